"""`python -m benchmarks.container ROOT`: how large an unpacked image is, and how soon it answers, without Docker.

ROOT is the image's file system: `docker create --name it midsentence; docker export it | tar -x -C ROOT`. As root, on
Linux: the app is started in it as the image starts it, as the image's user and the first process of a namespace, on a
root file system that is read-only but for /tmp and /data. Prints the megabytes of its parts; of a first start with an
empty /data and of a second one, the seconds, and in brackets the processor's seconds, until it is healthy and until the
map is drawn, by PCA and by UMAP, and its memory then; and the seconds from SIGTERM until nothing runs, in the middle of
a training.
"""

import argparse
import asyncio
import os
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import psutil

from benchmarks.reports import Table
from benchmarks.timing import machine
from benchmarks.visitor import Visitor

DOCKERFILE = Path(__file__).resolve().parents[1] / "Dockerfile"
PORT, PATIENCE = 8599, 600.0  # PATIENCE in seconds
# One mount a line: bash -e goes on after a failure that is not the last of an && list. The mounts are in a private
# namespace and end with its last process, so that none is left behind and none is unmounted by hand.
START = """
trap 'echo "the step that failed: $BASH_COMMAND" >&2' ERR
mount --make-rprivate /
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
mount --bind "$2" "$1/data"
mount -t tmpfs tmpfs "$1/tmp"
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
root=$1 user=$3; shift 3
exec chroot --userspec="$user" "$root" env -i -C /app "$@"
"""
TRAINING = """
from time import sleep
from vae_core.jobs.queue import start_job
from vae_core.jobs.shutdown import interrupt_jobs
from vae_core.paths import checkpoints_dir
lines = "\\n".join(f"a man plays guitar number {i}" for i in range(4000))
words = ["finetune", "train.txt", "--base", str(checkpoints_dir() / "t5-mini"), "--epochs", "20", "--log-every", "1"]
start_job("a", words, files={"train.txt": lines})
while interrupt_jobs():
    sleep(0.1)
"""


def instructions(dockerfile: Path = DOCKERFILE) -> list[tuple[str, list[str]]]:
    """Return the instructions of a Dockerfile: keyword and words, with continued lines joined."""
    lines = [line for line in dockerfile.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    whole = "\n".join(lines).replace("\\\n", " ").splitlines()
    return [(line.split()[0], shlex.split(line)[1:]) for line in whole if line.strip()]


def environment() -> dict[str, str]:
    """Return the environment of the image's processes, with a separate port and one workspace for all visitors."""
    said = dict(word.split("=", 1) for keyword, words in instructions() if keyword == "ENV" for word in words)
    said["PATH"] = said["PATH"].replace("${PATH}", "/usr/local/bin:/usr/bin:/bin")
    here = {"STREAMLIT_SERVER_ADDRESS": "127.0.0.1", "STREAMLIT_SERVER_PORT": str(PORT), "MIDSENTENCE_SHARED": "1"}
    return said | here


def user() -> tuple[int, int]:
    """Return the ids of the image's user and group."""
    (words,) = (words for keyword, words in instructions() if keyword == "USER")
    one, group = words[0].split(":")
    return int(one), int(group)


def sizes(root: Path) -> Table:
    """Return the sizes of an image's parts, unpacked."""
    (packages,) = root.glob("opt/venv/lib/python3.*/site-packages")
    parts = {
        "Debian": ["bin", "etc", "lib", "lib64", "sbin", "usr", "var"],
        "of it Python": ["usr/local"],
        "torch": [packages / "torch"],
        "the other packages": ["opt"],
        "checkpoints": ["app/checkpoints"],
        "the app besides": ["app"],
    }
    size = {name: sum(_megabytes(root / part) for part in places) for name, places in parts.items()}
    size["the other packages"] -= size["torch"]
    size["the app besides"] -= size["checkpoints"]
    size["all"] = sum(size.values()) - size["of it Python"]
    return Table(["part", "MB unpacked"], [[name, f"{value:,.0f}"] for name, value in size.items()])


def _megabytes(path: Path) -> float:
    if not path.exists() or path.is_symlink():
        return 0.0
    done = subprocess.run(["du", "-s", "--block-size=1", path], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[0]) / 1e6


@contextmanager
def container(root: Path, data: Path, *command: str) -> Iterator[psutil.Process]:
    """Run a command in namespaces of its own, the root file system read-only; yield its first process.

    :raises RuntimeError: when a mount fails, or unshare does.
    """
    names = [f"{name}={value}" for name, value in environment().items()]
    arguments = [str(root), str(data), "{}:{}".format(*user()), *names, *command]
    unshare = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-ec", START, "start", *arguments]
    inner = list[psutil.Process]()
    with subprocess.Popen(unshare) as outer:
        try:
            while not (inner := psutil.Process(outer.pid).children()):
                if outer.poll() is not None:
                    raise RuntimeError("no container was started: it takes root, on Linux, and all of ROOT's folders")
                time.sleep(0.01)
            yield inner[0]
        finally:
            for process in inner:
                with suppress(psutil.NoSuchProcess):
                    process.kill()  # and with it all that it started


def healthy() -> bool:
    """Return whether the server answers."""
    with suppress(OSError), urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=5):
        return True
    return False


