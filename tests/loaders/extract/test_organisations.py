"""Organisations: who is named, under the fullest name, with every form; all passages are invented."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from graph.claims import Document, Organisation
from loaders.extract.organisations import organisations
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon

OPENING = "Agenda item\n\nUpdate\n\nMinutes:\n\n"


def found(body: str) -> tuple[Organisation, ...]:
    text = OPENING + body
    document = Document(hashlib.sha256(text.encode()).hexdigest(), "m.txt", text, "utf-8", "test")
    return organisations(read_agenda_text(document))


def names(text: str) -> set[str]:
    return {organisation.name for organisation in found(text)}


def aliases(text: str, name: str) -> set[str]:
    return next(set(organisation.aliases) for organisation in found(text) if organisation.name == name)


PASSAGES = [
    (
        "english unitary, scrutiny",
        (
            "The Independent Chair of the Harrowdale Safeguarding Children Partnership presented the report. "
            "Members of the Children and Families Scrutiny Committee asked how Harrowdale Council and "
            "Westmere Police shared data.\n\n"
            "The Council’s Early Help Team would write to the Department for Education."
        ),
        {
            "Harrowdale Safeguarding Children Partnership",
            "Children and Families Scrutiny Committee",
            "Harrowdale Council",
            "Westmere Police",
            "Early Help Team",
            "Department for Education",
        },
    ),
    (
        "acronym defined and used",
        "The Chief Executive of Harrowdale Homes and Places Limited (HHP) attended. HHP had 40 empty properties.",
        {"Harrowdale Homes and Places Limited"},
    ),
    (
        "london borough",
        "Officers from the London Borough of Eastmarsh and the Royal Borough of Kingsford met the Metropolitan Police.",
        {"London Borough of Eastmarsh", "Royal Borough of Kingsford", "Metropolitan Police"},
    ),
    (
        "nhs trust board",
        (
            "Minutes of the Board of Directors of Fairwater Teaching Hospitals NHS Foundation Trust\n\n"
            "The Trust had been inspected by the CQC in May. The Quality and Safety Committee received a "
            "paper from the "
            "Fairwater and Marlshire Integrated Care Board (ICB). NHS England had asked the ICB for a "
            "recovery trajectory."
        ),
        {
            "Board of Directors",
            "Fairwater Teaching Hospitals NHS Foundation Trust",
            "Care Quality Commission",
            "Quality and Safety Committee",
            "Fairwater and Marlshire Integrated Care Board",
            "NHS England",
        },
    ),
    (
        "welsh",
        (
            "The Cabinet considered a letter from Estyn. Cyngor Sir Bryn and the Glanaber University Health "
            "Board had agreed to "
            "report to the Regional Partnership Board. The Welsh Government and Audit Wales would be informed."
        ),
        {
            "Cabinet",
            "Estyn",
            "Cyngor Sir Bryn",
            "Glanaber University Health Board",
            "Regional Partnership Board",
            "Welsh Government",
            "Audit Wales",
        },
    ),
    (
        "scottish",
        (
            "The Strathlorn Integration Joint Board noted that Police Scotland and NHS Strathlorn had joined the "
            "Strathlorn Health and Social Care Partnership (HSCP). The Care Inspectorate would visit in June."
        ),
        {
            "Strathlorn Integration Joint Board",
            "Police Scotland",
            "NHS Strathlorn",
            "Strathlorn Health and Social Care Partnership",
            "Care Inspectorate",
        },
    ),
    (
        "parish",
        (
            "Little Wenlow Parish Council\n\nMinutes of the meeting held in the Village Hall\n\n"
            "The Clerk would write to Marlshire County Council about potholes. West Marl District Council "
            "had refused the application."
        ),
        {"Little Wenlow Parish Council", "Marlshire County Council", "West Marl District Council"},
    ),
    (
        "list of bodies",
        "Representatives of Healthwatch Harrowdale, Age UK Harrowdale and Citizens Advice spoke in support.",
        {"Healthwatch Harrowdale", "Age UK Harrowdale", "Citizens Advice"},
    ),
    (
        "audit",
        (
            "Grant Thornton presented the audit plan to the Audit and Governance Committee. Internal Audit "
            "had given limited "
            "assurance. CIPFA guidance would be followed."
        ),
        {"Grant Thornton", "Audit and Governance Committee", "Internal Audit", "CIPFA"},
    ),
    (
        "job titles are not organisations",
        (
            "The Director of Children’s Services, the Cabinet Member for Adult Social Care and the Head of "
            "Legal Services attended."
        ),
        set(),
    ),
    (
        "documents are not organisations",
        "The Council Tax Support Scheme, the Board Assurance Framework and the Partnership Agreement were attached.",
        set(),
    ),
    (
        "generic plurals are not organisations",
        "Schools, partners, parents and health colleagues had been consulted. Boards and committees would be told.",
        set(),
    ),
    (
        "premises are not organisations",
        "Oakfield Contact Centre and Larch House Children’s Home had reopened, and a child was placed at Birch Avenue.",
        set(),
    ),
    (
        "bare committee words name nobody",
        "The Panel thanked the Chair. The Committee agreed the recommendations.",
        set(),
    ),
    (
        "named groups with small heads",
        (
            "An update came from the Locality Gold group, while the Family Support team and a homelessness "
            "working group met weekly."
        ),
        {"Locality Gold group", "Family Support team", "homelessness working group"},
    ),
    (
        "ordinary groups name nobody",
        "The age group most affected was teenagers. A focus group and a support group were held for each peer group.",
        set(),
    ),
    (
        "fire and combined authorities",
        (
            "The Westmere Combined Authority and the Westmere Fire and Rescue Authority shared a building with "
            "Westmere Fire and Rescue Service."
        ),
        {"Westmere Combined Authority", "Westmere Fire and Rescue Authority", "Westmere Fire and Rescue Service"},
    ),
    (
        "offices that act",
        (
            "A letter to the Secretary of State for Health and Social Care and to the Police and Crime "
            "Commissioner was agreed."
        ),
        {"Secretary of State for Health and Social Care", "Police and Crime Commissioner"},
    ),
    (
        "schools",
        (
            "St Brannoc’s Primary School and the Harrowdale Academy had converted; the University of "
            "Marlshire was a partner."
        ),
        {"St Brannoc’s Primary School", "Harrowdale Academy", "University of Marlshire"},
    ),
    (
        "capital letters",
        "CHILDREN AND YOUNG PEOPLE SCRUTINY COMMITTEE\n\nRESOLVED THAT THE REPORT BE NOTED.",
        {"Children and Young People Scrutiny Committee"},
    ),
    (
        "scrutiny board with its subject in brackets",
        "The Scrutiny Board (Adults, Health and Active Lifestyles) received the report.",
        {"Scrutiny Board (Adults, Health and Active Lifestyles)"},
    ),
    (
        "unions and employers",
        "Unison and the GMB had met Human Resources. The LGA would send a peer team.",
        {"Unison", "GMB", "Human Resources", "Local Government Association"},
    ),
    (
        "departments that act",
        "Planning had refused the scheme and Legal Services were to advise. Work with Highways continued.",
        {"Planning", "Legal Services", "Highways"},
    ),
    (
        "service areas merely listed",
        (
            "Vacancies were high in Referral and Assessment, Care Leavers and Support Services. Members "
            "discussed Early Help and planning."
        ),
        set(),
    ),
    (
        "companies",
        "The contractor, Brightway Facilities Ltd, and Larkin Homes had been told. Veolia would collect the waste.",
        {"Brightway Facilities Ltd", "Larkin Homes", "Veolia"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PASSAGES], ids=[p[0] for p in PASSAGES])
def test_each_style_gives_exactly_its_named_organisations(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def examples() -> Iterator[tuple[str, set[str]]]:
    for rule in cast("list[Mapping[str, object]]", lexicon("organisations")["rules"]):
        for example in cast("list[Mapping[str, object]]", rule["examples"]):
            yield cast("str", example["text"]), set(cast("list[str]", example["finds"]))
        for counterexample in cast("list[str]", rule["counterexamples"]):
            yield counterexample, set()


@pytest.mark.parametrize(("text", "expected"), list(examples()))
def test_each_rule_finds_its_examples_and_passes_over_its_counterexamples(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_the_trust_is_an_alias_of_the_documents_one_trust() -> None:
    text = "The Harrowdale Children’s Trust met. It was reported that the Trust had improved. HCT’s staff were thanked."

    assert aliases(text, "Harrowdale Children’s Trust") >= {"Harrowdale Children’s Trust", "the Trust", "HCT"}


def test_the_council_of_a_childrens_trust_is_implied_by_its_place() -> None:
    text = (
        "Harrowdale Children’s Trust reported. Children across Harrowdale were safer. The contract with "
        "the Council was noted."
    )

    assert "Harrowdale Council" in names(text)
    assert "the Council" in aliases(text, "Harrowdale Council")


def test_no_council_is_implied_where_none_is_spoken_of() -> None:
    assert names("Harrowdale Children’s Trust reported that children across Harrowdale were safer.") == {
        "Harrowdale Children’s Trust"
    }


def test_letters_of_a_metropolitan_borough_are_written_out() -> None:
    text = "Rotherham MBC would pay £1m. RMBC had agreed, and the Local Authority was content."

    assert names(text) == {"Rotherham Metropolitan Borough Council"}
    assert aliases(text, "Rotherham Metropolitan Borough Council") >= {"Rotherham MBC", "RMBC", "the Local Authority"}


def test_a_place_stands_for_its_council_where_it_acts_and_not_where_people_live() -> None:
    assert names("Barnsley had paid its social workers more than Kirklees.") >= {"Barnsley Council"}
    assert names("A family living in Barnsley was moved to a house near Kirklees.") == set()


def test_a_shorter_form_joins_the_one_longer_name_that_holds_it() -> None:
    text = (
        "The Harrowdale Children’s Services Trust reported. Later theChildren’s Trust was asked about "
        "Harrowdale Childrens Trust staff."
    )

    assert names(text) == {"Harrowdale Children’s Services Trust"}
    assert aliases(text, "Harrowdale Children’s Services Trust") >= {
        "theChildren’s Trust",
        "Harrowdale Childrens Trust",
    }


def test_a_trusts_own_board_is_named_after_the_trust() -> None:
    text = "The Harrowdale Children’s Trust reported to the Trusts own Board each month."

    assert names(text) == {"Harrowdale Children’s Trust", "Harrowdale Children’s Trust Board"}


def test_letters_given_in_brackets_are_not_a_persons_initials() -> None:
    text = "Present: Bryony Tuck (BT, Special), Joe Birch (JB). BT asked about June Board papers and JB replied."

    assert names(text) == set()


def test_a_post_may_be_followed_by_its_body_but_not_by_its_service_area() -> None:
    assert names("Ms Legge, Designated Nurse, Marl Clinical Commissioning Group, spoke.") == {
        "Marl Clinical Commissioning Group"
    }
    assert names("The Assistant Director, Adult Services, spoke.") == set()


def test_councils_of_a_joint_body_are_known_by_their_councillors_places() -> None:
    text = "The Joint Health Scrutiny Committee met. Councillor Ash (Marlshire) and Councillor Beech (Labour) spoke."

    assert names(text) == {"Joint Health Scrutiny Committee", "Marlshire Council"}


def test_places_called_councils_and_places_that_pay_are_councils() -> None:
    assert names("The Wenford and Marlby boroughs had been approached.") == {"Wenford Council", "Marlby Council"}
    assert names("Two had gone to Marlby, which paid more.") == {"Marlby Council"}
    assert names("Most had gone to Marlby, where a retention payment was offered.") == {"Marlby Council"}
    assert names("Two had gone to Marlby, which was sunny.") == set()


def test_each_mention_stands_in_the_text_word_for_word() -> None:
    text = "Ofsted visited Harrowdale Council.\n\nThe Council thanked Ofsted."
    mentions = {o.name: [(e.start - len(OPENING), e.exact) for e in o.evidence] for o in found(text)}

    assert mentions == {
        "Ofsted": [(0, "Ofsted"), (56, "Ofsted")],
        "Harrowdale Council": [(15, "Harrowdale Council"), (40, "Council")],
    }
    assert all(text[start : start + len(exact)] == exact for spans in mentions.values() for start, exact in spans)


def test_endless_names_are_read_in_a_moment() -> None:
    assert found("Board of " * 20_000) == ()
    assert found("A" * 200_000) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pellbridge had 702 children in its care. The Council spent more than planned.", {"Pellbridge Council"}),
        (
            "Thirty Kelder children had new parents; nine were in Kelder homes. The Council was proud.",
            {"Kelder Council"},
        ),
        (
            "Ms Orr (Healthwatch Marl Vale) spoke. The Council would reply.",
            {"Healthwatch Marl Vale", "Marl Vale Council"},
        ),
        ("The City Council had looked after 264 of them.", {"City Council"}),
        ("Northbeck had placed 14 children beyond its border.", {"Northbeck Council"}),
        ("Colleagues from Marrow Fell would carry out a mock inspection.", {"Marrow Fell Council"}),
        ("The leaving care team and the participation team met.", {"leaving care team", "participation team"}),
        ("The care leavers’ forum had chosen the name.", {"care leavers’ forum"}),
        ("The “moving on” team had begun work.", {"moving on team"}),
        ("The Personal Adviser Team had six vacancies.", {"Personal Adviser Team"}),
        ("Tollmere Futures (children’s trust) attended.", {"Tollmere Futures"}),
        ("Adopt Marl Valley, the regional adoption agency, had 31 adopters.", {"Adopt Marl Valley"}),
        ("The DfE Commissioner’s letter was read.", {"Department for Education"}),
        ("An Ofsted/CQC visit was due.", {"Ofsted", "Care Quality Commission"}),
        ("The Marl and Wend Joint Committee for Children met.", {"Marl and Wend Joint Committee for Children"}),
        ("The Police and Crime Commissioner for Wendshire came.", {"Police and Crime Commissioner for Wendshire"}),
        ("Marl Homes Trust (formerly Marl Tenants Trust) wrote.", {"Marl Homes Trust"}),
        ("The team had grown; each team had a manager, and the Coastal hub opened on Tuesdays.", set()),
        ("DH (Strategic HR Lead) said that exits had fallen.", set()),
        ("COUNCIL CHAMBER AND BY MICROSOFT TEAMS", set()),
        ("The Virtual School Head and the Chief Executive spoke.", set()),
        ("Liquidbase had been upgraded in March, and the Council was told.", set()),
    ],
)
def test_bodies_are_known_by_what_is_said_of_them(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_another_council_that_hosts_a_service_is_not_the_documents_own() -> None:
    text = (
        "The agency hosted by Upper Wend Council reported. "
        "The Council placed 27 Kelder children; nine were in Kelder homes."
    )
    assert "the Council" in aliases(text, "Kelder Council") or "The Council" in aliases(text, "Kelder Council")
