from typing import Any

from loaders.evaluation.compare import Case, evaluate
from loaders.evaluation.scores import Evaluation

TEXT = "The Panel noted that 12 homes had closed.\n\nRESOLVED that a report be brought in March.\n"
ALL = frozenset({"residential", "sufficiency"})


def span(quote: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def claims(**kinds: Any) -> dict[str, Any]:
    meeting = {"body": None, "council": None, "date": {"earliest": None, "latest": None}, "reporting_period": None}
    return {"document": "page.txt", "meeting": meeting, "organisations": [], **kinds}


def scored(gold: dict[str, Any], read: dict[str, Any] | None) -> Evaluation:
    return evaluate([Case("page", gold, read, TEXT, ALL)])


def figures(evaluation: Evaluation, kind: str) -> tuple[int, int, int]:
    score = next(s for s in evaluation.scores if s.kind == kind)
    return score.right, score.missed, score.spurious


def homes(value: int, quote: str = "12 homes had closed") -> dict[str, Any]:
    return {"code": None, "title": "Homes", "value": value, "unit": "count", "period": None, "evidence": span(quote)}


def test_a_reading_equal_to_the_gold_scores_one():
    gold = claims(observations=[homes(12)], issues=[{"issue": "residential", "evidence": span("12 homes had closed")}])

    assert scored(gold, gold).mean_f1 == 1.0


def test_a_document_that_was_not_read_is_all_missed():
    evaluation = scored(claims(observations=[homes(12)]), None)

    assert figures(evaluation, "observations") == (0, 1, 0)
    assert figures(evaluation, "meeting_date") == (0, 1, 1)


def test_a_wrong_value_is_both_missed_and_spurious():
    assert figures(scored(claims(observations=[homes(12)]), claims(observations=[homes(13)])), "observations") == (
        0,
        1,
        1,
    )


def test_the_same_value_elsewhere_is_no_match():
    gold, read = homes(12), homes(12, "RESOLVED that a report")

    assert figures(scored(claims(observations=[gold]), claims(observations=[read])), "observations") == (0, 1, 1)


def test_an_issue_in_another_paragraph_counts_for_the_document_but_not_for_the_paragraph():
    gold = claims(issues=[{"issue": "residential", "evidence": span("12 homes had closed")}])
    read = claims(issues=[{"issue": "residential", "evidence": span("a report be brought")}])

    evaluation = scored(gold, read)

    assert figures(evaluation, "issues") == (1, 0, 0)
    assert figures(evaluation, "issue_paragraphs") == (0, 1, 1)


def test_concepts_that_the_annotators_did_not_have_do_neither_good_nor_harm():
    read = claims(issues=[{"issue": "other:roofs", "evidence": span("12 homes had closed")}])

    assert figures(scored(claims(), read), "issues") == (0, 0, 0)


def test_a_due_date_is_right_within_31_days_and_to_the_day_where_the_gold_is_one_day():
    def promise(earliest: str, latest: str) -> dict[str, Any]:
        due = {"earliest": earliest, "latest": latest}
        return {"what": "report", "force": "agreed", "owner": None, "owed_to": None, "due": due, "evidence": span("a report be brought in March")}  # fmt: skip # noqa: E501

    month = promise("2020-03-01", "2020-03-31")
    near = promise("2020-03-20", "2020-04-20")
    day, next_day = promise("2020-03-03", "2020-03-03"), promise("2020-03-04", "2020-03-04")

    assert figures(scored(claims(commitments=[month]), claims(commitments=[near])), "commitment_due") == (1, 0, 0)
    assert figures(scored(claims(commitments=[day]), claims(commitments=[next_day])), "commitment_due") == (0, 1, 1)


def test_what_an_effect_was_read_as_is_counted():
    gold = claims(decisions=[{"effect": "agreed", "evidence": span("a report be brought in March")}])
    read = claims(decisions=[{"effect": "noted", "evidence": span("a report be brought in March")}])

    evaluation = scored(gold, read)

    assert [(c.gold, c.read, c.times) for c in evaluation.confusions] == [("agreed", "noted", 1)]
    assert figures(evaluation, "decisions") == (1, 0, 0)


def test_an_alias_that_can_stand_alone_names_the_organisation_but_the_council_does_not():
    gold = claims(organisations=[{"name": "Tarnbeck Council", "aliases": ["TBC", "the Council"], "kind": "council"}])
    short = claims(organisations=[{"name": "TBC", "aliases": [], "kind": "council"}])
    bare = claims(organisations=[{"name": "the Council", "aliases": [], "kind": "council"}])

    assert figures(scored(gold, short), "organisations") == (1, 0, 0)
    assert figures(scored(gold, bare), "organisations") == (0, 1, 1)


def test_a_paired_claim_read_otherwise_is_a_mistake_with_its_words():
    gold = claims(decisions=[{"effect": "agreed", "evidence": span("a report be brought in March")}])
    read = claims(decisions=[{"effect": "noted", "evidence": span("a report be brought in March")}])

    (mistake,) = scored(gold, read).mistakes

    assert (mistake.kind, mistake.way, mistake.claim) == ("decision_effect", "wrong", "agreed read as noted")
    assert mistake.quote == "a report be brought in March"


def test_headline_kinds_come_first_and_alone_make_the_mean():
    gold = claims(observations=[homes(12)], instruments=[{"name": "Care Plan"}])

    evaluation = scored(gold, claims(observations=[homes(12)]))

    assert [s.kind for s in evaluation.scores if s.headline] == [
        s.kind for s in evaluation.scores[: sum(s.headline for s in evaluation.scores)]
    ]
    assert evaluation.f1("instruments") == 0.0
    assert evaluation.mean_f1 == 1.0
