"""Where minutes dispose of business: the sentences that open a disposal, and the lines that carry on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.business import business
from loaders.extract.effects import effect_of, has_effect
from loaders.extract.numbering import follows
from loaders.extract.openings import LONGEST, Opening, opening
from loaders.minutes import Minutes, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Disposal:
    """A piece of text that disposes: its whole words, what is disposed (after the opening words), and how.

    `strength` is `hard` for marked disposals (RESOLVED, ACTION), `soft` for plain prose ("The Board noted the report").
    """

    rule: str
    strength: str
    default: str
    whole: Span
    matter: Span
    ordinal: int
    paragraph: int


def disposals(minutes: Minutes) -> tuple[Disposal, ...]:
    """Every disposal in order; soft ones only of business that holds no hard one."""
    found = tuple(_Reader(minutes).read())
    place = business(minutes)
    marked = {place[disposal.paragraph] for disposal in found if disposal.strength == "hard"}
    return tuple(d for d in found if d.strength == "hard" or place[d.paragraph] not in marked)


class _Reader:
    """Reads paragraphs in order, knowing which disposal is open."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        self.open: Disposal | None = None
        self.awaits = False  # the opening or the last limb ended in a colon or semicolon: a limb must follow
        self.listed = False  # the last limb bore a number or a bullet
        self.marker = ""  # the last limb's own

    def read(self) -> Iterator[Disposal]:
        """The disposals of all paragraphs."""
        for paragraph in self.minutes.paragraphs:
            if paragraph.role == "title" or (paragraph.role == "row" and not _is_numbered(paragraph)):
                self.open = None
            elif paragraph.role == "label":
                self._label(paragraph)
            else:
                yield from self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Disposal]:
        line = _line(paragraph)
        opened = False
        outer = self._list_of(paragraph, line)
        for disposal in self._opened(paragraph, line):
            if outer is not None and disposal.strength == "soft":
                continue
            opened = True
            self._enter(disposal)
            if disposal.matter.text and not _is_stem(disposal.matter.text):
                yield disposal
        if opened and outer is not None and not self.awaits:
            self.open, self.listed, self.marker = outer, True, paragraph.marker
        if not opened and (_HEADING.fullmatch(line.text[:80]) or self._heads_list(paragraph, line)):
            self._headed(paragraph)
        elif not opened and self.open is not None:
            yield from self._continued(paragraph, line, self.open)

    def _heads_list(self, paragraph: Paragraph, line: Span) -> bool:
        """Whether a loose heading, "So:" or "What we settled", stands over a list."""
        below = self.minutes.paragraphs[paragraph.index + 1 : paragraph.index + 2]
        return bool(_LOOSE_HEADING.fullmatch(line.text[:60])) and any(p.marker for p in below)

    def _list_of(self, paragraph: Paragraph, line: Span) -> Disposal | None:
        """The open list that a numbered item belongs to: it goes on behind an item that opens like a disposal."""
        if self.open is None or self.open.strength != "hard" or not paragraph.marker:
            return None
        return self.open if self._goes_on(paragraph, line.text) else None

    def _label(self, paragraph: Paragraph) -> None:
        word = paragraph.span.text.rstrip(":").strip().lower()
        if word in ("decision", "decisions"):
            self._headed(paragraph)
        elif paragraph.sentences:
            self.open = None

    def _headed(self, paragraph: Paragraph) -> None:
        """A heading says that what follows was decided."""
        empty = self.minutes.span(paragraph.span.end, paragraph.span.end)
        self._enter(
            Disposal("decision.label", "hard", "agreed", paragraph.span, empty, paragraph.ordinal, paragraph.index)
        )

    def _enter(self, disposal: Disposal) -> None:
        text = disposal.matter.text
        stem = bool(text) and _ends_in_colon(text)
        default = effect_of(text, disposal.default) if stem else disposal.default
        self.open = Disposal(
            disposal.rule,
            disposal.strength,
            default,
            disposal.whole,
            disposal.matter,
            disposal.ordinal,
            disposal.paragraph,
        )
        self.listed = False
        self.awaits = not text or _expects_more(text)

    def _opened(self, paragraph: Paragraph, line: Span) -> Iterator[Disposal]:
        sentences = _sentences(paragraph, line)
        taken = -1
        for place, sentence in enumerate(sentences):
            if place <= taken:
                continue
            found = opening(sentence)
            if found is None or (found.rule == "decision.bare-limb" and self.open is not None):
                continue
            if found.rule == "decision.motion" and not self._carried(paragraph):
                continue
            taken = _reach(sentences, place, found)
            yield self._disposal(paragraph, found, sentence, sentences[taken].end)

    def _carried(self, paragraph: Paragraph) -> bool:
        """Whether the motion that a paragraph puts was carried, as a later one of the same item says."""
        after = self.minutes.paragraphs[paragraph.index + 1 : paragraph.index + _VOTED_WITHIN]
        return any(_CARRIED.search(p.span.text[:LONGEST]) for p in after if p.ordinal == paragraph.ordinal)

    def _disposal(self, paragraph: Paragraph, found: Opening, sentence: Span, end: int) -> Disposal:
        start = min(sentence.start + found.matter, end)
        matter = self.minutes.span(start, end).part(0, end - start)
        whole = self.minutes.span(sentence.start + found.start, end)
        if found.rule in ("decision.action", "decision.to-action") and _names_owner_only(matter.text):
            whole = matter = self._with_sentence_before(paragraph, sentence, end)
        return Disposal(found.rule, found.strength, found.effect, whole, matter, paragraph.ordinal, paragraph.index)

    def _with_sentence_before(self, paragraph: Paragraph, sentence: Span, end: int) -> Span:
        """The words with the sentence that "(Action: JS)" or "Clerk to action." is about, or the line before."""
        before = [s for s in paragraph.sentences if s.end <= sentence.start]
        if not before and paragraph.index:
            previous = self.minutes.paragraphs[paragraph.index - 1]
            before = list(previous.sentences) if previous.role in ("body", "item") else []
        start = before[-1].start if before and len(before[-1].text) < LONGEST else sentence.start
        return self.minutes.span(start, end)

    def _continued(self, paragraph: Paragraph, line: Span, opened: Disposal) -> Iterator[Disposal]:
        if not self._goes_on(paragraph, line.text):
            self.open = None
            return
        self.awaits = _expects_more(line.text)
        self.listed = bool(paragraph.marker) or paragraph.role == "row"
        self.marker = paragraph.marker
        limb = Disposal(opened.rule, opened.strength, opened.default, line, line, paragraph.ordinal, paragraph.index)
        if _ends_in_colon(line.text):
            self._enter(limb)
        if not _is_stem(line.text):
            yield limb

    def _goes_on(self, paragraph: Paragraph, text: str) -> bool:
        if _ENDING.match(text) or len(text) > LONGEST:
            return False
        if _LIMB.match(text):
            return True
        if paragraph.role == "heading":
            return False
        if self.awaits:
            return not _NARRATIVE.match(text)
        acts = self.open is not None and self.open.rule in ("decision.action", "decision.label")
        if not self.listed or not paragraph.marker:
            return False
        return acts or has_effect(text) or (follows(self.marker, paragraph.marker) and not _NARRATIVE.match(text))


