"""The guided tour: advances by itself, goes back and forth, starts for a visitor without a link, and ends."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from pages.common.sidebar.tour import STEPS
from vae_core.latents.library import SAMPLE_NAME


def frame() -> None:
    import streamlit as st

    from pages.common.sidebar import tour

    tour.begin_tour(st.session_state.get("page", ""))
    with st.sidebar:
        slot = st.container()
    tour.show_tour(slot)
    for key in st.session_state.pop("visitor", {}):  # what the page's run leaves
        st.session_state[key] = "done"
    tour.follow_tour()


@pytest.fixture
def app() -> AppTest:
    test = AppTest.from_function(frame)
    test.session_state["corpus"] = SimpleNamespace(key="sample", name=SAMPLE_NAME, rows=2400)
    return test


def title(test: AppTest) -> str:
    """Return the title of the step that is shown, "" without a tour; both cards show the same."""
    assert not test.exception
    texts = {part.value for part in test.markdown}
    assert len(texts) <= 1
    return texts.pop().split("**")[1] if texts else ""


def press(name: str) -> Callable[[AppTest], AppTest]:
    return lambda test: test.button(key=f"tour_wide_{name}").click().run()


def test_it_opens_by_itself_and_leads_through_six_steps_to_the_end(app: AppTest) -> None:
    app.run()
    assert len(STEPS) == 6
    for number, step in enumerate(STEPS):
        assert title(app) == step.title
        assert any(f"step {number + 1} of 6" in part.proto.body for part in app.get("html"))
        app = press("next" if number < 5 else "skip")(app)
    assert title(app) == ""
    assert app.run().button(key="tour_start").label == "Tour"


def test_it_can_be_skipped_and_started_again(app: AppTest) -> None:
    app = press("skip")(press("next")(app.run()))
    assert title(app) == ""
    app.button(key="tour_start").click().run()
    assert title(app) == STEPS[0].title


@pytest.mark.parametrize("by", ["page", "link"])
def test_a_visitor_with_a_link_gets_no_card(app: AppTest, by: str) -> None:
    if by == "page":
        app.session_state["page"] = "diagnostics"
    else:
        app.query_params["row"] = "3"
    app.run()
    assert title(app) == ""
    assert app.button(key="tour_start")


@pytest.mark.parametrize(("step", "key"), [(1, "map_row"), (2, "map_position")])
def test_a_step_ends_when_the_visitor_has_done_it_in_the_page_run(app: AppTest, step: int, key: str) -> None:
    app.session_state["tour_step"], app.session_state["tour_arrived"] = step, None
    app.session_state["visitor"] = (key,)
    app.run()
    assert title(app) == STEPS[step + 1].title


def test_a_walk_needs_both_ends_and_an_own_corpus_another_than_the_sample(app: AppTest) -> None:
    app.session_state["tour_step"], app.session_state["tour_arrived"] = 3, None
    app.session_state["map_from"] = SimpleNamespace(text="a")
    assert title(app.run()) == "Walk"
    app.session_state["map_to"] = SimpleNamespace(text="b")
    assert title(app.run()) == "Your own sentences"
    app.session_state["corpus"] = SimpleNamespace(key="own", name="mine", rows=3)
    assert title(app.run()) == "Collapse"
    app.session_state["page"] = "collapse"
    assert title(app.run()) == ""


def test_a_step_that_was_done_before_waits_for_it_to_be_done_anew(app: AppTest) -> None:
    app.session_state["map_row"] = 3
    app = press("next")(app.run())
    assert title(app) == "Click a point"
    app.session_state["map_row"] = 4
    assert title(app.run()) == "Decode a point of the space"
    assert title(press("back")(app)) == "Click a point"


def test_the_numbers_lead_to_any_step(app: AppTest) -> None:
    app.run()
    app.segmented_control(key="tour_narrow_numbers").set_value(4).run()
    assert title(app) == "Walk"
    assert app.segmented_control(key="tour_wide_numbers").value == 4
