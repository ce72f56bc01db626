"""Device, precision, threads and memory of the machine, and the lock that inference shares."""

import ctypes
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import torch


def best_device() -> str:
    """Return the device that models are loaded onto: "cuda" where there is a GPU, else "cpu"."""
    return "cuda" if torch.cuda.is_available() else "cpu"


def mixed_precision(choice: str) -> str:
    """Return accelerate's name of a precision; "auto" is bf16 where the GPU or the CPU has native bf16."""
    if choice != "auto":
        return "no" if choice == "fp32" else "bf16"
    if torch.cuda.is_available():
        return "bf16" if torch.cuda.is_bf16_supported() else "no"
    native = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return "bf16" if native else "no"


def keep_freed_memory() -> None:
    """Configure glibc's malloc to reuse freed memory instead of returning it to the system.

    Every training step on a CPU allocates and frees large temporaries; without this, half of its time is spent in page
    faults. Other C libraries have no such switch and are left alone.
    """
    mmap_max, trim_threshold, top_pad = -4, -1, -2  # M_MMAP_MAX, M_TRIM_THRESHOLD, M_TOP_PAD of <malloc.h>
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(mmap_max, 0)
        mallopt(trim_threshold, 2**31 - 1)
        mallopt(top_pad, 2**28)


def inference_autocast(choice: str) -> torch.autocast:
    """Encode, score and decode in a precision, in this thread: "fp32", "bf16", or "auto" as in `mixed_precision`.

    The default without it is float32. benchmarks/results/precision.md shows what bf16 changes.
    """
    return torch.autocast(best_device(), dtype=torch.bfloat16, enabled=mixed_precision(choice) == "bf16")


@contextmanager
def single_thread() -> Iterator[None]:
    """Limit torch to one thread in the calling thread: for steps so small that synchronisation dominates.

    torch stores the limit per Python thread, but a new thread inherits the value that was set last, by any thread. So a
    helper thread sets it back at once, for threads that start in the meantime.
    """
    before = torch.get_num_threads()
    if before == 1:
        yield
        return
    torch.set_num_threads(1)
    restorer = threading.Thread(target=torch.set_num_threads, args=(before,))
    restorer.start()
    restorer.join()
    try:
        yield
    finally:
        torch.set_num_threads(before)


class FairLock:
    """FIFO lock, a context manager; not reentrant.

    Python's own locks promise no order: a loop that releases one between two batches takes it again at once, and
    every other thread waits for the whole loop.
    """

    def __init__(self) -> None:
        self._queue: deque[object] = deque()  # the holder first, then the waiting threads in order of arrival
        self._changed = threading.Condition()

    def __enter__(self) -> None:
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            try:
                self._changed.wait_for(lambda: self._queue[0] is ticket)
            except BaseException:  # an interrupt while waiting
                self._queue.remove(ticket)
                self._changed.notify_all()
                raise

    def __exit__(self, *error: object) -> None:
        with self._changed:
            self._queue.popleft()
            self._changed.notify_all()


INFERENCE_LOCK = FairLock()  # shared by all threads and models, taken for one batch at a time: they share the CPU
