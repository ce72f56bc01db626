"""The lines of Python under the Encode, Interpolate and Traverse pages."""

from collections.abc import Mapping, Sequence

from pages.common.code_snippets import keywords, load_lines, py, script

Decoding = Mapping[str, int | float]  # keyword arguments of TextVAE.decode
PRINT_POINTS = ("for point in walk.points:", "    print(point.t, point.text, point.log_prob, point.prior_log_density)")


def encode_snippet(checkpoint: str, texts: Sequence[str], *, samples: int, seed: int) -> str:
    """Return what reports on sentences one by one."""
    return script(
        *load_lines(checkpoint),
        f"reports = analyse_sentences(vae, {py(list(texts))}, samples={py(samples)}, seed={py(seed)})",
        "for report in reports:",
        "    print(report.text, '->', report.reconstruction)",
        "    print(*verdict(report), sep='\\n')",
    )


def walk_snippet(checkpoint: str, start: str, end: str, *, steps: int, kind: str, decoding: Decoding) -> str:
    """Return what decodes the path from one sentence to another."""
    return script(
        *load_lines(checkpoint),
        f"start, end = vae.encode({py([start, end])}).mu",
        f"path = interpolate(start, end, steps={py(steps)}, kind={py(kind)})",
        f"walk = decode_path(vae, path{keywords(decoding)})",
        *PRINT_POINTS,
        "print(walk.smoothness, walk.distinct)",
    )


def grid_snippet(checkpoint: str, corners: Sequence[str], *, size: int, decoding: Decoding) -> str:
    """Return what decodes a grid between four sentences."""
    return script(
        *load_lines(checkpoint),
        f"corners = vae.encode({py(list(corners))}).mu",
        f"points = grid(corners, rows={py(size)}, columns={py(size)})",
        f"rows = [vae.decode(row{keywords(decoding)}) for row in points]",
        "for row in rows:",
        "    print(row)",
    )


def traverse_snippet(
    checkpoint: str, start: str, *, dimension: int, shares: Sequence[float], corpus: str | None
) -> str:
    """Return what decodes a path along one dimension, over quantiles of a corpus or, without one, of the prior.

    :param start: the sentence to start from; "" for the middle of the corpus, or of the prior.
    :param corpus: the key of a saved corpus.
    """
    if corpus:
        values = f"quantile_values(mu, {py(list(shares))})[:, {py(dimension)}]"
    else:
        values = f"torch.special.ndtri(torch.tensor({py(list(shares))}))"
    return script(
        *_from_start(checkpoint, corpus, start),
        f"values = {values}",
        f"path = traverse(z, {py(dimension)}, values)",
        "walk = decode_path(vae, path, places=values.tolist())",
        *PRINT_POINTS,
    )


def shift_snippet(checkpoint: str, start: str, *, shifts: Mapping[int, float], corpus: str | None) -> str:
    """Return what moves a latent along several dimensions at once, in standard deviations of a corpus."""
    spread = "mu.std(0, correction=0)" if corpus else "torch.ones(vae.config.latent_dim)"
    return script(
        *_from_start(checkpoint, corpus, start),
        f"spread = {spread}",
        *(f"z[{py(dimension)}] += {py(shift)} * spread[{py(dimension)}]" for dimension, shift in shifts.items()),
        "written = vae.decode(z[None])[0]",
        "print(written)",
    )


def analogy_snippet(checkpoint: str, a: str, b: str, c: str, *, strengths: Sequence[float]) -> str:
    """Return what applies the direction from a to b to c."""
    return script(
        *load_lines(checkpoint),
        f"a, b, c = vae.encode({py([a, b, c])}).mu",
        f"strengths = {py(list(strengths))}",
        "path = torch.stack([analogy(a, b, c, strength=strength) for strength in strengths])",
        "walk = decode_path(vae, path, places=strengths)",
        *PRINT_POINTS,
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
    """Return what moves a sentence along the direction from one group of a corpus to another.

    :param groups: two values of a label column, or two lists of row numbers.
    """
    if label is None:
        rows = [py(list(group)) for group in groups]
    else:
        rows = [f"(latents.table[{py(label)}].astype(str) == {py(value)}).to_numpy()" for value in groups]
    return script(
        *_from_start(checkpoint, corpus, start),
        f"rows_a = {rows[0]}",
        f"rows_b = {rows[1]}",
        "way = direction(torch.tensor(latents.mu[rows_a]), torch.tensor(latents.mu[rows_b]))",
        f"strengths = {py(list(strengths))}",
        "walk = decode_path(vae, shift(z, way, strengths), places=strengths)",
        *PRINT_POINTS,
    )


def sample_snippet(
    checkpoint: str, source: str, *, n: int, temperature: float, seed: int, start: str = "", corpus: str | None = None
) -> str:
    """Return what draws points from the "prior", a "posterior" or a "mixture", and decodes them."""
    options = f"temperature={py(temperature)}, seed={py(seed)}"
    if source == "prior":
        draw = [f"drawn = prior_samples({py(n)}, vae.config.latent_dim, {options})"]
    elif source == "posterior":
        draw = [
            f"posterior = vae.encode([{py(start)}])",
            f"drawn = posterior_samples(posterior.mu[0], posterior.logvar[0], {py(n)}, {options})",
        ]
    else:
        draw = [f"drawn = fit_mixture(latents.mu).sample({py(n)}, {options})"]
    needed = corpus if source == "mixture" else None
    return script(*load_lines(checkpoint, needed), *draw, "walk = decode_path(vae, drawn)", *PRINT_POINTS)


def _from_start(checkpoint: str, corpus: str | None, start: str) -> list[str]:
    """Return the lines that load everything and make z of the sentence to start from."""
    means = ["mu = torch.tensor(latents.mu)"] if corpus else []
    middle = "mu.mean(0)" if corpus else "torch.zeros(vae.config.latent_dim)"
    return [*load_lines(checkpoint, corpus), *means, f"z = {f'vae.encode([{py(start)}]).mu[0]' if start else middle}"]
