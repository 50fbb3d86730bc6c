"""The wall shows words of a group only where five people of it are there; totals of all it shows always."""

import pytest

from tests.insight.evening import ALUMNI, FAMILIES, FIRST, KIND, STUDENTS, TEACHERS, Evening
from workshop_app.ui.room.filling import Happening, View, filled
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.marks import Text
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Heard, Newest, OneNote, Prompt, Sorting, Spotlight, Welcome, WholeBoard
from workshop_app.ui.room.views import lay_out


@pytest.fixture
def evening() -> Evening:
    evening = Evening()
    for group in (STUDENTS, FAMILIES, TEACHERS, ALUMNI):
        evening.say(group, f"Words of {group}", KIND)
    for number, group in enumerate(evening.workshop.groups()):
        paper = ("lemon", "rose", "sky", "lilac")[number]
        evening.workshop = evening.workshop.supposing(
            [evening.workshop.edit("group", group.id, paper=paper, mark=f"ph.{paper}")]
        )
    return evening


def papers(evening: Evening, name: str, *, idea=None, pillar=None) -> set[str]:
    opened = [one.id for one in evening.workshop.ideas()]
    shown = filled(View(name, pillar, idea), evening.workshop, Happening(opened=opened))
    match shown:
        case Newest():
            return {note.paper for note in shown.notes}
        case Spotlight():
            return {note.paper for section in shown.sections for note in section.notes} | {
                slip.paper for one in shown.pillars for slip in one.slips
            }
        case WholeBoard():
            return {slip.paper for one in shown.pillars for slip in one.slips}
        case OneNote() | Sorting():
            return {shown.note.paper}
        case Prompt() | Welcome():
            return {one.paper for one in shown.groups}
        case _:
            return set(getattr(shown, "papers", ()))


VIEWS = ("newest", "board", "spotlight", "note", "sorting", "thanks", "heard")


@pytest.mark.parametrize("name", VIEWS)
def test_words_of_few_stand_on_paper_of_no_colour(evening: Evening, name: str):
    alumni = evening.workshop.ideas()[-1].id if name in {"note", "sorting"} else None
    pillar = KIND if name == "spotlight" else None
    assert "lilac" in papers(evening, name, idea=alumni, pillar=pillar)
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9, TEACHERS: 3, ALUMNI: 2})
    seen = papers(evening, name, idea=alumni, pillar=pillar)
    assert "lilac" not in seen
    assert "sky" not in seen


@pytest.mark.parametrize("name", ["welcome", "prompt"])
def test_whose_paper_is_whose_and_who_was_heard_at_all_is_said_of_every_group(evening: Evening, name: str):
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9, TEACHERS: 3, ALUMNI: 2})
    assert papers(evening, name) == {"lemon", "rose", "sky", "lilac"}


def test_who_was_heard_is_told_as_totals_and_holds_no_group(evening: Evening, fonts_loaded):
    evening.count(FIRST, {STUDENTS: 12, FAMILIES: 9, TEACHERS: 3, ALUMNI: 2})
    shown = filled(View("heard"), evening.workshop, Happening())
    assert isinstance(shown, Heard)
    assert (shown.people, shown.ideas, shown.groups, shown.of_groups) == (26, 4, 4, 4)
    pages = lay_out(shown, Typesetter(Room()))
    words = [mark.block.text for page in pages for mark in page.marks if isinstance(mark, Text)]
    assert words == ["Who was heard", "26", "people", "4", "ideas", "4 of 4", "groups heard"]


@pytest.mark.parametrize("room", [Room(), Room(picture_width=1.0, last_row=30)])
def test_totals_have_room_beside_the_portrait_however_far_the_last_row(fonts_loaded, room: Room):
    shown = Heard(people=1_071, ideas=2_402, groups=11, of_groups=12, papers=("lemon",))
    pages = lay_out(shown, Typesetter(room))
    words = [mark for page in pages for mark in page.marks if isinstance(mark, Text)]
    assert [mark.block.text for mark in words][1::2] == ["1,071", "2,402", "11 of 12"]
    for mark in words:
        assert mark.y + mark.block.height <= 1080
        assert mark.x + mark.block.width <= 1250
