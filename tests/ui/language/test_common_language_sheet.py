"""The common language in the window: terms on their papers, mixed words, and other languages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTextEdit, QWidget

from workshop_app.domain import glossary, translating
from workshop_app.domain.commands import details, headlines, pillars, terms, translations
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.records import PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.first_terms import first_terms
from workshop_app.ui import actions
from workshop_app.ui.language.common_language_sheet import CommonLanguageSheet
from workshop_app.ui.language.opening import selected_words
from workshop_app.ui.language.place_words import place_of
from workshop_app.ui.language.terms_page import MIXED
from workshop_app.ui.plan.standing_text import StandingText

MEANS, NAME = Wording("definition", "p1"), Wording("name", "p1")
LEARNER = TermId("w1")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def filled(around):
    do = around.desk.do
    do(pillars.add, PillarId("p1"), "Caring Neighbor")
    do(headlines.define, PillarId("p1"), "A learner notices. Students of one school act.")
    do(terms.add, NewTerm(id=LEARNER, name="learner", meaning="Anyone who learns", avoid=("student",)))
    do(terms.add, NewTerm(id=TermId("w2"), name="equity"))
    return around


def opened(window, around, selected=""):
    sheet = CommonLanguageSheet(window, around)
    sheet.open_at(selected)
    QApplication.processEvents()
    return sheet


def typed(text, words):
    """Type other words over those that stand in a text, and press Enter."""
    text.edit()
    QTest.keyClicks(text, words)
    QTest.keyClick(text, Qt.Key.Key_Return)


def the_term(around, term_id):
    return next(one for one in glossary.terms(around.workshop) if one.id == term_id)


def test_a_term_is_shown_with_its_uses_and_every_word_of_it_is_edited_in_place(window, filled):
    sheet = opened(window, filled)
    page = sheet.terms
    assert page.list.ids == [MIXED, "w2", "w1"]
    assert page.list.row_of("w2").fact == "No meaning yet"
    page.choose("w1")
    assert [row.use.word for row in page.paper.uses.rows] == ["learner"]
    assert [row.use.word for row in page.paper.instead.rows] == ["Students"]
    assert page.paper.length.text() == "3 words, easy to keep in mind"
    typed(page.paper.meaning, "Everybody")
    typed(page.paper.parts["is_not"].text, "A number")
    typed(page.paper.name, "scholar")
    changed = the_term(filled, LEARNER)
    assert (changed.name, changed.meaning, changed.is_not) == ("scholar", "Everybody", "A number")
    assert page.paper.uses.head.text() == "Not used in the portrait yet"


def test_a_long_meaning_is_told_while_it_is_typed_and_never_refused(window, filled):
    paper = opened(window, filled).terms.paper
    paper.meaning.edit()
    QTest.keyClicks(paper.meaning, "word " * 31)
    assert paper.length.text() == "31 words; 30 or fewer are kept in mind"


def test_selected_words_begin_a_term_or_show_the_one_they_are(window, filled):
    sheet = opened(window, filled, "community")
    added = next(one for one in glossary.terms(filled.workshop) if one.name == "community")
    assert sheet.terms.paper.meaning.hasFocus()
    assert sheet.terms.list.currentItem().text() == "community"
    sheet.terms.begin("Learner")
    assert sheet.terms.paper.name.text == "learner"
    assert len(glossary.terms(filled.workshop)) == 3
    sheet.terms.choose(added.id)
    sheet.terms.paper.remove.click()
    assert len(glossary.terms(filled.workshop)) == 2


def test_a_new_term_waits_for_its_word_and_a_word_that_is_there_is_refused_in_a_sentence(window, filled):
    sheet = opened(window, filled)
    sheet.terms.add.click()
    assert sheet.terms.paper.name.hasFocus()
    assert not sheet.terms.paper.meaning.isEnabled()
    QTest.keyClicks(sheet.terms.paper.name, "equity")
    QTest.keyClick(sheet.terms.paper.name, Qt.Key.Key_Return)
    assert len(glossary.terms(filled.workshop)) == 2
    typed(sheet.terms.paper.name, "agency")
    assert len(glossary.terms(filled.workshop)) == 3


def test_the_words_that_are_mixed_lead_to_where_they_stand(window, filled):
    went = []
    sheet = opened(window, replace(filled, go_to=went.append))
    sheet.terms.choose(MIXED)
    (row,) = sheet.terms.mixed.rows
    assert row.accessibleName().startswith("Caring Neighbor: Definition")
    assert "learner" in row.accessibleDescription()
    row.click()
    assert went == ["shape"]
    assert not sheet.isVisible()


def test_the_sheet_follows_the_workshop(window, filled):
    sheet = opened(window, filled)
    filled.desk.do(headlines.define, PillarId("p1"), "Neighbors act.")
    filled.desk.do(terms.bin, TermId("w2"))
    assert sheet.terms.list.ids == ["w1"]
    sheet.terms.field.setText("nobody")
    assert sheet.terms.list.ids == []
    sheet.terms.field.setText("STUD")
    assert sheet.terms.list.ids == ["w1"]


def test_without_terms_and_languages_each_page_says_what_it_is_for(window, around):
    sheet = opened(window, around)
    assert sheet.terms.calm.button.hasFocus()
    sheet.show_page(1)
    assert sheet.translations.calm.button.isVisible()
    assert not sheet.print.isVisible()


def test_a_person_types_what_is_missing_and_approves_it(window, filled):
    sheet = CommonLanguageSheet(window, filled)
    sheet.open_translations("es")
    page = sheet.translations
    page.choose_section("p1")
    rows = {row.wording: row for row in page.rows}
    assert [rows[one].state for one in (NAME, MEANS)] == ["missing", "missing"]
    assert page.list.row_of("p1").fact == "2 to say"
    typed(rows[NAME].text, "Buen vecino")
    assert rows[NAME].state == "draft"
    rows[NAME].approve.click()
    assert translating.state_of(filled.workshop, NAME, "es") == "approved"
    filled.desk.do(pillars.rename, PillarId("p1"), "Good Neighbor")
    assert rows[NAME].state == "stale"
    rows[NAME].approve.click()
    assert rows[NAME].state == "approved"
    assert page.languages.chips["es"].text().endswith("1 of 6")


def test_the_next_missing_words_are_reached_through_all_parts(window, filled):
    filled.desk.do(
        translations.say, "es", {NAME: "Buen vecino", MEANS: "Un aprendiz nota y actúa en la escuela"}
    )
    sheet = CommonLanguageSheet(window, filled)
    sheet.open_translations("es")
    page = sheet.translations
    page.choose_section("p1")
    page.next_open()
    first = next(row for row in page.rows if row.text.hasFocus())
    assert (page.section, first.wording) == ("terms", Wording("term", "w2"))
    QTest.keyClicks(first.text, "equidad")
    QTest.keyClick(first.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    second = next(row for row in page.rows if row.text.hasFocus())
    assert second.wording == Wording("term", "w1")
    assert translating.state_of(filled.workshop, first.wording, "es") == "draft"


def test_only_what_is_in_a_state_can_be_shown_and_stays_while_it_is_worked_on(window, filled):
    filled.desk.do(translations.say, "es", {NAME: "Buen vecino"})
    sheet = CommonLanguageSheet(window, filled)
    sheet.open_translations("es")
    page = sheet.translations
    page.choose_section("p1")
    page.choose_state("draft")
    (row,) = page.rows
    row.approve.click()
    assert [one.wording for one in page.rows] == [NAME]
    page.choose_state("missing")
    assert [one.wording for one in page.rows] == [MEANS]


def test_a_term_gets_its_word_in_another_language_on_its_own_paper(window, filled):
    sheet = opened(window, filled)
    sheet.terms.choose("w1")
    languages = sheet.terms.paper.languages
    languages.choose("vi")
    typed(languages.rows["vi", Wording("term", "w1")].text, "nguoi hoc")
    assert translating.state_of(filled.workshop, Wording("term", "w1"), "vi") == "draft"
    assert set(languages.rows) == {("vi", Wording("term", "w1")), ("vi", Wording("meaning", "w1"))}


def test_words_that_may_be_a_term_are_taken_from_where_one_types(window, qtbot):
    line, text = QLineEdit("“Caring neighbors” act", window), QTextEdit("x" * 80, window)
    for one in (line, text):
        one.show()
    line.setFocus()
    line.setSelection(0, 18)
    assert selected_words() == "Caring neighbors"
    text.setFocus()
    text.selectAll()
    assert selected_words() == ""
    window.setFocus()
    assert selected_words() == ""


def test_at_twice_the_size_in_a_small_window_nothing_is_cut(window, make_around):
    around = make_around(scale=2.0)
    around.desk.do(
        terms.add, NewTerm(id=LEARNER, name="learner", meaning="Anyone who learns", avoid=("kid",))
    )
    around.desk.do(translations.say, "es", {Wording("term", "w1"): "aprendiz"})
    window.resize(1280, 640)
    sheet = opened(window, around)
    paper = sheet.terms.paper
    assert paper.minimumSizeHint().width() <= sheet.terms.width() - sheet.terms.list.width()
    sheet.show_page(1)
    QApplication.processEvents()
    assert sheet.translations.rows[0].text.isVisible()


def test_places_are_said_in_words(filled):
    assert place_of(filled.workshop, MEANS) == "Caring Neighbor: Definition"
    assert place_of(filled.workshop, MEANS, with_pillar=False) == "Definition"
    assert place_of(filled.workshop, Wording("term", "w1")) == "Term of the common language"


def test_a_glossary_can_begin_with_the_words_of_this_work_their_spanish_yet_to_be_approved(window, around):
    sheet = opened(window, around)
    sheet.terms.first.click()
    standing = glossary.terms(around.workshop)
    assert len(standing) == len(first_terms(around.workshop)) == sheet.terms.list.count()
    assert all(term.meaning for term in standing)
    pillar = next(term for term in standing if term.name == "pillar")
    assert translating.state_of(around.workshop, Wording("term", pillar.id), "es") == "draft"
    assert not sheet.terms.calm.isVisible()


def test_a_workshop_in_another_language_is_offered_no_english_words(window, around):
    around.desk.do(details.change, language="es")
    assert not opened(window, around).terms.first.isVisible()


def test_a_removed_term_comes_back_with_undo(window, filled):
    sheet = opened(window, filled)
    sheet.terms.choose("w2")
    sheet.terms.paper.remove.click()
    assert "w2" not in sheet.terms.list.ids
    toast = filled.alerts._toast
    next(button for button in toast.findChildren(QPushButton) if button.text() == "Undo").click()
    assert "w2" in sheet.terms.list.ids


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_selected_words_offers_to_make_them_a_term(window, around):
    text = StandingText(around.theme, "Words", font=around.theme.font("body"))
    text.setParent(window)
    text.show_text("Learners notice")
    text.show()
    text.setFocus()
    taken = []
    actions.build("workshop", window, {"common_language": lambda: taken.append(selected_words())})

    def offered():
        at = text.rect().center()
        QApplication.sendEvent(text.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
        menu = text.findChildren(QMenu)[-1]
        found = [one for one in menu.actions() if "common language" in one.text()]
        menu.hide()
        return found

    assert offered() == []
    text.selectAll()
    (offer,) = offered()
    assert offer.text() == "Add “Learners notice” to the common language"
    text.setFocus()
    offer.trigger()
    assert taken == ["Learners notice"]
