"""Peers: each matches its published description, and one command runs all of them on a tiny budget."""

import copy
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from benchmarks import peer_cases, peers
from benchmarks.lstm_vae import LSTMVAE
from benchmarks.peer_cases import CASES, WithoutZ
from benchmarks.released import FLOOR, PADDED, PHASES, POSITIONS, MendedVAE, Released, ReleasedVAE, padded
from vae_core.checkpoints import store as checkpoints
from vae_core.cli.main import main
from vae_core.metrics.elbo import evaluate
from vae_core.model.losses import kl_per_dimension
from vae_core.model.vae import Posterior, TextVAE, TextVAEConfig
from vae_core.training.config import TrainConfig

Kinds = dict[str, Path]
TASK = Released(TrainConfig(phases=PHASES), [])


def released_vae(kind: type[ReleasedVAE], base: Path, *, projection: float = 1.0) -> ReleasedVAE:
    torch.manual_seed(0)
    vae = kind.from_base(base, latent_dim=8, memory_slots=1, injection="self")
    with torch.no_grad():
        vae.memory.project.weight.mul_(projection)
    return vae


@pytest.fixture
def released(bases: Kinds) -> ReleasedVAE:
    return released_vae(ReleasedVAE, bases["t5"])


def changed_rows(vae: TextVAE, size: int, moved: int) -> set[int]:
    """Return the texts of a batch whose logits change when the z of one of them is moved."""
    generator = torch.Generator().manual_seed(size)
    z, labels = torch.randn(size, 8, generator=generator), torch.randint(3, 400, (size, 5), generator=generator)
    other = z.clone()
    other[moved] += 3.0
    with torch.inference_mode():
        change = (vae.logits_of(other, labels) - vae.logits_of(z, labels)).abs().amax((1, 2))
    return set((change > 1e-4).nonzero().flatten().tolist())


# What the released code does


