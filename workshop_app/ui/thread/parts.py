"""Small parts that the views of the golden thread have in common."""

from datetime import date

from PySide6.QtWidgets import QLabel

from workshop_app.ui.step import Surroundings


def heading(around: Surroundings, words: str, inset: float = 10) -> QLabel:
    """Return the heading over some ways to go, in line with what stands so many px further in."""
    label = around.controls.label(words, "label", "ink2", wrap=True)
    px = around.theme.px
    label.setContentsMargins(px(inset), 0, px(inset), px(2))
    return label


def today() -> date:
    """Return the day of this laptop, by which sessions are called tonight or yesterday."""
    return date.today()  # noqa: DTZ011 - the day of this laptop
