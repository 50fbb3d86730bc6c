"""Dashes: the outline around notes that are only suggested, over the board; hands reach through it."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.theme import Theme

VEIL = 0.18
"""How much of the sheet shines through a note that is not there yet; its text keeps a contrast of 4.5."""


class Dashes(QWidget):
    """Lies over the canvas and follows its camera."""

    def __init__(self, board: BoardPicture, theme: Theme) -> None:
        super().__init__(board)
        self._board, self._theme = board, theme
        self._notes: frozenset[IdeaId] = frozenset()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        board.camera_moved.connect(self.settle)
        board.arranged.connect(self.settle)
        self.hide()

    def show_around(self, notes: Collection[IdeaId]) -> None:
        """Mark these notes as suggested; with none there is nothing to see."""
        self._notes = frozenset(notes)
        self.setVisible(bool(self._notes))
        self.settle()

    def boxes(self) -> list[QRectF]:
        """Return where the outlines are, in px of the board; those out of sight are left out."""
        found = (self._board.view_of(note) for note in self._notes)
        inside = QRectF(self._board.canvas.rect)
        return [box for box in found if box is not None and box.intersects(inside)]

    def settle(self) -> None:
        """Lie exactly over the canvas."""
        if self._notes:
            self.setGeometry(self._board.canvas.rect)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.x(), -self.y())
        veil = QColor(self._theme.colour("sheet"))
        veil.setAlphaF(0 if self._theme.high_contrast else VEIL)
        ground = QPen(self._theme.colour("sheet"), 4)
        pen = QPen(self._theme.colour("accent"), 2)
        pen.setDashPattern([4, 3])
        for box in self.boxes():
            painter.fillRect(box.adjusted(-1, -1, 1, 3), veil)
            for line in (ground, pen):  # no edge of the paper is seen between the dashes
                painter.setPen(line)
                painter.drawRect(box)
        painter.end()
