"""Where did my words go? A code is typed, and what became of each of its ideas stands there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import ideas, pillars, seats
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.ui.voices.trace_sheet import TraceSheet


@pytest.fixture
def sheet(qtbot, around):
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk = around.desk
    desk.do(pillars.add, PillarId("p1"), "Caring Neighbor")
    desk.do(seats.lay_out, {"4": 7})
    said = (("i1", "Good neighbor", "p1"), ("i2", "A later start", "p1"))
    new = [NewIdea(id=IdeaId(i), text=t, group=GroupId("students"), pillar=PillarId(p)) for i, t, p in said]
    desk.do(ideas.capture_many, new)
    desk.do(ideas.from_seat, [IdeaId("i1"), IdeaId("i2")], "T4-07")
    desk.do(ideas.reword, IdeaId("i1"), "Is a good neighbor to all")
    desk.do(ideas.park, [IdeaId("i2")])
    sheet = TraceSheet(window, around)
    sheet.show_sheet()
    QApplication.processEvents()
    return sheet


def ask(sheet: TraceSheet, code: str) -> None:
    sheet.line.setFocus()
    sheet.line.setText("")
    QTest.keyClicks(sheet.line, code)
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)


def test_each_idea_says_what_became_of_it(sheet):
    ask(sheet, "t4 7")
    assert sheet.told == "T4-07: 2 ideas"
    first, later = (card.lines for card in sheet.cards)
    assert first[0] == "Good neighbor"
    assert "Worded now: “Is a good neighbor to all”" in first
    assert "“neighbor” lives on in Caring Neighbor" in first
    assert "Kept for later: making it real. It stood in Caring Neighbor" in later
    assert sheet.cards[0].accessibleName().startswith("Good neighbor. ")


def test_what_is_typed_is_looked_for_when_the_hand_rests(sheet, qtbot):
    QTest.keyClicks(sheet.line, "T4-07")
    qtbot.waitUntil(lambda: len(sheet.cards) == 2)


@pytest.mark.parametrize(
    ("code", "told", "trouble"),
    [
        ("T4-01", "T4-01 is a seat, and no idea was given from it yet.", ""),
        ("T9-01", "No idea came from T9-01.", ""),
        ("Maria", "", "“Maria” is no seat. A seat is a table and a number, such as T4-07."),
    ],
)
def test_a_seat_without_ideas_an_unknown_one_and_a_name_are_told_apart(sheet, code, told, trouble):
    ask(sheet, code)
    assert (sheet.told, sheet.field.trouble, sheet.cards) == (told, trouble, [])


def test_it_follows_the_workshop(sheet, around):
    ask(sheet, "T4-07")
    around.desk.do(ideas.bin, [IdeaId("i1")])
    assert "In the bin" in sheet.cards[0].lines
