"""Each format -> its table and notes, and the sentence that answers a file that cannot be used."""

import io
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vae_core.files import Write, parquet, refusal
from vae_core.data import index, schema
from vae_core.data.corpus import read_corpus
from vae_core.data.index import index_file
from vae_core.errors import InputError

SAME = {
    "a.txt": b"a dog runs\ntwo cats\n",
    "a.csv": b"text\na dog runs\ntwo cats\n",
    "a.tsv": b"text\na dog runs\ntwo cats\n",
    "a.jsonl": b'{"text": "a dog runs"}\n{"text": "two cats"}\n',
    "a.parquet": parquet(pa.table({"text": ["a dog runs", "two cats"]})),
}
WORDS = ["NA", "null", "None", "nan", "N/A", "-", "True"]
LONG = "word " * 60_000
LONE = "Quotes do not enclose whole cells: they are read as plain characters."
WHOLE = parquet(pa.table({"text": [f"text {n}" for n in range(1000)]}))
NOT_UTF8 = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")])

READ = {
    "txt lines end at newline and carriage return": (
        "a.txt",
        "a\nb\r\nc\rd\u2028e\x0bf\x85g\x1ch\x0ci",
        ["a", "b", "c", "d\u2028e\x0bf\x85g\x1ch\x0ci"],
    ),
    "jsonl ends lines likewise": ("a.jsonl", '{"text": "a\u2028b"}\r{"text": "c\x85d"}', ["a\u2028b", "c\x85d"]),
    "spaces and quotes of a txt line stay": ("a.txt", ' "a", b \n\tc\n', [' "a", b ', "\tc"]),
    "a number in a txt stays as it is written": ("a.txt", "1.50\n2\n", ["1.50", "2"]),
    "and so does a text in a csv": ("a.csv", "text,score\n1.50,1.50\n2.0,2.0\n", ["1.50", "2.0"]),
    "words like missing values stay words in csv": ("a.csv", "\n".join(["text", *WORDS]), WORDS),
    "words like missing values stay words in tsv": ("a.tsv", "\n".join(["text", *WORDS]), WORDS),
    "an empty line in a csv of one column is a row": ("a.csv", 'text\na\n\n""\nb\n', ["a", "", "", "b"], "Blank"),
    "empty lines in a csv are skipped": (
        "a.csv",
        "\ntext,label\na,1\n\n  \nb,2\n",
        ["a", "b"],
        "Empty lines, skipped: 3.",
    ),
    "empty lines between json objects are no rows": ("a.jsonl", '\n{"text": "a"}\n \n{"text": "b"}\n\n', ["a", "b"]),
    "half an emoji in json": (
        "a.jsonl",
        '{"text": "half \\ud83d", "x": NaN}\n{"text": "whole \\ud83d\\ude00", "x": NaN}',
        ["half ?", "whole \N{GRINNING FACE}"],
        "Lines with half a character (a lone surrogate), now a question mark: 1.",
    ),
    "quoted csv cells keep commas and newlines": (
        "a.csv",
        'text,label\r\n"one, ""two""\nthree\r\nfour",x\r\nfive "six" seven,y\r\n',
        ['one, "two"\nthree\r\nfour', 'five "six" seven'],
    ),
    "a cell may be longer than the csv module allows": ("a.csv", f"text,label\n{LONG},1\n", [LONG]),
    "a csv split at semicolons": ("a.csv", "text;label\none, two;x\n", ["one, two"], "Cells are split at semicolons"),
    "a csv split at tabs": ("a.csv", "text\tlabel\none, two\tx\n", ["one, two"], "Cells are split at tabs"),
    "semicolons below a header without any do not split": ("a.csv", "text\na; b\nc; d\n", ["a; b", "c; d"]),
    "tsv cells in quotes with line ends": (
        "a.tsv",
        '"text"\tlabel\n"say ""hi"""\tx\n"tab\tand\t\nnewline"\ty\n',
        ['say "hi"', "tab\tand\t\nnewline"],
    ),
    "a lone quote in a tsv": ("a.tsv", 'text\tn\n"lone quote\tx\nplain\ty\n', ['"lone quote', "plain"], LONE),
    "two lone quotes in a tsv": (
        "a.tsv",
        'text\tn\n"lone quote\tx\nhe said "\ty\n',
        ['"lone quote', 'he said "'],
        LONE,
    ),
    "categorical parquet texts": (
        "a.parquet",
        parquet(pa.table({"n": [1, 2], "text": pa.array(["two words", None]).dictionary_encode()})),
        ["two words", ""],
        "Blank",
    ),
    "an index that pandas saved is no index": (
        "a.parquet",
        parquet(pa.Table.from_pandas(pd.DataFrame({"text": ["a", "b"]}, index=[7, 5]))),
        ["a", "b"],
    ),
}
CELLS = 'text,label\n\n"two\r\nlines\rand more",x\n{}\nc,d\n'
LATER = '{{"text": "a"}}\n\n{}\n{{"text": "b"}}\n'
REFUSED = {
    "too many cells": ("a.csv", CELLS.format("too,many,cells"), "line 6 has 3 cells"),
    "too few cells": ("a.csv", CELLS.format("few"), "line 6 has 1 cells"),
    "a ragged row is named by its first line": ("a.csv", 'text,label\na,b\n"c\nd\ne",f,g\nh,i\n', "line 3 has 3 cells"),
    "a ragged tsv row": ("a.tsv", 'text\tn\n"a\nb"\t1\nc\t2\t3\n', "row at line 4 has 3 cells, the header has 2"),
    "a quote that is never closed": ("a.csv", 'text,label\na,b\n"never closed,x\nc,d\n', "row at line 3 a quoted cell"),
    "a quote closed too early": ("a.csv", 'text,label\na,b\n"closed" early,x\nc,d\n', "row at line 3 a quoted cell"),
    "two csv columns of one name": ("a.csv", "text,label,label\na,b,c\n", 'more than one column is called "label"'),
    "two parquet columns of one name": (
        "a.parquet",
        parquet(pa.table([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])),
        'more than one column is called "text"',
    ),
    **{
        f"the json {line[:9]}": ("a.jsonl", LATER.format(line), "line 3 is not valid JSON")
        for line in ("{broken", "[" * 100_000, '{"text": ' + "9" * 5000 + "}", "{'text': 'a'}")
    },
    **{
        f"the json {line}": ("a.jsonl", LATER.format(line), "line 3 is not a JSON object")
        for line in ('"text"', "[1]", "null")
    },
    "parquet without its end": ("a.parquet", WHOLE[:-100], "damaged or not Parquet"),
    "parquet of four bytes": ("a.parquet", b"PAR1", "damaged or not Parquet"),
    "text called parquet": ("a.parquet", b"hello, I am no Parquet file at all", "damaged or not Parquet"),
    "parquet with a hole": ("a.parquet", WHOLE[:40] + b"\xff" * 200 + WHOLE[240:], "damaged or not Parquet"),
    "parquet text that is not utf-8": ("a.parquet", parquet(pa.table({"text": NOT_UTF8})), "damaged or not Parquet"),
    "blank lines": ("a.txt", "\n \r\n\t\n\u3000\n", "there is no text in it"),
    "a byte order mark alone": ("a.txt", "\ufeff", "there is no text in it"),
    "empty lines": ("a.csv", "\n\n", "there is no text in it"),
    "a header alone": ("a.csv", "text,label\n", "there is no text in it"),
    "blank texts": ("a.csv", "text,label\n,1\n  ,2\n", "there is no text in it"),
    "empty json lines": ("a.jsonl", "\n\n", "there is no text in it"),
    "json objects without keys": ("a.jsonl", "{}\n{}\n", "there is no text in it"),
    "json nulls": ("a.jsonl", '{"text": null}\n', "there is no text in it"),
    "parquet without rows": ("a.parquet", parquet(pa.table({"text": pa.array([], pa.string())})), "there is no text"),
    "parquet nulls": ("a.parquet", parquet(pa.table({"text": pa.array([None], pa.string())})), "there is no text"),
    "numbers only": ("a.csv", "a,b\n1,2\n", 'no column holds text, there is only "a", "b"'),
    "numbers and nulls": ("a.jsonl", '{"a": 1, "b": null}\n', 'no column holds text, there is only "a", "b"'),
    **{
        f"the suffix of {name}": (name, "a", "must end in .txt, .csv, .tsv, .jsonl, .parquet (.gz may follow)")
        for name in ("a.docx", "a", "a.gz", "a.csv.zip", "a.json")
    },
    **{f"an empty {name}": (name, "", "the file is empty") for name in [*SAME, *(f"{name}.gz" for name in SAME)]},
}


