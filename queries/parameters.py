"""The parameters that questions take, each defined once."""

from __future__ import annotations

from queries.question import Parameter

ISSUE = Parameter("issue", "issue", "Only what is about this issue or one narrower than it.", default="all")
ORGANISATION = Parameter(
    "organisation",
    "organisation",
    "Only meetings held by this body or a part of it, and items that name it. More than one: any of them.",
    default="all",
)
SINCE = Parameter("since", "day", "Only meetings that can have been held on this day or later.", default="no limit")
UNTIL = Parameter("until", "day", "Only meetings that can have been held on this day or earlier.", default="no limit")
AS_OF = Parameter("as_of", "day", "Ask as of this day: later meetings do not count.", default="the last day loaded")
FROM = Parameter("from", "day", "The first day.", default="no limit")
TO = Parameter("to", "day", "The last day.", default="no limit")
MONTHS = Parameter("months", "number", "For so many months.", default="12")
MIN_MEETINGS = Parameter("min_meetings", "number", "Raised at no fewer meetings than this.", default="2")
MIN_WIDTH_DAYS = Parameter("min_width_days", "number", "Left open by at least so many days.", default="1")
INDICATOR = Parameter("indicator", "indicator", "The indicator: its code, title or id.", default="all")
MEETING = Parameter("meeting", "meeting", "One meeting: its document's name, its day, or its id.", default="all")
PERIOD = Parameter("period", "period", "The reporting period, as `2018/19 Q2`.", default="all")
YEAR = Parameter("year", "period", "The year: financial, as `2018/19`, or calendar, as `2018`.", default="all")
KIND = Parameter("kind", "text", "Only of this kind.", default="all")
EFFECT = Parameter("effect", "text", "Only decisions of this effect, as `noted`.", default="all")
OWNER = Parameter("owner", "text", "The organisation or role that owes it; words of the name are enough.")
SUBJECT = Parameter("subject", "text", "Only judgements of a subject whose name holds these words.", default="all")
FRAMEWORK = Parameter("framework", "text", "Only of this framework or inspectorate.", default="all")
COMMITMENT = Parameter("commitment", "text", "The commitment: its id, the id of its words, or words of what it is.")
ID = Parameter("id", "text", "The id of an evidence or a claim, or its beginning.")

SCOPE = (ISSUE, ORGANISATION, SINCE, UNTIL)
WHOSE = (ORGANISATION, SINCE, UNTIL)

DATES_OVERLAP = (
    "A meeting counts when one of the days it can have been held on lies in the window; its `standing` is `inside` "
    "where all of them do and `possible` where some do not."
)
DATES_ALL = "Every meeting counts whatever its date; what is said of order is said only where the dates prove it."
