"""A folder of checkpoints to find and damage, and the sentence with which one is refused."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vae_core.checkpoints.serialization import load_vae
from vae_core.errors import CheckpointError

Edit = Callable[[Path], None]


@pytest.fixture
def root(tmp_path: Path, vae_folder: Path, bases: dict[str, Path]) -> Path:
    """A folder of checkpoints: `everyday` and `another`, VAEs, and `a-base`."""
    for name, source in {"everyday": vae_folder, "another": vae_folder, "a-base": bases["t5"]}.items():
        shutil.copytree(source, tmp_path / "checkpoints" / name)
    return tmp_path / "checkpoints"


def refusal(name: str | Path, *, load: Callable[..., object] = load_vae, **options: object) -> str:
    """Return the sentence with which a checkpoint is refused, after checks that it is one."""
    with pytest.raises(CheckpointError) as caught:
        load(name, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def edit_config(**values: object) -> Edit:
    """Return an edit of a checkpoint's config; a value of None takes the key out."""

    def edit(folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text())
        config = {key: value for key, value in {**config, **values}.items() if value is not None}
        (folder / "config.json").write_text(json.dumps(config))

    return edit
