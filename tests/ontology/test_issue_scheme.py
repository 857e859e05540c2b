import pytest

from ontology.issue_scheme import Concept, Scheme, SchemeError, normalised, scheme


def concept(concept_id: str, label: str = "", broader: str | None = None, related: tuple[str, ...] = ()) -> Concept:
    name = label or concept_id
    return Concept(concept_id, name, "top", (name,), broader, related, "A thing.")


def of(*concepts: Concept) -> Scheme:
    return Scheme({c.id: c for c in concepts})


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("out-of-area", "out-of-area"),
        ("Out of Area Placements", "out-of-area"),
        ("looked-after child", "cla-numbers"),
        ("LAC", "cla-numbers"),
        ("children’s homes", "residential"),
        ("Foster Carer", "fostering"),
        ("mash", "front-door"),
        ("Covid-19", "covid"),
        ("A&E", "urgent-care"),
        ("Bus Service", "transport"),
        ("demand and front door", "demand"),
    ],
)
def test_a_concept_is_found_by_id_label_or_synonym_in_any_case_and_number(name, found):
    assert scheme().find(name).id == found


@pytest.mark.parametrize("name", ["", "   ", "-", "zebra crossing of dreams"])
def test_an_unknown_name_finds_nothing(name):
    assert scheme().find(name) is None


@pytest.mark.parametrize(
    ("name", "near"),
    [("foster carer recrutment", "fostering"), ("overspnd", "overspend"), ("lead", "lead-practitioner")],
)
def test_suggestions_hold_the_nearest_concept(name, near):
    assert near in scheme().suggestions(name)


def test_nothing_is_suggested_for_nonsense():
    assert scheme().suggestions("qqqqqqqq") == ()


def test_every_concept_leads_up_to_its_group():
    for c in scheme():
        assert c.id == c.group or scheme().above(c.id)[-1] == c.group


def test_a_narrower_concept_lies_below_its_broader_one():
    assert scheme().above("re-referrals") == ("referrals", "demand")
    assert "re-referrals" in scheme().below("referrals")


def test_every_concept_says_what_belongs_to_it_and_where_its_terms_come_from():
    for c in scheme():
        assert c.definition.endswith(".")
        assert c.source


def test_names_are_compared_without_case_hyphens_apostrophes_and_plural():
    assert normalised("Children’s  Re-Referrals") == normalised("childrens re referral")


def test_an_id_wins_over_another_concepts_synonym():
    pair = of(concept("pay"), Concept("money", "Money", "top", ("Money", "pay"), None, (), "Cash."))

    assert pair.find("pay").id == "pay"


@pytest.mark.parametrize(
    "concepts",
    [
        (concept("one", broader="two"),),
        (concept("one", related=("two",)),),
        (concept("one", broader="two"), concept("two", broader="one")),
        (concept("Not an id"),),
    ],
)
def test_a_scheme_that_contradicts_itself_is_refused(concepts):
    with pytest.raises(SchemeError):
        of(*concepts)


def test_one_name_for_two_concepts_is_refused():
    with pytest.raises(SchemeError, match="already leads to"):
        _ = of(concept("one", "The same"), concept("two", "the Same")).names
