"""A teacher: its vectors are computed once a row, and its head trains without being saved."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae, make_vae
from vae_core.cli.main import main
from vae_core.data.entities import with_other_entities
from vae_core.errors import CheckpointError, InputError
from vae_core.files import read_json
from vae_core.model.sentence_encoder import SentenceEncoder
from vae_core.training.config import Phase, TrainConfig, recipe_options
from vae_core.training.finetune import Autoencoding, finetune
from vae_core.training.pretrain import Denoising, Size, pretrain
from vae_core.training.sampler import Rows
from vae_core.training.teacher import Teacher, TeacherTargets, teacher_vectors, vae_of, with_head

SHORT: dict[str, Any] = {"max_tokens_per_batch": 128, "precision": "fp32", "warmup_ratio": 0.1}
LONG = "a sentence of very many words " * 20


@pytest.fixture
def teacher(teacher_folder: Path, tmp_path: Path) -> Teacher:
    return Teacher(str(teacher_folder), beside=tmp_path)


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many texts each call of a sentence encoder was given."""
    calls: list[int] = []
    encode = SentenceEncoder.encode

    def watched(self: SentenceEncoder, texts: Any, **named: Any) -> Any:
        calls.append(len(texts))
        return encode(self, texts, **named)

    monkeypatch.setattr(SentenceEncoder, "encode", watched)
    return calls


# Vectors


