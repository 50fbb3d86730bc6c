"""SortingDone: every idea has its place; what there is now, and one way on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.portrait_view import PortraitView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PORTRAIT = 210


class SortingDone(QWidget):
    """Calm: the portrait, a sentence, and the way back to the board."""

    def __init__(self, around: Surroundings, *, end: Callable[[], object]) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        self._portrait = PortraitView(around.theme)
        self._portrait.setFixedSize(px(PORTRAIT), px(PORTRAIT))
        self.title = controls.label("", "display", wrap=True)
        self.more = controls.label("", "bodyLarge", "ink2", wrap=True)
        for label in (self.title, self.more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.back = controls.button(say("Back to the board"), kind="primary", size="big", press=end)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(2)
        column.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(8))
        column.addWidget(self.title)
        column.addWidget(self.more)
        column.addSpacing(px(12))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_workshop(self, workshop: Workshop) -> None:
        """Say how many ideas are placed, and in how many pillars."""
        there = workshop.ideas()
        if there:
            self.title.setText(say_many("The one idea is placed", "All {count} ideas are placed", len(there)))
            self.more.setText(
                say_many(
                    "They stand in {count} pillar. Ideas that come in now are shown here at once.",
                    "They stand in {count} pillars. Ideas that come in now are shown here at once.",
                    len(workshop.pillars()),
                )
            )
        else:
            self.title.setText(say("There is no idea to place yet"))
            self.more.setText(say("Ideas that come in now are shown here at once."))
        papers = {group.id: group.paper for group in workshop.groups()}
        self._portrait.show_papers([papers.get(idea.group, "") if idea.group else "" for idea in there])
