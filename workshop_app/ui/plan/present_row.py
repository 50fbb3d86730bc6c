"""PresentRow: one group of the room: its name, how many are here, and how many were invited."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.plan.group_name import GAP, PAPER, GroupName
from workshop_app.ui.plan.head_count import HeadCount
from workshop_app.ui.scribe.group_row import NameField
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

DONE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
"""Keys that end the saying of how many were invited."""


@dataclass(frozen=True)
class RowDeeds:
    """What can be done with a group; `rename` returns why a name cannot be kept, or nothing."""

    count: Callable[[Group, int], object]
    invite: Callable[[Group, int], object]
    rename: Callable[[Group, str], str]
    seats: Callable[[Group], object]
    remove: Callable[[Group], object]


class PresentRow(QWidget):
    """Follows its group with `show_group`; what is being typed here stays as it is meanwhile."""

    def __init__(self, around: Surroundings, group: Group, deeds: RowDeeds) -> None:
        super().__init__()
        self._around, self._deeds = around, deeds
        self.group = group
        px = around.theme.px
        self.name = GroupName(around, group)
        self.name.clicked.connect(self.open_menu)
        self.count = HeadCount(around, say("{group}: people here", group=group.name))
        self.count.settled.connect(lambda count: deeds.count(self.group, count))
        self.field: NameField | None = None
        self._has_session = False
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(px(8))
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(6))
        column.addLayout(self._line)
        self._asked_before = 0
        self.invited: HeadCount | None = None
        self.asked: QWidget | None = None

    def show_group(self, group: Group, present: int, invited: int, *, has_session: bool) -> None:
        """Show how many of the group are here, and of how many; 0 invited is not said."""
        self.group = group
        self.count.field.setAccessibleName(say("{group}: people here", group=group.name))
        self._has_session = has_session
        self.count.setVisible(has_session and self.field is None)
        self.count.show_count(present)
        self._asked_before = invited
        if self.invited is not None:
            self.invited.show_count(invited)
        below = say_many("of {count} invited", "of {count} invited", invited) if invited else ""
        self.name.show_group(group, below)

    def open_menu(self) -> QMenu:
        """Show what can be done with the group, below its name."""
        return self._menu_at(self.name.mapToGlobal(QPoint(0, self.name.height())))

    def rename(self) -> None:
        """Make the name a field, where it stands."""
        if self.field is not None:
            self.field.start()
            return
        group = self.group
        self.field = NameField(self._around, group.name, lambda name: self._deeds.rename(group, name))
        self.field.done.connect(self._written)
        self._line.replaceWidget(self.name, self.field)
        self.name.hide()
        self.count.hide()
        self.field.show()
        self.field.start()

    def invite(self) -> None:
        """Ask, below the name, how many were invited."""
        if self.asked is None or self.invited is None:
            self.invited, self.asked = self._asking()
            self._column.addWidget(self.asked)
        self.asked.show()
        self.invited.field.selectAll()
        self.invited.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is still being pressed."""
        self.count.settle()
        if self.invited is not None:
            self.invited.settle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu_at(event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.invited is None or self.asked is None or watched is not self.invited.field:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.invited.settle()
            self.asked.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in DONE:
            self.count.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _asking(self) -> tuple[HeadCount, QWidget]:
        """Return the number of the invited, and the line in which it stands; made when first asked for."""
        px = self._around.theme.px
        invited = HeadCount(self._around, say("{group}: people invited", group=self.group.name))
        invited.show_count(self._asked_before)
        invited.settled.connect(lambda count: self._deeds.invite(self.group, count))
        invited.field.installEventFilter(self)
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(px(PAPER + GAP), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._around.controls.label(say("Invited"), "small", "ink2"), 1)
        row.addWidget(invited)
        return invited, asked

    def _menu_at(self, at: QPoint) -> QMenu:
        menu = QMenu(self)
        ink, side = self._around.theme.colour("ink2"), self._around.theme.px(20)
        group = self.group
        deeds: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("edit", say("Rename"), self.rename),
            ("ph.envelope-simple", say("Say how many are invited"), self.invite),
            ("ph.armchair", say("Seats…"), lambda: self._deeds.seats(group)),
            ("", "", lambda: None),
            ("delete", say("Remove from the list"), lambda: self._deeds.remove(group)),
        )
        for icon, words, press in deeds:
            if not words:
                menu.addSeparator()
                continue
            if press == self.invite and not self._has_session:
                continue  # without a session nobody is invited to anything
            action = menu.addAction(self._around.icons.icon(icon, side, ink), words)
            action.triggered.connect(lambda _checked, press=press: press())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    def _written(self) -> None:
        if self.field is None:
            return
        field, self.field = self.field, None
        self._line.replaceWidget(field, self.name)
        field.hide()
        field.deleteLater()
        self.name.show()
        self.count.setVisible(self._has_session)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
