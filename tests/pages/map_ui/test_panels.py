"""The panel of the Map: how two picks become the ends of a walk."""

from types import SimpleNamespace
from typing import Any

import pytest

from pages.map_ui import panels


def pick(text: str) -> Any:
    return SimpleNamespace(end=SimpleNamespace(text=text))


def test_the_pick_after_one_end_is_the_other_and_later_picks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b, c = pick("a"), pick("b"), pick("c")
    state: dict[str, Any] = {"map_to": a.end, panels.WAITS: True}
    monkeypatch.setattr(panels.st, "session_state", state)
    panels.end_walk(None)
    panels.end_walk(a)  # the page runs again
    assert "map_from" not in state
    panels.end_walk(b)
    panels.end_walk(c)
    assert (state["map_from"], state["map_to"]) == (b.end, a.end)


def test_a_pick_ends_no_walk_that_was_not_begun_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for state in ({"map_from": pick("a").end}, {panels.WAITS: True}):  # by a link; cleared since
        monkeypatch.setattr(panels.st, "session_state", dict(state))
        panels.end_walk(pick("b"))
        assert panels.st.session_state == state
