"""The Collapse page without a browser: its steps, odd input, missing twins, damaged records, and its figures."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock, patch

import pytest
from streamlit.testing.v1 import AppTest

from pages.collapse_ui import cures as lessoncures
from pages.collapse_ui import lesson
from pages.collapse_ui import verdict as lessonverdict
from pages.collapse_ui.charts import (
    collapsing_beta,
    least,
    measures_figure,
    sized,
    swap_figure,
    trade_off_figure,
    twins_figure,
)
from pages.collapse_ui.film import film
from pages.collapse_ui.lesson import STEPS, TWINS
from pages.common.charts import COLLAPSED, HEALTHY
from tests.pages.conftest import said
from tests.vae_core.analysis.test_recorded_runs import write_run
from vae_core.analysis.collapse_demo import TradeOff
from vae_core.analysis.collapse_recipes import INGREDIENTS, training_text
from vae_core.analysis.recorded_runs import Frame
from vae_core.analysis.sentence import WordCost
from vae_core.checkpoints.store import describe

Page = Callable[..., AppTest]


@pytest.fixture
def twins(vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of checkpoints with both twins in it."""
    for name in TWINS:
        shutil.copytree(vae_folder, tmp_path / "checkpoints" / name)
    monkeypatch.setattr("vae_core.checkpoints.store.ROOT", tmp_path / "checkpoints")
    return tmp_path / "checkpoints"


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of recorded runs, one for each ingredient."""
    for one in INGREDIENTS:
        write_run(tmp_path / "recorded" / one.name)
    for module in (lessoncures, lessonverdict):
        monkeypatch.setattr(module, "RECORDED", tmp_path / "recorded")
    lessoncures._recording.clear()
    return tmp_path / "recorded"


def collapse(page: Page, step: int | str, **state: object) -> AppTest:
    test = page("collapse", **state)
    test.query_params["step"] = str(step)
    return test.run()


def problems(test: AppTest) -> str:
    return "\n".join(each.value for each in [*test.info, *test.warning, *test.error])


@pytest.mark.parametrize("step", range(1, 6))
def test_every_step_is_a_link_with_a_heading_a_figure_and_no_error(
    step: int, page: Page, twins: Path, recorded: Path
) -> None:
    test = collapse(page, step, checkpoint=describe(twins / TWINS[0]))
    assert not problems(test)
    assert test.header[0].value == f"{step}. {STEPS[step - 1]}"
    assert "Your turn." in said(test)  # with an answer to unfold
    assert [popover.proto.popover.label for popover in test.get("popover")][-1:] == ["Answer"]
    assert test.get("plotly_chart") or test.get("vega_lite_chart")


def test_next_and_previous_go_through_the_steps_and_the_url_follows(page: Page, twins: Path, recorded: Path) -> None:
    test = collapse(page, "nonsense")
    assert test.query_params["step"] == "1"
    assert test.button(key="collapse_previous").disabled
    for step in (2, 3):
        test.button(key="collapse_next").click().run()
        assert test.query_params["step"] == str(step)
        assert test.header[0].value.startswith(f"{step}. ")
    test.button(key="collapse_previous").click().run()
    assert test.header[0].value.startswith("2. ")


def test_the_presentation_lies_in_the_url_and_can_be_left(page: Page) -> None:
    test = page("collapse")
    test.query_params["present"] = "true"
    test.run()
    assert "stSidebar" in said(test)
    test.toggle[0].set_value(False).run()
    assert "present" not in test.query_params
    assert "stSidebar" not in said(test)


def test_a_key_turns_the_step_and_none_turns_it_past_the_ends(page: Page) -> None:
    moves = [
        ("next", "2"),
        ("last", "5"),
        ("next", "5"),
        ("previous", "4"),
        ("first", "1"),
        ("previous", "1"),
        ("?", "1"),
    ]
    test = collapse(page, 1)
    for move, step in moves:
        with patch.object(lesson.st, "session_state", test.session_state):
            test.session_state["collapse_stage"] = {"turn": move}
            lesson._turn()
            del test.session_state["collapse_stage"]
        assert str(test.session_state["collapse_at"]) == step


def test_the_answers_say_what_was_measured(page: Page, twins: Path, recorded: Path) -> None:
    assert "Which of the two is collapsed?" in said(test := collapse(page, 3))
    assert "**Twin " in said(test)
    assert "everyday-collapsed" in said(test)  # in the answer alone
    assert "the prior has the lowest loss" in said(collapse(page, 1, checkpoint=describe(twins / TWINS[0])))
    assert "Which run would you take?" in said(collapse(page, 4))
    assert "From 0.2 on" not in said(collapse(page, 4, collapse_field="Active units"))  # these runs read z


@pytest.mark.parametrize(("step", "key"), [(1, "text"), (2, "text"), (2, "other"), (3, "other")])
def test_a_sentence_of_nothing_is_asked_for_again(step: int, key: str, page: Page, twins: Path) -> None:
    test = collapse(page, step, **{f"collapse_{key}": "   "})
    assert problems(test).startswith("Write ")


@pytest.mark.parametrize("text", ["x", "<b>$\\alpha$</b> [a](b) " * 8, "日本語 🎸"])
def test_odd_sentences_get_their_figure_and_are_shown_as_typed(text: str, page: Page, twins: Path) -> None:
    for step in (1, 2, 3):
        test = collapse(page, step, collapse_text=text)
        assert not problems(test)
        assert "<b>$" not in said(test)


def test_a_missing_twin_is_told_by_its_name_and_the_verdict_is_still_there(
    page: Page, twins: Path, recorded: Path
) -> None:
    shutil.rmtree(twins / "everyday-collapsed")
    for step in (3, 5):
        test = collapse(page, step)
        assert "`everyday-collapsed` cannot be found" in problems(test)
    assert any("Not collapsed" in str(html.proto) for html in test.get("html"))


def test_recorded_runs_that_are_missing_or_half_are_named_and_the_others_are_compared(
    page: Page, recorded: Path
) -> None:
    shutil.rmtree(recorded / "warm-up")
    (recorded / "deletion" / "metrics.jsonl").write_text('{"step": 5, "split": "train"}\n{"st')
    test = collapse(page, 4)
    (warning,) = test.warning
    missing, half = warning.value.replace("\\", "").split("\n\n")
    assert "warm-up is missing" in missing
    assert "log of the recorded run deletion" in half
    assert len(test.dataframe[0].value) == 5  # that are left
    shutil.rmtree(recorded)
    test = collapse(page, 4)
    assert "not enough recorded runs" in problems(test)


def test_an_ingredient_is_overlaid_filmed_and_trained_here(
    page: Page, recorded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = [SimpleNamespace(name="vanilla-1"), SimpleNamespace(name="free-bits-1")]
    start = Mock(return_value=jobs)
    monkeypatch.setattr(lessoncures, "start_jobs", start)
    monkeypatch.setattr(lessoncures, "go_to", lambda name, **link: lessoncures.st.info(f"at {name}"))
    test = collapse(page, 4, collapse_added="Free bits", collapse_field="Film of z")
    assert len(test.get("plotly_chart")) == 1
    figure = json.loads(test.get("plotly_chart")[0].proto.spec)
    titles = [note["text"] for note in figure["layout"]["annotations"]]
    assert titles == ["Vanilla, reads z", "Free bits, reads z"]  # the class can watch both
    assert "swap gap of <b>2.00 nats</b>" in said(test)
    test.button(key="collapse_train").click().run()
    ((trainings,), files) = start.call_args
    assert list(trainings) == ["Vanilla", "Free bits"]
    assert trainings["Free bits"][:2] == ["finetune", "sentences.txt"]
    assert trainings["Free bits"][-4:] == ["--recipe", "vanilla", "--free-bits", "0.5"]
    assert files == {"files": {"sentences.txt": training_text()}}
    assert test.session_state["finetune_pending"] == ["vanilla-1", "free-bits-1"]
    assert "at pages/finetune.py" in problems(test)


class TestFigures:
    def test_the_least_loss_moves_to_the_prior_as_beta_grows(self) -> None:
        points = [TradeOff(share, 20 * share, 40 - 20 * share**0.5) for share in (0, 0.25, 0.5, 0.75, 1)]
        shares = [least(points, beta).share for beta in (0.0, 0.5, 1.0, 5.0)]
        assert shares == sorted(shares, reverse=True)
        assert (shares[0], shares[-1]) == (1, 0)
        figure = trade_off_figure(points, 1e6)
        assert "z carries nothing" in figure.layout.title.text
        assert (
            figure.layout.yaxis.range == trade_off_figure(points, 0.0).layout.yaxis.range
        )  # it stays while beta moves
        limit = collapsing_beta(points)
        assert least(points, 1.001 * limit).share == 0 < least(points, 0.999 * limit).share
        total = next(line for line in trade_off_figure(points, 0.5).data if line.name == "Rec + beta KL")
        assert list(total.y) == [point.rec + 0.5 * point.kl for point in points]

    def test_the_film_is_what_the_log_says_on_axes_that_stay(self) -> None:
        frames = [Frame(step, [[step / 10, 1.0], [0.0, -1.0]], [[0.5, 0.4], [0.2, 0.3]]) for step in (5, 10)]
        figure = film({"one": (frames, HEALTHY), "two": (frames[:1], COLLAPSED)})
        assert [frame.name for frame in figure.frames] == ["5", "10"]
        for drawn, frame in zip(figure.frames, frames, strict=True):
            outlines, means, _, other = drawn.data
            assert other.x == (0.5, 0.0)  # its last frame stands
            assert (means.marker.color, other.marker.color) == (HEALTHY, COLLAPSED)
            assert list(zip(means.x, means.y, strict=True)) == [tuple(mu) for mu in frame.mu]
            starts = [x for x, before in zip(outlines.x, [None, *outlines.x], strict=False) if before is None]
            assert starts == pytest.approx([frame.mu[0][0] + 0.5, frame.mu[1][0] + 0.2])
            assert drawn.layout.xaxis.range is None
        low, high = figure.layout.xaxis.range
        assert -low == high > 3
        assert [(shape.xref, shape.x1) for shape in figure.layout.shapes] == [("x", 1), ("x", 2), ("x2", 1), ("x2", 2)]
        assert figure.layout.xaxis2.range == figure.layout.xaxis.range
        assert sized(figure, large=True).layout.margin.b == 95  # the slider stays inside
        assert [step.label for step in figure.layout.sliders[0].steps] == ["5", "10"]

    def test_words_are_plain_text_and_nothing_measured_is_no_bar(self) -> None:
        costs = [WordCost("<b>a</b>", 1.0), WordCost("⏎", 0.0)]
        figure = swap_figure(costs, costs)
        assert figure.layout.xaxis.ticktext[0] == "&lt;b&gt;a&lt;/b&gt;"
        assert "raises Rec by 0.00 nats" in figure.layout.title.text
        assert twins_figure({"a": [], "b": []}, (HEALTHY, COLLAPSED)).layout.yaxis.range == (0, 0.5)
        colors = [(HEALTHY, HEALTHY), (HEALTHY, COLLAPSED)]
        bars = measures_figure(["kl"], {"a": [None], "b": [-0.004]}, colors).data
        assert bars[1].text == ("0.00",)
        assert [bar.marker.pattern.shape for bar in bars] == ["", "/"]
