"""The batches of a run: every row once an epoch, none over the budget, the same for the same step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from vae_core.errors import InputError
from vae_core.training.config import TrainConfig
from vae_core.training.sampler import LengthBatchSampler, training_rows

OPTIONS = TrainConfig(epochs=2.0, max_tokens_per_batch=40, max_length=10)
ROWS = [[i] * (2 + i % 9) for i in range(100)]


def indices(sampler: LengthBatchSampler, steps: Sequence[int]) -> list[int]:
    assert all(sampler.batch(step) == [ROWS[i] for i in sampler.indices(step)] for step in steps)
    return [row[0] for step in steps for row in sampler.batch(step)]


def test_each_row_comes_once_in_an_epoch_in_batches_within_the_budget() -> None:
    sampler = LengthBatchSampler(ROWS, OPTIONS)
    for epoch in range(3):
        steps = range(epoch * sampler.per_epoch, (epoch + 1) * sampler.per_epoch)
        assert sorted(indices(sampler, steps)) == list(range(100))
        assert all(len(rows) * max(map(len, rows)) <= 40 for rows in map(sampler.batch, steps))


def test_epochs_are_of_one_length_and_in_different_orders() -> None:
    sampler = LengthBatchSampler(ROWS, OPTIONS)
    assert sampler.steps == 2 * sampler.per_epoch
    first = indices(sampler, range(sampler.per_epoch))
    assert indices(sampler, range(sampler.per_epoch, sampler.steps)) != first
    assert indices(sampler, range(sampler.per_epoch)) == first  # asked again, out of order


def test_a_step_has_the_same_batch_in_a_schedule_that_was_made_anew() -> None:
    sampler = LengthBatchSampler(ROWS, OPTIONS)
    for step in (sampler.steps - 1, 0, sampler.per_epoch):
        assert LengthBatchSampler(ROWS, OPTIONS).batch(step) == sampler.batch(step)
    assert LengthBatchSampler(ROWS, replace(OPTIONS, seed=1)).batch(0) != sampler.batch(0)


def test_two_processes_see_disjoint_batches_and_take_the_same_steps() -> None:
    samplers = [LengthBatchSampler(ROWS, OPTIONS, rank=rank, processes=2) for rank in range(2)]
    assert samplers[0].per_epoch == samplers[1].per_epoch == LengthBatchSampler(ROWS, OPTIONS).per_epoch // 2
    for epoch in range(2):
        steps = range(epoch * samplers[0].per_epoch, (epoch + 1) * samplers[0].per_epoch)
        seen = [set(indices(sampler, steps)) for sampler in samplers]
        assert not seen[0] & seen[1]
        assert len(seen[0] | seen[1]) >= 95  # at most one batch is left over


def test_more_processes_than_batches_still_have_one_each() -> None:
    for rank in range(8):
        assert LengthBatchSampler(ROWS[:4], OPTIONS, rank=rank, processes=8).batch(3)


def test_steps_are_those_of_the_epochs_or_as_many_as_given() -> None:
    whole = LengthBatchSampler(ROWS, OPTIONS).per_epoch
    assert LengthBatchSampler(ROWS, replace(OPTIONS, epochs=0.5)).steps == round(whole / 2)
    assert LengthBatchSampler(ROWS, replace(OPTIONS, epochs=1e-6)).steps == 1
    assert LengthBatchSampler(ROWS, replace(OPTIONS, steps=7)).steps == 7


def test_sentences_that_are_too_long_are_left_out_and_counted(
    tokenizer: Any, sentences: list[str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*sentences, "word " * 50, ""]
    rows, kept = training_rows(tokenizer, texts, max_length=20)
    assert kept.tolist() == [*range(10), 11]
    assert "1 of 12 sentences are longer than 20 tokens" in caplog.text
    assert len(rows) == 11
    assert rows[-1] == [tokenizer.eos_token_id]
    assert all(row[-1] == tokenizer.eos_token_id for row in rows)
    monkeypatch.setattr("vae_core.training.sampler.TEXTS_AT_A_TIME", 3)
    again, of_texts = training_rows(tokenizer, texts, max_length=20)
    assert (again, of_texts.tolist()) == (rows, kept.tolist())
    without_empty, of_texts = training_rows(tokenizer, texts, max_length=20, min_length=2)
    assert (without_empty, of_texts.tolist()) == (rows[:-1], list(range(10)))
    longest = max(map(len, rows))
    assert len(training_rows(tokenizer, texts, max_length=longest)[0]) == 11
    assert len(training_rows(tokenizer, texts, max_length=longest - 1)[0]) < 11


@pytest.mark.parametrize("texts", [[], ["word " * 50]])
def test_no_sentence_at_all_is_refused(tokenizer: Any, texts: list[str]) -> None:
    with pytest.raises(InputError, match=rf"None of the {len(texts)} sentences has 20 tokens or fewer"):
        training_rows(tokenizer, texts, max_length=20)
