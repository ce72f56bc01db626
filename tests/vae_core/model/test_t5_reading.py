"""Reading and writing on packed weights gives what transformers' own modules give."""

import copy

import pytest
import torch
from torch import Tensor

from vae_core.model import t5_reading
from vae_core.model.backbone import decoder_nll
from vae_core.model.t5_reading import reader_of
from vae_core.model.vae import TextVAE

T5 = [(base, way) for base in ("t5", "t5-v1.1") for way in ("cross", "self")]


@pytest.fixture(params=T5, ids="-".join)
def one(request: pytest.FixtureRequest, trained) -> TextVAE:  # type: ignore[no-untyped-def]
    return trained(*request.param)


def own_nll(vae: TextVAE, z: Tensor, labels: Tensor) -> Tensor:
    """Return what transformers' modules say that labels cost."""
    memory = vae.memory(z)
    states, cache = memory["encoder_outputs"].last_hidden_state, memory.get("past_key_values")
    return decoder_nll(vae.base, states, labels, cache=cache)


def own_text(vae: TextVAE, z: Tensor, monkeypatch: pytest.MonkeyPatch, **asked: int) -> list[str]:
    """Return what transformers' generate writes."""
    with monkeypatch.context() as patch:
        patch.setattr("vae_core.model.vae.reader_of", lambda base: None)
        return vae.decode(z, **asked)


def test_states_are_those_of_the_model_whatever_a_sentence_is_padded_with(one: TextVAE, sentences: list[str]) -> None:
    batch = one._pad(one.token_rows([*sentences, "", "a"]))
    with torch.inference_mode():
        reader = reader_of(one.base)
        assert reader is not None
        own = one.base.get_encoder()(input_ids=batch.ids, attention_mask=batch.mask).last_hidden_state
        real = batch.mask.bool()
        assert torch.allclose(reader.states(batch.ids, batch.mask)[real], own[real], atol=1e-5)


def test_costs_are_those_of_the_model(one: TextVAE, sentences: list[str]) -> None:
    batch = one._pad(one.token_rows([*sentences, ""]))
    z = torch.randn(len(batch.ids), 8, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        assert torch.allclose(one.nll_of(z, batch.ids), own_nll(one, z, batch.ids), atol=1e-4)


def test_several_z_a_text_cost_what_they_cost_one_by_one(variant: TextVAE, sentences: list[str]) -> None:
    labels = variant._pad(variant.token_rows(sentences)).ids
    z = torch.randn(3, len(labels), 8, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        together = variant.nll_of(z.flatten(0, 1), labels).unflatten(0, (3, -1))
        assert torch.allclose(together, torch.stack([variant.nll_of(part, labels) for part in z]), atol=1e-4)


@pytest.mark.parametrize("rows", [1, 9, 40])
def test_written_text_is_that_of_generate(one: TextVAE, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    z = torch.randn(rows, 8, generator=torch.Generator().manual_seed(rows))
    for tokens in (1, 7, 64):
        assert one.decode(z, max_tokens=tokens) == own_text(one, z, monkeypatch, max_tokens=tokens)


def test_changed_weights_are_read_anew(trained, sentences: list[str]) -> None:  # type: ignore[no-untyped-def]
    vae = copy.deepcopy(trained())
    before = vae.encode(sentences).mu
    rates = {"AdamW": 0.1, "Muon": 0.1}
    for name, rate in rates.items():
        chosen = [p for p in vae.parameters() if p.ndim == 2]
        for parameter in chosen:
            parameter.grad = torch.ones_like(parameter)
        fused = {"fused": True} if name == "AdamW" else {}
        getattr(torch.optim, name)(chosen, lr=rate, **fused).step()
        after = vae.encode(sentences).mu
        assert not torch.allclose(before, after, atol=1e-3), name
        before = after
    vae.load_state_dict(trained().state_dict())
    assert torch.allclose(vae.encode(sentences).mu, trained().encode(sentences).mu, atol=1e-6)


def test_models_that_cannot_be_read_so_are_left_to_their_own_modules(
    trained,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    vae = trained()
    assert reader_of(vae.base) is None  # gradients may be wanted
    with torch.inference_mode():
        assert reader_of(trained("bart").base) is None
        assert reader_of(copy.deepcopy(vae.base).half()) is None
        assert reader_of(copy.deepcopy(vae.base).train()) is None
        assert reader_of(vae.base) is reader_of(vae.base)
        monkeypatch.setattr(t5_reading, "WORTH_A_COPY", 100)
        assert reader_of(vae.base) is None


def test_without_packed_products_the_numbers_are_the_same(
    trained,
    sentences: list[str],
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    vae, fresh = trained(), copy.deepcopy(trained())
    monkeypatch.setattr("vae_core.model.t5_packed._packs", lambda dtype: False)
    mu = fresh.encode(sentences).mu
    assert torch.allclose(mu, vae.encode(sentences).mu, atol=1e-5)
    assert fresh.decode(mu) == vae.decode(mu)


def test_in_bf16_the_numbers_are_close(one: TextVAE, sentences: list[str]) -> None:
    exact = one.encode(sentences)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        close, nats = one.encode(sentences), one.nll(exact.mu, sentences)
    assert close.mu.dtype == torch.float32
    assert 0 < (close.mu - exact.mu).abs().max() < 0.2
    assert torch.allclose(nats, one.nll(exact.mu, sentences), rtol=0.05, atol=0.5)
