"""What stands in the bar of the tray beside the notes: how many are to place, arrows, and the zoom."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.controls import Controls
from workshop_app.words import say, say_many

HEADING, ZOOM_BOX = 176, 72
"""Widths of the words at the left and of the zoom at the right, in px of the design."""

BESIDE_MAP = 16
"""Px between the edge of the zoom's part of the bar and the map in it."""

BAR, LOW_BAR, STRIP = 122, 112, 44


class TrayHeading(QWidget):
    """How many ideas are to place; a stop of F6 whose keys go to the board."""

    entered = Signal()
    pressed = Signal()

    def __init__(
        self, board: BoardPicture, controls: Controls, suggest: Callable[[], object] | None = None
    ) -> None:
        super().__init__(board)
        self._board = board
        self._count = controls.label("", "heading")
        self._hint = controls.label("", "small", "ink2", wrap=True)
        theme = controls.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, theme.px(10), 8, theme.px(8))
        self._column.setSpacing(theme.px(2))
        self._column.addWidget(self._count)
        self._column.addWidget(self._hint)
        self._column.addStretch(1)
        self.suggest = controls.button(
            say("Suggest groups"), kind="suggested", icon="suggest", size="small", press=suggest
        )
        self.suggest.setStyleSheet(f"padding: 0 {theme.px(10)}px; border-radius: {theme.px(18)}px;")
        self.suggest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, waiting: int, pillars: int, *, is_strip: bool) -> None:
        """Say how many ideas are to place, and how."""
        words = (
            say_many("{count} to place", "{count} to place", waiting) if waiting else say("Nothing to place")
        )
        self._count.setText(words)
        most = min(pillars, 8)
        hint = say("Drag, or press 1 to {last}", last=most) if most > 1 else say("Drag to the board")
        self._hint.setText(hint if waiting else "")
        self._hint.setVisible(bool(waiting) and not is_strip)
        self.suggest.setVisible(not is_strip)
        margins = self._column.contentsMargins()
        margins.setTop(8 if is_strip else 12)
        self._column.setContentsMargins(margins)
        self.setAccessibleName(say("Tray: {count}", count=words))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self._board.marks.shows_focus = True
        self._board.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._board.marks.shows_focus = self._board.hasFocus()
        self._board.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._board.keyPressEvent(event)


class ZoomBox(QWidget):
    """Plus, how large, minus."""

    def __init__(
        self, board: QWidget, controls: Controls, zoom: Callable[[float], object], fit: Callable[[], object]
    ) -> None:
        super().__init__(board)
        self._theme, self._shown = controls.theme, 0
        self.larger = controls.icon_button(
            "zoomIn", say("Zoom in"), kind="secondary", press=lambda: zoom(1.2)
        )
        self.smaller = controls.icon_button(
            "zoomOut", say("Zoom out"), kind="secondary", press=lambda: zoom(1 / 1.2)
        )
        self.percent = controls.button("100%", kind="plain", size="small", press=fit)
        self.percent.setToolTip(say("Fit the width"))
        for button in (self.larger, self.percent, self.smaller):
            button.setParent(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_zoom(self, shown: float) -> None:
        """Say how large the board is drawn."""
        percent = round(shown * 100)
        if percent == self._shown:
            return
        self._shown = percent
        words = say("{percent}%", percent=percent)
        self.percent.setText(words)
        self.percent.setAccessibleName(say("Zoom {percent}, fit the width", percent=words))

    def lie_in(self, box: QRect, *, is_strip: bool) -> None:
        """Take a part of the bar, at its right end; in the strip the three stand side by side."""
        self.setGeometry(box)
        px = self._theme.px
        side, middle = px(36), px(52)
        if is_strip:
            y = (box.height() - side) // 2
            x = box.width() - 2 * side - middle - px(4)
            self.smaller.setGeometry(x, y, side, side)
            self.percent.setGeometry(x + side, y, middle, side)
            self.larger.setGeometry(x + side + middle, y, side, side)
        else:
            top = max(2, (box.height() - 2 * side - px(30)) // 2)
            end = box.width() - px(ZOOM_BOX)
            x = end + (px(ZOOM_BOX) - side) // 2
            self.larger.setGeometry(x, top, side, side)
            self.percent.setGeometry(end + (px(ZOOM_BOX) - middle) // 2, top + side, middle, px(30))
            self.smaller.setGeometry(x, top + side + px(30), side, side)
        small = self._theme.font("small")
        self.percent.setStyleSheet(
            f"padding: 0; min-height: 0; font-weight: 400; font-size: {small.pixelSize()}px;"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("well"))
        edge = self._theme.border()
        painter.fillRect(0, 0, edge, self.height(), self._theme.colour("lineStrong"))
        painter.end()


class Fade(QWidget):
    """Where the row of notes goes on: it fades out under an arrow."""

    def __init__(self, board: BoardPicture, controls: Controls, *, at_right: bool) -> None:
        super().__init__(board)
        self._board, self._theme, self._at_right = board, controls.theme, at_right
        self._drawn = QPixmap()
        icon, name = (
            ("more right", say("Further notes")) if at_right else ("ph.caret-left-bold", say("Earlier notes"))
        )
        self.arrow = controls.icon_button(icon, name, kind="secondary", press=self._turn)
        self.arrow.setParent(self)
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lie_in(self, box: QRect) -> None:
        """Take the end of the row."""
        self.setGeometry(box)
        side = self._theme.px(36)
        x = box.width() - side - self._theme.px(8) if self._at_right else self._theme.px(4)
        self.arrow.setGeometry(x, (box.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._shade())
        painter.end()

    def _shade(self) -> QPixmap:
        """Return the shade, drawn once a size: a gradient costs more than all the notes under it."""
        if self._drawn.size() != self.size():
            ground = self._theme.colour("well")
            clear = QColor(ground)
            clear.setAlpha(0)
            shade = QLinearGradient(0, 0, self.width(), 0)
            shade.setColorAt(0 if self._at_right else 1, clear)
            shade.setColorAt(0.5, ground)
            shade.setColorAt(1 if self._at_right else 0, ground)
            self._drawn = QPixmap(self.size())
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.fillRect(self.rect(), shade)
            painter.end()
        return self._drawn

    def _turn(self) -> None:
        step = self._board.tray.rect.width() * 0.8
        self._board.scroll_tray(-step if self._at_right else step)
