import pytest

from vae_core.analysis.sentence import END, differences, word_costs


def test_costs_of_words_add_up_to_the_costs_of_tokens_with_the_end_last() -> None:
    text = "two dogs run"
    spans = [(0, 3), (3, 6), (6, 8), (8, 12), (12, 12)]  # "two", " do", "gs", " run", end
    costs = word_costs(text, spans, [1.0, 2.0, 3.0, 4.0, 0.5])
    assert [(cost.word, cost.nats) for cost in costs] == [("two", 1.0), ("dogs", 5.0), ("run", 4.0), (END, 0.5)]


def test_spaces_around_words_lose_no_cost() -> None:
    text = "  a  b "
    spans = [(0, 1), (1, 3), (3, 4), (4, 6), (6, 7), (7, 7)]
    costs = word_costs(text, spans, [1.0] * 6)
    assert sum(cost.nats for cost in costs) == pytest.approx(6.0)
    assert [cost.word for cost in costs] == ["a", "b", END]


@pytest.mark.parametrize("text", ["", "   "])
def test_a_text_without_words_costs_its_end(text: str) -> None:
    spans = [(0, len(text)), (len(text), len(text))] if text else [(0, 0)]
    costs = word_costs(text, spans, [1.0] * len(spans))
    assert costs[-1].word == END
    assert sum(cost.nats for cost in costs) == len(spans)


def test_a_word_s_probability_is_that_of_all_its_tokens() -> None:
    assert word_costs("a", [(0, 1), (1, 1)], [0.0, 0.0])[0].probability == 1.0


def test_differences_keep_order_and_name_what_is_gone_and_new() -> None:
    assert differences("a man runs fast", "a dog runs") == [
        ("a", "same"),
        ("man", "gone"),
        ("dog", "new"),
        ("runs", "same"),
        ("fast", "gone"),
    ]
    assert differences("", "") == []
    assert differences("", "a") == [("a", "new")]
