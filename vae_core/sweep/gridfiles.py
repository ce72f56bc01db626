"""A grid's file: YAML in, a checked grid out, or one sentence that names the key that is wrong."""

from collections.abc import Hashable
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from vae_core.errors import InputError
from vae_core.sweep.grid import Base, Changes, Grid, Row, slug


def read_grid(path: Path) -> Grid:
    """Return the grid that a YAML file holds.

    :raises InputError: when the file cannot be read, or a key or a value in it cannot be used.
    """
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # a SafeLoader: it makes no objects
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({getattr(error, 'strerror', None) or 'it is no text'}).") from error
    except yaml.YAMLError as error:
        raise InputError(f"{path.name} is no YAML: {_place(error)}.") from error
    if not isinstance(found, dict):
        raise InputError(f"{path.name} holds no grid: it needs the keys files, valid and rows.")
    for part in ("rows", "bases"):  # a row that changes nothing may be left empty
        if isinstance(found.get(part), dict):
            found[part] = {name: {} if values is None else values for name, values in found[part].items()}
    try:
        grid: Grid = TypeAdapter(Grid).validate_python(found)
        names = [slug(case.name) for case in grid.cases()]
    except ValidationError as error:
        raise InputError(f"{path.name}: {_sentence(error)}.") from error
    except InputError as error:
        raise InputError(f"{path.name}: {error}") from error
    if twice := [name for name in names if names.count(name) > 1]:
        raise InputError(f"{path.name}: two rows would share the folder {twice[0]!r}: give one another name.")
    return grid


class _Loader(yaml.SafeLoader):
    """YAML without objects, in which a key that is given twice is an error instead of the last one's gain."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: list[Any] = []
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:merge":  # <<, which may be overridden
                continue
            name = self.construct_object(key, deep=True)
            if name in seen:
                raise yaml.MarkedYAMLError(problem=f"{name!r} is given twice", problem_mark=key.start_mark)
            seen.append(name)
        return super().construct_mapping(node, deep=deep)


def _place(error: yaml.YAMLError) -> str:
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    return f"line {mark.line + 1}, {problem}" if mark and problem else " ".join(str(error).split())[:200]


def _sentence(error: ValidationError) -> str:
    """Return the first thing that is wrong: its key, its value, and what is allowed there."""
    first = error.errors()[0]
    key, where = ".".join(str(part) for part in first["loc"]), first["loc"]
    if first["type"] == "missing":
        return f"{key} is missing: a grid needs files, valid and rows"
    if first["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        part: Any = {"rows": Row, "common": Row, "bases": Base}.get(str(where[0]), Grid) if len(where) > 1 else Grid
        part = Changes if len(where) > 1 and where[-2] in ("first", "second") else part
        return f"{key} is no key that is known there: use {', '.join(sorted(field.name for field in fields(part)))}"
    return f"{key} is {first['input']!r:.60}, but {first['msg'].replace('Input', 'it')}"
