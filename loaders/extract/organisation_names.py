"""Names of bodies within a run of capitalised words, by the nouns that such names end in or begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from loaders.extract.capital_runs import Run, Word
from loaders.extract.known_bodies import Found, known_forms
from loaders.extract.name_edges import left_edge, right_edge
from loaders.extract.name_forms import key
from loaders.extract.organisation_lexicon import Lexis, lexis
from loaders.extract.organisation_reading import Mention, Reading, acts, is_post
from loaders.extract.organisation_trading import traded

_CLOSING = re.compile(
    r"\s{1,4}((?:working|steering|task and finish|project) (?:group|board)|(?:(?:area|locality|district|family"
    r"|neighbourhood|hospital|help|special|primary|secondary|nursery) )?[a-z]+(?:-(?:group|committee))?)\b(?![-’'])"
)
_SUBJECT = re.compile(r"\s\(((?!the\b)(?=[^()]{0,80}[a-z])[A-Z][^()\d]{4,80})\)")
# Heads that end a name only after another word: "Integrated Care System", "Governing Body".
_NEEDS = {"system": "integrated", "body": "governing", "party": "working"}
_OFFICE_OF = re.compile(r"[’']s [Oo]ffice\b")
_MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ).split()
)
_ONE_OF = re.compile(r"(?:^|\s)(?:a|an|A|An)\s$")
_TEAM_POSTS = frozenset(("adviser", "advisor", "officer", "worker", "practitioner", "nurse", "leadership"))
_CHARGED = frozenset(("committee", "board", "partnership", "forum", "commission", "network", "alliance"))
_CHARGES = frozenset("children children's young older adults women people health families disabled looked".split())
_COMPANY_LETTERS = frozenset(("cic", "plc", "llp"))
_ONE_OF_A_KIND = frozenset("agency school academy trust college association society authority council".split())
# The kind of a body whose head alone says another: head, further words, kind.
_KINDS = (
    ("board", {"university", "health"}, "nhs"),
    ("board", {"local", "health"}, "nhs"),
    ("board", {"teaching", "health"}, "nhs"),
    ("board", {"integrated", "care"}, "nhs"),
    ("trust", {"nhs"}, "nhs"),
    ("group", {"clinical", "commissioning"}, "nhs"),
    ("association", {"housing"}, "housing"),
    *(("council", {word}, "group") for word in ("youth", "care", "school", "pupil", "student")),
)
_QUALIFIED = re.compile(r"\b(?:shared|community|specialist|crisis|neighbourhood|intensive|paediatric|acute) $")
_TAKES_SUBJECT = frozenset(("scrutiny", "select", "development"))


def named(run: Run, text: str) -> tuple[Mention, ...]:
    """The bodies a run names, none within another, in text order."""
    lex = lexis()
    if not _may_name(run, text, lex):
        return ()
    read = Reading(run, text, {found.last: found for found in known_forms(run.words, lex)}, lex)
    found = [*(_of_place(read, f) for f in read.known.values()), *_leading(read), *_prefixed(read)]
    found.extend(f for f in _headed(read) if f and not _cuts(f, read.known))
    chosen = sorted(found, key=lambda f: (f.last - f.first, f.end, f.rule == "organisation.known-body"), reverse=True)
    kept: list[Found] = []
    for one in chosen:
        if all(one.last < other.first or one.first > other.last for other in kept) and _stands(one, read, kept):
            kept.append(one)
    return tuple(_mention(f, run.words) for f in sorted(kept, key=lambda f: f.first))


def _of_place(read: Reading, known: Found) -> Found:
    """A commissioner with the place that one is for: "Police and Crime Commissioner for Marlshire"."""
    words, after = read.words, known.last + 2
    office = _OFFICE_OF.match(read.text, words[known.last].end) if known.name.endswith("Commissioner") else None
    if office:
        name = f"{known.name}{read.text[words[known.last].end : office.end()]}"
        return Found(known.first, known.last, known.kind, known.rule, office.end(), name)
    if not known.name.endswith("Commissioner") or after >= len(words) or words[after - 1].low != "for":
        return known
    last = right_edge(words, after, read.known, read.lex) if words[after].capital else known.last
    end = words[last].end
    return Found(known.first, last, known.kind, known.rule, end, read.text[words[known.first].start : end])


def _may_name(run: Run, text: str, lex: Lexis) -> bool:
    """Whether a run can hold a name at all: a cheap look at its words and at what follows it."""
    signals, longest = lex.signals, lex.longest
    for word in run.words:
        if word.low in signals or word.full.partition(" ")[0] in longest or word.base.partition(" ")[0] in longest:
            return True
    end = run.words[-1].finish
    return text[end : end + 1].isspace() and text[end + 1 : end + 16].lstrip()[:1].islower()


def _mention(found: Found, words: Sequence[Word]) -> Mention:
    start = words[found.first].start if found.start < 0 else found.start
    return Mention(start, found.end or words[found.last].end, found.kind, found.rule, found.name)


def _cuts(found: Found, known: Mapping[int, Found]) -> bool:
    """Whether a name would end in the middle of a national body's name."""
    return any(k.first <= found.last < k.last and found.first < k.first for k in known.values())


