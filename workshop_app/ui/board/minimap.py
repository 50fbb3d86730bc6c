"""Minimap: the whole board in the corner of the tray, and a frame around the part in sight."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.camera import BoardCamera
from workshop_app.ui.board.racks import Box, Rack
from workshop_app.words import say

SIZE = QSize(148, 96)
"""Px of the design (04-group)."""

SCREEN = (1_300, 620)
"""A board smaller than this, in px of the scene, does not fill the map."""

MARGIN = 5
"""Px of the map kept free around the board."""

DRAWN_AFTER = 120
"""Milliseconds of rest after which a change is drawn: no change ever waits for the map."""

LEAST = 1.6
"""Px of the map that a note takes at least: of smaller ones only every second or third is drawn."""

ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Minimap(QWidget):
    """Pressing or dragging brings that part of the board into sight; arrows move the frame."""

    def __init__(self, board: BoardCamera) -> None:
        super().__init__(board)
        self._board, self._theme = board, board.look.theme
        self._drawn = QPixmap()
        self._is_stale = True
        self._grip: QPointF | None = None
        self._frame = QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say("Map of the board. Arrows move what is in sight."))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DRAWN_AFTER)
        self._soon.timeout.connect(self._draw)
        board.arranged.connect(self._wear)
        board.camera_moved.connect(self._follow)

    def sizeHint(self) -> QSize:
        return SIZE * self._theme.scale

    @property
    def frame(self) -> QRectF:
        """Where the part in sight lies on the map, in px of this widget."""
        return self._on_map(self._board.canvas.seen())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_stale:
            self._draw()
        theme = self._theme
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame = self.frame
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shown = self._frame.intersected(inside)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(shown if shown.width() > 4 and shown.height() > 4 else inside, 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            frame = self.frame
            inside = frame.contains(event.position())
            self._grip = event.position() - frame.center() if inside else QPointF()
            self._look_at(event.position() - self._grip)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._look_at(event.position() - self._grip)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            area = self._board.canvas.rect
            self._board.pan(way[0] * area.width() / 4, way[1] * area.height() / 4)
        elif event.key() == Qt.Key.Key_Home:
            self._board.fit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_stale = True

    def _wear(self) -> None:
        if self.isVisible():
            self._soon.start()
        else:
            self._is_stale = True

    def _follow(self) -> None:
        if self.isVisible() and self.frame != self._frame:
            self.update()

    def _look_at(self, point: QPointF) -> None:
        scale, shift = self._scale()
        self._board.centre_on((point.x() - shift.x()) / scale, (point.y() - shift.y()) / scale)

    def _scale(self) -> tuple[float, QPointF]:
        """Return how many px of the map one of the scene is, and where the scene's corner lies."""
        bounds = self._board.scene.arrangement.bounds
        wide, high = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        scale = min(wide / max(SCREEN[0], bounds.width), high / max(SCREEN[1], bounds.height))
        x, y = bounds.centre
        return scale, QPointF(self.width() / 2 - x * scale, self.height() / 2 - y * scale)

    def _on_map(self, box: Box, by: tuple[float, QPointF] | None = None) -> QRectF:
        scale, shift = by or self._scale()
        return QRectF(
            box.x * scale + shift.x(), box.y * scale + shift.y(), box.width * scale, box.height * scale
        )

    def _draw(self) -> None:
        """Draw the board as papers, once; a frame that moves over it draws nothing anew."""
        self._is_stale = False
        ratio, theme = self.devicePixelRatioF(), self._theme
        if self._drawn.size() != self.size() * ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(theme.colour("canvas"))
        painter = QPainter(self._drawn)
        shown = self._board.scene.arrangement
        for sheet in shown.painted():
            self._sheet(painter, sheet)
        self._notes(painter, shown.loose)
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        self.update()

    def _sheet(self, painter: QPainter, sheet: Sheet) -> None:
        theme, box = self._theme, self._on_map(sheet.box)
        painter.fillRect(box, theme.colour("lineStrong"))
        painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.colour("sheet"))
        head = self._on_map(sheet.head)
        wide = max(2.0, head.width() * 0.22)
        ink = QRectF(head.left() + 2, head.top() + head.height() * 0.25, wide, max(2.0, head.height() * 0.4))
        painter.fillRect(ink, theme.ink(sheet.pillar.ink))
        self._notes(painter, sheet)

    def _notes(self, painter: QPainter, rack: Rack) -> None:
        scene, theme, by = self._board.scene, self._theme, self._scale()
        size = rack.measures
        least = QSizeF(max(LEAST, size.note_width * by[0]), max(LEAST, size.note_height * by[0]))
        for n in self._few(rack, by[0]):
            idea = rack.slots[n]
            if idea is not None:
                corner = self._on_map(rack.slot(n), by).topLeft()
                painter.fillRect(QRectF(corner, least), theme.paper(scene.voice(idea.group).paper).fill)

    def _few(self, rack: Rack, scale: float) -> Iterator[int]:
        """Return the slots to draw: all, or so many of a very large sheet that each has its px."""
        count, size = len(rack.slots), rack.measures
        side = max(0.01, (size.note_width + size.gap_x) * (size.note_height + size.gap_y) * scale * scale)
        yield from range(0, count, max(1, ceil(LEAST * LEAST / side)))
