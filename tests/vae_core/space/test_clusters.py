"""Clusters: groups are found and named by their distinctive words; garbage is noise, never an error."""

import numpy as np
import pytest

from vae_core.space import clusters
from vae_core.space.clusters import find_clusters, name_clusters


def blobs(*sizes: int) -> np.ndarray:
    """Return groups of points far from each other, in the order of their sizes as given."""
    rng = np.random.default_rng(0)
    return np.concatenate([10 * place + rng.normal(size=(size, 2)) for place, size in enumerate(sizes)]).astype("f4")


def test_groups_are_found_and_numbered_by_their_size() -> None:
    labels = find_clusters(blobs(40, 120, 80))
    for start, end, label in [(0, 40, 2), (40, 160, 0), (160, 240, 1)]:
        assert np.mean(labels[start:end] == label) > 0.9
    assert set(labels) <= {-1, 0, 1, 2}


def test_a_group_smaller_than_the_smallest_is_none() -> None:
    points = blobs(100, 100, 10)
    assert find_clusters(points, smallest=5).max() == 2
    assert (find_clusters(points, smallest=30)[200:] == -1).mean() > 0.9


@pytest.mark.parametrize("n", [0, 1, 2, 4, 5, 50])
def test_few_points_and_points_on_one_place_have_labels_too(n: int) -> None:
    labels = find_clusters(np.zeros((n, 2), np.float32))
    assert labels.shape == (n,)
    assert (labels == -1).all()


def test_of_many_points_some_are_clustered_and_the_others_belong_to_the_nearest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clusters, "MAX_CLUSTERED_POINTS", 350)
    points = blobs(400, 300)
    labels = find_clusters(points)
    assert np.array_equal(labels, find_clusters(points))
    assert np.mean(labels[:400] == 0) > 0.8
    assert np.mean(labels[400:] == 1) > 0.8


def test_a_cluster_is_called_by_the_words_that_the_others_lack() -> None:
    texts = ["the dog runs in the park", "the dog barks", "the cat sleeps in the house", "the cat purrs", "well"]
    names = name_clusters(texts, np.array([0, 0, 1, 1, -1]))
    assert list(names) == [-1, 0, 1]
    assert names[-1] == "noise"
    assert names[0].split(", ")[0] == "dog"
    assert names[1].split(", ")[0] == "cat"
    assert "the" not in " ".join(names.values()).split()


def test_a_cluster_without_words_of_its_own_is_called_by_its_most_typical_text() -> None:
    texts = ["you are here", "you are there now and then, with me", "he is", "he is"]
    labels = np.array([0, 0, 1, 1])
    assert name_clusters(texts, labels) == {0: "you are here", 1: "he is"}
    points = np.array([[9.0], [0.0], [0.0], [0.0]])
    assert name_clusters([*texts[:2], *texts[1:]], np.array([0, 0, 0, 1, 1]), np.append(points, [[1.0]], 0)) == {
        0: "you are there now \u2026",
        1: "he is",
    }


def test_a_cluster_of_anything_has_no_name_of_words() -> None:
    things = ["soup", "train", "storm", "goal", "contract", "sister", "ticket", "butter", "cloud", "trophy"]
    anything = [f"a {thing} and a {other}" for thing, other in zip(things, [*things[1:], "cake"], strict=True)]
    mixed = [*anything, "two racing lions", "four racing lions"]
    kitchen = [f"the oven bakes {bread}" for bread in ("rye", "rolls", "pies", "flans")]
    labels = np.array([0] * len(mixed) + [1] * len(kitchen))
    assert name_clusters([*mixed, *kitchen], labels)[0] == "a soup and a \u2026"
    names = name_clusters([*mixed, *kitchen], labels, typical=False)
    assert 0 not in names
    assert "oven" in names[1]


def test_a_branch_of_two_groups_is_one_stable_cluster_and_two_dense_ones() -> None:
    rng = np.random.default_rng(0)
    near = [rng.normal(middle, 0.3, (60, 2)) for middle in ((0, 0), (1.5, 0))]
    points = np.concatenate([*near, rng.normal((40, 0), 0.3, (60, 2))])
    assert find_clusters(points, smallest=20).max() + 1 == 2
    assert find_clusters(points, smallest=20, dense=True).max() + 1 == 3


def test_words_that_are_frequent_elsewhere_too_and_first_names_name_no_cluster() -> None:
    mixed = [f"{name} has {number} minutes for the {thing}" for name in ("Anna", "Tom") for number in (3, 15)
             for thing in ("dog", "soup", "train")]  # fmt: skip
    apart = [f"Anna peels onions for the soup, {number}" for number in ("one", "two", "three")]
    labels = np.array([0] * len(mixed) + [1] * len(apart))
    names = name_clusters([*mixed, *apart], labels, ignored={"anna", "tom"})
    assert set(names[1].split(", ")) & {"peels", "onions"}
    assert not {"anna", "tom", "the", "15"} & set(", ".join(names.values()).split(", "))


def test_contractions_and_parts_of_addresses_name_no_cluster() -> None:
    texts = ["I don't like soup", "it's soup, don't", "write to me@team.com about trains", "trains: www.x.com/a"]
    names = name_clusters(texts, np.array([0, 0, 1, 1]))
    assert names[0].startswith("soup")
    assert names[1].startswith("trains")
    assert not {"com", "team", "www", "x"} & set(names[1].split(", "))


def test_frequent_words_of_a_language_without_a_list_fall_out() -> None:
    texts = [
        "der hund läuft über die straße",
        "der hund und die katze",
        "der baum und die wiese",
        "der wald, die wiese",
    ]
    names = name_clusters(texts, np.array([0, 0, 1, 1]))
    assert names[0].startswith("hund")
    assert names[1].startswith("wiese")
    assert "der" not in ", ".join(names.values()).split(", ")


def test_a_script_without_spaces_is_named_by_its_characters() -> None:
    assert name_clusters(["猫が好き", "猫です", "犬が好き", "犬です"], np.array([0, 0, 1, 1])) == {0: "猫", 1: "犬"}


def test_names_differ_where_words_do_not() -> None:
    texts = ["a b", "a b", "!?", ""]
    assert name_clusters(texts, np.array([0, 1, 2, 3]))[3] == "cluster (4)"
    assert name_clusters(["", "..."], np.array([0, 1])) == {0: "cluster (1)", 1: "cluster (2)"}
    assert name_clusters(["same words"] * 3 + ["other"], np.array([0, 1, 1, 2]))[1].endswith("(2)")
    assert name_clusters([], np.array([], dtype=int)) == {}
