"""SeatTable: one table and its seats; a press gives a seat, or the whole table, to the chosen group."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workshop_app.domain.agenda_records import Seat
from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WALKS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class SeatTable(QWidget):
    """The Tab key comes to each table once; inside it the arrow keys go from seat to seat."""

    def __init__(self, around: Surroundings, table: str, give: Callable[[list[Seat]], object]) -> None:
        super().__init__()
        self._around, self._give = around, give
        self._seats: list[Seat] = []
        self.buttons: list[SeatButton] = []
        px = around.theme.px
        name = say("Table {table}", table=table)
        self.name: QPushButton = around.controls.button(
            name, kind="plain", size="small", press=self._give_all
        )
        self.name.setAccessibleName(say("{table}: give all its seats", table=name))
        self.name.setToolTip(self.name.accessibleName())
        self.name.setStyleSheet("text-align: left; padding: 0;")
        self.name.setFixedWidth(px(84))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self._flow = FlowLayout(gap=px(6))
        row.addLayout(self._flow, 1)

    def show_seats(self, seats: list[Seat], groups: Mapping[GroupId, Group]) -> None:
        """Show the seats and whose each is."""
        self._seats = seats
        while len(self.buttons) > len(seats):
            button = self.buttons.pop()
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        while len(self.buttons) < len(seats):
            button = SeatButton(self._around)
            button.installEventFilter(self)
            button.clicked.connect(partial(self._press, button))
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if not self.buttons else Qt.FocusPolicy.ClickFocus
            )
            self.buttons.append(button)
            self._flow.addWidget(button)
        for button, seat in zip(self.buttons, seats, strict=True):
            button.show_seat(seat, groups.get(seat.group) if seat.group else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = WALKS.get(Qt.Key(event.key()), 0)
            if step and isinstance(watched, SeatButton):
                is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
                self._walk(watched, -step if is_mirrored and sideways else step)
                return True
        return False

    def _walk(self, button: "SeatButton", step: int) -> None:
        at = self.buttons.index(button) + step
        if 0 <= at < len(self.buttons):
            for one in self.buttons:
                one.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.buttons[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, button: "SeatButton", _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self._give([self._seats[self.buttons.index(button)]])

    def _give_all(self) -> None:
        if self._seats:
            self._give(list(self._seats))


class SeatButton(QAbstractButton):
    """A seat: its code, on the paper of the group that sits there."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._group: Group | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_seat(self, seat: Seat, group: Group | None) -> None:
        """Show a seat and whose it is."""
        self._group = group
        self.setText(seat.code)
        whose = group.name if group is not None else say("Nobody’s")
        self.setAccessibleName(say("{seat}: {group}", seat=seat.code, group=whose))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(74), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paper = theme.paper(self._group.paper) if self._group is not None else None
        edge = theme.colour("control")
        painter.setPen(
            QPen(edge if paper is None or theme.high_contrast else paper.edge.darker(112), theme.border())
        )
        painter.setBrush(paper.fill if paper is not None else theme.colour("sheet"))
        painter.drawRoundedRect(box, 3, 3)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3 if self.hasFocus() else 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.tabular("small"))
        mark = px(16) if self._group is not None and self._group.mark else 0
        words = box.adjusted(px(4), 0, -(px(6) + mark), 0)
        side = QRectF(box.right() - mark - px(5), box.center().y() - mark / 2, mark, mark)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words = box.adjusted(px(6) + mark, 0, -px(4), 0)
            side.moveLeft(box.left() + px(5))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if mark and self._group is not None:
            self._around.icons.paint(painter, self._group.mark, side, theme.colour("ink"))
        painter.end()
