"""`explain`: by id, by words, from a file; and how it ends when nothing answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutegraph import explaining
from tests.minutegraph.running import Run

MINUTES = """Northmere Council

Overview and Scrutiny Panel

Minutes of the meeting held on 21 January 2019

4. Workforce

The Director of Finance reported that agency staff had fallen to 12%.

The Director of Finance undertook to circulate a briefing note on agency staff to Members by 31 March 2019.

RESOLVED that the report be noted.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "minutes" / "january.txt"
    path.parent.mkdir()
    path.write_text(MINUTES, encoding="utf-8")
    return path


@pytest.fixture
def graph(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph of the one page, which the commands then ask."""
    place = page.parents[1] / "graph"
    monkeypatch.setenv("MINUTEGRAPH_GRAPH", str(place))
    assert run("load", str(page.parent)).code == 0
    return place


def commitment(run: Run) -> dict[str, str]:
    cypher = "MATCH (c:Commitment)-[:EVIDENCED_BY]->(e:Evidence) RETURN c.id AS claim, e.id AS evidence"
    found: list[dict[str, str]] = json.loads(run("cypher", cypher, "--format", "json").out)
    return found[0]


@pytest.mark.usefixtures("graph")
def test_a_claim_id_gives_that_claim_alone_with_its_reasons(run: Run) -> None:
    found = json.loads(run("explain", commitment(run)["claim"][:10], "--format", "json").out)

    (account,) = found["claims"]
    assert account["rule"]["id"] == "commitment.undertook-to"
    assert account["weighing"]["kept"] is True
    assert found["notes"] == []
    assert {beside["kind"] for beside in found["beside"]} >= {"IssueMention"}


@pytest.mark.usefixtures("graph")
def test_an_evidence_id_gives_every_claim_on_those_words(run: Run) -> None:
    found = json.loads(run("explain", f"[{commitment(run)['evidence'][:8]}]", "--format", "json").out)

    assert {"Commitment", "IssueMention"} <= {account["kind"] for account in found["claims"]}


@pytest.mark.usefixtures("graph")
def test_words_of_a_loaded_document_give_its_claims_in_plain_words(run: Run) -> None:
    ending = run("explain", "“undertook to circulate a briefing note”")

    assert (ending.code, ending.err) == (0, "")
    assert "»undertook to circulate a briefing note«" in ending.out
    assert "Commitment: offered: " in ending.out
    assert "commitment.undertook-to" in ending.out
    assert "said to have been offered, undertaken or agreed to" in ending.out


def test_words_of_a_file_need_no_graph(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEGRAPH_GRAPH", str(page.parents[1] / "none"))

    ending = run("explain", "--file", str(page), "the report be noted")

    assert ending.code == 0
    assert "Decision: noted" in ending.out
    assert not (page.parents[1] / "none").exists()


def test_words_that_the_file_does_not_hold_are_no_such_name(run: Run, page: Path) -> None:
    ending = run("explain", "--file", str(page), "the report be burnt")

    assert ending.code == 5
    assert "january.txt does not hold these words" in ending.err


def test_an_absent_file_is_said(run: Run, tmp_path: Path) -> None:
    assert run("explain", "--file", str(tmp_path / "none.txt"), "words").code == 7


@pytest.mark.usefixtures("graph")
@pytest.mark.parametrize("asked", ["deadbeef", "no such words", "“”"])
def test_what_nothing_answers_to_is_no_such_name(run: Run, asked: str) -> None:
    assert run("explain", asked).code == 5


def test_words_in_two_documents_are_ambiguous(run: Run, page: Path, graph: Path) -> None:
    (page.parent / "february.txt").write_text(MINUTES.replace("January", "February"), encoding="utf-8")
    run("load", str(page.parent))

    ending = run("explain", "the report be noted")

    assert ending.code == 6
    assert "february.txt; january.txt" in ending.err


@pytest.mark.usefixtures("graph")
def test_words_that_stand_twice_are_told_at_their_first_place(run: Run) -> None:
    assert "stand 2 times in the document" in run("explain", "agency staff").out


@pytest.mark.usefixtures("graph")
def test_a_graph_of_another_version_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = commitment(run)["claim"]
    monkeypatch.setattr(explaining, "MODEL_VERSION", "99.0")

    assert "this explanation is by version 99.0" in run("explain", asked).out


@pytest.mark.usefixtures("graph")
def test_a_claim_that_this_version_no_longer_reads_is_said(run: Run) -> None:
    asked = commitment(run)["claim"]
    run("cypher", "--write", "MATCH (c:Commitment) SET c.id = 'feedfacefeedface' RETURN c.id")

    ending = run("explain", "feedfacefeedface")

    assert asked
    assert "no longer reads 1 of the 1 claims" in " ".join(ending.out.split())
    assert "Nothing is claimed on these words." in ending.out
