"""PictureSheet: an idea's own picture, large, and the photo of the wall on which its note hung."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.pictures import corners
from workshop_app.domain.records import IdeaId
from workshop_app.ui.photo import photo_file
from workshop_app.ui.photo.crop_view import CropView
from workshop_app.ui.photo.outlines import Outline
from workshop_app.ui.photo.photo_pane import PhotoPane
from workshop_app.ui.photo.zoom_keys import ZoomKeys
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

BOTH, ALONE = 1_080, 620
"""Px of the sheet with the wall and without."""


class PictureSheet(Sheet):
    """For any idea that has a picture; only the laptop shows it, never the room."""

    def __init__(self, parent: QWidget, around: Surroundings, idea_id: IdeaId) -> None:
        workshop = around.workshop
        idea = workshop.idea(idea_id)
        photo = next((one for one in workshop.photos() if one.id == idea.photo), None)
        spot = corners(idea.spot)
        wall = around.desk.picture(photo.picture) if photo is not None and spot is not None else None
        super().__init__(
            parent, around.controls, say("What stands on the paper"), width=BOTH if wall else ALONE
        )
        px = around.theme.px
        group = workshop.group_of(idea)
        self.crop = CropView(around, least=100, name=say("Picture of the note"))
        self.crop.show_picture(around.pictures.at(idea.picture, photo_file.LONGEST_CROP))
        high = min(px(440), max(200, parent.height() - px(330)))
        self.crop.setFixedHeight(high)
        words = idea.text or say("Not typed yet")
        self.words = around.controls.label(words, "prompt", "ink" if idea.text else "ink3", wrap=True)
        self.said_by = around.controls.label(
            group.name if group is not None else say("Not said who"), "body", "ink2", wrap=True
        )
        turn = around.controls.button(
            say("Turn the picture"),
            kind="quiet",
            icon="ph.arrow-clockwise",
            size="small",
            press=self.crop.turn,
        )
        note = QVBoxLayout()
        note.setSpacing(px(8))
        note.addWidget(self.crop)
        note.addWidget(turn, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(px(20))
        row.addLayout(note, 2)
        self.wall: PhotoPane | None = None
        if wall and spot is not None:
            self.wall = PhotoPane(around)
            self.wall.setAccessibleName(say("Photo with the note outlined"))
            self.wall.setFixedHeight(high + px(44))
            self.wall.show_photo(photo_file.open_kept(wall))
            self.wall.show_outlines([Outline(idea.id, spot, group=group, is_current=True)])
            if not around.theme.is_large:
                ZoomKeys(self.wall)
            row.addWidget(self.wall, 3)
        self.body.addWidget(self.words)
        self.body.addWidget(self.said_by)
        self.body.addLayout(row)
