"""Why a claim was made, for a reader or as one object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.explaining.account import Account, Beside, Explanation, Reason, Weighing, Words
from minutegraph.render.output import say
from minutegraph.render.view import Column, View

if TYPE_CHECKING:
    from rich.console import Console

_NAMES = {"IssueMention": "Issue"}


def _kind(kind: str) -> str:
    return _NAMES.get(kind, kind)


def _verdict(weighing: Weighing) -> str:
    if weighing.kept:
        return "kept"
    return "told more firmly elsewhere" if weighing.total >= weighing.needed else "not kept"


def _most(reasons: tuple[Reason, ...]) -> str:
    """The weightiest reason that is the candidate's own."""
    own = next((reason for reason in reasons if reason.name != "bias"), None)
    return f"{own.meaning} ({own.worth:+.2f})" if own else ""


_REASONS: View[Reason] = View(
    (
        Column("Worth", lambda row: f"{row.worth:+.2f}", right=True),
        Column("Because", lambda row: row.meaning, wide=True),
        Column("Amount", lambda row: f"{row.amount:.2f}", right=True),
        Column("Weight", lambda row: f"{row.weight:+.2f}", right=True),
    ),
    "",
)
_RIVALS: View[Weighing] = View(
    (
        Column("Sum", lambda row: f"{row.total:.2f}", right=True),
        Column("Needed", lambda row: f"{row.needed:.2f}", right=True),
        Column("Verdict", _verdict),
        Column("Candidate", lambda row: f"{_kind(row.kind)}: {row.candidate}", wide=True),
        Column("Most for or against", lambda row: _most(row.reasons)),
    ),
    "",
)
_BESIDE: View[Beside] = View(
    (
        Column("Claim", lambda row: f"{_kind(row.kind)}: {row.says}", wide=True),
        Column("Rule", lambda row: row.rule),
        Column("From", lambda row: str(row.words.start), right=True),
        Column("To", lambda row: str(row.words.end), right=True),
    ),
    "",
)


def show_explanation(found: Explanation, *, as_json: bool) -> None:
    """Print an explanation: the words in their line, each claim with its reasons, what else was weighed and claimed."""
    if as_json:
        from minutegraph.render.json import to_json

        say(to_json(found))
    else:
        _print(found)


def _print(found: Explanation) -> None:
    from rich.text import Text

    from minutegraph.render.table import console, to_table

    page, ends = console(), found.offset + len(found.words.quote)
    line = (Text(found.line[: found.offset], style="dim"), Text(f"»{found.words.quote}«", style="bold"))
    page.print(*line, Text(found.line[ends:], style="dim"), sep="")
    page.print(f"\n{found.document}, characters {found.words.start} to {found.words.end}")
    for note in found.notes:
        page.print(note)
    for account in found.claims:
        _print_account(page, account)
    if not found.claims:
        page.print("\nNothing is claimed on these words.")
    if found.rivals:
        page.print("\nAlso weighed here:\n")
        page.print(to_table(found.rivals, _RIVALS))
    if found.beside:
        page.print("\nOther claims that share these words:\n")
        page.print(to_table(found.beside, _BESIDE))


def _print_account(page: Console, account: Account) -> None:
    from rich.table import Table
    from rich.text import Text

    from minutegraph.render.table import to_table

    page.print(Text(f"\n{_kind(account.kind)}: {account.says}", style="bold"))
    lines = Table.grid(padding=(0, 3, 0, 0))
    for name, words in _lines(account):
        lines.add_row(f"  {name}", Text(words))
    page.print(lines)
    if account.weighing:
        page.print()
        page.print(to_table(account.weighing.reasons, _REASONS))


def _lines(account: Account) -> Iterator[tuple[str, str]]:
    yield "on the words", _quoted(account.words)
    yield "by the rule", account.rule.id
    yield "looks for", account.rule.looks_for
    for example in account.rule.examples:
        yield "for example", f"“{example}”"
    yield "called up by", "; ".join(_quoted(words) for words in account.called_up_by)
    weighing = account.weighing
    if weighing:
        yield "weighed", f"{weighing.total:.2f}, needed {weighing.needed:.2f}: {_verdict(weighing)}"


def _quoted(words: Words) -> str:
    return f"“{' '.join(words.quote.split())}”"
