from typing import cast

import pytest

from graph.claims import Cause, Document, IssueRaised
from loaders.extract.causes import causes
from loaders.extract.issues import issues
from loaders.formats.agenda_text import read_agenda_text
from loaders.lexicon.reading import lexicon
from loaders.minutes import Minutes
from ontology.issue_scheme import scheme

RULES = cast("list[dict[str, str]]", lexicon("causes")["rules"])
EXAMPLES = [(rule["id"], *line.split(" => ")) for rule in RULES for line in rule["examples"].strip().splitlines()]
COUNTEREXAMPLES = [line.strip() for rule in RULES for line in rule["counterexamples"].strip().splitlines()]


def read(*lines: str) -> Minutes:
    text = "\n".join(("Agenda item", "Performance", "Minutes:", *lines))
    return read_agenda_text(Document("0" * 64, "larchester.txt", text, "utf-8", ""))


def claimed(minutes: Minutes, *known: str) -> tuple[Cause, ...]:
    """The causes where the paragraph raises the issues that are known, beside those found in it."""
    body = minutes.paragraphs[-1].span.evidence()
    return causes(minutes, (*issues(minutes), *(IssueRaised(issue, body, "test") for issue in known)))


@pytest.mark.parametrize(("rule", "sentence", "pair"), EXAMPLES)
def test_an_example_claims_its_cause(rule, sentence, pair):
    cause, effect = pair.strip().split(" > ")
    found = {(claim.cause, claim.effect, claim.rule) for claim in claimed(read(sentence.strip()), cause, effect)}

    assert (cause, effect, rule) in found


@pytest.mark.parametrize("sentence", COUNTEREXAMPLES)
def test_a_counterexample_claims_none(sentence):
    assert claimed(read(sentence)) == ()


def test_what_drives_what_keeps_its_direction():
    (found,) = claimed(read("Sickness absence was high because of heavy caseloads."), "sickness", "caseloads")

    assert (found.cause, found.effect) == ("caseloads", "sickness")


def test_a_pronoun_takes_up_the_issue_of_the_sentence_before():
    (found,) = claimed(read("Turnover of social workers had reached 19%. This was put down to heavy caseloads."))

    assert (found.cause, found.effect) == ("caseloads", "turnover")


def test_two_issues_side_by_side_are_no_claim_of_cause():
    assert (
        claimed(read("Turnover of social workers was 19% and the average caseload was 17."), "turnover", "caseloads")
        == ()
    )


def test_the_pandemic_beside_a_change_is_claimed_to_have_wrought_it():
    (found,) = claimed(
        read("Since the lockdown eased there had been a steep increase in referrals."), "covid", "referrals"
    )

    assert (found.cause, found.effect) == ("covid", "referrals")


def test_issues_that_the_paragraph_does_not_raise_have_no_causes():
    minutes = read("The overspend was due to the price of residential placements.")

    assert causes(minutes, ()) == ()


def test_an_issue_commonly_driven_so_completes_a_claim_whose_effect_has_no_name():
    minutes = read(
        "Turnover of social workers had reached 19%. The answer given was short. Heavy caseloads were to blame."
    )

    (found,) = claimed(minutes, "turnover", "caseloads")
    assert (found.cause, found.effect) == ("caseloads", "turnover")


def test_a_claim_without_a_name_is_left_where_two_issues_could_stand_for_it():
    minutes = read("Turnover and sickness absence had both risen. Heavy caseloads were to blame.")

    assert claimed(minutes, "turnover", "sickness", "caseloads", "recording") == ()


def test_what_drives_what_names_issues_of_the_scheme():
    drivers = cast("dict[str, str]", lexicon("causes")["drivers"])

    assert {*drivers, *(effect for effects in drivers.values() for effect in effects.split())} <= set(scheme().concepts)


def test_the_kinds_of_matter_name_issues_of_the_scheme_and_drive_kinds_that_exist():
    content = lexicon("causes")
    kinds, drives = cast("dict[str, str]", content["kinds"]), cast("dict[str, str]", content["kinds_drive"])

    assert {issue for issues in kinds.values() for issue in issues.split()} <= set(scheme().concepts)
    assert {*drives, *(kind for effects in drives.values() for kind in effects.split())} <= set(kinds)
