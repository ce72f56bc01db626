"""The command line: results on stdout, progress on stderr, exit code 2 and one sentence for bad input.

Each command reads its arguments, calls the core, and prints; torch is imported when a command needs it, so that --help
answers at once.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from vae_core.errors import InputError, MidsentenceError

app = typer.Typer(
    help="Encode sentences into a latent space, walk it, decode any point of it, and train the VAE that makes it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Checkpoint = Annotated[str, typer.Option(help="A name under checkpoints/, a folder, or a hub id.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Files = Annotated[list[Path], typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")]
Column = Annotated[str | None, typer.Option(help="The column with the texts; guessed when not given.")]


def run() -> None:
    """Run the command line; an error that the user can mend is one sentence and exit code 2."""
    try:
        app()
    except MidsentenceError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)


@app.command()
def reconstruct(
    texts: Annotated[list[str] | None, typer.Argument(help="Sentences.")] = None,
    input_file: Annotated[Path | None, typer.Option("--input", help="A file of sentences.")] = None,
    text_column: Column = None,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Encode sentences and decode the mean of each posterior, greedily.

    Example: python -m vae_core reconstruct "a man plays a guitar" --json
    """
    sentences = list(texts or [])
    if input_file:
        from vae_core.corpus import read_corpus

        sentences += _noted(read_corpus(input_file, text_column=text_column)).texts
    if not sentences:
        raise InputError("There is nothing to reconstruct: give sentences in quotes, or --input FILE.")
    vae = _load(checkpoint)
    posterior = vae.encode(sentences, on_batch=_progress("encode", len(sentences)))
    written = vae.decode(posterior.mu, on_batch=_progress("decode", len(sentences)))
    nats = vae.nll(posterior.mu, sentences)
    rows = [
        {"text": text, "reconstruction": again, "kl": float(kl), "nll": float(nll)}
        for text, again, kl, nll in zip(sentences, written, posterior.kl.sum(1), nats, strict=True)
    ]
    _print(
        rows,
        as_json,
        lambda row: f"{row['text']}\n  {row['reconstruction']}  (KL {row['kl']:.1f}, {row['nll']:.1f} nats)",
    )


