"""Pretraining: train a tokenizer, and a small T5 from random weights, where no pretrained one can be fetched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers
from torch import Tensor, nn
from transformers import PreTrainedModel, PreTrainedTokenizerFast, T5Config, T5ForConditionalGeneration

from vae_core.checkpoints.run_dir import drop_states, read_options
from vae_core.checkpoints.serialization import save_checkpoint
from vae_core.data.entities import with_other_entities
from vae_core.errors import InputError
from vae_core.metrics.fluency import vocabulary_of
from vae_core.model.backbone import choose_attention, decoder_nll, set_dropout
from vae_core.model.batching import length_batches, pad_batch
from vae_core.model.text.tokenizer import text_to_ids
from vae_core.paths import OPTIONS
from vae_core.training.config import TrainConfig
from vae_core.training.corruption import DEFAULT_MIX, DenoisingMix, denoise
from vae_core.training.sampler import Rows, training_rows
from vae_core.training.teacher import Teacher, TeacherTargets, teacher_vectors
from vae_core.training.trainer import Loss, TrainResult, is_main_process, open_run, train

PAD, EOS, UNK = "<pad>", "</s>", "<unk>"
SENTINELS = 100  # as in T5: <extra_id_0> ... <extra_id_99> replace the spans that span corruption removes
TOKENIZER_SAMPLE = 300_000  # sentences that the tokenizer is trained on


def train_tokenizer(
    texts: Iterable[str], *, vocab_size: int = 8192, space_before: bool = True
) -> PreTrainedTokenizerFast:
    """Train a byte-level BPE tokenizer with T5's special tokens.

    Byte-level makes it lossless: no character is unknown. A space is put before the text and taken away again, so that
    the word that begins a sentence is the token that it is elsewhere, as in T5's own vocabulary: a decoder that is
    unsure of a word would else write the one that has no space before it.

    :param texts: training corpus.
    :param vocab_size: number of ids at most, the 256 bytes and the 103 special tokens included.
    :param space_before: false: no space is put before the text, as in version 0.1.0.
    :return: a tokenizer that ends every text with ``</s>``.
    """
    tokenizer = Tokenizer(models.BPE())
    if space_before:
        tokenizer.normalizer = normalizers.Prepend(" ")
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    strip = [decoders.Strip(" ", 1, 0)] if space_before else []
    tokenizer.decoder = decoders.Sequence([decoders.ByteLevel(), *strip])
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


@dataclass(frozen=True)
class Size:
    """The shape of a T5. The values give t5-mini, about 2.4 million parameters."""

    vocab_size: int = 8192
    d_model: int = 128
    d_kv: int = 64
    heads: int = 2
    d_ff: int = 512
    encoder_layers: int = 3
    decoder_layers: int = 3
    dropout: float = 0.0  # less than two epochs over the data: nothing to overfit

    @classmethod
    def of(cls, *, vocab_size: int, d_model: int, layers: int, decoder_layers: int | None = None) -> "Size":
        """Return the shape of a width and a depth; the decoder is as deep as the encoder by default."""
        return cls(
            vocab_size=vocab_size,
            d_model=d_model,
            heads=max(1, d_model // 64),
            d_ff=4 * d_model,
            encoder_layers=layers,
            decoder_layers=decoder_layers or layers,
        )


class Denoised(NamedTuple):
    """NLL of each label (B, T), nats, and where there is a teacher the prediction of its vectors (B, E)."""

    nll: Tensor
    guess: Tensor | None


class Denoiser(nn.Module):
    """A sequence-to-sequence model whose forward pass returns the NLL of the targets.

    With a teacher, a linear head on the mean of the encoder's states predicts its vectors, of a size.
    """

    def __init__(self, base: PreTrainedModel, *, size: int | None = None) -> None:
        super().__init__()
        self.base: Any = base
        self.head = nn.Linear(base.config.hidden_size, size) if size else None
        choose_attention(base)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, labels: Tensor) -> Denoised:
        """Return -log p of each label (B, T), given ids (B, S) and their mask (B, S)."""
        states = self.base.get_encoder()(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        inputs = self.base.prepare_decoder_input_ids_from_labels(labels=labels)
        nll = decoder_nll(self.base, states, inputs, labels, mask=attention_mask)
        if self.head is None:
            return Denoised(nll, None)
        real = attention_mask.unsqueeze(2).to(states.dtype)
        return Denoised(nll, self.head((states * real).sum(1) / real.sum(1)))


class Denoising:
    """The task of pretraining: restore a corrupted sentence, and predict a teacher's vector of the whole one."""

    def __init__(
        self,
        tokenizer: PreTrainedTokenizerFast,
        valid: Rows,
        *,
        mixture: DenoisingMix = DEFAULT_MIX,
        targets: TeacherTargets | None = None,
    ) -> None:
        self.pad_id = tokenizer.pad_token_id
        self.sentinels: Any = tokenizer.convert_tokens_to_ids([f"<extra_id_{i}>" for i in range(100)])
        self.valid, self.mixture, self.targets = valid, mixture, targets

    def loss(
        self, model: Any, rows: Rows, *, progress: float, rng: np.random.Generator, indices: np.ndarray | None = None
    ) -> Loss:
        """Return the NLL of the targets in nats a sentence and a token; and the teacher's term for the run's rows."""
        device = next(model.parameters()).device
        pairs = [denoise(row, sentinels=self.sentinels, rng=rng, mixture=self.mixture) for row in rows]
        source, target = (pad_batch(ids, pad_id=self.pad_id, device=device) for ids in zip(*pairs, strict=True))
        nll, guess = model(source.ids, source.mask, target.ids)
        loss, values = nll.sum(1).mean(), {"nats_per_token": float(nll.detach().sum() / target.mask.sum())}
        if self.targets and indices is not None:
            head_loss, values["teacher_cosine"] = self.targets.loss(guess, indices)
            loss = loss + head_loss
        return loss, values

    def frozen(self, model: Any, progress: float) -> list[torch.nn.Parameter]:
        """Return nothing: all of it trains."""
        return []

    def validate(self, model: Any) -> dict[str, dict[str, Any]]:
        """Return the mean loss on the validation sentences, each corrupted the same way every time."""
        rng, total, tokens = np.random.default_rng(0), 0.0, 0.0
        with torch.inference_mode():
            for batch in length_batches([len(row) for row in self.valid], token_budget=8192):
                rows = [self.valid[i] for i in batch]
                loss, values = self.loss(model, rows, progress=1.0, rng=rng)
                total += float(loss) * len(rows)
                tokens += float(loss) * len(rows) / values["nats_per_token"]
        return {"valid": {"loss": total / len(self.valid), "nats_per_token": total / tokens}}


