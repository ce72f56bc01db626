"""How much the app takes at once. Both limits are set where it is deployed; the command line has neither.

Megabytes of an upload: `server.maxUploadSize` in .streamlit/config.toml. Sentences of a corpus: the environment
variable MIDSENTENCE_MAX_SENTENCES, 100,000 as it comes.
"""

import os

import streamlit as st

from vae_core.errors import InputError

SENTENCES = 100_000
VARIABLE = "MIDSENTENCE_MAX_SENTENCES"
WAY_PAST = "take a part of it, or encode all of it with `python -m vae_core encode FILE -o LATENTS.parquet`"


def most_sentences() -> int:
    """Return the most sentences of a corpus.

    :raises InputError: when the environment variable is no whole number above zero.
    """
    written = os.environ.get(VARIABLE, "").strip() or str(SENTENCES)
    if not written.isascii() or not written.isdigit() or not int(written):
        raise InputError(f"The server's {VARIABLE} is {written!r}: set it to a whole number above zero.")
    return int(written)


def most_megabytes() -> int:
    """Return the most megabytes of an upload, unpacked."""
    return int(st.get_option("server.maxUploadSize"))


def check_sentences(count: int) -> None:
    """Refuse a corpus of more sentences than the limit.

    :raises InputError: one sentence that names both numbers and the way past the limit.
    """
    if count > most_sentences():
        raise InputError(f"{count:,} sentences are more than the {most_sentences():,} that this app takes: {WAY_PAST}.")


def check_bytes(count: int) -> None:
    """Refuse a file that is larger, unpacked, than an upload may be.

    :raises InputError: one sentence that names the limit and the way past it.
    """
    if count > most_megabytes() * 2**20:
        raise InputError(f"The file holds more than the {most_megabytes():,} MB that this app takes: {WAY_PAST}.")
