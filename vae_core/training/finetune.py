"""Finetuning: make a VAE of a pretrained sequence-to-sequence model, by a recipe of phases; and the time of a step."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from vae_core.checkpoints.run_dir import drop_states
from vae_core.checkpoints.serialization import base_name, make_vae, save_checkpoint
from vae_core.checkpoints.vocabulary import known_words
from vae_core.data.entities import with_other_entities
from vae_core.errors import InputError
from vae_core.metrics.elbo import evaluate
from vae_core.metrics.fluency import vocabulary_of
from vae_core.model.backbone import set_dropout
from vae_core.model.batching import pad_batch
from vae_core.model.losses import kl_per_dimension
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE
from vae_core.training.config import TrainConfig
from vae_core.training.corruption import delete_tokens, hide_tokens
from vae_core.training.sampler import Rows, training_rows
from vae_core.training.teacher import Teacher, TeacherTargets, teacher_vectors, vae_of, with_head
from vae_core.training.trainer import Loss, Trainer, TrainResult, is_main_process, open_run, train

NEVER = 1e9  # seconds
RECONSTRUCTED = 64  # validation sentences that are decoded each time
FOLLOWED_TEXTS = 100  # validation sentences whose posteriors are logged each time
SHOWN = 6  # validation sentences whose reconstructions are logged each time


class Autoencoding:
    """The task of finetuning: reconstruct a sentence through z, by the phases of the options."""

    def __init__(self, options: TrainConfig, valid: Sequence[str], *, targets: TeacherTargets | None = None) -> None:
        self.options, self.valid, self.targets = options, valid, targets
        self.bow = any(phase.bow_weight for phase in options.phases)  # in every phase, so that every record has it

    def loss(
        self, model: Any, rows: Rows, *, progress: float, rng: np.random.Generator, indices: np.ndarray | None = None
    ) -> Loss:
        """Return the phase's objective in nats a sentence, with its parts; with the teacher's term in every phase."""
        _, phase, within = self.options.phase_at(progress)
        vae = vae_of(model)
        rate = phase.token_deletion_rate
        read = [delete_tokens(row, rate=rate, rng=rng) for row in rows] if rate else rows
        source = pad_batch(read, pad_id=vae.pad_id, device=vae.device)
        target = pad_batch(rows, pad_id=vae.pad_id, device=vae.device)
        hidden = _hidden(vae, rows, phase.word_dropout, rng)
        out = model(source.ids, source.mask, target.ids, sample=phase.sample, decoder_input_ids=hidden, bow=self.bow)
        out, guess = out if self.targets else (out, None)
        rec, kl = out.nll.sum(1), kl_per_dimension(out.mu, out.logvar)
        beta = phase.beta_at(within)
        loss = phase.loss(rec, kl, beta=beta)
        rec_mean, kl_mean = float(rec.detach().mean()), float(kl.detach().sum(1).mean())
        values = {"rec": rec_mean, "kl": kl_mean, "neg_elbo": rec_mean + kl_mean, "beta": beta}
        if out.bow_nll is not None:
            words = out.bow_nll.sum(1).mean()
            loss = loss + phase.bow_weight * words
            values["bag"] = float(words.detach())
        if self.targets and guess is not None and indices is not None:
            head_loss, values["teacher_cosine"] = self.targets.loss(guess, indices)
            loss = loss + head_loss
            if self.targets.pairs_weight:
                pairs_loss, values["teacher_pairs"] = self.targets.pairs_loss(out.mu, indices)
                loss = loss + pairs_loss
        return loss, values

    def frozen(self, model: Any, progress: float) -> list[torch.nn.Parameter]:
        """Return the parameters of the pretrained parts that this phase freezes; z's own maps always train.

        The token embeddings are also the decoder's output layer, so they freeze with the decoder.
        """
        _, phase, _ = self.options.phase_at(progress)
        base = vae_of(model).base
        parts = {"encoder": base.get_encoder(), "decoder": base.get_decoder()}
        chosen = [parameter for name in phase.frozen for parameter in parts[name].parameters()]
        if "decoder" in phase.frozen:
            chosen += list(base.get_output_embeddings().parameters())
        return chosen

    def validate(self, model: Any) -> dict[str, dict[str, Any]]:
        """Return the metrics of the validation sentences, and the posteriors and reconstructions of some.

        "valid" has the metrics; "posterior" mu and sigma of the first FOLLOWED_TEXTS (N, D); "sentences" the first
        SHOWN ones and their reconstructions from mu.
        """
        vae = vae_of(model)
        measured = evaluate(vae, self.valid, importance_samples=5, reconstructions=RECONSTRUCTED)
        posterior = vae.encode(self.valid[:FOLLOWED_TEXTS])
        followed = {"mu": posterior.mu, "sigma": (0.5 * posterior.logvar).exp()}
        return {
            "posterior": {name: values.double().round(decimals=3).tolist() for name, values in followed.items()},
            "sentences": {
                "read": list(self.valid[:SHOWN]),
                "written": vae.decode(posterior.mu[:SHOWN], **GREEDY),
            },
            "valid": measured.to_dict(),
        }


def finetune(
    vae: TextVAE,
    texts: Sequence[str],
    valid: Sequence[str],
    folder: Path,
    *,
    options: TrainConfig,
    base: str,
    teacher: Teacher | None = None,
    record: dict[str, Any] | None = None,
    resume: bool = False,
) -> TrainResult:
    """Train a VAE on sentences and save it as a checkpoint.

    :param vae: as `make_vae` returns it.
    :param valid: validation sentences.
    :param folder: the run's folder, and at its end the checkpoint's.
    :param base: the VAE's base, for the record.
    :param teacher: weighted by the options' teacher_weight.
    :param record: more for the record (files, credits, machine), which the model card quotes.
    :raises InputError: when the folder holds another run, or there are too few sentences.
    """
    fields = {name: getattr(vae.config, name) for name in ("latent_dim", "memory_slots", "injection", "pooling")}
    name = teacher.name if teacher else None
    about = {"task": "finetune", "base": base_name(base), "vae": fields, "teacher": name, **(record or {})}
    if result := open_run(folder, options=options, about=about, resume=resume):
        return result
    if len(valid) < 2:
        raise InputError(f"{len(valid)} sentences are too few to measure on: give 2 or more.")
    known = known_words(base)  # those of a base that has no file are not known, so nor are all of the result
    words = None if known is None else known | vocabulary_of(texts)  # of them as they were given
    texts = with_other_entities(texts, share=options.entities, seed=options.seed)
    vectors = teacher_vectors(teacher, texts, weight=options.teacher_weight)
    rows, kept = prepare(vae, texts, options)
    about["sentences"] = len(rows)
    weights = options.teacher_weight, options.teacher_pairs_weight
    targets = None if vectors is None else TeacherTargets(vectors, kept, *weights)
    # a run that is killed leaves one that can be used
    keep = partial(save_checkpoint, vae, vae._tokenizer(), folder, words=words)
    task = Autoencoding(options, valid, targets=targets)
    model = with_head(vae, targets, seed=options.seed).train()
    result = train(model, task, rows, options=options, about=about, folder=folder, resume=resume, keep=keep)
    vae.eval()
    if result.finished and is_main_process():
        drop_states(folder)
    return result


def prepare(vae: TextVAE, texts: Sequence[str], options: TrainConfig) -> tuple[list[list[int]], np.ndarray]:
    """Set a VAE's dropout, and return the ids of the sentences that it is trained on, and which texts these are.

    :raises InputError: when all are too long, or the options ask for what this VAE cannot do.
    """
    if vae.config.injection == "self" and any(phase.bow_weight for phase in options.phases):
        raise InputError(
            "The bag of words is read from the slots of cross memory, and self memory has none: use cross."
        )
    if options.dropout is not None:
        set_dropout(vae.base, options.dropout)
    return training_rows(vae._tokenizer(), texts, max_length=min(options.max_length, vae.config.max_tokens))


def _hidden(vae: TextVAE, rows: Rows, rate: float, rng: np.random.Generator) -> Tensor | None:
    """Return the decoder's input, some of it masked; None: the rows as they are."""
    if not rate:
        return None
    unknown = vae._tokenizer().unk_token_id
    hidden_id = vae.pad_id if unknown is None else unknown
    visible = [hide_tokens(row, rate=rate, hidden_id=hidden_id, rng=rng) for row in rows]
    return pad_batch(visible, pad_id=vae.pad_id, device=vae.device).ids


