"""Lexicon: the known words of a checkpoint, as a constraint on decoding.

A decoder over pieces of words can join them to a word that does not exist. Under a lexicon each step takes the
likeliest token after which the text still consists of known words, the last of them perhaps unfinished. Characters
between words are free.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor
from transformers import LogitsProcessor, PreTrainedTokenizerFast

from vae_core.model.text.words import WORD

CANDIDATES = 64  # of the likeliest tokens that are tried before all the others


@dataclass(frozen=True)
class Piece:
    """Effect of a token on a text: letters that continue a word, whole words, and the beginning of another."""

    head: str
    closes: bool  # whether something follows the head, which ends the word
    inner: tuple[str, ...]
    tail: str


def piece_of(text: str) -> Piece:
    """Return the piece that a token's text is.

    >>> piece_of("n't you")
    Piece(head="n't", closes=True, inner=(), tail='you')
    """
    text = text.lower()
    found = WORD.match(text)
    head = found.group() if found else ""
    rest = text[len(head) :]
    words = WORD.findall(rest)
    tail = words.pop() if words and rest.endswith(words[-1]) else ""
    return Piece(head, bool(rest), tuple(words), tail)


class Lexicon:
    """Known words, and the effect of each token of a tokenizer on a text's last word."""

    def __init__(self, tokenizer: PreTrainedTokenizerFast, words: Collection[str]) -> None:
        """:param words: in lower case."""
        self.words = frozenset(words)
        self._tokenizer = tokenizer

    @cached_property
    def _begun(self) -> frozenset[str]:
        return frozenset(word[:end] for word in self.words for end in range(len(word) + 1))

    @cached_property
    def _pieces(self) -> list[Piece]:
        """The piece of every token; the end token ends a word, and another special one is not in the text."""
        backend = self._tokenizer.backend_tokenizer
        special = set(self._tokenizer.all_special_ids)
        # alone, a decoder may strip a token's leading space: behind a letter it cannot
        anchor = backend.encode("x", add_special_tokens=False).ids
        before = len(backend.decode(anchor))
        texts = backend.decode_batch([[*anchor, token] for token in range(len(self._tokenizer))])
        texts = ["" if token in special else text[before:] for token, text in enumerate(texts)]
        texts[self._tokenizer.eos_token_id] = " "
        return [piece_of(text) for text in texts]

    def extend(self, part: str, token: int) -> str | None:
        """Return the unfinished word after a token, "" for none; None where a word would be unknown.

        :param part: the unfinished word before it.
        """
        if token >= len(self._pieces):  # a row of the embeddings that no token has
            return None
        piece = self._pieces[token]
        word = part + piece.head
        if not piece.closes:
            return word if word in self._begun else None
        if (word and word not in self.words) or not self.words.issuperset(piece.inner):
            return None
        return piece.tail if piece.tail in self._begun else None

    def part_of(self, ids: Iterable[int]) -> str:
        """Return the unfinished word after ids; "" after one that is unknown."""
        part = ""
        for token in ids:
            part = self.extend(part, token) or ""
        return part

    def choose(self, logits: Tensor, part: str) -> tuple[int, str]:
        """Return the likeliest of tokens, by their logits (V,), that fits an unfinished word, and the word after it.

        Where none fits, which bytes of another script can come to, it is the likeliest of all.
        """
        for count in (CANDIDATES, len(logits)):
            for token in logits.topk(min(count, len(logits))).indices.tolist():
                after = self.extend(part, token)
                if after is not None:
                    return token, after
        return int(logits.argmax()), ""


class Writer:
    """The unfinished word of each row of a batch that is decoded greedily."""

    def __init__(self, lexicon: Lexicon, rows: int) -> None:
        self._lexicon = lexicon
        self._parts = [""] * rows

    def correct(self, ids: Tensor, logits: Tensor, rows: Sequence[int], unfinished: Sequence[bool]) -> None:
        """Replace, in ids (R,), each token that makes an unknown word by the likeliest that does not.

        :param ids: the likeliest tokens by the logits (R, V).
        :param rows: index of each row in the batch.
        :param unfinished: rows that have not ended; the others are left alone.
        """
        for at, (token, row) in enumerate(zip(ids.tolist(), rows, strict=True)):
            if not unfinished[at]:
                continue
            part = self._parts[row]
            after = self._lexicon.extend(part, token)
            if after is None:
                ids[at], after = self._lexicon.choose(logits[at], part)
            self._parts[row] = after


class KnownWords(LogitsProcessor):
    """The same for transformers' generate, with beams or drawn: of the likeliest tokens only those that fit remain."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        """Return scores (R, V) that are -inf where a token does not fit after ids (R, T)."""
        allowed = torch.full_like(scores, -torch.inf)
        for row, (ids, own) in enumerate(zip(input_ids.tolist(), scores, strict=True)):
            part = self._lexicon.part_of(ids[1:])  # behind the start token
            likeliest = own.topk(min(CANDIDATES, len(own))).indices.tolist()
            fitting = [token for token in likeliest if self._lexicon.extend(part, token) is not None]
            fitting = fitting or [self._lexicon.choose(own, part)[0]]
            allowed[row, fitting] = own[fitting]
        return allowed
