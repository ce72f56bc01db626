"""The few lines of vae_core that do what a page shows, written out with the page's own values.

Whatever a visitor typed goes in as a Python literal: it is a string there, whatever it says.
"""

import ast
from collections.abc import Mapping, Sequence

import streamlit as st

Decoding = Mapping[str, int | float]  # keyword arguments of TextVAE.decode


def show_snippet(code: str) -> None:
    """Show lines of Python, folded, to be copied."""
    with st.expander("As Python"):
        st.code(code, language="python")


def encode_snippet(checkpoint: str, texts: Sequence[str], *, samples: int, seed: int) -> str:
    """Return what reads sentences one by one."""
    return _code(
        ["from vae_core.analysis.sentence import analyse_sentences, verdict"],
        checkpoint,
        f"readings = analyse_sentences(vae, {_py(list(texts))}, samples={_py(samples)}, seed={_py(seed)})",
        "for reading in readings:",
        "    print(reading.text, '->', reading.reconstruction)",
        "    print(*verdict(reading), sep='\\n')",
    )


def map_snippet(checkpoint: str, corpus: str, options: Decoding) -> str:
    """Return what lays a kept corpus out as a map, and decodes the middle of it.

    :param options: of `fit_projection`.
    """
    return _code(
        [
            "from vae_core.checkpoints.store import fingerprint, folder_of",
            "from vae_core.latents.library import find_corpus, latents_path",
            "from vae_core.latents.table import read_latents",
            "from vae_core.space.projection import fit_projection, latent_at",
            "import torch",
        ],
        checkpoint,
        f"path = latents_path(find_corpus({_py(corpus)}), fingerprint(folder_of({_py(checkpoint)})))",
        "latents = read_latents(path)",
        f"projection = fit_projection(latents.mu{_keywords(options)})",
        "middle = projection.coordinates.mean(0, keepdims=True)",
        "estimate = latent_at(projection, latents.mu, middle)",
        "print(vae.decode(torch.tensor(estimate.z)), estimate.distance)",
    )


def walk_snippet(checkpoint: str, start: str, end: str, *, steps: int, kind: str, decoding: Decoding) -> str:
    """Return what walks from one sentence to another."""
    return _code(
        ["from vae_core.space.geometry import interpolate", "from vae_core.analysis.latent_path import decode_path"],
        checkpoint,
        f"start, end = vae.encode({_py([start, end])}).mu",
        f"path = interpolate(start, end, steps={_py(steps)}, kind={_py(kind)})",
        f"walk = decode_path(vae, path{_keywords(decoding)})",
        *_print_steps(),
        "print(walk.smoothness, walk.distinct)",
    )


def grid_snippet(checkpoint: str, corners: Sequence[str], *, size: int, decoding: Decoding) -> str:
    """Return what reads a grid between four sentences."""
    return _code(
        ["from vae_core.space.geometry import grid"],
        checkpoint,
        f"corners = vae.encode({_py(list(corners))}).mu",
        f"points = grid(corners, rows={_py(size)}, columns={_py(size)})",
        f"rows = [vae.decode(row{_keywords(decoding)}) for row in points]",
        "for row in rows:",
        "    print(row)",
    )


def traverse_snippet(
    checkpoint: str, start: str, *, dimension: int, shares: Sequence[float], corpus: str | None
) -> str:
    """Return what walks along one dimension, over quantiles of a corpus or, without one, of the prior.

    :param start: the sentence to start from; "" for the middle of the corpus, or of the prior.
    :param corpus: the key of a kept corpus.
    """
    imports = [
        "from vae_core.space.geometry import quantile_values, traverse",
        "from vae_core.analysis.latent_path import decode_path",
    ]
    if corpus:
        values = f"quantile_values(mu, {_py(list(shares))})[:, {_py(dimension)}]"
    else:
        imports = ["import torch", imports[0].replace("quantile_values, ", ""), imports[1]]
        values = f"torch.special.ndtri(torch.tensor({_py(list(shares))}))"
    return _code(
        imports,
        checkpoint,
        *_latents(checkpoint, corpus),
        _start(start, corpus),
        f"values = {values}",
        f"path = traverse(z, {_py(dimension)}, values)",
        "walk = decode_path(vae, path, places=values.tolist())",
        *_print_steps(),
    )


def shift_snippet(checkpoint: str, start: str, *, shifts: Mapping[int, float], corpus: str | None) -> str:
    """Return what moves a latent along several dimensions at once, in standard deviations of a corpus."""
    spread = "mu.std(0, correction=0)" if corpus else "torch.ones(vae.config.latent_dim)"
    return _code(
        ["import torch"],
        checkpoint,
        *_latents(checkpoint, corpus),
        _start(start, corpus),
        f"spread = {spread}",
        *(f"z[{_py(dimension)}] += {_py(shift)} * spread[{_py(dimension)}]" for dimension, shift in shifts.items()),
        "written = vae.decode(z[None])[0]",
        "print(written)",
    )


def analogy_snippet(checkpoint: str, a: str, b: str, c: str, *, strengths: Sequence[float]) -> str:
    """Return what applies the way from a to b to c."""
    return _code(
        [
            "import torch",
            "from vae_core.space.geometry import analogy",
            "from vae_core.analysis.latent_path import decode_path",
        ],
        checkpoint,
        f"a, b, c = vae.encode({_py([a, b, c])}).mu",
        f"strengths = {_py(list(strengths))}",
        "path = torch.stack([analogy(a, b, c, strength=strength) for strength in strengths])",
        "walk = decode_path(vae, path, places=strengths)",
        *_print_steps(),
    )


