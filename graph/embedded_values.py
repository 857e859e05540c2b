"""The embedded engine's answers as the values that every engine gives.

The engine hands a record over as a mapping with `@rid` and `@type`, and a path as text that names its records in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from graph.store import Node, Path, Relationship

_RECORD = re.compile(r"#\d+:\d+")
_PATH = re.compile(r"\(#\d+:\d+\)(?:<?-\[#\d+:\d+\]->?\(#\d+:\d+\))*")
_SCALARS = (type(None), bool, int, float)


class Values:
    """Turns the cells of one answer into plain values; what the engine must be asked for, it is asked once."""

    def __init__(self, database: Any) -> None:
        self._database = database

    def plain(self, value: object) -> object:
        """The value without anything of the engine's own."""
        if isinstance(value, _SCALARS):
            return value
        if isinstance(value, str):
            return self._path(value) if value.startswith("(#") and _PATH.fullmatch(value) else value
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, list | tuple | set):
            return [self.plain(part) for part in value]
        return _written(value)

    def _mapping(self, value: Mapping[str, object]) -> object:
        if "@rid" not in value or "@type" not in value:
            return {name: self.plain(part) for name, part in value.items()}
        properties = {name: self.plain(part) for name, part in value.items() if not name.startswith("@")}
        label = str(value["@type"])
        return Relationship(label, properties) if label in self._relationship_types else Node((label,), properties)

    @cached_property
    def _relationship_types(self) -> frozenset[str]:
        rows = self._database.query("sql", "SELECT name FROM schema:types WHERE type = 'edge'").to_list()
        return frozenset(str(row["name"]) for row in rows)

    def _path(self, text: str) -> Path | str:
        records = [self._record(rid) for rid in _RECORD.findall(text)]
        nodes = tuple(record for record in records if isinstance(record, Node))
        relationships = tuple(record for record in records if isinstance(record, Relationship))
        return Path(nodes, relationships) if len(nodes) == len(relationships) + 1 else text

    def _record(self, rid: str) -> object:
        record = self._database.lookup_by_rid(rid)
        return self._mapping({**record.to_dict(), "@rid": rid, "@type": record.get_type_name()})


def _written(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
