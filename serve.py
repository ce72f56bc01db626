"""The app as a service: `python serve.py [OPTIONS OF streamlit run]`, which a container or a service manager starts.

Runs stop with this server and go on with it, since nothing of a container outlives its first process: at SIGTERM or
Ctrl-C trainings save their state at the next step, and the next start resumes them. Under `streamlit run app.py` they
are left alone, and outlive the server. The exit code of `python serve.py --healthy` is 0 where the server answers.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from vae_core.errors import MidsentenceError
from vae_core.jobs.capacity import processors
from vae_core.jobs.shutdown import interrupt_jobs, resume_interrupted
from vae_core.jobs.status import Job

APP = Path(__file__).with_name("app.py")
SERVICE = ("--server.headless=true", "--server.fileWatcherType=none")
POLL = 0.1  # seconds
PATIENCE = 5.0  # seconds in which the server has to end by itself; its files are written atomically


def serve(arguments: Sequence[str]) -> int:
    """Resume what the last shutdown interrupted, serve until a signal comes or the server ends, and shut down.

    :return: 0 after a signal, otherwise the server's exit code.
    """
    asked = False  # no threading.Event, whose lock the main thread may hold when the handler interrupts it

    def ask(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        if asked and number == signal.SIGINT:
            os._exit(130)  # the second Ctrl-C does not wait for the runs; they save their states all the same
        asked = True

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
    _say("Runs that go on", resume_interrupted())
    environment = {"OMP_NUM_THREADS": str(processors()), **os.environ}  # torch looks at the machine, not at its share
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(APP), *SERVICE, *arguments], env=environment
    )
    while server.poll() is None and not asked:
        time.sleep(POLL)
    shut_down(server)
    return 0 if asked else server.returncode


def healthy() -> bool:
    """Return whether the server of this machine answers, at the port and path that the environment names."""
    port, path = os.environ.get("STREAMLIT_SERVER_PORT", "8501"), os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "")
    address = "/" + "/".join(filter(None, [path.strip("/"), "_stcore/health"]))
    with suppress(OSError, HTTPException), closing(HTTPConnection("127.0.0.1", int(port), timeout=5)) as connection:
        connection.request("GET", address)  # urllib would ask a proxy for it
        return connection.getresponse().status == 200
    return False


def shut_down(server: subprocess.Popen[bytes]) -> None:
    """End the server and every job, and return when all that could be asked to stop have ended.

    The caller decides how long that may take.
    """
    said = set[str]()

    def say_once(error: MidsentenceError) -> None:
        if str(error) not in said:
            sys.stderr.write(f"Runs that could not be asked to stop, and save no state: {error}\n")
        said.add(str(error))

    server.terminate()
    _say("Runs that stop", interrupt_jobs(say_once))
    with suppress(subprocess.TimeoutExpired):
        server.wait(PATIENCE)
    server.kill()
    server.wait()
    while interrupt_jobs(say_once):  # also what somebody started meanwhile
        time.sleep(POLL)


def _say(what: str, jobs: Sequence[Job]) -> None:
    if jobs:
        sys.stderr.write(f"{what}: {', '.join(job.name for job in jobs)}\n")


if __name__ == "__main__":
    sys.exit(not healthy() if sys.argv[1:] == ["--healthy"] else serve(sys.argv[1:]))
