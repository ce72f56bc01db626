"""The guided tour: six steps on a card in the sidebar, each of which ends by itself when the visitor has done it.

It opens by itself where the app is opened without a link, and not again in the same browser session, which a cookie
remembers. On a narrow screen, where the sidebar is folded, the card is at the top of the map, and at the bottom of
the window on other pages.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.common.session import go_to
from vae_core.latents.library import SAMPLE_NAME

STEP, ARRIVED, MIDDLE = "tour_step", "tour_arrived", "tour_middle"  # in the session
OVER = -1  # the step of a tour that has ended, or never began
COOKIE = "midsentence_tour"
MAP, CORPUS, COLLAPSE = "pages/map.py", "pages/corpus.py", "pages/collapse.py"
ENDS = {"from": "The girls are playing basketball in the yard.", "to": "It is raining in London."}
STYLE = """<style>
[class*='st-key-tour_'] [data-testid='stMarkdownContainer'] p{font-size:.875rem}
[class*='st-key-tour_'] button{min-height:2rem;min-width:0;padding:.1rem .7rem}
:has(> .st-key-tour_narrow){position:absolute}
.st-key-tour_narrow{display:none}
@media (max-width:767px){
.st-key-tour_wide{display:none}
.st-key-tour_narrow:has(button){display:flex;position:fixed;left:.5rem;right:.5rem;bottom:.5rem;width:auto;
z-index:100;padding:.75rem 1rem;background:var(--st-background-color,canvas);border-radius:.5rem;
border:1px solid rgb(128 128 128/.4);box-shadow:0 4px 16px rgb(0 0 0/.3)}
:has(.st-key-map_stage) .st-key-tour_narrow{top:6.5rem;bottom:auto}
}
</style>"""


@dataclass(frozen=True)
class Step:
    """One step: the card's text, the session value that shows that it is done, and a button that does it."""

    title: str
    text: str
    done: Callable[[], object]  # the visitor's action, or None; a change since the step began ends it
    show: Callable[[], None] | None = None


def _picked() -> object:
    return _state("map_row")


def _walked() -> object:
    ends = [getattr(_state(f"map_{end}"), "text", None) for end in ENDS]
    return tuple(ends) if all(ends) else None


def _own_corpus() -> object:
    corpus = _state("corpus")
    return corpus.key if corpus is not None and corpus.name != SAMPLE_NAME else None


def _show_point() -> None:
    corpus, before = _state("corpus"), _state("map_row")
    row = corpus.rows // 2 if corpus else 0
    _open_map(row=str(row if row != before else 0))


def _show_decoding() -> None:
    st.session_state["map_click"], st.session_state["map_position"] = "decode", _state(MIDDLE) or (0.0, 0.0)
    st.session_state["map_panel_open"] = True
    go_to(MAP)


def _show_walk() -> None:
    _open_map(**ENDS)


STEPS = (
    Step(
        "A map of sentences",
        "Each point is a sentence at its mu in the latent space: similar sentences are neighbours. "
        "The colours are the worlds of the sample.",
        lambda: None,
    ),
    Step(
        "Click a point",
        "Its sentence opens in a panel, with its reconstruction and neighbours.",
        _picked,
        _show_point,
    ),
    Step(
        "Decode a point of the space",
        "Choose **decode** above the map and click between the points: the decoder writes the sentence for that z.",
        lambda: _state("map_position"),
        _show_decoding,
    ),
    Step(
        "Walk",
        "Click a point, **From here**, and another point: the sentences between them appear step by step.",
        _walked,
        _show_walk,
    ),
    Step(
        "Your own sentences",
        "On **Corpus**, upload a file or paste some lines: they become a map like this one.",
        _own_corpus,
        lambda: go_to(CORPUS),
    ),
    Step(
        "Collapse",
        "A text VAE can learn to ignore z. **Collapse** shows how that happens, and which measure detects it.",
        lambda: _state("tour_page") == "collapse" or None,
        lambda: go_to(COLLAPSE),
    ),
)


def begin_tour(page: str) -> None:
    """Decide, once a session, whether the tour opens by itself, and note the page that is shown, by its path."""
    st.session_state["tour_page"] = page
    if STEP not in st.session_state:
        by_link = bool(page or st.query_params.to_dict())
        seen = st.context.cookies.get(COOKIE) == "over"
        _enter(OVER if by_link or seen else 0)


