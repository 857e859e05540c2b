"""From an id, or words of minutes, to the explanation of what was claimed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from graph.claim_records import id_of
from graph.claims import Document, Organisation
from graph.claims import Instrument as NamedInstrument
from graph.store import Store
from loaders.explaining.account import Explanation
from loaders.explaining.explain import Reread, explain
from loaders.explaining.telling import Made
from loaders.read import read
from minutegraph.errors import AmbiguousName, NoSuchName
from ontology.schema import MODEL_VERSION
from queries.source import Place, Source, Stored, holding, places

_ID = re.compile(r"\[?([0-9a-f]{4,64})\]?")
_QUOTATION_MARKS = "“”\"»«‘’' \n"
_WAYS_OUT = "Give an id as `minutegraph trace` prints it in brackets, or words as they stand in the minutes."


def explain_loaded(store: Store, id_or_words: str) -> Explanation:
    """The explanation of a claim id, an evidence id, the beginning of either, or words of a loaded document.

    Raises
    ------
    NoSuchName, AmbiguousName
        When nothing, or more than one quotation or document, answers to it.
    """
    match = _ID.fullmatch(id_or_words.strip().lower())
    found = places(store, match.group(1)) if match else ()
    if len(found) > 1:
        raise AmbiguousName("quotation", id_or_words, [place.evidence for place in found])
    if found:
        return _of_place(found[0])
    words = _bare(id_or_words)
    sources = holding(store, words) if words else ()
    if not sources:
        raise NoSuchName("quotation", id_or_words, ways_out=_WAYS_OUT)
    if len(sources) > 1:
        raise AmbiguousName("document", id_or_words, [source.name for source in sources])
    return _of_words(Reread.of(_document(sources[0])), words)


def explain_file(path: Path, words: str) -> Explanation:
    """The explanation of words of a file.

    Raises
    ------
    NoSuchName
        When the file does not hold them.
    Unreadable
        When the file is no minutes.
    """
    document, bare = read(path).claims.document, _bare(words)
    if not bare or bare not in document.text:
        raise NoSuchName("quotation", words, ways_out=f"{path.name} does not hold these words as they are given.")
    return _of_words(Reread.of(document), bare)


def _bare(words: str) -> str:
    """Words without the quotation marks around them; marks within stay."""
    return words.strip(_QUOTATION_MARKS)


def _document(source: Source) -> Document:
    return Document(source.sha256, source.name, source.text, source.encoding, source.origin)


def _of_words(reread: Reread, words: str) -> Explanation:
    text = reread.minutes.text
    start, times = text.index(words), text.count(words)
    found = explain(reread, start, start + len(words))
    note = f"These words stand {times} times in the document; this is about the first."
    return replace(found, notes=(note,)) if times > 1 else found


def _of_place(place: Place) -> Explanation:
    asked = {claim.id for claim in place.claims}
    sha256 = place.source.sha256
    found = explain(Reread.of(_document(place.source)), place.start, place.end, lambda made: _id(made, sha256) in asked)
    return replace(found, notes=tuple(_notes(place.claims, found)))


def _id(made: Made, sha256: str) -> str | None:
    return None if isinstance(made.claim, NamedInstrument | Organisation) else id_of(made.claim, sha256)


def _notes(stored: tuple[Stored, ...], found: Explanation) -> Iterator[str]:
    for version in sorted({claim.version for claim in stored} - {MODEL_VERSION}):
        yield f"The graph was loaded by version {version}; this explanation is by version {MODEL_VERSION}."
    if len(found.claims) < len(stored):
        gone = len(stored) - len(found.claims)
        yield (
            f"This version no longer reads {gone} of the {len(stored)} claims asked about as the graph has them: "
            "load the document again."
        )
