"""A text under the coach's eyes: its underlines, its tags, and the card."""

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workshop_app.domain.coaching import kept
from workshop_app.domain.commands import pillars, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.insight.hints.at_wording import hints_of
from workshop_app.ui.coach.coach_card import CoachCard
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.coach.tags import tags_of
from workshop_app.ui.coach.underlines import paint_underlines
from workshop_app.ui.plan.standing_text import StandingText

SAYS = Wording("statement", "c1")


def a_field(around, qtbot, text="I understand different cultures."):
    around.desk.do(pillars.add, "p1", "Kind")
    around.desk.do(statements.add, NewStatement(id="c1", pillar="p1", kind="i-can", text=text))
    window = QWidget()
    window.resize(900, 700)
    edit = StandingText(around.theme, "Statement", font=around.theme.font("bodyLarge"))
    edit.show_text(text)
    edit.kept.connect(lambda said: around.desk.do(statements.reword, "c1", said))
    field = CoachedField(around, SAYS, edit, keep=edit.settle)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch(1)
    around.desk.subscribe(lambda _changes: field.show_workshop(around.workshop))
    qtbot.addWidget(window)
    field.held = window  # the test's own, or it goes with this function
    window.show()
    window.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    return field


def the_card(field):
    return CoachCard.of(field.window(), field.marks.around)


def test_every_key_is_looked_at_and_the_tag_comes_and_goes(around, qtbot):
    field = a_field(around, qtbot)
    assert [tag.words for tag in tags_of(field.hints)] == ["Hard to see"]
    assert field.tags.isVisible()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "I explain two cultures.")
    assert field.hints == ()
    assert field.tags.isVisible()  # nothing below moves while one types
    qtbot.waitUntil(lambda: not field.tags.isVisible())
    QTest.keyClicks(field.edit, " I never shout at anyone here.")
    assert [one.check for one in field.hints] == ["C02"]
    assert "Negative" in field.edit.accessibleDescription()
    qtbot.waitUntil(field.tags.isVisible)


def test_the_marked_words_are_underlined_and_others_are_not(around, qtbot):
    field = a_field(around, qtbot)
    colour = around.theme.colour("warnUnderline")
    picture = field.edit.viewport().grab().toImage()
    lined = {
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y) == colour
    }
    width = field.edit.fontMetrics().horizontalAdvance
    start = width("I ")
    assert min(lined) == pytest.approx(start, abs=4)
    assert max(lined) == pytest.approx(start + width("understand"), abs=4)


def test_f7_opens_the_card_and_the_words_on_offer_are_used(around, qtbot):
    field = a_field(around, qtbot)
    QTest.keyClick(field.edit, Qt.Key.Key_F7)
    card = the_card(field)
    assert card.is_open
    assert card.isAncestorOf(QApplication.focusWidget())
    box = QRect(card.mapToGlobal(card.rect().topLeft()), card.size())
    assert not box.intersects(QRect(field.mapToGlobal(field.rect().topLeft()), field.size()))
    show = next(number for number, verb in enumerate(card.content.hint.verbs) if verb == "show")
    card.content._group.button(show).click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not card.is_open
    assert text_of(around.workshop, SAYS) == "I show different cultures."
    assert field.edit.hasFocus()


def test_escape_closes_the_card_before_it_gives_back_what_was_typed(around, qtbot):
    field = a_field(around, qtbot)
    field.edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field.edit, " And I ask.")
    field.show_card()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not the_card(field).is_open
    assert field.edit.text.endswith("And I ask.")


def test_keep_mine_is_for_good_and_can_be_undone(around, qtbot):
    field = a_field(around, qtbot)
    field.show_card()
    the_card(field).keep_mine()
    assert field.hints == ()
    assert [(one.check, one.words) for one in kept(around.workshop)] == [("C04", "understand")]
    around.desk.undo()
    assert [one.check for one in field.hints] == ["C04"]


def test_change_selects_the_marked_words_and_changes_nothing(around, qtbot):
    field = a_field(around, qtbot)
    field.show_card()
    the_card(field).change()
    assert field.edit.textCursor().selectedText() == "understand"
    assert text_of(around.workshop, SAYS) == "I understand different cultures."


