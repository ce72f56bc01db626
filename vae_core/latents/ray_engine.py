"""The engine that works on a Ray cluster: one that runs already, or one of this machine's own for the time it takes.

Ray Data hands the items to a pool of actors, one a GPU, or one a processor where there are no GPUs. It starts an actor
anew that was killed, and gives what it had in hand to another: whether a node, a worker or the network was lost, each
item is done at least once. That suffices, because a worker writes its own part, aside and renamed, and the same bytes
each time. The files are neither read nor written by Ray Data itself: its readers know neither these encodings nor what
a broken row is, its blocks do not keep the order of rows, and its `write_parquet` names files at random and appends.
"""

import logging
import os
import pickle
import shutil
import socket
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any

from vae_core.errors import InputError
from vae_core.latents.engines import Item, Result

INSTALL = "pip install -r requirements-ray.txt"
START = "check the address, or start one with `ray start --head`"
TOKEN = "where it asks for a token, set RAY_AUTH_MODE=token"
PATIENCE = 5.0  # seconds until an address that does not answer is given up; Ray itself tries for two minutes
MOST_BLOCKS = 10_000  # what Ray keeps books on: past that, an actor is handed some items at a time
# What a client and a server of HTTP/2, which Ray speaks, say first (RFC 9113, 3.4).
_HELLO, _SETTINGS = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes((0, 0, 0, 4, 0, 0, 0, 0, 0)), 4


class RayEngine:
    """A cluster to work on; a context manager.

    :param address: host:port of a running cluster's head, or "auto" for the one that this machine is part of; None
        starts one here.
    :param workers: actors at most; None: one a GPU, or one a processor.
    :raises InputError: Ray is not installed, or the address does not answer.
    """

    here = False

    def __init__(self, address: str | None = None, *, workers: int | None = None) -> None:
        self._address, self._workers, self._folder = address, workers, ""
        self._stdout = redirect_stdout(sys.stderr)  # Ray tells there of a worker that died; results come there

    def __enter__(self) -> "RayEngine":
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it reports to its makers unless told not to
        os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # its own advice on machines without GPUs
        os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # else its core writes to stderr
        os.environ.setdefault("RAY_worker_niceness", "0")  # else 15: beside anything else its workers would starve
        try:
            with _silent_core():
                import ray
        except ImportError as error:
            raise InputError(f"--engine ray needs Ray, which is not installed: {INSTALL}.") from error
        if self._address is not None:
            check_address(self._address)
        quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR", "include_dashboard": False}
        try:
            with _silent_core():
                ray.init(**(self._own() if self._address is None else {"address": self._address}), **quiet)
        except ConnectionError as error:
            raise InputError(f"No Ray cluster lets us in at {self._address}: {START}; {TOKEN}.") from error
        except (ValueError, RuntimeError, SystemExit) as error:
            reason = (str(error).splitlines() or [""])[0].rstrip(".")
            raise InputError(f"Ray could not be reached at {self._address or 'this machine'} ({reason}).") from error
        self._stdout.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        import ray

        ray.shutdown()  # which tells what is left to tell
        self._stdout.__exit__(*error)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def run(
        self, make: Callable[[], Callable[[Item], Result]], items: Sequence[Item], *, on_gpu: bool = False
    ) -> Iterator[Result]:
        """Give back the results as they come; see Engine."""
        from ray import data

        _be_quiet()
        actor: Any = _Actor  # its type says function, and means a class of them too
        count, needs = self._actors(len(items), on_gpu=on_gpu)
        rows = data.from_items(
            [{"item": pickle.dumps(item)} for item in items], override_num_blocks=min(len(items), MOST_BLOCKS)
        )
        done = rows.map(
            actor,
            fn_constructor_args=(make,),
            compute=data.ActorPoolStrategy(size=count, max_tasks_in_flight_per_actor=2),
            **needs,
        )
        for row in done.iter_rows():
            yield pickle.loads(row["result"])

    def _own(self) -> dict[str, Any]:
        """Return what a cluster of this machine's own is started with."""
        # A path of Ray's sockets in it has to stay below 107 characters, wherever TMPDIR points.
        self._folder = tempfile.mkdtemp(prefix="ray", dir="/tmp" if os.path.isdir("/tmp") else None)
        cpus = self._workers or os.cpu_count() or 1
        return {"num_cpus": cpus + 1, "object_store_memory": 80_000_000, "_temp_dir": self._folder}

    def _actors(self, items: int, *, on_gpu: bool) -> tuple[int, dict[str, Any]]:
        """Return how many actors to start, and what each of them needs."""
        import ray

        there = ray.cluster_resources()
        gpus = int(there.get("GPU", 0)) if on_gpu else 0
        free = gpus or max(1, int(there.get("CPU", 1)) - 1)  # Ray Data waits forever where its actors take all of them
        needs: dict[str, Any] = {"num_cpus": 1, "num_gpus": 1} if gpus else {"num_cpus": 1}
        return min(self._workers or free, free, items), needs


class _Actor:
    """A worker in a process of its own."""

    def __init__(self, make: Callable[[], Callable[[Any], Any]]) -> None:
        self._work = make()

    def __call__(self, row: dict[str, bytes]) -> dict[str, bytes]:
        return {"result": pickle.dumps(self._work(pickle.loads(row["item"])))}


def check_address(address: str) -> None:
    """Refuse an address where no Ray answers, within seconds.

    :raises InputError: one sentence.
    """
    if address == "auto":
        return
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or "/" in host:
        raise InputError(f"{address} is no address of a cluster: give host:port of its head, 6379 as a rule, or auto.")
    with suppress(OSError, OverflowError), socket.create_connection((host.strip("[]"), int(port)), PATIENCE) as line:
        line.settimeout(PATIENCE)
        line.sendall(_HELLO)
        if line.recv(9)[3:4] == bytes((_SETTINGS,)):
            return
    raise InputError(f"No Ray cluster answers at {address}: {START}.")


@contextmanager
def _silent_core() -> Iterator[None]:
    """Keep off the terminal what Ray's C++ core writes to stderr as it starts: even its own log level."""
    sys.stderr.flush()
    saved = os.dup(2)
    try:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(saved, 2)
        os.close(saved)


def _be_quiet() -> None:
    """Keep Ray Data's bars and reports off stderr: the command has a bar of its own."""
    from ray.data import DataContext

    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module=r"ray\.")
