"""What became of promises, worked out by hand on invented minutes of a few sentences."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from graph.facts import Promise, Quote, Report, Sitting
from graph.follow_up import Followed, follow_up
from ontology.values import UNKNOWN_DATE, DateInterval


def on(day: str) -> DateInterval:
    return DateInterval.on(date.fromisoformat(day))


def sitting(day: str, council: str = "northmere-council") -> Sitting:
    return Sitting(f"{council}{day}", f"{day}.txt", f"meeting-{day}", on(day), f"{council}/panel", council)


FIRST, SECOND, THIRD = (sitting(day) for day in ("2020-01-10", "2020-06-12", "2020-11-20"))


def promise(what: str, met: Sitting, *, due: str | None = None, context: str = "", key: str = "p") -> Promise:
    words = f"It was agreed to {what}."
    made = Quote(met.sha256, met.document, len(key), len(key) + len(words), words)
    return Promise(key, what, None, on(due) if due else UNKNOWN_DATE, made, met, context)


def report(verdict: str, words: str, met: Sitting, *, done: str | None = None, context: str = "") -> Report:
    said = Quote(met.sha256, met.document, 900 + len(words), 900 + 2 * len(words), words)
    return Report(f"{verdict}-{words[:20]}", verdict, said, met, on(done) if done else UNKNOWN_DATE, context)


LETTER = promise("write to the Harbour Commissioners about dredging", FIRST, due="2020-03-31")


def what_became(told: Promise, *reports: Report) -> Followed:
    return follow_up([told], reports)[told.id]


def test_what_was_done_by_its_day_is_fulfilled_with_the_words_that_say_so() -> None:
    sent = report(
        "done", "The letter to the Harbour Commissioners had been sent on 2 March.", SECOND, done="2020-03-02"
    )

    followed = what_became(LETTER, sent)

    assert followed.outcome == "fulfilled"
    assert followed.verdict
    assert followed.verdict.report == sent
    assert not followed.is_open


def test_a_day_of_doing_surely_after_the_due_day_makes_it_overdue() -> None:
    sent = report("done", "The letter to the Harbour Commissioners was sent on 9 May.", SECOND, done="2020-05-09")

    assert what_became(LETTER, sent).outcome == "overdue"


def test_silence_accuses_nobody() -> None:
    other = report("not_done", "The lighthouse had not been painted.", SECOND)

    assert what_became(LETTER, other).outcome == "no_evidence"
    assert what_became(LETTER).outcome == "no_evidence"


def test_not_done_before_its_day_is_reported_and_gives_no_verdict() -> None:
    later = promise("write to the Harbour Commissioners about dredging", FIRST, due="2020-12-31")
    waiting = report("not_done", "The letter to the Harbour Commissioners had not been sent.", SECOND)

    followed = what_became(later, waiting)

    assert [event.kind for event in followed.events] == ["reported"]
    assert followed.outcome == "no_evidence"


def test_not_done_after_its_day_is_overdue() -> None:
    waiting = report("not_done", "The letter to the Harbour Commissioners had not been sent.", SECOND)

    assert what_became(LETTER, waiting).outcome == "overdue"


def test_the_first_verdict_stands_though_it_was_done_later() -> None:
    waiting = report("not_done", "The letter to the Harbour Commissioners had not been sent.", SECOND)
    sent = report("done", "The letter to the Harbour Commissioners was sent on 3 July.", THIRD, done="2020-07-03")

    followed = what_became(LETTER, waiting, sent)

    assert (followed.outcome, [event.kind for event in followed.events]) == ("overdue", ["not_done", "late"])
    assert not followed.is_open


def test_a_promise_given_up_or_replaced_is_told_as_such() -> None:
    given_up = report("withdrawn", "The letter to the Harbour Commissioners about dredging was not now needed.", SECOND)
    replaced = report("superseded", "The letter to the Harbour Commissioners was superseded by a visit.", SECOND)

    assert what_became(LETTER, given_up).outcome == "withdrawn"
    assert what_became(LETTER, replaced).outcome == "superseded"


def test_a_report_of_another_council_bears_on_no_promise() -> None:
    elsewhere = sitting("2020-06-12", "southmere-council")
    sent = report("done", "The letter to the Harbour Commissioners had been sent on 2 March.", elsewhere)

    assert what_became(LETTER, sent).outcome == "no_evidence"


def test_an_earlier_or_the_same_meeting_tells_nothing_of_a_promise() -> None:
    words = "The letter to the Harbour Commissioners about dredging had been sent."
    later = promise("write to the Harbour Commissioners about dredging", SECOND)

    assert what_became(later, report("done", words, FIRST)).outcome == "no_evidence"
    assert what_became(later, report("done", words, SECOND)).outcome == "no_evidence"


def test_a_pronoun_is_read_with_the_sentence_before_it() -> None:
    context = "\nThe Chair enquired about the letter to the Harbour Commissioners on dredging."
    sent = report("done", "It had been sent on 2 March.", SECOND, done="2020-03-02", context=context)

    assert what_became(LETTER, sent).outcome == "fulfilled"


def test_a_promise_made_again_renews_the_last_open_one() -> None:
    again = promise("write to the Harbour Commissioners about dredging", SECOND, due="2020-07-31", key="again")
    waiting = report("not_done", "The letter to the Harbour Commissioners had not been sent.", SECOND)

    found = follow_up([LETTER, again], [waiting])

    assert found["again"].renews == LETTER
    assert found[LETTER.id].renews is None


def test_what_was_done_is_promised_anew_and_not_renewed() -> None:
    again = promise("write to the Harbour Commissioners about dredging", THIRD, key="again")
    sent = report(
        "done", "The letter to the Harbour Commissioners had been sent on 2 March.", SECOND, done="2020-03-02"
    )

    assert follow_up([LETTER, again], [sent])["again"].renews is None


def test_the_order_in_which_things_are_given_leaves_no_trace() -> None:
    again = promise("write to the Harbour Commissioners about dredging", SECOND, due="2020-07-31", key="again")
    waiting = report("not_done", "The letter to the Harbour Commissioners had not been sent.", SECOND)
    sent = report("done", "The letter to the Harbour Commissioners was sent on 3 July.", THIRD, done="2020-07-03")

    found = [
        follow_up(order, reports)
        for order in permutations([LETTER, again])
        for reports in permutations([waiting, sent])
    ]

    assert all(one == found[0] for one in found)


def test_a_day_that_is_not_that_of_the_doing_makes_nothing_late() -> None:
    words = "The letter to the Harbour Commissioners had been answered, and the jetty was closed in May 2020."
    answered = report("done", words, SECOND, done="2020-05-01")

    assert what_became(LETTER, answered).outcome == "fulfilled"


def test_a_meeting_dated_by_its_bounds_alone_accuses_nobody_by_its_date() -> None:
    bounded = Sitting(
        "bounded",
        "b.txt",
        "b",
        DateInterval(date(2020, 6, 1), date(2020, 9, 1)),
        "northmere-council/panel",
        "northmere-council",
    )
    told = report("done", "The Director presented the letter to the Harbour Commissioners about dredging.", bounded)
    here = Report(told.id, told.verdict, told.said, bounded, bounded.held, here=True)

    assert what_became(LETTER, here).outcome == "fulfilled"
