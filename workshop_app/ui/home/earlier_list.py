"""The earlier workshops on Home, as many as there are; from nine on they can be searched."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.summary import Card
from workshop_app.ui.controls import Controls
from workshop_app.ui.home import card_words
from workshop_app.ui.home.earlier_row import EarlierRow
from workshop_app.ui.home.workshop_menu import Doings, show_menu
from workshop_app.words import say

MOST_WITHOUT_FIND = 8


class EarlierList(QWidget):
    """Rows of workshops under the word "Earlier"; arrow keys walk them, Tab passes them as one."""

    reached = Signal(QWidget)
    """Sent with the row that the arrow keys reached, so that the page can scroll to it."""

    def __init__(self, controls: Controls, doings: Doings) -> None:
        super().__init__()
        self._controls, self._doings = controls, doings
        theme, px = controls.theme, controls.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, px(4))
        title = controls.label(say("Earlier"), "body", "ink2", weight=600)
        title.setFixedHeight(px(36))
        head.addWidget(title)
        head.addStretch(1)
        self.find_field = FindField(controls)
        self.find_field.textChanged.connect(self._search)
        self.find_field.setFixedWidth(px(220))
        head.addWidget(self.find_field)
        column.addLayout(head)
        self._rows = RowColumn()
        column.addWidget(self._rows)
        self._nothing = controls.label("", "body", "ink2", wrap=True)
        self._nothing.setContentsMargins(0, px(20), 0, px(20))
        self._nothing.setStyleSheet(
            self._nothing.styleSheet()
            + f"border-top: {theme.border()}px solid {theme.colour('line').name()};"
        )
        column.addWidget(self._nothing)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, cards: Sequence[Card], now: datetime) -> None:
        """Show these workshops in this order."""
        rows = [EarlierRow(self._controls, card, now) for card in cards]
        for row in rows:
            row.clicked.connect(lambda _checked, row=row: self._doings.open(Path(row.card.path)))
            row.menu_asked.connect(lambda row=row: self._show_menu(row))
            row.walked.connect(lambda ahead, row=row: self._walk(row, ahead))
        self._rows.show_rows(rows)
        self.find_field.setVisible(len(rows) > MOST_WITHOUT_FIND)
        if len(rows) <= MOST_WITHOUT_FIND:
            self.find_field.clear()
        self._search(self.find_field.text())

    @property
    def has_new_trouble(self) -> bool:
        """Whether a row says why it could not be opened, which the workshops themselves did not say."""
        return any(row.trouble != row.card.trouble for row in self._rows.rows)

    def rows(self) -> list[EarlierRow]:
        """Return the rows that are shown."""
        return self._rows.shown()

    @property
    def last_stop(self) -> QWidget:
        """The last control of the list; its rows follow each other from the field on as they were made."""
        return self._rows.rows[-1].more if self._rows.rows else self.find_field

    def row_of(self, path: Path) -> EarlierRow | None:
        """Return the row of a file, if it has one."""
        return next((row for row in self._rows.rows if Path(row.card.path) == path), None)

    def say_trouble(self, row: EarlierRow, sentence: str) -> None:
        """Write in a row why its workshop could not be opened."""
        row.say_trouble(sentence)
        self._rows.arrange()

    def _search(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for row in self._rows.rows:
            words = card_words.searched(row.card)
            row.setVisible(all(word in words for word in wanted))
        shown = self.rows()
        for number, row in enumerate(shown):
            tab = Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(tab)
            row.more.setFocusPolicy(tab)
        self._nothing.setText(say("No workshop has “{words}” in its name or place.", words=typed.strip()))
        self._nothing.setVisible(bool(wanted) and not shown)
        self._rows.arrange()

    def _walk(self, row: EarlierRow, ahead: int) -> None:
        shown = self.rows()
        at = shown.index(row) + ahead
        if 0 <= at < len(shown):
            for one, policy in ((row, Qt.FocusPolicy.ClickFocus), (shown[at], Qt.FocusPolicy.StrongFocus)):
                one.setFocusPolicy(policy)
                one.more.setFocusPolicy(policy)
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(shown[at])

    def _show_menu(self, row: EarlierRow) -> None:
        show_menu(row.more, self._controls, Path(row.card.path), self._doings)


class RowColumn(QWidget):
    """Rows one under another, each as high as its words need at this width."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[EarlierRow] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_rows(self, rows: list[EarlierRow]) -> None:
        """Show these rows instead of those before."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = rows
        for row in rows:
            row.setParent(self)
            row.show()
        self.arrange()

    def shown(self) -> list[EarlierRow]:
        """Return the rows that Find has left."""
        return [row for row in self.rows if not row.isHidden()]

    def arrange(self) -> None:
        """Give each row its place."""
        y = 0
        for row in self.shown():
            height = row.height_at(self.width())
            row.setGeometry(0, y, self.width(), height)
            row.update()
            y += height
        self.setFixedHeight(y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.arrange()


class FindField(QLineEdit):
    """Finds workshops by the words in their names and places; Escape clears it."""

    def __init__(self, controls: Controls) -> None:
        super().__init__()
        self._controls = controls
        px = controls.theme.px
        self.setPlaceholderText(say("Find a workshop"))
        self.setAccessibleName(say("Find a workshop"))
        high = px(36) - 2 * controls.theme.border()
        before, after = px(36), px(10)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        self.setStyleSheet(
            f"min-height: {high}px; max-height: {high}px; padding: 0 {after}px 0 {before}px;"
            f" border-radius: {px(7)}px; font-size: {px(15)}px;"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._controls.theme
        side = theme.px(18)
        x = theme.px(10)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - side
        painter = QPainter(self)
        box = QRectF(x, (self.height() - side) / 2, side, side)
        self._controls.icons.paint(painter, "search", box, theme.colour("ink3"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
