"""The menu of languages that the portrait is not said in yet."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.part_words import LANGUAGES
from workshop_app.words import say


def languages_menu(parent: QWidget, besides: Collection[str], choose: Callable[[str], object]) -> QMenu:
    """Return a menu of languages, without those that are there; `choose` is called with a code."""
    menu = QMenu(parent)
    menu.setAccessibleName(say("Add a language"))
    for code in LANGUAGES:
        if code not in besides:
            menu.addAction(language_name(code), partial(choose, code))
    return menu
