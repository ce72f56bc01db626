"""Plotly figure of a projection, and the rows of a click on it."""

import numpy as np
import pandas as pd
import pytest

from pages.common.charts import MAX_CLASSES
from pages.map_ui.colors import MISSING, NOISE, OTHER, Coloring, Overlay, by_clusters, by_column
from pages.map_ui.linked.filters import contains
from pages.map_ui.picks import Picked
from pages.map_ui.plotly_map import hover, map_figure, picked
from vae_core.latents.table import Latents
from vae_core.space.layout import fit_projection
from vae_core.space.projection import Projection

RNG = np.random.default_rng(0)


def latents(labels: list, texts: list[str] | None = None) -> Latents:
    count = len(labels)
    mu = RNG.normal(size=(count, 4)).astype(np.float32)
    table = pd.DataFrame({"text": texts or [f"text {i}" for i in range(count)], "label": labels})
    return Latents(table, "text", mu, np.zeros_like(mu), "")


def projected(points: Latents, dims: int = 2) -> Projection:
    return fit_projection(points.mu, method="pca", dims=dims)


def test_each_class_is_a_trace_whose_points_carry_their_row() -> None:
    points = latents(["a", "b", "a", "c", "b", "a"])
    figure = map_figure(projected(points), points.texts, by_column(points, "label"), Overlay())
    rows = {trace.name: [row for (row,) in trace.customdata] for trace in figure.data}
    assert rows == {"a": [0, 2, 5], "b": [1, 4], "c": [3]}
    at = projected(points).coordinates
    for trace in figure.data:
        assert np.allclose(trace.x, at[[row for (row,) in trace.customdata], 0])


def test_a_column_with_many_values_keeps_the_most_frequent_and_says_so() -> None:
    labels = [f"name {i}" for i in range(100)] + ["often"] * 5
    coloring = by_column(latents(labels), "label")
    assert coloring.names[0] == "often"
    assert len(coloring.names) == MAX_CLASSES + 1
    assert coloring.names[-1] == OTHER
    assert "101 different values" in coloring.note
    assert (coloring.values == MAX_CLASSES).sum() == 101 - MAX_CLASSES


def test_many_numbers_are_a_scale_few_are_classes_and_a_missing_value_is_named() -> None:
    assert by_column(latents(list(range(50))), "label").names == ()
    assert set(by_column(latents([1, 2, 1, 2]), "label").names) == {"1", "2"}
    assert set(by_column(latents(["a", None]), "label").names) == {"a", MISSING}


def test_numbers_with_gaps_are_a_scale_and_what_is_missing_is_a_trace_of_its_own_also_in_the_dark() -> None:
    for gap in (None, "", " "):  # as JSON and .csv have it
        written = [gap if i % 5 == 0 else (i if gap is None else f"{i / 2}") for i in range(40)]
        points = latents(written)
        coloring = by_column(points, "label")
        assert np.flatnonzero(np.isnan(coloring.values)).tolist() == list(range(0, 40, 5))
        figure = map_figure(projected(points, 3), points.texts, coloring, Overlay(), dark=True)
        assert {trace.name: len(trace.x) for trace in figure.data} == {"no value": 8, "label": 32}
        assert figure.data[0].marker.colorscale[0][1] != "#440154"  # of Viridis: not to be told from the ground
    assert len(by_column(latents(["", *map(str, range(40)), "about 7"]), "label").names) > 1


def test_clusters_are_sorted_by_size_two_of_one_name_stay_two_and_noise_comes_last() -> None:
    coloring = by_clusters(np.array([1, 1, 1, 0, 0, -1]), {0: "dogs", 1: "men"})
    assert coloring.names == ("men", "dogs", NOISE)
    assert coloring.values.tolist() == [0, 0, 0, 1, 1, 2]
    assert len(set(by_clusters(np.array([0, 0, 1]), {0: "dogs", 1: "dogs"}).names)) == 2


