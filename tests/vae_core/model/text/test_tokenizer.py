"""Tokenizer: lossless round trip of any text, on the project's tokenizer and on one in T5's style."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoTokenizer, PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration, T5Tokenizer
from transformers.convert_slow_tokenizer import bytes_to_unicode

from vae_core.model.batching import pad_batch
from vae_core.model.text.tokenizer import add_byte_fallback, ids_to_text, text_spans, text_to_ids
from vae_core.model.vae import TextVAE
from vae_core.training.pretrain import train_tokenizer

PLANES = [(0x0, 0xD7FF), (0xE000, 0xFFFF), *((plane << 16, (plane << 16) + 0xFFFF) for plane in range(1, 17))]
TYPED = [
    *("</s>", "<pad>", "<unk>", "<extra_id_0>", "<extra_id_99>", "<0x41>", "<0x00>", "<unused_120>", "<s>", "<<pad>>"),
    *("a </s> b", "a<pad>b", "x<extra_id_7>y</s>", "if a < b > c", "<b>bold</b>", "<", "<>", "a<0x41"),
]
MANY = 10**6


def there_and_back(tokenizer: PreTrainedTokenizerFast, texts: list[str]) -> list[str]:
    return ids_to_text(tokenizer, text_to_ids(tokenizer, texts, max_tokens=MANY))


def random_texts(count: int, *, longest: int = 30) -> list[str]:
    rng = random.Random(0)
    return [
        "".join(chr(rng.randint(*rng.choice(PLANES))) for _ in range(rng.randint(0, longest))) for _ in range(count)
    ]


def test_text_of_every_plane_of_unicode_comes_back_as_it_was(tokenizer: PreTrainedTokenizerFast) -> None:
    odd = ["", " ", "  a  b  ", "\n", "a\r\nb\tc", "\x00\x7f", "e\u0301", "\u00a0", "ﬁ ① Å", "\ufeffa"]
    texts = [*odd, *random_texts(500)]
    assert there_and_back(tokenizer, texts) == texts


@pytest.mark.parametrize("text", ["\ud83d", "a \udc00 b", "\ud83d\ud83d."])
def test_half_a_surrogate_pair_becomes_a_question_mark(tokenizer: PreTrainedTokenizerFast, text: str) -> None:
    expected = "".join("?" if 0xD800 <= ord(character) <= 0xDFFF else character for character in text)
    assert there_and_back(tokenizer, [text]) == [expected]
    [spans] = text_spans(tokenizer, [text], max_tokens=MANY)
    assert spans[-1] == (len(text), len(text))


def test_every_text_ends_once_and_a_cut_one_is_the_beginning_of_the_whole(tokenizer: PreTrainedTokenizerFast) -> None:
    texts = ["", "a", "a man plays a guitar on the beach" * 20, "</s>"]
    whole = text_to_ids(tokenizer, texts, max_tokens=MANY)
    for most in (1, 2, 5, MANY):
        for full, row in zip(whole, text_to_ids(tokenizer, texts, max_tokens=most), strict=True):
            assert len(row) == min(most, len(full))
            assert row == [*full[: len(row) - 1], tokenizer.eos_token_id]
            assert row.index(tokenizer.eos_token_id) == len(row) - 1


def test_no_texts_give_no_rows(tokenizer: PreTrainedTokenizerFast) -> None:
    assert text_to_ids(tokenizer, [], max_tokens=8) == text_spans(tokenizer, [], max_tokens=8) == []
    assert ids_to_text(tokenizer, []) == []


def test_there_is_a_span_for_every_id_and_they_cover_the_text(tokenizer: PreTrainedTokenizerFast) -> None:
    for text in [*random_texts(100), *TYPED]:
        [row], [spans] = (give(tokenizer, [text], max_tokens=MANY) for give in (text_to_ids, text_spans))
        assert len(spans) == len(row)
        assert {place for a, b in spans for place in range(a, b)} == set(range(len(text)))
    assert [len(spans) for spans in text_spans(tokenizer, ["a man plays a guitar"], max_tokens=4)] == [4]


def test_reading_ids_stops_at_the_end_and_skips_special_ones(tokenizer: PreTrainedTokenizerFast) -> None:
    [row] = text_to_ids(tokenizer, ["a man"], max_tokens=MANY)
    pad, end, sentinel = 0, 1, tokenizer.convert_tokens_to_ids("<extra_id_3>")
    beyond = len(tokenizer) + 20  # a base's output layer may be wider than its vocabulary, as T5's is
    noisy = [pad, sentinel, beyond, *row[:-1], pad, end, *row]
    assert ids_to_text(tokenizer, [noisy, row, [end], [], [pad, pad]]) == ["a man", "a man", "", "", ""]


def test_a_word_is_the_same_token_wherever_it_stands_and_no_space_is_lost(tokenizer: PreTrainedTokenizerFast) -> None:
    first, later = text_to_ids(tokenizer, ["man", "a man"], max_tokens=MANY)
    assert first == later[-len(first) :]
    for text in ("man", " man", "  man ", "\n man", ""):
        assert ids_to_text(tokenizer, text_to_ids(tokenizer, [text], max_tokens=MANY)) == [text]


def test_bytes_that_are_no_utf8_become_replacement_characters(tokenizer: PreTrainedTokenizerFast) -> None:
    byte_of = {character: byte for byte, character in bytes_to_unicode().items()}
    rng, ordinary = random.Random(0), sorted(set(range(len(tokenizer))) - set(tokenizer.all_special_ids))
    rows = [rng.choices(ordinary, k=40) for _ in range(100)]
    pieces = ["".join(tokenizer.convert_ids_to_tokens(row)) for row in rows]
    expected = [bytes(byte_of[character] for character in piece).decode("utf-8", "replace") for piece in pieces]
    assert ids_to_text(tokenizer, rows) == [text.removeprefix(" ") for text in expected]  # the one that is put there
    assert any("\ufffd" in text for text in expected)


def test_a_begin_token_leads_each_text_and_is_not_read_back(sentences: list[str]) -> None:
    tokenizer = train_tokenizer(sentences, vocab_size=400)
    tokenizer.bos_token = "<extra_id_0>"
    [row], [spans] = (give(tokenizer, ["a man"], max_tokens=MANY) for give in (text_to_ids, text_spans))
    assert row[0] == tokenizer.bos_token_id
    assert spans[0] == (0, 0)
    assert len(spans) == len(row)
    assert ids_to_text(tokenizer, [row]) == ["a man"]
    assert [len(row) for row in text_to_ids(tokenizer, ["a man plays"], max_tokens=3)] == [3]


@pytest.mark.parametrize("size", [359, 400, 512])
def test_the_vocabulary_is_not_larger_than_asked(sentences: list[str], size: int) -> None:
    tokenizer = train_tokenizer(sentences * 50, vocab_size=size)
    assert 359 <= len(tokenizer) <= size
    assert (tokenizer.pad_token_id, tokenizer.eos_token_id, tokenizer.unk_token_id) == (0, 1, 2)


def unigram(sentences: list[str]) -> Tokenizer:
    """Train a Unigram vocabulary as SentencePiece does: words begin with ▁, and no byte has a piece."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    special = ["<pad>", "</s>", "<unk>"]
    trainer = trainers.UnigramTrainer(vocab_size=200, special_tokens=special, unk_token="<unk>", show_progress=False)
    tokenizer.train_from_iterator(sentences * 20, trainer)
    return tokenizer


