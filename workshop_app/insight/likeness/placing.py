"""Place the rest: for each note of the tray the pillars it is likely to belong to, and how sure that is."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.insight.likeness.board import Board, Note, Sheet
from workshop_app.insight.likeness.tongues import ENGLISH

OFFERED = 3
"""Pillars to choose from: the right one is among three nine times in ten (measured)."""

NOWHERE = 0.1
"""Likelihood below which a note is listed as fitting nowhere instead of being forced."""

ALIKE, AT_MOST = 0.2, 0.5
"""In another language: likeness of words from which a pillar is offered, and how likely it is at most."""


class Placement(NamedTuple):
    """Where a note might go: up to three pillars, the likeliest first, and how likely that one is."""

    note: IdeaId
    pillars: tuple[PillarId, ...]
    likelihood: float
    is_sure: bool


class Placements(NamedTuple):
    """What is said about the notes of the tray.

    `nowhere` are those that fit no pillar there is; of `unread`, written in another language than English,
    nothing can be said.
    """

    offered: tuple[Placement, ...]
    nowhere: tuple[IdeaId, ...]
    unread: tuple[IdeaId, ...]

    @property
    def sure(self) -> tuple[Placement, ...]:
        """The placements that can be previewed."""
        return tuple(one for one in self.offered if one.is_sure)


class Curve(NamedTuple):
    """How likely the first of two rivals is right, from its likeness and its lead: a logistic curve.

    `sure` is the likelihood from which a note is previewed in its pillar.
    """

    lead: float
    likeness: float
    start: float
    sure: float

    def at(self, likeness: float, lead: float) -> float:
        """Return the likelihood, from 0 to 1."""
        return 1 / (1 + math.exp(-(self.lead * lead + self.likeness * likeness + self.start)))


class Candidate(NamedTuple):
    """A pillar that may be offered for some notes: its text in their language."""

    sheet: Sheet
    titles: tuple[str, ...]
    placed: tuple[Note, ...]


class Scores(NamedTuple):
    """How much notes are like candidates, from -1 to 1: a row for each note, a number for each candidate.

    `elsewhere` is how much each note is like what none of the candidates stands for; `grounded` says of
    each candidate whether there is enough text to be sure of it.
    """

    rows: Sequence[Sequence[float]]
    elsewhere: Sequence[float]
    grounded: Sequence[bool]


class Scorer(Protocol):
    """Says how much notes are like pillars, and what to make of that."""

    curve: Curve

    def scores(self, notes: Sequence[Note], candidates: Sequence[Candidate]) -> Scores:
        """Return how much each note is like each candidate."""


def placements(board: Board, scorer: Scorer, by_words: Scorer) -> Placements:
    """Return what may be offered for the notes of the tray; placed notes are looked at and left alone.

    A note is offered only pillars that have text in its language, and none that is locked. In another
    language than English only words are compared (the sentence model is no better than chance there), so
    nothing is sure, and nothing is said of a note that shares no word with a pillar.
    """
    waiting = [note for note in board.notes if note.is_unplaced and note.text.strip()]
    offered: list[Placement] = []
    nowhere: list[IdeaId] = []
    unread: list[IdeaId] = []
    for language in sorted({note.language for note in waiting}):
        is_foreign = language != ENGLISH
        notes = [note for note in waiting if note.language == language]
        found = _placed(notes, _candidates(board, language), by_words if is_foreign else scorer)
        for note, placement in zip(notes, found, strict=True):
            if placement is not None:
                offered.append(placement)
            else:
                (unread if is_foreign else nowhere).append(note.id)
    offered.sort(key=lambda one: (-one.likelihood, one.note))
    return Placements(tuple(offered), tuple(sorted(nowhere)), tuple(sorted(unread)))


def _placed(
    notes: Sequence[Note], candidates: Sequence[Candidate], scorer: Scorer
) -> Iterator[Placement | None]:
    if not candidates:
        yield from [None] * len(notes)
        return
    scores = scorer.scores(notes, candidates)
    for n, note in enumerate(notes):
        yield _placement(note, n, scores, candidates, scorer.curve)


def _candidates(board: Board, language: str) -> list[Candidate]:
    placed: dict[PillarId | None, list[Note]] = {}
    for note in board.notes:
        if note.pillar is not None and note.language == language and note.text.strip():
            placed.setdefault(note.pillar, []).append(note)
    found = []
    for sheet in board.sheets:
        titles = tuple(title for title, written in sheet.titles if written == language)
        here = tuple(placed.get(sheet.id, ()))
        if not sheet.is_locked and (titles or here):
            found.append(Candidate(sheet, titles, here))
    return found


def _placement(
    note: Note, at: int, scores: Scores, candidates: Sequence[Candidate], curve: Curve
) -> Placement | None:
    row = scores.rows[at]
    best = sorted(range(len(row)), key=lambda n: (-row[n], candidates[n].sheet.id))
    likeness = row[best[0]]
    rival = max(0.0, scores.elsewhere[at], *(row[n] for n in best[1:2]))
    likelihood = curve.at(likeness, likeness - rival)
    if note.language != ENGLISH:
        if likeness < ALIKE:
            return None
        likelihood = min(likelihood, AT_MOST)
    elif likeness <= 0 or likelihood < NOWHERE:
        return None
    is_sure = likelihood >= curve.sure and scores.grounded[best[0]]
    pillars = tuple(candidates[n].sheet.id for n in best[:OFFERED] if row[n] > 0)
    return Placement(note.id, pillars, round(likelihood, 3), is_sure)
