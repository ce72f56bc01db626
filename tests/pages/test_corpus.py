"""The Corpus page without a browser: an upload is read, shown, refused, saved, encoded, changed and deleted."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.corpus_ui import uploads
from pages.corpus_ui.saved_corpora import change, computed_of
from pages.corpus_ui.uploads import VARIABLE, label_proposals
from tests.pages.conftest import run, said
from vae_core.checkpoints.store import fingerprint
from vae_core.data.corpus import Corpus
from vae_core.errors import InputError
from vae_core.latents import library
from vae_core.latents.library import (
    SavedCorpus,
    delete_corpus,
    encode_saved,
    find_corpus,
    latents_path,
    list_corpora,
    save_corpus,
)
from vae_core.model.vae import TextVAE
from vae_core.paths import data_dir
from vae_core.workspaces.sharing import Kind

Page = Callable[..., AppTest]
CSV = b"id,text,mood\n1,a dog runs,calm\n2,a cat sleeps,calm\n3,,wild\n4,a dog runs,wild\n5,birds sing,wild\n"


def hand_in(test: AppTest, name: str, data: bytes) -> AppTest:
    test.run()
    test.file_uploader[0].set_value((name, data, "application/octet-stream"))
    test.run()
    return test


def paste(test: AppTest, text: str) -> AppTest:
    test.run().segmented_control[0].set_value("Paste lines").run()
    test.text_area[0].set_value(text)
    return test.button[0].click().run()


def keep(test: AppTest, name: str | None = None) -> SavedCorpus:
    """Press the button, and return the corpus that the sidebar picks then."""
    if name is not None:
        text_input(test, "corpus_name").set_value(name)
    test.button(key="corpus_keep").click().run()
    return find_corpus(test.session_state["corpus_pending"])


def text_input(test: AppTest, key: str):  # type: ignore[no-untyped-def]
    return next(widget for widget in test.text_input if str(widget.key).startswith(key))


def words(test: AppTest) -> str:
    """Return the page's text, without the marks that escape it."""
    return said(test).replace("\\", "")


def keys(test: AppTest) -> list[str | None]:
    return [button.key for button in test.button]


def staged() -> list[Path]:
    return list((data_dir() / "uploads").iterdir())


def test_a_table_is_shown_as_it_is_read_and_kept_with_every_row(page: Page) -> None:
    test = hand_in(page("corpus"), "mine.csv", CSV)
    assert (test.selectbox[0].value, test.multiselect[0].value) == ("text", ["mood"])
    assert "Blank rows, included: 1 of 5" in words(test)
    shown = test.dataframe[0].value
    assert shown.columns.tolist() == ["text", "id", "mood"]
    assert shown["text"].tolist()[:2] == ["a dog runs", "a cat sleeps"]
    saved = keep(test)
    assert (saved.name, saved.rows, saved.text_column, saved.label_columns) == ("mine", 5, "text", ("mood",))
    assert saved.read().texts == ["a dog runs", "a cat sleeps", "", "a dog runs", "birds sing"]
    assert any("Blank rows" in note for note in saved.notes)
    assert staged() == []


@pytest.mark.parametrize(
    ("data", "column", "before", "texts"),
    [
        (CSV, "mood", "repeat an earlier text, included: 1 of 5", ["calm", "calm", "wild", "wild", "wild"]),
        (b"text,other\n,a dog\n,a cat\n", "other", "are blank", ["a dog", "a cat"]),
    ],
)
def test_another_text_column_can_be_chosen(page: Page, data: bytes, column: str, before: str, texts: list[str]) -> None:
    test = hand_in(page("corpus"), "mine.csv", data)
    assert before in words(test)
    test.selectbox[0].set_value(column).run()
    assert before not in words(test)
    assert keep(test).read().texts == texts


def test_the_preview_has_ten_rows_of_a_longer_file(page: Page) -> None:
    test = hand_in(page("corpus"), "long.txt", b"".join(b"line %d\n" % number for number in range(12)))
    assert test.dataframe[0].value["text"].tolist() == [f"line {number}" for number in range(10)]
    assert "The first 10 of 12 rows" in words(test)


def test_pasted_lines_are_a_corpus_too_with_their_blank_rows(page: Page) -> None:
    assert "Nothing is pasted yet" in words(paste(page("corpus"), " \n "))
    test = paste(page("corpus"), "a dog\n\nשלום עולם\n")
    assert "Blank rows, included: 1 of 3" in words(test)
    assert keep(test).read().texts == ["a dog", "", "שלום עולם"]