def plain_unigram(sentences: list[str]) -> PreTrainedTokenizerFast:
    special = {"pad_token": "<pad>", "eos_token": "</s>", "unk_token": "<unk>"}
    return PreTrainedTokenizerFast(tokenizer_object=unigram(sentences), **special)


def t5_with_sentinels_added(sentences: list[str]) -> PreTrainedTokenizerFast:
    return T5Tokenizer(vocab=_pieces(sentences))


def t5_with_sentinels_inside(sentences: list[str]) -> PreTrainedTokenizerFast:
    """As T5's converted files have it: the sentinels are pieces of the vocabulary too."""
    return T5Tokenizer(vocab=_pieces(sentences) + [(f"<extra_id_{i}>", 0.0) for i in range(99, -1, -1)])


def _pieces(sentences: list[str]) -> list[tuple[str, float]]:
    return [tuple(pair) for pair in json.loads(unigram(sentences).to_str())["model"]["vocab"]]


MAKERS = [plain_unigram, t5_with_sentinels_added, t5_with_sentinels_inside]


@pytest.fixture(scope="module", params=MAKERS)
def lossy(request: pytest.FixtureRequest, sentences: list[str]) -> PreTrainedTokenizerFast:
    make: Callable[[list[str]], PreTrainedTokenizerFast] = request.param
    return make(sentences)


