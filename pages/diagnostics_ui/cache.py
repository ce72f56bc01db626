"""Inputs of the Diagnostics page, and one diagnosis of a corpus for all sessions with the same inputs."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd
import streamlit as st

from pages.common.cache import single_flight
from pages.common.code_snippets import load_lines, py, script
from pages.common.components.states import end_with_error, show_empty, show_warning
from pages.common.markup import literal
from pages.common.projections import Ask, projection_path
from pages.common.session import current_corpus, current_fingerprint, current_vae
from pages.diagnostics_ui.references import References, reference_lines, reference_vectors
from vae_core.analysis.diagnose import Diagnosis, diagnose, diagnose_map, diagnose_references
from vae_core.data.labels import MAX_CLASSES, MAX_NAMED, OTHER, Labels, count_values, read_labels
from vae_core.errors import MidsentenceError
from vae_core.latents.library import latents_path
from vae_core.latents.table import Latents
from vae_core.space.layout import fit_projection
from vae_core.space.projection import read_projection

MAX_DIAGNOSES = 64  # diagnoses in memory, some kilobytes each
_DIAGNOSES: dict[tuple[object, ...], Diagnosis] = {}  # with a map by (key, kind of map)
BUSY = "Waiting for another diagnosis on this server to end ..."


def ask_labels(latents: Latents) -> list[Labels]:
    """Return the label columns chosen, perhaps none, and the choice for those of very many values."""
    saved = current_corpus()
    options = [str(column) for column in latents.table.columns if column != latents.text_column]
    if not options:
        show_empty("This corpus has no columns beside its texts: figures of labels are left out.")
        return []
    chosen = st.multiselect(
        "Label columns",
        options,
        [column for column in saved.label_columns if column in options],
        key=f"diagnostics_labels_{saved.key}",
        bind="query-params",
        persist_state="session",
        help="Classes of the sentences: the figures measure how well the space separates them.",
    )
    counts = {column: _values(saved.key, column, _table=latents.table) for column in chosen}
    one = [column for column in chosen if counts[column] < 2]
    if one:
        st.caption(literal(f"Left out, as all sentences have the same value: {', '.join(one)}."))
    fold = ask_fold({column: counts[column] for column in chosen if counts[column] > MAX_CLASSES})
    usable = [column for column in chosen if column not in one and (fold or counts[column] <= MAX_CLASSES)]
    return [_labels(saved.key, column, fold, _table=latents.table) for column in usable]


def ask_fold(many: dict[str, int]) -> bool:
    """Say which columns have too many values for labels, with their number, and offer the most frequent of them."""
    if not many:
        return False
    told = ", ".join(f"{column} has {count:,} different values" for column, count in many.items())
    show_warning(literal(f"{told}, and labels have {MAX_CLASSES} at most: left out, unless you choose the following."))
    return st.toggle(
        f'Keep the {MAX_NAMED} most frequent values and call the rest "{OTHER}"',
        key="diagnostics_fold",
        bind="query-params",
    )


def current_diagnosis(latents: Latents, labels: Sequence[Labels], wanted: References) -> tuple[Diagnosis, str]:
    """Return the diagnosis of the picked corpus under the picked checkpoint, and which map was measured.

    Measured now, with a bar, unless another session has measured it; one at a time, as each takes all cores. An
    error that a visitor can mend ends the page, but for one of a model that is only compared with.
    """
    bar = st.progress(0.0, "Loading the model ...")
    saved, fingerprint = current_corpus(), current_fingerprint()
    umap = projection_path(Ask(), latents_path(saved, fingerprint))
    key = (fingerprint, saved.key, *((column.column, column.names) for column in labels))

    def shown() -> str:  # the Map page's UMAP, or PCA while that is being fitted
        return "UMAP" if umap.is_file() else "PCA"

    def report(stage: str, share: float) -> None:
        bar.progress(min(1.0, share), f"Measuring: {stage.lower()} ...")

    def measure_others(base: Diagnosis, shown: str, read: Mapping[str, np.ndarray]) -> Diagnosis:
        projection = read_projection(umap) if shown == "UMAP" else fit_projection(latents.mu, method="pca")
        on_map = diagnose_map(base, latents, labels, projection.coordinates)
        return diagnose_references(on_map, labels, read)

    method = shown()
    found = _DIAGNOSES.get((key, method, *sorted(wanted.items())))
    if found is None:
        try:
            with single_flight("diagnosis", lambda: bar.progress(0.0, BUSY)):
                base = _keep(key, lambda: diagnose(latents, labels, vae=current_vae(), on_progress=report))
                read = reference_vectors(wanted, latents.texts, report)
                method = shown()  # UMAP may have come meanwhile
                usable = [(name, wanted[name]) for name in sorted(read)]
                found = _keep((key, method, *usable), lambda: measure_others(base, method, read))
        except MidsentenceError as error:
            bar.empty()
            end_with_error(error)
    bar.empty()
    return found, method


def _keep(key: tuple[object, ...], measure: Callable[[], Diagnosis]) -> Diagnosis:
    """Return the diagnosis of a key, measured unless it is there by now; the oldest ones are dropped."""
    if key not in _DIAGNOSES:
        _DIAGNOSES[key] = measure()
    found = _DIAGNOSES[key]
    while len(_DIAGNOSES) > MAX_DIAGNOSES:
        del _DIAGNOSES[next(iter(_DIAGNOSES))]
    return found


def diagnose_snippet(checkpoint: str, corpus: str, labels: Sequence[Labels], wanted: References) -> str:
    """Return the lines that measure the same, a map apart."""
    columns = [column.column for column in labels]
    fold = ", fold=True" if any(column.names[MAX_NAMED:] == (OTHER,) for column in labels) else ""
    return script(
        *load_lines(checkpoint, corpus),
        f"labels = [read_labels(latents.table, column{fold}) for column in {py(columns)}]",
        "found = diagnose.diagnose(latents, labels, vae=vae)",
        *(reference_lines(wanted) if wanted else ()),
        "print(*diagnose.verdict(found), sep='\\n')",
    )


@st.cache_data(max_entries=256, show_spinner=False)
def _values(corpus: str, column: str, *, _table: pd.DataFrame) -> int:
    return count_values(_table, column)


@st.cache_resource(max_entries=64, show_spinner=False)
def _labels(corpus: str, column: str, fold: bool, *, _table: pd.DataFrame) -> Labels:
    return read_labels(_table, column, fold=fold)
