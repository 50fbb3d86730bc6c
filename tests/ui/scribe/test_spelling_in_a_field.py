"""Spelling help in a field of several lines, as notes are typed from their pictures."""

import pytest
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from workshop_app.ui.scribe.spell_marks import SpellMarks


@pytest.fixture
def field(around, qtbot):
    field = QPlainTextEdit()
    field.resize(500, 120)
    qtbot.addWidget(field)
    field.marks = SpellMarks(around, field)
    field.show()
    field.setPlainText("Asks freinds\nfor hlep")
    qtbot.waitUntil(lambda: waved(field) == ["freinds", "hlep"])
    return field


def waved(field):
    found, block = [], field.document().begin()
    while block.isValid():
        found += [
            block.text()[one.start : one.start + one.length]
            for one in block.layout().formats()
            if one.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
        ]
        block = block.next()
    return found


def menu_at(field, word):
    cursor = field.document().find(word)
    place = field.cursorRect(cursor).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, field.mapToGlobal(place))
    QApplication.sendEvent(field, asked)
    return next(one for one in field.findChildren(QMenu) if one.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_its_menu_offers_others_and_puts_one_in(field):
    menu = menu_at(field, "freinds")
    assert menu.actions()[0].text() == "friends"
    menu.actions()[0].trigger()
    menu.close()
    assert field.toPlainText() == "Asks friends\nfor hlep"
    assert waved(field) == ["hlep"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_word_that_is_kept_is_marked_nowhere_any_more(field, qtbot):
    menu = menu_at(field, "hlep")
    next(one for one in menu.actions() if one.text().startswith("Add “hlep”")).trigger()
    menu.close()
    qtbot.waitUntil(lambda: waved(field) == ["freinds"])


def test_settings_turn_it_off(field, around):
    around.preferences.put({"spelling": False})
    field.marks.rehighlight()
    assert waved(field) == []
