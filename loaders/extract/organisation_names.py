"""Names of bodies within a run of capitalised words, by the nouns that such names end in or begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.capital_runs import Run, Word
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import Lexis, lexis

_CLOSING = re.compile(r"\s{1,4}((?:working|steering|task and finish|project) (?:group|board)|[a-z]+(?:-(?:group|committee))?)\b(?![-’'])")
_SUBJECT = re.compile(r"\s\(((?!the\b)(?=[^()]{0,80}[a-z])[A-Z][^()\d]{4,80})\)")
_ACTS_AFTER = re.compile(
    r"\s*,?\s*(?:who |which |also |had |have |has |would |will |could |should |to |did |does |confirmed|advised|reported|agreed|undertook"
    r"|(?:is|are|was|were) (?:asked|working|leading|looking|reviewing|to |consulted|involved|currently|also|able|unable|aware))"
)
_ACTS_BEFORE = re.compile(r"(?:\bby|\bwith|\bfrom|\bwork of|\basked|\bthat|\btold)\s+(?:the\s+)?(?:\w+[’']?s?\s+)?$")
_POST_BEFORE_OF = re.compile(r"([A-Za-z-]+)\s*(?:\s(?:of|for|to|with responsibility for)(?:\sthe)?|,|[–—-]|\()\s*$")
_ENDS = frozenset(
    "council board committee sub-committee panel cabinet forum authority inspectorate ombudsman limited ltd agency tribunal commissioner constabulary".split()
)
# Heads that end a name only after another word: "Integrated Care System", "Governing Body".
_NEEDS = {"system": "integrated", "body": "governing"}
_ENDS_NAMES = frozenset("association trust society academy university team school nursery college hospital church".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_ONE_OF = re.compile(r"(?:^|\s)(?:a|an|A|An)\s$")
_ONE_OF_A_KIND = frozenset("agency school academy trust college association society authority council".split())
_HEADS_OF_BODIES = frozenset("chair chairs chairman vice-chair executive representative representatives president members secretary treasurer".split())
_QUALIFIED = re.compile(r"\b(?:shared|community|specialist|crisis|neighbourhood|intensive|paediatric|acute) $")
# Possessives that belong in a body's name ("Parents’ Forum"); others name its owner ("Marl’s Safety Board").
OWNERS = frozenset(
    "children people women men adult tenant resident carer leaver parent governor pupil student king queen bishop lord victim worker citizen veteran family girl boy "
    "tenants residents carers leavers parents governors pupils students members victims workers citizens veterans patients directors chiefs councils users "
    "families girls boys schools adults trustees mayor players farmers fathers mothers".split()
)
_NAMED_FOR = frozenset("school primary secondary high infant junior college hospital hospice church academy catholic ce c.e rc".split())
_TAKES_SUBJECT = frozenset("scrutiny sub-committee select development subcommittee".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a body, and the rule that found them; `name` where it is not the words themselves."""

    start: int
    end: int
    kind: str
    rule: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    kind: str
    rule: str
    end: int = 0
    name: str = ""
    start: int = -1


def named(run: Run, text: str) -> tuple[Mention, ...]:
    """The bodies a run names, none within another, in text order."""
    words, lex = run.words, lexis()
    known = {found.last: found for found in known_forms(words, lex)}
    found = [*known.values(), *_leading(words, known, lex), *_prefixed(words, known, lex)]
    found.extend(f for f in _headed(run, text, known, lex) if f and not _cuts(f, known))
    if not found:
        return ()
    chosen = sorted(found, key=lambda f: (f.last - f.first, f.end, f.rule == "organisation.known-body"), reverse=True)
    kept: list[_Found] = []
    for one in chosen:
        if all(one.last < other.first or one.first > other.last for other in kept) and _stands(one, run, kept, text, lex):
            kept.append(one)
    return tuple(
        Mention(words[f.first].start if f.start < 0 else f.start, f.end or words[f.last].end, f.kind, f.rule, f.name) for f in sorted(kept, key=lambda f: f.first)
    )


