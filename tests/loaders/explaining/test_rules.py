from pathlib import Path

import pytest

from loaders.explaining.explain import Reread
from loaders.explaining.rules import rule_of
from loaders.explaining.telling import every_claim
from loaders.read import read

SAMPLES = sorted((Path(__file__).parents[3] / "minutegraph" / "samples").glob("*.txt"))


def test_an_issue_rule_tells_its_concept_and_an_example():
    rule = rule_of("issue.agency-staff")

    assert "'Agency staff" in rule.looks_for
    assert rule.examples


def test_a_rule_tells_its_lexicon_s_own_sentence_where_it_has_one():
    assert rule_of("organisation.known-body").looks_for == "A national body, by name or letters."


def test_a_rule_of_verbs_lists_them():
    assert rule_of("statement.asked").looks_for.startswith("A form of “ask”, “question”")


def test_the_marks_of_the_cue_language_are_not_shown():
    assert not set("{}[]|*<>") & set(rule_of("cause.due-to").looks_for)


def test_a_rule_that_no_lexicon_describes_is_told_by_its_module():
    assert rule_of("observation.percent").looks_for.endswith(".")
    assert rule_of("nothing.of-the-kind").looks_for == ""


@pytest.mark.parametrize("path", SAMPLES[:4], ids=lambda path: path.stem)
def test_every_rule_that_made_a_claim_can_be_told(path: Path) -> None:
    reread = Reread.of(read(path).claims.document)
    rules = {made.claim.rule for made in every_claim(reread.claims)}

    assert rules
    assert not [rule for rule in rules if not rule_of(rule).looks_for]
