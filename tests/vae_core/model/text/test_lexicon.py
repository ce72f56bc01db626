"""Lexicon: what is decoded consists of known words, and equals the greedy text where that does."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from vae_core.checkpoints.vocabulary import write_words
from vae_core.errors import CheckpointError
from vae_core.metrics.fluency import vocabulary_of
from vae_core.model.text.lexicon import Lexicon, Piece, piece_of
from vae_core.model.text.tokenizer import text_to_ids
from vae_core.model.vae import TextVAE
from vae_core.paths import WORDS

Trained = Callable[..., TextVAE]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("ing", Piece("ing", closes=False, inner=(), tail="")),
        (" Dog", Piece("", closes=True, inner=(), tail="dog")),
        ("n't you", Piece("n't", closes=True, inner=(), tail="you")),
        ("s, and the ", Piece("s", closes=True, inner=("and", "the"), tail="")),
        (".", Piece("", closes=True, inner=(), tail="")),
        ("", Piece("", closes=False, inner=(), tail="")),
        ("é", Piece("", closes=True, inner=(), tail="")),
    ],
)
def test_a_token_goes_on_with_a_word_ends_it_and_begins_another(text: str, piece: Piece) -> None:
    assert piece_of(text) == piece


def test_ids_of_a_known_text_fit_one_after_the_other(tokenizer: PreTrainedTokenizerFast, sentences: list[str]) -> None:
    lexicon = Lexicon(tokenizer, vocabulary_of(sentences))
    for text in sentences:
        part: str | None = ""
        (ids,) = text_to_ids(tokenizer, [text], max_tokens=100)
        for token in ids:
            part = lexicon.extend(part or "", token)
            assert part is not None, (text, tokenizer.convert_ids_to_tokens(token))
        assert part == ""  # the end token ends the last word


def test_a_word_may_neither_end_early_nor_go_astray(tokenizer: PreTrainedTokenizerFast) -> None:
    lexicon = Lexicon(tokenizer, {"guitar", "plays"})
    (end,) = {tokenizer.eos_token_id}
    letter = {text: tokenizer.convert_tokens_to_ids(text) for text in "gtx"}
    assert lexicon.extend("guit", end) is None
    assert lexicon.extend("guitar", end) == ""
    assert lexicon.extend("", letter["g"]) == "g"
    assert lexicon.extend("plays", letter["g"]) is None
    assert lexicon.extend("gui", letter["t"]) == "guit"
    assert lexicon.extend("gui", letter["x"]) is None
    for special in set(tokenizer.all_special_ids) - {end}:  # which is not written: the word goes on behind it
        assert lexicon.extend("guit", special) == "guit"


def test_the_likeliest_token_that_fits_is_chosen_however_far_down_it_stands(
    tokenizer: PreTrainedTokenizerFast,
) -> None:
    lexicon = Lexicon(tokenizer, {"guitar"})
    wanted = tokenizer.convert_tokens_to_ids("t")
    logits = torch.arange(len(tokenizer), 0, -1.0)
    logits[wanted] = -99.0
    fits = {token for token in range(len(tokenizer)) if lexicon.extend("gui", token) is not None}
    token, part = lexicon.choose(logits, "gui")
    assert token == min(fits, key=lambda each: -logits[each].item())
    assert part == lexicon.extend("gui", token)


def consists_of(known: frozenset[str], text: str) -> bool:
    """Return whether all words of a text are known, but for the last, which the token limit may cut."""
    return vocabulary_of([re.sub(r"[a-z']*$", "", text.lower())]) <= known


@pytest.mark.parametrize("how", [{}, {"beams": 1}, {"beams": 3}, {"top_p": 0.95, "seed": 1}, {"polish": True}])
@pytest.mark.parametrize("base", ["t5", "bart"])
def test_what_is_decoded_consists_of_known_words(how: dict, base: str, trained: Trained, sentences: list[str]) -> None:
    vae = trained(base)
    known = frozenset(vocabulary_of(sentences[:2]))
    z = 6.0 * torch.randn(12, vae.config.latent_dim, generator=torch.Generator().manual_seed(0))
    vae.lexicon = Lexicon(vae._tokenizer(), known)
    try:
        free, bound = vae.decode(z, known_words=False, **how), vae.decode(z, **how)
    finally:
        vae.lexicon = None
    assert not all(vocabulary_of([text]) <= known for text in free)
    assert all(consists_of(known, text) for text in bound)


@pytest.mark.parametrize("beams", [1, 2, 4])
def test_a_lexicon_of_fewer_words_than_there_are_beams_leaves_no_other_word(beams: int, trained: Trained) -> None:
    vae, known = trained("t5"), frozenset({"zoo"})
    z = 6.0 * torch.randn(12, vae.config.latent_dim, generator=torch.Generator().manual_seed(0))
    vae.lexicon = Lexicon(vae._tokenizer(), known)
    try:
        written = vae.decode(z, beams=beams, max_tokens=24)
    finally:
        vae.lexicon = None
    assert all(consists_of(known, text) for text in written), written


@pytest.mark.parametrize("beams", [1, 4])
def test_with_all_words_known_the_text_is_the_free_one(beams: int, trained: Trained, sentences: list[str]) -> None:
    vae = trained()
    mu = vae.encode(sentences).mu
    free = vae.decode(mu, beams=beams)
    vae.lexicon = Lexicon(vae._tokenizer(), vocabulary_of(free))
    try:
        assert vae.decode(mu, beams=beams) == free
        assert [vae.decode(row[None], beams=beams)[0] for row in mu] == free  # whatever else is in the batch
    finally:
        vae.lexicon = None


def test_the_words_beside_a_checkpoint_are_loaded_with_it(vae_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(vae_folder, tmp_path / "vae")
    assert TextVAE.from_pretrained(folder).lexicon is None
    write_words(folder / WORDS, ["a", "man"])
    assert TextVAE.from_pretrained(folder).lexicon.words == {"a", "man"}
    (folder / WORDS).write_bytes(b"no gzip")
    with pytest.raises(CheckpointError, match="fetch it again, or delete it to decode without it"):
        TextVAE.from_pretrained(folder)
