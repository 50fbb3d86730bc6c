"""TranslationRow: words of the portrait in another language, typed by a person, and how far they are."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain.commands import translations
from workshop_app.domain.rules import LONGEST_DEFINITION
from workshop_app.domain.translating import STATES, state_of, translation
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.translations import doubts
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.language.place_words import place_of
from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SIGNS = {
    "missing": ("status.todo", "ink3", "ink2"),
    "stale": ("status.warn", "warn", "warn"),
    "draft": ("edit", "ink2", "ink2"),
    "approved": ("status.ok", "ok", "ok"),
}
"""Icon, its colour and the colour of the word, by state."""


class TranslationRow(QWidget):
    """Shows the words of the workshop above, unless a `label` says what is typed here."""

    next_asked = Signal()
    """Sent when Ctrl+Enter asks for the next words that wait."""

    def __init__(self, around: Surroundings, wording: Wording, language: str, *, label: str = "") -> None:
        super().__init__()
        self._around, self.wording, self.language = around, wording, language
        controls, px = around.controls, around.theme.px
        named = language_name(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(8))
        column.setSpacing(px(2))
        self._place = controls.label(self._turned(label), "small", "ink2", wrap=True)
        self._source = controls.label("", "definition", wrap=True, size=18)
        self.text = StandingText(
            around.theme,
            say("In {language}", language=named),
            font=around.theme.font("body", size=17),
            hint=say("Type it in {language}", language=named),
            most=2 * LONGEST_DEFINITION,
            lines=wording.of == "descriptor",
        )
        self.text.kept.connect(self._say)
        self.text.finished.connect(lambda: self.focusNextPrevChild(True))  # noqa: FBT003 - Qt's own signature
        self.text.installEventFilter(self)
        for one in (self._place, self._source):
            one.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
            column.addWidget(one)
        self._source.setVisible(not label)  # inside by now: before, it would be a window of its own
        column.addWidget(self.text)
        self._is_short = bool(label)
        self._doubts = controls.label("", "small", "warn", wrap=True)
        self._doubts.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        column.addWidget(self._doubts)
        self._sign = QLabel()
        self._state = controls.label("", "small", "ink2")
        self.approve = controls.button(
            say("Approve"), kind="quiet", icon="done", size="small", press=self._approve
        )
        self._below = QWidget()
        flow = FlowLayout(self._below, px(6))
        said = QWidget()
        pair = QHBoxLayout(said)
        pair.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        pair.setSpacing(px(6))
        pair.addWidget(self._sign)
        pair.addWidget(self._state)
        said.setFixedHeight(px(36))
        flow.addWidget(said)
        flow.addWidget(self.approve)
        column.addWidget(self._below)
        self.state = ""

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what is said now, and how far it has come."""
        source = text_of(workshop, self.wording)
        if not self._is_short:
            self._place.setText(place_of(workshop, self.wording, with_pillar=False))
            self._source.setText(source)
        found = translation(workshop, self.wording, self.language)
        self.text.show_text(found.text if found is not None else "")
        named = language_name(self.language)
        self.text.setAccessibleName(say("“{words}” in {language}", words=source, language=named))
        self._show_state(state_of(workshop, self.wording, self.language))
        self._doubts.setText("\n".join(doubts(workshop, self.wording, self.language)))
        self._doubts.setVisible(bool(self._doubts.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.text.settle()
                self.next_asked.emit()
                return True
        return False

    def _show_state(self, state: str) -> None:
        if state == self.state:
            return
        self.state = state
        icon, colour, ink = SIGNS[state]
        theme = self._around.theme
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._around.icons.pixmap(icon, theme.px(16), theme.colour(colour), ratio))
        style = self._state.styleSheet().rsplit("color:", 1)[0]
        self._state.setStyleSheet(f"{style}color: {theme.colour(ink).name()};")
        self._state.setText(say(STATES[state]))
        self.text.setAccessibleDescription(say(STATES[state]))
        self.approve.setVisible(state in {"stale", "draft"})
        self.approve.setText(say("It still says the same") if state == "stale" else say("Approve"))
        self._below.updateGeometry()

    def _turned(self, label: str) -> str:
        """Return a label that stands at the side where this window is read from, whatever its letters."""
        return ("\u200f" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "\u200e") + label

    def _say(self, text: str) -> None:
        desk = self._around.desk
        self._around.alerts.attempt(lambda: desk.do(translations.say, self.language, {self.wording: text}))

    def _approve(self) -> None:
        self.text.settle()
        desk = self._around.desk
        self._around.alerts.attempt(lambda: desk.do(translations.approve, self.wording, self.language))
