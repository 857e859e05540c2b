"""The reference page of the questions is what the catalogue says."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutegraph.question_page import PAGE, main, page
from queries.catalogue import QUESTIONS


def test_the_page_has_not_drifted() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
    assert main(["--check"]) == 0


def test_a_page_that_drifted_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("minutegraph.question_page.PAGE", tmp_path / "questions.md")

    assert main(["--check"]) == 1
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert "python -m minutegraph.question_page" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_has_a_section_with_its_meaning_and_its_options(name: str) -> None:
    question = QUESTIONS[name]
    section = PAGE.read_text(encoding="utf-8").split(f"\n### {name}\n")[1].split("\n### ")[0]

    assert question.meaning in section
    assert question.dates in section
    assert all(f"| `{each.option}` |" in section for each in question.parameters)
    assert "| `evidence` |" in section or "evidence` |" in section or name == "meetings"


def test_the_python_of_the_page_runs_as_printed(chronicle_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    snippet = PAGE.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]

    exec(compile(snippet, "questions.md", "exec"), {"path": chronicle_folder})

    assert capsys.readouterr().out.startswith("out-of-area 3 of 5 Members asked why children were placed")
