"""`python -m benchmarks.peers --data FOLDER [CASE ...]`: peers on the same sentences, one run a case.

Every case reads the sentences that `everyday` was trained on, with its tokenizer, and is measured by
`vae_core.metrics.elbo` in nats a sentence, the end included: so figures of all models compare. A case
that has its JSON file under --out is not run again, and one that was stopped resumes.
The table of all results is printed; docs/experiments/peers.md quotes it. No case is code as its authors published it:
the LSTM stands for Li et al. 2019, "released code" is Park & Lee's recipe in code of ours, and LangVAE needs models of
the hub; benchmarks/results/peers_published.md says why.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from transformers.utils.logging import disable_progress_bar

from benchmarks.peer_cases import CASES
from benchmarks.peer_training import Asked
from vae_core.data.corpus import read_texts
from vae_core.errors import MidsentenceError
from vae_core.files import write_text
from vae_core.metrics.elbo import evaluate
from vae_core.metrics.generation import evaluate_generation
from vae_core.metrics.registry import FIGURES
from vae_core.model.vae import TextVAE
from vae_core.sweep.grid import slug

VALID, VALID_FILE = ("captions", "everyday"), "{}.valid.txt.gz"


def measure(vae: TextVAE, asked: Asked) -> dict[str, Any]:
    """Return the figures of each validation file, and those of samples and walks."""
    began = time.process_time()
    texts = {name: read_texts([asked.data / VALID_FILE.format(name)])[: asked.limit] for name in VALID}
    figures = {
        name: evaluate(vae, some, importance_samples=asked.importance_samples).to_dict() for name, some in texts.items()
    }
    variety = evaluate_generation(vae, [text for some in texts.values() for text in some], samples=asked.samples)
    return {**figures, **variety, "measuring_seconds": time.process_time() - began}


def run(name: str, asked: Asked) -> dict[str, Any]:
    """Train and measure a case; its model stays in its folder under --out."""
    trained = CASES[name](asked, asked.out / slug(name))
    how = {"steps": trained.steps, "seconds": trained.seconds, "importance_samples": asked.importance_samples}
    return {**how, **measure(trained.vae, asked)}


COLUMNS = ("rec", "kl", "neg_elbo", "iw_nll", "mi", "au", "swap_gap", "word_f1", "bleu")


def table(out: Path) -> str:
    """Return all results as Markdown, in the order of the cases; a pair of figures is captions / everyday."""
    found = {name: out / f"{slug(name)}.json" for name in CASES}
    results = {name: json.loads(path.read_text()) for name, path in found.items() if path.is_file()}
    caps = sorted({FIGURES["mi"].reference_text(result[VALID[0]]) for result in results.values()})
    titles = {name: FIGURES[name].heading for name in COLUMNS}
    titles["mi"] += f" ({', '.join(caps)})"
    names = ["model", FIGURES["steps"].label, "CPU min", *titles.values(), FIGURES["sample_repeats"].heading]
    lines = ["| " + " | ".join(names) + " |", "|---" + "|---:" * (len(names) - 1) + "|"]
    return "\n".join([*lines, *(row(name, result) for name, result in results.items())]) + "\n"


def row(name: str, result: dict[str, Any]) -> str:
    """Return one line of the table."""
    both = [result[file] for file in VALID]
    minutes = "-" if result["seconds"] is None else f"{result['seconds'] / 60:.0f}"
    pairs = [" / ".join(FIGURES[key].format(figures[key]) for figures in both) for key in COLUMNS]
    steps, repeats = (FIGURES[key].format(result[key]) for key in ("steps", "sample_repeats"))
    cells = [name, steps, minutes, *pairs, repeats]
    return "| " + " | ".join(cells) + " |"


def read_arguments(words: list[str]) -> tuple[list[str], Asked]:
    """Return the cases and what else the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"none prints the table; {', '.join(CASES)}")
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--out", type=Path, default=Path("runs/peers"))
    parser.add_argument("--ours", default="everyday", help="the VAE that decides sentences, base and steps")
    parser.add_argument("--twin", default="everyday-collapsed")
    budget = parser.add_mutually_exclusive_group()
    budget.add_argument("--steps", type=int, help="of training; as many as ours had, if not given")
    budget.add_argument("--minutes", type=float, help="of processor time for training")
    parser.add_argument("--limit", type=int, default=1000, help="sentences of each validation file")
    parser.add_argument("--importance-samples", type=int, default=100)
    parser.add_argument("--samples", type=int, default=1000, help="of the prior")
    asked = vars(parser.parse_args(words))
    cases = asked.pop("cases")
    if unknown := set(cases) - set(CASES):
        parser.error(f"there is no case {sorted(unknown)[0]!r}: choose among {', '.join(CASES)}")
    return cases, Asked(**asked)


def main(words: list[str] | None = None) -> int:
    """Run the cases named, and print the table of all that have been run."""
    cases, asked = read_arguments(sys.argv[1:] if words is None else words)
    disable_progress_bar()  # transformers' own, for each set of weights
    for name in cases:
        path = asked.out / f"{slug(name)}.json"
        try:
            if not path.is_file():
                write_text(path, json.dumps(run(name, asked), indent=1) + "\n")
        except MidsentenceError as error:
            sys.stderr.write(f"{error}\n")
            return 2
    sys.stdout.write(table(asked.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
