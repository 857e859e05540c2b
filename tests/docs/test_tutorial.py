"""Each command that the tutorial and the README show is run as shown, on the sample minutes."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutegraph.cli import app

ROOT = Path(__file__).parents[2]
SHELL_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
NEEDS_MORE = ("NEO4J_URI", "EVIDENCE_ID", "python3 -m venv")


def commands(page: Path) -> list[list[str]]:
    blocks = (b for b in SHELL_BLOCK.findall(page.read_text(encoding="utf-8")) if not any(n in b for n in NEEDS_MORE))
    lines = (line.removeprefix(".venv/bin/") for block in blocks for line in block.splitlines())
    return [shlex.split(line)[1:] for line in lines if line.startswith("minutegraph ")]


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs/tutorial.md"], ids=lambda page: page.name)
def test_every_command_shown_gives_an_answer(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    shutil.copytree(ROOT / "minutegraph" / "samples", tmp_path / "minutes")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTEGRAPH_GRAPH", str(tmp_path / "graph"))
    shown = commands(page)

    answers = [(command, CliRunner().invoke(app, command)) for command in shown]

    assert len(answers) >= 3
    assert {tuple(command): answer.exit_code for command, answer in answers} == {tuple(c): 0 for c in shown}
    assert all(answer.stdout for _, answer in answers)
