"""Shard plan: which rows of the input files become which Parquet file of the output.

The plan alone decides the content of a shard. Where and when it is made, on this machine or on another, first or last,
changes nothing of it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from vae_core.data.index import Chunk, FileIndex
from vae_core.data.schema import TEXT, joined_type, listed
from vae_core.errors import InputError

LATENT_COLUMNS = ("mu", "logvar", "kl")  # the columns that a latents table has besides those of its input


@dataclass(frozen=True)
class Shard:
    """One Parquet file of the output, and the rows that it is made of."""

    name: str
    chunk: Chunk


@dataclass(frozen=True)
class Plan:
    """All inputs that determine the result of encoding some files."""

    folder: Path  # of the files, absolute
    indexes: tuple[FileIndex, ...]  # by file name
    schema: pa.Schema  # of the input's columns, the same for all files
    text_column: str

    @property
    def rows(self) -> int:
        """Rows of all files."""
        return sum(index.rows for index in self.indexes)

    def shards(self) -> list[Shard]:
        """Return the shards in the order of the rows."""
        return [
            Shard(name, chunk)
            for index in self.indexes
            for name, chunk in zip(shard_names(index), index.chunks(self.folder), strict=True)
        ]


def shard_names(index: FileIndex) -> list[str]:
    """Return the names of the shards that one file becomes."""
    return [f"{index.name}-{number:05d}.parquet" for number in range(len(index.starts))]


def make_plan(folder: Path, indexes: Iterable[FileIndex], *, text_column: str | None = None) -> Plan:
    """Return the plan for indexed files; their columns must be the same, in any order.

    Keys of .jsonl may come and go between files as they do between lines: one that a file lacks is missing there.

    :param text_column: the column of the texts; None takes the guess of the first file.
    :raises InputError: the files do not go together, or a column has the name of one that is added.
    """
    ordered = tuple(sorted(indexes, key=lambda index: index.name))
    column = text_column or ordered[0].text_column
    schema = ordered[0].schema
    loose = all(index.format.kind == ".jsonl" for index in ordered)
    for index in ordered:
        if column not in index.schema.names:
            raise InputError(
                f'{index.name} has no column "{column}", which {ordered[0].name} has its texts in, only '
                f"{listed(index.schema.names)}: rename it, or name one that all have with --text-column."
            )
        schema = _joined(schema, index, ordered[0].name, loose=loose)
    check_columns(schema.names)
    if any(index.format.kind in (".csv", ".tsv") for index in ordered):  # a text "1.50" stays as it is written
        schema = schema.set(schema.get_field_index(column), pa.field(column, TEXT))
    return Plan(folder.resolve(), ordered, schema, column)


def check_columns(names: Collection[str], what: str = "The input") -> None:
    """Refuse columns with the name of one that a latents table adds.

    :param what: has the columns, as the sentence calls it.
    :raises InputError: there is one.
    """
    for name in LATENT_COLUMNS:
        if name in names:
            raise InputError(f"{what} has a column named {name!r}, which the latents need: rename it.")


def _joined(schema: pa.Schema, index: FileIndex, first: str, *, loose: bool) -> pa.Schema:
    """Return the union of a schema and that of one more file."""
    ours, theirs = schema.names, index.schema.names
    odd = [name for name in [*ours, *theirs] if name not in ours or name not in theirs]
    if odd and not loose:
        raise InputError(
            f"{index.name} and {first} have other columns than each other ({listed(odd)} only one of them): "
            "encode them apart, or give them the same."
        )
    fields = {name: schema.field(name).type for name in ours}
    for name in theirs:
        kind = index.schema.field(name).type
        both = joined_type(fields.get(name, kind), kind)
        if both is None and (pa.types.is_nested(kind) or pa.types.is_nested(fields[name])):
            raise InputError(f'The column "{name}" of {index.name} has lists or objects, and of {first} it has not.')
        fields[name] = TEXT if both is None else both
    return pa.schema(fields)