def pretrain(
    texts: Sequence[str],
    valid: Sequence[str],
    folder: Path,
    *,
    options: TrainConfig,
    size: Size,
    mixture: DenoisingMix = DEFAULT_MIX,
    teacher: Teacher | None = None,
    record: dict[str, Any] | None = None,
    resume: bool = False,
) -> TrainResult:
    """Train a tokenizer and a T5 on sentences, and save it as a checkpoint that finetuning starts from.

    :param folder: the run's folder, and at its end the checkpoint's.
    :param mixture: how often each denoiser is drawn.
    :param teacher: weighted by the options' teacher_weight.
    :param record: more for the record (files, credits, machine), which the model card quotes.
    :raises InputError: when the folder holds another run, or there are no sentences.
    """
    name = teacher.name if teacher else None
    about = {"task": "pretrain", "size": vars(size), "mixture": vars(mixture), "teacher": name, **(record or {})}
    if result := open_run(folder, options=options, about=about, resume=resume):
        return result
    if not valid:
        raise InputError("There are no sentences to measure on: give some.")
    words = vocabulary_of(texts)  # as they were given
    texts = with_other_entities(texts, share=options.entities, seed=options.seed)
    vectors = teacher_vectors(teacher, texts, weight=options.teacher_weight)
    every = max(1, len(texts) // TOKENIZER_SAMPLE)  # an even sample, so that a resumed run gets the same tokenizer
    old = resume and (folder / OPTIONS).is_file() and "space_before" not in read_options(folder)
    about["space_before"] = not old  # a run of version 0.1.0 resumes with its own tokenizer
    tokenizer = train_tokenizer(texts[::every], vocab_size=size.vocab_size, space_before=not old)
    torch.manual_seed(options.seed)
    model = T5ForConditionalGeneration(_config(size, tokenizer))
    if options.dropout is not None:
        set_dropout(model, options.dropout)
    rows, kept = training_rows(tokenizer, texts, max_length=options.max_length, min_length=2)
    about["sentences"] = len(rows)
    targets = None if vectors is None else TeacherTargets(vectors, kept, options.teacher_weight)
    measured = text_to_ids(tokenizer, valid, max_tokens=options.max_length)
    task = Denoising(tokenizer, measured, mixture=mixture, targets=targets)
    denoiser = Denoiser(model, size=targets.size if targets else None)
    result = train(denoiser, task, rows, options=options, about=about, folder=folder, resume=resume)
    if result.finished and is_main_process():
        save_checkpoint(model, tokenizer, folder, words=words)
        drop_states(folder)
    return result


def _config(size: Size, tokenizer: PreTrainedTokenizerFast) -> T5Config:
    values: dict[str, Any] = {"decoder_start_token_id": tokenizer.pad_token_id}
    return T5Config(
        **values,
        vocab_size=size.vocab_size,
        d_model=size.d_model,
        d_kv=size.d_kv,
        d_ff=size.d_ff,
        num_layers=size.encoder_layers,
        num_decoder_layers=size.decoder_layers,
        num_heads=size.heads,
        dropout_rate=size.dropout,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        dtype="float32",
    )
