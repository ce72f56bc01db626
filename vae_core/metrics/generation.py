"""How varied the sentences are that a VAE writes by itself: samples of its prior, and walks between two sentences.

Functions of sentences only; `evaluate_generation` draws them from a model first. A word is what stands between spaces.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

import numpy as np
import torch

from vae_core.model.vae import TextVAE
from vae_core.space.geometry import interpolate, prior_samples

WALK_STEPS = 9  # points of a walk, both ends included
LOOP = re.compile(r"(.{3,}?)\1\1")
COMPARED = 100  # samples that self-BLEU compares with each other


@dataclass(frozen=True)
class GenerationMetrics:
    """What `evaluate_generation` measures, under the names that the command line prints."""

    sample_repeats: float  # share of prior samples that an earlier one equals
    sample_loops: float  # share of prior samples in which something is said three times running
    distinct_2: float  # distinct pairs of words among all pairs in the prior samples
    self_bleu: float  # BLEU of a prior sample against the others, 0 to 100: low is varied
    walk_distinct: float  # share of distinct sentences along a walk, mean over walks
    walk_smoothness: float  # 1: no step of a walk leads away from its end

    def to_dict(self) -> dict[str, float]:
        """Return the figures by name."""
        return asdict(self)


def evaluate_generation(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    samples: int = 1000,
    walks: int = 100,
    seed: int = 0,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> GenerationMetrics:
    """Draw from the prior, walk between random pairs of texts, and measure what is written, greedily.

    :param texts: two or more; a walk leads straight from the mean of one text's posterior to that of another.
    :param samples: how many points of the prior are decoded.
    :param walks: how many pairs are walked between, `WALK_STEPS` points each.
    :param on_progress: called with the name of a stage, what is done and what there is to do.
    """
    report = on_progress or (lambda stage, done, total: None)
    z = prior_samples(samples, vae.config.latent_dim, seed=seed)
    drawn = vae.decode(z, on_batch=lambda done: report("sample", done, samples))
    paths = walk_texts(vae, texts, walks=walks, seed=seed, on_batch=lambda done, total: report("walk", done, total))
    return GenerationMetrics(
        sample_repeats=duplicate_rate(drawn),
        sample_loops=repetition_rate(drawn),
        distinct_2=distinct_n(drawn, 2),
        self_bleu=self_bleu(drawn[:COMPARED]),
        walk_distinct=float(np.mean([distinct_ratio(path) for path in paths])),
        walk_smoothness=float(np.mean([smoothness(path) for path in paths])),
    )


def walk_texts(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    walks: int,
    seed: int = 0,
    on_batch: Callable[[int, int], None] = lambda done, total: None,
) -> list[list[str]]:
    """Return the sentences along straight walks between random pairs of texts, `WALK_STEPS` of them each."""
    rng = np.random.default_rng(seed)
    pairs = [rng.choice(len(texts), size=2, replace=False) for _ in range(walks)]
    ends = vae.encode([texts[i] for pair in pairs for i in pair]).mu.view(walks, 2, -1)  # (walks, 2, D)
    points = torch.cat([interpolate(start, end, steps=WALK_STEPS) for start, end in ends])  # (walks * K, D)
    written = vae.decode(points, on_batch=lambda done: on_batch(done, len(points)))
    return [written[i : i + WALK_STEPS] for i in range(0, len(written), WALK_STEPS)]


def duplicate_rate(texts: Sequence[str]) -> float:
    """Return the share of texts that equal an earlier one, 0 to 1; 0 for none."""
    return 1.0 - distinct_ratio(texts)


def distinct_ratio(texts: Sequence[str]) -> float:
    """Return the number of different texts over the number of texts, 1 where nothing is said twice."""
    return len(set(texts)) / len(texts) if texts else 1.0


def repetition_rate(texts: Sequence[str]) -> float:
    """Return the share of texts in which three characters or more stand three times running, 0 to 1; 0 for none.

    "a white and a white and a white and a dog" is one, and so is a word that never ends: the decoder has lost its way.
    """
    return sum(LOOP.search(text) is not None for text in texts) / max(1, len(texts))


def distinct_n(texts: Sequence[str], n: int) -> float:
    """Return the number of different n-grams of words over that of all (Li et al. 2016); 0 where there is none."""
    counts: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        words = text.lower().split()
        counts.update(tuple(words[i : i + n]) for i in range(len(words) - n + 1))
    return len(counts) / counts.total() if counts else 0.0


def self_bleu(texts: Sequence[str]) -> float:
    """Return the mean BLEU of each text against all others, 0 to 100 (Zhu et al. 2018), by sacrebleu's defaults.

    The time grows with the square of the number: give a hundred. Fewer than two texts have nothing in common: 0.
    """
    from sacrebleu.metrics import BLEU

    if len(texts) < 2:
        return 0.0
    bleu = BLEU(effective_order=True)  # a sentence below four words has no 4-gram
    others = [[other for j, other in enumerate(texts) if j != i] for i in range(len(texts))]
    scores = [bleu.sentence_score(text, rest).score for text, rest in zip(texts, others, strict=True)]
    return float(np.mean(scores))


def edit_distance(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words have to be put in, taken out or replaced to make one sequence the other (Levenshtein)."""
    row = list(range(len(after) + 1))
    for i, old in enumerate(before, 1):
        corner, row[0] = row[0], i
        for j, new in enumerate(after, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (old != new))
    return row[-1]


def smoothness(path: Sequence[str]) -> float:
    """Return the edit distance of a walk's ends over the sum of that of its steps, in words, 0 to 1.

    1 means that every step leads straight to the end. A walk that never leaves its sentence has no detour: 1.
    """
    words = [text.split() for text in path]
    steps = sum(edit_distance(a, b) for a, b in pairwise(words))
    return edit_distance(words[0], words[-1]) / steps if steps else 1.0