def _headed(read: Reading) -> Iterator[Found | None]:
    words, lex = read.words, read.lex
    last = len(words) - 1
    closing = None if words[last].possessive else _CLOSING.match(read.text, words[last].finish)
    head = closing.group(1) if closing else ""
    head = head if head in lex.closing else head.rpartition(" ")[2]
    if closing and head in lex.closing:
        yield _closed(read, head, closing.end(1))
    for at, word in enumerate(words):
        kind = lex.strong.get(word.low) or lex.weak.get(word.low) or lex.letters.get(word.stem)
        if kind and word.capital:
            yield _ending(read, at, kind)
    if words[last].low in lex.trading:
        yield traded(read)


def _closed(read: Reading, head: str, end: int) -> Found | None:
    """A capitalised name closed by a head in small letters, as "Locality Silver group"."""
    words, lex, last = read.words, read.lex, len(read.words) - 1
    first = read.edge(last + 1)
    modifiers = [w for w in words[first : last + 1] if w.capital and w.low not in _MONTHS]
    if not modifiers or modifiers[-1].low in lex.posts or key(read.text[words[first].start : end]) in lex.generic:
        return None
    if lex.trading.get(modifiers[-1].low) == "group" and len(modifiers) > 1:
        return None  # "Wenlow Young Voices group" is Wenlow Young Voices
    alone = modifiers[0] if len(modifiers) == 1 else None
    if alone and (_plain(alone, lex) or (head in ("group", "hub") and alone.low in lex.ordinary)):
        return None
    if (
        alone
        and not (alone.stem.isupper() or alone.base in lex.places)
        and first == 0
        and read.run.opens
        and head in _ONE_OF_A_KIND
    ):
        return None  # "Meet council": what opens the sentence is a word
    qualified = _QUALIFIED.search(read.before(first, 20)) if alone else None
    start = words[first].start - len(qualified.group()) if qualified else words[first].start
    return Found(first, last, lex.closing[head], "organisation.head-noun", end, start=start)


def _plain(word: Word, lex: Lexis) -> bool:
    return word.low in lex.strong or word.low in lex.openers or word.low in lex.posts


def _ending(read: Reading, at: int, kind: str) -> Found | None:
    """A name that ends in the head at `at`, or None where what stands there is no name."""
    words, lex = read.words, read.lex
    first, end = read.edge(at), words[at].end
    if at and words[at].low == "team" and words[at - 1].low in _TEAM_POSTS:
        first = left_edge(words, at - 1, read.known, lex, read.run.opens)
    modifiers = [w for w in words[first:at] if w.capital and w.low not in _MONTHS]
    if not modifiers or _is_other(read, first, at, modifiers):
        return None
    if _says_only_kind(read, first, at, modifiers) or _is_ordinary_group(words[at], modifiers, lex):
        return None
    if words[at].low in lex.weak and not _weak_stands(read, first, at, modifiers):
        return None
    following = read.following(at)
    if (
        kind == "housing"
        and following
        and following.capital
        and at + 2 == len(words)
        and following.low not in lex.posts
    ):
        return Found(first, at + 1, kind, "organisation.head-noun", following.end)
    charge = _charge(read, at)
    if charge > at:
        return Found(first, charge, kind_of(kind, words[first : at + 1]), "organisation.head-noun", words[charge].end)
    subject = _SUBJECT.match(read.text, end) if modifiers[-1].low in _TAKES_SUBJECT else None
    kind = kind_of(kind, words[first : at + 1])
    return Found(first, at, kind, "organisation.head-noun", subject.end() if subject else end)


def _charge(read: Reading, at: int) -> int:
    """The last word of what a body is for, where that is part of its name: "Joint Committee for Children"."""
    words, lex = read.words, read.lex
    joined = at + 2 < len(words) and words[at + 1].low == "for" and words[at + 2].low in _CHARGES
    return right_edge(words, at + 2, read.known, lex) if joined and words[at].low in _CHARGED else at


def _is_other(read: Reading, first: int, at: int, modifiers: Sequence[Word]) -> bool:
    """Whether a head ends words that name something else: a kind of body, a body's officer, a way of meeting."""
    words, lex = read.words, read.lex
    name, following = key(read.text[words[first].start : words[at].end]), read.following(at)
    if name in lex.generic or (name in lex.alone and following and following.low in lex.posts):
        return True
    if words[at].low in ("commissioner", "adviser") and at - 1 in read.known and read.known[at - 1].first == first:
        return True
    if words[at].low == "teams" and at and words[at - 1].low in ("and", "&", ","):
        return True  # "County Hall and Teams": the hall and the screen
    return words[at].low == "teams" and modifiers[-1].low in ("microsoft", "ms")


def _is_ordinary_group(head: Word, modifiers: Sequence[Word], lex: Lexis) -> bool:
    return head.low == "group" and len(modifiers) == 1 and modifiers[0].low in lex.ordinary


