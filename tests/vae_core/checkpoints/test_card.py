"""The model card quotes the checkpoint's files, and nothing of the machine that wrote it."""

import io
import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from vae_core.checkpoints.card import add_evaluation, write_card
from vae_core.checkpoints.serialization import load_vae, write_zip
from vae_core.checkpoints.vocabulary import write_words
from vae_core.errors import CheckpointError
from vae_core.metrics.elbo import Evaluation
from vae_core.paths import WORDS

FIGURES = Evaluation(
    n=1000, rec=36.714, kl=9.54, kl_per_dim=[4.77, 4.77], neg_elbo=46.25, iw_nll=44.0, word_ppl=31.25,
    bits_per_byte=1.2345, mi=6.5, mi_cap=6.908, au=2, au_02=1,
    swap_gap=31.7, exact_match=0.25, word_f1=0.531, bleu=None,
).to_dict()  # fmt: skip
VARIETY = {"sample_repeats": 0.0123, "walk_smoothness": 0.777}
OPTIONS = {
    "recipe": "two-phase",
    "base": "t5-mini",
    "epochs": 2.0,
    "max_tokens": 40,
    "sentences": 240_123,
    "files": ["captions.train.txt.gz"],
    "credits": "Captions (CC BY 4.0)",
    "machine": "2 CPU threads (x86_64)",
    "command": "python -m vae_core finetune captions.train.txt.gz --base t5-mini -o checkpoints/everyday",
}


@pytest.fixture
def folder(vae_folder: Path, tmp_path: Path) -> Path:
    """A finished run: 300 steps in three minutes."""
    shutil.copytree(vae_folder, tmp_path / "everyday")
    (tmp_path / "everyday" / "options.json").write_text(json.dumps(OPTIONS))
    records = [{"step": 100 * i, "split": "train", "seconds": 60.0} for i in (1, 2, 3)]
    log = "".join(json.dumps(record) + "\n" for record in [*records, {"step": 300, "split": "valid"}])
    (tmp_path / "everyday" / "metrics.jsonl").write_text(log)
    return tmp_path / "everyday"


def written(folder: Path) -> str:
    write_card(folder)
    return (folder / "README.md").read_text()


def test_a_run_of_so_many_steps_says_how_many_epochs_they_were(folder: Path) -> None:
    (folder / "options.json").write_text(json.dumps({**OPTIONS, "steps": 300}))
    with (folder / "metrics.jsonl").open("a") as log:
        log.write(json.dumps({"step": 300, "split": "train", "seconds": 0.0, "epoch": 0.4321}) + "\n")
    assert "240,123 sentences, 0.43 epochs, 300 steps" in written(folder)


def test_a_card_says_what_else_shaped_the_training_and_nothing_of_what_did_not(folder: Path) -> None:
    assert not any(word in written(folder) for word in ("linear map", "replaced", "Dropout", "average with"))
    extras = {"teacher": "mini", "teacher_weight": 4.0, "entities": 0.5, "dropout": 0.1, "ema_decay": 0.998}
    (folder / "options.json").write_text(json.dumps(OPTIONS | extras))
    card = written(folder)
    assert "sentence encoder `mini`, with a weight of 4 nats for 1 - cosine." in card
    assert "In 50% of the sentences with names, places or numbers these are replaced by others. Dropout 0.1." in card
    assert "The weights are an average with decay 0.998." in card


def test_a_card_says_what_was_trained_on_what_and_how(folder: Path) -> None:
    card = written(folder)
    assert card.startswith("---\nlibrary_name: transformers\n")
    for part in (
        "# everyday",
        "made of `t5-mini` with the recipe `two-phase`: 8 latent dimensions, attention pooling",
        "by cross memory of 1 slot.",
        'TextVAE.from_pretrained("checkpoints/everyday")',
        "240,123 sentences, 2.0 epochs, 300 steps, 3 minutes on 2 CPU threads (x86_64).",
        "Files: captions.train.txt.gz.",
        "Captions (CC BY 4.0)",
        OPTIONS["command"],
    ):
        assert str(part) in card
    assert "## Figures" not in card


