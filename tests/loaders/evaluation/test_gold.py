import json
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation.gold import BadGold, evaluate_reading, gold_of
from loaders.problems import Missing

TEXT = "Minutes of the Harbour Board\n\nThe Board noted that 12 berths had closed.\n"
BERTHS = {"start": TEXT.index("12"), "end": TEXT.index(" had"), "quote": "12 berths"}
FIGURE = {"code": None, "title": "Berths", "value": 12, "unit": "count", "period": None, "evidence": BERTHS}


def gold(folder: Path, text: str | None = TEXT, **kinds: Any) -> Path:
    meeting = {"body": None, "council": None, "date": {"earliest": None, "latest": None}, "reporting_period": None}
    found = {"document": "page.txt", "meeting": meeting, "organisations": [], **kinds}
    folder.mkdir(exist_ok=True)
    (folder / "page.json").write_text(json.dumps(found), encoding="utf-8")
    if text is not None:
        (folder / "page.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_reading_of_a_folder_is_held_against_its_gold(tmp_path: Path) -> None:
    found = evaluate_reading(gold_of(gold(tmp_path, observations=[FIGURE])))

    assert (found.documents, found.read) == (1, 1)
    assert found.f1("observations") == 1.0


def test_a_text_that_was_not_read_is_all_missed(tmp_path: Path) -> None:
    found = evaluate_reading(gold_of(gold(tmp_path, observations=[FIGURE])), lambda _: None)

    assert found.read == 0
    assert found.f1("observations") == 0.0


def test_texts_may_stand_in_another_folder(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "page.txt").write_text(TEXT, encoding="utf-8")

    (one,) = gold_of(gold(tmp_path / "gold", text=None), tmp_path / "texts")

    assert one.text == TEXT


def test_gold_without_its_text_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"page\.txt.*no text of this gold"):
        gold_of(gold(tmp_path, text=None))


@pytest.mark.parametrize(
    ("kinds", "fault"),
    [
        ({"meeting": {}}, "its meeting has no body"),
        ({"meeting": None}, "it has no meeting"),
        ({"observations": {}}, "its observations are no list"),
        ({"observations": [{"title": "Berths"}]}, "observations 1 has no code"),
        ({"observations": [FIGURE, {**FIGURE, "value": "12"}]}, "observations 2 has a value that is no number"),
        ({"decisions": [{"effect": "noted", "evidence": {**BERTHS, "end": 9}}]}, "quote of decisions 1 does not stand"),
        ({"decisions": [{"effect": "noted", "evidence": "12 berths"}]}, "decisions 1 has evidence without start"),
        (
            {"commitments": [{"force": "agreed", "owner": None, "due": {"earliest": "May", "latest": None}, "evidence": BERTHS}]},  # noqa: E501
            "due date of commitments 1 has a bound that is no day",
        ),
    ],
)  # fmt: skip
def test_gold_that_cannot_be_compared_is_told_with_its_file_and_place(
    tmp_path: Path, kinds: dict[str, Any], fault: str
) -> None:
    with pytest.raises(BadGold, match=rf"page\.json is not gold: .*{fault}"):
        gold_of(gold(tmp_path, **kinds))
