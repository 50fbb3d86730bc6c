"""Finding and filtering: what matches, what is said about it, and how it is ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import ideas, pillars, sessions, themes
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import finding
from workshop_app.ui.board.filters import asked, filters_of
from workshop_app.ui.board.finding import Asked, Finder, notes_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def finder():
    return Finder()


def ids(found):
    return {idea.id for idea in found}


def test_nothing_asked_is_everything_seen(around, finder, fill_board):
    fill_board(around)
    assert finder.found(around.workshop, Asked("  ")) is None


def test_words_are_found_in_any_order_without_capitals_and_accents(around, finder):
    around.desk.do(ideas.capture, NewIdea(id="a", text="Árboles y niños"))
    around.desk.do(ideas.capture, NewIdea(id="b", text="Trees and children"))
    assert ids(finder.found(around.workshop, Asked("ninos ARBOL"))) == {"a"}
    assert finder.found(around.workshop, Asked("arbol zebra")) == []


@given(st.lists(st.text("ab c", max_size=6), max_size=8), st.text("ab c", max_size=5))
def test_a_word_that_grows_finds_what_a_fresh_search_finds(texts, words):
    edits = [Edit("idea", f"i{n}", {}, {"text": text, "rank": f"a{n}"}) for n, text in enumerate(texts)]
    workshop = Workshop([Change(Stamp(1, 0, "a"), "d", "f", "x", tuple(edits))])
    growing = Finder()
    for end in range(len(words) + 1):
        grown = growing.found(workshop, Asked(words[:end]))
    assert grown == Finder().found(workshop, Asked(words))


def test_a_changed_text_is_read_anew(around, finder):
    around.desk.do(ideas.capture, NewIdea(id="a", text="Old words"))
    assert ids(finder.found(around.workshop, Asked("old"))) == {"a"}
    around.desk.do(ideas.reword, "a", "New words")
    assert finder.found(around.workshop, Asked("old")) == []
    assert ids(finder.found(around.workshop, Asked("new"))) == {"a"}


def test_texts_are_made_plain_once(around, finder, fill_board, monkeypatch):
    fill_board(around)
    made = []
    monkeypatch.setattr(finding, "plain", lambda text: made.append(text) or text.lower())
    finder.found(around.workshop, Asked("idea"))
    first = len(made)
    around.desk.do(ideas.reword, "i0", "Something else")
    finder.found(around.workshop, Asked("some"))
    assert first >= len(around.workshop.ideas())
    assert len([text for text in made[first:] if text not in {"some", "idea"}]) == 1


@pytest.fixture
def mixed(around):
    """Pillars p0 and p1; a theme in p0; two sessions; two languages."""
    do = around.desk.do
    do(pillars.add, "p0", "One")
    do(pillars.add, "p1", "Two")
    do(sessions.add, "s0", "Spring evening")
    do(sessions.add, "s1", "Autumn evening")
    said = [("students", "p0"), ("families", "p0"), ("students", "p1"), ("alumni", None)]
    for n, (group, pillar) in enumerate(said):
        do(ideas.capture, NewIdea(id=f"i{n}", text=f"Idea {n}", group=group, pillar=pillar))
    do(ideas.capture, NewIdea(id="i4", text="Una idea", group="families", language="es"))
    do(themes.add, "t0", "p0", "Kindness", holding=["i1"])
    do(ideas.came_in, ["i0", "i3"], "s0")
    return around


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ([("group", "students")], {"i0", "i2"}),
        ([("group", "students"), ("group", "alumni")], {"i0", "i2", "i3"}),
        ([("place", None)], {"i3", "i4"}),
        ([("place", "p0")], {"i0", "i1"}),
        ([("place", "p1"), ("place", None)], {"i2", "i3", "i4"}),
        ([("theme", "t0")], {"i1"}),
        ([("session", "s0")], {"i0", "i3"}),
        ([("language", "es")], {"i4"}),
        ([("group", "students"), ("place", "p1")], {"i2"}),
        ([("language", "es"), ("session", "s0")], set()),
    ],
)
def test_filters_of_one_kind_widen_and_of_two_kinds_narrow(mixed, finder, chosen, found):
    assert ids(finder.found(mixed.workshop, asked("", chosen))) == found


def test_a_filter_and_words_hold_together(mixed, finder):
    assert ids(finder.found(mixed.workshop, asked("2", [("group", "students")]))) == {"i2"}


def test_an_idea_in_a_stack_is_seen_as_the_note_it_lies_under(mixed, finder):
    mixed.desk.do(ideas.stack, ["i1"], onto="i0")
    found = finder.found(mixed.workshop, Asked("idea 1"))
    assert ids(found) == {"i1"}
    assert notes_of(mixed.workshop, found) == {"i0"}


def test_everything_that_can_be_filtered_for_has_a_name(mixed):
    workshop = mixed.workshop
    named = {one.key: one.name for one in filters_of(workshop, workshop.groups()[:1])}
    assert named["place", None] == "Not placed"
    assert named["place", "p1"] == "2  Two"
    assert named["theme", "t0"] == "Kindness"
    assert named["session", "s1"] == "Autumn evening"
    assert named["language", "es"].startswith("español")


# in the window


def choose(page, *way):
    """Choose from the menu of filters, going down its branches."""
    page.toolbar.filters.button.click()
    menu = page.toolbar.filters.menu
    for words in way:
        action = next(one for one in menu.actions() if one.text() == words)
        menu = action.menu() or menu
    action.trigger()
    page.toolbar.filters.menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_not_placed_is_looked_at_alone_and_a_chip_says_so(page, hand, in_pillar):
    choose(page, "Not placed")
    assert hand.board.drawing.matching == set(in_pillar(None))
    assert page.toolbar.found.text() == "8 ideas"
    (chip,) = page.toolbar.filters.active.values()
    assert chip.isVisible()
    assert chip.accessibleName() == "Remove the filter Not placed"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert hand.board.drawing.matching is None
    assert page.toolbar.filters.active == {}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_only_one_pillar_is_looked_at(page, hand, in_pillar):
    choose(page, "Only this pillar", "2  Clear Communicator")
    assert hand.board.drawing.matching == set(in_pillar("p1"))
    assert page.toolbar.filters.button.text() == "1 filter"
    choose(page, "Show everything")
    assert hand.board.drawing.matching is None


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_control_and_a_selects_what_matches_and_a_digit_moves_just_that(page, hand, in_pillar):
    choose(page, "Not placed")
    page.toolbar.chips["students"].click()
    hand.board.setFocus()
    hand.press(Key.Key_A, CTRL)
    assert hand.board.selection.ideas == {"t0", "t6"}
    hand.press(Key.Key_3)
    assert in_pillar("p2")[-2:] == ["t0", "t6"]


def test_escape_ends_a_search_from_the_field_and_from_the_board(page, hand):
    hand.press(Key.Key_Slash)
    QTest.keyClicks(page.toolbar.field, "waiting")
    page.toolbar.chips["students"].click()
    hand.press(Key.Key_Escape, on=page.toolbar.field)
    assert hand.board.drawing.matching is None
    assert not page.toolbar.chips["students"].isChecked()
    hand.press(Key.Key_F, CTRL)
    QTest.keyClicks(page.toolbar.field, "waiting")
    hand.board.setFocus()
    hand.press(Key.Key_Escape)  # lets go of the selection
    hand.press(Key.Key_Escape)
    assert hand.board.drawing.matching is None
    assert page.toolbar.words == ""


def test_a_screen_reader_is_told_the_count_once_typing_rests(page, hand, around, monkeypatch, qtbot):
    said = []
    monkeypatch.setattr(around.alerts, "announce", said.append)
    page.search.saying.setInterval(30)
    hand.press(Key.Key_Slash)
    QTest.keyClicks(page.toolbar.field, "waiting")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["8 ideas fit"]


def test_what_does_not_match_is_drawn_faint_within_a_few_frames(page, hand, around, qtbot):
    view = hand.board.view_of("i0")
    at = QPoint(round(view.left() + 20), round(view.center().y()))
    before = page.board.grab().toImage().pixelColor(at)
    hand.press(Key.Key_Slash)
    QTest.keyClicks(page.toolbar.field, "waiting")
    qtbot.waitUntil(lambda: page.board.grab().toImage().pixelColor(at) != before)
    assert page.board.grab().toImage().pixelColor(at).lightness() > before.lightness()
    page.toolbar.clear()
    qtbot.waitUntil(lambda: page.board.grab().toImage().pixelColor(at) == before)


def test_no_tile_stays_worn(page, hand, qtbot):
    page.grab()
    hand.press(Key.Key_Slash)
    QTest.keyClicks(page.toolbar.field, "wai")
    qtbot.waitUntil(lambda: not hand.board.canvas.tiles._worn and not hand.board.tray.tiles._worn)
