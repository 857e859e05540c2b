"""What was decided: each formal disposal, one entry for each limb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Decision
from loaders.extract.act_settings import settings
from loaders.extract.act_words import act_model
from loaders.extract.action_tables import action_rows
from loaders.extract.disposals import Disposal, disposals
from loaders.extract.effects import effect_of, has_effect
from loaders.extract.limbs import limbs
from loaders.extract.openings import opening
from loaders.extract.places import Places
from loaders.minutes import Minutes, Span
from loaders.sentences import sentences


def decisions(minutes: Minutes) -> tuple[Decision, ...]:
    """The decisions in text order; a limb recorded twice in the same words (Decision block and minutes) is one."""
    found = patterned(minutes)
    return tuple(sorted((*found, *_by_words(minutes, found)), key=lambda decision: decision.evidence.start))


def _by_words(minutes: Minutes, found: tuple[Decision, ...]) -> Iterator[Decision]:
    """What no pattern knows as a disposal, but the words of the sentence tell."""
    model = act_model()
    known = [(decision.evidence.start, decision.evidence.end) for decision in found]
    taken = Places((*known, *_disposing(minutes)))
    for sentence, setting in settings(minutes, found):
        place = sentence.start, sentence.end
        if len(sentence.text) > _LONGEST_BY_WORDS or taken.touch(*place):
            continue
        if model.read(sentence.text, setting).decides >= _LIKELY:
            yield Decision(effect_of(sentence.text, "agreed"), sentence.evidence(), "decision.by-words")


def _disposing(minutes: Minutes) -> Iterator[tuple[int, int]]:
    """The marked disposals with the paragraphs just before each: what they say was agreed is what it then records."""
    for disposal in disposals(minutes):
        if disposal.strength == "hard":
            first = minutes.paragraphs[max(0, disposal.paragraph - _SUMMED_UP_WITHIN)]
            yield first.span.start, disposal.whole.end


def patterned(minutes: Minutes) -> tuple[Decision, ...]:
    """The decisions that patterns know, in text order."""
    found: list[Decision] = []
    seen: set[tuple[int, str]] = set()
    for ordinal, decision in (*_disposed(minutes), *_tabled(minutes), *_celled(minutes)):
        key = (ordinal, _words(decision.evidence.exact))
        if key not in seen:
            seen.add(key)
            found.append(decision)
    return tuple(sorted(found, key=lambda decision: decision.evidence.start))


def _disposed(minutes: Minutes) -> Iterator[tuple[int, Decision]]:
    for disposal in disposals(minutes):
        for decision in _decisions(disposal):
            yield disposal.ordinal, decision


def _tabled(minutes: Minutes) -> Iterator[tuple[int, Decision]]:
    """Actions agreed at this meeting in a table; a log that follows earlier actions up decides nothing anew."""
    for row in action_rows(minutes):
        if not row.logged:
            yield row.ordinal, Decision("agreed", row.action.evidence(), "decision.action-table")


_LIKELY, _LONGEST_BY_WORDS = 0.8, 600
_SUMMED_UP_WITHIN = 2  # paragraphs

# Whatever verbs their words hold, these do one thing.
_FIXED = ("decision.action", "decision.to-action", "decision.minutes", "decision.lost")
_WHOLE = (*_FIXED, "decision.note-form")


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _celled(minutes: Minutes) -> Iterator[tuple[int, Decision]]:
    """Marked disposals in the cells of a table that minutes a discussion."""
    for paragraph in minutes.paragraphs:
        if paragraph.role != "row":
            continue
        for cell in paragraph.cells:
            for sentence in sentences(cell):
                opened = opening(sentence) if sentence.text.endswith(".") else None
                if opened and opened.strength == "hard" and opened.rule != "decision.bare-limb":
                    limb = sentence.part(opened.matter, len(sentence.text))
                    effect = opened.effect if opened.rule in _FIXED else effect_of(limb.text, opened.effect or "agreed")
                    yield paragraph.ordinal, Decision(effect, sentence.evidence(), opened.rule)


def _decisions(disposal: Disposal) -> Iterator[Decision]:
    if disposal.rule == "decision.action" and ";" in disposal.matter.text:
        for piece in _semicolons(disposal.matter):
            yield Decision("agreed", piece.evidence(), disposal.rule)
        return
    cut = tuple(limbs(disposal.matter))
    if len(cut) < 2 or disposal.rule in _WHOLE:
        limb = disposal.matter.text or disposal.whole.text
        yield Decision(_effect(limb, disposal), _evidence_span(disposal).evidence(), disposal.rule)
        return
    before = ""
    for piece in cut:
        asked_too = before == "requested" and piece.text.startswith("to ") and not has_effect(piece.text)
        before = "requested" if asked_too else _effect(piece.text, disposal)
        yield Decision(before, piece.evidence(), disposal.rule)


def _semicolons(matter: Span) -> Iterator[Span]:
    """The actions of a run-on list: "KO to circulate the data; the Clerk to write"."""
    start = 0
    for piece in matter.text.split(";"):
        span = matter.part(start, start + len(piece))
        start += len(piece) + 1
        if span.text:
            yield span


def _evidence_span(disposal: Disposal) -> Span:
    """The sentence from its opening words; only the limb where the two stand in different lines."""
    return disposal.whole if disposal.whole.end == disposal.matter.end else disposal.matter


def _effect(limb: str, disposal: Disposal) -> str:
    """A limb's effect; what is RECOMMENDED stays a recommendation whatever its verb, an ACTION an agreement."""
    if disposal.rule in _FIXED or disposal.default == "recommended":
        return disposal.default
    return effect_of(limb, disposal.default) if has_effect(limb) else disposal.default or "agreed"
