"""PromptLine: the question of the evening, in the community's serif, written where it stands."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from workshop_app.domain.commands import details
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

USUAL = "What do we hope every student carries with them when they leave us?"


class PromptLine(QWidget):
    """Shows the prompt; its pencil, a double click or F2 makes it a field, Enter keeps what was written.

    `is_open` says whether it is being written now; `closed` is sent when it is no longer.
    """

    closed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.is_open = False
        px = around.theme.px
        self.words = around.controls.label("", "prompt", wrap=True)
        policy = self.words.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # one line is enough where one line fits
        self.words.setSizePolicy(policy)
        self.words.setToolTip(say("Double-click to change the question"))
        self.pencil = around.controls.icon_button("edit", say("Change the question"), press=self.edit)
        self.pencil.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field = QLineEdit()
        self.field.setStyleSheet(_field_style(around))
        self.field.setFixedHeight(px(38))
        self.field.setAccessibleName(say("The question of the evening"))
        self.field.setMaxLength(2000)
        self.field.installEventFilter(self)
        self.words.installEventFilter(self)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.words)
        self._stack.addWidget(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(place, 1)
        row.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def stand_beside(self, button: QWidget) -> None:
        """Let a button stand behind the pencil."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_prompt(self, prompt: str) -> None:
        """Show the question being answered, the workshop's, or the usual one while none is written."""
        self.words.setText(self._around.voice.prompt or prompt or say(USUAL))
        self.words.setAccessibleName(self.words.text())

    def edit(self) -> None:
        """Make the prompt a field, all of it selected."""
        self.field.setText(self.words.text())
        self._stack.setCurrentWidget(self.field)
        self.is_open = True
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what was written; a refused prompt stays in the field."""
        if not self.is_open:
            return
        text = " ".join(self.field.text().split())
        if text == self.words.text() or self._keep(text):
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self.edit()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        if event.type() == QEvent.Type.FocusOut and self.is_open:
            self.finish()
        return False

    def _keep(self, prompt: str) -> bool:
        desk, voice = self._around.desk, self._around.voice
        if voice.prompt:  # it is not the workshop's question that stands here
            voice.answer(prompt)
            self.show_prompt(self._around.workshop.details.prompt)
            return True
        return self._around.alerts.attempt(lambda: desk.do(details.change, prompt=prompt))

    def _close(self) -> None:
        self.is_open = False  # before the field goes and loses the focus, which keeps what is written
        self._stack.setCurrentWidget(self.words)
        self.closed.emit()


def _field_style(around: Surroundings) -> str:
    """Return the style of a field as low as the words it stands for, in their type."""
    font = around.theme.font("prompt")
    return (
        f'font-family: "{font.family()}"; font-size: {font.pixelSize()}px; font-weight: {int(font.weight())};'
        f"min-height: {around.theme.px(30)}px; padding: 0 {around.theme.px(8)}px;"
    )
