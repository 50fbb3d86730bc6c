"""The scenes of idea cards: what is chosen and how they will look."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest

from tools.stage import PATIENCE, Stage, settle
from workshop_app.ui import actions
from workshop_app.ui.cards.cards_sheet import CardsSheet


def cards_chosen(stage: Stage) -> None:
    """Cards for eight tables."""
    _sheet(stage, "share").choices.tables.write("1-8")
    _made(stage)


def cards_refused(stage: Stage) -> None:
    """More tables than a hall has."""
    _sheet(stage, "gather").choices.tables.write("1-900")
    _made(stage)


def _sheet(stage: Stage, step: str) -> CardsSheet:
    page = stage.sample(step)
    actions.carry_out("print_cards", page)
    (sheet,) = page.window().findChildren(CardsSheet)
    return sheet


def _made(stage: Stage) -> None:
    """Wait until the first pages are made, a moment after the last key."""
    (sheet,) = stage.window.findChildren(CardsSheet)
    QTest.qWait(400)
    end = time.monotonic() + PATIENCE
    while not sheet.preview.accessibleDescription() and time.monotonic() < end:
        QTest.qWait(20)
    settle(stage.window)


CARD_SCENES: dict[str, Callable[[Stage], None]] = {
    "cards-chosen": cards_chosen,
    "cards-refused": cards_refused,
}
"""The scenes by name."""
