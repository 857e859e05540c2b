"""Figures joined into series, worked out by hand."""

from __future__ import annotations

from datetime import date

from graph.facts import Figure, Note, Quote, Sitting
from graph.indicator_series import Series, disagreements, series
from ontology.values import DateInterval


def sitting(day: str, council: str = "northmere-council") -> Sitting:
    return Sitting(f"{council}{day}", f"{day}.txt", day, DateInterval.on(date.fromisoformat(day)), None, council)


FIRST, SECOND = sitting("2020-05-01"), sitting("2020-11-01")


def figure(
    code: str, value: float, period: str | None, met: Sitting = FIRST, *, unit: str = "count", point: str = "actual"
) -> Figure:
    words = f"{code} Homes | {value:g}"
    said = Quote(met.sha256, met.document, 10, 10 + len(words), words)
    return Figure(f"{code}{value}{period}{point}", code, "Homes", value, unit, period, point, said, met)


def note(kind: str, code: str, met: Sitting = SECOND, period: str | None = None, **told: object) -> Note:
    said = Quote(met.sha256, met.document, 50, 60, "so to speak")
    value, replaces, other = (told.get(name) for name in ("value", "replaces", "other"))
    return Note(f"{kind}{code}", kind, code, "Homes", period, value, replaces, other, said, met)  # type: ignore[arg-type]


def shown(one: Series) -> list[tuple[str, float | None, str, bool]]:
    return [(point.period, point.value, point.kind, point.restated) for point in one.points]


def test_a_corrected_figure_stands_beside_the_one_that_replaced_it() -> None:
    (one,) = series(
        [figure("P4", 88, "2019/20 Q4")], [note("restated", "P4", period="2019/20 Q4", value=91.0, replaces=88.0)]
    )

    assert shown(one) == [("2019/20 Q4", 88, "actual", True), ("2019/20 Q4", 91.0, "actual", False)]


def test_a_figure_told_twice_is_one_point() -> None:
    (one,) = series([figure("P4", 88, "2019/20 Q4"), figure("P4", 88, "2019/20 Q4", SECOND)], [])

    assert shown(one) == [("2019/20 Q4", 88, "actual", False)]


def test_that_no_figure_exists_is_a_point_without_value() -> None:
    (one,) = series([figure("P4", 20, "2019/20 Q3", unit="percent")], [note("missing", "P4", period="2019/20 Q4")])

    assert shown(one)[1] == ("2019/20 Q4", None, "missing", False)
    assert one.points[1].unit == "percent"


def test_a_target_in_the_row_of_an_actual_is_of_its_period() -> None:
    actual = figure("P4", 74, "2018/19 Q4")
    target = Figure("t", "P4", "Homes", 50, "count", None, "target", actual.said, FIRST)

    (one,) = series([actual, target], [])

    assert ("2018/19 Q4", 50, "target", False) in shown(one)


def test_one_authority_s_code_is_not_another_s() -> None:
    found = series([figure("P4", 88, "2019/20 Q4"), figure("P4", 12, "2019/20 Q4", sitting("2020-05-02", "other"))], [])

    assert [(one.authority, len(one.points)) for one in found] == [("northmere-council", 1), ("other", 1)]


def test_a_renumbered_code_continues_the_other_and_a_new_count_breaks_it() -> None:
    figures = [figure("P4", 88, "2019/20 Q4"), figure("CL12", 104, "2020/21 Q1", SECOND)]

    new, old = series(figures, [note("renumbered", "CL12", other="P4"), note("redefined", "CL12")])

    assert (new.code, new.continues, len(new.breaks)) == ("CL12", "P4", 1)
    assert (old.code, old.continues, old.breaks) == ("P4", None, ())


def test_a_part_of_a_code_is_no_figure() -> None:
    words = "KI 7 Referrals: 24%"
    said = Quote("d", "d.txt", 0, len(words), words)
    figures = [
        Figure("a", "KI 7", "Referrals", 7, "count", "2019/20 Q1", "actual", said, FIRST),
        Figure("b", "KI 7", "Referrals", 24, "percent", "2019/20 Q1", "actual", said, FIRST),
    ]

    (one,) = series(figures, [])

    assert shown(one) == [("2019/20 Q1", 24, "actual", False)]


def test_two_figures_neither_of_which_replaces_the_other_are_entered_as_a_disagreement() -> None:
    (one,) = disagreements(series([figure("P4", 88, "2019/20 Q4"), figure("P4", 91, "2019/20 Q4", SECOND)], []))

    assert (one.code, one.period, [point.value for point in one.points]) == ("P4", "2019/20 Q4", [88, 91])


def test_a_corrected_figure_is_no_disagreement() -> None:
    told = [note("restated", "P4", period="2019/20 Q4", value=91.0, replaces=88.0)]

    assert disagreements(series([figure("P4", 88, "2019/20 Q4"), figure("P4", 91, "2019/20 Q4", SECOND)], told)) == ()


def test_a_bare_number_is_in_the_unit_that_the_title_names() -> None:
    said = Quote("d", "d.txt", 0, 30, "C3 Children per 10,000 (Q3 = 61)")
    stated = Figure("a", "C3", "Children in care per 10,000", 61, "count", "2019/20 Q3", "actual", said, FIRST)

    (one,) = series([stated], [])

    assert [point.unit for point in one.points] == ["per_10000"]
