"""NeedsSheet: the needs assessment as a document, question by question, from evidence to what follows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import needs
from workshop_app.domain.need_records import InquiryId
from workshop_app.domain.needing import inquiries
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.kept_rows import KeptRows
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.needs.inquiry_block import InquiryBlock
from workshop_app.ui.needs.new_line import NewLine
from workshop_app.ui.rolling import Rolling
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDE = 980


class NeedsSheet(Sheet):
    """Follows the workshop while it is open; every text is edited where it stands."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Needs assessment"), width=WIDE, is_tall=True)
        self._around = around
        px = around.theme.px
        self.blocks: KeptRows[InquiryBlock] = KeptRows(px(22))
        self.new = NewLine(around, say("Ask a question"), self._ask)
        self.calm = Calm(
            around,
            say("What do we need, and how do we know?"),
            say(
                "A question, the evidence for it, what was found, and what follows. Every recommendation "
                "leads back to its evidence, and no person is named."
            ),
            words=say("Ask the first question"),
            press=self._begin,
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, px(16), px(16))
        column.setSpacing(px(18))
        column.addLayout(self.blocks)
        column.addWidget(self.new)
        column.addStretch(1)
        self._roll = Rolling(around.theme, page)
        self.body.setContentsMargins(px(28), px(4), px(12), px(12))
        self.body.addWidget(self.calm, 1)
        self.body.addWidget(self._roll, 1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(lambda _changes: self._show(around.workshop))
        self.closed.connect(self._leave)
        self._is_begun = False
        self._show(around.workshop)

    def open(self) -> None:
        """Show the sheet, with the keyboard on the first question."""
        first = next(iter(self.blocks.rows.values()), None)
        self.show_sheet(first.question.text if first is not None else self.calm.button)

    def accept(self) -> None:
        """Enter alone means nothing here: it keeps the text that is edited."""

    def _show(self, workshop: Workshop) -> None:
        standing = inquiries(workshop)
        is_empty = not standing and not self._is_begun
        self.calm.setVisible(is_empty)
        self._roll.setVisible(not is_empty)
        self.blocks.show_rows([one.id for one in standing], self._make)
        for number, one in enumerate(standing, 1):
            self.blocks.rows[one.id].show_inquiry(workshop, one, number)

    def _make(self, id: str) -> InquiryBlock:
        return InquiryBlock(self._around, InquiryId(id))

    def _begin(self) -> None:
        self._is_begun = True
        self._show(self._around.workshop)
        self.new.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, text: str) -> bool:
        id = InquiryId(ids.fresh("inquiry"))
        return self._around.alerts.attempt(lambda: self._around.desk.do(needs.ask, id, text))

    def _leave(self) -> None:
        for block in self.blocks.rows.values():
            block.settle()
        self.new.settle()
        self._news.stop()
