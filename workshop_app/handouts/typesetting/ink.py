"""Puts the lines of a block on a page of a PDF, each with the text it stands for."""

from typing import Any

from PySide6.QtGui import QGlyphRun, QRawFont, QTextLine

from workshop_app.handouts import colours
from workshop_app.handouts.typesetting import clusters, emoji, outlines
from workshop_app.handouts.typesetting.block import Block, runs
from workshop_app.handouts.typesetting.embedded import EmbeddedFace
from workshop_app.handouts.typesetting.faces import SCALE

Place = tuple[float, float]
"""Where a glyph has its origin, in points from the page's lower left corner."""

CAPITAL = 0.36
"""Half the height of what stands on the line, in type sizes: it is centred in the leading."""


class Ink:
    """Writes on the pages of one ReportLab canvas; every face used is embedded once."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._faces: dict[tuple[str, str, int, int], EmbeddedFace] = {}

    def write(self, block: Block, x: float, y: float) -> None:
        """Draw a block; (x, y) is its upper left corner in points from the page's lower left one."""
        style = block.style
        for number, line in enumerate(block.lines):
            base = y - (number + 0.5) * style.leading - style.size * (CAPITAL - 0.02)
            left = x + _indent(block, line) - line.x() / SCALE
            text = block.part(line.textStart(), line.textLength())
            language = f" /Lang ({block.language})" if block.language else ""
            self._put(f"/Span <</ActualText {_hex(text)}{language}>> BDC q")
            for start, length, look in block.spans(line):
                self._put(f"{colours.operands(look.colour)} rg")
                for run in runs(line, start, length):
                    self._run(block, line, run, left, base)
            self._put("Q EMC")

    def _run(self, block: Block, line: QTextLine, run: QGlyphRun, left: float, base: float) -> None:
        raw = run.rawFont()
        face = self._face(raw)
        size = raw.pixelSize() / SCALE
        under = line.y() + line.ascent()
        glyphs = list(run.glyphIndexes())
        places = [(left + p.x() / SCALE, base - (p.y() - under) / SCALE) for p in run.positions()]
        placed = [one for one in zip(places, glyphs, strict=True) if one[1]]
        self._empty_boxes([place for place, glyph in zip(places, glyphs, strict=True) if not glyph], size)
        if not placed:
            return
        if not face.can_embed:
            self._shapes(raw, placed, size)
            return
        if any(glyph not in face.used for _, glyph in placed):
            for glyph, letters in zip(glyphs, clusters.behind(block.part, line, run), strict=True):
                if glyph:
                    face.used[glyph] = face.used.get(glyph) or letters
        if run.isRightToLeft():
            placed.sort(key=lambda one: one[0][0])
        self._put(f"BT /{face.name} {size:.3f} Tf")
        self._glyphs(face, placed, size)
        self._put("ET")

    def _glyphs(self, face: EmbeddedFace, placed: list[tuple[Place, int]], size: float) -> None:
        """Write glyphs at their places: one string as long as the line goes on, shifts in between."""
        index = 0
        while index < len(placed):
            (x, y), _ = placed[index]
            parts: list[str] = []
            pen = x
            while index < len(placed) and abs(placed[index][0][1] - y) < 0.005:
                (here, _), glyph = placed[index]
                shift = (pen - here) * 1000 / size
                if abs(shift) > 0.6:
                    parts.append(f"{shift:.1f}")
                    pen = here
                parts.append(f"<{glyph:04X}>")
                pen += face.advance(glyph) * size / 1000
                index += 1
            joined = "".join(parts).replace("><", "")
            self._put(f"1 0 0 1 {x:.3f} {y:.3f} Tm [{joined}] TJ")

    def _shapes(self, raw: QRawFont, placed: list[tuple[Place, int]], size: float) -> None:
        """Draw glyphs of a face that cannot be embedded as outlines, coloured ones as pictures."""
        for (x, y), glyph in placed:
            path = raw.pathForGlyph(glyph)
            if not path.isEmpty():
                self._put(outlines.operators(path, x, y, 1 / SCALE))
            elif not raw.boundingRect(glyph).isEmpty():
                emoji.draw(self._canvas, raw, glyph, (x, y), size)

    def _empty_boxes(self, places: list[Place], size: float) -> None:
        """Draw a box for each letter that no face has; the letter itself stays in the text behind it."""
        for x, y in places:
            self._put(
                f"{size / 24:.2f} w {x + size * 0.06:.2f} {y:.2f} {size * 0.42:.2f} {size * 0.66:.2f} re S"
            )

    def _face(self, raw: QRawFont) -> EmbeddedFace:
        key = (raw.familyName(), raw.styleName(), raw.weight(), raw.style().value)
        if key not in self._faces:
            face = self._faces[key] = EmbeddedFace(raw, len(self._faces))
            if face.can_embed:
                self._canvas._doc.delayedFonts.append(face)  # noqa: SLF001 - where ReportLab's own TTFont goes
        return self._faces[key]

    def _put(self, operators: str) -> None:
        self._canvas.addLiteral(operators)


def _indent(block: Block, line: QTextLine) -> float:
    free = block.width - line.naturalTextWidth() / SCALE
    align = block.style.align
    if align == "start":
        return free if block.rtl else 0.0
    return {"left": 0.0, "centre": free / 2, "right": free}[align]


def _hex(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
