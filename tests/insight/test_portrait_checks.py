import pytest

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait_checks import findings

GROUPS = {GroupId(name): name for name in ("Students", "Families", "Teachers", "Alumni")}
FIVE = {PillarId(name): name for name in ("Curious", "Caring", "Clear", "Resourceful", "Steady")}


def workshop(pillars: dict[PillarId, str], *ideas: tuple[str, str, str]) -> Workshop:
    """Make a workshop of pillars and ideas: text, group, pillar."""
    blank = Workshop([Change(Stamp(1, 0, "sitting0"), "desk", "program", "t", ())])
    new = [
        NewIdea(id=IdeaId(f"i{n}"), text=text, group=GroupId(group) or None, pillar=PillarId(pillar) or None)
        for n, (text, group, pillar) in enumerate(ideas)
    ]
    return blank.supposing(list_commands.take_in(blank, new, groups=GROUPS, pillars=pillars))


def every_voice(pillar: str) -> list[tuple[str, str, str]]:
    return [("Be kind", group, pillar) for group in GROUPS]


def checks(there: Workshop) -> set[tuple[str, str]]:
    return {(one.check, one.where) for one in findings(there)}


def test_a_portrait_that_everybody_speaks_in_needs_no_advice():
    there = workshop(FIVE, *(idea for pillar in FIVE for idea in every_voice(pillar)))
    assert checks(there) == set()


def test_a_workshop_that_has_not_begun_is_left_in_peace():
    assert checks(workshop({})) == set()


@pytest.mark.parametrize(
    "text", ["see Maria Lopez 555-0134", "call (555) 555-0134", "+1 555.555.0134", "write to a.b@example.org"]
)
def test_a_phone_number_or_address_in_an_idea_is_pointed_out(text: str):
    assert ("P04", text) in checks(workshop({}, (text, "Students", "")))


@pytest.mark.parametrize(
    "text", ["class of 2025", "Grades 9-12", "3.5 GPA or 4.0000", "me @ school", "100,000 ideas"]
)
def test_other_numbers_are_no_phone_numbers(text: str):
    assert "P04" not in {check for check, _ in checks(workshop({}, (text, "Students", "")))}


def test_a_group_that_was_not_heard_is_named():
    found = checks(workshop({}, ("Be kind", "Students", "")))
    assert found == {("P16", name) for name in ("Families", "Teachers", "Alumni")}


def test_too_few_and_too_many_pillars_are_pointed_out():
    few = dict(list(FIVE.items())[:3])
    many = {PillarId(str(n)): f"Name {n}" for n in range(9)}
    for pillars, told in ((few, True), (FIVE, False), (many, True)):
        there = workshop(pillars, *(idea for pillar in pillars for idea in every_voice(pillar)))
        assert (("C11", "The portrait") in checks(there)) == told


def test_names_nobody_can_say_by_heart_are_pointed_out():
    long = {PillarId(name): f"{name} and a good deal more" for name in ("a", "b", "c", "d")}
    found = checks(workshop(long, *(idea for pillar in long for idea in every_voice(pillar))))
    assert found == {("P05", "The portrait"), *(("C07", name) for name in long.values())}


def test_a_pillar_without_name_ideas_or_voices_is_pointed_out():
    pillars = {**FIVE, PillarId("unnamed"): ""}
    of_one = [("Be kind", "Students", "Curious")] * 3 + [("Listen", "Families", "Curious")]
    rest = [idea for pillar in ("Clear", "Resourceful", "unnamed", "Steady") for idea in every_voice(pillar)]
    found = checks(workshop(pillars, *of_one, *rest))
    assert found == {("C07", "Pillar 6"), ("P07", "Caring"), ("P07", "Curious"), ("P08", "Curious")}
