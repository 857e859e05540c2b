"""Whatever is done to a page, its claims' words stand at their places, and reading it never fails.

`Claims` refuses words that are not at their place when it is made, so that reading without an error is the proof.
"""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.claims import Document
from loaders.contract import to_contract
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text

PAGES = [
    path.read_bytes().decode("utf-8")
    for path in sorted((Path(__file__).parents[2] / "minutegraph" / "samples").glob("*.txt"))
]
ODD = (
    *(
        "\u00a0",
        "\u200b",
        "\r",
        "\x0b",
        "\x85",
        "\u2028",
        "\t",
        "|",
        "😀",
        "e\u0301",
        "\u202e",
        "…",
        "—",
        "(((",
        "‘‘",
        "£",
    ),
    *(
        " 31 February 2020 ",
        " Quarter 9 2018/19 ",
        " £999999999999999999bn ",
        " 9" * 30,
        " in 12 months ",
        " by 99/99/9999 ",
    ),
    *(
        " 30 December 9999 ",
        " RESOLVED that ",
        " ACTION: ",
        "\n",
        "\n- ",
        " 1/0 ",
        " 0001-01-01 ",
        " per cent ",
        " Ofsted ",
    ),
)
QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read(text: str) -> object:
    return to_contract(claims_of(read_agenda_text(Document("0" * 64, "page.txt", text, "utf-8", "page.txt"))))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample page, or the middle of one, with lines shuffled, left out or doubled and odd pieces put in."""
    lines = draw(st.sampled_from(PAGES)).splitlines(keepends=True)
    chosen = draw(st.lists(st.sampled_from(range(len(lines))), min_size=1, max_size=12))
    text = "".join(lines[place] for place in chosen)
    for _ in range(draw(st.integers(0, 8))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(ODD)) + text[place + draw(st.integers(0, 3)) :]
    return text


@given(mutated())
@QUICK
def test_a_mutated_page_is_read_and_its_quotes_hold(text: str) -> None:
    assert read(text)


@given(st.text(max_size=400))
@QUICK
def test_any_text_is_read_and_its_quotes_hold(text: str) -> None:
    assert read(text)


@given(mutated())
@settings(QUICK, max_examples=10)
def test_the_same_text_is_read_the_same(text: str) -> None:
    assert read(text) == read(text)
