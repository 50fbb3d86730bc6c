"""DragIdeas and CarryIdeas: notes on their way to another place, by mouse and by keyboard."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board import landing as landings
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.caption import Caption
from workshop_app.ui.board.fan import LIFT
from workshop_app.ui.board.flights import MOST
from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.held import Held
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.racks import Box, Part, Rack

REST = 350
"""Milliseconds that notes rest over the middle of another before they would be stacked on it."""


class DragIdeas(QObject):
    """Notes in the hand: a gesture.

    Over a note they open a gap before or behind it. Once they rested on its middle they would be stacked on
    it instead, so that whoever just drops notes on a sheet never hides one under another. On empty canvas
    they start a pillar; with Alt, or if they lay loose before, they lie there.
    """

    def __init__(self, held: Held, start: QPointF) -> None:
        super().__init__(held.picture)
        self._held = held
        picture = held.picture
        view = picture.view_of(held.first)
        pane = picture.pane_at(start) or picture.canvas
        ratio = picture.devicePixelRatioF()
        zoom = max(pane.zoom, 0.3 * picture.look.unit)
        grip = start - view.topLeft() if view is not None else QPointF()
        held.grip = (grip.x() * pane.ratio / pane.zoom, grip.y() * pane.ratio / pane.zoom)
        grip *= zoom / pane.zoom
        air = 24 * zoom / ratio
        high = picture.scene.measures.note_height * zoom / ratio
        self._below = (high - grip.y()) * LIFT + 14
        self._point, self._has_alt = start, False
        self._rests_on: IdeaId | None = None
        self._onto: IdeaId | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)
        self._fan = held.fan(grip + QPointF(air, air), zoom)
        held.lying_at = self._lying_at
        self.caption = Caption(held.over, picture.look.theme)
        self._edge = EdgeScroll(picture, self)
        self._shift = picture.mapTo(held.over, QPointF(0, 0))
        self._fan.carry_to(start + self._shift)
        self._fan.show()
        self._fan.raise_()
        picture.installEventFilter(self)
        picture.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        self._point = point
        self._fan.carry_to(point + self._shift)
        self._aim()
        self.caption.follow(point + self._shift, self._below)
        self._edge.watch(point)

    def finish(self) -> None:
        """Put the notes down."""
        self._end()
        self._held.put_down(aloud=False)

    def cancel(self) -> None:
        """Put the notes back."""
        self._end()
        self._held.put_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of Alt, pressed or let go while notes are held."""
        del watched
        has_alt = self._has_alt
        if isinstance(event, QMouseEvent):
            has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            has_alt = event.type() == QEvent.Type.KeyPress
        if has_alt != self._has_alt:
            self._has_alt = has_alt
            self._aim()
        return False

    def _aim(self) -> None:
        held, point = self._held, self._point
        if self._onto is None or held.picture.note_under(point, inner=False) != self._onto:
            self._onto = None
            over = held.picture.note_under(point, inner=True)
            if over != self._rests_on:
                self._rests_on = over
                self._rest.start() if over is not None else self._rest.stop()
            before = held.landing
            held.aim(held.picture.landing_at(point, loose=held.are_loose != self._has_alt))
            if held.landing != before:
                self.caption.tell(held.outcome())

    def _rested(self) -> None:
        found = self._held.picture.scene.base.find(self._rests_on) if self._rests_on is not None else None
        if found is not None:
            self._onto = self._rests_on
            self._held.aim(Landing(found[0].place, onto=self._onto))
            self.caption.tell(self._held.outcome())
            self.caption.follow(self._point + self._shift, self._below)

    def _lying_at(self) -> dict[IdeaId, QRectF]:
        """Return where the first notes of the fan are, from where they will be seen to land."""
        held = self._held
        zoom = held.picture.canvas.zoom / held.picture.canvas.ratio
        corner = self._point - QPointF(*held.grip) * zoom
        return {idea: QRectF(corner, corner) for idea in [held.first, *held.ideas][:MOST]}

    def _end(self) -> None:
        self._held.picture.removeEventFilter(self)
        self._rest.stop()
        self._edge.stop()
        for widget in (self._fan, self.caption):
            widget.hide()
            widget.deleteLater()
        self._held.picture.unsetCursor()
        self.deleteLater()


