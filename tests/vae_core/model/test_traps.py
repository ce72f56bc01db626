"""The twelve traps of the released code (METHOD, section 2), one by one: ours must have none of them."""

import copy
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from transformers import T5Config

from vae_core.metrics.elbo import evaluate, mutual_information
from vae_core.model.bottleneck import Pooling, SelfMemory
from vae_core.model.losses import free_bits, kl_per_dimension
from vae_core.model.vae import TextVAE
from vae_core.training.config import Phase, TrainConfig, recipe_options
from vae_core.training.corruption import delete_tokens
from vae_core.training.finetune import Autoencoding
from vae_core.training.sampler import LengthBatchSampler

Trained = Callable[..., TextVAE]


def plain(phase: Phase, **values: Any) -> TrainConfig:
    return TrainConfig(phases=(phase,), **values)


def task_loss(vae: Any, rows: list[list[int]], phase: Phase, progress: float = 1.0) -> tuple[Tensor, dict[str, float]]:
    rng = np.random.default_rng(0)
    return Autoencoding(plain(phase), []).loss(vae, rows, progress=progress, rng=rng)


def by_hand(vae: TextVAE, z: Tensor, row: list[int]) -> float:
    """Return -log p of a text in nats: its tokens' log softmax in float64, added up one by one."""
    with torch.inference_mode():
        logits = vae.logits_of(z[None], torch.tensor([row]))[0].double()
    return -sum(float(place[token] - place.logsumexp(0)) for place, token in zip(logits, row, strict=True))


@pytest.mark.parametrize("size", [1, 2, 17])
def test_trap_01_the_logits_of_a_text_follow_its_own_z_and_nobody_elses(variant: TextVAE, size: int) -> None:
    generator = torch.Generator().manual_seed(size)
    z = torch.randn(size, 8, generator=generator)
    labels = torch.randint(3, 400, (size, 6), generator=generator)
    with torch.inference_mode():
        before = variant.logits_of(z, labels)
        for b in range(size):
            moved = z.clone()
            moved[b] += 1.0
            change = (variant.logits_of(moved, labels) - before).abs().amax((1, 2))
            assert change[b] > 1e-2
            assert change[torch.arange(size) != b].sum() < 1e-4


def test_trap_01_every_memory_slot_of_every_layer_holds_its_own_texts_z(variant: TextVAE) -> None:
    z = torch.randn(5, 8, generator=torch.Generator().manual_seed(0))
    together, alone = variant.memory(z), variant.memory(z[2:3])

    def tensors(memory: dict[str, Any]) -> Iterator[Tensor]:
        if "past_key_values" not in memory:
            yield memory["encoder_outputs"].last_hidden_state
            return
        for layer in memory["past_key_values"].self_attention_cache.layers:
            yield from (layer.keys, layer.values)

    for whole, part in zip(tensors(together), tensors(alone), strict=True):
        assert torch.allclose(whole[2:3], part, atol=1e-6)
        slots = whole.flatten(2).unbind(1)
        assert not any(torch.allclose(slots[0], other) for other in slots[1:])


@pytest.mark.parametrize("rate", [0.0, 0.15, 0.4, 0.9])
def test_trap_02_deletion_takes_its_true_share_of_the_tokens(rate: float) -> None:
    rng = np.random.default_rng(0)
    rows = [[*range(2, 22), 1]] * 2000
    lost = sum(len(row) - len(delete_tokens(row, rate=rate, rng=rng)) for row in rows)
    tokens = 20 * len(rows)
    assert abs(lost - rate * tokens) <= 4 * math.sqrt(tokens * rate * (1 - rate))


def test_trap_02_what_deletion_leaves_reaches_the_encoder_as_ids_with_their_mask(trained: Trained) -> None:
    vae, seen = trained(), {}

    def look(module: torch.nn.Module, args: tuple[Tensor, ...]) -> None:
        seen.update(zip(("ids", "mask", "labels"), args, strict=True))

    rows = [[*range(10, 10 + size), 1] for size in range(1, 30)]
    handle = vae.register_forward_pre_hook(look)
    task_loss(vae, rows, Phase(token_deletion_rate=0.4))
    handle.remove()
    assert set(seen["mask"].unique().tolist()) == {0, 1}
    assert torch.equal(seen["mask"], (seen["ids"] != vae.pad_id).long())
    assert (seen["mask"].diff(dim=1) <= 0).all()  # padding on the right only
    for row, ids, mask, label in zip(rows, seen["ids"], seen["mask"], seen["labels"], strict=True):
        left = ids[mask.bool()].tolist()
        assert left[-1] == 1
        assert left == [token for token in row if token in left]  # in the order of the sentence
        assert label[: len(row)].tolist() == row  # what is to be written stays whole
    assert seen["mask"].sum() < sum(map(len, rows))


