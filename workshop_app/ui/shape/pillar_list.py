"""PillarList: the pillars by number, beside the sheet of the one that is being shaped."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from workshop_app.desk import ids
from workshop_app.domain import shaping
from workshop_app.domain.commands import pillars
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.shape.pillar_row import PillarRow
from workshop_app.ui.shape.rolling_area import RollingArea
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class PillarList(QWidget):
    """`chosen` is sent with the pillar that was pressed or walked to, `added` with one just put up.

    `entered` is sent when Enter goes on into the sheet, `tab_moved` when the chosen tab stands elsewhere.
    """

    chosen = Signal(str)
    added = Signal(str)
    tab_moved = Signal()

    def __init__(self, around: Surroundings, far: Callable[[Workshop, Pillar], str]) -> None:
        super().__init__()
        self._around, self._far = around, far
        self._rows = dict[PillarId, PillarRow]()
        self._current: PillarId | None = None
        self.setAccessibleName(say("Pillars"))
        px = around.theme.px
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, px(8))
        self._column.setSpacing(0)
        self.new_button = self._make_new()
        self._column.addSpacing(px(2))
        new = QHBoxLayout()
        set_sides(new, 0 if around.theme.is_large else px(4), 0, 0, 0)
        new.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(new)
        self._column.addStretch(1)
        self._area = RollingArea(around.theme, inside, bar_first=True)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self.tab_moved.emit())
        inside.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_workshop(self, workshop: Workshop, current: PillarId | None) -> None:
        """Show the pillars of a workshop, one of them chosen."""
        standing = workshop.pillars()
        for gone in self._rows.keys() - {pillar.id for pillar in standing}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            QTimer.singleShot(0, row, partial(delete, row))
        for n, pillar in enumerate(standing):
            row = self._row(pillar.id)
            if self._column.indexOf(row) != n:
                self._column.insertWidget(n, row)
            is_ready = shaping.is_ready(pillar)
            row.show_pillar(
                pillar, n + 1, self._below(workshop, pillar, is_ready=is_ready), is_ready=is_ready
            )
            row.setChecked(pillar.id == current)
        if current != self._current and current in self._rows:
            QTimer.singleShot(0, self._rows[current], partial(self._bring_into_sight, current))
        self._current = current
        self.tab_moved.emit()

    def row(self, pillar_id: PillarId) -> PillarRow | None:
        """Return the row of a pillar."""
        return self._rows.get(pillar_id)

    def tab(self) -> tuple[int, int] | None:
        """Return where the chosen tab begins and ends, in px from the top; None if it is out of sight."""
        row = self._rows.get(self._current) if self._current is not None else None
        if row is None:
            return None
        top = row.mapTo(self, QPoint(0, 0)).y()
        top, bottom = max(0, top), min(self.height(), top + row.height())
        return (top, bottom) if bottom > top else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            QTimer.singleShot(0, self, self.tab_moved.emit)
        return False

    def _row(self, pillar_id: PillarId) -> PillarRow:
        if pillar_id not in self._rows:
            row = self._rows[pillar_id] = PillarRow(self._around)
            row.clicked.connect(lambda _checked: self.chosen.emit(pillar_id))
            row.walked.connect(partial(self._walk, pillar_id))
            row.moved.connect(partial(self._move, pillar_id))
            row.menu_asked.connect(partial(self._show_menu, pillar_id))
        return self._rows[pillar_id]

    def _below(self, workshop: Workshop, pillar: Pillar, *, is_ready: bool) -> str:
        if is_ready:
            return say("Ready")
        far = self._far(workshop, pillar)
        return far or say_many("{count} idea", "{count} ideas", len(workshop.ideas_in(pillar.id)))

    def _bring_into_sight(self, pillar_id: PillarId) -> None:
        if pillar_id in self._rows:
            self._area.bring_into_sight(self._rows[pillar_id])

    def _walk(self, pillar_id: PillarId, step: int) -> None:
        order = [pillar.id for pillar in self._around.workshop.pillars()]
        at = order.index(pillar_id) + step
        if 0 <= at < len(order):
            self.chosen.emit(order[at])
            self._rows[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, pillar_id: PillarId, step: int) -> None:
        """Give the pillar the next number, or the one before."""
        order = [pillar.id for pillar in self._around.workshop.pillars()]
        at = order.index(pillar_id)
        if not 0 <= at + step < len(order):
            return
        order.pop(at)
        after = order[at + step - 1] if at + step else None
        self._around.alerts.attempt(lambda: self._around.desk.do(pillars.reorder, pillar_id, after=after))

    def _make_new(self) -> QPushButton:
        controls, words = self._around.controls, say("New pillar")
        if self._around.theme.is_large:  # beside large text the list shows numbers only
            return controls.icon_button("add", words, kind="quiet", press=self.add)
        return controls.button(words, kind="quiet", icon="add", press=self.add)

    def add(self) -> None:
        """Put up a new pillar behind the others."""
        new = PillarId(ids.fresh("pillar"))
        if self._around.alerts.attempt(lambda: self._around.desk.do(pillars.add, new)):
            self.added.emit(new)

    def _bin(self, pillar_id: PillarId) -> None:
        around = self._around
        if around.alerts.attempt(lambda: around.desk.do(pillars.bin, pillar_id)):
            around.alerts.toast(
                say("The pillar is in the bin. Its ideas wait in the tray."),
                Offer(
                    say("Take back"),
                    lambda: around.alerts.attempt(lambda: around.desk.do(pillars.take_back, pillar_id)),
                ),
            )

    def _show_menu(self, pillar_id: PillarId) -> None:
        around = self._around
        pillar = around.workshop.pillar(pillar_id)
        menu = QMenu(self)
        lock = pillars.unlock if pillar.locked else pillars.lock
        entries: list[tuple[str, str, Callable[[], object]]] = [
            (say("Move up"), "Alt+Up", lambda: self._move(pillar_id, -1)),
            (say("Move down"), "Alt+Down", lambda: self._move(pillar_id, 1)),
            (
                say("Unlock the pillar") if pillar.locked else say("Lock the pillar"),
                "",
                lambda: around.alerts.attempt(lambda: around.desk.do(lock, pillar_id)),
            ),
            (say("Put in the bin"), "", lambda: self._bin(pillar_id)),
        ]
        for words, keys, act in entries:
            action = QAction(words + (f"\t{keys}" if keys else ""), menu)
            action.triggered.connect(lambda _checked, act=act: act())
            menu.addAction(action)
        row = self._rows[pillar_id]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(row.mapToGlobal(QPoint(row.width() // 3, row.height() - 6)))
