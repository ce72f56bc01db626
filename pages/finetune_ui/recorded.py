"""The runs whose logs are shipped with the project: trained once, to be laid beside one's own."""

from pathlib import Path

from vae_core.paths import METRICS

RECORDED = Path(__file__).resolve().parents[2] / "recorded"


def recorded_runs() -> dict[str, Path]:
    """Return the folders of the recorded runs by name; none where they are not there."""
    return {path.parent.name: path.parent for path in sorted(RECORDED.glob(f"*/{METRICS}"))}
