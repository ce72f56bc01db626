"""The session's sentence: which box shows it, and what overrides it."""

from streamlit.testing.v1 import AppTest


def page(name: str, first: str, shared: bool = True) -> str:
    """Return a script of one box, as a page has it."""
    return f"""
import streamlit as st
from pages.common.components.picked import restore_box, store_box
restore_box("{name}", shared={shared})
text = st.text_input("Sentence", "{first}", key="{name}")
store_box("{name}", text, shared={shared}, first="{first}")
st.markdown(text)
"""


def show(state: dict[str, object], name: str, first: str = "example", *, shared: bool = True) -> AppTest:
    """Open a page's box in a session that has this state; the box's widget has no state, as after leaving a page."""
    test = AppTest.from_string(page(name, first, shared))
    for key, value in state.items():
        test.session_state[key] = value
    return test.run()


def kept(test: AppTest, *, without: str) -> dict[str, object]:
    names = ("sentence_shared", "sentence_used", "one", "one_seen", "two", "two_seen")
    return {name: test.session_state[name] for name in names if name in test.session_state and name != without}


def test_what_a_page_proposes_is_not_picked_and_what_is_typed_is_there_on_the_next() -> None:
    test = show({}, "one", "first example")
    other = show(kept(test, without="one"), "two", "second example")
    assert other.markdown[0].value == "second example"
    other.text_input[0].set_value("a dog").run()
    again = show(kept(other, without="two"), "one", "first example")
    assert again.markdown[0].value == "a dog"
    assert again.session_state["sentence_used"] == ["a dog", "second example", "first example"]


def test_a_box_that_is_not_shared_keeps_its_own_sentence() -> None:
    test = show({}, "one", shared=False)
    test.text_input[0].set_value("own").run()
    other = show(kept(test, without="one"), "two")
    other.text_input[0].set_value("of all").run()
    assert show(kept(other, without="two"), "one", shared=False).markdown[0].value == "own"


def test_a_box_that_another_page_fills_on_purpose_keeps_that() -> None:
    test = show({"sentence_shared": (3, "picked before"), "one": "handed over"}, "one")
    assert test.markdown[0].value == "handed over"
    assert test.session_state["sentence_shared"][1] == "handed over"


def test_an_emptied_box_stays_empty_and_the_last_ten_are_kept() -> None:
    test = show({}, "one")
    for i in range(12):
        test.text_input[0].set_value(f"number {i}").run()
    test.text_input[0].set_value("").run()
    assert test.session_state["sentence_used"] == [f"number {i}" for i in range(11, 1, -1)]
    assert show(kept(test, without="one"), "one").markdown[0].value == ""


def test_a_sentence_that_is_used_again_moves_to_the_front_and_a_rerun_moves_none() -> None:
    test = show({}, "one")
    for text in ("a dog", "a cat", "a dog"):
        test.text_input[0].set_value(text).run()
    assert test.session_state["sentence_used"] == ["a dog", "a cat", "example"]
    other = show(kept(test, without="one"), "two", shared=False)
    other.text_input[0].set_value("a cat").run()
    again = show(kept(other, without="two"), "one").run()
    assert again.session_state["sentence_used"] == ["a cat", "a dog", "example"]
