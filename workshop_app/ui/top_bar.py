"""The top bar: what the workshop is called, and that it is saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.controls import Controls, dress
from workshop_app.words import say


class TopBar(QWidget):
    """64 px high; the name opens the menu of the workshop. Its right side is free for clock and room."""

    def __init__(self, controls: Controls, menu: Callable[[], list[QAction | None]]) -> None:
        super().__init__()
        self._controls, self._menu = controls, menu
        theme = controls.theme
        self.setFixedHeight(theme.px(44 if theme.is_large else 64))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, theme.px(4 if theme.is_large else 8), 16, 0)
        names = QHBoxLayout() if theme.is_large else QVBoxLayout()
        names.setSpacing(theme.px(12) if theme.is_large else 0)
        self._title = QPushButton()
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._title.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title.setMenu(QMenu(self._title))
        self._title.menu().aboutToShow.connect(self._fill)
        ink, hover = theme.colour("ink"), theme.colour("accentHover")
        self._title.setStyleSheet(
            f"QPushButton {{ border: none; background: transparent; padding: 0; text-align: left;"
            f" font-size: {theme.px(18)}px; font-weight: 600; color: {ink.name()};"
            f" min-height: {theme.px(26)}px; }}"
            f"QPushButton:hover {{ color: {hover.name()}; background: transparent; }}"
            f"QPushButton::menu-indicator {{ subcontrol-position: right center; width: 0; }}"
        )
        self._state = controls.label("", "small", "ink2")
        names.addWidget(self._title)
        names.addWidget(self._state)
        names.addStretch(1)
        row.addLayout(names, 1)

    def show_workshop(self, workshop: Workshop, *, is_saved: bool = True) -> None:
        """Show the name, the district or place, and whether everything is on the disk."""
        details = workshop.details
        metrics = self._title.fontMetrics()
        room = max(200, round(self.width() * (0.5 if self._controls.theme.is_large else 1)) - 80)
        title = metrics.elidedText(details.title, Qt.TextElideMode.ElideRight, room)
        self._title.setText(title.replace("&", "&&"))
        self._title.setAccessibleName(say("{title}, menu", title=details.title))
        self._title.setToolTip(details.title if title != details.title else say("Name, copies, bin"))
        state = say("Saved") if is_saved else say("Not saved")
        where = details.district or details.place
        self._state.setText(say("{place} · {state}", place=where, state=state) if where else state)
        colour = self._controls.theme.colour("ink2" if is_saved else "bad")
        font = self._controls.theme.font("small")
        dress(self._state, font.family(), font.pixelSize(), 400 if is_saved else 600, colour)

    @property
    def title(self) -> QPushButton:
        """The button with the workshop's name."""
        return self._title

    def _fill(self) -> None:
        menu = self._title.menu()
        menu.clear()
        for action in self._menu():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