def _cuts(found: _Found, known: dict[int, _Found]) -> bool:
    """Whether a name would end in the middle of a national body's name."""
    return any(k.first <= found.last < k.last and found.first < k.first for k in known.values())


def known_forms(words: Sequence[Word], lex: Lexis) -> Iterator[_Found]:
    """The longest national body, or council place, from each word on."""
    at = 0
    while at < len(words):
        body = _longest_form(words, at, lex)
        if body:
            yield body
            at = body.last
        at += 1


def _longest_form(words: Sequence[Word], at: int, lex: Lexis) -> _Found | None:
    first = words[at].full.split(" ")[0]
    limit = max(lex.longest.get(first, 0), lex.longest.get(words[at].base.split(" ")[0], 0))
    found, before, counted = None, "", 0
    for last in range(at, min(len(words), at + limit * 2)):
        word = words[last]
        base = f"{before} {word.base}".strip()
        before = f"{before} {word.full}".strip()
        counted = before.count(" ")
        if counted >= limit:
            break
        for form in (before, base):
            if form in lex.bodies and word.capital:
                body = lex.bodies[form]
                end = word.end if form == base else word.finish
                found = _Found(at, last, body.kind, "organisation.known-body", end, body.name)
    return found


def _headed(run: Run, text: str, known: dict[int, _Found], lex: Lexis) -> Iterator[_Found | None]:
    words = run.words
    last = len(words) - 1
    closing = _CLOSING.match(text, words[last].finish) if words and not words[last].possessive else None
    if closing and closing.group(1) in lex.closing:
        yield _closed(run, text, closing, known, lex)
    for at in range(last, -1, -1):
        word = words[at]
        if not word.capital:
            continue
        kind = lex.strong.get(word.low) or lex.weak.get(word.low) or lex.letters.get(word.stem)
        if kind:
            yield _ending(run, text, at, kind, known, lex)


def _closed(run: Run, text: str, closing: re.Match[str], known: dict[int, _Found], lex: Lexis) -> _Found | None:
    """A capitalised name closed by a head in small letters, as "Locality Silver group"."""
    words, last = run.words, len(run.words) - 1
    first = left_edge(words, last + 1, known, lex, run.opens)
    modifiers = [w for w in words[first : last + 1] if w.capital]
    if not modifiers or (len(modifiers) == 1 and _plain(modifiers[0], lex)) or modifiers[-1].low in lex.posts:
        return None
    name = key(text[words[first].start : closing.end(1)])
    if name in lex.generic or (closing.group(1) == "group" and modifiers[0].low in lex.ordinary and len(modifiers) == 1):
        return None
    qualified = _QUALIFIED.search(text[max(0, words[first].start - 20) : words[first].start]) if len(modifiers) == 1 else None
    start = words[first].start - len(qualified.group()) if qualified else words[first].start
    return _Found(first, last, lex.closing[closing.group(1)], "organisation.head-noun", closing.end(1), start=start)


def _plain(word: Word, lex: Lexis) -> bool:
    return word.low in lex.strong or word.low in lex.openers or word.low in lex.posts or word.low in ("member", "members")


def _ending(run: Run, text: str, at: int, kind: str, known: dict[int, _Found], lex: Lexis) -> _Found | None:
    """A name that ends in the head at `at`, or None where what stands there is no name."""
    words = run.words
    first = left_edge(words, at, known, lex, run.opens)
    modifiers = [w for w in words[first:at] if w.capital]
    following = words[at + 1] if at + 1 < len(words) and not words[at].possessive else None
    end = words[at].end
    modifiers = [w for w in modifiers if w.low not in _MONTHS]
    if not modifiers or key(text[words[first].start : end]) in lex.generic:
        return None
    if _is_plain(words, at, kind, modifiers, text[max(0, words[first].start - 4) : words[first].start], following):
        return None
    weak = words[at].low in lex.weak
    if weak and not _weak_stands(run, text, first, at, modifiers, following, lex):
        return None
    if words[at].low == "group" and len(modifiers) == 1 and modifiers[0].low in lex.ordinary:
        return None
    if kind == "housing" and following and following.capital and at + 2 == len(words) and following.low not in lex.posts:
        return _Found(first, at + 1, kind, "organisation.head-noun", following.end)
    subject = _SUBJECT.match(text, end)
    if subject and modifiers[-1].low in _TAKES_SUBJECT | {"scrutiny"}:
        end = subject.end()
    return _Found(first, at, kind_of(kind, words[first : at + 1]), "organisation.head-noun", end)


