from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import details, ideas, lists
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop

PLACES = (None, PillarId("pillar-1"), PillarId("pillar-2"))


def started() -> Workshop:
    blank = Workshop()
    edits = tuple(details.lay_out(blank, "Evening", {"group-1": ("Students", "lemon", "ph.student-fill")}))
    return Workshop([Change(Stamp(1, 0, "sitting0"), "desk", "program", "details.lay_out", edits)])


def new(number: int, place: PillarId | None) -> NewIdea:
    return NewIdea(id=IdeaId(f"idea-{number}"), text=f"idea {number}", group=GroupId("group-1"), pillar=place)


def test_supposing_leaves_the_workshop_as_it_is():
    there = started()
    supposed = there.supposing(ideas.capture(there, new(1, None)))
    assert there.ideas() == there.ideas_in(None) == ()
    assert [idea.text for idea in supposed.ideas()] == ["idea 1"]
    after = supposed.supposing(ideas.bin(supposed, [IdeaId("idea-1")]))
    assert after.ideas() == ()
    assert len(supposed.ideas_in(None)) == 1


@given(st.lists(st.sampled_from(PLACES), max_size=30))
def test_a_whole_list_stands_as_if_its_ideas_had_come_one_by_one(places: list[PillarId | None]):
    there = started()
    coming = [new(number, place) for number, place in enumerate(places)]
    pillars = {place: f"Name {number}" for number, place in enumerate(PLACES) if place}
    at_once = there.supposing(lists.take_in(there, coming, pillars=pillars))
    one_by_one = there.supposing(lists.take_in(there, [], pillars=pillars))
    for idea in coming:
        one_by_one = one_by_one.supposing(ideas.capture(one_by_one, idea))
    assert at_once.records() == one_by_one.records()
    for place in PLACES:
        assert at_once.ideas_in(place) == one_by_one.ideas_in(place)
