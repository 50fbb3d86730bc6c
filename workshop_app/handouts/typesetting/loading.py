"""Typefaces in Qt: each file is loaded once, whoever asks for it."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase


def load(files: Iterable[Path]) -> None:
    """Have Qt know the faces of these font files; a file it knows already costs nothing.

    Qt itself would take the same file in again, which keeps it in memory twice and lets go of every face
    that is laid out already, so that the next text on the screen is set anew.
    """
    for file in files:
        _load(file.resolve())


@cache
def _load(file: Path) -> None:
    QFontDatabase.addApplicationFont(str(file))
