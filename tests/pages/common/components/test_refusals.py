"""Parameters of a link that its page lacks are named once."""

from streamlit.testing.v1 import AppTest


def _script() -> None:
    from pages.common.components.refusals import refusals_named
    from pages.common.inputs import ask_choice, ask_number

    with refusals_named("page"):
        ask_choice("Kind", ["linear", "spherical"], "page_kind")
        ask_number("Steps", 2, 50, 9, key="page_steps")
        ask_number("Share", 0.0, 1.0, 0.5, key="page_share")


def told(**link: str) -> list[str]:
    test = AppTest.from_function(_script)
    for name, value in link.items():
        test.query_params[name] = value
    said = [toast.value for toast in test.run().toast]
    assert not test.run().toast  # once
    return said


def test_what_a_page_can_use_is_taken_without_a_word() -> None:
    assert told() == []
    assert told(page_kind="spherical", page_steps="7", page_share="0.2") == []
    assert told(page_kind="linear", page_steps="9", page_share="0.50") == []  # defaults, which leave the URL
    assert told(another_page="1", corpus="gone") == []


def test_what_it_cannot_use_is_named() -> None:
    (said,) = told(page_kind="winding", page_steps="many", page_share="0.2")
    assert "kind, steps." in said.replace("\\", "")
