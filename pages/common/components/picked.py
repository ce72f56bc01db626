"""The session's sentence: the last one picked on any page; the last ones used; the Map's last pick.

A page's first box is shared: it shows the session's sentence, and a sentence typed there becomes the session's. Other
boxes keep their own text from page to page. A link wins where a session begins.
"""

import streamlit as st

MAX_USED = 10  # sentences
SHARED, USED, ON_MAP = "sentence_shared", "sentence_used", "sentence_on_map"


def share_sentence(text: str, *, on_map: bool = False) -> None:
    """Make a sentence the session's: each page's first box shows it when it is drawn next.

    :param on_map: it was picked on the Map, which the pickers of the other pages then offer.
    """
    text = " ".join(text.split())
    if not text:
        return
    number, current = _shared()
    if text != current:
        st.session_state[SHARED] = (number + 1, text)
    if on_map:
        st.session_state[ON_MAP] = text
    if on_map or text != current:  # a page calls this in every run of its script
        _remember(text)


def shared_sentence() -> str:
    """Return the session's sentence; "" before the first is picked."""
    return _shared()[1]


def map_sentence() -> str:
    """Return the sentence last picked on the Map, or ""."""
    return str(st.session_state.get(ON_MAP, ""))


def used_sentences() -> list[str]:
    """Return the last sentences in use on any page, the newest first."""
    return list(st.session_state.get(USED, ()))


def restore_box(key: str, *, shared: bool) -> None:
    """Before a text box is drawn: set it to the session's sentence where that is newer, else to its own last text.

    :param key: of the box in the session.
    """
    state, seen = st.session_state, st.session_state.get(f"{key}_seen")
    number, text = _shared()
    untouched = key not in state or (seen is not None and state[key] == seen[1])
    if shared and untouched and number > (seen[0] if seen else 0):
        state[key] = text
    elif seen and key not in state:  # Streamlit forgets the boxes of a page that is left
        state[key] = seen[1]


def store_box(key: str, text: str, *, shared: bool, first: str = "") -> None:
    """After a text box was drawn: store its text, for all pages where it is shared and not the page's proposal."""
    seen = st.session_state.get(f"{key}_seen")
    known = seen is None and text == first and text in used_sentences()  # a page's proposal does not move up
    if text and (seen is None or seen[1] != text) and not known:
        _remember(text)
    if shared and (text != first or _shared()[0]):
        share_sentence(text)
    st.session_state[f"{key}_seen"] = (_shared()[0], text)


def restore_lines(key: str, proposed: str) -> None:
    """Before a box of several lines is drawn: its last text, with the session's sentence, if new, as first line.

    :param proposed: text of the box at first; a picked sentence replaces it.
    """
    state, seen = st.session_state, st.session_state.get(f"{key}_seen")
    number, text = _shared()
    held = str(state.get(key, seen[1] if seen else ""))
    if number > (seen[0] if seen else 0):
        lines = [] if held in ("", proposed) else held.split("\n")
        state[key] = held if text in lines else "\n".join([text, *lines])
    elif seen and key not in state:
        state[key] = held


def store_lines(key: str, text: str) -> None:
    """After a box of several lines was drawn: store its text."""
    st.session_state[f"{key}_seen"] = (_shared()[0], text)


def _shared() -> tuple[int, str]:
    """Return the session's sentence behind its number, which rises with each; 0 and "" before the first."""
    number, text = st.session_state.get(SHARED, (0, ""))
    return number, text


def _remember(text: str) -> None:
    """Put a sentence before the others that were in use; one that was among them moves."""
    others = [other for other in used_sentences() if other != text]
    st.session_state[USED] = [text, *others][:MAX_USED]
