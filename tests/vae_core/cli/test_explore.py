"""Commands of exploration: output, files, and one sentence on bad input."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from vae_core.cli.main import main
from vae_core.latents.table import read_latents
from vae_core.model.vae import TextVAE
from vae_core.space.projection import read_projection

TEXTS = ["a man plays a guitar", "two dogs run", "a girl reads", "Tom is here", "where is it ?", "a girl reads"]
Run = Callable[..., Any]


@pytest.fixture
def place(place: Path) -> Path:
    """A folder to work in: checkpoints/ with `everyday`, and latents.parquet of TEXTS with a column of numbers."""
    pd.DataFrame({"said": TEXTS, "stars": range(6)}).to_csv("in.csv", index=False)
    assert main(["encode", "in.csv", "-o", "latents.parquet", "--text-column", "said"]) == 0
    return place


@pytest.mark.parametrize("method", ["umap", "pca"])
@pytest.mark.parametrize("dims", [2, 3])
def test_project_keeps_every_column_and_adds_the_places(method: str, dims: int, run: Run, place: Path) -> None:
    said = run("project", "latents.parquet", "-o", "map.parquet", "--method", method, "--dims", str(dims))
    assert said == "map.parquet: 6 rows\n"
    before, after = pq.read_table("latents.parquet"), pq.read_table("map.parquet")
    axes = ["map_x", "map_y", "map_z"][:dims]
    assert after.column_names == [*before.column_names, *axes]
    assert after.select(before.column_names).equals(before)
    assert after.schema.metadata[b"checkpoint"] == before.schema.metadata[b"checkpoint"]
    projection = read_projection(place / "map.parquet")
    assert projection.method == method
    assert np.array_equal(projection.coordinates, np.stack([after[name] for name in axes], 1))


def test_a_map_is_a_latents_file_too_and_a_second_map_replaces_the_first(run: Run, place: Path) -> None:
    run("project", "latents.parquet", "-o", "map.parquet", "--dims", "3", "--method", "pca")
    run("project", "map.parquet", "-o", "map.parquet", "--neighbors", "3", "--min-dist", "0.5", "--seed", "7")
    assert [name for name in pq.read_table("map.parquet").column_names if "map" in name] == ["map_x", "map_y"]
    projection = read_projection(place / "map.parquet")
    assert projection.options == {"neighbors": 3, "min_dist": 0.5, "metric": "euclidean", "seed": 7}
    assert np.array_equal(read_latents(place / "map.parquet").mu, read_latents(place / "latents.parquet").mu)


def test_project_says_on_stderr_what_it_did_otherwise(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "two.txt").write_text("one\ntwo\n")
    assert main(["encode", "two.txt", "-o", "two.parquet"]) == 0
    assert main(["project", "two.parquet", "-o", "map.parquet"]) == 0
    assert "note: UMAP needs 4 different latents" in capsys.readouterr().err
    assert read_projection(place / "map.parquet").method == "pca"


def test_neighbors_gives_texts_and_their_true_distances(run: Run, place: Path) -> None:
    rows = run("neighbors", "two dogs run", "--in", "latents.parquet", "-k", "3", "--json")
    assert all(list(row) == ["text", "distance"] for row in rows)
    assert rows[0]["text"] == "two dogs run"
    assert rows[0]["distance"] == pytest.approx(0, abs=1e-3)
    latents = read_latents(place / "latents.parquet")
    apart = np.linalg.norm(latents.mu - latents.mu[1], axis=1)
    assert [row["distance"] for row in rows] == pytest.approx(np.sort(apart)[:3].tolist(), abs=1e-3)
    assert len(run("neighbors", "a", "--in", "latents.parquet", "-k", "100", "--json")) == 6
    assert run("neighbors", "two dogs run", "--in", "latents.parquet", "-k", "1") == "0.000  two dogs run\n"


def test_neighbors_finds_the_checkpoint_that_made_the_latents(run: Run, place: Path, vae_folder: Path) -> None:
    torch.manual_seed(5)
    vae = TextVAE.from_pretrained(vae_folder)
    torch.nn.init.normal_(next(vae.parameters()))
    (place / "checkpoints" / "everyday").rename(place / "checkpoints" / "older")
    vae.save_pretrained(place / "checkpoints" / "everyday")
    rows = run("neighbors", "two dogs run", "--in", "latents.parquet", "-k", "1", "--json")
    assert rows[0]["distance"] == pytest.approx(0, abs=1e-3)


def test_neighbors_refuses_another_checkpoint_than_made_the_latents(
    refused: Callable[..., str], place: Path, vae_folder: Path
) -> None:
    vae = TextVAE.from_pretrained(vae_folder)
    torch.nn.init.normal_(next(vae.parameters()))
    vae.save_pretrained(place / "checkpoints" / "other")
    words = ["neighbors", "a", "--in", "latents.parquet"]
    assert "latents.parquet was made by another checkpoint" in refused(*words, "--checkpoint", "other")
    shutil.rmtree(place / "checkpoints" / "everyday")
    assert "is not here: name its folder with --checkpoint, or encode" in refused(*words)


def test_latents_of_an_unknown_checkpoint_are_compared_by_their_size(
    refused: Callable[..., str], run: Run, place: Path
) -> None:
    table = pq.read_table("latents.parquet")
    pq.write_table(table.replace_schema_metadata({"text_column": "said"}), "unsaid.parquet")
    assert len(run("neighbors", "a", "--in", "unsaid.parquet", "--json")) == 6
    for name in ("mu", "logvar"):
        short = pa.FixedSizeListArray.from_arrays(pa.array(np.ones(18, np.float32)), 3)
        table = table.set_column(table.column_names.index(name), name, short)
    pq.write_table(table.replace_schema_metadata({"text_column": "said"}), "short.parquet")
    assert "have 3 dimensions, and the checkpoint's have 8" in refused("neighbors", "a", "--in", "short.parquet")


def test_analogy_decodes_b_minus_a_plus_c(run: Run, place: Path) -> None:
    vae = TextVAE.from_pretrained(place / "checkpoints" / "everyday")
    a, b, c = vae.encode(TEXTS[:3]).mu
    assert run("analogy", *TEXTS[:3], "--json") == {"text": vae.decode((b - a + c)[None])[0]}
    same = run("reconstruct", TEXTS[2], "--json")[0]["reconstruction"]
    assert run("analogy", "x", "x", TEXTS[2]) == f"{same}\n"


BAD = {
    "project gone.parquet -o map.parquet": "There is no file gone.parquet: make one with",
    "project plain.parquet -o map.parquet": "plain.parquet holds no latents",
    "project latents.parquet -o nowhere/map.parquet": "There is no folder nowhere",
    "project latents.parquet": "Missing option '-o'",
    "project latents.parquet -o map.parquet --method tsne": "Invalid value for '--method'",
    "project latents.parquet -o map.parquet --neighbors 1": "Invalid value for '--neighbors'",
    "project latents.parquet -o map.parquet --min-dist 2": "Invalid value for '--min-dist'",
    "project latents.parquet -o map.parquet --seed -1": "Invalid value for '--seed'",
    "neighbors a": "Missing option '--in'",
    "neighbors a --in latents.parquet -k 0": "Invalid value for '-k'",
    "neighbors a --in latents.parquet --checkpoint gone": "There is no checkpoint 'gone'",
    "analogy a b": "Missing argument 'c'",
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(words: str, refused: Callable[..., str], place: Path) -> None:
    pq.write_table(pq.read_table("latents.parquet").drop_columns(["mu"]), "plain.parquet")
    before = sorted(place.rglob("*"))
    assert BAD[words] in refused(*words.split())
    assert sorted(place.rglob("*")) == before
