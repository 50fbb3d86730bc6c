"""CheckCard: "Before people arrive": what is ready and what is not, each with what mends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.plan.check_words import CheckWords
from workshop_app.ui.plan.readiness import Check, Wall, checks_of
from workshop_app.ui.plan.templates_sheet import TemplatesSheet
from workshop_app.ui.room import measures
from workshop_app.ui.room.measure_sheet import MeasureSheet
from workshop_app.ui.room.projector import Place, Projector
from workshop_app.ui.room.room_side import RoomSide
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SIGNS = {
    "ok": ("status.ok", "ok"),
    "todo": ("status.todo", "control"),
    "warn": ("status.warn", "warn"),
    "ask": ("notHeard", "ink2"),
}
"""The sign of a check and its colour; what it means always stands beside it in words."""

LISTENING = "affinity-listening"
"""The template for going to those who did not come."""

PLACES = {Place.SCREEN: "screen", Place.WINDOW: "window"}


class CheckCard(QFrame):
    """Follows the workshop and the projector."""

    part_wanted = Signal(str)
    """Somebody wants to write the prompt of this part."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._session: SessionId | None = None
        theme, px = around.theme, around.theme.px
        self.setProperty("card", "true")
        self.title = around.controls.label(say("Before people arrive"), "heading", size=19)
        self._rows: list[CheckRow] = []
        self._column = QVBoxLayout(self)
        edge = px(11) - theme.border()
        self._column.setContentsMargins(px(19) - theme.border(), px(17) - theme.border(), edge, px(13))
        self._column.setSpacing(px(4))
        self._column.addWidget(self.title)
        self._column.addSpacing(px(1))
        if (projector := self.projector) is not None:
            projector.changed.connect(self._look)

    @property
    def projector(self) -> Projector | None:
        """What shows the room its picture; None where nothing could."""
        side = self._around.room.parent()
        return side.projector if isinstance(side, RoomSide) else None

    @property
    def checks(self) -> list[Check]:
        """What is said now."""
        return [row.check for row in self._rows]

    def show_workshop(self, workshop: Workshop, session_id: SessionId | None) -> None:
        """Look over a session."""
        self._session = session_id
        self._show(checks_of(workshop, session_id, self._wall()))

    def _look(self) -> None:
        """Look again when the projector has something else to say; the workshop is as it was."""
        self._show(checks_of(self._around.workshop, self._session, self._wall()))

    def _wall(self) -> Wall:
        projector, room = self.projector, self._around.room.room
        preferences, place = self._around.preferences, self._around.workshop.details.place
        standing = "nowhere"
        if projector is not None:
            standing = PLACES.get(projector.place, "idle" if projector.is_idle else "nowhere")
        return Wall(
            standing,
            room.carries(room.size("read")),
            measures.is_measured(preferences, place),
            room.is_too_deep,
            measures.speaks_feet(preferences),
        )

    def _show(self, checks: list[Check]) -> None:
        """Change what differs, so that the button in focus stays the same button."""
        while len(self._rows) > len(checks):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(checks):
            row = CheckRow(self._around, self._mend)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, check in zip(self._rows, checks, strict=True):
            row.show_check(check)

    def _mend(self, check: Check) -> None:
        if check.act == "use_projector" and self.projector is not None:
            self.projector.begin()
        elif check.act == "measure":
            actions.carry_out("measures", self)
            for sheet in self.window().findChildren(MeasureSheet):
                sheet.closed.connect(self._look)
        elif check.act == "print_cards":
            actions.carry_out("print_cards", self)
        elif check.act == "listen":
            templates = TemplatesSheet(self.window(), self._around)
            templates.show_sheet(templates.open_template(LISTENING))
        elif check.act == "write_prompt" and check.part is not None:
            self.part_wanted.emit(PartId(check.part))


class CheckRow(QWidget):
    """A sign, what is checked, how it stands, and a button only where there is something to mend."""

    def __init__(self, around: Surroundings, mend: Callable[[Check], object]) -> None:
        super().__init__()
        self._around = around
        self.check = Check("todo", "")
        theme, px, controls = around.theme, around.theme.px, around.controls
        self._sign = QLabel()
        self._sign.setFixedWidth(px(36))
        self._words = CheckWords(theme)
        self.button: QPushButton = controls.button(
            "", kind="quiet", size="small", press=lambda: mend(self.check)
        )
        self.button.setStyleSheet(f"padding: 0 {px(7)}px; font-size: {px(16)}px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(1), 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._theme = theme

    def show_check(self, check: Check) -> None:
        """Show one thing and how it stands."""
        self.check = check
        icon, colour = SIGNS[check.sign]
        ratio, side = self.devicePixelRatioF(), self._theme.px(24)
        self._sign.setPixmap(self._around.icons.pixmap(icon, side, self._theme.colour(colour), ratio))
        self._words.show_words(check.title, check.below)
        self.button.setText(check.mend)
        self.button.setVisible(bool(check.mend))
        self.button.setAccessibleName(say("{check}: {mend}", check=check.title, mend=check.mend))
        state = {"ok": say("Ready"), "todo": say("Not yet"), "warn": say("Look again"), "ask": ""}[check.sign]
        self.setAccessibleName(check.title)
        self.setAccessibleDescription(" ".join(one for one in (state, check.below) if one))
