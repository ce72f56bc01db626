"""Damaged folders of checkpoints and runs, and tables of a corpus: used, left out, or refused in one sentence."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.common.components.states import show_error  # noqa: F401 (streamlit is loaded once, before the examples)
from pages.common.sidebar.figures import _table, figures_of, in_words, is_collapsed
from tests.hostile_input.conftest import attempt
from tests.hostile_input.strategies import anything, damaged, json_values
from vae_core.analysis.collapse import collapse_checks
from vae_core.checkpoints.card import card_text
from vae_core.checkpoints.prior import load_prior, read_prior, save_prior
from vae_core.checkpoints.run_dir import check_folder, last_record, parse_records, read_metrics, total_steps
from vae_core.checkpoints.serialization import load_vae, make_vae, write_zip
from vae_core.checkpoints.store import describe, fingerprint, list_checkpoints, locate
from vae_core.checkpoints.vocabulary import read_words, write_words
from vae_core.jobs.queue import find_job, list_jobs
from vae_core.jobs.status import load_job, queue_position, read_status
from vae_core.paths import runs_dir
from vae_core.space.flow import FlowPrior

COSTLY = settings(max_examples=settings().max_examples // 3)  # a model is loaded for each
EVALUATED = {"captions.valid": {"rec": 1.5, "kl": 3.0, "swap_gap": 2.0, "au": 4, "command": "evaluate"}}
RECORDS = [
    {"step": 10, "split": "train", "epoch": 0.1, "seconds": 1.0, "loss": 2.5, "tokens_per_second": 9.0},
    {"step": 20, "split": "valid", "rec": 1.0, "kl": 2.0, "swap_gap": 1.0, "n": 10, "kl_per_dim": [0.1] * 8},
]
OPTIONS = {"epochs": 2, "steps": None, "files": ["a.txt"], "recipe": "two-phase", "base": "t5", "sentences": 10}


@st.composite
def edited(draw: st.DrawFn, content: Any) -> Any:
    """Return JSON with a few values, at any depth, replaced, dropped or added."""
    content = json.loads(json.dumps(content))
    for _ in range(draw(st.integers(1, 3))):
        part = content
        while isinstance(part, dict | list) and part:
            keys = sorted(part) if isinstance(part, dict) else range(len(part))
            key = draw(st.sampled_from(keys))
            inner = part[key]
            if isinstance(inner, dict | list) and inner and draw(st.booleans()):
                part = inner
                continue
            way = draw(st.sampled_from(["replace", "replace", "number", "drop", "add"]))
            if way == "replace":
                part[key] = draw(json_values)
            elif way == "number":
                part[key] = draw(st.sampled_from([0, -1, 1, 2, 1e308, -1e-9, 10**7, 2**40, 10**30, True, None]))
            elif way == "drop":
                del part[key]
            elif isinstance(part, dict):
                part[draw(st.text(max_size=5))] = draw(json_values)
            else:
                part.append(draw(json_values))
            break
    return content


def as_json(content: Any) -> bytes:
    return json.dumps(content).encode("utf-8", "replace")


def small_file(content: Any) -> st.SearchStrategy[bytes]:
    """A JSON file whose values were edited, or whose bytes were."""
    return st.one_of(edited(content).map(as_json), anything(st.just(as_json(content))))


@pytest.fixture(scope="module")
def whole(vae_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint with every optional file."""
    folder = tmp_path_factory.mktemp("whole") / "tiny"
    shutil.copytree(vae_folder, folder)
    flow = FlowPrior(8, layers=2, width=8)
    flow.latents, flow.figures = (torch.randn(20, 8), torch.zeros(20, 8)), {"rows": 20.0, "nats": 1.0}
    save_prior(flow, folder)
    write_words(folder / "words.txt.gz", ["a", "man"])
    (folder / "evaluation.json").write_bytes(as_json(EVALUATED))
    (folder / "options.json").write_bytes(as_json(OPTIONS))
    (folder / "metrics.jsonl").write_bytes(b"".join(as_json(record) + b"\n" for record in RECORDS))
    return folder


@pytest.fixture(scope="module")
def use(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, bytes]], Path]:
    """Return a function that puts files over those of a checkpoint that was whole."""
    folder = tmp_path_factory.mktemp("root") / "tiny"

    def put(files: dict[str, bytes]) -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(whole, folder)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return folder

    return put


def look_at(folder: Path) -> None:
    """Do with a checkpoint's small files what the sidebar, the card and the download do."""
    for info in list_checkpoints(folder.parent):
        columns, note = figures_of(info)
        in_words(columns)
        _table(columns).encode()
        is_collapsed(columns)
        assert isinstance(info.summary, str)
        assert isinstance(note, str)
    for call in (describe, card_text, fingerprint, read_prior, load_prior, read_words, write_zip):
        attempt(lambda call=call: call(folder))


