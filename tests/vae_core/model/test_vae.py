"""TextVAE on tiny real models: any text in, the same text out, alone or in company, before and after saving."""

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from vae_core.errors import CheckpointError
from vae_core.model.losses import token_nll
from vae_core.model.network import LOGVAR_RANGE, Posterior, TextVAEConfig
from vae_core.model.vae import TextVAE, seeded

Trained = Callable[..., TextVAE]

ODD_TEXTS = {
    "empty": "",
    "spaces": "   \t \n ",
    "emoji": "👩‍👩‍👧‍👦 🇩🇪 😀",
    "right to left": "هذا رجل يعزف على الغيتار",
    "chinese": "一个男人在海滩上弹吉他",
    "control": "\x00\x01\x1b[31m\x7f\u200b\u202e",
    "combining": "e\u0301\u0327 Z̷̢͓a̴",
    "half a surrogate pair": "a \ud83d b",
    "special tokens": "</s><pad> <extra_id_0> <unk>",
    "very long": "the man walks on, " * 556,
}


@pytest.fixture
def vae(trained: Trained) -> TextVAE:
    return trained()


@pytest.mark.parametrize("count", [0, 1, 7])
def test_encode_decode_and_score_take_any_number_of_texts(variant: TextVAE, sentences: list[str], count: int) -> None:
    texts = sentences[:count]
    posterior = variant.encode(texts)
    assert posterior.mu.shape == posterior.logvar.shape == posterior.kl.shape == (count, 8)
    assert len(variant.decode(posterior.mu)) == count
    assert len(variant.score(posterior.mu, texts)) == count
    assert variant.nll(posterior.mu, texts).shape == (count,)


@pytest.mark.parametrize("kind", ODD_TEXTS)
def test_any_text_can_be_encoded_and_scored(variant: TextVAE, kind: str) -> None:
    text = ODD_TEXTS[kind]
    posterior = variant.encode([text])
    assert posterior.mu.isfinite().all()
    assert posterior.logvar.isfinite().all()
    [score] = variant.score(posterior.mu, [text])
    assert len(score.nats) == len(score.spans) >= 1
    assert all(0.0 <= cost < float("inf") for cost in score.nats)
    assert len(score.nats) <= variant.config.max_tokens


def test_a_text_past_the_limit_is_cut_and_still_ends(variant: TextVAE) -> None:
    [row] = variant.token_rows(["x y " * 2_500])
    assert len(row) == variant.config.max_tokens == min(512, variant.positions)
    assert row[-1] == 1


def test_the_part_of_a_text_that_is_read_ends_where_its_tokens_do(variant: TextVAE) -> None:
    long = ODD_TEXTS["very long"]
    read = variant.read_part(long)
    assert long.startswith(read)
    assert 0 < len(read) < len(long)
    assert variant.token_rows([read]) == variant.token_rows([long])
    assert [variant.read_part(text) for text in ("", "a man", "  b ")] == ["", "a man", "  b "]


@pytest.mark.parametrize(("injection", "positions"), [("cross", 128), ("self", 124)])
def test_a_base_never_reads_or_writes_past_its_last_position(trained: Trained, injection: str, positions: int) -> None:
    """BART has 128 positions here; with `self` memory, z's four slots take some of the decoder's."""
    vae = copy.deepcopy(trained("bart", injection))
    assert vae.config.max_tokens == vae.positions == positions
    vae.base.generation_config.eos_token_id = None  # so that it writes as long as it may
    assert vae.generate_ids(torch.zeros(1, 8), beams=1, max_tokens=500, sampling={}).shape == (1, positions)


@pytest.mark.parametrize(("base", "limit"), [("bart", 128), ("t5", 1000)])
def test_a_limit_past_the_last_position_is_lowered_to_it(bases: dict[str, Path], base: str, limit: int) -> None:
    assert TextVAE.from_base(bases[base], latent_dim=4, max_tokens=1000).config.max_tokens == limit


def test_encode_tells_how_far_it_is(vae: TextVAE, sentences: list[str]) -> None:
    done: list[int] = []
    texts = [f"{text} {number}" for number in range(200) for text in sentences]
    vae.encode([*texts, *sentences, *sentences], on_batch=done.append)
    assert done == sorted(done)
    assert len(done) > 1
    assert done[-1] == len(sentences) * 202


