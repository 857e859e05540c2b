"""Who acts: offices, named people and organisations, found where a subject stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from graph.claims import Organisation
from loaders.extract.matching import words_of
from loaders.extract.offices import ARTICLE, CAPITALISED, LINKS, first_names, offices
from loaders.lexicon.reading import lexicon

_PRONOUN = re.compile(r"^(?:they|he|she|we|it|who)$", re.IGNORECASE)


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


@lru_cache(maxsize=4)
def cast_of(organisations: tuple[Organisation, ...], text: str) -> Cast:
    """The cast of a document; its extractors share one."""
    return Cast(organisations, text)


class Cast:
    """The organisations and people of one document, by every form that it uses."""

    def __init__(self, organisations: Iterable[Organisation], text: str = "") -> None:
        self._offices, self._initials = offices(text)
        self._first_names = first_names(text)
        organisations = tuple(organisations)
        self._services = frozenset(
            o.name for o in organisations if o.kind in ("service", "group", "committee", "board")
        )
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
        return self._names.get(words.lower()) or self._names.get(ARTICLE.sub("", words).lower())

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

    tail = rf"(?:(?:[,:]?\s+{LINKS}){{0,3}}[,:]?\s+{CAPITALISED}){{0,10}}"
    return (
        ("person", re.compile(rf"\b(?:{words('titles')})\.?\s+(?:{CAPITALISED}\s*){{1,4}}(?<!\s)"), needs("titles")),
        (
            "office",
            re.compile(rf"\b(?:{CAPITALISED}\s+){{0,6}}?(?:{words('offices')})\b{tail}(?<![.,])"),
            needs("offices"),
        ),
        (
            "office",
            re.compile(
                r"\b(?i:the|a)\s+((?:vice[- ])?chair(?:man|woman|person)?|clerk|chief executive|leader|director|mayor"
                r"|convener|treasurer)\b"
            ),
            needs("offices"),
        ),
        ("attending", re.compile(rf"(?<![\w-])(?i:{words('attending')})(?![\w-])"), needs("attending")),
        (
            "body",
            re.compile(rf"\b(?i:the|this)\s+(?:{CAPITALISED}\s+){{0,6}}(?i:{words('bodies')})\b"),
            needs("bodies"),
        ),
        (
            "body",
            re.compile(
                rf"\b(?:{CAPITALISED}\s+(?:(?:of|and|for"
                rf"|&)\s+)?){{1,6}}(?i:{words('bodies')})\b"
            ),
            needs("bodies"),
        ),
        (
            "body",
            re.compile(
                r"\b(?:(?:[Tt]he\s+)?(?:Full\s+)?(?:Cabinet|Council|Executive|Committee|Panel|Board)"
                r"|Full\s+Council)\b(?!\s+(?:[A-Z]|of\b))"
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
            name = ARTICLE.sub("", words.strip())
            if kind == "attending" and name.lower() == "all":
                continue
            kept = kind == "body" and not _OWN_NAME.match(words)
            yield Agent(
                match.start(), match.start() + len(words), words, words if kept else name, _kind(kind, words, name)
            )
