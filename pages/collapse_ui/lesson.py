"""The frame of the lesson: its five steps, the way from one to the next, the presentation, the URL that keeps both."""

from contextlib import AbstractContextManager
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.collapse_ui.charts import sized
from pages.common.inputs import Box, ask_sentence
from pages.common.markup import paragraph
from pages.common.session import write_url
from vae_core.checkpoints.store import CheckpointInfo, list_checkpoints

STEPS = ("What a VAE optimises", "A decoder that does not need z", "Twins", "The cure", "How to tell")
TWINS = ("everyday", "everyday-collapsed")
TEXT = ("Your sentence", "A man is playing a guitar on the beach.", "collapse_text")
OTHER = ("The other sentence", "Two dogs run through the snow.", "collapse_other")
SESSION: Any = {"bind": None, "persist_state": "session"}  # an input that the session keeps, not the URL
QUIET = """<style>
[data-testid='stSidebar'],[data-testid='stHeader'],[data-testid='stExpandSidebarButton'],
[class*='st-key-collapse_controls'],[class*='st-key-collapse_more']{display:none}
[data-testid='stMainBlockContainer']{max-width:none;padding:1.2rem 3rem 1rem}
[data-testid='stMain'] [data-testid='stMarkdownContainer'] :is(p,li){font-size:1.7rem;line-height:1.4}
[data-testid='stMain'] [data-testid='stCaptionContainer'] p{font-size:1.25rem}
[data-testid='stMain'] :is([data-testid='stWidgetLabel'],[data-testid='stCheckbox'],button) p{font-size:1.3rem}
[data-testid='stMain'] [data-testid='stSlider'] [role='slider'] p{font-size:1.1rem;line-height:1;translate:0 -.5rem}
[data-testid='stMain'] h2{font-size:3rem;padding:0 0 .6rem}
[data-testid='stMain'] h3{font-size:2.2rem}
[data-testid='stMain'] .katex{font-size:1.9rem}
[data-testid='stMain'] [data-testid='stMetricValue'] p{font-size:3rem;line-height:1.1}
[data-testid='stMain'] [data-testid='stMetricLabel'] p{font-size:1.4rem}
[data-testid='stMain'] .lesson-text{font-size:1.7rem !important}
[data-testid='stMain'] .lesson-verdict{font-size:2.4rem !important}
[data-testid='stMain'] input{font-size:1.4rem}
</style>"""


def current_step() -> tuple[int, bool]:
    """Show the title and the way through the lesson; return the step, 1 to 5, and whether it is shown to a room."""
    state, url = st.session_state, st.query_params
    if "collapse_at" not in state:
        asked = url.get("step", "1")
        state["collapse_at"] = int(asked) if asked in list("12345") else 1
        state["collapse_present"] = url.get("present") == "true"
    state["collapse_step"] = step = state["collapse_at"]
    large = _show_way(step)
    write_url("step", str(step))
    write_url("present", "true" if large else "")
    if large:
        st.html(QUIET)
    st.header(f"{step}. {STEPS[step - 1]}", anchor=False)
    return step, large


def _show_way(step: int) -> bool:
    """Show the steps and the buttons; return whether the lesson is shown to a room."""
    with st.container(key="collapse_controls_title"):
        st.title("Collapse")
        st.markdown("Why the decoder of a text VAE comes to ignore **z**, what helps, and how to tell. In five steps.")
        st.segmented_control(
            "Step",
            range(1, len(STEPS) + 1),
            format_func=lambda number: f"{number}. {STEPS[number - 1]}",
            required=True,
            key="collapse_step",
            on_change=lambda: _go(st.session_state["collapse_step"]),
            label_visibility="collapsed",
        )
    presenting = st.session_state.get("collapse_present", False)
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, target, remote in (("Previous", step - 1, "PageUp"), ("Next", step + 1, "PageDown")):
            st.button(
                label,
                key=f"collapse_{label.lower()}",
                on_click=_go,
                args=(target,),
                disabled=not 1 <= target <= len(STEPS),
                shortcut=remote if presenting else None,  # the keys that a presenter's remote sends
                type="primary" if target > step else "secondary",
            )
        return st.toggle(
            "Presentation",
            key="collapse_present",
            persist_state="session",
            help="Large type and figures; the sidebar and the small controls are hidden.",
        )


def _go(step: int) -> None:
    st.session_state["collapse_at"] = step


def spoken(body: str, *, size: str = "1.15rem", kind: str = "text") -> str:
    """Return HTML as a paragraph that grows before a room.

    :param kind: "text" or "verdict".
    """
    return paragraph(body, size=size).replace("<p ", f'<p class="lesson-{kind}" ', 1)


def controls(name: str) -> AbstractContextManager[object]:
    """Return a container for what is not shown to a room."""
    return st.container(key=f"collapse_more_{name}")


def ask_texts(*boxes: Box) -> list[str]:
    """Ask for some sentences, which all steps share."""
    return [ask_sentence(*box, **SESSION) for box in boxes]


def show_figure(figure: go.Figure, key: str, *, large: bool, height: int | None = None) -> None:
    """Show a figure in the size of the screen that it is on."""
    st.plotly_chart(sized(figure, large=large, height=height), key=key, config={"displayModeBar": False})


def find_twins() -> list[CheckpointInfo]:
    """Return the two checkpoints that are compared; say so where one is missing, and return none."""
    found = {info.name: info for info in list_checkpoints() if info.name in TWINS and info.kind == "VAE"}
    missing = [name for name in TWINS if name not in found]
    if missing:
        names = " and ".join(f"`{name}`" for name in missing)
        st.info(f"This step needs both twins, and {names} cannot be found under checkpoints/: fetch the project again.")
        return []
    return [found[name] for name in TWINS]
