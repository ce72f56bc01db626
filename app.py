"""The app's frame: page config, navigation, the checkpoint and corpus pickers. `streamlit run app.py` opens it.

The server imports this file for `app`, the ASGI app, and runs it as the script of each session for the frame.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.common.components.refusals import refusals_named
from pages.common.session import pick_checkpoint, pick_corpus, wanted_page
from pages.common.sidebar.figures import show_figures
from pages.common.sidebar.tour import begin_tour, follow_tour, show_tour
from pages.common.workspace.cookie import WorkspaceCookie
from pages.common.workspace.links import follow_links, show_refusal
from pages.common.workspace.session import is_shared, show_workspace


def show_frame() -> None:
    """Show the sidebar and the page of the URL."""
    st.set_page_config(page_title="Midsentence", page_icon="🧭", layout="wide")
    sections = {
        "Explore": [
            st.Page("pages/map.py", title="Map", icon=":material/map:", default=True),
            st.Page("pages/interpolate.py", title="Interpolate", icon=":material/timeline:"),
            st.Page("pages/traverse.py", title="Traverse", icon=":material/tune:"),
            st.Page("pages/encode.py", title="Encode", icon=":material/input:"),
        ],
        "Corpus and space": [
            st.Page("pages/corpus.py", title="Corpus", icon=":material/upload_file:"),
            st.Page("pages/diagnostics.py", title="Diagnostics", icon=":material/monitoring:"),
        ],
        "Train and learn": [
            st.Page("pages/finetune.py", title="Finetune", icon=":material/model_training:"),
            st.Page("pages/collapse.py", title="Collapse", icon=":material/school:"),
            st.Page("pages/glossary.py", title="Glossary", icon=":material/menu_book:"),
        ],
    }
    # The sidebar lists them itself: the option against the flash of file names hides the list of st.navigation too.
    page = st.navigation(sections, position="hidden")
    if wanted := wanted_page([page for pages in sections.values() for page in pages]):
        st.switch_page(wanted, query_params=st.query_params.to_dict())
    follow_links()
    # The table's own download would hand out formulas that a spreadsheet runs; the pages' exports escape them.
    st.html(f"""<style>
[data-testid='stPopoverBody']{{color-scheme:{st.context.theme.type or "light"}}}</style>""")  # it lies outside the app
    st.html("""<style>
[data-testid='stMainBlockContainer']{padding-top:3rem;padding-bottom:4rem}
[data-testid='stSidebarHeader']{height:2.5rem;padding:0}
[data-testid='stSidebarUserContent'] h1{padding-top:0}
[data-testid='stElementToolbarButton']:has(button[aria-label='Download as CSV']){display:none}
</style>""")
    st.html(Path(__file__).with_name("pages") / "common" / "style.css")
    begin_tour(page.url_path)
    with st.sidebar:
        st.title("Midsentence", anchor=False)
        tour = st.container()
        for name, links in sections.items():
            st.caption(name)
            with st.container(gap=None):
                for link in links:
                    st.page_link(link)
        if info := pick_checkpoint():
            show_figures(info)
        pick_corpus()
        show_workspace()
    show_tour(tour)
    show_refusal()
    with refusals_named(page.url_path):
        page.run()
    follow_tour()


if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__, middleware=[] if is_shared() else [Middleware(WorkspaceCookie)])
else:
    show_frame()
