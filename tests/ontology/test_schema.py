from copy import deepcopy
from typing import Any

import pytest

from ontology.model_reading import read_model
from ontology.reading import OntologyError, parse, read
from ontology.schema import MODEL_VERSION, constraints, model


def changed(path: str, value: object) -> dict[str, Any]:
    """The model's content with one place changed; None removes it."""
    content: dict[str, Any] = deepcopy(dict(read("model.yaml")))
    *parents, last = path.split("/")
    place = content
    for name in parents:
        place = place[name]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return content


A_PROPERTY = {"type": "string", "prose": "Something."}


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("nodes/Period/properties/kind/values", "Kinds", "nodes.Period.properties.kind.values"),
        ("nodes/Meeting/key", "number", "nodes.Meeting.key"),
        ("nodes/Meeting/key", "body", "nodes.Meeting.key"),
        ("nodes/Meeting/prose", "", "nodes.Meeting.prose"),
        ("nodes/Meeting/colour", "red", "nodes.Meeting"),
        ("nodes/Meeting/term", "ical:Vevent", "nodes.Meeting.term"),
        ("nodes/Meeting/term", "Event", "nodes.Meeting.term"),
        ("nodes/Meeting/properties/earliest/type", "datetime", "nodes.Meeting.properties.earliest.type"),
        ("nodes/Meeting/properties/earliest/required", "yes", "nodes.Meeting.properties.earliest.required"),
        ("nodes/Meeting/properties/earliest/not_after", "later", "nodes.Meeting.properties.earliest.not_after"),
        ("nodes/Meeting/properties/document/refers", "File", "nodes.Meeting.properties.document.refers"),
        ("nodes/Meeting/properties/title/iri", "foaf:title", "nodes.Meeting.properties.title.iri"),
        ("nodes/Decision/properties/quote", A_PROPERTY, "nodes.Decision.properties"),
        ("relationships/HELD_BY/to", "Organization", "relationships.HELD_BY.to"),
        ("relationships/MENTIONS/to", ["Organisation", "Person"], "relationships.MENTIONS.to"),
        ("relationships/HELD_BY/count", "2", "relationships.HELD_BY.count"),
        ("relationships/HELD_BY/properties", {"evidence": A_PROPERTY}, "relationships.HELD_BY.properties"),
        ("relationships/HELD_BY/iri", "mg:partOf", "terms"),
        ("relationships/HELD_BY/iri", "mg:kind", "terms"),
        ("enumerations/Colour", {"prose": "A colour.", "values": {"red": "As blood."}}, "enumerations"),
        ("enumerations/Unit/values", [], "enumerations.Unit.values"),
        ("version", None, "model"),
    ],
)
def test_a_model_that_contradicts_itself_is_refused_with_its_place(path: str, value: object, place: str) -> None:
    content = changed(path, value)

    with pytest.raises(OntologyError) as refused:
        read_model(content)

    assert refused.value.place == place


def test_a_label_and_a_relationship_type_never_share_a_name() -> None:
    content = changed("relationships/Meeting", read("model.yaml")["relationships"]["HELD_BY"])  # type: ignore[index]

    with pytest.raises(OntologyError, match="'Meeting' is said 2 times"):
        read_model(content)


def test_a_name_said_twice_is_refused_where_yaml_would_keep_the_last() -> None:
    with pytest.raises(OntologyError, match="line 3: 'a' is said twice"):
        parse("top:\n  a: 1\n  a: 2\n", "example")


def test_every_claim_has_what_claims_have() -> None:
    common = model().claim.properties

    assert [node.label for node in model().claims] == [
        "IssueMention",
        "Statement",
        "Observation",
        "Decision",
        "Commitment",
        "Judgement",
        "Cause",
        "BodyChange",
        "Progress",
        "FigureNote",
        "MeetingReference",
    ]
    assert all(node.properties[: len(common)] == common and node.key == "id" for node in model().claims)


def test_any_claim_may_rest_on_evidence() -> None:
    assert model().relationship("EVIDENCED_BY").sources == tuple(node.label for node in model().claims)


def test_the_version_is_the_model_s() -> None:
    assert model().version == MODEL_VERSION


@pytest.mark.parametrize("engine", ["embedded", "neo4j"])
def test_every_label_has_a_unique_key_on_each_engine(engine: Any) -> None:
    keys = {f"FOR (n:{node.label}) REQUIRE n.{node.key} IS UNIQUE" for node in model().nodes}

    told = {statement.split("IF NOT EXISTS ")[1] for statement in constraints(engine) if "CONSTRAINT" in statement}
    assert told == keys


def test_statements_for_an_engine_come_without_comment_and_semicolon() -> None:
    assert all(statement.startswith("CREATE ") and statement[-1] not in ";\n" for statement in constraints("embedded"))


def test_an_unknown_engine_has_no_statements() -> None:
    with pytest.raises(OntologyError, match=r"generated/postgres\.cypher"):
        constraints("postgres")  # type: ignore[arg-type]
