"""A saved corpus: its folder, its description, whether it can only be read here, and the folder of files computed."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vae_core.data.corpus import Corpus
from vae_core.data.schema import pandas_table
from vae_core.errors import CheckpointError, InputError
from vae_core.files import delete_folder, one_sentence, read_json
from vae_core.paths import data_dir, leads_out

ABOUT, TABLE = "about.json", "corpus.parquet"
COMPUTED = "computed"  # folder of a workspace, of corpora that are read-only


@dataclass(frozen=True)
class SavedCorpus:
    """A corpus on disk, described without being read."""

    key: str  # 16 hexadecimal digits of a hash of its content
    name: str
    rows: int
    text_column: str
    label_columns: tuple[str, ...]
    notes: tuple[str, ...]  # notes of its reader
    root: Path | None = field(default=None, compare=False)  # of its workspace; None: the current one

    @property
    def folder(self) -> Path:
        """The folder of the corpus and of all that is computed of it."""
        return (self.root or data_dir()) / "corpora" / self.key

    @property
    def read_only(self) -> bool:
        """Whether it is of another workspace, which shares it, or everyone's."""
        return self.root is not None and self.root != data_dir()

    @property
    def files(self) -> dict[str, int]:
        """Names of the files on disk, by name, and their bytes."""
        files = {}
        for path in sorted(self.folder.glob("[!.]*")):
            with suppress(OSError):  # a file written aside may be renamed at this moment
                files[path.name] = path.stat().st_size
        return files

    def read(self) -> Corpus:
        """Return the corpus itself.

        :raises InputError: when its file is gone or damaged.
        """
        try:
            table = pandas_table(pq.read_table(self.folder / TABLE))
        except (OSError, pa.ArrowException) as error:
            raise InputError(f'The corpus "{self.name}" is gone or damaged: upload its file again.') from error
        return Corpus(table, self.text_column, self.notes)


def corpora_in(root: Path) -> list[SavedCorpus]:
    """Return the corpora of the workspace in a folder."""
    return list(filter(None, (described(path.parent) for path in (root / "corpora").glob(f"[!.]*/{ABOUT}"))))


def described(folder: Path) -> SavedCorpus | None:
    """Return the corpus in a folder; None where it is damaged, or holds a link out of its workspace."""
    if leads_out(folder):
        return None
    with suppress(CheckpointError, TypeError, KeyError):
        about = read_json(folder / ABOUT)
        about |= {name: tuple(about[name]) for name in ("label_columns", "notes")}
        saved = SavedCorpus(**about | {"root": folder.parents[1]})
        texts = (saved.name, saved.text_column, *saved.label_columns, *saved.notes)
        if saved.key == folder.name and type(saved.rows) is int and all(isinstance(text, str) for text in texts):
            return saved
    return None


def computed_of(key: str) -> Path:
    """Return the folder of the files computed in this workspace of a corpus that is read-only, there or not.

    Where it holds a link out of the workspace it is deleted, and the link's target is not: all is computed again.

    :raises MidsentenceError: when the disk refuses.
    """
    folder = computed_dir() / key
    if leads_out(folder):
        with suppress(FileNotFoundError):  # another tab was quicker
            delete_folder(folder)
    return folder


def computed_dir() -> Path:
    """Return the folder that holds one for each such corpus; itself no link out of the workspace, see `computed_of`."""
    folder = data_dir() / COMPUTED
    if folder.is_symlink() and leads_out(folder):
        with one_sentence(folder):
            folder.unlink(missing_ok=True)
    return folder


def check_own(saved: SavedCorpus) -> None:
    """Refuse to change a corpus that is everyone's, or of another workspace.

    :raises InputError: one sentence.
    """
    if saved.read_only:
        raise InputError(f'"{saved.name}" can only be read here: upload its sentences as a corpus of your own.')