def until(so: Callable[[], object], first: psutil.Process) -> None:
    """Return when something is so.

    :raises RuntimeError: when it does not come about, or the first process ends before.
    """
    end = time.monotonic() + PATIENCE
    while not so():
        if time.monotonic() > end or not first.is_running():
            raise RuntimeError("the app has ended, or does not answer")
        time.sleep(0.05)


async def open_map() -> None:
    """Open the first page and wait until it is drawn."""
    async with Visitor(f"http://127.0.0.1:{PORT}") as visitor:
        await visitor.visit("")


def starts(root: Path, data: Path) -> list[str]:
    """Return the seconds of one start: until healthy, the first map, and UMAP's; the data folder is reused."""
    began, took = time.monotonic(), list[str]()
    with container(root, data, "python", "serve.py") as first:

        def note() -> None:
            took.append(f"{time.monotonic() - began:.1f} ({_processor_seconds(first):.1f})")

        until(healthy, first)
        note()
        asyncio.run(open_map())
        note()
        until(lambda: list(data.rglob("map-*.parquet")), first)
        note()
        memory = sum(process.memory_info().rss for process in [first, *first.children(recursive=True)])
    return [*took, f"{memory / 1e6:,.0f}"]


def _processor_seconds(first: psutil.Process) -> float:
    """Return the seconds of a processor that a process and all its children have taken, ended ones too."""
    seconds = 0.0
    for process in [first, *first.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            seconds += sum(process.cpu_times()[:4])
    return seconds


def stops(root: Path, data: Path) -> str:
    """Return what became of a training at SIGTERM: one that an earlier shutdown had interrupted."""
    with container(root, data, "python", "-c", TRAINING) as first:
        first.wait(PATIENCE)
    with container(root, data, "python", "serve.py") as first:
        until(lambda: any(log.stat().st_size for log in data.glob("runs/*/metrics.jsonl")), first)
        began, before, after = time.monotonic(), _processor_seconds(first), 0.0
        first.terminate()
        with suppress(psutil.NoSuchProcess):
            while first.status() != psutil.STATUS_ZOMBIE:
                after = max(after, _processor_seconds(first))
                time.sleep(0.05)
        took = f"{time.monotonic() - began:.1f} s ({after - before:.1f} of a processor)"
    (state,) = data.glob("runs/*/state-*")
    return (
        f"SIGTERM in a training of t5-mini: all ended after {took}, its state is saved at step {int(state.name[6:])}."
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("root", type=Path)
    root = parser.parse_args().root.resolve()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        os.chown(data, *user())
        rows = [["first", *starts(root, data)], ["second", *starts(root, data)]]
        columns = ["start", "healthy, s", "map by PCA, s", "map by UMAP, s", "memory, MB"]
        said = [machine(), sizes(root).markdown(), Table(columns, rows).markdown(), stops(root, data)]
    sys.stdout.write("\n\n".join(said) + "\n")


if __name__ == "__main__":
    main()
