"""Where work is done: an engine takes what makes a worker, and items, and gives back what a worker makes of each.

This one works here, one item after another; `rayengine` has one that works on a cluster. An engine knows nothing of
what the work is.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """Does the same work on many items, which must not need each other."""

    here: bool  # whether workers live in this process, so that they can call back

    def run(
        self, make: Callable[[], Callable[[Item], Result]], items: Sequence[Item], *, on_gpu: bool = False
    ) -> Iterator[Result]:
        """Give back the results as they come, in any order.

        :param make: makes a worker; called once for each worker there is. It and the items are picklable.
        :param on_gpu: whether a worker wants a GPU of its own, where there are any.
        """


class LocalEngine:
    """One worker, in this process."""

    here = True

    def run(
        self, make: Callable[[], Callable[[Item], Result]], items: Sequence[Item], *, on_gpu: bool = False
    ) -> Iterator[Result]:
        """Give back the results in the order of the items; see Engine."""
        yield from map(make(), items)