def _is_plain(words: Sequence[Word], at: int, kind: str, modifiers: Sequence[Word], before: str, following: Word | None) -> bool:
    """Whether a strong head ends no name: a kind of body ("a Voluntary Adoption Agency"), a post, or letters in a list."""
    low = words[at].low
    if low in _ONE_OF_A_KIND and _ONE_OF.search(before):
        return True
    if following and following.low in ("member", "members") and {w.low for w in modifiers} & {"executive", "cabinet"}:
        return True
    needed = _NEEDS.get(low)
    if needed and modifiers[-1].low != needed and needed not in {w.low for w in modifiers[:-1]}:
        return True
    if all(len(w.stem) == 1 for w in modifiers):
        return True
    return kind == "company" and all(w.stem.isupper() for w in modifiers) and words[at].stem.isupper()


def _weak_stands(
    run: Run, text: str, first: int, at: int, modifiers: Sequence[Word], following: Word | None, lex: Lexis
) -> bool:
    words = run.words
    if following and (following.low in lex.not_followed_by or following.low in lex.posts):
        return False
    if all(w.low in lex.openers or w.low in lex.posts for w in modifiers):
        return False
    if is_post(text, words[first].start, lex):
        return False
    if words[at].low != "services":
        return True
    return modifiers[0].base in lex.places or acts(text, words[first].start, words[at].finish)


def acts(text: str, start: int, end: int) -> bool:
    """Whether what stands between the offsets does something, or something is done by, with or from it."""
    return bool(_ACTS_AFTER.match(text, end) or _ACTS_BEFORE.search(text[max(0, start - 40) : start]))


def is_post(text: str, start: int, lex: Lexis) -> bool:
    """Whether the words before the offset make what follows part of a post: "Head of"."""
    before = _POST_BEFORE_OF.search(text[max(0, start - 60) : start])
    if not before or before.group(1).lower() not in lex.posts:
        return False
    return not (before.group(1).lower() in _HEADS_OF_BODIES and " of" in before.group())


def left_edge(words: Sequence[Word], head: int, known: dict[int, _Found], lex: Lexis, opens: bool) -> int:
    """The first word of the name that ends in the head at `head`."""
    edge, joined, commas = head, False, 0
    while edge > 0:
        before = words[edge - 1]
        if before.stem == ",":
            commas += 1
            if not joined or commas > 3 or edge < 2 or not _lists_topics(words, head, lex) or _ends_body(words, edge - 2, known, lex):
                break
        elif before.low in ("and", "&"):
            if edge < 2 or _ends_body(words, edge - 2, known, lex):
                break
            joined = True
        elif before.low in ("of", "for", "in", "the", "upon", "on", "under", "with", "to"):
            if not _crosses(words, edge - 1, lex):
                break
        elif not before.capital:
            if before.low not in ("le", "y", "nan"):
                break
        elif _closes(words, edge - 1, head, lex):
            break
        edge -= 1
    while edge < head and (not words[edge].capital or _opens_sentence(words[edge], edge, opens, lex)):
        edge += 1
    return edge


def _opens_sentence(word: Word, at: int, opens: bool, lex: Lexis) -> bool:
    if word.low in ("cllr", "councillor", "cllrs", "councillors", "mr", "mrs", "ms", "dr", "resolved", "agreed", "action", "noted", "the", "members", "that", "this", "these", "any", "all"):
        return True
    return at == 0 and opens and word.low in lex.openers


