"""Regressions: one example of each fault that the property tests found."""

import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from tests.vae_core.files import parquet, refusal
from vae_core.checkpoints.card import card_text
from vae_core.checkpoints.run_dir import parse_records
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import describe, locate
from vae_core.data.corpus import read_corpus
from vae_core.errors import CheckpointError, InputError
from vae_core.jobs.status import load_job
from vae_core.latents.table import read_latents
from vae_core.space.projection import read_projection


@pytest.mark.parametrize("odd", ["\n", "\x1c", "\x85", "\N{LINE SEPARATOR}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\x1b[31m"])
def test_a_name_with_a_line_end_or_a_mark_of_direction_stays_in_its_sentence(tmp_path: Path, odd: str) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({f"a{odd}b": 1}))
    said = refusal(tmp_path / "a.jsonl")
    assert said == f'no column holds text, there is only "a{repr(odd)[1:-1]}b"; add a column called text'


def test_a_long_name_is_cut_in_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"{'long ' * 1_000},n\n,1\n")
    assert len(refusal(tmp_path / "a.csv")) < 200


def test_a_list_of_a_type_that_pandas_lacks_becomes_strings(tmp_path: Path) -> None:
    views = pa.array([["b", None], None], pa.list_(pa.string_view()))
    (tmp_path / "a.parquet").write_bytes(parquet(pa.table({"text": ["a", "c"], "list": views})))
    read = read_corpus(tmp_path / "a.parquet")
    assert read.table["list"].tolist()[0] == "['b', None]"
    assert read.table["list"].isna().tolist() == [False, True]


@pytest.mark.parametrize("figures", ['"a"', "[]", "0", '{"kl_per_dim": 7}', '{"kl_per_dim": ["a"]}'])
def test_figures_of_another_shape_leave_a_checkpoint_out_and_its_card_is_one_sentence(
    vae_folder: Path, tmp_path: Path, figures: str
) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    for path in vae_folder.iterdir():
        (folder / path.name).symlink_to(path)
    (folder / "evaluation.json").write_text(f'{{"captions": {figures}}}')
    with pytest.raises(CheckpointError, match=r"is damaged \('evaluation.json'\)"):
        describe(folder)
    with pytest.raises(CheckpointError, match=r"has a damaged config\.json, options.json, evaluation.json"):
        card_text(folder)


def test_a_name_longer_than_a_file_can_have_stands_for_nothing() -> None:
    with pytest.raises(CheckpointError, match="There is no checkpoint 'aaa"):
        locate("a" * 5_000)


def test_a_record_whose_kl_per_dimension_is_a_number_is_left_out() -> None:
    assert parse_records(b'{"step": 1, "split": "valid", "kl_per_dim": 7}\n{"step": 2, "split": "valid"}') == [
        {"step": 2, "split": "valid"}
    ]


def test_a_run_whose_command_is_an_object_is_a_failed_one(tmp_path: Path) -> None:
    (tmp_path / "job.json").write_text('{"title": "a", "arguments": {}, "files": [], "created": 1.0}')
    assert load_job(tmp_path).message.startswith("Its job.json is gone or damaged")


def test_a_run_whose_log_begins_past_any_file_is_read_all_the_same(tmp_path: Path) -> None:
    spec = {"title": "a", "arguments": ["finetune"], "files": [], "created": 1.0}
    (tmp_path / "job.json").write_text(json.dumps(spec))
    (tmp_path / "status.json").write_text('{"phase": "ended", "since": 1.0, "log_from": 1e308, "code": 2}')
    (tmp_path / "output.log").write_text("The last sentence.\n")
    assert load_job(tmp_path).state == "failed"


LATENT = pa.array([[1.0, 2.0]], pa.list_(pa.float32(), 2))


@pytest.mark.parametrize(
    ("names", "text_column"), [(["text", "mu", "mu", "logvar", "kl"], "text"), (["text", "mu", "logvar", "kl"], "mu")]
)
def test_latents_with_a_column_twice_or_mu_for_their_text_are_refused(
    tmp_path: Path, names: list[str], text_column: str
) -> None:
    columns = {"text": pa.array(["a"]), "kl": pa.array([1.0])}
    table = pa.Table.from_arrays([columns.get(name, LATENT) for name in names], names=names)
    (tmp_path / "a.parquet").write_bytes(parquet(table.replace_schema_metadata({"text_column": text_column})))
    with pytest.raises(InputError, match=r"is damaged or no latents file|holds no latents"):
        read_latents(tmp_path / "a.parquet")


def test_a_map_whose_axes_are_too_large_for_float32_is_refused(tmp_path: Path) -> None:
    about = {"method": "pca", "options": {}, "notes": [], "explained": [0.5, 0.5]}
    about["basis"] = {"mean": [0.0, 0.0], "components": [[1e308, 0.0], [0.0, 1.0]]}
    table = pa.table({"map_x": pa.array([1.0], pa.float32()), "map_y": pa.array([1.0], pa.float32())})
    (tmp_path / "a.parquet").write_bytes(parquet(table.replace_schema_metadata({"projection": json.dumps(about)})))
    with pytest.raises(InputError, match="a number is not finite"):
        read_projection(tmp_path / "a.parquet")


def _not_finite(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    weights["to_mu.weight"][0, 0] = float("nan")
    save_file(weights, folder / "model.safetensors", {"format": "pt"})


def _too_many_pieces(folder: Path) -> None:
    spec = json.loads((folder / "tokenizer.json").read_text())
    spec["added_tokens"] += [{**spec["added_tokens"][0], "id": 600 + i, "content": f"<new {i}>"} for i in range(512)]
    (folder / "tokenizer.json").write_text(json.dumps(spec))


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [(_not_finite, "some are no finite numbers"), (_too_many_pieces, "has a tokenizer of .* pieces and weights of")],
)
def test_weights_that_fail_at_the_first_sentence_are_refused_when_they_are_loaded(
    vae_folder: Path, tmp_path: Path, damage: Callable[[Path], None], sentence: str
) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    for path in vae_folder.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    damage(folder)
    with pytest.raises(CheckpointError, match=sentence):
        load_vae(folder)
