import itertools
from collections.abc import Callable

import pytest

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import details, groups, ideas, pillars
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.intake import lists
from workshop_app.intake.arranging import Arranged, arrange
from workshop_app.intake.group_names import matching
from workshop_app.intake.rows import Left
from workshop_app.opening import first_groups

EIGHT = [name for name, _, _ in first_groups().values()]


def counting() -> Callable[[str], str]:
    number = itertools.count(1)
    return lambda noun: f"{noun}-{next(number)}"


def workshop(*edits) -> Workshop:
    made = Workshop()
    for turn, some in enumerate([details.lay_out(made, "Evening", first_groups()), *edits]):
        made.apply(Change(Stamp(1, turn, "sitting0"), "desk", "facilitator", "test", tuple(some)))
    return made


def taken_in(there: Workshop, arranged: Arranged) -> Workshop:
    edits = list_commands.take_in(there, arranged.ideas, groups=arranged.groups, pillars=arranged.pillars)
    return there.supposing(edits)


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("student", "Students"), ("STUDENTS", "Students"), ("Estudiantes", "Students"),
        ("the learners", "Students"),
        ("family or caregiver", "Families"), ("Parent/Guardian", "Families"), ("padres", "Families"),
        ("familia o tutor", "Families"), ("multilingual family", "Families"),
        ("family of a student with a disability", "Families"),
        ("teacher", "Teachers and staff"), ("Profesores", "Teachers and staff"),
        ("support staff", "Teachers and staff"),
        ("business or employer", "Employers"), ("empresas", "Employers"),
        ("faith or community organization", "Community partners"), ("resident", "Community partners"),
        ("alum", "Alumni"), ("exalumno(a)", "Alumni"),
        ("site administrator", "District leaders"), ("director(a) de escuela", "District leaders"),
        ("board member", "School board"), ("miembro de la junta", "School board"),
        ("dog owners", ""), ("", ""),
    ],
)  # fmt: skip
def test_common_names_of_groups_find_the_eight(name: str, means: str):
    assert matching(name, EIGHT) == means


def test_a_group_of_that_very_name_comes_before_a_wider_one():
    known = [*EIGHT, "Multilingual families"]
    assert matching("multilingual family", known) == "Multilingual families"
    assert matching("newcomer family", known) == "Multilingual families"
    assert matching("family", known) == "Families"


def test_a_wider_name_is_not_pressed_into_a_narrower_group():
    assert matching("family", ["Multilingual families"]) == ""


def test_a_list_finds_its_groups_and_pillars_and_brings_new_ones():
    there = workshop()
    found = lists.read(
        b"text,group,pillar\nBe kind,student,Caring Neighbor\nBark,Dogs,\nWag,dogs,caring neighbor\nHope,,\n",
        "list.csv",
    )
    arranged = arrange(found, there, counting())
    assert list(arranged.groups.values()) == ["Dogs"]
    assert list(arranged.pillars.values()) == ["Caring Neighbor"]
    after = taken_in(there, arranged)
    (pillar,) = after.pillars()
    assert [idea.text for idea in after.ideas_in(pillar.id)] == ["Be kind", "Wag"]
    assert [group.name if (group := after.group_of(idea)) else None for idea in after.ideas()] == [
        "Students", "Dogs", "Dogs", None,
    ]  # fmt: skip
    assert {idea.source for idea in after.ideas()} == {"list"}


def test_a_new_group_gets_the_paper_that_fewest_have():
    there = workshop()
    after = taken_in(
        there, arrange(lists.read(b"text,group\na b,Dogs\nc d,Cats\n", "l.csv"), there, counting())
    )
    assert [group.paper for group in after.groups()[8:]] == ["lemon", "rose"]


def test_pillars_are_found_by_name_by_number_and_by_what_an_unnamed_one_is_called():
    there = workshop(
        pillars.add(Workshop(), PillarId("one"), "Curious Inquirer"),
    )
    there = there.supposing(pillars.add(there, PillarId("two"), ""))
    data = b"text,pillar\na a,CURIOUS inquirer\nb b,2\nc c,Pillar 2\nd d,1\n"
    arranged = arrange(lists.read(data, "l.csv"), there, counting())
    assert arranged.pillars == {}
    assert [idea.pillar for idea in arranged.ideas] == ["one", "two", "two", "one"]


