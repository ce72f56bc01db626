"""fit-prior, the fit at the end of a finetune, and the commands that sample or interpolate under the flow."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from vae_core.checkpoints.prior import load_prior
from vae_core.checkpoints.serialization import load_vae
from vae_core.cli.main import main
from vae_core.paths import PRIOR, WEIGHTS

Run = Callable[..., Any]
FIT = ("fit-prior", "many.txt", "--checkpoint", "everyday", "--steps", "40")
FINETUNE = ("finetune", "many.txt", "--base", "mini", "-o", "run", "--epochs", "1", "--precision", "fp32")
FINETUNE += ("--latent-dim", "4", "--token-budget", "512")


@pytest.fixture
def place(place: Path, bases: dict[str, Path]) -> Path:
    """A folder to work in: 80 sentences, and checkpoints/ with `everyday` and `mini`."""
    shutil.copytree(bases["t5"], place / "checkpoints" / "mini")
    (place / "many.txt").write_text("".join(f"sentence number {i} of {i % 7}\n" for i in range(80)))
    (place / "few.txt").write_text("".join(f"sentence {i}\n" for i in range(20)))
    return place


def test_fit_prior_saves_a_flow_that_is_drawn_from_unless_the_standard_normal_is_asked_for(
    run: Run, place: Path
) -> None:
    before = run("sample", "4", "--json")
    out = run(*FIT)
    assert out.startswith(f"{place / 'checkpoints' / 'everyday'}: a flow of 80 sentences; -log p(z) is ")
    flow, vae = load_prior("everyday"), load_vae("everyday")
    assert flow is not None
    card = (place / "checkpoints" / "everyday" / "README.md").read_text()
    assert "is a flow fitted to the latents of 80 sentences" in card
    assert f"{flow.figures['nats']:.2f} nats a sentence, and " in card
    drawn = [{"text": text} for text in vae.decode(flow.sample(4, temperature=0.5, seed=1))]
    assert run("sample", "4", "--json", "--temperature", "0.5", "--seed", "1") == drawn
    assert run("sample", "4", "--json", "--prior", "flow") == run("sample", "4", "--json") != before
    assert run("sample", "4", "--json", "--prior", "standard") == before


def test_interpolate_walks_along_the_data(run: Run) -> None:
    run(*FIT)
    rows = run("interpolate", "a man", "two dogs", "--kind", "data", "--steps", "5", "--json")
    vae, flow = load_vae("everyday"), load_prior("everyday")
    assert flow is not None
    path = flow.interpolate(*vae.encode(["a man", "two dogs"]).mu, steps=5)
    assert [row["text"] for row in rows] == vae.decode(path)


def test_evaluate_measures_under_the_flow_and_says_which_prior_was_drawn_from(run: Run, place: Path) -> None:
    run(*FIT)
    words = ("evaluate", "few.txt", "--importance-samples", "2", "--samples", "4", "--card", "--json")
    figures = run(*words)
    assert figures["prior"] == "flow"
    assert figures["iw_nll_flow"] > 0 < figures["kl_flow"]
    card = (place / "checkpoints" / "everyday" / "README.md").read_text()
    assert "| IW-NLL under the flow, nats |" in card
    assert "flow" in json.loads((place / "checkpoints" / "everyday" / "evaluation.json").read_text())["few"]["prior"]
    standard = run(*words, "--prior", "standard")
    assert standard["prior"] == "standard"
    assert "iw_nll_flow" not in standard
    assert standard["iw_nll"] == figures["iw_nll"]
    assert "--samples 4 --prior standard\n" in (place / "checkpoints" / "everyday" / "README.md").read_text()


def test_the_phases_of_a_finetune_are_divided_and_annealed_as_asked(place: Path) -> None:
    assert main([*FINETUNE, "--no-prior", "--first-phase", "0.25", "--anneal-fraction", "0.5"]) == 0
    first, second = json.loads((place / "run" / "options.json").read_text())["phases"]
    assert (first["fraction"], second["fraction"], second["anneal_fraction"]) == (0.25, 0.75, 0.5)


def test_a_finetune_ends_with_a_flow_unless_it_is_switched_off_and_resume_fits_what_is_missing(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*FINETUNE, "--no-prior"]) == 0
    assert not (place / "run" / PRIOR).exists()
    weights = (place / "run" / WEIGHTS).read_bytes()
    monkeypatch.setattr("vae_core.space.flow.fit_flow", Mock(side_effect=KeyboardInterrupt))
    assert main([*FINETUNE, "--resume"]) == 130
    assert "the same command with --resume fits it" in capsys.readouterr().err
    monkeypatch.undo()
    monkeypatch.chdir(place)
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", place / "checkpoints")
    assert main([*FINETUNE, "--resume"]) == 0
    assert load_prior(place / "run") is not None
    assert (place / "run" / WEIGHTS).read_bytes() == weights
    monkeypatch.setattr("vae_core.space.flow.fit_flow", Mock(side_effect=AssertionError("it is there")))
    assert main([*FINETUNE, "--resume"]) == 0


def test_too_few_sentences_for_a_flow_are_a_note_at_the_end_of_a_finetune(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.replace("many", "few") for word in FINETUNE]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    assert "note: no flow was fitted, and N(0, I) stays the prior." in err
    assert (place / "run" / WEIGHTS).is_file()


def test_a_flow_that_does_not_beat_the_standard_normal_is_said(
    run: Run, place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.space.flow.beats_standard", lambda flow: False)
    assert main(FIT) == 0
    assert "it is not saved, and N(0, I) stays the prior" in capsys.readouterr().err
    assert not (place / "checkpoints" / "everyday" / PRIOR).exists()


BAD = {
    "fit-prior many.txt": "Missing option '--checkpoint'",
    "fit-prior few.txt --checkpoint everyday": "of 50 texts or more, and there are 20",
    "fit-prior gone.txt --checkpoint everyday": "gone.txt: there is no such file",
    "fit-prior many.txt --checkpoint mini": "mini is a base (t5), not a VAE",
    "fit-prior many.txt --checkpoint gone": "There is no checkpoint 'gone'",
    "fit-prior many.txt --checkpoint owner/name": "owner/name is not a folder here: fetch it first",
    "fit-prior many.txt --checkpoint everyday --steps 0": "Invalid value for '--steps'",
    "sample 1 --prior flow": "everyday has no flow: fit one with `python -m vae_core fit-prior FILE --checkpoint every",
    "sample 1 --prior mixture": "Invalid value for '--prior'",
    "interpolate a b --kind data": "A walk along the data needs a flow, and this checkpoint has none",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence(words: str, refused: Callable[..., str], place: Path) -> None:
    before = sorted(place.rglob("*"))
    assert BAD[words] in refused(*words.split())
    assert sorted(place.rglob("*")) == before


@pytest.mark.parametrize("words", ["sample 1", "interpolate a b --kind data", "evaluate few.txt"])
def test_a_damaged_flow_is_one_sentence_wherever_it_would_be_used(
    words: str, refused: Callable[..., str], place: Path
) -> None:
    (place / "checkpoints" / "everyday" / PRIOR).write_text("a flow")
    assert "The flow of everyday, prior.safetensors, is damaged or cut short: fit it again" in refused(*words.split())
    if not words.startswith("interpolate"):
        assert main([*words.split(), "--prior", "standard"]) == 0
