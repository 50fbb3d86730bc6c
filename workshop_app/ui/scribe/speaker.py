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
from workshop_app.ui.voice import Voice


class Speaker(QObject):
    """The group of a `voice` on one button; it stays until another is chosen, as a table speaks in runs.

    `chosen` is sent when one is chosen here.
    """

    chosen = Signal()

    def __init__(
        self, around: Surroundings, button: GroupButton, menu: GroupMenu, voice: Voice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._button, self._menu = around, button, menu
        self.voice = voice
        button.clicked.connect(self._open_menu)
        menu.picked.connect(self.choose)
        voice.changed.connect(self._voice_changed)

    @property
    def group(self) -> GroupId | None:
        """The group that speaks; None is nobody in particular."""
        return self.voice.group

    @property
    def name(self) -> str:
        """What the group is called; nothing for nobody in particular."""
        return self._button.text() if self.group is not None else ""

    def choose(self, group_id: str) -> None:
        """Let another group speak, or with "" nobody in particular."""
        self.voice.let_speak(group_id)
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
        first = next(iter(there), "")
        now = self.voice.group_id if self.voice.group_id is not None else first
        if self.voice.group_id is None or (now and now not in there):
            self.voice.let_speak(now if now in there else "")
        self._button.show_group(there.get(GroupId(self.voice.group_id or "")))

    def _voice_changed(self) -> None:
        self.follow(self._around.workshop)

    def _open_menu(self) -> None:
        if self._menu.is_open:
            self._menu.close_list()
        else:
            self._menu.open_below(self._button, self.voice.group_id or "")
