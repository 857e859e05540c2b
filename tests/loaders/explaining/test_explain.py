import hashlib

import pytest

from graph.claims import Document
from loaders.explaining.account import Account, Explanation
from loaders.explaining.explain import Reread, explain

TEXT = """Tarnbeck Council

Children's Scrutiny Panel

Minutes of the meeting held on 21 January 2019

4. Agency staff and placements

The Director of People reported that agency staff had fallen from 19% to 12% because of the new pay offer.

It was hoped that the cost of placements outside the borough would fall.

The Director of People undertook to bring a report on agency staff to the Panel by 31 March 2019.

If funds allowed, the Council would open a depot.

RESOLVED

1. That the report be noted.

2. That the Director of People bring a report on agency staff to the Panel by 31 March 2019.
"""


@pytest.fixture(scope="module")
def reread() -> Reread:
    return Reread.of(Document(hashlib.sha256(TEXT.encode()).hexdigest(), "page.txt", TEXT, "utf-8", "page.txt"))


def at(reread: Reread, words: str) -> Explanation:
    return explain(reread, TEXT.index(words), TEXT.index(words) + len(words))


def accounts(found: Explanation, kind: str) -> list[Account]:
    return [account for account in found.claims if account.kind == kind]


def test_an_issue_is_told_with_the_words_that_name_it_and_reasons_that_make_its_sum(reread: Reread) -> None:
    (issue,) = (
        a for a in accounts(at(reread, "agency staff had fallen"), "IssueMention") if "agency-staff" in a.rule.id
    )

    assert "agency staff" in {words.quote for words in issue.called_up_by}
    assert issue.weighing is not None
    assert issue.weighing.kept
    assert issue.weighing.total == pytest.approx(sum(reason.worth for reason in issue.weighing.reasons))
    assert {reason.name for reason in issue.weighing.reasons} >= {"bias", "phrase"}


def test_a_candidate_is_kept_exactly_where_its_sum_reaches_what_is_needed(reread: Reread) -> None:
    found = explain(reread, 0, len(TEXT))
    weighed = [a.weighing for a in found.claims if a.weighing and a.kind == "IssueMention"]
    weighed += [rival for rival in found.rivals if rival.kind == "IssueMention"]

    assert {w.kept for w in weighed} == {True, False}
    assert all(w.kept == (w.total >= w.needed) for w in weighed)


def test_every_issue_of_the_document_has_its_account(reread: Reread) -> None:
    found = explain(reread, 0, len(TEXT))

    assert len(accounts(found, "IssueMention")) == len(reread.claims.issues)
    assert all(account.weighing for account in accounts(found, "IssueMention"))


def test_a_promise_is_told_with_the_words_that_promise(reread: Reread) -> None:
    found = explain(reread, TEXT.rindex("That the Director"), len(TEXT))
    (promise,) = accounts(found, "Commitment")

    assert promise.weighing is not None
    assert promise.weighing.total == pytest.approx(sum(reason.worth for reason in promise.weighing.reasons))
    assert {"resolved", "named", "dated"} <= {reason.name for reason in promise.weighing.reasons}
    assert "bring" in promise.called_up_by[0].quote


def test_a_promise_that_a_resolution_tells_more_firmly_is_weighed_and_not_kept(reread: Reread) -> None:
    (rival,) = (r for r in at(reread, "undertook to bring").rivals if r.kind == "Commitment")

    assert rival.total >= rival.needed
    assert not rival.kept


def test_a_condition_speaks_against_a_promise(reread: Reread) -> None:
    found = at(reread, "would open a depot")
    (rival,) = (rival for rival in found.rivals if rival.kind == "Commitment")

    assert not accounts(found, "Commitment")
    assert rival.total < rival.needed
    assert "conditional" in {reason.name for reason in rival.reasons if reason.worth < 0}


def test_a_limb_is_called_up_by_the_words_that_open_the_resolution_above_it(reread: Reread) -> None:
    (decision,) = accounts(at(reread, "the report be noted"), "Decision")

    assert decision.says == "noted"
    assert [words.quote for words in decision.called_up_by] == ["RESOLVED"]


def test_a_figure_is_called_up_by_its_numeral(reread: Reread) -> None:
    found = {
        a.says.split(": ")[-1]: a.called_up_by[0].quote for a in accounts(at(reread, "from 19% to 12%"), "Observation")
    }

    assert found == {"19 percent": "19%", "12 percent": "12%"}


def test_only_the_claims_asked_for_are_accounted_for_and_the_rest_stand_beside(reread: Reread) -> None:
    start, end = TEXT.index("agency staff had fallen"), TEXT.index("because of")
    found = explain(reread, start, end, lambda made: made.kind == "Statement")

    assert {account.kind for account in found.claims} == {"Statement"}
    assert {beside.kind for beside in found.beside} >= {"IssueMention", "Observation"}
    assert found.rivals == ()


def test_words_without_a_claim_have_an_empty_account(reread: Reread) -> None:
    found = at(reread, "Minutes of the meeting")

    assert found.claims == ()
    assert found.line == "Minutes of the meeting held on 21 January 2019"


def test_all_words_of_an_explanation_stand_at_their_place(reread: Reread) -> None:
    found = explain(reread, 0, len(TEXT))
    places = [w for a in found.claims for w in (a.words, *a.called_up_by)] + [rival.words for rival in found.rivals]

    assert len(places) > 20
    assert all(TEXT[words.start : words.end] == words.quote for words in places)
