"""Following the golden thread from wherever the keyboard is: from words, or from an idea."""

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say


def follow(window: QWidget, around: Surroundings, page: Step) -> None:
    """Open the thread of the words or the idea that the keyboard is on, or say how one comes to it."""
    from workshop_app.ui.thread.thread_sheet import ThreadSheet  # noqa: PLC0415 - the start does not wait for it

    wording, ideas = page.wording(), page.chosen()
    if wording is not None:
        ThreadSheet(window, around).show_wording(wording)
    elif ideas:
        ThreadSheet(window, around).show_idea(ideas[0])
    else:
        around.alerts.toast(say("Go to an idea on the board, or to words in Shape or Progress first."))
