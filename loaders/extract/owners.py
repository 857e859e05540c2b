"""Who acts: offices, named people and organisations, found where a subject stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from graph.claims import Organisation
from loaders.extract.matching import words_of
from loaders.lexicon.reading import lexicon

_CAP = r"(?:[A-Z]\.|[A-Z](?:[\w'’&-]|\.(?=\w)){0,30})"
_LINKS = r"(?:of|for|and|&|the|to|in|at|with|–|-)"
_PRONOUN = re.compile(r"^(?:they|he|she|we|it|who)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an|our|its|their|each|all|both)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agent:
    """Someone who can speak or owe.

    `kind` is organisation, office, person, body, attending (members), anonymous (officers) or pronoun; `name` is the
    canonical name of an organisation, else the words without their article.
    """

    start: int
    end: int
    words: str
    name: str
    kind: str

    @property
    def owner(self) -> str | None:
        """The name that can own a commitment: none for "officers" and pronouns that point at nobody."""
        return None if self.kind in ("anonymous", "pronoun") else self.name


class Cast:
    """The organisations and people of one document, by every form that it uses."""

    def __init__(self, organisations: Iterable[Organisation], text: str = "") -> None:
        self._offices, self._initials = _offices(text)
        self._first_names = _first_names(text)
        organisations = tuple(organisations)
        self._services = frozenset(o.name for o in organisations if o.kind in ("service", "group", "committee", "board"))
        self._names = {alias.lower(): o.name for o in organisations for alias in (*o.aliases, o.name) if len(alias) > 1}
        forms = sorted(self._names, key=len, reverse=True)
        body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
        self._organisation = re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE) if forms else None

    def agents(self, text: str) -> list[Agent]:
        """Everyone named in a short text, in order; a longer name wins over one inside it."""
        found = [*self._organisations(text), *_people(text), *self._by_first_name(text)]
        found.sort(key=lambda agent: (agent.start, -agent.end))
        kept: list[Agent] = []
        for agent in found:
            if kept and agent.start < kept[-1].end:
                if agent.end - agent.start <= kept[-1].end - kept[-1].start:
                    continue
                kept.pop()
            kept.append(self._full(agent))
        return kept

    def _full(self, agent: Agent) -> Agent:
        """The office in full that a short form ("the Director") or printed initials ("HS") stand for."""
        if agent.kind == "person" and agent.words in self._initials:
            return Agent(agent.start, agent.end, agent.words, self._initials[agent.words], "office")
        if agent.kind == "office" and agent.name.lower() in self._offices:
            return Agent(agent.start, agent.end, agent.words, self._offices[agent.name.lower()], "office")
        return agent

    def subject(self, segment: str) -> Agent | None:
        """Who stands at the end of a text before its verb: "However, the Head of Finance" gives the Head of Finance."""
        found = self.agents(segment)
        if not found:
            return None
        rest = segment[found[-1].end :].strip(" ,")
        if not rest or _AFTER_SUBJECT.fullmatch(rest):
            return found[-1]
        if not _JOINED.search(segment[found[0].end :]):
            return None
        opened = [agent for agent in found if re.search(r"\bthat\s+(?:the\s+)?$", segment[: agent.start])]
        return opened[-1] if opened else None if _JOINED_OTHER.search(segment[found[0].end :]) else found[0]

    def name_of(self, words: str) -> str | None:
        """The canonical name of the organisation that some words are a form of."""
        return self._names.get(words.lower()) or self._names.get(_ARTICLE.sub("", words).lower())

    def _by_first_name(self, text: str) -> Iterator[Agent]:
        for match in _WORD.finditer(text) if self._first_names else ():
            if match.group() in self._first_names:
                yield Agent(match.start(), match.end(), match.group(), match.group(), "person")

    def is_service(self, name: str) -> bool:
        """Whether an organisation is a service, team or group of the authority itself."""
        return name in self._services

    def _organisations(self, text: str) -> list[Agent]:
        if self._organisation is None:
            return []
        return [
            Agent(m.start(), m.end(), m.group(), self._names[" ".join(m.group().lower().split())], "organisation")
            for m in self._organisation.finditer(text)
            if " ".join(m.group().lower().split()) in self._names
        ]


_WORD = re.compile(r"\b[A-Z][a-z]{2,14}\b")
_SPEAKING = re.compile(
    r"(?<![\w,] )(?<![\w’'-])([A-Z][a-z]{2,14})\s+(?:said|thought|replied|hoped|apologised|wondered|couldn[’']t|undertook|reported|explained"
    r"|offered|suggested|asked)\b"
)
_NO_NAMES = frozenset(
    "Members Officers Councillors Governors They Others Many Some Most Both All One Colleagues Residents Partners Parents Cabinet Council"
    " Nobody Everyone Somebody Pupils Schools Trustees Directors Legal Healthwatch Ofsted".split()
)


@lru_cache(maxsize=8)
def _first_names(text: str) -> frozenset[str]:
    """The bare names by which informal minutes call those who speak: "Rosalind said"."""
    names = {match.group(1) for match in _SPEAKING.finditer(text)}
    return frozenset(name for name in names - _NO_NAMES if not name.endswith("ing"))


# What may stand between a subject and its verb.
_AFTER_SUBJECT = re.compile(
    r"(?:\(?[A-Z]{2,4}\)?|(?i:has|have|had|also|then|further|therefore|all|both|now|together|jointly|themselves"
    r"|of the (?:panel|committee|board)|and others|present|\w+ly)\b|[\s,])+"
)
_JOINED = re.compile(r"\b(?:and|but)\s*(?:\w+ly|also|then|that (?:he|she|they))?\s*$|\bbut that (?:he|she|they)\s*$")
_JOINED_OTHER = re.compile(r"[;]|\bthat\s+(?!he\b|she\b|they\b)")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """The kinds of people with their patterns, and the words without one of which a pattern need not be tried."""
    roles = lexicon("roles")

    def words(key: str) -> str:
        return "|".join(
            sorted((re.escape(w).replace(r"\ ", r"\s+") for w in cast("list[str]", roles[key])), key=len, reverse=True)
        )

    def needs(key: str) -> frozenset[str]:
        return frozenset(re.findall(r"[a-z]+", w.lower())[-1] for w in cast("list[str]", roles[key]))

    tail = rf"(?:(?:[,:]?\s+{_LINKS}){{0,3}}[,:]?\s+{_CAP}){{0,10}}"
    return (
        ("person", re.compile(rf"\b(?:{words('titles')})\.?\s+(?:{_CAP}\s*){{1,4}}(?<!\s)"), needs("titles")),
        ("office", re.compile(rf"\b(?:{_CAP}\s+){{0,6}}?(?:{words('offices')})\b{tail}(?<![.,])"), needs("offices")),
        (
            "office",
            re.compile(
                r"\b(?i:the|a)\s+((?:vice[- ])?chair(?:man|woman|person)?|clerk|chief executive|leader|director|mayor"
                r"|convener|treasurer)\b"
            ),
            needs("offices"),
        ),
        ("attending", re.compile(rf"(?<![\w-])(?i:{words('attending')})(?![\w-])"), needs("attending")),
        ("body", re.compile(rf"\b(?i:the|this)\s+(?:{_CAP}\s+){{0,6}}(?i:{words('bodies')})\b"), needs("bodies")),
        ("body", re.compile(rf"\b(?:{_CAP}\s+(?:(?:of|and|for|&)\s+)?){{1,6}}(?i:{words('bodies')})\b"), needs("bodies")),
        (
            "body",
            re.compile(
                r"\b(?:(?:[Tt]he\s+)?(?:Full\s+)?(?:Cabinet|Council|Executive|Committee|Panel|Board)|Full\s+Council)\b(?!\s+(?:[A-Z]|of\b))"
            ),
            needs("bodies"),
        ),
        ("anonymous", re.compile(rf"(?<![\w-])(?i:{words('anonymous')})(?![\w-])"), needs("anonymous")),
        ("person", re.compile(r"(?<![\w(/])[A-Z]{2,4}(?![\w)/-])"), frozenset()),
        ("person", re.compile(r"^\W{0,3}[A-Z][a-z'’-]{1,20}\s+[A-Z][A-Za-z'’-]{1,20}(?=\W{0,2}$)"), frozenset()),
    )


def _kind(kind: str, words: str, name: str) -> str:
    if _PRONOUN.match(words):
        return "pronoun"
    return "anonymous" if kind == "office" and name in ("Officer", "Officers") else kind


# "The Maritime Agency" is a name; "the Panel" is not.
_OWN_NAME = re.compile(r"[Tt]he\s+[A-Z][\w'’&-]*\s+(?:\S+\s+)*[A-Z]")


@lru_cache(maxsize=2048)
def _people(text: str) -> tuple[Agent, ...]:
    return tuple(_named_in(text))


def _named_in(text: str) -> Iterator[Agent]:
    present = words_of(text)
    for kind, pattern, needs in _patterns():
        if needs and needs.isdisjoint(present):
            continue
        for match in pattern.finditer(text):
            words = match.group().rstrip(" ,:")
            name = _ARTICLE.sub("", words.strip())
            if kind == "attending" and name.lower() == "all":
                continue
            kept = kind == "body" and not _OWN_NAME.match(words)
            yield Agent(
                match.start(), match.start() + len(words), words, words if kept else name, _kind(kind, words, name)
            )


_CAPITALS = re.compile(rf"(?:\b{_CAP}\s+){{1,6}}$")


@cache
def _office_words() -> re.Pattern[str]:
    """An office's own word and what follows it: "Director of Children's Services"."""
    words = cast("list[str]", lexicon("roles")["offices"])
    alternatives = "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))
    return re.compile(rf"\b(?=[A-Z])(?:{alternatives})\b(?:(?:[,:]?\s+{_LINKS}){{0,3}}[,:]?\s+{_CAP}){{0,10}}(?<![.,])")


