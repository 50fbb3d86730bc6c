"""CellSetting: sets what stands in a cell: words, look-fors under hairlines, tags, how far they are."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from workshop_app.ui.progress.grid import Face
from workshop_app.ui.theme import Theme, text_width
from workshop_app.words import say

LINE = 22
"""Px from line to line of a cell's words."""

TEXT = 18
PAD, TOP, BOTTOM = 15, 11, 14
"""Px from the edge of a cell to its words: at the sides, above and below."""

RULE_GAP = 8
"""Px from words to a hairline, and to a tag."""

TAG, FOOT = 18, 18
"""Px that a tag, and the line that says how far the words have come, are high."""

SENSE_ICONS = {"see": "ph.eye", "hear": "ph.ear", "feel": "ph.heart"}
SENSE_ROOM = 22

BREAK = "\u2028"
"""What a text layout takes for the end of a line; as long as a line break, so that places stay the same."""

MOST_KEPT = 6_000


class Piece(NamedTuple):
    """Words set in lines, `y` px under the upper edge of the cell; look-fors carry a sign."""

    layout: QTextLayout
    y: float
    icon: str = ""


class TagAt(NamedTuple):
    """A tag of the coach and where it stands, from the leading edge of the words."""

    words: str
    icon: str
    box: QRectF


class Laid(NamedTuple):
    """A cell as it is to be drawn: everything in px from its upper edge and the edge of its words."""

    height: float
    words: QTextLayout | None
    pieces: tuple[Piece, ...]
    rules: tuple[float, ...]
    tags: tuple[TagAt, ...]
    foot: tuple[str, str, str] | None


class Tag(NamedTuple):
    """What the coach says of some words in a word or two."""

    words: str
    icon: str = ""


STATE_SIGNS = {
    "draft": ("Draft", "ph.pencil-simple-bold", "ink3"),
    "reviewed": ("Reviewed", "ph.check-bold", "ink2"),
    "agreed": ("Agreed", "ph.checks-bold", "ok"),
}
"""How far words have come: what is said, the mark beside it, and the colour of both."""


class CellSetting:
    """Sets each cell once for each width; what looks the same is not set again."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.font = theme.font("bodyLarge", size=TEXT)
        self.small = theme.font("body", size=16)
        self.tag_font = theme.font("label", size=14)
        self.foot_font = theme.font("small")
        self._kept: dict[tuple[object, ...], Laid] = {}

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
        if tags:
            y += gap if words is not None else 0
        placed, y = self._tags(tags, inner, y)
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
        return Laid(y + px(BOTTOM), words, tuple(pieces), tuple(rules), placed, foot)

    def set_words(
        self, text: str, width: float, font: QFont | None = None
    ) -> tuple[QTextLayout, float, list[float]]:
        """Return a text in lines, its height, and how far down hairlines part what is said line by line."""
        px = self._theme.px
        line_high, gap = px(LINE), px(RULE_GAP)
        layout = QTextLayout(text.replace("\n", BREAK), font or self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        rules: list[float] = []
        y, is_new = 0.0, False
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            if is_new:
                rules.append(y + gap)
                y += 2 * gap + 1
            line.setPosition(QPointF(0, y + (line_high - line.height()) / 2))
            y += line_high
            end = line.textStart() + line.textLength()
            is_new = text[end - 1 : end] == "\n"
        layout.endLayout()
        return layout, y, rules

    def _tags(self, tags: tuple[Tag, ...], width: float, y: float) -> tuple[tuple[TagAt, ...], float]:
        """Set tags beside each other, in further lines where one is full."""
        px = self._theme.px
        placed: list[TagAt] = []
        x, high = 0.0, px(TAG)
        for tag in tags:
            wide = px(21) + text_width(self.tag_font, tag.words)
            if x and x + wide > width:
                x, y = 0.0, y + high + px(4)
            placed.append(TagAt(tag.words, tag.icon, QRectF(x, y, min(wide, width), high)))
            x += wide + px(12)
        return tuple(placed), y + high if tags else y


def _foot(face: Face) -> tuple[str, str, str] | None:
    if face.descriptor.frozen:
        return (say("Frozen"), "ph.snowflake", "ink2")
    sign = STATE_SIGNS.get(face.state)
    return (say(sign[0]), sign[1], sign[2]) if sign is not None else None
