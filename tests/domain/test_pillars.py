"""What one can do with pillars, and what not."""

import pytest
from workshops import Bench, a_board

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import pillars
from workshop_app.domain.commands.pillars import ICONS, INKS
from workshop_app.domain.rules import LONGEST_NAME, MOST_PILLARS, RuleBroken


def names(bench):
    return [pillar.name for pillar in bench.workshop.pillars()]


def test_pillars_are_numbered_in_their_order():
    board = a_board()
    board.do(pillars.add, "p3", "Curious")
    assert names(board) == ["Kind", "Brave", "Curious"]
    assert [board.workshop.number_of(id) for id in ("p1", "p2", "p3", "nobody")] == [1, 2, 3, 0]


def test_the_first_eight_pillars_have_the_eight_inks_and_the_ninth_the_first_again():
    bench = Bench()
    for number in range(9):
        bench.do(pillars.add, f"p{number}")
    inks = [pillar.ink for pillar in bench.workshop.pillars()]
    assert inks == [*INKS, INKS[0]]
    assert [pillar.icon for pillar in bench.workshop.pillars()][:8] == list(ICONS)


def test_the_ink_of_a_removed_pillar_is_handed_out_again():
    board = a_board()
    board.do(pillars.bin, "p1")
    board.do(pillars.add, "p3", "New")
    assert board.workshop.pillar("p3").ink == INKS[0]


def test_heaps_become_pillars_without_names_as_one_change():
    board = a_board(ideas_in={None: "abcdef"})
    board.do(pillars.put_up, {"p8": ["c", "a"], "p9": ["f", "b", "d"]})
    assert names(board) == ["Kind", "Brave", "", ""]
    assert [[idea.id for idea in board.workshop.ideas_in(id)] for id in ("p8", "p9", None)] == [
        ["c", "a"],
        ["f", "b", "d"],
        ["e"],
    ]
    inks = [pillar.ink for pillar in board.workshop.pillars()]
    assert inks == list(INKS[:4])


def test_more_heaps_than_a_board_holds_are_refused_and_none_is_made():
    board = a_board(ideas_in={None: "ab"})
    with pytest.raises(RuleBroken, match="A board holds 30 pillars"):
        board.do(pillars.put_up, {f"new{n}": [] for n in range(MOST_PILLARS - 1)})
    assert names(board) == ["Kind", "Brave"]


def test_a_pillar_made_of_a_selection_holds_it_in_that_order():
    board = a_board()
    board.do(pillars.add, "p3", "New", holding=["c", "d", "a", "c"])
    assert board.ids_in("p3") == ["c", "d", "a"]
    assert board.ids_in("p1") == ["e"]


def test_pillars_are_reordered_by_number():
    board = a_board()
    board.do(pillars.add, "p3", "Curious")
    board.do(pillars.reorder, "p3", after=None)
    assert names(board) == ["Curious", "Kind", "Brave"]
    board.do(pillars.reorder, "p3", after="p1")
    assert names(board) == ["Kind", "Curious", "Brave"]


def test_pillars_of_one_rank_are_reordered_exactly():
    bench = Bench()
    edits = tuple(Edit("pillar", id, {}, {"name": id, "rank": "5"}) for id in ("p1", "p2", "p3", "p4"))
    bench.take(Change(Stamp(0, 0, "xxxxxxxx"), "x", "facilitator", "any", edits))
    bench.do(pillars.reorder, "p4", after="p1")
    assert names(bench) == ["p1", "p4", "p2", "p3"]
    bench.do(pillars.reorder, "p3", after=None)
    assert names(bench) == ["p3", "p1", "p4", "p2"]


def test_there_are_no_more_pillars_than_a_board_holds():
    bench = Bench()
    for number in range(MOST_PILLARS):
        bench.do(pillars.add, f"p{number}")
    with pytest.raises(RuleBroken, match="A board holds 30 pillars"):
        bench.do(pillars.add, "one too many")
    bench.do(pillars.bin, "p0")
    bench.do(pillars.add, "instead")


def test_a_name_may_be_empty_but_not_endless():
    board = a_board()
    board.do(pillars.rename, "p1", "  ")
    assert board.workshop.pillar("p1").name == ""
    board.do(pillars.rename, "p1", "x" * LONGEST_NAME)
    with pytest.raises(RuleBroken, match="holds 120 characters, and this one has 121"):
        board.do(pillars.rename, "p1", "x" * (LONGEST_NAME + 1))


def test_a_sheet_stays_where_it_is_put_until_the_sheets_are_tidied():
    board = a_board()
    board.do(pillars.place, "p1", 30, -40.5)
    assert (board.workshop.pillar("p1").x, board.workshop.pillar("p1").y) == (30.0, -40.5)
    board.do(pillars.tidy)
    assert (board.workshop.pillar("p1").x, board.workshop.pillar("p1").y) == (None, None)


@pytest.mark.parametrize(("asked", "given"), [(1, 2), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_a_sheet_is_two_to_four_notes_wide(asked, given):
    board = a_board()
    board.do(pillars.widen, "p1", asked)
    assert board.workshop.pillar("p1").columns == given


def test_the_ideas_of_a_removed_pillar_wait_in_the_tray_and_come_back_with_it():
    board = a_board()
    board.do(pillars.bin, "p1")
    assert set(board.ids_in(None)) == {"a", "b", "c", "d", "e"}
    assert names(board) == ["Brave"]
    board.do(pillars.take_back, "p1")
    assert board.ids_in("p1") == ["d", "e"]
    assert names(board) == ["Kind", "Brave"]


def test_an_emptied_pillar_stands_empty_and_its_ideas_are_last_in_the_tray():
    board = a_board()
    board.do(pillars.empty, "p1")
    assert board.ids_in("p1") == []
    assert board.ids_in(None) == ["a", "b", "c", "d", "e"]


def test_what_is_not_there_cannot_be_changed():
    board = a_board()
    for command, args in (
        (pillars.rename, ("x",)),
        (pillars.place, (0, 0)),
        (pillars.widen, (2,)),
        (pillars.bin, ()),
    ):
        with pytest.raises(RuleBroken, match="That pillar is not in this workshop"):
            board.do(command, "nobody", *args)