@dataclass(frozen=True)
class Pace:
    """The duration of a finetune, without that of saving."""

    seconds_a_step: float
    steps: int  # in all
    seconds_a_validation: float = 0.0
    validations: int = 0
    measured_seconds: float = 0.0  # that the measurement itself took

    @property
    def minutes(self) -> float:
        """Duration of all steps and validations."""
        return (self.seconds_a_step * self.steps + self.seconds_a_validation * self.validations) / 60


def pace_of(
    base: str | Path,
    texts: Sequence[str],
    *,
    options: TrainConfig,
    fields: Mapping[str, Any],
    steps: int = 3,
    valid: Sequence[str] = (),
) -> Pace:
    """Measure training steps (forward, backward, update) on batches spread over the run, after one that warms up.

    One validation is measured after them. An untrained decoder writes up to the limit, so it may take longer than later
    ones.

    :param base: a name, a folder or a hub id, as `make_vae` takes it.
    :param texts: the sentences to train on.
    :param fields: of TextVAEConfig.
    :param steps: how many are measured.
    :param valid: the sentences of a validation; none is measured without any.
    :raises MidsentenceError: as the finetune itself would before its first step.
    """
    torch.manual_seed(options.seed)
    vae = make_vae(base, **fields)
    (rows, _), task = prepare(vae, texts, options), Autoencoding(options, valid)
    trainer = Trainer(vae.train(), task, rows, replace(options, save_every=NEVER))
    in_all = trainer.sampler.steps
    points = [in_all * number // steps for number in range(steps)]
    trainer.train_step(points[-1])  # it reads the loss at its end, so nothing is left in an accelerator's queue
    began = time.perf_counter()
    for point in points:
        trainer.train_step(point)
    stepped = time.perf_counter() - began
    if not valid:
        return Pace(stepped / steps, in_all, measured_seconds=stepped)
    began = time.perf_counter()
    task.validate(vae.eval())
    validated, validations = time.perf_counter() - began, -(-in_all // options.validate_every)
    return Pace(stepped / steps, in_all, validated, validations, stepped + validated)
