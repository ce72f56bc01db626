"""Clusters: dense groups of points, and the words in which the texts of each differ from the others'."""

import re
from collections.abc import Sequence

import numpy as np

from vae_core.space.neighbors import nearest

NOISE = -1  # the label of a point that lies in no cluster
NAME_WORDS = 3  # in a cluster's name
MAX_CLUSTERED_POINTS = 20_000  # at a time: a few seconds, and the wait grows with their square
STOP_WORD_WEIGHT = 0.02  # what an English stop word counts: it names a cluster that has no other word
ADDRESS = re.compile(r"\w+://\S+|www\.\S+|\S+@\S+\.\S+")  # its parts, such as com, name nothing
CONTRACTION = re.compile(r"\w+['\u2019](?:s|t|re|ve|ll|d|m)")  # don't, it's: no list of stop words has them
MAX_CHARACTERS = 2_000  # characters of a text that are looked through for words
# a word, with what follows an apostrophe; a character by itself where the script puts no spaces between words
WORD_PATTERN = r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['\u2019]\w+)*"


def find_clusters(points: np.ndarray, *, smallest: int | None = None, seed: int = 0) -> np.ndarray:
    """Return the cluster of each point (N,) int64, numbered from 0, the largest first; -1 for a point in none.

    HDBSCAN (Campello et al. 2013). Of more than 20,000 points so many are drawn and clustered, and each of the others
    belongs where the nearest of these does.

    :param points: (N, D): places on a map, or latents.
    :param smallest: points that make a cluster, 2 or more; None is a hundredth of them, at least 5.
    """
    from sklearn.cluster import HDBSCAN

    drawn = np.sort(np.random.default_rng(seed).permutation(len(points))[:MAX_CLUSTERED_POINTS])
    smallest = max(2, smallest or max(5, len(points) // 100))
    smallest = max(min(5, smallest), smallest * len(drawn) // max(1, len(points)))
    if len(drawn) < smallest:
        return np.full(len(points), NOISE)
    found = HDBSCAN(min_cluster_size=smallest, copy=True).fit_predict(points[drawn].astype(np.float64))
    if len(drawn) < len(points):
        found = found[nearest(points, points[drawn], 1).rows[:, 0]]
    sizes = np.bincount(found[found != NOISE])
    ranks = np.argsort(-sizes, kind="stable").argsort()
    return np.append(ranks, NOISE)[found]  # noise, -1, reads the last


def name_clusters(texts: Sequence[str], labels: np.ndarray) -> dict[int, str]:
    """Return a name for each label: the words that tell its texts from the rest, the most telling first.

    A word tells as much as its share of the cluster's words times the logarithm of how many times its share of all
    words that is (class TF-IDF, Grootendorst 2022, with shares in place of counts): words that are frequent everywhere
    fall out in any language. English ones, contractions too, count a tenth besides; addresses count nothing. No two
    names are the same.

    :param texts: N texts.
    :param labels: (N,), as `find_clusters` returns them.
    """
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer

    kinds, places = np.unique(labels, return_inverse=True)
    try:
        vectorizer = CountVectorizer(token_pattern=WORD_PATTERN, binary=True)
        counts = vectorizer.fit_transform([ADDRESS.sub(" ", text[:MAX_CHARACTERS]) for text in texts])  # (N, V)
    except ValueError:  # there is not one word in them
        return _different({int(kind): "" for kind in kinds})
    inside = np.stack([np.asarray(counts[places == which].sum(0)).ravel() for which in range(len(kinds))])  # (kinds, V)
    shares = inside / np.maximum(inside.sum(1, keepdims=True), 1)
    everywhere = inside.sum(0) / inside.sum()
    telling = shares * np.log(np.maximum(shares, 1e-12) / everywhere)
    words = vectorizer.get_feature_names_out()
    small = [word in ENGLISH_STOP_WORDS or bool(CONTRACTION.fullmatch(word)) for word in words]
    telling *= np.where(small, STOP_WORD_WEIGHT, 1)
    best = np.argsort(-telling, axis=1, kind="stable")[:, :NAME_WORDS]
    return _different(
        {
            int(kind): ", ".join(words[place] for place in row if telling[which, place] > 0)
            for which, (kind, row) in enumerate(zip(kinds, best, strict=True))
        }
    )


def _different(names: dict[int, str]) -> dict[int, str]:
    """Return the names, -1 called noise, and each that is empty or taken with its number behind it."""
    taken: set[str] = set()
    given = {}
    for label, name in names.items():
        if label == NOISE:
            name = "noise"
        elif not name or name in taken:
            name = f"{name or 'cluster'} ({label + 1})"
        taken.add(name)
        given[label] = name
    return given
