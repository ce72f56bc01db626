"""Clusters: dense groups of points, and the words in which the texts of each differ from the others'."""

import re
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from vae_core.space.neighbors import nearest

NOISE = -1  # the label of a point in no cluster
NAME_WORDS = 3  # in a cluster's name
MAX_CLUSTERED_POINTS = 20_000  # at a time: a few seconds, and the wait grows with their square
MIN_LIFT = 2  # times as often as outside of the cluster that a word which names it is in a text, or more
MIN_SHARE, LARGE_SHARE = 0.02, 0.5  # of a cluster's texts that have such a word; at which one word is enough
NAMED_SHARE = 0.3  # of a cluster's texts that have one of its words at least: in clusters of random texts it is less
HEAD_WORDS = 4  # of a sentence that names its cluster
ADDRESS = re.compile(r"\w+://\S+|www\.\S+|\S+@\S+\.\S+")  # its parts, such as com, name nothing
CONTRACTION = re.compile(r"\w+['\u2019](?:s|t|re|ve|ll|d|m)")  # don't, it's: no list of stop words has them
MAX_CHARACTERS = 2_000  # characters of a text that are looked through for words
# a word, with its part after an apostrophe; one character where the script has no spaces between words
WORD_PATTERN = r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['\u2019]\w+)*"


def find_clusters(points: np.ndarray, *, smallest: int | None = None, dense: bool = False, seed: int = 0) -> np.ndarray:
    """Return the cluster of each point (N,) int64, numbered from 0, the largest first; -1 for a point in none.

    HDBSCAN (Campello et al. 2013). Of more than 20,000 points so many are drawn and clustered, and each of the others
    belongs where the nearest of these does.

    :param points: (N, D): positions on a map, or latents.
    :param smallest: points that make a cluster, 2 or more; None is a hundredth of them, at least 5.
    :param dense: whether clusters are the leaves of HDBSCAN's tree, as dense as can be, and more points lie in none;
        else they are its most stable branches, and one may hold most of the points.
    """
    from sklearn.cluster import HDBSCAN

    drawn = np.sort(np.random.default_rng(seed).permutation(len(points))[:MAX_CLUSTERED_POINTS])
    smallest = max(2, smallest or max(5, len(points) // 100))
    smallest = max(min(5, smallest), smallest * len(drawn) // max(1, len(points)))
    if len(drawn) < smallest:
        return np.full(len(points), NOISE)
    method = "leaf" if dense else "eom"
    model = HDBSCAN(min_cluster_size=smallest, cluster_selection_method=method, copy=True)
    found = model.fit_predict(points[drawn].astype(np.float64))
    if len(drawn) < len(points):
        found = found[nearest(points, points[drawn], 1).rows[:, 0]]
    sizes = np.bincount(found[found != NOISE])
    ranks = np.argsort(-sizes, kind="stable").argsort()
    return np.append(ranks, NOISE)[found]  # noise, -1, reads the last


def name_clusters(
    texts: Sequence[str],
    labels: np.ndarray,
    points: np.ndarray | None = None,
    *,
    ignored: Collection[str] = (),
    typical: bool = True,
) -> dict[int, str]:
    """Return a name for each label: the words most typical of its texts, the most typical first.

    A word's weight is its share of the cluster's words times the logarithm of the ratio to its share of all
    words that is (class TF-IDF, Grootendorst 2022, with shares in place of counts). It has to be more than twice as
    frequent in the cluster's texts as in the others', and no stop word of English, no contraction, number or part of
    an address. Where there are not two such words, nor one that half of the texts have, or fewer than three in ten
    texts have one of them, as in a cluster of anything, the beginning of the most typical text is the name. No two
    names are the same.

    :param texts: N texts.
    :param labels: (N,), as `find_clusters` returns them.
    :param points: (N, D), in which a cluster's most typical text is the one nearest to its mean; None takes the first.
    :param ignored: lower-case words that name nothing either, such as first names.
    :param typical: whether a cluster without such words is called by its most typical text; else it has no name.
    """
    kinds, places = np.unique(labels, return_inverse=True)
    words, has, inside, sizes = _count_words(texts, places, len(kinds))
    shares = inside / np.maximum(inside.sum(1, keepdims=True), 1)
    everywhere = inside.sum(0) / max(inside.sum(), 1)
    telling = shares * np.log(np.maximum(shares, 1e-12) / np.maximum(everywhere, 1e-12))
    rate = inside / sizes[:, None]  # of a cluster's texts that have the word
    outside = (inside.sum(0) - inside + 0.5) / (len(texts) - sizes[:, None] + 1)
    telling[(rate <= MIN_LIFT * outside) | (rate < MIN_SHARE)] = 0
    telling[:, [not _readable(word, ignored) for word in words]] = 0
    names = {}
    for which, kind in enumerate(kinds):
        best = [place for place in np.argsort(-telling[which], kind="stable")[:NAME_WORDS] if telling[which, place] > 0]
        members = np.flatnonzero(places == which)
        enough = len(best) > 1 or (best and rate[which, best[0]] >= LARGE_SHARE)
        if enough and np.mean(has[members][:, best].sum(1) > 0) >= NAMED_SHARE:
            names[int(kind)] = ", ".join(words[place] for place in best)
        elif typical or kind == NOISE:
            names[int(kind)] = _head(texts, members, points)
    return _different(names)


def _count_words(texts: Sequence[str], places: np.ndarray, kinds: int) -> tuple[list[str], Any, np.ndarray, np.ndarray]:
    """Return the words (V), which each text has (N, V) sparse, how many texts of each cluster have each (kinds, V), and
    how many texts each cluster has (kinds,)."""
    from sklearn.feature_extraction.text import CountVectorizer

    sizes = np.bincount(places, minlength=kinds)
    try:
        vectorizer = CountVectorizer(token_pattern=WORD_PATTERN, binary=True)
        counts = vectorizer.fit_transform([ADDRESS.sub(" ", text[:MAX_CHARACTERS]) for text in texts])  # (N, V)
    except ValueError:  # there is not one word in them
        return [], None, np.zeros((kinds, 0)), sizes
    inside = [np.asarray(counts[places == which].sum(0), dtype=float).ravel() for which in range(kinds)]
    return list(vectorizer.get_feature_names_out()), counts, np.stack(inside), sizes


def _readable(word: str, ignored: Collection[str]) -> bool:
    """Return whether a word can name a cluster."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    if word in ENGLISH_STOP_WORDS or word in ignored or CONTRACTION.fullmatch(word):
        return False
    return not word.isascii() or (len(word) > 2 and word.replace("'", "").isalpha())


def _head(texts: Sequence[str], members: np.ndarray, points: np.ndarray | None) -> str:
    """Return the first words of a cluster's most typical text, "" where that has none."""
    typical = members[0]
    if points is not None:
        typical = members[np.square(points[members] - points[members].mean(0)).sum(1).argmin()]
    words = texts[typical][:MAX_CHARACTERS].split()
    if not any(map(str.isalnum, "".join(words))):
        return ""
    return " ".join(words[:HEAD_WORDS]) + (" \u2026" if len(words) > HEAD_WORDS else "")


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