def parquet(**columns: list) -> bytes:
    sink = io.BytesIO()
    pd.DataFrame(columns).to_parquet(sink)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("numbers.csv", b"a,b\n1,2\n3,4\n", "no column holds text"),
        ("cut.csv.gz", gzip.compress(CSV * 50, mtime=0)[:60], "damaged, cut short"),
        ("cut.parquet", parquet(text=["a", "b"])[:-20], "damaged or not Parquet"),
        ("latents.parquet", parquet(text=["a"], mu=[1.0]), "'mu', which the latents need"),
        ("*b* <i>.jsonl", b"{", "line 1 is not valid JSON"),
    ],
)
def test_bad_input_is_one_sentence_with_the_visitors_name_of_the_file_and_is_not_lost(
    page: Page, name: str, data: bytes, reason: str
) -> None:
    test = hand_in(page("corpus"), name, data)
    for _ in range(2):
        (error,) = test.error
        assert error.value.replace("\\", "").startswith(name)
        assert reason in words(test)
        assert "corpus_keep" not in keys(test)
        test.run()
    test.button(key="corpus_another").click().run()
    assert test.file_uploader
    assert not test.error


@pytest.mark.parametrize(("name", "data"), [("mine.csv", CSV), ("mine.parquet", parquet(text=list("abcde")))])
def test_more_sentences_than_the_limit_are_refused_with_the_way_past_it(
    page: Page, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    monkeypatch.setenv(VARIABLE, "4")
    if name.endswith(".parquet"):  # the footer says how many: it may claim a billion
        monkeypatch.setattr(uploads, "read_corpus", None)
    test = hand_in(page("corpus"), name, data)
    assert "5 sentences are more than the 4 that this app takes" in words(test)
    assert "python -m vae_core encode FILE -o LATENTS.parquet" in words(test)
    assert "corpus_keep" not in keys(test)


@pytest.mark.parametrize(("more", "refused"), [(0, False), (1, True)])
def test_a_small_gz_that_unpacks_to_more_than_the_limit_is_refused(
    page: Page, monkeypatch: pytest.MonkeyPatch, more: int, refused: bool
) -> None:
    monkeypatch.setattr(uploads, "max_megabytes", lambda: 1)
    test = hand_in(page("corpus"), "bomb.txt.gz", gzip.compress(b"a" * (2**20 + more)))
    assert ("more than the 1 MB that this app takes" in words(test)) == refused


def test_a_limit_that_is_no_number_is_said(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "many")
    test = page("corpus").run()
    assert f"{VARIABLE} is 'many'" in words(test)


def test_a_label_column_of_many_values_is_said_to_be_one(page: Page) -> None:
    rows = "".join(f"a dog {number},u{number},{number}\n" for number in range(60))
    test = hand_in(page("corpus"), "wide.csv", f"text,user,n\n{rows}".encode())
    assert test.multiselect[0].value == []
    test.multiselect[0].set_value(["user", "n"]).run()
    assert '"user" has 60 different values: the map colours the 30 most frequent' in words(test)
    assert '"n" has 60 different numbers' in words(test)


def test_columns_of_lists_can_be_proposed_and_counted() -> None:
    table = pd.DataFrame({"text": list("abcd"), "list": [[1], [1], [2], [2]], "one": ["x"] * 4, "own": list("abcd")})
    assert label_proposals("a file", "text", _table=table) == ["list"]


def test_markup_in_names_is_escaped_where_a_page_would_read_it(page: Page) -> None:
    name = "<script>alert(1)</script> **x**"
    test = hand_in(page("corpus"), f"{name}.txt", b"one\n")
    keep(test, name)
    test = page("corpus").run()
    html = "\n".join(str(part.proto.body) for part in test.get("html"))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **x**" in html
    assert "<script>alert" not in "\n".join(part.value for part in [*test.markdown, *test.caption])


def test_two_corpora_never_share_a_name_and_the_same_file_again_keeps_its_own(page: Page) -> None:
    asked = [(b"one\n", None), (b"two\n", None), (b"three\n", "ten"), (b"one\n", None)]
    names = [keep(hand_in(page("corpus"), "mine.txt", data), name).name for data, name in asked]
    assert names == ["mine", "mine (2)", "ten (2)", "mine"]


def test_what_was_kept_is_encoded_and_leads_to_the_map(page: Page, saved: SavedCorpus, vae_folder: Path) -> None:
    test = page("corpus", corpus_encode=saved.key).run()
    assert latents_path(saved, fingerprint(vae_folder)).is_file()
    assert "10 sentences" in test.success[0].value
    assert "corpus_to_map" in keys(test)


def test_the_list_says_what_is_computed_under_which_checkpoint(
    page: Page, saved: SavedCorpus, vae: TextVAE, vae_folder: Path
) -> None:
    assert computed_of(saved, {}) == []
    mark = fingerprint(vae_folder)
    encode_saved(vae, saved, mark)
    for name in (f"map-{mark}-aa.parquet", f"map-{mark}-bb.parquet", f"rec-{mark}.parquet", "latents-00ff.parquet"):
        (saved.folder / name).touch()
    (saved.folder / f"map-{mark}-cc.log").touch()
    assert sorted(computed_of(saved, {mark: "tiny"})) == [
        "a checkpoint that is gone: encoded",
        "tiny: encoded, scored, 2 maps",
    ]
    listed = words(page("corpus").run())
    assert all(part in listed for part in ("10 sentences", "labels: first, words", "encoded, scored, 2 maps"))


def test_a_deleted_corpus_is_gone_with_all_that_was_computed_of_it(page: Page, saved: SavedCorpus) -> None:
    test = page("corpus").run()
    test.button(key=f"corpus_delete_{saved.key}").click().run()
    assert not saved.folder.exists()
    assert f"corpus_delete_{saved.key}" not in keys(test)


@pytest.mark.parametrize("meanwhile", [False, True], ids=["a moment later", "at the same moment"])
def test_of_two_tabs_that_delete_a_corpus_one_reads_that_it_is_deleted_already_and_nothing_else_goes(
    page: Page, saved: SavedCorpus, sentences: list[str], monkeypatch: pytest.MonkeyPatch, meanwhile: bool
) -> None:
    other = save_corpus(Corpus(pd.DataFrame({"text": sentences[:3]}), "text", ()), name="three")
    first, second = page("corpus").run(), hand_in(page("corpus"), "mine.csv", CSV)
    delete, revoke = f"corpus_delete_{saved.key}", library.revoke

    def slow_revoke(kind: Kind, name: str) -> None:
        monkeypatch.setattr(library, "revoke", revoke)
        delete_corpus(saved.key)  # by the first tab, while the second one deletes
        revoke(kind, name)

    if meanwhile:
        monkeypatch.setattr(library, "revoke", slow_revoke)
    else:
        assert not first.button(key=delete).click().run().toast
    assert [toast.value for toast in second.button(key=delete).click().run().toast] == ["ten was deleted already."]
    assert not saved.folder.exists()
    for test in (first.run(), second):
        assert delete not in keys(test)
        assert f"corpus_delete_{other.key}" in keys(test)
    assert other.read().texts == sentences[:3]
    assert len(staged()) == 1  # the file that the second tab was about to save
    assert keep(second).rows == 5


def test_a_corpus_that_another_tab_deleted_is_not_made_again_by_a_change_of_its_name(saved: SavedCorpus) -> None:
    delete_corpus(saved.key)
    with pytest.raises(InputError, match="no longer saved here"):
        change(saved, name="renamed", text_column="text", labels=[])
    assert not saved.folder.exists()


def test_labels_and_the_name_change_without_encoding_again(saved: SavedCorpus, vae: TextVAE) -> None:
    path = encode_saved(vae, saved, "00ff")
    changed = change(saved, name="renamed", text_column="text", labels=["words"])
    assert changed == find_corpus(saved.key)
    assert (changed.name, changed.label_columns, changed.notes) == ("renamed", ("words",), saved.notes)
    assert latents_path(changed, "00ff") == path
    assert path.is_file()


def test_another_text_column_makes_another_corpus_and_leaves_the_first(saved: SavedCorpus) -> None:
    other = change(saved, name="ten", text_column="first", labels=["text"])
    assert {corpus.text_column for corpus in list_corpora()} == {"text", "first"}
    assert (other.name, other.label_columns) == ("ten (2)", ("text",))
    assert any("repeat an earlier text" in note for note in other.notes)
    assert find_corpus(saved.key) == saved


def test_the_dialog_shows_the_corpus_and_its_columns(page: Page, saved: SavedCorpus) -> None:
    test = page("corpus").run()
    test.button(key=f"corpus_change_{saved.key}").click().run()
    assert text_input(test, "corpus_rename").value == "ten"
    assert test.multiselect[0].value == ["first", "words"]
    assert test.dataframe[0].value.shape == (10, 3)


def test_a_file_that_was_never_kept_is_forgotten_after_a_day(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    hand_in(page("corpus"), "mine.txt", b"one\n")
    hand_in(page("corpus"), "mine.txt", b"two\n")
    assert len(staged()) == 2
    monkeypatch.setattr(uploads, "UPLOAD_TTL", -1)
    hand_in(page("corpus"), "mine.txt", b"three\n")
    assert len(staged()) == 1


def test_the_lines_for_python_run(
    page: Page, saved: SavedCorpus, vae_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / vae_folder.name).symlink_to(vae_folder)
    (tmp_path / "FILE.csv").write_text("text,first,words\na dog,a,2\n")
    assert run(page("corpus").run().code[-1].value)["latents"].texts == ["a dog"]
