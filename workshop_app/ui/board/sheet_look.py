"""How a pillar's sheet looks: disc and name, count and groups heard, and the line at its foot."""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QTransform

from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.faces import Face
from workshop_app.ui.board.look import NAMES_FROM, Look
from workshop_app.ui.board.racks import Box, Part
from workshop_app.ui.lettering import Lettering, Size, fit, line_of, unhinted
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say, say_many

DISC = 28.0
NAME_AT = 48.0
SQUARE, SQUARE_GAP = 12.0, 4.0
LOCK_SIGN = "ph.lock-fill"
KEPT = 400
KEPT_HEADS = 8 << 20
"""Bytes of heads that are kept as pictures."""


class SheetLook:
    """Draws sheets without their notes."""

    def __init__(self, look: Look) -> None:
        self._look, self._theme = look, look.theme
        plain = Theme(look.theme.high_contrast)
        self._name = [Size(unhinted(plain.font("heading")), 22)]
        self._small = unhinted(plain.font("small"))
        self._strong = unhinted(plain.font("label"))
        self._heads_held = 0
        self._heads: OrderedDict[tuple[Face, int, float, float, str], QPixmap] = OrderedDict()
        self._set: OrderedDict[tuple[str, str, float], Lettering] = OrderedDict()

    def name_lines(self, name: str, width: float) -> int:
        """Return how many lines a name takes on a sheet of that width: one or two."""
        return self._named(name, width).lines

    def sheet(self, painter: QPainter, sheet: Sheet, face: Face, *, zoom: float, part: Box) -> None:
        """Draw the part of a sheet in px of the design."""
        theme = self._theme
        box = QRectF(sheet.x, sheet.y, sheet.width, sheet.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), theme.border() * self._look.unit / zoom))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if part.y < sheet.y + sheet.header:
            self.head(painter, sheet, face)
        for section in sheet.parts[1:]:
            if sheet.title(section).touches(part):
                self._heading(painter, sheet, section)
        if part.bottom > sheet.box.bottom - sheet.measures.foot:
            self._foot(painter, sheet, face)
        for section in sheet.parts:
            if section.rows and not section.size:
                self._invitation(painter, sheet, section)

    def head(self, painter: QPainter, sheet: Sheet, face: Face, drop: str = "") -> None:
        """Draw a head from its picture: each change of a sheet mends several tiles that show a part of it.

        `drop` are the words that stand there instead of the count while something is held over the sheet.
        """
        at, zoom = painter.worldTransform(), painter.worldTransform().m11()
        key = (face, sheet.columns, sheet.header, zoom, drop)
        picture = self._heads.get(key)
        if picture is None:
            picture = QPixmap(ceil(sheet.width * zoom) + 1, ceil(sheet.header * zoom) + 1)
            picture.fill(Qt.GlobalColor.transparent)
            drawn = QPainter(picture)
            drawn.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawn.scale(zoom, zoom)
            drawn.translate(-sheet.x, -sheet.y)
            self._head(drawn, sheet, face, drop)
            drawn.end()
            self._heads[key] = picture
            self._heads_held += 4 * picture.width() * picture.height()
            while self._heads_held > KEPT_HEADS and len(self._heads) > 1:
                gone = self._heads.popitem(last=False)[1]
                self._heads_held -= 4 * gone.width() * gone.height()
        corner = at.map(QPointF(sheet.x, sheet.y))
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(round(corner.x()), round(corner.y()), picture)
        painter.setWorldTransform(at)

    def _head(self, painter: QPainter, sheet: Sheet, face: Face, drop: str) -> None:
        theme = self._theme
        disc = QRectF(sheet.x + 10, sheet.y + 11, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(face.ink))
        painter.drawEllipse(disc)
        painter.setPen(QColor("#FFFFFF"))
        _centred(painter, disc, str(face.number), self._strong)
        named = self._named(face.name, sheet.width)
        painter.setPen(theme.colour("ink" if face.name else "ink3"))
        named.draw(painter, sheet.x + NAME_AT, sheet.y + 14)
        middle = sheet.y + sheet.header - 28
        free = self._squares(painter, sheet, face, middle, drop)
        if drop:
            self._look.icons.paint(
                painter, "drop", QRectF(sheet.x + 10, middle - 8, 16, 16), self._look.accent
            )
            painter.setPen(theme.colour("accentHover"))
            self._line(drop, self._strong, free - 24).draw(painter, sheet.x + 30, middle - 11)
        else:
            count = say_many("{count} idea", "{count} ideas", face.count)
            painter.setPen(theme.colour("ink2"))
            left = sheet.x + 10
            if face.is_locked:
                sign = QRectF(left, middle - 9, 16, 16)
                self._look.icons.paint(painter, LOCK_SIGN, sign, theme.colour("ink"))
                left += 22
            self._line(count, self._small, free - left + sheet.x + 10).draw(painter, left, middle - 10)
        pen = QPen(theme.colour("lineStrong"), theme.border())
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        line = sheet.y + sheet.header - 11
        painter.drawLine(QPointF(sheet.x + 1, line), QPointF(sheet.x + sheet.width - 1, line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _squares(self, painter: QPainter, sheet: Sheet, face: Face, middle: float, drop: str) -> float:
        """Draw a square for each group that has spoken; return the width left of them."""
        theme = self._theme
        left = sheet.x + sheet.width - sheet.measures.side
        wanted = 146.0 if drop else 64.0
        shown = int((sheet.width - 2 * sheet.measures.side - wanted) // (SQUARE + SQUARE_GAP))
        squares = face.squares[: max(0, shown)]
        left -= len(squares) * (SQUARE + SQUARE_GAP) - SQUARE_GAP if squares else 0
        for n, (paper, heard) in enumerate(squares):
            box = QRectF(left + n * (SQUARE + SQUARE_GAP), middle - SQUARE / 2, SQUARE, SQUARE)
            edge = QColor(theme.colour("ink" if theme.high_contrast else "control"))
            painter.setPen(QPen(edge, 1.0 if heard else 1.5))
            painter.setBrush(theme.paper(paper).fill if heard else theme.colour("sheet"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
        return left - sheet.x - 16

    def _foot(self, painter: QPainter, sheet: Sheet, face: Face) -> None:
        if not face.count or not face.squares:
            return
        theme = self._theme
        middle = sheet.box.bottom - 19
        width = sheet.width - 44
        missing = face.missing
        words = say("Heard from every group") if not missing else self._missing(missing, width)
        colour = theme.colour("warn" if missing else "ok")
        icon = QRectF(sheet.x + 10, middle - 8, 16, 16)
        self._look.icons.paint(painter, "notHeard" if missing else "done", icon, colour)
        painter.setPen(colour)
        self._line(words, self._small, width).draw(painter, sheet.x + 33, middle - 10)

    def _missing(self, names: tuple[str, ...], width: float) -> str:
        """Name as many of the groups not heard as fit into the line, and say how many more there are."""
        for shown in range(len(names), 0, -1):
            listed = ", ".join(names[:shown])
            rest = len(names) - shown
            words = (
                say_many(
                    "Not heard yet: {names} and {count} more",
                    "Not heard yet: {names} and {count} more",
                    rest,
                    names=listed,
                )
                if rest
                else say("Not heard yet: {names}", names=listed)
            )
            if text_width(self._small, words) <= width:
                return words
        if len(names) == 1:
            return say("Not heard yet: {names}", names=names[0])
        return say_many("Not heard yet: {count} group", "Not heard yet: {count} groups", len(names))

    def _heading(self, painter: QPainter, sheet: Sheet, part: Part) -> None:
        """Draw the heading of a theme: its name, how many voices stand under it, and a thin line."""
        if part.heading is None:
            return
        theme, box, heading = self._theme, sheet.title(part), part.heading
        count = self._line(f"{heading.voices:,}", self._small, 60)
        wide = text_width(self._small, f"{heading.voices:,}")
        name = self._line(heading.theme.name or say("New theme"), self._strong, box.width - wide - 12)
        painter.setPen(theme.colour("ink" if heading.theme.name else "ink3"))
        name.draw(painter, box.x + 1, box.y + 5)
        painter.setPen(theme.colour("ink2"))
        count.draw(painter, box.right - wide - 1, box.y + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(box.x, box.bottom - 6, box.width, theme.border())
        painter.fillRect(line, theme.colour("lineStrong"))

    def far_headings(self, painter: QPainter, sheet: Sheet, *, zoom: float, part: Box) -> None:
        """Draw of the headings only the line, as far away as nobody reads their names."""
        for section in sheet.parts[1:]:
            box = sheet.title(section)
            if box.touches(part):
                line = QRectF(box.x, box.y + box.height / 2, box.width, max(1 / zoom, 2))
                painter.fillRect(line, self._theme.colour("lineStrong"))

    def _invitation(self, painter: QPainter, sheet: Sheet, part: Part) -> None:
        theme = self._theme
        size = sheet.measures
        box = QRectF(sheet.left, sheet.top + part.y, sheet.width - 2 * size.side, size.note_height)
        pen = QPen(theme.colour("control"), theme.border())
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setPen(theme.colour("ink2"))
        _centred(painter, box, say("Drag ideas here"), self._small)

    def far_head(self, painter: QPainter, sheet: Sheet, face: Face, zoom: float) -> None:
        """Draw disc and count, and the name from 25 % on, at the same size however far away."""
        px = self._look.unit / zoom  # one px of the screen in px of the design
        high = max(sheet.header - 11, 20 * px)
        if high > sheet.header - 8:  # over the first papers, so that they shine through nowhere
            painter.fillRect(
                QRectF(sheet.x + px, sheet.y + px, sheet.width - 2 * px, high), Qt.GlobalColor.white
            )
        is_near = zoom / self._look.unit >= NAMES_FROM
        middle = sheet.y + high / 2 + px
        side = min(16 * px, high - 2 * px)
        disc = QRectF(sheet.x + 5 * px, middle - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ink(face.ink))
        painter.drawEllipse(disc)
        font = QFont(self._strong)
        font.setPixelSize(12)
        painter.setPen(QColor("#FFFFFF"))
        _scaled(painter, disc.center().x(), middle, px, self._line(str(face.number), font, 40), centred=True)
        font.setPixelSize(14)
        words = face.name if is_near and face.name else say_many("{count} idea", "{count} ideas", face.count)
        painter.setPen(self._theme.colour("ink"))
        left = disc.right() + 5 * px
        room = (sheet.x + sheet.width - left) / px - 4
        if room > 8:
            _scaled(painter, left, middle, px, self._line(words, font, room), centred=False)

    def _named(self, name: str, width: float) -> Lettering:
        shown = name or say("New pillar")
        key = ("name", shown, width)
        if key not in self._set:
            self._keep(key, fit(shown, self._name, width - NAME_AT - 10, 2 * 22, most=2))
        return self._set[key]

    def _line(self, words: str, font: QFont, width: float) -> Lettering:
        key = (f"{font.pixelSize()} {font.weight()}", words, round(width))
        if key not in self._set:
            self._keep(key, line_of(words, font, width))
        return self._set[key]

    def _keep(self, key: tuple[str, str, float], lettering: Lettering) -> None:
        self._set[key] = lettering
        if len(self._set) > KEPT:
            self._set.popitem(last=False)


def _centred(painter: QPainter, box: QRectF, words: str, font: QFont) -> None:
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _scaled(
    painter: QPainter, x: float, middle: float, px: float, lettering: Lettering, *, centred: bool
) -> None:
    bounds = QRectF()
    for run in lettering.runs:
        bounds |= run.boundingRect()
    painter.save()
    painter.translate(x, middle)
    painter.scale(px, px)
    lettering.draw(painter, -bounds.center().x() if centred else 0, -bounds.center().y())
    painter.restore()