@pytest.fixture(scope="module", params=[None, *MAKERS])
def lossless(
    request: pytest.FixtureRequest, tokenizer: PreTrainedTokenizerFast, sentences: list[str], tmp_path_factory: Any
) -> PreTrainedTokenizerFast:
    """Our own tokenizer, and each in T5's style with byte fallback, as loaded from their folders."""
    made = add_byte_fallback(request.param(sentences)) if request.param else tokenizer
    folder = tmp_path_factory.mktemp("tokenizer")
    made.save_pretrained(folder)
    loaded = AutoTokenizer.from_pretrained(folder)
    assert loaded.get_vocab() == made.get_vocab()
    return loaded


def test_bytes_are_put_behind_the_last_id_and_no_other_moves(lossy: PreTrainedTokenizerFast) -> None:
    mended = add_byte_fallback(lossy)
    before, after = lossy.get_vocab(), mended.get_vocab()
    assert {piece: after.get(piece) for piece in before} == before
    assert {after[f"<0x{byte:02X}>"] for byte in range(256)} == set(range(len(before), len(before) + 256))
    assert len(mended) == len(lossy) + 256
    assert (mended.pad_token, mended.eos_token, mended.unk_token) == (lossy.pad_token, lossy.eos_token, lossy.unk_token)


def test_what_the_vocabulary_knew_is_spelled_as_before(lossy: PreTrainedTokenizerFast, sentences: list[str]) -> None:
    before = [[*lossy(text, add_special_tokens=False).input_ids, lossy.eos_token_id] for text in sentences]
    assert text_to_ids(add_byte_fallback(lossy), sentences, max_tokens=MANY) == before


@pytest.mark.parametrize(
    "text", ["😀", "猫 dog 狗", "naïve Ωmega", "مرحبا", "👩‍👩‍👧 𐍈", "ZEBRA!", "a\x00b", "\U0010fffd", "😀 a"]
)
def test_what_the_vocabulary_lacked_comes_back_through_bytes(lossy: PreTrainedTokenizerFast, text: str) -> None:
    assert lossy.unk_token_id in lossy(text).input_ids
    mended = add_byte_fallback(lossy)
    [row] = text_to_ids(mended, [text], max_tokens=MANY)
    assert mended.unk_token_id not in row
    assert ids_to_text(mended, [row]) == [text]


@pytest.mark.parametrize("text", TYPED)
def test_a_typed_special_token_is_text(lossless: PreTrainedTokenizerFast, text: str) -> None:
    [row] = text_to_ids(lossless, [text], max_tokens=MANY)
    assert not set(row[:-1]) & {0, 1, 2, *lossless.all_special_ids}
    assert ids_to_text(lossless, [row]) == [text]


def test_random_text_is_never_unknown_and_comes_back_but_for_spaces(lossless: PreTrainedTokenizerFast) -> None:
    texts = random_texts(300) + TYPED
    rows = text_to_ids(lossless, texts, max_tokens=MANY)
    assert lossless.unk_token_id not in {i for row in rows for i in row}
    for text, back in zip(texts, ids_to_text(lossless, rows), strict=True):
        assert "".join(back.replace("▁", " ").split()) == "".join(text.replace("▁", " ").split())


