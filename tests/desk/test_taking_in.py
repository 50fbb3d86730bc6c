"""Real files from several laptops: every idea can be traced to its session, its group and its laptop."""

import pytest

from workshop_app import opening
from workshop_app.desk import ids, taking_in
from workshop_app.domain import voting
from workshop_app.domain.agenda_records import Attendance, Part
from workshop_app.domain.commands import attendance, ballots, ideas, pillars, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.commands.workshops import NEW
from workshop_app.domain.records import JoiningId
from workshop_app.domain.vote_records import Vote

MANY = 300


@pytest.fixture
def here(home, tmp_path):
    opened = opening.start_workshop(tmp_path / "here.workshop", "Here", "desk-here")
    yield opened
    opened.close()


def gather(opened, name, count=MANY):
    desk = opened.desk
    desk.do(sessions.add, f"session-{name}", f"Evening {name}")
    groups = desk.workshop.groups()
    desk.do(
        ideas.capture_many,
        [
            NewIdea(id=f"{name}-{n}", text=f"{name} {n}", group=groups[n % 8].id, session=f"session-{name}")
            for n in range(count)
        ],
    )


def copy_of(here, path, name, count=MANY):
    here.export(path)
    there = opening.open_workshop(path, f"desk-{name}")
    gather(there, name, count)
    there.close()
    return path


def other(path, name, count=MANY):
    there = opening.start_workshop(path, f"Workshop {name}", f"desk-{name}")
    gather(there, name, count)
    return there


def take_in(here, *paths, **wishes):
    files = {path.name: opening.read(path) for path in paths}
    seen = taking_in.look(here.id, here.desk.changes(), files, now=ids.now())
    return seen, taking_in.take_in(here.desk, seen, JoiningId(ids.fresh("joining")), **wishes)


def traces(workshop):
    return {
        idea.text: (
            workshop.session(idea.session).title,
            workshop.group_of(idea).name,
            workshop.laptop_of(idea),
        )
        for idea in workshop.ideas()
    }


def test_every_idea_of_five_files_is_traced_to_its_session_group_and_laptop_also_after_a_restart(
    here, tmp_path
):
    paths = [copy_of(here, tmp_path / f"{name}.workshop", name) for name in ("ana", "ben", "chi")]
    for name in ("dov", "eve"):
        other(tmp_path / f"{name}.workshop", name).close()
        paths.append(tmp_path / f"{name}.workshop")
    seen, change = take_in(here, *paths)
    assert len(seen.bringing.ideas) == 5 * MANY
    groups = [group.name for group in here.desk.workshop.groups()]
    expected = {
        f"{name} {n}": (f"Evening {name}", groups[n % 8], f"desk-{name}")
        for name in ("ana", "ben", "chi", "dov", "eve")
        for n in range(MANY)
    }
    assert traces(here.desk.workshop) == expected
    origins = {one.title: one.origin for one in here.desk.workshop.sessions()}
    assert origins["Evening ana"] == ""
    assert origins["Evening eve"] == "Workshop eve"
    here.close()
    again = opening.open_workshop(here.path, "desk-here")
    assert traces(again.desk.workshop) == expected
    assert again.desk.history.undoable[-1].stamp == change.stamp
    again.desk.undo()
    assert again.desk.workshop.ideas() == ()
    again.desk.redo()
    assert traces(again.desk.workshop) == expected
    again.close()


def test_a_laptop_whose_clock_is_behind_is_told_and_nothing_is_lost(here, tmp_path):
    gather(here, "here", 3)
    here.export(tmp_path / "late.workshop")
    there = opening.open_workshop(tmp_path / "late.workshop", "desk-late")
    there.desk._clock._now = lambda: ids.now() - 3_600_000
    for n in range(8):
        there.desk.do(ideas.capture, NewIdea(id=f"late-{n}", text=f"late {n}"))
    there.close()
    files = {"late": opening.read(tmp_path / "late.workshop")}
    seen = taking_in.look(here.id, here.desk.changes(), files, now=ids.now(), desk="desk-here")
    (skew,) = seen.arrivals[0].skews
    assert (skew.desk, skew.is_behind) == ("desk-late", True)
    taking_in.take_in(here.desk, seen, JoiningId("j"))
    assert [idea.text for idea in here.desk.workshop.ideas()][-8:] == [f"late {n}" for n in range(8)]


