"""BoardPicture: the board as it is drawn, without a hand on it, and the questions about where things are."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing
from workshop_app.ui.board.camera import FIT_FLOOR, GUTTER
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.marks import around
from workshop_app.ui.board.moving import MovingBoard
from workshop_app.ui.board.pane import PATIENCE, Pane
from workshop_app.ui.board.racks import Box, Gap
from workshop_app.ui.board.tiles import device_rect
from workshop_app.words import say, say_many

MANY_PUSHED = 8
"""More notes than this are pushed on by a gap only when the hand rests: so a frame of a drag stays short."""

RESTS = 80
"""Milliseconds after which a hand rests."""


class BoardPicture(MovingBoard):
    """Says what lies where in the widget, and shows where what is held would land."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._next_gap: Gap | None = None
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(RESTS)
        self._opening.timeout.connect(self._open_next_gap)

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

    def touch_idea(self, idea_id: IdeaId | None) -> None:
        """Have a note painted again, because what is marked around it changed."""
        box = self.view_of(idea_id) if idea_id is not None else None
        if box is not None:
            self.touch(box)

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
        shown = self.scene.arrangement
        rack = shown.tray if pane is self.tray else shown.rack_at(x, y)
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

    def theme_at(self, point: QPointF) -> ThemeId | None:
        """Return the theme whose heading lies under a point, where headings can be read."""
        if self.pane_at(point) is not self.canvas or self.zoom < TEXT_FROM:
            return None
        x, y = self.canvas.to_scene(point)
        sheet = self.scene.arrangement.sheet_at(x, y)
        part = sheet.title_at(x, y) if sheet is not None else None
        return part.theme if part is not None else None

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

    def landing_at(self, point: QPointF, *, loose: bool = False) -> Landing | None:
        """Return where ideas dropped at a point would go; None where nothing can be dropped.

        On empty canvas they start a pillar, or lie there `loose`.
        """
        pane = self.pane_at(point)
        scene = self.scene
        if self.tray_bar.contains(point.toPoint()):
            x, y = self.tray.to_scene(point)
            tray = scene.base.tray
            return landing.among(tray, tray.insertion(x, y), scene.lifted)
        if pane is not self.canvas:
            return None
        x, y = self.canvas.to_scene(point)
        found = landing.on_canvas(scene.base, scene.arrangement, x, y, scene.lifted)
        if not found.is_new or not loose:
            return found
        _, is_in_line = landing.new_sheet(scene.base, scene.measures, scene.line_width, x, y)
        are_loose = all(idea in scene.base.loose.index for idea in scene.lifted)
        return found if is_in_line and are_loose else replace(found, is_new=False, is_loose=True)

    def note_under(self, point: QPointF, *, inner: bool) -> IdeaId | None:
        """Return the note under a point on which what is held could be stacked."""
        pane, base = self.pane_at(point), self.scene.base
        if pane is None or pane.zoom / self.look.unit < TEXT_FROM:
            return None
        x, y = pane.to_scene(point)
        rack = base.tray if pane is self.tray else base.rack_at(x, y)
        return landing.note_under(rack, x, y, self.scene.lifted, inner=inner) if rack is not None else None

    def lift(self, ideas: set[IdeaId]) -> None:
        """Take notes up: dashed places stay behind, seen as soon as it is shown where they would land."""
        self.flights.finish()
        self.scene.lift(ideas)

    def show_landing(self, found: Landing | None, count: int = 1, *, at_once: bool = True) -> None:
        """Open a gap where the lifted notes would land, and mark what they would join; `count` are voices.

        Where a gap pushes many notes on, a bar stands in its place until the hand rests, unless `at_once`.
        """
        gap = None
        if found is not None and found.is_among:
            gap = Gap(found.place, found.index, max(1, len(self.scene.lifted)), found.theme)
        self._touch_target()
        self.scene.target = found.place if found is not None and not found.is_loose else None
        marks = self.marks
        marks.insertion = None
        if at_once or self._pushed(gap) <= MANY_PUSHED:
            self._open_gap(gap)
        else:
            self._next_gap = gap
            self._opening.start()
            marks.insertion = self._bar(gap) if gap is not None else None
        marks.ghost, marks.is_in_line = None, False
        if found is not None and found.is_new and self.scene.standing:
            marks.ghost, marks.is_in_line = landing.new_sheet(
                self.scene.base, self.scene.measures, self.scene.line_width, found.x, found.y
            )
        marks.is_invited = found is not None and found.is_new
        marks.onto = found.onto if found is not None else None
        marks.drop_words = "" if found is None else _drop_words(found, count)
        marks.is_refused = found is not None and found.refused
        self._touch_target()

    def _open_gap(self, gap: Gap | None) -> None:
        self._opening.stop()
        self.mend(self.scene.open_gap(gap))

    def _open_next_gap(self) -> None:
        """Open the gap for which only a bar stood so far."""
        self._touch_target()
        self.marks.insertion = None
        self._open_gap(self._next_gap)
        self._touch_target()

    def _pushed(self, gap: Gap | None) -> int:
        """Return how many notes in sight lie elsewhere once the gap is there."""
        old = self.scene.gap
        if old is not None and gap is not None and (old.place, old.theme) == (gap.place, gap.theme):
            return self._in_sight(old.place, min(old.index, gap.index), max(old.index, gap.index))
        return sum(self._in_sight(one.place, one.index) for one in (old, gap) if one is not None)

    def _in_sight(self, place: PillarId | None, start: int, end: int = 1 << 30) -> int:
        rack = self.scene.base.rack(place)
        pane = self.tray if place is None else self.canvas
        return sum(1 for n in rack.within(pane.seen()) if start <= n < end) if rack is not None else 0

    def _bar(self, gap: Gap) -> Box | None:
        """Return the bar that stands where a gap is about to open, among the notes as they are shown."""
        rack, now = self.scene.arrangement.rack(gap.place), self.scene.gap
        if rack is None or gap.place is None:
            return None
        is_pushed = now is not None and now.place == gap.place and now.index < gap.index
        index = gap.index + (now.count if is_pushed and now is not None else 0)
        slot = rack.place_in(rack.part_under(gap.theme), index)
        return Box(slot.x - self.scene.measures.gap_x / 2 - 2, slot.y, 4, slot.height)

    def settle(self, workshop: Workshop) -> None:
        """Let go of everything held and show the workshop."""
        self.let_go()
        self.show_workshop(workshop)
        self.update()

    def let_go(self) -> None:
        """Hold nothing any more; it is seen when a workshop is shown next."""
        self._touch_target()
        self._opening.stop()
        self.scene.let_go()
        self.marks.clear()

    def _touch_target(self) -> None:
        """Have what is marked for what is held painted again; nothing of it lies in the tiles."""
        sheet = self.scene.arrangement.sheet(self.scene.target) if self.scene.target is not None else None
        for box in (self.marks.ghost, self.marks.insertion):
            if box is not None:
                self.touch(self.canvas.to_view(box))
        if sheet is not None:
            for part in around(self.canvas, sheet):
                self.touch(part)
        self.touch_idea(self.marks.onto)
        if not self.scene.standing:
            self.update(self.canvas.rect)

    def drawn(self, box: Box) -> QPixmap:
        """Return a picture of a part of the canvas, as far as it fits into it, to be carried about."""
        area = device_rect(box, self.canvas.zoom).adjusted(1, 1, -2, -2)
        area.setHeight(min(area.height(), round(self.canvas.rect.height() * self.canvas.ratio)))
        picture = QPixmap(area.size())
        painter = QPainter(picture)
        self.canvas.tiles.paint_once(painter, self.canvas.zoom, area)
        painter.end()
        picture.setDevicePixelRatio(self.canvas.ratio)
        return picture


def _drop_words(found: Landing, count: int) -> str:
    if found.refused:
        return say("Locked")
    if found.onto is not None:
        return say_many("Stack {count} idea here", "Stack {count} ideas here", count)
    return say_many("Drop {count} idea here", "Drop {count} ideas here", count)
