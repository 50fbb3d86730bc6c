"""SuggestionCard: what is suggested just now, between the canvas and the tray, and what one may answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.suggesting_notes import OfferedNotes
from workshop_app.ui.board.suggesting_offers import KINDS
from workshop_app.ui.board.suggesting_questions import Answer, Question
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import BOLD, SEMIBOLD, text_width
from workshop_app.words import say

HIGH = 152
"""Px of the design that the card takes from the canvas."""

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
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for kind in KINDS:
            chip = controls.button("", kind="chip", press=partial(self.kind_chosen.emit, kind))
            chip.setCheckable(True)
            self.chips[kind] = chip
            head.addWidget(chip)
        self.way = controls.label("", "small", "ink2")
        self.nowhere = controls.button("", kind="quiet", size="small")
        self.nowhere.hide()
        self.close_button = controls.icon_button(
            "ph.x-bold", say("Close suggestions"), press=self.closed.emit
        )
        head.addSpacing(px(8))
        head.addWidget(self.way, 1)
        head.addWidget(self.nowhere)
        head.addWidget(self.close_button)
        self.notes = OfferedNotes(around)
        self.sentence = controls.label("", "heading", wrap=True)
        self.small = controls.label("", "small", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.small)
        words.addStretch(1)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(18))
        row.addWidget(self.notes)
        row.addLayout(words, 1)
        row.addLayout(self._answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, px(10), 16, px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(row, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    @property
    def height_wanted(self) -> int:
        """How many px it takes from the canvas."""
        return self._around.theme.px(HIGH) if not self.isHidden() else 0

    def show_counts(self, counts: dict[str, int], way: str) -> None:
        """Say on the chips how much there is of each kind, and in one line what was compared."""
        names = {
            "place": say("Place the rest"),
            "same": say("These say the same"),
            "together": say("Might belong together"),
        }
        theme = self._around.theme
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
        self.small.setText(question.small)
        self.small.setVisible(bool(question.small))
        self.notes.show_ideas(workshop, question.notes)
        self._show_answers(question.answers)
        said = " ".join(idea.text for idea in question.notes)
        name = ". ".join(part for part in (question.sentence, said, question.small) if part)
        self.setAccessibleName(say("Suggestion: {words}", words=name))

    def _show_answers(self, answers: Sequence[Answer]) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons)
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        theme = self._around.theme
        for answer in answers:
            button = self._around.controls.button(answer.words, kind=answer.kind, press=answer.act)
            if answer.number:
                button.setIcon(self._disc(answer))
                button.setIconSize(QSize(theme.px(DISC), theme.px(DISC)))
                name = say("Put it in pillar {number}, {name}", number=answer.number, name=answer.words)
                button.setAccessibleName(name)
                button.setToolTip(answer.words)
                button.setMaximumWidth(theme.px(230))
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
