"""GroupChoice: whose a note is, shown as the paper of that group; pressing it lists the groups."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from workshop_app.domain.records import Group, GroupId
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import swatch
from workshop_app.words import say


class GroupChoice(QPushButton):
    """`chosen` is sent with the id of a group, or None for nobody in particular."""

    chosen = Signal(object)

    def __init__(self, around: Surroundings, about: str = "") -> None:
        super().__init__()
        self._around, self._about = around, about
        self.setProperty("measure", "small")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(around.theme.px(20), around.theme.px(20)))
        self.clicked.connect(self.open_list)
        self.show_group(None)

    def show_group(self, group: Group | None) -> None:
        """Show whose it is."""
        theme = self._around.theme
        name = group.name if group is not None else say("Not said who")
        self.setText(
            self.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, theme.px(140 if theme.is_large else 190)
            )
        )
        self.setIcon(swatch(group, theme.px(20), theme, self._around.icons))
        self.setToolTip(name)
        if self._about:
            self.setAccessibleName(say("{what}: {group}", what=self._about, group=name))
        else:
            self.setAccessibleName(say("Who says it: {group}", group=name))

    def speak_of(self, about: str) -> None:
        """Say what is given to a group here, for a screen reader."""
        self._about = about

    def open_list(self) -> None:
        """List the groups below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        side, theme, icons = self._around.theme.px(20), self._around.theme, self._around.icons
        for n, group in enumerate(self._around.workshop.groups(), 1):
            keys = f"\tAlt+{n}" if n < 10 else ""
            action = menu.addAction(swatch(group, side, theme, icons), group.name.replace("&", "&&") + keys)
            action.triggered.connect(partial(self._choose, group.id))
        menu.addSeparator()
        nobody = menu.addAction(swatch(None, side, theme, icons), say("Not said who") + "\tAlt+0")
        nobody.triggered.connect(partial(self._choose, None))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _choose(self, group: GroupId | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt adds it
        self.chosen.emit(group)
