"""CellSetting: sets what stands in a cell: words, look-fors under hairlines, tags, how far they are."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from workshop_app.ui.coach.tags import Tag, TagAt, placed
from workshop_app.ui.lettering import runs_from_the_right
from workshop_app.ui.progress.grid import Face
from workshop_app.ui.theme import Theme
from workshop_app.words import say

LINE = 22
"""Px from line to line of a cell's words."""

TEXT = 18
PAD, TOP, BOTTOM = 15, 12, 16
"""Px from the edge of a cell to its words: at the sides, above and below."""

RULE_GAP, TAG_GAP = 7, 8
"""Px from words to a hairline, and to a tag."""

FOOT = 18
"""Px that the line is high which says how far the words have come."""

SENSE_ICONS = {"see": "ph.eye", "hear": "ph.ear", "feel": "ph.heart"}
SENSE_ROOM = 22

BREAK = "\u2028"
"""What a text layout takes for the end of a line; as long as a line break, so that places stay the same."""

MOST_KEPT = 6_000

TALL_FROM, QUOTES = "\u0590", "‘’“”–—…\u2028"


class Piece(NamedTuple):
    """Words set in lines, `y` px under the upper edge of the cell; look-fors carry a sign."""

    layout: QTextLayout
    y: float
    icon: str = ""


class Laid(NamedTuple):
    """A cell as it is to be drawn: everything in px from its upper edge and the edge of its words."""

    height: float
    words: QTextLayout | None
    pieces: tuple[Piece, ...]
    rules: tuple[float, ...]
    tags: tuple[TagAt, ...]
    foot: tuple[str, str, str] | None


STATE_SIGNS = {
    "draft": ("Draft", "ph.pencil-simple-bold", "ink3"),
    "reviewed": ("Reviewed", "ph.eye-bold", "ink2"),
    "agreed": ("Agreed", "ph.check-bold", "ok"),
}
"""How far words have come: what is said, the mark beside it, and the colour of both."""


class CellSetting:
    """Sets each cell once for each width; what looks the same is not set again."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.font = theme.font("bodyLarge", size=TEXT)
        self.small = theme.font("body", size=16)
        self.foot_font = theme.font("small")
        self._kept: dict[tuple[object, ...], Laid] = {}
        self._drawn: dict[tuple[str, float, str], QTextLayout] = {}

    def laid(
        self, face: Face, width: float, tags: tuple[Tag, ...] = (), *, shows_state: bool = False
    ) -> Laid:
        """Return the cell set for boxes `width` px wide."""
        foot = _foot(face) if shows_state or face.descriptor.frozen else None
        looked_for = tuple((one.text, one.sense) for one in face.look_fors)
        key = (face.descriptor.text, looked_for, width, tags, foot)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = self._set(face, width, tags, foot)
        return found

    def _set(
        self, face: Face, width: float, tags: tuple[Tag, ...], foot: tuple[str, str, str] | None
    ) -> Laid:
        px = self._theme.px
        inner, y, gap = width - 2 * px(PAD), float(px(TOP)), float(px(RULE_GAP))
        pieces, rules = [], list[float]()
        words = None
        if face.descriptor.text:
            words, height, between = self.set_words(face.descriptor.text, inner)
            pieces.append(Piece(words, y))
            rules += [y + one for one in between]
            y += height
        tagged, high = placed(tags, self._theme, inner)
        if tagged:
            y += px(TAG_GAP) if words is not None else 0
        tags_at = tuple(one._replace(box=one.box.translated(0, y)) for one in tagged)
        y += high
        for one in face.look_fors:
            if words is not None or pieces:
                rules.append(y + gap)
                y += 2 * gap + 1
            icon = SENSE_ICONS.get(one.sense, "")
            layout, height, _ = self.set_words(one.text, inner - (px(SENSE_ROOM) if icon else 0), self.font)
            pieces.append(Piece(layout, y, icon))
            y += height
        if foot is not None:
            y += gap + px(FOOT)
        return Laid(y + px(BOTTOM), words, tuple(pieces), tuple(rules), tags_at, foot)

    def set_words(
        self, text: str, width: float, font: QFont | None = None
    ) -> tuple[QTextLayout, float, list[float]]:
        """Return a text in lines, its height, and how far down hairlines part what is said line by line."""
        px = self._theme.px
        line_high, gap = float(px(LINE)), px(RULE_GAP)
        layout = QTextLayout(text.replace("\n", BREAK), font or self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if runs_from_the_right(text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        rules: list[float] = []
        y, is_new = 0.0, False
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            if is_tall(text):
                line_high = max(line_high, line.height())
            if is_new:
                rules.append(y + gap)
                y += 2 * gap + 1
            line.setPosition(QPointF(0, y + (line_high - line.height()) / 2))
            y += line_high
            end = line.textStart() + line.textLength()
            is_new = text[end - 1 : end] == "\n"
        layout.endLayout()
        return layout, y, rules

    def in_lines(self, text: str, width: float, font: QFont) -> QTextLayout:
        """Return a text set in lines of a width; the same text is set once."""
        key = (text, width, font.key())
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) > MOST_KEPT:
                self._drawn.clear()
            found = self._drawn[key] = self.set_words(text, width, font)[0]
        return found

    def draw_lines(self, painter: QPainter, text: str, font: QFont, box: QRectF, line: float) -> None:
        """Draw a text in lines of a height; where there is no room for all of them the last ends in "…"."""
        layout = self.in_lines(text, box.width(), font)
        most = max(1, round(box.height() / line))
        painter.setFont(font)
        for n in range(min(most, layout.lineCount())):
            one = layout.lineAt(n)
            said = text[one.textStart() : one.textStart() + one.textLength()].rstrip()
            if n == most - 1 and layout.lineCount() > most:
                rest = text[one.textStart() :]
                said = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, box.width())
            at = QRectF(box.x(), box.y() + n * line, box.width(), line)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, said)


def is_tall(text: str) -> bool:
    """Say whether a text has letters that need higher lines: Hebrew, Arabic, Devanagari, Chinese."""
    return any(letter >= TALL_FROM and letter not in QUOTES for letter in text)


def _foot(face: Face) -> tuple[str, str, str] | None:
    if face.descriptor.frozen:
        return (say("Frozen"), "ph.snowflake", "ink2")
    sign = STATE_SIGNS.get(face.state)
    return (say(sign[0]), sign[1], sign[2]) if sign is not None else None
