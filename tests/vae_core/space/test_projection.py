"""Projection: a map is made of anything that has rows, the same every time, and is read in both directions."""

from typing import Any

import numpy as np
import pytest
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness

from vae_core.errors import InputError
from vae_core.space import projection as module
from vae_core.space.neighbors import nearest
from vae_core.space.projection import (
    Projection,
    fit_projection,
    latent_at,
    place,
    projection_key,
)


def groups(n: int = 200, dimensions: int = 8, *, seed: int = 0) -> np.ndarray:
    """Return n latents in four groups, read-only as those of a page are."""
    rng = np.random.default_rng(seed)
    mu = 4 * np.eye(4, dimensions)[rng.integers(4, size=n)] + 0.5 * rng.normal(size=(n, dimensions))
    mu = mu.astype(np.float32)
    mu.flags.writeable = False
    return mu


@pytest.fixture(scope="module")
def umap() -> Projection:
    return fit_projection(groups())


# Fit


def test_umap_keeps_groups_and_neighbours_together(umap: Projection) -> None:
    assert umap.coordinates.shape == (200, 2)
    assert umap.coordinates.dtype == np.float32
    assert umap.options == {"neighbors": 15, "min_dist": 0.1, "metric": "euclidean", "seed": 0}
    assert umap.notes == ()
    assert trustworthiness(groups(), umap.coordinates) > 0.9


def test_the_same_seed_gives_the_same_map_and_another_another(umap: Projection) -> None:
    assert np.array_equal(umap.coordinates, fit_projection(groups()).coordinates)
    for changed in ({"seed": 1}, {"neighbors": 5}, {"min_dist": 0.5}, {"metric": "cosine"}):
        assert not np.array_equal(umap.coordinates, fit_projection(groups(), **changed).coordinates)  # type: ignore[arg-type]


def test_pca_is_that_of_scikit_learn_but_for_the_sign() -> None:
    mu = groups()
    found, reference = fit_projection(mu, method="pca", dims=3), PCA(3).fit(mu)
    assert np.allclose(np.abs(found.coordinates), np.abs(reference.transform(mu)), atol=1e-4)
    assert found.explained is not None
    assert np.allclose(found.explained, reference.explained_variance_ratio_, atol=1e-5)
    assert found.basis is not None
    longest = np.abs(found.basis.components).argmax(1)
    assert (found.basis.components[range(3), longest] > 0).all()


def test_progress_names_each_stage_up_to_its_end() -> None:
    seen: dict[str, list[tuple[int, int]]] = {}
    fit_projection(groups(), on_progress=lambda stage, done, total: seen.setdefault(stage, []).append((done, total)))
    assert list(seen) == ["neighbours", "graph", "layout"]
    for steps in seen.values():
        assert steps == sorted(steps)
        assert steps[-1][0] == steps[-1][1] > 0


@pytest.mark.parametrize("metric", ["euclidean", "cosine"])
@pytest.mark.parametrize("dims", [2, 3])
@pytest.mark.parametrize(
    ("n", "dimensions"), [(1, 8), (2, 8), (3, 1), (4, 8), (5, 1), (5, 2), (14, 8), (15, 8), (16, 8)]
)
def test_few_latents_and_few_dimensions_have_a_map_too(n: int, dimensions: int, dims: int, metric: Any) -> None:
    mu = groups(n, dimensions)
    for method in ("umap", "pca"):
        projection = fit_projection(mu, method=method, dims=dims, metric=metric)  # type: ignore[arg-type]
        assert projection.coordinates.shape == (n, dims)
        assert np.isfinite(projection.coordinates).all()
        assert np.isfinite(place(projection, mu, mu)).all()
        assert np.isfinite(latent_at(projection, mu, projection.coordinates + 1).z).all()


@pytest.mark.parametrize("n", [1, 3, 50])
def test_latents_that_are_all_the_same_lie_on_one_place_and_the_map_says_so(n: int) -> None:
    mu = np.full((n, 8), 3, np.float32)
    projection = fit_projection(mu)
    assert projection.method == "pca"
    assert projection.notes == ("UMAP needs 4 different latents, and there is 1: this is PCA.",)
    assert (projection.coordinates == 0).all()
    assert latent_at(projection, mu, np.array([[0.0, 0.0]])).z == pytest.approx(mu[:1])


def test_latents_that_are_the_same_lie_on_the_same_place() -> None:
    projection = fit_projection(np.concatenate([groups(60)] * 3))
    first, second, third = np.split(projection.coordinates, 3)
    assert np.array_equal(first, second)
    assert np.array_equal(first, third)
    assert len(np.unique(first, axis=0)) == 60
    assert projection.notes == ("120 of the latents lie on the place of another that is the same.",)


def test_latents_that_differ_by_rounding_alone_are_the_same() -> None:
    """A sentence encoded in two batches; the few that a cell's edge parts are neighbours, which does no harm."""
    projection = fit_projection(np.concatenate([groups(60), groups(60) + np.float32(1e-6)]))
    assert len(np.unique(projection.coordinates, axis=0)) < 66


def test_latents_that_hardly_differ_are_not_the_same() -> None:
    """A collapsed model writes almost the same mu for everything."""
    projection = fit_projection(1e-6 * groups(60))
    assert projection.method == "umap"
    assert len(np.unique(projection.coordinates, axis=0)) == 60


def test_dimensions_that_never_change_do_no_harm() -> None:
    mu = np.pad(groups(60), ((0, 0), (0, 4)), constant_values=7)
    for method in ("umap", "pca"):
        assert np.isfinite(fit_projection(mu, method=method).coordinates).all()  # type: ignore[arg-type]


