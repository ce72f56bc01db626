"""A page as a script, with a tiny checkpoint and a saved corpus in the session, as the frame picks them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import torch
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ElementTree

import vae_core.checkpoints.store
from tests.vae_core.jobhelp import end_all
from vae_core.checkpoints.prior import save_prior
from vae_core.checkpoints.store import describe
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SavedCorpus, save_corpus
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior

PAGES = Path(__file__).resolve().parents[2] / "pages"


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    """End the background jobs of a page: nobody waits for their results any more."""
    yield from end_all()


@pytest.fixture(autouse=True)
def no_page_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test as soon as a page that it runs ends with an exception."""
    run = ElementTree.run

    def checked(tree: ElementTree, *, timeout: float | None = None) -> AppTest:
        test = run(tree, timeout=timeout)
        assert not test.exception, test.exception[0].message
        return test

    monkeypatch.setattr(ElementTree, "run", checked)


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


@pytest.fixture
def knows(trained: Callable[..., TextVAE], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TextVAE:
    """A VAE that reconstructs the test sentences, saved as the checkpoint "learned"."""
    vae = trained()
    vae.save_pretrained(tmp_path / "learned")
    monkeypatch.setattr(vae_core.checkpoints.store, "ROOT", tmp_path)
    return vae


@pytest.fixture
def flow(knows: TextVAE, sentences: list[str], tmp_path: Path) -> FlowPrior:
    """A flow beside the weights of "learned": narrow, around the first sentence's mu, and bent."""
    torch.manual_seed(0)
    flow = FlowPrior(8, layers=2, width=8)
    for parameter in flow.parameters():
        parameter.data += 0.2 * torch.randn_like(parameter)
        parameter.data = parameter.data.half().float()
    flow.mean += knows.encode(sentences).mu[0]
    flow.scale *= 0.5
    flow.latents = torch.randn(60, 8), torch.full((60, 8), -3.0)
    save_prior(flow, tmp_path / "learned")
    return flow.requires_grad_(False)


def run(code: str) -> dict[str, Any]:
    """Run a page's lines of Python, and return the names that they leave."""
    names: dict[str, Any] = {}
    exec(code, names)
    return names


def said(test: AppTest) -> str:
    """Return the texts of a page."""
    parts = [*test.markdown, *test.info, *test.error, *test.warning, *test.caption, *test.subheader, *test.get("html")]
    return "\n".join(str(getattr(part, "value", getattr(part, "proto", part))) for part in parts)


def components(test: AppTest) -> dict[str, Any]:
    """Return the messages of a page's components by their keys."""
    return {part.proto.id.split("-", 2)[2]: part.proto for part in test.get("bidi_component")}
