"""Frame of the lesson: five steps, navigation between them, presentation mode, both in the URL.

Each step fills the window: words and a task at the left, and at the right a figure that takes the height that is left.
"""

import html
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.collapse_ui.charts import sized
from pages.common.components.states import show_empty
from pages.common.context import encoded_latents
from pages.common.inputs import Box, pick_sentence
from pages.common.markup import paragraph
from pages.common.session import write_url
from vae_core.checkpoints.store import CheckpointInfo, list_checkpoints

STEPS = ("What a VAE optimises", "A decoder that does not need z", "Twins", "The cure", "Which measure")
SHORT = ("Objective", "Decoder", "Twins", "Cure", "Verdict")  # of the way through them, on one line
TWINS = ("everyday", "everyday-collapsed")
TWIN_TITLES = ("Twin A", "Twin B")  # until the answer is unfolded
TEXT = ("Your sentence", "A man is playing a guitar on the beach.", "collapse_text")
OTHER = ("The other sentence", "Two dogs run through the snow.", "collapse_other")
SESSION: Any = {"bind": None, "persist_state": "session"}  # an input stored in the session, not in the URL
FIGURE = 340  # pixels, until the browser has sent the height available
FRAME = """<style>
[data-testid='stMainBlockContainer']{padding:4rem 2rem .5rem;max-width:none}
[data-testid='stMainBlockContainer']>[data-testid='stVerticalBlock']{gap:.6rem}
[data-testid='stMain']:is(:focus,:focus-visible){outline:none;box-shadow:none}
[data-testid='stMain'] [data-testid='stColumn']>[data-testid='stVerticalBlock']{gap:.6rem}
[data-testid='stMain'] h1{font-size:1.5rem;padding:0}
[data-testid='stMain'] h2{font-size:1.5rem;padding:0}
[data-testid='stMain'] :has(>[data-testid='stMarkdownContainer']>.katex-display)
{width:100%;margin-inline:0;align-items:flex-start;justify-content:flex-start}
[data-testid='stMain'] .katex-display{margin:.3rem 0 .6rem;overflow-x:auto;overflow-y:hidden;text-align:left}
[data-testid='stMain'] .katex-display>.katex{text-align:left}
.st-key-collapse_figure{overflow:hidden}
@media (min-width:1600px) and (min-height:1000px){
[data-testid='stMain'] [data-testid='stMarkdownContainer'] :is(p,li),[data-testid='stMain'] .lesson-text
{font-size:1.2rem !important}
[data-testid='stMain'] .lesson-small{font-size:1.05rem !important}
[data-testid='stMain'] :is([data-testid='stCaptionContainer'],[data-testid='stWidgetLabel'],button) p
{font-size:1rem !important}}
[data-testid='stPopoverBody'] p{max-width:34rem}
</style>"""
LARGE = """<style>
[data-testid='stSidebar'],[data-testid='stHeader'],[data-testid='stExpandSidebarButton'],
[class*='st-key-collapse_controls'],[class*='st-key-collapse_more']{display:none}
[data-testid='stMain']{--lesson:clamp(1.05rem,2.7vh,1.9rem)}
[data-testid='stPopoverBody']{--lesson:clamp(1.05rem,2.7vh,1.9rem)}
[data-testid='stMainBlockContainer']{padding:1rem 2.5rem .5rem}
:is([data-testid='stMain'],[data-testid='stPopoverBody']) [data-testid='stMarkdownContainer'] :is(p,li)
{font-size:var(--lesson) !important;line-height:1.4}
[data-testid='stMain'] [data-testid='stCaptionContainer'] p{font-size:calc(.8*var(--lesson)) !important;line-height:1.3}
[data-testid='stMain'] :is([data-testid='stWidgetLabel'],[data-testid='stCheckbox'],button) p
{font-size:calc(.85*var(--lesson)) !important}
[data-testid='stMain'] h2{font-size:calc(1.6*var(--lesson))}
[data-testid='stMain'] .katex{font-size:calc(1.1*var(--lesson))}
[data-testid='stMain'] .lesson-text{font-size:var(--lesson) !important}
[data-testid='stMain'] .lesson-small{font-size:calc(.85*var(--lesson)) !important}
[data-testid='stMain'] .lesson-verdict{font-size:calc(1.25*var(--lesson)) !important}
[data-testid='stMain'] [data-testid='stSliderThumbValue']{top:auto;bottom:100%}
[data-testid='stMain'] [data-testid='stSliderThumbValue'] p{line-height:1.1 !important}
[data-testid='stSlider'] [data-testid='stWidgetLabel']{margin-bottom:calc(.7*var(--lesson))}
[data-testid='stMain'] input{font-size:calc(.9*var(--lesson))}
[data-testid='stPopoverBody'] p{max-width:44rem}
</style>"""
_stage = st.components.v2.component(
    "midsentence.collapse.stage", js=Path(__file__).with_name("stage.js").read_text(encoding="utf-8")
)


