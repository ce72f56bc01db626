"""Columns as labels: which values, what is missing, what is refused, and the rest that becomes "other"."""

import numpy as np
import pandas as pd
import pytest

from vae_core.data.labels import MAX_CLASSES, MAX_NAMED, OTHER, complete_rows, count_values, read_labels
from vae_core.errors import InputError


def test_the_most_frequent_value_comes_first_and_missing_ones_are_no_label() -> None:
    labels = read_labels(pd.DataFrame({"a": ["x", "y", None, "y", "", "y"]}), "a")
    assert labels.names == ("y", "x")
    assert labels.codes.tolist() == [1, 0, -1, 0, -1, 0]
    assert labels.majority == 0.75


def test_numbers_and_truth_values_are_labels_too() -> None:
    table = pd.DataFrame({"n": [1, 2, 2], "b": [True, False, False]})
    assert read_labels(table, "n").names == ("2", "1")
    assert read_labels(table, "b").names == ("False", "True")


def test_a_missing_column_is_answered_with_those_there_are() -> None:
    with pytest.raises(InputError, match=r'There is no column "x", only "text", "a": name one of these\.'):
        read_labels(pd.DataFrame({"text": ["s"], "a": ["b"]}), "x")


@pytest.mark.parametrize("values", [["x", "x"], [None, None], ["x", None]])
def test_a_column_of_one_value_tells_nothing_apart(values: list) -> None:
    with pytest.raises(InputError, match="two different values"):
        read_labels(pd.DataFrame({"a": values}), "a")


def test_too_many_values_are_refused_or_folded_into_the_most_frequent_and_other() -> None:
    table = pd.DataFrame({"a": [f"v{i}" for i in range(50_000)] + [f"v{i}" for i in range(MAX_NAMED)]})
    with pytest.raises(InputError, match=f"50,000 different values, and labels have {MAX_CLASSES} at most"):
        read_labels(table, "a")
    folded = read_labels(table, "a", fold=True)
    assert folded.names == (*(f"v{i}" for i in range(MAX_NAMED)), OTHER)
    assert np.bincount(folded.codes).tolist() == [2] * MAX_NAMED + [50_000 - MAX_NAMED]
    assert count_values(table, "a") == 50_000


def test_folding_leaves_a_column_of_few_values_and_missing_ones_alone() -> None:
    table = pd.DataFrame({"a": ["x", "y", None]})
    assert read_labels(table, "a", fold=True).names == ("x", "y")
    many = pd.DataFrame({"a": [None, *(str(i) for i in range(MAX_CLASSES + 1))]})
    assert read_labels(many, "a", fold=True).codes[0] == -1


def test_rows_are_complete_where_no_label_is_missing() -> None:
    table = pd.DataFrame({"a": ["x", None, "y"], "b": ["u", "v", "v"]})
    assert complete_rows([read_labels(table, "a"), read_labels(table, "b")]).tolist() == [0, 2]
