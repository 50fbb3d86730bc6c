"""BoxCard: the box that is worked on: its picture, whose it is, and whether it comes in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from workshop_app.ui.photo import note_words, photo_file
from workshop_app.ui.photo.card_code import CardCodeLine
from workshop_app.ui.photo.crop_view import CropView
from workshop_app.ui.photo.group_choice import GroupChoice
from workshop_app.ui.photo.review import Review
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PREVIEW = 260
"""Px of the long side of the picture, before it is shown smaller."""


class BoxCard(QFrame):
    """`given` is sent with a group or None, `wanted` when the note is to come in after all, or not.

    `known` is sent with the idea card that the note is, as somebody keyed in its code.
    """

    given = Signal(object)
    known = Signal(object)
    wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        px = around.theme.px
        self.setProperty("card", "true")
        side = px(72 if around.theme.is_large else 120)
        self.crop = CropView(around, least=72)
        self.crop.setFixedSize(side, side)
        self.title = around.controls.label("", "label", wrap=True)
        self.state = around.controls.label("", "small", "ink2", wrap=True)
        self.group = GroupChoice(around)
        self.group.chosen.connect(self.given)
        self.want = around.controls.button(
            say("Add it too"), kind="quiet", size="small", press=self.wanted.emit
        )
        self.code = CardCodeLine(around)
        self.code.known.connect(self.known)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.title)
        words.addWidget(self.state)
        words.addSpacing(px(2))
        words.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self.want, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self.code)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(10), px(12), px(10))
        row.setSpacing(px(12))
        row.addWidget(self.crop, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def follow(self, review: Review) -> None:
        """Show the box that is worked on; without one there is no card."""
        boxes = review.boxes
        box, picked = boxes.box, boxes.picked
        self.setVisible(box is not None)
        if box is None:
            return
        place, workshop = boxes.place(box.key) + 1, self._around.workshop
        groups = {group.id: group for group in workshop.groups()}
        many = len(picked) > 1
        self.title.setText(
            say_many("{count} note chosen", "{count} notes chosen", len(picked))
            if many
            else note_words.box_title(box, place, len(boxes.all))
        )
        said = note_words.box_state(box) if not many else ""
        self.state.setText(said[:1].upper() + said[1:])
        self.state.setVisible(bool(said))
        self.group.show_group(groups.get(box.group) if box.group is not None else None)
        self.code.follow(None if many else box.key, box.card)
        self.want.setText(say("Leave it out") if box.is_wanted else say("Add it too"))
        self.want.setVisible(box.seen is not None or not box.is_wanted or box.is_doubtful)
        self.crop.show_picture(photo_file.straightened(review.kept, box.corners, PREVIEW))
        self.setAccessibleName(note_words.box_words(workshop, box, place, len(boxes.all)))
