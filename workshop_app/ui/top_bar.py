"""The top bar: what the workshop is called, that it is saved, the clock, and the dark block of the room."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.records import Details
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.clock.clock_block import MOST_FOLDS, ClockBlock
from workshop_app.ui.controls import Controls, dress
from workshop_app.ui.room.block_parts import RING
from workshop_app.words import say

if TYPE_CHECKING:
    from workshop_app.ui.room.room_block import RoomBlock  # the start does not wait for it

LEFT, LEAST_NAME, LEAST_WITH_CLOCK = 24, 250, 150
"""Px before the workshop's name, and px at 100 % that the blocks leave for it: less in large text."""

BETWEEN = 24
"""Px between the clock and the room's block."""


class TopBar(QWidget):
    """64 px high; the name opens the menu of the workshop. At its right stand the clock and the room's block.

    Where there is little width both fold: first the clock a little, then the room, then both all the way. In
    large text the clock takes the place of "Saved"; "Not saved" stays.
    """

    def __init__(
        self,
        controls: Controls,
        menu: Callable[[], list[QAction | None]],
        clock: ClockBlock,
        block: "RoomBlock",
    ) -> None:
        super().__init__()
        self._controls, self._menu, self.clock, self.block = controls, menu, clock, block
        self._is_fitting = False
        self._name = ""
        self._told: tuple[Details, bool] | None = None
        theme = controls.theme
        self.setFixedHeight(theme.px(44 if theme.is_large else 64))
        row = QHBoxLayout(self)
        above, aside = (theme.px(2) if theme.is_large else 12) - RING, 16 - RING
        row.setContentsMargins(LEFT, above, aside, 0)
        row.setSpacing(theme.px(12))
        names = QHBoxLayout() if theme.is_large else QVBoxLayout()
        names.setSpacing(theme.px(12) if theme.is_large else 0)
        names.setContentsMargins(0, theme.px(2) if theme.is_large else 2, 0, 0)
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
        aside_clock = max(0, BETWEEN - RING - row.spacing())
        self._gap = row.spacing() + aside_clock
        beside = QVBoxLayout()  # hidden with the clock in it, it takes no room
        beside.setContentsMargins(0, RING, aside_clock, 0)
        beside.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        row.addWidget(block, 0, Qt.AlignmentFlag.AlignTop)
        block.folded.connect(self._fit)
        clock.folded.connect(self._fit)

    def show_workshop(self, workshop: Workshop, *, is_saved: bool = True) -> None:
        """Show the name, the district or place, and whether everything is on the disk."""
        details = workshop.details
        if (details, is_saved) == self._told:
            return
        self._told = (details, is_saved)
        state = say("Saved") if is_saved else say("Not saved")
        where = details.district or details.place
        has_place = bool(where) and not self._controls.theme.is_large
        self._state.setText(say("{place} · {state}", place=where, state=state) if has_place else state)
        self._state.setToolTip(where)
        colour = self._controls.theme.colour("ink2" if is_saved else "bad")
        font = self._controls.theme.font("small")
        dress(self._state, font.family(), font.pixelSize(), 400 if is_saved else 600, colour)
        self._name = details.title
        self._title.setAccessibleName(say("{title}, menu", title=details.title))
        self._fit()

    @property
    def title(self) -> QPushButton:
        """The button with the workshop's name."""
        return self._title

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fold the blocks into what the least of the name leaves them."""
        if self._is_fitting:
            return
        self._is_fitting = True
        theme = self._controls.theme
        is_there = not self.clock.isHidden()
        is_saved = self._told is None or self._told[1]
        self._state.setHidden(is_there and theme.is_large and is_saved)
        room = self.width() - LEFT - theme.px(LEAST_WITH_CLOCK if is_there and theme.is_large else LEAST_NAME)
        if is_there and theme.is_large and not is_saved:
            room -= self._state.sizeHint().width()
        for folds in range(MOST_FOLDS + 1):
            self.clock.fold(folds)
            left = room - (self.clock.sizeHint().width() + self._gap if is_there else 0)
            self.block.fit(left)
            if self.block.sizeHint().width() <= left and self.block.folds <= folds:
                break
            if not is_there:
                break
        self._is_fitting = False
        self._fit_title()

    def _fit_title(self) -> None:
        """Shorten the workshop's name to what the block, and large words beside it, leave free."""
        theme = self._controls.theme
        free = self.width() - LEFT - self.block.sizeHint().width() - theme.px(36)
        if not self.clock.isHidden():
            free -= self.clock.sizeHint().width() + self._gap
        if theme.is_large and not self._state.isHidden():
            free -= self._state.sizeHint().width() + theme.px(12)
        metrics, end = self._title.fontMetrics(), Qt.TextElideMode.ElideRight
        title = metrics.elidedText(self._name, end, max(theme.px(80), free))
        self._title.setText(title.replace("&", "&&"))
        self._title.setToolTip(self._name if title != self._name else say("Name, copies, bin"))

    def _fill(self) -> None:
        menu = self._title.menu()
        menu.clear()
        for action in self._menu():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