def test_two_laptops_that_join_in_turn_have_nothing_more_to_say_but_that(here, tmp_path):
    path = copy_of(here, tmp_path / "copy.workshop", "ana", 3)
    take_in(here, path)
    here.export(tmp_path / "back.workshop")
    there = opening.open_workshop(path, "desk-ana")
    seen, change = take_in(there, tmp_path / "back.workshop")
    assert seen.bringing.is_nothing
    assert change is None
    assert [one.stamp for one in there.desk.changes()] == [one.stamp for one in here.desk.changes()]
    there.close()


def test_joining_again_adds_nothing_and_writes_nothing(here, tmp_path):
    path = copy_of(here, tmp_path / "copy.workshop", "ana", 3)
    take_in(here, path)
    log = here.desk.changes()
    seen, change = take_in(here, path)
    assert seen.bringing.is_nothing
    assert change is None
    assert here.desk.changes() == log


def test_what_was_taken_back_comes_again_with_the_same_copy(here, tmp_path):
    path = copy_of(here, tmp_path / "copy.workshop", "ana", 3)
    take_in(here, path)
    here.desk.undo()
    seen, change = take_in(here, path)
    assert [idea.text for idea in seen.bringing.ideas] == ["ana 0", "ana 1", "ana 2"]
    assert change is not None
    assert len(here.desk.workshop.ideas()) == 3


def test_another_workshop_brings_its_head_counts_and_closed_votes(here, tmp_path):
    there = other(tmp_path / "other.workshop", "dov", 4)
    desk, group = there.desk, there.desk.workshop.groups()[0].id
    desk.do(attendance.count, "session-dov", group, 12)
    for id in ("kind", "brave"):
        desk.do(pillars.add, id, id.title(), holding=[f"dov-{len(id) - 4}"])
    for id, closes in (("v1", True), ("v2", False)):
        on = [NewChoice(id=f"{id}-{pillar}", pillar=pillar) for pillar in ("kind", "brave")]
        desk.do(votes.prepare, NewVote(id=id, session="session-dov", question="Which first?"), on)
        desk.do(votes.open, id, at=1)
        desk.do(ballots.cast, NewBallot(id=f"{id}-b", vote=id, group=group, marks={f"{id}-kind": 2}))
        if closes:
            desk.do(votes.close, id, at=2)
    there.close()
    here.desk.do(pillars.add, "ours", "Brave")
    take_in(here, tmp_path / "other.workshop", mapped={"kind": None, "brave": "ours"})
    workshop = here.desk.workshop
    (counted,) = workshop.all_of(Attendance)
    assert (counted.present, workshop.group(counted.group).name) == (12, workshop.groups()[0].name)
    assert workshop.session(counted.session).origin == "Workshop dov"
    (vote,) = workshop.all_of(Vote)
    assert (vote.state, vote.session) == ("closed", counted.session)
    choices = voting.choices_of(workshop, vote.id)
    assert [(choice.text, choice.pillar) for choice in choices] == [("Kind", None), ("Brave", "ours")]
    (ballot,) = voting.ballots_of(workshop, vote.id)
    assert voting.marks_of(ballot.marks) == {choices[0].id: 2}
    assert workshop.all_of(Part) == ()
    assert [idea.text for idea in workshop.ideas_in("ours")] == ["dov 1"]


def test_a_workshop_without_sessions_is_one_session_named_after_it_and_a_pillar_can_be_new(here, tmp_path):
    there = opening.start_workshop(tmp_path / "plain.workshop", "Plain", "desk-plain")
    there.desk.do(ideas.capture, NewIdea(id="i", text="plain idea"))
    there.desk.do(pillars.add, "p", "Brave", holding=["i"])
    there.close()
    here.desk.do(pillars.add, "ours", "Brave")
    take_in(here, tmp_path / "plain.workshop", mapped={"p": NEW})
    workshop = here.desk.workshop
    (session,) = workshop.sessions()
    assert (session.title, session.origin) == ("Plain", "Plain")
    (idea,) = workshop.ideas()
    assert (idea.session, workshop.laptop_of(idea)) == (session.id, "desk-plain")
    assert idea.pillar != "ours"
    assert workshop.place_of(idea) == idea.pillar
