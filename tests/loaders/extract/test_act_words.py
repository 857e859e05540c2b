import pytest

from loaders.extract.act_words import ActModel, act_features, act_model

MODEL = ActModel(
    (-2.0, 0.0, 0.0, -1.0, -3.0),
    {"would>send": (4.0, 0.0, 0.5), "asked": (0.5, 0.0, 0.0, 3.0, 3.0), "@row": (-9.0,)},
)


def test_the_words_present_make_the_chance_and_the_force():
    said = MODEL.read("Asked, she would send it.")
    assert (round(said.commits, 2), said.force, said.decides) == (0.92, "requested", 0.5)


def test_where_a_sentence_stands_counts_as_its_words_do():
    assert MODEL.read("She would send it.", ("@row",)).commits < 0.01


def test_who_tells_makes_no_difference():
    told = ("It was explained that the depot would open.", "The Director said the depot would open.")
    assert len({tuple(act_features(sentence)) for sentence in told}) == 1


def test_what_speaks_for_a_commitment_is_told_strongest_first():
    assert MODEL.spoken("Asked, she would send it.") == [("would>send", 4.0), ("asked", 0.5)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Head of Fleet would circulate the mileage figures before the next meeting.",
        "The Harbour Master undertook to bring a report on dredging in March.",
        "A new depot will open in the autumn of 2025.",
    ],
)
def test_the_shipped_classifier_tells_a_commitment(sentence: str):
    assert act_model().read(sentence).commits > 0.5


@pytest.mark.parametrize(
    "sentence",
    [
        "The mileage figures had been circulated before the last meeting.",
        "It was stated that dredging was difficult in winter.",
        "Members asked how many boats used the harbour.",
    ],
)
def test_the_shipped_classifier_tells_what_commits_nobody(sentence: str):
    assert act_model().read(sentence).commits < 0.5
