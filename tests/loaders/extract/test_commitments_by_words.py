import pytest

from graph.claims import Document
from loaders.extract import commitments_by_words
from loaders.extract.act_settings import settings
from loaders.extract.act_words import ActModel
from loaders.extract.commitments_by_words import likely
from loaders.extract.owners import Cast
from loaders.extract.places import Places
from loaders.formats.agenda_text import read_agenda_text
from loaders.minutes import Minutes

NOWHERE = Places(())


@pytest.fixture
def minutes(monkeypatch: pytest.MonkeyPatch) -> Minutes:
    model = ActModel((-3.0, 0.0, 0.0, 0.0, -9.0), {"ferry": (6.0, 0.0, 2.0), "asked": (0.0, 0.0, 0.0, 5.0)})
    monkeypatch.setattr(commitments_by_words, "act_model", lambda: model)
    text = (
        "Agenda item\nThe harbour\nMinutes:\nA ferry is coming from the Director of Ports.\n"
        "The Clerk asked the Director of Ports for a ferry.\nIt rained."
    )
    return read_agenda_text(Document("0" * 64, "harbour.txt", text, "utf-8", ""))


def test_the_sentences_whose_words_commit_are_found(minutes: Minutes):
    assert [(found.sentence.text[:5], found.force) for found in likely(minutes, (), NOWHERE)] == [
        ("A fer", "offered"),
        ("The C", "requested"),
    ]


def test_what_is_taken_already_is_left(minutes: Minutes):
    everything = Places([(0, len(minutes.text))])
    assert list(likely(minutes, (), everything)) == []


def test_an_offer_is_owed_by_who_is_named_first_a_request_by_who_is_asked(minutes: Minutes):
    owners = [found.promise(Cast(())).owner for found in likely(minutes, (), NOWHERE)]
    assert [owner and owner.name for owner in owners] == ["Director of Ports", "Director of Ports"]


def test_the_title_is_no_sentence_that_commits(minutes: Minutes):
    assert "The harbour" not in [sentence.text for sentence, _ in settings(minutes, ())]
