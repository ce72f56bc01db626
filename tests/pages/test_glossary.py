"""The Glossary page: terms and figures by their registries, and the search through them."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from vae_core.metrics.glossary import FIGURE_GROUPS, TERMS
from vae_core.metrics.registry import FIGURES

Page = Callable[..., AppTest]


def texts(test: AppTest) -> str:
    return "".join(element.value if hasattr(element, "value") else element.proto.body for element in test.get("html"))


def search(page: Page, text: str) -> AppTest:
    return page("glossary").run().text_input(key="glossary_search").set_value(text).run()


def test_every_term_and_every_figure_of_its_groups_is_there(page: Page) -> None:
    test = page("glossary").run()
    assert [each.value for each in test.subheader] == ["Terms", *FIGURE_GROUPS]
    shown = texts(test)
    for term in TERMS:
        assert f"<dt>{term}</dt>" in shown
    for name in (name for group in FIGURE_GROUPS.values() for name in group):
        assert f"<dt>{FIGURES[name].heading}</dt>" in shown


def test_the_search_leaves_what_has_its_words_and_says_where_nothing_has(page: Page) -> None:
    shown = texts(search(page, "SWAP GAP"))
    assert "<dt>Swap gap, nats</dt>" in shown
    assert "<dt>Posterior</dt>" not in shown
    assert search(page, "<b>xyzzy").info[0].value.startswith("No term or definition has")


def test_a_definition_is_one_sentence_or_a_few_and_the_terms_are_sorted() -> None:
    assert list(TERMS) == sorted(TERMS, key=str.lower)
    assert all(definition.endswith(".") for definition in TERMS.values())
