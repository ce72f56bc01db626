"""Layout: a map is fitted to anything that has rows, and is the same every time."""

from typing import Any

import numpy as np
import pytest
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness

from tests.vae_core.space.conftest import groups
from vae_core.errors import InputError
from vae_core.space import layout
from vae_core.space.layout import fit_projection, projection_key
from vae_core.space.projection import Projection, inverse_transform, transform


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
        assert np.isfinite(transform(projection, mu, mu)).all()
        assert np.isfinite(inverse_transform(projection, mu, projection.coordinates + 1).z).all()


@pytest.mark.parametrize("n", [1, 3, 50])
def test_latents_that_are_all_the_same_lie_on_one_place_and_the_map_says_so(n: int) -> None:
    mu = np.full((n, 8), 3, np.float32)
    projection = fit_projection(mu)
    assert projection.method == "pca"
    assert projection.notes == ("UMAP needs 4 different latents, and there is 1: this is PCA.",)
    assert (projection.coordinates == 0).all()
    assert inverse_transform(projection, mu, np.array([[0.0, 0.0]])).z == pytest.approx(mu[:1])


def test_latents_that_are_the_same_lie_on_the_same_place() -> None:
    projection = fit_projection(np.concatenate([groups(60)] * 3))
    first, second, third = np.split(projection.coordinates, 3)
    assert np.array_equal(first, second)
    assert np.array_equal(first, third)
    assert len(np.unique(first, axis=0)) == 60
    assert projection.notes == ("120 sentences have the same latent as another, and the same point on the map.",)


def test_latents_that_differ_by_rounding_alone_are_the_same_and_a_collapsed_models_are_not() -> None:
    twice = fit_projection(np.concatenate([groups(60), groups(60) + np.float32(1e-6)]))  # encoded in two batches
    assert len(np.unique(twice.coordinates, axis=0)) < 66  # the few that a cell's edge parts are neighbours
    collapsed = fit_projection(1e-6 * groups(60))
    assert collapsed.method == "umap"
    assert len(np.unique(collapsed.coordinates, axis=0)) == 60


@pytest.mark.parametrize("method", ["umap", "pca"])
def test_dimensions_that_never_change_do_no_harm(method: Any) -> None:
    mu = np.pad(groups(60), ((0, 0), (0, 4)), constant_values=7)
    assert np.isfinite(fit_projection(mu, method=method).coordinates).all()


def test_more_neighbours_than_latents_are_all_and_the_map_says_so() -> None:
    notes = fit_projection(groups(10)).notes
    assert notes == ("Each of the 10 different latents has all others for neighbours: 15 are more than there are.",)


@pytest.mark.parametrize(
    "wrong",
    [
        *({"method": "tsne"}, {"metric": "manhattan"}),
        *({"dims": dims} for dims in (1, 4)),
        *({"neighbors": neighbors} for neighbors in (1, 201)),
        *({"min_dist": distance} for distance in (-0.1, float("nan"))),
        *({"seed": seed} for seed in (-1, 2**32)),
    ],
)
def test_options_out_of_their_range_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"A map cannot be made with .*: choose .*[^.]\.$"):
        fit_projection(groups(), **wrong)


@pytest.mark.parametrize("mu", [np.zeros((0, 8)), np.zeros((8, 0)), np.zeros(8), np.full((8, 8), np.nan)])
def test_what_is_no_latents_is_refused(mu: np.ndarray) -> None:
    with pytest.raises(InputError, match="finite numbers"):
        fit_projection(mu.astype(np.float32))


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
    monkeypatch.setattr(layout, "VERSION", 99)
    assert key != projection_key(method="umap", **options)
