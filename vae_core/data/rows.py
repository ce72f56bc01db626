"""Lines -> rows, one at a time: the cells of .csv and .tsv, the objects of .jsonl.

Each reader is an iterator that has read no line past the row that it gave last, so that whoever opened the file knows
where the next row begins. Knows no files and no tables.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from vae_core.errors import InputError
from vae_core.files import MAX_BYTES

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class CsvRows:
    """The rows behind a header, each as long as it; blank lines are skipped, and counted, unless there is one column.

    :param header: where the lines begin behind it; None takes the first row that is not blank.
    :raises InputError: while it is read, half a sentence that names the line on which the bad row begins.
    """

    def __init__(
        self,
        lines: Iterable[str],
        delimiter: str,
        *,
        quoting: Literal[0, 3] = 0,
        header: Sequence[str] | None = None,
    ) -> None:
        csv.field_size_limit(MAX_BYTES)  # 131,072 characters as it comes
        self._reader = csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=True)
        self._line = 1
        self.skipped = 0
        self.header: list[str] = []
        self._rows = self._read()
        self.header = list(header) if header is not None else next(self._rows, [])

    def __iter__(self) -> Iterator[list[str]]:
        return (self._fitting(row or [""]) for row in self._rows)

    @property
    def names(self) -> list[str]:
        """The header, where a column without a name is called by its place."""
        return [name or f"column {place}" for place, name in enumerate(self.header, 1)]

    def _read(self) -> Iterator[list[str]]:
        try:
            for row in self._reader:
                if len(row) < 2 and not "".join(row).strip() and len(self.header) != 1:
                    self.skipped += 1
                else:
                    yield row
                self._line = self._reader.line_num + 1
        except csv.Error as error:
            wrong = f"in the row at line {self._line} a quoted cell does not end where it should ({error})"
            raise InputError(f"{wrong}; close it, and double each quote inside it") from error

    def _fitting(self, row: list[str]) -> list[str]:
        if len(row) != len(self.header):
            found = f"the row at line {self._line} has {len(row)} cells, the header has {len(self.header)}"
            raise InputError(f"{found}; mend that line, and put double quotes around a cell with a delimiter in it")
        return row


class JsonRows:
    """The objects of .jsonl, one a line; blank lines are skipped.

    `halved` counts lines with half a character, which cannot be written as UTF-8, so neither kept in a table: it is
    now a question mark.

    :raises InputError: while it is read, half a sentence that names the line.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self.halved = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for number, line in enumerate(self._lines, 1):
            if line.strip():
                record = _parse_object(line, number)
                yield self._whole(record) if _SURROGATE.search(line) else record

    def _whole(self, record: dict[str, Any]) -> dict[str, Any]:
        written = json.dumps(record, ensure_ascii=False)
        whole = written.encode("utf-8", "replace").decode()
        self.halved += whole != written
        return json.loads(whole)


def _parse_object(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", error)
        raise InputError(f"line {number} is not valid JSON ({reason}); write one object a line") from error
    if not isinstance(record, dict):
        raise InputError(f'line {number} is not a JSON object; write each line like {{"text": "..."}}')
    return record
