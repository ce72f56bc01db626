"""What no widget puts into the link: picks, lassos, and, as JSON, the filters: ranges, labels, hidden classes."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from pages.common.session import current_corpus, write_url
from pages.map_ui.colors import OTHER
from pages.map_ui.lasso import text_of
from pages.map_ui.linked.filters import HIDDEN, RANGES, chosen_values, label_key, set_range
from pages.map_ui.linked.measures import REC, measure_of, values_of
from pages.map_ui.picks import AREA_OTHER, ENDS, LASSO_OTHER, LINK_OTHER
from vae_core.latents.table import Latents

NAME = "filters"  # of the parameter
MAX_NAMES = 50  # of a filter's values in a link: more are left out of it
MOST = 1e300  # that an end of a range can be: none is infinite


def write_link() -> None:
    """Put into the URL the values that no widget puts there: the ends of a path, the pick, the lassos."""
    state = st.session_state
    values = {name: getattr(state.get(key), "text", "") for name, key in ENDS.items()}
    row, position, area = state.get("map_row"), state.get("map_position"), state.get("map_area", ())
    values["row"] = "" if row is None else str(row)
    waiting = state.get("map_link", {})
    values["at"] = text_of((position,) if position else waiting.get("at", ()))
    values["lasso"] = text_of(area or waiting.get("lasso", ()))
    values[LASSO_OTHER] = text_of(state.get(AREA_OTHER, ()) or state.get(LINK_OTHER, ()))
    for name, value in values.items():
        write_url(name, value)


def write_filters(latents: Latents) -> None:
    """Put the filters that no widget puts into the URL there, without those of a corpus that was shown before."""
    columns = current_corpus().label_columns
    values = {column: chosen for column in columns if 0 < len(chosen := chosen_values(column)) <= MAX_NAMES}
    title, hidden = st.session_state.get(HIDDEN) or ("", ())
    names, ranges = _classes(latents, title, hidden), st.session_state.get(RANGES, {})
    parts: dict[str, Any] = {
        "ranges": {name: [_short(end) for end in ends] for name, ends in ranges.items() if _is_measure(latents, name)},
        "values": values,
        "hidden": [title, *names] if 0 < len(names) <= MAX_NAMES else [],
    }
    said = {name: part for name, part in parts.items() if part}
    write_url(NAME, json.dumps(said, ensure_ascii=False, separators=(",", ":")) if said else "")


def read_filters(latents: Latents) -> list[str]:
    """Set the filters of the link, and return those that are none of this corpus's, in words."""
    if not (text := st.query_params.get(NAME, "")):
        return []
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return ["filters"]
    if not isinstance(said, Mapping):
        return ["filters"]
    ranges, values = ({**part} if isinstance(part := said.get(name), Mapping) else {} for name in ("ranges", "values"))
    bad = [f"range of {name[:20]}" for name, ends in ranges.items() if not _take_range(latents, name, ends)]
    bad += [f"filter of {name[:20]}" for name, chosen in values.items() if not _take_values(latents, name, chosen)]
    hidden = said.get("hidden", [])
    return bad if not hidden or _take_hidden(latents, hidden) else [*bad, "hidden classes"]


def _take_range(latents: Latents, name: str, ends: Any) -> bool:
    """Set a range; return whether it is one of a number that this corpus has."""
    numbers = isinstance(ends, list) and len(ends) == 2 and all(type(end) in (int, float) for end in ends)
    if not numbers or not all(abs(end) < MOST for end in ends) or not _is_measure(latents, name):
        return False
    set_range(name, (float(ends[0]), float(ends[1])))
    return True


def _take_values(latents: Latents, column: str, chosen: Any) -> bool:
    """Choose values of a label; return whether the corpus has them all."""
    if column not in current_corpus().label_columns or not _names(chosen):
        return False
    known = [name for name in chosen if name in set(values_of(latents, column).names)]
    if known:
        st.session_state[label_key(column)] = known
    return len(known) == len(chosen)


def _take_hidden(latents: Latents, hidden: Any) -> bool:
    """Switch classes off: of a label that the corpus has, or of another colouring, whose names come with the map."""
    if not _names(hidden):
        return False
    title, *names = hidden
    known = _classes(latents, title, names)
    if known:
        st.session_state[HIDDEN] = (title, tuple(known))
    return len(known) == len(names)


def _is_measure(latents: Latents, name: str) -> bool:
    """Return whether a name is that of a number that each text of this corpus has, or may be given."""
    return name == REC or measure_of(latents, name) is not None


def _classes(latents: Latents, title: str, names: Sequence[str]) -> list[str]:
    """Return the classes that a colouring of this corpus has: of a label its values, of another one any."""
    if title not in current_corpus().label_columns:
        return list(names)
    values = {*values_of(latents, title).names, OTHER}
    return [name for name in names if name in values]


def _names(given: Any) -> bool:
    return isinstance(given, list) and 0 < len(given) <= MAX_NAMES + 1 and all(isinstance(name, str) for name in given)


def _short(end: float) -> float:
    """Return an end of a range as a link holds it; whole numbers stay whole."""
    return int(end) if float(end).is_integer() else float(f"{end:.7g}")