def test_a_text_that_is_there_twice_is_read_once(
    vae: TextVAE, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    apart, seen = vae.encode(sentences), []
    own = TextVAE.posterior_of
    monkeypatch.setattr(TextVAE, "posterior_of", lambda vae, ids, mask: seen.append(len(ids)) or own(vae, ids, mask))
    together = vae.encode([*sentences, *reversed(sentences)])
    assert sum(seen) == len(set(sentences))
    assert torch.equal(together.mu[: len(sentences)], apart.mu)
    assert torch.equal(together.logvar[len(sentences) :], apart.logvar.flip(0))


def test_score_wants_one_row_of_z_a_text(vae: TextVAE, sentences: list[str]) -> None:
    with pytest.raises(ValueError, match="2 rows of z were given for 3 texts"):
        vae.score(torch.zeros(2, 8), sentences[:3])


def test_a_batch_of_one_equals_a_row_of_a_batch(variant: TextVAE, sentences: list[str]) -> None:
    texts = ["", "a", *sentences, "a man plays a guitar on the beach in the snow and the rain and the park"]
    together = variant.encode(texts)
    nll = variant.nll(together.mu, texts)
    written = variant.decode(together.mu)
    for i, text in enumerate(texts):
        alone = variant.encode([text])
        assert torch.allclose(alone.mu[0], together.mu[i], atol=1e-4)
        assert torch.allclose(alone.logvar[0], together.logvar[i], atol=1e-4)
        assert variant.nll(together.mu[i : i + 1], [text])[0].item() == pytest.approx(nll[i].item(), rel=1e-4, abs=1e-3)
        assert variant.decode(together.mu[i : i + 1]) == [written[i]]


@pytest.mark.parametrize("batch_size", [1, 3, 128])
def test_decode_does_not_depend_on_the_size_of_its_batches(vae: TextVAE, sentences: list[str], batch_size: int) -> None:
    done: list[int] = []
    mu = vae.encode(sentences).mu
    assert vae.decode(mu, batch_size=batch_size, on_batch=done.append) == vae.decode(mu)
    assert done == [min(len(mu), end) for end in range(batch_size, len(mu) + batch_size, batch_size)]


def test_beams_of_one_text_do_not_mix_with_anothers(variant: TextVAE, sentences: list[str]) -> None:
    mu = variant.encode(sentences[:5]).mu
    assert variant.decode(mu, beams=3) == [variant.decode(row[None], beams=3)[0] for row in mu]


def test_a_trained_model_gives_its_texts_back(variant: TextVAE, sentences: list[str]) -> None:
    mu = variant.encode(sentences).mu
    for written in (variant.decode(mu), variant.decode(mu, beams=3)):
        assert sum(a == b for a, b in zip(written, sentences, strict=True)) >= 8


def test_polish_decodes_the_posterior_mean_of_what_was_written(
    variant: TextVAE, sentences: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    z, other = torch.zeros(1, 8), variant.encode(sentences[3:4])
    wanted = variant.decode(other.mu, beams=2, rerank=False)
    written, read = variant.decode(z, beams=2, rerank=False), []
    monkeypatch.setattr(variant, "encode", lambda texts: (read.extend(texts), other)[1])
    assert variant.decode(z, polish=True, beams=2, rerank=False) == wanted
    assert read == written


def test_of_the_beams_that_text_is_written_whose_mu_is_z(vae: TextVAE, sentences: list[str]) -> None:
    mu, count = vae.encode(sentences).mu, len(sentences)
    ids = vae.token_rows(sentences)
    found = [[(-1.0, ids[(i + 1) % count]), (-1.2, ids[i]), (-1.1, ids[(i + 2) % count])] for i in range(count)]
    likeliest = [*sentences[1:], sentences[0]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vae, "hypotheses", lambda z, **how: found[: len(z)])
        assert vae.decode(mu, beams=3) == sentences
        assert vae.decode(mu, beams=3, rerank=False) == likeliest
        far = mu + 1e4  # no mu is near: the likelihood decides
        assert vae.decode(far, beams=3) == likeliest


def test_a_seed_decides_what_is_sampled(variant: TextVAE) -> None:
    z = torch.zeros(6, 8)  # between all texts: many ways to go on
    first = variant.decode(z, top_p=0.95, temperature=2.0, seed=1)
    assert variant.decode(z, top_p=0.95, temperature=2.0, seed=1) == first
    assert variant.decode(z, top_p=0.95, temperature=2.0, seed=2) != first


@pytest.mark.parametrize("how", [{}, {"beams": 3}, {"top_p": 0.9, "seed": 5}, {"top_p": 0.9, "beams": 2, "seed": 5}])
def test_decode_leaves_torchs_global_generator_as_it_was(vae: TextVAE, how: dict) -> None:
    before = torch.get_rng_state()
    vae.decode(torch.zeros(2, 8), **how)
    assert torch.equal(torch.get_rng_state(), before)


def test_seeded_restores_the_generator_after_an_error() -> None:
    before = torch.get_rng_state()
    for _ in range(2):  # and lets the next caller in
        with pytest.raises(ZeroDivisionError), seeded(3):
            1 / torch.randint(0, 1, (1,)).item()
    assert torch.equal(torch.get_rng_state(), before)


def test_decode_stops_after_the_tokens_asked_for(vae: TextVAE, sentences: list[str]) -> None:
    mu = vae.encode(sentences).mu
    for short, full in zip(vae.decode(mu, beams=1, max_tokens=3), vae.decode(mu, beams=1), strict=True):
        assert full.startswith(short)
        assert len(vae.token_rows([short])[0]) <= 4


def test_generation_agrees_with_teacher_forcing(variant: TextVAE, sentences: list[str]) -> None:
    """The scores that generate() saw, step by step through its caches, are logits_of() of what it wrote."""
    seen: list[Tensor] = []

    def record(ids: Tensor, scores: Tensor) -> Tensor:
        seen.append(scores.clone())
        return scores

    noise = 0.5 * torch.randn(len(sentences), 8, generator=torch.Generator().manual_seed(0))
    z = variant.encode(sentences).mu + noise
    with torch.inference_mode():
        ids = variant.generate_ids(z, beams=1, max_tokens=24, sampling={"logits_processor": [record]})
        forced = variant.logits_of(z, ids)
    stepwise = torch.stack(seen, 1)
    assert stepwise.shape == forced.shape
    for row, slow, fast in zip(ids.tolist(), stepwise, forced, strict=True):
        end = row.index(1) + 1 if 1 in row else len(row)
        assert torch.allclose(slow[:end], fast[:end], rtol=1e-3, atol=1e-3)
        assert fast[:end].argmax(-1).tolist() == row[:end]
    assert len({tuple(row) for row in ids.tolist()}) > 5


def test_scores_are_the_token_nll_of_the_logits_and_sum_to_nll(variant: TextVAE, sentences: list[str]) -> None:
    texts = [*sentences, "", "Привет 猫 😀"]
    z = torch.randn(len(texts), 8, generator=torch.Generator().manual_seed(0))
    batch = variant.pad(variant.token_rows(texts))
    with torch.inference_mode():
        expected = token_nll(variant.logits_of(z, batch.ids), batch.ids, pad_id=variant.pad_id)
    scores, total = variant.score(z, texts), variant.nll(z, texts)
    for i, score in enumerate(scores):
        real = expected[i][batch.mask[i].bool()]
        assert torch.allclose(torch.tensor(score.nats), real, rtol=1e-4, atol=1e-4)
        assert total[i].item() == pytest.approx(sum(score.nats), rel=1e-5)


@pytest.mark.parametrize("injection", ["cross", "self"])
@pytest.mark.parametrize("family", ["MT5", "UMT5", "MBart", "Pegasus"])
def test_other_families_of_bases_read_write_and_are_saved(
    tokenizer: PreTrainedTokenizerFast, sentences: list[str], family: str, injection: str, tmp_path: Path
) -> None:
    config, model = (getattr(transformers, family + kind) for kind in ("Config", "ForConditionalGeneration"))
    shape = {"d_model": 32, "num_layers": 2, "encoder_layers": 2, "decoder_layers": 2, "vocab_size": 512}
    heads = {"num_heads": 4, "encoder_attention_heads": 4, "decoder_attention_heads": 4}
    head_size = {"d_kv": 12} if "T5" in family else {}
    ends = {"pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}
    model(config(**shape, **heads, **head_size, **ends)).save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    vae = TextVAE.from_base(tmp_path, latent_dim=8, injection=injection)
    mu = vae.encode(sentences).mu
    labels = vae.pad(vae.token_rows(sentences)).ids
    with torch.inference_mode():
        expected = token_nll(vae.logits_of(mu, labels), labels, pad_id=0).sum(1)
    assert torch.allclose(vae.nll(mu, sentences), expected, rtol=1e-4)
    assert len(vae.decode(mu, max_tokens=4)) == len(sentences)
    vae.save_pretrained(tmp_path / "vae")
    assert torch.equal(TextVAE.from_pretrained(tmp_path / "vae").nll(mu, sentences), vae.nll(mu, sentences))


def test_a_seeded_sample_of_the_posterior_can_be_drawn_again() -> None:
    posterior = Posterior(torch.ones(3, 4), torch.full((3, 4), -1.0))
    before = torch.get_rng_state()
    first = posterior.sample(seed=7)
    assert torch.equal(posterior.sample(seed=7), first)
    assert not torch.equal(posterior.sample(seed=8), first)
    assert torch.equal(torch.get_rng_state(), before)
    assert not torch.equal(posterior.sample(), posterior.sample())


def test_logvar_stays_where_exp_is_finite(vae: TextVAE) -> None:
    wild = copy.deepcopy(vae)
    with torch.no_grad():
        wild.to_logvar.bias.copy_(torch.tensor([1e6, -1e6] * 4))
    logvar = wild.encode(["a man"]).logvar
    assert logvar.flatten().tolist() == [LOGVAR_RANGE[1], LOGVAR_RANGE[0]] * 4


def test_forward_draws_z_unless_it_is_told_to_take_mu(vae: TextVAE, sentences: list[str]) -> None:
    batch = vae.pad(vae.token_rows(sentences))
    with torch.inference_mode():
        mean = vae(batch.ids, batch.mask, batch.ids, sample=False)
        drawn = vae(batch.ids, batch.mask, batch.ids)
        expected = vae.nll_of(mean.mu, batch.ids)
    assert torch.equal(mean.z, mean.mu)
    assert not torch.equal(drawn.z, drawn.mu)
    assert torch.allclose(mean.nll, expected, atol=1e-5)


def test_a_vae_with_attention_pooling_starts_as_the_mean_and_comes_back_as_it_was(
    bases: dict[str, Path], sentences: list[str], tmp_path: Path
) -> None:
    torch.manual_seed(0)
    attending = TextVAE.from_base(bases["t5"], latent_dim=4, pooling="attention")
    torch.manual_seed(0)
    mean = TextVAE.from_base(bases["t5"], latent_dim=4, pooling="mean")
    mean.to_mu.load_state_dict(attending.to_mu.state_dict())
    assert torch.allclose(attending.encode(sentences).mu, mean.encode(sentences).mu, atol=1e-5)
    with torch.no_grad():
        attending.attention.query.weight.normal_()
    before = attending.encode(sentences).mu
    assert not torch.allclose(before, mean.encode(sentences).mu, atol=1e-3)
    attending.save_pretrained(tmp_path)
    assert torch.equal(TextVAE.from_pretrained(tmp_path).encode(sentences).mu, before)


def test_what_the_decoder_is_fed_changes_its_costs_and_not_what_is_scored(
    variant: TextVAE, sentences: list[str]
) -> None:
    batch = variant.pad(variant.token_rows(sentences))
    fed = batch.ids.clone()
    fed[:, 2] = 2  # <unk>
    with torch.inference_mode():
        z = variant.encode(sentences).mu
        plain, hidden = variant.nll_of(z, batch.ids), variant.nll_of(z, batch.ids, decoder_input_ids=fed)
        assert torch.equal(plain, variant.nll_of(z, batch.ids, decoder_input_ids=batch.ids))
    assert torch.allclose(plain[:, :3], hidden[:, :3], atol=1e-5)  # the decoder reads the hidden word only after it
    assert not torch.allclose(plain[:, 3], hidden[:, 3], atol=1e-3)
    assert (hidden[batch.mask == 0] == 0).all()


@pytest.mark.parametrize("base", ["t5", "t5-v1.1", "bart"])
def test_a_bag_of_words_is_told_by_z_alone(base: str, trained: Trained, sentences: list[str]) -> None:
    vae = trained(base)
    batch = vae.pad(vae.token_rows(sentences))
    z = torch.randn(len(sentences), 8, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        costs = vae.bow_nll_of(z, batch.ids)
        backwards = vae.bow_nll_of(z, batch.ids.flip(1))
        slots = vae.memory.project(z).view(len(z), 4, 32).mean(1)
        logits = slots @ vae.base.get_output_embeddings().weight.T / 32**0.5  # (B, V)
        out = vae(batch.ids, batch.mask, batch.ids, bow=True)
        assert torch.equal(out.bow_nll, vae.bow_nll_of(out.z, batch.ids))
        assert vae(batch.ids, batch.mask, batch.ids).bow_nll is None
    assert torch.equal(costs, backwards.flip(1))  # no token sees its neighbours
    assert (costs[batch.mask == 0] == 0).all()
    expected = torch.distributions.Categorical(logits=logits).log_prob(batch.ids.T).T
    assert torch.allclose(costs[batch.mask == 1], -expected[batch.mask == 1], rtol=1e-4, atol=1e-4)


def test_a_saved_model_comes_back_as_it_was(variant: TextVAE, sentences: list[str], tmp_path: Path) -> None:
    variant.save_pretrained(tmp_path / "saved")
    loaded = TextVAE.from_pretrained(tmp_path / "saved")
    before, after = variant.encode(sentences), loaded.encode(sentences)
    assert torch.equal(before.mu, after.mu)
    assert torch.equal(before.logvar, after.logvar)
    assert torch.equal(variant.nll(before.mu, sentences), loaded.nll(before.mu, sentences))
    assert variant.decode(before.mu) == loaded.decode(before.mu)
    assert loaded.tokenizer.get_vocab() == variant.tokenizer.get_vocab()
    assert not any(module.training for module in loaded.modules())
    assert loaded.config.injection == variant.config.injection


def test_a_folder_holds_safetensors_and_json_and_no_path_of_this_machine(
    variant: TextVAE, bases: dict[str, Path], tmp_path: Path
) -> None:
    variant.save_pretrained(tmp_path / "first")
    TextVAE.from_pretrained(tmp_path / "first").save_pretrained(tmp_path / "second")
    for folder in (tmp_path / "first", tmp_path / "second"):
        names = {path.name for path in folder.iterdir()}
        assert {"config.json", "model.safetensors", "tokenizer.json"} <= names
        assert {Path(name).suffix for name in names} == {".safetensors", ".json"}
        written = "".join(path.read_text() for path in folder.glob("*.json"))
        assert str(tmp_path) not in written
        assert str(bases["t5"].parent) not in written
        assert str(Path.home()) not in written


def test_a_config_says_all_that_rebuilds_the_model(bases: dict[str, Path], tmp_path: Path) -> None:
    fields = {"latent_dim": 5, "memory_slots": 3, "injection": "self", "pooling": "mean", "max_tokens": 40}
    TextVAE.from_base(bases["t5"], **fields).save_pretrained(tmp_path)
    config = TextVAEConfig.from_pretrained(tmp_path)
    assert {name: getattr(config, name) for name in fields} == fields
    written = json.loads((tmp_path / "config.json").read_text())
    assert written["model_type"] == "text-vae"
    assert written["base"]["model_type"] == "t5"


@pytest.mark.parametrize(
    "name", ["to_mu.weight", "memory.project.bias", "base.encoder.block.0.layer.0.SelfAttention.q.weight"]
)
def test_a_checkpoint_that_lacks_a_weight_is_refused_by_its_name(vae_folder: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(vae_folder, tmp_path, dirs_exist_ok=True)
    weights = load_file(tmp_path / "model.safetensors")
    del weights[name]
    save_file(weights, tmp_path / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(CheckpointError, match=name):
        TextVAE.from_pretrained(tmp_path)


def test_loading_info_is_given_to_who_asks(vae_folder: Path) -> None:
    vae, info = TextVAE.from_pretrained(vae_folder, output_loading_info=True)
    assert isinstance(vae, TextVAE)
    assert not info["missing_keys"]


def test_without_a_tokenizer_texts_are_refused_in_a_sentence(vae: TextVAE) -> None:
    bare = copy.deepcopy(vae)
    bare.tokenizer = None
    with pytest.raises(CheckpointError, match="no tokenizer"):
        bare.encode(["a"])


def test_a_new_model_starts_with_little_noise_and_slots_that_differ(bases: dict[str, Path]) -> None:
    torch.manual_seed(0)
    vae = TextVAE.from_base(bases["t5"], latent_dim=8, memory_slots=4)
    assert not vae.training
    assert torch.allclose(vae.encode(["a man", "two dogs"]).logvar, torch.tensor(-3.0), atol=0.5)
    slots = vae.memory(torch.zeros(1, 8))["encoder_outputs"].last_hidden_state[0]
    assert all((slots[0] - other).abs().max() > 0.1 for other in slots[1:])


def test_the_same_seed_makes_the_same_new_model(bases: dict[str, Path]) -> None:
    made = []
    for _ in range(2):
        torch.manual_seed(4)
        made.append(TextVAE.from_base(bases["t5-v1.1"], latent_dim=8, injection="self").state_dict())
    torch.testing.assert_close(made[0], made[1], rtol=0, atol=0)
