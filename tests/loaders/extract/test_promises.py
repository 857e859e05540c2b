"""Promises in their many wordings, with what they deliver and when; every passage is invented."""

from __future__ import annotations

from datetime import date

import pytest

from graph.claims import Commitment, Document, Meeting, Organisation
from loaders.extract.commitments import commitments
from loaders.extract.decisions import decisions
from loaders.extract.verbs import base_of
from loaders.formats.agenda_text import read_agenda_text
from ontology.values import DateInterval

HEAD = "Agenda item\n\nLighthouse Report\n\nMinutes:\n\n"
TRUST = "Gullrock Lighthouse Trust"
NAMED = (
    Organisation(TRUST, "trust", (TRUST, "the Trust"), (), "test"),
    Organisation("Gullrock Council", "council", ("Gullrock Council", "the Council"), (), "test"),
)
MEETING = Meeting("Lighthouse Panel", "Gullrock Council", DateInterval.on(date(2022, 5, 20)))


def promised(body: str) -> tuple[Commitment, ...]:
    text = HEAD + body + "\n\nSupporting documents:"
    minutes = read_agenda_text(Document("0" * 64, "light.txt", text, "utf-8", "x"))
    return commitments(minutes, NAMED, MEETING, decisions(minutes))


@pytest.mark.parametrize(
    ("sentence", "force", "owner", "what"),
    [
        # any verb, where an owner or a date makes it firm
        ("The Trust would repaint every lantern by June 2022.", "offered", TRUST, "repaint every lantern by June 2022"),
        (
            "The old fog signal would then be wound up on 1 April 2023.",
            "offered",
            None,
            "wind up the old fog signal on 1 April 2023",
        ),
        (
            "A costed plan, with drawings, would be laid before Cabinet on 7 July 2022.",
            "offered",
            None,
            "lay a costed plan, with drawings before Cabinet on 7 July 2022",
        ),
        # states
        (
            "A new lamp would be in use at each station by 1 December 2022.",
            "offered",
            None,
            "have a new lamp in use at each station by 1 December 2022",
        ),
        (
            "The Harbour Master gave a commitment that a warning system would be in place by October 2022.",
            "offered",
            "Harbour Master",
            "have a warning system in place by October 2022",
        ),
        (
            "From September there would be a single fare of £3 on both boats.",
            "offered",
            None,
            "have a single fare of £3 on both boats",
        ),
        # elided subjects
        (
            "The Chief Executive was unable to say but would let her know.",
            "offered",
            "Chief Executive",
            "let her know",
        ),
        (
            "Rosalind could not say, but took an action to ask the keepers. Rosalind said so.",
            "offered",
            "Rosalind",
            None,
        ),
        # intentions and assurances
        (
            "The Mayor indicated her intention of publishing a coastal plan during the autumn.",
            "offered",
            "Mayor",
            "publish a coastal plan during the autumn",
        ),
        ("The Trust intended to review every berth.", "offered", TRUST, "review every berth"),
        # dates that were moved
        (
            "The Council had put back the opening of the slipway from June to September 2022.",
            "offered",
            "Gullrock Council",
            "open the slipway to September 2022",
        ),
        # things on their way
        (
            "A revised Berths Strategy was going to Cabinet in July.",
            "offered",
            None,
            None,
        ),
        ("The Fleet Manager is going to bring a note on this in July.", "offered", "Fleet Manager", None),
        ("An officer had been assigned to clear the wrecks by August 2022.", "offered", None, None),
        # asking
        (
            "Councillor Ash asked the Chief Executive to say in writing when the lamp would be lit.",
            "requested",
            "Chief Executive",
            "say in writing when the lamp would be lit",
        ),
        ("The Chair asked that Members be told how many keepers had left.", "requested", None, None),
        (
            "The Chairman asked for a written explanation from the County Engineer.",
            "requested",
            "County Engineer",
            None,
        ),
    ],
)
def test_each_wording_promises_once(sentence: str, force: str, owner: str | None, what: str | None) -> None:
    found = promised(sentence)

    assert [(c.force, c.owner) for c in found] == [(force, owner)]
    assert what is None or found[0].what == what


@pytest.mark.parametrize(
    "sentence",
    [
        "The Trust would need three more keepers by June 2022.",
        "Fees would rise in April 2023.",
        "The Trust would be overdrawn by the middle of March without a loan.",
        "Members would recall that the lamp had failed in July 2021.",
        "There would be a shortfall of £2m by March 2023.",
        "No berth would come free before 2024.",
        "The keepers said that they looked forward to coming to work.",
        "Boats took ten minutes to come about in September.",
        "The board would meet every month.",
        "It was generally agreed that there was much still to do.",
        "The Trust had asked the Ministry to buy in a tug, as its neighbours had done.",
        "The Chair asked the Harbour Master to explain the figures.",
        "Crews were coming to the Trust later and in worse weather.",
        "RESOLVED that the Ministry be requested not to begin dredging before 9 September 2022.",
    ],
)
def test_needs_forecasts_and_refusals_promise_nothing(sentence: str) -> None:
    assert promised(sentence) == ()


