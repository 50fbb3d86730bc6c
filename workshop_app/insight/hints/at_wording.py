"""What the coach says of one wording by itself, as it stands or as it is being typed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from workshop_app.domain.records import Pillar
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.hints.avoided_words import avoided_words
from workshop_app.insight.hints.hint import Hint, one_a_place
from workshop_app.insight.hints.looking import Ways, found, kept_at, ways_of
from workshop_app.insight.hints.offers import put
from workshop_app.insight.hints.placing import Read, placed
from workshop_app.insight.hints.scopes import Reading, reading_of
from workshop_app.words import say

LONG_CELL = 18
"""Words after which a cell is long: it is read at a glance, on the wall and beside three others."""

_NOT_BY_ITSELF = frozenset({"C34"})
"""A check that another place speaks of: the list of translations."""

_OF_LEARNERS = frozenset({"C05"})
"""Checks that only hold where a learner acts: a school's or a family's part is told of somebody named."""


def hints_of(
    workshop: Workshop, wording: Wording, text: str | None = None, *, typing: bool = False
) -> tuple[Hint, ...]:
    """Return what the coach says of a wording, one hint a place, in the order of the words.

    `text` is what stands there if it is not what the workshop holds; while somebody is `typing`, nothing is
    said of what the next letters may mend: too few words, and the word at the end.
    """
    said = text_of(workshop, wording) if text is None else text
    found_here = looked_at(workshop, wording, said)
    if typing:
        found_here = tuple(one for one in found_here if not _may_mend_itself(one, said))
    return one_a_place(found_here)


def looked_at(workshop: Workshop, wording: Wording, text: str, ways: Ways | None = None) -> tuple[Hint, ...]:
    """Return every hint of a wording by itself, also those that share a place.

    Who asks of many wordings gives the workshop's `ways`, so that they are not worked out for each.
    """
    reading = reading_of(workshop, wording) if text.strip() else None
    if reading is None:
        return ()
    read = Read(wording, text, reading.scope, kept_at(workshop, wording))
    return _looked(read, reading, ways or ways_of(workshop), _name_before(workshop, wording))


@lru_cache(maxsize=40_000)
def _looked(read: Read, reading: Reading, ways: Ways, name: str) -> tuple[Hint, ...]:
    new = {one.span: word for one, word in avoided_words(read.text, ways)}
    every = [*_found(read.text, reading, ways, name), *(one for one, _ in avoided_words(read.text, ways))]
    return tuple(
        replace(one, offers=(put(read.text, one.span, new[one.span]),))
        if one.check == "C33" and one.span in new
        else one
        for one in placed(read, every, ways)
    )


def _found(text: str, reading: Reading, ways: Ways, name: str) -> Iterator[Finding]:
    """Give what the checks say of a text; a definition is also read behind the name it defines."""
    for one in _line_by_line(text, reading, ways):
        is_ours = one.check not in _NOT_BY_ITSELF | reading.without and not (name and one.check == "C13")
        if is_ours and (reading.lens == "learner" or one.check not in _OF_LEARNERS):
            yield one
    if name:
        for one in found((f"{name}: {text}",), reading.scope, reading.band, ways):
            if one.check == "C13" and one.span[0] >= len(name) + 2:
                yield _moved(one, -len(name) - 2)


def _line_by_line(text: str, reading: Reading, ways: Ways) -> Iterator[Finding]:
    """Give what is said of each line by itself, and of the whole only that it is short.

    A cell may hold several things one would see, each on a line of its own.
    """
    start, lines = 0, text.split("\n")
    for line in lines:
        for one in found((line,), reading.scope, reading.band, ways) if line.strip() else ():
            if one.check != "C07" or len(lines) == 1:
                yield _moved(one, start)
        count = len(words(line))
        if reading.scope == "descriptor" and count > LONG_CELL and "C07" not in ways.off:
            yield _long(start, line, count)
        start += len(line) + 1
    if len(lines) > 1:
        whole = found((text,), reading.scope, reading.band, ways)
        yield from (one for one in whole if one.check == "C07" and one.span[0] == 0)


def _long(start: int, line: str, count: int) -> Finding:
    return Finding(
        "C07",
        "warn",
        0,
        (start, start + len(line.rstrip())),
        say("It has {count} words. A step is read at a glance, on the wall and on paper.", count=count),
        say("Keep to {most} words, or make two of it.", most=LONG_CELL),
    )


def _moved(one: Finding, by: int) -> Finding:
    return replace(one, span=(one.span[0] + by, one.span[1] + by)) if by else one


def _name_before(workshop: Workshop, wording: Wording) -> str:
    if wording.of != "definition":
        return ""
    pillar = workshop.find(Pillar, wording.id)
    return pillar.name.replace(":", " ") if pillar else ""


def _may_mend_itself(hint: Hint, text: str) -> bool:
    is_at_end = hint.span[1] >= len(text) and hint.span[0] > 0
    return is_at_end or (hint.check == "C07" and len(words(text)) <= LONG_CELL) or len(words(text)) < 2