def test_spans_cover_what_is_no_space(lossy: PreTrainedTokenizerFast) -> None:
    mended = add_byte_fallback(lossy)
    for text in ["a man plays", "猫 dog", "x</s>y 😀"]:
        [row], [spans] = (give(mended, [text], max_tokens=MANY) for give in (text_to_ids, text_spans))
        assert len(row) == len(spans)
        covered = {place for a, b in spans for place in range(a, b)}
        assert covered | {place for place, character in enumerate(text) if character == " "} == set(range(len(text)))


@pytest.mark.parametrize("make", [t5_with_sentinels_added, t5_with_sentinels_inside])
def test_a_sentinel_that_the_decoder_writes_is_no_text(make: Any, sentences: list[str]) -> None:
    mended = add_byte_fallback(make(sentences))
    [row] = text_to_ids(mended, ["a man"], max_tokens=MANY)
    assert ids_to_text(mended, [[mended.convert_tokens_to_ids("<extra_id_0>"), *row]]) == ["a man"]


def test_a_tokenizer_that_loses_nothing_is_left_alone(tokenizer: PreTrainedTokenizerFast, sentences: list[str]) -> None:
    assert add_byte_fallback(tokenizer) is tokenizer
    mended = add_byte_fallback(plain_unigram(sentences))
    assert add_byte_fallback(mended) is mended


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("spare", [0, 28, 500])
@pytest.mark.parametrize("tied", [True, False])
def test_a_base_with_such_a_tokenizer_grows_and_is_saved_whole(
    sentences: list[str], make: Callable[[list[str]], PreTrainedTokenizerFast], spare: int, tied: bool, tmp_path: Path
) -> None:
    """T5 has 32128 embeddings for 32100 ids: 28 to spare."""
    lossy = make(sentences)
    size = len(lossy) + spare
    shape = {"d_model": 16, "d_kv": 4, "num_heads": 2, "d_ff": 16, "num_layers": 1, "decoder_start_token_id": 0}
    model = T5ForConditionalGeneration(T5Config(vocab_size=size, tie_word_embeddings=tied, **shape))
    if not tied:  # as in T5 v1.1, whose config does not keep growing from tying them
        model.lm_head.weight = torch.nn.Parameter(0.1 * torch.randn(size, 16))
    model.save_pretrained(tmp_path)
    lossy.save_pretrained(tmp_path)
    base = T5ForConditionalGeneration.from_pretrained(tmp_path)

    vae = TextVAE.from_base(tmp_path, latent_dim=4)
    inputs, outputs = vae.base.get_input_embeddings().weight, vae.base.get_output_embeddings().weight
    assert len(inputs) == len(outputs) == max(size, len(lossy) + 256)
    assert torch.equal(inputs[:size], base.get_input_embeddings().weight)
    assert torch.equal(outputs[:size], base.get_output_embeddings().weight)
    assert (inputs is outputs) == tied
    texts = ["a man plays 😀", "猫", "", "</s>"]
    assert ids_to_text(vae.tokenizer, vae.token_rows(texts)) == texts
    mu = vae.encode(texts).mu

    vae.save_pretrained(tmp_path / "vae")
    loaded = TextVAE.from_pretrained(tmp_path / "vae")
    assert loaded.token_rows(texts) == vae.token_rows(texts)
    assert torch.equal(loaded.encode(texts).mu, mu)
    assert torch.equal(loaded.nll(mu, texts), vae.nll(mu, texts))


def test_padding_goes_to_the_longest_row_and_no_further() -> None:
    batch = pad_batch([[5, 6, 1], [1], [7, 1]], pad_id=9)
    assert batch.ids.tolist() == [[5, 6, 1], [1, 9, 9], [7, 1, 9]]
    assert batch.mask.tolist() == [[1, 1, 1], [1, 0, 0], [1, 1, 0]]
    assert batch.ids.dtype == batch.mask.dtype == torch.int64