def test_two_subjects_in_one_sentence_promise_two_things() -> None:
    found = promised("An options paper would go to Cabinet in July and the Trust would send the survey to Members.")

    assert [c.owner for c in found] == [None, TRUST]
    assert [c.evidence.exact for c in found] == [
        "An options paper would go to Cabinet in July",
        "the Trust would send the survey to Members.",
    ]


def test_two_subjects_of_one_verb_promise_one_thing() -> None:
    found = promised("It was said that the Harbour Master and the Clerk would circulate the tide tables.")

    assert [c.what for c in found] == ["circulate the tide tables"]


def test_items_that_finish_a_sentence_are_a_promise_each() -> None:
    items = "• open two more stations; and\n\n• train 20 keepers."
    body = f"By the spring the Trust would:\n\n{items}\n\nMembers were pleased."

    assert [(c.owner, c.what) for c in promised(body)] == [
        (TRUST, "open two more stations"),
        (TRUST, "train 20 keepers"),
    ]


@pytest.mark.parametrize(
    ("limb", "force", "owner"),
    [
        ("that the Harbour Master be asked to report in July", "agreed", "Harbour Master"),
        ("that the Cabinet Member be asked to report in July", "requested", "Cabinet Member"),
        ("to recommend to Cabinet that the toll be reviewed", "requested", "Cabinet"),
        ("to ask for a written update on the buoys by June", "requested", None),
        ("that the Berths Strategy be commended to Cabinet for adoption", "requested", "Cabinet"),
        ("that the statement be approved and signed by the Chair", "agreed", "Chair"),
        ("that the Harbour Master write to the Minister for Ports to seek a grant", "agreed", "Harbour Master"),
    ],
)
def test_a_body_instructs_its_own_officers_and_asks_all_others(limb: str, force: str, owner: str | None) -> None:
    assert [(c.force, c.owner) for c in promised(f"RESOLVED {limb}.")] == [(force, owner)]


def test_a_list_of_actions_needs_no_heading() -> None:
    rows = (
        "LH/22/53 | Take up the late notices with the Ministry | TL | 30 June 2022",
        "LH/22/54 | Map of moorings | GP | July",
    )
    body = "\n".join(("Actions", *rows))

    found = promised(body)

    assert [(c.owner, c.due and c.due.latest) for c in found] == [("TL", date(2022, 6, 30)), ("GP", date(2022, 7, 31))]


@pytest.mark.parametrize(
    ("cell", "latest"),
    [("within eight weeks", date(2022, 7, 15)), ("3 June", date(2022, 6, 3)), ("July Panel", date(2022, 7, 31))],
)
def test_the_due_column_is_read_in_any_wording(cell: str, latest: date) -> None:
    (found,) = promised(f"Action | Owner | Due\nCirculate the tide tables | Harbour Master | {cell}")

    assert found.due is not None
    assert found.due.latest == latest


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED that the seven stations which have not signed be written to again before July; and",
        "ACTION: Letter from the Chair to the Ministry",
        "It was said that the survey would be shared with Members, and had cost a great deal more than planned.",
        f"The Harbour Master would circulate the survey of {'the long wall, ' * 30} and the pier.",
    ],
)
def test_what_begins_with_a_verb_and_never_dangles(sentence: str) -> None:
    (found,) = promised(sentence)

    assert found.what.split()[0] in ("write", "provide", "share", "circulate")
    assert len(found.what) <= 200
    assert found.what.split()[-1].strip(",;") not in ("and", "the", "that", "of")


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("approved", "approve"),
        ("winding", "wind"),
        ("planned", "plan"),
        ("notified", "notify"),
        ("need", "need"),
        ("bring", "bring"),
    ],
)
def test_the_base_of_a_regular_form_is_found_without_a_list(form: str, base: str) -> None:
    assert base_of(form) == base


def test_an_action_log_gives_the_day_to_which_an_action_has_moved() -> None:
    body = (
        "Ref | What was asked | Owner | Target | Status at 20/05\n"
        "1/a | Lamp register: list with makers | Harbour Master | April 2022 | Late. Now promised for 3 July 2022\n"
        "1/b | Repaint the north tower | Works Manager | March 2022 | Done in April"
    )
    (found,) = promised(body)
    assert found.due == DateInterval.on(date(2022, 7, 3))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Trust had agreed that a keepers' group would sit monthly from June 2022.",
        "The survey would be wrapped up by 30 June 2022 come what may.",
        "The Assistant Director (Lamps) will write a one-page guide.",
        "The question was referred to mediation, to be concluded by the end of June 2022.",
        "The Panel would be consulted beforehand.",
    ],
)
def test_other_wordings_promise_too(sentence: str) -> None:
    assert len(promised(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The survey may be wrapped up one day.",
        "The lamp (LED) will cost more.",
        "The keepers had been consulted beforehand.",
        "There were questions, to be expected at this stage.",
    ],
)
def test_what_resembles_them_promises_nothing(sentence: str) -> None:
    assert promised(sentence) == ()


def test_resolved_items_in_the_future_are_promised() -> None:
    found = promised("RESOLVED\n\n1. The letter was noted.\n\n2. Two keepers will take part in the June checks.")
    assert [c.force for c in found] == ["agreed"]
