"""Caches around slow answers: one a session and name, and a lock for answers that all sessions of the server share."""

import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

import streamlit as st

from pages.common.components.states import end_with_error
from vae_core.errors import MidsentenceError

Answer = TypeVar("Answer")
Report = Callable[[float], None]  # takes the share that is done, 0 to 1

BAR_AFTER = 0.4  # seconds before a progress bar appears: a quick answer shows none
WAIT_STEP = 0.5  # seconds between two looks at whether another session has finished
_LOCKS: defaultdict[Hashable, Lock] = defaultdict(Lock)


def cached_answer(name: str, key: Hashable, label: str, compute: Callable[[Report], Answer]) -> Answer:
    """Return the result of compute, once per key; the session stores the last answer under each name.

    An error that a visitor can mend ends the page with its sentence.

    :param key: everything that changes the answer.
    :param label: text of the progress bar.
    :param compute: called with a function that reports the share that is done.
    """
    slot = st.empty()  # reserved even when nothing is shown in it, so that the layout below does not shift
    if st.session_state.get(f"{name}_key") == key:
        return st.session_state[f"{name}_answer"]
    started = time.monotonic()

    def report(share: float) -> None:
        if time.monotonic() - started > BAR_AFTER:
            slot.progress(min(1.0, share), label)

    try:
        with slot:  # a spinner that compute shows takes the same slot
            answer = compute(report)
    except MidsentenceError as error:
        slot.empty()
        end_with_error(error)
    slot.empty()
    st.session_state[f"{name}_answer"], st.session_state[f"{name}_key"] = answer, key
    return answer


@contextmanager
def single_flight(key: Hashable, on_wait: Callable[[], object]) -> Iterator[None]:
    """Hold the server-wide lock of a key, so that one session at a time computes what several want.

    After acquiring the lock, look for the answer again: another session may have stored it.

    :param on_wait: called twice a second while another session holds the lock; Streamlit can end the script in it.
    """
    lock = _LOCKS[key]
    while not lock.acquire(timeout=WAIT_STEP):
        on_wait()
    try:
        yield
    finally:
        lock.release()


def progress(what: str, total: int) -> Callable[[int], None]:
    """Return a function of the number done that moves a bar: how many, how many a second, how much time is left."""
    bar, started = st.progress(0.0, f"{what} ..."), time.monotonic()

    def show(done: int) -> None:
        rate = done / max(1e-3, time.monotonic() - started)
        left = (total - done) / max(rate, 1e-3)
        clock = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min"
        bar.progress(
            min(1.0, done / max(1, total)), f"{what}: {done:,} of {total:,}, {rate:,.0f} a second, {clock} left"
        )
        if done >= total:
            bar.empty()

    return show
