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
    assert read_labels(pd.DataFrame({"n": [1, 2, 2]}), "n").names == ("2", "1")
    assert read_labels(pd.DataFrame({"b": [True, False, False]}), "b").names == ("False", "True")


@pytest.mark.parametrize("column", ["none", "one", "gap", "x"])
def test_a_column_of_one_value_and_one_that_is_not_there_are_refused(column: str) -> None:
    table = pd.DataFrame({"one": ["x", "x"], "none": [None, None], "gap": ["x", None]})
    what = (
        "two different values" if column in table else r'no column "x", only "one", "none", "gap": name one of these\.'
    )
    with pytest.raises(InputError, match=what):
        read_labels(table, column)


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