def show_tour(slot: DeltaGenerator) -> None:
    """Show the card of the step, in the sidebar and for narrow screens; without a tour, the button that starts it.

    :param slot: container in the sidebar.
    """
    st.html(STYLE)
    # reserved without a tour too, so that the layout below does not shift
    narrow = st.container(key="tour_narrow", gap="xsmall")
    _advance()
    step = st.session_state[STEP]
    if step != OVER:
        with slot.container(border=True, key="tour_wide", gap="xsmall"):
            _show_card(step, "wide")
        with narrow:
            _show_card(step, "narrow")
        return
    with slot:
        why = "Six steps through the app: click, decode, walk, your own file, collapse."
        st.button(
            "Tour", key="tour_start", icon=":material/tour:", type="tertiary", help=why, on_click=_enter, args=(0,)
        )
        if st.session_state.get("tour_ended"):
            _remember(key="tour_remember", data={"cookie": f"{COOKIE}=over; path=/; SameSite=Lax"})


def follow_tour(coordinates: np.ndarray | None = None) -> None:
    """Run the app once more where the visitor has just done the step, as a page's fragment leaves the card as it is.

    :param coordinates: of the map's points (N, 2), among which "Show me" decodes a point.
    """
    if st.session_state.get(STEP, OVER) == OVER:
        return
    if coordinates is not None and coordinates.shape[1] == 2:
        st.session_state[MIDDLE] = tuple(np.median(coordinates, axis=0).tolist())
    if _is_done():
        st.rerun()


def _show_card(step: int, place: str) -> None:
    """Show one step's words and buttons; the numbers lead to any step."""
    one, last, numbers = STEPS[step], len(STEPS) - 1, f"tour_{place}_numbers"
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        said = f'<div role="status" style="font-size:.875rem">Tour, step {step + 1} of {len(STEPS)}</div>'
        st.html(said, width="content")
        over = "Skip" if step < last else "Finish"
        st.button(over, key=f"tour_{place}_skip", on_click=end_tour, type="tertiary")
    st.markdown(f"**{one.title}**  \n{one.text}")
    with st.container(horizontal=True, gap="xsmall"):
        if one.show and st.button("Show me", key=f"tour_{place}_show", type="primary"):
            one.show()
        if step:
            st.button("Back", key=f"tour_{place}_back", on_click=_enter, args=(step - 1,))
        if step < last:
            st.button("Next", key=f"tour_{place}_next", on_click=_enter, args=(step + 1,), type=_kind(one))
    st.session_state[numbers] = step + 1

    def jump() -> None:
        if chosen := st.session_state[numbers]:
            _enter(chosen - 1)

    options = list(range(1, len(STEPS) + 1))
    st.segmented_control("Steps", options, key=numbers, on_change=jump, label_visibility="collapsed")


def _kind(step: Step) -> Any:
    return "secondary" if step.show else "primary"


def end_tour() -> None:
    """End the tour, finished or skipped; it can be started again."""
    _enter(OVER)
    st.session_state["tour_ended"] = True


def _enter(step: int) -> None:
    """Go to a step; an action from before does not end it."""
    st.session_state[STEP] = step
    st.session_state[ARRIVED] = STEPS[step].done() if step != OVER else None


def _advance() -> None:
    """Go on where the step is done, past the last one to the end."""
    if _is_done():
        step = st.session_state[STEP] + 1
        if step == len(STEPS):
            end_tour()
            st.toast("That was the tour. Tour, in the sidebar, starts it again.", icon=":material/tour:")
        else:
            _enter(step)


def _is_done() -> bool:
    if st.session_state[STEP] == OVER:
        return False
    done = STEPS[st.session_state[STEP]].done()
    return done is not None and done != st.session_state[ARRIVED]


def _open_map(**link: str) -> None:
    """Open the map as a link of these parameters does."""
    for key in ("map_seen", "map_position", "map_row"):
        st.session_state.pop(key, None)
    st.session_state["map_panel_open"] = True
    st.switch_page(MAP, query_params=link)


def _state(key: str) -> Any:
    return st.session_state.get(key)


_remember: Callable[..., Mapping[str, Any]] = st.components.v2.component(
    "midsentence.tour.cookie", js="export default ({ data }) => { document.cookie = data.cookie; };"
)
