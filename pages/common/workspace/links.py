"""Links into a workspace: opening a shared corpus or run, and sharing one's own."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from pages.common.components.states import show_warning
from pages.common.markup import errors_as_text, literal
from pages.common.workspace.session import SHARED, is_shared
from vae_core.errors import InputError, MidsentenceError
from vae_core.paths import data_dir, workspace_of
from vae_core.workspaces.classes import join_class, joined_class, open_lecture
from vae_core.workspaces.sharing import Kind, open_link, revoke, share, token_of

SHARE, CLASS, CLASS_VIEW = "share", "class", "class_view"  # the parameters of links
SHOWN = {
    "corpus": "Everyone with the link can read all its sentences and labels; nobody can change or delete it.",
    "run": "Everyone with the link sees its curves, its held-out sentences and its checkpoint; nobody can stop or "
    "delete it.",
}


def follow_links() -> None:
    """Open the corpus or run of a visitor's link, once; the token is removed from the URL.

    The URL may be on a projector: everyone who reads a token there could use it.
    """
    sent = {name: st.query_params.pop(name) for name in (SHARE, CLASS, CLASS_VIEW) if name in st.query_params}
    page = ""
    for name, value in sent.items():
        try:
            page = OPENERS[name](value)
        except MidsentenceError as error:
            st.session_state["workspace_refused"] = str(error)
    if page:
        st.switch_page(page)


def _open_share(token: str) -> str:
    found = open_link(token)
    if found.kind == "corpus":
        st.session_state["corpus_pending"] = found.name
        return "pages/map.py"
    st.session_state["finetune_pending"] = [run_key(found.folder)]
    return "pages/finetune.py"


def _open_class(code: str) -> str:
    _check_apart()
    if (joined := joined_class()) is None or joined[0].code != code:
        join_class(code)
    return "pages/finetune.py"


def _open_view(token: str) -> str:
    _check_apart()
    open_lecture(token)
    st.session_state["finetune_class_asked"], st.session_state["finetune_show_class"] = token, True
    return "pages/finetune.py"


def _check_apart() -> None:
    if is_shared():
        raise InputError(f"All visitors of this server share one workspace: start it without {SHARED}=1 for a class.")


OPENERS: dict[str, Callable[[str], str]] = {SHARE: _open_share, CLASS: _open_class, CLASS_VIEW: _open_view}


def show_refusal() -> None:
    """Say in one sentence why a link opened nothing, on the run of the page that it led to."""
    if refused := st.session_state.pop("workspace_refused", None):
        show_warning(literal(refused))


def is_foreign(folder: Path) -> bool:
    """Return whether a run's folder is of another workspace, which shares it."""
    return workspace_of(folder) != workspace_of(data_dir())


def run_key(folder: Path) -> str:
    """Return the name of a run in URL and widgets: its folder's, with its owner's workspace where it is shared."""
    return f"{folder.name}@{workspace_of(folder)[:8] or 'home'}" if is_foreign(folder) else folder.name


def show_share(kind: Kind, name: str, key: str) -> None:
    """Show the button to share a corpus or a run of this workspace, with its link and the way to revoke it.

    :param name: of its folder.
    :param key: of the widgets, which begins with the page's name.
    """
    if is_shared():
        return
    token = token_of(kind, name)
    with st.popover("Shared" if token else "Share", width="stretch"):
        st.caption(SHOWN[kind])
        if token:
            st.code(link(f"?{SHARE}={token}"), language=None, wrap_lines=True)
            st.button("Revoke the link", key=f"{key}_revoke", on_click=_revoke, args=(kind, name))
        else:
            st.button("Make a link", key=f"{key}_share", type="primary", on_click=_share, args=(kind, name))


def link(rest: str) -> str:
    """Return the address of the app with something behind it, as this visitor's browser reaches it."""
    url = urlsplit(st.context.url or "")
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    return f"{url.scheme}://{url.netloc}/{base + '/' if base else ''}{rest}"


def _share(kind: Kind, name: str) -> None:
    with errors_as_text(st.toast):
        share(kind, name)


def _revoke(kind: Kind, name: str) -> None:
    with errors_as_text(st.toast):
        revoke(kind, name)
