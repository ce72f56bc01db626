"""`python -m benchmarks` measures everything, `python -m benchmarks NAME` one thing; `--list` names them.

Each runs in a process of its own and writes benchmarks/results/NAME.md and NAME.json.
"""

import argparse
import importlib
import os
import subprocess
import sys
import time
import warnings
from pathlib import Path

import torch

from benchmarks.reports import RESULTS, Asked

NAMES = {
    "encode": "encode a corpus, beside transformers and sentence-transformers at their best settings",
    "decode": "write 1, 9 and 256 latents, beside transformers' generate",
    "train": "a training step, beside Hugging Face's Trainer",
    "importance": "an importance-weighted evaluation, beside a pass a sample",
    "map": "fit a map, place new sentences, open a saved map, beside umap-learn",
    "screens": "the first useful screen and every page, in headless Chromium",
    "load": "thirty sessions on one server, and a corpus encoded beside them",
    "precision": "what bf16 changes: latents, sentences, measures",
    "own_code": "code of our own beside the libraries' (a quarter of an hour)",
    "space_code": "neighbours, UMAP and PCA, beside scikit-learn and umap's internals",
}
MODULES = {
    "anywhere": "the inverse transform of the map, by estimator (minutes)",
    "bigmap": "the WebGL map beside plotly, in Chromium (minutes)",
    "container": "an image's size, its start and its end, without Docker (a minute; needs its file system)",
    "kills": "kill -9 at random moments of uploading, encoding, fitting, training, deleting (ten minutes)",
    "memory": "memory of finetuning a base of the hub on a GPU, counted (seconds)",
    "optimizers": "how soon a small T5 learns to copy, by optimizer (minutes)",
    "peers": "other text VAEs on the same sentences (trains for hours; needs --data)",
    "prior": "what to draw z from: N(0, I), a Gaussian, two flows (ten minutes; needs --train and --valid)",
    "recorded": "the runs of the Collapse page (trains for a quarter of an hour)",
    "samples": "sentences to be read and marked (a minute)",
    "space_diagnostics": "label figures of the spaces on two corpora (minutes; needs --data)",
    "summary": "the comparisons of all results as the table of docs/speed.md (a second)",
    "sweep": "the sentence under the pointer on the map, in Chromium (minutes)",
}


def main(words: list[str] | None = None) -> int:
    """Run the benchmarks named; return 1 where one of several failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--list", action="store_true", help="name all, and the modules that have commands of their own")
    parser.add_argument("--data", nargs="+", type=Path, default=[], metavar="FILE", help="sentences, for the grammar's")
    parser.add_argument("--checkpoint", default="everyday")
    parser.add_argument("--threads", type=int, help="that torch computes on, here and in the peers; torch's own choice")
    parser.add_argument("--toy", action="store_true", help="toy sizes, in seconds, without meaning")
    parser.add_argument("-o", "--out", type=Path, default=RESULTS, help="folder of the results")
    asked = parser.parse_args(words)
    if unknown := [name for name in asked.names if name not in NAMES]:
        parser.error(f"there is no {unknown[0]}: choose from {', '.join(NAMES)}")
    if asked.list:
        _say([f"{name:12} {what}" for name, what in NAMES.items()])
        _say([f"python -m benchmarks.{name}: {what}" for name, what in MODULES.items()])
        return 0
    if asked.threads:
        os.environ["OMP_NUM_THREADS"] = str(asked.threads)  # for the processes that are started from here
        torch.set_num_threads(asked.threads)
    if len(asked.names) == 1:
        known = Asked(asked.checkpoint, tuple(asked.data), asked.toy, asked.threads)
        return _one(asked.names[0], known, asked.out)
    given = sys.argv[1:] if words is None else words
    options = [word for word in given if word not in NAMES]
    return max(_apart(name, options) for name in asked.names or NAMES)


def _one(name: str, asked: Asked, out: Path) -> int:
    warnings.simplefilter("ignore")  # the peers' own
    began = time.monotonic()
    report = importlib.import_module(f"benchmarks.{name}").run(asked)
    command = f"python -m benchmarks {name}{asked.words}"
    report.write(name, command, out)
    _say([report.markdown(command), f"{time.monotonic() - began:.0f} s, written to {out.name}/{name}.md"])
    return 0


def _apart(name: str, options: list[str]) -> int:
    """Run one in a process of its own, so that none finds what another has warmed or filled."""
    done = subprocess.run([sys.executable, "-m", "benchmarks", *options, "--", name]).returncode
    if done:
        _say([f"{name} failed; the others go on."])
    return int(done != 0)


def _say(lines: list[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
