"""The manifest of an encoded folder: read back as it was written, by this version or the one before."""

import json
from pathlib import Path

import pytest

from vae_core.data.index import index_file
from vae_core.latents.manifest import MANIFEST, read_manifest, write_manifest
from vae_core.latents.plan import make_plan


@pytest.mark.parametrize("key", ["format", "layout"])
def test_a_manifest_is_read_back_whatever_the_file_format_was_called(tmp_path: Path, key: str) -> None:
    (tmp_path / "a.csv").write_text("text,n\na,1\nb,2\n")
    plan = make_plan(tmp_path, [index_file(tmp_path / "a.csv", step=1)])
    write_manifest(tmp_path, plan, checkpoint="c", part_rows=1)
    about = json.loads((tmp_path / MANIFEST).read_text())
    about["files"] = [{key if name == "format" else name: file[name] for name in file} for file in about["files"]]
    (tmp_path / MANIFEST).write_text(json.dumps(about))
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert manifest.indexes == plan.indexes
