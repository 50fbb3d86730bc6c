"""LevelRow: one level of a scale as a station on its path: its name, the help given there, and what it is."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.growth_records import Level
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

PATH = 34
"""Px at 100 % from the row's edge to its words; the path runs in it."""

STATION = 12, 24
"""Px at 100 %: how far from the edge and from the top the middle of a station is."""


class LevelDeeds(NamedTuple):
    """What can be done with a level; each may raise RuleBroken except `move` and `bin`."""

    rename: Callable[[str], object]
    change: Callable[[str, str], object]
    move: Callable[[int], object]
    bin: Callable[[], object]


class LevelRow(QWidget):
    """`show_level` makes it look like the level, whatever is typed or was refused."""

    def __init__(self, around: Surroundings, deeds: LevelDeeds, *, has_grades: bool) -> None:
        super().__init__()
        self._around = around
        self._is_first = self._is_last = False
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.name = SaidText(
            around, say("Name of the level"), deeds.rename, font=theme.font("heading"), hint=say("Name it")
        )
        self.texts: dict[str, SaidText] = {}
        self.earlier = controls.icon_button("ph.caret-up-bold", "", press=partial(deeds.move, -1))
        self.later = controls.icon_button("ph.caret-down-bold", "", press=partial(deeds.move, 1))
        self.remove = controls.icon_button("delete", "", press=deeds.bin)
        for button in (self.earlier, self.later):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.name.setContentsMargins(0, px(4), 0, 0)
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self.name, 1)
        for button in (self.earlier, self.later, self.remove):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        beside = (px(PATH) - 6, 0)
        before, behind = beside[::-1] if self._is_mirrored else beside  # Qt mirrors no margins
        column.setContentsMargins(before, px(6), behind, px(10))
        column.setSpacing(px(2))
        column.addLayout(head)
        for field, words, hint in _facts(has_grades=has_grades):
            text = SaidText(around, words, partial(deeds.change, field), font=theme.font("body"), hint=hint)
            self.texts[field] = text
            column.addLayout(self._fact(words, text))

    @property
    def said(self) -> list[SaidText]:
        """All its texts, from top to bottom."""
        return [self.name, *self.texts.values()]

    def buttons(self) -> list[QPushButton]:
        """Return what moves and removes it."""
        return [self.earlier, self.later, self.remove]

    def show_level(self, level: Level, *, is_first: bool, is_last: bool) -> None:
        """Show a level, and where it stands among the others."""
        self._is_first, self._is_last = is_first, is_last
        self.name.show_text(level.name)
        for field, text in self.texts.items():
            text.show_text(getattr(level, field))
        for button, words in (
            (self.earlier, say("Move {level} up", level=level.name)),
            (self.later, say("Move {level} down", level=level.name)),
            (self.remove, say("Remove {level}", level=level.name)),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.earlier.setVisible(not is_first)
        self.later.setVisible(not is_last)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = px(STATION[0]), px(STATION[1])
        if self._is_mirrored:
            x = self.width() - x
        painter.setPen(QPen(theme.colour("accent"), px(2)))
        top, bottom = (y if self._is_first else 0), (y if self._is_last else self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(theme.colour("accent"), px(3)))
        painter.setBrush(theme.colour("sheet"))
        painter.drawEllipse(QRectF(x - px(5.5), y - px(5.5), px(11), px(11)))
        painter.end()

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _fact(self, words: str, text: SaidText) -> QHBoxLayout:
        px = self._around.theme.px
        label = self._around.controls.label(words, "small", "ink3", wrap=True)
        label.setFixedWidth(px(84))
        label.setContentsMargins(6, px(4), 0, 0)
        label.setBuddy(text.edit)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return row


def _facts(*, has_grades: bool) -> Iterator[tuple[str, str, str]]:
    """Give the fields of a level besides its name: which, what it is called, and what could stand there."""
    yield "support", say("Help"), say("with help, with reminders, on my own")
    if has_grades:
        yield "grades", say("Grades"), say("K-2, or 5")
    yield "description", say("In short"), say("What this step is, in a few words")
