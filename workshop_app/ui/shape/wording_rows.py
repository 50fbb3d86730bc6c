"""WordingRows: the statements of one kind under their heading; more are added at the end, one by one."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import delete

from workshop_app.desk import ids
from workshop_app.domain.records import Idea, PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.ui.shape.row_deeds import RowDeeds, Said
from workshop_app.ui.shape.row_handle import WIDTH as GUTTER
from workshop_app.ui.shape.row_kinds import RowKind
from workshop_app.ui.shape.row_menu import show_menu, show_tags
from workshop_app.ui.shape.row_moving import RowMoving
from workshop_app.ui.shape.row_parts import NARROW_PAD, WIDE_PAD
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.shape.wording_row import WordingRow
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

BEGINS = {"sense": "see", "subject": "home"}
"""What the tag of a new row is, where it must have one; the next one is like the one before."""


class WordingRows(QWidget):
    """`chosen` is sent with the words of a row that somebody came to, `walked_out` where the arrows leave.

    `ideas_asked` is sent with a wording whose ideas somebody wants to choose from a list.
    """

    chosen = Signal(object)
    walked_out = Signal(int)
    ideas_asked = Signal(object)
    emptied = Signal()

    def __init__(
        self, around: Surroundings, kind: RowKind, deeds: RowDeeds, *, is_narrow: bool = False
    ) -> None:
        super().__init__()
        self.kind = kind
        self._around, self._deeds, self._is_narrow = around, deeds, is_narrow
        self._pillar: PillarId | None = None
        self._rows = dict[str, WordingRow]()
        self._spare = list[WordingRow]()
        self._draft: WordingRow | None = None
        self._moving = RowMoving(self, lambda: self.rows, deeds)
        self._is_locked = False
        px = around.theme.px
        self._gutter = px(GUTTER)
        self._pad = px(NARROW_PAD if is_narrow else WIDE_PAD)
        self.heading = around.controls.label(say(kind.heading), "label", "ink", size=16)
        words = "" if is_narrow else say("Add")
        name = say("Add to {heading}", heading=say(kind.heading))
        if is_narrow:
            self.add_button = around.controls.icon_button("add", name, kind="quiet", press=self.begin)
        else:
            self.add_button = around.controls.button(
                words, kind="quiet", size="small", icon="add", press=self.begin
            )
            self.add_button.setAccessibleName(name)
        head = QHBoxLayout()
        set_sides(head, self._gutter + self._pad, 0, 0, 0)
        self.heading.setMinimumHeight(px(36))
        head.addWidget(self.heading, 1)
        head.addWidget(self.add_button)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._column)

    @property
    def rows(self) -> list[WordingRow]:
        """The rows in order, the new one last."""
        items = [self._column.itemAt(n) for n in range(self._column.count())]
        found = [item.widget() for item in items if item is not None]
        return [row for row in found if isinstance(row, WordingRow)]

    @property
    def is_begun(self) -> bool:
        """Whether a new row waits for its words."""
        return self._draft is not None

    def parts(self) -> list[QWidget]:
        """Return what the Tab key walks here, in order."""
        return [self.add_button, *self.rows]

    def row(self, id: str) -> WordingRow | None:
        """Return the row of a record."""
        return self._rows.get(id)

    def show_said(
        self,
        pillar: PillarId,
        said: Sequence[Said],
        behind: Mapping[Wording, Sequence[Idea]],
        *,
        is_locked: bool,
    ) -> None:
        """Show the records of a pillar in their order."""
        if pillar != self._pillar:
            self._pillar = pillar
            for row in list(self.rows):
                self._put_aside(row)
        self._is_locked = is_locked
        self._moving.is_allowed = not is_locked and self.kind.key != "example"
        wanted = {one.id: one for one in said}
        if self._draft is not None and (self._draft.id in wanted or is_locked):
            if is_locked and self._draft.id not in wanted:
                self._take_out(self._draft)
            self._draft = None  # it has come in: the caret stays where it is
        for row in list(self.rows):
            if row.id not in wanted and row is not self._draft:
                self._take_out(row)
        for n, (id, one) in enumerate(wanted.items()):
            row = self._rows.get(id) or self._make(id)
            if self._column.indexOf(row) != n:
                self._column.insertWidget(n, row)
                row.show()  # at once, for the keyboard may be wanted there
            row.show_said(one, pillar, behind.get(row.wording, ()), is_locked=is_locked)
            row.is_first = n == 0 and not self._is_narrow
        self.add_button.setVisible(not is_locked)

    def show_selected(self, wording: Wording | None) -> None:
        """Show which row's ideas stand at the side."""
        is_after = False
        for row in self.rows:
            is_selected = wording == row.wording
            row.select(is_selected=is_selected, is_after=is_after)
            is_after = is_selected

    def begin(self, **said: str) -> None:
        """Open a new row at the end, with the caret in it."""
        if self._is_locked or self._pillar is None:
            return
        if self._draft is None:
            noun = "example" if self.kind.key == "example" else "statement"
            beginning = dict(said)
            if not beginning and self.kind.tag in BEGINS:
                last = self.rows[-1].said if self.rows else None
                beginning = {self.kind.tag: getattr(last, self.kind.tag, "") or BEGINS[self.kind.tag]}
            row = self._draft = self._make(ids.fresh(noun))
            row.beginning, row.is_new = beginning, True
            row.is_first = not self.rows and not self._is_narrow
            self._column.addWidget(row)
            row.show()
            row.show_said(None, self._pillar, (), is_locked=False)
        self._draft.edit()
        self._draft.chosen.emit()

    def settle(self) -> None:
        """Keep what is half typed."""
        for row in list(self.rows):
            row.settle()

    def enter(self, ahead: int) -> None:
        """Put the keyboard on the first row, or on the last one when coming from below."""
        rows = self.rows
        if rows:
            rows[0 if ahead > 0 else -1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.add_button.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._around.theme
        if self._is_narrow and not self.rows:
            left = self._gutter + self._pad
            y = self.add_button.geometry().bottom()
            painter.fillRect(
                QRectF(left, y, self.width() - left - self._pad, theme.border()), theme.colour("line")
            )
        self._moving.paint(painter, theme, self._gutter, self.width() - self._gutter)
        painter.end()

    # how it is made

    def _put_aside(self, row: WordingRow) -> None:
        """Keep a row for the words of another pillar: to make one takes longer than to look at one."""
        if row is self._draft:
            self._draft = None
        self._rows.pop(row.id, None)
        self._column.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _make(self, id: str) -> WordingRow:
        if self._spare:
            row = self._rows[id] = self._spare.pop()
            row.become(id)
            return row
        row = self._rows[id] = WordingRow(self._around, self.kind, id, self._deeds, is_narrow=self._is_narrow)
        row.chosen.connect(lambda: self.chosen.emit(row.wording))
        row.walked.connect(partial(self._walk, row))
        row.moved.connect(partial(self._moving.by_step, row))
        row.binned.connect(partial(self._bin, row))
        row.menu_asked.connect(partial(self._show_menu, row))
        row.tag_asked.connect(partial(self._show_tags, row))
        row.done.connect(partial(self._go_on, row))
        row.let_go.connect(partial(self._let_go, row))
        row.dragged.connect(self._moving.drag)
        row.dropped.connect(partial(self._moving.drop, row))
        return row

    def _take_out(self, row: WordingRow) -> None:
        if row.holds_focus() or self.window().focusWidget() is None:  # Enter in a blank row lets go of it
            QTimer.singleShot(0, self, partial(self._focus_near, self.rows.index(row)))
        self._rows.pop(row.id, None)
        if row is self._draft:
            self._draft = None
        self._column.removeWidget(row)
        row.hide()
        row.field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        QTimer.singleShot(0, row, partial(delete, row))

    def _focus_near(self, n: int) -> None:
        rows = self.rows
        if rows:
            rows[min(n, len(rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # what hands and keys mean

    def _walk(self, row: WordingRow, step: int) -> None:
        rows = self.rows
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.walked_out.emit(step)

    def _bin(self, row: WordingRow) -> None:
        if row.said is None:
            self._let_go(row)
        elif not self._is_locked:
            self._deeds.bin(self.kind.key, row.id)

    def _let_go(self, row: WordingRow) -> None:
        if row is self._draft:
            self._take_out(row)
            self.emptied.emit()

    def _go_on(self, row: WordingRow) -> None:
        """Open another new row after the one that was just written last."""
        is_kept = self._deeds.find(self.kind.key, row.id) is not None
        if row.is_new and is_kept and self.rows[-1:] == [row]:
            row.is_new = False
            self._draft = None  # it is in the workshop, though the page may not show that yet
            self.begin(**row.beginning)

    def _show_menu(self, row: WordingRow) -> None:
        if row.said is not None and not self._is_locked:
            row.chosen.emit()
            show_menu(
                row,
                partial(self._deeds.change, self.kind.key, row.id),
                lambda: self.ideas_asked.emit(row.wording),
            )

    def _show_tags(self, row: WordingRow) -> None:
        if not self._is_locked:
            show_tags(row, partial(self._tag, row))

    def _tag(self, row: WordingRow, **said: str) -> None:
        if row.said is None and self._pillar is not None:
            row.beginning = said
            row.show_said(None, self._pillar, (), is_locked=False)
        else:
            self._deeds.change(self.kind.key, row.id, **said)
