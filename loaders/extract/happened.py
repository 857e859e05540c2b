"""On which days something told as past happened: a date without a year is the last such one before the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loaders.extract.dates import DateMention
from ontology.values import DateInterval


def day_of(mention: DateMention, others: Sequence[DateMention], held: DateInterval) -> DateInterval | None:
    """The days that a date of the sentence means; None where nothing tells its year.

    A date without a year follows the one before it in its sentence where that bears one ("asked for in June 2020, it
    was sent in that July"); else it is the last before the meeting.
    """
    if mention.days:
        return mention.days
    earlier = [other.days for other in others if other.end <= mention.start and other.days]
    if earlier and (first := earlier[-1].earliest):
        return mention.following(first)
    met = held.latest or held.earliest
    return last_before(mention, met) if met else None


def last_before(mention: DateMention, day: date) -> DateInterval:
    """The last days so printed that had begun by a day."""
    choices = [mention.in_year(year) for year in (day.year - 1, day.year)]
    begun = [days for days in choices if days.earliest and days.earliest <= day]
    return begun[-1] if begun else choices[0]
