"""Corpora: the text column, odd values in it, and several files at once."""

import pandas as pd
import pyarrow as pa
import pytest

from tests.vae_core.files import Write, parquet, refusal
from vae_core.data.corpus import column_names, read_corpus, read_texts
from vae_core.data.schema import guess_text_column
from vae_core.errors import InputError

WORDY = ["many words are in here"]
NUMBERS = "Numbers and other values taken as text: {}."


@pytest.mark.parametrize(
    ("name", "content", "texts", "note"),
    [
        (
            "a.jsonl",
            '{"text": "a"}\n{"text": null}\n{"b": 1}\n{"text": NaN}',
            ["a", "", "", ""],
            "Blank rows, included: 3",
        ),
        ("a.parquet", parquet(pa.table({"text": ["a", None]})), ["a", ""], "Blank rows, included: 1 of 2."),
        ("a.jsonl", '{"text": 7}\n{"text": null}\n{"text": 10}\n', ["7", "", "10"], NUMBERS.format("2 of 3")),
        ("a.jsonl", '{"text": "a"}\n{"text": [1, 2]}\n{"text": 1.5}', ["a", "[1, 2]", "1.5"], NUMBERS.format("2 of 3")),
        ("a.parquet", parquet(pa.table({"text": pa.array([3, None])})), ["3", ""], NUMBERS.format("1 of 2")),
        ("a.txt", "a\n\n \t\nb\n", ["a", "", " \t", "b"], "Blank rows, included: 2 of 4."),
        (
            "a.txt",
            "a\nb\na\n\n\na\n",
            ["a", "b", "a", "", "", "a"],
            "Rows that repeat an earlier text, included: 2 of 6.",
        ),
    ],
)
def test_odd_texts_stay_in_their_place_and_are_counted(
    write: Write, name: str, content: str | bytes, texts: list[str], note: str
) -> None:
    read = read_corpus(write(name, content))
    assert read.texts == texts
    assert any(entry.startswith(note) for entry in read.notes)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ({"notes": WORDY, " Sentence": ["a"], "body": ["b"]}, " Sentence"),  # by its name before its words
        ({"notes": WORDY, "sentence": ["a"], "TEXT": ["b"]}, "TEXT"),
        ({"notes": WORDY, "text": [1]}, "text"),
        ({"n": [1, 2], "id": ["x", "a b c d"], "said": ["three words here", None], "l": [[1], [2]]}, "said"),
        ({"id": ["k1", "k2"], "said": ["今日は良い天気ですね", "散歩に行きましょう"], "to": ["a", "b"]}, "said"),
    ],
)
def test_the_column_of_the_texts_is_guessed_by_name_words_and_length(table: dict, column: str) -> None:
    assert guess_text_column(pd.DataFrame(table)) == column


def test_a_column_taken_for_its_words_is_noted_and_a_named_one_is_not(write: Write) -> None:
    path = write("a.csv", "id,said\n007,two words\n")
    read = read_corpus(path)
    assert read.text_column == "said"
    assert read.notes == ('The column "said" is taken for the text: it has the most words.',)
    named = read_corpus(path, text_column="id")
    assert (named.texts, named.text_column, named.notes) == (["007"], "id", ())


def test_a_named_column_that_is_absent_is_refused_with_those_there_are(write: Write) -> None:
    path = write("a.csv", "text,label\na,b\n")
    assert 'there is no column "Text", only "text", "label";' in refusal(path, text_column="Text")
    wide = write("b.csv", ",".join(f"c{n}" for n in range(13)) + "\n" + ",".join("x" * 13) + "\n")
    assert '"c9" and 3 more;' in refusal(wide, text_column="text")


def test_the_columns_of_a_file_are_named_whether_they_hold_texts_or_not(write: Write) -> None:
    assert column_names(write("a.csv", "a,b\n1,\n")) == ["a", "b"]


def test_read_texts_joins_the_files_in_order_without_blank_texts_and_logs_what_was_assumed(
    write: Write, caplog: pytest.LogCaptureFixture
) -> None:
    paths = [write("b.txt", "b\n\n \ncafé\n".encode("cp1252")), str(write("a.csv", "text,n\na,1\n,2\n"))]
    assert read_texts(paths) == ["b", "café", "a"]
    assert "read as cp1252" in caplog.text
    assert read_texts([]) == []
    assert read_texts(paths[1:], text_column="n") == ["1", "2"]
    with pytest.raises(InputError, match=r"^gone\.txt: there is no such file"):
        read_texts([*paths, "gone.txt"])
