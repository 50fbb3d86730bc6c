"""The words at the head of a view; where they are too many, they take pages of their own before it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Style
from workshop_app.ui.room.marks import Mark, Text
from workshop_app.ui.room.setting import Typesetter

GAP, WIDE_GAP = 14.0, 28.0


@dataclass(frozen=True, slots=True)
class Heading:
    """`marks` stand at the head of each page down to `bottom`; `before` are pages of their own."""

    marks: tuple[Mark, ...]
    bottom: float
    before: tuple[tuple[Mark, ...], ...] = ()


def heading(
    setter: Typesetter,
    title: str,
    below: str,
    area: QRectF,
    most: float,
    *,
    role: str = "ask",
    least: float = 64,
    is_airy: bool = True,
    side: str = "start",
) -> Heading:
    """Return title and what stands below it, as large as a height of `most` px allows."""
    small = below_style(setter)
    for style in setter.sizes(role, least):
        made = _set(setter, title, below, area, style, is_airy=is_airy, side=side)
        if made.bottom - area.y() <= most and setter.widest(title, style) <= area.width():
            return made
    pages = [*over_pages(setter, title, area, role, least)]
    if below:
        unders = setter.parts(below, small, area.width(), area.height())
        pages += [(Text(block, area.x(), area.y(), "ink2"),) for block in unders]
    return Heading((), area.y(), tuple(pages))


def over_pages(
    setter: Typesetter, text: str, area: QRectF, role: str, least: float
) -> list[tuple[Mark, ...]]:
    """Return a long text on pages of its own, in the smallest letters of its role."""
    style = setter.sizes(role, least)[-1]
    blocks = setter.parts(text, style, area.width(), area.height())
    return [(Text(block, area.x(), area.y()),) for block in blocks]


def below_style(setter: Typesetter) -> Style:
    """Return the style of what stands below a title."""
    return setter.style("label", setter.room.floor * 1.08)


def _set(
    setter: Typesetter, title: str, below: str, area: QRectF, style: Style, *, is_airy: bool, side: str
) -> Heading:
    marks: list[Mark] = []
    bottom = area.y()
    if title:
        block = setter.set(title, style, area.width(), side=side)
        if side == "start":
            block = setter.balanced(title, style, area.width())
        marks.append(Text(block, area.x(), area.y()))
        bottom += block.height
    if below:
        under = setter.balanced(below, below_style(setter), area.width())
        gap = 0.0 if not title else WIDE_GAP if is_airy else GAP
        marks.append(Text(under, area.x(), bottom + gap, "ink2"))
        bottom += gap + under.height
    return Heading(tuple(marks), bottom)
