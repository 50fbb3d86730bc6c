"""Texts one below the other on the wall; what does not fit goes onto a further page with the same head."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Style
from workshop_app.ui.room.marks import Disc, Mark, Text
from workshop_app.ui.room.setting import Typesetter

BULLET, INDENT = 16.0, 48.0


class Column:
    """Fills an area from the top, page by page; each page begins with the same marks."""

    def __init__(self, setter: Typesetter, head: Sequence[Mark], area: QRectF) -> None:
        self._setter, self._head, self._area = setter, tuple(head), area
        self._y = area.y()
        self.pages: list[list[Mark]] = [list(head)]

    def add(
        self, text: str, style: Style, *, gap: float, colour: str = "ink", has_bullet: bool = False
    ) -> None:
        """Put a text below the last one, in as many parts as pages make of it; then leave that gap."""
        indent = INDENT * style.px / 48 if has_bullet else 0
        width = self._area.width() - indent
        for n, block in enumerate(self._setter.parts(text, style, width, self._area.height())):
            self.keep(block.height)
            if has_bullet and n == 0:
                middle, side = self._y + style.line / 2, BULLET * style.px / 48
                box = QRectF(self._area.x(), middle - side / 2, side, side)
                self.pages[-1].append(Disc(box, "accent"))
            self.pages[-1].append(Text(block, self._area.x() + indent, self._y, colour))
            self._y += block.height + gap

    def keep(self, height: float) -> None:
        """Go on on the next page unless so much room is left on this one."""
        if self._y + height > self._area.bottom() + 1 and self._y > self._area.y():
            self.pages.append(list(self._head))
            self._y = self._area.y()
