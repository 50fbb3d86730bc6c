"""The codes of a printed progression: where in its last pages the ideas behind each of its words stand."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain.growth_records import LevelId
from workshop_app.domain.progressing import LENSES, Cell, levels_of, scales, written
from workshop_app.domain.records import Group, Idea, Pillar, PillarId, Session
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.shaping import indicators_of, walk_back
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say


class Entry(NamedTuple):
    """A wording that the printed words go back to, under its code, with the ideas behind it."""

    code: str
    wording: Wording
    text: str
    ideas: tuple[Idea, ...]
    groups: tuple[Group, ...]
    sessions: tuple[Session, ...]


class Codes:
    """The rows of one pillar as they are numbered on paper, and what they and their cells go back to."""

    def __init__(self, workshop: Workshop, pillar: Pillar) -> None:
        self._workshop, self.pillar = workshop, pillar.id
        self._number = workshop.number_of(pillar.id)
        rows = indicators_of(workshop, pillar.id)
        self._rows = {row.id: n for n, row in enumerate(rows, 1)}
        self._entries: dict[Wording, Entry] = {}
        for wording in self._printed():
            walk = walk_back(workshop, wording)
            if walk.ideas and walk.through not in self._entries:
                self._entries[walk.through] = Entry(
                    self._code(walk.through),
                    walk.through,
                    text_of(workshop, walk.through),
                    walk.ideas,
                    walk.groups,
                    walk.sessions,
                )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the printed words go back to: the pillar, then its rows, each with its cells behind it."""
        order = {"definition": 0, "short": 0, "name": 0, "statement": 1, "descriptor": 1}
        return tuple(sorted(self._entries.values(), key=lambda one: (order[one.wording.of], one.code)))

    def of_row(self, indicator: StatementId) -> str:
        """Return the code of a row, such as `2.1`."""
        return f"{self._number}.{self._rows.get(indicator, 0)}"

    def is_tied(self, id: str) -> bool:
        """Say whether a row or a cell has ideas of its own."""
        return any(wording.id == id for wording in self._entries)

    def count(self, id: str) -> int:
        """Return how many ideas a row or a cell of its own goes back to."""
        return next((len(one.ideas) for one in self._entries.values() if one.wording.id == id), 0)

    def _printed(self) -> Iterable[Wording]:
        """Give every wording of the pillar that stands in its tables."""
        workshop = self._workshop
        for row in self._rows:
            yield Wording("statement", row)
            for scale in scales(workshop):
                for level in levels_of(workshop, scale.id):
                    for lens in LENSES:
                        there = written(workshop, Cell(row, level.id, lens))
                        if there.text:
                            yield Wording("descriptor", there.id)

    def _code(self, wording: Wording) -> str:
        if wording.of == "statement":
            return self.of_row(StatementId(wording.id))
        if wording.of != "descriptor":
            return str(self._number)
        row, level, lens = (
            self._workshop.value("descriptor", wording.id, field) for field in ("indicator", "level", "lens")
        )
        named = self._workshop.value("level", level, "name")
        if lens == "learner":
            return say("{row}, {level}", row=self.of_row(row), level=named)
        return say("{row}, {level}, {lens}", row=self.of_row(row), level=named, lens=say(LENSES[lens]))


def has_words(workshop: Workshop, pillar_id: PillarId, level_ids: Iterable[LevelId], lens: str) -> bool:
    """Say whether anything is written in a pillar's cells of these levels, through a lens."""
    there = tuple(level_ids)
    return any(
        written(workshop, Cell(row.id, level, lens)).text
        for row in indicators_of(workshop, pillar_id)
        for level in there
    )
