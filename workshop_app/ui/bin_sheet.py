"""The bin: what was put away, from ideas to terms, each one press from coming back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.commands import ideas
from workshop_app.domain.kinds import Record
from workshop_app.domain.records import Group, Idea, Pillar
from workshop_app.ui.bin_contents import SORTS, described, put_away
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SHOWN = 150
"""So many things are listed one by one; Take all back brings the others too."""


class BinSheet(Sheet):
    """Lists what is in the bin and follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("The bin"), width=480, at_side=True)
        self._around = around
        self.rows: list[BinRow] = []
        self.body.setSpacing(0)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show_bin)
        self.closed.connect(self._news.stop)
        self.take_all: QPushButton = around.controls.button(
            say("Take all back"), icon="undo", press=self._take_all
        )
        self.foot.addWidget(self.take_all)
        self.foot.addStretch(1)
        self._show_bin()

    def _show_bin(self, _changes: object = None) -> None:
        """Show what is in the bin now; the focus stays at the same height in the list."""
        at = next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)
        gone = put_away(self._around.workshop)
        self._clear()
        for record in gone[:SHOWN]:
            row = BinRow(self._around, record, partial(self._take_back, record))
            self.rows.append(row)
            self.body.addWidget(row)
        if len(gone) > SHOWN:
            more = say_many("{count} more is in the bin.", "{count} more are in the bin.", len(gone) - SHOWN)
            self.body.addWidget(self.controls.label(more, "body", "ink2", wrap=True))
        if not gone:
            self.body.addWidget(_nothing(self._around))
        self.body.addStretch(1)
        self.take_all.setEnabled(bool(gone))
        if at is not None:
            target = self.rows[min(at, len(self.rows) - 1)].button if self.rows else self.close_button
            QTimer.singleShot(0, target, partial(target.setFocus, Qt.FocusReason.TabFocusReason))

    def _clear(self) -> None:
        self.rows = []
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _take_back(self, record: Record) -> None:
        desk = self._around.desk
        if isinstance(record, Idea):
            self._attempt(lambda: desk.do(ideas.take_back, [record.id]))
        else:
            self._attempt(lambda: desk.do(SORTS[type(record)].back, record.id))

    def _take_all(self) -> None:
        """Take everything back, all ideas as one change."""
        gone = put_away(self._around.workshop)
        for sort in SORTS:
            for record in gone:
                if isinstance(record, sort):
                    self._take_back(record)
        together = [record.id for record in gone if isinstance(record, Idea)]
        if together:
            self._attempt(lambda: self._around.desk.do(ideas.take_back, together))
        self.close_button.setFocus()

    def _attempt(self, act: Callable[[], object]) -> None:
        self._around.alerts.attempt(act)


class BinRow(QWidget):
    """One thing in the bin: what it is, what it says, and Take back."""

    def __init__(self, around: Surroundings, record: Record, take_back: Callable[[], object]) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        self._theme = around.theme
        words, kind = described(around.workshop, record)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), 0, px(12))
        row.setSpacing(px(12))
        row.addWidget(Sign(around, record), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(controls.label(words, "body", wrap=True))
        column.addWidget(controls.label(kind, "small", "ink3", wrap=True))
        row.addLayout(column, 1)
        self.button = controls.button(say("Take back"), size="small", press=take_back)
        self.button.setAccessibleName(say("Take back: {words}", words=words))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.border()
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.colour("line"))
        painter.end()


class Sign(QWidget):
    """The paper of an idea or a group with its mark, the disc of a pillar with its icon, or an icon alone."""

    def __init__(self, around: Surroundings, record: Record) -> None:
        super().__init__()
        self._around, self._record = around, record
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._around.theme.px(34)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, icons = self._around.theme, self._around.icons
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        inner = box.adjusted(*(box.width() * part for part in (0.25, 0.25, -0.25, -0.25)))
        if isinstance(self._record, Pillar):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._record.ink))
            painter.drawEllipse(box)
            if self._record.icon:
                icons.paint(painter, self._record.icon, inner, theme.colour("onAccent"))
        elif isinstance(self._record, Idea | Group):
            self._paint_paper(painter, box, inner)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawEllipse(box)
            icons.paint(painter, SORTS[type(self._record)].icon, inner, theme.colour("ink2"))
        painter.end()

    def _paint_paper(self, painter: QPainter, box: QRectF, inner: QRectF) -> None:
        theme, workshop = self._around.theme, self._around.workshop
        group = workshop.group_of(self._record) if isinstance(self._record, Idea) else self._record
        paper = theme.paper(group.paper if isinstance(group, Group) else "")
        self._around.papers.paper(painter, box, paper)
        mark = group.mark if isinstance(group, Group) and group.mark else paper.mark
        self._around.icons.paint(painter, mark, inner, theme.colour("ink"))


def _nothing(around: Surroundings) -> QWidget:
    controls, px = around.controls, around.theme.px
    empty = QWidget()
    column = QVBoxLayout(empty)
    column.setContentsMargins(0, px(48), 0, 0)
    column.setSpacing(px(8))
    icon = controls.label("", "body")
    icon.setPixmap(
        around.icons.pixmap("delete", px(34), around.theme.colour("ink3"), empty.devicePixelRatioF())
    )
    title = controls.label(say("Nothing is in the bin"), "heading", wrap=True)
    text = controls.label(
        say("Ideas, pillars and groups that you put away wait here until you take them back."),
        "body",
        "ink2",
        wrap=True,
    )
    for part in (icon, title, text):
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(part)
    return empty
