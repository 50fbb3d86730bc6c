"""Ideas that came from paper: their pictures, the photos they were found in, their cards."""

import pytest

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import pictures
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import cards, ideas, photos
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.photos import NewPhoto
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE, RuleBroken

A, B, WALL = (letter * 64 for letter in "abc")


def a_wall():
    bench = a_board(ideas_in={None: "a"})
    notes = [
        NewIdea(id="n1", text="", group="g1", picture=A, photo="w", spot="1,2 3,4 5,6 7,8", reading="Kind"),
        NewIdea(id="n2", text="Brave", picture=B, photo="w"),
    ]
    bench.do(photos.take_in, NewPhoto(id="w", picture=WALL, width=2560, height=1920), notes)
    return bench


def test_notes_come_in_with_their_photo_before_anybody_has_typed_them():
    workshop = a_wall().workshop
    assert [idea.id for idea in workshop.untyped()] == ["n1"]
    assert [idea.id for idea in workshop.ideas()] == ["a", "n1", "n2"]
    assert (workshop.idea("n1").picture, workshop.idea("n1").photo) == (A, "w")
    assert [(photo.picture, photo.width) for photo in workshop.photos()] == [(WALL, 2560)]


def test_what_a_machine_read_later_is_noted_with_what_is_not_typed_yet():
    bench = a_wall()
    bench.do(photos.note_readings, {"n1": " Is  kind\n", "n2": "Brawe"})
    assert [bench.workshop.idea(id).reading for id in ("n1", "n2")] == ["Is kind", ""]
    assert bench.workshop.idea("n1").text == ""


def test_typing_what_it_says_makes_an_idea_typed_and_keeps_its_picture():
    bench = a_wall()
    bench.do(ideas.reword, "n1", "Is kind to newcomers")
    assert bench.workshop.untyped() == ()
    assert bench.workshop.idea("n1").picture == A


def test_an_idea_without_words_and_without_a_picture_is_none():
    with pytest.raises(RuleBroken, match="at least one word"):
        a_board().do(ideas.capture, NewIdea(id="x", text=" "))


def test_an_idea_that_was_typed_cannot_be_emptied_again():
    bench = a_wall()
    with pytest.raises(RuleBroken, match="at least one word"):
        bench.do(ideas.reword, "n2", "  ")


def test_the_ideas_of_a_removed_photo_stay():
    bench = a_wall()
    bench.do(photos.bin, "w")
    assert bench.workshop.photos() == ()
    assert len(bench.workshop.ideas()) == 3
    assert [record.id for record in bench.workshop.in_the_bin()] == ["w"]
    bench.do(photos.take_back, "w")
    assert [photo.id for photo in bench.workshop.photos()] == ["w"]


def test_ideas_are_given_a_table_and_a_question():
    bench = a_board()
    bench.do(ideas.seat, ["a", "b"], " 4 ")
    bench.do(ideas.answers, ["a"], "What worries you?")
    assert [idea.table for idea in bench.workshop.ideas()] == ["4", "4", "", "", ""]
    assert bench.workshop.idea("a").prompt == "What worries you?"


@pytest.mark.parametrize(
    "new",
    [
        NewIdea(id="x", text="Kind", table="t" * (LONGEST_TABLE + 1)),
        NewIdea(id="x", text="Kind", prompt="q" * (LONGEST_PROMPT + 1)),
    ],
)
def test_a_table_or_question_that_nobody_could_show_is_refused(new):
    with pytest.raises(RuleBroken, match="characters"):
        a_board().do(ideas.capture, new)


def test_the_cards_of_a_table_are_numbered_on_from_sheet_to_sheet():
    bench = a_board()
    for sheet, table in (("s1", "4"), ("s2", "4"), ("s3", "5")):
        bench.do(cards.add, [NewSheet(id=sheet, count=6, layout="note", group="g1", table=table)])
    assert [(s.table, s.first, s.count) for s in bench.workshop.card_sheets()] == [
        ("4", 1, 6),
        ("4", 7, 6),
        ("5", 1, 6),
    ]


def test_an_idea_whose_arrival_was_undone_cannot_be_moved_back_into_being():
    bench = Bench()
    bench.do(ideas.capture, NewIdea(id="a", text="Kind"))
    edit = bench.workshop.edit("idea", "a", rank="", text="")
    bench.take(Change(Stamp(50, 0, "aaaaaaaa"), "a", "facilitator", "undo", (edit,)))
    assert list(ideas.move(bench.workshop, ["a"], to=None)) == []


def test_a_spot_is_written_in_whole_px_and_read_back():
    corners = ((1.2, 2.0), (30.6, 4), (29, 33), (0, 31))
    assert pictures.spot_of(corners) == "1,2 31,4 29,33 0,31"
    assert pictures.corners("1,2 31,4 29,33 0,31") == ((1, 2), (31, 4), (29, 33), (0, 31))


@pytest.mark.parametrize("spot", ["", "1,2", "1,2 3,4 5,6 nan,8", "1,2 3,4 5,6 7,8 9,10", "a,b c,d e,f g,h"])
def test_a_spot_that_is_none_is_not_believed(spot):
    assert pictures.corners(spot) is None


def test_only_pictures_of_a_bearable_size_are_kept():
    jpeg = b"\xff\xd8\xff\xe0" + bytes(100)
    assert pictures.checked(jpeg) == jpeg
    for bad in (b"", b"GIF89a", jpeg + bytes(pictures.LARGEST_PICTURE)):
        with pytest.raises(RuleBroken, match="JPEG or PNG"):
            pictures.checked(bad)


def test_changes_name_the_pictures_of_ideas_and_photos():
    log = a_wall().log
    odd = Change(Stamp(99, 0, "zzzzzzzz"), "z", "import", "x", (Edit("idea", "q", {}, {"picture": 7}),))
    assert pictures.named_in([*log, odd]) == {A, B, WALL}
