"""`python -m benchmarks.map [FILE ...] [--sizes 1000 10000]`: what the map costs, beside the plain way.

In one process and in turns: encode (length buckets beside batches of 64 in file order, padded to the longest), fit
(exact neighbours and 200 epochs beside umap-learn with its defaults), place 1,000 new sentences, and what the browser
is sent. The sentences are the grammar's or those of the files given; of more latents than sentences the rest are drawn
from the posteriors. Prints Markdown.
"""

import argparse
import platform
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from vae_core.checkpoints import load_vae
from vae_core.model import TextVAE
from vae_core.neighbors import nearest
from vae_core.projection import fit_projection, place

NEW, BATCH, ENCODED, LOOKED_AT, TWICE = 1_000, 64, 10_000, 3_000, 20_000
Timed = tuple[Any, float]


def timed(work: Callable[[], Any]) -> Timed:
    """Return what a function returns, and the seconds that it took."""
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def sentences_of(files: list[Path], n: int) -> list[str]:
    """Return n sentences in random order: lines of the files, or the grammar's."""
    if not files:
        from vae_core.grammar import sentences

        return list(sentences(n)["text"])
    from vae_core.corpus import read_texts

    lines = read_texts(files)
    return [lines[row] for row in np.random.default_rng(0).permutation(len(lines))[:n]]


def encode_plainly(vae: TextVAE, texts: list[str]) -> None:
    """Run the base's encoder over batches in file order, each padded to its longest: the usual few lines."""
    tokenizer, encoder = vae.tokenizer, vae.base.get_encoder()
    with torch.inference_mode():
        for start in range(0, len(texts), BATCH):
            batch = tokenizer(texts[start : start + BATCH], padding=True, return_tensors="pt")
            encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"])


def compare_encoding(vae: TextVAE, texts: list[str]) -> None:
    """Print seconds and sentences a second of both ways of encoding, the faster of two turns."""
    say("\n| sentences | encode here, s | a second | plain loop, s | a second |\n|---:|---:|---:|---:|---:|")
    for n in (1_000, len(texts)):
        ways = (lambda n=n: vae.encode(texts[:n]), lambda n=n: encode_plainly(vae, texts[:n]))
        turns = [[timed(way)[1] for way in ways] for _ in range(2)]
        here, plain = (min(seconds) for seconds in zip(*turns, strict=True))
        say(f"| {n:,} | {here:.1f} | {n / here:,.0f} | {plain:.1f} | {n / plain:,.0f} |")


def compare_maps(vae: TextVAE, texts: list[str], sizes: list[int]) -> None:
    """Print a row for each size, turn and way; the first turn of a size compiles what no smaller size has needed."""
    from umap import UMAP

    def library(mu: np.ndarray) -> Any:
        return UMAP(random_state=0).fit(mu)

    posterior = vae.encode(texts)
    noise = np.random.default_rng(0)
    say(
        "\n| latents | map | fit, s | place 1,000, s | trustworthiness | true neighbours kept | of new ones |\n"
        "|---:|---|---:|---:|---:|---:|---:|"
    )
    turns = [(n, turn) for n in sizes for turn in ("first", "again") if turn == "first" or n <= TWICE]
    for n, turn in turns:
        rows = np.arange(n + NEW) % len(texts)
        drawn = noise.normal(size=(n + NEW, posterior.mu.shape[1])) * (np.arange(n + NEW) >= len(texts))[:, None]
        mu = (posterior.mu.numpy()[rows] + drawn * np.exp(0.5 * posterior.logvar.numpy()[rows])).astype(np.float32)
        mu, new = mu[:n], mu[n:]
        pca, seconds = timed(lambda mu=mu: fit_projection(mu, method="pca"))
        placed, placing = timed(lambda pca=pca, mu=mu, new=new: place(pca, mu, new))
        row(n, f"PCA, {turn}", seconds, placing, mu, pca.coordinates, new, placed)
        ours, seconds = timed(lambda mu=mu: fit_projection(mu))
        placed, placing = timed(lambda ours=ours, mu=mu, new=new: place(ours, mu, new))
        row(n, f"UMAP here, {turn}", seconds, placing, mu, ours.coordinates, new, placed)
        theirs, seconds = timed(lambda mu=mu: library(mu))
        placed, placing = timed(lambda theirs=theirs, new=new: theirs.transform(new))
        row(n, f"umap-learn, its defaults, {turn}", seconds, placing, mu, theirs.embedding_, new, placed)


def row(
    n: int, name: str, fit: float, placing: float, mu: np.ndarray, at: np.ndarray, new: np.ndarray, placed: np.ndarray
) -> None:
    """Print one row; the trustworthiness is that of 3,000 of the latents among themselves."""
    from sklearn.manifold import trustworthiness

    trust = trustworthiness(mu[:LOOKED_AT], at[:LOOKED_AT], n_neighbors=15)
    kept, kept_new = kept_neighbours(mu[:NEW], mu, at[:NEW], at, own=1), kept_neighbours(new, mu, placed, at, own=0)
    say(f"| {n:,} | {name} | {fit:.2f} | {placing:.2f} | {trust:.3f} | {kept:.1%} | {kept_new:.1%} |")


def kept_neighbours(asked: np.ndarray, mu: np.ndarray, where: np.ndarray, at: np.ndarray, *, own: int) -> float:
    """Return which share of the 15 points nearest on the map are among the 15 nearest latents.

    :param own: 1 where each is its own nearest, which is left out.
    """
    true = nearest(asked, mu, 15 + own).rows[:, own:]
    shown = nearest(where.astype(np.float32), at.astype(np.float32), 15 + own).rows[:, own:]
    return float((shown[:, :, None] == true[:, None]).any(2).mean())


def show_payloads(texts: list[str], sizes: list[int]) -> None:
    """Print what the browser is sent: a plotly figure with and without texts, and the points alone as Arrow."""
    import plotly.graph_objects as go
    import pyarrow as pa

    say("\n| points | plotly with texts, MB | plotly without, MB | Arrow, MB |\n|---:|---:|---:|---:|")
    for n in sizes:
        x, y, color = np.random.default_rng(0).normal(size=(3, n)).astype(np.float32)
        hover = [texts[place % len(texts)] for place in range(n)]
        figures = [
            go.Figure(go.Scattergl(x=x, y=y, customdata=np.arange(n), marker={"color": color}, text=text))
            for text in (hover, None)
        ]
        sink = pa.BufferOutputStream()
        table = pa.table({"x": x, "y": y, "color": color})
        with pa.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        with_texts, without = (len(figure.to_json()) / 1e6 for figure in figures)
        say(f"| {n:,} | {with_texts:.2f} | {without:.2f} | {sink.getvalue().size / 1e6:.2f} |")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000])
    parser.add_argument("--checkpoint", default="everyday")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")  # umap-learn's own
    vae = load_vae(asked.checkpoint)
    say(f"{platform.machine()}, {torch.get_num_threads()} threads, checkpoint {asked.checkpoint}")
    texts = sentences_of(asked.files, min(ENCODED, max(asked.sizes) + NEW))
    compare_encoding(vae, texts)
    compare_maps(vae, texts, asked.sizes)
    show_payloads(texts, asked.sizes)


if __name__ == "__main__":
    main()