def test_rows_without_a_group_get_the_one_that_was_named_for_the_list():
    arranged = arrange(lists.from_text("Be kind\nListen"), workshop(), counting(), otherwise="families")
    assert {idea.group for idea in arranged.ideas} == {"group-rose"}
    assert arranged.groups == {}


def test_the_same_list_brought_in_twice_adds_nothing_the_second_time():
    there = workshop()
    found = lists.read(b"text,group\nBe kind,student\nBE  KIND,Students\nListen,Families\n", "l.csv")
    once = taken_in(there, arrange(found, there, counting()))
    assert len(once.ideas()) == 3
    again = arrange(found, once, counting())
    assert again.ideas == ()
    assert [(row.row, row.why) for row in again.left_out] == [
        (n, "This idea is in the workshop already.") for n in (2, 3, 4)
    ]
    assert len(arrange(found, once, counting(), repeats=True).ideas) == 3


def test_a_second_voice_of_the_same_group_is_heard():
    there = workshop(
        ideas.capture(Workshop(), NewIdea(id=IdeaId("a"), text="Teamwork", group=GroupId("group-lemon")))
    )
    found = lists.read(b"text,group\nTEAMWORK,student\nteamwork,student\nteamwork,teacher\n", "l.csv")
    assert [row.row for row in arrange(found, there, counting()).rows] == [3, 4]


def test_ideas_in_the_bin_may_come_in_again():
    there = workshop(ideas.capture(Workshop(), NewIdea(id=IdeaId("a"), text="Be kind")))
    there = there.supposing(ideas.bin(there, [IdeaId("a")]))
    assert len(arrange(lists.from_text("Be kind"), there, counting()).ideas) == 1


def test_a_list_with_too_many_groups_or_pillars_is_refused_before_anything_changes():
    rows = "".join(f"idea number {n},name {n}\n" for n in range(40))
    with pytest.raises(RuleBroken, match="there would be 48 groups, and a workshop holds 24"):
        arrange(lists.read(f"text,group\n{rows}".encode(), "l.csv"), workshop(), counting())
    with pytest.raises(RuleBroken, match="there would be 40 pillars, and a board holds 30"):
        arrange(lists.read(f"text,pillar\n{rows}".encode(), "l.csv"), workshop(), counting())


def test_a_name_too_long_for_a_group_or_pillar_leaves_its_row_out():
    data = f"text,group,pillar\nBe kind,{'g' * 121},\nListen,,{'p' * 121}\nAsk,,\n".encode()
    arranged = arrange(lists.read(data, "l.csv"), workshop(), counting())
    assert [row.text for row in arranged.rows] == ["Ask"]
    assert [row.row for row in arranged.left_out] == [2, 3]


def test_taking_a_list_in_refuses_what_adding_one_by_one_would_refuse():
    there = workshop()
    with pytest.raises(RuleBroken):
        list(list_commands.take_in(there, [], groups={GroupId("g"): "Students"}))
    with pytest.raises(RuleBroken):
        list(list_commands.take_in(there, [NewIdea(id=IdeaId("i"), text="a", pillar=PillarId("none"))]))
    assert list(groups.add(there, GroupId("g"), "Dogs"))


def test_thousands_of_ideas_keep_short_ranks():
    there = workshop()
    data = "".join(f"idea number {n}\n" for n in range(10_000))
    arranged = arrange(lists.read(data.encode(), "l.txt"), there, counting())
    ranks = [edit.after["rank"] for edit in list_commands.take_in(there, arranged.ideas)]
    assert len(ranks) == 10_000
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) <= 5


def test_a_list_brings_sessions_and_themes_which_stay_one_by_name():
    found = lists.read(
        b"text,pillar,theme,session\nA,Kind,Calm,Tuesday\nB,Kind,calm,tuesday\nC,,Calm,Friday\n", "l.csv"
    )
    arranged = arrange(found, workshop(), counting())
    there = workshop().supposing(
        list_commands.take_in(workshop(), arranged.ideas, pillars=arranged.pillars, further=arranged.further)
    )
    (pillar,) = there.pillars()
    assert [theme.name for theme in there.themes_in(pillar.id)] == ["Calm"]
    assert [session.title for session in there.sessions()] == ["Tuesday", "Friday"]
    assert {idea.text: idea.theme is not None for idea in there.ideas()} == {"A": True, "B": True, "C": False}