def _says_only_kind(read: Reading, first: int, at: int, modifiers: Sequence[Word]) -> bool:
    """Whether a head ends no name: a kind of body ("a Voluntary Adoption Agency"), a post, or letters in a list."""
    head, following, lows = read.words[at], read.following(at), {w.low for w in modifiers}
    one_of_a_kind = head.low in _ONE_OF_A_KIND and bool(_ONE_OF.search(read.before(first, 4)))
    post = bool(following and following.low in ("member", "members") and lows & {"executive", "cabinet"})
    lacking = head.low in _NEEDS and _NEEDS[head.low] not in lows
    initials = all(len(w.stem) == 1 for w in modifiers)
    listed = head.low in _COMPANY_LETTERS and head.stem.isupper() and all(w.stem.isupper() for w in modifiers)
    return one_of_a_kind or post or lacking or initials or listed


def _weak_stands(read: Reading, first: int, at: int, modifiers: Sequence[Word]) -> bool:
    """Whether a weak head ends a body's name here, not a post's, an area's or a document's."""
    lex, following, head = read.lex, read.following(at), read.words[at]
    if following and (following.low in lex.not_followed_by or following.low in lex.posts):
        return False
    executive = modifiers[0].low == "executive" and head.low == "group"
    if not executive and all(w.low in lex.openers or w.low in lex.posts for w in modifiers):
        return False
    is_body_after_post = lex.weak[head.low] != "service" and read.before(first, 2) == ", "
    if not is_body_after_post and is_post(read.text, read.words[first].start, lex):
        return False
    return (
        head.low != "services"
        or modifiers[0].base in lex.places
        or acts(read.text, read.words[first].start, head.finish)
    )


def kind_of(kind: str, words: Sequence[Word]) -> str:
    """The kind of a body whose head says `kind`, corrected by its other words."""
    lows, last = {w.low for w in words}, words[-1].low
    if kind == "company":
        inner = next((lexis().strong[w.low] for w in reversed(words[:-1]) if w.low in lexis().strong), "company")
        return inner if inner in ("trust", "housing") else "company"
    if last == "authority":
        return "government" if "combined" in lows else "other"
    return next((to for head, needed, to in _KINDS if last == head and needed <= lows), kind)


def _leading(read: Reading) -> Iterator[Found]:
    words = read.words
    for at in range(len(words) - 2):
        if words[at].low in read.lex.leading and words[at + 1].low in ("of", "for"):
            found = _led(read, at)
            if found:
                yield found


def _led(read: Reading, at: int) -> Found | None:
    """A name that begins, or whose of-part begins, with the noun at `at`."""
    words, lex = read.words, read.lex
    follower = at + 3 if words[at + 2].low == "the" and at + 3 < len(words) else at + 2
    only = lex.leading_only.get(words[at].low)
    if (only and words[follower].low not in only) or words[at].low == "centre" or not words[follower].capital:
        return None
    first = left_edge(words, at, read.known, lex, opens=True)
    short = words[at].low in ("board", "council")
    last = follower if short else right_edge(words, follower, read.known, lex)
    if any(w.low in lex.posts for w in words[first:at] if w.capital):
        return None
    return Found(first, last, lex.leading[words[at].low], "organisation.leading-noun")


def _prefixed(read: Reading) -> Iterator[Found]:
    """Names that begin with a word for a body and go on with a place: "Healthwatch Marl"."""
    words, lex = read.words, read.lex
    for at, word in enumerate(words):
        for prefix, kind in lex.prefixes.get(word.low, ()):
            after = at + len(prefix)
            after += after < len(words) and words[after].low == "the" and prefix[-1] == "across"
            if after >= len(words) or not words[after].capital or words[after - 1].possessive:
                continue
            if tuple(w.low for w in words[at : at + len(prefix)]) != prefix:
                continue
            named = at and words[at - 1].capital and prefix == ("foster",)  # "Jane Foster Webb" is a person
            if not named and not any(w.low in lex.not_prefixed for w in words[after : after + 2]):
                yield Found(at, right_edge(words, after, read.known, lex), kind, "organisation.leading-noun")


@lru_cache(maxsize=64)
def _is_person(letters: str, text: str) -> bool:
    """Whether two letters are the initials of someone named, or given beside a name or before a post."""
    first, last = letters[0], letters[1]
    return bool(re.search(rf"\({letters}\)|\b{letters}(?: \(|:)|\b{first}[a-z]+ {last}[a-z]+ \(", text))


def _stands(found: Found, read: Reading, kept: Sequence[Found]) -> bool:
    """Whether a national body's form is used as its name here: plain words must stand alone among capitals."""
    if found.rule != "organisation.known-body":
        return True
    words, lex = read.words, read.lex
    form = key(read.text[words[found.first].start : found.end])
    if len(form) == 2 and _is_person(form.upper(), read.text):
        return False
    if form not in lex.alone and form not in lex.plain_words:
        return True
    first, last = found.first, found.last
    taken = {i for other in kept for i in range(other.first, other.last + 1)}
    opener = first == 1 and read.run.opens and words[0].low in lex.openers
    if first and words[first - 1].capital and first - 1 not in taken and not opener:
        return False
    after = read.following(last)
    if after and after.capital and last + 1 not in taken:
        return False
    return not (form in lex.plain_words and read.run.opens and first == 0)
