"""PillarMapping: their pillars at the left, ours at the right; each is dragged to where its ideas belong."""

from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_app.desk.taking_in import Arrival
from workshop_app.domain.commands.workshops import NEW, same_name
from workshop_app.domain.portrait_along import says_something
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import MOST_PILLARS
from workshop_app.ui.joining.guest_pillar import GuestPillar
from workshop_app.ui.joining.pillar_goals import Goal, GoalTile, goals, name_of
from workshop_app.ui.joining.sections import Section
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

EDGE = 40
"""Px from the upper and lower edge of the sheet at which it rolls while a pillar is dragged."""

ROLLS_EVERY = 16
"""Milliseconds."""


class PillarMapping(QWidget):
    """`mapped` says where each of their pillars goes; those of the same name are mapped from the start."""

    changed = Signal()

    def __init__(self, around: Surroundings, guest: Arrival) -> None:
        super().__init__()
        self._around = around
        px, controls = around.theme.px, around.controls
        self._held_at: QPoint | None = None
        self._rolling = QTimer(self)
        self._rolling.setInterval(ROLLS_EVERY)
        self._rolling.timeout.connect(self._roll)
        self.mapped: dict[PillarId, Goal] = {}
        self.pillars: dict[PillarId, GuestPillar] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        title = guest.workshop.details.title or guest.name
        section = Section(controls, say("Where do the pillars of “{title}” go?", title=title))
        section.say(say("Drag each one to a pillar of yours, or press what stands beside it."))
        column.addWidget(section)
        sides = QHBoxLayout()
        sides.setSpacing(px(20))
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, words in ((left, say("Theirs")), (right, say("Yours"))):
            side.setSpacing(px(8))
            side.addWidget(controls.label(words, "label", "ink2"))
            sides.addLayout(side, 1)
        for pillar, ideas in filled(guest):
            self._add(left, pillar, ideas)
        left.addStretch(1)
        self.tiles = [GoalTile(around, goal) for goal in goals(around.workshop)]
        for tile in self.tiles:
            right.addWidget(tile)
        right.addStretch(1)
        column.addLayout(sides)
        self._show_given()

    def send(self, pillar_id: PillarId, goal: Goal) -> None:
        """Let a pillar of theirs go somewhere."""
        self.mapped[pillar_id] = goal
        self.pillars[pillar_id].show_goal(goal)
        self._show_given()
        name = name_of(self._around.workshop, goal)
        pillar = self.pillars[pillar_id].name
        self._around.alerts.announce(say("“{pillar}” goes to {name}", pillar=pillar, name=name))
        self.changed.emit()

    def _add(self, left: QVBoxLayout, pillar: Pillar, ideas: int) -> None:
        workshop = self._around.workshop
        ours = same_name(workshop, pillar)
        is_open = ours is not None and not workshop.pillar(ours).locked
        unmapped = NEW if len(workshop.pillars()) < MOST_PILLARS and ours is None else None
        goal = ours if is_open else unmapped
        row = GuestPillar(self._around, pillar, ideas, goal)
        row.sent.connect(partial(self.send, pillar.id))
        row.moved.connect(self._show_under)
        row.dropped.connect(partial(self._drop, pillar.id))
        self.mapped[pillar.id] = goal
        self.pillars[pillar.id] = row
        left.addWidget(row)

    def _show_under(self, at: QPoint | None) -> None:
        self._held_at = at
        if at is None:
            self._rolling.stop()
        elif not self._rolling.isActive():
            self._rolling.start()
        under = self._tile_at(at) if at is not None else None
        for tile in self.tiles:
            tile.be_over(tile is under)

    def _drop(self, pillar_id: PillarId, at: QPoint) -> None:
        tile = self._tile_at(at)
        if tile is not None:
            self.send(pillar_id, tile.goal)

    def _tile_at(self, at: QPoint) -> GoalTile | None:
        return next((tile for tile in self.tiles if tile.rect().contains(tile.mapFromGlobal(at))), None)

    def _roll(self) -> None:
        """Roll the sheet while a pillar is held near its edge, so that every one of ours can be reached."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None or self._held_at is None:
            return
        view, px = area.viewport(), self._around.theme.px
        y = view.mapFromGlobal(self._held_at).y()
        by = (y > view.height() - px(EDGE)) - (y < px(EDGE))
        if by:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + by * px(8))
            self._show_under(self._held_at)

    def _show_given(self) -> None:
        for tile in self.tiles:
            given = [row for id, row in self.pillars.items() if self.mapped[id] == tile.goal]
            tile.show_given([row.name for row in given], sum(row.ideas for row in given))


def filled(guest: Arrival) -> list[tuple[Pillar, int]]:
    """Return the pillars of another workshop in which something is or is said, with how many ideas."""
    there = guest.workshop
    counted = ((pillar, len(there.ideas_in(pillar.id))) for pillar in there.pillars())
    return [(pillar, count) for pillar, count in counted if count or says_something(there, pillar)]
