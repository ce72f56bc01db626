"""Ray engine: the same work on many items by actors of a Ray cluster, a running one or one of this machine's own.

An item whose actor or node was lost is given to another, so each item is done at least once. That suffices, because a
shard is written atomically, and with the same bytes each time. Actors rather than tasks: a process keeps its GPU, and
the model on it. Not Ray Data: its readers handle neither these encodings nor broken rows, its blocks do not preserve
the order of rows, and its writer appends files with random names.
"""

import os
import socket
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, redirect_stdout, suppress
from functools import partial
from typing import Any, TypeVar

from vae_core.errors import InputError, first_line

Item = TypeVar("Item")
Result = TypeVar("Result")
INSTALL = "pip install -r requirements-ray.txt"
START = "check the address, or start one with `ray start --head`"
TOKEN = "where it asks for a token, set RAY_AUTH_MODE=token"
RETRY = "see its logs, or give smaller shards; finished shards are saved, and the same command resumes"
CONNECT_SECONDS = 5.0  # until an address that does not answer is given up; Ray itself tries for minutes
MAX_LOSSES = 10  # of actors without a result in between
OBJECT_STORE_BYTES = 80_000_000  # about Ray's minimum: only names are sent


class RayEngine:
    """A cluster to work on; a context manager.

    :param address: host:port of a running cluster's head, or "auto" for the one that this machine is part of; None
        starts one here.
    :param workers: actors at most; None: one a GPU, or one a processor.
    :raises InputError: Ray is not installed, or the address does not answer.
    """

    def __init__(self, address: str | None = None, *, workers: int | None = None) -> None:
        self._address, self._workers, self._stack = address, workers, ExitStack()

    def __enter__(self) -> "RayEngine":
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # telemetry is on unless switched off
        try:
            import ray
        except ImportError as error:
            raise InputError(f"--engine ray needs Ray, which is not installed: {INSTALL}.") from error
        with ExitStack() as stack:
            stack.enter_context(redirect_stdout(sys.stderr))  # results are printed there, and by Ray its messages
            if self._address is None:
                # The paths of Ray's sockets in it have to stay below 107 characters, for any TMPDIR.
                folder = tempfile.TemporaryDirectory(prefix="ray", dir="/tmp", ignore_cleanup_errors=True)
                sockets, cpus = stack.enter_context(folder), self._workers or os.cpu_count() or 1
                where = {"num_cpus": cpus, "object_store_memory": OBJECT_STORE_BYTES, "_temp_dir": sockets}
            else:
                check_address(self._address)
                where = {"address": self._address}
            stack.callback(ray.shutdown)
            try:
                ray.init(log_to_driver=False, logging_level="ERROR", include_dashboard=False, **where)
            except ConnectionError as error:
                raise InputError(f"No Ray cluster lets us in at {self._address}: {START}; {TOKEN}.") from error
            except (ValueError, RuntimeError, SystemExit) as error:
                place = self._address or "this machine"
                raise InputError(f"Ray could not be reached at {place} ({first_line(error)}).") from error
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.close()

    def map(self, work: Callable[[Item], Result], items: Sequence[Item], *, on_gpu: bool = False) -> Iterator[Result]:
        """Yield the results of work on each item, in the order of completion.

        :param work: picklable, like the items; each actor has a copy.
        :param on_gpu: whether each actor gets a GPU, where there are any.
        :raises InputError: actors are lost again and again without a result.
        """
        import ray
        from ray.exceptions import OutOfMemoryError, RayActorError

        count, needs = self._actors(len(items), on_gpu=on_gpu)
        start = partial(ray.remote(**needs)(_Actor).remote, work)
        queue, idle, done, lost = deque(items), list[Any](), 0, 0
        # An actor's first call has no item: an actor that finds no room in the cluster holds none back.
        running: dict[Any, tuple[Any, list[Item]]] = {}
        calls: list[tuple[Any, list[Item]]] = [(start(), []) for _ in range(count)]
        while done < len(items):
            running |= {actor.call.remote(given): (actor, given) for actor, given in calls}
            ready = ray.wait(list(running))[0][0]
            actor, given = running.pop(ready)
            calls = []
            try:
                results = ray.get(ready)
            except (RayActorError, OutOfMemoryError) as error:
                lost += 1
                if lost > max(MAX_LOSSES, 2 * count):
                    raise InputError(f"Ray lost {lost} workers in a row ({first_line(error)}): {RETRY}.") from error
                queue.extend(given)
                calls.append((start(), []))
            else:
                idle.append(actor)
                done, lost = done + len(results), 0 if results else lost
                yield from results
            calls += [(idle.pop(), [queue.popleft()]) for _ in range(min(len(idle), len(queue)))]

    def _actors(self, items: int, *, on_gpu: bool) -> tuple[int, dict[str, int]]:
        """Return the number of actors to start, and the resources of each."""
        import ray

        there = ray.cluster_resources()
        gpus = int(there.get("GPU", 0)) if on_gpu else 0
        room = gpus or max(1, int(there.get("CPU", 1)))
        return min(self._workers or room, room, items), {"num_cpus": 1, "num_gpus": min(gpus, 1)}


class _Actor:
    """A process of the cluster that works on one item at a time."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self._work = work

    def call(self, items: list[Any]) -> list[Any]:
        """Return the results of at most one item."""
        return [self._work(item) for item in items]


def check_address(address: str) -> None:
    """Refuse an address where nobody answers, within seconds.

    :raises InputError: one sentence.
    """
    if address == "auto":
        return
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or "/" in host:
        raise InputError(f"{address} is no address of a cluster: give host:port of its head, 6379 as a rule, or auto.")
    head = host.strip("[]"), int(port)
    with suppress(OSError, OverflowError), socket.create_connection(head, CONNECT_SECONDS) as line:
        if line.recv(1):  # Ray's head is a gRPC server, which speaks first
            return
    raise InputError(f"No Ray cluster answers at {address}: {START}.")
