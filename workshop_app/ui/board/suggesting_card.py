"""SuggestionCard: what is suggested just now, between the canvas and the tray, and what one may answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.suggesting_notes import OfferedNotes
from workshop_app.ui.board.suggesting_offers import KINDS
from workshop_app.ui.board.suggesting_questions import Answer, Question
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import BOLD, SEMIBOLD, text_width
from workshop_app.words import say, written

HIGH, HIGH_AT_LARGE = 152, 176
"""Px of the design that the card takes from the canvas; at large text answers stand in a row of their own."""

WIDEST = 230
"""Px of the longest button; a longer name of a pillar ends in dots, and its tip says all of it."""

DISC = 22


class SuggestionCard(QWidget):
    """Asks one question at a time; digits, Enter and Space answer, Escape closes."""

    closed = Signal()
    kind_chosen = Signal(str)
    number_pressed = Signal(int)

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent)
        self._around, theme, controls = around, around.theme, around.controls
        self.question: Question | None = None
        px = theme.px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.chips: dict[str, QPushButton] = {}
        self.way = controls.label("", "small", "ink2")
        self.nowhere = controls.button("", kind="quiet", size="small")
        self.nowhere.hide()
        self.close_button = controls.icon_button(
            "ph.x-bold", say("Close suggestions"), press=self.closed.emit
        )
        self.notes = OfferedNotes(around)
        self.sentence = controls.label("", "heading", wrap=True)
        self.small = controls.label("", "small", "ink2", wrap=True)
        self._answers = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, px(10), 16, px(8))
        column.setSpacing(px(4))
        column.addLayout(self._head())
        self._lay_out(column)
        self.hide()

    def _head(self) -> QHBoxLayout:
        """Return the row of kinds, what was compared, what fits nowhere, and the way out."""
        px = self._around.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for kind in KINDS:
            chip = self._around.controls.button("", kind="chip", press=partial(self.kind_chosen.emit, kind))
            chip.setCheckable(True)
            self.chips[kind] = chip
            head.addWidget(chip)
        head.addSpacing(px(8))
        head.addWidget(self.way, 1)
        head.addWidget(self.nowhere)
        head.addWidget(self.close_button)
        return head

    def _lay_out(self, column: QVBoxLayout) -> None:
        """Put notes, question and answers side by side; at large text the answers below, without notes."""
        theme = self._around.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.small)
        words.addStretch(1)
        self._answers.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(18))
        column.addLayout(row, 1)
        if theme.is_large:
            self.notes.setParent(self)
            self.notes.hide()
            row.addLayout(words, 1)
            column.addLayout(self._answers)
        else:
            row.addWidget(self.notes)
            row.addLayout(words, 1)
            row.addLayout(self._answers)

    @property
    def height_wanted(self) -> int:
        """How many px it takes from the canvas."""
        theme = self._around.theme
        return theme.px(HIGH_AT_LARGE if theme.is_large else HIGH) if not self.isHidden() else 0

    def show_counts(self, counts: dict[str, int], way: str) -> None:
        """Say on the chips how much there is of each kind, and in one line what was compared."""
        theme = self._around.theme
        names = {
            "place": say("Place") if theme.is_large else say("Place the rest"),
            "same": say("The same") if theme.is_large else say("These say the same"),
            "together": say("Together") if theme.is_large else say("Might belong together"),
        }
        heavy = theme.font("label", weight=SEMIBOLD)
        for kind, chip in self.chips.items():
            words = say("{name} {count}", name=names[kind], count=counts.get(kind, 0))
            chip.setText(words)
            chip.setMinimumWidth(round(text_width(heavy, words)) + theme.px(32))
            chip.setEnabled(bool(counts.get(kind)))
        self.way.setText(way)

    def ask(self, workshop: Workshop, question: Question) -> None:
        """Ask something."""
        self.question = question
        for kind, chip in self.chips.items():
            chip.setChecked(kind == question.kind)
        self.sentence.setText(question.sentence)
        texts = [written(idea) for idea in question.notes]
        is_large = self._around.theme.is_large
        small = " · ".join(texts) if is_large and texts else question.small
        self.small.setText(small)
        self.small.setVisible(bool(small))
        if not is_large:
            self.notes.show_ideas(workshop, question.notes)
        self._show_answers(question.answers)
        told = [part if part[-1] in ".?!…" else f"{part}." for part in (question.sentence, *texts) if part]
        name = " ".join((*told, question.small))
        self.setAccessibleName(say("Suggestion: {words}", words=name.strip()))

    def _show_answers(self, answers: Sequence[Answer]) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons)
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        theme = self._around.theme
        if theme.is_large:
            self._answers.addStretch(1)
        metrics = QFontMetricsF(theme.font("label", weight=SEMIBOLD))
        room = theme.px(WIDEST - DISC - 50)
        for answer in answers:
            words = metrics.elidedText(answer.words, Qt.TextElideMode.ElideRight, room)
            button = self._around.controls.button(
                words if answer.number else answer.words, kind=answer.kind, press=answer.act
            )
            if answer.number:
                button.setIcon(self._disc(answer))
                button.setIconSize(QSize(theme.px(DISC), theme.px(DISC)))
                name = say("Put it in pillar {number}, {name}", number=answer.number, name=answer.words)
                button.setAccessibleName(name)
                button.setToolTip(answer.words)
            self._answers.addWidget(button)
            self.buttons.append(button)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _disc(self, answer: Answer) -> QIcon:
        """Return the number of a pillar on its ink, as it stands on its sheet."""
        theme, ratio = self._around.theme, self.devicePixelRatioF()
        side = theme.px(DISC)
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(answer.ink))
        box = QRectF(0, 0, side, side)
        painter.drawEllipse(box)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(theme.font("small", weight=BOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(answer.number))
        painter.end()
        return QIcon(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers = self.question.answers if self.question is not None else ()
        number = digit(event)
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()  # a key held too long does not answer the next question
        elif number:
            self.number_pressed.emit(number)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and answers:
            answers[0].act()
        elif key == Qt.Key.Key_Space and len(answers) > 1:
            answers[-1].act()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        painter.fillRect(0, 0, self.width(), theme.border(), theme.colour("lineStrong"))
        if self.hasFocus():
            painter.fillRect(0, 0, self.width(), 3, theme.colour("accent"))
        painter.end()