def test_a_list_brings_the_table_and_the_question_of_each_idea():
    data = b"text,group,mesa,prompt\nBe kind,student,Table 3,What do we hope for?\nListen,student,,\n"
    arranged = arrange(lists.read(data, "l.csv"), workshop(), counting())
    assert [(idea.table, idea.prompt) for idea in arranged.ideas] == [
        ("Table 3", "What do we hope for?"), ("", ""),
    ]  # fmt: skip
    after = taken_in(workshop(), arranged)
    assert [(idea.table, idea.prompt) for idea in after.ideas()] == [
        ("Table 3", "What do we hope for?"), ("", ""),
    ]  # fmt: skip


def test_the_same_words_to_another_question_are_another_idea_but_not_those_of_another_table():
    there = workshop()
    first = lists.read(b"text,group,table,prompt\nBe kind,student,1,What do we hope for?\n", "l.csv")
    once = taken_in(there, arrange(first, there, counting()))
    again = b"text,group,table,prompt\nBe kind,student,2,What do we hope for?\nBe kind,student,1,What now?\n"
    offered = arrange(lists.read(again, "l.csv"), once, counting())
    assert [(idea.prompt, idea.table) for idea in offered.ideas] == [("What now?", "1")]
    assert [(one.row, one.kind) for one in offered.left_out] == [(2, Left.HERE)]


def test_no_question_and_the_question_of_the_workshop_are_the_same():
    there = workshop(details.change(Workshop(), prompt="What do we hope for?"))
    plain = taken_in(there, arrange(lists.read(b"text,group\nBe kind,student\n", "l.csv"), there, counting()))
    asked = lists.read(b"text,group,prompt\nBe kind,student,what do we hope FOR?\n", "l.csv")
    assert arrange(asked, plain, counting()).ideas == ()


def test_a_survey_brought_in_twice_adds_nothing_the_second_time_but_new_answers_do():
    head = b"Timestamp,I am a,What do you hope for?\n"
    first = head + b'5/1/2026 18:00:00,Student,"Be kind\nListen"\n'
    once = taken_in(workshop(), arrange(lists.read(first, "form.csv"), workshop(), counting()))
    later = lists.read(first + b"5/2/2026 18:00:00,Parent,Be kind\n", "form.csv")
    assert [row.group for row in arrange(later, once, counting()).rows] == ["Parent"]


def test_a_colour_stands_for_the_group_with_that_paper_where_no_group_is_named():
    data = b"text,group,colour\nA a,,pink\nB b,Employers,pink\nC c,,#9BE1FD\nD d,,black\nE e,,\n"
    arranged = arrange(lists.read(data, "l.csv"), workshop(), counting(), otherwise="Alumni")
    assert [idea.group for idea in arranged.ideas] == [
        "group-rose", "group-apricot", "group-sky", "group-lilac", "group-lilac",
    ]  # fmt: skip
    assert arranged.groups == {}


def test_a_column_of_other_things_taken_for_groups_is_refused_and_takes_no_longer():
    rows = "".join(f"idea number {n},name {n}\n" for n in range(30_000))
    with pytest.raises(RuleBroken, match="there would be 30008 groups"):
        arrange(lists.read(f"text,group\n{rows}".encode(), "l.csv"), workshop(), counting())


def test_a_table_with_too_long_a_name_leaves_its_row_out():
    data = f"text,table\nBe kind,{'t' * 41}\nListen,{'t' * 40}\n".encode()
    arranged = arrange(lists.read(data, "l.csv"), workshop(), counting())
    assert [row.text for row in arranged.rows] == ["Listen"]
    assert [(one.kind, one.why) for one in arranged.left_out] == [
        (Left.NAME, "The name of its table has more than 40 characters.")
    ]


def test_an_idea_of_nobody_is_here_already_if_anybody_said_it():
    here = workshop()
    here = here.supposing(ideas.capture(here, NewIdea(id="i", text="Waits", group=here.groups()[0].id)))
    arranged = arrange(lists.from_text("Waits\nWaits\n"), here, counting())
    assert [idea.text for idea in arranged.ideas] == ["Waits"]
    assert [(one.row, one.kind) for one in arranged.left_out] == [(1, Left.HERE)]
