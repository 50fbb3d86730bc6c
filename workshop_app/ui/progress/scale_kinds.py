"""ScaleKinds: the kinds of scales to start with, each with the levels it brings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.progressing import SCALE_KINDS
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class ScaleKinds(QWidget):
    """`lay_out` is called with the kind that was chosen."""

    def __init__(self, around: Surroundings, lay_out: Callable[[str], object]) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        lead = say("How is the way told? Names, order and number of levels can be changed at any time.")
        column.addWidget(controls.label(lead, "body", "ink2", wrap=True))
        for kind, why in _whys().items():
            card = QFrame()
            card.setProperty("card", "true")
            row = QHBoxLayout(card)
            row.setContentsMargins(px(18), px(14), px(14), px(14))
            row.setSpacing(px(14))
            said = QVBoxLayout()
            said.setSpacing(px(2))
            title = say(SCALE_KINDS[kind].title)
            said.addWidget(controls.label(title, "heading", wrap=True))
            said.addWidget(controls.label(why, "small", "ink2", wrap=True))
            levels = levels_in_words(kind)
            if levels:
                said.addWidget(controls.label(levels, "small", "ink", wrap=True, weight=600))
            row.addLayout(said, 1)
            button = controls.button(
                say("Start with this"),
                kind="suggested" if kind == "developmental" else "secondary",
                size="small",
                press=partial(lay_out, kind),
            )
            button.setAccessibleName(say("Start with this: {kind}", kind=title))
            button.setAccessibleDescription(levels)
            self.buttons[kind] = button
            row.addWidget(button)
            column.addWidget(card)


def levels_in_words(kind: str) -> str:
    """Return the levels that a kind of scale starts with, as one line."""
    return " → ".join(say(name) for name in SCALE_KINDS[kind].levels)


def _whys() -> dict[str, str]:
    return {
        "developmental": say("Steps that anybody goes, at any age, each in their own time."),
        "grade-points": say("What one would see at the end of some grades."),
        "grade-bands": say("What one would see within spans of grades."),
        "custom": say("You name every level yourself."),
    }
