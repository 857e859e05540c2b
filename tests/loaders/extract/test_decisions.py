"""Formal disposals in the styles of many bodies; every passage is invented."""

from __future__ import annotations

from typing import cast

import pytest

from graph.claims import Document
from loaders.extract.decisions import decisions
from loaders.extract.effects import effect_of
from loaders.extract.openings import opening
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes, Span

HEAD = "Agenda item\n\nHarbour Report\n\nMinutes:\n\n"


def minutes_of(body: str) -> Minutes:
    text = HEAD + body + "\n\nSupporting documents:"
    return read_agenda_text(Document("0" * 64, "harbour.txt", text, "utf-8", "harbour.txt"))


def found(body: str) -> list[tuple[str, str]]:
    return [(d.effect, " ".join(d.evidence.exact.split())) for d in decisions(minutes_of(body))]


def effects(body: str) -> list[str]:
    return [effect for effect, _ in found(body)]


def rules(kind: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", lexicon("disposals")[kind])


@pytest.mark.parametrize(
    ("rule", "text"), [(str(r["id"]), t) for r in rules("openings") for t in cast("list[str]", r["examples"])]
)
def test_each_example_opens_its_disposal(rule: str, text: str) -> None:
    opened = opening(Span(0, len(text), text))

    assert opened is not None
    assert opened.rule == rule or opened.strength == "hard"


@pytest.mark.parametrize("text", [t for r in rules("openings") for t in cast("list[str]", r["counterexamples"])])
def test_no_counterexample_opens_a_disposal(text: str) -> None:
    assert opening(Span(0, len(text), text)) is None


@pytest.mark.parametrize(
    ("effect", "limb"), [(str(r["effect"]), t) for r in rules("effects") for t in cast("list[str]", r["examples"])]
)
def test_each_example_has_its_effect(effect: str, limb: str) -> None:
    assert effect_of(limb, "?") == effect


@pytest.mark.parametrize(
    ("effect", "limb"),
    [(str(r["effect"]), t) for r in rules("effects") for t in cast("list[str]", r["counterexamples"])],
)
def test_no_counterexample_has_the_effect(effect: str, limb: str) -> None:
    assert effect_of(limb, "?") != effect


PASSAGES = {
    "county, numbered in one line": (
        (
            "RESOLVED: (1) that the annual report be noted; (2) that the draft "
            "strategy be approved; and (3) that officers be requested to "
            "report back in six months."
        ),
        ["noted", "approved", "requested"],
    ),
    "metropolitan, numbered lines": (
        (
            "Resolved –\n\n(1) That the report be noted.\n\n(2) That the matter be "
            "referred to Cabinet.\n\n(3) That consideration of the levy be "
            "deferred to the next meeting."
        ),
        ["noted", "referred", "deferred"],
    ),
    "london, lettered under that": (
        "RESOLVED that:\n\na) the update be noted; and\n\nb) the action plan be endorsed.",
        ["noted", "endorsed"],
    ),
    "sentences with stops and numbers": (
        "RESOLVED – 1. That the report be noted. 2. That the tariff be approved.",
        ["noted", "approved"],
    ),
    "two limbs joined by and": (
        "RESOLVED that the information be noted and an update be provided in the spring.",
        ["noted", "agreed"],
    ),
    "received and its contents noted is one": (
        "RESOLVED, that – the report be received and its contents noted.",
        ["noted"],
    ),
    "item reference after the word": (
        "RESOLVED ITEM - That the minutes be approved as a correct record.",
        ["approved"],
    ),
    "unanimous Welsh form": ("UNANIMOUSLY RESOLVED that the fees for 2022/23 be approved.", ["approved"]),
    "scottish lettered": (
        (
            "The Committee:-\n\n(a) noted the content of the report;\n\n(b) agreed to "
            "adopt the charter; and\n\n(c) instructed the Director of "
            "Place to report back in March."
        ),
        ["noted", "approved", "agreed"],
    ),
    "scottish resolved to": (
        "The Board resolved:-\n\n(i) to note the update; and\n\n(ii) to instruct the Chief Officer to submit a plan.",
        ["noted", "agreed"],
    ),
    "resolved that the cabinet, lettered": (
        "RESOLVED: That the Cabinet:-\n\n(a) notes the outcome of the review;\n\n(b) endorses the programme.",
        ["noted", "endorsed"],
    ),
    "nhs terse": ("The Board NOTED the report.", ["noted"]),
    "nhs two verbs": ("The Board NOTED the finance report and APPROVED the capital plan.", ["noted", "approved"]),
    "nhs received": ("The Board RECEIVED the quality report.", ["noted"]),
    "nhs action line": (
        (
            "The falls rate had risen.\n\nACTION: Chief Nurse to bring a deep dive on "
            "falls to the March meeting.\n\nThe Board NOTED the update."
        ),
        ["agreed", "noted"],
    ),
    "trailing action in brackets": (
        "Dr Osei would share the audit with the committee. (Action: KO)",
        ["agreed"],
    ),
    "bare limbs without the word": ("Members thanked the officer.\n\nThat the verbal update be noted.", ["noted"]),
    "label decision": ("Decision:\n\nThat the grant to the lifeboat station be approved.", ["approved"]),
    "label decision of one word": (
        "Decision:\n\nApproved.\n\nReasons for decision\n\nTo keep the harbour open.",
        ["approved"],
    ),
    "cabinet with reasons and options": (
        (
            "RESOLVED – That the lease be granted.\n\nReasons for decision: to bring the "
            "building back into use.\n\nAlternative options: to sell."
        ),
        ["approved"],
    ),
    "parish proposed and seconded": (
        (
            "It was proposed by Cllr Marsh, seconded by Cllr Oakes and "
            "RESOLVED to accept the quotation from Fenwick Fencing."
        ),
        ["approved"],
    ),
    "parish lower case": ("It was resolved that the Clerk would write to the county council.", ["agreed"]),
    "soft closing note": ("Members discussed the budget.\n\nThe Committee noted the report.", ["noted"]),
    "soft agreed to": ("After debate it was agreed to defer the item to the June meeting.", ["deferred"]),
    "minutes confirmed": (
        "The minutes of the meeting held on 3 May 2022 were confirmed as a correct record.",
        ["approved"],
    ),
    "recommended to council": ("RECOMMENDED: That Council approves the pay policy.", ["recommended"]),
    "exclusion of the public": (
        "RESOLVED: That the press and public be excluded from the meeting for the following item.",
        ["other"],
    ),
    "agreed with bullets": (
        "It was agreed that:-\n\n· the transport item be brought to the next meeting;\n\n· the work plan be noted.",
        ["agreed", "noted"],
    ),
    "action table": (
        (
            "Action | Owner | Due\nCirculate the tide tables | Harbour Master | "
            "3 June\nWrite to the ferry company | Clerk | July"
        ),
        ["agreed", "agreed"],
    ),
}


@pytest.mark.parametrize("passage", PASSAGES)
def test_each_limb_is_one_decision(passage: str) -> None:
    body, expected = PASSAGES[passage]

    assert effects(body) == expected


@pytest.mark.parametrize(
    "narrative",
    [
        "It was noted that referrals had risen by a tenth.",
        "Members noted that there had been delays in recruitment.",
        "The Panel noted that the tariff in the lease was reviewed each year.",
        "It was agreed that the position was difficult.",
        "The complaint was resolved within ten working days.",
        "Officers had taken action to reduce the backlog.",
        "A decision on the grant was expected in May.",
        "The Director received the award in London.",
        "That summer the pool had closed early.",
    ],
)
def test_narrative_disposes_of_nothing(narrative: str) -> None:
    assert found(narrative) == []


def test_the_discussion_that_a_resolution_repeats_gives_no_decision() -> None:
    body = (
        "After debate the paper was noted; it was agreed to look again in May.\n\n"
        "Resolved – That the paper be noted and for the Committee to look at it again in May."
    )

    assert found(body) == [
        ("noted", "the paper be noted"),
        ("agreed", "for the Committee to look at it again in May."),
    ]


def test_a_limb_recorded_in_the_decision_block_and_again_in_the_minutes_is_one() -> None:
    body = "RESOLVED that the lease be approved.\n\nA debate followed.\n\nRESOLVED that the lease be approved."

    assert effects(body) == ["approved"]


def test_what_follows_the_resolution_is_not_part_of_it() -> None:
    body = (
        "RESOLVED that the report be noted.\n\nThe Chair thanked the "
        "officers for their work.\n\nThe meeting closed at 9pm."
    )

    assert found(body) == [("noted", "RESOLVED that the report be noted.")]


def test_evidence_of_a_limb_is_the_limb_alone() -> None:
    evidence = [words for _, words in found("RESOLVED that: (a) the report be noted; and (b) the plan be approved.")]

    assert evidence == ["the report be noted", "the plan be approved."]


@pytest.mark.parametrize("noise", ["AGREED ", "x", "9", "(1) ", "RESOLVED that ", "; and ", "that the "])
def test_endless_noise_is_read_in_linear_time(noise: str) -> None:
    body = noise * (400_000 // len(noise))

    assert len(decisions(minutes_of(body))) <= 1


def test_a_heading_opens_a_list_of_decisions() -> None:
    body = (
        "DECISIONS OF THE PANEL\n\nA. Tide tables – to be printed by the Clerk.\n\n"
        "B. Task group on ferries set up.\n\nThe meeting closed at noon."
    )

    assert found(body) == [
        ("agreed", "Tide tables – to be printed by the Clerk."),
        ("agreed", "Task group on ferries set up."),
    ]


def test_items_numbered_on_from_a_resolution_are_limbs_whatever_their_verbs() -> None:
    limbs = "i. The plan be noted.\n\nii. The Chair would write to the ferry company.\n\niv. Fares rose."
    body = f"IT WAS AGREED that:\n\n{limbs}"

    assert effects(body) == ["noted", "agreed"]


@pytest.mark.parametrize(
    ("note", "effect"),
    [
        ("Toll waiver refused.", "other"),
        ("Berthing policy accepted in principle.", "approved"),
        ("Tide report received.", "noted"),
    ],
)
def test_a_note_in_a_list_of_decisions_needs_no_be(note: str, effect: str) -> None:
    assert effects(f"Decisions\n\n• {note}") == [effect]


def test_a_signed_off_plan_is_approved_and_does_not_end_the_list() -> None:
    assert effects("The Board:\n\n- signed off the plan;\n\n- deferred the budget until May.") == [
        "approved",
        "deferred",
    ]


def test_arrows_mark_what_was_decided() -> None:
    body = (
        "The lamp had failed twice.\n\n→ Dredging budget APPROVED.\n\n→ Harbour Master to bring a costed plan in July."
    )

    assert effects(body) == ["approved", "agreed"]


MOTION = (
    "Motion\n\nCouncillor Tweed, seconded by Councillor Orme, moved that the Committee:-\n\n"
    "(i) note the report; and\n\n(ii) remit the question of moorings to the Harbour Committee.\n\n"
)


def test_the_limbs_of_a_carried_motion_are_decided() -> None:
    assert effects(MOTION + "On a division the motion was carried.") == ["noted", "referred"]


def test_a_motion_that_is_not_carried_decides_nothing() -> None:
    assert "noted" not in effects(MOTION + "On a division the motion was lost.")


def test_a_list_goes_on_behind_an_item_that_disposes() -> None:
    body = (
        "DECISIONS OF THE PANEL\n\n1. Confirmation of the Harbour Master SUPPORTED unanimously.\n\n"
        "2. A task group on moorings set up.\n\n3. The dredging plan to come to each meeting."
    )
    assert effects(body) == ["endorsed", "agreed", "agreed"]


def test_a_loose_heading_over_a_list_says_that_it_was_decided() -> None:
    assert effects("So:\n\n1. Moorings paper agreed.\n\n2. A letter is to go to the ferry company.") == [
        "agreed",
        "agreed",
    ]


def test_a_loose_heading_over_prose_decides_nothing() -> None:
    assert effects("Outcomes\n\nFerry passengers had waited longer than in the year before.") == []


def test_two_things_asked_of_one_are_two_limbs() -> None:
    body = "RESOLVED that the Mayor be asked to widen the channel and to answer within a month."
    assert effects(body) == ["requested", "requested"]
