"""A page as a script of its own, on a tiny checkpoint and a kept corpus, as the frame would have picked them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.common import projections
from pages.finetune_ui import eta as estimating
from vae_core.checkpoints.store import describe
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SavedCorpus, save_corpus

PAGES = Path(__file__).resolve().parents[2] / "pages"


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    """End what a page has started beside it: nobody waits for its answer any more."""
    yield
    begun = [fit.process for fit in projections._FITS.values()] + list(estimating._MEASURING.values())
    for process in begun:
        if process:
            process.kill()
            process.wait()
    projections._FITS.clear()
    estimating._MEASURING.clear()


@pytest.fixture
def saved(sentences: list[str]) -> SavedCorpus:
    """The ten sentences of the tests, with how each begins and how many words it has."""
    table = pd.DataFrame({"text": sentences})
    table["first"] = [text.split()[0].lower() for text in sentences]
    table["words"] = [len(text.split()) for text in sentences]
    return save_corpus(Corpus(table, "text", ()), name="ten", label_columns=["first", "words"])


@pytest.fixture
def page(vae_folder: Path, saved: SavedCorpus) -> Callable[..., AppTest]:
    """Return a function: the name of a page, and session state -> that page, not yet run."""

    def make(name: str, **state: object) -> AppTest:
        test = AppTest.from_file(str(PAGES / f"{name}.py"), default_timeout=60)
        for key, value in {"checkpoint": describe(vae_folder), "corpus": saved, **state}.items():
            test.session_state[key] = value
        return test

    return make


def said(test: AppTest) -> str:
    """Return all that a page says in words."""
    parts = [*test.markdown, *test.info, *test.error, *test.warning, *test.caption, *test.subheader, *test.get("html")]
    return "\n".join(str(getattr(part, "value", getattr(part, "proto", part))) for part in parts)