def test_the_figures_of_each_file_are_quoted_with_their_command_as_far_as_they_were_measured(folder: Path) -> None:
    command = "python -m vae_core evaluate captions.valid.txt.gz"
    add_evaluation(folder, "captions.valid", FIGURES, command=command)
    assert "samples, %" not in (folder / "README.md").read_text()
    add_evaluation(folder, "everyday.valid", {**FIGURES, **VARIETY, "rec": 40.0}, command="x")
    assert json.loads((folder / "evaluation.json").read_text())["captions.valid"] == {**FIGURES, "command": command}
    card = (folder / "README.md").read_text()
    for line in (
        "| | captions.valid | everyday.valid |",
        "| Sentences | 1,000 | 1,000 |",
        "| Rec, nats | 36.71 | 40.00 |",
        "| Bits per byte | 1.234 | 1.234 |",
        "| BLEU | - | - |",
        "| Duplicate samples, % | - | 1.2 |",
        "| Smoothness of paths | - | 0.777 |",
        f"{command}\nx",
    ):
        assert line in card
    add_evaluation(folder, "captions.valid", {**FIGURES, "rec": 35.0}, command="x")
    assert "| Rec, nats | 35.00 | 40.00 |" in (folder / "README.md").read_text()


def test_non_words_and_costs_have_a_table_of_their_own(folder: Path) -> None:
    add_evaluation(folder, "captions.valid", FIGURES, command="x")
    assert "non-word" not in (folder / "README.md").read_text().lower()
    read = {"nonword_real": 0.02, "nonword_rec": 0.116, "cost_real": 3.62, "language_model": "twin", "prior": "flow"}
    add_evaluation(folder, "everyday.valid", {**FIGURES, **read}, command="x")
    add_evaluation(folder, "ewt", {**FIGURES, "nonword_map": 0.5, "prior": "standard"}, command="x")
    card = (folder / "README.md").read_text()
    table = [line for line in card.splitlines() if line.startswith("|")][-5:]
    assert table == [
        "| text | everyday.valid: non-word, % | nats a token | ewt: non-word, % | nats a token |",
        "|---|---:|---:|---:|---:|",
        "| Real sentences | 2.0 | 3.62 | - | - |",
        "| Reconstructions from mu | 11.6 | - | - | - |",
        "| Points of a map | - | - | 50.0 | - |",
    ]
    assert "Here that is twin. Prior samples are drawn from N(0, I) and the flow." in card


def test_a_checkpoint_without_a_record_and_a_base_have_cards_too(
    vae_folder: Path, bases: dict[str, Path], tmp_path: Path
) -> None:
    card = written(shutil.copytree(vae_folder, tmp_path / "found"))
    assert "# found" in card
    assert "## Training" not in card
    assert "A t5 pretrained from random weights" in written(shutil.copytree(bases["t5"], tmp_path / "mini"))


def test_what_people_wrote_of_a_checkpoint_ends_its_card(folder: Path) -> None:
    assert "loses" not in written(folder)
    (folder / "NOTES.md").write_text("## What it loses\n\nNumbers.\n")
    assert written(folder).endswith("\n\n## What it loses\n\nNumbers.\n")


def test_the_current_folder_is_called_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert "# everyday" in written(Path("."))


@pytest.mark.parametrize("name", ["config.json", "options.json", "evaluation.json"])
def test_a_damaged_file_is_named_and_the_old_card_stays(folder: Path, name: str) -> None:
    add_evaluation(folder, "a", FIGURES, command="x")
    before = (folder / "README.md").read_text()
    (folder / name).write_text("{")
    with pytest.raises(CheckpointError, match=f"{name} cannot be read as JSON"):
        add_evaluation(folder, "b", FIGURES, command="x")
    assert (folder / "README.md").read_text() == before


def test_the_zip_holds_a_checkpoint_that_loads_and_nothing_else_of_the_run(folder: Path, tmp_path: Path) -> None:
    for name in ("output.log", "train.txt", "job.json", "status.json", "followed.jsonl"):
        (folder / name).write_text("x")
    (folder / "state-0000300").mkdir()
    (folder / "state-0000300" / "model.safetensors").write_text("x")
    write_words(folder / WORDS, ["x"])
    with ZipFile(io.BytesIO(write_zip(folder))) as file:
        file.extractall(tmp_path / "out")
    found = tmp_path / "out" / folder.name
    given = {"README.md", "config.json", "model.safetensors", "metrics.jsonl", "options.json", WORDS}
    assert {path.name for path in found.rglob("*")} == given | {path.name for path in folder.glob("*token*")}
    assert (found / "README.md").read_text().startswith("---\nlibrary_name: transformers")
    assert (found / "model.safetensors").read_bytes() == (folder / "model.safetensors").read_bytes()
    assert load_vae(found).config.latent_dim == 8
    with ZipFile(io.BytesIO(write_zip(folder, followed=True))) as file:
        assert f"{folder.name}/followed.jsonl" in file.namelist()


def test_a_run_without_weights_is_not_handed_out(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(CheckpointError, match=r"has saved no model\.safetensors yet"):
        write_zip(folder)
