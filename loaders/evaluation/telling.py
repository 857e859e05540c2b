"""A claim of the contract in a few words, for lists of mistakes."""

from __future__ import annotations

from loaders.evaluation.agreement import Claim


def told(claim: Claim) -> str:
    """What a claim says, without its evidence.

    >>> told({"code": None, "title": "Homes", "value": 12, "unit": "count", "period": "2019/20"})
    'Homes, 12 count, 2019/20'
    """
    if "cause" in claim:
        return f"{claim['cause']} drives {claim['effect']}"
    keys = ("name", "issue", "subject", "grade", "code", "title", "value", "unit", "period", "effect", "what", "force")
    said = [str(claim[key]) for key in (*keys, "owner") if claim.get(key) is not None]
    due = claim.get("due")
    return ", ".join([*said, f"due {days(due)}"] if due else said)


def days(interval: Claim | None) -> str:
    """An interval as `earliest..latest`, an open bound empty."""
    return f"{interval['earliest'] or ''}..{interval['latest'] or ''}" if interval else "nothing"
