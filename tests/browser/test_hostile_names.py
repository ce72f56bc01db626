"""Sentences, labels, columns, files and runs that are markup: every page shows them as typed, and runs none."""

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from tests.browser.conftest import PAGES, main_text, serve, settle
from vae_core.data.corpus import Corpus
from vae_core.latents.library import SAMPLE_NAME, save_corpus

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

BITES = [
    '<img class="hostile" src=x onerror="window.bitten=1">',
    "<script>window.bitten=1</script>",
    '"><svg class=hostile onload=window.bitten=1>',
    "</style></div><b class=hostile>bold</b>",
    "[a link](javascript:window.bitten=1) ![](x)",
    r"$\href{javascript:window.bitten=1}{x}$ :red[y] :material/bug_report:",
    "=HYPERLINK(1)",
    "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe",
    "a\x1b[31m\x07b",
    "word " * 300,
]
VIEWS = (*PAGES, "finetune?finetune_view=Runs")
INJECTED = """() => {
  const found = [], roots = [document];
  for (const root of roots) for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot) roots.push(element.shadowRoot);
    const bites = [...element.attributes].some(a => a.name.startsWith("on") || /^javascript:/i.test(a.value.trim()));
    if (bites || element.classList.contains("hostile")) found.push(element.outerHTML.slice(0, 200));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a hostile corpus, and a run that ended with a hostile title, message and log."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIDSENTENCE_HOME", str(folder))
        save_corpus(Corpus(pd.DataFrame({"text": ["a dog", "a cat", "a bird"]}), "text", ()), name=SAMPLE_NAME)
        label = BITES[0]
        table = pd.DataFrame({"text": [f"{bite} {i}" for i in range(2) for bite in BITES], label: BITES * 2})
        save_corpus(Corpus(table, "text", (f"A note on {BITES[0]}.",)), name=BITES[0], label_columns=[label])
    run = folder / "runs" / "run-1"
    run.mkdir(parents=True)
    spec = {"title": BITES[0], "arguments": ["finetune", BITES[0]], "files": [], "created": 1.0}
    (run / "job.json").write_text(json.dumps(spec))
    (run / "status.json").write_text(json.dumps({"phase": "ended", "since": 1.0, "log_from": 0, "code": 2}))
    (run / "output.log").write_text("\n".join(BITES[:6]))
    records = [{"step": 1, "split": "valid", "rec": 1.0, "kl": 1.0, "swap_gap": 1.0, "n": 3}]
    (run / "metrics.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    followed = {"step": 1, "split": "valid", "texts": BITES[:4], "reconstructions": BITES[:4]}
    (run / "followed.jsonl").write_text(json.dumps(followed) + "\n")
    return folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[str]:
    with serve(MIDSENTENCE_HOME=str(home)) as address:
        yield address


def unbitten(page) -> None:
    assert page.evaluate("window.bitten") is None
    assert page.evaluate(INJECTED) == []
    assert not page.locator('[data-testid="stException"]').count(), main_text(page)


def test_no_page_runs_or_shows_as_markup_what_was_handed_in(open_page, server: str, home: Path) -> None:
    key = next(
        path.parent.name
        for path in (home / "corpora").glob("*/about.json")
        if json.loads(path.read_text())["name"] == BITES[0]
    )
    page = open_page(server)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for name in VIEWS:
        page.goto(f"{server}/{name}{'&' if '?' in name else '?'}corpus={key}&map_method=PCA")
        settle(page)
        unbitten(page)
    page.goto(f"{server}/corpus")
    settle(page)
    file = {"name": f"{BITES[0]}.csv".replace("/", ""), "mimeType": "text/csv"}
    content = "text," + '"' + BITES[0].replace('"', '""') + '"\n' + "".join(f'a{i},"{BITES[1]}"\n' for i in range(4))
    page.locator('input[type="file"]').set_input_files({**file, "buffer": content.encode()})
    page.get_by_role("button", name="Save and encode").wait_for()
    settle(page)
    unbitten(page)
    assert "onerror" in main_text(page)  # it is there, as text
    assert dialogs == []
    assert not [address for address in page.left if "javascript" in address]