def current_step() -> tuple[int, bool]:
    """Show the title and the way through the lesson; return the step, 1 to 5, and whether it is shown to a room."""
    state, url = st.session_state, st.query_params
    if "collapse_at" not in state:
        asked = url.get("step", "1")
        state["collapse_at"] = int(asked) if asked in list("12345") else 1
        state["collapse_present"] = url.get("present") == "true"
    step = state["collapse_at"]
    st.html(FRAME)
    large = _show_way(step)
    write_url("step", str(step))
    write_url("present", "true" if large else "")
    if large:
        st.html(LARGE)
    _stage(key="collapse_stage", on_turn_change=_turn)
    return step, large


def _show_way(step: int) -> bool:
    """Show the steps and the buttons; return whether the lesson is shown to a room."""
    with st.container(horizontal=True, vertical_alignment="center", key="collapse_controls_title"):
        st.title("Collapse", anchor=False, width="content", help="A text VAE's decoder learns to ignore z.")
        # A key for each step: a run that is interrupted leaves the old choice in the browser, which sends it again with
        # the next key or click. Under one key it would count as a choice and turn the step back.
        key = f"collapse_step_{step}"
        st.session_state[key] = step
        st.segmented_control(
            "Step",
            range(1, len(STEPS) + 1),
            format_func=lambda number: f"{number}. {SHORT[number - 1]}",
            required=True,
            key=key,
            on_change=lambda: _go(st.session_state[key]),
            label_visibility="collapsed",
            wrap=True,
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(f"{step}. {STEPS[step - 1]}", anchor=False)
        ways = (("Previous", step - 1, "Page up, or arrow left"), ("Next", step + 1, "Page down, or arrow right"))
        for label, target, keys in ways:
            st.button(
                label,
                key=f"collapse_{label.lower()}",
                on_click=_go,
                args=(target,),
                disabled=not 1 <= target <= len(STEPS),
                help=keys,
                type="primary" if target > step else "secondary",
            )
        return st.toggle(
            "Presentation",
            key="collapse_present",
            persist_state="session",
            help="Large type and figures; the sidebar and the small controls are hidden.",
        )


def _go(step: int) -> None:
    st.session_state["collapse_at"] = min(max(step, 1), len(STEPS))


def _turn() -> None:
    """Go to the step of a key; a message that the page does not send is ignored."""
    at = st.session_state["collapse_at"]
    moves = {"next": at + 1, "previous": at - 1, "first": 1, "last": len(STEPS)}
    _go(moves.get(st.session_state.get("collapse_stage", {}).get("turn"), at))


def spoken(body: str, *, size: str = "1.05rem", kind: str = "text") -> str:
    """Return HTML as a paragraph that grows before a room.

    :param kind: "text", "small" or "verdict".
    """
    return paragraph(body, size=size).replace("<p ", f'<p class="lesson-{kind}" ', 1)


def controls(name: str) -> AbstractContextManager[object]:
    """Return a container for parts that presentation mode hides."""
    return st.container(key=f"collapse_more_{name}")


def ask_texts(*boxes: Box) -> list[str]:
    """Ask for some sentences, which all steps share; the first is the session's, as on the other pages."""
    latents = encoded_latents()
    return [pick_sentence(*box, latents=latents, shared=not number, **SESSION) for number, box in enumerate(boxes)]


def show_task(step: int, question: str, answer: str) -> None:
    """Show a task for the students; its answer unfolds over the page, so that nothing moves.

    :param answer: Markdown.
    """
    st.markdown(f":material/school: **Your turn.** {question}")
    with st.popover("Answer", key=f"collapse_answer_{step}"):
        st.markdown(answer)


def figure_box() -> AbstractContextManager[object]:
    """Return the container that fills the rest of the window's height; a chart in it has the height "stretch"."""
    return st.container(key="collapse_figure", height=FIGURE, border=False)


def show_figure(figure: go.Figure, key: str, *, large: bool) -> None:
    """Show a figure under its title in the size of the screen that it is on, as high as the window has room."""
    st.html(spoken(f"<b>{html.escape(figure.layout.title.text)}</b>", size="1rem"))
    with figure_box():
        st.plotly_chart(
            sized(figure, large=large), key=key, height="stretch", config={"displayModeBar": False, "responsive": True}
        )


def find_twins() -> list[CheckpointInfo]:
    """Return the two checkpoints compared; none, with a message, where one is missing."""
    found = {info.name: info for info in list_checkpoints() if info.name in TWINS and info.kind == "VAE"}
    missing = [name for name in TWINS if name not in found]
    if missing:
        names = " and ".join(f"`{name}`" for name in missing)
        show_empty(
            f"This step needs both twins, and {names} cannot be found under checkpoints/: fetch the project again."
        )
        return []
    return [found[name] for name in TWINS]
