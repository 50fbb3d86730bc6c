"""Every text of a pillar is edited where it stands, and what is half typed is never lost."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget

from workshop_app.domain.commands import details, headlines, offers, pillars, statements, terms
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.shaping import offers_of, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.store.trouble import StoreError


def said(around, kind="i-can", pillar="kind"):
    return [one.text for one in statements_of(around.workshop, pillar, kind)]


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def write(field, text):
    """Type over what stands in a field."""
    field.edit()
    QTest.keyClicks(field, text)


def test_a_name_is_kept_with_enter_and_given_back_with_escape(shape):
    name = shape.sheet.head.name
    write(name, "Good Neighbor")
    press(name, Qt.Key.Key_Return)
    assert shape.around.workshop.pillar("kind").name == "Good Neighbor"
    write(name, "Something else")
    press(name, Qt.Key.Key_Escape)
    assert name.text == "Good Neighbor"
    assert shape.around.workshop.pillar("kind").name == "Good Neighbor"


def test_escape_gives_back_also_what_a_rest_has_kept_meanwhile(shape):
    field = shape.sheet.definition.field
    write(field, "Shares the")
    field.settle()  # as after two seconds of rest
    QTest.keyClicks(field, " work")
    press(field, Qt.Key.Key_Escape)
    assert field.text == "Notices people and does a fair share."
    assert shape.around.workshop.pillar("kind").definition == "Notices people and does a fair share."


def test_a_new_statement_given_back_after_a_rest_is_in_the_bin(shape):
    rows = shape.sheet.rows["i-can"]
    rows.begin()
    field = rows.rows[-1].field
    QTest.keyClicks(field, "make")
    field.settle()
    assert len(said(shape.around)) == 4
    press(field, Qt.Key.Key_Escape)
    assert len(said(shape.around)) == 3


def test_what_is_half_typed_is_kept_when_the_page_is_left(shape):
    write(shape.sheet.definition.field, "Shares the work")
    shape.leave()
    assert shape.around.workshop.pillar("kind").definition == "Shares the work"


def test_what_is_half_typed_is_kept_when_another_pillar_is_shown(shape):
    write(shape.sheet.definition.field, "Shares the work")
    shape.show_pillar("bare")
    assert shape.around.workshop.pillar("kind").definition == "Shares the work"
    assert shape.around.workshop.pillar("bare").definition == ""
    assert shape.sheet.definition.field.text == ""


def test_enter_in_words_that_are_refused_leaves_the_keyboard_there(shape):
    log, name = shape.around.open.log, shape.sheet.head.name
    log.refuse = StoreError("The disk is full.")
    write(name, "Good Neighbor")
    press(name, Qt.Key.Key_Return)
    assert name.hasFocus()
    row = shape.sheet.rows["i-can"].rows[0].field
    write(row, "I can share.")
    press(row, Qt.Key.Key_Return)
    assert row.hasFocus()
    assert row.text == "I can share."


def test_words_that_could_not_be_kept_stay_typed_until_they_are(shape):
    log, field = shape.around.open.log, shape.sheet.definition.field
    log.refuse = StoreError("The disk is full.")
    write(field, "Shares the work")
    press(field, Qt.Key.Key_Return)
    shape.show_workshop(shape.around.workshop)
    assert field.text == "Shares the work"
    assert shape.around.workshop.pillar("kind").definition == "Notices people and does a fair share."
    log.refuse = None
    shape.leave()
    assert shape.around.workshop.pillar("kind").definition == "Shares the work"


def test_escape_gives_back_what_stood_here_before_words_that_could_not_be_kept(shape):
    log, field = shape.around.open.log, shape.sheet.definition.field
    log.refuse = StoreError("The disk is full.")
    write(field, "Shares the work")
    press(field, Qt.Key.Key_Return)
    field.setFocus()
    press(field, Qt.Key.Key_Escape)
    assert field.text == "Notices people and does a fair share."
    assert not field.is_unkept


def test_the_count_of_words_follows_each_letter_and_only_notes_what_is_too_long(shape):
    definition = shape.sheet.definition
    assert definition.count.text() == "7 words, fits a poster"
    write(definition.field, "one two")
    assert definition.count.text() == "2 words, fits a poster"
    shape.around.desk.do(headlines.define, "kind", " ".join(["word"] * 26))
    definition.field.settle()
    definition.field.forget(" ".join(["word"] * 26))
    assert definition.count.text() == "26 words; a poster holds 25"


def test_a_statement_is_added_behind_the_others_and_enter_opens_the_next_one(shape):
    rows = shape.sheet.rows["i-can"]
    rows.add_button.click()
    draft = rows.rows[-1].field
    assert draft.text == "I can "
    QTest.keyClicks(draft, "make room.")
    press(draft, Qt.Key.Key_Return)
    assert said(shape.around)[-1] == "I can make room."
    assert rows.is_begun
    press(rows.rows[-1].field, Qt.Key.Key_Escape)
    assert not rows.is_begun
    assert len(said(shape.around)) == 4


def test_an_opening_follows_the_language_of_the_workshop_and_is_said_once(shape):
    shape.around.desk.do(details.change, language="es")
    rows = shape.sheet.rows["i-can"]
    rows.begin()
    draft = rows.rows[-1].field
    assert draft.text == "Puedo "
    QTest.keyClicks(draft, "Puedo escuchar.")
    press(draft, Qt.Key.Key_Return)
    assert said(shape.around)[-1] == "Puedo escuchar."


def test_a_new_statement_without_words_leaves_nothing_behind(shape):
    rows = shape.sheet.rows["i-can"]
    rows.begin()
    press(rows.rows[-1].field, Qt.Key.Key_Return)
    assert len(rows.rows) == 3
    assert len(said(shape.around)) == 3


def test_a_new_statement_half_typed_comes_in_when_the_page_is_left(shape):
    rows = shape.sheet.rows["i-can"]
    rows.begin()
    QTest.keyClicks(rows.rows[-1].field, "make")
    shape.leave()
    assert said(shape.around)[-1] == "I can make"
    assert rows.rows[-1].field.hasFocus()  # the caret stays where it is
    QTest.keyClicks(rows.rows[-1].field, " room")
    shape.leave()
    assert said(shape.around)[-1] == "I can make room"
    assert len(said(shape.around)) == 4


def test_several_pasted_lines_become_several_statements(shape):
    rows = shape.sheet.rows["outcome"]
    rows.begin()
    pasted = QMimeData()
    pasted.setText("Learners serve the town.\n\n  Learners have a friend here.\nLearners lead.")
    rows.rows[-1].field.insertFromMimeData(pasted)
    shape.leave()
    expected = ["Learners serve the town.", "Learners have a friend here.", "Learners lead."]
    assert sorted(said(shape.around, "outcome")) == sorted(expected)


def test_a_statement_whose_words_are_all_gone_goes_to_the_bin(shape):
    row = shape.sheet.rows["i-can"].row("can-1")
    write(row.field, " ")
    press(row.field, Qt.Key.Key_Backspace)
    press(row.field, Qt.Key.Key_Return)
    assert said(shape.around) == ["I can notice who is left out.", "I can put things right."]


def test_a_press_on_a_name_on_offer_swaps_it_with_the_name(shape):
    shape.around.desk.do(offers.add, "o1", "kind", "Good Neighbor")
    line = shape.sheet.head.offers
    line.findChildren(QAbstractButton)
    next(one for one in line.findChildren(QAbstractButton) if one.text() == "Good Neighbor").click()
    assert shape.around.workshop.pillar("kind").name == "Good Neighbor"
    assert [one.name for one in offers_of(shape.around.workshop, "kind")] == ["Caring Neighbor"]
    assert shape.sheet.head.name.text == "Good Neighbor"


def test_another_name_is_offered_where_it_will_stand(shape):
    line = shape.sheet.head.offers
    line.add_button.click()
    QTest.keyClicks(line.field, "Community Builder")
    press(line.field, Qt.Key.Key_Return)
    assert [one.name for one in offers_of(shape.around.workshop, "kind")] == ["Community Builder"]
    assert line.field.isHidden()


@pytest.mark.parametrize("key", ["definition", "condition"])
def test_a_pillar_without_words_starts_from_its_ideas_with_four_prompts(shape, key):
    shape.show_pillar("bare")
    empty = shape.sheet.empty
    assert empty.isVisible()
    assert empty.headline.text() == "No ideas in this pillar yet"
    keys = ["definition", "i-can", "outcome", "condition"]
    empty.prompts[keys.index(key)].click()
    assert not empty.isVisible()
    field = QApplication.focusWidget()
    assert isinstance(field, QTextEdit)
    QTest.keyClicks(field, "plan a budget")
    press(field, Qt.Key.Key_Return)
    workshop = shape.around.workshop
    found = [workshop.pillar("bare").definition, *said(shape.around, key, "bare")]
    assert any(text.endswith("plan a budget") for text in found)


def test_parts_that_most_pillars_do_not_have_are_offered_until_they_are_there(shape):
    for key in ("indicator", "look-for", "example"):
        shape.sheet.adders.buttons[key].click()
        QTest.keyClicks(QApplication.focusWidget(), "Shares a tool")
        press(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert not shape.sheet.adders.buttons[key].isVisible()
        assert shape.sheet.rows[key].isVisible()
    assert said(shape.around, "indicator") == ["Shares a tool"]
    assert statements_of(shape.around.workshop, "kind", "look-for")[0].sense == "see"


def test_a_locked_pillar_says_so_and_nothing_on_it_can_be_typed(shape):
    shape.around.desk.do(pillars.lock, "kind")
    sheet = shape.sheet
    assert sheet.locked.isVisible()
    assert sheet.head.name.isReadOnly()
    assert sheet.rows["i-can"].row("can-0").field.isReadOnly()
    assert not sheet.rows["i-can"].add_button.isVisible()
    assert not sheet.adders.isVisible()
    sheet.locked.button.click()
    assert not sheet.head.name.isReadOnly()
    assert not sheet.locked.isVisible()


def test_the_coach_speaks_of_statements_beside_each_other(shape, qtbot):
    shape.around.desk.do(statements.reword, "can-2", "Learners put things right.")
    row = shape.sheet.rows["i-can"].row("can-2")
    qtbot.waitUntil(lambda: any(hint.check == "C09" for hint in row.coached.hints))
    shape.around.desk.do(statements.reword, "can-2", "I can put things right.")
    qtbot.waitUntil(lambda: not any(hint.check == "C09" for hint in row.coached.hints))


def test_terms_that_stand_in_the_words_are_shown_with_what_they_mean(shape):
    shape.around.desk.do(terms.add, NewTerm(id="t", name="share", meaning="What is one's own to do."))
    shape.around.desk.do(terms.add, NewTerm(id="u", name="agency", meaning="To choose."))
    assert [chip.text() for chip in shape.sheet.terms.buttons] == ["share"]
    assert shape.sheet.terms.buttons[0].toolTip() == "What is one's own to do."


def test_tab_walks_the_sheet_as_one_reads_it(shape):
    rows = shape.sheet.rows["i-can"]
    rows.begin()
    QTest.keyClicks(rows.rows[-1].field, "make room.")
    shape.leave()
    rows.add_button.setFocus()
    walked = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    outcomes, conditions = shape.sheet.rows["outcome"], shape.sheet.rows["condition"]
    assert walked == [*rows.rows, outcomes.add_button, conditions.add_button]


def test_every_stop_of_the_keyboard_has_a_name(shape):
    shape.open_wording(Wording("statement", "can-0"))
    stops = [one for one in shape.sheet.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [
        one
        for one in stops
        if one.isVisible() and not (one.accessibleName() or getattr(one, "text", lambda: "")())
    ]
    assert not nameless
    assert not [label for label in shape.findChildren(QLabel) if "<" in label.text()]
