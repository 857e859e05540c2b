from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest

from graph.graphml import graphml
from graph.networks import meeting_network
from graph.projections import issue_cooccurrence, organisation_issues
from graph.store import Store
from ontology.values import DateInterval
from tests.graph.northmere import january, june, northmere

PANEL = "Organisation:northmere-council/overview-and-scrutiny-panel"
COUNCIL, TRUST = "Organisation:northmere-council", "Organisation:northmere-care-trust"
YEAR_2019 = DateInterval(date(2019, 1, 1), date(2019, 12, 31))
YEAR_2020 = DateInterval(date(2020, 1, 1), date(2020, 12, 31))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with northmere(tmp_path_factory.mktemp("graph") / "northmere") as filled:
        yield filled


def edges(network: nx.Graph[str], kind: str) -> set[tuple[str, str, int]]:
    return {(a, b, told["weight"]) for a, b, told in network.edges(data=True) if told["kind"] == kind}


def meeting_of(network: nx.Graph[str], earliest: str | None) -> str:
    (found,) = (
        node
        for node, told in network.nodes(data=True)
        if told["kind"] == "Meeting" and told.get("earliest") == earliest
    )
    return found


def test_a_meeting_is_joined_to_its_body_its_issues_and_its_commitments(store: Store) -> None:
    network = meeting_network(store)
    met = meeting_of(network, "2019-01-21")
    (commitment,) = (node for node, kind in network.nodes(data="kind") if kind == "Commitment")

    assert (met, PANEL, 1) in edges(network, "held_by")
    assert edges(network, "makes") == {(met, commitment, 1)}
    assert edges(network, "owed_by") == {(commitment, TRUST, 1)}
    assert edges(network, "owed_to") == {(commitment, PANEL, 1)}
    assert {weight for a, b, weight in edges(network, "raises") if (a, b) == (met, "Issue:agency-staff")} == {2}


def test_two_documents_that_say_one_thing_make_one_edge_of_weight_two(store: Store) -> None:
    assert edges(meeting_network(store), "part_of") == {(PANEL, COUNCIL, 2)}


def test_issues_raised_at_one_meeting_are_joined_once_for_each_such_meeting(store: Store) -> None:
    network = issue_cooccurrence(store)

    assert network.nodes["Issue:agency-staff"]["meetings"] == 2
    assert network.edges["Issue:agency-staff", "Issue:fostering"] == {"weight": 2, "certain": 2, "share": 1.0}
    assert network.edges["Issue:agency-staff", "Issue:caseloads"] == {"weight": 1, "certain": 1, "share": 0.5}


def test_a_meeting_of_unknown_date_counts_in_a_window_but_not_as_certain(store: Store) -> None:
    network = issue_cooccurrence(store, YEAR_2019)

    assert network.edges["Issue:agency-staff", "Issue:fostering"] == {"weight": 2, "certain": 1, "share": 1.0}


def test_a_meeting_outside_the_window_does_not_count(store: Store) -> None:
    network = issue_cooccurrence(store, YEAR_2020)

    assert set(network.nodes) == {"Issue:agency-staff", "Issue:fostering"}
    assert network.edges["Issue:agency-staff", "Issue:fostering"] == {"weight": 1, "certain": 0, "share": 1.0}


@pytest.mark.parametrize(("side", "weight"), [("earliest", 2), ("latest", 2)])
def test_the_days_at_the_window_s_ends_lie_in_it(store: Store, side: str, weight: int) -> None:
    day = date(2019, 1, 21)
    window = DateInterval(day, None) if side == "earliest" else DateInterval(None, day)

    assert issue_cooccurrence(store, window).edges["Issue:agency-staff", "Issue:fostering"]["weight"] == weight


def test_an_organisation_is_joined_only_to_issues_of_the_items_that_name_it(store: Store) -> None:
    network = organisation_issues(store)

    assert set(network.adj[TRUST]) == {"Issue:agency-staff", "Issue:caseloads"}
    assert network.edges[PANEL, "Issue:agency-staff"]["weight"] == 2


def test_what_is_not_known_is_left_out_of_the_attributes(store: Store) -> None:
    undated = meeting_network(store).nodes[meeting_of(meeting_network(store), None)]

    assert set(undated) == {"kind", "label"}


@pytest.mark.parametrize("make", [meeting_network, issue_cooccurrence, organisation_issues])
def test_graphml_reads_back_as_the_same_network(store: Store, make: object) -> None:
    network = make(store)  # type: ignore[operator]
    read = nx.read_graphml(BytesIO(graphml(network).encode()), force_multigraph=network.is_multigraph())

    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    assert read.is_directed() == network.is_directed()
    assert _told(read) == _told(network)


def _told(network: nx.Graph[str]) -> list[tuple[object, ...]]:
    """The edges with what is told of them, but for their id; undirected ones by their ends in order."""
    ends = [(a, b) if network.is_directed() else tuple(sorted((a, b))) for a, b in network.edges()]
    told = [sorted((n, v) for n, v in each.items() if n != "id") for _, _, each in network.edges(data=True)]
    return sorted((*pair, str(each)) for pair, each in zip(ends, told, strict=True))


def test_no_two_edges_of_graphml_share_an_id(store: Store) -> None:
    """Gephi keeps only one of them."""
    root = ET.fromstring(graphml(meeting_network(store)))
    ids = [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")]

    assert None not in ids
    assert len(ids) == len(set(ids)) > 10


def test_each_attribute_of_graphml_has_one_type(store: Store) -> None:
    root = ET.fromstring(graphml(meeting_network(store)))
    keys = [(key.get("for"), key.get("attr.name")) for key in root.iter("{http://graphml.graphdrawing.org/xmlns}key")]

    assert len(keys) == len(set(keys))


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("a\x00", label="form\x0cfeed \ufffe £ <b> 🙂")
    network.add_node("b")
    network.add_edge("a\x00", "b", kind="\x1f")

    (read, _) = nx.read_graphml(BytesIO(graphml(network).encode())).nodes(data=True)

    assert read == ("a\ufffd", {"label": "form\ufffdfeed \ufffd £ <b> 🙂"})


def test_the_order_of_loading_leaves_no_trace_in_a_network(store: Store, tmp_path: Path) -> None:
    with northmere(tmp_path / "reversed", (june(), january())) as other:
        assert graphml(meeting_network(other)) == graphml(meeting_network(store))
        assert graphml(issue_cooccurrence(other)) == graphml(issue_cooccurrence(store))
        assert graphml(organisation_issues(other)) == graphml(organisation_issues(store))
