"""The Finetune page without a browser: the runs that it starts, runs in every state, and messages on bad ones."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

import vae_core.jobs.queue
from pages.finetune_ui import eta as estimating
from pages.finetune_ui.eta import Estimate
from pages.finetune_ui.form import MEASURED, Recipe
from pages.finetune_ui.form import RECIPES as TOLD
from pages.finetune_ui.progress import in_words
from tests.pages.conftest import said
from tests.vae_core.jobhelp import until
from vae_core.cli.main import app
from vae_core.errors import InputError
from vae_core.jobs import queue
from vae_core.jobs.queue import find_job, list_jobs, start_job
from vae_core.jobs.status import RESULT, Job, JobSpec, State, Status, jobs_dir, write_status
from vae_core.latents.library import SavedCorpus
from vae_core.model.vae import TextVAEConfig
from vae_core.paths import runs_dir
from vae_core.training.config import RECIPES

Page = Callable[..., AppTest]
MEASURE = estimating.estimate_of  # the tests of the page have another one in its place


@pytest.fixture(autouse=True)
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are measured by a process of their own elsewhere; here they take half a second, 20 an epoch."""
    monkeypatch.setattr(estimating, "estimate_of", lambda recipe: Estimate(0.5, round(20 * recipe.epochs), 1.0))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The command lines that the page starts, which are not run."""
    calls: list[Sequence[str]] = []

    def start(title: str, arguments: Sequence[str]) -> Job:
        calls.append(arguments)
        return vae_core.jobs.queue.find_job(a_run("started", "stopped").name)

    monkeypatch.setattr(vae_core.jobs.queue, "start_job", start)
    return calls


def a_run(name: str, state: str = "finished", *, output: str = "", records: int = 0) -> Path:
    """Make a run's folder as its process would have left it."""
    folder = runs_dir() / name
    folder.mkdir(parents=True)
    (folder / "job.json").write_text(json.dumps(asdict(JobSpec(f"The {name} one", ["finetune"], [], 1.0))))
    (folder / "output.log").write_text(output)
    write_status(folder, Status("ended", 1.0, code={"finished": 0, "stopped": 130, "failed": 2}[state]))
    lines: list[dict[str, Any]] = []
    for step in range(10, 10 * records + 1, 10):
        common = {"rec": 40.0, "kl": 4.0, "neg_elbo": 44.0}
        more = {"beta": 1.0, "tokens_per_second": 900.0, "seconds": 2.0, "epoch": step / 20, "learning_rate": 1e-3}
        lines += [{"step": step, "split": "train", **common, **more}]
        lines += [{"step": step, "split": "valid", **common, "swap_gap": 2.5, "au": 3, "mi": 1.0, "kl_per_dim": [4, 0]}]
    (folder / "metrics.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (folder / "options.json").write_text(json.dumps({"epochs": 2.0}))
    written = {"step": 10, "split": "sentences", "read": ["<b>a</b> dog"], "written": ["a cat"]}
    (folder / "followed.jsonl").write_text(json.dumps(written) + "\n" if records else "")
    return folder


def value(arguments: Sequence[str], name: str) -> str:
    return arguments[list(arguments).index(name) + 1]


def test_the_form_says_what_will_be_done_and_how_long_it_takes(page: Page) -> None:
    test = page("finetune").run()
    assert "80 steps at 0.50 s" in said(test)
    assert "About **56 seconds**" in said(test)  # 40 of steps, and 16 validations of one, every 5 steps


def test_the_time_that_is_left_counts_what_is_measured_on_the_way() -> None:
    train = [{"step": step, "split": "train", "seconds": 1.0, "tokens_per_second": 9.0} for step in (49, 50)]
    valid = [{"step": 30, "split": "valid"}, {"step": 50, "split": "valid", "seconds": 7.0}]  # the first of an old log
    job = Job(Path(), "a", "running", "", (), 0.0)
    assert in_words(job, [*train, *valid], 50, 100).endswith("about 71 s left")  # 50 s, and three at 60, 90 and 100
    assert in_words(job, train, 50, 100).endswith("about 50 s left")
    assert in_words(job, [*train, *valid], 50, 0) == "Step 50"


def test_every_recipe_is_explained() -> None:
    assert set(TOLD) == set(RECIPES)


@pytest.mark.parametrize("recipe", list(RECIPES))
def test_start_hands_the_form_to_the_command_line(
    recipe: str, page: Page, saved: SavedCorpus, started: list[Sequence[str]]
) -> None:
    test = page("finetune").run()
    test.selectbox(key="finetune_recipe").select(recipe).run()
    test.number_input(key="finetune_epochs").set_value(2.0).run()
    test.button(key="finetune_start").click().run()
    (arguments,) = started
    assert arguments[:2] == ["finetune", str(saved.folder / "corpus.parquet")]
    assert (value(arguments, "--recipe"), value(arguments, "--epochs")) == (recipe, "2.0")
    assert (value(arguments, "--validate-every"), value(arguments, "--log-every")) == ("5", "1")
    for name in ("latent_dim", "memory_slots", "injection", "pooling"):  # as the command line does if nothing is said
        assert value(arguments, "--" + name.replace("_", "-")) == str(getattr(TextVAEConfig(), name))
    assert "The started one" in test.subheader[0].value  # and it is shown
    refused = CliRunner().invoke(app, [*arguments, "-o", str(saved.folder)])  # all but the folder is understood
    assert "is not empty" in str(refused.exception)


def test_a_vae_is_trained_on_with_its_own_dimensions(page: Page, started: list[Sequence[str]]) -> None:
    test = page("finetune").run()
    test.selectbox(key="finetune_base").select("everyday").run()
    assert "keeps its own latent dimensions" in said(test)
    test.button(key="finetune_start").click().run()
    assert "--latent-dim" not in started[0]
    assert value(started[0], "--base") == "everyday"


def test_a_start_that_is_refused_is_one_sentence(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise InputError("The disk is full: make room.")

    test = page("finetune").run()
    monkeypatch.setattr(vae_core.jobs.queue, "start_job", full)
    test.button(key="finetune_start").click().run()
    assert [error.value for error in test.error] == ["The disk is full\\: make room\\."]


def test_there_may_be_no_run_yet(page: Page) -> None:
    test = page("finetune", finetune_view="Runs").run()
    assert "No run has been started here yet" in said(test)


def test_a_finished_run_shows_its_figures_and_can_be_taken_home(page: Page) -> None:
    a_run("good", records=4)
    test = page("finetune", finetune_view="Runs").run()
    assert "The good one" in test.subheader[0].value
    assert "&lt;b&gt;a&lt;/b&gt;" in said(test)  # what is in a corpus is never markup
    assert [button.label for button in test.button] == ["Delete for good"]
    assert len(test.get("vega_lite_chart")) == 4  # reconstruction, KL, swap gap, active units
    assert "Not collapsed: the decoder reads z.</b> (step 40)" in said(test)
    test.toggle(key="finetune_more").set_value(True).run()
    assert len(test.get("vega_lite_chart")) == 10


@pytest.mark.parametrize(("printed", "blocks"), [("", 0), ("reading\n", 1)])
def test_a_failed_run_says_why_once_and_what_it_printed_before(page: Page, printed: str, blocks: int) -> None:
    a_run("bad", "failed", output=f"{printed}The loss became nan at step 7.\n")
    test = page("finetune", finetune_view="Runs").run()
    assert ["The loss became nan at step 7" in error.value for error in test.error] == [True]
    assert len(test.code) == blocks
    assert "nothing to draw" in said(test)
    assert not test.get("vega_lite_chart")
    assert [button.label for button in test.button] == ["Resume", "Delete for good"]


def test_a_run_that_waits_says_for_what_and_is_stopped(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "PROCESS", (sys.executable, "-m", "tests.vae_core.fakejob"))
    monkeypatch.setenv("MIDSENTENCE_MAX_TRAININGS", "1")
    until(start_job("The long one", ["hold"]), "running")
    start_job("The second", ["hold"])
    test = page("finetune", finetune_view="Runs").run()
    assert "It waits for 1 run before it" in said(test)
    test.button(key="finetune_stop").click().run()
    assert [option for option in test.selectbox(key="finetune_run").options if "queued" in option] == []
    assert ["stopped" in option for option in test.selectbox(key="finetune_run").options] == [True, False]
    assert "Resume" in [button.label for button in test.button]


def test_the_fit_of_the_prior_is_followed_and_one_that_was_stopped_can_be_resumed(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_run("fits", "stopped", records=4)  # all of its steps
    (folder / "model.safetensors").touch()
    test = page("finetune", finetune_view="Runs").run()
    assert "resume the run to fit a flow" in said(test)
    assert "Resume" in [button.label for button in test.button]
    (folder / "prior.json").write_text('{"stage": "fit", "done": 50, "total": 200}')
    job = replace(vae_core.jobs.queue.find_job("fits"), state="running")
    monkeypatch.setattr("pages.finetune_ui.run_view.find_job", lambda name: job)
    monkeypatch.setattr("pages.finetune_ui.run_view.list_jobs", lambda: [job])
    test = page("finetune", finetune_view="Runs").run()
    assert [bar.proto.text for bar in test.get("progress")] == ["All steps done. Fitting the prior's flow: 50 of 200"]
    assert "resume the run" not in said(test)
    (folder / "prior.json").write_text('{"stage": ')  # half a file is no error
    page("finetune", finetune_view="Runs").run()


def test_a_run_that_is_deleted_in_another_tab_says_so(page: Page) -> None:
    folder = a_run("gone", records=1)
    a_run("left", records=1)
    test = page("finetune", finetune_view="Runs", finetune_run="gone").run()
    folder.rename(folder.with_name(".away"))
    test.button(key="finetune_delete").click().run()
    assert "no longer here" in said(test)
    assert "The left one" in test.subheader[0].value


def test_a_damaged_folder_is_a_failed_run_and_no_error(page: Page) -> None:
    (runs_dir() / "odd").mkdir(parents=True)
    (runs_dir() / "odd" / "metrics.jsonl").write_text("\x00\xff garbage")
    (runs_dir() / "odd" / "job.json").write_text("{")
    test = page("finetune", finetune_view="Runs").run()
    assert test.error


def test_a_run_is_compared_with_other_runs(page: Page) -> None:
    a_run("one", records=3)
    a_run("two", records=3)
    test = page("finetune", finetune_view="Runs", finetune_run="one").run()
    assert "The two one" not in test.get("vega_lite_chart")[0].proto.spec
    test.multiselect(key="finetune_others").select("The two one (two)").run()
    assert "The two one" in test.get("vega_lite_chart")[0].proto.spec
    assert test.query_params["finetune_others"] == "two"
    assert "The two one" in said(test).partition("Held-out sentences")[2]  # each sentence as both write it
    test = page("finetune", finetune_view="Runs", finetune_run="one")
    test.query_params["finetune_others"] = "two,unknown"  # as a link has it
    assert test.run().multiselect(key="finetune_others").value == ["The two one (two)"]


def test_of_two_runs_with_one_title_each_can_be_chosen_and_stays_chosen(page: Page) -> None:
    for number, name in enumerate(("race-1", "race-2"), 1):
        about = json.loads((a_run(name, records=number) / "job.json").read_text())
        (runs_dir() / name / "job.json").write_text(json.dumps({**about, "title": "Race"}))
    test = page("finetune", finetune_view="Runs").run()
    for name, step in (("race-1", 10), ("race-2", 20), ("race-1", 10)):
        test.selectbox(key="finetune_run").select(name).run()
        assert test.query_params["finetune_run"] == name
        assert f"(step {step})" in said(test.run())


def test_a_collapsed_run_says_so_and_why_its_units_are_active(page: Page) -> None:
    folder = a_run("flat", records=1)
    valid = {"step": 20, "split": "valid", "rec": 11.0, "kl": 0.2, "swap_gap": 0.4, "au": 25, "au_02": 0}
    with (folder / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({**valid, "kl_per_dim": [0.01] * 32}) + "\n")
    test = page("finetune", finetune_view="Runs").run()
    assert "Collapsed: the decoder ignores z.</b> (step 20)" in said(test)
    assert "From 0\\.2 on it would be 0\\." in said(test)


def test_a_race_starts_a_run_that_collapses_and_one_that_does_not_and_shows_both(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(trainings: dict[str, Sequence[str]], *, files: dict[str, str]) -> list[Job]:
        assert [value(arguments, "--recipe") for arguments in trainings.values()] == ["vanilla", "two-phase"]
        assert all(arguments[1] in files for arguments in trainings.values())
        folders = [a_run(name, records=3) for name in ("first", "second")]
        return [vae_core.jobs.queue.find_job(folder.name) for folder in folders]

    monkeypatch.setattr("pages.finetune_ui.race.start_jobs", start)
    test = page("finetune").run()
    test.button(key="finetune_race").click().run()
    assert [title.value for title in test.subheader] == ["The first one", "The second one"]
    for chart in test.get("vega_lite_chart"):
        assert "The first one" in chart.proto.spec
        assert "The second one" in chart.proto.spec
    assert test.query_params["finetune_others"] == "second"


@pytest.fixture
def recipe(saved: SavedCorpus, vae_folder: Path) -> Recipe:
    return Recipe("a run", saved, "vanilla", str(vae_folder), {"epochs": 2.0})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Any]]:
    """Return a function: the state of the job that measures, and its output -> the page's estimate."""

    def be(state: State, printed: str = "", message: str = "") -> list[Any]:
        calls, folder = list[Any](), jobs_dir("estimate") / "a"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / RESULT).write_text(printed)

        def ensure(kind: str, name: str, arguments: list[str], *, again: bool, max_age: float) -> Job:
            calls.append((arguments, again))
            return Job(folder, name, state, message, (), 0.0)

        monkeypatch.setattr(estimating, "ensure_job", ensure)
        return calls

    return be


def test_an_estimate_is_read_from_its_job_and_is_one_sentence_where_it_failed(
    recipe: Recipe, asked: Callable[..., list[Any]]
) -> None:
    calls = asked("running")
    assert MEASURE(recipe) is None
    ((arguments, again),) = calls
    assert (value(arguments, "--measured"), value(arguments, "--epochs"), again) == (str(MEASURED), "1", False)
    asked("finished", '{"seconds_a_step": 0.25, "steps": 40, "seconds_a_validation": 2, "seconds_to_start": 6}')
    assert MEASURE(recipe) == Estimate(0.25, 80, 2.0, 6.0)  # of two epochs
    asked("failed", message="It broke off with exit code 1.\nNo such base.")
    assert MEASURE(recipe) == "No such base."
    calls = asked("stopped")  # by another session, or by this one before the form was changed back
    assert MEASURE(recipe) is None
    assert [again for _, again in calls] == [False, True]
    for printed in ("", "[]", "{}", '{"seconds_a_step": "x", "steps": 1, "seconds_a_validation": 1}'):
        asked("finished", printed)
        assert "measure it again" in str(MEASURE(recipe))
        assert list_jobs("estimate") == []


def test_a_measurement_is_stopped_when_the_form_asks_for_another(recipe: Recipe) -> None:
    MEASURE(recipe)
    (first,) = list_jobs("estimate")
    MEASURE(replace(recipe, flags={"epochs": 2.0, "latent_dim": 4}))
    assert find_job(first.name, "estimate").state == "stopped"
