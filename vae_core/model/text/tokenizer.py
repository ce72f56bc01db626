"""Text <-> token ids: byte fallback for a lossy tokenizer, typed special tokens as plain text."""

import json
from collections.abc import Iterable, Sequence
from itertools import takewhile

from tokenizers import Encoding, Tokenizer
from transformers import PreTrainedTokenizerFast

Spans = list[tuple[int, int]]  # characters [start, end) behind each id of a text
TAG_OPENS = "<(?=[^<>]+>)"  # the bracket before anything that looks like a special token


def add_byte_fallback(tokenizer: PreTrainedTokenizerFast) -> PreTrainedTokenizerFast:
    """Return a tokenizer that falls back to bytes where its vocabulary has no piece, instead of ``<unk>``.

    T5's own SentencePiece vocabulary has no byte pieces: an emoji or a Chinese character is lost before the model sees
    it. 256 pieces ``<0x00>`` ... ``<0xFF>`` follow the last id, so no existing id changes; the model has to grow its
    embeddings by as many rows. A tokenizer that is byte-level or has the fallback already is returned unchanged. The
    vocabulary's own normalisation (NFKC, runs of spaces) stays: the pretrained weights expect it.

    A Unigram vocabulary matches its special pieces in plain text too, so a typed ``</s>`` or ``<0x41>`` is split
    behind its ``<``.
    """
    spec = json.loads(tokenizer.backend_tokenizer.to_str())
    model = spec["model"]
    if model["type"] != "Unigram" or model.get("byte_fallback"):
        return tokenizer
    added = {token["id"]: token["content"] for token in spec["added_tokens"]}  # their ids follow the vocabulary
    filler = [[added.get(i, f"<unused_{i}>"), -1e4] for i in range(len(model["vocab"]), len(tokenizer))]
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
    """Return the ids of each text, its end token last; never empty, at most max_tokens long.

    A typed special token, such as ``</s>``, is encoded like any other text. A lone surrogate, which no encoding can
    hold, becomes ``?``. A longer text is truncated and still ends with the end token.
    """
    begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
    room = max_tokens - 1 - len(begin)
    return [begin + row.ids[:room] + [tokenizer.eos_token_id] for row in _encode(tokenizer, texts, spans=False)]


def text_spans(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], *, max_tokens: int) -> list[Spans]:
    """Return the characters [start, end) behind each id that text_to_ids gives; an empty span at special tokens."""
    begin = [] if tokenizer.bos_token_id is None else [(0, 0)]
    room = max_tokens - 1 - len(begin)
    rows = zip(_encode(tokenizer, texts, spans=True), map(len, texts), strict=True)
    return [begin + row.offsets[:room] + [(end, end)] for row, end in rows]


def _encode(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], *, spans: bool) -> list[Encoding]:
    """Return the library's encodings of texts, typed special tokens as plain text.

    Calls the backend of transformers' tokenizer directly, which is three times as fast. Its settings are written only
    where they differ, as another thread may be encoding.
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
    """Return the text of each row of ids up to its first end token, without special tokens."""
    special = {tokenizer.pad_token_id, tokenizer.bos_token_id} - {None}
    texts = (takewhile(lambda token: token != tokenizer.eos_token_id, row) for row in rows)
    kept = [[int(token) for token in text if token not in special] for text in texts]
    return tokenizer.backend_tokenizer.decode_batch(kept, skip_special_tokens=True)
