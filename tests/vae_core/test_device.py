"""The FIFO lock of inference, and one thread for small steps."""

import time
from threading import Event, Thread

import pytest
import torch

from vae_core.device import INFERENCE_LOCK, FairLock, single_thread
from vae_core.model.vae import TextVAE


def wait_until(lock: FairLock, so_many: int) -> None:
    """Wait until so many compute or wait."""
    until = time.monotonic() + 10
    while len(lock._queue) < so_many:
        assert time.monotonic() < until
        time.sleep(0.001)


def test_one_at_a_time_in_the_order_in_which_they_came_and_nobody_again_before_all_others() -> None:
    lock, order, waiting = FairLock(), list[int](), list[Thread]()

    def take_twice(number: int) -> None:
        for _ in range(2):
            with lock:
                order.append(number)
                time.sleep(0.01)
                order.append(number)

    with lock:
        for number in range(8):
            waiting.append(Thread(target=take_twice, args=(number,)))
            waiting[-1].start()
            wait_until(lock, number + 2)
    for thread in waiting:
        thread.join(10)
    assert order[::2] == order[1::2]
    assert order[:16:2] == sorted(order[16::2]) == list(range(8))


def test_an_error_inside_gives_the_turn_to_the_next() -> None:
    lock, served = FairLock(), Event()

    def other() -> None:
        with lock:
            served.set()

    with pytest.raises(ValueError, match="inside"), lock:
        raise ValueError("inside")
    Thread(target=other, daemon=True).start()
    assert served.wait(10)


Z = torch.zeros(1, 8)


@pytest.mark.parametrize(("act", "given"), [("encode", (["a"],)), ("decode", (Z,)), ("score", (Z, ["a"]))])
def test_a_model_computes_when_it_is_its_turn(vae: TextVAE, act: str, given: tuple) -> None:
    done = Event()

    def run() -> None:
        getattr(vae, act)(*given)
        done.set()

    with INFERENCE_LOCK:
        Thread(target=run, daemon=True).start()
        wait_until(INFERENCE_LOCK, 2)
        assert not done.wait(0.05)
    assert done.wait(30)


def test_only_who_asks_computes_on_one_thread_and_only_for_that_while() -> None:
    before, seen = torch.get_num_threads(), []

    def look() -> None:
        torch.ones(2).sum()
        seen.append(torch.get_num_threads())

    try:
        torch.set_num_threads(2)
        with single_thread(), single_thread():
            assert torch.get_num_threads() == 1
            newcomer = Thread(target=look)
            newcomer.start()
            newcomer.join(30)
        assert torch.get_num_threads() == 2
        assert seen == [2]
    finally:
        torch.set_num_threads(before)
