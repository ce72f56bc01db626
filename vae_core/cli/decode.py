"""Commands that decode with a VAE: reconstruct, interpolate, analogy; and `checkpoints`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import list_checkpoints
from vae_core.cli.common import (
    AnyWords,
    AsJson,
    Checkpoint,
    Column,
    print_note,
    print_rows,
    progress,
)
from vae_core.cli.prior import prior_of
from vae_core.errors import InputError
from vae_core.metrics.registry import FIGURES


def reconstruct(
    texts: Annotated[
        list[str] | None, typer.Argument(help="Sentences; behind -- where one begins with a dash.")
    ] = None,
    input_file: Annotated[Path | None, typer.Option("--input", help="A file of sentences.")] = None,
    text_column: Column = None,
    any_words: AnyWords = False,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Encode sentences and decode the mean of each posterior, greedily.

    Example: python -m vae_core reconstruct "a man plays a guitar" --json
    """
    sentences = list(texts or [])
    if input_file:
        from vae_core.data.corpus import read_corpus

        corpus = read_corpus(input_file, text_column=text_column)
        sentences += corpus.texts
        for note in corpus.notes:
            print_note(note)
    if not sentences:
        raise InputError("There is nothing to reconstruct: give sentences in quotes, or --input FILE.")
    vae = load_vae(checkpoint)
    posterior = vae.encode(sentences, on_batch=progress("encode", len(sentences)))
    written = vae.decode(posterior.mu, known_words=not any_words, on_batch=progress("decode", len(sentences)))
    nats = vae.nll(posterior.mu, sentences)
    rows = [
        {"text": text, "reconstruction": again, "kl": float(kl), "nll": float(nll)}
        for text, again, kl, nll in zip(sentences, written, posterior.kl.sum(1), nats, strict=True)
    ]

    def shown(row: Mapping[str, Any]) -> str:
        costs = ", ".join(f"{FIGURES[name].label} {FIGURES[name].text(row[name])}" for name in ("kl", "nll"))
        return f"{row['text']}\n  {row['reconstruction']}  ({costs})"

    print_rows(rows, as_json, shown)


def interpolate(
    a: Annotated[str, typer.Argument(help="The sentence to walk from.")],
    b: Annotated[str, typer.Argument(help="The sentence to walk to.")],
    steps: Annotated[int, typer.Option(help="Points on the way, both ends included.", min=2, max=10_000)] = 9,
    kind: Annotated[
        Literal["linear", "spherical", "data"],
        typer.Option(help="A straight line, a turn, or along the data by the flow."),
    ] = "linear",
    any_words: AnyWords = False,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Walk from one sentence to another and decode each step.

    Example: python -m vae_core interpolate "a man plays a guitar" "two dogs run" --steps 7
    """
    vae = load_vae(checkpoint)
    flow = prior_of(checkpoint, None) if kind == "data" else None
    from vae_core.space.flow import walk

    path = walk(*vae.encode([a, b]).mu, steps=steps, kind=kind, flow=flow)
    written = vae.decode(path, known_words=not any_words, on_batch=progress("decode", steps))
    rows = [{"t": i / (steps - 1), "text": text} for i, text in enumerate(written)]
    print_rows(rows, as_json, lambda row: f"{row['t']:.2f}  {row['text']}")


def analogy(
    a: Annotated[str, typer.Argument(help="The sentence that is to b ...")],
    b: Annotated[str, typer.Argument(help="... this one, as")],
    c: Annotated[str, typer.Argument(help="The sentence to change.")],
    any_words: AnyWords = False,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Write the analogy of a, b and c: the sentence at mu(b) - mu(a) + mu(c).

    Example: python -m vae_core analogy "a man runs" "two men run" "a dog runs" --json
    """
    from vae_core.space import geometry

    vae = load_vae(checkpoint)
    z = geometry.analogy(*vae.encode([a, b, c]).mu)
    (text,) = vae.decode(z.unsqueeze(0), known_words=not any_words)
    typer.echo(json.dumps({"text": text}, ensure_ascii=False) if as_json else text)


def checkpoints(as_json: AsJson = False) -> None:
    """List the checkpoints there are.

    Example: python -m vae_core checkpoints
    """
    rows = [
        {"name": info.name, "kind": info.kind, "megabytes": round(info.size / 1e6, 1), "summary": info.summary}
        for info in list_checkpoints()
    ]
    print_rows(
        rows, as_json, lambda row: f"{row['name']:24} {row['kind']:5} {row['megabytes']:7.1f} MB  {row['summary']}"
    )
