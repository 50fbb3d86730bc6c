"""Workplace: where the parts of Gather stand, in windows and text sizes of every kind."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop_app.ui.gather.note_canvas import AROUND
from workshop_app.ui.scribe.entry_box import RING
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

WIDE, NARROW, LOW = 1_700, 1_300, 700
"""Px of the page: from where gutters grow, below which the panel is slim, below which gaps are small."""

GAP, BAR = 28, 14
"""Px between the columns and the panel; the scroll bar of the columns lies in it."""


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What stands on the page, from above; `side` at the right."""

    prompt: QWidget
    entry: QWidget
    offer: QWidget
    progress: QWidget
    sources: QWidget
    columns: QWidget
    side: QWidget


class Workplace(QScrollArea):
    """The line above the columns and the panel beside them; from 150 % on the panel is a tab instead.

    `stage` is the place below the sources: it shows the columns, or what lies over them for a while.
    """

    def __init__(self, around: Surroundings, parts: Parts) -> None:
        super().__init__()
        self._around, self._parts = around, parts
        self.is_folded = around.theme.is_large
        self.stage = Stage(parts.columns)
        self.tabs = Tabs(around, self._show_tab)
        self.tabs.setVisible(self.is_folded)
        self._prompt, self._entry = _padded(parts.prompt), _padded(parts.entry)
        self._offer, self._sources = _padded(parts.offer), _padded(parts.sources)
        self._progress = _padded(parts.progress)
        self._tab_row, self._stage = _padded(self.tabs), _padded(self.stage)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._prompt, self._entry, self._offer, self._sources, self._progress, self._tab_row):
            column.addWidget(part)
        column.addWidget(self._stage, 1)
        inside = QWidget()
        inside.setObjectName("workplace")
        inside.setStyleSheet("#workplace { background: transparent; }")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        self._side = _padded(parts.side)
        if self.is_folded:
            parts.side.setMinimumHeight(around.theme.px(260))
            self.stage.addWidget(self._side)
        else:
            row.addWidget(self._side)
        self._begins_at_line = False
        self.setWidget(inside)
        inside.installEventFilter(self)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def show_count(self, ideas: int) -> None:
        """Say on the tab how many ideas there are."""
        self.tabs.show_count(ideas)

    def show_sheet(self, *, is_open: bool) -> None:
        """Make room for a sheet where the window is low or the text large: all but the line steps back.

        At large text the line does too.
        """
        is_tight = self.height() < LOW or self.is_folded
        for part in (self._prompt, self._sources):
            part.setVisible(not (is_open and is_tight))
        self._entry.setVisible(not (is_open and self.is_folded))
        self._tab_row.setVisible(self.is_folded and not is_open)
        self._settle()
        if not is_open:
            self.tabs.show_current("ideas")

    def begin_at_line(self) -> None:
        """Scroll a page that is higher than the window so far that the line stands at its top."""
        self._begins_at_line = True
        QTimer.singleShot(0, self, self._show_line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._begins_at_line and watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._show_line)  # what stands above the line may have grown
        return super().eventFilter(watched, event)

    def _scrolled_by_hand(self, _action: int) -> None:
        self._begins_at_line = False

    def _show_line(self) -> None:
        self.verticalScrollBar().setValue(self._entry.y() - RING)

    def lower_regions(self) -> list[QWidget]:
        """Return what F6 walks to below the sources."""
        shown = self.stage.currentWidget() or self.stage
        if shown is self._parts.columns and not self.is_folded:
            return [self._parts.columns, self._parts.side]
        return [*([self.tabs] if self.is_folded else []), shown]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        px, width, height = self._around.theme.px, self.width(), self.height()
        gutter = 48 if width >= WIDE else 24
        right = gutter if self.is_folded else GAP
        is_low = height < LOW
        self._leave(self._prompt, gutter, px(4) if is_low else px(8), right)
        top = px(5) if self._prompt.isHidden() else 0
        self._leave(self._entry, gutter - RING, top, right - RING)
        self._leave(self._offer, gutter, 0, right)
        self._leave(self._sources, gutter, px(8) if is_low else px(12), right)
        self._leave(self._progress, gutter, 0, right)
        self._leave(self._tab_row, gutter, px(8), right)
        above = px(10) if is_low or self.is_folded else px(31)
        self._leave(self._stage, gutter - AROUND, above, right - AROUND - BAR)
        slim = px(240 if width < NARROW else 272)
        self._parts.side.setMinimumWidth(0 if self.is_folded else slim)
        self._parts.side.setMaximumWidth(16_777_215 if self.is_folded else slim)
        if self.is_folded:
            self._leave(self._side, AROUND, 0, BAR)
        else:
            self._leave(self._side, 0, px(28) if is_low else px(47), gutter if width >= WIDE else 16)

    def _leave(self, holder: QWidget, start: int, above: int, end: int) -> None:
        """Leave room before, above and behind a part, in the direction of reading."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        holder.setContentsMargins(start, above, end, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._settle()

    def _show_tab(self, key: str) -> None:
        self.stage.setCurrentWidget(self._side if key == "side" else self._parts.columns)
        self.tabs.show_current(key)


class Stage(QStackedWidget):
    """Shows one thing at a time, and is as small as that one may be."""

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._first = first
        self.addWidget(first)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def hasHeightForWidth(self) -> bool:
        return False  # what is not shown has no say

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return QSize()
        least, layout = shown.minimumSizeHint(), shown.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return least.expandedTo(QSize(0, layout.totalMinimumHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # what is shown may need more lines in less width

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # the page takes this for the least; the rest is given by stretching

    def back(self) -> None:
        """Show the columns again."""
        self.setCurrentWidget(self._first)


class Tabs(QWidget):
    """Two tabs at large text: the ideas, or who was heard."""

    def __init__(self, around: Surroundings, show: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = around.theme
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.theme.px(8))
        for key, words in (("ideas", ""), ("side", say("Who we have heard"))):
            button = around.controls.button(words, kind="chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, tab=key: show(tab))
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        self.show_current("ideas")

    def show_current(self, key: str) -> None:
        """Mark the open tab; its words are heavier, and there is room for them in any case."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def show_count(self, ideas: int) -> None:
        """Say how many ideas there are."""
        self.buttons["ideas"].setText(say_many("{count} idea", "{count} ideas", ideas))
        px, heavy = self._theme.px, QFontMetricsF(self._theme.font("label"))
        for button in self.buttons.values():
            button.setMinimumWidth(round(heavy.horizontalAdvance(button.text())) + px(32))


def _padded(part: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    return holder
