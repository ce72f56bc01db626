"""Figures: what a person typed is text in them, never markup."""

import math

from pages.common.charts import kl_chart, word_chart
from pages.common.markup import TAGS, distinct_labels, marked, paragraph, plotly_text
from pages.explore_ui.sentence_report import posterior_chart
from vae_core.analysis.sentence import WordCost


def test_typed_markup_is_escaped_in_a_chart_and_long_words_are_shortened() -> None:
    assert plotly_text("<b>a</b>") == "&lt;b&gt;a&lt;/b&gt;"
    assert "$" not in plotly_text("$x$")
    assert len(plotly_text("a" * 100)) == 24


def test_the_bars_of_a_word_chart_are_probabilities() -> None:
    figure = word_chart("title", {"": [WordCost("dog", math.log(4))]})
    assert figure.data[0].y[0] == 0.25


def test_the_posterior_chart_carries_every_dimension_with_its_deviation() -> None:
    figure = posterior_chart([0.5, -1.0], [0.1, 0.2])
    assert list(figure.data[0].y) == [0.5, -1.0]
    assert list(figure.data[0].error_y.array) == [0.1, 0.2]


def test_the_title_of_the_kl_chart_is_the_sum_of_its_bars() -> None:
    assert "1.50 nats" in kl_chart([1.0, 0.5]).layout.title.text


def test_marks_tell_new_words_from_those_that_are_gone_and_escape_all_of_them() -> None:
    body = marked("a <i> dog", "a cat")
    assert "<del" in body
    assert "&lt;i&gt; dog</del>" in body
    assert ">cat</ins>" in body
    assert "<i>" not in paragraph(body)


def test_words_that_are_gone_can_be_left_out() -> None:
    assert marked("a <i> dog", "a cat", gone=False) == marked("a <i> dog", "a cat").replace(
        TAGS["gone"][0] + "&lt;i&gt; dog" + TAGS["gone"][1] + " ", ""
    )


def test_a_long_text_scrolls_in_a_box_that_the_keyboard_reaches() -> None:
    assert "tabindex" not in paragraph("short")
    assert 'tabindex="0" role="group" aria-label=' in paragraph("word " * 1000)


def test_labels_that_are_alike_are_told_apart_by_their_keys() -> None:
    assert distinct_labels({"a": "one", "b": "two", "c": "one"}) == {"a": "one (a)", "b": "two", "c": "one (c)"}
