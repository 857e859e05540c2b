"""The same minutes give the same claims, whatever format a council published them in."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from graph.claims import Claims, Document
from loaders.contract import Json, to_contract
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.formats.reading import render
from tests.loaders.formats.renderings import RENDERINGS, to_pdf

SAMPLES = Path(__file__).parents[3] / "minutegraph" / "samples"
PLAIN = sorted(path.stem for path in SAMPLES.glob("*.txt"))
ITEM_PAGES = [name for name in PLAIN if (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").startswith("Agenda item")]
# A web service's answer does not name the council whose it is, and begins with the body.
NOT_IN_THE_SERVICE = {"title", "council", "organisations", "owed_to", "owner"}


def read(content: bytes, name: str) -> Claims:
    found = render(content, Path(name))
    sha256 = hashlib.sha256(content).hexdigest()
    document = Document(sha256, name, found.text, found.encoding, name, found.kind, found.places)
    return claims_of(read_agenda_text(document))


@cache
def plain(name: str) -> tuple[str, Claims]:
    content = (SAMPLES / f"{name}.txt").read_bytes()
    return content.decode(), read(content, f"{name}.txt")


def told(claims: Claims, without: frozenset[str] = frozenset()) -> Counter[str]:
    """Each claim without its offsets, its words with single spaces."""
    found: Counter[str] = Counter()
    for kind, value in to_contract(claims).items():
        if kind in {"document"} | without:
            continue
        for one in value if isinstance(value, list) else [value]:
            found[json.dumps([kind, _bare(one, without)], sort_keys=True)] += 1
    return found


def _bare(value: Json, without: frozenset[str]) -> Json:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_bare(one, without) for one in value]
    if isinstance(value, dict):
        return {key: _bare(one, without) for key, one in value.items() if key not in {"start", "end"} | without}
    return value


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("form", ["html", "md"])
def test_web_pages_and_markdown_give_the_claims_of_the_text(name: str, form: str) -> None:
    text, claims = plain(name)

    assert told(read(RENDERINGS[form](text), f"{name}.{form}")) == told(claims)


@pytest.mark.parametrize("name", ITEM_PAGES)
def test_a_web_services_answer_gives_the_claims_of_the_text(name: str) -> None:
    text, claims = plain(name)

    assert told(read(RENDERINGS["xml"](text), f"{name}.xml")) == told(claims)


@pytest.mark.parametrize("name", sorted(set(PLAIN) - set(ITEM_PAGES)))
def test_a_web_services_answer_lacks_nothing_but_the_council(name: str) -> None:
    text, claims = plain(name)
    without = frozenset(NOT_IN_THE_SERVICE)

    found = read(RENDERINGS["xml"](text), f"{name}.xml")

    assert sum((told(claims, without) - told(found, without)).values()) <= 1
    assert (found.meeting.held, found.meeting.body) == (claims.meeting.held, claims.meeting.body)


@pytest.mark.parametrize("form", ["docx", "pdf", "columns"])
def test_word_files_and_pdfs_give_nearly_all_claims_of_the_texts(form: str) -> None:
    missing = extra = whole = 0
    for name in PLAIN:
        text, claims = plain(name)
        content = to_pdf(text, columns=2) if form == "columns" else RENDERINGS[form](text)
        wanted, found = told(claims), told(read(content, f"{name}.{form}"))
        whole += sum(wanted.values())
        missing += sum((wanted - found).values())
        extra += sum((found - wanted).values())

    assert missing <= 0.01 * whole, (missing, whole)
    assert extra <= 0.01 * whole, (extra, whole)


@pytest.mark.parametrize("form", sorted(RENDERINGS))
def test_every_quotation_leads_back_to_its_source(form: str) -> None:
    text, _ = plain(PLAIN[0])

    claims = read(RENDERINGS[form](text), f"page.{form}")

    assert all(claims.document.where(evidence.start) for evidence in claims.evidence())
