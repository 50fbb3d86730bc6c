"""The way from anywhere to words of the portrait: the page they stand on, and the keyboard on them."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.wordings import WORDINGS, Wording
from workshop_app.ui.step import Step, Surroundings

STEPS = {
    "pillar": "shape",
    "statement": "shape",
    "example": "shape",
    "descriptor": "progress",
    "level": "progress",
}
"""The page on which each kind of record stands with its words."""


def page_of(wording: Wording) -> str:
    """Return the key of the page that words stand on; empty if they stand on none of the rail."""
    kind, _ = WORDINGS[wording.of]
    return STEPS.get(kind, "")


def go_to_wording(window: QWidget, around: Surroundings, wording: Wording) -> bool:
    """Open the page that words stand on, with the keyboard on them; False if they stand on none."""
    key = page_of(wording)
    if not key:
        return False
    around.go_to(key)
    for page in window.findChildren(Step):
        if page.key == key:
            page.open_wording(wording)
    return True
