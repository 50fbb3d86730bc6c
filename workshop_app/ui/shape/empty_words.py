"""EmptyWords: what a pillar shows that says nothing yet: its ideas wait to become words."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PROMPTS = (
    ("definition", "What do these ideas mean, in one sentence for everybody?", "Write the definition"),
    ("i-can", "What can a learner say who lives this?", "Add “I can”"),
    ("outcome", "What will every learner have done by the end?", "Add an outcome"),
    ("condition", "What must adults provide so that it grows?", "Add a condition"),
)
"""What is asked, with the part of the sheet where the answer goes."""


class EmptyWords(QWidget):
    """`begun` is sent with the part of the sheet where somebody wants to begin."""

    begun = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme, px = around.theme, around.theme.px
        self.headline = around.controls.label("", "title", "ink", wrap=True, size=26)
        self.below = around.controls.label("", "body", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.headline)
        column.addWidget(self.below)
        column.addSpacing(px(10))
        self.prompts = list[QPushButton]()
        for key, asked, verb in PROMPTS:
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(16))
            words = around.controls.label(say(asked), "bodyLarge", "ink", wrap=True)
            button = around.controls.button(say(verb), size="small", press=partial(self.begun.emit, key))
            button.setAccessibleDescription(say(asked))
            self.prompts.append(button)
            row.addWidget(words, 1)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            line = QWidget()
            line.setFixedHeight(theme.border())
            line.setStyleSheet(f"background: {theme.colour('line').name()};")
            column.addWidget(line)
            column.addLayout(row)
            column.addSpacing(px(2))

    def show_pillar(self, workshop: Workshop, pillar: Pillar) -> None:
        """Say how many ideas there are to start from."""
        count = len(workshop.ideas_in(pillar.id))
        if count:
            self.headline.setText(
                say_many("Start from the {count} idea", "Start from the {count} ideas", count)
            )
            self.below.setText(
                say_many(
                    "It stands at the side. Begin wherever the room has words for it.",
                    "They stand at the side. Begin wherever the room has words for it.",
                    count,
                )
            )
        else:
            self.headline.setText(say("No ideas in this pillar yet"))
            self.below.setText(say("Group ideas first, or begin with the words that the room has."))
        for button in self.prompts:
            button.setEnabled(not pillar.locked)
