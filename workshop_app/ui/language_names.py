"""What languages are called: by those who speak them, and here."""

from PySide6.QtCore import QLocale

from workshop_app.ui.day_words import locale_here
from workshop_app.words import say

OWN_NAMES = {"en": "English", "es": "español", "zh": "中文", "tl": "Tagalog"}
"""Where Qt would name one country's form of the language."""


def language_name(code: str) -> str:
    """Return what a language calls itself, with what it is called here; a code nobody knows stays a code."""
    own = OWN_NAMES.get(code) or (QLocale(code).nativeLanguageName() if QLocale(code) != QLocale.c() else "")
    here = str(locale_here().languages.get(code, own or code))
    if not own or own.casefold() == here.casefold():
        return here
    return say("{own} ({here})", own=own, here=here)
