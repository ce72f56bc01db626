"""Scored pairs: columns by their usual names in every format, and one sentence for what cannot be used."""

import gzip
import json
from pathlib import Path

import pandas as pd
import pytest

from vae_core.data.pairs import COLUMNS, Pairs, read_pairs
from vae_core.errors import InputError

PAIRS = Pairs(["a man", "a dog", "rain"], ["a guy", "two cats", "it rains"], [4.5, 0.0, 3.0])


def frame(first: str = "sentence1", second: str = "sentence2", score: str = "score") -> pd.DataFrame:
    return pd.DataFrame({"genre": "x", first: PAIRS.first, second: PAIRS.second, score: PAIRS.scores})


@pytest.mark.parametrize("name", ["p.csv", "p.tsv", "p.jsonl", "p.parquet", "p.csv.gz"])
def test_every_format_gives_the_same_pairs(tmp_path: Path, name: str) -> None:
    path, table = tmp_path / name, frame()
    if name.endswith("parquet"):
        table.to_parquet(path)
    elif name.endswith("jsonl"):
        path.write_text("\n".join(json.dumps(row) for row in table.to_dict("records")))
    else:
        table.to_csv(path, index=False, sep="\t" if "tsv" in name else ",")
    assert read_pairs(path) == PAIRS


@pytest.mark.parametrize(
    "names", [*zip(*[part[:9] for part in COLUMNS[:2]], [COLUMNS[2][i % 8] for i in range(9)], strict=True)]
)
def test_columns_have_any_of_their_usual_names_in_any_case(tmp_path: Path, names: tuple[str, str, str]) -> None:
    frame(*map(str.upper, names)).to_csv(tmp_path / "p.csv", index=False)
    assert read_pairs(tmp_path / "p.csv") == PAIRS


BAD = {
    "sentence1,score\na,1\n": 'no column has a second text, there is only "sentence1", "score"; call it "sentence2"',
    "text,sentence2,score\na,b,1\n": "no column has a first text",
    "sentence1,sentence2\na,b\n": "no column has a score",
    "sentence1,sentence2,score\na,b,1\nc,d,\ne,f,2\n": 'the score in line 3, column "score", is missing',
    "sentence1,sentence2,score\na,b,1\nc,d,2\ne,f,high\n": 'the score in line 4, column "score", is "high", no number',
    "sentence1,sentence2,score\na,b,nan\nc,d,2\ne,f,1\n": 'in line 2, column "score", is "nan", no number',
    "sentence1,sentence2,score\na,b,1\nc,,2\ne,f,1\n": 'the text in line 3, column "sentence2", is missing',
    "sentence1,sentence2,score\na,b,1\nc,d,2\n": "it holds 2 pairs; give 3 or more",
    "sentence1,sentence2,score\na,b,1\nc,d,1\ne,f,1.0\n": 'all 3 values of "score" are 1',
    "sentence1,sentence2,score\n": "there is no text in it",
    "": "the file is empty",
}


@pytest.mark.parametrize("content", BAD)
def test_what_cannot_be_used_is_one_sentence_that_begins_with_the_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "p.csv").write_text(content)
    with pytest.raises(InputError) as error:
        read_pairs(tmp_path / "p.csv")
    assert str(error.value).startswith("p.csv: ")
    assert BAD[content] in str(error.value)
    assert str(error.value).endswith(".")


def test_lines_of_jsonl_are_counted_from_the_first_and_a_damaged_gz_is_one_sentence(tmp_path: Path) -> None:
    rows = [{"sentence1": "a", "sentence2": "b", "score": 1}, {"sentence1": "a", "sentence2": "b"}]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with pytest.raises(InputError, match=r'p\.jsonl: the score in line 2, column "score", is missing'):
        read_pairs(tmp_path / "p.jsonl")
    (tmp_path / "p.csv.gz").write_bytes(gzip.compress(b"x" * 1000)[:-9])
    with pytest.raises(InputError, match=r"p\.csv\.gz: it is damaged"):
        read_pairs(tmp_path / "p.csv.gz")
