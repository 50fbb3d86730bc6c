"""PartSheet: the open part: what it asks in each language, how long it takes, what the room will see."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.rules import LONGEST_NOTES
from workshop_app.ui.controls import dress
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.plan.agenda_slots import Agenda, Slot, warning_of
from workshop_app.ui.plan.enter_key import is_enter
from workshop_app.ui.plan.minutes_stepper import MinutesStepper
from workshop_app.ui.plan.part_deeds import PartDeeds
from workshop_app.ui.plan.part_menu import Hands, PartMenus, languages_menu, views_menu
from workshop_app.ui.plan.part_paper import GAP, PartPaper
from workshop_app.ui.plan.part_title import PAD, PartTitle
from workshop_app.ui.plan.part_words import hint_of, seen
from workshop_app.ui.plan.prompt_lines import PromptLines
from workshop_app.ui.plan.row_brush import ICON, TIME, TITLE
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class PartSheet(PartPaper):
    """Everything about one part is changed where it stands.

    `shut` is sent when it should be a row again, `pressed` with minutes while they are being pressed.
    """

    shut = Signal()
    pressed = Signal(int)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, around: Surroundings, deeds: PartDeeds, parent: QWidget) -> None:
        super().__init__(around, parent)
        self._deeds = deeds
        self._menus = PartMenus(around, deeds)
        self._slot: Slot | None = None
        self._agenda: Agenda | None = None
        self._takes_notes = False
        theme, controls = around.theme, around.controls
        self._time = QLabel()
        self._icon = QLabel()
        self.title = PartTitle(theme)
        self._hint = controls.label("", "note", "ink3")
        self.prompts = PromptLines(around)
        self._warning = controls.label("", "note", "warn", wrap=True)
        self._warning.setObjectName("protectedTopic")
        self._warning.hide()
        self.notes = StandingText(
            theme,
            say("Notes for the facilitator"),
            font=theme.font("note"),
            colour="ink2",
            hint=say("Notes for you: what to say, what to have ready"),
            most=LONGEST_NOTES,
            lines=True,
        )
        self.stepper = MinutesStepper(around)
        self.edit_button = controls.button(
            say("Edit prompt"), icon="edit", size="small", press=self.prompts.edit
        )
        self.language_button = controls.button(
            say("Add a language"), icon="language", size="small", press=self._offer_languages
        )
        self.room_button = _plain_words(around, press=self._offer_views)
        self.more = controls.icon_button("more", say("More about this part"), press=self._open_menu)
        self._lay_out()
        self.title.kept.connect(self._rename)
        self.prompts.asked.connect(self._ask)
        self.notes.kept.connect(self._note)
        self.notes.left.connect(self._notes_left)
        for one in (self.title, self.prompts, self.notes):
            one.finished.connect(self._take_focus)
        self.stepper.pressed.connect(self.pressed.emit)

    @property
    def part_id(self) -> PartId:
        """The part it shows."""
        return self._slot.id if self._slot is not None else PartId("")

    @property
    def is_edited(self) -> bool:
        """Whether somebody is writing in it."""
        return self.title.hasFocus() or self.prompts.is_edited or self.notes.is_edited

    def show_slot(self, slot: Slot, agenda: Agenda) -> None:
        """Show a part; what is half written stays."""
        if self._slot is not None and slot.id != self._slot.id:
            self.settle()
            self._takes_notes = False
        self._slot, self._agenda = slot, agenda
        theme = self._around.theme
        self._time.setText(slot.begins)
        side = theme.px(22)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(
            self._around.icons.pixmap(self._icon_of(slot), side, theme.colour("accent"), ratio)
        )
        self.title.show_title(slot.title)
        hint = hint_of(slot.part)
        is_running = self.is_running = slot.state == "running"
        self._hint.setText(say("Running now") if is_running else hint)
        self._hint.setVisible(is_running or not theme.is_large)
        font, colour = theme.font("note"), theme.colour("accentHover" if is_running else "ink3")
        dress(self._hint, font.family(), font.pixelSize(), 600 if is_running else 400, colour)
        self.prompts.show_slot(slot, agenda.language)
        self.stepper.show_minutes(slot.part.minutes)
        self.room_button.setText(seen(slot.part))
        self.room_button.setAccessibleName(say("{sees}. Change", sees=seen(slot.part)))
        self.notes.show_text(slot.part.notes)
        warning = warning_of(slot, agenda)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._notes_row.setVisible(bool(slot.part.notes) or self._takes_notes)
        self.setAccessibleName(say("{time} {part}, open", time=slot.begins, part=slot.title))
        self.update()

    def settle(self) -> None:
        """Keep what is half written."""
        self.title.settle()
        self.prompts.settle()
        self.notes.settle()

    def take_notes(self) -> None:
        """Write notes for the facilitator."""
        self._takes_notes = True
        self._notes_row.show()
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def hands(self) -> Hands:
        """What its menu does in it."""
        return Hands(self.title.edit, self.prompts.edit, self.take_notes)

    # what Qt asks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        head = QRectF(0, 0, self._around.theme.px(TITLE), self.height())
        if event.button() == Qt.MouseButton.LeftButton and head.contains(event.position()):
            self.shut.emit()
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.hasFocus():
            self.prompts.edit()
        elif event.key() == Qt.Key.Key_Escape:
            self.shut.emit()
        else:
            event.ignore()
            self.key_pressed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.open_menu(self.mapToGlobal(self.rect().center()) if is_by_key else event.globalPos())

    # menus

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the part at a point of the screen."""
        if self._slot is not None and self._agenda is not None:
            self._menus.of_part(self, self._agenda, self._slot, self.hands).popup(at)

    def _open_menu(self) -> None:
        self.open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _offer_languages(self) -> None:
        if self._slot is not None:
            at = self.language_button.mapToGlobal(self.language_button.rect().bottomLeft())
            languages_menu(self, self._slot, self.prompts.edit).popup(at)

    def _offer_views(self) -> None:
        if self._slot is not None:
            at = self.room_button.mapToGlobal(self.room_button.rect().bottomLeft())
            views_menu(self, self._slot, self._deeds).popup(at)

    # what is kept

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _rename(self, title: str) -> None:
        self._deeds.rename(self.part_id, title)

    def _ask(self, language: str, text: str) -> None:
        self._deeds.ask(self.part_id, language, text)

    def _note(self, text: str) -> None:
        self._deeds.note(self.part_id, text)

    def _notes_left(self) -> None:
        self._takes_notes = False
        self._notes_row.setVisible(bool(self.notes.text.strip()))

    # how it is laid out

    def _lay_out(self) -> None:
        theme, px = self._around.theme, self._around.theme.px
        gap = px(GAP)
        self._time.setFont(theme.tabular("bodyLarge"))
        self._time.setStyleSheet(
            f"font-size: {px(18)}px; color: {theme.colour('ink').name()}; background: transparent;"
        )
        self._time.setFixedWidth(px(ICON - TIME) - px(1))
        self._icon.setFixedWidth(px(TITLE - ICON) + px(1) - PAD_ACROSS)
        for label in (self._time, self._icon):
            label.setFixedHeight(px(30))
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(TIME), gap + px(12), px(15), gap + px(15))
        row.setSpacing(0)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), 1)
        row.addSpacing(px(10))
        if not theme.is_large:
            aside = QVBoxLayout()
            aside.setContentsMargins(0, px(3), 0, 0)
            aside.addWidget(self.stepper)
            aside.addStretch(1)
            aside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight)
            row.addLayout(aside)

    def _words(self) -> QVBoxLayout:
        px = self._around.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(12) - PAD)
        head.addWidget(self.title, 1)
        head.addWidget(self._hint)
        head.addStretch(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(px(2))
        column.addWidget(self.prompts)
        self._warning.setContentsMargins(PAD_ACROSS, px(2), 0, px(2))
        column.addWidget(self._warning)
        column.addSpacing(px(7))
        buttons = QWidget()
        flow = FlowLayout(buttons, px(8))
        buttons.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        if self._around.theme.is_large:  # large words need the whole width
            flow.addWidget(self.stepper)
        for button in (self.edit_button, self.language_button, self.room_button):
            flow.addWidget(button)
        if self._around.theme.is_large:
            flow.addWidget(self.more)
        column.addWidget(buttons)
        self._notes_row = QWidget()
        notes = QVBoxLayout(self._notes_row)
        notes.setContentsMargins(0, px(8), 0, 0)
        notes.setSpacing(0)
        named = self._around.controls.label(say("For you alone"), "caption", "ink3")
        named.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        notes.addWidget(named)
        notes.addWidget(self.notes)
        self._notes_row.hide()
        column.addWidget(self._notes_row)
        column.addStretch(1)
        return column

    def _icon_of(self, slot: Slot) -> str:
        filled = f"{slot.kind.icon}-fill"
        try:
            self._around.icons.outline(filled)
        except KeyError:
            return slot.kind.icon
        return filled


def _plain_words(around: Surroundings, *, press: Callable[[], object]) -> QPushButton:
    """Return a button that looks like a sentence until the pointer is over it."""
    button = around.controls.button("", kind="plain", icon="room", size="small", press=press)
    ink = around.theme.colour("ink3").name()
    button.setStyleSheet(
        f"QPushButton {{ font-weight: 400; color: {ink}; padding: 0 {around.theme.px(8)}px; }}"
    )
    return button
