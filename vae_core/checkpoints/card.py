"""Model card of a checkpoint, README.md, generated from its config, options, log and evaluation."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from vae_core.checkpoints.prior import read_prior
from vae_core.checkpoints.run_dir import last_record, read_metrics, with_current_names
from vae_core.checkpoints.store import VAE_TYPE, memory_of
from vae_core.errors import CheckpointError, first_line
from vae_core.files import read_json, write_text
from vae_core.metrics.registry import EVALUATED, FIGURES, fluency_figures
from vae_core.paths import CONFIG, EVALUATION, METRICS, OPTIONS

NOTES = "NOTES.md"
CARD = "README.md"


def add_evaluation(folder: Path, name: str, figures: dict[str, Any], *, command: str) -> None:
    """Save the figures of one file beside the checkpoint, with the command that gives them, and rewrite the card."""
    path = folder / EVALUATION
    known = {**_known(path), name: {**figures, "command": command}}
    write_text(path, json.dumps(known, indent=1) + "\n")
    write_card(folder)


def write_card(folder: Path) -> None:
    """Write README.md from the files of the checkpoint's folder."""
    write_text(folder / CARD, card_text(folder))


def card_text(folder: Path) -> str:
    """Return the card that a checkpoint's folder gives, in Markdown.

    :raises CheckpointError: when one of its small files is damaged.
    """
    try:
        return _card_text(folder)
    except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        files = f"{CONFIG}, {OPTIONS}, {EVALUATION}, {METRICS} or {NOTES}"
        raise CheckpointError(f"{folder} has a damaged {files} ({first_line(error)}): fetch it again.") from error


