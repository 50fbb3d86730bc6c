"""What stands on a sheet beside its texts: that the pillar is locked, and what else it could say."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.shape.sides import set_sides
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

ADDED = {
    "short": "Short statement",
    "indicator": "Indicator",
    "look-for": "Look-for",
    "example": "Example",
}
"""Parts of the sheet that are not drawn until something stands there, and what the plus before them says."""


class LockedStrip(QWidget):
    """Says why nothing can be typed, and takes that away."""

    def __init__(self, around: Surroundings, unlock: Callable[[], object]) -> None:
        super().__init__()
        px = around.theme.px
        strip = QFrame()
        strip.setObjectName("lockedStrip")
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, px(14))
        below.addWidget(strip)
        tint, line = (around.theme.colour(name).name() for name in ("well", "lineStrong"))
        strip.setStyleSheet(
            f"#lockedStrip {{ background: {tint}; border: {around.theme.border()}px solid {line};"
            f" border-radius: {px(8)}px; }}"
        )
        row = QHBoxLayout(strip)
        set_sides(row, px(14), px(6), px(8), px(6))
        row.setSpacing(px(12))
        words = say("This pillar is locked. Its words stay as they are.")
        row.addWidget(around.controls.label(words, "body", wrap=True), 1)
        self.button = around.controls.button(
            say("Unlock"), size="small", icon="ph.lock-simple-open", press=unlock
        )
        row.addWidget(self.button)
        self.hide()


class Adders(QWidget):
    """One press for each part that the sheet does not have yet."""

    def __init__(self, around: Surroundings, begin: Callable[[str], object]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=around.theme.px(4))
        self.buttons: Mapping[str, QPushButton] = {
            key: around.controls.button(
                say(words), kind="quiet", size="small", icon="add", press=partial(begin, key)
            )
            for key, words in ADDED.items()
        }
        for button in self.buttons.values():
            flow.addWidget(button)

    def offer(self, parts: Collection[str]) -> None:
        """Offer these parts and no others."""
        for key, button in self.buttons.items():
            button.setVisible(key in parts)
        self.setVisible(bool(parts))
        self.updateGeometry()
