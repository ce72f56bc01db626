"""What the packages export, and that importing them is light."""

import subprocess
import sys

import pytest

import vae_core
import vae_core.model

HEAVY = ("torch", "transformers", "pandas", "streamlit")
RUNS = "vae_core.checkpoints.run_dir, vae_core.checkpoints.card, vae_core.cli.main, vae_core.analysis.recorded_runs"
COLLAPSE = "vae_core.analysis.collapse, vae_core.analysis.collapse_recipes"


@pytest.mark.parametrize("package", [vae_core, vae_core.model], ids=lambda package: package.__name__)
def test_every_exported_name_is_there_and_no_other(package: object) -> None:
    for name in package.__all__:  # type: ignore[attr-defined]
        assert getattr(package, name).__name__ == name
    with pytest.raises(AttributeError, match="no_such_name"):
        package.no_such_name  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    ("modules", "heavy"), [("vae_core, vae_core.model", HEAVY), (f"{RUNS}, {COLLAPSE}", ("torch",))]
)
def test_importing_a_package_imports_nothing_heavy(modules: str, heavy: tuple[str, ...]) -> None:
    code = f"import sys, {modules}; print(*(name for name in {heavy} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
