"""Whatever is loaded, loading it again or in another order leaves the same graph."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graph.claims import Claims
from graph.embedded import EmbeddedStore
from graph.store import Step
from graph.write import write_claims
from ontology.schema import constraints
from tests.factories import claims_on
from tests.snapshots import Snapshot, snapshot

NOW = datetime(2026, 1, 5, tzinfo=UTC)
SOME = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

COUNCILS = ("Northmere Council", "Northmere MBC", "Southmere County Council", None)
BODIES = ("Overview and Scrutiny Panel", "Cabinet", "Northmere Safeguarding Board", None)
NAMES = (
    "Northmere Council",
    "NORTHMERE COUNCIL",
    "Northmere City Council",
    "Police",
    "the Police",
    "Ofsted",
    "Planning",
)
KINDS = ("council", "police", "inspectorate", "service", "other")
ISSUES = ("agency-staff", "referrals", "contacts", "overspend", "other:flooding", "other:potholes")
LINES = tuple(
    f"Line {n} of the minutes tells of {what}." for n, what in enumerate(("staff", "homes", "roads", "money"))
)


@st.composite
def minutes(draw: st.DrawFn, name: str) -> Claims:
    """Claims of one small document that shares bodies, names, issues and indicators with others."""
    council, body = draw(st.sampled_from(COUNCILS)), draw(st.sampled_from(BODIES))
    named = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=4))
    text = "\n".join((f"{name} {draw(st.integers(0, 2))}", council or "-", body or "-", *named, *LINES))
    line = st.sampled_from(LINES)
    issue = st.sampled_from(ISSUES)
    organisation = st.sampled_from(named or ["-"])
    return claims_on(
        text,
        name=name,
        body=body,
        council=council,
        held=draw(st.sampled_from(("2019-01-21", "2019-04-15", None))),
        period=draw(st.sampled_from(("2018/19 Q3", "2018/19", None))),
        items=draw(st.sampled_from(((), (("First", LINES[0]), ("Second", LINES[2]))))),
        organisations=[(n, draw(st.sampled_from(KINDS)), draw(st.sampled_from(((), ("the body",))))) for n in named],
        issues=draw(st.lists(st.tuples(issue, line), max_size=4)),
        statements=draw(st.lists(st.tuples(st.just("reported"), organisation, line), max_size=2)),
        observations=draw(
            st.lists(
                st.tuples(
                    st.sampled_from(("W1", None)),
                    st.sampled_from(("Agency staff", "agency staff")),
                    st.sampled_from(("1", "2.50")),
                    st.sampled_from(("count", "percent")),
                    st.sampled_from(("2018/19", None)),
                    line,
                ),
                max_size=3,
            )
        ),
        commitments=draw(
            st.lists(st.tuples(st.just("report"), organisation, organisation, st.none(), line), max_size=2)
        ),
        instruments=[(n, draw(st.sampled_from(("plan", "act", "other")))) for n in named[:1]],
        judgements=draw(st.lists(st.tuples(organisation, st.just("Good"), st.just("Ofsted"), line), max_size=1)),
        causes=draw(st.lists(st.tuples(issue, issue, line), max_size=1)),
    )


def collections(size: int) -> st.SearchStrategy[tuple[Claims, ...]]:
    """Several documents, each of its own file."""
    return st.tuples(*(minutes(f"{n}.txt") for n in range(size)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path_factory.mktemp("properties") / "graph", constraints("embedded")) as opened:
        yield opened


def graph_of(store: EmbeddedStore, documents: Sequence[Claims]) -> Snapshot:
    store.write([Step("MATCH (n)\nDETACH DELETE n")])
    for claims in documents:
        write_claims(store, claims, NOW)
    return snapshot(store)


@SOME
@given(documents=collections(3), data=st.data())
def test_the_order_of_loading_leaves_no_trace(
    store: EmbeddedStore, documents: tuple[Claims, ...], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(documents))

    assert graph_of(store, shuffled) == graph_of(store, documents)


@SOME
@given(documents=collections(2))
def test_loading_again_leaves_no_trace(store: EmbeddedStore, documents: tuple[Claims, ...]) -> None:
    once = graph_of(store, documents)

    assert [write_claims(store, claims, NOW).outcome for claims in documents] == ["unchanged"] * len(documents)
    assert snapshot(store) == once


@SOME
@given(documents=collections(2), earlier=minutes("1.txt"))
def test_a_replaced_document_leaves_no_trace(
    store: EmbeddedStore, documents: tuple[Claims, ...], earlier: Claims
) -> None:
    first, last = documents
    assume(earlier.document.sha256 != last.document.sha256)  # the same bytes have the same claims

    assert graph_of(store, (earlier, first, last)) == graph_of(store, (first, last))
    assert graph_of(store, (first, earlier, last)) == graph_of(store, (first, last))
