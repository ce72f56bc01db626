"""One thread for small steps, the number before it afterwards, and no word of it to other threads."""

import threading

import torch

from vae_core.device import one_thread


def test_only_who_asks_computes_on_one_thread_and_only_for_that_while() -> None:
    before, seen = torch.get_num_threads(), []

    def look() -> None:
        torch.ones(2).sum()
        seen.append(torch.get_num_threads())

    try:
        torch.set_num_threads(2)
        with one_thread(), one_thread():
            assert torch.get_num_threads() == 1
            newcomer = threading.Thread(target=look)
            newcomer.start()
            newcomer.join(30)
        assert torch.get_num_threads() == 2
        assert seen == [2]
    finally:
        torch.set_num_threads(before)
