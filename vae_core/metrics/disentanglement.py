"""Disentanglement metrics of latents and known factors: MIG, DCI and z-diff, as pure functions of arrays.

The names are those of LangSpace; the definitions are the papers', with scikit-learn's estimators. A factor is a column
of class numbers; the metrics assume independent factors.
"""

from dataclasses import dataclass

import numpy as np

BINS = 20  # of equal width, for the mutual information of a dimension and a factor
TREES, MIN_LEAF_ROWS = 20, 10  # of the random forest that predicts a factor
HELD_OUT = 0.25  # share of the rows that informativeness is measured on
PAIRS, POINTS = 64, 200  # of z-diff: pairs averaged per point, points per factor


@dataclass(frozen=True)
class Disentanglement:
    """Figures of F factors under their names in the registry; each from 0 to 1."""

    mig: float
    disentanglement: float | None  # None with fewer than two factors
    completeness: float
    informativeness: float
    z_diff: float | None  # None with fewer than two factors
    gaps: list[float]  # (F,): mig of each factor
    completenesses: list[float]
    accuracies: list[float]


def disentangle(z: np.ndarray, factors: np.ndarray, *, seed: int = 0) -> Disentanglement:
    """Measure latents on known factors.

    :param z: latents (N, D), D 2 or more; a constant dimension is uninformative and counts as one.
    :param factors: class numbers (N, F), F 1 or more, each column with two values or more.
    """
    several = factors.shape[1] > 1
    gaps = information_gaps(z, factors)
    weights, accuracies = importances(z, factors, seed=seed)
    complete = completeness(weights)
    return Disentanglement(
        mig=float(gaps.mean()),
        disentanglement=disentanglement(weights) if several else None,
        completeness=float(complete.mean()),
        informativeness=float(accuracies.mean()),
        z_diff=z_diff(z, factors, seed=seed) if several else None,
        gaps=gaps.tolist(),
        completenesses=complete.tolist(),
        accuracies=accuracies.tolist(),
    )


def information_gaps(z: np.ndarray, factors: np.ndarray) -> np.ndarray:
    """Return the mutual information gap of each factor (F,), 0 to 1 (Chen et al. 2018).

    Difference of the two highest mutual informations with a dimension, over the factor's entropy.
    """
    from sklearn.metrics import mutual_info_score

    binned = [np.digitize(column, np.histogram_bin_edges(column, BINS)[1:-1]) for column in z.T]
    gaps = []
    for factor in factors.T:
        information = np.sort([mutual_info_score(factor, column) for column in binned])
        gaps.append((information[-1] - information[-2]) / mutual_info_score(factor, factor))  # I(v; v) is the entropy
    return np.array(gaps)


def importances(z: np.ndarray, factors: np.ndarray, *, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return the importance of each dimension for each factor (D, F), and the held-out accuracy of each factor (F,).

    By random forests (Eastwood & Williams 2018). Every split considers all dimensions: with the usual random subset,
    a perfectly disentangled space scores 0.4, as most splits do not see the dimension that matters.
    """
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.model_selection import train_test_split

    learn, check = train_test_split(np.arange(len(z)), test_size=HELD_OUT, random_state=seed)
    leaf = max(1, min(MIN_LEAF_ROWS, len(z) // 100))
    weights, right = [], []
    for factor in factors.T:
        forest = RandomForestClassifier(TREES, max_features=None, min_samples_leaf=leaf, random_state=seed)
        forest.fit(z[learn], factor[learn])
        weights.append(forest.feature_importances_)
        right.append(forest.score(z[check], factor[check]))
    return np.stack(weights, axis=1), np.array(right)


def disentanglement(weights: np.ndarray) -> float:
    """Return DCI disentanglement (Eastwood & Williams 2018).

    1 minus the normalised entropy of a dimension's importances over factors, mean weighted by importance.

    :param weights: importance of each dimension for each factor (D, F), F 2 or more, none negative.
    """
    share = weights.sum(1) / max(weights.sum(), 1e-12)  # (D,)
    return float((share * (1 - _normalised_entropy(weights.T))).sum())


def completeness(weights: np.ndarray) -> np.ndarray:
    """Return 1 minus the normalised entropy of each factor's importances over dimensions (F,); weights (D, F), D > 1.

    DCI completeness (Eastwood & Williams 2018).
    """
    return 1 - _normalised_entropy(weights)


def _normalised_entropy(weights: np.ndarray) -> np.ndarray:
    """Return the entropy of each column of (A, B) over log A, (B,); an empty column counts as uniform."""
    total = weights.sum(0)
    shares = np.where(total > 0, weights / np.where(total > 0, total, 1), 1 / len(weights))
    return -(shares * np.log(np.where(shares > 0, shares, 1))).sum(0) / np.log(len(weights))


def z_diff(z: np.ndarray, factors: np.ndarray, *, seed: int = 0) -> float:
    """Return the accuracy of a linear classifier that predicts from |z1 - z2| which factor pairs share, 0 to 1.

    Higgins et al. 2017. Each point is the mean over PAIRS pairs of rows that share the value of one factor; half of
    the points train, half test. Chance is 1/F.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import train_test_split
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    rng = np.random.default_rng(seed)
    points, answers = [], []
    for i, factor in enumerate(factors.T):
        first = rng.integers(len(z), size=(POINTS, PAIRS))
        second = _partners(factor, first, rng)
        points += [np.abs(z[a] - z[b]).mean(0) for a, b in zip(first, second, strict=True)]
        answers += [i] * POINTS
    learn_x, check_x, learn_y, check_y = train_test_split(
        np.stack(points), answers, test_size=0.5, stratify=answers, random_state=seed
    )
    classifier = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    return float(classifier.fit(learn_x, learn_y).score(check_x, check_y))


def _partners(factor: np.ndarray, rows: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return for each row another one of the same class, or itself where it is the only one."""
    order = np.argsort(factor, kind="stable")
    _, start, inverse, count = np.unique(factor[order], return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(factor), dtype=int)  # of a row among the sorted
    rank[order] = np.arange(len(factor))
    kind = inverse[rank[rows]]
    step = rng.integers(1, np.maximum(2, count[kind]))
    return order[start[kind] + (rank[rows] - start[kind] + step) % count[kind]]
