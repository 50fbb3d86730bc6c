"""VotePage: a broad column for the work and a slim one beside it, or below where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop_app.ui.step import Surroundings

SIDE = 360
"""Px of the slim column at 100 %."""

NARROW = 980
"""Px of the page, at 100 %, below which there is only one column."""


WIDE = 1_700
"""Px of the page from where its gutters grow."""


def gutter_of(width: int) -> int:
    """Return how many px a page of this width leaves at its sides (DESIGN § 2)."""
    return 48 if width >= WIDE else 24


class VotePage(QScrollArea):
    """One phase of a vote; put widgets into `main` and `side`. It scrolls as a whole."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        px = around.theme.px
        self._inside = QWidget()
        self._inside.setObjectName("votePage")
        self._inside.setStyleSheet("#votePage { background: transparent; }")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._row.setSpacing(px(28))
        self.main, self.side = QVBoxLayout(), QVBoxLayout()
        self._beside = QWidget()
        self._beside.setLayout(self.side)
        for column in (self.main, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(16))
        self._row.addLayout(self.main, 1)
        self._row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def arrive(self) -> None:
        """Put the focus where the work goes on."""

    def leave(self) -> None:
        """Keep what is half typed."""

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        return []

    @property
    def is_folded(self) -> bool:
        """Whether the slim column stands below the broad one."""
        return self.width() < self.around.theme.px(NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Give the columns their places."""
        px, gutter = self.around.theme.px, gutter_of(self.width())
        is_folded = self.is_folded
        self._row.setContentsMargins(gutter, px(4), gutter, px(28))
        way = QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setAlignment(self._beside, Qt.AlignmentFlag(0) if is_folded else Qt.AlignmentFlag.AlignTop)
        self._beside.setMinimumWidth(0 if is_folded else px(SIDE))
        self._beside.setMaximumWidth(16_777_215 if is_folded else px(SIDE))


class Card(QFrame):
    """A white paper with a heading, on which something stands together; put widgets into `body`."""

    def __init__(self, around: Surroundings, title: str = "") -> None:
        super().__init__()
        theme, px = around.theme, around.theme.px
        self.setObjectName("voteCard")
        self.setStyleSheet(
            f"#voteCard {{ background: {theme.colour('sheet').name()}; border-radius: {px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('line').name()}; }}"
        )
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(14), px(16), px(16))
        self.body.setSpacing(px(10))
        self.title = around.controls.label(title, "heading", wrap=True)
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))
