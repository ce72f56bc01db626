"""Filters in a link: restored, and named in one sentence where they are not of this corpus."""

import json
from typing import Any

import pytest
import streamlit as st

from pages.map_ui.linked import link
from pages.map_ui.linked.filters import HIDDEN, RANGES, flip_value, set_range
from vae_core.latents.table import Latents


@pytest.fixture
def url(session: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A URL's parameters, as Streamlit gives them."""
    parameters: dict[str, str] = {}
    monkeypatch.setattr(st, "query_params", parameters)
    return parameters


def test_filters_that_are_set_come_back_from_the_link(
    latents: Latents, session: dict[str, Any], url: dict[str, str]
) -> None:
    set_range("dimension 0", (0.125, 4.5))
    set_range("length in words", (2, 3))
    flip_value("animal", "cat")
    session[HIDDEN] = ("animal", ("dog",))
    before = {**session}
    link.write_filters(latents)
    for key in (RANGES, HIDDEN, "map_filter_animal"):
        session.pop(key)
    assert link.read_filters(latents) == []
    assert {key: session[key] for key in before} == before
    for key in (RANGES, HIDDEN, "map_filter_animal"):
        session.pop(key)
    link.write_filters(latents)
    assert "filters" not in url


@pytest.mark.parametrize(
    "said",
    [
        *("{", "[1]", '"x"', "[" * 10_000),
        *({"ranges": {name: [0, 1]}} for name in ("nothing", "dimension 99", "dimension x")),
        *({"ranges": {"KL": ends}} for ends in ([0], "0", [0, "1"], [True, 1], [0, 10**400], {})),
        *({"values": {"animal": values}} for values in (["whale"], "cat", [1], [], ["cat"] * 1000)),
        {"values": {"nothing": ["cat"]}},
        *({"hidden": hidden} for hidden in (["animal", "whale"], "dog", [["animal"]], {"animal": 1})),
    ],
)
def test_filters_that_the_corpus_does_not_have_are_left_out_and_said(
    latents: Latents, session: dict[str, Any], url: dict[str, str], said: object
) -> None:
    url["filters"] = said if isinstance(said, str) else json.dumps(said)
    assert len(link.read_filters(latents)) == 1
    assert not any(session.get(key) for key in (RANGES, HIDDEN, "map_filter_animal"))


def test_a_number_that_is_not_a_number_is_no_end(
    latents: Latents, session: dict[str, Any], url: dict[str, str]
) -> None:
    url["filters"] = '{"ranges": {"KL": [NaN, Infinity]}}'
    assert link.read_filters(latents) == ["range of KL"]


def test_filters_of_another_corpus_or_checkpoint_are_not_in_the_link(
    latents: Latents, session: dict[str, Any], url: dict[str, str]
) -> None:
    set_range("dimension 7", (0.0, 1.0))  # of a checkpoint with more of them
    set_range("KL", (0.0, 1.0))
    session[HIDDEN] = ("animal", ("dog", "whale"))
    link.write_filters(latents)
    assert json.loads(url["filters"]) == {"ranges": {"KL": [0, 1]}, "hidden": ["animal", "dog"]}
    assert link.read_filters(latents) == []
