"""Documents to contract objects on stdout, each as soon as it is read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.contract import Json, to_contract
from loaders.problems import Unreadable
from loaders.read import read
from minutegraph.exit_codes import ExitCode, outcome
from minutegraph.render.output import say
from minutegraph.talk import talk


def print_contracts(files: Sequence[Path], *, one_list: bool) -> ExitCode:
    """Print the object of every file that can be read, in order, and say which cannot; how that ended."""
    objects = _contracts(files)
    if one_list:
        printed = list(objects)
        say(json.dumps(printed, ensure_ascii=False, indent=2))
        return outcome(len(printed), len(files))
    printed_count = 0
    for printed_count, contract in enumerate(objects, start=1):  # noqa: B007 - the count outlives the loop
        say(json.dumps(contract, ensure_ascii=False))
        sys.stdout.flush()
    return outcome(printed_count, len(files))


def _contracts(files: Sequence[Path]) -> Iterator[dict[str, Json]]:
    for path in files:
        try:
            reading = read(path)
        except Unreadable as error:
            talk(str(error))
            continue
        if reading.caution:
            talk(f"{path}: {reading.caution.sentence}")
        yield to_contract(reading.claims)
