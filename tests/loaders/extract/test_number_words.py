from decimal import Decimal

import pytest

from loaders.extract.measures import measured_and_others
from loaders.extract.number_words import NumberModel, number_model, weighed
from loaders.extract.numbers_told import NumbersTold
from loaders.extract.quantities import Quantity
from tests.loaders.extract.figures import read

MODEL = NumberModel(-2.0, {"+1 of": 4.0, "#word": 1.0, "@rule": 0.5})


def told(sentence, carried=""):
    figures, others = measured_and_others(sentence)
    return NumbersTold(sentence, "body", figures, others, carried), figures, others


def features(sentence, words, like="", carried=""):
    here, figures, others = told(sentence, carried)
    number = next(q for q in (*figures, *others) if q.words == words)
    return here.of(number, like)


def test_the_features_present_make_the_chance():
    assert round(MODEL.chance(("+1 of", "+1 of", "unknown")), 2) == 0.88
    assert MODEL.chance(()) < 0.2


def test_what_speaks_for_a_figure_is_told_strongest_first():
    assert MODEL.spoken(("@rule", "#word", "+1 of", "unknown")) == [("+1 of", 4.0), ("#word", 1.0), ("@rule", 0.5)]


def test_words_are_told_by_their_places_on_either_side():
    found = features("In the spring eight had been painted, seven in part.", "seven")
    assert {"+1 in", "+2 part", "-1 ,", "-2 painted", "#word:count", "#size:3"} <= set(found)


def test_names_months_and_numbers_stand_for_their_kind():
    found = features("In March the wharf lent forty of 90 buoys.", "forty")
    assert {"^*month", "+2 *number"} <= set(found)
    assert features("The wharf lent six to Oban.", "six") == features("The wharf lent six to Mallaig.", "six")


def test_a_number_in_brackets_differs_from_one_in_a_sentence():
    assert {"-1 (", "+1 )"} <= set(features("The mooring was let to a boatman (57) from the island.", "57"))


def test_what_a_rule_found_is_told_of_it_but_not_of_its_neighbours():
    sentence = "Of 20 buoys on the books the wharf had lifted one in June."
    assert "@rule" in features(sentence, "20")
    assert "@rule" not in features(sentence, "one")
    assert "#figures:1" in features(sentence, "one")


def test_a_bare_number_may_share_the_unit_of_the_figure_before_it():
    here, _, others = told("Punctuality was 94%, while Oban managed a full eleven less.")
    assert [here.like_another(number) for number in others] == ["percent"]
    assert all(feature.startswith("=") for feature in here.of(others[0], "percent"))


def test_the_unit_may_be_carried_from_the_sentence_before():
    here, _, others = told("The island had been promised eleven at most.", "percent")
    assert here.like_another(others[0]) == "percent"
    assert told("The island had been promised eleven at most.", "gbp")[0].like_another(others[0]) == ""


def test_a_sentence_without_bare_numbers_is_left_to_rules():
    figures, others = measured_and_others("Punctuality was 94%.")
    assert weighed("Punctuality was 94%.", "body", figures, others) == (figures, ())


def test_a_row_of_numbers_is_left_to_rules():
    many = tuple(Quantity(2 * n, 2 * n + 1, "7", Decimal(7), "count") for n in range(50))
    assert weighed("7 " * 50, "body", many[:10], many[10:]) == (many[:10], ())


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            "Of the dredging actions eight had been implemented in full, seven in part, and four had not been started.",
            7,
        ),
        (
            "Of the dredging actions eight had been implemented in full, seven in part, and four had not been started.",
            4,
        ),
        ("Vacancies stood at 14.6 out of 96.", 96),
    ],
)
def test_bare_numbers_are_figures_where_their_words_say_so(sentence, value):
    assert value in [float(o.value) for o in read(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two parties agreed on the first of three themes.",
        "He had served for 30 years.",
        "Mr Dory (57) spoke of Day 2 of the regatta.",
        "Under section 17 one of the piers could be closed.",
        "On the one hand the harbour was deep.",
    ],
)
def test_numbers_that_measure_nothing_stay_out(sentence):
    assert read(sentence) == ()


def test_a_figure_told_by_its_words_says_so_in_its_rule():
    found = read(
        "Of the dredging actions eight had been implemented in full, seven in part, and four had not been started."
    )
    assert "observation.by-words" in {observation.rule for observation in found}


def test_the_shipped_weights_are_few():
    assert 1000 < len(number_model().weights) < 20_000
