"""Membership of a class: notes for a student, the nickname, leaving; and making a class."""

import streamlit as st

from pages.common.markup import errors_as_text, literal
from pages.common.workspace.session import is_shared
from vae_core.workspaces.classes import LONGEST, Classroom, join_class, joined_class, leave_class, lectures, make_class


def open_classes() -> dict[str, Classroom]:
    """Return the classes whose view was opened in this workspace, by token; none where all visitors share one home."""
    return {} if is_shared() else lectures()


def show_membership() -> None:
    """Say which class the workspace is in and under which name, and let both be changed; else offer to make one."""
    if is_shared():
        return
    joined = joined_class()
    if joined is None:
        return
    room, nickname = joined
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"You are in the class **{literal(room.title)}**: the curves of the runs that you start are shown there "
            f"as **{literal(nickname)}**, your corpora and sentences are not.",
            width="stretch",
        )
        with st.popover("Nickname", icon=":material/edit:"):
            st.text_input("Nickname", nickname, max_chars=LONGEST, key="finetune_nickname", on_change=_rename)
            st.caption("For the runs that you start from now on.")
        help_ = "Your runs leave its view, and stay here."
        st.button("Leave", key="finetune_leave", on_click=_leave, help=help_, icon=":material/logout:")


def offer_class() -> None:
    """Offer to make a class, at the end of the form of a new run."""
    if is_shared():
        return
    with st.expander("Teach a class", icon=":material/school:"):
        st.markdown(
            "Make a class and give its link to students: the curves of the runs that they start are overlaid "
            "in a view that you alone can open. Their corpora and sentences are not shown."
        )
        with st.form("finetune_class_form", border=False):
            title = st.text_input("Name of the class", max_chars=60, key="finetune_class_title")
            pressed = st.form_submit_button("Make the class")
        if pressed:
            with errors_as_text():
                st.session_state["finetune_class_asked"] = make_class(title)
                st.session_state["finetune_show_class"] = True
                st.rerun()


def _rename() -> None:
    joined = joined_class()
    if joined is not None:
        with errors_as_text(st.toast):
            join_class(joined[0].code, st.session_state["finetune_nickname"])


def _leave() -> None:
    with errors_as_text(st.toast):
        leave_class()
