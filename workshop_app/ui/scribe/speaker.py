"""Speaker: the group that ideas are given to now, shown on the button before the line."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import GroupId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.scribe.group_button import GroupButton
from workshop_app.ui.scribe.group_menu import GroupMenu
from workshop_app.ui.step import Surroundings


class Speaker(QObject):
    """`id` is the group's id, "" for nobody in particular, None until the workshop is first shown.

    It stays until another is chosen, because a table speaks in runs; `chosen` is sent when one is.
    """

    chosen = Signal()

    def __init__(
        self, around: Surroundings, button: GroupButton, menu: GroupMenu, first: str | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._button, self._menu = around, button, menu
        self.id = first
        button.clicked.connect(self._open_menu)
        menu.picked.connect(self.choose)

    @property
    def group(self) -> GroupId | None:
        """The group that speaks; None is nobody in particular."""
        return GroupId(self.id) if self.id else None

    @property
    def name(self) -> str:
        """What the group is called; nothing for nobody in particular."""
        return self._button.text() if self.group is not None else ""

    def choose(self, group_id: str) -> None:
        """Let another group speak, or with "" nobody in particular."""
        self.id = group_id
        self.follow(self._around.workshop)
        self._around.alerts.announce(self._button.accessibleName())
        self.chosen.emit()

    def choose_number(self, number: int) -> None:
        """Let the group of that number in the list speak; 0 is nobody in particular."""
        there = self._around.workshop.groups()
        if number == 0:
            self.choose("")
        elif number <= len(there):
            self.choose(there[number - 1].id)

    def take_keys(self, page: QWidget) -> None:
        """Let Alt and a digit choose, wherever on the page the focus is."""
        for number in range(10):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), page)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(partial(self.choose_number, number))

    def follow(self, workshop: Workshop) -> None:
        """Let the button show the group that speaks; one that was removed speaks no more."""
        there = {group.id: group for group in workshop.groups()}
        if self.id is None:
            self.id = next(iter(there), "")
        if self.id not in there:
            self.id = ""
        self._button.show_group(there.get(GroupId(self.id)))

    def _open_menu(self) -> None:
        if self._menu.is_open:
            self._menu.close_list()
        else:
            self._menu.open_below(self._button, self.id or "")
