"""Stacks: ideas that say the same lie under one note, and every voice stays."""

import pytest
from workshops import a_board

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.rules import RuleBroken


def notes(board, place=None):
    return [note.id for note in board.workshop.notes_in(place)]


def under(board, top):
    return [idea.id for idea in board.workshop.beneath(top)]


def test_a_stack_is_one_note_and_counts_every_voice():
    board = a_board()
    board.do(ideas.stack, ["b", "c"], onto="a")
    assert notes(board) == ["a"]
    assert under(board, "a") == ["b", "c"]
    assert board.ids_in(None) == ["a", "b", "c"]
    assert board.workshop.top_of("c") == "a"


def test_a_stack_onto_one_of_its_own_voices_goes_onto_its_top():
    board = a_board()
    board.do(ideas.stack, ["b"], onto="a")
    board.do(ideas.stack, ["c"], onto="b")
    assert under(board, "a") == ["b", "c"]


def test_a_stack_laid_on_a_note_brings_its_voices_along():
    board = a_board()
    board.do(ideas.stack, ["b"], onto="a")
    board.do(ideas.stack, ["a"], onto="d")
    assert notes(board) == ["c"]
    assert under(board, "d") == ["a", "b"]
    assert notes(board, "p1") == ["d", "e"]


def test_what_lies_under_a_note_moves_with_it():
    board = a_board()
    board.do(ideas.stack, ["b"], onto="a")
    board.do(ideas.move, ["a"], to="p1", below="d")
    assert board.ids_in("p1") == ["d", "a", "b", "e"]
    assert notes(board, "p1") == ["d", "a", "e"]
    board.do(ideas.move, ["c"], to="p1", below="a")
    assert notes(board, "p1") == ["d", "a", "c", "e"]


def test_a_voice_taken_out_of_a_stack_lies_by_itself():
    board = a_board()
    board.do(ideas.stack, ["b", "c"], onto="a")
    board.do(ideas.move, ["b"], to="p1", below=None)
    assert notes(board, "p1") == ["b", "d", "e"]
    assert under(board, "a") == ["c"]


def test_a_stack_opens_beside_its_top():
    board = a_board()
    board.do(ideas.stack, ["a", "c"], onto="b")
    board.do(ideas.open_stack, "c")
    assert notes(board) == ["b", "a", "c"]
    assert under(board, "b") == []


def test_taking_off_the_top_leaves_a_stack_under_the_next():
    board = a_board()
    board.do(ideas.stack, ["b", "c"], onto="a")
    board.do(ideas.take_off, "a")
    assert notes(board) == ["a", "b"]
    assert under(board, "b") == ["c"]
    board.do(ideas.take_off, "c")
    assert notes(board) == ["a", "b", "c"]


def test_a_stack_goes_to_the_bin_and_comes_back_as_a_whole():
    board = a_board()
    board.do(ideas.stack, ["b"], onto="a")
    board.do(ideas.bin, ["a"])
    assert notes(board) == ["c"]
    board.do(ideas.take_back, ["b"])
    assert notes(board) == ["b", "c"]
    board.do(ideas.take_back, ["a"])
    assert notes(board) == ["a", "c"]
    assert under(board, "a") == ["b"]


def test_a_copy_stands_right_behind_its_original_and_knows_it():
    board = a_board()
    board.do(ideas.copy, "a", "z")
    assert notes(board) == ["a", "z", "b", "c"]
    copy = board.workshop.idea("z")
    assert (copy.text, copy.source, copy.origin) == ("idea a", "copy", "a")


def test_loose_notes_lie_on_the_canvas_and_still_wait_to_be_placed():
    board = a_board()
    board.do(ideas.lay, {"d": (100, 50), "a": (3, 4)})
    assert board.ids_in(None) == ["a", "b", "c", "d"]
    assert (board.workshop.idea("d").x, board.workshop.idea("d").y) == (100, 50)
    board.do(ideas.move, ["d"], to="p2", below=None)
    assert (board.workshop.idea("d").x, board.workshop.idea("d").y) == (None, None)


def test_a_stack_on_the_canvas_opens_beside_itself():
    board = a_board()
    board.do(ideas.stack, ["b"], onto="a")
    board.do(ideas.lay, {"a": (100, 50)})
    assert under(board, "a") == ["b"]
    board.do(ideas.open_stack, "a")
    assert board.workshop.idea("b").x > 200


def test_a_locked_pillar_keeps_its_ideas_and_its_name():
    board = a_board()
    board.do(pillars.lock, "p1")
    refused = [
        (ideas.move, (["d"],), {"to": None}),
        (ideas.move, (["a"],), {"to": "p1"}),
        (ideas.bin, (["d"],), {}),
        (ideas.reword, ("d", "other"), {}),
        (ideas.stack, (["a"],), {"onto": "d"}),
        (ideas.lay, ({"d": (1, 1)},), {}),
        (ideas.copy, ("d", "z"), {}),
        (pillars.rename, ("p1", "Other"), {}),
        (pillars.bin, ("p1",), {}),
        (pillars.place, ("p1", 1, 1), {}),
        (pillars.join, ("p1",), {"into": "p2", "theme_id": "t"}),
        (pillars.join, ("p2",), {"into": "p1", "theme_id": "t"}),
        (pillars.add, ("p3",), {"holding": ["d"]}),
        (pillars.empty, ("p1",), {}),
    ]
    for command, args, named in refused:
        with pytest.raises(RuleBroken, match="Kind is locked"):
            board.do(command, *args, **named)
    board.do(pillars.unlock, "p1")
    board.do(ideas.move, ["d"], to=None)
    assert board.ids_in("p1") == ["e"]
