"""Latent paths: each step has its decoded sentence, its cost in nats, and the nearest sentences of a corpus."""

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
import torch

from vae_core.analysis.latent_path import DecodedPath, PathPoint, decode_path
from vae_core.analysis.sentence import dimension_effects
from vae_core.errors import InputError
from vae_core.latents.table import Latents
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior
from vae_core.space.geometry import interpolate, traverse


@pytest.fixture
def knows(trained: Callable[..., TextVAE]) -> TextVAE:
    return trained()


def walk_of(*texts: str) -> DecodedPath:
    return DecodedPath([PathPoint(0.0, text, 0.0, 0.0, [], None, None) for text in texts])


def test_a_walk_reads_what_the_decoder_writes_and_costs_what_it_scores(knows: TextVAE, sentences: list[str]) -> None:
    path = interpolate(*knows.encode(sentences[:2]).mu, steps=5)
    walk = decode_path(knows, path)
    assert walk.texts == knows.decode(path)
    assert walk.texts[0] == sentences[0]
    assert [step.t for step in walk.points] == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert [-step.log_prob for step in walk.points] == pytest.approx(knows.nll(path, walk.texts).tolist(), rel=1e-4)


def test_the_prior_log_density_is_that_of_a_standard_normal(knows: TextVAE) -> None:
    path = torch.randn(3, 8, generator=torch.Generator().manual_seed(0))
    normal = torch.distributions.Normal(0.0, 1.0)
    densities = [step.prior_log_density for step in decode_path(knows, path).points]
    assert densities == pytest.approx(normal.log_prob(path).sum(1).tolist(), rel=1e-5)
    at_origin = decode_path(knows, torch.zeros(1, 8)).points[0].prior_log_density
    assert at_origin == pytest.approx(-4 * math.log(2 * math.pi))


def test_each_step_tells_its_words_from_those_of_the_step_before(knows: TextVAE, sentences: list[str]) -> None:
    steps = decode_path(knows, knows.encode(sentences[:3]).mu).points
    assert [step.text for step in steps] == sentences[:3]
    assert [kind for _, kind in steps[0].changes] == ["same"]
    for before, step in pairwise(steps):
        assert " ".join(words for words, kind in step.changes if kind != "gone") == step.text
        assert " ".join(words for words, kind in step.changes if kind != "new") == before.text


def test_the_nearest_corpus_sentence_is_found_with_its_distance(knows: TextVAE, sentences: list[str]) -> None:
    posterior = knows.encode(sentences)
    latents = Latents(
        pd.DataFrame({"said": sentences}), "said", posterior.mu.numpy(), posterior.logvar.numpy(), checkpoint=""
    )
    path = interpolate(posterior.mu[3], posterior.mu[5], steps=6)  # no midpoint: it is as far from both
    steps = decode_path(knows, path, latents=latents).points
    away = np.linalg.norm(path.numpy()[:, None] - latents.mu[None], axis=2)  # (K, N)
    assert [step.nearest for step in steps] == [sentences[row] for row in away.argmin(1)]
    assert [step.distance for step in steps] == pytest.approx(away.min(1).tolist(), abs=1e-2)
    assert (steps[0].nearest, steps[-1].nearest) == (sentences[3], sentences[5])


def test_another_space_and_no_path_are_refused(knows: TextVAE) -> None:
    other = Latents(pd.DataFrame({"text": ["a"]}), "text", np.zeros((1, 3), "f4"), np.zeros((1, 3), "f4"), "")
    with pytest.raises(InputError, match="encoded in 3 dimensions and the path has 8"):
        decode_path(knows, torch.zeros(1, 8), latents=other)
    for path in (torch.zeros(0, 8), torch.full((2, 8), float("nan"))):
        with pytest.raises(InputError, match="no path"):
            decode_path(knows, path)


def test_decoding_is_as_asked_for(knows: TextVAE) -> None:
    path = torch.randn(4, 8, generator=torch.Generator().manual_seed(0))
    assert decode_path(knows, path, beams=3).texts == knows.decode(path, beams=3)
    drawn = decode_path(knows, path, top_p=0.95, temperature=2.0, seed=7).texts
    assert drawn == knows.decode(path, top_p=0.95, temperature=2.0, seed=7)
    assert drawn != decode_path(knows, path).texts


def test_places_and_progress_are_handed_through(knows: TextVAE) -> None:
    shares: list[float] = []
    walk = decode_path(knows, torch.zeros(3, 8), places=[-2.0, 0.0, 2.0], on_progress=shares.append)
    assert [step.t for step in walk.points] == [-2.0, 0.0, 2.0]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert walk.points[0].nearest is None


def test_a_path_has_the_figures_of_its_sentences() -> None:
    astray = walk_of("a man runs", "two old women sing", "a dog sleeps", "a dog sleeps")
    assert astray.smoothness == pytest.approx(2 / 8)
    assert astray.distinct == 0.75


def test_each_dimension_is_read_at_both_of_its_ends_with_the_others_left_alone(knows: TextVAE) -> None:
    z, low, high = torch.randn(3, 8, generator=torch.Generator().manual_seed(1)).unbind()
    effects = dimension_effects(knows, z, 3 * low, 3 * high)
    assert [effect.dimension for effect in effects] == list(range(8))
    for effect in effects:
        at_low = traverse(z, effect.dimension, [3 * float(low[effect.dimension])])
        at_high = traverse(z, effect.dimension, [3 * float(high[effect.dimension])])
        assert [effect.low, effect.high] == knows.decode(torch.cat([at_low, at_high]))
        assert (effect.changed == 0) == (effect.low == effect.high)
    assert any(effect.changed for effect in effects)


def test_the_prior_density_is_that_of_the_flow_where_one_is_given(knows: TextVAE, sentences: list[str]) -> None:
    flow, path = FlowPrior(8), knows.encode(sentences[:3]).mu
    flow.mean += 1.0
    found = [point.prior_log_density for point in decode_path(knows, path, flow=flow.requires_grad_(False)).points]
    assert found == flow.log_prob(path).tolist()
    assert found != [point.prior_log_density for point in decode_path(knows, path).points]
