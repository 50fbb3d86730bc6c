"""NoPillars: the Shape page before there is a pillar: where pillars come from, and one to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import pillars
from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class NoPillars(QWidget):
    """`added` is sent with a pillar that was put up here."""

    added = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme, controls = around.theme, around.controls
        self.headline = controls.label(say("No pillars to shape yet"), "title", wrap=True)
        self.below = controls.label("", "bodyLarge", "ink2", wrap=True)
        self.button = controls.button(
            say("Group ideas"), kind="primary", icon="rail.group", press=lambda: around.go_to("group")
        )
        self.new_button = controls.button(say("New pillar"), icon="add", press=self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(theme.px(10))
        column.addStretch(2)
        for label in (self.headline, self.below):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(theme.px(620))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 12)
            row.addStretch(1)
            column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.px(12), 0, 0)
        buttons.setSpacing(theme.px(10))
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_workshop(self, workshop: Workshop) -> None:
        """Say what there is to begin with."""
        count = len(workshop.ideas())
        if count:
            sentence = say_many(
                "{count} idea waits to be grouped. Each pillar becomes a sheet of words here.",
                "{count} ideas wait to be grouped. Each pillar becomes a sheet of words here.",
                count,
            )
        else:
            sentence = say("Each pillar becomes a sheet of words here, with the ideas behind every word.")
        self.below.setText(sentence)

    def _add(self) -> None:
        new = PillarId(ids.fresh("pillar"))
        if self._around.alerts.attempt(lambda: self._around.desk.do(pillars.add, new)):
            self.added.emit(new)
