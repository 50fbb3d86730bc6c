"""EntryBox: the line with the group before it, Add behind it, and below it why an idea cannot be added."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.controls import INK_OF_KIND
from workshop_app.ui.scribe.entry_line import EntryLine
from workshop_app.ui.scribe.group_button import GroupButton
from workshop_app.ui.scribe.says_the_same import SaysTheSame
from workshop_app.ui.scribe.spell_help import SpellHelp
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

RING = 3
"""Px of the accent outline around the box, outside its 84 px."""


class EntryBox(QWidget):
    """Where an idea is written down; `added` is sent when Enter or Add is pressed."""

    added = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self._theme, self._icons = theme, around.icons
        self.line = EntryLine(theme)
        self.group = GroupButton(theme, around.icons)
        self.add = around.controls.button(
            say("Add"), kind="primary", icon="enter", size="big", press=self.added.emit
        )
        self._set_icon_behind_word()
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.setAccessibleName(say("Add the idea"))
        self._inner = QWidget()
        self._inner.setFixedHeight(px(72 if theme.is_large else 84) + 2 * RING)
        row = QHBoxLayout(self._inner)
        inset = px(14) + RING
        row.setContentsMargins(inset, RING, inset, RING)
        row.setSpacing(px(14))
        row.addWidget(self.group)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        self._complaint = around.controls.label("", "body", "bad", wrap=True)
        self._sign = QLabel()
        self._sign.setPixmap(around.icons.pixmap("status.bad", px(18), theme.colour("bad")))
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._below = QWidget()
        beside = QHBoxLayout(self._below)
        beside.setContentsMargins(px(6), px(6), px(6), 0)
        beside.setSpacing(px(8))
        beside.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._complaint, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._inner)
        column.addWidget(self._below)
        self.same = SaysTheSame(around, self.line)
        column.addWidget(self.same)
        self.spelling = SpellHelp(around, self.line)
        column.addWidget(self.spelling.row)
        self.same.meant.connect(self._say_what_enter_means)
        self.line.stack_asked.connect(self.same.take)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self.added)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def complaint(self) -> str:
        """The sentence that stands under the line, or nothing."""
        return self._complaint.text() if not self._below.isHidden() else ""

    def complain(self, sentence: str) -> None:
        """Say under the line why the idea cannot be added; an empty sentence takes that away."""
        if sentence == self.complaint:
            return
        self._complaint.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.update()

    def _say_what_enter_means(self) -> None:
        is_stacking = self.same.enter_stacks
        self.add.setText(say("Stack") if is_stacking else say("Add"))
        self.add.setAccessibleName(say("Stack the idea") if is_stacking else say("Add the idea"))

    def step_back(self, *, is_back: bool) -> None:
        """Let Add be an ordinary button while a sheet below has the one filled button of the screen."""
        kind = "secondary" if is_back else "primary"
        ink = self._theme.colour(INK_OF_KIND.get(kind, "ink"))
        self.add.setProperty("kind", kind)
        side = self._theme.px(20)
        self.add.setIcon(self._icons.icon("enter", side, ink))
        self.add.style().unpolish(self.add)
        self.add.style().polish(self.add)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_icon_behind_word()

    def _set_icon_behind_word(self) -> None:
        self.add.setLayoutDirection(_other(self.layoutDirection()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1004), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.complaint:
            colour, width = self._theme.colour("bad"), 3.0
        elif self.line.hasFocus():
            colour, width = self._theme.colour("accent"), 3.0
        else:
            colour, width = self._theme.colour("control"), float(self._theme.border())
        inset = RING - width + width / 2
        box = QRectF(self._inner.geometry()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(colour, width))
        painter.setBrush(self._theme.colour("sheet"))
        radius = self._theme.px(10)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()


def _other(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    if direction == Qt.LayoutDirection.LeftToRight:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
