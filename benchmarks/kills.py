"""Kill -9 at random moments of uploading, encoding, fitting, training and deleting: nothing half, nothing lost.

Each operation runs in a process of its own, as the app and the command line run it, and is killed; its files
are read as a page would read them, and the operation is repeated. The result has to be that of a run that was never
killed; the first difference ends the benchmark. `python -m benchmarks.kills --kills 30` writes the counts to
results/kills.md.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from benchmarks.reports import RESULTS, Report, Table
from pages.corpus_ui.uploads import read_upload, stage_upload  # noqa: TID251 (as the page takes a file)
from vae_core.checkpoints.prior import load_prior
from vae_core.checkpoints.run_dir import read_metrics
from vae_core.checkpoints.serialization import load_vae
from vae_core.data.corpus import Corpus
from vae_core.latents.library import (
    delete_corpus,
    encode_saved,
    find_corpus,
    latents_path,
    list_corpora,
    save_corpus,
)
from vae_core.latents.table import read_latents
from vae_core.paths import ROOT

OPERATIONS = ("upload", "encode", "fit", "train", "delete")
ROWS = 1_000
SECONDS = {"upload": 1.5, "encode": 2.0, "fit": 4.0, "train": 6.0, "delete": 0.05}  # within which a kill falls


def sentences(seed: int, n: int = ROWS) -> list[str]:
    """Return some sentences of few words; the seed makes them others."""
    drawn = random.Random(seed)
    words = ["a", "the", "man", "dog", "child", "red", "old", "runs", "sits", "reads", "in", "on", "park", "river"]
    return [" ".join(drawn.choices(words, k=drawn.randint(3, 9))) for _ in range(n)]


def upload(home: Path) -> Path:
    """Return a file to upload, made once."""
    path = home / "upload.csv"
    if not path.exists():
        pd.DataFrame({"text": sentences(0, 60 * ROWS), "label": 1}).to_csv(path, index=False)
    return path


def make_base(home: Path) -> Path:
    """Return a tiny T5 with random weights, made once."""
    folder = home / "checkpoints" / "tiny-base"
    if not folder.exists():
        from transformers import T5Config, T5ForConditionalGeneration

        from vae_core.checkpoints.serialization import save_checkpoint
        from vae_core.training.pretrain import train_tokenizer

        sizes = {"vocab_size": 320, "d_model": 32, "num_heads": 4, "d_kv": 8, "d_ff": 64, "num_layers": 2}
        config = T5Config(**sizes, decoder_start_token_id=0, pad_token_id=0, eos_token_id=1)
        save_checkpoint(T5ForConditionalGeneration(config), train_tokenizer(sentences(0), vocab_size=320), folder)
    return folder


def child(operation: str, home: Path) -> None:
    """Do one operation from its beginning to its end; the line that is printed says that it begins."""
    from vae_core.cli.main import main

    (home / "train.txt").exists() or (home / "train.txt").write_text("\n".join(sentences(1)))
    fixed = "--epochs 2 --token-budget 512 --latent-dim 4 --precision fp32 --log-every 1 --save-every 0.05"
    train = f"{home}/train.txt --base {home}/checkpoints/tiny-base -o {home}/runs/run --validate-every 15 {fixed}"
    fit = f"{home}/train.txt --checkpoint {home}/checkpoints/vae --steps 150"
    vae = load_vae(home / "checkpoints" / "vae") if operation == "encode" else None
    sys.stdout.write("begins\n")
    sys.stdout.flush()
    if operation == "upload":
        with upload(home).open("rb") as file:
            staged = stage_upload(file, "upload.csv")
        save_corpus(read_upload(staged), name="upload", label_columns=["label"])
    elif operation == "encode" and vae:
        encode_saved(vae, next(saved for saved in list_corpora() if saved.name == "kept"), "f" * 16)
    elif operation == "delete":
        delete_corpus(next(saved for saved in list_corpora() if saved.name == "upload").key)
    else:
        words = ["fit-prior", *fit.split()] if operation == "fit" else ["finetune", *train.split(), "--resume"]
        sys.exit(main(words))


def start(operation: str, home: Path) -> subprocess.Popen[str]:
    """Start an operation and return its process once it begins."""
    command = [sys.executable, "-m", "benchmarks.kills", "--child", operation, "--home", str(home)]
    environment = {**os.environ, "MIDSENTENCE_HOME": str(home), "OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout
    process.stdout.readline()
    return process


def digests(home: Path) -> dict[str, tuple[str, int]]:
    """Return hash and bytes of every file that is there, by its path, but for those that are being written."""
    files = (path for path in home.rglob("*") if path.is_file() and ".tmp" not in str(path.relative_to(home)))
    contents = ((str(path.relative_to(home)), path.read_bytes()) for path in files)
    return {name: (hashlib.sha256(content).hexdigest(), len(content)) for name, content in contents}


def lost(home: Path, before: dict[str, tuple[str, int]], operation: str) -> list[str]:
    """Return the files that an operation has lost or damaged by being killed; what it replaces is checked elsewhere."""
    own = {"train": ("runs/",), "fit": ("checkpoints/vae/prior",), "delete": ("corpora/",)}.get(operation, ())
    after = digests(home)
    return [name for name, digest in before.items() if after.get(name) != digest and not name.startswith(own)]


def check(home: Path, kept: list[str]) -> None:
    """Read all that is there as pages do; raise where something is half."""
    names = {saved.name for saved in list_corpora()}
    for saved in list_corpora():
        assert len(saved.read().table) == saved.rows
    assert "kept" in names
    corpus = next(saved for saved in list_corpora() if saved.name == "kept")
    assert find_corpus(corpus.key).read().texts == kept
    path = latents_path(corpus, "f" * 16)
    assert not path.exists() or len(read_latents(path).mu) == len(kept)
    load_vae(home / "checkpoints" / "vae")
    load_prior(home / "checkpoints" / "vae")
    run = home / "runs" / "run"
    if (run / "model.safetensors").exists():
        load_vae(run)
    read_metrics(run)


def same_run(first: Path, second: Path) -> bool:
    """Return whether two runs have the same curve and the same weights to the last bit."""
    timed = ("seconds", "tokens_per_second")
    curves = [
        [{k: v for k, v in one.items() if k not in timed} for one in read_metrics(run)] for run in (first, second)
    ]
    weights = [(run / "model.safetensors").read_bytes() for run in (first, second)]
    return curves[0] == curves[1] and weights[0] == weights[1]


def leftovers(home: Path) -> int:
    return sum(1 for path in home.rglob(".*.tmp"))


def prepare(home: Path) -> list[str]:
    """Make the base, a VAE, a corpus that has to stay, and a file to upload; return the corpus's texts."""
    os.environ["MIDSENTENCE_HOME"] = str(home)
    kept = sentences(2)
    make_base(home), upload(home)
    save_corpus(Corpus(pd.DataFrame({"text": kept}), "text", ()), name="kept")
    start("train", home).wait()
    (home / "runs" / "run").rename(home / "unbroken")
    (home / "checkpoints" / "vae").mkdir()
    for path in (home / "unbroken").iterdir():
        if path.is_file():
            (home / "checkpoints" / "vae" / path.name).write_bytes(path.read_bytes())
    return kept


