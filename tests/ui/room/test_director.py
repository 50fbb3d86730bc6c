"""What the room is shown, row by row of the table in the design: "Facilitator does | Room shows"."""

import pytest

from workshop_app.domain.commands import groups, ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.room.director import Director
from workshop_app.ui.room.shown import (
    Newest,
    OneNote,
    Prompt,
    RoomCheck,
    Sorting,
    Spotlight,
    Thanks,
    Welcome,
    WholeBoard,
)

TEXTS = ("asks why", "listens first", "fixes what is broken", "stands up for a friend")


class Clock:
    """Time that goes on only when a test says so, in ms."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


class Room:
    """A director with the desk it follows and all that it ever showed."""

    def __init__(self, desk) -> None:
        self.desk, self.clock = desk, Clock()
        self.director = Director(desk, now=self.clock)
        self.seen: list[object] = [self.director.showing]
        self.director.shown.connect(self.seen.append)

    @property
    def shows(self):
        return self.director.showing

    def wait(self, milliseconds: int) -> None:
        """Let time go by, and whatever is due in it happen."""
        self.clock.now += milliseconds
        self.director.catch_up()

    def words(self) -> str:
        """Everything that was ever on the wall, as text."""
        return "\n".join(map(repr, self.seen))


@pytest.fixture
def room(around):
    desk = around.desk
    new = [ideas.NewIdea(id=IdeaId(f"idea-{n}"), text=text, group="students") for n, text in enumerate(TEXTS)]
    desk.do(ideas.capture_many, new)
    desk.do(pillars.add, PillarId("curious"), "Curious", holding=[IdeaId("idea-0")])
    desk.do(pillars.add, PillarId("caring"), "Caring")
    room = Room(desk)
    yield room
    room.director.stop()


@pytest.mark.parametrize(
    ("step", "view"), [("plan", Welcome), ("gather", Prompt), ("group", WholeBoard), ("share", Thanks)]
)
def test_opening_a_step_turns_the_wall_to_what_belongs_to_it(room, step, view):
    room.director.opened(step)
    assert isinstance(room.shows, view)


@pytest.mark.parametrize("step", ["shape", "progress"])
def test_a_step_with_nothing_to_show_leaves_the_wall_as_it_is(room, step):
    room.director.opened("group")
    room.director.opened(step)
    assert isinstance(room.shows, WholeBoard)


def test_an_idea_that_is_added_is_counted_and_never_read_out(room):
    room.director.opened("gather")
    room.desk.do(
        ideas.capture, ideas.NewIdea(id=IdeaId("secret"), text="nobody may read this", group="students")
    )
    room.wait(2_000)
    students = next(group for group in room.shows.groups if group.name == "Students")
    assert students.count == 5
    assert "nobody may read this" not in room.words()


def test_a_pillar_that_is_clicked_stands_in_the_spotlight_until_it_is_left(room):
    room.director.opened("group")
    room.director.look_at(PillarId("curious"))
    assert isinstance(room.shows, Spotlight)
    assert room.shows.number == 1
    room.director.look_at(None)
    assert isinstance(room.shows, WholeBoard)


def test_opening_the_same_step_again_keeps_the_spotlight(room):
    room.director.opened("group")
    room.director.look_at(PillarId("curious"))
    room.director.opened("group")
    assert isinstance(room.shows, Spotlight)


def test_a_pillar_that_is_gone_gives_way_to_the_whole_board(room):
    room.director.opened("group")
    room.director.look_at(PillarId("curious"))
    room.desk.do(pillars.bin, PillarId("curious"))
    room.wait(2_000)
    assert isinstance(room.shows, WholeBoard)


def test_notes_that_are_placed_join_and_are_named_for_three_seconds(room):
    room.director.opened("group")
    room.desk.do(ideas.move, [IdeaId("idea-1"), IdeaId("idea-2")], to=PillarId("caring"))
    room.wait(2_000)
    assert (room.shows.joined, room.shows.joined_in) == (2, 2)
    room.wait(2_900)
    assert room.shows.joined == 2
    room.wait(100)
    assert room.shows.joined == 0
    assert room.shows.to_place == 1


def test_what_is_undone_within_two_seconds_never_reaches_the_wall(room):
    room.director.opened("group")
    room.director.look_at(PillarId("caring"))
    before = list(room.seen)
    room.desk.do(ideas.move, [IdeaId("idea-1")], to=PillarId("caring"))
    room.wait(1_900)
    room.desk.undo()
    room.wait(10_000)
    assert room.seen == before


def test_even_another_view_does_not_show_what_has_not_settled(room):
    room.director.opened("group")
    room.desk.do(pillars.rename, PillarId("caring"), "A slip of the tongue")
    room.desk.do(ideas.move, [IdeaId("idea-3")], to=PillarId("caring"))
    room.director.look_at(PillarId("caring"))
    room.director.look_at(PillarId("curious"))
    room.director.choose("welcome")
    room.desk.undo()
    room.desk.undo()
    room.wait(10_000)
    assert "of the tongue" not in room.words()
    assert "stands up" not in room.words()


def test_a_new_pillar_comes_into_the_spotlight_once_it_has_settled(room):
    room.director.opened("group")
    room.desk.do(pillars.add, PillarId("new"), "Brave")
    room.director.look_at(PillarId("new"))
    assert isinstance(room.shows, WholeBoard)
    assert len(room.shows.pillars) == 2
    room.wait(2_000)
    assert isinstance(room.shows, Spotlight)
    assert room.shows.number == 3


def test_a_mistake_that_the_room_has_seen_is_taken_off_the_wall_at_once(room):
    room.director.opened("group")
    room.desk.do(ideas.move, [IdeaId("idea-1")], to=PillarId("caring"))
    room.wait(5_000)
    room.desk.undo()
    assert room.shows.to_place == 3
    assert room.shows.joined == 0


def test_what_is_brought_back_after_a_hidden_undo_waits_like_anything_new(room):
    room.director.opened("group")
    room.desk.do(ideas.move, [IdeaId("idea-1")], to=PillarId("caring"))
    room.desk.undo()
    room.desk.redo()
    room.wait(1_900)
    assert room.shows.to_place == 3
    room.wait(100)
    assert room.shows.to_place == 2


def test_an_older_change_that_is_undone_first_waits_for_nobody(room):
    room.director.opened("group")
    room.desk.do(ideas.move, [IdeaId("idea-1")], to=PillarId("caring"))
    room.wait(1_000)
    room.desk.do(ideas.move, [IdeaId("idea-2")], to=PillarId("caring"))
    room.wait(1_000)
    assert room.shows.to_place == 2
    room.desk.undo()
    room.wait(5_000)
    assert room.shows.to_place == 2


def test_words_that_are_shaped_follow_when_typing_pauses(room):
    room.director.opened("group")
    room.director.opened("shape")
    room.director.look_at(PillarId("caring"))
    for name in ("C", "Ca", "Car"):
        room.desk.do(pillars.rename, PillarId("caring"), name)
        room.wait(700)
    assert room.shows.pillars[1].name == "Caring"
    room.wait(100)
    assert room.shows.pillars[1].name == "Car"
    assert "'Ca'" not in room.words()


def test_one_idea_stands_over_the_board_while_it_is_open(room):
    room.director.opened("group")
    room.director.look_at(PillarId("curious"))
    room.director.show_note(IdeaId("idea-3"))
    assert isinstance(room.shows, OneNote)
    assert room.shows.note.text == TEXTS[3]
    room.director.show_note(None)
    assert isinstance(room.shows, Spotlight)


def test_an_idea_in_the_bin_goes_from_the_wall(room):
    room.director.opened("group")
    room.director.show_note(IdeaId("idea-3"))
    room.desk.do(ideas.bin, [IdeaId("idea-3")])
    room.wait(2_000)
    assert isinstance(room.shows, WholeBoard)


def test_sort_together_shows_at_once_where_the_last_one_went(room):
    room.director.opened("group")
    room.director.sort(IdeaId("idea-1"))
    assert isinstance(room.shows, Sorting)
    room.desk.do(ideas.move, [IdeaId("idea-1")], to=PillarId("caring"))
    room.director.sort(IdeaId("idea-2"), PillarId("caring"))
    assert room.shows.note.text == TEXTS[2]
    assert room.shows.number == 2
    assert [note.text for section in room.shows.sections for note in section.notes] == [TEXTS[1]]


def test_sort_together_ends_with_what_was_there_before(room):
    room.director.opened("group")
    room.director.sort(IdeaId("idea-1"))
    room.director.sort(None)
    assert isinstance(room.shows, WholeBoard)


def test_the_newest_ideas_are_those_that_were_there_when_they_were_opened(room):
    room.director.opened("gather")
    room.director.choose("newest")
    assert isinstance(room.shows, Newest)
    assert room.shows.notes[0].text == TEXTS[3]
    room.desk.do(
        ideas.capture, ideas.NewIdea(id=IdeaId("later"), text="came in afterwards", group="families")
    )
    room.wait(2_000)
    assert room.shows.count == 5
    assert "came in afterwards" not in room.words()
    room.director.choose("newest")
    assert room.shows.notes[0].text == "came in afterwards"


def test_what_a_merge_brings_is_counted_at_once(room, around):
    room.director.opened("gather")
    brought = ideas.NewIdea(id=IdeaId("brought"), text="from the other laptop", group="families")
    room.desk.do_as("import", ideas.capture, brought)
    families = next(group for group in room.shows.groups if group.name == "Families")
    assert families.count == 1


def test_the_room_check_card_speaks_of_this_room(room):
    room.director.opened("group")
    room.director.look_at(PillarId("curious"))
    room.director.check(is_shown=True)
    assert isinstance(room.shows, RoomCheck)
    assert room.shows.last_row == room.director.room.last_row
    room.director.check(is_shown=False)
    assert isinstance(room.shows, Spotlight)
    room.director.check(is_shown=True)
    room.director.look_at(None)
    assert isinstance(room.shows, WholeBoard)


def test_each_step_offers_views_that_can_be_chosen(room):
    for step in ("plan", "gather", "group", "shape", "progress", "share"):
        room.director.opened(step)
        for view in room.director.choices():
            room.director.choose(view)
            assert room.director.view == view


def test_a_group_that_is_renamed_is_called_so_on_the_wall(room):
    room.director.opened("gather")
    room.desk.do(groups.rename, "students", "Pupils")
    room.wait(2_000)
    assert any(group.name == "Pupils" for group in room.shows.groups)


class Nine:
    """Pages of nine, as on the wall of an ordinary room."""

    def pages(self, shown) -> int:
        notes = sum(len(section.notes) for section in getattr(shown, "sections", ()))
        return max(1, -(-notes // 9))

    def page_of_news(self, shown) -> int:
        notes = [note for section in getattr(shown, "sections", ()) for note in section.notes]
        return next((n // 9 for n, note in enumerate(notes) if note.is_new), shown.page)


@pytest.fixture
def paged(around):
    desk = around.desk
    many = [ideas.NewIdea(id=IdeaId(f"many-{n}"), text=f"idea {n}", group="students") for n in range(20)]
    desk.do(ideas.capture_many, many)
    desk.do(pillars.add, PillarId("full"), "Full", holding=[one.id for one in many[:19]])
    desk.do(pillars.add, PillarId("other"), "Other")
    clock = Clock()
    director = Director(desk, pages=Nine(), now=clock)
    director.opened("group")
    director.look_at(PillarId("full"))
    yield director, desk, clock
    director.stop()


def test_pages_turn_and_end_at_the_last_one(paged):
    director, _desk, _clock = paged
    turned = []
    for ahead in (1, 1, 1, -1, -1, -1):
        director.page(ahead)
        turned.append(director.showing.page)
    assert turned == [1, 2, 2, 1, 0, 0]


def test_another_pillar_begins_at_its_first_page(paged):
    director, _desk, _clock = paged
    director.page(1)
    director.look_at(PillarId("other"))
    director.look_at(PillarId("full"))
    assert director.showing.page == 0


def test_an_idea_that_joins_on_another_page_turns_to_it(paged):
    director, desk, clock = paged
    desk.do(ideas.move, [IdeaId("many-19")], to=PillarId("full"), below=IdeaId("many-18"))
    clock.now += 2_000
    director.catch_up()
    assert director.showing.page == 2


def test_many_thousands_are_seen_at_once(room):
    room.director.opened("gather")
    many = [ideas.NewIdea(id=IdeaId(f"many-{n}"), text=f"Idea {n}", group="students") for n in range(LARGE)]
    room.desk.do(ideas.capture_many, many)
    students = next(group for group in room.shows.groups if group.name == "Students")
    assert students.count == len(TEXTS) + LARGE
