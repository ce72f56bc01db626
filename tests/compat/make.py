"""Make the artefacts of version 0.1.0 in tests/compat/data, with the code of that version (commit 6520f04).

    git worktree add /tmp/old 6520f04
    cd /tmp/old && PYTHONPATH=. python /path/to/tests/compat/make.py

Everything is as its user would make it, with the smallest model there is. The tests continue it with the constants
here. The imports of vae_core are that version's and stay inside the functions.
"""

import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
MTIME_NS = 1_700_000_000_000_000_000  # of the encoded files: an encoded folder knows its input by size and time
SENTENCES = [
    f"{who} {does} {where}"
    for who in ("a man", "two dogs", "the girl", "people")
    for does in ("walk", "do not sleep", "play")
    for where in ("in the park", "on the beach")
]
SHORT = ["--token-budget", "64", "--log-every", "1", "--validate-every", "4", "--precision", "fp32", "--measured", "4"]
PRETRAIN = ["pretrain", "lines.txt", "--vocab-size", "360", "--d-model", "8", "--layers", "1", "--epochs", "2", *SHORT]
PRETRAIN += ["--prefix-share", "0.34", "--whole-share", "0.33"]
SHAPE = ["--latent-dim", "4", "--memory-slots", "2", "--injection", "cross", "--pooling", "max"]
PHASES = ["--free-bits", "0.5", "--deletion", "0.2", "--word-dropout", "0.1", "--bag", "0.5", "--max-tokens", "30"]
FINETUNE = ["finetune", "lines.txt", "--base", "tiny-base", *SHORT, *SHAPE, *PHASES, "--save-every", "3600", "--epochs"]
EPOCHS = ["2", "8"]  # of a run that finishes, and of one that is stopped
ENCODE = ["encode", "in", "--checkpoint", "tiny", "--part-rows", "4", "-o"]
GRID = """
files: [lines.txt]
valid: {lines: lines.txt}
measured: 4
importance_samples: 1
samples: 4
walks: 2
bases:
  small: {steps: 2, d_model: 8, layers: 1, vocab_size: 360, token_budget: 64, prefix_share: 0.3, precision: fp32}
common: {base: small, seeds: [0], steps: 3, token_budget: 64, max_tokens: 30, clip: 2.0, warmup: 0.2, latent_dim: 4}
rows:
  two-phase: {share: 0.5, deletion: 0.2, first: {ramp: 0.3}, second: {bag: 0.5, free_bits: 0.5}}
  vanilla: {recipe: vanilla, precision: fp32}
"""


def main() -> None:
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir()
    os.chdir(DATA)
    os.environ |= {"MIDSENTENCE_CHECKPOINTS": str(DATA / "checkpoints"), "MIDSENTENCE_HOME": str(DATA / "home")}
    os.environ |= {"HF_HUB_OFFLINE": "1", "MIDSENTENCE_MAX_TRAININGS": "2"}
    import torch

    torch.set_num_threads(1)
    Path("lines.txt").write_text("\n".join(SENTENCES) + "\n")
    train()
    jobs()
    encode()
    corpus()
    compare()
    clean()


def run(*words: str, code: int = 0) -> None:
    from vae_core.cli import main as command_line

    got = command_line(words)
    if got != code:
        sys.exit(f"{words} ended with {got}")


@contextmanager
def stopped_after(steps: int) -> Iterator[None]:
    """Ask every run to stop after some steps, as Ctrl-C does."""
    from vae_core.training import Loop

    agree, asked = Loop.agree, []

    def agree_after(loop: Loop, stop: object) -> bool:
        asked.append(loop)
        return len(asked) >= steps

    Loop.agree = agree_after
    try:
        yield
    finally:
        Loop.agree = agree


def train() -> None:
    """Make a base, a VAE with its figures, and a base whose training was stopped before its first state."""
    run(*PRETRAIN, "-o", "checkpoints/tiny-base")
    run(*FINETUNE, EPOCHS[0], "-o", "checkpoints/tiny")
    run("evaluate", "lines.txt", "--checkpoint", "tiny", "--samples", "4", "--importance-samples", "2", "--card")
    with stopped_after(3):
        run(*PRETRAIN, "-o", "stopped/pretrain", code=130)
    shutil.rmtree(next(Path("stopped/pretrain").glob("state-*")))


