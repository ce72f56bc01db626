"""Two browsers on one server: neither sees what the other has, by any page, link, key or path."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from tests.browser.conftest import load, main_text, serve, settle
from vae_core.data.corpus import Corpus
from vae_core.jobs.queue import list_jobs
from vae_core.latents.library import SAMPLE_NAME, save_corpus
from vae_core.paths import data_dir, runs_dir, use_workspace
from vae_core.workspaces.classes import enter_run, join_class, make_class, open_lecture
from vae_core.workspaces.keys import id_of, new_key
from vae_core.workspaces.sharing import token_of

pytestmark = pytest.mark.browser

SECRET = "the heron stands alone"
FINISHED = '{"title": "Herons", "arguments": ["finetune"], "files": [], "created": 1.0}'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Address and home of a server whose visitors have workspaces of their own."""
    folder = tmp_path_factory.mktemp("server")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIDSENTENCE_HOME", str(folder))
        save_corpus(Corpus(pd.DataFrame({"text": ["a dog", "a cat", "a bird"]}), "text", ()), name=SAMPLE_NAME)
    with serve(MIDSENTENCE_HOME=str(folder), MIDSENTENCE_SHARED="0") as address:
        yield address, folder


def visitor(browser, server: tuple[str, Path]):
    """Return the window of a new visitor, who has opened the app once, and the id of the workspace."""
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    load(window, f"{server[0]}/corpus").close()
    cookie = next(cookie for cookie in window.cookies() if cookie["name"] == "midsentence_workspace")
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"
    return window, id_of(cookie["value"])


def fill(workspace: str, vae_folder: Path) -> str:
    """Put a corpus and a finished run into a workspace; return the corpus's key."""
    with use_workspace(workspace):
        saved = save_corpus(Corpus(pd.DataFrame({"text": [SECRET, "a"]}), "text", ()), name="Birds")
        shutil.copytree(vae_folder, runs_dir() / "herons-1")
        (runs_dir() / "herons-1" / "job.json").write_text(FINISHED)
        (runs_dir() / "herons-1" / "status.json").write_text('{"phase": "ended", "since": 1.0, "code": 0}')
        (runs_dir() / "herons-1" / "metrics.jsonl").write_text('{"step": 1, "split": "train", "rec": 9.0, "kl": 1.0}\n')
    return saved.key


def seen(window, address: str) -> str:
    """Return all that a page shows, with what its pickers offer."""
    page = load(window, address)
    words = page.inner_text("body")
    for label in ("Checkpoint", "Corpus"):
        for _ in range(10):  # a click while the page is drawn anew is lost
            page.get_by_role("combobox", name=label).first.click()
            page.wait_for_timeout(500)
            if options := page.get_by_role("option").all_inner_texts():
                break
        else:
            pytest.fail(f"the picker of {label} does not open")
        words += "\n".join(options)
        page.keyboard.press("Escape")
    page.close()
    return words


def test_a_browser_sees_its_own_and_no_other_sees_it_by_any_page_link_key_or_path(
    browser, server: tuple[str, Path], vae_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, home = server
    monkeypatch.setenv("MIDSENTENCE_HOME", str(home))
    (first, theirs), (second, own) = visitor(browser, server), visitor(browser, server)
    assert theirs != own
    key = fill(theirs, vae_folder)
    mine = seen(first, f"{address}/finetune?finetune_view=Runs")
    assert all(word in mine for word in ("Birds", "Herons", "herons-1"))
    up = f"..%2F..%2F{theirs}%2F"
    links = [
        f"finetune?finetune_view=Runs&finetune_run=herons-1&finetune_others=herons-1@{theirs[:8]}&corpus={key}",
        f"finetune?finetune_view=Runs&finetune_run={up}runs%2Fherons-1&app_checkpoint={up}runs%2Fherons-1",
        f"corpus?corpus={up}corpora%2F{key}&app_checkpoint=herons-1&share={theirs}",
    ]
    for link in links:
        words = seen(second, f"{address}/{link}")
        assert not [word for word in ("Birds", "Herons", SECRET) if word in words], link
        assert "Sample worlds" in words
    second.clear_cookies()  # and with an id, which a listing of folders shows, in place of the key
    second.add_cookies([{"name": "midsentence_workspace", "value": f"{theirs}{'A' * 11}", "url": address}])
    assert "Birds" not in seen(second, f"{address}/corpus")
    for window in (first, second):
        window.close()


def test_a_shared_run_opens_read_only_elsewhere_until_it_is_revoked(
    browser, server: tuple[str, Path], vae_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, home = server
    monkeypatch.setenv("MIDSENTENCE_HOME", str(home))
    (first, theirs), (second, _) = visitor(browser, server), visitor(browser, server)
    fill(theirs, vae_folder)
    page = load(first, f"{address}/finetune?finetune_view=Runs")
    with page.expect_download() as download:  # made in a thread that has no session
        page.get_by_role("button", name="Download", exact=True).click()
    assert download.value.suggested_filename == "herons-1.zip"
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_role("button", name="Make a link", exact=True).click()
    page.get_by_role("button", name="Revoke the link", exact=True).wait_for()
    settle(page)
    with use_workspace(theirs):
        token = token_of("run", "herons-1")
    assert token in page.inner_text("body")
    other = load(second, f"{address}/?share={token}")
    other.get_by_role("heading", name="Herons").wait_for()
    settle(other)
    assert "shared with you" in other.locator("body").inner_text() or other.get_by_label("Run").count()
    assert token not in other.url
    assert not other.get_by_role("button", name="Delete").count()
    assert not other.get_by_role("button", name="Resume").count()
    other.get_by_role("button", name="Remove", exact=True).wait_for()
    page.get_by_role("button", name="Revoke the link", exact=True).click()
    settle(page)
    other.reload()
    settle(other)
    assert "Herons" not in main_text(other)
    with use_workspace(theirs):
        assert [job.state for job in list_jobs()] == ["finished"]
        assert data_dir().is_dir()
    for window in (first, second):
        window.close()


def test_a_class_is_joined_by_its_link_and_its_view_follows_five_workspaces(
    browser, server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, home = server
    monkeypatch.setenv("MIDSENTENCE_HOME", str(home))
    with use_workspace(id_of(new_key())):
        token = make_class("Group 2")
        code = open_lecture(token).code
    folders = []
    for number in range(5):
        with use_workspace(id_of(new_key())):
            join_class(code, f"Ada {number}")
            folders.append(runs_dir() / "run-1")
            folders[-1].mkdir(parents=True)
            (folders[-1] / "job.json").write_text(f'{{"title": "{SECRET}", "created": {number}.0}}')
            enter_run(folders[-1])
    (student, _), (lecturer, _) = visitor(browser, server), visitor(browser, server)
    page = load(student, f"{address}/finetune?class={code}")
    page.get_by_text("You are in the class").wait_for()
    assert code not in page.url
    view = load(lecturer, f"{address}/finetune?class_view={token}")
    view.get_by_text("5 runs: ").wait_for()
    assert token not in view.url
    assert "5 without a verdict yet" in view.inner_text("body")
    for number, folder in enumerate(folders):  # while the page is open
        figures = f'"rec": 9.0, "kl": {number}.5, "swap_gap": {5 * (number % 2)}.0, "au": {number}'
        (folder / "metrics.jsonl").write_text(f'{{"step": 10, "split": "valid", {figures}}}\n')
    view.get_by_text("2 read z").wait_for()
    words = view.inner_text("body")
    assert "3 collapsed" in words
    assert all(f"Ada {number}" in words for number in range(5))
    assert SECRET not in words
    for window in (student, lecturer):
        window.close()
