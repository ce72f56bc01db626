"""Each format -> its table, and the sentence that answers a file that is not in it."""

import io
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import Write, parquet, refusal
from vae_core.data import index as formats
from vae_core.data import schema
from vae_core.data.corpus import Corpus, read_corpus

SAME = {
    "a.txt": b"a dog runs\ntwo cats\n",
    "a.csv": b"text\na dog runs\ntwo cats\n",
    "a.tsv": b"text\na dog runs\ntwo cats\n",
    "a.jsonl": b'{"text": "a dog runs"}\n{"text": "two cats"}\n',
    "a.parquet": parquet(pa.table({"text": ["a dog runs", "two cats"]})),
}


@pytest.mark.parametrize("name", SAME)
@pytest.mark.parametrize("dress", ["{}", "{}.gz", "B.{}.GZ", "Ünï çode {}"])
def test_every_format_gives_the_same_corpus_with_and_without_gz(write: Write, name: str, dress: str) -> None:
    read = read_corpus(write(dress.format(name).replace("csv", "CSV"), SAME[name]))
    assert isinstance(read, Corpus)
    assert read.texts == ["a dog runs", "two cats"]
    assert read.text_column == "text"
    assert list(read.table.columns) == ["text"]
    assert read.table.index.tolist() == [0, 1]
    assert read.notes == ()


def test_a_path_may_be_a_string(write: Write) -> None:
    assert read_corpus(str(write("a.txt", "one"))).texts == ["one"]


def test_txt_lines_end_only_at_newline_and_carriage_return(write: Write) -> None:
    read = read_corpus(write("a.txt", "a\nb\r\nc\rd\u2028e\x0bf\x85g\x1ch\x0ci"))
    assert read.texts == ["a", "b", "c", "d\u2028e\x0bf\x85g\x1ch\x0ci"]


def test_jsonl_lines_end_only_at_newline_and_carriage_return(write: Write) -> None:
    assert read_corpus(write("a.jsonl", '{"text": "a\u2028b"}\r{"text": "c\x85d"}')).texts == ["a\u2028b", "c\x85d"]


def test_spaces_and_quotes_of_a_txt_line_stay(write: Write) -> None:
    assert read_corpus(write("a.txt", ' "a", b \n\tc\n')).texts == [' "a", b ', "\tc"]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_words_that_look_like_missing_values_stay_words(write: Write, name: str) -> None:
    words = ["NA", "null", "None", "nan", "N/A", "-", "True"]
    assert read_corpus(write(name, "\n".join(["text", *words]))).texts == words


def test_an_empty_line_in_a_csv_of_one_column_is_a_blank_row(write: Write) -> None:
    read = read_corpus(write("a.csv", 'text\na\n\n""\nb\n'))
    assert read.texts == ["a", "", "", "b"]


def test_empty_lines_in_a_csv_of_many_columns_are_skipped_and_noted(write: Write) -> None:
    read = read_corpus(write("a.csv", "\ntext,label\na,1\n\n  \nb,2\n"))
    assert read.texts == ["a", "b"]
    assert read.notes == ("Empty lines, skipped: 3.",)


def test_empty_lines_between_json_objects_are_no_rows(write: Write) -> None:
    assert read_corpus(write("a.jsonl", '\n{"text": "a"}\n \n{"text": "b"}\n\n')).texts == ["a", "b"]


def test_half_an_emoji_in_json_becomes_a_question_mark_and_is_noted(write: Write) -> None:
    lines = [r'{"text": "half \ud83d", "x": NaN}', r'{"text": "whole \ud83d\ude00", "x": NaN}']
    read = read_corpus(write("a.jsonl", "\n".join(lines)))
    assert read.texts == ["half ?", "whole \N{GRINNING FACE}"]
    assert [note for note in read.notes if "half a character" in note and "1." in note]


def test_quoted_csv_cells_keep_commas_quotes_and_newlines(write: Write) -> None:
    read = read_corpus(write("a.csv", 'text,label\r\n"one, ""two""\nthree\r\nfour",x\r\nfive "six" seven,y\r\n'))
    assert read.texts == ['one, "two"\nthree\r\nfour', 'five "six" seven']
    assert read.table["label"].tolist() == ["x", "y"]


