"""SaidText: words that are edited where they stand, and below them why they were refused, if they were."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme

NEVER = 2**31 - 1
"""Milliseconds: the longest that a timer waits."""


class SaidText(QWidget):
    """What is refused stays typed and says why, until it is mended or Escape gives back what stood there.

    `keep` is called with the words and may raise RuleBroken. Enter keeps and goes on to the next control;
    several `lines` let it begin one, and then Ctrl+Enter keeps. A line for a `new` thing is empty again once
    it was kept, and waits for Enter or for the keyboard to go elsewhere.
    """

    def __init__(
        self,
        around: Surroundings,
        name: str,
        keep: Callable[[str], object],
        *,
        font: QFont,
        colour: str = "ink",
        hint: str = "",
        lines: bool = False,
        new: bool = False,
    ) -> None:
        super().__init__()
        self._around, self._do, self._is_new = around, keep, new
        self._stands = ""
        controls, px = around.controls, around.theme.px
        self.edit = _Line(around.theme, name, font=font, colour=colour, hint=hint, lines=lines)
        if new:
            self.edit.wait_for_enter()
        self.edit.kept.connect(self._keep)
        self.edit.textChanged.connect(self._typed)
        self.edit.gave_back.connect(self._give_back)
        self._below = QWidget()
        said = QHBoxLayout(self._below)
        said.setContentsMargins(PAD_ACROSS, 0, 0, px(4))
        said.setSpacing(px(6))
        sign = QLabel()
        bad = around.theme.colour("bad")
        sign.setPixmap(controls.icons.pixmap("status.bad", px(18), bad, self.devicePixelRatioF()))
        self._sentence = controls.label("", "small", "bad", wrap=True)
        said.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._sentence, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.edit)
        column.addWidget(self._below)

    def put_in(self, frame: QWidget) -> None:
        """Let the words stand in a frame that has taken their edit, such as the coach's."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, frame)

    @property
    def text(self) -> str:
        """What stands here now, kept or not."""
        return self.edit.text

    @property
    def trouble(self) -> str:
        """What is said under the words, or nothing."""
        return "" if self._below.isHidden() else self._sentence.text()

    def show_text(self, text: str) -> None:
        """Show the words of the workshop, but never over words that are being typed or were refused."""
        self._stands = text
        if not self.trouble:
            self.edit.show_text(text)

    def be_locked(self, *, is_locked: bool) -> None:
        """Let the words be read and copied, but not changed."""
        self.edit.setReadOnly(is_locked)

    def start_over(self) -> None:
        """Be empty again, as for the next new thing."""
        self._say("")
        self._stands = ""
        self.edit.clear()
        self.edit.be_kept()

    def arrive(self) -> None:
        """Take the keyboard, the caret behind the words."""
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        """Keep what was typed; return False if it was refused."""
        self.edit.settle()
        return not self.trouble

    def _keep(self, text: str) -> None:
        refused: list[RuleBroken] = []

        def act() -> None:
            try:
                self._do(text)
            except RuleBroken as broken:
                refused.append(broken)

        self._say("")
        is_kept = self._around.alerts.attempt(act) and not refused
        if refused:
            self._say(words.of(refused[0]))
            self._around.alerts.announce(words.of(refused[0]))
        if is_kept and self._is_new:
            self.start_over()

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._below.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)
        self.edit.be_bad(is_bad=bool(sentence))
        self.updateGeometry()

    def _typed(self) -> None:
        if self.trouble:
            self._say("")

    def _give_back(self) -> None:
        self._say("")
        self.edit.clear()
        self.edit.be_kept()
        self.edit.show_text(self._stands)


class _Line(StandingText):
    """Escape gives back what stood here; where nothing was typed it is left to the sheet, which closes."""

    gave_back = Signal()

    def __init__(self, theme: Theme, name: str, *, font: QFont, colour: str, hint: str, lines: bool) -> None:
        super().__init__(theme, name, font=font, colour=colour, hint=hint, lines=lines)
        self._is_bad = self._stays = False

    def wait_for_enter(self) -> None:
        """Keep nothing while somebody thinks, and stay here after Enter."""
        self._stays = True
        self._rest.setInterval(NEVER)

    def be_kept(self) -> None:
        """Take what stands here for what was kept."""
        self._rest.stop()
        self._was = self.text

    def be_bad(self, *, is_bad: bool) -> None:
        """Show by its edge whether the words were refused."""
        if is_bad == self._is_bad:
            return
        self._is_bad = is_bad
        plain = self.styleSheet().split("/*", 1)[0]
        edge = f"QTextEdit, QTextEdit:focus {{ border: 2px solid {self._theme.colour('bad').name()}; }}"
        self.setStyleSheet(f"{plain}/* refused */ {edge}" if is_bad else plain)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme.high_contrast and not self.text and not self.hasFocus():
            painter = QPainter(
                self.viewport()
            )  # the hint has the colour of words there: a line says it is none
            pen = QPen(self._theme.colour("control"), 2, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            at = self.viewport().height() - 1
            painter.drawLine(0, at, self.viewport().width(), at)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            if self.text == self._was and not self._is_bad:
                event.ignore()
                return
            self.gave_back.emit()
        elif is_enter and not (self._has_lines and not event.modifiers()):
            self._keep()
            if not self._is_bad and not self._stays:
                self.focusNextChild()
        else:
            super().keyPressEvent(event)
