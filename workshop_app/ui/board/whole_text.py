"""WholeText: the whole of an idea whose note has no room for it, in letters one reads from a step away."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_app.ui.board.look import Look
from workshop_app.ui.board.scene import Voice
from workshop_app.ui.controls import Controls, dress
from workshop_app.words import say

AIR = 30
WIDE = 360
TEXT = 22


class WholeText(QWidget):
    """A sheet beside the note; it takes neither mouse nor focus."""

    def __init__(self, over: QWidget, look: Look, controls: Controls) -> None:
        super().__init__(over)
        self._look = look
        theme = look.theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        inset = AIR + theme.px(16)
        column.setContentsMargins(inset, AIR + theme.px(14), inset, AIR + theme.px(14))
        column.setSpacing(theme.px(6))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        font = theme.font("note", size=TEXT)
        dress(self._text, font.family(), font.pixelSize(), 400, theme.colour("ink"))
        self._text.setFixedWidth(theme.px(WIDE))
        self._group = controls.label("", "small", "ink2")
        column.addWidget(self._text)
        column.addWidget(self._group)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now, empty while it is hidden."""
        return self._text.text() if self.isVisible() else ""

    def show_beside(self, note: QRect, text: str, voice: Voice, inside: QRect) -> None:
        """Show a text below a note, or above it where there is no room, within an area."""
        self._text.setText(text)
        self._group.setText(voice.name or say("Nobody said who"))
        self._text.setFixedHeight(self._text.heightForWidth(self._text.width()))
        self.adjustSize()
        x = note.center().x() - self.width() // 2
        y = note.bottom() + 6 - AIR
        if y + self.height() - AIR > inside.bottom():
            y = note.top() - 6 + AIR - self.height()
        x = max(inside.left() - AIR + 8, min(x, inside.right() - self.width() + AIR - 8))
        self.move(QPoint(x, max(inside.top() - AIR, y)))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        self._look.papers.shadow(painter, box, "popover")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("lineStrong"))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        painter.end()