def test_trap_03_terms_are_nats_a_sentence_summed_over_its_tokens(variant: TextVAE, sentences: list[str]) -> None:
    rows = variant.token_rows(sentences)
    batch = variant.pad(rows)
    out = variant(batch.ids, batch.mask, batch.ids, sample=False)
    rec, kl = out.nll.detach().sum(1), kl_per_dimension(out.mu.detach(), out.logvar.detach())
    for b, row in enumerate(rows):
        assert float(rec[b]) == pytest.approx(by_hand(variant, out.mu[b].detach(), row), rel=1e-4, abs=1e-3)
        prior = torch.distributions.Normal(0.0, 1.0)
        own = torch.distributions.Normal(out.mu[b].detach(), (0.5 * out.logvar[b].detach()).exp())
        assert torch.allclose(kl[b], torch.distributions.kl_divergence(own, prior), atol=1e-5)


def test_trap_03_the_loss_of_a_sentence_does_not_depend_on_what_it_is_batched_with(variant: TextVAE) -> None:
    texts = ["a", "two dogs run", "a woman in a red dress reads a very long book in the park , and sleeps"]
    phase = Phase(sample=False)
    rows = variant.token_rows(texts)
    alone = [task_loss(variant, [row], phase)[0].item() for row in rows]
    assert task_loss(variant, rows, phase)[0].item() == pytest.approx(sum(alone) / 3, rel=1e-4)
    assert alone[2] > alone[0] + 5  # a sum over tokens, no mean


def test_trap_03_the_loss_of_a_sentence_does_not_depend_on_what_it_is_padded_to(variant: TextVAE) -> None:
    batch = variant.pad(variant.token_rows(["two dogs run through the snow", "a man"]))
    wider = torch.nn.functional.pad
    with torch.inference_mode():
        tight = variant(batch.ids, batch.mask, batch.ids, sample=False)
        ids, mask = wider(batch.ids, (0, 40), value=variant.pad_id), wider(batch.mask, (0, 40))
        loose = variant(ids, mask, ids, sample=False)
    assert torch.allclose(tight.mu, loose.mu, atol=1e-5)
    assert torch.allclose(tight.logvar, loose.logvar, atol=1e-5)
    assert torch.allclose(tight.nll.sum(1), loose.nll.sum(1), rtol=1e-4, atol=1e-4)
    assert (loose.nll[:, -40:] == 0).all()


@pytest.mark.parametrize("epochs", [0.5, 1.0, 3.0, 10.0, 100.0])
def test_trap_04_the_kl_ramp_ends_inside_its_phase_whatever_the_number_of_epochs(epochs: float) -> None:
    options = recipe_options("two-phase", epochs=epochs)
    steps = LengthBatchSampler([[5, 1]] * 20_000, options).steps
    betas = []
    for step in range(steps):
        number, phase, within = options.phase_at(step / steps)
        if number == 1:
            betas.append(phase.beta_at(within))
    assert betas[0] == 0.0
    assert betas == sorted(betas)
    assert betas[-1] == 1.0
    assert np.mean([beta == 1.0 for beta in betas]) > 0.5


def test_trap_05_free_bits_hold_for_the_batch_mean_of_a_dimension_so_every_text_keeps_its_gradient() -> None:
    mu = torch.tensor([[0.1, 0.1], [0.2, 0.1], [4.0, 0.2]], requires_grad=True)
    kl = kl_per_dimension(mu, torch.zeros_like(mu))
    assert (kl[:2] < 0.5).all()
    assert kl[:, 0].mean() > 0.5 > kl[:, 1].mean()
    paid = free_bits(kl, 0.5)
    paid.backward()
    # alive, also where the text's own KL is below the floor
    assert torch.allclose(mu.grad[:, 0], mu.detach()[:, 0] / 3)
    assert (mu.grad[:, 1] == 0).all()
    assert paid.item() == pytest.approx(kl[:, 0].mean().item() + 0.5)


POOLED = {
    "max": lambda states, layer: states.amax(0),
    "mean": lambda states, layer: states.mean(0),
    "attention": lambda states, layer: (states @ layer.query.weight[0]).softmax(0) @ states,
}


@pytest.mark.parametrize("kind", POOLED)
@pytest.mark.parametrize("filler", [0.0, 1e30, -1e30, math.inf, math.nan])
def test_trap_06_pooling_takes_no_padding_in(kind: Any, filler: float) -> None:
    torch.manual_seed(0)
    layer, states = Pooling(4, kind), torch.randn(3, 5, 4) - 3.0  # so that zero would win a maximum
    lengths = torch.tensor([1, 3, 5])
    mask = (torch.arange(5) < lengths.unsqueeze(1)).long()
    pooled = layer(states.masked_fill(mask.unsqueeze(-1) == 0, filler), mask)
    for row, text, length in zip(pooled, states, lengths, strict=True):
        assert torch.allclose(row, POOLED[kind](text[:length], layer), atol=1e-6)


def moved_by_a_step(vae: TextVAE, options: TrainConfig, sentences: list[str]) -> set[str]:
    """Return the names of the parameters that one step of training at the very start of a run changes."""
    vae = copy.deepcopy(vae).train()
    before = {name: parameter.detach().clone() for name, parameter in vae.named_parameters()}
    optimizer = torch.optim.AdamW(vae.parameters(), lr=1e-2, weight_decay=0.0)
    task = Autoencoding(options, [])
    loss, _ = task.loss(vae, vae.token_rows(sentences), progress=0.0, rng=np.random.default_rng(0))
    loss.backward()
    for parameter in task.frozen(vae, 0.0):
        parameter.grad = None
    optimizer.step()
    return {name for name, parameter in vae.named_parameters() if not torch.equal(parameter, before[name])}


