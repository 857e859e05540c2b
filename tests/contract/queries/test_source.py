"""The text behind ids and words, on the chronicle."""

from __future__ import annotations

from graph.store import Store
from ontology.schema import MODEL_VERSION
from queries.figures import figures
from queries.source import holding, places
from tests.queries.chronicle import OCTOBER_2018, SUMMER


def test_an_evidence_id_gives_its_document_and_all_its_claims(chronicle: Store) -> None:
    figure = figures(chronicle)[0].evidence

    (place,) = places(chronicle, figure.id[:8])

    assert (place.evidence, place.start, place.end) == (figure.id, figure.start, figure.end)
    assert place.source.text[place.start : place.end] == figure.quote
    assert place.source.name == figure.document
    assert {"IssueMention", "Observation"} <= {claim.kind for claim in place.claims}
    assert {claim.version for claim in place.claims} == {MODEL_VERSION}


def test_a_claim_s_own_id_gives_that_claim_alone(chronicle: Store) -> None:
    wanted = places(chronicle, figures(chronicle)[0].evidence.id)[0].claims[0]

    (place,) = places(chronicle, wanted.id)

    assert place.claims == (wanted,)


def test_an_id_that_nothing_bears_gives_nothing(chronicle: Store) -> None:
    assert places(chronicle, "0000ffff0000ffff") == ()


def test_documents_are_found_by_words_to_the_letter(chronicle: Store) -> None:
    assert [source.text for source in holding(chronicle, "too few foster homes")] == [SUMMER]
    assert [source.text for source in holding(chronicle, "Members asked why children")] == [OCTOBER_2018]
    assert holding(chronicle, "TOO FEW FOSTER HOMES") == ()


def test_words_that_several_documents_hold_give_all_by_name(chronicle: Store) -> None:
    names = [source.name for source in holding(chronicle, "out of area placements")]

    assert len(names) == 3
    assert names == sorted(names)
