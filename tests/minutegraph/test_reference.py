"""The reference page is what the commands say."""

from __future__ import annotations

import pytest
from typer.main import get_command

from minutegraph.cli import app
from minutegraph.exit_codes import ExitCode
from minutegraph.reference import PAGE, main, page
from tests.minutegraph.running import Run

COMMANDS = sorted(getattr(get_command(app), "commands"))  # noqa: B009 - a group's, not in typer's public type


def test_the_page_has_not_drifted() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
    assert main(["--check"]) == 0


def test_a_page_that_drifted_is_said(tmp_path, monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("minutegraph.reference.PAGE", tmp_path / "cli.md")

    assert main(["--check"]) == 1
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert "python -m minutegraph.reference" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_a_section(run: Run, name: str) -> None:
    ending = run(name, "--help")

    assert ending.code == 0
    assert f"    minutegraph {name}" in ending.out
    assert f"\n## {name}\n" in PAGE.read_text(encoding="utf-8")


def test_every_exit_code_is_on_the_page() -> None:
    written = PAGE.read_text(encoding="utf-8")

    assert all(f"| {code.value} | {code.meaning} |" in written for code in ExitCode)
