"""The caches of the pages: an answer is computed once per key, and by one session at a time."""

from threading import Event, Thread

import pytest
from streamlit.testing.v1 import AppTest

from pages.common.cache import single_flight


def test_an_answer_is_computed_once_per_key_and_an_error_ends_the_page_with_its_sentence() -> None:
    def script() -> None:
        import streamlit as st

        from pages.common.cache import Report, cached_answer
        from vae_core.errors import InputError

        def compute(report: Report) -> int:
            if st.session_state["question"] < 0:
                raise InputError("Ask for *more*.")
            report(0.5)
            st.session_state["computed"] += 1
            return st.session_state["question"] ** 2

        st.write(cached_answer("square", st.session_state["question"], "Squaring ...", compute))

    test = AppTest.from_function(script)
    test.session_state["computed"] = 0
    for question, answer, computed in ((3, "9", 1), (3, "9", 1), (4, "16", 2)):
        test.session_state["question"] = question
        test.run()
        assert (test.markdown[0].value, test.session_state["computed"]) == (f"`{answer}`", computed)
        assert test.main[1].type == "markdown"  # the bar's place is kept where none comes: what is below does not move
    test.session_state["question"] = -1
    test.run()
    assert test.error[0].value == r"Ask for \*more\*\."
    assert not test.markdown
    test.session_state["question"] = 4
    assert test.run().markdown[0].value == "`16`"
    assert test.session_state["computed"] == 2


def test_a_lock_holds_back_the_same_key_alone_and_is_let_go_after_an_error() -> None:
    inside, leave, waited, order = Event(), Event(), Event(), []

    def first() -> None:
        with single_flight("test", lambda: None):
            inside.set()
            leave.wait(20)
            order.append("first")

    def second() -> None:
        with single_flight("test", waited.set):
            order.append("second")

    threads = [Thread(target=first), Thread(target=second)]
    threads[0].start()
    assert inside.wait(20)
    threads[1].start()
    assert waited.wait(20)
    with single_flight("another", lambda: order.append("waited")):
        assert order == []
    leave.set()
    for thread in threads:
        thread.join(20)
    assert order == ["first", "second"]
    with pytest.raises(ValueError, match="mine"), single_flight("test", lambda: None):
        raise ValueError("mine")
    with single_flight("test", lambda: order.append("waited")):
        assert "waited" not in order
