import pytest

from loaders.extract.measures import measured
from loaders.extract.quantities import quantities
from loaders.extract.reporting_period import _any
from loaders.lexicon.reading import lexicon


def read(text):
    return [(float(quantity.value), quantity.unit) for quantity in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£1.6m", [(1_600_000, "gbp")]),
        ("£1.6 million", [(1_600_000, "gbp")]),
        ("£223k", [(223_000, "gbp")]),
        ("£1.2bn", [(1_200_000_000, "gbp")]),
        ("£4,212.67", [(4212.67, "gbp")]),
        ("£1.2-1.5m", [(1_200_000, "gbp"), (1_500_000, "gbp")]),
        ("an average of 61k each", [(61_000, "gbp")]),
        ("£31.4m; the remaining 1.5 million was kept", [(31_400_000, "gbp"), (1_500_000, "gbp")]),
        ("27 per cent", [(27, "percent")]),
        ("10-12%", [(10, "percent"), (12, "percent")]),
        ("72%, was 89.", [(72, "percent"), (89, "percent")]),
        ("just under a quarter of calls", [(25, "percent")]),
        ("half of the libraries", [(50, "percent")]),
        ("2 out of every 5 cases", [(40, "percent")]),
        ("4.2 per 1,000", [(4.2, "per_1000")]),
        ("14.6 days", [(14.6, "days")]),
        ("two to three weeks", [(2, "weeks"), (3, "weeks")]),
        ("a ratio of 2:1", [(2, "ratio")]),
        ("ranked 12th nationally", [(12, "rank")]),
        ("thirty-four posts", [(34, "count")]),
        ("1.2 million visitors", [(1_200_000, "count")]),
    ],
)
def test_numbers_are_read_with_their_units(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "22/3117/FUL",
        "IJB/21/58",
        "E34/E35",
        "at 5pm",
        "in a quarter",
        "the 12th day",
        "3/23 MINUTES",
    ],
)
def test_references_and_ordinals_are_no_quantities(text):
    assert read(text) == []


def test_a_list_is_not_counted_but_what_it_lists_may_be():
    assert measured("The 6 strengths were noted.") == ()
    assert [float(q.value) for q in measured("The 6 libraries were noted.")] == [6]


@pytest.mark.parametrize("section", ["looks_back", "looks_ahead", "ended"])
def test_titles_look_back_or_ahead_as_their_examples_do(section):
    (entry,) = lexicon("periods")[section]

    assert all(_any(section, text) for text in entry["examples"])
    assert not any(_any(section, text) for text in entry["counterexamples"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wait had fallen from 41 days to 17.", [("days", 41), ("days", 17)]),
        ("The rate was 118 per 10,000 berths as against 86.", [("per_10000", 118), ("per_10000", 86)]),
        ("Nine weeks against the three that were agreed.", [("weeks", 9), ("weeks", 3)]),
        ("9.8 days were lost, target 8", [("days", 9.8), ("days", 8)]),
        ("72% of moorings went to 31 boats.", [("percent", 72), ("count", 31)]),
        ("Fifty seven boats and thirty eight million pounds.", [("count", 57), ("gbp", 38_000_000)]),
    ],
)
def test_a_bare_number_set_against_another_is_of_its_unit(text, expected):
    assert [(q.unit, float(q.value)) for q in quantities(text)] == expected
