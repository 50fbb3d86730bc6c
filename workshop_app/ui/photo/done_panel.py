"""DonePanel: every note is typed, and what one may do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_app.ui.photo.offer_card import OfferCard
from workshop_app.ui.photo.rolling import rolling
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class DonePanel(QWidget):
    """`meant` is sent with `close`, `another` or `group`."""

    meant = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme, px, controls = around.theme, around.theme.px, around.controls
        sign = QLabel()
        sign.setPixmap(around.icons.pixmap("status.ok", px(56), theme.colour("ok"), self.devicePixelRatioF()))
        self.title = controls.label("", "prompt" if theme.is_large else "title", wrap=True)
        self.subtitle = controls.label("", "body", "ink2", wrap=True)
        self.offer = OfferCard(around, "hint")
        self.back = controls.button(
            say("Back to Gather"), kind="primary", press=lambda: self.meant.emit("close")
        )
        self.another = controls.button(
            say("Another photo"), icon="source.photo", press=lambda: self.meant.emit("another")
        )
        self.group = controls.button(
            say("Group the ideas"), icon="rail.group", press=lambda: self.meant.emit("group")
        )
        inside = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rolling(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(10))
        column.addStretch(1)
        column.addWidget(sign)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        column.addSpacing(px(6))
        column.addWidget(self.offer)
        column.addSpacing(px(6))
        for button in (self.back, self.another, self.group):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(2)

    def show_count(self, typed: int, ideas: int) -> None:
        """Say how many were typed here, and how many ideas the workshop has now."""
        self.title.setText(say_many("{count} typed", "All {count} typed", typed))
        self.subtitle.setText(say_many("There is {count} idea now.", "There are {count} ideas now.", ideas))
        self.setAccessibleName(self.title.text())