PROJECTIONS = {"memory.project.weight", "memory.project.bias", "to_mu.weight", "to_logvar.weight", "to_logvar.bias"}


@pytest.mark.parametrize("frozen", [(), ("decoder",), ("encoder",), ("encoder", "decoder")])
def test_trap_07_the_new_projections_train_with_any_part_frozen(
    variant: TextVAE, frozen: tuple[Any, ...], sentences: list[str]
) -> None:
    moved = moved_by_a_step(variant, plain(Phase(beta=0.0, frozen=frozen)), sentences)
    assert moved >= PROJECTIONS
    parts = {"encoder": variant.base.get_encoder(), "decoder": variant.base.get_decoder()}
    held = {id(p) for name in frozen for p in parts[name].parameters()}
    if "decoder" in frozen:
        held.add(id(variant.base.get_output_embeddings().weight))
    assert not moved & {name for name, parameter in variant.named_parameters() if id(parameter) in held}
    assert any(name.startswith("base.") for name in moved) == (len(frozen) < 2)


def test_trap_07_the_maps_into_and_out_of_z_train_in_phase_one_of_the_recipe(
    variant: TextVAE, sentences: list[str]
) -> None:
    moved = moved_by_a_step(variant, recipe_options("two-phase"), sentences)
    assert moved >= {"memory.project.weight", "memory.project.bias", "to_mu.weight"}


@pytest.mark.parametrize("chunk", [1, 32, 100, 512])
def test_trap_08_mutual_information_is_that_of_the_whole_set_not_of_a_minibatch(chunk: int) -> None:
    mu = 20.0 * torch.randn(512, 8, generator=torch.Generator().manual_seed(0))
    found = mutual_information(mu, torch.full_like(mu, -4.0), chunk=chunk)
    assert found == pytest.approx(math.log(512), abs=1e-3)
    assert found <= math.log(512) + 1e-4
    assert mutual_information(torch.zeros_like(mu), torch.zeros_like(mu), chunk=chunk) == pytest.approx(0.0, abs=1e-4)


def test_trap_09_the_negative_elbo_is_reconstruction_plus_kl(trained: Trained, sentences: list[str]) -> None:
    vae = trained()
    found = evaluate(vae, sentences, importance_samples=1, reconstructions=0)
    assert found.kl > 1.0
    assert found.neg_elbo == pytest.approx(found.rec + found.kl, rel=1e-5)
    loss, parts = task_loss(vae, vae.token_rows(sentences), Phase())
    assert parts["neg_elbo"] == pytest.approx(parts["rec"] + parts["kl"])
    assert loss.item() == pytest.approx(parts["neg_elbo"], rel=1e-5)


def test_trap_10_perplexity_is_a_words_and_from_many_samples_of_z(trained: Trained) -> None:
    texts = ["a man plays", "two  dogs run through the snow", "été 猫", ""]
    found = evaluate(trained(), texts, importance_samples=4, reconstructions=0)
    nats = found.iw_nll * len(texts)
    assert found.word_ppl == pytest.approx(math.exp(nats / (3 + 6 + 2 + 0 + 4)), rel=1e-4)  # the end is a word
    assert found.bits_per_byte == pytest.approx(nats / math.log(2) / (11 + 30 + 5 + 1 + 3), rel=1e-4)
    assert found.iw_nll != pytest.approx(found.neg_elbo, rel=1e-3)


def test_trap_11_the_size_of_a_head_is_d_kv_where_it_is_not_d_model_over_heads(trained: Trained) -> None:
    vae = trained("t5-v1.1", "self")
    base: T5Config = vae.base.config
    assert base.d_kv == 12 != base.d_model // base.num_heads
    cache = vae.memory(torch.zeros(2, 8))["past_key_values"].self_attention_cache
    assert len(cache.layers) == 3
    assert {tuple(layer.keys.shape) for layer in cache.layers} == {(2, 4, vae.config.memory_slots, 12)}
    assert isinstance(vae.memory, SelfMemory)
    assert vae.logits_of(torch.zeros(2, 8), torch.tensor([[5, 6, 1], [7, 1, 0]])).isfinite().all()


def test_trap_12_the_swap_gap_sees_a_decoder_that_ignores_z_where_kl_and_active_units_do_not(
    variant: TextVAE, sentences: list[str]
) -> None:
    blind = copy.deepcopy(variant)
    with torch.no_grad():
        blind.memory.project.weight.zero_()
    found = evaluate(blind, sentences, importance_samples=1, reconstructions=0)
    assert found.kl > 2.0
    assert found.au > 4
    assert abs(found.swap_gap) < 1e-4
    assert evaluate(variant, sentences, importance_samples=1, reconstructions=0).swap_gap > 2.0
