"""The look a person chose: text size and contrast, from their preferences or the system's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from workshop_app.preferences import Preferences
from workshop_app.ui.theme import Theme

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


def chosen_theme(preferences: Preferences) -> Theme:
    """Return the theme for this person on this computer.

    `contrast` in the preferences is high, normal or system; the last asks the operating system.
    """
    contrast = preferences.get("contrast", "system")
    is_high = contrast == "high" or (contrast == "system" and system_wants_contrast())
    scale = preferences.get("text_scale", 1.0)
    return Theme(is_high, min(SCALES, key=lambda one: abs(one - scale)))


def scale_after(scale: float, steps: int) -> float:
    """Return the text size that many steps larger or smaller, within 100 to 200 %."""
    at = SCALES.index(min(SCALES, key=lambda one: abs(one - scale)))
    return SCALES[max(0, min(len(SCALES) - 1, at + steps))]


def system_wants_contrast() -> bool:
    """Say whether the operating system asks programs for high contrast."""
    hints = QGuiApplication.styleHints()  # held: PySide lets what `accessibility` returns go with its owner
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
