"""Timing that can be compared: ways interleaved in one process, and the machine's peak rates in the same minutes.

A shared machine changes its speed from minute to minute. So the ways compared are interleaved, a ratio is that of
neighbouring rounds, and the machine's own rates are measured as one more way in the same rounds.
"""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
import torch

from vae_core.device import mixed_precision
from vae_core.model.fast_t5 import linear

SIDE = 1024  # of the square matrices whose product is the machine's rate
READ = 2**26  # numbers whose sum is the memory's bandwidth: 256 MB, past every cache
DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16}
Key = TypeVar("Key")


class Way(NamedTuple):
    """A way to time: whose code, with which settings, in which precision."""

    who: str
    how: str = ""
    precision: str = "fp32"

    def __str__(self) -> str:
        return ", ".join(part for part in self if part)


@dataclass(frozen=True)
class Ratio:
    """How many times as long a peer takes: the median of the ratios of neighbouring rounds, and their quartiles."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.low:.2f} to {self.high:.2f})"


@dataclass(frozen=True)
class Times:
    """Seconds of one way, one a round, in the order of the rounds."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The seconds to quote."""
        return float(np.median(self.seconds))

    @property
    def spread(self) -> tuple[float, float]:
        """First and third quartile, seconds."""
        low, high = np.percentile(self.seconds, [25, 75])
        return float(low), float(high)

    def ratio(self, other: "Times") -> float:
        """Return how many times as long the other takes: the median over pairs of neighbouring rounds."""
        return self.against(other).median

    def against(self, other: "Times") -> Ratio:
        """Return how many times as long the other takes, with the quartiles over pairs of neighbouring rounds."""
        low, median, high = np.percentile(np.array(other.seconds) / np.array(self.seconds), [25, 50, 75])
        return Ratio(float(median), float(low), float(high))

    def __str__(self) -> str:
        low, high = self.spread
        return f"{self.median:.3g} ({low:.3g} to {high:.3g})"


def in_turns(
    ways: Mapping[Key, Callable[[], object]], *, rounds: int, warm: bool = True, patience: float = 60.0
) -> dict[Key, Times]:
    """Return the times of ways that are called interleaved.

    :param rounds: calls of each, after one that is not counted unless warm is False.
    :param patience: seconds after which no round begins but the third: a busy machine gets fewer.
    """
    seconds: dict[Key, list[float]] = {name: [] for name in ways}
    started = time.perf_counter()
    for turn in range(-int(warm), rounds):
        if turn >= 3 and time.perf_counter() - started > patience:
            break
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            if turn >= 0:
                seconds[name].append(time.perf_counter() - began)
    return {name: Times(tuple(each)) for name, each in seconds.items()}


def kinds() -> list[str]:
    """Return the precisions that this machine computes in by itself."""
    return ["fp32", "bf16"] if mixed_precision("auto") == "bf16" else ["fp32"]


def fastest(times: Mapping[Way, Times], who: str, precision: str) -> Way:
    """Return the settings of somebody that take the least time in a precision, by the median."""
    ways = [way for way in times if way.who == who and way.precision == precision]
    return min(ways, key=lambda way: times[way].median)


def products(dtype: torch.dtype, *, times: int = 20) -> Callable[[], None]:
    """Return a way that does nothing but matrix products; see `product_flops`.

    By torch's function or by oneDNN's, whichever is faster here: on an AMD processor MKL, which torch takes for
    float32, has half of oneDNN's rate.
    """
    left, right = (torch.randn(SIDE, SIDE).to(dtype) for _ in range(2))

    def way(product: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> None:
        for _ in range(times):
            product(left, right)

    ways = {product: partial(way, product) for product in (torch.nn.functional.linear, linear)}
    found = in_turns(ways, rounds=3)
    return ways[min(found, key=lambda product: found[product].median)]


def product_flops(*, times: int = 20) -> float:
    """Return the floating point operations of a way that `products` gives."""
    return times * 2.0 * SIDE**3


def reading() -> tuple[Callable[[], object], float]:
    """Return a way that reads memory, and how many bytes it reads."""
    numbers = torch.ones(READ)
    return numbers.sum, 4.0 * READ


def machine() -> str:
    """Return one line about the machine and what is installed on it."""
    names = Path("/proc/cpuinfo")
    model = platform.processor() or platform.machine()
    if names.is_file():
        lines = [line for line in names.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].split(":", 1)[1].strip() if lines else model
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    parts = [model, f"{os.cpu_count()} cores", f"{torch.get_num_threads()} threads", load, f"torch {torch.__version__}"]
    return ", ".join(part for part in parts if part) + f", Python {platform.python_version()}"


def peak_of(code: str, *words: str) -> tuple[list[float], float]:
    """Run Python code in a process of its own; return the numbers that it prints last and its peak memory in MB.

    :raises RuntimeError: when it fails, with its message.
    """
    tail = "\nfrom benchmarks.timing import peak_memory\nprint(peak_memory())"
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code + tail, *words], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    said, peak = done.stdout.splitlines()[-2:]
    return [float(word) for word in said.split()], float(peak)


def peak_memory() -> float:
    """Return the most memory that this process has held, MB.

    By /proc where there is one: getrusage's figure begins with that of the process that started it.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if "VmHWM" in line) / 1000
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 1000)
