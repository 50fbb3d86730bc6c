"""CredentialsSheet: the micro-credentials of a portrait, pillar by pillar and level by level."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from workshop_app.domain.credentials import credential_at, lacking, says_something
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.progressing import levels_of, scales
from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.credentials.credential_paper import CredentialPaper
from workshop_app.ui.credentials.credential_words import progress
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.named_list import Named, NamedList
from workshop_app.ui.rolling import Rolling
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDE = 1160
SIDE, SMALL_SIDE = 288, 216
"""Px at 100 % of the list, in ordinary and in large text."""


class CredentialsSheet(Sheet):
    """Follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Micro-credentials"), width=WIDE, is_tall=True)
        self._around = around
        self.pillar: PillarId | None = None
        self.level: LevelId | None = None
        px = around.theme.px
        self.list = NamedList(around.controls, say("Pillars and their levels"))
        self.list.setFixedWidth(px(SMALL_SIDE if around.theme.is_large else SIDE))
        self.list.chosen.connect(self._choose)
        self.paper = CredentialPaper(around)
        self.paper.removed.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self._roll = Rolling(around.theme, self.paper)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._roll, 1)
        about = say(
            "A micro-credential says what an educator does so that a pillar can grow, and what shows it. "
            "It begins with a pillar."
        )
        title, words = say("No pillars yet"), say("Group ideas")
        self.calm = Calm(around, title, about, words=words, press=self._to_group, icon="rail.group")
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.calm)
        self.body.setContentsMargins(px(28), px(8), px(12), px(12))
        self.body.addWidget(self._stack, 1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._leave)
        self._show()

    def open_at(self, pillar_id: PillarId | None = None, level_id: LevelId | None = None) -> None:
        """Show the sheet, at a pillar and a level if they are asked for."""
        if pillar_id is not None:
            self.pillar, self.level = pillar_id, level_id
            self._show()
        self.show_sheet(self.list if self.list.count() else self.calm.button)

    def _show(self, _changes: object = None) -> None:
        workshop = self._around.workshop
        pillars = {pillar.id for pillar in workshop.pillars()}
        if self.pillar not in pillars or (self.level is not None and not _stands(workshop, self.level)):
            self.pillar, self.level = next(iter(pillar.id for pillar in workshop.pillars()), None), None
        self._stack.setCurrentIndex(0 if self.pillar is not None else 1)
        if self.pillar is None:
            return
        self.list.show_rows(list(_rows(workshop)), _key(self.pillar, self.level))
        self.paper.show_credential(workshop, self.pillar, self.level)

    def _choose(self, key: str) -> None:
        self.paper.settle()
        pillar, _, level = key.partition(" ")
        self.pillar, self.level = PillarId(pillar), LevelId(level) if level else None
        self._show()
        self._roll.show_top()

    def _to_group(self) -> None:
        self.close_sheet()
        self._around.go_to("group")

    def _leave(self) -> None:
        self.paper.settle()
        self._news.stop()


def _rows(workshop: Workshop) -> Iterator[Named]:
    """Give each pillar with the credential for it as a whole, and under it one row for each level."""
    steps = [level for scale in scales(workshop) for level in levels_of(workshop, scale.id)]
    for number, pillar in enumerate(workshop.pillars(), 1):
        name = pillar.name or say("Pillar without a name")
        yield _row(workshop, pillar.id, None, name)._replace(number=str(number), ink=pillar.ink)
        for level in steps:
            yield _row(workshop, pillar.id, level, level.name)._replace(is_within=True, is_light=True)


def _row(workshop: Workshop, pillar_id: PillarId, level: Level | None, name: str) -> Named:
    level_id = level.id if level is not None else None
    found = credential_at(workshop, pillar_id, level_id)
    is_there = says_something(found)
    sign = "" if not is_there else "open" if lacking(found) else "done"
    return Named(_key(pillar_id, level_id), name, progress(found) if is_there else "", sign)


def _key(pillar_id: PillarId, level_id: LevelId | None) -> str:
    return f"{pillar_id} {level_id or ''}"


def _stands(workshop: Workshop, level_id: LevelId) -> bool:
    return workshop.find(Level, level_id) is not None
