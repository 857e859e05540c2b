import pytest

from graph.claims import Claims, Decision, Document, Evidence, EvidenceError, Organisation

TEXT = "RESOLVED that the report be noted."
DOCUMENT = Document("0" * 64, "page.txt", TEXT, "utf-8", "page.txt")


def test_evidence_that_misquotes_its_place_is_refused():
    wrong = Decision("noted", Evidence(1, 9, "RESOLVED"), "decision.resolved")

    with pytest.raises(EvidenceError, match=r"at 1\.\.9"):
        Claims(DOCUMENT, "Report", decisions=(wrong,))


def test_evidence_without_words_is_refused():
    with pytest.raises(EvidenceError):
        Claims(DOCUMENT, "Report", decisions=(Decision("noted", Evidence(3, 3, ""), "decision.resolved"),))


def test_every_mention_of_an_organisation_is_checked_too():
    mentions = (Evidence(0, 8, "RESOLVED"), Evidence(0, 8, "resolved"))

    with pytest.raises(EvidenceError):
        Claims(
            DOCUMENT, "Report", organisations=(Organisation("Resolved", "other", (), mentions, "organisation.named"),)
        )