@pytest.mark.parametrize("name", SAME)
@pytest.mark.parametrize("dress", ["{}", "{}.gz", "B.{}.GZ", "Ünï çode {}"])
def test_every_format_gives_the_same_corpus_with_and_without_gz(write: Write, name: str, dress: str) -> None:
    read = read_corpus(str(write(dress.format(name).replace("csv", "CSV"), SAME[name])))
    assert read.texts == ["a dog runs", "two cats"]
    assert read.text_column == "text"
    assert list(read.table.columns) == ["text"]
    assert read.table.index.tolist() == [0, 1]
    assert read.notes == ()


@pytest.mark.parametrize(("name", "content", "texts", "note"), [(*case, "")[:4] for case in READ.values()], ids=READ)
def test_a_file_is_read(write: Write, name: str, content: str | bytes, texts: list[str], note: str) -> None:
    read = read_corpus(write(name, content), text_column="text")
    assert read.texts == texts
    assert read.table.index.tolist() == list(range(len(texts)))
    assert [entry.startswith(note) for entry in read.notes] == [True] * bool(note)


@pytest.mark.parametrize(("name", "content", "words"), REFUSED.values(), ids=REFUSED)
def test_a_file_is_refused_in_one_sentence_whole_or_for_its_index(
    write: Write, name: str, content: str | bytes, words: str
) -> None:
    path = write(name, content)
    said = refusal(path)
    assert words in said
    with pytest.raises(InputError) as caught:
        index_file(path, step=1)
    assert str(caught.value) == f"{name}: {said}."