def test_clusters_past_the_colours_share_one() -> None:
    coloring = by_clusters(np.array([*range(MAX_CLASSES + 2), 0, -1]), {})
    assert coloring.names[-2:] == (OTHER, NOISE)
    assert coloring.values.tolist() == [*range(MAX_CLASSES), MAX_CLASSES, MAX_CLASSES, 0, MAX_CLASSES + 1]


@pytest.mark.parametrize("dims", [2, 3])
def test_hits_keep_their_colour_and_the_rest_goes_grey(dims: int) -> None:
    points = latents(["a", "b", "a", "b"])
    hits = np.array([True, False, False, True])
    figure = map_figure(projected(points, dims), points.texts, by_column(points, "label"), Overlay(hits=hits))
    rows = {trace.name: [row for (row,) in trace.customdata] for trace in figure.data}
    assert rows == {"no hit": [1, 2], "a": [0], "b": [3]}


def test_what_people_typed_is_no_markup_in_hover_legend_or_title() -> None:
    nasty = "<b>x</b> $y$"
    points = latents([nasty, nasty], [nasty, nasty])
    points.table[nasty] = points.table["label"]
    figure = map_figure(projected(points), points.texts, by_column(points, nasty), Overlay())
    written = figure.to_json()
    assert "\\u003cb" not in written
    assert "<b>" not in written
    assert "$y$" not in written


def test_a_long_sentence_is_wrapped_and_whole() -> None:
    text = "one two three four five " * 12
    assert hover(text).replace("<br>", " ").split() == text.split()
    assert max(map(len, hover(text).split("<br>"))) <= 56


@pytest.mark.parametrize(
    ("points", "meant"),
    [([{"customdata": [7]}], Picked(row=7)), ([], Picked()), ([{"x": 1, "y": 2}], Picked())],
    ids=["point", "nothing", "step of a walk"],
)
def test_a_click_is_the_row_of_its_point(points: list[dict], meant: Picked) -> None:
    assert picked({"selection": {"points": points, "box": [], "lasso": []}}) == meant


def test_a_chart_that_nothing_was_done_on_says_nothing() -> None:
    assert picked({}) == Picked()


def test_a_scale_of_missing_and_equal_numbers_still_draws() -> None:
    points = latents(["a"] * 4)
    for values in (np.full(4, 2.0), np.array([1.0, np.nan, 3.0, np.inf]), np.full(4, np.nan)):
        figure = map_figure(projected(points), points.texts, Coloring("x", values), Overlay())
        assert np.isfinite([figure.data[0].marker.cmin, figure.data[0].marker.cmax]).all()


def test_words_are_found_by_their_beginning_whatever_their_case() -> None:
    texts = ["Two Dogs run.", "a hotdog", "dogs and two cats"]
    assert contains(texts, "dog two").tolist() == [True, False, True]
    assert contains(texts, "(").tolist() == [False, False, False]


def test_in_three_dimensions_there_are_a_box_and_named_axes() -> None:
    points = latents(["a", "b", "a", "c", "b", "a"])
    scene = map_figure(projected(points, 3), points.texts, by_column(points, "label"), Overlay()).layout.scene
    axes = [scene.xaxis, scene.yaxis, scene.zaxis]
    assert [axis.title.text for axis in axes] == ["PC 1", "PC 2", "PC 3"]
    assert all(axis.showline and axis.mirror and axis.showgrid for axis in axes)


def test_no_legend_lies_over_the_bar_of_a_scale_when_a_walk_is_drawn() -> None:
    points = latents(list(range(50)))
    at = projected(points, 3)
    walk = Overlay(path=at.coordinates[:3], path_texts=["a", "b", "c"])
    assert not map_figure(at, points.texts, by_column(points, "label"), walk).layout.showlegend
    classes = by_clusters(np.arange(50) % 2, {0: "dogs", 1: "men"})
    assert map_figure(at, points.texts, classes, walk).layout.showlegend
