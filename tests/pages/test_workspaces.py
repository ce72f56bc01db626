"""Workspaces on the pages: of a session, of threads without one, quotas, shared links and classes."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

import pages.common.workspace.session as session
from pages.common.workspace.cookie import COOKIE, HTTPS_COOKIE, WorkspaceCookie, key_of
from pages.finetune_ui.classroom.charts import class_curves
from tests.pages.conftest import said
from vae_core import files
from vae_core.checkpoints.store import describe
from vae_core.data.corpus import Corpus
from vae_core.errors import CheckpointError, InputError
from vae_core.latents.library import SavedCorpus, list_corpora, save_corpus
from vae_core.paths import data_dir, home_dir, runs_dir, use_workspace, workspace_dir
from vae_core.workspaces import classes, quota, sharing
from vae_core.workspaces.keys import id_of, id_of_person, new_key

PAGES = Path(__file__).resolve().parents[2] / "pages"


@pytest.fixture(autouse=True)
def private(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server whose visitors have workspaces of their own."""
    monkeypatch.setenv(session.SHARED, "0")


@pytest.fixture
def mine() -> str:
    """The id of a workspace with a corpus."""
    workspace = id_of(new_key())
    with use_workspace(workspace):
        save("Birds", ["a heron stands alone", "a gull"] * 6)
    return workspace


def save(name: str, texts: list[str]) -> SavedCorpus:
    return save_corpus(Corpus(pd.DataFrame({"text": texts}), "text", ()), name=name)


@pytest.fixture
def page(vae_folder: Path) -> Callable[..., AppTest]:
    """Return a function: the name of a page and a workspace -> that page in a session of that workspace."""

    def make(name: str, workspace: str, **state: object) -> AppTest:
        test = AppTest.from_file(str(PAGES / f"{name}.py"), default_timeout=60)
        with use_workspace(workspace):
            corpus = next(iter(list_corpora()), None)
        picked = {"checkpoint": describe(vae_folder), "corpus": corpus, session.ID: workspace}
        for key, value in (picked | state).items():
            test.session_state[key] = value
        return test

    return make


# Whose a session's is


def test_a_thread_without_a_session_gets_no_folder_and_one_of_a_session_gets_its_own(mine: str) -> None:
    with pytest.raises(InputError, match="has no visitor's session"):
        data_dir()
    test = AppTest.from_string(SCRIPT)
    test.session_state[session.ID] = mine
    test.run(timeout=60)
    assert [line.value for line in test.text] == [str(workspace_dir(mine)), str(workspace_dir(mine)), "InputError"]
    with use_workspace(mine):  # what a download does, in a thread of the server
        assert data_dir() == workspace_dir(mine)


SCRIPT = """
from threading import Thread

import streamlit as st
from streamlit.runtime.scriptrunner import add_script_run_ctx

import pages.common.workspace.session
from vae_core.errors import InputError
from vae_core.paths import data_dir

def note(found):
    try:
        found.append(str(data_dir()))
    except InputError:
        found.append("InputError")

st.text(str(data_dir()))
for with_context in (True, False):
    found = []
    thread = Thread(target=note, args=(found,))
    if with_context:
        add_script_run_ctx(thread)
    thread.start()
    thread.join()
    st.text(found[0])
"""


def test_shared_is_the_home_for_every_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    for word, shared in {"1": True, "true": True, "0": False, "": False, "no": False}.items():
        monkeypatch.setenv(session.SHARED, word)
        assert session.is_shared() is shared
    monkeypatch.setenv(session.SHARED, "1")
    assert data_dir() == home_dir()


def test_who_signs_in_is_a_person_and_not_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    user = {"is_logged_in": True, "iss": "https://provider", "sub": "42", "email": "ada@example.org"}
    monkeypatch.setattr(session, "has_login", lambda: True)
    monkeypatch.setattr(
        session, "st", SimpleNamespace(user=user, session_state={}, context=SimpleNamespace(cookies={}))
    )
    assert session.session_id() == id_of_person("https://provider", "42")
    session.st.session_state.clear()
    user["is_logged_in"] = False
    assert session.session_id() != id_of_person("https://provider", "42")
    assert not session.st.session_state[session.LASTS]  # neither a person nor a cookie
    key = new_key()
    session.st.session_state.clear()
    session.st.context.cookies = {COOKIE: key}
    assert session.session_id() == id_of(key)
    assert session.st.session_state[session.LASTS]
    session.st.context.cookies = {}
    assert session.session_id() == id_of(key)  # for as long as the session lasts


# The cookie


