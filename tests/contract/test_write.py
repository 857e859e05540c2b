"""What a document's claims become in the graph, on every engine."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from graph.claims import Claims
from graph.embedded import EmbeddedStore
from graph.errors import GraphError
from graph.store import Step, Store
from graph.write import write_claims
from ontology.indicators import indicators
from ontology.schema import constraints
from tests.factories import claims_on, words
from tests.snapshots import snapshot

NOW = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 2, 6, 9, 30, tzinfo=UTC)

TEXT = """Northmere Metropolitan Borough Council
Overview and Scrutiny Panel, 21 January 2019

1. Staffing
The Director told the Panel that agency staff rose to 120 in the quarter. It followed from turnover.

2. Inspection
Ofsted judged the fostering service Good. The Council would report to the Panel by 1 March 2019.
RESOLVED that the Workforce Strategy be noted.
"""


def panel_minutes(text: str = TEXT, name: str = "panel.txt") -> Claims:
    """Minutes with a claim of every kind."""
    return claims_on(
        text,
        name=name,
        title="Staffing and inspection",
        body="Overview and Scrutiny Panel",
        council="Northmere Metropolitan Borough Council",
        held="2019-01-21",
        period="2018/19 Q3",
        items=[("Staffing", "1. Staffing"), ("Inspection", "2. Inspection")],
        organisations=[
            ("Northmere Metropolitan Borough Council", "council", ("The Council",)),
            ("Overview and Scrutiny Panel", "committee", ("the Panel",)),
            ("Ofsted", "inspectorate", ()),
            ("fostering service", "service", ()),
        ],
        issues=[("agency-staff", "agency staff rose to 120"), ("other:turnover", "It followed from turnover.")],
        statements=[
            ("reported", "The Director", "The Director told the Panel that agency staff rose to 120 in the quarter.")
        ],
        observations=[("W1", "Agency staff", "120", "count", "2018/19 Q3", "agency staff rose to 120")],
        decisions=[("noted", "RESOLVED that the Workforce Strategy be noted.")],
        commitments=[
            (
                "report",
                "the council",
                "THE PANEL",
                "2019-03-01",
                "The Council would report to the Panel by 1 March 2019.",
            )
        ],
        instruments=[("Workforce Strategy", "strategy")],
        judgements=[("fostering service", "Good", "Ofsted", "Ofsted judged the fostering service Good.")],
        causes=[("agency-staff", "other:turnover", "It followed from turnover.")],
    )


def board_minutes(text: str, name: str, organisations: Iterable[tuple[str, str, tuple[str, ...]]] = ()) -> Claims:
    """Minutes of another body, that name organisations and raise an issue."""
    return claims_on(text, name=name, organisations=organisations, issues=[("fostering", text.splitlines()[0])])


def test_a_claim_carries_words_place_rule_and_version(store: Store) -> None:
    claims = panel_minutes()

    write_claims(store, claims, NOW)

    (row,) = store.rows(
        "MATCH (n:Commitment)-[:EVIDENCED_BY]->(e:Evidence)-[:FROM_DOCUMENT]->(d:Document) RETURN n, e, d.text AS text"
    )
    (evidence,) = (commitment.evidence for commitment in claims.commitments)
    node, shown = row["n"].properties, row["e"].properties
    assert {name: node[name] for name in ("quote", "start", "end", "rule", "document")} == {
        "quote": evidence.exact,
        "start": evidence.start,
        "end": evidence.end,
        "rule": "test.given",
        "document": claims.document.sha256,
    }
    assert (node["due_earliest"], node["due_latest"], node["due_words"]) == ("2019-03-01", "2019-03-01", "2019-03-01")
    assert node["version"]
    assert row["text"][shown["start"] : shown["end"]] == shown["quote"] == evidence.exact
    assert (shown["item"], shown["paragraph"]) == (2, 5)


def test_every_claim_stands_in_its_item_of_business(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)

    rows = store.rows(
        "MATCH (n)-[:MADE_IN]->(i:AgendaItem)-[:ITEM_OF]->(:Meeting)"
        " RETURN i.ordinal AS item, labels(n)[0] AS label, count(n) AS n ORDER BY item, label"
    )

    assert [(row["item"], row["label"], row["n"]) for row in rows] == [
        (1, "Cause", 1),
        (1, "IssueMention", 2),
        (1, "Observation", 1),
        (1, "Statement", 1),
        (2, "Commitment", 1),
        (2, "Decision", 1),
        (2, "Judgement", 1),
    ]


def test_a_claim_is_about_the_issues_of_its_words_else_of_its_paragraph(store: Store) -> None:
    text = "Agency staff rose, said the Director. Vacancies fell.\nThe Panel asked for a note."
    claims = claims_on(
        text,
        issues=[("agency-staff", "Agency staff rose")],
        statements=[("reported", None, "Agency staff rose, said the Director."), ("reported", None, "Vacancies fell.")],
        decisions=[("requested", "The Panel asked for a note.")],
    )

    write_claims(store, claims, NOW)

    rows = store.rows(
        "MATCH (n:Statement)-[r:ABOUT]->(i:Issue)"
        " RETURN n.start AS start, i.id AS issue, r.basis AS basis ORDER BY start"
    )
    assert [(row["issue"], row["basis"]) for row in rows] == [("agency-staff", "words"), ("agency-staff", "paragraph")]
    assert store.rows("MATCH (n:Decision)-[:ABOUT]->(i) RETURN i.id AS id") == ()


def test_names_lead_to_organisations_of_the_document_by_alias_article_and_case(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)

    rows = store.rows(
        "MATCH (n)-[r:OWED_BY|OWED_TO|SPOKEN_BY|JUDGES]->(o:Organisation)"
        " RETURN type(r) AS type, o.id AS id ORDER BY type"
    )

    assert [(row["type"], row["id"]) for row in rows] == [
        ("JUDGES", "northmere-council/fostering-service"),
        ("OWED_BY", "northmere-council"),
        ("OWED_TO", "northmere-council/overview-and-scrutiny-panel"),
    ]


def test_the_body_holds_the_meeting_and_is_part_of_its_council(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)

    (row,) = store.rows(
        "MATCH (d:Document)<-[:RECORDED_IN]-(m:Meeting)-[h:HELD_BY]->(b:Organisation)-[p:PART_OF]->(c:Organisation)"
        " MATCH (m)-[:REPORTS_ON]->(q:Period)"
        " RETURN m.earliest AS earliest, m.latest AS latest, b.id AS body, c.id AS council,"
        " h.evidence = p.evidence AS same, size(h.evidence) AS words,"
        " q.id AS period, q.earliest AS first, m.date_basis_latest AS basis"
    )

    assert row == {
        "earliest": "2019-01-21",
        "latest": "2019-01-21",
        "body": "northmere-council/overview-and-scrutiny-panel",
        "council": "northmere-council",
        "same": True,
        "words": 2,
        "period": "2018/19 Q3",
        "first": "2018-10-01",
        "basis": "stated",
    }


def test_evidence_ids_of_relationships_lead_to_words(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)

    dangling = store.rows(
        "MATCH ()-[r]->() WHERE r.evidence IS NOT NULL UNWIND r.evidence AS id"
        " OPTIONAL MATCH (e:Evidence {id: id}) WITH type(r) AS type, id, e WHERE e IS NULL RETURN type, id"
    )
    mentioned = store.rows("MATCH (:AgendaItem)-[r:MENTIONS]->(n) RETURN DISTINCT labels(n)[0] AS label ORDER BY label")

    assert dangling == ()
    assert [row["label"] for row in mentioned] == ["Instrument", "Organisation"]


def test_an_issue_brings_what_is_above_it(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)

    rows = store.rows(
        "MATCH (n:Issue) OPTIONAL MATCH (n)-[:BROADER]->(b)"
        " RETURN n.id AS id, n.label AS label, b.id AS above ORDER BY id"
    )

    assert [tuple(row.values()) for row in rows] == [
        ("agency-staff", "Agency staff", "workforce"),
        ("other:turnover", "Turnover", None),
        ("workforce", "Workforce", None),
    ]


def test_a_figure_keeps_its_numeral_and_its_indicator_its_council(store: Store) -> None:
    text = "Northmere Council\nSpend was £1600000.50."
    claims = claims_on(
        text,
        council="Northmere Council",
        observations=[("F1", "Spend", "1600000.50", "gbp", "2018/19", "Spend was £1600000.50.")],
    )

    write_claims(store, claims, NOW)

    (row,) = store.rows(
        "MATCH (o:Observation)-[:OF_INDICATOR]->(i:Indicator) MATCH (o)-[:FOR_PERIOD]->(p:Period)"
        " RETURN o.value AS value, o.value_text AS numeral, p.kind AS kind,"
        " i.id AS id, i.scope AS scope, i.unit AS unit"
    )
    assert row == {
        "value": 1600000.5,
        "numeral": "1600000.50",
        "id": "northmere-council/F1",
        "scope": "northmere-council",
        "unit": "gbp",
        "kind": "year",
    }


def test_loading_the_same_bytes_again_changes_nothing(store: Store) -> None:
    first = write_claims(store, panel_minutes(), NOW)
    loaded = store.rows("MATCH (d:Document) RETURN d.loaded_on AS loaded")
    before = snapshot(store)

    again = write_claims(store, panel_minutes(), LATER)

    assert (first.outcome, again.outcome) == ("new", "unchanged")
    assert snapshot(store) == before
    assert (
        store.rows("MATCH (d:Document) RETURN d.loaded_on AS loaded")
        == loaded
        == ({"loaded": "2026-01-05T09:30:00+00:00"},)
    )


def test_what_is_written_is_counted(store: Store) -> None:
    written = write_claims(store, panel_minutes(), NOW)

    for label, count in written.nodes:
        assert store.rows(f"MATCH (n:{label}) RETURN count(n) AS n") == ({"n": count},)


def test_other_bytes_from_the_same_origin_replace_their_predecessor_exactly(store: Store) -> None:
    corrected = "Corrected.\n" + TEXT
    write_claims(store, panel_minutes(corrected), NOW)
    expected = snapshot(store)
    store.write([Step("MATCH (n)\nDETACH DELETE n")])
    write_claims(store, panel_minutes(), NOW)

    outcome = write_claims(store, panel_minutes(corrected), NOW).outcome

    assert outcome == "replaced"
    assert snapshot(store) == expected


def test_a_replacement_takes_nothing_from_other_documents(store: Store) -> None:
    other = panel_minutes("Northmere Council met too.\n" + TEXT, name="other.txt")
    write_claims(store, other, NOW)
    expected = snapshot(store)
    write_claims(store, panel_minutes(), NOW)
    write_claims(store, claims_on("Nothing was said.", name="panel.txt"), NOW)

    (row,) = store.rows("MATCH (d:Document {name: 'panel.txt'}) RETURN d.text AS text")

    nodes, relationships = snapshot(store)
    assert row["text"] == "Nothing was said."
    assert set(expected[0]) <= set(nodes)
    assert set(expected[1]) <= set(relationships)
    assert len(nodes) - len(expected[0]) == 3  # the document, its meeting and its one item
    assert len(relationships) - len(expected[1]) == 2


def test_shared_nodes_go_with_the_last_document_that_supports_them(store: Store) -> None:
    write_claims(store, panel_minutes(), NOW)
    write_claims(store, claims_on("Nothing was said.", name="panel.txt"), NOW)

    rows = store.rows("MATCH (n) RETURN DISTINCT labels(n)[0] AS label ORDER BY label")

    assert [row["label"] for row in rows] == ["AgendaItem", "Document", "Meeting"]


def test_known_bytes_that_take_another_files_place_only_remove_it(store: Store) -> None:
    kept = board_minutes("Fostering was discussed.", "kept.txt")
    write_claims(store, kept, NOW)
    expected = snapshot(store)
    write_claims(store, board_minutes("Adoption was discussed.", "moved.txt"), NOW)

    written = write_claims(store, board_minutes("Fostering was discussed.", "moved.txt"), NOW)

    assert (written.outcome, written.nodes) == ("replaced", ())
    assert snapshot(store) == expected


def test_names_are_put_together_from_all_documents_in_any_order(store: Store) -> None:
    documents = (
        board_minutes("Northmere Council met.", "a.txt", [("Northmere Council", "council", ("the Authority",))]),
        board_minutes("NORTHMERE MBC met.", "b.txt", [("NORTHMERE MBC", "other", ("NMBC",))]),
        board_minutes(
            "Northmere Metropolitan Borough Council met.",
            "c.txt",
            [("Northmere Metropolitan Borough Council", "group", ())],
        ),
    )
    found = set()
    for order in permutations(documents):
        store.write([Step("MATCH (n)\nDETACH DELETE n")])
        for claims in order:
            write_claims(store, claims, NOW)
        found.add(snapshot(store))

    (row,) = store.rows(
        "MATCH (o:Organisation) RETURN o.id AS id, o.name AS name, o.kind AS kind, o.aliases AS aliases"
    )
    assert len(found) == 1
    assert row == {
        "id": "northmere-council",
        "name": "Northmere Metropolitan Borough Council",
        "kind": "council",
        "aliases": ["NMBC", "NORTHMERE MBC", "Northmere Council", "the Authority"],
    }


def test_a_name_goes_with_the_document_that_gave_it(store: Store) -> None:
    short = board_minutes("Northmere Council met.", "a.txt", [("Northmere Council", "council", ())])
    long = board_minutes("Northmere City Council met.", "b.txt", [("Northmere City Council", "council", ("the City",))])
    write_claims(store, short, NOW)
    write_claims(store, long, NOW)

    write_claims(store, claims_on("Nothing was said.", name="b.txt"), NOW)

    assert store.rows("MATCH (o:Organisation) RETURN o.name AS name, o.aliases AS aliases") == (
        {"name": "Northmere Council", "aliases": []},
    )


def test_two_documents_of_one_meeting_meet_in_it_and_part_again(store: Store) -> None:
    def page(text: str, name: str, period: str) -> Claims:
        return claims_on(
            text,
            name=name,
            body="Overview and Scrutiny Panel",
            council="Northmere Council",
            held="2019-01-21",
            period=period,
        )

    heading = "Northmere Council, Overview and Scrutiny Panel.\n"
    first, second = page(heading + "One.", "1.txt", "2018/19 Q2"), page(heading + "Two.", "2.txt", "2018/19 Q3")
    write_claims(store, first, NOW)
    alone = snapshot(store)
    write_claims(store, second, NOW)
    (together,) = store.rows(
        "MATCH (m:Meeting) MATCH (m)-[:RECORDED_IN]->(d) RETURN m.document AS document, count(d) AS documents"
    )
    reports = store.rows("MATCH (:Meeting)-[:REPORTS_ON]->(p) RETURN p.id AS id ORDER BY id")

    write_claims(store, claims_on("Nothing was said.", name="2.txt"), NOW)
    store.write(
        [Step("MATCH (d:Document {name: '2.txt'})<--(n)\nOPTIONAL MATCH (n)<-[:ITEM_OF]-(i)\nDETACH DELETE d, n, i")]
    )

    assert together == {"document": min(first.document.sha256, second.document.sha256), "documents": 2}
    assert [row["id"] for row in reports] == ["2018/19 Q2", "2018/19 Q3"]
    assert snapshot(store) == alone


def test_related_issues_are_linked_whichever_comes_first(store: Store) -> None:
    documents = (
        claims_on("Referrals rose.", name="a.txt", issues=[("referrals", "Referrals rose.")]),
        claims_on("Contacts rose.", name="b.txt", issues=[("contacts", "Contacts rose.")]),
    )
    found = set()
    for order in permutations(documents):
        store.write([Step("MATCH (n)\nDETACH DELETE n")])
        for claims in order:
            write_claims(store, claims, NOW)
        found.add(snapshot(store))

    (row,) = store.rows("MATCH (a:Issue)-[:RELATED]->(b:Issue) RETURN a.id AS a, b.id AS b")
    assert len(found) == 1
    assert row == {"a": "contacts", "b": "referrals"}


def test_an_indicator_measures_an_issue_while_a_figure_of_it_says_so(store: Store) -> None:
    def figures(text: str, name: str, *issues: str) -> Claims:
        line = text.splitlines()[-1]
        figure = ("W1", "Agency staff", "120", "count", None, line)
        return claims_on(
            text,
            name=name,
            council="Northmere Council",
            observations=[figure],
            issues=[(issue, line) for issue in issues],
        )

    write_claims(store, figures("Northmere Council\nAgency: 120.", "a.txt", "agency-staff"), NOW)
    write_claims(store, claims_on("Overspent.", name="c.txt", issues=[("overspend", "Overspent.")]), NOW)
    expected = snapshot(store)
    write_claims(store, figures("Northmere Council\nCost of agency: 120.", "b.txt", "overspend"), NOW)
    both = store.rows("MATCH (:Indicator)-[:MEASURES]->(i) RETURN i.id AS id ORDER BY id")

    write_claims(store, claims_on("Nothing was said.", name="b.txt"), NOW)
    measured = store.rows("MATCH (:Indicator)-[:MEASURES]->(i) RETURN i.id AS id")

    assert [row["id"] for row in both] == ["agency-staff", "overspend"]
    assert [row["id"] for row in measured] == ["agency-staff"]
    assert set(expected[0]) <= set(snapshot(store)[0])


def test_names_common_to_many_places_are_kept_apart_by_council(store: Store) -> None:
    for council in ("Northmere Council", "Southmere Council"):
        text = f"{council}\nThe Planning Committee heard from Ofsted."
        named = [("Planning Committee", "committee", ()), ("Ofsted", "inspectorate", ())]
        write_claims(store, claims_on(text, name=council, council=council, organisations=named), NOW)

    rows = store.rows("MATCH (o:Organisation) RETURN o.id AS id ORDER BY id")

    assert [row["id"] for row in rows] == [
        "northmere-council",
        "northmere-council/planning-committee",
        "ofsted",
        "southmere-council",
        "southmere-council/planning-committee",
    ]


def test_a_document_that_names_and_claims_nothing_is_kept(store: Store) -> None:
    write_claims(store, claims_on("Nothing was said."), NOW)

    (row,) = store.rows(
        "MATCH (d:Document)<-[:RECORDED_IN]-(m:Meeting)<-[:ITEM_OF]-(i:AgendaItem)"
        " RETURN m.earliest AS earliest, i.end AS end"
    )

    assert row == {"earliest": None, "end": len("Nothing was said.")}


def test_a_write_that_fails_leaves_the_graph_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    write_claims(store, panel_minutes(), NOW)
    before = snapshot(store)
    do = store.write
    monkeypatch.setattr(store, "write", lambda steps: do((*steps, Step("CREATE (:Document {sha256: 1}) nonsense"))))

    with pytest.raises(GraphError):
        write_claims(store, panel_minutes("Corrected.\n" + TEXT), NOW)

    assert snapshot(store) == before


def test_every_engine_holds_the_same_graph(store: Store, tmp_path: Path) -> None:
    documents = (
        panel_minutes(),
        panel_minutes("Corrected.\n" + TEXT),
        panel_minutes("Also.\n" + TEXT, name="other.txt"),
    )
    with EmbeddedStore(tmp_path / "graph", constraints("embedded")) as reference:
        for claims in documents:
            write_claims(reference, claims, NOW)
            write_claims(store, claims, NOW)

        assert snapshot(store) == snapshot(reference)


def test_more_claims_than_one_statement_takes_are_all_written(store: Store) -> None:
    text = "\n".join(f"Referrals rose to {n}." for n in range(2100))
    figures = [("R1", "Referrals", str(n), "count", None, f"Referrals rose to {n}.") for n in range(2100)]

    write_claims(store, claims_on(text, observations=figures), NOW)

    assert store.rows(
        "MATCH (:Evidence)<-[:EVIDENCED_BY]-(n:Observation) RETURN count(n) AS n, sum(n.value) AS sum"
    ) == ({"n": 2100, "sum": float(sum(range(2100)))},)


def test_words_with_every_kind_of_character_are_kept(store: Store) -> None:
    text = "“Children’s” \u00a0homes – £1m\x0b🙂\u2028next \\u0041 'quoted' \"twice\"\ttab\x00nul"
    claims = claims_on(text, decisions=[("noted", text)])
    assert claims.decisions[0].evidence == words(text, text)

    write_claims(store, claims, NOW)

    assert store.rows("MATCH (n:Decision) RETURN n.quote AS quote") == ({"quote": text},)


def test_a_measure_known_nationally_is_one_whoever_reports_it(store: Store) -> None:
    known = indicators()[0].title
    for council in ("Northmere Council", "Southmere Council"):
        text = f"{council}\n{known} was 12."
        figure = (None, known, "12", "percent", None, f"{known} was 12.")
        write_claims(store, claims_on(text, name=council, council=council, observations=[figure]), NOW)

    (row,) = store.rows("MATCH (i:Indicator) RETURN i.id AS id, i.scope AS scope, i.title AS title")

    assert row == {"id": indicators()[0].id, "scope": None, "title": known}
