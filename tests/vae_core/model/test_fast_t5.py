"""The fast path of T5 inference gives what transformers' own modules give."""

import copy
from collections.abc import Callable

import pytest
import torch

from vae_core.model.backbone import decoder_nll
from vae_core.model.fast_t5 import FastT5, fast_t5
from vae_core.model.vae import TextVAE

T5 = [(base, injection) for base in ("t5", "t5-v1.1") for injection in ("cross", "self")]
Trained = Callable[..., TextVAE]


@pytest.fixture(params=["one slot", *T5], ids="-".join)
def one(request: pytest.FixtureRequest, trained: Trained, vae: TextVAE) -> TextVAE:
    """Return a VAE with one memory slot and random weights, or a trained one with four."""
    return vae if request.param == "one slot" else trained(*request.param)


def fast(vae: TextVAE) -> FastT5:
    path = fast_t5(vae.base)
    assert path is not None
    return path


def test_encoder_states_are_those_of_the_modules_whatever_the_padding(one: TextVAE, sentences: list[str]) -> None:
    batch = one.pad(one.token_rows([*sentences, "", "a"]))
    with torch.inference_mode():
        own = one.base.get_encoder()(input_ids=batch.ids, attention_mask=batch.mask).last_hidden_state
        real = batch.mask.bool()
        assert torch.allclose(fast(one).encode(batch.ids, batch.mask)[real], own[real], atol=1e-5)


def test_nll_is_that_of_the_modules(one: TextVAE, sentences: list[str]) -> None:
    labels = one.pad(one.token_rows([*sentences, ""])).ids
    generator = torch.Generator().manual_seed(0)
    with torch.inference_mode():
        memory = one.memory(torch.randn(len(labels), 8, generator=generator))
        states, cache = memory["encoder_outputs"].last_hidden_state, memory.get("past_key_values")
        past = [(layer.keys, layer.values) for layer in cache.self_attention_cache.layers] if cache else []
        inputs = one.base.prepare_decoder_input_ids_from_labels(labels=labels)
        given = fast(one).nll(states, past, inputs, labels)
        assert torch.allclose(given, decoder_nll(one.base, states, inputs, labels, cache=cache), atol=1e-4)


def test_several_z_a_text_score_as_one_by_one(variant: TextVAE, sentences: list[str]) -> None:
    labels = variant.pad(variant.token_rows(sentences)).ids
    z = torch.randn(3, len(labels), 8, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        together = variant.nll_of(z.flatten(0, 1), labels).unflatten(0, (3, -1))
        assert torch.allclose(together, torch.stack([variant.nll_of(part, labels) for part in z]), atol=1e-4)


@pytest.mark.parametrize("rows", [1, 9, 40])
def test_greedy_text_is_that_of_generate(one: TextVAE, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    z = torch.randn(rows, 8, generator=torch.Generator().manual_seed(rows))
    lengths = (1, 7, 64)
    given = [one.decode(z, beams=1, max_tokens=tokens) for tokens in lengths]
    monkeypatch.setattr("vae_core.model.network.fast_t5", lambda base: None)
    assert given == [one.decode(z, beams=1, max_tokens=tokens) for tokens in lengths]


def test_a_step_of_an_optimizer_takes_effect_at_once(trained: Trained, sentences: list[str]) -> None:
    vae = copy.deepcopy(trained())
    before = vae.encode(sentences).mu
    for parameter in vae.parameters():
        parameter.grad = torch.ones_like(parameter)
    torch.optim.AdamW(vae.parameters(), lr=0.1, fused=True).step()
    assert not torch.allclose(before, vae.encode(sentences).mu, atol=1e-3)


def test_models_that_do_not_qualify_are_left_to_their_own_modules(trained: Trained) -> None:
    base = trained().base
    assert fast_t5(base) is None  # gradients may be wanted
    with torch.inference_mode():
        assert fast_t5(trained("bart").base) is None
        assert fast_t5(copy.deepcopy(base).half()) is None
        assert fast_t5(copy.deepcopy(base).train()) is None
        with torch.autocast("cpu", dtype=torch.float16):
            assert fast_t5(base) is None


def test_without_onednn_the_numbers_are_the_same(
    trained: Trained, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vae = trained()
    mu = vae.encode(sentences).mu
    texts = vae.decode(mu)
    monkeypatch.setattr("vae_core.model.fast_t5.ONEDNN", False)
    assert torch.allclose(mu, vae.encode(sentences).mu, atol=1e-5)
    assert vae.decode(mu) == texts


def test_in_bf16_the_numbers_are_close(one: TextVAE, sentences: list[str]) -> None:
    exact = one.encode(sentences)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        close, nats = one.encode(sentences), one.nll(exact.mu, sentences)
    assert close.mu.dtype == torch.float32
    assert 0 < (close.mu - exact.mu).abs().max() < 0.2
    assert torch.allclose(nats, one.nll(exact.mu, sentences), rtol=0.05, atol=0.5)


@pytest.mark.parametrize("beams", [2, 5])
def test_beams_are_those_of_generate(one: TextVAE, beams: int, monkeypatch: pytest.MonkeyPatch) -> None:
    z = 2.0 * torch.randn(12, one.config.latent_dim, generator=torch.Generator().manual_seed(beams))
    here = one.decode(z, beams=beams, max_tokens=24)
    monkeypatch.setattr("vae_core.model.network.fast_t5", lambda base: None)
    assert here == one.decode(z, beams=beams, max_tokens=24)
