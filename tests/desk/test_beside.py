"""A large change made in another thread: as one change, or not at all, and never in anybody's way."""

import itertools
from threading import Event, Thread, Timer

import pytest

from workshop_app import opening
from workshop_app.desk.beside import Stopped
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import RuleBroken, Trouble

MANY = 2_100


def new_ideas(count=MANY):
    return [NewIdea(id=f"many-{n}", text=f"Idea {n}") for n in range(count)]


@pytest.fixture
def opened(home, tmp_path):
    opened = opening.start_workshop(tmp_path / "evening.workshop", "Evening", "desk-a")
    yield opened
    opened.close()


class Held:
    """Work that waits at a moment of its own until the test lets it go on."""

    def __init__(self, beside, at):
        self.arrived, self.free, self.errors = Event(), Event(), []
        self._at, self._beside, self._inner = at, beside, beside._go_on
        beside._go_on = self._go_on
        self.thread = Thread(target=self._carry_out, daemon=True)
        self.thread.start()
        assert self.arrived.wait(20)

    def let_go(self):
        self.free.set()
        self.thread.join(20)
        assert not self.thread.is_alive()

    def _go_on(self, start, share, *, last=False):
        if share >= self._at and not self.arrived.is_set():
            self.arrived.set()
            assert self.free.wait(20)
        self._inner(start, share, last=last)

    def _carry_out(self):
        try:
            self._beside.carry_out()
        except (Stopped, Trouble) as error:
            self.errors.append(error)


def texts(workshop):
    return [idea.text for idea in workshop.ideas()]


def test_it_is_one_change_and_one_undo_and_it_is_there_after_a_restart(opened, tmp_path):
    desk, heard = opened.desk, []
    desk.subscribe(heard.append)
    beside = desk.beside(ideas.capture_many, new_ideas())
    beside.carry_out()
    assert desk.workshop.ideas() == ()
    change = desk.finish(beside)
    assert (change.command, len(change.edits), heard) == ("ideas.capture_many", MANY, [(change,)])
    assert len(desk.workshop.ideas()) == MANY
    assert desk.finish(beside) == change
    assert len(heard) == 1
    opened.close()
    again = opening.open_workshop(tmp_path / "evening.workshop", "desk-a")
    assert texts(again.desk.workshop) == [f"Idea {n}" for n in range(MANY)]
    again.desk.undo()
    assert again.desk.workshop.ideas() == ()
    again.close()


def test_what_it_makes_is_what_doing_it_would_have_made(opened):
    desk = opened.desk
    desk.do(ideas.capture_many, new_ideas(3))
    beside = desk.beside(ideas.capture_many, [NewIdea(id="a", text="A"), NewIdea(id="b", text="B")])
    expected = desk.workshop.supposing(
        ideas.capture_many(desk.workshop, [NewIdea(id="a", text="A"), NewIdea(id="b", text="B")])
    )
    beside.carry_out()
    desk.finish(beside)
    assert desk.workshop.records() == expected.records()


def test_the_undo_of_many_is_made_beside_too_and_brought_back(opened):
    desk = opened.desk
    desk.do(ideas.capture_many, new_ideas())
    back = desk.undo_beside()
    back.carry_out()
    desk.finish(back)
    assert desk.workshop.ideas() == ()
    assert desk.undo_beside() is None
    again = desk.redo_beside()
    again.carry_out()
    desk.finish(again)
    assert len(desk.workshop.ideas()) == MANY


@pytest.mark.parametrize("at", [0.0, 0.3, 0.5, 0.7, 0.9])
def test_stopped_before_it_is_kept_it_never_was(opened, at):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, new_ideas())
    held = Held(beside, at)
    assert beside.stop()
    held.let_go()
    assert [type(error) for error in held.errors] == [Stopped]
    assert desk.finish(beside) is None
    assert list(opened.desk.changes())[1:] == []
    desk.do(ideas.capture, NewIdea(id="i", text="Goes on"))
    assert texts(desk.workshop) == ["Goes on"]


