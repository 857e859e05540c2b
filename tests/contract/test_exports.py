"""Keys hold, and exports are the same bytes, on every engine."""

from pathlib import Path

import pytest

from graph.errors import GraphError
from graph.graphml import graphml
from graph.networks import meeting_network
from graph.projections import issue_cooccurrence, organisation_issues
from graph.rdf import from_rdf, serialise, to_rdf
from graph.store import Step, Store
from ontology.schema import model
from tests.graph.northmere import fill, northmere


@pytest.mark.parametrize("label", [node.label for node in model().nodes])
def test_no_two_nodes_of_a_label_have_one_key(store: Store, label: str) -> None:
    twice = Step(f"CREATE (:{label} {{{model().node(label).key}: 'one'}})")

    with pytest.raises(GraphError):
        store.write([twice, twice])

    assert store.rows(f"MATCH (n:{label}) RETURN n") == ()


def test_every_engine_exports_the_same_bytes(store: Store, tmp_path: Path) -> None:
    fill(store)

    with northmere(tmp_path / "northmere") as embedded:
        assert serialise(to_rdf(store), "turtle") == serialise(to_rdf(embedded), "turtle")
        for make in (meeting_network, issue_cooccurrence, organisation_issues):
            assert graphml(make(store)) == graphml(make(embedded))


def test_rdf_written_into_any_engine_comes_out_the_same(store: Store, tmp_path: Path) -> None:
    with northmere(tmp_path / "northmere") as embedded:
        told = serialise(to_rdf(embedded), "turtle")

    store.write(from_rdf(told, "turtle").steps())

    assert serialise(to_rdf(store), "turtle") == told
