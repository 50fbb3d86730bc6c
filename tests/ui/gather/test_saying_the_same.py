"""While one types: what is there already is offered to be stacked, and nothing is stacked unseen."""

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


def meant(bench):
    """Wait until the offer was in sight for its moment."""
    bench.qtbot.waitUntil(lambda: bench.page.entry.same.enter_stacks)
    return bench.page.entry.same


def looked(bench):
    """Wait until it was looked whether the text is there already."""
    same = bench.page.entry.same
    bench.qtbot.waitUntil(lambda: not same._rest.isActive() and not same._aside.is_busy)
    return same


def test_enter_stacks_what_is_surely_the_same_and_was_in_sight_for_a_moment(said):
    said.alt(1)
    said.type("TEAMWORK!")
    same = offered(said)
    assert same.words == "1 said this: “Team work” (Families)"
    assert said.page.line.hasFocus()
    meant(said)
    assert said.page.entry.add.text() == "Stack"
    said.press(Qt.Key.Key_Return)
    assert beneath(said) == ["TEAMWORK!"]
    assert said.page.line.text() == ""
    assert said.page.entry.add.text() == "Add"
    assert not same.isVisible()


def test_the_number_is_of_voices(said):
    for text in ("teamwork", "Team-work"):
        said.around.desk.do(ideas.capture, NewIdea(id=text, text=text, group="students", under="first"))
    said.type("team work")
    offered(said)
    assert said.page.entry.same.words == "3 said this: “Team work” (Families)"


def test_who_types_on_at_speed_adds_and_stacks_nothing_unseen(said):
    said.type("teamwork")
    same = offered(said)
    assert same._moment.isActive()
    assert not same.enter_stacks
    said.press(Qt.Key.Key_Return)
    assert said.texts() == ["Team work", "teamwork"]
    assert beneath(said) == []


def test_enter_adds_a_text_that_is_no_longer_the_one_the_offer_is_about(said):
    said.type("teamwork")
    meant(said)
    said.type("s")
    said.press(Qt.Key.Key_Return)
    assert said.texts() == ["Team work", "teamworks"]
    assert beneath(said) == []


def test_ctrl_and_enter_add_it_anyway(said):
    said.type("teamwork")
    meant(said)
    said.press(Qt.Key.Key_Return, CTRL)
    assert said.texts() == ["Team work", "teamwork"]
    assert beneath(said) == []
    assert said.page.line.text() == ""


def test_escape_takes_the_offer_away_for_this_text_only(said):
    said.type("teamwork")
    meant(said)
    said.press(Qt.Key.Key_Escape)
    assert not said.page.entry.same.isVisible()
    said.type("s")
    said.press(Qt.Key.Key_Backspace)
    looked(said)
    assert not said.page.entry.same.isVisible()
    said.press(Qt.Key.Key_Return)
    assert beneath(said) == []
    said.type("team work")
    offered(said)


def test_what_is_only_likely_the_same_is_added_by_enter_and_stacked_by_ctrl_j(bench):
    bench.around.desk.do(
        ideas.capture, NewIdea(id="first", text="Explains homework to younger kids patiently")
    )
    bench.type("Explains homework to younger kids")
    same = offered(bench)
    assert same.words == "Says nearly the same: “Explains homework to younger kids patiently”"
    bench.qtbot.waitUntil(lambda: not same._moment.isActive())
    assert not same.enter_stacks
    bench.press(Qt.Key.Key_J, CTRL)
    assert beneath(bench) == ["Explains homework to younger kids"]


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


def test_ctrl_and_enter_add_while_nothing_is_offered(said):
    said.type("Be brave")
    said.press(Qt.Key.Key_Return, CTRL)
    assert said.texts() == ["Team work", "Be brave"]


def test_ctrl_j_does_nothing_while_nothing_is_offered(said):
    said.type("Be brave")
    said.press(Qt.Key.Key_J, CTRL)
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
    meant(said)
    said.press(Qt.Key.Key_Return)
    assert [idea.text for idea in said.around.workshop.ideas_in("p")] == ["Team work", "teamwork"]
    assert beneath(said) == ["teamwork"]


def test_a_note_of_a_locked_pillar_is_not_offered(said):
    said.around.desk.do(pillars.add, "p", "Together", holding=["first"])
    said.around.desk.do(pillars.lock, "p")
    said.type("teamwork")
    same = said.page.entry.same
    said.qtbot.waitUntil(lambda: not same._rest.isActive() and not same._aside.is_busy)
    assert not same.isVisible()
