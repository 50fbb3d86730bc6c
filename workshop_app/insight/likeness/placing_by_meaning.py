"""How much notes are like pillars by what they mean: each pillar is a direction, drawn from all its text."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from workshop_app.insight.likeness.board import Note
from workshop_app.insight.likeness.meanings import Meanings
from workshop_app.insight.likeness.placing import Candidate, Curve, Scores
from workshop_app.insight.likeness.qualities import QUALITIES
from workshop_app.insight.likeness.sentence_model import WIDTH, Numbers

TITLE = 2.0
"""What the name of a pillar weighs beside one idea in it; so much again what portraits mean by the name."""

KNOWN_NAME = 0.5
"""Likeness from which a name is taken for one of those that portraits have."""

CENTRE, FIRM = 0.7, 20
"""So much of what all texts have in common is taken away, once there are more than so many of them."""

UNCLAIMED = 0.4
"""Likeness to every pillar below which a quality is one that no pillar here stands for."""

ROUNDS, SHARP, CLEAR, PULL = 3, 20.0, 0.6, 0.5
"""Notes of the tray that clearly belong to a pillar pull it a little towards themselves, three times over."""


class ByMeaning:
    """Scores notes by the sentence model; the numbers were chosen on the samples (`python3 run.py bench`).

    Nearly half of the samples are sure, and 19 of 20 of these right; of an evening that was not looked at
    while the numbers were chosen a sixth is sure, and four of five are right.
    """

    curve = Curve(lead=7.1, likeness=6.2, start=-1.7, sure=0.75)

    def __init__(self, meanings: Meanings) -> None:
        self._meanings = meanings

    def scores(self, notes: Sequence[Note], candidates: Sequence[Candidate]) -> Scores:
        """Return how much each note is like each pillar: the cosine between their directions."""
        texts = self._meanings.of([note.text for note in notes])
        placed = self._meanings.of([note.text for one in candidates for note in one.placed])
        known = _Known.of(self._meanings)
        everything = np.vstack([texts, placed])
        common = everything.mean(axis=0) * (CENTRE * len(everything) / (len(everything) + FIRM))
        starts = np.cumsum([0, *(len(one.placed) for one in candidates)])
        pillars, grounded = [], []
        for n, one in enumerate(candidates):
            titles = self._meanings.of(one.titles)
            meant = [meaning for title in titles if (meaning := known.meant_by(title)) is not None]
            own = np.vstack([titles, *meant]) - common if len(titles) else np.zeros((1, WIDTH), np.float32)
            ideas = placed[starts[n] : starts[n + 1]] - common
            pillars.append(TITLE * own.sum(axis=0) + ideas.sum(axis=0))
            grounded.append(bool(meant) or len(ideas) > 0)
        texts = texts - common
        rows, directions = _pulled(np.stack(pillars), texts)
        unclaimed = known.apart_from(directions, common)
        elsewhere = (_even(texts) @ unclaimed.T).max(axis=1, initial=-1.0)
        return Scores(rows.tolist(), elsewhere.tolist(), grounded)


class _Known(NamedTuple):
    """What portraits have: the meanings of names, of what stands under them, and which belong together."""

    names: Numbers
    owners: Sequence[int]
    firsts: Numbers
    meanings: Numbers

    @classmethod
    def of(cls, meanings: Meanings) -> "_Known":
        names = [name for quality in QUALITIES for name in quality.names]
        return cls(
            meanings.of(names),
            [n for n, quality in enumerate(QUALITIES) for _ in quality.names],
            meanings.of([quality.names[0] for quality in QUALITIES]),
            meanings.of([quality.meaning for quality in QUALITIES]),
        )

    def meant_by(self, title: Numbers) -> Numbers | None:
        """Return the meaning of what portraits say under such a name, if they have it."""
        likeness = self.names @ title
        best = int(likeness.argmax())
        return np.asarray(self.meanings[self.owners[best]]) if likeness[best] >= KNOWN_NAME else None

    def apart_from(self, pillars: Numbers, common: Numbers) -> Numbers:
        """Return the directions of the qualities that none of the pillars stands for."""
        directions = _even(self.firsts + self.meanings - 2 * common)
        return np.asarray(directions[(directions @ pillars.T).max(axis=1) < UNCLAIMED])


def _pulled(pillars: Numbers, texts: Numbers) -> tuple[Numbers, Numbers]:
    """Return how much texts are like pillars, and where the pillars point.

    Each pillar is pulled a little towards the texts that clearly belong there; no text's own pull counts
    for itself.
    """
    units = _even(texts)
    lengths = np.linalg.norm(texts, axis=1, keepdims=True)
    drawn = pillars
    scores = units @ _even(drawn).T
    for _ in range(ROUNDS):
        shares = np.exp((scores - scores.max(axis=1, keepdims=True)) * SHARP)
        shares /= shares.sum(axis=1, keepdims=True)
        shares *= PULL * (shares > CLEAR)
        drawn = pillars + shares.T @ texts
        own = shares * lengths
        along = units @ drawn.T
        rest = np.einsum("ij,ij->i", drawn, drawn) - 2 * own * along + own * own
        scores = (along - own) / np.sqrt(np.maximum(rest, 1e-9))
    return np.asarray(scores, np.float32), _even(drawn)


def _even(rows: Numbers) -> Numbers:
    """Return the rows at length 1; one without any length stays as it is."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)