def test_columns_keep_their_order_and_numbers_become_numbers(write: Write) -> None:
    cells = "label,text,code,big,score,mixed\n1,a b,007,12345678901234567890,-1.5,1\n0,c d,010,1,2e3,x\n"
    table = read_corpus(write("a.csv", cells)).table
    assert table.columns.tolist() == ["label", "text", "code", "big", "score", "mixed"]
    assert table.values.tolist() == [
        [1, "a b", "007", "12345678901234567890", -1.5, "1"],
        [0, "c d", "010", "1", 2000.0, "x"],
    ]


def test_a_column_may_have_any_name_or_none(write: Write) -> None:
    cases = {"text,a;b;c": ["text", "a;b;c"], ",text": ["column 1", "text"], "self,columns": ["self", "columns"]}
    for header, names in cases.items():  # a comma outweighs semicolons
        read = read_corpus(write("a.csv", f"{header}\none,two;three\n"))
        assert list(read.table.columns) == names
        assert len(read.notes) == (header != "text,a;b;c")


def test_labels_in_jsonl_keep_their_types_and_columns_the_order_of_appearance(write: Write) -> None:
    rows = [
        {"text": "a", "n": 1, "f": 0.5, "l": [1, 2], "d": {"k": [3]}, "b": True},
        {"late": "x", "text": "b", "l": None, "b": False},
    ]
    table = read_corpus(write("a.jsonl", "\n".join(json.dumps(row) for row in rows))).table
    assert list(table.columns) == ["text", "n", "f", "l", "d", "b", "late"]
    assert (table["n"][0], type(table["n"][0])) == (1, int)
    assert (table["l"][0], table["d"][0]) == ([1, 2], {"k": [3]})
    assert (table["b"].dtype, table["f"].dtype) == (bool, float)
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
    assert (read.table["n"][0], type(read.table["n"][0])) == (5, int)
    assert read.table["kind"].tolist() == ["x", "y"]


@pytest.mark.parametrize("name", SAME)
def test_more_rows_than_the_limit_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(index, "MAX_ROWS", 2)
    assert len(read_corpus(write(name, SAME[name])).texts) == 2
    monkeypatch.setattr(index, "MAX_ROWS", 1)
    assert index_file(write(name, SAME[name]), step=1).rows == 2  # no limit where it is read in chunks
    monkeypatch.setattr(index, "read_parquet_rows", lambda *_: pytest.fail("it was read before its footer"))
    assert "more than 1 rows" in refusal(write(name, SAME[name]))


def test_a_parquet_file_is_measured_as_it_is_unpacked(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["words " * 100_000]}), sink, compression="gzip", use_dictionary=False)
    monkeypatch.setattr(index, "MAX_BYTES", 100_000)
    assert len(sink.getvalue()) < 100_000
    assert "more than 100,000 bytes" in refusal(write("a.parquet", sink.getvalue()))


def test_json_lines_with_ever_new_keys_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MAX_CELLS", 99)
    assert "more than 99 cells" in refusal(write("a.jsonl", "\n".join(f'{{"k{n}": "a"}}' for n in range(10))))
