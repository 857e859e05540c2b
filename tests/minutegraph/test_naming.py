"""From what is typed to the one thing meant."""

from __future__ import annotations

import pytest

from minutegraph.errors import AmbiguousName, NoSuchName
from minutegraph.naming import Named, resolve

FOSTERING = Named("fostering", "Foster carer recruitment", ("foster carers", "in-house fostering"))
IFA = Named("ifa", "Independent fostering", ("fostering agencies",))
VOICE = Named("child-voice", "Voice of the child", ("children's participation",))
THINGS = (FOSTERING, IFA, VOICE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ifa", IFA),
        ("FOSTERING", FOSTERING),
        ("foster carer", FOSTERING),
        ("In House Fostering", FOSTERING),
        ("childrens participation", VOICE),
        ("children’s participation", VOICE),
        ("recruitment", FOSTERING),
    ],
)
def test_case_hyphens_plurals_and_apostrophes_do_not_matter(typed: str, meant: Named) -> None:
    assert resolve("issue", typed, THINGS) == meant


def test_an_id_wins_over_names_that_hold_the_word() -> None:
    assert resolve("issue", "fostering", THINGS) == FOSTERING


def test_all_matches_of_an_ambiguous_name_are_told() -> None:
    with pytest.raises(AmbiguousName) as caught:
        resolve("issue", "foster", (FOSTERING, Named("f", "Foster homes")))

    assert caught.value.matches == ("Foster carer recruitment", "Foster homes")


def test_an_unknown_name_tells_the_nearest() -> None:
    with pytest.raises(NoSuchName) as caught:
        resolve("issue", "foster carer recrutment", THINGS)

    assert caught.value.suggestions == ("Foster carer recruitment",)


@pytest.mark.parametrize("typed", ["", "   ", "’", "zzzz"])
def test_nothing_is_meant_by_nothing(typed: str) -> None:
    with pytest.raises(NoSuchName) as caught:
        resolve("issue", typed, THINGS)

    assert caught.value.suggestions == ()


def test_two_bodies_of_one_name_are_told_apart_by_their_ids() -> None:
    panels = (Named("northmere/panel", "Scrutiny Panel"), Named("hartsea/panel", "Scrutiny Panel"))

    with pytest.raises(AmbiguousName, match="northmere/panel"):
        resolve("organisation", "scrutiny panel", panels)
    assert resolve("organisation", "hartsea/panel", panels) == panels[1]