def answer(headers: dict[str, str], *, scheme: str = "http", kind: str = "text/html") -> dict[str, str]:
    """Return the headers of a response that passed the middleware."""
    import asyncio

    sent = list[dict]()

    async def app(scope: object, receive: object, send: Callable) -> None:
        pairs = [(b"content-type", kind.encode()), (b"cache-control", b"public")]
        await send({"type": "http.response.start", "status": 200, "headers": pairs})

    async def send(message: dict) -> None:
        sent.append(message)

    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "scheme": scheme, "headers": pairs}
    with ThreadPoolExecutor(1) as pool:  # a browser's loop may run in this thread
        pool.submit(lambda: asyncio.run(WorkspaceCookie(app)(scope, None, send))).result()
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_the_server_sets_a_key_that_scripts_and_caches_do_not_get_and_keeps_one_that_is_there() -> None:
    first = answer({})
    assert first["cache-control"] == "no-store"
    name, _, rest = first["set-cookie"].partition("=")
    key = rest.partition(";")[0]
    assert name == COOKIE
    assert key_of({name: key}) == key
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} < set(rest.split("; "))
    assert "Secure" not in rest
    again = answer({"cookie": f"other=a b; {COOKIE}={key}; x"})
    assert f"{COOKIE}={key};" in again["set-cookie"]
    for secure in (answer({}, scheme="https"), answer({"x-forwarded-proto": "https, http"})):
        assert secure["set-cookie"].startswith(f"{HTTPS_COOKIE}=")
        assert secure["set-cookie"].endswith("Secure")
    assert "set-cookie" not in answer({}, kind="text/css")
    for forged in ("a", "A" * 44, f"../{'a' * 40}", ""):
        assert key_of({COOKIE: forged}) is None
        assert f"={forged};" not in answer({"cookie": f"{COOKIE}={forged}"})["set-cookie"]


# Pages


