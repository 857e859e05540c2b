import time

import pytest

from graph.claims import Claims, Document
from loaders.extract.issue_cues import issue_cues
from loaders.extract.issue_masks import masked
from loaders.extract.issue_rules import issue_rules
from loaders.extract.issues import issues
from loaders.formats.agenda_text import read_agenda_text
from loaders.minutes import Minutes
from ontology.issue_scheme import scheme

RULES = [rule for rule in issue_rules().values() if rule.examples]
EXAMPLES = [(rule.concept, sentence) for rule in RULES for sentence in rule.examples]
COUNTEREXAMPLES = [(rule.concept, sentence) for rule in RULES for sentence in rule.counterexamples]


def read(*lines: str) -> Minutes:
    text = "\n".join(("Agenda item", "Children’s services in Larchester", "Minutes:", *lines))
    return read_agenda_text(Document("0" * 64, "larchester.txt", text, "utf-8", ""))


def raised(*lines: str) -> set[str]:
    return {mention.issue for mention in issues(read(*lines))}


def firm(concept: str, sentence: str) -> bool:
    signal = issue_cues().signals(masked(sentence)).get(concept)
    return signal is not None and bool(signal.strong or signal.frames)


@pytest.mark.parametrize(("concept", "sentence"), EXAMPLES)
def test_an_example_signals_its_concept(concept, sentence):
    assert firm(concept, sentence)


@pytest.mark.parametrize(("concept", "sentence"), COUNTEREXAMPLES)
def test_a_counterexample_does_not_signal_the_concept(concept, sentence):
    assert not firm(concept, sentence)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.concept)
def test_a_rule_stands_on_several_wordings_and_counterexamples(rule):
    assert len(rule.examples) >= 4
    assert len(rule.counterexamples) >= 2


def test_every_rule_is_of_a_concept_of_the_scheme():
    assert {rule.concept for rule in RULES} <= set(scheme().concepts)


def test_a_paragraph_raises_each_issue_it_says_something_about():
    found = raised(
        "Members heard that 61 posts were vacant and that agency workers covered two thirds of them.",
        "One child in ten had moved home three times or more in the year.",
    )

    assert {"vacancies", "agency-staff", "placement-stability"} <= found


def test_paraphrase_is_understood_without_the_label():
    assert raised("Nine young people had been brought back to the county since the new home opened.") >= {"out-of-area"}


def test_the_evidence_is_the_sentence_that_carries_the_issue():
    minutes = read("The meeting turned to staff. Turnover of social workers had fallen to 11%. Tea was served.")

    (evidence,) = [mention.evidence for mention in issues(minutes) if mention.issue == "turnover"]
    assert evidence.exact == "Turnover of social workers had fallen to 11%."


def test_every_evidence_stands_at_its_offsets():
    minutes = read(
        "Foster carers – Enquiries had halved; the allowance lagged; Mockingbird had begun.", "•  Sickness absence: 5%"
    )

    assert Claims(minutes.document, minutes.title, issues=issues(minutes)).issues


@pytest.mark.parametrize(
    "line",
    [
        "Present: Councillor Vale (Chair), the Head of Fostering and the SEND Lead",
        "RESOLVED that the report on foster carer recruitment be noted.",
        "Apologies for absence were received from Councillor Stone.",
        "The Head of Commissioning replied that she would come back to the Panel.",
    ],
)
def test_who_was_there_and_formal_words_raise_nothing(line):
    assert raised(line) == set()


def test_a_bare_item_of_a_list_counts():
    assert raised("The areas for improvement were:", "1.  Front door", "2.  Attendance and exclusions") >= {
        "front-door",
        "attendance",
    }


def test_a_heading_counts_with_the_paragraph_below_it_and_not_by_itself():
    minutes = read("Placement stability", "Members asked how many had been moved in the quarter and were told eleven.")

    assert [m.evidence.exact[:7] for m in issues(minutes) if m.issue == "placement-stability"] in ([], ["Members"])


def test_the_most_specific_concept_stands_alone():
    assert "referrals" not in raised("Re-referrals within twelve months had risen to 24%.")


def test_the_pandemic_as_a_mark_of_time_is_no_issue():
    assert "covid" not in raised("Visits to the library were above the level seen before the pandemic.")


def test_a_topic_unknown_to_the_scheme_is_kept_under_its_own_name():
    assert raised("Civic chain: The clasp had been mended by a jeweller in the town.") == {"other:civic-chain"}


def test_an_empty_document_raises_nothing():
    assert issues(read_agenda_text(Document("0" * 64, "x.txt", "", "utf-8", ""))) == ()


@pytest.mark.parametrize("text", ["A" * 300_000, "AGREED " * 40_000, "1" * 300_000, "(" * 100_000, "Head of " * 40_000])
def test_hostile_text_is_read_in_linear_time(text):
    minutes = read(text)
    started = time.process_time()

    issues(minutes)

    assert time.process_time() - started < 20
