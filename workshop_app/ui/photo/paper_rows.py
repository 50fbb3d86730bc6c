"""PaperRows: which group wrote on which colour of paper, for all notes of a photo at once."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workshop_app.ui.photo import note_words
from workshop_app.ui.photo.boxes import Boxes
from workshop_app.ui.photo.group_choice import GroupChoice
from workshop_app.ui.step import Surroundings


class PaperRows(QWidget):
    """`given` is sent with a paper and the group, or None, that all notes on it are from."""

    given = Signal(str, object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self.choices: dict[str, GroupChoice] = {}
        self._counts: dict[str, QLabel] = {}

    def follow(self, boxes: Boxes) -> None:
        """Show a row for every colour there is, the most used first."""
        counts = Counter(box.paper for box in boxes.all)
        groups = {group.id: group for group in self._around.workshop.groups()}
        if set(counts) != set(self.choices):
            self._make_rows([paper for paper, _ in counts.most_common()])
        for paper, choice in self.choices.items():
            words = note_words.papers_of(paper, counts[paper])
            self._counts[paper].setText(words)
            choice.speak_of(words)
            said = Counter(box.group for box in boxes.all if box.paper == paper).most_common(1)[0][0]
            choice.show_group(groups.get(said) if said is not None else None)

    def _make_rows(self, papers: list[str]) -> None:
        for old in [*self.choices.values(), *self._counts.values()]:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.choices, self._counts = {}, {}
        for row, paper in enumerate(papers):
            label = self._around.controls.label("", "body", wrap=True)
            choice = GroupChoice(self._around)
            choice.chosen.connect(partial(self.given.emit, paper))
            self._counts[paper], self.choices[paper] = label, choice
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(choice, row, 1, Qt.AlignmentFlag.AlignTrailing)
