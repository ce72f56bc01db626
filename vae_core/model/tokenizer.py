"""Text <-> token ids: training a lossless tokenizer, mending one that is not, and padding ids into batches.

Knows tokenizers and ids. Knows nothing of the model or of what the ids are trained for.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import torch
from tokenizers import Encoding, Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import Tensor
from transformers import PreTrainedTokenizerFast

PAD, EOS, UNK = "<pad>", "</s>", "<unk>"
TAG_OPENS = "<(?=[^<>]+>)"  # the bracket before whatever looks like the name of a special piece
SENTINELS = 100  # as in T5: <extra_id_0> ... <extra_id_99> stand for what span corruption took out


@dataclass(frozen=True)
class TokenBatch:
    """Ids padded to the longest of the batch. ids (B, T) int64, mask (B, T) int64 with 1 at real tokens."""

    ids: Tensor
    mask: Tensor


def train_tokenizer(texts: Iterable[str], *, vocab_size: int = 8192) -> PreTrainedTokenizerFast:
    """Train a byte-level BPE tokenizer with T5's special tokens.

    Byte-level, because then every string comes back as it was: nothing is normalised and no character is unknown.

    :param texts: sentences to count pairs in.
    :param vocab_size: number of ids, the 256 bytes and the 103 special tokens included.
    :return: a tokenizer that ends every text with ``</s>``.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size - SENTINELS,
        special_tokens=[PAD, EOS, UNK],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_special_tokens([f"<extra_id_{i}>" for i in range(SENTINELS)])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token=PAD,
        eos_token=EOS,
        unk_token=UNK,
        extra_special_tokens=[f"<extra_id_{i}>" for i in range(SENTINELS)],
        clean_up_tokenization_spaces=False,
    )


def add_byte_fallback(tokenizer: PreTrainedTokenizerFast) -> PreTrainedTokenizerFast:
    """Return a tokenizer that spells what its vocabulary lacks in bytes, instead of writing ``<unk>``.

    T5's own SentencePiece vocabulary has no byte pieces: an emoji or a Chinese character is lost before the model sees
    it. 256 pieces ``<0x00>`` ... ``<0xFF>`` are put behind the last id, so no existing id moves; the model has to
    grow its embeddings by as many rows. A tokenizer that is byte-level or has the fallback already is returned as it
    is. The vocabulary's own normalisation (NFKC, runs of spaces) stays: the pretrained weights expect it.

    A Unigram vocabulary finds its special pieces in plain text too: so a typed ``</s>`` or ``<0x41>`` is split behind
    its ``<``, and spelled.
    """
    spec = json.loads(tokenizer.backend_tokenizer.to_str())
    model = spec["model"]
    if model["type"] != "Unigram" or model.get("byte_fallback"):
        return tokenizer
    first = len(tokenizer)
    added = {token["id"]: token["content"] for token in spec["added_tokens"]}  # own the ids behind the vocabulary
    filler = [[added.get(i, f"<unused_{i}>"), -1e4] for i in range(len(model["vocab"]), first)]
    lowest = min(score for _, score in model["vocab"]) - 10.0  # never better than a real piece
    model["vocab"] += filler + [[f"<0x{byte:02X}>", lowest] for byte in range(256)]
    model["byte_fallback"] = True
    before, after = spec.get("pre_tokenizer"), spec.get("decoder")
    tag = {"type": "Split", "pattern": {"Regex": TAG_OPENS}, "behavior": "Isolated", "invert": False}
    spec["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": ([before] if before else []) + [tag]}
    spec["decoder"] = {"type": "Sequence", "decoders": [{"type": "ByteFallback"}] + ([after] if after else [])}
    return PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_str(json.dumps(spec)),
        pad_token=tokenizer.pad_token,
        eos_token=tokenizer.eos_token,
        unk_token=tokenizer.unk_token,
        bos_token=tokenizer.bos_token,
        clean_up_tokenization_spaces=False,
    )


def text_to_ids(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], *, max_tokens: int) -> list[list[int]]:
    """Return the ids of each text, its end-of-sentence token last; never empty, at most max_tokens long.

    A special token that somebody types, such as ``</s>``, is spelled like any other text. Half of a surrogate pair,
    which no encoding can hold, becomes ``?``. What lies past max_tokens is cut, and the end token still closes it.
    """
    begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
    room = max_tokens - 1 - len(begin)
    return [begin + row.ids[:room] + [tokenizer.eos_token_id] for row in _spell(tokenizer, texts, spans=False)]


def text_spans(
    tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], *, max_tokens: int
) -> list[list[tuple[int, int]]]:
    """Return the characters [start, end) behind each id that text_to_ids gives; an empty span at special tokens."""
    begin = [] if tokenizer.bos_token_id is None else [(0, 0)]
    room = max_tokens - 1 - len(begin)
    ends = [(len(text), len(text)) for text in texts]
    rows = _spell(tokenizer, texts, spans=True)
    return [begin + row.offsets[:room] + [end] for row, end in zip(rows, ends, strict=True)]


def _spell(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], *, spans: bool) -> list[Encoding]:
    """Return the library's encodings of texts, in which a special token that somebody typed is plain text.

    By the tokenizer behind transformers' own, which is called with the same settings: three times as fast. They are
    set where they differ only, as another thread may be encoding.
    """
    clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
    backend = tokenizer.backend_tokenizer
    if not backend.encode_special_tokens:
        backend.encode_special_tokens = True
    if backend.truncation is not None:
        backend.no_truncation()
    if backend.padding is not None:
        backend.no_padding()
    encode = backend.encode_batch if spans else backend.encode_batch_fast
    return encode(clean, add_special_tokens=False)


def ids_to_text(tokenizer: PreTrainedTokenizerFast, rows: Iterable[Iterable[int]]) -> list[str]:
    """Return the text of each row of ids, up to its first end token; special tokens are left out."""
    special = {tokenizer.pad_token_id, tokenizer.bos_token_id} - {None}
    texts = []
    for row in rows:
        kept = []
        for token in row:
            if token == tokenizer.eos_token_id:
                break
            if token not in special:
                kept.append(int(token))
        texts.append(tokenizer.backend_tokenizer.decode(kept, skip_special_tokens=True))
    return texts


def pad_batch(rows: Sequence[Sequence[int]], *, pad_id: int, device: torch.device | str = "cpu") -> TokenBatch:
    """Pad rows of ids to the longest of them, and not one position further."""
    lengths = torch.tensor([len(row) for row in rows])
    mask = torch.arange(int(lengths.max())) < lengths.unsqueeze(1)  # (B, T)
    ids = torch.full(mask.shape, pad_id)
    ids[mask] = torch.tensor(list(chain.from_iterable(rows)), dtype=torch.long)
    return TokenBatch(ids.to(device), mask.long().to(device))
