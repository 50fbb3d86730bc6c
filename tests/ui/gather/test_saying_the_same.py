"""While one types: what is there already is offered to be stacked, and never stacked by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(bench):
    """Somebody of the families has said "Team work" already."""
    bench.around.desk.do(ideas.capture, NewIdea(id="first", text="Team work", group="families"))
    return bench


def offered(bench):
    bench.qtbot.waitUntil(bench.page.entry.same.isVisible)
    return bench.page.entry.same


def beneath(bench, note="first"):
    return [idea.text for idea in bench.around.workshop.beneath(note)]


def test_what_says_the_same_is_told_quietly_and_enter_still_adds_a_note_of_its_own(said):
    said.type("TEAMWORK!")
    same = offered(said)
    assert same.words == "Says the same as “Team work” (Families)"
    assert said.page.line.hasFocus()
    said.press(Qt.Key.Key_Return)
    assert said.texts() == ["Team work", "TEAMWORK!"]
    assert beneath(said) == []
    assert not same.isVisible()


def test_stack_adds_it_under_that_note_as_one_change_with_its_own_voice(said):
    said.alt(1)
    said.type("TEAMWORK!")
    same = offered(said)
    before = len(said.around.open.log)
    QTest.mouseClick(same.stack, Qt.MouseButton.LeftButton)
    assert beneath(said) == ["TEAMWORK!"]
    assert len(said.around.open.log) == before + 1
    (voice,) = said.around.workshop.beneath("first")
    assert voice.group == "students"
    assert said.page.line.text() == ""
    assert said.page.line.hasFocus()
    assert said.toast() == "Stacked with “Team work” / Undo"
    said.press_in_toast("Undo")
    assert said.texts() == ["Team work"]


def test_ctrl_and_enter_stack_without_the_mouse(said):
    said.type("teamwork")
    offered(said)
    said.press(Qt.Key.Key_Return, CTRL)
    assert beneath(said) == ["teamwork"]


def test_ctrl_and_enter_do_nothing_while_nothing_is_offered(said):
    said.type("Be brave")
    said.press(Qt.Key.Key_Return, CTRL)
    assert said.texts() == ["Team work"]
    assert said.page.line.text() == "Be brave"


def test_what_is_new_is_told_nothing_and_typing_on_takes_the_offer_away(said):
    said.type("team work")
    same = offered(said)
    said.type(" in the kitchen garden")
    said.qtbot.waitUntil(lambda: not same.isVisible())
    said.page.line.setText("")
    said.type("Be brave")
    said.qtbot.waitUntil(lambda: not said.page.entry.same._aside.is_busy and not same._rest.isActive())
    assert not same.isVisible()


def test_it_joins_the_stack_where_that_note_lies(said):
    said.around.desk.do(pillars.add, "p", "Together", holding=["first"])
    said.type("teamwork")
    offered(said)
    said.press(Qt.Key.Key_Return, CTRL)
    assert [idea.text for idea in said.around.workshop.ideas_in("p")] == ["Team work", "teamwork"]
    assert beneath(said) == ["teamwork"]


def test_a_note_of_a_locked_pillar_is_not_offered(said):
    said.around.desk.do(pillars.add, "p", "Together", holding=["first"])
    said.around.desk.do(pillars.lock, "p")
    said.type("teamwork")
    same = said.page.entry.same
    said.qtbot.waitUntil(lambda: not same._rest.isActive() and not same._aside.is_busy)
    assert not same.isVisible()
