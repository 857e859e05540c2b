from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation.agreeing import mean, symmetric_f1
from loaders.evaluation.gold import Gold

TEXT = "The Panel noted that 12 homes and 9 halls had closed."


def figure(value: int, quote: str) -> dict[str, Any]:
    place = {"start": TEXT.index(quote), "end": TEXT.index(quote) + len(quote), "quote": quote}
    return {"code": None, "title": "Shut", "value": value, "unit": "count", "period": None, "evidence": place}


def annotation(stem: str, *figures: dict[str, Any]) -> Gold:
    meeting = {"body": None, "council": None, "date": {"earliest": None, "latest": None}, "reporting_period": None}
    claims = {"meeting": meeting, "organisations": [], "observations": list(figures)}
    return Gold(stem, claims, Path(f"{stem}.txt"), TEXT, frozenset())


HOMES, HALLS = figure(12, "12 homes"), figure(9, "9 halls")


def test_agreement_is_the_same_whichever_annotation_comes_first():
    one, other = [annotation("page", HOMES, HALLS)], [annotation("page", HOMES)]

    assert symmetric_f1(one, other) == symmetric_f1(other, one)
    assert symmetric_f1(one, other)["observations"] == pytest.approx(2 / 3)


def test_documents_annotated_once_do_not_count():
    first = [annotation("page", HOMES), annotation("alone", HALLS)]

    assert symmetric_f1(first, [annotation("page", HOMES)])["observations"] == 1.0


def test_the_mean_leaves_kinds_out_that_nobody_entered():
    assert mean({"observations": 1.0, "decisions": 0.5, "causes": 0.0}) == 0.75
