"""The sample sentences: grammatical English, independent factors, no duplicates."""

import re
import time

import pytest
from sklearn.metrics import normalized_mutual_info_score

from vae_core.data.synthetic import COUNT, FACTORS, VALUES, sentence, sentences
from vae_core.errors import InputError

ALL = sentences(COUNT)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ("man one blue play beach present no", "A man in a blue shirt is playing on the beach."),
        ("man two blue play beach present no", "Two men in blue shirts are playing on the beach."),
        ("dog two red run park present yes", "Two dogs with red collars are not running in the park."),
        ("child three orange eat tree past no", "Three children in orange shirts ate under a tree."),
        ("woman one orange wait river past yes", "A woman in an orange shirt did not wait by the river."),
        ("horse one white stand snow future no", "A horse with a white saddle will stand in the snow."),
        ("cat one black hide house future yes", "A cat with a black collar will not hide near the house."),
    ],
)
def test_a_sentence_agrees_in_number_tense_and_article(values: str, text: str) -> None:
    assert sentence(*values.split()) == text


def test_every_sentence_is_one_that_the_rules_of_english_allow() -> None:
    singular = r"An? (man|woman|boy|girl|child|dog|cat|horse) (in|with) (a|an) \w+ (shirt|collar|saddle)"
    plural = r"(Two|Three) (men|women|boys|girls|children|dogs|cats|horses) (in|with) \w+ (shirts|collars|saddles)"
    base = r"(run|walk|jump|play|sit|stand|sleep|eat|wait|hide)"
    ing = r"(running|walking|jumping|playing|sitting|standing|sleeping|eating|waiting|hiding)"
    past = r"(ran|walked|jumped|played|sat|stood|slept|ate|waited|hid)"
    shared = rf"{past}|did not {base}|will( not)? {base}"
    place = r"(in|on|by|under|near) (the|a) \w+"
    rule = re.compile(rf"({singular} ({shared}|is( not)? {ing})|{plural} ({shared}|are( not)? {ing})) {place}\.")
    wrong = [text for text in ALL["text"] if not rule.fullmatch(text) or re.search(r"\b(a [aeiou]|an [^aeiou])", text)]
    assert wrong == []


def test_no_sentence_comes_twice_and_its_columns_say_what_it_says() -> None:
    texts = ALL["text"]
    assert texts.is_unique
    assert len(ALL.drop_duplicates(list(FACTORS))) == COUNT
    assert (texts.str.contains(" not ") == (ALL["negated"] == "yes")).all()
    assert (texts.str.contains(" will ") == (ALL["time"] == "future")).all()
    assert (texts.str.contains(r" (?:is|are) ") == (ALL["time"] == "present")).all()
    assert (texts.str.match(r"An? ") == (ALL["number"] == "one")).all()
    for factor in ("colour", "place"):
        assert all(value in text for value, text in zip(ALL[factor], texts, strict=True)), factor


def test_the_factors_are_balanced_and_say_nothing_of_one_another() -> None:
    table = sentences(3000)
    assert list(table.columns) == ["text", *FACTORS]
    for factor in FACTORS:
        share = table[factor].value_counts(normalize=True) * len(VALUES[factor])
        assert set(share.index) == set(VALUES[factor])
        assert share.between(0.8, 1.2).all(), factor
    pairs = [(a, b) for i, a in enumerate(FACTORS) for b in FACTORS[:i]]
    assert max(normalized_mutual_info_score(table[a], table[b]) for a, b in pairs) < 0.02


def test_a_seed_draws_the_same_sentences_and_another_seed_others() -> None:
    assert sentences(50, seed=1).equals(sentences(50, seed=1))
    assert not sentences(50, seed=1).equals(sentences(50, seed=2))
    assert sentences(50).equals(sentences(3000).head(50))


def test_three_thousand_are_there_at_once() -> None:
    began = time.process_time()
    sentences(3000)
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize("n", [0, -1, COUNT + 1])
def test_more_than_there_are_or_none_is_refused(n: int) -> None:
    with pytest.raises(InputError, match=f"{COUNT:,} sentences"):
        sentences(n)
