import re
from copy import deepcopy
from typing import Any

import pytest

from ontology.indicators import find, indicators, read_indicators
from ontology.reading import OntologyError, read


def changed(name: str, value: object) -> dict[str, Any]:
    """The indicators' content with one field of council tax collection changed."""
    content: dict[str, Any] = deepcopy(dict(read("indicators.yaml")))
    content["indicators"]["council-tax-collected"][name] = value
    return content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("framework", "ni"),
        ("unit", "percentage"),
        ("polarity", "up"),
        ("issue", "council-taxes"),
        ("colour", "red"),
        ("title", ""),
    ],
)
def test_an_indicator_that_refers_to_nothing_is_refused(name: str, value: str) -> None:
    with pytest.raises(OntologyError, match=r"^indicators\.council-tax-collected"):
        read_indicators(changed(name, value))


def test_two_indicators_never_share_a_name() -> None:
    with pytest.raises(OntologyError, match="already leads to council-tax-collected"):
        read_indicators(changed("alt", "business rates collection rate"))


def test_a_framework_that_no_indicator_is_of_is_refused() -> None:
    content: dict[str, Any] = deepcopy(dict(read("indicators.yaml")))
    content["frameworks"]["ni"] = {"title": "National indicators", "source": "Audit Commission"}

    with pytest.raises(OntologyError, match=r"frameworks\.ni"):
        read_indicators(content)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Re-referrals in the last 12 months", "re-referrals-12-months"),
        ("EHCPs issued within 20 weeks", "ehcp-20-weeks"),
        ("A&E four-hour standard", "ae-4-hours"),
        ("in-year Council Tax collection", "council-tax-collected"),
        ("persistent absence", "absence-persistent"),
    ],
)
def test_an_indicator_is_found_by_any_of_its_names(name: str, found: str) -> None:
    indicator = find(name)

    assert indicator is not None
    assert indicator.id == found


def test_a_passing_word_is_no_indicator() -> None:
    assert find("attendance") is None


def test_waiting_longer_is_never_better() -> None:
    waits = [each for each in indicators() if re.search(r"waiting (six weeks|more)|waits of over", each.title.lower())]

    assert len(waits) >= 3
    assert {each.polarity for each in waits} == {"lower"}


def test_each_code_stands_once_within_its_framework() -> None:
    codes = [(each.framework.id, each.code) for each in indicators() if each.code]

    assert len(codes) == len(set(codes))
