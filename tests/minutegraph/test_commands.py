"""The other commands on the chronicle, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.minutegraph.running import Run


def test_status_says_what_is_loaded(run: Run) -> None:
    ending = run("status")

    assert ending.code == 0
    assert "5 documents" in ending.out
    assert "1 meeting without any date" in ending.out
    assert "Corporate Parenting" in ending.out


def test_status_as_json_counts_claims_by_kind(run: Run) -> None:
    found = json.loads(run("status", "--format", "json").out)

    assert {"kind": "Statement", "claims": 3} in found["claims"]


def test_issues_are_counted_out_of_the_meetings_loaded(run: Run) -> None:
    ending = run("issues")

    assert "of 5 meetings" in ending.out
    assert [line.split()[0] for line in ending.out.splitlines()[2:]] == ["placement", "placement", "workforce"]


def test_issues_all_lists_what_was_never_raised(run: Run) -> None:
    found = json.loads(run("issues", "--all", "--group", "workforce", "--format", "json").out)

    counts = {row["id"]: row["meetings"] for row in found}
    assert counts["agency-staff"] == 1
    assert counts["turnover"] == 0
    assert {row["group"] for row in found} == {"workforce"}


def test_the_scheme_is_listed_without_any_graph(run: Run, tmp_path: Path) -> None:
    ending = run("issues", "--all", "--format", "json", "--graph", str(tmp_path / "none"))

    assert ending.code == 0
    assert all(row["meetings"] == 0 for row in json.loads(ending.out))


def test_quote_shows_the_words_and_what_rests_on_them(run: Run) -> None:
    trace = json.loads(run("trace", "out-of-area", "--format", "json").out)
    evidence = trace["meetings"][0]["entries"][0]["evidence"]

    ending = run("quote", evidence["id"][:8])

    assert ending.code == 0
    assert "»Members asked why children were placed outside the borough.«" in ending.out
    assert f"characters {evidence['start']} to {evidence['end']}" in ending.out


@pytest.mark.parametrize("wanted", ["ffffffff", "not an id"])
def test_an_id_that_is_none_ends_with_its_own_code(run: Run, wanted: str) -> None:
    ending = run("quote", wanted)

    assert ending.code == 5
    assert "No quotation is called" in ending.err


def test_cypher_answers_in_every_format(run: Run) -> None:
    text = "MATCH (m:Meeting) WHERE m.earliest > $after RETURN m.body AS body, m.earliest AS day ORDER BY day"
    asked = ("cypher", text, "--param", "after=2019-02-01")

    assert json.loads(run(*asked, "--format", "json").out)[0] == {
        "body": "Overview and Scrutiny Panel",
        "day": "2019-06-01",
    }
    assert run(*asked, "--format", "csv").out.splitlines()[0] == "body,day"
    assert run(*asked, "--format", "markdown").out.splitlines()[1] == "| --- | --- |"
    assert "2 rows" in run(*asked).out


def test_cypher_comes_from_a_file_or_from_stdin(run: Run, tmp_path: Path) -> None:
    text = "MATCH (d:Document) RETURN count(d) AS documents"
    file = tmp_path / "question.cypher"
    file.write_text(text, encoding="utf-8")

    assert run("cypher", str(file), "--format", "csv").out == "documents\n5\n"
    assert run("cypher", "-", "--format", "csv", stdin=text).out == "documents\n5\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("cypher", "CREATE (n:Intruder)"), 12, "Give --write"),
        (("cypher", "MATCH (n"), 11, ""),
        (("cypher", "absent.cypher"), 7, "absent.cypher cannot be read"),
        (("cypher", "RETURN 1 AS one", "--param", "novalue"), 2, "NAME=VALUE"),
        (("status", "--graph", "ftp://example.org"), 2, "neither a folder nor an address"),
        (("export", "rdf", "--output", "/absent-folder/x.ttl"), 14, "cannot be written"),
    ],
)
def test_each_cause_has_its_exit_code_and_one_sentence(
    run: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    ending = run(*arguments)

    assert ending.code == code
    assert ending.out == ""
    assert words in ending.err
    assert "Traceback" not in ending.err


def test_an_empty_graph_says_how_to_fill_it(run: Run, tmp_path: Path) -> None:
    ending = run("trace", "out-of-area", "--graph", str(tmp_path / "new"))

    assert ending.code == 13
    assert "minutegraph load FOLDER" in ending.err


def test_the_graph_can_be_named_before_the_command(run: Run, tmp_path: Path) -> None:
    assert run("--graph", str(tmp_path / "new"), "status").code == 13


def test_rdf_goes_to_a_file_whole(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "minutes.ttl"

    ending = run("export", "rdf", "--output", str(file))

    assert (ending.code, ending.out) == (0, "")
    assert "Members asked why children were placed outside the borough." in file.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.ttl"]


def test_graphml_goes_to_stdout(run: Run) -> None:
    assert run("export", "graphml").out.startswith("<graphml")


def test_a_fault_of_our_own_is_one_sentence_with_how_to_report_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.status.status", _broken)

    ending = run("status")

    assert ending.code == 1
    assert ending.err.startswith("minutegraph: This should not happen: ZeroDivisionError")
    assert len(ending.err.splitlines()) == 1


def test_debugging_shows_where_a_fault_happened(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.status.status", _broken)
    monkeypatch.setenv("MINUTEGRAPH_DEBUG", "1")

    assert "Traceback" in run("status").err


def test_ctrl_c_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.status.status", _interrupted)

    ending = run("status")

    assert (ending.code, ending.err) == (130, "")


def _broken(store: object) -> None:
    raise ZeroDivisionError(str(store is None))


def _interrupted(store: object) -> None:
    raise KeyboardInterrupt
