"""WordMenu: a field and what was written in it before: for a table or a question, chosen or written anew."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from workshop_app.ui.scribe.word_row import WordRow
from workshop_app.ui.step import Surroundings

REACH = 24
"""Px around the card that its shadow needs."""


class WordMenu(QWidget):
    """Lies over `host` beside what opened it; Enter takes what is written, the arrows walk what was before.

    `picked` is sent with the words, `closed` when it is taken away, whatever was chosen.
    """

    picked = Signal(str)
    closed = Signal()

    def __init__(self, around: Surroundings, host: QWidget, name: str, hint: str, longest: int) -> None:
        super().__init__(host)
        self._around, self._host = around, host
        self._opener, self._back = host, host
        self._known: Sequence[tuple[str, str]] = ()
        self.rows: list[WordRow] = []
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.setMaxLength(longest)
        self.field.textEdited.connect(lambda _text: self._fill())
        self.field.installEventFilter(self)
        self._inside = QWidget()
        self._inside.setObjectName("words")
        self._inside.setStyleSheet("#words { background: transparent; }")
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(around.theme.px(2))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        edge = REACH + around.theme.px(8)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(around.theme.px(6))
        column.addWidget(self.field)
        column.addWidget(self._scroll)
        self.setAccessibleName(name)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def open_beside(self, opener: QWidget, back: QWidget, known: Sequence[tuple[str, str]], now: str) -> None:
        """Show it below `opener`, the focus in its field; closing gives the focus to `back`.

        `known` are words and what is said of them, `now` is what holds at present.
        """
        self._opener, self._back, self._known, self._now = opener, back, known, now
        self.field.clear()
        self._fill()
        self.show()
        self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one: it has a widget
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_menu(self) -> None:
        """Take it away and give the focus back."""
        if self.is_open:
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # as above
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()
            self.closed.emit()

    # what it shows

    def _fill(self) -> None:
        typed = self.field.text().strip().casefold()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for words, told in self._known:
            if typed in (words + told).casefold():
                row = WordRow(self._around, words, told, is_now=words == self._now)
                row.clicked.connect(lambda _checked=False, words=words: self._pick(words))
                row.installEventFilter(self)
                self._lines.addWidget(row)
                self.rows.append(row)
        self._settle()

    def _settle(self) -> None:
        px, host = self._around.theme.px, self._host.rect()
        edge = 2 * (REACH + px(8))
        rows = sum(row.sizeHint().height() + px(2) for row in self.rows)
        wide = max([px(260), *(row.sizeHint().width() for row in self.rows)]) + edge
        wide = min(wide, host.width() - px(16))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = self._opener.mapTo(self._host, QPoint(0, self._opener.height() + 4))
        x = corner.x() - REACH if not is_mirrored else corner.x() + self._opener.width() - wide + REACH
        y = corner.y() - REACH
        high = min(edge + self.field.sizeHint().height() + px(6) + rows, host.height() - max(0, y))
        x = min(max(x, -REACH + px(8)), host.width() - wide + REACH - px(8))
        self._scroll.setVisible(bool(self.rows))
        self.setGeometry(QRect(x, y, wide, max(high, edge + self.field.sizeHint().height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH)
        self._around.papers.shadow(painter, box, "popover")
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        painter.end()

    # what is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and not self._is_own(watched):
                self.close_menu()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return (watched is self.field or watched in self.rows) and self._key(watched, event.key())
        return False

    def _is_own(self, widget: QWidget) -> bool:
        """Say whether a press there leaves it open: what opened it closes it by itself."""
        elsewhere = widget.window() is not self.window() or widget is self.window()
        return elsewhere or widget in {self, self._opener} or self.isAncestorOf(widget)

    def _key(self, watched: QObject, key: int) -> bool:
        at = self.rows.index(watched) if isinstance(watched, WordRow) else -1
        if key == Qt.Key.Key_Escape:
            self.close_menu()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(self.rows[at] if at >= 0 else None)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            to = at + (1 if key == Qt.Key.Key_Down else -1)
            reached = self.rows[to] if 0 <= to < len(self.rows) else (self.field if to < 0 else None)
            if reached is not None:
                reached.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(reached)
        else:
            return False
        return True

    def _enter(self, row: WordRow | None) -> None:
        typed = " ".join(self.field.text().split())
        if row is not None:
            self._pick(row.words)
        elif typed:
            same = (words for words, _ in self._known if words.casefold() == typed.casefold())
            self._pick(next(same, typed))
        else:
            self.close_menu()

    def _pick(self, words: str) -> None:
        self.picked.emit(words)
        self.close_menu()
