from loaders.extract.issue_words import WordModel, stems_and_pairs, word_model

MODEL = WordModel(("fostering", "overspend"), (-1.0, -2.0), {"carer": (0, 1.5), "budget": (1, 2.5, 0, -0.5)})


def test_a_score_is_the_bias_and_the_weights_of_the_words_present():
    assert MODEL.scores("Carers asked about the budget.") == {"fostering": 0.0, "overspend": 0.5}


def test_a_concept_of_which_no_word_speaks_is_left_out():
    assert MODEL.scores("Carers met.") == {"fostering": 0.5}


def test_a_word_said_twice_counts_once():
    assert MODEL.scores("Carers and carers.") == MODEL.scores("Carers.")


def test_the_words_that_speak_are_told_the_strongest_first():
    assert MODEL.spoken("Carers and their budget", "fostering") == [("carer", 1.5), ("budget", -0.5)]


def test_numbers_money_and_shares_are_alike_whatever_their_digits():
    assert set(stems_and_pairs("£3.2m for 14 homes, 27%")) >= {"£#", "#", "#%"}


def test_the_shipped_classifier_knows_a_paraphrase_that_holds_no_label():
    scores = word_model().scores("Several teenagers were living hours away because nothing nearer could be found.")

    assert max(scores, key=lambda concept: scores[concept]) in {"out-of-area", "sufficiency"}