def test_more_neighbours_than_latents_are_all_and_the_map_says_so() -> None:
    notes = fit_projection(groups(10)).notes
    assert notes == ("Each of the 10 different latents has all others for neighbours: 15 are more than there are.",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"method": "tsne"},
        {"dims": 1},
        {"dims": 4},
        {"neighbors": 1},
        {"neighbors": 201},
        {"min_dist": -0.1},
        {"min_dist": float("nan")},
        {"metric": "manhattan"},
        {"seed": -1},
        {"seed": 2**32},
    ],
)
def test_options_out_of_their_range_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"A map cannot be made with .*: choose .*[^.]\.$"):
        fit_projection(groups(), **wrong)


@pytest.mark.parametrize("mu", [np.zeros((0, 8)), np.zeros((8, 0)), np.zeros(8), np.full((8, 8), np.nan)])
def test_what_is_no_latents_is_refused(mu: np.ndarray) -> None:
    with pytest.raises(InputError, match="finite numbers"):
        fit_projection(mu.astype(np.float32))


# Place


def test_pca_places_new_latents_exactly() -> None:
    projection = fit_projection(groups(), method="pca")
    assert np.allclose(place(projection, groups(), groups()), projection.coordinates, atol=1e-5)
    middle = (groups()[:1] + groups()[1:2]) / 2
    assert np.allclose(place(projection, groups(), middle), projection.coordinates[:2].mean(0), atol=1e-5)


def test_umap_places_a_latent_of_the_corpus_where_it_lies(umap: Projection) -> None:
    assert np.allclose(place(umap, groups(), groups()), umap.coordinates, atol=1e-4)


def test_umap_places_a_new_latent_among_its_neighbours_not_between_groups(umap: Projection) -> None:
    new = groups(80, seed=1)
    where = place(umap, groups(), new)
    assert where.shape == (80, 2)
    assert nearest(where, umap.coordinates, 1).distances.max() < 10 * umap.spacing
    theirs, ours = (mu[:, :4].argmax(1) for mu in (new, groups()))
    assert np.mean(ours[nearest(where, umap.coordinates, 1).rows[:, 0]] == theirs) > 0.95
    torn = (4 * np.eye(4, 8)[:1] + 4 * np.eye(4, 8)[1:2]) / 2  # half of its neighbours in one group, half in the other
    assert nearest(place(umap, groups(), torn), umap.coordinates, 1).distances[0, 0] < 10 * umap.spacing


def test_the_cosine_map_places_by_the_cosine() -> None:
    projection = fit_projection(groups(), metric="cosine")
    assert np.allclose(place(projection, groups(), 3 * groups()[:5]), projection.coordinates[:5], atol=0.1)


# Decode anywhere


@pytest.mark.parametrize("method", ["umap", "pca"])
def test_the_place_of_a_sentence_stands_for_its_latent(method: Any) -> None:
    projection = fit_projection(groups(), method=method)
    found = latent_at(projection, groups(), projection.coordinates[:20])
    assert np.allclose(found.z, groups()[:20], atol=1e-3)
    assert (found.distance == 0).all()
    assert found.rows[:, 0].tolist() == list(range(20))


def test_a_place_between_sentences_stands_for_a_latent_as_long_as_theirs() -> None:
    """The plain mean of ten latents that point anywhere is a third as long as each."""
    mu = np.random.default_rng(0).normal(size=(300, 32)).astype(np.float32)
    projection = fit_projection(mu, method="pca")
    found = latent_at(projection, mu, projection.coordinates[:50] + np.float32(projection.spacing))
    around, lengths = mu[found.rows], np.linalg.norm(found.z, axis=1)
    assert found.rows.shape == (50, 10)
    assert (lengths >= np.linalg.norm(around, axis=2).min(1) - 1e-4).all()
    assert (lengths <= np.linalg.norm(around, axis=2).max(1) + 1e-4).all()
    assert (np.einsum("qd,qd->q", found.z, around.mean(1)) > 0).all()


def test_the_distance_is_told_in_spacings_of_the_map(umap: Projection) -> None:
    right = umap.coordinates[umap.coordinates[:, 0].argmax()]
    found = latent_at(umap, groups(), right + np.array([[7 * umap.spacing, 0]], np.float32))
    assert found.distance == pytest.approx([7], rel=1e-3)
    assert found.z.dtype == np.float32


def test_latents_that_cancel_out_stand_for_something_finite() -> None:
    mu = np.array([[1, 0], [-1, 0], [0, 1], [0, -1]], np.float32)
    projection = fit_projection(mu, method="pca")
    assert np.isfinite(latent_at(projection, mu, np.zeros((1, 2), np.float32)).z).all()


# Key


def test_the_key_names_all_that_changes_the_map_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    options: dict[str, Any] = {"dims": 2, "neighbors": 15, "min_dist": 0.1, "metric": "euclidean", "seed": 0}
    key = projection_key(method="umap", **options)
    assert key == projection_key(method="umap", **options)
    changes = [{"dims": 3}, {"neighbors": 5}, {"min_dist": 0.2}, {"metric": "cosine"}, {"seed": 1}]
    keys = {projection_key(method="umap", **{**options, **change}) for change in changes}
    assert len(keys | {key}) == 6
    pca = projection_key(method="pca", **options)
    assert pca != key
    assert pca == projection_key(method="pca", **{**options, "seed": 5})
    monkeypatch.setattr(module, "VERSION", 99)
    assert key != projection_key(method="umap", **options)
