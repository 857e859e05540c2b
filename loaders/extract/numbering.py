"""The numbers of a list: whether one marker comes next after another."""

from __future__ import annotations

import re

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def follows(earlier: str, later: str) -> bool:
    """Whether a marker is the next of the same kind; a bullet follows nothing, for it counts nothing.

    >>> [follows("(i)", "(ii)"), follows("2.", "3."), follows("(h)", "(i)"), follows("3.", "5."), follows("-", "-")]
    [True, True, True, False, False]
    """
    one, two = _bare(earlier), _bare(later)
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one in _ROMAN and two in _ROMAN and _ROMAN.index(two) == _ROMAN.index(one) + 1:
        return True
    return len(one) == len(two) == 1 and one.isalpha() and ord(two) == ord(one) + 1


def _bare(marker: str) -> str:
    found = re.findall(r"[a-z]+|[0-9]{1,4}", marker.lower())
    return found[-1] if found else ""
