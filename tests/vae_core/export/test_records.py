"""Small tables as files: nothing in them runs in a spreadsheet or is markup."""

import io
import json

import pandas as pd

from vae_core.export.records import records_csv, records_json, records_markdown

ROWS = [
    {"t": "0.00", "sentence": '=HYPERLINK("http://x")', "nll": 12.3456789, "nearest": None},
    {"t": "1.00", "sentence": "a | **b** <i>\nc", "nll": 2.0, "nearest": "@SUM(A1)"},
]


def test_csv_holds_the_texts_with_formulas_behind_an_apostrophe() -> None:
    table = pd.read_csv(io.BytesIO(records_csv(ROWS)), encoding="utf-8-sig")
    assert table["sentence"].tolist() == ['\'=HYPERLINK("http://x")', "a | **b** <i>\nc"]
    assert table["nearest"].fillna("").tolist() == ["", "'@SUM(A1)"]
    assert table["nll"].tolist() == [12.3456789, 2.0]


def test_json_holds_the_texts_as_they_are_and_what_is_said_of_all() -> None:
    content = json.loads(records_json(ROWS, {"checkpoint": "everyday"}))
    assert content == {"checkpoint": "everyday", "rows": ROWS}


def test_markdown_is_a_table_whose_cells_are_no_markup_and_no_formula() -> None:
    head, rule, first, second = records_markdown(ROWS).decode().splitlines()
    assert head == "| t | sentence | nll | nearest |"
    assert rule == "| --- | --- | --- | --- |"
    assert first == '| 0.00 | \'=HYPERLINK("http://x") | 12.35 |  |'
    assert second == "| 1.00 | a \\| \\*\\*b\\*\\* \\<i\\> c | 2 | '@SUM(A1) |"


def test_no_rows_are_an_empty_table() -> None:
    assert json.loads(records_json([])) == {"rows": []}
    assert records_markdown([]).decode().count("\n") == 2