def _card_text(folder: Path) -> str:
    name, config = folder.resolve().name, read_json(folder / CONFIG)
    options, notes = with_current_names(_known(folder / OPTIONS)), folder / NOTES
    parts = [
        f"---\nlibrary_name: transformers\ntags: [text-vae, midsentence]\n---\n\n# {name}",
        _what(name, config, options),
        _training(folder, options),
        _prior(folder),
        _figures(_known(folder / EVALUATION)),
        notes.read_text(encoding="utf-8").strip() if notes.is_file() and not notes.is_symlink() else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _known(path: Path) -> dict[str, Any]:
    """Return the content of a file that may not exist."""
    return read_json(path) if path.is_file() else {}


def _what(name: str, config: dict[str, Any], options: dict[str, Any]) -> str:
    if config.get("model_type") != VAE_TYPE:
        whole = ", and whole sentences out of a part of their words" if options.get("mixture", {}).get("whole") else ""
        return (
            f"A {config.get('model_type')} pretrained from random weights by span corruption and prefix language "
            f"modelling{whole}; the base that `python -m vae_core finetune` makes a VAE of."
        )
    return (
        f"A text VAE made of `{options.get('base', 'a pretrained model')}` with the recipe `{options.get('recipe')}`: "
        f"{config['latent_dim']} latent dimensions, {config['pooling']} pooling, z enters the decoder by "
        f"{memory_of(config)}.\n\n"
        "```python\nfrom vae_core.model.vae import TextVAE\n\n"
        f'vae = TextVAE.from_pretrained("checkpoints/{name}")\n'
        'vae.decode(vae.encode(["a man plays a guitar"]).mu)\n```'
    )


def _training(folder: Path, options: dict[str, Any]) -> str:
    if not options:
        return ""
    log = read_metrics(folder)
    records = [record for record in log if record["split"] == "train"]
    minutes = sum(record.get("seconds", 0.0) for record in records) / 60
    steps = records[-1]["step"] if records else 0
    asked = not options.get("steps") or not records  # in epochs
    epochs = options.get("epochs") if asked else f"{records[-1]['epoch']:.2g}"
    figure, nats = FIGURES["nats_per_token"], last_record(log, "valid").get("nats_per_token")  # of a base
    lines = [
        "## Training",
        f"{options.get('sentences', 0):,} sentences, {epochs} epochs, {steps:,} steps, "
        f"{minutes:.0f} minutes on {options.get('machine', 'an unknown machine')}. "
        f"Files: {', '.join(options.get('files', [])) or 'not recorded'}. "
        f"Sentences past {options.get('max_length')} tokens are left out.",
        _beside(options),
        options.get("credits") or "",
        f"```\n{options['command']}\n```" if options.get("command") else "",
        "" if nats is None else f"{figure.label}: {figure.text(nats)}. {figure.definition}",
    ]
    return "\n\n".join(line for line in lines if line)


def _beside(options: dict[str, Any]) -> str:
    """Return what else shaped the training, by its options: teacher, replaced names, dropout, averaged weights."""
    weight, share, dropout = options.get("teacher_weight"), options.get("entities"), options.get("dropout")
    pairs = options.get("teacher_pairs_weight")
    parts = [
        f"A linear map learns the vectors of the sentence encoder `{options.get('teacher')}`, with a weight of "
        f"{weight:g} nats for 1 - cosine." if weight else "",
        f"The cosines of mu follow the encoder's, with a weight of {pairs:g} nats for 1 - r." if pairs else "",
        f"In {share:.0%} of the sentences with names, places or numbers these are replaced by others." if share else "",
        "" if dropout is None else f"Dropout {dropout:g}.",
        f"The weights are an average with decay {options['ema_decay']:g}." if options.get("ema_decay") else "",
    ]  # fmt: skip
    return " ".join(part for part in parts if part)


def _prior(folder: Path) -> str:
    """Return the card's text on the flow beside the weights; "" where there is none that can be used."""
    with suppress(CheckpointError, KeyError):
        if about := read_prior(folder.resolve()):
            nats = "{nats:.2f} nats a sentence, and {standard_nats:.2f} under N(0, I)".format(**about["figures"])
            return (
                f"## Prior\n\nprior.safetensors is a flow fitted to the latents of {int(about['figures']['rows']):,} "
                f"sentences; `load_prior` of `vae_core.checkpoints.prior` loads it. Held-out -log p(z): {nats}."
            )
    return ""


def _figures(evaluation: dict[str, Any]) -> str:
    if not evaluation:
        return ""
    names = list(evaluation)
    table = ["| | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for figure in map(FIGURES.__getitem__, EVALUATED):
        if any(figure.name in evaluation[name] for name in names):  # samples and walks are measured on demand
            cells = [figure.format(evaluation[name].get(figure.name)) for name in names]
            table.append(f"| {figure.heading} | " + " | ".join(cells) + " |")
    table += _fluency(evaluation)
    commands = "\n".join(evaluation[name]["command"] for name in names)
    return (
        "## Figures\n\nMeasured on these weights, nats a sentence unless said; IW-NLL with the number of importance "
        "samples that its command gives.\n\n" + "\n".join(table) + f"\n\n```\n{commands}\n```"
    )


def fluency_text(evaluation: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the definitions of non-words and costs, a sentence each, with the words and the model measured with.

    :param evaluation: figures by file.
    """
    drawn = {"flow": "the flow", "standard": "N(0, I)"}
    models = sorted({figures["language_model"] for figures in evaluation.values() if "language_model" in figures})
    priors = sorted({drawn.get(figures["prior"], "") for figures in evaluation.values() if "prior" in figures} - {""})
    lines = [f"Non-word: {FIGURES['nonword_real'].definition}", f"Nats a token: {FIGURES['cost_real'].definition}"]
    lines += [f"Here that is {', '.join(models)}."] * bool(models)
    lines += [f"Prior samples are drawn from {' and '.join(priors)}."] * bool(priors)
    return " ".join(lines)


def _fluency(evaluation: dict[str, Any]) -> list[str]:
    """Return the lines of the table of non-words and costs: a line a kind of text, two columns a file."""
    files = {name: rows for name, figures in evaluation.items() if (rows := fluency_figures(figures))}
    if not files:
        return []
    table = ["| text | " + " | ".join(f"{name}: non-word, % | nats a token" for name in files) + " |"]
    table.append("|---|" + "---:|---:|" * len(files))
    for label, (nonword, cost) in {label: pair for rows in files.values() for label, pair in rows.items()}.items():
        cells = [
            f"{nonword.format(known.get(nonword.name))} | {cost.format(known.get(cost.name))}"
            for known in (evaluation[name] for name in files)
        ]
        table.append(f"| {label} | " + " | ".join(cells) + " |")
    return ["", fluency_text({name: evaluation[name] for name in files}), "", *table]
