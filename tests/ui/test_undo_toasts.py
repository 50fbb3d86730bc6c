"""Ctrl+Z without end, and a toast that names what was taken back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import Trouble
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.undoing import Undoing


@pytest.fixture
def undoing(around):
    for n in range(3):
        around.desk.do(ideas.capture, NewIdea(id=f"i{n}", text=f"Idea {n}"))
    around.desk.do(pillars.add, "p0", "One")
    around.desk.do(ideas.move, ["i0"], to="p0")
    return Undoing(around)


def said(around):
    return around.alerts._toast.findChild(QLabel).text()


def press_offer(around):
    around.alerts._toast.findChild(QPushButton).click()


def test_the_toast_names_what_was_taken_back_and_offers_to_bring_it_back(undoing, around):
    undoing.undo()
    assert said(around) == "Took back: Moved ideas"
    press_offer(around)
    assert around.workshop.idea("i0").pillar == "p0"
    assert said(around) == "Brought back: Moved ideas"
    press_offer(around)
    assert around.workshop.idea("i0").pillar is None
    assert said(around) == "Took back: Moved ideas"


def test_everything_can_be_taken_back_one_by_one(undoing, around):
    names = []
    while around.desk.history.undoable:
        undoing.undo()
        names.append(said(around))
    taken = ["Moved ideas", "Started a pillar", *["Added an idea"] * 3]
    assert names == [f"Took back: {what}" for what in taken]
    assert around.workshop.ideas() == ()
    undoing.undo()  # nothing is left, and nothing happens


def test_what_was_brought_back_before_a_restart_keeps_its_name(undoing, around):
    undoing.undo()
    undoing.redo()
    Undoing(around).undo()
    assert said(around) == "Took back: Moved ideas"


def test_what_cannot_be_kept_is_not_called_taken_back(undoing, around):
    around.open.log.refuse = Trouble("The disk is full.")
    undoing.undo()
    assert around.alerts._toast is None
    assert around.workshop.idea("i0").pillar == "p0"


def test_many_thousands_are_taken_back_beside_the_window_and_as_one(around, qtbot):
    count = LARGE + 5
    around.desk.do(ideas.capture_many, [NewIdea(id=f"i{n}", text=f"Idea {n}") for n in range(count)])
    undoing = Undoing(around)
    undoing.undo()
    assert said(around) == "Taking it back…"
    assert len(around.workshop.ideas()) == count
    undoing.undo()  # it is on its way
    qtbot.waitUntil(lambda: around.workshop.ideas() == (), timeout=20_000)
    assert said(around) == "Took back: Added ideas"
    press_offer(around)
    qtbot.waitUntil(lambda: len(around.workshop.ideas()) == count, timeout=20_000)
    assert said(around) == "Brought back: Added ideas"


def test_a_disk_that_refuses_to_take_many_back_says_so(around, qtbot):
    around.desk.do(ideas.capture_many, [NewIdea(id=f"i{n}", text=f"Idea {n}") for n in range(LARGE)])
    refused = []
    around.alerts.not_kept.connect(refused.append)
    around.open.log.refuse = Trouble("The disk is full.")
    undoing = Undoing(around)
    undoing.undo()
    qtbot.waitUntil(lambda: refused == ["The disk is full."], timeout=20_000)
    assert len(around.workshop.ideas()) == LARGE
