from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef

from graph.contents import contents
from graph.location import Folder
from graph.opening import open_store
from graph.rdf import Format, MisquotedError, from_rdf, serialise, to_rdf
from graph.store import Store
from graph.write import write_claims
from ontology.schema import model
from tests.factories import claims_on
from tests.graph.northmere import JANUARY, january, june, northmere

MG, OA = Namespace(model().prefixes["mg"]), Namespace(model().prefixes["oa"])
PROV = Namespace(model().prefixes["prov"])
FORMATS: tuple[Format, ...] = get_args(Format)
HARD = "\ufeff\r\n\t\x0b\x0c\x1c\x85\u2028\u2029\\ \\u0041 \"\"\" ''' <b> &amp; ^^ @en {} 🙂 \x01 \x7f end\\"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with northmere(tmp_path_factory.mktemp("graph") / "northmere") as filled:
        yield filled


@pytest.fixture(scope="module")
def triples(store: Store) -> Graph:
    return to_rdf(store)


@pytest.mark.parametrize("form", FORMATS)
def test_what_goes_out_comes_back_the_same(store: Store, triples: Graph, form: Format) -> None:
    assert from_rdf(serialise(triples, form), form) == contents(store)


@pytest.mark.parametrize("form", FORMATS)
def test_a_graph_written_from_rdf_holds_what_the_first_held(store: Store, tmp_path: Path, form: Format) -> None:
    before = contents(store)
    with open_store(Folder(tmp_path / "copy")) as copy:
        copy.write(from_rdf(serialise(to_rdf(store), form), form).steps())
        copy.write(before.steps())

        assert contents(copy) == before


def test_every_label_and_relationship_of_the_model_is_in_the_sample(store: Store) -> None:
    """So that the round trip above leaves nothing untried."""
    held = contents(store)

    assert {record.label for record in held.nodes} == {node.label for node in model().nodes}
    assert {link.type for link in held.links} == {relationship.type for relationship in model().relationships}


def test_everything_that_the_engine_holds_is_in_the_model(store: Store) -> None:
    known = {node.label: set(node.names) for node in model().nodes}
    for row in store.rows("MATCH (n) RETURN DISTINCT labels(n)[0] AS label, keys(n) AS names"):
        assert set(row["names"]) <= known[str(row["label"])]  # type: ignore[call-overload]
    for row in store.rows("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type, keys(r) AS names"):
        borne = {each.name for each in model().relationship(str(row["type"])).properties}
        assert set(row["names"]) <= borne  # type: ignore[call-overload]


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_loading_leaves_no_trace(triples: Graph, tmp_path: Path, form: Format) -> None:
    with northmere(tmp_path / "reversed", (june(), january())) as other:
        assert serialise(to_rdf(other), form) == serialise(triples, form)


@pytest.mark.parametrize("form", FORMATS)
def test_characters_that_formats_treat_specially_survive(tmp_path: Path, form: Format) -> None:
    claims = claims_on(HARD, title=HARD, issues=[("fostering", HARD)])
    with open_store(Folder(tmp_path / "hard")) as hard:
        write_claims(hard, claims, datetime(2024, 1, 1, tzinfo=UTC))

        told = from_rdf(serialise(to_rdf(hard), form), form)

    (document,) = (record for record in told.nodes if record.label == "Document")
    assert document.properties["text"] == document.properties["title"] == HARD


def test_nothing_is_without_a_name(triples: Graph) -> None:
    assert not [term for triple in triples for term in triple if isinstance(term, BNode)]


def test_every_term_is_of_a_vocabulary_that_the_model_names(triples: Graph) -> None:
    namespaces = tuple(model().prefixes.values())
    used = {*triples.predicates(), *triples.objects(None, RDF.type)}

    assert {term for term in used if not str(term).startswith(namespaces)} == set()


def test_a_claim_leads_to_its_exact_words_and_to_the_bytes_they_stand_in(triples: Graph) -> None:
    (commitment,) = triples.subjects(RDF.type, MG.Commitment)
    (evidence,) = triples.objects(commitment, MG.evidencedBy)
    (document,) = triples.objects(commitment, PROV.wasDerivedFrom)
    (start,), (end,), (exact,) = (
        list(triples.objects(evidence, OA.hasSelector / part)) for part in (OA.start, OA.end, OA.exact)
    )

    assert str(document).startswith("urn:sha256:")
    assert (evidence, OA.hasSource, document) in triples
    assert JANUARY[int(str(start)) : int(str(end))] == str(exact)
    assert str(exact).startswith("The Trust would bring")


def test_a_relationship_that_rests_on_words_is_an_assertion_with_its_evidence(triples: Graph) -> None:
    assertions = list(triples.subjects(RDF.predicate, MG.partOf))

    assert len(assertions) == 2
    for assertion in assertions:
        assert list(triples.objects(assertion, MG.evidence))
        assert list(triples.objects(assertion, PROV.wasDerivedFrom))


def test_a_figure_keeps_every_digit(tmp_path: Path) -> None:
    claims = claims_on(
        "£123,456,789.01 was spent", observations=[(None, "Spent", "123456789.01", "gbp", None, "£123,456,789.01")]
    )
    with open_store(Folder(tmp_path / "digits")) as digits:
        write_claims(digits, claims, datetime(2024, 1, 1, tzinfo=UTC))
        told = from_rdf(serialise(to_rdf(digits), "turtle"), "turtle")

    (figure,) = (record for record in told.nodes if record.label == "Observation")
    assert figure.properties["value"] == 123456789.01
    assert figure.properties["value_text"] == "123456789.01"


@pytest.mark.parametrize("term", [MG.quote, OA.exact])
def test_words_that_do_not_stand_in_their_document_are_refused(triples: Graph, term: URIRef) -> None:
    forged = Graph() + triples
    subject, quote = next((s, o) for s, o in triples.subject_objects(term) if "1 March 2019" in o)
    forged.set((subject, term, Literal(quote.replace("1 March 2019", "1 March 2020"))))

    with pytest.raises(MisquotedError):
        from_rdf(serialise(forged, "turtle"), "turtle")


def test_a_claim_whose_document_is_not_told_is_refused(triples: Graph) -> None:
    without = Graph() + triples
    for document in set(without.subjects(RDF.type, MG.Document)):
        without.remove((document, None, None))

    with pytest.raises(MisquotedError):
        from_rdf(serialise(without, "nt"), "nt")


def test_what_the_model_does_not_know_is_passed_over(store: Store, triples: Graph) -> None:
    foreign = Graph() + triples
    (commitment,) = triples.subjects(RDF.type, MG.Commitment)
    foreign.add((commitment, URIRef("https://example.org/colour"), URIRef("https://example.org/red")))

    assert from_rdf(serialise(foreign, "nt"), "nt") == contents(store)
