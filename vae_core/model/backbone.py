"""Helpers for the seq2seq backbone: attention implementation, dropout, decoder NLL, and quiet loading."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from transformers import EncoderDecoderCache, PreTrainedModel
from transformers.modeling_outputs import BaseModelOutput
from transformers.utils import logging

from vae_core.model.losses import linear_cross_entropy, token_nll

LINEAR_HEADS = ("t5", "mt5")  # families whose logits are one matrix times the decoder's states, and nothing else


def choose_attention(base: Any) -> None:
    """Set eager attention on a CPU, where T5's position bias makes fused kernels slower, and SDPA on a GPU.

    Set explicitly even where it is the default: a nested config arrives without one, and a mask made for one
    implementation is misread by another.
    """
    base.set_attn_implementation("sdpa" if torch.cuda.is_available() else "eager")


def set_dropout(base: PreTrainedModel, rate: float) -> None:
    """Set the dropout rate of every layer of a model, and write it into the config."""
    parts: list[Any] = list(base.modules())
    for module in parts:
        if isinstance(module, nn.Dropout):
            module.p = rate
        elif isinstance(getattr(module, "dropout", None), float):  # dropout inside attention and BART's layers
            module.dropout = rate
    name = "dropout_rate" if hasattr(base.config, "dropout_rate") else "dropout"
    setattr(base.config, name, rate)


def decoder_nll(
    base: Any,
    memory: Tensor,
    inputs: Tensor,
    labels: Tensor,
    *,
    mask: Tensor | None = None,
    cache: EncoderDecoderCache | None = None,
) -> Tensor:
    """Return -log p of each label (B, T) in nats, zero at padding, from a sequence-to-sequence model's decoder.

    :param base: a model that AutoModelForSeq2SeqLM loads.
    :param memory: states that its cross-attention reads (B, M, H), with mask (B, M) or all of it.
    :param inputs: the decoder's input ids (B, T): the labels shifted right, or a corrupted version of them.
    :param cache: keys and values that its self-attention finds before the first input.
    """
    if base.config.model_type not in LINEAR_HEADS:
        logits = base(
            attention_mask=mask,
            encoder_outputs=BaseModelOutput(last_hidden_state=memory),
            decoder_input_ids=inputs,
            past_key_values=cache,
            use_cache=False,
        ).logits
        return token_nll(logits, labels, pad_id=base.config.pad_token_id)
    states = base.get_decoder()(
        input_ids=inputs,
        encoder_hidden_states=memory,
        encoder_attention_mask=mask,
        past_key_values=cache,
        use_cache=False,
    ).last_hidden_state  # (B, T, H)
    if getattr(base.config, "scale_decoder_outputs", False):  # the first T5 alone
        states = states * base.config.d_model**-0.5
    head = base.get_output_embeddings().weight
    return linear_cross_entropy(states, head, labels, pad_id=base.config.pad_token_id)


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """Keep transformers' bars and reports off stderr while it loads: what matters of them is raised as an error."""
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
