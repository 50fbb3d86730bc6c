"""LookingLine: how far looking at a photo is, with Stop at its end; nothing waits for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workshop_app.ui.photo.review import Review
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

STAGES = {"opening": 1, "finding": 2, "reading": 3}


class LookingLine(QWidget):
    """A sentence over a bar; it is gone when there is nothing left to do."""

    stopped = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        px = around.theme.px
        self.sentence = around.controls.label("", "body", "ink", wrap=True)
        self.stop = around.controls.button(say("Stop"), kind="quiet", size="small", press=self.stopped.emit)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        top = QHBoxLayout()
        top.addWidget(self.sentence, 1)
        top.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self.bar)
        self.hide()

    def follow(self, review: Review | None) -> None:
        """Say what is being done with a photo now."""
        if review is None or not (review.is_looking or review.is_reading):
            self.hide()
            return
        if review.is_reading and review.wall is not None:
            done, whole = len(review.readings), max(1, len(review.wall.notes))
            self.sentence.setText(
                say("Reading what stands on the notes: {done} of {count}", done=done, count=whole)
            )
        else:
            done, whole = STAGES.get(review.doing, 1), 4
            self.sentence.setText(
                say("Looking for notes") if review.doing != "opening" else say("Opening the photo")
            )
        self.bar.setMaximum(whole)
        self.bar.setValue(done)
        self.bar.setAccessibleName(self.sentence.text())
        self.show()