def _crosses(words: Sequence[Word], at: int, lex: Lexis) -> bool:
    """Whether a name runs on over the small word at `at`."""
    if at == 0:
        return False
    before, low = words[at - 1], words[at].low
    if low in ("of", "for"):
        return before.low in lex.of_compounds or before.low in lex.leading and before.low not in ("board", "council", "homes", "office", "forum", "network", "partnership")
    if low == "in":
        return before.low in ("children", "people", "adults", "women", "excellence")
    if low == "the":
        return at >= 2 and words[at - 1].low in ("of", "for") and words[at - 2].low in lex.leading
    return low in ("upon", "on", "under", "with", "to")


def _closes(words: Sequence[Word], at: int, head: int, lex: Lexis) -> bool:
    """Whether the capitalised word at `at` belongs to what comes before the name, as "Council’s" or a council's own name."""
    word = words[at]
    if word.possessive:
        saint = at > 0 and words[at - 1].low in ("st", "saint", "king", "queen")
        named_for = at + 1 < len(words) and words[at + 1].low in _NAMED_FOR
        return word.low not in OWNERS and not saint and not word.low.startswith("st. ") and not named_for
    if word.low == "council" and words[head if head < len(words) else -1].low != "council":
        before = words[at - 1] if at else None
        return before is None or not before.capital or before.low not in ("youth", "care", "school", "pupil", "student", "faith")
    return word.low in lex.posts and word.low not in ("executive", "chief", "strategic", "member", "governors", "practitioner", "practitioners")


def _ends_body(words: Sequence[Word], at: int, known: dict[int, _Found], lex: Lexis) -> bool:
    """Whether a body, or a place that stands for one, ends at `at`: what follows "and" is then another."""
    word = words[at]
    if not word.capital:
        return True
    if at in known and not (known[at].name == "Police" and at + 2 < len(words) and words[at + 2].low in ("crime", "fire")):
        return True
    if word.low in _ENDS:
        return True
    if word.low in _ENDS_NAMES and at > 0 and words[at - 1].capital:
        return True
    head = words[-1] if words[-1].low in lex.strong else words[at]
    if word.stem in lex.letters or (word.base in lex.places and at == 0 and head.low == "council"):
        return True
    return word.stem.isupper() and len(word.stem) > 2 and word.stem not in lex.topics and not _shouted(words)


def _lists_topics(words: Sequence[Word], head: int, lex: Lexis) -> bool:
    """Whether names with a head like this one list topics before it, as committees do and schools do not."""
    if head >= len(words):
        return True
    kind = lex.strong.get(words[head].low) or lex.weak.get(words[head].low)
    return kind in ("committee", "board", "group", "service", "nhs", "government", "inspectorate", "other")


def _shouted(words: Sequence[Word]) -> bool:
    """Whether a run is in capitals throughout, so that capitals tell no letters from words."""
    return all(w.stem.isupper() for w in words if w.capital and len(w.stem) > 3) and any(len(w.stem) > 4 for w in words)


def kind_of(kind: str, words: Sequence[Word]) -> str:
    """The kind of a body whose head says `kind`, corrected by its other words."""
    lows = {w.low for w in words}
    last = words[-1].low
    if kind == "company":
        inner = next((lexis().strong[w.low] for w in reversed(words[:-1]) if w.low in lexis().strong), "company")
        return inner if inner in ("trust", "housing") else "company"
    if kind == "board" and "health" in lows and lows & {"university", "local", "teaching"}:
        return "nhs"
    if kind == "board" and {"integrated", "care"} <= lows and "partnership" not in lows:
        return "nhs"
    if kind == "trust" and "nhs" in lows:
        return "nhs"
    if kind == "council" and lows & {"youth", "care", "school", "pupil", "student"}:
        return "group"
    if last == "association" and "housing" in lows:
        return "housing"
    if last == "authority":
        return "government" if "combined" in lows else "other"
    if last == "group" and {"clinical", "commissioning"} <= lows:
        return "nhs"
    return kind


