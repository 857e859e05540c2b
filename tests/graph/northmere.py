"""Two fictional meetings of one council, with a claim of every kind; loaded once for the tests of exports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from graph.claims import Claims
from graph.ledger import Ruling, rule
from graph.location import Folder
from graph.opening import open_store
from graph.store import Store
from graph.write import write_claims
from tests.factories import claims_on

LOADED_ON = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)

JANUARY = """Northmere Council
Overview and Scrutiny Panel
21 January 2019
1. Workforce report
Agency staff stood at 12.35% in 2018/19 Q2 (code W7), said “Northmere Care Trust”; caseloads rose as a result.
The Trust would bring the Workforce Strategy to the Panel by 1 March 2019.
Tidewatch rated the Trust as good.
RESOLVED that the report be noted.
2. Any other business
Fostering was raised, and agency staff again. Vacancies remained.
"""
JUNE = """Northmere Council
Overview and Scrutiny Panel
Agency staff and fostering were discussed; the date of this meeting is not given.
"""


def january() -> Claims:
    return claims_on(
        JANUARY,
        name="january.txt",
        title='Workforce \\ "quoted" report\twith a tab',
        body="Overview and Scrutiny Panel",
        council="Northmere Council",
        held="2019-01-21",
        period="2018/19 Q2",
        items=[("Workforce report", "1. Workforce"), ("Any other business", "2. Any other")],
        organisations=[
            ("Northmere Council", "council", ()),
            ("Overview and Scrutiny Panel", "committee", ("the Panel",)),
            ("Northmere Care Trust", "trust", ("The Trust", "the Trust")),
        ],
        issues=[
            ("agency-staff", "Agency staff stood at 12.35% in 2018/19 Q2 (code W7)"),
            ("caseloads", "caseloads rose as a result"),
            ("fostering", "Fostering was raised"),
            ("agency-staff", "agency staff again"),
            ("vacancies", "Vacancies remained."),
            ("other:tide-tables", "Any other business"),
        ],
        statements=[("reported", "Northmere Care Trust", "Agency staff stood at 12.35%")],
        observations=[("W7", "Agency staff", "12.35", "percent", "2018/19 Q2", "12.35%")],
        decisions=[("noted", "RESOLVED that the report be noted.")],
        commitments=[
            (
                "bring the Workforce Strategy",
                "The Trust",
                "Overview and Scrutiny Panel",
                "2019-03-01",
                "The Trust would bring the Workforce Strategy to the Panel by 1 March 2019.",
            )
        ],
        instruments=[("Workforce Strategy", "strategy")],
        judgements=[("the Trust", "good", "Tidewatch", "Tidewatch rated the Trust as good.")],
        causes=[("caseloads", "agency-staff", "caseloads rose as a result")],
        body_changes=[("absorbed", "The Trust", "Northmere Council", "2019-04-01", "Any other business")],
        progress=[("done", "2019-01-02", "Vacancies remained.")],
        figure_notes=[("restated", "W7", "2018/19 Q1", "11.9", "12.35%")],
        meeting_references=[("next", "2019-03-18", "agency staff again")],
    )


def june() -> Claims:
    return claims_on(
        JUNE,
        name="june.txt",
        body="Overview and Scrutiny Panel",
        council="Northmere Council",
        items=[("Discussion", "Agency staff and")],
        organisations=[("Northmere Council", "council", ()), ("Overview and Scrutiny Panel", "committee", ())],
        issues=[("agency-staff", "Agency staff"), ("fostering", "fostering")],
    )


def fill(store: Store, documents: tuple[Claims, ...] = (january(), june())) -> None:
    """Write the documents, and one ruling on who is who."""
    for claims in documents:
        write_claims(store, claims, LOADED_ON)
    rule(store, [Ruling.on("different", ("northmere-council", "northmere-care-trust"), "two boards")], LOADED_ON)


@contextmanager
def northmere(folder: Path, documents: tuple[Claims, ...] = (january(), june())) -> Iterator[Store]:
    """An embedded graph of the documents."""
    with open_store(Folder(folder)) as store:
        fill(store, documents)
        yield store
