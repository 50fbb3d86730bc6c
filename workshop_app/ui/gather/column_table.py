"""ColumnTable: the first rows of a list as they stand there, and above each column what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QMenu, QTableView

from workshop_app.intake.columns import PRIVATE
from workshop_app.intake.lists import IdeaList
from workshop_app.ui.gather import column_roles
from workshop_app.ui.gather.column_head import ColumnHead
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SHOWN, SHOWN_IF_LOW = 3, 2
"""Rows of the list that are shown as an example, and in a low window."""

LOW = 760
"""Px of the window."""

WIDEST = 320

Index = QModelIndex | QPersistentModelIndex


class FirstRows(QAbstractTableModel):
    """The first rows of a list, without what tells who answered."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.rows: tuple[tuple[str, ...], ...] = ()
        self.roles: tuple[str, ...] = ()
        self.headings: tuple[str, ...] = ()

    def show_rows(
        self, rows: Sequence[Sequence[str]], roles: tuple[str, ...], headings: tuple[str, ...]
    ) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(tuple(" ".join(cell[:400].split()) for cell in row) for row in rows)
        self.roles, self.headings = roles, headings
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.roles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.rows[index.row()]
            if self.roles[place] == PRIVATE:
                return "–" if place < len(row) and row[place] else ""
            return row[place] if place < len(row) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._named(place)}: {self.data(index)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_roles.hint_of(self.roles[place]) or None
        if role == Qt.ItemDataRole.ForegroundRole and self.roles[place] in {PRIVATE, column_roles.LEAVE_OUT}:
            return self._around.theme.colour("ink3")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and section < len(self.roles):
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
                return self._named(section)
            if role == Qt.ItemDataRole.ToolTipRole:
                heading = self.headings[section] if section < len(self.headings) else ""
                return "\n".join(filter(None, (heading, column_roles.hint_of(self.roles[section])))) or None
        return None

    def _named(self, place: int) -> str:
        heading = self.headings[place] if place < len(self.headings) else ""
        heading = heading or say("Column {number}", number=place + 1)
        return say("{column}, {role}", column=heading, role=column_roles.words_of(self.roles[place]))


class ColumnTable(QTableView):
    """Arrows go from column to column, Enter opens the menu of one; `chosen` is sent with all the roles."""

    chosen = Signal(tuple)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px, theme = around.theme.px, around.theme
        self.rows = FirstRows(around, self)
        self.head = ColumnHead(around, self)
        self.setHorizontalHeader(self.head)
        self.setModel(self.rows)
        self.head.asked.connect(self.ask)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):  # Qt's own; it never shows, and must not go
            corner.setAccessibleName(say("Columns of the list"))
            corner.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.verticalHeader().setDefaultSectionSize(px(30))
        self.verticalHeader().setMinimumSectionSize(px(30))
        self.setFont(theme.font("small"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setAccessibleName(say("Columns of the list"))
        self.setStyleSheet(
            f"QTableView {{ border: {theme.border()}px solid {theme.colour('line').name()};"
            f" border-radius: 0; font-size: {px(14)}px; }}"
            f" QTableView::item {{ padding: 0 {px(8)}px; }}"
            f" QTableView::item:focus {{ background: transparent; color: {theme.colour('ink').name()}; }}"
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_columns(self, found: IdeaList, roles: tuple[str, ...]) -> None:
        """Show the first rows of a list, and what its columns hold."""
        headings = found.headings if found.headed else ()
        filled = [cells for cells in found.sheet.rows[:60] if any(map(str.strip, cells))][found.above :]
        many = SHOWN if self.window().height() >= LOW else SHOWN_IF_LOW
        shown = filled[1 if found.headed else 0 :][:many]
        current = max(0, self.currentIndex().column())
        self.rows.show_rows(shown, roles, headings)
        self.head.show_columns(roles, headings)
        self._settle_widths()
        if roles:
            self.setCurrentIndex(self.rows.index(0, min(current, len(roles) - 1)))
        self._show_ring()

    def ask(self, place: int) -> QMenu | None:
        """Open the menu of a column; one that tells who answered has none."""
        roles = self.rows.roles
        if not 0 <= place < len(roles):
            return None
        if self.rows.rows:
            self.setCurrentIndex(self.rows.index(0, place))
        if roles[place] == PRIVATE:
            self._around.alerts.announce(column_roles.hint_of(PRIVATE))
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in column_roles.OFFERED:
            if role == column_roles.LEAVE_OUT:
                menu.addSeparator()
            action = menu.addAction(column_roles.menu_words_of(role))
            action.setCheckable(True)
            action.setChecked(role == roles[place])
            action.setData(role)
            action.triggered.connect(lambda _on=False, to=role: self.choose(place, to))
            if role == roles[place]:
                menu.setActiveAction(action)
        menu.popup(self.head.foot_of(place))
        return menu

    def choose(self, place: int, role: str) -> None:
        """Say what a column holds."""
        new = column_roles.chosen(self.rows.roles, place, role)
        if new != self.rows.roles:
            self.chosen.emit(new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex().column()
        opens = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4}
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in opens or alt_down:
            self.ask(place)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_ring()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(by_keyboard=event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._settle_widths()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.head.viewport().update()

    def _show_ring(self, *, by_keyboard: bool = True) -> None:
        self.head.show_current(self.currentIndex().column(), has_ring=self.hasFocus() and by_keyboard)

    def _settle_widths(self) -> None:
        """Give each column what its head and its cells need, and what is left over to the ideas."""
        px, roles = self._around.theme.px, self.rows.roles
        if not roles:
            return
        metrics = QFontMetricsF(self._around.theme.font("small"))
        widths = []
        for place, role in enumerate(roles):
            heading = self.rows.headings[place] if place < len(self.rows.headings) else ""
            cells = ("" if role == PRIVATE else row[place] for row in self.rows.rows if place < len(row))
            widest = max((metrics.horizontalAdvance(cell[:60]) + px(24) for cell in cells), default=0)
            least = max(self.head.width_of(role, heading), self.head.minimumSectionSize())
            widths.append(round(max(least, min(widest, px(WIDEST)))))
        spare = self.viewport().width() - sum(widths)
        if spare > 0:
            ideas = [place for place, role in enumerate(roles) if role in {"text", "question"}]
            for place in ideas or [len(roles) - 1]:
                widths[place] += spare // len(ideas or [0])
        header: QHeaderView = self.head
        for place, width in enumerate(widths):
            header.resizeSection(place, width)
        rows = max(1, len(self.rows.rows)) * self.verticalHeader().defaultSectionSize()
        bar = px(16) if sum(widths) > self.viewport().width() else 0
        self.setFixedHeight(self.head.sizeHint().height() + rows + bar + 2 * self._around.theme.border())
