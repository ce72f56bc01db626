"""Head of the pages of one sentence: title, purpose of the page, and the choice of view."""

from collections.abc import Sequence

import streamlit as st

from pages.common.inputs import ask_choice


def page_head(title: str, about: str, views: Sequence[str] = (), *, key: str) -> str:
    """Show a page's title and purpose in one row, with the choice of its views; returns the view, "" without any.

    :param key: of the choice; also its name in the URL.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="frame_head"):
        st.title(title, anchor=False, width="content")
        st.caption(about, width="stretch")
        return ask_choice("Show", views, key, label_visibility="collapsed", wrap=True) if views else ""