def _leading(words: Sequence[Word], known: dict[int, _Found], lex: Lexis) -> Iterator[_Found]:
    for at in range(len(words) - 2):
        if words[at].low in lex.leading and words[at + 1].low in ("of", "for"):
            found = _led(words, at, known, lex)
            if found:
                yield found


def _led(words: Sequence[Word], at: int, known: dict[int, _Found], lex: Lexis) -> _Found | None:
    """A name that begins, or whose of-part begins, with the noun at `at`."""
    follower = at + 2
    if words[follower].low == "the" and follower + 1 < len(words):
        follower += 1
    only = lex.leading_only.get(words[at].low)
    if only and words[follower].low not in only:
        return None
    if words[at].low == "centre" or not words[follower].capital:
        return None
    first = left_edge(words, at, known, lex, opens=True)
    last = follower if words[at].low in ("board", "council") else right_edge(words, follower, known, lex)
    if any(w.low in lex.posts for w in words[first:at] if w.capital):
        return None
    return _Found(first, last, lex.leading[words[at].low], "organisation.leading-noun")


def right_edge(words: Sequence[Word], at: int, known: dict[int, _Found], lex: Lexis) -> int:
    """The last word of the name that the capitalised word at `at` carries on."""
    last = at
    while not words[last].possessive or words[last].low in ("children", "people", "women"):
        following = last + 1
        if following >= len(words):
            break
        if words[following].capital:
            last = following
            continue
        low = words[following].low
        after = following + 1
        if after >= len(words) or not words[after].capital or low not in ("and", "&", ",", "for", "of", "y", "nan", "le"):
            break
        if low in ("and", "&", ",") and (words[last].low in lex.strong or _another(words, after, known, lex)):
            break
        if low == "," and not any(w.low == "and" for w in words[after : after + 5]):
            break
        last = after
    return last


def _another(words: Sequence[Word], at: int, known: dict[int, _Found], lex: Lexis) -> bool:
    """Whether a body of its own begins at `at`."""
    for last in range(at, len(words)):
        if not words[last].capital:
            return words[last].low in ("of", "for") and words[last - 1].low in lex.leading
        if words[last].low in lex.strong or words[last].stem in lex.letters or (last in known and known[last].first == at):
            return True
    return False


def _prefixed(words: Sequence[Word], known: dict[int, _Found], lex: Lexis) -> Iterator[_Found]:
    for at in range(len(words)):
        for prefix, kind in lex.prefixes.get(words[at].low, ()):
            size = len(prefix)
            if tuple(w.low for w in words[at : at + size]) != prefix or at + size >= len(words):
                continue
            follower = words[at + size]
            if follower.capital and not words[at + size - 1].possessive and not any(
                w.low in lex.not_prefixed for w in words[at + size : at + size + 2]
            ):
                yield _Found(at, right_edge(words, at + size, known, lex), kind, "organisation.leading-noun")


def _stands(found: _Found, run: Run, kept: Sequence[_Found], text: str, lex: Lexis) -> bool:
    """Whether a national body's form is used as its name here: plain words must stand alone among capitals."""
    if found.rule != "organisation.known-body":
        return True
    words = run.words
    form = key(text[words[found.first].start : found.end])
    if len(form) == 2 and f"({form.upper()}" in text:
        return False
    if form not in lex.alone and form not in lex.plain_words:
        return True
    before = words[found.first - 1] if found.first else None
    after = words[found.last + 1] if found.last + 1 < len(words) and not words[found.last].possessive else None
    taken = {i for other in kept for i in range(other.first, other.last + 1)}
    if before and before.capital and found.first - 1 not in taken and not (found.first == 1 and run.opens and before.low in lex.openers):
        return False
    if after and after.capital and found.last + 1 not in taken:
        return False
    return not (form in lex.plain_words and run.opens and found.first == 0)
