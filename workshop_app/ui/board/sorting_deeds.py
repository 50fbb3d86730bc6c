"""SortingDeeds: what is stored while everybody sorts together, and how the last placing is taken back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workshop_app.desk.ids import fresh
from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


@dataclass
class Placing:
    """An idea that was called into a pillar, and the changes that did it: the pillar may be new and named."""

    idea: IdeaId
    pillar: PillarId
    stamps: set[Stamp] = field(default_factory=set)


class SortingDeeds:
    """Places one idea after another; each placing is one change, kept like every other."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._placings: list[Placing] = []

    @property
    def last(self) -> Placing | None:
        """The latest placing that still holds."""
        return self._placings[-1] if self._placings else None

    def follow(self) -> None:
        """Forget the placings that no longer hold, whoever undid them."""
        workshop = self._around.workshop
        there = {pillar.id for pillar in workshop.pillars()}
        self._placings = [
            one
            for one in self._placings
            if one.pillar in there and workshop.place_of(workshop.idea(one.idea)) == one.pillar
        ]

    def place(self, idea: IdeaId, pillar: PillarId) -> bool:
        """Put an idea at the end of a pillar; False if it was refused, which has been said already."""
        there = self._around.workshop.ideas_in(pillar)
        below = there[-1].id if there else None
        change = self._do(lambda: self._around.desk.do(ideas.move, [idea], to=pillar, below=below))
        return self._keep(Placing(idea, pillar), change)

    def start_pillar(self, idea: IdeaId) -> PillarId | None:
        """Put up a pillar with this idea in it; return it, or None if it was refused."""
        pillar = PillarId(fresh("pillar"))
        change = self._do(lambda: self._around.desk.do(pillars.add, pillar, holding=[idea]))
        return pillar if self._keep(Placing(idea, pillar), change) else None

    def name(self, pillar: PillarId, name: str) -> bool:
        """Name a pillar that was started; the name goes with it when the start is taken back."""
        change = self._do(lambda: self._around.desk.do(pillars.rename, pillar, name))
        if change is None:
            return False
        for one in self._placings:
            if one.pillar == pillar:
                one.stamps.update(made.stamp for made in change)
                break
        return True

    def take_back(self) -> bool:
        """Take the last placing back; what was done elsewhere since then stays."""
        last, history = self.last, self._around.desk.history
        if last is None:
            self._around.alerts.toast(say("There is nothing to take back."))
            return False
        mine = set(last.stamps)
        if not history.undoable or history.undoable[-1].stamp not in mine:
            return self._do(lambda: self._around.desk.do(ideas.move, [last.idea], to=None)) is not None
        while history.undoable and history.undoable[-1].stamp in mine:
            if self._do(self._around.desk.undo) is None:
                return False
        return True

    def _keep(self, placing: Placing, change: list[Change] | None) -> bool:
        if change is None:
            return False
        placing.stamps.update(made.stamp for made in change)
        self._placings.append(placing)
        return True

    def _do(self, act: Callable[[], Change | None]) -> list[Change] | None:
        """Carry something out; return the changes it made, or None if it was refused."""
        made: list[Change | None] = []
        if not self._around.alerts.attempt(lambda: made.append(act())):
            return None
        return [change for change in made if change is not None]
