"""Downloads: the button's file is the export, the figure works offline, and nothing in it is executed."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

import vae_core.export.tables
from pages.map_ui.drawer.downloads import FIGURE, FORMATS, figure_html
from vae_core.latents.table import Latents


def latents() -> Latents:
    mu = np.arange(12, dtype=np.float32).reshape(3, 4)
    return Latents(pd.DataFrame({"text": ["=1", "b", "c"]}), "text", mu, mu, "00ff")


def shown(rows: list[int] | None = None, *, figure: bool = False) -> AppTest:
    def script(latents, rows, figure):  # type: ignore[no-untyped-def]
        import numpy as np
        import plotly.graph_objects as go

        from pages.map_ui.drawer.downloads import show_downloads

        chosen = None if rows is None else np.array(rows, dtype=int)
        show_downloads(latents, chosen, key="test", figure=go.Figure if figure else None)

    test = AppTest.from_function(script, args=(latents(), rows, figure))
    test.session_state["corpus"] = SimpleNamespace(name="Corpus!")
    return test.run()


def said(test: AppTest) -> str:
    return "\n".join(str(part.value) for part in [*test.caption, *test.error, *test.code])


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_button_with_the_number_of_rows_and_a_word_on_what_it_holds(name: str) -> None:
    test = shown([2, 0])
    test.selectbox[0].set_value(name).run()
    assert test.download_button[0].label == "Download 2 rows"
    assert FORMATS[name].about in said(test)
    if name == "CSV":
        assert "formula gets an apostrophe" in said(test)
    if name == "embedding-atlas":
        assert "embedding-atlas corpus-2-rows-atlas.parquet --text text --x x --y y --neighbors neighbors" in said(test)


def test_all_rows_are_offered_where_none_are_chosen_and_nothing_where_the_choice_is_empty() -> None:
    assert shown().download_button[0].label == "Download 3 rows"
    assert not shown([]).download_button


def test_what_npz_cannot_hold_is_said_instead_of_a_button_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    test = shown()
    monkeypatch.setattr(vae_core.export.tables, "MAX_NPZ_BYTES", 1)
    test.selectbox[0].set_value("NPZ").run()
    assert "choose Parquet" in said(test)
    assert not test.download_button


def test_a_figure_is_offered_where_there_is_one() -> None:
    assert FIGURE not in shown().selectbox[0].options
    test = shown(figure=True)
    test.selectbox[0].set_value(FIGURE).run()
    assert test.download_button[0].label == "Download the figure"
    assert "offline" in said(test)


def test_the_figures_file_needs_no_network_and_runs_nothing_of_its_texts() -> None:
    figure = go.Figure(go.Scattergl(x=[0], y=[0], text=["</script><script>alert(1)</script>"]))
    page = figure_html(lambda: figure).decode()
    assert len(page) > 1_000_000
    assert "<script src=" not in page
    assert "<script>alert(1)" not in page
    assert '"scale": 2' in page