_VOTED_WITHIN = 16
_CARRIED = re.compile(
    r"\bmotion\b(?! as amended)[^.;]{0,60}?\b(?:was|were|became|becoming|being)\s+(?:\w+ly\s+)?(?:carried|passed|agreed"
    r"|approved|adopted|the\s+(?:finding|decision|resolution))\b",
    re.IGNORECASE,
)
# "DECISIONS OF THE PANEL", "C. Disposal", "Resolutions".
_HEADING = re.compile(
    r"\W{0,3}(?:decisions?|disposals?|resolutions?|agreed outcomes?)(?: (?:of|by) the [a-z ]{4,30}| taken| made"
    r"| reached| agreed)?\W{0,3}",
    re.IGNORECASE,
)
_LOOSE_HEADING = re.compile(
    r"\W{0,3}(?:so|outcomes?|(?:what )?we (?:settled|agreed|decided)|(?:summary|list) of (?:decisions|outcomes)"
    r"|decisions and actions|(?:it was )?agreed)\s*[:–—-]{0,3}",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\W{0,3}(?:reasons?\b|alternative|other options|options considered|supporting documents|voting\b|votes?\b"
    r"|notes?:|n\.b\.|nb:|for copy"
    r"|the meeting (?:closed|ended|concluded|adjourned|finished)|chair(?:man)?\s*[:.]|signed\s*(?:by\b|[:._…]"
    r"|$)|date of (?:the )?next)",
    re.IGNORECASE,
)
_LIMB = re.compile(
    r"\W{0,3}(?:that\b(?!\s+(?:was|were|is|had)\b)|(?:not\s+)?to\s+[a-z]+\b|(?:notes?|noted|approves?|approved"
    r"|agrees?|agreed|endorses?|endorsed|requests?|requested"
    r"|recommends?|recommended|instructs?|instructed|receives?|received|accepts?|accepted|authoris\w+|delegat\w+"
    r"|refers?|referred|defers?|deferred"
    r"|thanks?|thanked)\b)",
    re.IGNORECASE,
)
_NARRATIVE = re.compile(
    r"\W{0,3}(?:the\s+)?(?:[A-Z]\w{0,30}\s+){0,3}(?:(?i:members?|officers?|councillors?|cllr|chair\w*|director"
    r"|head|it)\s+)(?:\w{1,30}\s+){0,5}?"
    r"(?:asked|reported|explained|presented|introduced|advised|said|stated|raised|considered|noted|commented"
    r"|queried|thanked)\b"
)


def _names_owner_only(text: str) -> bool:
    """Whether an action's words name only who is to act."""
    bare = text.strip(" .()[]")
    return bool(bare) and bool(
        re.fullmatch(
            r"(?:to action|[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4}){0,4}|(?!.*\bto\s)(?:[A-Z][\w’'.&-]*|of|for|and|the|,|/"
            r"|&|to be)(?:\s+(?:[A-Z][\w’'.&-]*|of|for|and|the|,|/|&)){0,11})",
            bare,
        )
    )


def _line(paragraph: Paragraph) -> Span:
    span = paragraph.span
    if paragraph.role == "row":
        return paragraph.cells[-1]
    return span.part(len(paragraph.marker), len(span.text)) if paragraph.marker else span


def _is_numbered(paragraph: Paragraph) -> bool:
    """A tab after a number makes a list item look like a table's row of two cells."""
    return len(paragraph.cells) == 2 and bool(re.fullmatch(r"\(?\w{1,4}(?:\.\d{1,3})?[.)]?", paragraph.cells[0].text))


def _ends_in_colon(text: str) -> bool:
    return bool(re.search(r":[\s–—-]*$", text[-6:]))


def _expects_more(text: str) -> bool:
    return _is_stem(text) or _ends_in_colon(text) or text.endswith((";", ",", " and", "–", "—", "that"))


def _is_stem(text: str) -> bool:
    """Whether the words only lead in: "that the Cabinet:" disposes of nothing by itself, its limbs follow."""
    if re.fullmatch(
        r"(?:that\s+)?(?:the\s+)?(?:[A-Z][\w’'&-]*\s+){0,6}(?:Board|Committee|Panel|Cabinet|Council|Executive|Forum)",
        text.strip(" :–-"),
    ):
        return True
    return _ends_in_colon(text) and (not has_effect(text) or len(text.split()) < 9)


def _sentences(paragraph: Paragraph, line: Span) -> tuple[Span, ...]:
    """The sentences of a line; a run-in heading goes with the first, for it may be the disposal's opening words."""
    if paragraph.role == "row":
        return tuple(sentence for sentence in paragraph.sentences if sentence.start >= line.start)
    if not paragraph.sentences:
        return (line,)
    if not paragraph.heading:
        return paragraph.sentences
    return (line.part(0, paragraph.sentences[0].end - line.start), *paragraph.sentences[1:])


def _reach(sentences: tuple[Span, ...], place: int, found: Opening) -> int:
    """The last sentence that still belongs to the disposal: numbered ones, and those that begin with "That"."""
    last = place
    while found.strength == "hard" and last + 1 < len(sentences) and len(sentences[last + 1].text) < LONGEST:
        numbered = re.search(r"(?:^|\s)\(?\w{1,3}[.)]\W*$", sentences[last].text[-8:])
        if not numbered and not re.match(
            r"\W*(?:\(?\w{1,3}[.)](?:\s|$)|that\s)", sentences[last + 1].text, re.IGNORECASE
        ):
            break
        last += 1
    return last
