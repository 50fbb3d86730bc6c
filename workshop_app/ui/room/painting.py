"""Painting the marks of a picture in one of the two looks of the wall."""

from collections.abc import Collection, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen, QPixmap

from workshop_app.ui.icons import Icons
from workshop_app.ui.paper import PaperBrush, turned
from workshop_app.ui.portrait_view import paint_portrait
from workshop_app.ui.room.differing import REACH, painted_in, spilled, touches
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.marks import WALL, Card, Disc, Figure, Mark, Picture, Plate, Sign, Text

RING, RING_GAP = 6.0, 3.0
KEPT_BLANKS = 200
LEAST_SHADOW = 40.0
"""Papers that are smaller than this throw no shadow."""


class MarkPainter:
    """Paints marks; blank papers, of which a board has many, are drawn once and then copied."""

    def __init__(self, look: RoomLook, icons: Icons) -> None:
        self.look, self._icons = look, icons
        self._papers = PaperBrush(look.theme, icons)
        self._portrait: tuple[Figure, float, QPixmap] | None = None
        self._blanks: dict[tuple[str, int, int, bool, float], QPixmap] = {}

    def picture(
        self,
        painter: QPainter,
        picture: Picture,
        without: Collection[int] = (),
        *,
        within: Sequence[QRectF] = (WALL,),
    ) -> None:
        """Paint a page, or the parts `within` which it is wanted, without the papers of these keys."""
        is_whole = WALL in within
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(WALL, self.look.colour(picture.ground))
        scale = painter.deviceTransform().m11()
        for mark in picture.marks:
            if not (is_whole or touches(painted_in(mark), within)):
                continue
            if isinstance(mark, Text) and not is_whole:
                self._letters(painter, mark, within)
            elif not isinstance(mark, Card):
                self._mark(painter, mark)
            elif mark.key in without:
                continue
            elif mark.on_it or mark.tilt:
                self.card(painter, mark)
            else:
                self._blank(painter, mark, scale)
                if mark.is_new:
                    self._ring(painter, mark.box)

    def card(self, painter: QPainter, card: Card) -> None:
        """Paint a paper with what stands on it, and the ring of one that is new."""
        painter.save()
        if card.tilt:
            painter.setTransform(turned(card.tilt, card.box.center()), combine=True)
        if card.on_it or card.tilt:
            self._paper(painter, card.box, card.paper, is_flat=card.is_flat)
        else:
            self._blank(painter, card, painter.deviceTransform().m11())
        if card.is_new:
            self._ring(painter, card.box)
        for part in card.on_it:
            self._mark(painter, part)
        painter.restore()

    def _letters(self, painter: QPainter, text: Text, within: Sequence[QRectF]) -> None:
        """Paint of a text the letters that reach into these parts: large ones take long to fill."""
        painter.setPen(self.look.colour(text.colour))
        corner = QPointF(text.x, text.y)
        for run in text.block.runs:
            font, some = run.rawFont(), QGlyphRun(run)
            found = [
                (glyph, at)
                for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True)
                if touches(spilled(font.boundingRect(glyph).translated(at + corner)), within)
            ]
            some.setGlyphIndexes([glyph for glyph, _ in found])
            some.setPositions([at for _, at in found])
            if found:
                painter.drawGlyphRun(corner, some)

    def _mark(self, painter: QPainter, mark: Mark) -> None:
        match mark:
            case Text():
                painter.setPen(self.look.colour(mark.colour))
                corner = QPointF(mark.x, mark.y)
                for run in mark.block.runs:
                    painter.drawGlyphRun(corner, run)
            case Card():
                self.card(painter, mark)
            case Plate():
                self._plate(painter, mark)
            case Disc():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.colour(mark.colour))
                painter.drawEllipse(mark.box)
            case Sign():
                ink = QColor(self.look.colour(mark.colour))
                self._icons.paint(painter, mark.name, mark.box, ink)
            case Figure():
                self._figure(painter, mark)

    def _figure(self, painter: QPainter, figure: Figure) -> None:
        """Draw the portrait, which stays the same while a clock ticks beside it."""
        scale, box = painter.deviceTransform().m11(), figure.box
        kept = self._portrait
        if kept is None or kept[:2] != (figure, scale):
            drawn = QPixmap(ceil(box.width() * scale), ceil(box.height() * scale))
            drawn.setDevicePixelRatio(scale)
            drawn.fill(Qt.GlobalColor.transparent)
            into = QPainter(drawn)
            paint_portrait(
                into,
                QRectF(0, 0, box.width(), box.height()),
                figure.papers,
                self.look.theme,
                whole=figure.is_whole,
                waiting=self.look.colour("outline"),
            )
            into.end()
            self._portrait = kept = (figure, scale, drawn)
        painter.drawPixmap(box.topLeft(), kept[2])

    def _plate(self, painter: QPainter, plate: Plate) -> None:
        box, colour = plate.box, self.look.colour(plate.colour)
        if plate.edge:
            half = plate.edge / 2
            pen = QPen(colour, plate.edge)
            if plate.is_dashed:
                pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = box.adjusted(half, half, -half, -half)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRoundedRect(box, plate.radius, plate.radius)

    def _blank(self, painter: QPainter, card: Card, scale: float) -> None:
        box = card.box
        width, height = round(box.width()), round(box.height())
        key = (card.paper, width, height, card.is_flat, scale)
        drawn = self._blanks.get(key)
        if drawn is None:
            if len(self._blanks) > KEPT_BLANKS:
                self._blanks.clear()
            drawn = self._blanks[key] = self._drawn(card, width, height, scale)
        reach = self._reach(width, height, is_flat=card.is_flat)
        painter.drawPixmap(QPointF(box.x() - reach, box.y() - reach), drawn)

    def _reach(self, width: float, height: float, *, is_flat: bool) -> float:
        """Return how far around a paper its shadow is seen; a thousand small ones are drawn the faster."""
        throws = not self.look.lights_down and not is_flat and min(width, height) >= LEAST_SHADOW
        return REACH if throws else 1.0

    def _drawn(self, card: Card, width: int, height: int, scale: float) -> QPixmap:
        reach = self._reach(width, height, is_flat=card.is_flat)
        drawn = QPixmap(ceil((width + 2 * reach) * scale), ceil((height + 2 * reach) * scale))
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paper(painter, QRectF(reach, reach, width, height), card.paper, is_flat=card.is_flat)
        painter.end()
        return drawn

    def _paper(self, painter: QPainter, box: QRectF, name: str, *, is_flat: bool) -> None:
        paper, side = self.look.paper(name), min(box.width(), box.height())
        if self.look.lights_down:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paper.fill)
            radius = 2 if side > 20 else 0
            painter.drawRoundedRect(box, radius, radius)
        elif is_flat or side < LEAST_SHADOW:
            painter.fillRect(box, paper.edge.darker(125) if side > 9 else paper.edge)
            edge = 1.5 if side > 18 else 1.0 if side > 5 else 0.5
            painter.fillRect(box.adjusted(edge, edge, -edge, -edge), paper.fill)
        else:
            self._papers.shadow(painter, box)
            self._papers.paper(painter, box, paper)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        narrow = min(1.0, box.width() / 60)
        reach = (RING_GAP + RING / 2) * narrow
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.colour("accent"), RING * narrow))
        painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 6 * narrow, 6 * narrow)
