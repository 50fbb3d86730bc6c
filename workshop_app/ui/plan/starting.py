"""Starting: a plan without parts: three agendas to begin with, all the others, or none."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app.agenda.template import Template
from workshop_app.agenda.templates import three_to_start_with
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.plan.laying_out_agenda import begin_empty, lay_out
from workshop_app.ui.plan.start_card import StartCard
from workshop_app.ui.plan.template_list import TemplateList
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDEST, ABREAST = 1080, 780
"""Px at 100 % of the whole, and from which width on the three cards stand side by side."""


class Starting(QScrollArea):
    """Whatever is chosen is one change: one Undo takes all its sessions and parts away again."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._into: SessionId | None = None
        px, controls = around.theme.px, around.controls
        self.title = controls.label(say("Which agenda comes close?"), "title", wrap=True)
        about = say("It lays out every part with its minutes and its question. All of it can be changed.")
        self._inside = QWidget()
        self._inside.setObjectName("starting")
        self._inside.setStyleSheet("#starting { background: transparent; }")
        self._inside.setMaximumWidth(px(WIDEST))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(2), px(18), px(12), px(24))
        column.setSpacing(px(8))
        column.addWidget(self.title)
        column.addWidget(controls.label(about, "bodyLarge", "ink2", wrap=True))
        column.addSpacing(px(12))
        self.cards = [
            StartCard(around, template, lambda template=template: self._use(template))  # type: ignore[misc] # the loop's own
            for template in three_to_start_with()
        ]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(16))
        for card in self.cards:
            self._row.addWidget(card, 1)
        column.addLayout(self._row)
        column.addSpacing(px(8))
        column.addLayout(self._others())
        self.list: TemplateList | None = None
        self._list_place = QVBoxLayout()
        column.addLayout(self._list_place)
        column.addStretch(1)
        self._frame()

    def show_workshop(self, workshop: Workshop, session_id: SessionId | None) -> None:
        """Offer agendas for a session without parts, or for a workshop without sessions."""
        self._into = session_id
        self.empty.setVisible(session_id is None)

    def arrive(self) -> None:
        """Put the focus on the agenda in the middle, the evening."""
        self.cards[len(self.cards) // 2].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_more(self) -> None:
        """Show every template below the three, or put them away again."""
        if self.list is None:
            above = tuple(card.template.key for card in self.cards)
            self.list = TemplateList(self._around, self._use, besides=above)
            self._list_place.addWidget(self.list)
            self.list.show()
        else:
            self.list.setVisible(self.list.isHidden())
            self.list.refresh()
        is_open = not self.list.isHidden()
        self.more.setText(say("Fewer templates") if is_open else say("More templates"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._around.theme.px
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if self.width() >= px(ABREAST) else ways.TopToBottom)

    def _others(self) -> QHBoxLayout:
        px, controls = self._around.theme.px, self._around.controls
        self.more: QPushButton = controls.button(
            say("More templates"), icon="ph.stack", size="small", press=self.show_more
        )
        self.empty: QPushButton = controls.button(
            say("Begin with an empty agenda"), kind="quiet", size="small", press=self._begin_empty
        )
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.more)
        row.addWidget(self.empty)
        row.addStretch(1)
        return row

    def _frame(self) -> None:
        """Stand in the middle, as wide as reads well, and roll where the window is too low."""
        holder = QWidget()
        holder.setObjectName("holder")
        holder.setStyleSheet("#holder { background: transparent; }")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._inside, 100)
        row.addStretch(1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _use(self, template: Template) -> None:
        lay_out(self._around, template, self._into)

    def _begin_empty(self) -> None:
        begin_empty(self._around)
