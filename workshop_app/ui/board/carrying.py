"""DragIdeas and CarryIdeas: notes on their way to another place, by mouse and by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing as landings
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.fan import LIFT, Fan
from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box, Rack


class Held:
    """Lifted notes with their dashed places, the gap where they would land and the fan that shows them."""

    def __init__(
        self,
        picture: BoardPicture,
        deeds: Deeds,
        workshop: Callable[[], Workshop],
        ideas: list[IdeaId],
        *,
        first: IdeaId,
        new_pillar: Callable[[PillarId], object],
    ) -> None:
        self.picture, self._deeds, self._workshop = picture, deeds, workshop
        self.ideas, self.first, self._new_pillar = ideas, first, new_pillar
        self.landing: Landing | None = None
        picture.marks.is_moving = True
        picture.lift(set(self.ideas))

    @property
    def over(self) -> QWidget:
        """The widget over all of which the fan is carried."""
        return self.picture.parentWidget() or self.picture

    def fan(self, grip: QPointF, zoom: float) -> Fan:
        """Return the fan of the notes held; `zoom` is device px per px of the design."""
        shown, scene, look = self.picture.scene.arrangement, self.picture.scene, self.picture.look
        top = [self.first, *(idea for idea in self.ideas if idea != self.first)][:3]
        pictures = []
        for idea_id in top:
            found = shown.find(idea_id)
            idea = found[0].slots[found[1]] if found is not None else None
            if idea is not None:
                pictures.append(look.lifted(idea, scene.voice(idea.group), scene.measures, zoom * LIFT))
        return Fan(
            self.over, pictures, len(self.ideas), grip, accent=look.accent, font=look.theme.font("label")
        )

    def aim(self, landing: Landing | None) -> None:
        """Show where the notes would land."""
        if landing != self.landing:
            self.landing = landing
            self.picture.show_landing(landing)

    def put_down(self, *, aloud: bool) -> None:
        """Put the notes down where they were shown to land, then show the workshop, whatever happened."""
        landing, marks, base = self.landing, self.picture.marks, self.picture.scene.base
        ghost = marks.ghost if not marks.is_in_line else None
        pillar = None
        self.picture.let_go()  # before the desk speaks: then one picture is drawn, not two
        if landing is not None and landing.is_new:
            at = (round(ghost.x), round(ghost.y)) if ghost is not None else None
            pillar = self._deeds.new_pillar(self.ideas, at)
        elif landing is not None:
            self._deeds.move(self.ideas, landing, base, aloud=aloud)
        self.picture.settle(self._workshop())
        if pillar is not None:
            self._new_pillar(pillar)

    def put_back(self) -> None:
        """Show the notes where they came from."""
        self.picture.settle(self._workshop())


class DragIdeas:
    """Notes in the hand: a gesture."""

    def __init__(self, held: Held, start: QPointF) -> None:
        self._held = held
        picture = held.picture
        view = picture.view_of(held.first)
        pane = picture.pane_at(start) or picture.canvas
        ratio = picture.devicePixelRatioF()
        zoom = max(pane.zoom, 0.3 * picture.look.unit)
        grip = start - view.topLeft() if view is not None else QPointF()
        grip *= zoom / pane.zoom
        air = 24 * zoom / ratio
        self._fan = held.fan(grip + QPointF(air, air), zoom)
        self._edge = EdgeScroll(picture, self)
        self._shift = picture.mapTo(held.over, QPointF(0, 0))
        self._fan.carry_to(start + self._shift)
        self._fan.show()
        self._fan.raise_()
        picture.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        self._fan.carry_to(point + self._shift)
        self._held.aim(self._held.picture.landing_at(point))
        self._edge.watch(point)

    def finish(self) -> None:
        """Put the notes down."""
        self._end()
        self._held.put_down(aloud=False)

    def cancel(self) -> None:
        """Put the notes back."""
        self._end()
        self._held.put_back()

    def _end(self) -> None:
        self._edge.stop()
        self._fan.hide()
        self._fan.deleteLater()
        self._held.picture.unsetCursor()


class CarryIdeas:
    """Notes picked up by keyboard: arrows choose where they go (the drag of those who use no mouse)."""

    def __init__(self, held: Held, start: tuple[Rack, int]) -> None:
        self._held = held
        picture = held.picture
        self._fan = held.fan(QPointF(), picture.look.unit)
        self._go(start[0], start[1])
        self._fan.show()
        self._fan.raise_()

    def step(self, dx: int, dy: int) -> None:
        """Move the gap by one note; past the edge of a sheet it goes to the next one."""
        landing = self._held.landing
        scene = self._held.picture.scene
        rack = scene.base.rack(landing.place) if landing is not None else None
        if landing is None or rack is None:
            return
        wanted = landing.index + dx + dy * rack.columns
        if rack.place is None and dy:
            self._to_neighbour(rack, landing.index, 0, dy)
        elif 0 <= wanted <= len(rack.slots) and (not dx or self._same_row(rack, landing.index, dx)):
            self._go(rack, wanted)
        else:
            self._to_neighbour(rack, landing.index, dx, dy)

    def to(self, place: PillarId | None) -> None:
        """Move the gap to the end of a pillar or the tray."""
        rack = self._held.picture.scene.base.rack(place)
        if rack is not None:
            self._go(rack, len(rack.slots))

    def finish(self) -> None:
        """Put the notes down."""
        self._end()
        self._held.put_down(aloud=False)

    def cancel(self) -> None:
        """Put the notes back."""
        self._end()
        self._held.put_back()

    def _same_row(self, rack: Rack, index: int, dx: int) -> bool:
        if rack.place is None:
            return True
        column = index % rack.columns
        return 0 <= column + dx < rack.columns

    def _to_neighbour(self, rack: Rack, index: int, dx: int, dy: int) -> None:
        base = self._held.picture.scene.base
        if rack.place is None:
            if dy < 0 and base.sheets:
                sheet = base.sheets[0]
                self._go(sheet, len(sheet.slots))
            return
        here = rack.slot(index).centre
        ahead = [
            sheet
            for sheet in base.sheets
            if sheet is not rack and _is_ahead(sheet.box, base.rack(rack.place), dx, dy)
        ]
        if ahead:
            nearest = min(ahead, key=lambda sheet: _distance(sheet.box, here, dx))
            self._go(nearest, nearest.insertion(*here))
        elif dy > 0:
            self._go(base.tray, len(base.tray.slots))

    def _go(self, rack: Rack, index: int) -> None:
        picture = self._held.picture
        self._held.aim(landings.among(rack, index, picture.scene.lifted))
        shown = picture.scene.arrangement.rack(rack.place)
        if shown is None:
            return
        box = shown.slot(index)
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
