"""Whatever an evening was like, nothing that leaves the laptop names a group of fewer than five people."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insight.evening import ALUMNI, CLEAR, FAMILIES, FIRST, KIND, STUDENTS, TEACHERS, Evening
from workshop_app.domain.records import GroupId
from workshop_app.sharing.data_file import json_of
from workshop_app.sharing.spreadsheet import csv_of
from workshop_app.ui.room.filling import Happening, View, filled

PAPERS = {STUDENTS: "lemon", FAMILIES: "rose", TEACHERS: "sky", ALUMNI: "lilac"}
PEOPLE = st.dictionaries(st.sampled_from(sorted(PAPERS)), st.integers(0, 9), min_size=1)
SAID = st.lists(st.tuples(st.sampled_from(sorted(PAPERS)), st.sampled_from((KIND, CLEAR, None))), max_size=8)
CAST = st.dictionaries(st.sampled_from(sorted(PAPERS)), st.integers(1, 6))

WALL = ("newest", "board", "spotlight", "thanks", "heard")


def an_evening(people, said, cast) -> Evening:
    evening = Evening()
    dressed = [evening.workshop.edit("group", group, paper=paper) for group, paper in PAPERS.items()]
    evening.do(lambda _workshop: dressed)
    evening.count(FIRST, people)
    for group, pillar in said:
        evening.say(GroupId(group), "Kind to all", pillar, table="4", seat="T4-07")
    evening.vote(cast)
    return evening


@given(people=PEOPLE, said=SAID, cast=CAST)
@settings(max_examples=30)
def test_no_export_names_a_small_group_its_seats_or_laptops(people, said, cast):
    evening = an_evening(people, said, cast)
    told = json_of(evening.workshop).decode() + csv_of(evening.workshop).decode()
    assert "T4-07" not in told
    assert "desk-a" not in told
    for group in PAPERS if any(people.values()) else ():
        if people.get(group, 0) < 5:
            assert group.title() not in told


@given(people=PEOPLE, said=SAID, cast=CAST)
@settings(max_examples=20)
def test_no_words_on_the_wall_stand_on_the_paper_of_a_small_group(people, said, cast):
    evening = an_evening(people, said, cast)
    opened = [idea.id for idea in evening.workshop.ideas()]
    views = [View(name, KIND if name == "spotlight" else None) for name in WALL]
    seen = repr([filled(view, evening.workshop, Happening(opened=opened)) for view in views])
    for group, paper in PAPERS.items() if any(people.values()) else ():
        if people.get(group, 0) < 5:
            assert f"paper='{paper}'" not in seen
            assert f"'{paper}'" not in seen
