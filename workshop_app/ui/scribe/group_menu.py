"""GroupMenu: the list of groups under the group button: pick, rename, add and remove them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import groups
from workshop_app.domain.records import Group, GroupId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.scribe.group_row import GroupPick, NameField
from workshop_app.ui.scribe.refusals import refusal
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

REACH = 24
"""Px around the list that its shadow needs."""


class GroupMenu(QWidget):
    """Lies over the page below the button that opened it; `picked` sends a group's id, "" for nobody."""

    picked = Signal(str)
    closed = Signal()

    def __init__(self, around: Surroundings, page: QWidget) -> None:
        super().__init__(page)
        self._around, self._page = around, page
        self._current: str | None = None
        self._opener, self._anchor = page, QPoint()
        self.picks: list[GroupPick] = []
        self.field: NameField | None = None
        self._foot: QWidget = QWidget()
        self._inside = QWidget()
        self._inside.setObjectName("groups")
        self._inside.setStyleSheet("#groups { background: transparent; }")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(around.theme.px(2))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        around_it = REACH + around.theme.px(8)
        column.setContentsMargins(around_it, around_it, around_it, around_it)
        column.addWidget(self._scroll)
        self.setAccessibleName(say("Groups"))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return not self.isHidden()

    def open_below(self, opener: QWidget, current: str) -> None:
        """Show the list below the button that opens it, the current group in focus."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = QPoint(opener.width() if is_mirrored else 0, opener.height() + 4)
        self._opener, self._anchor, self._current = opener, opener.mapTo(self._page, corner), current
        self._fill()
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one: it has a widget
        on = next((pick for pick in self.picks if _id(pick.who) == current), self.picks[0])
        on.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_list(self) -> None:
        """Take the list away."""
        if self.is_open:
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # as above
            self.hide()
            self.closed.emit()

    def show_workshop(self, workshop: Workshop) -> None:
        """Follow the workshop's groups while the list is open and no name is being written."""
        if self.is_open and self.field is None:
            self._fill()

    def rename(self, group: Group, row: QWidget) -> None:
        """Make a row a field for the group's name."""
        self._write(row, group.name, partial(self._renamed, group), group)

    def add(self) -> None:
        """Make the last row a field for a new group's name."""
        self._write(self._foot, "", self._added, None)

    # what it shows

    def _fill(self) -> None:
        self.field = None
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.picks = []
        for number, group in enumerate(self._around.workshop.groups(), 1):
            keys = say("Alt+{number}", number=number) if number <= 9 else ""
            self._rows.addWidget(self._row(group, keys))
        self._rows.addWidget(self._row(None, say("Alt+{number}", number=0)))
        self._foot = self._around.controls.button(
            say("Add a group"), kind="quiet", icon="add", press=self.add
        )
        self._rows.addWidget(self._foot)
        self._settle()

    def _row(self, group: Group | None, keys: str) -> QWidget:
        pick = GroupPick(self._around, group, keys, is_current=_id(group) == self._current)
        pick.clicked.connect(lambda: self._pick(group))
        pick.installEventFilter(self)
        self.picks.append(pick)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._around.theme.px(4))
        line.addWidget(pick, 1)
        if group is not None:
            name = say("Rename {group}", group=group.name)
            pencil = self._around.controls.icon_button("edit", name, press=partial(self.rename, group, row))
            line.addWidget(pencil)
        else:
            line.addSpacing(self._around.theme.px(40))
        return row

    def _write(self, row: QWidget, name: str, keep: Callable[[str], str], group: Group | None) -> None:
        if self.field is not None:
            self._fill()
            return
        field = NameField(self._around, name, keep)
        if group is not None:
            remove = self._around.controls.icon_button(
                "delete", say("Remove {group}", group=group.name), press=partial(self._remove, group)
            )
            field.row.addWidget(remove)
        self.field = field
        self._rows.replaceWidget(row, field)
        row.hide()
        field.show()
        field.done.connect(self._written)
        field.complained.connect(self._settle)
        self._settle()
        field.start()
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(field))

    def _settle(self) -> None:
        """Be as large as the list, and inside the page."""
        px = self._around.theme.px
        edge = 2 * (REACH + px(8))
        layout = self._inside.layout()
        if layout is not None:
            layout.activate()
        wide = min(px(340) + edge, self._page.width())
        high = min(self._needed(wide - edge) + edge + 2, self._page.height() - self._anchor.y() + REACH)
        left = min(self._anchor.x() - REACH, self._page.width() - wide)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = max(0, self._anchor.x() - wide + REACH)
        self.setGeometry(left, self._anchor.y() - REACH, wide, high)
        self.update()

    def _needed(self, width: int) -> int:
        """Return how high the rows are at a width: a reason under a name may take two lines."""
        rows = self._rows
        return rows.totalHeightForWidth(width) if rows.hasHeightForWidth() else rows.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(340), self._around.theme.px(420))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH)
        self._around.papers.shadow(painter, box, "popover")
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        painter.end()

    # what is done

    def _pick(self, group: Group | None) -> None:
        self.picked.emit(_id(group))
        self.close_list()

    def _renamed(self, group: Group, name: str) -> str:
        refused = refusal(lambda: groups.rename(self._around.workshop, group.id, name))
        return refused or self._kept(lambda: self._around.desk.do(groups.rename, group.id, name))

    def _added(self, name: str) -> str:
        group_id = GroupId(ids.fresh("group"))
        refused = refusal(lambda: groups.add(self._around.workshop, group_id, name))
        refused = refused or self._kept(lambda: self._around.desk.do(groups.add, group_id, name))
        if not refused:
            self.picked.emit(group_id)
        return refused

    def _kept(self, act: Callable[[], object]) -> str:
        return "" if self._around.alerts.attempt(act) else say("The name could not be kept.")

    def _remove(self, group: Group) -> None:
        if not self._around.alerts.attempt(lambda: self._around.desk.do(groups.bin, group.id)):
            return
        if self._current == group.id:
            self.picked.emit("")
        self.close_list()
        desk = self._around.desk
        back = Offer(
            say("Undo"), lambda: self._around.alerts.attempt(lambda: desk.do(groups.take_back, group.id))
        )
        self._around.alerts.toast(
            say("{group} was taken off the list. Its ideas stay.", group=group.name), back
        )

    def _written(self) -> None:
        at = self._rows.indexOf(self.field) if self.field is not None else -1
        self._fill()
        if 0 <= at < len(self.picks):
            self.picks[at].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._foot.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and not self._is_own(watched):
                self.close_list()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return isinstance(watched, GroupPick) and watched in self.picks and self._key(watched, event)
        return False

    def _is_own(self, widget: QWidget) -> bool:
        """Say whether a press there leaves the list open: its opener closes it by itself."""
        elsewhere = widget.window() is not self.window() or widget is self.window()
        return elsewhere or widget in {self, self._opener} or self.isAncestorOf(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()

    def _key(self, pick: GroupPick, event: QKeyEvent) -> bool:
        at, key = self.picks.index(pick), event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            to = at + (1 if key == Qt.Key.Key_Down else -1)
            reached: QWidget = self.picks[to] if 0 <= to < len(self.picks) else self._foot
            reached.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(reached)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(pick.who)
        elif key == Qt.Key.Key_F2 and pick.who is not None and (row := pick.parentWidget()) is not None:
            self.rename(pick.who, row)
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True


def _id(group: Group | None) -> str:
    return group.id if group is not None else ""
