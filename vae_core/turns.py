"""A lock that serves whoever came first: threads that compute at the same time hold each other up."""

from collections import deque
from threading import Lock
from types import TracebackType


class Turns:
    """One at a time, in the order in which they came; a context manager, not to be entered again inside.

    Python's own locks promise no order: a loop that gives one back between two batches takes it again at once, and
    everybody else waits for the whole loop.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._queue: deque[Lock] = deque()  # the first one's holder has its turn

    def __enter__(self) -> None:
        mine = Lock()
        try:
            with self._guard:
                self._queue.append(mine)
                if self._queue[0] is mine:
                    return
                mine.acquire()
            mine.acquire()  # given back by the one before
        except BaseException:  # an interrupt while it waited
            self._leave(mine)
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave(self._queue[0])

    def _leave(self, mine: Lock) -> None:
        with self._guard:
            if mine not in self._queue:
                return
            first = self._queue[0] is mine
            self._queue.remove(mine)
            if first and self._queue:
                self._queue[0].release()
