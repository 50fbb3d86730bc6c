"""LookStrip: the icon and the ink of a pillar, at the foot of its sheet."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app import assets
from workshop_app.domain.commands.pillars import INKS
from workshop_app.domain.records import Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.shape.icon_words import drawn, plain_name
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDE, HIGH, ICON, DISC = 38, 44, 24, 28
SHOWN = 6
"""Icons side by side; the others are behind the three dots."""

INK_NAMES = {
    "plum": "Plum",
    "teal": "Teal",
    "brick": "Brick",
    "moss": "Moss",
    "ochre": "Ochre",
    "berry": "Berry",
    "slate": "Slate",
    "umber": "Umber",
}


def icons_at_hand(workshop: Workshop, pillar: Pillar) -> list[str]:
    """Return the icons shown for a pillar: of the design's those that no other has, and its own."""
    taken = {one.icon for one in workshop.pillars() if one.id != pillar.id}
    choices: list[str] = assets.tokens()["icons"]["map"]["pillar.choices"]
    free = [icon for icon in choices if icon not in taken][:SHOWN]
    if pillar.icon and pillar.icon not in free:
        free = [pillar.icon, *free[: SHOWN - 1]]
    return free


class Choice(QAbstractButton):
    """One of a few looks, painted; the arrows walk between those of one row."""

    walked = Signal(int)

    def __init__(self, around: Surroundings, name: str, press: Callable[[], object]) -> None:
        super().__init__()
        self.around = around
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: press())

    def minimumSizeHint(self) -> QSize:
        px = self.around.theme.px
        return QSize(px(34), px(HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if ahead and not event.modifiers():
            self.walked.emit(-ahead if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ahead)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen is what the workshop says."""


class IconChoice(Choice):
    """An icon; the chosen one is filled, in a frame."""

    def __init__(self, around: Surroundings, icon: str, name: str, press: Callable[[], object]) -> None:
        super().__init__(around, name, press)
        self.icon_name = icon

    def sizeHint(self) -> QSize:
        px = self.around.theme.px
        return QSize(px(WIDE), px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.around.theme, self.around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box, px(8), px(8))
        elif self.underMouse() and self.isEnabled():
            painter.setPen(QPen(theme.colour("control"), 2) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(box, px(8), px(8))
        side = px(ICON)
        inner = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        name = self.icon_name if self.isChecked() else self.icon_name.removesuffix("-fill")
        colour = "ink" if self.isChecked() else "ink2"
        name = drawn(self.around.icons, name)
        self.around.icons.paint(painter, name, inner, theme.colour(colour if self.isEnabled() else "ink3"))
        painter.end()


class InkChoice(Choice):
    """A disc of ink; the chosen one has a ring."""

    def __init__(self, around: Surroundings, ink: str, press: Callable[[], object]) -> None:
        super().__init__(around, say(INK_NAMES[ink]), press)
        self.ink = ink

    def sizeHint(self) -> QSize:
        px = self.around.theme.px
        return QSize(px(39), px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.around.theme, self.around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self.ink))
        half = px(DISC) / 2
        painter.drawEllipse(middle, half, half)
        if self.isChecked() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "lineStrong"), 2))
            painter.drawEllipse(middle, half + 3, half + 3)
        if self.isChecked():
            side = px(14)
            tick = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            if theme.high_contrast:
                self.around.icons.paint(painter, "done", tick, theme.colour("onAccent"))
        painter.end()


class LookStrip(QWidget):
    """`iconed` and `inked` are sent with what was chosen, `more_asked` when another icon is wanted."""

    iconed = Signal(str)
    inked = Signal(str)
    more_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self.setAccessibleName(say("Icon and ink"))
        self._icons = list[IconChoice]()
        self.more_place = QWidget()
        self.more = around.controls.icon_button("more", say("More icons…"), press=self.more_asked.emit)
        middle = QHBoxLayout(self.more_place)
        middle.setContentsMargins(0, px(4), 0, px(4))
        middle.addWidget(self.more)
        self.inks = [InkChoice(around, ink, partial(self.inked.emit, ink)) for ink in INKS]
        self._icon_row = QWidget()
        self._icon_flow = self._line(self._icon_row, gap=px(3))
        self._ink_row = QWidget()
        ink_flow = self._line(self._ink_row, gap=0)
        for disc in self.inks:
            ink_flow.addWidget(disc)
            disc.walked.connect(partial(self._walk, self.inks, disc))
        self._put_together()

    def parts(self) -> list[QWidget]:
        """Return what the Tab key walks here, in order."""
        return [*self._icons, self.more, *self.inks]

    def show_pillar(self, workshop: Workshop, pillar: Pillar) -> None:
        """Show what a pillar looks like, and what else it could."""
        wanted = icons_at_hand(workshop, pillar)
        if [choice.icon_name for choice in self._icons] != wanted:
            self._make_icons(wanted)
        for choice in self._icons:
            choice.setChecked(choice.icon_name == pillar.icon)
            choice.setEnabled(not pillar.locked)
        for disc in self.inks:
            disc.setChecked(disc.ink == pillar.ink)
            disc.setEnabled(not pillar.locked)
            disc.update()
        self.more.setEnabled(not pillar.locked)

    def _put_together(self) -> None:
        """Stand side by side; with larger text the inks go on below where both would not fit."""
        if self._around.theme.scale > 1 and not self._around.theme.is_large:
            flow = FlowLayout(self, gap=0)
            flow.addWidget(self._icon_row)
            flow.addWidget(self._ink_row)
            return
        row = QVBoxLayout(self) if self._around.theme.is_large else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._icon_row)
        if not self._around.theme.is_large:
            row.addStretch(1)
        row.addWidget(self._ink_row)

    def _line(self, row: QWidget, gap: int) -> QLayout:
        """Return a line of looks, which goes on below where large letters leave no room."""
        if self._around.theme.is_large:
            return FlowLayout(row, gap=gap)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(gap)
        return line

    def _make_icons(self, wanted: Sequence[str]) -> None:
        had = next((choice.icon_name for choice in self._icons if choice.hasFocus()), "")
        self._icon_flow.removeWidget(self.more_place)
        for choice in self._icons:
            self._icon_flow.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self._icons = [
            IconChoice(self._around, icon, plain_name(icon), partial(self.iconed.emit, icon))
            for icon in wanted
        ]
        for choice in self._icons:
            self._icon_flow.addWidget(choice)
            choice.walked.connect(partial(self._walk, self._icons, choice))
            if choice.icon_name == had:
                choice.setFocus()
        self._icon_flow.addWidget(self.more_place)

    def _walk(self, choices: Sequence[Choice], choice: Choice, ahead: int) -> None:
        choices[(choices.index(choice) + ahead) % len(choices)].setFocus(Qt.FocusReason.TabFocusReason)
