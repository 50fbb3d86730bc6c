"""How much notes are like pillars by the words they share: rare words weigh more than frequent ones."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from workshop_app.insight.likeness.board import Board, Note
from workshop_app.insight.likeness.placing import Candidate, Curve, Scores
from workshop_app.insight.likeness.qualities import QUALITIES, Quality
from workshop_app.insight.likeness.tongues import ENGLISH
from workshop_app.insight.likeness.wordings import Wording, wording

TITLE = 2.0
"""What the name of a pillar weighs beside one idea in it; so much again what portraits mean by the name."""

Weights = Mapping[str, float]


class ByWords:
    """Scores notes without the sentence model; few are sure, and hardly one of these is wrong (measured)."""

    curve = Curve(lead=9.4, likeness=5.7, start=-2.4, sure=0.91)

    def __init__(self, board: Board) -> None:
        self._board = board
        heard = [voice for note in board.notes for voice in note.voices]
        self._heard = len(heard)
        self._holders = Counter(stem for voice in heard for stem in voice.bag)

    def scores(self, notes: Sequence[Note], candidates: Sequence[Candidate]) -> Scores:
        """Return how much each note is like each pillar: the cosine between their weighted words."""
        pillars = [_even(self._words_of(one, notes[0].language)) for one in candidates]
        words = [_even(self._weighed(note.voices[0], 1.0)) for note in notes]
        rows = [[_product(said, pillar) for pillar in pillars] for said in words]
        return Scores(rows, [0.0] * len(notes), [self._is_grounded(one) for one in candidates])

    def _is_grounded(self, one: Candidate) -> bool:
        """Tell whether a pillar has ideas, or a name that portraits have."""
        return bool(one.placed) or any(meant_by(self._board.wording(title, ENGLISH)) for title in one.titles)

    def _words_of(self, one: Candidate, language: str) -> Weights:
        words: Counter[str] = Counter()
        for title in one.titles:
            named = self._board.wording(title, language)
            words.update(self._weighed(named, TITLE))
            if language == ENGLISH and (meant := meant_by(named)):
                words.update(self._weighed(self._board.wording(meant, ENGLISH), TITLE))
        for note in one.placed:
            words.update(self._weighed(note.voices[0], 1.0))
        return words

    def _weighed(self, said: Wording, times: float) -> dict[str, float]:
        """Return the words of one text, which together weigh `times`."""
        rare = {stem: math.log((self._heard + 2) / (self._holders[stem] + 1)) for stem in sorted(said.bag)}
        length = math.sqrt(sum(weight * weight for weight in rare.values())) or 1.0
        return {stem: times * weight / length for stem, weight in rare.items()}


def meant_by(title: Wording) -> str:
    """Return what portraits say under such a name, if one of their names shares most of its words."""
    best = max(QUALITIES, key=lambda quality: _shared(title, quality))
    return best.meaning if _shared(title, best) > 0.5 else ""


def _shared(title: Wording, quality: Quality) -> float:
    return max(_agreement(title.bag, wording(name, ENGLISH).bag) for name in quality.names)


def _agreement(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _even(words: Weights) -> Weights:
    length = math.sqrt(math.fsum(weight * weight for weight in words.values())) or 1.0
    return {stem: weight / length for stem, weight in words.items()}


def _product(one: Weights, other: Weights) -> float:
    return math.fsum(weight * other[stem] for stem, weight in one.items() if stem in other)
