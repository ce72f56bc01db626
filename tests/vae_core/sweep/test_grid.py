"""Grid files: parsed into options, and one sentence with the key of what is wrong."""

import re
from pathlib import Path

import pytest

from vae_core.checkpoints.run_dir import RENAMED
from vae_core.errors import InputError
from vae_core.sweep.grid import Base, Grid, read_grid, slug
from vae_core.training.config import RECIPES, Phase

GRIDS = Path(__file__).resolve().parents[3] / "benchmarks" / "grids"
GOOD = """
files: [lines.txt]
valid: {lines: lines.txt}
common: {base: t5-mini, steps: 10, latent_dim: 8}
"""


def read(tmp_path: Path, rows: str, *, head: str = GOOD) -> Grid:
    (tmp_path / "grid.yaml").write_text(head + rows, encoding="utf-8")
    return read_grid(tmp_path / "grid.yaml")


def test_a_row_takes_what_it_does_not_say_from_common(tmp_path: Path) -> None:
    plain, other = read(tmp_path, "rows:\n  plain:\n  other: {epochs: 2, latent_dim: 4, seeds: [3, 5]}").cases()
    assert (plain.name, plain.base, plain.seeds, plain.vae) == ("plain", "t5-mini", (0,), {"latent_dim": 8})
    assert (plain.options.steps, plain.options.phases) == (10, RECIPES["two-phase"])
    assert (other.options.steps, other.options.epochs, other.seeds) == (None, 2.0, (3, 5))
    assert other.vae == {"latent_dim": 4}


def test_values_of_a_phase_go_into_the_phases_they_are_for(tmp_path: Path) -> None:
    rows = """rows:
  changed: {share: 0.5, free_bits: 1e-1, deletion: 0, frozen: [decoder], bag: 1, second: {bag: 0, beta: 0.5}}
  one: {share: 0, pooling: mean, injection: self, memory_slots: 1}
"""
    changed, one = read(tmp_path, rows).cases()
    assert changed.options.phases == (
        Phase(fraction=0.5, beta=0.0, sample=False, frozen=("decoder",), bow_weight=1.0),
        Phase(fraction=0.5, schedule="linear", anneal_fraction=0.3, free_bits=0.1, beta=0.5),
    )
    assert one.options.phases == (Phase(schedule="linear", anneal_fraction=0.3, free_bits=0.5),)
    assert one.vae == {"latent_dim": 8, "pooling": "mean", "injection": "self", "memory_slots": 1}


def test_the_keys_of_the_version_before_mean_the_same(tmp_path: Path) -> None:
    old = """rows: {a: {share: 0.5, deletion: 0.2, clip: 2, warmup: 0.1, token_budget: 64, max_tokens: 9,
        first: {bag: 1}, second: {ramp: 0.1}}}"""
    new = old
    for before, now in RENAMED.items():
        new = re.sub(rf"\b{before}:", f"{now}:", new)
    assert read(tmp_path, old).cases() == read(tmp_path, new).cases()
    with pytest.raises(InputError, match=r"rows.a.deletion is 2, but it must be less than 1"):
        read(tmp_path, "rows: {a: {deletion: 2}}")


def test_a_base_of_no_steps_keeps_its_random_weights() -> None:
    options = Base(steps=0).options()
    assert (options.steps, options.learning_rate_at(0.0)) == (1, 0.0)
    assert Base(steps=7).options().steps == 7


def test_a_base_can_be_another_one_with_a_value_changed(tmp_path: Path) -> None:
    bases = "bases:\n  a: &a {steps: 3, layers: 2}\n  b: {<<: *a, layers: 1}\nrows: {c: {base: b}}"
    assert read(tmp_path, bases).bases == {"a": Base(steps=3, layers=2), "b": Base(steps=3, layers=1)}


def test_a_name_becomes_a_file_name() -> None:
    assert slug("free bits 0.5, 2/3 | max") == "free-bits-0.5-2-3-max"
    assert slug("..") == slug("/") == "row"


@pytest.mark.parametrize("name", ["remedies", "space", "teacher"])
def test_the_grids_that_are_shipped_can_be_run(name: str) -> None:
    grid = read_grid(GRIDS / f"{name}.yaml")
    assert {case.base for case in grid.cases()} <= grid.bases.keys()
    kinds = {(case.base, repr(case.options), repr(case.vae)) for case in grid.cases()}
    assert len(kinds) == len(grid.rows)  # no row is another one under a second name


