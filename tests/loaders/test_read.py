from pathlib import Path

import pytest

from loaders.problems import Binary, Empty, Missing, NoMinutes
from loaders.read import read

PAGE = (
    "Agenda item\n\nHomes for children\n\nMinutes:\n\nThe Panel noted that two homes had opened.\n\n"
    "RESOLVED that the report be noted."
)


def test_a_page_is_read_with_its_title_and_its_own_hash(tmp_path: Path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")

    claims = read(path).claims

    assert claims.title == "Homes for children"
    assert [d.evidence.exact for d in claims.decisions] != []


def test_a_page_cut_off_is_read_and_told(tmp_path: Path):
    path = tmp_path / "page.txt"
    path.write_text(
        PAGE.replace("RESOLVED", "Members then asked how the two homes that had opened in the spring would be sta"),
        encoding="utf-8",
    )
    path.write_text(path.read_text(encoding="utf-8").removesuffix(" that the report be noted."), encoding="utf-8")

    reading = read(path)

    assert reading.caution is not None
    assert reading.caution.cause == "truncated"
    assert not reading.caution.set_aside


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", Empty), (b"\x00\x01\x02\x03", Binary), (b"Sift the flour and the sugar.", NoMinutes)],
)
def test_what_is_no_page_is_refused_by_its_cause(tmp_path: Path, content: bytes, error: type[Exception]):
    path = tmp_path / "page.txt"
    path.write_bytes(content)

    with pytest.raises(error, match=r"page\.txt"):
        read(path)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(Missing, match="no such file"):
        read(tmp_path / "absent.txt")
