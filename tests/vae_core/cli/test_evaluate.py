"""`evaluate`: documented keys, omissions with a note, and one sentence on options that exclude each other."""

import json
import math
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from vae_core.checkpoints.vocabulary import write_words
from vae_core.cli.main import main
from vae_core.metrics.elbo import Evaluation
from vae_core.metrics.fluency import vocabulary_of
from vae_core.metrics.registry import WRITTEN
from vae_core.model.vae import TextVAE
from vae_core.paths import WORDS
from vae_core.training.pretrain import train_tokenizer

Run = Callable[..., Any]
LINES = ["a man plays a guitar", "two dogs run", "a girl reads"]
SHORT = ("evaluate", "lines.txt", "--importance-samples", "1")
PAIRS = "sentence1,sentence2,score\na man plays,a man plays music,5\na dog,the rain,0\na girl,a woman,3\n"


@pytest.fixture
def place(place: Path, bases: dict[str, Path]) -> Path:
    """A folder to work in: files of 1 and 3 lines, of pairs, and checkpoints/ with `everyday` and `mini`."""
    shutil.copytree(bases["t5"], place / "checkpoints" / "mini")
    (place / "lines.txt").write_text("\n".join(LINES))
    (place / "one.txt").write_text("only one\n")
    (place / "pairs.csv").write_text(PAIRS)
    (place / "missing.csv").write_text(PAIRS.replace(",3", ","))
    return place


@pytest.fixture
def twin(place: Path) -> Path:
    """The language model of `everyday`: its copy, collapsed."""
    vae = TextVAE.from_pretrained(place / "checkpoints" / "everyday")
    with torch.no_grad():
        for weight in (vae.memory.project.weight, vae.to_mu.weight, vae.to_logvar.weight, vae.to_logvar.bias):
            weight.zero_()
    vae.save_pretrained(place / "checkpoints" / "everyday-collapsed")
    return place / "checkpoints" / "everyday-collapsed"


@pytest.fixture
def stranger(twin: Path) -> Path:
    """A language model with another tokenizer."""
    folder = shutil.copytree(twin, twin.with_name("stranger"))
    train_tokenizer(["other words"] * 20, vocab_size=500).save_pretrained(folder)
    return folder


def card_of(place: Path) -> str:
    return (place / "checkpoints" / "everyday" / "README.md").read_text()


def test_evaluate_gives_the_promised_keys_in_pure_json_and_keeps_its_figures_in_the_card(run: Run, place: Path) -> None:
    words = ["evaluate", str(place / "lines.txt"), "--limit", "2", "--importance-samples", "3", "--card", "--json"]
    figures = run(*words)
    promised = """n rec kl kl_per_dim neg_elbo iw_nll word_ppl bits_per_byte mi mi_cap au au_02 swap_gap exact_match
    word_f1 bleu exact_match_read word_f1_read bleu_read"""
    assert list(figures) == promised.split()
    assert (figures["n"], len(figures["kl_per_dim"])) == (2, 8)
    command = "python -m vae_core evaluate lines.txt --checkpoint everyday --importance-samples 3 --limit 2"
    kept = json.loads((place / "checkpoints" / "everyday" / "evaluation.json").read_text())
    assert kept == {"lines": {**figures, "command": command}}
    assert command in card_of(place)
    assert str(place) not in card_of(place)


def test_evaluate_measures_samples_and_walks_where_they_are_asked_for(run: Run, place: Path) -> None:
    words = ["evaluate", "lines.txt", "--importance-samples", "1", "--samples", "20"]
    figures = run(*words, "--card", "--json")
    names = ["sample_repeats", "sample_loops", "distinct_2", "self_bleu", "walk_distinct", "walk_smoothness"]
    assert [name for name in figures if name in names] == names
    assert {"exact_match_read", "sample_repeats_read", "self_bleu_read", "walk_distinct_read"} <= set(figures)
    assert list(figures)[-1] == "self_bleu_real"
    assert figures["prior"] == "standard"
    assert "Duplicate samples, %" in run(*words)
    assert "samples, %" not in run(*words[:-2])
    assert "--importance-samples 1 --samples 20\n" in card_of(place)


def test_a_figure_that_is_not_finite_is_null_in_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [2, math.inf, 1.0, [1.0], 1.0, math.nan, math.inf, 1.0, 1.0, 1.0, 1, 1, 1.0, None, None, None]
    monkeypatch.setattr("vae_core.analysis.evaluation.evaluate", lambda *_, **__: Evaluation(*numbers))
    figures = run("evaluate", "lines.txt", "--json")
    assert (figures["rec"], figures["iw_nll"], figures["kl"]) == (None, None, 1.0)
    assert "IW-NLL, nats                     -\n" in run("evaluate", "lines.txt")


def test_without_a_vocabulary_and_a_twin_a_note_says_why_their_figures_are_left_out(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*SHORT, "--json"]) == 0
    out, err = capsys.readouterr()
    assert not any(name.startswith(("nonword", "cost")) for name in json.loads(out))
    assert "note: Non-words are left out, as everyday has no words.txt.gz" in err
    assert "left out (the checkpoint has no everyday-collapsed beside it): name a language model with" in err


