from collections.abc import Iterator

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

from graph.rdf import to_rdf
from graph.validate import violations
from ontology.schema import model
from tests.graph.northmere import northmere

MG, OA = Namespace(model().prefixes["mg"]), Namespace(model().prefixes["oa"])
PROV, DCTERMS = Namespace(model().prefixes["prov"]), Namespace(model().prefixes["dcterms"])


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with northmere(tmp_path_factory.mktemp("graph") / "northmere") as store:
        yield to_rdf(store)


def first(graph: Graph, label: str) -> URIRef:
    return URIRef(str(min(graph.subjects(RDF.type, MG[label]))))


def test_what_is_exported_keeps_to_the_model(exported: Graph) -> None:
    assert violations(exported) == ()


@pytest.mark.parametrize(
    ("label", "term", "value", "shape"),
    [
        ("Decision", MG.effect, Literal("decided"), "Decision.effect"),
        ("Decision", MG.effect, None, "Decision.effect"),
        ("Decision", MG.start, Literal("12"), "Decision.start"),
        ("Decision", MG.start, Literal(99999), "Decision.start-end"),
        ("Decision", MG.evidencedBy, None, "Decision.EVIDENCED_BY"),
        ("Decision", MG.quote, Literal(""), "Decision.quote"),
        ("Decision", PROV.wasDerivedFrom, URIRef("urn:sha256:nowhere"), "Decision.document"),
        ("Commitment", MG.due_latest, Literal("2018-01-01", datatype=XSD.date), "Commitment.due_earliest-due_latest"),
        ("Commitment", MG.due_latest, Literal("soon"), "Commitment.due_latest"),
        ("Commitment", MG.owedBy, URIRef("https://example.org/nobody"), "Commitment.OWED_BY"),
        ("Meeting", DCTERMS.title, None, "Meeting.title"),
        ("Meeting", MG.recordedIn, None, "Meeting.RECORDED_IN"),
        ("AgendaItem", MG.mentions, URIRef("https://example.org/nothing"), "AgendaItem.MENTIONS"),
        ("Evidence", OA.hasSelector, None, "Evidence.selectors"),
        ("Assertion", RDF.object, None, "Assertion.object"),
        ("Assertion", RDF.predicate, MG.owedBy, "Assertion"),
    ],
)
def test_a_graph_that_breaks_the_model_is_told_where(
    exported: Graph, label: str, term: URIRef, value: Literal | URIRef | None, shape: str
) -> None:
    broken, thing = Graph() + exported, first(exported, label)
    broken.remove((thing, term, None))
    if value is not None:
        broken.add((thing, term, value))

    found = {(each.thing, each.shape.split("#")[-1]) for each in violations(broken)}

    assert (str(thing), shape) in found


def test_a_second_value_of_what_has_one_is_a_violation(exported: Graph) -> None:
    broken, thing = Graph() + exported, first(exported, "Commitment")
    broken.add((thing, MG.force, Literal("offered")))

    assert [each.shape.split("#")[-1] for each in violations(broken)] == ["Commitment.force"]


def test_an_assertion_of_evidence_without_its_words_is_a_violation(exported: Graph) -> None:
    assertion = next(exported.subjects(RDF.predicate, MG.heldBy))
    broken = Graph() + exported
    broken.remove((assertion, MG.evidence, None))

    assert [(each.thing, each.shape.split("#")[-1]) for each in violations(broken)] == [(str(assertion), "Assertion")]
