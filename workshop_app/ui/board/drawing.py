"""Draws the scene: canvas with dots, sheets and notes, and the row of notes in the tray."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.domain.records import Idea, IdeaId
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.damage import RING, SHADE
from workshop_app.ui.board.look import TEXT_FROM, Look
from workshop_app.ui.board.racks import Box, Rack
from workshop_app.ui.board.scene import Scene, Voice
from workshop_app.ui.board.sheet_look import SheetLook

DOT_PITCH, DOT = 24, 2
SHEET_REACH = 4.0
"""How far the shadow of a sheet reaches beyond it."""

INSIDE = 2.0
"""This far inside its edge a sheet hides the canvas and its own shadow, rounded corners and all."""

NOTE_COST, BLANK_COST = 45e-6, 3e-6
"""Seconds that a note takes to draw, with its text or blank; only to choose a path by."""


class Drawing:
    """Draws one scene in one look; `filtered` says of an idea whether it stands back behind a search."""

    def __init__(self, scene: Scene, look: Look, sheets: SheetLook) -> None:
        self._scene, self._look, self._sheets = scene, look, sheets
        self.matching: frozenset[IdeaId] | None = None

    def canvas(self, painter: QPainter, zoom: float, left: int, top: int, box: Box) -> None:
        """Draw what a box of the canvas shows; the painter's corner is at (left, top) in device px."""
        self._dots(painter, zoom, left, top, box)
        scene = self._scene
        near = box.grown(2 * RING)
        for sheet in scene.arrangement.painted():
            if not sheet.box.touches(box.grown(SHEET_REACH)):
                continue
            face = scene.face(sheet.pillar.id)
            if zoom / self._look.unit < TEXT_FROM:
                self._under_far(painter, sheet.box, zoom, left, top)
                with _in_scene(painter, sheet, zoom, left, top):
                    self._sheets.far_headings(painter, sheet, zoom=zoom, part=near)
                self._notes(painter, sheet, zoom, (left, top), near)
                with _in_scene(painter, sheet, zoom, left, top):
                    self._sheets.far_head(painter, sheet, face, zoom)
            else:
                outline = _device(sheet.box, zoom, left, top)
                if not _covers(sheet.box.grown(-INSIDE), box):
                    self._look.papers.shadow(painter, QRectF(outline), "sheet")
                with _in_scene(painter, sheet, zoom, left, top):
                    self._sheets.sheet(painter, sheet, face, zoom=zoom, part=near)
                self._notes(painter, sheet, zoom, (left, top), near)
        self._notes(painter, scene.arrangement.loose, zoom, (left, top), box.grown(SHADE))

    def tray(self, painter: QPainter, zoom: float, left: int, top: int, box: Box) -> None:
        """Draw the notes of the tray that lie in a box."""
        self._notes(painter, self._scene.arrangement.tray, zoom, (left, top), box.grown(2 * RING))

    def cost(self, box: Box, zoom: float) -> float:
        """Return about how many seconds a box of the canvas takes to draw."""
        size = self._scene.measures
        most = box.width * box.height / ((size.note_width + size.gap_x) * (size.note_height + size.gap_y))
        each = NOTE_COST if zoom / self._look.unit >= TEXT_FROM else BLANK_COST
        return min(most, self._scene.count()) * each

    def is_filtered(self, idea: Idea) -> bool:
        """Say whether the note stands back because it does not match what was searched for."""
        return self.matching is not None and idea.id not in self.matching

    def _notes(
        self, painter: QPainter, rack: Rack, zoom: float, corner_at: tuple[int, int], box: Box
    ) -> None:
        left, top = corner_at
        scene, look = self._scene, self._look
        lifted, voice, size = scene.lifted, scene.voice, scene.measures
        beneath, matching, flying = rack.beneath, self.matching, scene.flying
        is_far = zoom / look.unit < TEXT_FROM
        for n, x, y in rack.lying(box):
            corner = round(x * zoom) - left, round(y * zoom) - top
            idea = rack.slots[n]
            if idea is None or idea.id in lifted:
                look.open_place(painter, size, corner, zoom, is_landing=idea is None)
                continue
            if idea.id in flying:
                continue
            filtered = matching is not None and idea.id not in matching
            under = self._under(beneath[idea.id]) if idea.id in beneath else ()
            if filtered and under and matching is not None:
                filtered = not any(voice.id in matching for voice in beneath[idea.id])
            if is_far:
                look.blank(painter, voice(idea.group), size, corner, zoom, is_filtered=filtered)
            else:
                look.note(
                    painter,
                    idea,
                    voice(idea.group),
                    size,
                    corner=corner,
                    zoom=zoom,
                    is_filtered=filtered,
                    under=under,
                )

    def _under(self, ideas: tuple[Idea, ...]) -> tuple[Voice, ...]:
        return tuple(self._scene.voice(idea.group) for idea in ideas)

    def _under_far(self, painter: QPainter, sheet: Box, zoom: float, left: int, top: int) -> None:
        theme = self._look.theme
        outline, edge = _device(sheet, zoom, left, top), theme.border()
        painter.fillRect(outline, theme.colour("line"))
        painter.fillRect(outline.adjusted(edge, edge, -edge, -edge), theme.colour("sheet"))

    def _dots(self, painter: QPainter, zoom: float, left: int, top: int, box: Box) -> None:
        """Draw one row of dots, and that row again and again; under a sheet there are none to see."""
        if any(_covers(sheet.box.grown(-INSIDE), box) for sheet in self._scene.arrangement.sheets):
            return
        shown = zoom / self._look.unit
        pitch = DOT_PITCH * 2 ** max(0, ceil(0.6 / shown) - 1) if shown < 0.6 else DOT_PITCH
        size = max(1, round(DOT * self._look.unit))
        start = round(box.x * zoom)
        row = QPixmap(max(1, round(box.width * zoom) + 1), size)
        row.fill(self._look.theme.colour("canvas"))
        drawn = QPainter(row)
        colour = self._look.theme.colour("canvasDot")
        for n in range(floor(box.x / pitch), ceil(box.right / pitch) + 2):
            drawn.fillRect(round((n - 0.5) * pitch * zoom) - start, 0, size, size, colour)
        drawn.end()
        for n in range(floor(box.y / pitch), ceil(box.bottom / pitch) + 1):
            painter.drawPixmap(start - left, round((n * pitch - 1) * zoom) - top, row)


@contextmanager
def _in_scene(painter: QPainter, sheet: Sheet, zoom: float, left: int, top: int) -> Iterator[None]:
    """Let the painter draw in px of the design, the sheet's corner on a whole device pixel."""
    painter.save()
    painter.translate(round(sheet.x * zoom) - left, round(sheet.y * zoom) - top)
    painter.scale(zoom, zoom)
    painter.translate(-sheet.x, -sheet.y)
    try:
        yield
    finally:
        painter.restore()


def _device(box: Box, zoom: float, left: int, top: int) -> QRect:
    return QRect(
        round(box.x * zoom) - left,
        round(box.y * zoom) - top,
        round(box.width * zoom),
        round(box.height * zoom),
    )


def _covers(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
