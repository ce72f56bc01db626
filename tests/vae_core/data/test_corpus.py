"""Which column holds the texts, what becomes of odd values in it, and many files at once."""

import math
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from tests.vae_core.files import Write, parquet, refusal
from vae_core.data.corpus import read_corpus, read_texts
from vae_core.data.schema import guess_text_column
from vae_core.errors import InputError


def test_missing_values_are_empty_texts(write: Write) -> None:
    read = read_corpus(write("a.jsonl", '{"text": "a"}\n{"text": null}\n{"other": 1}\n{"text": NaN}\n'))
    assert read.texts == ["a", "", "", ""]
    frame = pa.table({"text": pa.array(["a", None])})
    assert read_corpus(write("a.parquet", parquet(frame))).texts == ["a", ""]


def test_numbers_in_the_text_column_are_written_out_and_noted(write: Write) -> None:
    read = read_corpus(write("a.jsonl", '{"text": 7}\n{"text": null}\n{"text": 10}\n'))
    assert read.texts == ["7", "", "10"]
    assert "Numbers and other values taken as text: 2 of 3." in read.notes
    read = read_corpus(write("b.jsonl", '{"text": "a b"}\n{"text": [1, 2]}\n{"text": 1.5}\n'))
    assert read.texts == ["a b", "[1, 2]", "1.5"]
    read = read_corpus(write("a.parquet", parquet(pa.table({"text": pa.array([3, None])}))))
    assert read.texts == ["3", ""]


def test_a_csv_text_that_is_a_number_stays_as_it_is_written(write: Write) -> None:
    read = read_corpus(write("a.csv", "text,score\n1.50,1.50\n2.0,2.0\n"))
    assert read.texts == ["1.50", "2.0"]
    assert read.table["score"].tolist() == [1.5, 2.0]
    assert read.notes == ()


def test_blank_rows_stay_in_their_place_and_are_counted(write: Write) -> None:
    read = read_corpus(write("a.txt", "a\n\n \t\nb\n"))
    assert read.texts == ["a", "", " \t", "b"]
    assert read.notes == ("Blank rows, kept: 2 of 4.",)


def test_repeated_texts_stay_and_are_counted_without_the_blank_ones(write: Write) -> None:
    read = read_corpus(write("a.txt", "a\nb\na\n\n\na\n"))
    assert read.texts == ["a", "b", "a", "", "", "a"]
    assert "Rows that repeat an earlier text, kept: 2 of 6." in read.notes


def test_a_column_is_taken_by_its_name_before_its_words() -> None:
    wordy = ["many words are in here"]
    assert guess_text_column(pd.DataFrame({"notes": wordy, " Sentence": ["a"], "body": ["b"]})) == " Sentence"
    assert guess_text_column(pd.DataFrame({"notes": wordy, "sentence": ["a"], "TEXT": ["b"]})) == "TEXT"
    assert guess_text_column(pd.DataFrame({"notes": wordy, "text": [1]})) == "text"


def test_else_the_string_column_with_the_most_words_on_average_is_taken() -> None:
    table = pd.DataFrame({"n": [1, 2], "id": ["x", "a b c d"], "said": ["three words here", None], "l": [[1], [2]]})
    assert guess_text_column(table) == "said"


def test_where_words_tie_the_longer_texts_are_taken() -> None:
    table = pd.DataFrame({"id": ["k1", "k2"], "said": ["今日は良い天気ですね", "散歩に行きましょう"], "to": ["a", "b"]})
    assert guess_text_column(table) == "said"


def test_a_table_without_strings_has_no_text_column(write: Write) -> None:
    with pytest.raises(InputError, match=r'no column holds text, there is only "a", "b"'):
        guess_text_column(pd.DataFrame({"a": [1], "b": [math.nan]}))
    assert "no column holds text" in refusal(write("a.csv", "a,b\n1,2\n"))


def test_a_column_taken_for_its_words_is_noted(write: Write) -> None:
    read = read_corpus(write("a.csv", "id,said\nx,two words\n"))
    assert read.text_column == "said"
    assert read.notes == ('The column "said" is taken for the text: it has the most words.',)


def test_the_named_column_is_read_without_a_note(write: Write) -> None:
    read = read_corpus(write("a.csv", "text,other\na b,007\n"), text_column="other")
    assert (read.texts, read.text_column, read.notes) == (["007"], "other", ())


def test_a_named_column_that_is_absent_is_refused_with_those_there_are(write: Write) -> None:
    path = write("a.csv", "text,label\na,b\n")
    assert 'there is no column "Text", only "text", "label";' in refusal(path, text_column="Text")
    wide = write("b.csv", ",".join(f"c{n}" for n in range(13)) + "\n" + ",".join("x" * 13) + "\n")
    assert '"c9" and 3 more;' in refusal(wide, text_column="text")


def test_read_texts_joins_the_files_in_order_without_blank_texts(write: Write) -> None:
    paths = [write("b.txt", "b\n\n \nb\n"), str(write("a.csv", "text,n\na,1\n,2\n"))]
    assert read_texts(paths) == ["b", "b", "a"]
    assert read_texts([]) == []


def test_read_texts_passes_the_text_column_on(write: Write) -> None:
    assert read_texts([write("a.csv", "text,other\na,b\n")], text_column="other") == ["b"]


def test_read_texts_logs_what_was_assumed(write: Write, caplog: pytest.LogCaptureFixture) -> None:
    read_texts([write("a.txt", "café".encode("cp1252"))])
    assert "read as cp1252" in caplog.text


def test_read_texts_names_the_file_that_cannot_be_used(write: Write, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^gone\.txt: there is no such file"):
        read_texts([write("a.txt", "a"), tmp_path / "gone.txt"])
