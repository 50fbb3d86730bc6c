"""Findings: what there is to say about the paper of a vote, each in a sentence with its sign."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.insight.votes.checks import LOOK, SPOILED, Finding
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

MOST = 12
"""Sentences in sight; how many more there are is said."""

SIGNS = {SPOILED: ("status.warn", "warn"), LOOK: ("status.warn", "warn")}


class Findings(QWidget):
    """A list without a heading; where there is nothing to say it takes no room."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Finding, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(8))

    @property
    def sentences(self) -> list[str]:
        """What is said."""
        return [one.reason for one in self._shown or ()]

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say these."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in found[:MOST]:
            self._column.addWidget(self._row(one))
        if len(found) > MOST:
            more = say_many("{count} more", "{count} more", len(found) - MOST)
            self._column.addWidget(self._around.controls.label(more, "small", "ink2"))
        self.setVisible(bool(found))

    def _row(self, one: Finding) -> QWidget:
        around, px = self._around, self._around.theme.px
        icon, colour = SIGNS.get(one.weight, ("status.todo", "ink3"))
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(8))
        sign = QLabel()
        ratio = self.devicePixelRatioF()
        sign.setPixmap(around.icons.pixmap(icon, px(18), around.theme.colour(colour), ratio))
        words = say("{where}: {reason}", where=one.where, reason=one.reason) if one.where else one.reason
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(around.controls.label(words, "body", wrap=True), 1)
        return row