def test_kept_it_is_not_stopped_any_more(opened):
    beside = opened.desk.beside(ideas.capture_many, new_ideas())
    beside.carry_out()
    assert not beside.stop()
    assert opened.desk.finish(beside) is not None


@pytest.mark.parametrize("at", [0.0, 0.3, 0.7, 0.9])
def test_what_is_typed_meanwhile_is_kept_at_once_and_comes_first(opened, at):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, new_ideas())
    held = Held(beside, at)
    if at >= 0.6:
        Timer(0.05, held.free.set).start()  # it holds the file, and gives way when it looks up
    typed = desk.do(ideas.capture, NewIdea(id="typed", text="Typed"))
    assert "Typed" in texts(desk.workshop)
    held.let_go()
    assert held.errors == []
    landed = desk.finish(beside)
    assert {change.stamp for change in desk.changes()} >= {typed.stamp, landed.stamp}
    assert len(desk.workshop.ideas()) == MANY + 1
    assert [change.stamp for change in desk.history.undoable] == [typed.stamp, landed.stamp]
    assert typed.stamp < landed.stamp
    ranks = [idea.rank for idea in desk.workshop.ideas_in(None)]
    assert len(set(ranks)) == len(ranks)


def test_what_is_kept_but_not_taken_in_is_taken_in_before_the_next_change(opened):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, new_ideas())
    beside.carry_out()
    typed = desk.do(ideas.capture, NewIdea(id="typed", text="Typed"))
    assert texts(desk.workshop)[-1] == "Typed"
    assert desk.finish(beside).stamp < typed.stamp
    desk.undo()
    assert len(desk.workshop.ideas()) == MANY


def test_it_is_overtaken_only_so_often(opened):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, new_ideas())
    number = itertools.count()
    thread = Thread(target=beside.carry_out)
    thread.start()
    while beside.outcome() is None:
        desk.do(ideas.capture, NewIdea(id=f"typed-{next(number)}", text="Typed"))
    thread.join(20)
    assert len(desk.workshop.ideas()) == MANY + next(number)


def test_a_broken_rule_changes_nothing(opened):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, [*new_ideas(10), NewIdea(id="long", text="x" * 600)])
    with pytest.raises(RuleBroken):
        beside.carry_out()
    assert desk.finish(beside) is None
    assert desk.do(ideas.capture, NewIdea(id="i", text="Goes on")) is not None


def test_a_refusing_disk_changes_nothing(opened, tmp_path):
    desk = opened.desk
    beside = desk.beside(ideas.capture_many, new_ideas())
    (tmp_path / "evening.workshop").rename(tmp_path / "away.workshop")
    with pytest.raises(Trouble):
        beside.carry_out()
    (tmp_path / "away.workshop").rename(tmp_path / "evening.workshop")
    assert desk.finish(beside) is None
    desk.do(ideas.capture, NewIdea(id="i", text="Goes on"))
    assert texts(desk.workshop) == ["Goes on"]


def test_reading_the_file_meanwhile_sees_none_of_it(opened):
    beside = opened.desk.beside(ideas.capture_many, new_ideas())
    held = Held(beside, 0.9)
    seen = []
    reader = Thread(target=lambda: seen.append(len(list(opened.desk.changes()))))
    reader.start()
    held.let_go()
    reader.join(20)
    assert seen in ([1], [2])
    opened.desk.finish(beside)


def test_closing_waits_for_what_is_on_its_way(opened, tmp_path):
    beside = opened.desk.beside(ideas.capture_many, new_ideas())
    thread = Thread(target=beside.carry_out)
    thread.start()
    opened.close()
    thread.join(20)
    again = opening.open_workshop(tmp_path / "evening.workshop", "desk-a")
    assert len(again.desk.workshop.ideas()) == MANY
    again.close()
