"""The lines of Python under the Encode, Interpolate and Traverse pages."""

from collections.abc import Mapping, Sequence

from pages.common.code_snippets import keywords, load_lines, py, script
from pages.common.context import PageContext

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


def walk_snippet(context: PageContext, start: str, end: str, *, steps: int, kind: str, decoding: Decoding) -> str:
    """Return what decodes the path from one sentence to another."""
    straight = f"interpolate(start, end, steps={py(steps)}, kind={py(kind)})"
    return script(
        *load_lines(context.info.name),
        *_flow(context),
        f"start, end = vae.encode({py([start, end])}).mu",
        f"path = {f'flow.interpolate(start, end, steps={py(steps)})' if kind == 'data' else straight}",
        _decode(context, "path", keywords(decoding)),
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


def traverse_snippet(context: PageContext, start: str, dimension: int, shares: Sequence[float]) -> str:
    """Return what decodes a path along one dimension, over quantiles of a corpus or, without one, of the prior.

    :param start: the sentence to start from; "" for the middle of the corpus, or of the prior.
    """
    if context.corpus:
        values = f"quantile_values(mu, {py(list(shares))})[:, {py(dimension)}]"
    else:
        values = f"torch.special.ndtri(torch.tensor({py(list(shares))}))"
    return script(
        *_from_start(context, start),
        *_flow(context),
        f"values = {values}",
        f"path = traverse(z, {py(dimension)}, values)",
        _decode(context, "path", ", places=values.tolist()"),
        *PRINT_POINTS,
    )


def shift_snippet(context: PageContext, start: str, shifts: Mapping[int, float]) -> str:
    """Return the lines that move a latent along several dimensions at once, in standard deviations of a corpus."""
    return script(
        *_from_start(context, start),
        f"spread = {'mu.std(0, correction=0)' if context.corpus else 'torch.ones(vae.config.latent_dim)'}",
        *(f"z[{py(dimension)}] += {py(shift)} * spread[{py(dimension)}]" for dimension, shift in shifts.items()),
        "written = vae.decode(z[None])[0]",
        "print(written)",
    )


def analogy_snippet(context: PageContext, sentences: Sequence[str], strengths: Sequence[float]) -> str:
    """Return what applies the direction from the first sentence to the second to the third."""
    return script(
        *load_lines(context.info.name),
        *_flow(context),
        f"a, b, c = vae.encode({py(list(sentences))}).mu",
        f"strengths = {py(list(strengths))}",
        "path = torch.stack([analogy(a, b, c, strength=strength) for strength in strengths])",
        _decode(context, "path", ", places=strengths"),
        *PRINT_POINTS,
    )


def direction_snippet(
    context: PageContext, start: str, groups: Sequence[object], strengths: Sequence[float], label: str | None
) -> str:
    """Return what moves a sentence along the direction from one group of a corpus to another.

    :param groups: two values of the label column or, without one, two lists of row numbers.
    """
    column = "" if label is None else f"latents.table[{py(label)}].astype(str)"
    rows = [f"({column} == {py(group)}).to_numpy()" if column else py(group) for group in groups]
    return script(
        *_from_start(context, start),
        *_flow(context),
        f"rows_a = {rows[0]}",
        f"rows_b = {rows[1]}",
        "way = direction(torch.tensor(latents.mu[rows_a]), torch.tensor(latents.mu[rows_b]))",
        f"strengths = {py(list(strengths))}",
        _decode(context, "shift(z, way, strengths)", ", places=strengths"),
        *PRINT_POINTS,
    )


def sample_snippet(context: PageContext, source: str, start: str, n: int, options: Mapping[str, float]) -> str:
    """Return what draws n points from the "flow", the "prior", a "posterior" or a "mixture", and decodes them."""
    draw = {
        "flow": [f"drawn = flow.sample({py(n)}{keywords(options)})"],
        "prior": [f"drawn = prior_samples({py(n)}, vae.config.latent_dim{keywords(options)})"],
        "posterior": [
            f"posterior = vae.encode([{py(start)}])",
            f"drawn = posterior_samples(posterior.mu[0], posterior.logvar[0], {py(n)}{keywords(options)})",
        ],
        "mixture": [f"drawn = fit_mixture(latents.mu).sample({py(n)}{keywords(options)})"],
    }[source]
    needed = context.corpus if source == "mixture" else None
    return script(
        *load_lines(context.info.name, needed), *_flow(context), *draw, _decode(context, "drawn"), *PRINT_POINTS
    )


def _flow(context: PageContext) -> list[str]:
    """Return the line that loads the checkpoint's flow, if it has one."""
    return [f"flow = load_prior({py(context.info.name)})"] if any(context.flow) else []


def _decode(context: PageContext, path: str, more: str = "") -> str:
    """Return the line that decodes a path, log p(z) under the checkpoint's prior."""
    return f"walk = decode_path(vae, {path}{', flow=flow' if any(context.flow) else ''}{more})"


def _from_start(context: PageContext, start: str) -> list[str]:
    """Return the lines that load everything and make z of the sentence to start from."""
    means = ["mu = torch.tensor(latents.mu)"] if context.corpus else []
    middle = "mu.mean(0)" if context.corpus else "torch.zeros(vae.config.latent_dim)"
    z = f"vae.encode([{py(start)}]).mu[0]" if start else middle
    return [*load_lines(context.info.name, context.corpus), *means, f"z = {z}"]
