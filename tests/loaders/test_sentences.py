from hypothesis import given
from hypothesis import strategies as st

from loaders.minutes import Span
from loaders.sentences import sentences


def texts(line: str) -> list[str]:
    return [span.text for span in sentences(Span(0, len(line), line))]


def test_titles_and_initials_do_not_end_a_sentence():
    line = "Cllr. J. Marsh asked about no. 4 High St. Mary's ward. The Chair replied."

    assert texts(line) == ["Cllr. J. Marsh asked about no. 4 High St. Mary's ward.", "The Chair replied."]


def test_closing_quotes_and_brackets_stay_with_their_sentence():
    line = "The grade was ‘Good.’ Members asked why (see appendix.) Officers explained."

    assert texts(line) == ["The grade was ‘Good.’", "Members asked why (see appendix.)", "Officers explained."]


def test_figures_and_abbreviations_within_a_sentence_do_not_end_it():
    line = "Spend was £1.6m, i.e. 3.5% over, at 10.30 a.m. on the day."

    assert texts(line) == [line]


def test_a_stop_without_a_space_still_ends_a_sentence():
    assert texts("This was not a challenge.Members noted the position.") == [
        "This was not a challenge.",
        "Members noted the position.",
    ]


def test_a_missing_stop_before_a_passive_opening_is_mended():
    line = "Work was under way to develop the position It was noted that costs rose."

    assert texts(line) == ["Work was under way to develop the position", "It was noted that costs rose."]


def test_a_name_after_it_is_not_a_new_sentence():
    line = "They named the tool It Works for the pilot."

    assert texts(line) == [line]


@given(st.text(max_size=300))
def test_every_sentence_stands_at_its_offsets_and_nothing_but_space_is_lost(line: str):
    found = list(sentences(Span(7, 7 + len(line), line)))

    assert all(line[span.start - 7 : span.end - 7] == span.text for span in found)
    assert "".join("".join(span.text.split()) for span in found) == "".join(line.split())
