"""The typefaces of handouts: loaded into Qt once, and chosen for each text as a whole."""

import sys
import unicodedata
from functools import cache

import uharfbuzz
from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QFont, QGuiApplication

from workshop_app import fonts
from workshop_app.handouts.typesetting import east_asian, loading

SCALE = 20.0
"""Layout units in a point: so many that glyphs stand where the typeface wants them, unhinted."""


@cache
def ready() -> QCoreApplication:
    """Have Qt ready to lay out text: in the window's own application, or in one without any window."""
    QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")  # it warns before it looks further
    application = QCoreApplication.instance()
    if application is None:
        screenless = [] if sys.platform == "win32" else ["-platform", "offscreen"]
        application = QGuiApplication(["workshop-app", *screenless])
    loading.load(fonts.files())
    return application


def families_for(text: str, language: str, *, serif: bool) -> tuple[str, ...]:
    """Return the families to set a text in, the first to try first.

    It stands in the design's own face if that has every letter; else the whole text moves to the
    fallbacks that have what is missing, so that no word changes its face in the middle (tokens:
    scriptFallback). Letters that none of our faces has are left to the computer's own.
    """
    own = fonts.SERIF if serif else fonts.SANS
    if text.isascii():
        return (own,)
    lacking = {letter for letter in set(text) - _letters(own) if needs_a_glyph(letter)}
    first: list[str] = []
    for family in fonts.FALLBACKS:
        if found := lacking & _letters(family):
            first.insert(0, family)  # the rarer scripts first: Qt looks for theirs in the first face of all
            lacking -= found
    if first and fonts.FALLBACKS[0] not in first:
        first.append(fonts.FALLBACKS[0])
    eastern = east_asian.families_for(text, language) if lacking else ()
    return (*eastern, *first, *(family for family in (own, *fonts.FALLBACKS) if family not in first))


def needs_a_glyph(letter: str) -> bool:
    """Say whether a character is to be seen on paper, which spaces and joiners are not."""
    return not letter.isspace() and unicodedata.category(letter) not in {"Cc", "Cf", "Mn"}


@cache
def face(families: tuple[str, ...], size: float, weight: int, tracking: float) -> QFont:
    """Return Qt's font of that size in points, `SCALE` times as large."""
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size * SCALE)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * SCALE)
    return font


@cache
def _letters(family: str) -> frozenset[str]:
    regular = next(f for f in (*fonts.SCREEN, *fonts.OTHER_SCRIPTS) if f.family == family)
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(fonts.cut(regular))))
    return frozenset(map(chr, face.unicodes))
