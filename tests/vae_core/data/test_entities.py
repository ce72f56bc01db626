"""Entities: replaced by others of their kind, the same ones alike within a sentence, and nothing else changed."""

import re

import numpy as np
import pytest

from vae_core.data.entities import (
    CITIES,
    COUNTRIES,
    COUNTS,
    LANGUAGES,
    MEN,
    MONTHS,
    SURNAMES,
    WEEKDAYS,
    WOMEN,
    replace_entities,
    with_other_entities,
)


def variants(text: str, *, seeds: int = 40) -> list[str]:
    return [replace_entities(text, rng=np.random.default_rng(seed)) for seed in range(seeds)]


@pytest.mark.parametrize(
    ("text", "pattern", "pools"),
    [
        ("Tom lives in Berlin with Anna.", r"(\w+) lives in (\w+) with (\w+)\.", (MEN, CITIES, WOMEN)),
        (
            "Mr. Smith flew from Spain on Monday",
            r"Mr\. (\w+) flew from (\w+) on (\w+)",
            (SURNAMES, COUNTRIES, WEEKDAYS),
        ),
        ("Anna Parker's Turkish book", r"(\w+) (\w+)'s (\w+) book", (WOMEN, SURNAMES, LANGUAGES)),
        ("in April, Dr Lewis said", r"in (\w+), Dr (\w+) said", (MONTHS, SURNAMES)),
    ],
)
def test_each_kind_is_replaced_by_its_own_and_the_rest_stays(text: str, pattern: str, pools: tuple) -> None:
    for other in variants(text):
        found = re.fullmatch(pattern, other)
        assert found, other
        assert all(word in pool for word, pool in zip(found.groups(), pools, strict=True))
        assert not set(found.groups()) & set(text.replace("'", " ").split())  # none is its own replacement


def test_the_same_name_is_replaced_alike_and_two_names_stay_two() -> None:
    for other in variants("Tom told Bob's son that Tom met Peter and Paul, 12 and 45 and 12", seeds=200):
        names = re.fullmatch(r"(\w+) told Bob's son that (\w+) met (\w+) and (\w+), (\d+) and (\d+) and (\d+)", other)
        assert names, other
        first, again, peter, paul, twelve, other_number, same = names.groups()
        assert first == again
        assert len({first, peter, paul}) == 3
        assert twelve == same != other_number


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("an Italian man in a Polish car", {"an": "AEIOU", "a": ""}),
        ("a Ukrainian woman met an English one", {"an": "AEIOU", "a": ""}),
        ("an 18 year old and a 20 year old", {"an": "18", "a": ""}),
    ],
)
def test_an_article_still_fits_what_stands_behind_it(text: str, articles: dict[str, str]) -> None:
    for other in variants(text):
        for article, word in re.findall(r"\b(an?) (\w+)", other):
            vowel = word[0] in "AEIOU8" or word in ("11", "18")
            assert (article == "an") == (vowel and word != "Ukrainian"), other


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        ("7", 2, 9),
        ("10", 10, 23),
        ("30", 24, 31),
        ("45", 32, 59),
        ("88", 60, 99),
        ("120", 100, 999),
        ("1998", 1850, 2030),
    ],
)
def test_a_number_stays_of_its_size(number: str, low: int, high: int) -> None:
    found = {int(other.split()[1]) for other in variants(f"about {number} of them")}
    assert low <= min(found) <= max(found) <= high
    assert len(found) > 3
    assert int(number) not in found


def test_number_words_are_sometimes_replaced_and_never_beside_a_word_that_counts_them() -> None:
    others = variants("Two men and two dogs", seeds=300)
    changed = [other for other in others if other != "Two men and two dogs"]
    assert 0.2 < len(changed) / 300 < 0.4
    for other in changed:
        found = re.fullmatch(r"(\w+) men and (\w+) dogs", other)
        assert found
        assert found[1].lower() == found[2]
        assert found[1][0].isupper()
        assert found[2] in COUNTS
    assert set(variants("two men, both with hats", seeds=100)) == {"two men, both with hats"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a man plays a guitar on the beach",
        "Parker pens and a red Reed",  # surnames without a name or a title before them
        "the 1st of many, 0 or 1, 007",
        "I went to New Berlin",
        "annaberlin tom's 1234567890",
    ],
)
def test_a_sentence_without_any_stays_as_it_is(text: str) -> None:
    assert set(variants(text)) == {text}


def test_a_share_of_the_texts_is_replaced_and_the_same_seed_gives_the_same_ones() -> None:
    texts = ["Tom is here", "a dog runs"] * 500
    some = with_other_entities(texts, share=0.3, seed=4)
    assert some == with_other_entities(texts, share=0.3, seed=4)
    assert some != with_other_entities(texts, share=0.3, seed=5)
    assert 0.2 < sum(a != b for a, b in zip(some, texts, strict=True)) / 500 < 0.4
    assert some[1::2] == texts[1::2]
    assert with_other_entities(texts, share=0.0, seed=4) == texts
    assert all(other != "Tom is here" for other in with_other_entities(texts, share=1.0, seed=4)[::2])
