"""From a place in a document to why it was read as it was, by reading the document's text once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graph.claims import Claims, Commitment, Document, IssueRaised
from loaders.explaining.account import Account, Beside, Explanation, Weighing, Words
from loaders.explaining.issues import WeighedIssue, weighed_issues
from loaders.explaining.promises import WeighedPromise, weighed_promises
from loaders.explaining.rules import rule_of
from loaders.explaining.telling import Made, every_claim, told, words_of
from loaders.explaining.triggers import called_up_by
from loaders.extract.document import claims_of
from loaders.formats.agenda_text import read_agenda_text
from loaders.minutes import Minutes


@dataclass(frozen=True, slots=True)
class Reread:
    """A document read once more: its layout and its claims."""

    minutes: Minutes
    claims: Claims

    @classmethod
    def of(cls, document: Document) -> Reread:
        """The reading of a document's text by this version."""
        minutes = read_agenda_text(document)
        return cls(minutes, claims_of(minutes))


@dataclass(frozen=True, slots=True)
class _Weighed:
    issues: Sequence[WeighedIssue]
    promises: Sequence[WeighedPromise]

    def of(self, made: Made) -> tuple[Weighing | None, tuple[Words, ...]]:
        """How a claim was weighed and the words that called it up; nothing for kinds that are not weighed."""
        match made.claim:
            case IssueRaised():
                for issue in self.issues:
                    if issue.concept == made.claim.issue and _overlap(issue.weighing.words, made):
                        return issue.weighing, issue.named_by
            case Commitment():
                for promise in self.promises:
                    if promise.rule == made.claim.rule and _overlap(promise.weighing.words, made):
                        return promise.weighing, (promise.promised_by,)
        return None, ()


def explain(reread: Reread, start: int, end: int, wanted: Callable[[Made], bool] | None = None) -> Explanation:
    """The account of a place: of the claims there that are `wanted`, or of all that share words with it."""
    minutes, claims = reread.minutes, reread.claims
    there = [made for made in every_claim(claims) if made.evidence.start < end and start < made.evidence.end]
    asked = [made for made in there if wanted is None or wanted(made)]
    promises = tuple(_settled(promise, claims) for promise in weighed_promises(minutes, claims, start, end))
    weighed = _Weighed(weighed_issues(minutes, start, end), promises)
    accounts = tuple(_account(made, reread, weighed) for made in asked)
    others = (made for made in there if made not in asked)
    line, offset = _line_around(minutes.text, start, end)
    return Explanation(
        minutes.document.name,
        Words(start, end, minutes.text[start:end]),
        line,
        offset,
        accounts,
        _rivals(accounts, weighed, None if wanted is None else {made.kind for made in asked}),
        tuple(Beside(made.kind, told(made.claim), made.claim.rule, words_of(made.evidence)) for made in others),
    )


def _account(made: Made, reread: Reread, weighed: _Weighed) -> Account:
    weighing, words = weighed.of(made)
    words = words or called_up_by(made, reread.minutes, reread.claims)
    return Account(made.kind, told(made.claim), words_of(made.evidence), rule_of(made.claim.rule), words, weighing)


def _rivals(accounts: Sequence[Account], weighed: _Weighed, kinds: set[str] | None) -> tuple[Weighing, ...]:
    """The other candidates weighed at the place, of the kinds asked about."""
    told_already = [account.weighing for account in accounts]
    every = [*(issue.weighing for issue in weighed.issues), *(promise.weighing for promise in weighed.promises)]
    return tuple(w for w in every if (kinds is None or w.kind in kinds) and w not in told_already)


def _settled(promise: WeighedPromise, claims: Claims) -> WeighedPromise:
    """A promise as it ended: one that was firm enough but became no claim was told more firmly elsewhere."""
    became = any(
        one.rule == promise.rule and one.evidence.start < promise.end and promise.start < one.evidence.end
        for one in claims.commitments
    )
    return replace(promise, weighing=replace(promise.weighing, kept=promise.weighing.kept and became))


def _overlap(words: Words, made: Made) -> bool:
    return words.start < made.evidence.end and made.evidence.start < words.end


def _line_around(text: str, start: int, end: int) -> tuple[str, int]:
    begins = text.rfind("\n", 0, start) + 1
    ends = text.find("\n", end)
    return text[begins : ends if ends >= 0 else len(text)].rstrip(), start - begins
