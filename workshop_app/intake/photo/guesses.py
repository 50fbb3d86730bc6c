"""Guesses where notes are, and how much speaks for each."""

from dataclasses import dataclass

import numpy as np

from workshop_app.intake.photo.evidence import Evidence, Numbers, evidence
from workshop_app.intake.photo.pads import Pads
from workshop_app.intake.photo.quads import Quads
from workshop_app.intake.photo.view import Grid, View


@dataclass(frozen=True, slots=True)
class Guesses:
    """Where n notes might be (n x 4 x 2), what part of each its outline fills, and what speaks for it."""

    quads: Quads
    fill: Numbers
    seen: Evidence
    score: Numbers

    def __len__(self) -> int:
        return len(self.quads)

    def those(self, which: np.ndarray) -> "Guesses":
        """Return some of the guesses, by a mask or by their places."""
        return Guesses(self.quads[which], self.fill[which], self.seen.those(which), self.score[which])

    def and_also(self, others: "Guesses") -> "Guesses":
        """Return these guesses and others."""
        return Guesses(
            np.concatenate((self.quads, others.quads)),
            np.concatenate((self.fill, others.fill)),
            self.seen.and_also(others.seen),
            np.concatenate((self.score, others.score)),
        )


HIDDEN, LIKE = 4.0, 2.5

GUESSED = 0.7
"""The fill of what has no outline of its own."""


def guesses(
    view: View, at: Quads, pads: Pads | None, fill: Numbers | None = None, taken: Grid | None = None
) -> Guesses:
    """Return what speaks for notes at these places; `pads` when the sizes of the wall's notes are known."""
    seen = evidence(view, at, taken)
    filled = np.full(len(at), GUESSED) if fill is None else fill
    return Guesses(at, filled, seen, weighed(seen, None if pads is None else pads.likeness(at)))


def weighed(seen: Evidence, like: Numbers | None) -> Numbers:
    """Return how much speaks for guesses in all, as log odds: 0 is even, notes in plain sight have 6.

    The weights were fitted (logistic regression) to guesses on walls that were made for tuning.
    """
    edges, apart = np.sort(seen.edges, 1), np.sort(seen.apart, 1)
    score: Numbers = 2.7 * edges[:, 0] + 2.0 * edges[:, 1] + 3.9 * edges[:, 2:].mean(1) + 6.0 * seen.even
    score += 1.7 * apart[:, 0] + 1.5 * apart[:, 1] + 5.5 * seen.written + 2.0 * np.minimum(seen.light, 0.6)
    score += -18.2 - 1.5 * seen.bare - HIDDEN * (1 - seen.visible)
    return score if like is None else score + LIKE * (like - 1)