class CarryIdeas:
    """Notes picked up by keyboard: arrows choose where they go (the drag of those who use no mouse)."""

    def __init__(self, held: Held, start: tuple[Rack, int]) -> None:
        self._held = held
        picture = held.picture
        self._fan = held.fan(QPointF(), picture.look.unit)
        held.opens_at_once = True
        self._go(start[0], start[1], start[0].part_of(start[1]))
        self._fan.show()
        self._fan.raise_()

    def step(self, dx: int, dy: int) -> None:
        """Move the gap by one note; past the edge of a sheet it goes to the next one."""
        landing = self._held.landing
        scene = self._held.picture.scene
        rack = scene.base.rack(landing.place) if landing is not None else None
        if landing is None or rack is None:
            return
        part = rack.part_under(landing.theme)
        wanted = landing.index + dx + dy * rack.columns
        if rack.place is None and dy:
            self._to_neighbour(rack, landing.index, 0, dy)
        elif part.start <= wanted <= part.end and (not dx or self._same_row(rack, part, landing.index, dx)):
            self._go(rack, wanted, part)
        elif dy and (other := _next_part(rack, part, dy)) is not None:
            column = (landing.index - part.start) % rack.columns
            last_row = max(0, other.size - 1) // rack.columns * rack.columns
            self._go(rack, min(other.end, other.start + column + (0 if dy > 0 else last_row)), other)
        else:
            self._to_neighbour(rack, landing.index, dx, dy)

    def to(self, place: PillarId | None) -> None:
        """Move the gap to the end of a pillar or the tray."""
        rack = self._held.picture.scene.base.rack(place)
        if rack is not None:
            self._go(rack, rack.parts[0].end, rack.parts[0])

    def finish(self) -> None:
        """Put the notes down."""
        self._end()
        self._held.put_down(aloud=False)

    def cancel(self) -> None:
        """Put the notes back."""
        self._end()
        self._held.put_back()

    def _same_row(self, rack: Rack, part: Part, index: int, dx: int) -> bool:
        if rack.place is None:
            return True
        column = (index - part.start) % rack.columns
        return 0 <= column + dx < rack.columns

    def _to_neighbour(self, rack: Rack, index: int, dx: int, dy: int) -> None:
        base = self._held.picture.scene.base
        if rack.place is None:
            if dy < 0 and base.sheets:
                sheet = base.sheets[0]
                self._go(sheet, sheet.parts[-1].end, sheet.parts[-1])
            return
        here = rack.slot(index).centre
        ahead = [
            sheet
            for sheet in base.sheets
            if sheet is not rack and _is_ahead(sheet.box, base.rack(rack.place), dx, dy)
        ]
        if ahead:
            nearest = min(ahead, key=lambda sheet: _distance(sheet.box, here, dx))
            self._go(nearest, nearest.insertion(*here), nearest.part_at(here[1]))
        elif dy > 0:
            self._go(base.tray, len(base.tray.slots), base.tray.parts[0])

    def _go(self, rack: Rack, index: int, part: Part) -> None:
        picture = self._held.picture
        found = landings.among(rack, index, picture.scene.lifted, part)
        if isinstance(rack, Sheet) and rack.pillar.locked:
            found = replace(found, refused=True)
        self._held.aim(found)
        shown = picture.scene.arrangement.rack(rack.place)
        if shown is None:
            return
        box = shown.place_in(shown.part_under(part.theme), index)
        if rack.place is None:
            picture.reveal_in_tray(index)
        else:
            picture.reveal(box)
        pane = picture.tray if rack.place is None else picture.canvas
        corner = pane.to_view(box).topLeft() + QPointF(-18, -20)
        self._fan.lay_at(picture.mapTo(self._held.over, corner).toPoint())

    def _end(self) -> None:
        self._fan.hide()
        self._fan.deleteLater()


def _next_part(rack: Rack, part: Part, ahead: int) -> Part | None:
    at = rack.parts.index(part) + ahead
    return rack.parts[at] if 0 <= at < len(rack.parts) else None


def _is_ahead(box: Box, own: Rack | None, dx: int, dy: int) -> bool:
    if own is None:
        return False
    x, y = getattr(own, "box", box).centre
    other_x, other_y = box.centre
    if dx:
        return (other_x - x) * dx > 0 and abs(other_y - y) < max(box.height, 400)
    return (other_y - y) * dy > 0 and abs(other_x - x) < box.width


def _distance(box: Box, here: tuple[float, float], dx: int) -> float:
    x, y = box.centre
    across, down = abs(x - here[0]), abs(y - here[1])
    return across + 2 * down if dx else down + 2 * across