@app.command()
def interpolate(
    a: Annotated[str, typer.Argument(help="The sentence to walk from.")],
    b: Annotated[str, typer.Argument(help="The sentence to walk to.")],
    steps: Annotated[int, typer.Option(help="Points on the way, both ends included.")] = 9,
    kind: Annotated[str, typer.Option(help="linear or spherical.")] = "linear",
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Walk from one sentence to another and decode each step.

    Example: python -m vae_core interpolate "a man plays a guitar" "two dogs run" --steps 7
    """
    from vae_core import geometry

    vae = _load(checkpoint)
    start, end = vae.encode([a, b]).mu
    path = geometry.interpolate(start, end, steps=steps, kind=kind)  # type: ignore[arg-type]
    rows = [{"t": i / (steps - 1), "text": text} for i, text in enumerate(vae.decode(path))]
    _print(rows, as_json, lambda row: f"{row['t']:.2f}  {row['text']}")


@app.command()
def sample(
    n: Annotated[int, typer.Argument(help="How many.")] = 10,
    temperature: Annotated[float, typer.Option(help="Deviation of z; 1 is the prior.")] = 1.0,
    seed: Annotated[int, typer.Option(help="The same seed draws the same sentences.")] = 0,
    checkpoint: Checkpoint = "everyday",
    as_json: AsJson = False,
) -> None:
    """Draw points from the prior and decode them, greedily.

    Example: python -m vae_core sample 5 --temperature 0.8 --seed 1
    """
    from vae_core import geometry

    geometry.prior_samples(n, 1, temperature=temperature)  # refuse a bad number before the model is loaded
    vae = _load(checkpoint)
    z = geometry.prior_samples(n, vae.config.latent_dim, temperature=temperature, seed=seed)
    rows = [{"text": text} for text in vae.decode(z, on_batch=_progress("decode", n))]
    _print(rows, as_json, lambda row: row["text"])


@app.command()
def encode(
    file: Annotated[Path, typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The Parquet file to write.")],
    text_column: Column = None,
    checkpoint: Checkpoint = "everyday",
) -> None:
    """Encode a file: every column of it, and mu, logvar and kl of each text, as Parquet.

    Example: python -m vae_core encode reviews.csv -o reviews.parquet --text-column review
    """
    from vae_core.checkpoints import fingerprint, locate
    from vae_core.corpus import read_corpus
    from vae_core.latents import latents_table, write_latents

    corpus = _noted(read_corpus(file, text_column=text_column))
    vae = _load(checkpoint)
    mark = fingerprint(Path(locate(checkpoint)))
    table = latents_table(vae, corpus, fingerprint=mark, on_batch=_progress("encode", len(corpus.table)))
    write_latents(table, output)
    typer.echo(f"{output}: {table.num_rows:,} rows")


@app.command()
def evaluate(
    file: Annotated[Path, typer.Argument(help=".txt, .csv, .tsv, .jsonl or .parquet, .gz too.")],
    checkpoint: Checkpoint = "everyday",
    text_column: Column = None,
    limit: Annotated[int | None, typer.Option(help="Only the first texts.", min=2)] = None,
    importance_samples: Annotated[int, typer.Option(help="k of IW-NLL; 100 for a headline.", min=1)] = 10,
    card: Annotated[bool, typer.Option(help="Keep the figures in the checkpoint's model card.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure a checkpoint on a file of sentences.

    Example: python -m vae_core evaluate captions.valid.txt.gz --checkpoint everyday --limit 1000 --json
    """
    from vae_core.cards import ROWS, add_evaluation
    from vae_core.checkpoints import locate
    from vae_core.corpus import read_texts
    from vae_core.metrics import evaluate as measure

    texts = read_texts([file], text_column=text_column)[:limit]
    vae = _load(checkpoint)
    stages: dict[str, Callable[[int], None]] = {}

    def report(stage: str, done: int, total: int) -> None:
        stages.setdefault(stage, _progress(stage, total))(done)

    figures = measure(vae, texts, importance_samples=importance_samples, on_progress=report).to_dict()
    if card:
        folder = Path(locate(checkpoint))
        only = f" --limit {limit}" if limit else ""
        asked = f"--checkpoint {folder.name} --importance-samples {importance_samples}{only}"
        line = f"python -m vae_core evaluate {file.name} {asked}"
        add_evaluation(folder, file.name.split(".txt")[0], figures, command=line)
    if as_json:
        typer.echo(json.dumps(figures))
        return
    for key, (label, form) in ROWS.items():
        typer.echo(f"{label:32} {'-' if figures[key] is None else form.format(figures[key])}")


@app.command()
def pretrain(
    files: Files,
    output: Annotated[Path, typer.Option("-o", "--output", help="The run's folder, and at its end the checkpoint's.")],
    valid: Annotated[list[Path] | None, typer.Option(help="Sentences to measure; else some are held out.")] = None,
    text_column: Column = None,
    epochs: Annotated[float, typer.Option(help="Passes over the data.")] = 1.0,
    learning_rate: Annotated[float, typer.Option(help="At its highest.")] = 1e-3,
    token_budget: Annotated[int, typer.Option(help="Positions in a batch.")] = 4096,
    max_tokens: Annotated[int, typer.Option(help="Longer sentences are left out.")] = 40,
    vocab_size: Annotated[int, typer.Option(help="Ids of the tokenizer.")] = 8192,
    d_model: Annotated[int, typer.Option(help="Width.")] = 256,
    layers: Annotated[int, typer.Option(help="Of the encoder, and of the decoder.")] = 4,
    seed: int = 0,
    precision: Annotated[str, typer.Option(help="auto, fp32 or bf16.")] = "auto",
    credits: Annotated[str, typer.Option(help="Sources and licences of the sentences, for the card.")] = "",
    resume: Annotated[bool, typer.Option(help="Go on with the run that is in the folder.")] = False,
) -> None:
    """Train a small T5 from random weights, where no pretrained one can be fetched.

    Example: python -m vae_core pretrain sentences.txt.gz -o checkpoints/t5-mini --epochs 1
    """
    from vae_core.objective import Options, Phase
    from vae_core.pretraining import Size
    from vae_core.pretraining import pretrain as start

    options = Options(
        recipe="denoising",
        phases=(Phase(),),
        epochs=epochs,
        learning_rate=learning_rate,
        token_budget=token_budget,
        max_tokens=max_tokens,
        seed=seed,
        precision=precision,  # type: ignore[arg-type]
    )
    heads = max(1, d_model // 64)
    size = Size(
        vocab_size=vocab_size,
        d_model=d_model,
        heads=heads,
        d_ff=4 * d_model,
        encoder_layers=layers,
        decoder_layers=layers,
    )
    texts, held_out = _training_texts(files, valid, text_column)
    outcome = start(texts, held_out, output, options=options, size=size, record=_record(files, credits), resume=resume)
    _finish(outcome, output)


@app.command()
def finetune(
    files: Files,
    base: Annotated[str, typer.Option(help="A sequence-to-sequence checkpoint: a name, a folder or a hub id.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The run's folder, and at its end the checkpoint's.")],
    recipe: Annotated[
        str, typer.Option(help="two-phase, vanilla, cyclical, rate-target or autoencoder.")
    ] = "two-phase",
    valid: Annotated[list[Path] | None, typer.Option(help="Sentences to measure; else some are held out.")] = None,
    text_column: Column = None,
    epochs: Annotated[float, typer.Option(help="Passes over the data, all phases together.")] = 3.0,
    learning_rate: Annotated[float, typer.Option(help="At its highest.")] = 1e-3,
    token_budget: Annotated[int, typer.Option(help="Positions in a batch.")] = 4096,
    max_tokens: Annotated[int, typer.Option(help="Longer sentences are left out.")] = 40,
    free_bits: Annotated[float | None, typer.Option(help="Nats a dimension that cost nothing.")] = None,
    rate_target: Annotated[float | None, typer.Option(help="C of |KL - C|, nats.")] = None,
    deletion: Annotated[float | None, typer.Option(help="Share of input tokens deleted in phase 1.")] = None,
    latent_dim: Annotated[int, typer.Option(help="D.")] = 32,
    memory_slots: Annotated[int, typer.Option(help="M.")] = 4,
    injection: Annotated[str, typer.Option(help="cross or self.")] = "cross",
    pooling: Annotated[str, typer.Option(help="max or mean.")] = "max",
    validate_every: Annotated[int, typer.Option(help="Steps.")] = 500,
    seed: int = 0,
    precision: Annotated[str, typer.Option(help="auto, fp32 or bf16.")] = "auto",
    credits: Annotated[str, typer.Option(help="Sources and licences of the sentences, for the card.")] = "",
    resume: Annotated[bool, typer.Option(help="Go on with the run that is in the folder.")] = False,
) -> None:
    """Make a VAE of a pretrained model by a recipe. Stop it with Ctrl-C and go on with --resume.

    Example: python -m vae_core finetune sentences.txt --base t5-mini --recipe two-phase -o runs/first
    """
    from vae_core.checkpoints import make_vae
    from vae_core.finetuning import finetune as start
    from vae_core.objective import recipe_options

    options = recipe_options(
        recipe,
        epochs=epochs,
        learning_rate=learning_rate,
        token_budget=token_budget,
        max_tokens=max_tokens,
        validate_every=validate_every,
        seed=seed,
        precision=precision,
    )
    options = replace(
        options,
        phases=tuple(
            replace(
                phase,
                free_bits=phase.free_bits if free_bits is None or not phase.beta else free_bits,
                rate_target=phase.rate_target if rate_target is None or not phase.beta else rate_target,
                deletion=phase.deletion if deletion is None or number else deletion,
            )
            for number, phase in enumerate(options.phases)
        ),
    )
    texts, held_out = _training_texts(files, valid, text_column)
    import torch

    torch.manual_seed(seed)
    vae = make_vae(base, latent_dim=latent_dim, memory_slots=memory_slots, injection=injection, pooling=pooling)
    outcome = start(
        vae, texts, held_out, output, options=options, base=base, record=_record(files, credits), resume=resume
    )
    _finish(outcome, output)


@app.command()
def checkpoints(as_json: AsJson = False) -> None:
    """List the checkpoints there are.

    Example: python -m vae_core checkpoints
    """
    from vae_core.checkpoints import list_checkpoints

    rows = [
        {"name": info.name, "kind": info.kind, "megabytes": round(info.size / 1e6, 1), "summary": info.summary}
        for info in list_checkpoints()
    ]
    _print(rows, as_json, lambda row: f"{row['name']:24} {row['kind']:5} {row['megabytes']:7.1f} MB  {row['summary']}")


def _load(checkpoint: str) -> Any:
    from vae_core.checkpoints import load_vae

    return load_vae(checkpoint)


def _print(rows: Sequence[dict[str, Any]], as_json: bool, line: Callable[[dict[str, Any]], str]) -> None:
    """Print rows as one JSON list, or each by a function that makes a line of it."""
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            typer.echo(line(row))


def _progress(stage: str, total: int) -> Callable[[int], None]:
    """Return a function of what is done that moves a bar on stderr; short work shows none."""
    from tqdm import tqdm

    bar = tqdm(total=total, desc=stage, delay=1.0, leave=False)

    def show(done: int) -> None:
        bar.update(done - bar.n)
        if done >= total:
            bar.close()

    return show


def _noted(corpus: Any) -> Any:
    """Print what the reader of a file assumed or mended, and return the corpus."""
    for note in corpus.notes:
        typer.echo(f"note: {note}", err=True)
    return corpus


def _training_texts(files: list[Path], valid: list[Path] | None, column: str | None) -> tuple[list[str], list[str]]:
    """Return the sentences to train on and those to measure on, at most 1,000 of them."""
    from vae_core.corpus import read_texts

    texts = read_texts(files, text_column=column)
    if valid:
        held_out = read_texts(valid, text_column=column)
        return texts, held_out[:: max(1, len(held_out) // 1000)][:1000]
    if len(texts) < 10:
        raise InputError(f"{len(texts)} sentences are too few to train on and hold some out: give 10 or more.")
    every = max(5, len(texts) // 1000)
    return [text for i, text in enumerate(texts) if i % every], texts[::every]


def _record(files: list[Path], credits: str) -> dict[str, Any]:
    """Return what the model card says of the data and the machine."""
    import platform

    import torch

    device = torch.cuda.get_device_name() if torch.cuda.is_available() else f"{torch.get_num_threads()} CPU threads"
    return {"files": [file.name for file in files], "credits": credits, "machine": f"{device} ({platform.machine()})"}


def _finish(outcome: Any, folder: Path) -> None:
    """Say how a run ended; write the card of a finished one."""
    from vae_core.cards import write_card

    if not outcome.finished:
        typer.echo(
            f"Stopped at step {outcome.step:,} of {outcome.steps:,}: go on with the same command and --resume.",
            err=True,
        )
        raise typer.Exit(130)
    write_card(folder)
    typer.echo(f"{folder}: {outcome.steps:,} steps")
