"""What opens the common language: by their names in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from workshop_app.ui.step import Surroundings

LONGEST = 60
"""Characters of selected words that may be a term; a whole sentence is none."""


def language_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the sheets of the common language over any page."""

    def common_language() -> None:
        from workshop_app.ui.language.common_language_sheet import CommonLanguageSheet  # noqa: PLC0415 - the start does not wait for it

        CommonLanguageSheet(window, around).open_at(selected_words())

    def other_languages() -> None:
        from workshop_app.ui.language.common_language_sheet import CommonLanguageSheet  # noqa: PLC0415 - the start does not wait for it

        CommonLanguageSheet(window, around).open_translations()

    return {"common_language": common_language, "other_languages": other_languages}


def selected_words() -> str:
    """Return the words that are selected where one types now, if they may be a term; else nothing."""
    focus = QApplication.focusWidget()
    words = ""
    if isinstance(focus, QLineEdit):
        words = focus.selectedText()
    elif isinstance(focus, QTextEdit | QPlainTextEdit):
        words = focus.textCursor().selectedText()
    words = " ".join(words.split()).strip(" .,;:!?“”\"'«»()")
    return words if len(words) <= LONGEST else ""
