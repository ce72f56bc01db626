"""A job's process with a quick command instead of the trainer: `python -m tests.vae_core.fakejob FOLDER`.

The first word of the command line is what it does; `finetune` trains, at normal priority.
"""

import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from vae_core.checkpoints.run_dir import stop_request
from vae_core.jobs import worker

FOLDER = Path(sys.argv[1])


def hold() -> int:
    """Wait for a stop or a release, like a trainer in a long step."""
    with stop_request() as stop:
        sys.stderr.write("began\n")
        while not (FOLDER / "go").exists():
            if stop.asked and not (FOLDER / "slow").exists():
                return 130
            if not FOLDER.exists():
                return 2
            time.sleep(0.01)
    return 0


def main(arguments: Sequence[str]) -> int:
    kind = arguments[0]
    if kind == "hold":
        return hold()
    if kind == "end":
        sys.stderr.write("step 1\rstep 2\rstep 3\nThe last sentence.\n")
        return int(arguments[1])
    if kind == "print":
        sys.stdout.write(arguments[1])
        return 0
    if kind == "crash":
        raise ValueError("nothing planned")
    if kind == "tell":
        told = {"arguments": list(arguments), "nice": os.nice(0), "session": os.getsid(0), "pid": os.getpid()}
        told |= {"threads": os.environ["OMP_NUM_THREADS"], "torch": "torch" in sys.modules, "in": sys.stdin.read()}
        told |= {"checkpoints": os.environ["MIDSENTENCE_CHECKPOINTS"]}
        with suppress(OSError):
            told["autogroup"] = Path("/proc/self/autogroup").read_text()
        (FOLDER / "told.json").write_text(json.dumps(told))
        return 0
    from vae_core.cli.main import main as command_line

    return command_line(arguments)


if __name__ == "__main__":
    worker.POLL = worker.STOP_POLL = 0.02
    if "FAKE_NICE" in os.environ:
        worker.NICENESS = int(os.environ["FAKE_NICE"])
    if (FOLDER / "full").exists():

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        os.replace = refuse
    sys.exit(worker.run_job(FOLDER, main))
