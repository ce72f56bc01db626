"""Diagnostics page: quality of the latent space for a corpus; the verdict first, then its figures."""

import streamlit as st

from pages.common.charts import show_holes
from pages.common.code_snippets import show_snippet
from pages.common.components.exports import offer_export
from pages.common.components.frame import page_head
from pages.common.context import current_holes, current_latents
from pages.common.markup import literal
from pages.common.session import current_checkpoint, current_corpus, flow_state
from pages.diagnostics_ui.cache import ask_labels, current_diagnosis, diagnose_snippet
from pages.diagnostics_ui.charts import kl_figure, label_figure, prior_figure
from pages.diagnostics_ui.references import ask_references
from pages.diagnostics_ui.tables import (
    measure_records,
    show_fluency,
    show_labels,
    show_measures,
    show_tiles,
    show_verdict,
)
from vae_core.analysis.diagnose import verdict

info = current_checkpoint()
page_head("Diagnostics", "Quality of the latent space for this corpus: the verdict, and its figures.", key="")
latents = current_latents()
labels = ask_labels(latents)
wanted = ask_references() if labels else {}
diagnosis, shown = current_diagnosis(latents, labels, wanted)

show_verdict(diagnosis)
show_tiles(diagnosis)
left, right = st.columns(2, gap="large")
left.plotly_chart(kl_figure(diagnosis), key="diagnostics_kl", config={"displayModeBar": False})
right.plotly_chart(prior_figure(diagnosis), key="diagnostics_prior", config={"displayModeBar": False})
if holes := current_holes(latents, flow_state()):
    show_holes(holes)
if diagnosis.labels:
    st.subheader("Label columns", anchor=False)
    st.plotly_chart(label_figure(diagnosis.labels, shown), key="diagnostics_labels", config={"displayModeBar": False})
    show_labels(diagnosis.labels)
show_fluency(info.evaluation)
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
    st.subheader("All measures", width="content", anchor=False)
    about = {"checkpoint": info.name, "corpus": current_corpus().name, "map": shown, "verdict": verdict(diagnosis)}
    offer_export(measure_records(diagnosis), "diagnostics", key="diagnostics_measures", about=about)
show_measures(diagnosis)
notes = [*diagnosis.notes, f"The map that is measured is {shown}, as the Map page shows it at first."]
st.caption(literal(" ".join(notes)))
show_snippet(diagnose_snippet(info.name, current_corpus().key, labels, wanted))
