"""Tags: what the coach says of a text in a word or two, with a sign: never by colour alone."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme, text_width

HEIGHT, SIGN, GAP, BETWEEN = 18, 15, 6, 12
"""Px: how high a tag is, its sign, from there to the words, and to the next tag."""


class Tag(NamedTuple):
    """The words and the sign of one hint."""

    words: str
    icon: str
    hint: Hint


class TagAt(NamedTuple):
    """A tag and where it stands."""

    tag: Tag
    box: QRectF


def tags_of(hints: Iterable[Hint], *, with_notes: bool = False) -> tuple[Tag, ...]:
    """Return the tags under a text, each only once; those in a smaller voice only where somebody looks."""
    found = dict[str, Tag]()
    for hint in hints:
        if with_notes or not hint.is_note:
            found.setdefault(hint.tag, Tag(hint.tag, hint.icon, hint))
    return tuple(found.values())


def placed(tags: Iterable[Tag], theme: Theme, width: float) -> tuple[tuple[TagAt, ...], float]:
    """Return where the tags stand in a width, in further lines where one is full; and how high that is."""
    px, font = theme.px, theme.font("label", size=14)
    high, x, y = px(HEIGHT), 0.0, 0.0
    found = list[TagAt]()
    for tag in tags:
        wide = px(SIGN + GAP) + text_width(font, tag.words)
        if x and x + wide > width:
            x, y = 0.0, y + high + px(4)
        found.append(TagAt(tag, QRectF(x, y, min(wide, width), high)))
        x += wide + px(BETWEEN)
    return tuple(found), y + high if found else 0.0


def paint_tag(painter: QPainter, theme: Theme, icons: Icons, at: TagAt, corner: QPointF) -> None:
    """Draw one tag; the boxes begin at `corner`. Where letters run from the right, the sign does too."""
    px, box = theme.px, at.box.translated(corner)
    colour = theme.colour("ink2" if at.tag.hint.is_note else "warn")
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = box.right() - px(SIGN) if mirrored else box.left()
    sign = QRectF(left, box.top() + (box.height() - px(SIGN)) / 2, px(SIGN), px(SIGN))
    icons.paint(painter, at.tag.icon, sign, colour)
    painter.setFont(theme.font("label", size=14))
    painter.setPen(colour)
    beside, spare = px(SIGN + GAP), px(2)
    words = box.adjusted(-spare, 0, -beside, 0) if mirrored else box.adjusted(beside, 0, spare, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, at.tag.words)
