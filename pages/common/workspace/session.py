"""The workspace of a session: its browser's or its person's, or the one home with MIDSENTENCE_SHARED=1.

Private is the default, also on a laptop: Streamlit listens to the whole network unless configured otherwise, and
behind a proxy on the same machine everybody seems to come from it, so neither the address of the server nor that of the
visitor says that there is one person only. A single user sets it, and works on the home as the command line does; a
browser of the same machine shows a note where the home holds something that is not shown.

A thread of the app without a session gets an error instead of a folder.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.secrets import secrets_singleton

from pages.common.components.states import show_note, show_warning
from pages.common.markup import literal
from pages.common.workspace.cookie import key_of
from vae_core.errors import InputError
from vae_core.jobs.queue import list_jobs
from vae_core.latents.library import SAMPLE_NAME, list_corpora
from vae_core.paths import data_dir, home_dir, install_resolver, use_workspace, workspace_dir, workspace_of
from vae_core.workspaces.keys import id_of, id_of_person, new_key
from vae_core.workspaces.upkeep import touch

Answer = TypeVar("Answer")

SHARED = "MIDSENTENCE_SHARED"
ID, LASTS = "workspace_id", "workspace_lasts"  # of the session state
LOOPBACK = ("localhost", "127.0.0.1", "::1")
NO_AUTHLIB = (
    "Signing in is set up here, and the server lacks Authlib for it: `pip install -r requirements-auth.txt`, then "
    "start it again."
)
NO_COOKIE = (
    "This browser sends no cookie, so what you save is lost when you load the page again: allow cookies for this site."
)


def is_shared() -> bool:
    """Return whether all visitors of the server work on its home."""
    return os.environ.get(SHARED, "").strip().lower() in ("1", "true", "yes", "on")


def session_folder() -> Path:
    """Return the folder of the workspace of this thread's session.

    :raises InputError: when the thread belongs to no session.
    """
    if is_shared():
        return home_dir()
    if get_script_run_ctx(suppress_warning=True) is None:
        raise InputError("This page has no visitor's session: load it again.")
    return workspace_dir(session_id())


def session_id() -> str:
    """Return the id of the session's workspace; it stays the same as long as the session does."""
    state = st.session_state
    if ID not in state:
        person, key = _person(), key_of(st.context.cookies)
        state[LASTS] = bool(person or key)
        state[ID] = person or id_of(key or new_key())
    return str(state[ID])


def in_workspace(call: Callable[[], Answer]) -> Callable[[], Answer]:
    """Return a function for a thread without a session, such as that of a download, which works in this workspace."""
    workspace = workspace_of(data_dir())

    def within() -> Answer:
        with use_workspace(workspace):
            return call()

    return within


def has_login() -> bool:
    """Return whether the server's secrets name a provider to sign in with."""
    with suppress(Exception):  # Streamlit itself reports a secrets.toml that cannot be read
        return secrets_singleton.load_if_toml_exists() and "auth" in st.secrets
    return False


def signed_in() -> bool:
    """Return whether the visitor has signed in."""
    return has_login() and bool(st.user.get("is_logged_in"))


def show_workspace() -> None:
    """Show, at the end of the sidebar, who is signed in, and notes on the workspace."""
    if is_shared():
        return
    touch(data_dir())
    if signed_in():
        st.caption(literal(f"Signed in as {st.user.get('name') or st.user.get('email') or 'a person without a name'}"))
        st.button("Sign out", key="app_logout", on_click=st.logout, width="stretch")
    elif has_login() and find_spec("authlib") is None:
        show_warning(NO_AUTHLIB)
    elif has_login():
        st.caption("Sign in to find your corpora and runs on every device.")
        st.button("Sign in", key="app_login", on_click=st.login, width="stretch", icon=":material/login:")
    if not st.session_state.get(LASTS, True):
        show_warning(NO_COOKIE)
    if said := _left_in_home():
        show_note(said)


def _person() -> str | None:
    """Return the id of the workspace of who signed in; None where nobody did."""
    if not signed_in():
        return None
    return id_of_person(str(st.user.get("iss") or ""), str(st.user.get("sub") or ""))


def _left_in_home() -> str:
    """Return, for a browser on the server's own machine, a sentence on what the home has; "" for nothing.

    Counted once a session.
    """
    state = st.session_state
    if "workspace_home" not in state:
        own = urlsplit(st.context.url or "").hostname in LOOPBACK
        state["workspace_home"] = own and _home_is_used()
    if not state["workspace_home"]:
        return ""
    return f"This computer's home has corpora or runs that are not shown: start the app with {SHARED}=1 to use it."


def _home_is_used() -> bool:
    """Return whether the home holds a run, or a corpus beside the sample."""
    with use_workspace(""):
        return bool(list_jobs()) or any(corpus.name != SAMPLE_NAME for corpus in list_corpora())


install_resolver(session_folder)