BAD = {
    "rows: {a: {free_bit: 1}}": "grid.yaml: rows.a.free_bit is no key that is known there: use anneal_fraction, base,",
    "rows: {a: {first: {recipe: vanilla}}}": "rows.a.first.recipe is no key that is known there: use anneal_f",
    "rows: {a: }\nbases: {b: {width: 3}}": "bases.b.width is no key that is known there: use d_model, decoder_layers,",
    "rows: {a: }\nlimits: 3": "limits is no key that is known there: use bases, common,",
    "rows: {a: {free_bits: many}}": "rows.a.free_bits is 'many', but it must be a valid number",
    "rows: {a: {free_bits: .inf}}": "rows.a.free_bits is inf, but it must be a finite number",
    "rows: {a: {pooling: median}}": "rows.a.pooling is 'median', but it must be 'max', 'mean' or 'attention'",
    "rows: {a: {latent_dim: 0}}": "rows.a.latent_dim is 0, but it must be greater than or equal to 1",
    "rows: {a: {deletion: 1.5}}": "rows.a.deletion is 1.5, but it must be less than 1.",
    "rows: {a: {recipe: three-phase}}": "rows.a: There is no recipe named 'three-phase'; choose one of: two-phase,",
    "rows: {a: {share: 1}}": "rows.a: fraction is 1, but it must be at least 0 and below 1.",
    "rows: {a: {recipe: vanilla, second: {bag: 1}}}": "rows.a: second is given, but there is one phase only",
    "rows: {a: {recipe: autoencoder, beta: 1}}": "rows.a: This recipe never pays the KL",
    "rows: {a: {steps: 3, epochs: 1}}": "rows.a: Neither steps nor epochs are given, or both",
    "rows: {a: {seeds: []}}": "rows.a.seeds is [], but",
    "rows: {a: {seeds: [-1]}}": "rows.a.seeds.0 is -1, but it must be greater than or equal to 0",
    "rows: {a: }\nbases: {b: {d_model: 32}}": "bases.b: Neither steps nor epochs are given",
    "rows: {a: }\nbases: {b: {steps: 1, prefix_share: 0.7, whole_share: 0.7}}": "bases.b: Shares of 0.7 (prefix)",
    "rows: {a: {teacher_weight: 2}}": "rows.a: teacher_weight is given, but the grid names no teacher: add that key.",
    "rows: {a: }\nbases: {b: {steps: 1, teacher_weight: 2}}": "bases.b: teacher_weight is given, but the grid names no",
    "rows: {a b: , a-b: }": "two rows would share the folder 'a-b'",
    "rows: {a: , a: }": "grid.yaml is no YAML: line 5, 'a' is given twice.",
    "rows: {}": "rows is {}, but",
    "rows: [a]": "rows is ['a'], but it must be a valid dictionary",
    "rows: {a: {b}": "grid.yaml is no YAML: line ",
    "rows: !!python/object/apply:os.system ['true']": "could not determine a constructor",
    "": "rows is missing: a grid needs files, valid and rows",
}


@pytest.mark.parametrize("rows", BAD)
def test_what_is_wrong_is_one_sentence_with_its_key(rows: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, rows)
    said = str(caught.value)
    assert BAD[rows] in said
    assert said.startswith("grid.yaml")
    assert said.endswith(".")
    assert "\n" not in said


def test_a_file_that_is_no_grid_is_refused(tmp_path: Path) -> None:
    for content, said in ((b"just words", "holds no grid"), (b"\xff\xfe\x00", "it is no text"), (b"\x07", "no YAML")):
        (tmp_path / "odd.yaml").write_bytes(content)
        with pytest.raises(InputError, match=said):
            read_grid(tmp_path / "odd.yaml")
    with pytest.raises(InputError, match=r"gone.yaml cannot be read \(No such file"):
        read_grid(tmp_path / "gone.yaml")


def test_nothing_but_a_base_can_be_missing_from_common(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"rows.a: It has no base: give one, here or under common."):
        read(tmp_path, "rows: {a: {steps: 1}}", head="files: [a.txt]\nvalid: {a: a.txt}\n")
