"""RowParts: what stands in a row of a sheet and where: handle, words, tag, papers and their number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import Idea
from workshop_app.ui.controls import dress
from workshop_app.ui.plan.standing_text import PAD_ACROSS, PAD_DOWN
from workshop_app.ui.shape.papers_behind import PapersBehind
from workshop_app.ui.shape.row_facts import RowFacts
from workshop_app.ui.shape.row_handle import RowHandle
from workshop_app.ui.shape.row_kinds import RowKind
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.step import Surroundings
from workshop_app.words import say_many

WIDE_PAD, NARROW_PAD = 12, 8
"""Px at 100 % from the frame of a row to its words: over the whole sheet, and in one of two columns."""

HIGH, LINE = 46, 24
"""Px at 100 %: a row of one line, and a line of it."""


class RowParts:
    """In a narrow row papers and number stand under the words, and only where there are any."""

    def __init__(self, around: Surroundings, kind: RowKind, row: QWidget, *, is_narrow: bool) -> None:
        self._around, self._kind, self._is_narrow = around, kind, is_narrow
        self.handle = RowHandle(around, row)
        self.papers = PapersBehind(around)
        self.count: QLabel = around.controls.label("", "small", "ink3")
        self.count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.tag = self._make_tag()

    @property
    def pad(self) -> int:
        """Px from the frame to the words."""
        return self._around.theme.px(NARROW_PAD if self._is_narrow else WIDE_PAD)

    def put_together(self, row: QWidget, field: QWidget, facts: RowFacts | None) -> None:
        """Put everything in its place."""
        px = self._around.theme.px
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        if self._kind.tag in {"sense", "subject"}:
            line.addSpacing(PAD_ACROSS)
            line.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        if self._kind.tag == "band":
            line.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        if not self._is_narrow:
            high = px(LINE) + 2 * PAD_DOWN
            self.count.setMinimumWidth(px(50))
            self.count.setFixedHeight(high)
            papers = QVBoxLayout()
            set_sides(papers, 0, (high - self.papers.sizeHint().height()) // 2, px(4), 0)
            papers.addWidget(self.papers)
            papers.addStretch(1)
            line.addLayout(papers)
            line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        down = px(8) if self._is_narrow else (px(HIGH) - px(LINE)) // 2
        after = self.pad - (PAD_ACROSS if self._is_narrow else 0)
        set_sides(inside, self.pad - PAD_ACROSS, down - PAD_DOWN, after, down - PAD_DOWN)
        inside.setSpacing(0)
        inside.addLayout(line)
        if self._is_narrow:
            inside.addLayout(self._below())
        if facts is not None:
            inside.addWidget(facts)
        whole = QHBoxLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.handle)
        whole.addLayout(inside, 1)

    def show_ideas(self, ideas: Sequence[Idea], *, is_kept: bool) -> str:
        """Show the papers behind the words and their number, and return that in words."""
        workshop = self._around.workshop
        self.papers.show_groups([workshop.group_of(idea) for idea in ideas])
        self.papers.setVisible(bool(ideas))
        counted = say_many("{count} idea", "{count} ideas", len(ideas))
        self.count.setText(counted)
        self.count.setVisible(bool(ideas) or (is_kept and not self._is_narrow))
        return counted

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Let the number stand out in the chosen row."""
        theme = self._around.theme
        font = theme.font("small")
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
        colour = theme.colour("accentHover" if is_chosen else "ink3")
        dress(self.count, font.family(), font.pixelSize(), int(weight), colour)

    def show_tag(self, words: str, *, is_shown: bool) -> None:
        """Show the word beside the row, or not."""
        self.tag.setText(words.replace("&", "&&"))
        self.tag.setVisible(bool(words) and is_shown)

    def _below(self) -> QHBoxLayout:
        below = QHBoxLayout()
        set_sides(below, PAD_ACROSS, 0, 0, 0)
        below.setSpacing(self._around.theme.px(8))
        if self._kind.tag == "owner":
            below.addWidget(self.tag)
        below.addWidget(self.papers)
        below.addWidget(self.count)
        below.addStretch(1)
        return below

    def _make_tag(self) -> QPushButton:
        theme = self._around.theme
        tag = self._around.controls.button("", kind="plain")
        tag.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tag.setStyleSheet(
            f"QPushButton {{ min-height: {theme.px(26)}px; padding: 0 {theme.px(7)}px;"
            f" border: {theme.border()}px solid {theme.colour('line').name()};"
            f" border-radius: {theme.px(6)}px; font-size: {theme.px(14)}px; font-weight: 600;"
            f" color: {theme.colour('ink2').name()}; background: {theme.colour('soft').name()}; }}"
        )
        tag.hide()
        return tag
