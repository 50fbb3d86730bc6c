"""Suggest groups: previewed, asked, and stored only when a person says so."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.insight.likeness import likenesses
from workshop_app.insight.likeness.likenesses import Likenesses

PLACED = {
    "online": ("Digital Literacy", ["staying safe online", "Coding and programming"]),
    "grit": ("Resilience", ["keep going even when your tired", "Pick yourself up and try again"]),
    "team": ("Team Player", ["Plays well on a team", "learn to share the leadership"]),
}
WAITING = {
    "safe": "Stays safe online",
    "tired": "tired? keep going, pick yourself up",
    "work": "Teamwork",
    "work2": "TEAM WORK!!",
    "pizza": "pizza on Fridays",
    "que": "Que no se rindan",
}


def unsorted(around, waiting=WAITING):
    for id, (name, texts) in PLACED.items():
        around.desk.do(pillars.add, id, name)
        new = [NewIdea(id=f"{id}{n}", text=text, pillar=id) for n, text in enumerate(texts)]
        around.desk.do(ideas.capture_many, new)
    new = [NewIdea(id=id, text=text, group="students") for id, text in waiting.items()]
    around.desk.do(ideas.capture_many, new)


@pytest.fixture
def around(make_around):
    found = replace(make_around(), likenesses=Likenesses())
    unsorted(found)
    return found


@pytest.fixture
def page(around, open_page):
    return open_page(around)


@pytest.fixture
def suggest(page, qtbot):
    """Press G and wait until it is known what to suggest; return what suggests."""

    def ask():
        QTest.keyClick(page.board, Qt.Key.Key_G)
        qtbot.waitUntil(lambda: not page.ways.suggesting.is_looking)
        return page.ways.suggesting

    return ask


def press(suggesting, key):
    QTest.keyClick(suggesting.card, key)


def click(suggesting, words):
    button = next(one for one in suggesting.card.findChildren(QPushButton) if one.text().startswith(words))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def settle(suggesting, qtbot):
    qtbot.waitUntil(lambda: not suggesting.is_looking)


def log_length(around):
    return len(around.open.log)


# place the rest: the sure ones


def test_the_sure_ones_are_seen_in_their_pillars_and_nothing_is_stored(around, page, suggest, in_pillar):
    before = log_length(around)
    suggesting = suggest()
    assert suggesting.previewed["safe"] == "online"
    assert page.board.scene.arrangement.find("safe")[0].place == "online"
    assert "safe" in in_pillar(None)
    assert log_length(around) == before
    assert suggesting.card.hasFocus()
    assert len(suggesting._dashes.boxes()) == len(suggesting.previewed)


def test_keep_places_them_all_in_one_change_that_one_undo_takes_back(around, suggest, in_pillar, qtbot):
    suggesting = suggest()
    sure, before = suggesting.previewed, log_length(around)
    press(suggesting, Qt.Key.Key_Return)
    settle(suggesting, qtbot)
    for note, pillar in sure.items():
        assert note in in_pillar(pillar)
    assert log_length(around) == before + 1
    around.desk.undo()
    assert set(sure) <= set(in_pillar(None))


def test_none_of_them_leaves_everything_as_it_was_and_does_not_ask_again(around, page, suggest):
    suggesting = suggest()
    sure, before = set(suggesting.previewed), log_length(around)
    click(suggesting, "None of them")
    assert suggesting.previewed == {}
    assert not suggesting._dashes.isVisible()
    assert page.board.scene.arrangement.find("safe")[0].place is None
    assert log_length(around) == before
    press(suggesting, Qt.Key.Key_Escape)
    assert not sure & set(suggest().previewed)


def test_escape_ends_the_preview_and_gives_the_focus_back(around, page, suggest):
    before = log_length(around)
    suggesting = suggest()
    press(suggesting, Qt.Key.Key_Escape)
    assert not suggesting.is_open
    assert page.board.hasFocus()
    assert page.board.scene.arrangement.find("safe")[0].place is None
    assert log_length(around) == before


def test_a_previewed_note_that_a_hand_drags_elsewhere_is_where_the_hand_put_it(
    page, suggest, hand_on, in_pillar, qtbot
):
    suggesting = suggest()
    hand = hand_on(page)
    hand.drag(hand.note("safe"), hand.end_of("team"))
    assert in_pillar("team") == ["team0", "team1", "safe"]
    assert "safe" not in suggesting.previewed
    assert "tired" in suggesting.previewed
    press(suggesting, Qt.Key.Key_Return)
    settle(suggesting, qtbot)
    assert "safe" in in_pillar("team")


def test_a_pillar_that_is_taken_down_or_locked_meanwhile_is_offered_no_more(around, page, suggest):
    suggesting = suggest()
    assert "online" in suggesting.previewed.values()
    around.desk.do(pillars.lock, "online")
    assert "online" not in suggesting.previewed.values()
    assert page.board.scene.arrangement.find("safe")[0].place is None
    around.desk.do(pillars.bin, "grit")
    assert "grit" not in suggesting.previewed.values()


def test_undo_of_something_else_does_not_end_the_preview(around, suggest):
    around.desk.do(ideas.reword, "pizza", "more pizza on Fridays")
    suggesting = suggest()
    around.desk.undo()
    assert "safe" in suggesting.previewed


# the others, one by one


def choosing(suggesting):
    """Go on to the questions about single notes; return the note asked about."""
    if suggesting.previewed:
        click(suggesting, "None of them")
    return suggesting.card.question.notes[0].id


@pytest.fixture
def unsure(around):
    """Add a note of which nothing is sure."""
    around.desk.do(ideas.capture, NewIdea(id="well", text="Plays fair, tries again, stays online"))


def test_a_key_puts_a_note_into_the_pillar_of_that_number(around, unsure, suggest, in_pillar):
    suggesting = suggest()
    note = choosing(suggesting)
    offered = [answer.number for answer in suggesting.card.question.answers if answer.number]
    assert 1 <= len(offered) <= 3
    press(suggesting, Qt.Key(Qt.Key.Key_0 + offered[0]))
    assert note in in_pillar(around.workshop.pillars()[offered[0] - 1].id)


def test_any_other_number_counts_too_and_one_that_is_not_there_is_said(around, unsure, suggest, in_pillar):
    suggesting = suggest()
    note = choosing(suggesting)
    press(suggesting, Qt.Key.Key_8)
    assert note in in_pillar(None)
    press(suggesting, Qt.Key.Key_3)
    assert note in in_pillar("team")


def test_enter_takes_the_likeliest_and_space_asks_later(around, unsure, suggest, in_pillar):
    suggesting = suggest()
    note = choosing(suggesting)
    before = log_length(around)
    press(suggesting, Qt.Key.Key_Space)
    assert log_length(around) == before
    suggesting._choose_kind("place")
    while suggesting.card.question.notes[0].id != note:
        press(suggesting, Qt.Key.Key_Space)
    first = suggesting.card.question.answers[0].number
    press(suggesting, Qt.Key.Key_Return)
    assert note in in_pillar(around.workshop.pillars()[first - 1].id)


# these say the same


def test_notes_that_say_the_same_become_a_stack_that_keeps_every_voice(around, suggest):
    suggesting = suggest()
    click(suggesting, "These say the same")
    asked = [idea.id for idea in suggesting.card.question.notes]
    assert asked
    everything = len(around.workshop.ideas())
    press(suggesting, Qt.Key.Key_Return)
    assert [idea.id for idea in around.workshop.beneath(asked[0])] == asked[1:]
    assert len(around.workshop.ideas()) == everything


def test_what_was_kept_apart_is_not_asked_again_even_on_a_page_made_anew(around, suggest, open_page, qtbot):
    suggesting = suggest()
    click(suggesting, "These say the same")
    asked = []
    while suggesting.is_open and suggesting.card.question.kind == "same":
        asked.append({idea.id for idea in suggesting.card.question.notes})
        press(suggesting, Qt.Key.Key_Space)
    assert {"work", "work2"} in asked
    suggesting.close()
    assert not suggest().card.chips["same"].isEnabled()
    again = open_page(around).ways.suggesting
    again.ask()
    settle(again, qtbot)
    assert not again.card.chips["same"].isEnabled()


def test_it_is_said_when_they_lie_in_different_pillars(around, suggest):
    around.desk.do(ideas.place, {"work": "team", "work2": "grit"})
    suggesting = suggest()
    click(suggesting, "These say the same")
    while {idea.id for idea in suggesting.card.question.notes} != {"work", "work2"}:
        press(suggesting, Qt.Key.Key_Space)
    assert "different places" in suggesting.card.question.small
    assert "Team Player" in suggesting.card.question.small


# around it


def test_without_the_sentence_model_the_card_says_so_in_one_line(suggest):
    assert "the sentence model is not on this computer" in suggest().card.way.text()


def test_before_there_are_ideas_a_sentence_says_that_there_is_nothing(make_around, open_page, qtbot):
    page = open_page(make_around())
    page.ways.suggesting.ask()
    assert not page.ways.suggesting.is_open


def test_the_button_in_the_tray_does_the_same_as_the_key(page, qtbot):
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Suggest groups")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.ways.suggesting.is_open
    qtbot.waitUntil(lambda: not page.ways.suggesting.is_looking)


def test_f6_walks_to_the_card_while_it_is_open(page, suggest):
    suggesting = suggest()
    assert suggesting.card in page.regions()
    suggesting.close()
    assert suggesting.card not in page.regions()


def test_opening_the_list_ends_it_and_suggesting_from_the_list_shows_the_board_again(page, suggest, qtbot):
    suggesting = suggest()
    page.ways.as_list()
    assert not suggesting.is_open
    page.ways.suggest()
    assert page.board.isVisible()
    settle(suggesting, qtbot)
    assert suggesting.is_open
    assert suggesting.previewed


def test_leaving_the_page_and_sorting_together_end_it(page, suggest):
    suggest()
    page.leave()
    assert not page.ways.suggesting.is_open
    suggest()
    page.ways.sort_together()
    assert not page.ways.suggesting.is_open


def test_the_card_takes_its_room_from_the_canvas_and_gives_it_back(page, suggest):
    before = page.board.canvas.rect.height()
    suggesting = suggest()
    assert page.board.canvas.rect.height() == before - suggesting.card.height()
    assert suggesting.card.geometry().bottom() + 1 == page.board.tray_bar.y()
    suggesting.close()
    assert page.board.canvas.rect.height() == before


def test_everything_on_the_card_has_a_name_for_screen_readers(unsure, suggest):
    suggesting = suggest()
    choosing(suggesting)
    assert "Where does this belong?" in suggesting.card.accessibleName()
    for button in suggesting.card.findChildren(QPushButton):
        assert button.accessibleName() or button.text()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_holds_in_a_small_window_and_at_large_text(make_around, open_page, qtbot, scale):
    around = replace(make_around(scale=scale), likenesses=Likenesses())
    unsorted(around)
    page = open_page(around, size=(1184, 640))
    page.ways.suggesting.ask()
    qtbot.waitUntil(lambda: not page.ways.suggesting.is_looking)
    card = page.ways.suggesting.card
    inside = card.rect()
    for part in (*card.buttons, *card.chips.values(), card.close_button):
        if part.isVisible():
            assert inside.contains(part.mapTo(card, QPoint(0, 0)))
            assert inside.contains(part.mapTo(card, part.rect().bottomRight()))


def test_by_meaning_what_shares_no_word_is_previewed_too(make_around, open_page, qtbot):
    by_meaning = likenesses.ready()
    if not by_meaning.with_meaning:
        pytest.skip("the sentence model is not on this computer: python3 run.py meaning")
    around = replace(make_around(), likenesses=by_meaning)
    unsorted(around, {"persevere": "Perseveres through challenges", "hope": "Hope"})
    page = open_page(around)
    page.ways.suggesting.ask()
    qtbot.waitUntil(lambda: not page.ways.suggesting.is_looking, timeout=20_000)
    assert page.ways.suggesting.previewed == {"persevere": "grit"}
    assert page.ways.suggesting.card.way.text() == ""