@COSTLY
@given(st.data())
def test_a_damaged_config(use: Callable[[dict[str, bytes]], Path], whole: Path, data: st.DataObject) -> None:
    config = json.loads((whole / "config.json").read_text())
    folder = use({"config.json": data.draw(small_file(config))})
    look_at(folder)
    if vae := attempt(lambda: load_vae(folder)):
        assert vae.decode(vae.encode(["a man"]).mu)
    attempt(lambda: make_vae(folder))


@COSTLY
@given(st.data())
def test_damaged_weights(use: Callable[[dict[str, bytes]], Path], whole: Path, data: st.DataObject) -> None:
    weights = (whole / "model.safetensors").read_bytes()
    size = 8 + int.from_bytes(weights[:8], "little")
    header = json.loads(weights[8:size])
    heads = st.one_of(damaged(st.just(weights[:size])), edited(header).map(lambda head: _headed(as_json(head))))
    body = st.one_of(st.just(weights[size:]), damaged(st.just(weights[size:])))
    folder = use({"model.safetensors": data.draw(heads) + data.draw(body)})
    look_at(folder)
    if vae := attempt(lambda: load_vae(folder)):
        assert vae.decode(vae.encode(["a man"]).mu)


def _headed(header: bytes) -> bytes:
    return len(header).to_bytes(8, "little") + header


@COSTLY
@given(st.data())
def test_a_damaged_tokenizer(use: Callable[[dict[str, bytes]], Path], whole: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["tokenizer.json", "tokenizer_config.json"]))
    folder = use({name: data.draw(small_file(json.loads((whole / name).read_text())))})
    if vae := attempt(lambda: load_vae(folder)):
        assert len(vae.decode(vae.encode(["a man", ""]).mu)) == 2


@given(st.data())
def test_damaged_files_beside_the_weights(
    use: Callable[[dict[str, bytes]], Path], whole: Path, data: st.DataObject
) -> None:
    flow = (whole / "prior.safetensors").read_bytes()
    size = 8 + int.from_bytes(flow[:8], "little")
    header = json.loads(flow[8:size])
    about = json.loads(header["__metadata__"]["flow"])
    told = edited(about).map(
        lambda one: _headed(as_json(header | {"__metadata__": {"flow": json.dumps(one)}})) + flow[size:]
    )
    parts = {
        "evaluation.json": small_file(EVALUATED),
        "options.json": small_file(OPTIONS),
        "metrics.jsonl": st.lists(small_file(RECORDS[1]), max_size=4).map(b"\n".join),
        "prior.safetensors": st.one_of(damaged(st.just(flow)), told),
        "words.txt.gz": anything(st.just((whole / "words.txt.gz").read_bytes())),
    }
    names = data.draw(st.lists(st.sampled_from(sorted(parts)), min_size=1, max_size=3, unique=True))
    look_at(use({name: data.draw(parts[name]) for name in names}))


@given(st.text(max_size=300) | st.sampled_from(["a" * 5_000, "..", ".", "/", "a/../b", "\0", "\ud800", "a\nb"]))
def test_any_name_of_a_checkpoint(folder: Path, name: str) -> None:
    attempt(lambda: locate(name, folder))


@given(anything(st.lists(edited(RECORDS[0]) | edited(RECORDS[1])).map(lambda all: b"\n".join(map(as_json, all)))))
def test_a_damaged_log(folder: Path, data: bytes) -> None:
    (folder / "metrics.jsonl").write_bytes(data)
    (folder / "options.json").write_bytes(as_json(OPTIONS))
    records = read_metrics(folder)
    assert records == parse_records(data)
    total_steps(folder, records)
    collapse_checks(last_record(records, "valid"))


SPEC = {"title": "a", "arguments": ["finetune", "a.txt"], "files": ["a.txt"], "created": 1.0, "kind": "training"}
SPEC |= {"group": "", "group_size": 1}
STATUS = {"phase": "ended", "since": 1.0, "log_from": 0, "code": 2}


@given(small_file(SPEC), small_file(STATUS), small_file(OPTIONS), st.binary(max_size=60), st.booleans())
def test_a_damaged_run(spec: bytes, status: bytes, options: bytes, log: bytes, stop: bool) -> None:
    folder = runs_dir() / "a-1"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in {"job.json": spec, "status.json": status, "options.json": options, "output.log": log}.items():
        (folder / name).write_bytes(data)
    if stop:
        (folder / "stop").touch()
    (job,) = list_jobs()
    assert job == load_job(folder) == find_job("a-1")
    assert job.state in ("stopped", "finished", "failed")
    json.dumps([job.title, job.message, job.arguments])
    queue_position(folder, read_status(folder), "training")
    attempt(lambda: check_folder(folder, OPTIONS, resume=True))
