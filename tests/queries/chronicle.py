"""A small fictional graph whose answers can be worked out by hand: two councils, five meetings, 2018 to 2021."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from graph.claims import Claims, Meeting
from graph.store import Store
from graph.write import write_claims
from ontology.values import DateInterval
from tests.factories import claims_on, words

LOADED_ON = datetime(2024, 1, 1, tzinfo=UTC)
PANEL, NORTHMERE, HARTSEA = "Overview and Scrutiny Panel", "Northmere Council", "Hartsea Council"
SUMMER_2019 = DateInterval(date(2019, 6, 1), date(2019, 9, 30))

OCTOBER_2018 = """Northmere Council
Overview and Scrutiny Panel, 15 October 2018
Members asked why children were placed outside the borough.
There were 41 out of area placements in Quarter 1 of 2018/19.
RESOLVED that the report on placements be noted.
"""
JANUARY_2019 = """Northmere Council
Overview and Scrutiny Panel, 21 January 2019
Officers reported that agency staff had fallen to 12%.
"""
SUMMER = """Northmere Council
Overview and Scrutiny Panel
There were 45 out of area placements in Quarter 4 of 2018/19, because too few foster homes were found.
The Director of Children's Services offered to bring a sufficiency plan to the Panel by 31 December 2019.
"""
MARCH_2021 = """Hartsea Council
Corporate Parenting Board, 10 March 2021
The Chair welcomed fewer out of area placements.
It was said that Northmere Council had been rated Good by Ofsted for placements.
"""
UNDATED = """Northmere Council
Overview and Scrutiny Panel
Officers reported on highways.
"""

NORTHMERE_ORGANISATIONS = ((NORTHMERE, "council", ()), (PANEL, "committee", ()))


def october_2018() -> Claims:
    """The Panel asks, hears a figure, and notes."""
    asked, figure = OCTOBER_2018.splitlines()[2:4]
    return claims_on(
        OCTOBER_2018,
        name="2018-10.txt",
        items=[("Placements of children in care", OCTOBER_2018.splitlines()[0])],
        body=PANEL,
        council=NORTHMERE,
        held="2018-10-15",
        organisations=NORTHMERE_ORGANISATIONS,
        issues=[("out-of-area", asked), ("out-of-area", figure)],
        statements=[("asked", "Members", asked)],
        observations=[("P7", "out of area placements", "41", "count", "2018/19 Q1", figure)],
        decisions=[("noted", OCTOBER_2018.splitlines()[4])],
    )


def january_2019() -> Claims:
    """The Panel meets and says nothing of placements."""
    said = JANUARY_2019.splitlines()[2]
    return claims_on(
        JANUARY_2019,
        name="2019-01.txt",
        items=[("Workforce", JANUARY_2019.splitlines()[0])],
        body=PANEL,
        council=NORTHMERE,
        held="2019-01-21",
        organisations=NORTHMERE_ORGANISATIONS,
        issues=[("agency-staff", said)],
        statements=[("reported", "Officers", said)],
        observations=[(None, "agency staff", "12", "percent", None, said)],
    )


def summer_2019() -> Claims:
    """A meeting on a day from June to September: a higher figure, a claimed cause and a promise."""
    figure, promise = SUMMER.splitlines()[2:4]
    claims = claims_on(
        SUMMER,
        name="summer.txt",
        items=[("Placement sufficiency", SUMMER.splitlines()[0])],
        body=PANEL,
        council=NORTHMERE,
        organisations=NORTHMERE_ORGANISATIONS,
        issues=[("out-of-area", figure), ("sufficiency", promise)],
        observations=[("P7", "out of area placements", "45", "count", "2018/19 Q4", figure)],
        commitments=[("a sufficiency plan", "Director of Children's Services", PANEL, "2019-12-31", promise)],
        causes=[("out-of-area", "fostering", figure)],
    )
    shown = (words(SUMMER, PANEL),)
    return replace(claims, meeting=Meeting(PANEL, NORTHMERE, SUMMER_2019, (), None, shown, "test.given"))


def march_2021() -> Claims:
    """Another council's board, which names the first council."""
    welcome, rated = MARCH_2021.splitlines()[2:4]
    return claims_on(
        MARCH_2021,
        name="2021-03.txt",
        items=[("Children in care", MARCH_2021.splitlines()[0])],
        body="Corporate Parenting Board",
        council=HARTSEA,
        held="2021-03-10",
        organisations=[
            (HARTSEA, "council", ()),
            ("Corporate Parenting Board", "board", ()),
            (NORTHMERE, "council", ()),
            ("Ofsted", "inspectorate", ()),
        ],
        issues=[("out-of-area", welcome), ("out-of-area", rated)],
        statements=[("welcomed", "The Chair", welcome)],
        judgements=[(NORTHMERE, "Good", "Ofsted", rated)],
    )


def undated() -> Claims:
    """A meeting of the Panel of which the text tells no date."""
    return claims_on(
        UNDATED,
        name="undated.txt",
        items=[("Highways", UNDATED.splitlines()[0])],
        body=PANEL,
        council=NORTHMERE,
        organisations=NORTHMERE_ORGANISATIONS,
    )


def write_chronicle(store: Store) -> None:
    """Write the five meetings, the newest first: their order must not matter."""
    for claims in (march_2021(), undated(), summer_2019(), january_2019(), october_2018()):
        write_claims(store, claims, LOADED_ON)
