"""What the tests at the doors share: a folder that a whole file of tests writes into, and one sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vae_core.errors import MidsentenceError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that examples write into one after the other: a fixture of a function would be one for all of them."""
    return tmp_path_factory.mktemp("doors")


@contextmanager
def or_one_sentence() -> Iterator[None]:
    """Let a block end well, or with an error that says in one sentence, for a person, what is wrong."""
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
