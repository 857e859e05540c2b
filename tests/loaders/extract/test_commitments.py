"""What is promised, by whom and how firmly, in the styles of many bodies; every passage is invented."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from graph.claims import Commitment, Document, Meeting, Organisation
from loaders.extract.commitments import commitments
from loaders.extract.decisions import decisions
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon
from ontology.values import DateInterval

HEAD = "Agenda item\n\nHarbour Report\n\nMinutes:\n\n"
NAMED = (
    Organisation("Saltmere Harbour Trust", "trust", ("Saltmere Harbour Trust", "the Trust", "SHT"), (), "test"),
    Organisation("Saltmere Council", "council", ("Saltmere Council", "the Council", "the Authority"), (), "test"),
    Organisation("Harbour Scrutiny Panel", "committee", ("Harbour Scrutiny Panel", "the Panel"), (), "test"),
)
MEETING = Meeting("Harbour Scrutiny Panel", "Saltmere Council", DateInterval.on(date(2023, 1, 16)))


def promised(body: str) -> tuple[Commitment, ...]:
    minutes = read_agenda_text(
        Document("0" * 64, "harbour.txt", HEAD + body + "\n\nSupporting documents:", "utf-8", "x")
    )
    return commitments(minutes, NAMED, MEETING, decisions(minutes))


def found(body: str) -> list[tuple[str, str | None]]:
    return [(c.force, c.owner) for c in promised(body)]


TRUST, COUNCIL, PANEL = "Saltmere Harbour Trust", "Saltmere Council", "Harbour Scrutiny Panel"
PASSAGES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "county: undertook": (
        "The Head of Parks undertook to send Members a list of closures.",
        [("offered", "Head of Parks")],
    ),
    "met: offer was provided": (
        "An offer was made by the Director of Place to circulate the dredging study.",
        [("offered", "Director of Place")],
    ),
    "agreed to by an officer is an offer": (
        "Dr Osei agreed to share the audit findings with the Committee.",
        [("offered", "Dr Osei")],
    ),
    "agreed to by a body is agreed": (
        "The Panel agreed to visit the new pontoon before the summer recess.",
        [("agreed", PANEL)],
    ),
    "officers are nobody by name": ("Officers agreed to circulate a note on mooring fees.", [("offered", None)]),
    "would circulate": (
        "In response, the Harbour Master said that he would circulate the tide survey after the meeting.",
        [("offered", "Harbour Master")],
    ),
    "would be circulated": (
        "It was confirmed that the figures would be circulated to Members following the meeting.",
        [("offered", None)],
    ),
    "pronoun of the sentence before": (
        "Cllr Ida Marsh reported on the ferry. She would chase the operator and report back in March.",
        [("offered", "Cllr Ida Marsh")],
    ),
    "future with a date": (
        "Members heard that the first of the new berths would open in March 2023.",
        [("offered", None)],
    ),
    "handed over": ("The slipway would be handed over at the close of March.", [("offered", None)]),
    "will bring in": (
        "The Panel was told that the Trust will bring in divers to speed up its dredging.",
        [("offered", TRUST)],
    ),
    "piece of work": (
        "It was explained that the Authority would shortly be undertaking a study of berth fees.",
        [("offered", COUNCIL)],
    ),
    "was to issue": ("The Maritime Agency was to issue new guidance in the spring.", [("offered", "Maritime Agency")]),
    "expected to reopen": ("Both cranes were expected to reopen by the end of June 2023.", [("offered", None)]),
    "required by contract": (
        (
            "Every spring the Council was required under the lease to carry "
            "out a survey of the quay and report it by 31st December."
        ),
        [("agreed", COUNCIL)],
    ),
    "will be considered by": (
        "A revised harbour budget would be considered by the Panel on 20 February 2023.",
        [("agreed", PANEL)],
    ),
    "going to cabinet": ("The Port Strategy was due to be presented to Cabinet in April 2023.", [("offered", None)]),
    "would welcome": ("The Panel would welcome a report on ferry punctuality.", [("requested", None)]),
    "wished to hear": (
        "Members wished to hear at a later meeting what the new tug had changed.",
        [("requested", None)],
    ),
    "asked that be provided": (
        "Councillor Reed asked that a breakdown of fees by berth be provided.",
        [("requested", None)],
    ),
    "requested a briefing": ("Members requested a briefing on the pilotage scheme.", [("requested", None)]),
    "asked the clerk to": (
        "The Chair asked the Harbour Master to write to the ferry company.",
        [("requested", "Harbour Master")],
    ),
    "officers were asked to": (
        "Officers were asked to provide the number of vacant berths in the next report.",
        [("requested", None)],
    ),
    "moved and seconded": (
        "Cllr Oakes moved, and Cllr Marsh seconded, that a meeting with harbour users be arranged.",
        [("requested", None)],
    ),
    "asked whether it could be shared": (
        "Cllr Oakes asked whether the crane survey could be shared with the Panel.",
        [("requested", None)],
    ),
    "would be useful to see": (
        "Councillor Reed said that it would be useful to see a map of the moorings.",
        [("requested", None)],
    ),
    "resolution, asked to": (
        "RESOLVED that the Harbour Master be asked to bring a report on dredging to the July meeting.",
        [("agreed", "Harbour Master")],
    ),
    "resolution, passive": ("RESOLVED that a letter be sent to the ferry company by the Chair.", [("agreed", "Chair")]),
    "resolution, update": (
        "RESOLVED that the plan be noted and for Members to receive a further update in the spring.",
        [("agreed", None)],
    ),
    "resolution, subjunctive": (
        "RESOLVED that the Cabinet Member write to the Minister for Ports.",
        [("agreed", "Cabinet Member")],
    ),
    "resolution, infinitives": (
        (
            "RESOLVED –\n\n(1) to note the report;\n\n(2) to write to the ferry company; "
            "and\n\n(3) to receive a further report in September 2023."
        ),
        [("agreed", None), ("agreed", None)],
    ),
    "resolution, included in the programme": (
        "RESOLVED that a report on lifeboats be included in the work programme.",
        [("agreed", None)],
    ),
    "recommended to cabinet": (
        "RESOLVED that Cabinet be recommended to invest in a dredging team.",
        [("requested", "Cabinet")],
    ),
    "two owners in one action": (
        "ACTION: Head of Finance to circulate the forecast and the Clerk to write to the auditor.",
        [("agreed", "Head of Finance"), ("agreed", "Clerk")],
    ),
    "nhs action": (
        "ACTION: Chief Nurse to bring a deep dive on falls to the March meeting.",
        [("agreed", "Chief Nurse")],
    ),
    "nhs action, passive": (
        "ACTION: Report on pressure ulcers to be brought to the Quality Committee in May.",
        [("agreed", None)],
    ),
    "nhs initials": ("ACTION: KO to share the mortality review with the Board.", [("agreed", "KO")]),
    "trailing owner in brackets": (
        "The crane audit would be circulated. (Action: Head of Audit)",
        [("agreed", "Head of Audit")],
    ),
    "owner in the line below": (
        "A plan of the moorings to be drawn up.\n\nAction: Harbour Master",
        [("agreed", "Harbour Master")],
    ),
    "parish: clerk to": ("Potholes on Quay Lane had worsened. Clerk to report to Highways.", [("agreed", "Clerk")]),
    "parish: resolved that the clerk would": (
        "It was resolved that the Clerk would obtain three quotations.",
        [("agreed", "Clerk")],
    ),
    "audit": (
        "The Head of Internal Audit would circulate the charter to all Members by e-mail.",
        [("offered", "Head of Internal Audit")],
    ),
    "scottish": (
        "The Committee:-\n\n(a) noted the report; and\n\n(b) instructed the Director of Place to report back in March.",
        [("agreed", "Director of Place")],
    ),
    "scottish agreed colon": (
        (
            "The Board, having heard the Chief Officer, agreed:-\n\n(1) to note the report; "
            "and\n\n(2) that the Chief Officer submit a recovery plan to the next meeting."
        ),
        [("agreed", "Chief Officer")],
    ),
    "it was agreed that": ("It was agreed that a site visit be arranged.", [("agreed", None)]),
    "had agreed to transfer": (
        "The Chair recalled that the Council had agreed to hand over the remaining tugs to the Trust.",
        [("agreed", COUNCIL)],
    ),
    "discussion and resolution are one": (
        (
            "It was agreed to hear more of the tug in six months.\n\nResolved – That the paper "
            "be noted and that Members hear more of the tug in six months."
        ),
        [("agreed", None)],
    ),
    "action table": (
        (
            "Action | Owner | Due\nCirculate the tide tables | Harbour Master | "
            "3 June\nWrite to the ferry company | Clerk | July"
        ),
        [("agreed", "Harbour Master"), ("agreed", "Clerk")],
    ),
    "action log with status": (
        (
            "Ref | Action | Lead | Due | Status\n1 | Review of the fog signal | KO | May "
            "2022 | Closed\n2 | Repaint the buoys | TA | June 2023 | Open"
        ),
        [("agreed", "TA")],
    ),
    "note that a report will come": (
        "RESOLVED:\n\n1. To note that a report on the first year of the lease will come to Cabinet in autumn 2023.",
        [("agreed", None)],
    ),
}


@pytest.mark.parametrize("passage", PASSAGES)
def test_each_deliverable_is_one_commitment(passage: str) -> None:
    body, expected = PASSAGES[passage]

    assert found(body) == expected


@pytest.mark.parametrize(
    "narrative",
    [
        "The service would continue to respond to need.",
        "If funds allowed, the Council would open a second slipway.",
        "The loss would be felt all winter and in the years to come.",
        "A saving of that size would be considered a success.",
        "All partners would refill their roles.",
        "The new quay will consist of five berths.",
        "Members asked whether the ferry would run in winter.",
        "A Member asked how the report had been prepared.",
        "Members asked for clarification on the figures.",
        "It was noted that the report had been circulated to Members.",
        "The Trust would need to address the backlog.",
        "It was hoped that more crews would come forward.",
        "RESOLVED that the report be noted.",
        "RESOLVED that the minutes of the last meeting be approved.",
        "RESOLVED that the press and public be excluded from the meeting.",
        "RESOLVED that authority be delegated to the Head of Legal to agree the final terms.",
        "When a berth falls vacant the harbour users would be informed.",
        "The Trust works closely with the Council and will respond to the best interests of crews.",
        "The contract would provide 48 berths, of which six would be for visitors.",
        "Councillor Marsh said that he was tired of hearing that crews were stretched.",
        "The Trust had written to the ferry company in May.",
        "There would be an opportunity to expand the quay further.",
        "The Chair thanked staff and said that the Committee would continue to take a close interest.",
        "Extra money would be required at first.",
        "This would allow the Trust to carry out more outreach.",
        "No base would close before the end of the financial year.",
        "The Director said that they could not provide the data.",
        "Members sought information on how staff had been supported.",
        "The pilot could be extended to the whole of the coast.",
        "It was explained that a deficit would be shared £1.2m to the Council and £0.4m to the Trust.",
    ],
)
def test_hopes_habits_questions_and_things_done_are_no_commitments(narrative: str) -> None:
    assert found(narrative) == []


RULES = cast("list[dict[str, Any]]", lexicon("commitments")["rules"])


@pytest.mark.parametrize(("rule", "text"), [(r["id"], t) for r in RULES for t in r["examples"]])
def test_each_example_is_a_commitment_of_its_rule(rule: str, text: str) -> None:
    assert rule in [c.rule for c in promised(text)]


@pytest.mark.parametrize(("rule", "text"), [(r["id"], t) for r in RULES for t in r["counterexamples"]])
def test_no_counterexample_is_a_commitment_of_the_rule(rule: str, text: str) -> None:
    assert rule not in [c.rule for c in promised(text)]


def test_what_is_a_short_imperative_in_the_words_of_the_minutes() -> None:
    (commitment,) = promised("It was agreed that a site visit to the quay be arranged.")

    assert commitment.what == "arrange a site visit to the quay"


def test_a_deadline_is_counted_from_the_meeting() -> None:
    (commitment,) = promised("RESOLVED that the Harbour Master be asked to report back in six months.")

    assert commitment.due == DateInterval.on(date(2023, 7, 16))
    assert commitment.due_words == "in six months"


def test_who_is_named_as_recipient_is_owed() -> None:
    (commitment,) = promised("The Head of Parks undertook to send the plan to the Panel.")

    assert commitment.owed_to == PANEL


def test_two_owners_of_two_things_brought_together_owe_one_each() -> None:
    body = (
        "ACTION: A survey from the Trust together with the Council’s own costed "
        "plan to be presented to Members in July."
    )

    assert found(body) == [("agreed", TRUST), ("agreed", COUNCIL)]


@pytest.mark.parametrize(
    "noise", ["would ", "the Clerk to ", "agreed to send ", "requested a report ", "that the ", "A", "(Action: "]
)
def test_endless_noise_is_read_in_linear_time(noise: str) -> None:
    assert len(promised(noise * (300_000 // len(noise)))) <= 2
