"""The sample corpus: eight worlds of natural sentences, with labels that follow from the words, no duplicates."""

import re
from collections import Counter

import pytest

from vae_core.data.worlds import LABELS, LISTS, WORLDS, templates, world_sentences
from vae_core.errors import InputError

ALL = [(template, text) for template in templates() for text in template.fills()]
FUTURE = re.compile(r"\b(will|won't|going to)\b", re.IGNORECASE)
PLURAL = re.compile(r"(We|They|These|Are (the|there any|they|you and)|Will (we|they)|Do your parents)\b")
SINGULAR = re.compile(r"(I|He|She|It|This|A|An|Is|Am|Does)\b")


def test_every_world_has_dozens_of_templates_and_several_hundred_are_there_in_all() -> None:
    counts = Counter(template.world for template in templates())
    assert tuple(counts) == WORLDS
    assert min(counts.values()) >= 60
    assert len({template.text for template in templates()}) == len(templates()) >= 600


def test_every_fill_is_a_sentence_of_4_to_14_words_with_no_slot_left_open() -> None:
    rule = re.compile(r"[A-Z][\w' ,-]*[.?!]")
    wrong = [text for _, text in ALL if not rule.fullmatch(text) or not 4 <= len(text.split()) <= 14 or "  " in text]
    assert wrong == []


def test_articles_agree_with_the_word_that_follows() -> None:
    wrong = [text for _, text in ALL if re.search(r"\ba [aeio]|\ba hour|\ban [^aeiou](?!our)", text, re.IGNORECASE)]
    assert wrong == []


def test_a_slot_that_names_no_list_spells_out_several_values() -> None:
    slots = {slot for template in templates() for slot in re.findall(r"{([^{}|]*)}", template.text)}
    assert slots <= set(LISTS)


def test_the_tense_is_that_of_the_verb() -> None:
    for template, text in ALL:
        if template.tense == "future":
            assert FUTURE.search(text), text
        elif template.tense == "present":
            assert not re.search(r"\b(will|was|were|did|had)\b", text), text
        else:
            assert not re.search(r"\b(will|won't|is|are|am)\b", text), text


def test_the_number_is_that_of_the_subject() -> None:
    for template, text in ALL:
        assert not (PLURAL if template.number == "singular" else SINGULAR).match(text), text


def test_every_world_has_every_mood_tense_and_number_and_questions() -> None:
    for world in WORLDS:
        of_world = [template for template in templates() if template.world == world]
        for label, values in {"mood": 3, "tense": 3, "number": 2, "question": 2}.items():
            assert len({getattr(template, label) for template in of_world}) == values, (world, label)


def test_the_worlds_have_equal_shares_and_no_sentence_comes_twice() -> None:
    table = world_sentences(2000)
    assert list(table.columns) == ["text", *LABELS]
    assert table["text"].is_unique
    assert set(table["world"].value_counts()) == {250}
    assert ((table["question"] == "yes") == table["text"].str.endswith("?")).all()


def test_a_seed_draws_the_same_sentences_and_another_seed_others() -> None:
    assert world_sentences(200, seed=1).equals(world_sentences(200, seed=1))
    assert not world_sentences(200, seed=1).equals(world_sentences(200, seed=2))


@pytest.mark.parametrize("n", [0, -1, 10**6])
def test_more_than_there_are_or_none_is_refused(n: int) -> None:
    with pytest.raises(InputError, match="ask for 1 to"):
        world_sentences(n)