def test_where_nothing_is_on_offer_one_begins_with_a_verb_and_writes_on(around, qtbot):
    field = a_field(around, qtbot, "Does not give up right away")
    field.show_card()
    card = the_card(field)
    assert card.content.text == ""
    card.use()
    assert field.edit.textCursor().selectedText() == "Does not give up"
    assert text_of(around.workshop, SAYS) == "Does not give up right away"
    field.show_card()
    card._begin("Tries")
    QTest.keyClicks(field.edit, " a second way")
    assert field.edit.text == "Tries a second way right away"


def test_an_offer_for_words_that_changed_meanwhile_is_not_used(around, qtbot):
    field = a_field(around, qtbot)
    (hint,) = hints_of(around.workshop, SAYS)
    card = the_card(field)
    card.show_for(hint, QRect(10, 10, 40, 20), QRect(10, 10, 400, 20))
    around.desk.do(statements.reword, "c1", "I understand my neighbors and my town.")
    card.use()
    assert text_of(around.workshop, SAYS) == "I understand my neighbors and my town."
    (hint,) = hints_of(around.workshop, SAYS)
    card.show_for(hint, QRect(10, 10, 40, 20), QRect(10, 10, 400, 20))
    card.use()
    assert text_of(around.workshop, SAYS) == "I explain my neighbors and my town."


def test_notes_have_a_tag_only_where_somebody_looks(around, qtbot):
    field = a_field(around, qtbot, "I share my ideas effectively with others.")
    assert [one.is_note for one in field.hints] == [True]
    assert field.tags.isVisible()
    field.edit.clearFocus()
    assert not field.tags.isVisible()


def test_a_line_is_drawn_under_each_line_of_the_words_and_not_under_the_blank_between(around, qtbot):
    field = a_field(around, qtbot, "Does not give up right away")
    (hint,) = field.hints
    layout = QTextLayout("Does not give up right away", around.theme.font("body"))
    layout.beginLayout()
    for row in range(2):
        line = layout.createLine()
        line.setLineWidth(layout.font().pixelSize() * 4.5)
        line.setPosition(QPointF(0, 40 * row))
    layout.endLayout()
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    paint_underlines(painter, layout, [hint], around.theme, at=QPointF(10, 0))
    painter.end()
    colour = around.theme.colour("warnUnderline")
    found = {(x, y // 40) for x in range(200) for y in range(80) if picture.pixelColor(x, y) == colour}
    first = layout.lineAt(0).naturalTextWidth()
    assert {row for _, row in found} == {0, 1}
    assert max(x for x, row in found if row == 0) <= 10 + first + 1


def test_the_card_goes_when_its_page_does_or_the_keyboard_goes_elsewhere(around, qtbot):
    field = a_field(around, qtbot)
    other = QLineEdit(field.window())
    other.show()
    field.show_card()
    other.setFocus()
    assert not the_card(field).is_open
    assert other.hasFocus()
    field.show_card()
    field.hide()
    assert not the_card(field).is_open
    assert text_of(around.workshop, SAYS) == "I understand different cultures."


def test_tab_walks_inside_the_card_and_arrows_choose_another_verb(around, qtbot):
    field = a_field(around, qtbot, "I can understand different cultures.")
    field.show_card()
    card, walked = the_card(field), set()
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert card.isAncestorOf(QApplication.focusWidget())
        walked.add(QApplication.focusWidget().text())
    assert {"explain", "Use this", "Change", "Keep mine"} <= walked
    card.content._group.button(0).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert card.content.text == "I can compare different cultures."


def test_the_keyboard_comes_back_to_the_row_that_asked(around, qtbot):
    field = a_field(around, qtbot)
    row = QLineEdit(field.window())
    row.show()
    row.setFocus()
    field.show_card(back_to=row)
    the_card(field).use()
    assert row.hasFocus()
    assert text_of(around.workshop, SAYS) == "I explain different cultures."