_WITH_INITIALS = re.compile(r"^\s*\(([A-Z]{2,4})\)")
_IN_CAPITALS = re.compile(r"\b[^\W\d_a-z]{3,40}\b")


@lru_cache(maxsize=8)
def _offices(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Short forms of the offices a text names, each where one office alone can be meant, and their printed initials."""
    longer: dict[str, set[str]] = {}
    initials: dict[str, str] = {}
    found: set[str] = set()
    for match in _office_words().finditer(text):
        before = _CAPITALS.search(text[max(0, match.start() - 80) : match.start()])
        name = _ARTICLE.sub("", f"{before.group() if before else ''}{match.group()}".strip(" ,:"))
        found.add(name)
        printed = _WITH_INITIALS.match(text[match.end() : match.end() + 8])
        if printed:
            initials.setdefault(printed.group(1), name)
        head = re.split(r"\s+(?:of|for)\s|,\s|:\s", name, maxsplit=1)[0]
        for short in {head, name.rsplit(" ", 1)[-1]} - {name}:
            longer.setdefault(short.lower(), set()).add(name)
    in_capitals = frozenset(_IN_CAPITALS.findall(text))
    for name in sorted(found):
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if letters in in_capitals:
            initials.setdefault(letters, name)
    shorts = {head: names.pop() for head, names in longer.items() if len(names) == 1}
    return shorts, initials
