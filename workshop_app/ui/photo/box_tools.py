"""BoxTools: what can be done to boxes, as buttons over the photo, each with its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.photo.boxes import Boxes
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class BoxTools(QWidget):
    """A row of buttons; `do` is called with a word such as `split`."""

    def __init__(self, around: Surroundings, do: Callable[[str], object]) -> None:
        super().__init__()
        controls = around.controls
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, around.theme.px(6))
        for key, words, icon, tip in (
            ("add", say("Add a box"), "add", say("Draw a box around a note, or press Insert")),
            ("split", say("Split"), "ph.columns", say("Two notes side by side (S)")),
            ("split_across", say("Split across"), "ph.rows", say("Two notes, one above the other (Shift+S)")),
            (
                "join",
                say("Join"),
                "ph.arrows-in-line-horizontal",
                say("Make one box of those that are chosen (J)"),
            ),
            ("turn", say("Turn"), "ph.arrow-clockwise", say("Turn it by a quarter (R)")),
            ("remove", say("Remove"), "delete", say("This is no note (Delete)")),
        ):
            button = controls.button(words, icon=icon, size="small", press=partial(do, key))
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons[key] = button
            flow.addWidget(button)
        for key, words, icon in (
            ("undo", say("Take back the last change of a box"), "undo"),
            ("redo", say("Bring it back"), "redo"),
        ):
            button = controls.icon_button(icon, words, press=partial(do, key))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons[key] = button
            flow.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def follow(self, boxes: Boxes, *, can_draw: bool) -> None:
        """Let only those be pressed that would do something."""
        has_box = boxes.box is not None
        for key in ("split", "split_across"):
            self.buttons[key].setEnabled(has_box and len(boxes.picked) == 1)
        self.buttons["join"].setEnabled(len(boxes.picked) > 1)
        for key in ("turn", "remove"):
            self.buttons[key].setEnabled(bool(boxes.picked))
        self.buttons["add"].setEnabled(can_draw)
        self.buttons["undo"].setEnabled(boxes.can_undo)
        self.buttons["redo"].setEnabled(boxes.can_redo)
