"""Hostile input: a folder that the tests of a file share, and the check that a refusal is one sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vae_core.errors import MidsentenceError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that examples write into one after the other: a fixture of a function would be one for all of them."""
    return tmp_path_factory.mktemp("hostile")


@contextmanager
def or_one_sentence() -> Iterator[None]:
    """Let a block succeed, or fail with an error of one readable sentence."""
    try:
        yield
    except MidsentenceError as error:
        said = str(error)
        assert said.endswith("."), said
        assert len(said.splitlines()) == 1, said
        assert len(said) < 1_500, said
        said.encode()


def attempt(call: Callable[[], object]) -> object:
    """Return what a call returns, None where it is refused with one sentence."""
    with or_one_sentence():
        return call()
    return None
