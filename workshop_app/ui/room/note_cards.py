"""A note in full on its paper, as one sees it on the wall."""

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block, Notch, Style
from workshop_app.ui.room.marks import Card, Sign, Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Note
from workshop_app.words import say

PAD, MARK = 18.0, 34.0
CONTINUED = "ph.dots-three-bold"
"""The sign on a note that goes on on the next page."""


def card(setter: Typesetter, note: Note, box: QRectF, style: Style, *, tilt: float = 0) -> Card | None:
    """Return the note on a paper of that size; None if its words do not fit on it."""
    block = _fitting(setter, note, box, style)
    return None if block is None else _laid(setter, note, box, block, tilt=tilt)


def parts(setter: Typesetter, note: Note, box: QRectF, style: Style) -> list[Card]:
    """Return a long note on as many papers of that size as its words take."""
    size = round(MARK * style.px / 48)
    blocks = setter.parts(
        note.text, style, box.width() - 2 * pad(style), box.height() - 2 * pad(style) - size
    )
    cards = [
        _laid(setter, note if n == 0 else _next_part(note), box, block, goes_on=n < len(blocks) - 1)
        for n, block in enumerate(blocks)
    ]
    return cards or [_laid(setter, note, box, setter.set(note.text, style, box.width()))]


def inner_width(box: QRectF, style: Style) -> float:
    """Return how wide the lines of a note on a paper of that size are."""
    return box.width() - 1.75 * pad(style)


def pad(style: Style) -> float:
    """Return how far the words of a note keep from the edges of its paper."""
    return PAD * style.px / 48


def _fitting(setter: Typesetter, note: Note, box: QRectF, style: Style) -> Block | None:
    inset, size = pad(style), MARK * style.px / 48
    voices = _voices(setter, note, style.px)
    inner = inner_width(box, style)
    if setter.is_longer(note.text, style, inner, box.height() - 2 * inset):
        return None
    width = (size + 8 if note.mark else 0) + (voices.width + 12 if voices else 0)
    lowest = max(size, voices.height if voices else 0)
    notch = Notch(width, lowest, box.height() - 2 * inset) if width else Notch()
    block = setter.set(note.text, style, inner, notch=notch)
    return block if block.height <= box.height() - 2 * inset + 1 else None


def _laid(
    setter: Typesetter, note: Note, box: QRectF, block: Block, *, tilt: float = 0, goes_on: bool = False
) -> Card:
    inset, size = PAD * block.px / 48, MARK * block.px / 48
    on_it: list[Text | Sign] = [Text(block, box.x() + inset, box.y() + inset, "noteText")]
    right, bottom = box.right() - inset * 0.8, box.bottom() - inset * 0.8
    sign = CONTINUED if goes_on else note.mark
    if sign:
        on_it.append(Sign(sign, QRectF(right - size, bottom - size, size, size)))
        right -= size + 10
    voices = _voices(setter, note, block.px)
    if voices is not None and not goes_on:
        on_it.append(Text(voices, right - voices.left - voices.width, bottom - voices.height + 4, "noteText"))
    return Card(box, note.paper, note.key, note.is_new, tuple(on_it), tilt)


def _voices(setter: Typesetter, note: Note, px: float) -> Block | None:
    if note.voices < 2:
        return None
    return setter.set(
        say("× {count}", count=note.voices),
        setter.style("incidental", max(setter.room.spoken_floor, px * 0.6), weight=600),
        400,
    )


def _next_part(note: Note) -> Note:
    return Note(note.text, note.paper, note.mark)


def moved(card: Card, x: float, y: float) -> Card:
    """Return the paper with all that stands on it, moved by that much."""
    on_it = tuple(
        Text(part.block, part.x + x, part.y + y, part.colour)
        if isinstance(part, Text)
        else Sign(part.name, part.box.translated(x, y), part.colour)
        for part in card.on_it
    )
    return Card(card.box.translated(x, y), card.paper, card.key, card.is_new, on_it, card.tilt, card.is_flat)
