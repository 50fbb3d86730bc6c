"""How the parts of a pillar's sheet stand under each other."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.shape.row_handle import WIDTH as GUTTER
from workshop_app.ui.shape.row_kinds import NARROW, ON_DEMAND
from workshop_app.ui.shape.row_parts import NARROW_PAD, WIDE_PAD
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.shape.wording_rows import WordingRows
from workshop_app.ui.step import Surroundings

PAD, LARGE_PAD = 36, 26
"""Px at 100 % from the edges of the sheet to its words; the second at large text."""


class Parts(NamedTuple):
    """Everything that stands on a sheet."""

    locked: QWidget
    head: QWidget
    definition: QWidget
    short: QWidget
    rows: Mapping[str, WordingRows]
    terms: QWidget
    adders: QWidget
    empty: QWidget
    look: QWidget


class SheetLayout:
    """`words` is all that is shown of a pillar that says something, `pair` its outcomes and conditions.

    `holders` are around the rows that are not shown until there is one.
    """

    def __init__(self, around: Surroundings, inside: QWidget, parts: Parts) -> None:
        self._around, self._parts = around, parts
        self._pad = LARGE_PAD if around.theme.is_large else PAD
        self.words, self.pair = QWidget(), QWidget()
        px = around.theme.px
        self._fill_words()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(27), 0, px(16))
        column.setSpacing(0)
        column.addLayout(self._set_in(parts.locked))
        column.addLayout(self._set_in(parts.head))
        column.addSpacing(px(20))
        column.addWidget(self.words)
        column.addLayout(self._set_in(parts.empty))
        column.addStretch(1)
        self.column = column

    def foot(self) -> QVBoxLayout:
        """Return the line with icon and ink under it."""
        px = self._around.theme.px
        line = QFrame()
        line.setFixedHeight(self._around.theme.border())
        line.setStyleSheet(f"background: {self._around.theme.colour('line').name()};")
        foot = QVBoxLayout()
        foot.setContentsMargins(px(self._pad), 0, px(self._pad), px(21))
        foot.setSpacing(px(12))
        foot.addWidget(line)
        foot.addWidget(self._parts.look)
        return foot

    def _fill_words(self) -> None:
        px, parts = self._around.theme.px, self._parts
        words = QVBoxLayout(self.words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(self._set_in(parts.definition, by=-PAD_ACROSS))
        words.addLayout(self._set_in(parts.short, by=-PAD_ACROSS))
        words.addSpacing(px(13))
        words.addWidget(self._rows_at(parts.rows["i-can"]))
        words.addSpacing(px(11))
        is_large = self._around.theme.is_large
        pair = QVBoxLayout(self.pair) if is_large else QHBoxLayout(self.pair)
        set_sides(pair, max(0, px(self._pad - NARROW_PAD - GUTTER)), 0, px(self._pad - NARROW_PAD), 0)
        pair.setSpacing(px(14) if is_large else 0)
        for key in NARROW:
            if is_large:
                pair.addWidget(parts.rows[key])
            else:
                pair.addWidget(parts.rows[key], 1, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.pair)
        self.holders = {key: self._rows_at(parts.rows[key], above=16) for key in ON_DEMAND}
        for holder in self.holders.values():
            words.addWidget(holder)
        words.addLayout(self._set_in(parts.terms))
        words.addSpacing(px(10))
        words.addLayout(self._set_in(parts.adders, by=-8))

    def _set_in(self, widget: QWidget, *, by: int = 0) -> QHBoxLayout:
        """Return a row in which a part stands between the margins."""
        px = self._around.theme.px
        row = QHBoxLayout()
        set_sides(row, px(self._pad) + by, 0, px(self._pad) + by, 0)
        row.addWidget(widget)
        return row

    def _rows_at(self, rows: WordingRows, *, above: int = 0) -> QWidget:
        px = self._around.theme.px
        holder = QWidget()
        row = QHBoxLayout(holder)
        set_sides(row, max(0, px(self._pad - WIDE_PAD - GUTTER)), px(above), px(self._pad - WIDE_PAD), 0)
        row.addWidget(rows)
        return holder
