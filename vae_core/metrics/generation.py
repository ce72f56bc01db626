"""Text metrics: diversity of prior samples and interpolations, and word overlap of reconstructions.

`generate` decodes from a model; the functions below it take strings. A word is a run of non-space
characters, but for `words_of`.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import torch

from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE
from vae_core.space.flow import FlowPrior, draw
from vae_core.space.geometry import interpolate

WALK_STEPS = 9  # points of an interpolation, both ends included
MIDDLE = slice(WALK_STEPS // 4, WALK_STEPS - WALK_STEPS // 4)  # t = .25 to .75
LOOP = re.compile(r"(.{3,}?)\1\1")
SELF_BLEU_SAMPLES = 100  # prior samples; its time grows with the square of their number


@dataclass(frozen=True)
class Generated:
    """Sentences that a VAE wrote, decoded greedily."""

    samples: list[str]  # of draws from the prior
    walks: list[list[str]]  # of interpolations between random pairs of texts, `WALK_STEPS` each

    @property
    def middles(self) -> list[str]:
        """The sentences of all walks at t = .25 to .75, where neither end is near."""
        return [text for walk in self.walks for text in walk[MIDDLE]]

    @property
    def figures(self) -> dict[str, float]:
        """The figures of variety by name."""
        return {
            "sample_repeats": 1.0 - distinct_ratio(self.samples),
            "sample_loops": repetition_rate(self.samples),
            "distinct_2": distinct_n(self.samples, 2),
            "self_bleu": self_bleu(self.samples[:SELF_BLEU_SAMPLES]),
            **path_figures(self.walks),
        }


def evaluate_generation(vae: TextVAE, texts: Sequence[str], **asked: Any) -> dict[str, float]:
    """Return the figures of prior samples and of interpolations between random pairs of texts, by name.

    :param asked: samples, walks, decoding, seed and on_progress, as `generate` takes them.
    """
    return generate(vae, texts, **asked).figures


def generate(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    samples: int = 1000,
    walks: int = 100,
    flow: FlowPrior | None = None,
    decoding: Mapping[str, Any] = GREEDY,
    seed: int = 0,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Generated:
    """Decode prior samples and interpolations between random pairs of texts.

    :param texts: two or more; an interpolation goes from the mu of one text to the mu of another.
    :param samples: number of prior samples.
    :param walks: number of interpolations, `WALK_STEPS` points each.
    :param flow: the prior that is drawn from; None: N(0, I).
    :param decoding: keyword arguments of `TextVAE.decode`.
    :param on_progress: called with a stage, items done, and items in all.
    """
    report = on_progress or (lambda stage, done, total: None)
    z = draw(flow, samples, vae.config.latent_dim, seed=seed)
    drawn = vae.decode(z, **decoding, on_batch=lambda done: report("sample", done, samples))
    paths = walk_texts(
        vae,
        texts,
        walks=walks,
        decoding=decoding,
        seed=seed,
        on_batch=lambda done, total: report("walk", done, total),
    )
    return Generated(drawn, paths)


def reconstruction_figures(texts: Sequence[str], written: Sequence[str]) -> dict[str, float]:
    """Return exact match, word F1 and BLEU of reconstructions, by name; {} for none."""
    if not texts:
        return {}
    pairs = list(zip(texts, written, strict=True))
    exact, overlap = ([measure(*pair) for pair in pairs] for measure in (str.__eq__, word_f1))
    return {
        "exact_match": float(np.mean(exact)),
        "word_f1": float(np.mean(overlap)),
        "bleu": bleu(texts, written),
    }


def path_figures(paths: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return distinct ratio and smoothness by name, means over paths of K decoded sentences each."""
    return {
        "walk_distinct": float(np.mean([distinct_ratio(path) for path in paths])),
        "walk_smoothness": float(np.mean([smoothness(path) for path in paths])),
    }


def walk_texts(
    vae: TextVAE,
    texts: Sequence[str],
    *,
    walks: int,
    decoding: Mapping[str, Any] = GREEDY,
    seed: int = 0,
    on_batch: Callable[[int, int], None] = lambda done, total: None,
) -> list[list[str]]:
    """Return the decoded sentences of linear interpolations between random pairs of texts, `WALK_STEPS` each."""
    rng = np.random.default_rng(seed)
    pairs = [rng.choice(len(texts), size=2, replace=False) for _ in range(walks)]
    ends = vae.encode([texts[i] for pair in pairs for i in pair]).mu.view(walks, 2, -1)  # (walks, 2, D)
    points = torch.cat([interpolate(start, end, steps=WALK_STEPS) for start, end in ends])  # (walks * K, D)
    written = vae.decode(points, **decoding, on_batch=lambda done: on_batch(done, len(points)))
    return [written[i : i + WALK_STEPS] for i in range(0, len(written), WALK_STEPS)]


def distinct_ratio(texts: Sequence[str]) -> float:
    """Return the number of different texts over the number of texts; 1 for none."""
    return len(set(texts)) / len(texts) if texts else 1.0


def repetition_rate(texts: Sequence[str]) -> float:
    """Return the share of texts with a substring of 3 or more characters repeated 3 times in a row; 0 for no text.

    "a white and a white and a white and a dog" is one: degenerate repetition.
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
    scorer = BLEU(effective_order=True)  # a sentence below four words has no 4-gram
    others = ([*texts[:i], *texts[i + 1 :]] for i in range(len(texts)))
    return float(np.mean([scorer.sentence_score(*pair).score for pair in zip(texts, others, strict=True)]))


def edit_distance(before: Sequence[str], after: Sequence[str]) -> int:
    """Return the Levenshtein distance of two sequences of words."""
    row = list(range(len(after) + 1))
    for i, old in enumerate(before, 1):
        corner, row[0] = row[0], i
        for j, new in enumerate(after, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (old != new))
    return row[-1]


def smoothness(path: Sequence[str]) -> float:
    """Return the word edit distance of a path's ends over the sum of that of its steps, 0 to 1.

    1 is a path without a detour, and a path that never leaves its sentence.
    """
    words = [text.split() for text in path]
    steps = sum(edit_distance(a, b) for a, b in pairwise(words))
    return edit_distance(words[0], words[-1]) / steps if steps else 1.0


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, punctuation left out; its characters where it has no word."""
    return re.findall(r"\w+(?:'\w+)*", text.lower()) or list(text.strip())


def word_f1(reference: str, candidate: str) -> float:
    """Return the harmonic mean of precision and recall of the words, counted with repetition; 1 for two empty texts."""
    wanted, found = Counter(words_of(reference)), Counter(words_of(candidate))
    if not wanted and not found:
        return 1.0
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def bleu(references: Sequence[str], candidates: Sequence[str]) -> float:
    """Return corpus BLEU, 0 to 100, as sacrebleu computes it with its defaults."""
    from sacrebleu.metrics import BLEU

    return float(BLEU().corpus_score(list(candidates), [list(references)]).score)