def until_killed(operation: str, home: Path, moment: float) -> bool:
    """Return whether an operation that was killed after so many seconds was killed before its end."""
    process = start(operation, home)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def to_the_end(operation: str, home: Path) -> None:
    """Ask for an operation again, until it is done."""
    if operation == "delete" and not any(saved.name == "upload" for saved in list_corpora()):
        return
    assert start(operation, home).wait() == 0, f"{operation} does not go on"


def run(kills: int, seed: int, report: Callable[[str, dict[str, Counter[str]]], object]) -> None:
    """Kill so many operations; report after each what came of it, and for each kind what has been counted so far."""
    counts, drawn = {operation: Counter[str]() for operation in OPERATIONS}, random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        kept = prepare(home)
        while (killed := sum(count["killed"] for count in counts.values())) < kills:
            operation = OPERATIONS[killed % len(OPERATIONS)]
            if operation == "delete":
                to_the_end("upload", home)
            said = one(operation, home, kept, drawn.uniform(0, SECONDS[operation]), counts[operation])
            report(f"{operation}, {said}", counts)


def one(operation: str, home: Path, kept: list[str], moment: float, count: Counter[str]) -> str:
    """Kill an operation after so many seconds, look, ask for it again, look again; return what came of it."""
    before = digests(home)
    killed = until_killed(operation, home, moment)
    gone = lost(home, before, operation)
    check(home, kept)
    to_the_end(operation, home)
    check(home, kept)
    count["killed" if killed else "ended before"] += 1
    count["looks"] += 2
    count["bytes lost"] += sum(before[name][1] for name in gone)
    clear(operation, home, count)
    return f"after {moment:.2f} s: {'killed' if killed else 'had ended'}, lost {gone or 'nothing'}"


def clear(operation: str, home: Path, count: Counter[str]) -> None:
    """Compare what an operation made with what it makes undisturbed, and take it away for the next one."""
    run = home / "runs" / "run"
    if operation == "train":
        assert same_run(run, home / "unbroken"), "the run is not what it would have been"
        count["half-written files left"] += leftovers(run)
        shutil.rmtree(run)
    elif operation == "fit":
        (home / "checkpoints" / "vae" / "prior.safetensors").unlink()
    elif operation == "encode":
        latents_path(next(saved for saved in list_corpora() if saved.name == "kept"), "f" * 16).unlink()
    elif operation == "upload":
        delete_corpus(next(saved for saved in list_corpora() if saved.name == "upload").key)


def summary(counts: dict[str, Counter[str]], seed: int) -> Report:
    """Return the counts as a table, a row a kind of operation."""
    columns = ["killed", "ended before", "looks", "bytes lost", "half-written files left"]
    rows = [[name, *(f"{count[column]:,}" for column in columns)] for name, count in counts.items()]
    rows.append(["all", *(f"{sum(count[column] for count in counts.values()):,}" for column in columns)])
    about = (
        f"Each operation runs in a process of its own, which gets SIGKILL at a random moment (seed {seed}); one that "
        "had ended by then is not counted as killed. A look reads all that is there as a page would: the corpora and "
        "their latents, the checkpoint with its prior, the run with its curve. After the first the operation is "
        "repeated and has to end well, a training with the curve and the weights, to the last bit, of one that was "
        "never killed. Lost is a byte of a file that was there before and is not, or is another one. Half-written "
        "files are counted in the run; elsewhere nobody lists them, and the next write after an hour clears them."
    )
    figures = {name: dict(count) for name, count in counts.items()}
    return Report("Kill -9 at random moments", about, [Table(["operation", *columns], rows)], figures=figures)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--out", type=Path, default=RESULTS, help="folder of the results")
    parser.add_argument("--child", choices=OPERATIONS)
    parser.add_argument("--home", type=Path)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child, asked.home)
    else:

        def report(line: str, counts: dict[str, Counter[str]]) -> None:
            """Write the counts so far, so that they are there when the benchmark is broken off."""
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
            command = f"python -m benchmarks.kills --kills {asked.kills} --seed {asked.seed}"
            summary(counts, asked.seed).write("kills", command, asked.out)

        run(asked.kills, asked.seed, report)
