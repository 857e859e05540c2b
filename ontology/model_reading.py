"""From `model.yaml` to the model: each name used is defined, each definition whole, nothing said twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from ontology.model import AssertionClass, ClaimClass, Enumeration, Model, Node, Property, Relationship
from ontology.reading import OntologyError, fields, flag, mapping, one_of, read, text, texts

TYPES = ("string", "strings", "integer", "number", "date", "timestamp")
_PROPERTY = ("required", "indexed", "values", "iri", "selector", "refers", "not_after")
_COUNTS: Mapping[str, tuple[int, int | None]] = {"1": (1, 1), "0..1": (0, 1), "1..n": (1, None), "0..n": (0, None)}
_TOP = (
    "version",
    "title",
    "prose",
    "base",
    "prefixes",
    "enumerations",
    "claim",
    "assertion",
    "nodes",
    "evidenced",
    "relationships",
    "glossary",
)


def read_model(content: Mapping[str, object] | None = None) -> Model:
    """The model of `model.yaml`, or of a content given in its place.

    Raises
    ------
    OntologyError
        At the first contradiction, naming its place.
    """
    raw = fields(read("model.yaml") if content is None else content, "model", _TOP)
    prefixes = _words(raw["prefixes"], "prefixes")
    enumerations = tuple(_enumeration(name, one) for name, one in mapping(raw["enumerations"], "enumerations").items())
    reader = _Reader(prefixes, {one.name for one in enumerations})
    claim = reader.claim(raw["claim"])
    nodes = tuple(reader.node(label, one, claim) for label, one in mapping(raw["nodes"], "nodes").items())
    evidenced = reader.properties(raw["evidenced"], "evidenced")
    listed = mapping(raw["relationships"], "relationships")
    relationships = tuple(reader.relationship(kind, one, nodes, evidenced) for kind, one in listed.items())
    _check_names(nodes, relationships, enumerations)
    _check_properties(nodes, relationships)
    return Model(
        version=text(raw["version"], "version"),
        title=text(raw["title"], "title"),
        prose=text(raw["prose"], "prose"),
        base=text(raw["base"], "base"),
        prefixes=prefixes,
        claim=claim,
        assertion=reader.assertion(raw["assertion"]),
        nodes=nodes,
        relationships=relationships,
        enumerations=enumerations,
        glossary=_words(raw["glossary"], "glossary"),
    )


class _Reader:
    """Reads parts of the model, knowing what they may refer to."""

    def __init__(self, prefixes: Collection[str], enumerations: Collection[str]) -> None:
        self._prefixes, self._enumerations = prefixes, enumerations

    def claim(self, value: object) -> ClaimClass:
        raw = fields(value, "claim", ("iri", "term", "prose", "properties"))
        return ClaimClass(
            iri=self._iri(raw["iri"], "claim.iri"),
            term=self._iri(raw["term"], "claim.term"),
            prose=text(raw["prose"], "claim.prose"),
            properties=self.properties(raw["properties"], "claim.properties"),
        )

    def assertion(self, value: object) -> AssertionClass:
        raw = fields(value, "assertion", ("iri", "term", "prose"))
        iri, term = (self._iri(raw[name], f"assertion.{name}") for name in ("iri", "term"))
        return AssertionClass(iri, term, text(raw["prose"], "assertion.prose"))

    def node(self, label: str, value: object, claim: ClaimClass) -> Node:
        place = f"nodes.{label}"
        raw = fields(value, place, ("iri", "prose", "properties"), ("claim", "key", "term"))
        is_claim = flag(raw.get("claim", False), f"{place}.claim")
        own = self.properties(raw["properties"], f"{place}.properties")
        properties = (*claim.properties, *own) if is_claim else own
        _check_distinct((each.name for each in properties), f"{place}.properties")
        _check_distinct((each.iri for each in properties), f"{place}.properties")
        key = "id" if is_claim else text(raw.get("key"), f"{place}.key")
        if not any(each.name == key and each.required for each in properties):
            raise OntologyError(f"{place}.key", f"{key!r} is not a required property")
        return Node(
            label=label,
            prose=text(raw["prose"], f"{place}.prose"),
            iri=self._iri(raw["iri"], f"{place}.iri"),
            term=self._iri(raw.get("term", claim.term if is_claim else None), f"{place}.term"),
            key=key,
            properties=properties,
            is_claim=is_claim,
        )

    def relationship(
        self, kind: str, value: object, nodes: tuple[Node, ...], evidenced: tuple[Property, ...]
    ) -> Relationship:
        place = f"relationships.{kind}"
        raw = fields(value, place, ("iri", "from", "to", "count", "prose"), ("term", "evidenced", "properties"))
        own = self.properties(raw.get("properties", {}), f"{place}.properties")
        both = (*evidenced, *own) if flag(raw.get("evidenced", False), f"{place}.evidenced") else own
        _check_distinct((each.name for each in both), f"{place}.properties")
        least, most = _COUNTS[one_of(raw["count"], f"{place}.count", _COUNTS)]
        return Relationship(
            type=kind,
            prose=text(raw["prose"], f"{place}.prose"),
            iri=self._iri(raw["iri"], f"{place}.iri"),
            term=self._iri(raw["term"], f"{place}.term") if "term" in raw else None,
            sources=_ends(raw["from"], f"{place}.from", nodes),
            targets=_ends(raw["to"], f"{place}.to", nodes),
            least=least,
            most=most,
            properties=both,
        )

    def properties(self, value: object, place: str) -> tuple[Property, ...]:
        return tuple(self._property(name, one, f"{place}.{name}") for name, one in mapping(value, place).items())

    def _property(self, name: str, value: object, place: str) -> Property:
        raw = fields(value, place, ("type", "prose"), _PROPERTY)
        return Property(
            name=name,
            type=one_of(raw["type"], f"{place}.type", TYPES),
            prose=text(raw["prose"], f"{place}.prose"),
            iri=self._iri(raw.get("iri", f"mg:{name}"), f"{place}.iri"),
            required=flag(raw.get("required", False), f"{place}.required"),
            indexed=flag(raw.get("indexed", False), f"{place}.indexed"),
            enumeration=one_of(raw["values"], f"{place}.values", self._enumerations) if "values" in raw else None,
            refers=text(raw["refers"], f"{place}.refers") if "refers" in raw else None,
            not_after=text(raw["not_after"], f"{place}.not_after") if "not_after" in raw else None,
            selector=one_of(raw["selector"], f"{place}.selector", ("position", "quote")) if "selector" in raw else None,
        )

    def _iri(self, value: object, place: str) -> str:
        name = text(value, place)
        prefix, colon, local = name.partition(":")
        if not (colon and local):
            raise OntologyError(place, f"{name!r} is not a prefixed name")
        one_of(prefix, place, self._prefixes)
        return name


def _enumeration(name: str, value: object) -> Enumeration:
    place = f"enumerations.{name}"
    raw = fields(value, place, ("prose", "values"))
    values = tuple(_words(raw["values"], f"{place}.values").items())
    return Enumeration(name, text(raw["prose"], f"{place}.prose"), values)


def _words(value: object, place: str) -> Mapping[str, str]:
    return {name: text(one, f"{place}.{name}") for name, one in mapping(value, place).items()}


def _ends(value: object, place: str, nodes: tuple[Node, ...]) -> tuple[str, ...]:
    if value == "claims":
        return tuple(node.label for node in nodes if node.is_claim)
    labels = texts(value, place)
    for label in labels:
        one_of(label, place, {node.label for node in nodes})
    return labels


def _check_distinct(names: Iterable[str], place: str) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise OntologyError(place, f"{name!r} is said {times} times")


def _check_names(
    nodes: tuple[Node, ...], relationships: tuple[Relationship, ...], lists: tuple[Enumeration, ...]
) -> None:
    """One engine keeps labels and relationship types in one space of names; RDF keeps all terms in one."""
    _check_distinct(
        [*(node.label for node in nodes), *(each.type for each in relationships)], "nodes and relationships"
    )
    terms = [*(node.iri for node in nodes), *(each.iri for each in relationships)]
    _check_distinct([*terms, *(f"mg:{each.name}" for each in lists)], "terms")
    used = {each.enumeration for _, each in _placed(nodes, relationships)}
    if unused := [each.name for each in lists if each.name not in used]:
        raise OntologyError("enumerations", f"no property uses {', '.join(unused)}")


def _check_properties(nodes: tuple[Node, ...], relationships: tuple[Relationship, ...]) -> None:
    """What a property refers to exists, and one name of a property means one term throughout."""
    labels = {node.label for node in nodes}
    terms: dict[str, str] = {}
    for place, each in _placed(nodes, relationships):
        if each.refers is not None:
            one_of(each.refers, f"{place}.refers", labels)
        if each.selector is None and terms.setdefault(each.name, each.iri) != each.iri:
            raise OntologyError(f"{place}.iri", f"{each.name!r} is {terms[each.name]} elsewhere")
    kinds = {relationship.iri for relationship in relationships}
    if both := sorted(kinds.intersection(terms.values())):
        raise OntologyError("terms", f"{both[0]} is both a property and a relationship")
    for node in nodes:
        for each in node.properties:
            if each.not_after is not None:
                one_of(each.not_after, f"nodes.{node.label}.properties.{each.name}.not_after", node.names)


def _placed(nodes: tuple[Node, ...], relationships: tuple[Relationship, ...]) -> Iterator[tuple[str, Property]]:
    for node in nodes:
        for each in node.properties:
            yield f"nodes.{node.label}.properties.{each.name}", each
    for relationship in relationships:
        for each in relationship.properties:
            yield f"relationships.{relationship.type}.properties.{each.name}", each
