"""AllChecksSheet: every check of the portrait, element by element, with the way to what each speaks of."""

from collections import Counter

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.insight.portrait.check import ELEMENTS
from workshop_app.insight.portrait.findings import Looked, portrait_findings
from workshop_app.insight.portrait.told import Told
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.shape.side.check_block import CheckBlock
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.words import say, say_many

WIDE = 780


class AllChecksSheet(Sheet):
    """Follows the workshop; what it could not look at it says, and takes it for no pass."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Checks of the portrait"), width=WIDE)
        self._around, self._host = around, window
        self.blocks: list[CheckBlock] = []
        self._list: QWidget | None = None
        self.told = self.controls.label("", "body", "ink2", wrap=True)
        self.body.addWidget(self.told)
        self.recall: QPushButton = self.controls.button(
            say("Run the recall test"), icon="ph.brain", press=self._run_recall
        )
        self.foot.addWidget(self.recall)
        self.foot.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._news.stop)
        self._show()

    def _show(self, _changes: object = None) -> None:
        """Look over the portrait as it is now."""
        looked = portrait_findings(self._around.workshop)
        self.told.setText(_summary(looked))
        if self._list is not None:
            self.body.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(2))
        self.blocks = []
        for element, title in ELEMENTS.items():
            found = [one for one in looked if one.check.element == element]
            if not found:
                continue
            head = self.controls.label(say(title), "heading", wrap=True)
            head.setContentsMargins(0, self.theme.px(14), 0, self.theme.px(2))
            column.addWidget(head)
            for one in found:
                block = CheckBlock(self._around, one, self._go)
                self.blocks.append(block)
                column.addWidget(block)
        self.body.addWidget(self._list)

    def _go(self, told: Told) -> None:
        """Go to what a check speaks of: words, a pillar, or the line for ideas of a group."""
        around, host = self._around, self._host
        self.close_sheet()
        wording = told.wording
        if told.group is not None:
            around.voice.let_speak(told.group)
            around.go_to("gather")
        elif wording is not None and go_to_wording(host, around, wording):
            return
        elif told.pillar is not None:
            go_to_wording(host, around, Wording("name", told.pillar))

    def _run_recall(self) -> None:
        from workshop_app.ui.recall.recall_sheet import RecallSheet  # noqa: PLC0415 - rarely wanted

        self.give_way_to(RecallSheet(self._host, self._around))


def _summary(looked: tuple[Looked, ...]) -> str:
    """Return how the checks stand, in a sentence."""
    count = Counter(one.outcome for one in looked)
    fine = say_many("{count} is fine", "{count} are fine", count["pass"])
    again = say_many("{count} to look at again", "{count} to look at again", count["flag"])
    rest = say_many("{count} not checked here", "{count} not checked here", count["unchecked"])
    return say("{fine} · {again} · {rest}", fine=fine, again=again, rest=rest)
