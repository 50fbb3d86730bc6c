"""RoomPanel: at the right of the plan: who is in the room, and what is ready before people arrive."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.plan.check_card import CheckCard
from workshop_app.ui.plan.room_card import RoomCard
from workshop_app.ui.plan.seats_sheet import SeatsSheet
from workshop_app.ui.step import Surroundings

WIDTH, NARROW = 336, 300
"""Px at 100 % in a wide window, and in one under 1400."""


class RoomPanel(QScrollArea):
    """Rolls by itself where the window is too low for its two cards."""

    part_wanted = Signal(str)
    """Somebody wants to write the prompt of this part."""

    def __init__(self, around: Surroundings, files: FileChoice) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self.room = RoomCard(around)
        self.room.seats_asked.connect(self._show_seats)
        self.checks = CheckCard(around)
        self.checks.part_wanted.connect(self.part_wanted)
        inside = QWidget()
        inside.setObjectName("side")
        inside.setStyleSheet("#side { background: transparent; }")
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, px(16))
        column.setSpacing(px(16))
        column.addWidget(self.room)
        column.addWidget(self.checks)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_workshop(self, workshop: Workshop, session_id: SessionId | None) -> None:
        """Show who is in a session, and what of it is ready."""
        px = self._around.theme.px
        above = 0 if session_id else px(18)  # without a session the plan has no head
        self._column.setContentsMargins(0, above, 0, px(16))
        self.room.show_workshop(workshop, session_id)
        self.checks.show_workshop(workshop, session_id)

    def keep(self) -> None:
        """Keep the numbers that are still being pressed; called before the page is left."""
        self.room.keep()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(WIDTH), px(200))  # as low as the lowest window; it takes what height there is

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(NARROW), px(120))

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _show_seats(self, group_id: str) -> None:
        SeatsSheet(self.window(), self._around, group_id).show_sheet()