def direction_snippet(
    checkpoint: str,
    corpus: str,
    start: str,
    *,
    groups: Sequence[str] | Sequence[list[int]],
    strengths: Sequence[float],
    label: str | None = None,
) -> str:
    """Return what moves a sentence along the way from one group of a corpus to another.

    :param groups: two values of a label column, or two lists of row numbers.
    """
    if label is None:
        chosen = [f"rows_{name} = {_py(list(rows))}" for name, rows in zip("ab", groups, strict=True)]
    else:
        chosen = [f"label = latents.table[{_py(label)}].astype(str)"]
        chosen += [
            f"rows_{name} = (label == {_py(value)}).to_numpy()" for name, value in zip("ab", groups, strict=True)
        ]
    return _code(
        [
            "from vae_core.space.geometry import direction, nudge",
            "from vae_core.analysis.latent_path import decode_path",
        ],
        checkpoint,
        *_latents(checkpoint, corpus),
        *chosen,
        "way = direction(torch.tensor(latents.mu[rows_a]), torch.tensor(latents.mu[rows_b]))",
        _start(start, corpus),
        f"strengths = {_py(list(strengths))}",
        "walk = decode_path(vae, nudge(z, way, strengths), places=strengths)",
        *_print_steps(),
    )


def sample_snippet(
    checkpoint: str, source: str, *, n: int, temperature: float, seed: int, start: str = "", corpus: str | None = None
) -> str:
    """Return what draws points from the "prior", a "posterior" or a "mixture", and reads them."""
    draw = f"temperature={_py(temperature)}, seed={_py(seed)}"
    imports, setup = {
        "prior": (
            "from vae_core.space.geometry import prior_samples",
            [f"drawn = prior_samples({_py(n)}, vae.config.latent_dim, {draw})"],
        ),
        "posterior": (
            "from vae_core.space.geometry import posterior_samples",
            [
                f"posterior = vae.encode([{_py(start)}])",
                f"drawn = posterior_samples(posterior.mu[0], posterior.logvar[0], {_py(n)}, {draw})",
            ],
        ),
        "mixture": (
            "from vae_core.space.mixture import fit_mixture",
            [*_latents(checkpoint, corpus), f"drawn = fit_mixture(latents.mu).sample({_py(n)}, {draw})"],
        ),
    }[source]
    return _code(
        [imports, "from vae_core.analysis.latent_path import decode_path"],
        checkpoint,
        *setup,
        "walk = decode_path(vae, drawn)",
        *_print_steps(),
    )


def _latents(checkpoint: str, corpus: str | None) -> list[str]:
    """Return the lines that read a kept corpus's latents; none without a corpus."""
    if corpus is None:
        return []
    return [
        "import torch",
        "from vae_core.checkpoints.store import fingerprint, folder_of",
        "from vae_core.latents.library import find_corpus, latents_path",
        "from vae_core.latents.table import read_latents",
        f"latents = read_latents(latents_path(find_corpus({_py(corpus)}), fingerprint(folder_of({_py(checkpoint)}))))",
        "mu = torch.tensor(latents.mu)",
    ]


def _start(start: str, corpus: str | None) -> str:
    if start:
        return f"z = vae.encode([{_py(start)}]).mu[0]"
    return "z = mu.mean(0)" if corpus else "z = torch.zeros(vae.config.latent_dim)"


def _print_steps() -> list[str]:
    return ["for point in walk.points:", "    print(point.t, point.text, point.log_prob, point.prior_log_density)"]


def _code(imports: Sequence[str], checkpoint: str, *lines: str) -> str:
    """Return a script: its imports first, sorted, those that its lines need among them."""
    needed = {*imports, "from vae_core.checkpoints.store import load_vae"}
    needed |= {line for line in lines if line.startswith(("import ", "from "))}
    body = [line for line in lines if not line.startswith(("import ", "from "))]
    return "\n".join([*_merged(needed), "", f"vae = load_vae({_py(checkpoint)})", *body]) + "\n"


def _merged(imports: set[str]) -> list[str]:
    """Return import lines in order, a module named once."""
    names: dict[str, set[str]] = {}
    for line in imports:
        if line.startswith("from "):
            module, wanted = line.removeprefix("from ").split(" import ")
            names.setdefault(module, set()).update(wanted.split(", "))
    plain = sorted(line for line in imports if line.startswith("import "))
    found = [f"from {module} import {', '.join(sorted(wanted))}" for module, wanted in sorted(names.items())]
    return [*plain, *([""] if plain else []), *found]


def _keywords(values: Decoding) -> str:
    return "".join(f", {name}={_py(value)}" for name, value in values.items())


def _py(value: object) -> str:
    """Return a value as a Python literal.

    :raises TypeError: when it has none, so that nothing but data gets into a snippet.
    """
    text = repr(value)
    try:
        if ast.literal_eval(text) == value:
            return text
    except (ValueError, SyntaxError):
        pass
    raise TypeError(f"{value!r} cannot be written as a Python literal")
