import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import owlrl
import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef

from ontology import generate
from ontology.generate import ROOT, contents, main, stale, write
from ontology.generators.shapes import NAMESPACE
from ontology.schema import model

MG = Namespace(model().prefixes["mg"])


@cache
def generated(name: str) -> Graph:
    """A generated graph, which tests share and do not change."""
    return Graph().parse(data=contents()[f"ontology/generated/{name}.ttl"], format="turtle")


def test_the_committed_files_are_what_the_ontology_gives() -> None:
    assert stale(ROOT) == ()


def test_a_file_that_differs_or_is_absent_is_stale(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "docs/reference/model.md").write_text("old")
    (tmp_path / "ontology/generated/neo4j.cypher").unlink()

    assert stale(tmp_path) == ("ontology/generated/neo4j.cypher", "docs/reference/model.md")


def test_a_check_names_each_stale_file_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    main([])
    (tmp_path / "ontology/generated/shapes.ttl").write_text("old")

    assert main(["--check"]) == 1
    assert capsys.readouterr().err == "stale: ontology/generated/shapes.ttl; run python -m ontology.generate\n"


def test_an_unknown_argument_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "ROOT", tmp_path)

    assert main(["--chekc"]) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_order_of_sets_leaves_no_trace_in_the_files() -> None:
    code = "from ontology.generate import contents; print(repr(contents()))"

    env = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT)}
    told = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout

    assert told.strip() == repr(contents())


def test_a_term_is_an_object_property_or_a_datatype_property_never_both() -> None:
    vocabulary = generated("vocabulary")
    objects = set(vocabulary.subjects(RDF.type, OWL.ObjectProperty))
    literals = set(vocabulary.subjects(RDF.type, OWL.DatatypeProperty))

    assert objects
    assert literals
    assert not objects & literals


def test_every_end_of_a_property_is_a_class_or_datatype_that_the_vocabulary_describes() -> None:
    vocabulary = generated("vocabulary")
    described = {
        *vocabulary.subjects(RDF.type, OWL.Class),
        *vocabulary.subjects(RDF.type, RDFS.Datatype),
    }
    ends = {*vocabulary.objects(None, RDFS.domain), *vocabulary.objects(None, RDFS.range)}

    assert {end for end in ends if end in MG} <= described


def test_every_term_of_the_model_s_own_that_shapes_use_is_described() -> None:
    vocabulary, shapes = generated("vocabulary"), generated("shapes")
    used = {term for triple in shapes for term in triple if isinstance(term, URIRef) and term in MG}

    assert used
    assert {term for term in used if (term, None, None) not in vocabulary} == set()


def test_the_vocabulary_contradicts_nothing_under_owl_rl() -> None:
    vocabulary = Graph() + generated("vocabulary")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(vocabulary)

    assert not list(vocabulary.subjects(RDF.type, OWL.Nothing))
    assert not list(vocabulary.subjects(RDF.type, URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")))
    assert (MG.Commitment, RDFS.subClassOf, MG.Claim) in vocabulary


def test_shapes_of_every_form_are_well_formed() -> None:
    shapes, some = generated("shapes"), Graph()
    for name in ("Evidence", "AgendaItem", "Assertion", "TextPositionSelector"):
        some += shapes.cbd(URIRef(NAMESPACE + name))
    for shape in set(some.objects(None, SH.property)):
        some += shapes.cbd(shape)

    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=some, meta_shacl=True)

    assert conforms, report


def test_every_label_and_every_property_has_a_shape() -> None:
    shapes = generated("shapes")

    assert {*shapes.objects(None, SH.targetClass)} >= {URIRef(model().expand(node.iri)) for node in model().nodes}
    for node in model().nodes:
        borne = {str(name) for name in shapes.objects(None, SH.property / SH.name) if name}
        assert set(node.names) <= borne


def test_no_issue_has_two_preferred_names_or_one_that_is_also_another_name_of_it() -> None:
    """SKOS S13 and S14."""
    scheme = generated("issues")
    for concept in scheme.subjects(RDF.type, SKOS.Concept):
        preferred = list(scheme.objects(concept, SKOS.prefLabel))
        assert len(preferred) == 1
        assert preferred[0] not in set(scheme.objects(concept, SKOS.altLabel))


def test_related_issues_are_never_above_one_another() -> None:
    """SKOS S27."""
    scheme = generated("issues")
    related = list(scheme.subject_objects(SKOS.related))

    assert related
    for one, other in related:
        assert other not in set(scheme.transitive_objects(one, SKOS.broader)) - {one}
        assert one not in set(scheme.transitive_objects(other, SKOS.broader)) - {other}


def test_every_issue_lies_below_a_top_issue_of_the_scheme() -> None:
    scheme = generated("issues")
    tops = set(scheme.objects(None, SKOS.hasTopConcept))

    assert tops
    for concept in scheme.subjects(RDF.type, SKOS.Concept):
        assert tops & set(scheme.transitive_objects(concept, SKOS.broader))


def test_the_reference_page_leads_to_no_heading_that_is_not_there() -> None:
    page = contents()["docs/reference/model.md"]
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in page.splitlines() if line.startswith("#")}
    targets = {part.split(")")[0] for part in page.split("](#")[1:]}

    assert targets
    assert targets <= headings