def jobs() -> None:
    """Make a job that finished, and one that was stopped."""
    from vae_core.jobs import find_job, start_job, stop_job
    from vae_core.runs import read_metrics

    files = {"lines.txt": Path("lines.txt").read_bytes()}
    start_job("Finished", [*FINETUNE, EPOCHS[0]], files=files)
    while find_job("finished-1").state != "finished":
        time.sleep(0.1)
    job = start_job("Stopped", [*FINETUNE, EPOCHS[1]], files=files)
    while len(read_metrics(job.folder)) < 5:
        time.sleep(0.02)
    stop_job(job)
    while find_job("stopped-1").state != "stopped":
        time.sleep(0.1)


def encode() -> None:
    """Make a folder of parts that is finished, and one that was left after two of them."""
    folder = Path("encode/in")
    folder.mkdir(parents=True)
    rows = [f"{number},{text},{'inside' if 'park' in text else 'shore'}" for number, text in enumerate(SENTENCES[:14])]
    (folder / "a.csv").write_text("\n".join(["n,text,place", *rows[:9]]) + "\n")
    (folder / "b.csv").write_text("\n".join(["n,text,place", *rows[9:]]) + "\n")
    for path in folder.iterdir():
        os.utime(path, ns=(MTIME_NS, MTIME_NS))
    os.chdir("encode")
    run(*ENCODE, "finished")
    shutil.copytree("finished", "half")
    for path in sorted(Path("half").glob("*.parquet"))[2:]:
        path.unlink()
    run(*ENCODE, "one.parquet")
    run("project", "one.parquet", "-o", "umap.parquet", "--neighbors", "5")
    run("project", "one.parquet", "-o", "pca.parquet", "--method", "pca", "--dims", "3")
    os.chdir(DATA)


def corpus() -> None:
    """Save a corpus with all that is computed of it, and export its rows."""
    from vae_core.checkpoints import fingerprint, folder_of, load_vae
    from vae_core.corpora import encode_kept, keep_corpus, score_kept
    from vae_core.corpus import read_corpus
    from vae_core.exports import csv_bytes, export_of, npz_bytes, parquet_bytes
    from vae_core.latents import read_latents
    from vae_core.projection import fit_projection, projection_key, write_projection

    vae, mark = load_vae("tiny"), fingerprint(folder_of("tiny"))
    kept = keep_corpus(read_corpus(Path("encode/in/a.csv")), name="Places", label_columns=["place"])
    path = encode_kept(vae, kept, mark)
    latents = read_latents(path)
    score_kept(vae, kept, mark, latents.mu, latents.texts)
    options = {"method": "umap", "dims": 2, "neighbors": 15, "min_dist": 0.1, "metric": "euclidean", "seed": 0}
    projection = fit_projection(latents.mu, **options)
    write_projection(projection, path.with_name(f"map-{mark}-{projection_key(**options)}.parquet"))
    export = export_of(latents, coordinates=projection.coordinates)
    Path("export").mkdir()
    Path("export/places.parquet").write_bytes(parquet_bytes(export))
    Path("export/places.csv").write_bytes(csv_bytes(export))
    Path("export/places.npz").write_bytes(npz_bytes(export))


def compare() -> None:
    """Make a comparison of two rows that trains its own base."""
    Path("compare").mkdir()
    Path("compare/grid.yaml").write_text(GRID)
    shutil.copy("lines.txt", "compare/lines.txt")
    run("compare", "compare/grid.yaml", "-o", "compare/out")


def clean() -> None:
    """Drop what is large and what names the machine; check that no path of it is left."""
    unused = ["generation_config.json", ".lock", "plotly.min.js", "grid.html"]
    unused += [f"compare/**/{name}" for name in ("model.safetensors", "tokenizer*.json", "events.*")]
    for path in [path for name in unused for path in DATA.rglob(name)]:
        path.unlink()
    for path in DATA.rglob("output.log"):
        path.write_text(path.read_text().replace(str(DATA), "/srv/midsentence"))
    for path in DATA.rglob("status.json"):
        path.write_text(re.sub(r'"birth": "[^"]*"', '"birth": "0/1"', path.read_text()))
    for path in DATA.rglob("*"):
        if path.is_file() and str(DATA).encode() in path.read_bytes():
            sys.exit(f"{path} names a folder of this machine")


if __name__ == "__main__":
    main()
