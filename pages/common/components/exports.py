"""A small table as a download: CSV, JSON or Markdown; the file is made on the click."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from vae_core.export.records import Records, records_csv, records_json, records_markdown

MENU_WIDTH = 240  # pixels
DISARMED = "In CSV and Markdown, text that a spreadsheet would run as a formula gets an apostrophe in front of it."


def offer_export(records: Records, name: str, *, key: str, about: Mapping[str, object] | None = None) -> None:
    """Show a button that offers a table in three formats.

    :param records: a row each; all with the same keys.
    :param name: of the file, without its suffix.
    :param key: begins the widgets' keys with the page's name.
    :param about: metadata that the JSON holds beside the rows.
    """
    writers = {
        "CSV": (".csv", "text/csv", partial(records_csv, records)),
        "JSON": (".json", "application/json", partial(records_json, records, about)),
        "Markdown": (".md", "text/markdown", partial(records_markdown, records)),
    }
    with st.popover("Export", icon=":material/download:", key=f"{key}_export"):
        for kind, (suffix, mime, write) in writers.items():
            st.download_button(
                kind,
                data=write,
                file_name=f"{name}{suffix}",
                mime=mime,
                key=f"{key}_export{suffix}",
                on_click="ignore",
                width="stretch",
            )
        st.caption(DISARMED, width=MENU_WIDTH)