def test_vectors_are_computed_once_in_parts_and_kept_beside_the_data(
    teacher: Teacher, sentences: list[str], tmp_path: Path, encoded: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.training.teacher.TEXTS_AT_A_TIME", 4)
    texts = [*sentences, "", LONG]
    vectors = teacher_vectors(teacher, texts, weight=1.0)
    assert vectors is not None
    assert (vectors.shape, vectors.dtype) == ((12, 24), np.float16)
    assert isinstance(vectors, np.memmap)
    wanted = SentenceEncoder.from_pretrained(teacher.source).encode(texts)
    assert np.allclose(vectors, wanted, atol=2e-3)
    assert encoded == [4, 4, 4, 12]
    again = teacher_vectors(teacher, texts, weight=2.0)
    assert np.array_equal(vectors, again)
    assert len(encoded) == 4
    (path,) = tmp_path.glob("teacher-*.npy")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    damaged = path.read_bytes()[:200]
    path.unlink()
    path.write_bytes(damaged)  # a miss
    anew = teacher_vectors(teacher, texts, weight=1.0)
    assert np.array_equal(vectors, anew)
    assert len(encoded) == 7


def test_what_was_computed_before_a_stop_is_not_computed_again(
    teacher: Teacher, sentences: list[str], tmp_path: Path, encoded: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.training.teacher.TEXTS_AT_A_TIME", 4)
    rows = SentenceEncoder.token_rows

    def stopping(self: SentenceEncoder, texts: list[str]) -> Any:
        if len(encoded) == 3:
            raise KeyboardInterrupt
        return rows(self, texts)

    with monkeypatch.context() as patch:
        patch.setattr(SentenceEncoder, "token_rows", stopping)
        with pytest.raises(KeyboardInterrupt):
            teacher_vectors(teacher, sentences, weight=1.0)
    assert not list(tmp_path.glob("teacher-*.npy"))
    vectors = teacher_vectors(teacher, sentences, weight=1.0)
    assert encoded == [4, 4, 2, 2]  # the third was stopped
    assert np.allclose(vectors, SentenceEncoder.from_pretrained(teacher.source).encode(sentences), atol=2e-3)
    assert [path.name for path in tmp_path.iterdir()] == [path.name for path in tmp_path.glob("teacher-*.npy")]


def test_other_texts_another_order_and_another_teacher_have_other_files(
    teacher: Teacher, bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    other = replace(teacher, source=str(bases["t5"]))
    for one, texts in ((teacher, sentences), (teacher, sentences[::-1]), (teacher, sentences[1:]), (other, sentences)):
        assert teacher_vectors(one, texts, weight=1.0) is not None
    assert len(list(tmp_path.glob("teacher-*.npy"))) == 4


def test_what_cannot_be_written_beside_the_data_is_kept_at_home(
    teacher: Teacher, sentences: list[str], tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vae_core.training.teacher.os.access", lambda path, _: path != tmp_path)
    teacher_vectors(teacher, sentences, weight=1.0)
    assert not list(tmp_path.iterdir())
    assert len(list(home.glob("teachers/teacher-*.npy"))) == 1


def test_a_full_disk_is_one_sentence_and_leaves_nothing_half_written(
    teacher: Teacher, sentences: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("vae_core.training.teacher.os.replace", full)
    with pytest.raises(CheckpointError, match=r"teacher-\w+\.npy could not be written \(No space"):
        teacher_vectors(teacher, sentences, weight=1.0)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_weight_needs_a_teacher_and_a_teacher_without_a_weight_is_not_even_loaded(sentences: list[str]) -> None:
    with pytest.raises(InputError, match="teacher_weight is 2, but there is no teacher: name one"):
        teacher_vectors(None, sentences, weight=2.0)
    assert teacher_vectors(None, sentences, weight=0.0) is None
    assert teacher_vectors(Teacher("nowhere/at-all"), sentences, weight=0.0) is None


# What is learned


def test_the_term_is_one_minus_the_cosine_to_the_vector_of_the_row_s_own_text() -> None:
    vectors = np.eye(4, dtype=np.float16)
    targets = TeacherTargets(vectors, np.array([0, 2, 3]), weight=2.0)
    guess = torch.tensor([[0.0, 0, 5, 0], [0, 0, 0, 3]], requires_grad=True)
    for indices, wanted in (([1, 2], 1.0), ([1, 0], 0.5)):
        loss, cosine = targets.loss(guess, np.array(indices))
        assert (float(loss.detach()), cosine) == (pytest.approx(2.0 * (1 - wanted)), pytest.approx(wanted))


@pytest.mark.parametrize("progress", [0.1, 0.9])
def test_the_teacher_s_term_joins_the_loss_in_both_phases_and_reaches_mu_alone(
    progress: float, bases: dict[str, Path], sentences: list[str]
) -> None:
    vectors = np.random.default_rng(0).normal(size=(10, 6)).astype(np.float16)
    targets = TeacherTargets(vectors, np.arange(10), weight=3.0)
    vae = make_vae(bases["t5"], latent_dim=4)
    model = with_head(vae, targets, seed=0)
    assert vae_of(model) is vae
    options, rows = recipe_options("two-phase"), vae.token_rows(sentences)
    how: dict[str, Any] = {"progress": progress, "indices": np.arange(10)}
    torch.manual_seed(0)
    plain, values = Autoencoding(options, []).loss(vae, rows, rng=np.random.default_rng(0), **how)
    torch.manual_seed(0)
    loss, with_teacher = Autoencoding(options, [], targets=targets).loss(
        model, rows, rng=np.random.default_rng(0), **how
    )
    cosine = with_teacher.pop("teacher_cosine")
    assert with_teacher == values  # Rec and KL stay what they were
    assert float(loss.detach()) == pytest.approx(float(plain.detach()) + 3.0 * (1 - cosine), rel=1e-5)
    (loss - plain).backward()
    assert vae.to_mu.weight.grad.abs().sum() > 0
    assert vae.to_logvar.weight.grad.abs().sum() == pytest.approx(0.0, abs=1e-3)


def test_mu_learns_what_the_teacher_says_and_the_head_stays_out_of_the_checkpoint(
    teacher: Teacher, bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    texts = [*sentences * 3, LONG]
    cosines = {}
    for weight in (0.0, 30.0):
        torch.manual_seed(0)
        vae = make_vae(bases["t5"], latent_dim=8)
        options = recipe_options("two-phase", epochs=30.0, teacher_weight=weight, learning_rate=1e-2, **SHORT)
        run = tmp_path / f"run-{weight:g}"
        assert finetune(vae, texts, sentences, run, options=options, base="t5", teacher=teacher).finished
        logged = [r.get("teacher_cosine") for r in read_metrics(run) if r["split"] == "train"]
        cosines[weight] = [value for value in logged if value is not None]
        names = set(load_vae(run).state_dict())
        assert names == set(make_vae(bases["t5"], latent_dim=8).state_dict())
    assert cosines[0.0] == []
    assert cosines[30.0][-1] > cosines[30.0][0] + 0.2
    assert read_json(tmp_path / "run-30" / "options.json")["teacher"] == "tiny-bert"


def test_pairs_agree_where_the_angles_do_whatever_the_lengths_and_directions() -> None:
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(12, 6)).astype(np.float16)
    targets = TeacherTargets(vectors, np.arange(12), weight=1.0, pairs_weight=5.0)
    turned = torch.tensor(vectors.astype(np.float32) @ np.linalg.qr(rng.normal(size=(6, 6)))[0].astype(np.float32))
    loss, r = targets.pairs_loss(turned * torch.arange(1, 13)[:, None], np.arange(12))
    assert (float(loss), r) == (pytest.approx(0.0, abs=1e-4), pytest.approx(1.0, abs=1e-5))
    unit = vectors.astype(np.float64) / np.linalg.norm(vectors.astype(np.float64), axis=1, keepdims=True)
    mu = torch.tensor(rng.normal(size=(12, 4)), dtype=torch.float32, requires_grad=True)
    loss, r = targets.pairs_loss(mu, np.arange(12))
    own = torch.nn.functional.normalize(mu, dim=1).detach().double().numpy()
    pairs = np.triu_indices(12, 1)
    assert r == pytest.approx(np.corrcoef((own @ own.T)[pairs], (unit @ unit.T)[pairs])[0, 1], abs=1e-3)
    loss.backward()
    assert float(loss.detach()) == pytest.approx(5.0 * (1 - r))
    assert mu.grad is not None
    assert mu.grad.abs().sum() > 0
    assert targets.pairs_loss(mu[:2], np.arange(2))[1] == 0.0


def test_the_cosines_of_mu_learn_those_of_the_teacher(
    teacher: Teacher, bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    last = {}
    for weight in (1e-6, 30.0):
        torch.manual_seed(0)
        how = {"teacher_weight": 1.0, "teacher_pairs_weight": weight, "learning_rate": 1e-2, "epochs": 30.0}
        options, run = recipe_options("two-phase", **how, **SHORT), tmp_path / f"run-{weight:g}"
        vae = make_vae(bases["t5"], latent_dim=8)
        finetune(vae, sentences * 3, sentences, run, options=options, base="t5", teacher=teacher)
        last[weight] = [one["teacher_pairs"] for one in read_metrics(run) if one["split"] == "train"][-1]
    assert last[30.0] > last[1e-6] + 0.1
    with pytest.raises(InputError, match="teacher_pairs_weight is 2 and teacher_weight 0"):
        recipe_options("two-phase", teacher_pairs_weight=2.0)


@pytest.mark.parametrize("kind", ["pretrain", "finetune"])
def test_a_taught_run_that_is_stopped_and_resumed_equals_one_that_is_not(
    kind: str,
    teacher: Teacher,
    bases: dict[str, Path],
    sentences: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With everything that this depends on: the head, the average of the weights, dropout, and other names."""
    values: dict[str, Any] = {"teacher_weight": 4.0, "ema_decay": 0.8, "dropout": 0.1, "entities": 0.5, "epochs": 3.0}
    options = TrainConfig(phases=(Phase(),), validate_every=10, learning_rate=1e-2, **values, **SHORT)
    size = Size(vocab_size=400, d_model=32, d_kv=8, heads=4, d_ff=64, encoder_layers=1, decoder_layers=1)
    texts = ["", LONG, *sentences * 4]
    task = {"pretrain": Denoising, "finetune": Autoencoding}[kind]

    def run(folder: Path, options: TrainConfig, *, resume: bool = False) -> None:
        how: dict[str, Any] = {"options": options, "teacher": teacher, "resume": resume}
        if kind == "pretrain":
            pretrain(texts, sentences, folder, size=size, **how)
        else:
            torch.manual_seed(0)
            finetune(make_vae(bases["t5"], latent_dim=4), texts, sentences, folder, base="t5", **how)

    def killed(self: Any, model: Any, rows: Rows, **named: Any) -> Any:
        if named["progress"] > 0.5:
            raise KeyboardInterrupt
        return loss(self, model, rows, **named)

    loss = task.loss
    run(tmp_path / "whole", options)
    with monkeypatch.context() as patch:
        patch.setattr(task, "loss", killed)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "parts", replace(options, save_every=0.0))
    (state,) = (tmp_path / "parts").glob("state-*")
    assert (state / "average.safetensors").is_file()
    run(tmp_path / "parts", options, resume=True)
    name = "model.safetensors"
    assert (tmp_path / "parts" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    valid = [[r for r in read_metrics(tmp_path / run) if r["split"] == "valid"] for run in ("whole", "parts")]
    assert [r | {"seconds": 0} for r in valid[0]] == [r | {"seconds": 0} for r in valid[1]]
    with pytest.raises(InputError, match="other values of ema_decay, entities, teacher_weight"):
        run(tmp_path / "parts", replace(options, ema_decay=0.0, entities=0.0, teacher_weight=0.0), resume=True)


def test_the_teacher_reads_the_texts_with_the_names_that_are_trained_on(
    teacher: Teacher, bases: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts, read = ["Tom lives in Berlin", "Anna has 12 dogs"] * 10, list[str]()

    def watched(_: Any, texts: list[str], *, weight: float) -> None:
        read.extend(texts)

    monkeypatch.setattr("vae_core.training.finetune.teacher_vectors", watched)
    options = recipe_options("vanilla", steps=1, entities=1.0, seed=3, **SHORT)
    finetune(make_vae(bases["t5"], latent_dim=4), texts, texts, tmp_path / "run", options=options, base="t5")
    assert read == with_other_entities(texts, share=1.0, seed=3)
    assert not set(read) & set(texts)


# The command line


@pytest.fixture
def lines(sentences: list[str], tmp_path: Path) -> Path:
    path = tmp_path / "data" / "lines.txt"
    path.parent.mkdir()
    path.write_text("\n".join(f"{text} {i}" for i in range(5) for text in sentences))
    return path


def test_both_commands_take_a_teacher_and_the_rest_and_put_them_on_record(
    lines: Path, teacher_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    extras = ["--teacher", str(teacher_folder), "--teacher-weight", "2", "--ema-decay", "0.9", "--dropout", "0.1"]
    extras += ["--entities", "0.5", "--token-budget", "512", "--max-tokens", "48", "--epochs", "2"]
    shape = ["--vocab-size", "400", "--d-model", "64", "--layers", "1"]
    assert main(["pretrain", str(lines), "-o", "base", *shape, *extras]) == 0
    assert main(["finetune", str(lines), "--base", "base", "-o", "run", *extras[:-2], "--epochs", "3"]) == 0
    for folder in ("base", "run"):
        options = read_json(Path(folder) / "options.json")
        assert {name: options[name] for name in ("teacher_weight", "ema_decay", "dropout", "entities", "teacher")} == {
            "teacher_weight": 2.0, "ema_decay": 0.9, "dropout": 0.1, "entities": 0.5, "teacher": "tiny-bert"
        }  # fmt: skip
        assert str(tmp_path) not in (Path(folder) / "README.md").read_text()
    assert read_json(Path("base/config.json"))["dropout_rate"] == 0.1
    assert len(list(lines.parent.glob("teacher-*.npy"))) == 1  # the same texts: both runs read one file


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--teacher-pairs", "2"], "--teacher-pairs 2 is given without a teacher: name one with --teacher."),
        (["--teacher-weight", "2"], "A teacher weight of 2 is given without a teacher: name one with --teacher."),
        (["--teacher", "FOLDER"], "has its weights in pytorch_model.bin, a pickle, which is never opened here"),
        (["--teacher", "nowhere"], "There is no checkpoint 'nowhere'"),
        (["--entities", "1.5"], "entities is 1.5, but it must be less than or equal to 1"),
        (["--ema-decay", "1"], "ema_decay is 1.0, but it must be less than 1"),
        (["--dropout", "-1"], "dropout is -1.0, but it must be greater than or equal to 0"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_before_anything_is_written(
    words: list[str],
    said: str,
    lines: Path,
    teacher_folder: Path,
    bases: dict[str, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "pickled").mkdir()
    for file in teacher_folder.iterdir():
        name = "pytorch_model.bin" if file.suffix == ".safetensors" else file.name
        (tmp_path / "pickled" / name).write_bytes(file.read_bytes())
    words = [str(tmp_path / "pickled") if word == "FOLDER" else word for word in words]
    pairs = "--teacher-pairs" in words  # of mu, which only a VAE has
    for command in (["pretrain"], ["finetune", "--base", str(bases["t5"])])[pairs:]:
        assert main([*command, str(lines), "-o", str(tmp_path / "run"), *words]) == 2
        err = capsys.readouterr().err
        assert said in err
        assert "Traceback" not in err
        assert not (tmp_path / "run").exists()


# Dropout


@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_dropout_of_every_base_is_changed_in_training_and_nowhere_else(
    base: str, bases: dict[str, Path], sentences: list[str]
) -> None:
    from vae_core.model.backbone import set_dropout

    vae = make_vae(bases[base], latent_dim=4)
    batch = vae.pad(vae.token_rows(sentences))
    with torch.no_grad():
        still = vae(batch.ids, batch.mask, batch.ids, sample=False).nll
        assert torch.allclose(still, vae.train()(batch.ids, batch.mask, batch.ids, sample=False).nll, atol=1e-3)
        set_dropout(vae.base, 0.5)
        assert not torch.allclose(still, vae(batch.ids, batch.mask, batch.ids, sample=False).nll, atol=1e-1)
        assert torch.allclose(still, vae.eval()(batch.ids, batch.mask, batch.ids, sample=False).nll, atol=1e-3)
    assert 0.5 in (getattr(vae.base.config, name, None) for name in ("dropout", "dropout_rate"))
