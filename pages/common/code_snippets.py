"""Python snippets: the calls of vae_core behind a page, with the page's values.

A visitor's text is inserted as a Python literal, so that it stays a string.
"""

import ast
from collections.abc import Mapping
from contextlib import suppress

import streamlit as st

NAMES = {  # module -> what snippets use of it
    "vae_core.analysis": ("diagnose",),
    "vae_core.analysis.latent_path": ("decode_path",),
    "vae_core.analysis.sentence": ("analyse_sentences", "verdict"),
    "vae_core.checkpoints.prior": ("load_prior",),
    "vae_core.checkpoints.serialization": ("load_vae",),
    "vae_core.checkpoints.store": ("fingerprint", "folder_of"),
    "vae_core.data.corpus": ("read_corpus",),
    "vae_core.data.labels": ("read_labels",),
    "vae_core.latents.library": ("encode_saved", "find_corpus", "latents_path", "save_corpus"),
    "vae_core.latents.table": ("read_latents",),
    "vae_core.model.sentence_encoder": ("SentenceEncoder",),
    "vae_core.space.geometry": (
        "analogy", "direction", "grid", "interpolate", "shift", "quantile_values", "traverse",
    ),
    "vae_core.space.holes": ("find_holes",),
    "vae_core.space.layout": ("fit_projection",),
    "vae_core.space.projection": ("inverse_transform",),
    "vae_core.space.sampling": ("fit_mixture", "posterior_samples", "prior_samples"),
}  # fmt: skip


def show_snippet(code: str) -> None:
    """Show lines of Python, folded, to be copied."""
    with st.expander("As Python"):
        st.code(code, language="python")


def script(*lines: str) -> str:
    """Return a script of these lines, after the imports that they need."""
    tree = ast.parse("\n".join(lines))
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    imports = ["import torch", ""] if "torch" in used else []
    for module, names in NAMES.items():
        if wanted := sorted(used & set(names)):
            imports.append(f"from {module} import {', '.join(wanted)}")
    return "\n".join([*imports, "", *lines]) + "\n"


def load_lines(checkpoint: str, corpus: str | None = None) -> list[str]:
    """Return the lines that load a checkpoint and, where its key is given, a saved corpus's latents."""
    lines = [f"vae = load_vae({py(checkpoint)})"]
    if corpus is not None:
        lines += [
            f"path = latents_path(find_corpus({py(corpus)}), fingerprint(folder_of({py(checkpoint)})))",
            "latents = read_latents(path)",
        ]
    return lines


def keywords(values: Mapping[str, object]) -> str:
    """Return keyword arguments that follow others in a call."""
    return "".join(f", {name}={py(value)}" for name, value in values.items())


def py(value: object) -> str:
    """Return a value as a Python literal.

    :raises TypeError: when it has none, so that nothing but data gets into a snippet.
    """
    text = repr(value)
    with suppress(ValueError, SyntaxError):
        if ast.literal_eval(text) == value:
            return text
    raise TypeError(f"{value!r} cannot be written as a Python literal")
