"""A lock that serves whoever came first."""

import time
from threading import Event, Thread

import pytest

from vae_core.turns import Turns


def test_one_at_a_time_in_the_order_in_which_they_came() -> None:
    turns, order, waiting = Turns(), list[int](), list[Thread]()

    def take(number: int) -> None:
        with turns:
            order.append(number)
            time.sleep(0.01)
            order.append(number)

    with turns:
        for number in range(8):
            waiting.append(Thread(target=take, args=(number,)))
            waiting[-1].start()
            while len(turns._queue) < number + 2:
                time.sleep(0.001)
    for thread in waiting:
        thread.join(10)
    assert order == [number for number in range(8) for _ in range(2)]


def test_a_loop_that_takes_it_again_and_again_lets_others_in_between() -> None:
    turns, asked, served, stop = Turns(), Event(), Event(), Event()
    taken = 0

    def loop() -> None:
        nonlocal taken
        while not stop.is_set():
            with turns:
                time.sleep(0.005)
                taken += asked.is_set() and not served.is_set()

    def other() -> None:
        asked.set()
        with turns:
            served.set()

    looping, visitor = Thread(target=loop), Thread(target=other)
    looping.start()
    time.sleep(0.02)
    visitor.start()
    assert served.wait(10)
    stop.set()
    looping.join(10)
    visitor.join(10)
    assert taken <= 3


def test_an_error_inside_gives_the_turn_to_the_next() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="inside"), turns:
        raise ValueError("inside")
    with turns:
        pass