def test_a_quota_is_one_sentence_on_the_page_and_the_form_stays(
    page: Callable[..., AppTest], mine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(quota.RUNS, "1")
    with use_workspace(mine):
        (runs_dir() / "one").mkdir(parents=True)
        (runs_dir() / "one" / "job.json").write_text("{}")
    monkeypatch.setattr("pages.finetune_ui.eta.estimate_of", lambda recipe: "not now")
    test = page("finetune", mine).run()
    test.button(key="finetune_start").click().run()
    assert [error.value for error in test.error] == [
        r"This workspace holds 1 of 1 runs\: delete one before you start another\."
    ]
    assert test.selectbox(key="finetune_recipe").value == "two-phase"


def test_a_shared_corpus_is_listed_without_the_buttons_of_its_owner(
    page: Callable[..., AppTest], mine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with use_workspace(mine):
        key = list_corpora()[0].key
        token = sharing.share("corpus", key)
    other = id_of(new_key())
    with use_workspace(other):
        sharing.open_link(token)
    keys = {button.key for button in page("corpus", other).run().button}
    assert f"corpus_close_{key}" in keys
    assert not keys & {f"corpus_change_{key}", f"corpus_delete_{key}"}
    test = page("corpus", other).run()
    with monkeypatch.context() as patched:
        patched.setattr(files, "write_text", Mock(side_effect=CheckpointError("The disk is full.")))
        test.button(key=f"corpus_close_{key}").click().run()
    assert [toast.value for toast in test.toast] == [r"The disk is full\."]
    test.button(key=f"corpus_close_{key}").click().run()
    with use_workspace(other):
        assert list_corpora() == []


def test_a_visitor_cannot_name_a_folder_of_the_server_as_a_base(page: Callable[..., AppTest], mine: str) -> None:
    test = page("finetune", mine).run()
    test.selectbox(key="finetune_base").select_index(-1).run()
    for typed in ("/etc", f"../workspaces/{mine}/runs/x", "checkpoints/everyday", "."):
        test.text_input(key="finetune_hub").input(typed).run()
        assert "are not open to its visitors" in said(test), typed
        assert not [button for button in test.button if button.key == "finetune_start"]


def test_a_teacher_in_a_folder_is_asked_for_only_where_all_share_the_home(
    page: Callable[..., AppTest], mine: str, monkeypatch: pytest.MonkeyPatch, sentences: list[str]
) -> None:
    table = pd.DataFrame({"text": sentences, "first": [text.split()[0] for text in sentences]})
    with use_workspace(mine):
        saved = save_corpus(Corpus(table, "text", ()), name="ten", label_columns=["first"])
    test = page("diagnostics", mine, corpus=saved).run()
    assert "diagnostics_teacher" not in [field.key for field in test.text_input]
    monkeypatch.setattr("pages.diagnostics_ui.references.is_shared", lambda: True)
    assert "diagnostics_teacher" in [field.key for field in test.run().text_input]


# Classes


@pytest.fixture
def room() -> tuple[str, str]:
    """A class of five students: the lecturer's workspace and the token of the view."""
    lecturer = id_of(new_key())
    with use_workspace(lecturer):
        token = classes.make_class("Group <b>2</b>")
        code = classes.open_lecture(token).code
    for number in range(5):
        with use_workspace(id_of(new_key())):
            classes.join_class(code, f"Ada {number} <i>")
            folder = runs_dir() / "secret-title-1"
            folder.mkdir(parents=True)
            (folder / "job.json").write_text(json.dumps({"created": float(number), "title": "secret title"}))
            log(folder, 10, number)
            (folder / "followed.jsonl").write_text('{"split": "sentences", "read": ["a secret sentence"]}\n')
            classes.enter_run(folder)
    return lecturer, token


def log(folder: Path, step: int, number: int) -> None:
    """Add a validation to a run's log; the runs with an even number collapse."""
    figures = {"rec": 20.0 + number, "kl": 5.0 * (number % 2), "swap_gap": 9.0 * (number % 2), "au": 8 * (number % 2)}
    with (folder / "metrics.jsonl").open("a") as file:
        file.write(json.dumps({"step": step, "split": "valid", **figures}) + "\n")


def test_the_class_view_lists_the_runs_of_five_workspaces_by_nickname_alone(
    page: Callable[..., AppTest], room: tuple[str, str]
) -> None:
    lecturer, _ = room
    with use_workspace(lecturer):
        save("own", ["a", "b"])
    test = page("finetune", lecturer, finetune_view="Class").run()
    words = said(test)
    assert "5 runs" in words
    assert all(f"Ada {number} &lt;i&gt;" in words for number in range(5))
    assert "2 read z" in words
    assert "3 collapsed" in words
    assert "secret" not in words
    assert len(test.get("vega_lite_chart")) == 4
    student = page("finetune", id_of(new_key()), corpus=test.session_state["corpus"]).run()
    assert "Class" not in str([group.options for group in student.get("button_group")])


def test_of_two_classes_with_one_title_each_can_be_shown(page: Callable[..., AppTest], room: tuple[str, str]) -> None:
    lecturer, first = room
    with use_workspace(lecturer):
        save("own", ["a", "b"])
        second = classes.make_class("Group <b>2</b>")
    test = page("finetune", lecturer, finetune_view="Class").run()
    for token, runs in ((first, "5 runs"), (second, "Nobody has started a run"), (first, "5 runs")):
        test.selectbox(key="finetune_class").select(token).run()
        assert runs in said(test)
    assert first not in str(test.selectbox(key="finetune_class").options)


def test_a_student_reads_what_the_class_sees_and_can_leave(
    page: Callable[..., AppTest], room: tuple[str, str], mine: str
) -> None:
    lecturer, token = room
    with use_workspace(lecturer):
        found = classes.open_lecture(token)
    with use_workspace(mine):
        classes.join_class(found.code, "Eve")
    test = page("finetune", mine).run()
    assert "the curves of the runs that you start are shown there as **Eve**" in said(test)
    test.text_input(key="finetune_nickname").input("Nova").run()
    assert "as **Nova**" in said(test)
    test.button(key="finetune_leave").click().run()
    assert "You are in the class" not in said(test)
    with use_workspace(mine):
        assert classes.joined_class() is None


def test_a_class_is_made_on_the_page_and_its_view_says_how_to_join(page: Callable[..., AppTest], mine: str) -> None:
    test = page("finetune", mine).run()
    test.text_input(key="finetune_class_title").input("Group *9*")
    next(button for button in test.button if button.label == "Make the class").click().run()
    assert "Nobody has started a run in this class yet" in said(test)
    with use_workspace(mine):
        room = next(iter(classes.lectures().values()))
    assert room.title == "Group *9*"
    assert f"?class={room.code}" in test.code[0].value


def test_a_class_chart_draws_a_curve_for_each_run_and_numbers_that_do_not_overlap() -> None:
    runs = {
        f"run {n}": [{"step": step, "split": "valid", "kl": 0.2 * n + step / 100} for step in (10, 20, 30)]
        for n in range(30)
    }
    table, spec = class_curves(runs, "kl", size=12)
    assert table[~table["end"]]["run"].nunique() == 30
    ends = table[table["end"]].sort_values("value")
    assert 10 <= len(ends) < 30
    assert list(ends["label"].astype(int)) == sorted(ends["label"].astype(int))
    assert (ends["value"].diff().dropna() > 0.3).all()
    assert class_curves(runs, "kl", size=12)[1] == spec
    assert class_curves({"a": []}, "kl", size=12)[0].empty


def test_the_membership_of_a_class_is_not_shown_to_a_room(page: Callable[..., AppTest], mine: str) -> None:
    with use_workspace(mine):
        room = classes.open_lecture(classes.make_class("Group 2"))
        classes.join_class(room.code, "Ada")
        (runs_dir() / "run-1").mkdir(parents=True)
        (runs_dir() / "run-1" / "job.json").write_text('{"title": "Herons", "created": 1.0}')
    test = page("finetune", mine, finetune_view="Runs")
    test.query_params["finetune_present"] = "true"  # a link opens it so
    test.run()
    assert "You are in the class" not in said(test)
    test.toggle(key="finetune_present").set_value(False).run()
    assert "You are in the class" in said(test)
    test.toggle(key="finetune_present").set_value(True).run()
    assert "You are in the class" not in said(test)
