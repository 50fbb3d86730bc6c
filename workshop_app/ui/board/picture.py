"""BoardPicture: the board as it is drawn, without a hand on it: canvas, tray and what is marked on them."""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing
from workshop_app.ui.board.drawing import Drawing
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.layout import Box, Gap, sheet_width
from workshop_app.ui.board.look import Look
from workshop_app.ui.board.marks import Marks
from workshop_app.ui.board.pane import HASTE, PATIENCE, Pane
from workshop_app.ui.board.scene import Damage, Scene
from workshop_app.ui.board.selection import Selection
from workshop_app.ui.board.sheet_look import SheetLook
from workshop_app.ui.board.tiles import Tiles

LEAST_ZOOM, MOST_ZOOM = 0.10, 2.0
FIT_FLOOR = 0.87
"""The board opens at a zoom that fits its width, but never smaller than 13 px text (DESIGN § 3: 04)."""

GUTTER, ABOVE = 24.0, 12.0
KEPT_IN_SIGHT = 120
"""Px of the sheets that stay in sight however far somebody pans."""


class BoardPicture(QWidget):
    """Shows a workshop as sheets and notes, whatever it showed before; `show_workshop` is the one way in.

    Places are in px of the widget; the scene is in px of the design at 100 %.
    """

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
        self.marks = Marks(look)
        self.tray_bar = QRect()
        self.is_fitted = True
        self._patience = PATIENCE
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(lambda: self.update(self.canvas.rect | self.tray.rect))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(40)
        self._idle.timeout.connect(self._draw_ahead)
        self._zooming = QTimer(self)
        self._zooming.setSingleShot(True)
        self._zooming.setInterval(90)
        self._zooming.timeout.connect(self._zoomed)

    # what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the picture look like the workshop; only what differs is drawn anew."""
        self.mend(self.scene.show(workshop))
        self.selection.keep_what_is_there(self.scene.arrangement)
        if self.is_fitted:
            self.fit()
        self.scroll_tray(0)
        self.arranged.emit()

    def set_areas(self, canvas: QRect, bar: QRect, tray: QRect, note_top: float) -> None:
        """Say where canvas, tray bar and the notes in it lie; `note_top` is how far below the bar's top."""
        ratio, scale = self.devicePixelRatioF(), self.look.theme.scale
        self.look.unit = scale * ratio
        old = self.canvas.rect
        self.canvas.rect, self.tray_bar, self.tray.rect = canvas, bar, tray
        self.canvas.ratio = self.tray.ratio = ratio
        self.tray.look_from(max(self.tray.left, -10 * ratio * scale), -note_top * ratio, scale * ratio)
        self.scene.line_width = (canvas.width() - 2 * GUTTER) / FIT_FLOOR / scale
        self._patience = PATIENCE
        self.mend(self.scene.arrange())
        if self.is_fitted or old.isEmpty():
            self.fit()
        else:
            self.pan(0, 0)
        self.scroll_tray(0)
        self.update()
        self.arranged.emit()

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

    def touch_idea(self, idea_id: IdeaId | None) -> None:
        """Have a note painted again, because what is marked around it changed."""
        box = self.view_of(idea_id) if idea_id is not None else None
        if box is not None:
            self.touch(box)

    def show_matching(self, matching: frozenset[IdeaId] | None) -> None:
        """Let every note that does not match stand back; None lets all of them be seen."""
        before, self.drawing.matching = self.drawing.matching, matching
        shown = self.scene.arrangement
        for pane, racks in ((self.canvas, list(shown.sheets)), (self.tray, [shown.tray])):
            seen = pane.seen()
            pane.tiles.keep_only_shown()
            changed = [
                rack.slot(n).grown(2)
                for rack in racks
                for n in rack.within(seen)
                if _stands_back(rack.slots[n], before) != _stands_back(rack.slots[n], matching)
            ]
            pane.tiles.repair(changed)
        self.update()

    # where things are

    @property
    def zoom(self) -> float:
        """The zoom of the canvas, 1.0 at 100 %."""
        return self.canvas.zoom / self.look.unit

    def pane_at(self, point: QPointF) -> Pane | None:
        """Return the pane under a point: the tray, the canvas, or None on the rest of the tray's bar."""
        at = point.toPoint()
        if self.tray_bar.contains(at):
            return self.tray if self.tray.rect.contains(at) else None
        return self.canvas if self.canvas.rect.contains(at) else None

    def idea_at(self, point: QPointF) -> IdeaId | None:
        """Return the note under a point."""
        pane = self.pane_at(point)
        if pane is None:
            return None
        x, y = pane.to_scene(point)
        rack = self.scene.arrangement.tray if pane is self.tray else self.scene.arrangement.sheet_at(x, y)
        n = rack.at(x, y) if rack is not None else None
        idea = rack.slots[n] if rack is not None and n is not None else None
        return idea.id if idea is not None else None

    def head_at(self, point: QPointF) -> PillarId | None:
        """Return the pillar whose sheet has its head under a point."""
        if self.pane_at(point) is not self.canvas:
            return None
        x, y = self.canvas.to_scene(point)
        sheet = self.scene.arrangement.sheet_at(x, y)
        head = sheet.head if sheet is not None else None
        if head is not None:  # far away a head is as high as its count, which stays readable
            head = head._replace(height=max(head.height, 20 / self.canvas.zoom * self.canvas.ratio))
        return sheet.pillar.id if sheet is not None and head is not None and head.holds(x, y) else None

    def sheet_at(self, point: QPointF) -> PillarId | None:
        """Return the pillar whose sheet lies under a point."""
        if self.pane_at(point) is not self.canvas:
            return None
        sheet = self.scene.arrangement.sheet_at(*self.canvas.to_scene(point))
        return sheet.pillar.id if sheet is not None else None

    def view_of(self, idea_id: IdeaId) -> QRectF | None:
        """Return where a note lies in the widget, in sight or not."""
        found = self.scene.arrangement.find(idea_id)
        if found is None:
            return None
        rack, n = found
        return (self.tray if rack.place is None else self.canvas).to_view(rack.slot(n))

    def landing_at(self, point: QPointF) -> Landing | None:
        """Return where ideas dropped at a point would go; None where nothing can be dropped."""
        pane = self.pane_at(point)
        scene = self.scene
        if self.tray_bar.contains(point.toPoint()):
            x, y = self.tray.to_scene(point)
            tray = scene.base.tray
            found = landing.among(tray, tray.insertion(x, y), scene.lifted)
        elif pane is self.canvas:
            x, y = self.canvas.to_scene(point)
            found = landing.on_canvas(scene.base, scene.arrangement, x, y)
            rack = scene.base.rack(found.place) if not found.is_new else None
            if rack is not None:
                found = landing.settled(found, rack, scene.lifted)
        else:
            return None
        return found

    # the hand

    def lift(self, ideas: set[IdeaId]) -> None:
        """Take notes up: dashed places stay behind, seen as soon as it is shown where they would land."""
        self.scene.lift(ideas)

    def show_landing(self, found: Landing | None) -> None:
        """Open a gap where the lifted notes would land, and ring the sheet they would join."""
        gap = None
        if found is not None and not found.is_new:
            gap = Gap(found.place, found.index, len(self.scene.lifted))
        self._touch_target()
        self.mend(self.scene.open_gap(gap))
        self.marks.ghost = None
        self.marks.is_in_line = False
        if found is not None and found.is_new and self.scene.standing:
            self.marks.ghost = self._ghost(found)
        self.marks.is_invited = found is not None and found.is_new
        self._touch_target()

    def _ghost(self, found: Landing) -> Box:
        """Return where a new sheet would stand: under the hand, or in line if the hand is close to that."""
        scene, size = self.scene, self.scene.measures
        wide = sheet_width(2, size)
        x, y = landing.next_in_line(scene.base, wide, scene.line_width, size.sheet_gap)
        high = size.header + size.note_height + size.foot
        if Box(x, y, wide, high).grown(40).holds(found.x, found.y):
            self.marks.is_in_line = True
            return Box(x, y, wide, high)
        return Box(found.x - wide / 2, found.y - 26, wide, high)

    def settle(self, workshop: Workshop) -> None:
        """Let go of everything held and show the workshop."""
        self.let_go()
        self.show_workshop(workshop)
        self.update()

    def let_go(self) -> None:
        """Hold nothing any more; it is seen when a workshop is shown next."""
        self._touch_target()
        self.scene.let_go()
        self.marks.clear()

    # the camera

    def fit(self) -> None:
        """Show the board at the zoom that fits its width, from its top."""
        bounds = self.scene.arrangement.bounds
        wide = max(1.0, bounds.width)
        scale, ratio = self.look.theme.scale, self.canvas.ratio
        room = self.canvas.rect.width() - 2 * GUTTER
        shown = min(1.0, max(FIT_FLOOR, room / (wide * scale)))
        if abs(shown - 1) < 0.02:
            shown = 1.0
        zoom = shown * self.look.unit
        margin = max(GUTTER, (self.canvas.rect.width() - wide * shown * scale) / 2)
        if wide * shown * scale < room * 0.8:
            margin = GUTTER
        self.is_fitted = True
        self._patience = PATIENCE
        self._look_from(bounds.x * zoom - margin * ratio, bounds.y * zoom - ABOVE * ratio * scale, zoom)

    def show_all(self) -> None:
        """Show the whole board, however small that makes it."""
        bounds = self.scene.arrangement.bounds
        scale, ratio = self.look.theme.scale, self.canvas.ratio
        room = self.canvas.rect.adjusted(24, 12, -24, -12)
        shown = min(
            1.0,
            room.width() / max(1.0, bounds.width * scale),
            room.height() / max(1.0, bounds.height * scale),
        )
        zoom = max(LEAST_ZOOM, shown) * self.look.unit
        x, y = bounds.centre
        self.is_fitted = False
        self._patience = PATIENCE
        self._look_from(
            x * zoom - self.canvas.rect.width() * ratio / 2,
            y * zoom - self.canvas.rect.height() * ratio / 2,
            zoom,
        )

    def pan(self, dx: float, dy: float) -> None:
        """Move the canvas by px of the widget."""
        ratio = self.canvas.ratio
        left, top = self.canvas.left - dx * ratio, self.canvas.top - dy * ratio
        bounds, zoom = self.scene.arrangement.bounds, self.canvas.zoom
        wide, high = self.canvas.rect.width() * ratio, self.canvas.rect.height() * ratio
        kept = KEPT_IN_SIGHT * ratio
        left = min(max(left, bounds.x * zoom - wide + kept), bounds.right * zoom - kept)
        top = min(max(top, bounds.y * zoom - high + kept), bounds.bottom * zoom - kept)
        if dx or dy:
            self.is_fitted = False
        self._look_from(left, top, zoom)

    def zoom_at(self, point: QPointF, shown: float) -> None:
        """Zoom so that what lies under the point stays there."""
        zoom = min(MOST_ZOOM, max(LEAST_ZOOM, shown)) * self.look.unit
        if zoom == self.canvas.zoom:
            return
        ratio = self.canvas.ratio
        x, y = self.canvas.to_scene(point)
        across = (point.x() - self.canvas.rect.x()) * ratio
        down = (point.y() - self.canvas.rect.y()) * ratio
        self.is_fitted = False
        self.canvas.is_zooming = True
        self._zooming.start()
        self._look_from(x * zoom - across, y * zoom - down, zoom)

    def reveal(self, box: Box, *, centre: bool = False) -> None:
        """Bring a box of the canvas into sight, in the middle or just so far as needed."""
        view = self.canvas.to_view(box)
        self._patience = PATIENCE
        area = QRectF(self.canvas.rect).adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER)
        if centre and not area.contains(view):
            offset = area.center() - view.center()
            self.pan(offset.x(), offset.y())
            return
        dx = _into(view.left(), view.right(), area.left(), area.right())
        dy = _into(view.top(), view.bottom(), area.top(), area.bottom())
        if dx or dy:
            self.pan(dx, dy)

    def scroll_tray(self, dx: float) -> None:
        """Move the row of notes in the tray by px of the widget."""
        ratio = self.tray.ratio
        least, most = self.tray_reach()
        left = min(max(self.tray.left - dx * ratio, least), most)
        if round(left) != self.tray.left:
            self.tray.look_from(left, self.tray.top, self.tray.zoom)
            self.update(self.tray_bar)
        self.camera_moved.emit()

    def tray_reach(self) -> tuple[float, float]:
        """Return how far the tray can be scrolled, in device px."""
        tray, zoom = self.scene.arrangement.tray, self.tray.zoom
        content = tray.slot(len(tray.slots)).x * zoom
        least = -10 * self.look.unit
        return least, max(least, content + 40 * self.look.unit - self.tray.rect.width() * self.tray.ratio)

    def reveal_in_tray(self, n: int) -> None:
        """Bring a note of the tray into sight."""
        view = self.tray.to_view(self.scene.arrangement.tray.slot(n))
        edge = 88 * self.look.theme.scale  # where the row fades out under an arrow
        area = QRectF(self.tray.rect).adjusted(edge if n else 10, 0, -edge, 0)
        dx = _into(view.left(), view.right(), area.left(), area.right())
        if dx:
            self.scroll_tray(dx)

    # painting

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
        painter.end()
        if late is not None:
            if not self.canvas.is_zooming:
                self._late.start()
        else:
            self._patience = HASTE
            self._idle.start()

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
            self.marks.rings(painter, pane, sheets, seen, self.selection, lifted=scene.lifted)
            target = shown.sheet(scene.target) if scene.target is not None else None
            self.marks.over_canvas(painter, pane, target)
        painter.restore()

    def _touch_target(self) -> None:
        for box in (
            self.marks.ghost,
            *(sheet.box for sheet in self.scene.arrangement.sheets if sheet.pillar.id == self.scene.target),
        ):
            if box is not None:
                self.touch(self.canvas.to_view(box))
        if not self.scene.standing:
            self.update(self.canvas.rect)

    def _look_from(self, left: float, top: float, zoom: float) -> None:
        before = (self.canvas.left, self.canvas.top, self.canvas.zoom)
        self.canvas.look_from(left, top, zoom)
        if before != (self.canvas.left, self.canvas.top, self.canvas.zoom):
            self.update(self.canvas.rect)
            self.camera_moved.emit()

    def _draw_ahead(self) -> None:
        self.look.warm_up()
        if not self.canvas.is_zooming and not self.marks.is_moving and self.canvas.draw_ahead():
            self._idle.start()

    def _zoomed(self) -> None:
        self.canvas.is_zooming = False
        self._patience = PATIENCE
        self.update(self.canvas.rect)


def _into(start: float, end: float, low: float, high: float) -> float:
    """Return how far a stretch must move to lie between low and high."""
    if start < low or end - start > high - low:
        return low - start
    return high - end if end > high else 0.0


def _stands_back(idea: Idea | None, matching: frozenset[IdeaId] | None) -> bool:
    return idea is not None and matching is not None and idea.id not in matching
