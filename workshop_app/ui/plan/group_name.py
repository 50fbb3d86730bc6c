"""GroupName: a group's paper and name as one button; pressed, it shows what can be done with the group."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.domain.records import Group
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import paint_swatch
from workshop_app.words import say

PAPER, GAP, LINE = 28, 11, 21
"""Px at 100 %: the side of the paper, from it to the name, and the height of a line of the name."""

MOST_LINES = 3
"""Lines of a long name; what is longer ends in "…" and is whole in its tip."""


class GroupName(QAbstractButton):
    """The name breaks where its width ends; below it stands what is known of the invited."""

    def __init__(self, around: Surroundings, group: Group) -> None:
        super().__init__()
        self._around, self._group, self._below = around, group, ""
        self._shown: tuple[Group, str] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_group(group, "")

    def show_group(self, group: Group, below: str) -> None:
        """Show the group, and under its name a few small words or nothing."""
        if (group, below) == self._shown:
            return
        self._group, self._below, self._shown = group, below, (group, below)
        self.setAccessibleName(say("{group}: rename, invite, remove", group=group.name))
        self.setAccessibleDescription(below)
        self.setToolTip(group.name)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._around.theme
        names, below = self._texts(width)
        words = len(names) * theme.px(LINE) + len(below) * theme.line("small")
        return max(theme.px(38), words + theme.px(6))

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(180), self.heightForWidth(px(180)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(PAPER + GAP + 60), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(QPen(theme.colour("control"), 2) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()), px(7), px(7))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        names, below = self._texts(self.width())
        high = len(names) * px(LINE) + len(below) * theme.line("small")
        top = (self.height() - high) / 2
        side = px(PAPER)
        left = self.width() - side if is_mirrored else 0
        swatch = QRectF(left, (self.height() - side) / 2, side, side)
        paint_swatch(painter, swatch.adjusted(0.5, 0.5, -0.5, -0.5), self._group, theme, self._around.icons)
        beside = 0 if is_mirrored else px(PAPER + GAP)
        box = QRectF(beside, top, self._room(self.width()), len(names) * px(LINE))
        writer = Writer(painter, self.layoutDirection())
        writer.lines(box, names, self._font(), theme.colour("ink"))
        if below:
            under = QRectF(box.x(), box.bottom(), box.width(), len(below) * theme.line("small"))
            writer.lines(under, below, theme.font("small"), theme.colour("ink2"))
        painter.end()

    def _font(self) -> QFont:
        return self._around.theme.font("body", size=17)

    def _room(self, width: int) -> int:
        return max(1, width - self._around.theme.px(PAPER + GAP))

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = self._room(width)
        names = lines(self._group.name, self._font(), room, MOST_LINES)
        small = self._around.theme.font("small")
        return names, lines(self._below, small, room) if self._below else ()
