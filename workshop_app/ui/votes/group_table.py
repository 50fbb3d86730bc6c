"""GroupTable: what each group gave to each choice; for the facilitator, or as others may be told it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.insight.votes.outcome import Share
from workshop_app.insight.votes.saying import number
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.table_look import dress_table, fit_height
from workshop_app.words import say


class GroupTable(QTableWidget):
    """Groups below each other, choices by their numbers beside each other, and how many ballots."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self.setAccessibleName(say("Results by group"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(px(76))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(38))
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setFixedWidth(px(220))
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        for header in (across, down):
            header.setSectionsClickable(False)
        dress_table(self, around.theme)

    def show_shares(self, workshop: Workshop, vote: Vote, shares: Sequence[Share]) -> None:
        """Show what came from whom."""
        lines = lines_of(workshop, vote)
        is_averaged = vote.method in {"rating", "fist"}
        self.setRowCount(len(shares))
        self.setColumnCount(len(lines) + 1)
        heads = [*(str(line.number) for line in lines), say("Ballots")]
        self.setHorizontalHeaderLabels(heads)
        for place, line in enumerate(lines):
            head = self.horizontalHeaderItem(place)
            if head is not None:
                head.setToolTip(line.name)
        self.setVerticalHeaderLabels([called(workshop, share) for share in shares])
        for row, share in enumerate(shares):
            for column, line in enumerate(lines):
                score = share.scores.get(line.choice)
                given = score if is_averaged or vote.method == "ranking" else share.points.get(line.choice, 0)
                words = number(given) if given is not None else say("–")
                self._put(row, column, words, f"{called(workshop, share)}, {line.name}: {words}")
            words = f"{share.ballots:,}"
            self._put(row, len(lines), words, f"{called(workshop, share)}, {say('Ballots')}: {words}")
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def _settle(self) -> None:
        """Give the columns what room there is, and be as high as the rows."""
        px, count = self._around.theme.px, max(1, self.columnCount())
        room = self.width() - self.verticalHeader().width() - 2 * self.frameWidth() - 2
        self.horizontalHeader().setDefaultSectionSize(max(px(64), room // count))
        fit_height(self, self.rowCount())

    def _put(self, row: int, column: int, words: str, spoken: str) -> None:
        item = QTableWidgetItem(words)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.setItem(row, column, item)


def called(workshop: Workshop, share: Share) -> str:
    """Return what some groups are called together: by name, or as smaller groups."""
    if len(share.groups) > 1:
        return say("Smaller groups")
    group = share.groups[0] if share.groups else None
    return next((one.name for one in workshop.groups() if one.id == group), say("Not said who"))