def test_non_words_and_costs_of_all_kinds_of_text_are_printed_kept_and_carded(
    run: Run, place: Path, twin: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_words(place / "checkpoints" / "everyday" / WORDS, vocabulary_of(LINES[:2]))
    figures = run(*SHORT, "--samples", "10", "--card", "--json")
    assert {name for name in figures if name.startswith(("nonword", "cost"))} == {
        f"{one}_{kind}" for one in ("nonword", "cost") for kind in WRITTEN
    }
    assert figures["nonword_real"] == pytest.approx(1 / 3)  # "girl" and "reads" are in one of three
    assert figures["language_model"] == "everyday-collapsed"
    assert 0 <= figures["self_bleu_real"] <= 100
    card = card_of(place)
    assert "| text | lines: non-word, % | nats a token |\n|---|---:|---:|\n| Real sentences | 33.3 | " in card
    assert "Here that is everyday-collapsed. Prior samples are drawn from N(0, I)." in card
    assert "cost a token" not in card
    out = run(*SHORT, "--samples", "10")
    assert "note" not in capsys.readouterr().err
    assert f"Real sentences                          33.3  {figures['cost_real']:>18.2f}\n" in out
    assert "Points of a map" in out


def test_costs_are_those_of_the_language_model_that_is_named(run: Run, place: Path, twin: Path) -> None:
    named = shutil.copytree(twin, place / "elsewhere")
    shutil.rmtree(twin)
    figures = run(*SHORT, "--language-model", str(named), "--card", "--json")
    assert figures["language_model"] == "elsewhere"
    assert str(place) not in card_of(place)
    assert "--language-model elsewhere\n" in card_of(place)


def test_a_twin_with_another_tokenizer_is_left_out_and_one_that_is_named_is_refused(
    refused: Callable[..., str], twin: Path, stranger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "stranger has another tokenizer" in refused(*SHORT, "--language-model", "stranger")
    shutil.rmtree(twin)
    stranger.rename(twin)
    assert main([*SHORT, "--json"]) == 0
    out, err = capsys.readouterr()
    assert "cost_real" not in json.loads(out)
    assert "left out (everyday-collapsed has another tokenizer" in err


def test_scored_pairs_are_compared_with_mu_plain_states_tfidf_and_a_teacher(run: Run, place: Path) -> None:
    figures = run(*SHORT, "--pairs", "pairs.csv", "--json")
    assert figures["pair_count"] == 3
    assert {name for name in figures if "pair" in name} == {
        "pair_count",
        "pair_mu",
        "pair_tfidf",
    }  # there is no t5-mini
    teacher = str(place / "checkpoints" / "mini")
    both = run(*SHORT, "--pairs", "pairs.csv", "--states", "mini", "--teacher", teacher, "--card", "--json")
    assert both["pair_states"] == both["pair_teacher"]
    assert -1 <= both["teacher_spearman"] <= 1
    assert "| Spearman of pairs, plain states | " in card_of(place)
    assert "--pairs pairs.csv --states mini --teacher mini\n" in card_of(place)
    shutil.copytree(teacher, place / "checkpoints" / "t5-mini")
    assert run(*SHORT, "--pairs", "pairs.csv", "--json")["pair_states"] == both["pair_states"]


BAD = {
    "evaluate lines.txt --limit 1": "Invalid value for '--limit'",
    "evaluate lines.txt --importance-samples 0": "Invalid value for '--importance-samples'",
    "evaluate one.txt": "Evaluation needs two texts or more",
    "evaluate lines.txt --checkpoint owner/name --card": "--card writes beside the weights, and owner/name is not",
    "evaluate lines.txt --language-model gone": "There is no checkpoint 'gone'",
    "evaluate lines.txt --language-model mini": "mini is a base (t5), not a VAE",
    "evaluate lines.txt --pairs gone.csv": "gone.csv: there is no such file",
    "evaluate lines.txt --pairs lines.txt": "lines.txt: no column has a first text",
    "evaluate lines.txt --pairs missing.csv": 'missing.csv: the score in line 4, column "score", is missing',
    "evaluate lines.txt --states mini": "give --pairs FILE, or leave --states out",
    "evaluate lines.txt --pairs pairs.csv --states gone": "There is no checkpoint 'gone'",
    "evaluate lines.txt --teacher gone": "There is no folder gone",
    "evaluate lines.txt --teacher checkpoints": "checkpoints has no config.json",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(words: str, refused: Callable[..., str], place: Path) -> None:
    before = sorted(place.rglob("*"))
    assert BAD[words] in refused(*words.split())
    assert sorted(place.rglob("*")) == before


def test_a_damaged_vocabulary_is_one_sentence(refused: Callable[..., str], place: Path) -> None:
    (place / "checkpoints" / "everyday" / WORDS).write_bytes(b"a\nb\n")
    assert "words.txt.gz is damaged" in refused(*SHORT)
