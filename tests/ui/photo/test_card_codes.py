"""Idea cards in the photo screen: known by their marks, or by the code that somebody keys in."""

from dataclasses import replace

import pytest

from workshop_app.domain.commands import cards, ideas
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.commands.ideas import NewIdea


@pytest.fixture
def printed(bench):
    """Cards for Families at table 4, and a photo of nine notes being looked over."""
    new = NewSheet(id="cards-a", count=6, layout="note", group="families", table="4", prompt="And at home?")
    bench.around.desk.do_as("program", cards.add, [new])
    return bench


def code_line(bench):
    return bench.screen.reviewing.panel.box.code


def key_in(bench, typed):
    field = code_line(bench).field
    field.edit.setText(typed)
    field.edit.returnPressed.emit()
    return field.trouble


def test_a_note_that_is_known_as_a_card_has_the_group_table_and_question_of_its_sheet(printed):

    def as_card(wall):
        first = replace(wall.notes[0], card="T4-02", sheet="cards-a")
        return replace(wall, notes=(first, *wall.notes[1:]))

    printed.look_over(change=as_card)
    box = printed.boxes.box
    assert (box.card, box.group, box.table, box.prompt) == ("T4-02", "families", "4", "And at home?")
    assert "card T4-02, table 4" in printed.screen.reviewing.panel.box.title.text()
    assert not code_line(printed).isVisible()
    printed.take_in()
    (idea,) = [one for one in printed.ideas if one.card]
    assert (idea.card, idea.group, idea.table, idea.prompt) == ("T4-02", "families", "4", "And at home?")


def test_a_code_that_is_keyed_in_says_the_same(printed):
    printed.look_over()
    assert code_line(printed).isVisible()
    assert key_in(printed, "t4 3") == ""
    box = printed.boxes.box
    assert (box.card, box.group, box.table) == ("T4-03", "families", "4")
    assert printed.boxes.can_undo
    printed.boxes.undo()
    assert printed.boxes.box.card == ""


@pytest.mark.parametrize(
    ("typed", "sentence"), [("T9-01", "printed no card T9-01"), ("four", "not the code of a card")]
)
def test_a_code_that_cannot_be_is_refused_under_the_field(printed, typed, sentence):
    printed.look_over()
    assert sentence in key_in(printed, typed)
    assert printed.boxes.box.card == ""


def test_a_card_that_is_here_already_is_said(printed):
    printed.around.desk.do(ideas.capture, NewIdea(id="x", text="Kind", card="T4-03"))
    printed.look_over()
    assert "T4-03 is here already" in key_in(printed, "T4-03")


def test_nobody_is_asked_for_codes_where_no_cards_were_printed(bench):
    bench.look_over()
    assert not code_line(bench).isVisible()


def test_the_trouble_of_one_note_is_not_said_of_the_next(printed):
    printed.look_over()
    key_in(printed, "T9-01")
    assert printed.boxes.step(1)
    assert code_line(printed).field.trouble == ""
