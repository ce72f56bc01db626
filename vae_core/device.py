"""What this machine computes well, and how to ask its memory for it."""

import ctypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import torch


def best_device() -> str:
    """Return where a model is read from: "cuda" where there is a GPU, else "cpu"."""
    return "cuda" if torch.cuda.is_available() else "cpu"


def mixed_precision(choice: str) -> str:
    """Return accelerate's name of a precision; "auto" is bf16 where the GPU or the processor computes in it."""
    if choice != "auto":
        return "no" if choice == "fp32" else "bf16"
    if torch.cuda.is_available():
        return "bf16" if torch.cuda.is_bf16_supported() else "no"
    native = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return "bf16" if native else "no"


def keep_freed_memory() -> None:
    """Ask glibc to keep what a step frees for the next one, instead of giving it back and zeroing new pages.

    Large temporaries come and go in every step on a processor; without this, half of a step's time goes into page
    faults. Other C libraries have no such switch and are left alone.
    """
    mmap_max, trim_threshold, top_pad = -4, -1, -2  # M_MMAP_MAX, M_TRIM_THRESHOLD, M_TOP_PAD of <malloc.h>
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(mmap_max, 0)
        mallopt(trim_threshold, 2**31 - 1)
        mallopt(top_pad, 2**28)


@contextmanager
def reading_precision(choice: str) -> Iterator[None]:
    """Encode, score and decode in a precision, in this thread: "fp32", "bf16", or "auto" as `mixed_precision` has it.

    Without it everything that is read is read in float32. benchmarks/results/precision.md shows what bf16 changes.
    """
    if mixed_precision(choice) == "no":
        yield
        return
    with torch.autocast(best_device(), dtype=torch.bfloat16):
        yield


@contextmanager
def one_thread() -> Iterator[None]:
    """Let this thread's torch compute without helpers: for steps so small that it would wait for them longer.

    torch keeps the number for each thread of Python by itself, but a thread that is new to it takes the number that was
    set last, anywhere. So another one sets it back at once, for those who come meanwhile.
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