def test_a_cell_may_be_longer_than_the_csv_module_allows(write: Write) -> None:
    long = "word " * 60_000
    assert read_corpus(write("a.csv", f"text,label\n{long},1\n")).texts == [long]


def test_columns_keep_their_order_and_numbers_become_numbers(write: Write) -> None:
    cells = "label,text,code,big,score,mixed\n1,a b,007,12345678901234567890,-1.5,1\n0,c d,010,1,2e3,x\n"
    table = read_corpus(write("a.csv", cells)).table
    assert list(table.columns) == ["label", "text", "code", "big", "score", "mixed"]
    assert table["label"].tolist() == [1, 0]
    assert table["score"].tolist() == [-1.5, 2000.0]
    assert table["code"].tolist() == ["007", "010"]
    assert table["big"].tolist() == ["12345678901234567890", "1"]
    assert table["mixed"].tolist() == ["1", "x"]


@pytest.mark.parametrize(("delimiter", "called"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_csv_split_at_other_characters_is_read_and_noted(write: Write, delimiter: str, called: str) -> None:
    read = read_corpus(write("a.csv", f"text{delimiter}label\none, two{delimiter}x\n"))
    assert read.texts == ["one, two"]
    assert read.table["label"].tolist() == ["x"]
    assert read.notes == (f"Cells are split at {called}, not at commas.",)


def test_a_comma_in_the_header_outweighs_semicolons(write: Write) -> None:
    read = read_corpus(write("a.csv", "text,a;b;c\none,two;three\n"))
    assert list(read.table.columns) == ["text", "a;b;c"]


def test_semicolons_below_a_header_without_any_do_not_split(write: Write) -> None:
    read = read_corpus(write("a.csv", "text\none; two\nthree; four\n"))
    assert read.texts == ["one; two", "three; four"]
    assert read.notes == ()


@pytest.mark.parametrize(("row", "count"), [("too,many,cells", 3), ("few", 1)])
def test_a_ragged_row_is_refused_with_its_line_and_both_counts(write: Write, row: str, count: int) -> None:
    message = refusal(write("a.csv", f'text,label\n\n"two\r\nlines\rand more",x\n{row}\nc,d\n'))
    assert f"the row at line 6 has {count} cells, the header has 2;" in message


def test_a_ragged_row_that_holds_newlines_is_named_by_its_first_line(write: Write) -> None:
    assert "line 3 has 3 cells" in refusal(write("a.csv", 'text,label\na,b\n"c\nd\ne",f,g\nh,i\n'))


@pytest.mark.parametrize("bad", ['"never closed,x\n', '"closed" too early,x\n'])
def test_a_bad_quote_is_refused_with_its_line_rather_than_swallow_the_rows_behind(write: Write, bad: str) -> None:
    assert "row at line 3 a quoted cell" in refusal(write("a.csv", f"text,label\na,b\n{bad}c,d\n"))


def test_two_columns_of_one_name_are_refused(write: Write) -> None:
    assert 'more than one column is called "label"' in refusal(write("a.csv", "text,label,label\na,b,c\n"))
    table = pa.table([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
    assert 'more than one column is called "text"' in refusal(write("a.parquet", parquet(table)))


def test_columns_without_a_name_are_called_by_their_place_and_noted(write: Write) -> None:
    read = read_corpus(write("a.csv", ",text,\n0,a b,\n"))
    assert list(read.table.columns) == ["column 1", "text", "column 3"]
    assert read.notes == ("Columns without a name are called by their place.",)


def test_a_column_may_have_any_name(write: Write) -> None:
    read = read_corpus(write("a.csv", "self,name,columns\n1,two words,3\n"))
    assert read.table.iloc[0].tolist() == [1, "two words", 3]


def test_tsv_cells_in_quotes_are_unquoted(write: Write) -> None:
    read = read_corpus(write("a.tsv", '"text"\tlabel\n"say ""hi"""\tx\n"tab\tand\t\nnewline"\ty\n'))
    assert read.texts == ['say "hi"', "tab\tand\t\nnewline"]
    read = read_corpus(write("b.tsv", 'text\tlabel\n"say ""hi"""\tx\n'))
    assert (read.texts, read.notes) == (['say "hi"'], ())


@pytest.mark.parametrize("second", ["plain", 'he said "'])
def test_a_lone_quote_in_a_tsv_swallows_no_rows(write: Write, second: str) -> None:
    read = read_corpus(write("a.tsv", f'text\tlabel\n"lone quote\tx\n{second}\ty\n'))
    assert read.texts == ['"lone quote', second]
    assert read.table["label"].tolist() == ["x", "y"]
    assert read.notes == ("Quotes do not enclose whole cells: they are read as plain characters.",)


def test_a_ragged_tsv_row_is_refused_with_its_line(write: Write) -> None:
    assert "row at line 4 has 3 cells, the header has 2" in refusal(write("a.tsv", 'text\tn\n"a\nb"\t1\nc\t2\t3\n'))


def test_objects_with_different_keys_make_columns_in_order_of_appearance(write: Write) -> None:
    read = read_corpus(write("a.jsonl", '{"text": "a b"}\n{"label": "x", "text": "c"}\n{"n": 1}\n'))
    assert list(read.table.columns) == ["text", "label", "n"]
    assert read.texts == ["a b", "c", ""]


def test_labels_in_jsonl_keep_their_types(write: Write) -> None:
    rows = [
        {"text": "a", "n": 1, "f": 0.5, "l": [1, 2], "d": {"k": [3]}, "b": True},
        {"text": "b", "l": None, "b": False},
    ]
    table = read_corpus(write("a.jsonl", "\n".join(json.dumps(row) for row in rows))).table
    assert (table["n"][0], type(table["n"][0])) == (1, int)
    assert (table["l"][0], table["d"][0]) == ([1, 2], {"k": [3]})
    assert table["b"].dtype == bool
    assert table["f"].dtype == float
    assert table[["n", "l", "d"]].isna().loc[1].all()


def test_labels_in_parquet_keep_their_types(write: Write) -> None:
    columns = {
        "text": ["a", "a"],
        "l": [[1, 2], None],
        "d": [{"k": 1}, {"k": 2}],
        "n": [5, None],
        "bytes": [b"\xff", b""],
    }
    table = pa.table(columns).append_column("kind", pa.array(["x", "y"]).dictionary_encode())
    read = read_corpus(write("a.parquet", parquet(table)))
    assert list(read.table.columns) == [*columns, "kind"]
    assert list(read.table["l"][0]) == [1, 2]
    assert read.table["d"][1] == {"k": 2}
    assert read.table["n"][0] == 5
    assert isinstance(read.table["n"][0], int)
    assert read.table["kind"].tolist() == ["x", "y"]
    assert read.texts == ["a", "a"]


def test_texts_may_be_a_categorical_parquet_column(write: Write) -> None:
    texts = pa.array(["two words", None, "two words"]).dictionary_encode()
    read = read_corpus(write("a.parquet", parquet(pa.table({"n": [1, 2, 3], "said": texts}))))
    assert read.texts == ["two words", "", "two words"]


def test_the_index_that_pandas_saved_does_not_become_the_index(write: Write) -> None:
    frame = pd.DataFrame({"text": ["a", "b"]}, index=[7, 5])
    read = read_corpus(write("a.parquet", parquet(pa.Table.from_pandas(frame))))
    assert read.table.index.tolist() == [0, 1]
    assert read.texts == ["a", "b"]


@pytest.mark.parametrize("line", ["{broken", "", "[" * 100_000, '{"text": ' + "9" * 5000 + "}", "{'text': 'a'}"])
def test_a_line_that_is_not_json_is_refused_by_its_number(write: Write, line: str) -> None:
    content = f'{{"text": "a"}}\n\n{line}\n{{"text": "b"}}\n'
    if not line:
        assert read_corpus(write("a.jsonl", content)).texts == ["a", "b"]
    else:
        assert "line 3 is not valid JSON" in refusal(write("a.jsonl", content))


@pytest.mark.parametrize("line", ['"text"', "[1]", "3", "null"])
def test_a_json_line_that_is_no_object_is_refused_by_its_number(write: Write, line: str) -> None:
    assert "line 2 is not a JSON object" in refusal(write("a.jsonl", f'{{"text": "a"}}\n{line}\n'))


def test_damaged_parquet_is_refused(write: Write) -> None:
    whole = parquet(pa.table({"text": [f"text {n}" for n in range(1000)]}))
    for name, data in {
        "cut.parquet": whole[:-100],
        "short.parquet": b"PAR1",
        "text.parquet": b"hello, I am no Parquet file at all",
        "hole.parquet": whole[:40] + b"\xff" * 200 + whole[240:],
    }.items():
        assert "damaged or not Parquet" in refusal(write(name, data))


def test_parquet_text_that_is_not_utf8_is_refused(write: Write) -> None:
    buffers = [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    table = pa.table({"text": pa.Array.from_buffers(pa.string(), 1, buffers)})
    assert "damaged or not Parquet" in refusal(write("a.parquet", parquet(table)))


@pytest.mark.parametrize("name", ["a.docx", "a", "a.gz", "a.csv.zip", "a.json"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(write: Write, name: str) -> None:
    assert "must end in .txt, .csv, .tsv, .jsonl, .parquet (.gz may follow)" in refusal(write(name, "a"))


@pytest.mark.parametrize("name", [*SAME, *(f"{name}.gz" for name in SAME)])
def test_an_empty_file_is_refused(write: Write, name: str) -> None:
    assert "the file is empty" in refusal(write(name, ""))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "\n \r\n\t\n\u3000\n"),
        ("bom.txt", "\ufeff"),
        ("a.csv", "\n\n"),
        ("header.csv", "text,label\n"),
        ("blank.csv", "text,label\n,1\n  ,2\n"),
        ("header.tsv", "text\tlabel\n"),
        ("a.jsonl", "\n\n"),
        ("keys.jsonl", "{}\n{}\n"),
        ("null.jsonl", '{"text": null}\n'),
        ("a.parquet", parquet(pa.table({"text": pa.array([], pa.string())}))),
        ("null.parquet", parquet(pa.table({"text": pa.array([None], pa.string())}))),
    ],
)
def test_a_file_without_any_text_is_refused(write: Write, name: str, content: str | bytes) -> None:
    assert "there is no text in it" in refusal(write(name, content))


@pytest.mark.parametrize("name", SAME)
def test_more_rows_than_the_limit_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(formats, "MAX_ROWS", 2)
    assert len(read_corpus(write(name, SAME[name])).texts) == 2
    monkeypatch.setattr(formats, "MAX_ROWS", 1)
    assert "more than 1 rows" in refusal(write(name, SAME[name]))


def test_a_parquet_file_is_judged_by_its_footer_before_it_is_read(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.parquet", parquet(pa.table({"text": ["same words"] * 5_000})))
    monkeypatch.setattr(pq.ParquetFile, "read", lambda self: pytest.fail("it was read"))
    monkeypatch.setattr(formats, "MAX_ROWS", 4_999)
    assert "more than 4,999 rows" in refusal(path)


def test_a_parquet_file_is_measured_as_it_is_unpacked(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["words " * 100_000]}), sink, compression="gzip", use_dictionary=False)
    monkeypatch.setattr(formats, "MAX_BYTES", 100_000)
    assert len(sink.getvalue()) < 100_000
    assert "more than 100,000 bytes" in refusal(write("a.parquet", sink.getvalue()))


def test_json_lines_with_ever_new_keys_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MAX_CELLS", 99)
    assert "more than 99 cells" in refusal(write("a.jsonl", "\n".join(f'{{"k{n}": "a"}}' for n in range(10))))
