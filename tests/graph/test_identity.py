"""Which names are one organisation, and which are kept apart."""

from datetime import date

import pytest

from graph.identity import is_common, meeting_id, organisation_id
from graph.slugs import name_key, slug

DOCUMENT = "9f" * 32


@pytest.mark.parametrize(
    "name",
    [
        "Northmere Council",
        "Northmere Metropolitan Borough Council",
        "Northmere MBC",
        "City of Northmere Council",
        "the Northmere City Council",
        "NORTHMERE  COUNTY COUNCIL",
        "London Borough of Northmere",
        "Royal Borough of Northmere",
        "Northmere County Borough Council",
        "Borough of Northmere",
        "City and County of Northmere Council",
        "Council of the City of Northmere",
    ],
)
def test_one_council_under_any_rank_is_one(name: str) -> None:
    assert organisation_id(name, None, DOCUMENT) == "northmere-council"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Northmere Town Council", "northmere-town-council"),
        ("Northmere Parish Council", "northmere-parish-council"),
        ("Isle of Merrow Council", "isle-of-merrow-council"),
        ("Westmarch and Eastmarch Council", "westmarch-and-eastmarch-council"),
        ("Old City and Fen District Council", "old-city-and-fen-council"),
        ("Northmere Children’s Services Trust Ltd", "northmere-childrens-services-trust"),
        ("Northmere Children's Services Trust Limited", "northmere-childrens-services-trust"),
        ("Cyngor Sir Aberwyn", "cyngor-sir-aberwyn"),
        ("Comhairle nan Eilean Thall", "comhairle-nan-eilean-thall"),
        ("Ysgol Llanfair-y-Môr", "ysgol-llanfair-y-mor"),
    ],
)
def test_other_words_of_a_name_stay(name: str, expected: str) -> None:
    assert organisation_id(name, "Southmere Council", DOCUMENT) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Police",
        "Planning",
        "Finance Team",
        "the Overview and Scrutiny Panel",
        "Improvement Board",
        "Children and Young People's Scrutiny Committee",
        "Corporate Parenting Board",
        "Licensing Sub-Committee B",
        "Youth Council",
        "the Council",
        "County Council",
        "Area 3 Committee",
    ],
)
def test_a_name_common_to_many_places_is_its_councils(name: str) -> None:
    of_north = organisation_id(name, "Northmere MBC", DOCUMENT)
    of_south = organisation_id(name, "Southmere Council", DOCUMENT)
    of_nobody = organisation_id(name, None, DOCUMENT)

    assert of_north.startswith("northmere-council/")
    assert of_south.startswith("southmere-council/")
    assert of_nobody.startswith(f"{DOCUMENT[:12]}/")


def test_a_council_that_could_be_any_scopes_nothing() -> None:
    assert organisation_id("Planning", "the County Council", DOCUMENT) == f"{DOCUMENT[:12]}/planning"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ofsted", "ofsted"),
        ("DfE", "department-for-education"),
        ("the Department for Education", "department-for-education"),
        ("CQC", "care-quality-commission"),
        ("Care Quality Commission", "care-quality-commission"),
        ("NHS England", "nhs-england"),
        ("Home Office", "home-office"),
    ],
)
def test_national_bodies_are_nobodys_own(name: str, expected: str) -> None:
    assert organisation_id(name, "Northmere Council", DOCUMENT) == expected


def test_names_that_differ_only_in_spelling_have_one_slug() -> None:
    assert (
        slug("Children’s Trust & Partners") == slug("CHILDRENS TRUST and  Partners") == "childrens-trust-and-partners"
    )


def test_names_without_latin_letters_are_not_one() -> None:
    assert slug("北京") != slug("東京")


def test_a_committee_with_a_place_in_its_name_is_not_common() -> None:
    assert not is_common("Northmere and Southmere Joint Scrutiny Committee")


def test_a_name_is_found_however_it_is_written() -> None:
    assert name_key("The  Children’s Trust") == name_key("CHILDREN'S TRUST") != name_key("Childrens Trust Board")


def test_a_meeting_is_its_body_and_day_or_its_document() -> None:
    day = date(2019, 1, 21)

    assert meeting_id("panel", day, "a") == meeting_id("panel", day, "b")
    assert meeting_id("panel", day, "a") != meeting_id("panel", date(2019, 1, 22), "a")
    assert meeting_id("panel", None, "a") != meeting_id("panel", None, "b")
    assert meeting_id(None, day, "a") == meeting_id("panel", None, "a")
