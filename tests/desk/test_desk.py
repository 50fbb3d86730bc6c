"""The desk: first on disk, then in memory, then the news."""

import itertools

import pytest

from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.desk.ids import LETTERS, fresh, letters
from workshop_app.domain.commands import details, groups, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import RuleBroken, Trouble


class FullDisk(Trouble):
    """There is no room."""


class Log(list):
    """A log in memory that can be told to refuse."""

    refuses = False

    def changes(self):
        return sorted(self, key=lambda change: change.stamp)

    def append(self, changes):
        if self.refuses:
            raise FullDisk("The disk is full.")
        self.extend(changes)


def a_desk(log=None, name="desk-a", sitting="aaaaaaaa"):
    return Desk(name, Log() if log is None else log, Clock(sitting, itertools.count(1000).__next__))


def idea(id="i1", text="An idea", **more):
    return NewIdea(id=id, text=text, **more)


def test_a_command_makes_one_change_named_after_it():
    desk = a_desk()
    change = desk.do(ideas.capture, idea())
    assert (change.command, change.actor, change.desk) == ("ideas.capture", "facilitator", "desk-a")
    assert list(desk.changes()) == [change]
    assert desk.workshop.idea("i1").text == "An idea"


def test_what_alters_nothing_makes_no_change():
    desk = a_desk()
    desk.do(ideas.capture, idea())
    heard = []
    desk.subscribe(heard.append)
    assert desk.do(ideas.reword, "i1", "  An   idea ") is None
    assert desk.do(ideas.move, [], to=None) is None
    assert heard == []
    assert len(list(desk.changes())) == 1


def test_a_broken_rule_changes_nothing_anywhere():
    desk = a_desk()
    heard = []
    desk.subscribe(heard.append)
    with pytest.raises(RuleBroken):
        desk.do(ideas.capture_many, [idea(), idea("i2", "   ")])
    assert heard == []
    assert desk.workshop.ideas() == ()
    assert list(desk.changes()) == []


def test_a_disk_that_refuses_changes_nothing_anywhere_and_the_next_try_works():
    log = Log()
    desk = a_desk(log)
    heard = []
    desk.subscribe(heard.append)
    log.refuses = True
    with pytest.raises(FullDisk):
        desk.do(ideas.capture, idea())
    assert heard == []
    assert desk.workshop.ideas() == ()
    assert not desk.history.undoable
    log.refuses = False
    desk.do(ideas.capture, idea())
    assert len(heard) == len(desk.workshop.ideas()) == 1


def test_listeners_hear_of_what_is_already_kept_and_shown():
    desk = a_desk()
    seen = []
    desk.subscribe(
        lambda changes: seen.append((len(changes), len(desk.workshop.ideas()), len(list(desk.changes()))))
    )
    desk.do(ideas.capture, idea())
    desk.undo()
    assert seen == [(1, 1, 1), (1, 0, 2)]


def test_who_has_stopped_listening_hears_nothing_more():
    desk = a_desk()
    heard = []
    stop = desk.subscribe(heard.append)
    desk.do(ideas.capture, idea())
    stop()
    desk.do(ideas.capture, idea("i2"))
    assert len(heard) == 1


def test_a_listener_may_stop_listening_while_it_is_told():
    desk = a_desk()
    heard = []
    stop = desk.subscribe(lambda _: (heard.append("first"), stop()))
    desk.subscribe(lambda _: heard.append("second"))
    desk.do(ideas.capture, idea())
    desk.do(ideas.capture, idea("i2"))
    assert heard == ["first", "second", "second"]


def test_what_a_workshop_starts_with_cannot_be_undone():
    desk = a_desk()
    desk.do_as("program", details.lay_out, "Evening", {"g1": ("Students", "lemon", "mark")})
    assert desk.undo() is None
    assert desk.workshop.details.title == "Evening"


def test_a_record_named_twice_in_a_command_is_touched_once():
    desk = a_desk()
    desk.do(ideas.capture, idea())
    change = desk.do(ideas.bin, ["i1", "i1"])
    assert len(change.edits) == 1
    desk.undo()
    assert not desk.workshop.idea("i1").binned


def test_undo_after_a_merge_takes_back_this_desks_own_change():
    mine, theirs = a_desk(), a_desk(name="desk-b", sitting="bbbbbbbb")
    mine.do(ideas.capture, idea("mine"))
    theirs.do(ideas.capture, idea("theirs"))
    mine.merge(theirs.changes())
    mine.undo()
    assert [found.id for found in mine.workshop.ideas()] == ["theirs"]
    assert mine.undo() is None


def test_a_binned_pillar_comes_back_with_its_ideas():
    desk = a_desk()
    desk.do(pillars.add, "p1", "Kind")
    desk.do(ideas.capture, idea(pillar="p1"))
    desk.do(pillars.bin, "p1")
    assert [found.id for found in desk.workshop.ideas_in(None)] == ["i1"]
    desk.undo()
    assert [found.id for found in desk.workshop.ideas_in("p1")] == ["i1"]
    assert desk.workshop.ideas_in(None) == ()


def test_ideas_of_a_removed_group_are_nobodys_until_it_is_taken_back():
    desk = a_desk()
    desk.do(groups.add, "g1", "Students")
    desk.do(ideas.capture, idea(group="g1"))
    desk.do(groups.bin, "g1")
    assert [found.id for found in desk.workshop.ideas_of(None)] == ["i1"]
    assert desk.workshop.group_of(desk.workshop.idea("i1")) is None
    desk.do(groups.take_back, "g1")
    assert [found.id for found in desk.workshop.ideas_of("g1")] == ["i1"]
    assert desk.workshop.ideas_of(None) == ()


def test_fresh_ids_are_never_alike_and_hold_no_letters_that_look_alike():
    made = {fresh("idea") for _ in range(1000)}
    assert len(made) == 1000
    assert all(id.startswith("idea-") and len(id) == 15 for id in made)
    assert not set("ilou") & set(LETTERS)
    assert len(letters(8)) == 8