@pytest.mark.parametrize("kind", [ReleasedVAE, MendedVAE])
@pytest.mark.parametrize("size", [2, 5, 17])
def test_the_released_latent_reaches_other_texts_and_the_one_in_order_its_own_alone(
    kind: type[ReleasedVAE], size: int, bases: Kinds
) -> None:
    vae = released_vae(kind, bases["t5"], projection=30.0)
    layers = vae.memory.layers
    for moved in range(size):
        mixed = {b for b in range(size) for layer in range(layers) if (layer * size + b) // layers == moved}
        assert changed_rows(vae, size, moved) == (mixed if kind is ReleasedVAE else {moved})


def test_the_released_loss_is_an_average_over_256_positions_beside_a_summed_kl(
    released: ReleasedVAE, sentences: list[str]
) -> None:
    rows = padded(released.token_rows(sentences), pad_id=released.pad_id)
    assert {len(row) for row in rows} == {PADDED}

    def loss(progress: float) -> tuple[Tensor, dict[str, float]]:
        torch.manual_seed(1)
        return TASK.loss(released, rows, progress=progress, rng=np.random.default_rng(0))

    first, parts = loss(0.1)
    assert float(first.detach()) == pytest.approx(parts["rec"] / POSITIONS, rel=1e-5)
    last, parts = loss(1.0)
    ids = torch.tensor(rows)
    posterior = released.posterior_of(ids, (ids != 0).long())
    paid = kl_per_dimension(posterior.mu, posterior.logvar).clamp(min=FLOOR).sum(1).mean()
    assert float(last.detach()) == pytest.approx(parts["rec"] / POSITIONS + 0.1 * float(paid.detach()), rel=1e-4)
    assert parts["beta"] == pytest.approx(25.6)


def test_the_released_free_bits_kill_the_gradient_of_every_entry_below_them(
    bases: Kinds, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vae = released_vae(ReleasedVAE, bases["t5"], projection=0.0)  # so that nothing but the KL moves the posterior
    rows = padded(vae.token_rows(sentences), pad_id=vae.pad_id)
    mu = torch.full((len(rows), 8), 0.5)
    mu[0] = 9.0  # lifts the mean of every dimension above the floor
    mu.requires_grad_()
    monkeypatch.setattr(vae, "posterior_of", lambda *_: Posterior(mu, torch.zeros_like(mu)))
    loss, _ = TASK.loss(vae, rows, progress=1.0, rng=np.random.default_rng(0))
    loss.backward()
    assert mu.grad is not None
    assert mu.grad[0].all()
    assert not mu.grad[1:].any()


def test_the_released_pooling_takes_padding_in(released: ReleasedVAE) -> None:
    ids = torch.tensor([[5, 6, 7, 1]])
    with torch.inference_mode():
        states = released.base.get_encoder()(
            input_ids=torch.nn.functional.pad(ids, (0, PADDED - 4)),
            attention_mask=torch.nn.functional.pad(torch.ones_like(ids), (0, PADDED - 4)),
        ).last_hidden_state
        found = released.posterior_of(ids, torch.ones_like(ids)).mu
        assert torch.allclose(found, released.to_mu(states.amax(1)), atol=1e-5)
        assert not torch.allclose(found, released.to_mu(states[:, :4].amax(1)), atol=1e-3)


def test_the_released_first_phase_freezes_the_projection_that_z_enters_by(released: ReleasedVAE) -> None:
    held = {id(parameter) for parameter in TASK.frozen(released, 0.1)}
    assert id(released.memory.project.weight) in held
    assert id(released.base.get_output_embeddings().weight) in held
    assert id(released.to_mu.weight) not in held
    assert TASK.frozen(released, 0.9) == []


# The decoder without z, and the LSTMs


def test_without_z_nothing_is_read_and_nothing_is_paid(bases: Kinds, sentences: list[str]) -> None:
    vae = WithoutZ.from_base(bases["t5"], latent_dim=8)
    found = evaluate(vae, sentences, importance_samples=2)
    assert (found.kl, found.au, found.swap_gap) == (0.0, 0, 0.0)
    assert found.mi == pytest.approx(0.0, abs=1e-5)
    assert found.iw_nll == pytest.approx(found.rec, rel=1e-5)
    assert len(set(vae.decode(torch.randn(5, 8), beams=1))) == 1


@pytest.fixture(scope="module")
def lstms(bases: Kinds, tokenizer: Any, sentences: list[str]) -> LSTMVAE:
    """An LSTM VAE that reconstructs the ten sentences exactly."""
    torch.manual_seed(0)
    base = TextVAE.from_base(bases["t5"], latent_dim=8)
    vae = LSTMVAE(TextVAEConfig(base=base.config.base, latent_dim=8, dtype="float32"))
    vae.tokenizer = tokenizer
    batch = vae.pad(vae.token_rows(sentences))
    optimizer = torch.optim.AdamW(vae.parameters(), lr=3e-3)
    for _ in range(60):
        out = vae(batch.ids, batch.mask, batch.ids, sample=False)
        optimizer.zero_grad()
        out.nll.sum(1).mean().backward()
        optimizer.step()
    return vae.eval()


def test_the_lstms_give_back_what_they_learned(lstms: LSTMVAE, sentences: list[str]) -> None:
    assert lstms.decode(lstms.encode(sentences).mu, beams=1) == sentences
    found = evaluate(lstms, sentences, importance_samples=1)
    assert found.exact_match == 1.0
    assert found.swap_gap > 5.0
    alone = lstms.encode(["two dogs run"])
    beside = lstms.encode(["two dogs run", "a very long sentence about rain ."])  # padding is not read
    assert torch.allclose(alone.mu[0], beside.mu[0], atol=1e-5)


def test_a_sentence_costs_the_lstms_the_same_in_any_batch_and_word_by_word(
    lstms: LSTMVAE, sentences: list[str]
) -> None:
    z = torch.randn(len(sentences), 8, generator=torch.Generator().manual_seed(0))
    together = lstms.nll(z, sentences)
    for row, text, nats in zip(z, sentences, together, strict=True):
        assert float(lstms.nll(row[None], [text])) == pytest.approx(float(nats), rel=1e-4)
        ids, state, cost = [lstms.pad_id], lstms.decoder.start(row[None]), 0.0
        for token in lstms.token_rows([text])[0]:
            with torch.inference_mode():
                states, state = lstms.decoder(torch.tensor([ids[-1:]]), row[None], state)
                cost -= float((states[0, 0] @ lstms.decoder.out.weight.T).log_softmax(-1)[token])
            ids.append(token)
        assert cost == pytest.approx(float(nats), rel=1e-4)


# The command


@pytest.fixture(scope="module")
def house(bases: Kinds, sentences: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with data/ and checkpoints/, where `mini` is the base of `everyday` and its twin."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "checkpoints").mkdir()
    (folder / "checkpoints" / "mini").symlink_to(bases["t5"])
    (folder / "data").mkdir()
    for name in ("captions", "everyday"):
        (folder / "data" / f"{name}.valid.txt").write_text("\n".join(sentences))
        (folder / "data" / f"{name}.train.txt").write_text("\n".join(f"{text} {name}" for text in sentences * 3))
    files = [str(folder / "data" / f"{name}.train.txt") for name in ("captions", "everyday")]
    small = ["--epochs", "1", "--latent-dim", "4", "--token-budget", "128", "--precision", "fp32"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checkpoints, "ROOT", folder / "checkpoints")
        for name, how in [("everyday", "two-phase"), ("everyday-collapsed", "vanilla")]:
            output = str(folder / "checkpoints" / name)
            assert main(["finetune", *files, "--base", "mini", "-o", output, "--recipe", how, *small]) == 0
    return folder


@pytest.fixture
def place(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the house's data and its checkpoints as those of the project."""
    (tmp_path / "data").symlink_to(house / "data")
    monkeypatch.setattr(checkpoints, "ROOT", house / "checkpoints")
    monkeypatch.setattr(peers, "VALID_FILE", "{}.valid.txt")
    return tmp_path


def words(place: Path, *more: str) -> list[str]:
    small = ["--limit", "8", "--importance-samples", "2", "--samples", "10"]
    return ["--data", str(place / "data"), "--out", str(place / "out"), *small, *more]


def test_every_peer_runs_is_measured_and_is_not_run_again(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert peers.main(words(place, *CASES, "--steps", "5")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" | ")[0].strip("| ") for line in lines[2:]] == list(CASES)
    assert len({line.count("|") for line in lines}) == 1
    for name in CASES:
        result = json.loads((place / "out" / f"{peers.slug(name)}.json").read_text())
        assert result["everyday"]["n"] == 8
        if not name.startswith("ours"):
            assert result["steps"] == 5
            assert result["seconds"] > 0
    monkeypatch.setattr(peers, "run", lambda *_: pytest.fail("it ran again"))
    assert peers.main(words(place, *CASES)) == 0


def test_minutes_become_steps_by_what_a_step_takes(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(np.arange(0.0, 1e6, 0.5))
    monkeypatch.setattr("benchmarks.peer_training.time.process_time", lambda: float(next(clock)))
    assert peers.main(words(place, "LSTM", "--minutes", "0.1")) == 0
    assert json.loads((place / "out" / "LSTM.json").read_text())["steps"] == 12  # 6 seconds of half a second each


def test_the_lstm_vae_starts_from_its_autoencoders_encoder_and_a_new_decoder(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, fit = {}, peer_cases.fit

    def watched(vae: Any, task: Any, rows: Any, folder: Path, **more: Any) -> Any:
        began[folder.name] = copy.deepcopy(vae.state_dict())
        return fit(vae, task, rows, folder, **more)

    monkeypatch.setattr(peer_cases, "fit", watched)
    assert peers.main(words(place, "LSTM", "--steps", "5")) == 0
    trained = LSTMVAE.from_pretrained(place / "out" / "LSTM" / "autoencoder").state_dict()
    for name, value in began["vae"].items():
        assert torch.equal(value, trained[name]) != name.startswith("decoder."), name


def test_a_case_that_is_not_there_is_refused_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        peers.main(["GRU"])
    assert "there is no case 'GRU': choose among ours, ours, collapsed, without z" in capsys.readouterr().err
