"""Every speed benchmark runs at toy size and writes its table; no figure is asserted."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from benchmarks import decode, encode, importance, own_code, precision, screens, space_code, summary, timing, train
from benchmarks import map as map_benchmark
from benchmarks.__main__ import MODULES, NAMES, main
from benchmarks.reports import Asked, Comparison, Report, Table
from benchmarks.timing import Ratio, Times, Way, fastest, in_turns, kinds, peak_of
from vae_core.metrics.elbo import evaluate
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def asked(trained: Callable[..., TextVAE], tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """A toy of a model that writes sentences of a few words."""
    folder = tmp_path_factory.mktemp("benchmarks")
    trained().save_pretrained(folder / "tiny")
    lines = [f"two dogs run in the park {number}" for number in range(60)]
    (folder / "lines.txt").write_text("\n".join(lines), encoding="utf-8")
    return Asked(str(folder / "tiny"), (folder / "lines.txt",), toy=True)


def test_ways_take_turns_and_a_ratio_is_that_of_neighbouring_turns() -> None:
    called: list[str] = []
    times = in_turns({"a": lambda: called.append("a"), "b": lambda: called.append("b")}, rounds=2)
    assert called == ["a", "b"] * 3
    assert all(len(each.seconds) == 2 for each in times.values())
    assert Times((1.0, 10.0, 1.0)).ratio(Times((2.0, 20.0, 2.0))) == 2.0
    assert Times((1.0, 2.0, 3.0, 4.0, 5.0)).spread == (2.0, 4.0)


def test_a_ratio_has_the_quartiles_of_neighbouring_turns() -> None:
    ours, peer = Times((1.0, 10.0, 1.0, 2.0, 1.0)), Times((1.0, 20.0, 3.0, 8.0, 5.0))
    assert ours.against(peer) == Ratio(3.0, 2.0, 4.0)
    assert str(ours.against(peer)) == "3.00 (2.00 to 4.00)"


def test_a_peer_is_compared_at_its_fastest_settings_of_the_same_precision() -> None:
    seconds = {
        ("a", "slow", "fp32"): 2.0,
        ("a", "quick", "fp32"): 1.0,
        ("a", "quick", "bf16"): 0.5,
        ("b", "", "fp32"): 0.1,
    }
    times = {Way(*way): Times((each,)) for way, each in seconds.items()}
    assert fastest(times, "a", "fp32") == Way("a", "quick", "fp32")


def test_a_benchmark_has_no_sentence_twice_as_encoding_reads_it_once(tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("a dog\na cat\na dog\na dog\na man\n")
    assert sorted(Asked(files=(tmp_path / "lines.txt",)).texts(10)) == ["a cat", "a dog", "a man"]


def test_a_busy_machine_gets_fewer_rounds_but_three() -> None:
    times = in_turns({"a": lambda: None}, rounds=50, patience=0.0)
    assert len(times["a"].seconds) == 3


def test_memory_is_that_of_the_process_alone() -> None:
    held = np.ones(30_000_000)  # 240 MB here are no part of what a process started from here holds
    said, peak = peak_of("print('words'); print(1.5, 2)")
    assert said == [1.5, 2.0]
    assert 10 < peak < timing.peak_memory()
    assert held[0] == 1
    with pytest.raises(RuntimeError, match="no such thing"):
        peak_of("raise ValueError('no such thing')")


@pytest.mark.parametrize(
    "module", [decode, importance, precision, space_code, map_benchmark], ids=lambda module: module.__name__
)
@pytest.mark.filterwarnings("ignore")  # the peers' own
def test_a_benchmark_runs_and_writes_what_it_found(module: Any, asked: Asked, tmp_path: Path) -> None:
    report = module.run(asked)
    report.write("name", "the command", tmp_path)
    text = (tmp_path / "name.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {report.title}\n\n`the command`\n")
    assert text.count("|---|") == len(report.tables) > 0
    assert json.loads((tmp_path / "name.json").read_text(encoding="utf-8"))["command"] == "the command"
    assert str(Path(asked.checkpoint).parent) not in text
    for each in report.comparisons:
        assert each.ratio.low <= each.ratio.median <= each.ratio.high
    if module in (decode, importance):  # both precisions that the machine has, each against the same
        assert {each.precision for each in report.comparisons} == set(kinds())


def test_encoding_runs_without_sentence_transformers_and_says_so(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    monkeypatch.setattr(encode, "peak_of", lambda code, *words: ([1.0, 100.0], 150.0))
    report = encode.run(asked)
    assert any("is left out" in note for note in report.notes)
    rows = report.tables[0].rows
    assert {row[0] for row in rows} >= {encode.HERE, encode.PADDED, encode.FILE_ORDER, encode.SORTED}
    assert {each.peer for each in report.comparisons} == {encode.SORTED, encode.FILE_ORDER}
    assert {row[2] for row in rows if row[0] == encode.SORTED} == set(kinds())
    assert report.tables[1].rows[0][-1] == "50"


@pytest.mark.parametrize("attention", encode.ATTENTION)
def test_the_peers_loops_read_the_ids_of_here_with_the_same_encoder(attention: str, asked: Asked) -> None:
    vae, texts = asked.vae(), asked.texts(20)
    encoder = encode.encoder_copy(vae, attention)
    states: list[torch.Tensor] = []
    encoder.register_forward_hook(lambda module, inputs, outputs: states.append(outputs.last_hidden_state))
    encode.loop(vae, encoder, texts)()
    encode.sorted_loop(vae, encoder, texts)()
    rows = vae.token_rows(texts)
    assert encode.peer_tokenizer(vae)(texts)["input_ids"] == rows
    with torch.inference_mode():
        padded = vae.pad(rows)
        expected = vae.base.get_encoder()(input_ids=padded.ids, attention_mask=padded.mask).last_hidden_state
    mask = padded.mask.bool()
    assert torch.allclose(states[0][mask], expected[mask], atol=1e-5)
    assert sum(len(batch) for batch in states[1:]) == len(texts)


@pytest.mark.filterwarnings("ignore")  # Trainer's own
@pytest.mark.parametrize(
    "way", [Way(*setting, kinds()[at % len(kinds())]) for at, setting in enumerate(train.SETTINGS)], ids=str
)
def test_a_turn_of_training_says_its_tokens_a_second(
    way: Way, asked: Asked, capsys: pytest.CaptureFixture[str]
) -> None:
    train.turn(asked, way)
    rate, share, threads = map(float, capsys.readouterr().out.splitlines()[-1].split())
    assert rate > 0
    assert share > 0
    assert threads == torch.get_num_threads()


def test_trainer_groups_batches_as_large_as_here() -> None:
    rows = [[0] * length for length in (8, 16, 24)] * 1000
    settings, cycle = train._grouped(rows)
    assert settings == {"per_device_train_batch_size": 256, "train_sampling_strategy": "group_by_length"}
    assert cycle == 2


def test_training_compares_its_turns_in_the_same_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    speeds = {"fp32": (400.0, 100.0, 50.0, 200.0), "bf16": (900.0, 300.0, 600.0, 300.0)}
    rates = {
        Way(*setting, kind): rate for kind in speeds for setting, rate in zip(train.SETTINGS, speeds[kind], strict=True)
    }
    monkeypatch.setattr(train, "kinds", lambda: ["fp32", "bf16"])
    monkeypatch.setattr(
        train, "peak_of", lambda code, checkpoint, who, how, kind, toy: ([rates[Way(who, how, kind)], 0.5, 2.0], 7.0)
    )
    report = train.run(Asked(toy=True))
    ratios = [row[4].split()[0] for row in report.tables[0].rows]
    assert ratios == ["2.00", "0.50", "0.25", "1.00", "1.50", "0.50", "1.00", "0.50"]
    assert [each.ratio.median for each in report.comparisons] == pytest.approx([2.0, 3.0, 2.0, 0.5])
    assert "torch's threads: 2." in report.notes[0]


def test_own_code_and_the_libraries_do_the_same(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_code, "peak_of", lambda code, *words: ([0.0], 7.0))
    monkeypatch.setattr(own_code, "keep_freed_memory", lambda: None)
    inference, training = own_code.run(asked).tables
    assert {row[0] for row in inference.rows} == {"decode 1", "decode 9", "decode 12", "encode 12", "evaluate 4, k = 2"}
    assert {row[-1] for row in training.rows} == {"7"}
    vae = asked.vae()
    z = vae.encode(asked.texts(12)).mu
    expected = vae.decode(z, beams=1)
    for patch in own_code.t5_ways().values():
        with patch():
            assert vae.decode(z, beams=1) == expected


def test_without_a_browser_the_screens_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    report = screens.run(Asked(toy=True))
    assert not report.tables
    assert "Chromium" in report.notes[0]


def test_the_straight_loop_finds_the_same_bound(asked: Asked) -> None:
    vae, texts = asked.vae(), asked.texts(6)
    assert importance.straight(vae, texts, 4) == pytest.approx(
        evaluate(vae, texts, importance_samples=4).iw_nll, rel=1e-4
    )


def test_generate_and_the_loop_here_write_the_same(asked: Asked) -> None:
    vae = asked.vae()
    z = vae.encode(asked.texts(5)).mu
    for attention in ("eager", "sdpa"):
        assert decode.generate(decode.with_attention(vae, attention), z) == vae.decode(z, **GREEDY)


def test_products_of_a_token_count_every_matrix_once(asked: Asked) -> None:
    vae = asked.vae()
    layer = 4 * 32 * 32 + 2 * 32 * 64
    assert encode.products_of(vae, 1) == pytest.approx(2 * 2 * layer, rel=0.02)  # and the table of positions
    decoder = 2 * (layer + 2 * 32 * 32) + 32 * 512  # cross-attention's keys and values are no token's
    assert importance.decoder_products(vae, 1) == pytest.approx(2 * decoder, rel=0.02)
    assert decode.bytes_a_step(vae) == pytest.approx(4 * decoder, rel=0.02)


def test_the_page_of_speed_has_what_the_results_say(tmp_path: Path) -> None:
    page = summary.PAGE.read_text(encoding="utf-8")
    assert page == summary.renewed(page, summary.table())
    assert "being measured" in summary.table(tmp_path)
    limits = (0.8, 0.6)
    found = [
        Comparison("1,000 sentences", "transformers", "fp32", Ratio(1.3, 1.2, 1.4), limits),
        Comparison("1,000 sentences", "transformers", "bf16", Ratio(2.0, 1.9, 2.1), limits),
        Comparison("1,000 sentences", "another", "fp32", Ratio(0.5, 0.4, 0.6)),
    ]
    Report("Encoding", "about", [], machine="a machine", comparisons=found).write("encode", "the command", tmp_path)
    lines = summary.table(tmp_path).splitlines()
    both = "1.30 (1.20 to 1.40) | 2.00 (1.90 to 2.10) | 80%, 60% | 80%, 60%"
    assert lines[2] == f"| `encode` | 1,000 sentences | transformers | {both} |"
    assert lines[3] == "|  | 1,000 sentences | another | 0.50 (0.40 to 0.60) |  |  |  |"
    assert "- `the command`: a machine." in lines
    assert lines[-1] == summary.MISSING + "`decode`, `importance`, `train`, `map`."


def test_every_name_has_a_module_and_the_list_names_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in [*NAMES, *MODULES])
    assert all((ROOT / "benchmarks" / f"{name}.py").is_file() for name in [*NAMES, *MODULES])
    with pytest.raises(SystemExit):
        main(["nothing"])


def test_the_command_runs_one_here_and_several_apart(
    asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(decode, "run", lambda asked: Report("Title", "about", [Table(["a", "b"], [["1", "2"]])]))
    assert main(["decode", "--toy", "-o", str(tmp_path)]) == 0
    assert "| 1 | 2 |" in (tmp_path / "decode.md").read_text(encoding="utf-8")
    assert "Title" in capsys.readouterr().out
    called: list[str] = []
    monkeypatch.setattr("benchmarks.__main__._apart", lambda name, options: called.append(name) or int(name == "map"))
    assert main([]) == 1
    assert called == list(NAMES)
