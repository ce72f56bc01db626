"""Meaning in mu: rank correlation of its cosines with people's scores of pairs, and with those of a teacher.

Vectors (N, D) are numpy arrays of any length: cosines are taken of them. Spearman's correlation is scipy's.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from vae_core.errors import InputError
from vae_core.space.neighbors import nearest

MIN_PAIRS = 3  # below it a rank correlation is 1 or -1 by chance
PROXY_PAIRS = 2_000  # pairs of sentences on which mu is compared with a teacher
ROUNDING = 1e-6  # of cosines
TEACHER_K = 100  # nearest sentences that the near half of them is drawn from

Encode = Callable[[Sequence[str]], np.ndarray]  # texts to vectors (N, D)


def spearman(scores: np.ndarray, cosines: np.ndarray) -> float:
    """Return Spearman's rank correlation, -1 to 1, of two rows of numbers (P,).

    0 where the second holds one value alone: a constant cosine does not correlate with the scores.

    :raises InputError: when there are fewer than three, or the first holds one value alone.
    """
    from scipy.stats import spearmanr

    if len(scores) < MIN_PAIRS:
        raise InputError(f"{len(scores)} pairs are too few for a rank correlation: give {MIN_PAIRS} or more.")
    if np.ptp(scores) == 0:
        raise InputError(f"All {len(scores):,} scores are {scores[0]:g}: give pairs of different scores.")
    if np.ptp(cosines) <= ROUNDING:
        return 0.0
    return float(spearmanr(scores, cosines).statistic)


def cosines(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the cosine of each of P pairs of vectors (P, D), (P,) float64; 0 where one is zero."""
    left, right = left.astype(np.float64), right.astype(np.float64)
    lengths = np.linalg.norm(left, axis=1) * np.linalg.norm(right, axis=1)
    return np.einsum("pd,pd->p", left, right) / np.where(lengths > 0, lengths, 1.0)


def tfidf_cosines(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
    """Return the cosine of the TF-IDF vectors of each pair of texts (P,), by scikit-learn's defaults.

    The weights are those of all texts given. Without a word of two letters in any there is nothing to compare: 0.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        rows = TfidfVectorizer().fit_transform([*left, *right])  # of length 1
    except ValueError:  # "empty vocabulary"
        return np.zeros(len(left))
    return np.asarray(rows[: len(left)].multiply(rows[len(left) :]).sum(1)).ravel()


def teacher_pairs(vectors: np.ndarray, *, pairs: int = PROXY_PAIRS, seed: int = 0) -> np.ndarray:
    """Return rows of pairs of different sentences (P, 2): half at random, half a row and one of its nearest hundred.

    Among random pairs nearly all are unrelated, and their order depends little on meaning.

    :param vectors: of the teacher, (N, D), N 2 or more.
    """
    n, half = len(vectors), pairs // 2
    rng = np.random.default_rng(seed)
    first = rng.integers(n, size=half)
    other = (first + rng.integers(1, n, size=half)) % n
    rows = rng.integers(n, size=pairs - half)
    near = nearest(vectors[rows], vectors, TEACHER_K + 1, metric="cosine").rows  # (half, k + 1), itself among them
    near = np.take_along_axis(near, np.argsort(near == rows[:, None], axis=1, kind="stable"), axis=1)[:, :-1]
    chosen = near[np.arange(len(rows)), rng.integers(near.shape[1], size=len(rows))]
    return np.stack([np.concatenate([first, rows]), np.concatenate([other, chosen])], axis=1)


def teacher_spearman(mu: np.ndarray, vectors: np.ndarray, *, pairs: int = PROXY_PAIRS, seed: int = 0) -> float | None:
    """Return the rank correlation of the cosines of mu (N, D) with those of a teacher's vectors (N, E), -1 to 1.

    A proxy of meaning that needs no scores, over the pairs of `teacher_pairs`. None where the teacher finds all pairs
    equally similar, as with two sentences.
    """
    left, right = teacher_pairs(vectors, pairs=pairs, seed=seed).T
    taught = cosines(vectors[left], vectors[right])
    return spearman(taught, cosines(mu[left], mu[right])) if np.ptp(taught) > ROUNDING else None


def evaluate_pairs(
    first: Sequence[str], second: Sequence[str], scores: Sequence[float], encoders: Mapping[str, Encode]
) -> dict[str, float]:
    """Return Spearman's correlation of P pairs' scores with the cosines of each encoder and of TF-IDF, by name.

    :param encoders: texts to vectors (N, D), by the names in the registry: "mu", "states", "teacher".
    :raises InputError: as `spearman`.
    """
    wanted, found = np.array(scores, dtype=np.float64), {"tfidf": tfidf_cosines(first, second)}
    for name, encode in encoders.items():
        vectors = encode([*first, *second])
        found[name] = cosines(vectors[: len(first)], vectors[len(first) :])
    return {"pair_count": len(wanted), **{f"pair_{name}": spearman(wanted, values) for name, values in found.items()}}
