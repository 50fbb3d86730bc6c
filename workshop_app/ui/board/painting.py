"""PaintedBoard: paints canvas and tray from their tiles, with what is marked on them."""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.ui.board.damage import Damage
from workshop_app.ui.board.drawing import Drawing
from workshop_app.ui.board.flights import Flights
from workshop_app.ui.board.look import Look
from workshop_app.ui.board.marks import Marks
from workshop_app.ui.board.pane import HASTE, PATIENCE, Pane
from workshop_app.ui.board.racks import Box
from workshop_app.ui.board.scene import Scene
from workshop_app.ui.board.selection import Selection
from workshop_app.ui.board.sheet_look import SheetLook
from workshop_app.ui.board.tiles import Tiles


class PaintedBoard(QWidget):
    """The panes, the scene they show and the paint; the scene is in px of the design."""

    camera_moved = Signal()
    arranged = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.sheet_look = SheetLook(look)
        self.scene = Scene(self.sheet_look.name_lines)
        self.drawing = Drawing(self.scene, look, self.sheet_look)
        theme = look.theme
        self._canvas_ground, self._tray_ground = theme.colour("canvas"), theme.colour("well")
        self.canvas = Pane(
            Tiles(self.drawing.canvas, self._canvas_ground), self._canvas_ground, self.drawing.cost
        )
        self.tray = Pane(
            Tiles(self.drawing.tray, self._tray_ground), self._tray_ground, lambda _box, _zoom: 0.0
        )
        self.selection = Selection()
        self.marks = Marks(look, self.sheet_look)
        self.flights = Flights(self, self.touch, self._landed)
        self.tray_bar = QRect()
        self._patience = PATIENCE
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(lambda: self.update(self.canvas.rect | self.tray.rect))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(40)
        self._idle.timeout.connect(self._draw_ahead)

    @property
    def zoom(self) -> float:
        """The zoom of the canvas, 1.0 at 100 %."""
        return self.canvas.zoom / self.look.unit

    def mend(self, damage: Damage) -> None:
        """Draw what is damaged anew."""
        for pane, boxes in ((self.canvas, damage.canvas), (self.tray, damage.tray)):
            if boxes is None:
                pane.tiles.forget()
                self._patience = PATIENCE
                self.update()
            elif boxes:
                pane.tiles.repair(boxes)
                for box in boxes:
                    self.touch(pane.to_view(box))

    def touch(self, area: QRectF) -> None:
        """Have an area painted again, with the rings around it."""
        reach = ceil(8 * self.look.theme.scale)
        self.update(area.toAlignedRect().adjusted(-reach, -reach, reach, reach) & self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.canvas.ratio
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        area = event.rect()
        dirty = QRect(
            floor(area.x() * ratio),
            floor(area.y() * ratio),
            ceil(area.width() * ratio) + 1,
            ceil(area.height() * ratio) + 1,
        )
        patience = HASTE if self.canvas.is_zooming or self.marks.is_moving else self._patience
        late = self.canvas.paint(painter, dirty, patience)
        painter.scale(ratio, ratio)
        self._paint_marks(painter, self.canvas, area)
        if area.intersects(self.tray_bar):
            painter.fillRect(self.tray_bar, self._tray_ground)
            painter.scale(1 / ratio, 1 / ratio)
            late_too = self.tray.paint(painter, dirty, patience)
            painter.scale(ratio, ratio)
            self._paint_marks(painter, self.tray, area)
            edge = QRect(self.tray_bar.topLeft(), self.tray_bar.topRight())
            edge.setHeight(self.look.theme.border())
            painter.fillRect(edge, self.look.theme.colour("lineStrong"))
            late = late or late_too
        self.flights.paint(painter)
        painter.end()
        if late is not None:
            if not self.canvas.is_zooming:
                self._late.start()
        else:
            self._patience = HASTE
            self._idle.start()

    def _landed(self) -> None:
        """Draw the notes in their places that were on their way."""
        flying, self.scene.flying = self.scene.flying, frozenset()
        self.mend(self.scene.around(flying))

    def _paint_marks(self, painter: QPainter, pane: Pane, area: QRect) -> None:
        part = area & pane.rect
        if part.isEmpty():
            return
        shown, scene = self.scene.arrangement, self.scene
        painter.save()
        painter.setClipRect(part)
        x, y = pane.to_scene(QPointF(part.topLeft()))
        right, bottom = pane.to_scene(QPointF(part.bottomRight()))
        seen = Box(x, y, right - x, bottom - y).grown(12)
        if pane is self.tray:
            self.marks.rings(painter, pane, [shown.tray], seen, self.selection, lifted=scene.lifted)
        else:
            if not scene.standing and scene.tray_ideas:
                self.marks.invitation(painter, pane, is_one=len(scene.tray_ideas) == 1)
            sheets = [sheet for sheet in shown.sheets if sheet.box.touches(seen)]
            target = shown.sheet(scene.target) if scene.target is not None else None
            if target is not None:
                self.marks.target(painter, pane, target, scene.face(target.pillar.id), seen)
            racks = [*sheets, shown.loose]
            self.marks.rings(painter, pane, racks, seen, self.selection, lifted=scene.lifted)
            self.marks.over_canvas(painter, pane)
        painter.restore()

    def _draw_ahead(self) -> None:
        self.look.warm_up()
        if not self.canvas.is_zooming and not self.marks.is_moving and self.canvas.draw_ahead():
            self._idle.start()
