"""What a list is of: the line above its items says as at when they stand, or that they tell of the whole report."""

from __future__ import annotations

import re

from loaders.extract.observation_period_words import Setting
from loaders.extract.periods import dated_periods
from loaders.minutes import Paragraph
from ontology.values import Period

_LEADS_IN = re.compile(r":\s?[-–]?\s*$")
_STANDS = re.compile(
    r"\b(?:as\s(?:at|of)|position\s(?:at|to)|figures\s(?:at|to|for|from)|data\s(?:at|to|for)|headlines\s(?:at|to"
    r"|for|from)"
    r"|(?:during|for|in)\sthe\s(?:year|quarter|month)\s(?:to|ended|ending)?)\s?(?:the\s)?$",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:highlight\w*|headlines?|attention|drew|key\s(?:points|messages|facts|figures|data)|performance"
    r"|on\sor\sbetter"
    r"|tolerance|target|statistics|figures|exceptions?|showed|data)\b",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:would|will|could|should|may|might|to\sbe|potential|if|assum\w+|propos\w+|past|next|last\s\w+)\b", re.I
)


class ListPeriod:
    """Reads paragraphs in order and knows what period an item's figures are of when their own words name none."""

    def __init__(self, setting: Setting, title: str) -> None:
        self._setting = setting
        reporting = str(setting.reporting) if setting.reporting else None
        titles = {str(mention.beside(setting.year)) for mention in dated_periods(title)} if reporting else set()
        self._titled = reporting in titles
        self._period: Period | None = None
        self._stated = False

    def pass_by(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph: one that leads in begins a list, one that is no item ends it."""
        if paragraph.role == "item":
            return
        text = paragraph.span.text
        if not _LEADS_IN.search(text[-6:]):
            if paragraph.role != "label":
                self._period = None
            return
        stated = _stated(text[-300:], self._setting)
        self._stated = stated is not None
        self._period = stated or (self._setting.reporting if self._titled and _TELLS.search(text) else None)

    def of(self, sentence: str, unit: str) -> Period | None:
        """The period of an item's figure; money and what is to come are not of the report's."""
        if self._period is None or _NOT_YET.search(sentence) or (unit == "gbp" and not self._stated):
            return None
        return self._period


def _stated(text: str, setting: Setting) -> Period | None:
    for mention in dated_periods(text):
        if _STANDS.search(text[max(0, mention.start - 40) : mention.start]) and (p := mention.beside(setting.year)):
            return p
    return None
