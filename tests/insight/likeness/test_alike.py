from tests.domain.workshops import a_board as a_workshop
from tests.insight.likeness.boards import a_board
from workshop_app.domain.commands import ideas, pillars
from workshop_app.insight.likeness.alike import alike, same_as
from workshop_app.insight.likeness.board import board_of


def sets(board, kept_apart=()):
    return [list(one.notes) for one in alike(board, kept_apart)]


def test_notes_that_say_the_same_are_offered_together_and_others_not():
    board = a_board(["Teamwork", "Be kind", "team work!", "TEAMWORK", "Kind to animals"])
    assert [sorted(one) for one in sets(board)] == [["t0", "t2", "t3"]]
    assert sets(a_board(["Teamwork", "Be kind"])) == []


def test_across_pillars_they_are_offered_and_it_is_said_where_they_lie():
    (found,) = alike(a_board(["Teamwork"], Together=["team work"], Kind=["TEAMWORK"]))
    assert set(found.notes) == {"t0", "Together0", "Kind0"}
    assert found.notes[-1] == "t0"
    assert set(found.places) == {None, "Together", "Kind"}


def test_notes_of_a_locked_pillar_are_left_alone():
    assert sets(a_board(["Teamwork"], locked=["Together"], Together=["team work"])) == []
    assert same_as(a_board(locked=["Together"], Together=["team work"]), "Teamwork") == ()


def test_what_was_kept_apart_is_not_offered_again():
    board = a_board(["Teamwork", "team work", "TEAMWORK!"])
    apart = [frozenset(("t0", "t1")), frozenset(("t0", "t2"))]
    assert [sorted(one) for one in sets(board, apart)] == [["t1", "t2"]]
    assert sets(board, [*apart, frozenset(("t1", "t2"))]) == []


def test_a_stack_is_not_offered_anew_but_what_is_like_a_voice_in_it_is():
    bench = a_workshop(ideas_in={None: "abc"})
    for id, text in (("a", "Teamwork"), ("b", "Listens to others"), ("c", "really listens")):
        bench.do(ideas.reword, id, text)
    bench.do(ideas.stack, ["b"], onto="a")
    assert sets(board_of(bench.workshop)) == [["a", "c"]]
    bench.do(ideas.stack, ["c"], onto="a")
    assert sets(board_of(bench.workshop)) == []


def test_while_one_types_the_notes_that_say_it_already_are_told():
    board = a_board(["Teamwork"], Together=["team work"])
    assert same_as(board, "TEAM-WORK") == ("t0", "Together0")
    assert same_as(board, "Team") == ()
    assert same_as(board, "") == ()


def test_ideas_in_the_bin_are_not_there():
    bench = a_workshop(ideas_in={None: "ab"})
    for id in "ab":
        bench.do(ideas.reword, id, "Teamwork")
    assert len(sets(board_of(bench.workshop))) == 1
    bench.do(ideas.bin, ["b"])
    assert sets(board_of(bench.workshop)) == []


def test_ideas_of_a_binned_pillar_wait_in_the_tray_again():
    bench = a_workshop(ideas_in={"p1": "a"})
    assert not any(note.is_unplaced for note in board_of(bench.workshop).notes)
    bench.do(pillars.bin, "p1")
    (note,) = board_of(bench.workshop).notes
    assert note.is_unplaced
    assert [sheet.id for sheet in board_of(bench.workshop).sheets] == ["p2"]


def test_a_note_that_somebody_laid_on_the_canvas_is_not_waiting():
    bench = a_workshop(ideas_in={None: "a"})
    bench.do(ideas.lay, {"a": (10.0, 20.0)})
    (note,) = board_of(bench.workshop).notes
    assert not note.is_unplaced
