import time

import pytest

from loaders.phrases import Phrasebook


def found(cue: str, sentence: str, **classes: str) -> list[str]:
    return [sentence[hit.start : hit.end] for hit in Phrasebook([cue], classes).hits(sentence)]


@pytest.mark.parametrize(
    ("cue", "sentence", "words"),
    [
        ("looked after child", "Looked-After Children’s homes", ["Looked-After Children’s"]),
        ("placed {outside|out of} [the] borough", "Two were placed out of the Borough.", ["placed out of the Borough"]),
        ("placed {outside|out of} [the] borough", "Two were placed outside borough.", ["placed outside borough"]),
        ("referr*", "Referrals and the referred.", ["Referrals", "referred"]),
        ("# children in care", "There were 215 children in care.", ["215 children in care"]),
        ("=CIN", "Not cin but CIN.", ["CIN"]),
        ("{=SATs|key stage 2}", "They sat SATs.", ["SATs"]),
        ("rise .. referrals", "a rise in new self-referrals", ["rise in new self-referrals"]),
        ("{fill [all] {posts|vacancies}|recruit}", "to fill all vacancies", ["fill all vacancies"]),
    ],
)
def test_a_cue_finds_its_wordings(cue, sentence, words):
    assert found(cue, sentence) == words


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        ("children in care", "Children were told. In care homes"),
        ("rise ... referrals", "a rise; the referrals"),
        ("rise .. referrals", "a rise of the kind that brings referrals"),
        ("referral", "deferral"),
        ("=CIN", "cin"),
        ("cost & placement", "The cost of a bus."),
    ],
)
def test_a_cue_passes_over_what_only_looks_like_it(cue, sentence):
    assert found(cue, sentence) == []


def test_the_parts_of_a_frame_stand_in_any_order():
    assert found("cost* & placement", "Placements were costly.") == ["costly"]


def test_a_class_stands_for_its_words():
    assert found("<rise> in referrals", "An increase in referrals", rise="rise|increase") == ["increase in referrals"]


def test_a_cue_without_a_word_of_its_own_is_refused():
    with pytest.raises(ValueError, match="word of its own"):
        Phrasebook(["[the] ..."])


@pytest.mark.parametrize("text", ["a" * 200_000, "rise " * 40_000, "( ; " * 50_000, "1 " * 100_000])
def test_the_search_is_linear_on_hostile_text(text):
    book = Phrasebook(["rise ... fall", "{rise|a} .. {rise|1} .. fall", "# # # x"])
    started = time.process_time()

    assert not list(book.hits(text))
    assert time.process_time() - started < 10
