"""Spelling help in the line: unknown words are underlined and never changed by themselves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from workshop_app.insight.spelling.spelling import Mark
from workshop_app.ui.scribe.entry_line import EntryLine

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def typed(ready):
    """An idea with a slip of the fingers, its dictionary read."""
    ready.type("Asks freinds for help")
    ready.qtbot.waitUntil(lambda: marked(ready) == ["freinds"])
    return ready


def marked(scribe):
    line = scribe.bar.line
    return [line.text()[one.start : one.end] for one in line.marks]


def offered(scribe):
    scribe.press(Qt.Key.Key_F7)
    row = scribe.bar.entry.spelling.row
    scribe.qtbot.waitUntil(row.isVisible)
    return row


def test_an_unknown_word_is_underlined_and_comes_in_as_it_was_typed(typed):
    typed.enter()
    assert typed.texts() == ["Asks freinds for help"]


def test_f7_offers_others_and_a_digit_takes_one(typed):
    row = offered(typed)
    assert row.others[0] == "friends"
    assert typed.bar.line.selectedText() == "freinds"
    typed.press(Qt.Key.Key_1)
    assert typed.bar.line.text() == "Asks friends for help"
    assert not row.isVisible()
    assert marked(typed) == []
    typed.enter(" often")
    assert typed.texts() == ["Asks friends for help often"]


def test_the_lines_own_undo_takes_a_changed_word_back(typed):
    offered(typed)
    typed.press(Qt.Key.Key_1)
    typed.press(Qt.Key.Key_Z, CTRL)
    assert typed.bar.line.text() in {"Asks freinds for help", "Asks  for help"}


def test_zero_keeps_the_word_as_one_of_the_workshops_own_also_after_a_restart(typed):
    offered(typed)
    typed.press(Qt.Key.Key_0)
    assert typed.bar.line.text() == "Asks freinds for help"
    assert marked(typed) == []
    typed.enter()
    typed.begin_again()
    typed.ctrl_space()
    typed.type("Two freinds")
    help_ = typed.bar.entry.spelling
    typed.qtbot.waitUntil(lambda: help_.known.spelling is not None and not help_._rest.isActive())
    assert marked(typed) == []


def test_escape_takes_only_the_offer_away(typed):
    row = offered(typed)
    typed.press(Qt.Key.Key_Escape)
    assert not row.isVisible()
    assert typed.bar.isVisible()
    assert typed.bar.line.text() == "Asks freinds for help"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_the_line_offers_them_too(typed):
    line = typed.bar.line
    line.setCursorPosition(7)
    place = line.cursorRect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, line.mapToGlobal(place))
    QApplication.sendEvent(line, asked)
    menu = next(one for one in line.findChildren(QMenu) if one.isVisible())
    names = [action.text() for action in menu.actions()]
    assert names[0] == "friends"
    assert "Add “freinds” to this workshop’s words" in names
    menu.actions()[0].trigger()
    menu.close()
    assert line.text() == "Asks friends for help"


def test_the_word_under_the_hands_is_not_marked_before_they_rest(typed):
    typed.bar.line.setText("")
    typed.type("Helps freinds")
    assert marked(typed) == []
    typed.qtbot.waitUntil(lambda: marked(typed) == ["freinds"])
    typed.type("h")
    assert marked(typed) == []


def test_settings_turn_it_off(typed):
    typed.frame.around.preferences.put({"spelling": False})
    typed.type(" freinds ")
    assert marked(typed) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("scrolled", [False, True])
def test_the_wave_stands_under_the_word_wherever_the_text_is_scrolled(make_around, qtbot, scale, scrolled):
    around = make_around(scale=scale)
    line = EntryLine(around.theme)
    qtbot.addWidget(line)
    line.resize(500, around.theme.px(60))
    line.setText(("word " * 60 if scrolled else "") + "a freinds end")
    line.show()
    qtbot.waitExposed(line)
    start = line.text().index("freinds")
    line.setCursorPosition(len(line.text()))
    before = line.grab().toImage()
    line.show_marks((Mark(start, start + 7),))
    after = line.grab().toImage()
    changed = [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if QColor(after.pixel(x, y)) != QColor(before.pixel(x, y))
    ]
    line.setCursorPosition(start)
    left = line.cursorRect().x() + 5
    line.setCursorPosition(start + 7)
    right = line.cursorRect().x() + 5
    assert changed
    if not scrolled:
        assert left - 3 <= min(x for x, _ in changed)
        assert max(x for x, _ in changed) <= right + 3
