import json

import pytest

from loaders.lexicon import generate
from loaders.phrases import Phrasebook


def test_the_committed_file_is_what_the_lexicon_gives() -> None:
    assert generate.FILE.read_text(encoding="utf-8") == generate.content()


def test_a_stale_file_is_told_and_fails_the_check(tmp_path, monkeypatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(generate, "FILE", tmp_path / "issue_cues.json")
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().err == "stale: issue_cues.json; run python -m loaders.lexicon.generate\n"
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_an_unknown_argument_writes_nothing(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(generate, "FILE", tmp_path / "issue_cues.json")
    assert generate.main(["--chekc"]) == 2
    assert not generate.FILE.exists()


def test_cues_called_up_by_their_stored_words_are_found_as_those_called_up_afresh() -> None:
    content = json.loads(generate.FILE.read_text(encoding="utf-8"))
    sources = [cue for _, _, cue, _ in content["cues"]]
    stored = Phrasebook(sources, content["classes"], [keys for _, _, _, keys in content["cues"]])
    afresh = Phrasebook(sources, content["classes"])
    sentence = "Three children were placed 40 miles outside the borough; agency costs rose and visits were late."
    assert list(stored.hits(sentence)) == list(afresh.hits(sentence)) != []
