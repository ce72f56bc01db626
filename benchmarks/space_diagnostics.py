"""`python -m benchmarks.space_diagnostics --data FOLDER`: label figures of each checkpoint's space on two corpora.

The VAEs against the encoder that they were made of, its states averaged over the tokens that are there: 3,000 sentences
of the project's grammar, and the EWT development set (ewt.dev.tsv.gz in FOLDER) with its own labels, "_" among them.
The tables are printed and written to benchmarks/results/diagnostics.md; no line of the data is in them.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from vae_core.analysis.diagnose import diagnose
from vae_core.analysis.label_figures import (
    FACTOR_ROWS,
    factor_figures,
    label_figures,
    label_figures_on_map,
    mean_figures,
)
from vae_core.checkpoints.serialization import load_vae
from vae_core.checkpoints.store import folder_of
from vae_core.data.corpus import Corpus, read_corpus
from vae_core.data.labels import Labels, complete_rows, read_labels
from vae_core.data.synthetic import FACTORS, sentences
from vae_core.latents.table import Latents
from vae_core.metrics.disentanglement import disentangle
from vae_core.metrics.neighborhood import sample_rows, trustworthiness
from vae_core.metrics.registry import DIAGNOSED, FIGURES
from vae_core.space.layout import fit_projection

EWT = ("genre", "root_upos", "tense", "passive", "negated", "question", "subj_number", "subj_person")
RESULTS = Path(__file__).resolve().parent / "results" / "diagnostics.md"
BATCH = 64  # texts that the plain encoder reads at a time
Figures = tuple[dict[str, float | None], list[dict[str, Any]]]  # of all, and of each label column


def of_vae(name: str, corpus: Corpus, labels: Sequence[Labels]) -> Figures:
    """Return a VAE's figures."""
    vae = load_vae(name)
    posterior = vae.encode(corpus.texts)
    latents = Latents(corpus.table, corpus.text_column, posterior.mu.numpy(), posterior.logvar.numpy(), "")
    found = diagnose(latents, labels, vae=vae, coordinates=fit_projection(latents.mu).coordinates)
    return found.figures, [asdict(label) for label in found.labels]


def of_encoder(name: str, corpus: Corpus, labels: Sequence[Labels]) -> Figures:
    """Return the figures that a plain encoder's mean-pooled states have, in all their dimensions."""
    states = pooled_states(name, corpus.texts)
    latents = Latents(corpus.table, corpus.text_column, states, np.zeros_like(states), "")
    complete = complete_rows(labels)
    rows = complete[sample_rows(len(complete), FACTOR_ROWS)]
    found = disentangle(states[rows], np.stack([column.codes[rows] for column in labels], axis=1))
    coordinates = fit_projection(states).coordinates
    columns = label_figures_on_map(label_figures(latents, labels, found, 0), labels, coordinates, 0)
    columns = [replace(column, drawn_agreement=None) for column in columns]
    figures = mean_figures(columns) | factor_figures(found, len(columns))
    figures |= {"dims": states.shape[1], "trustworthiness": trustworthiness(states, coordinates)}
    return figures, [asdict(column) for column in columns]


def pooled_states(name: str, texts: Sequence[str]) -> np.ndarray:
    """Return the last encoder states, averaged over each text's own tokens, (N, H)."""
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    folder = folder_of(name)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoder = AutoModelForSeq2SeqLM.from_pretrained(folder).eval().get_encoder()
    rows = []
    with torch.inference_mode():
        for start in range(0, len(texts), BATCH):
            batch = tokenizer(list(texts[start : start + BATCH]), padding=True, truncation=True, return_tensors="pt")
            mask = batch["attention_mask"]
            states = encoder(input_ids=batch["input_ids"], attention_mask=mask).last_hidden_state  # (B, T, H)
            kept = mask.unsqueeze(-1).to(states.dtype)
            rows.append((states * kept).sum(1) / kept.sum(1))
    return torch.cat(rows).float().numpy()


def table(found: dict[str, Figures]) -> str:
    """Return Markdown: a row a measure, a column a space; then a row a label column."""
    lines = [f"| | {' | '.join(found)} |", "|---|" + "---:|" * len(found)]
    for figure in map(FIGURES.__getitem__, DIAGNOSED):
        cells = []
        for figures, _ in found.values():
            value, reference = figures.get(figure.name), figure.reference_text(figures)
            cells.append(figure.format(value) + (f" ({reference})" if value is not None and reference else ""))
        lines.append(f"| {figure.heading} | {' | '.join(cells)} |")
    lines += [
        "",
        f"| neighbours agree / read off | chance / guessing | {' | '.join(found)} |",
        "|---|---:|" + "---:|" * len(found),
    ]
    for place, column in enumerate(next(iter(found.values()))[1]):
        cells = [
            f"{_share(labels[place]['agreement'])} / {_share(labels[place]['accuracy'])}"
            for _, labels in found.values()
        ]
        lines.append(
            f"| {column['column']} | {_share(column['chance'])} / {_share(column['majority'])} | {' | '.join(cells)} |"
        )
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def main() -> None:
    """Measure, print and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with ewt.dev.tsv.gz")
    parser.add_argument("--checkpoints", nargs="+", default=["everyday", "everyday-collapsed"])
    parser.add_argument("--base", default="t5-mini", help="the plain encoder")
    arguments = parser.parse_args()
    ewt = read_corpus(arguments.data / "ewt.dev.tsv.gz")
    corpora: dict[str, tuple[Corpus, Sequence[str]]] = {
        "Grammar": (Corpus(sentences(), "text", ()), FACTORS),
        "EWT, development set": (ewt, EWT),
    }
    parts = [
        "# Label figures of each space\n",
        f"`python -m benchmarks.space_diagnostics {' '.join(_asked(arguments))}`",
    ]
    for title, (corpus, columns) in corpora.items():
        labels = [read_labels(corpus.table, column) for column in columns]
        found: dict[str, Figures] = {}
        for name in arguments.checkpoints:
            found[name] = of_vae(name, corpus, labels)
        found[f"{arguments.base}, mean-pooled"] = of_encoder(arguments.base, corpus, labels)
        parts += [f"\n## {title}, {len(corpus.table):,} sentences\n", table(found)]
        sys.stdout.write(f"{parts[-2]}\n{parts[-1]}\n")
        sys.stdout.flush()
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text("\n".join(parts) + "\n")


def _asked(arguments: argparse.Namespace) -> list[str]:
    return ["--data FOLDER", "--checkpoints", *arguments.checkpoints, "--base", arguments.base]


if __name__ == "__main__":
    sys.exit(main())
