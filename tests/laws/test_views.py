"""F1: the views in a file say what the workshop in memory says."""

import sqlite3
from dataclasses import fields

from days import day_of_two, log_of, spend, two_desks
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.kinds import KINDS
from workshop_app.domain.records import Details
from workshop_app.domain.workshop import Workshop
from workshop_app.store import fresh_file

VIEWS = {"idea": "ideas", "pillar": "pillars", "group": "groups", "details": "details"}


def assert_the_file_says_the_same(changes):
    workshop = Workshop(changes)
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.deserialize(fresh_file.content("workshop-1", changes))
    there = {
        "idea": workshop.ideas(),
        "pillar": workshop.pillars(),
        "group": workshop.groups(),
        "details": [r for r in workshop.records().values() if isinstance(r, Details)],
    }
    first = {}
    for change in sorted(changes, key=lambda change: change.stamp):
        for edit in change.edits:
            first.setdefault((edit.kind, edit.id), str(change.stamp))
    for kind, view in VIEWS.items():
        rows = {row["id"]: dict(row) for row in db.execute(f'SELECT * FROM "{view}"')}  # noqa: S608 - four names
        expected = {}
        for record in there[kind]:
            named = {f.name: getattr(record, f.name) for f in fields(record) if f.name != "binned"}
            expected[record.id] = {**named, "arrived": first[kind, record.id]}
        assert rows.items() <= expected.items()
        for record in there[kind]:  # of details nobody has filled in there is no row
            assert record.id in rows or record == Details(id=record.id)
    for row in db.execute("SELECT * FROM fields"):
        if (
            row["field"] in {f.name for f in fields(KINDS.get(row["kind"], Stamp))}
            if row["kind"] in KINDS
            else ()
        ):
            assert row["value"] == workshop.value(row["kind"], row["id"], row["field"])
    db.close()


@given(day_of_two, day_of_two)
@settings(max_examples=50)
def test_f1_after_any_day(morning, afternoon):
    a, b = two_desks()
    for part in (morning, afternoon):
        spend((a, b), part)
        a.merge(log_of(b))
    assert_the_file_says_the_same(log_of(a))


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**7), 10**7)
    | st.text("xy'é", max_size=3)
    | st.floats(-2e6, 2e6).map(lambda number: round(number, 2)),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("xy", max_size=2), inner, max_size=2),
    max_leaves=4,
)
known_fields = sorted({f.name for record in KINDS.values() for f in fields(record)} - {"id"})
edits = st.builds(
    Edit,
    st.sampled_from([*KINDS, "sticker"]),
    st.sampled_from(["one", "two"]),
    st.just({}),
    st.dictionaries(st.sampled_from([*known_fields, "mood"]), anything, max_size=5),
)


@st.composite
def strange_logs(draw):
    count = draw(st.integers(0, 8))
    return [
        Change(
            Stamp(turn, 0, "strange0"),
            "desk",
            "facilitator",
            "unknown.command",
            tuple(draw(st.lists(edits, max_size=3, unique_by=lambda edit: (edit.kind, edit.id)))),
        )
        for turn in range(count)
    ]


@settings(max_examples=50)
@given(strange_logs())
def test_f1_whatever_a_log_holds_of_wrong_types_and_newer_versions(log):
    assert_the_file_says_the_same(log)


@settings(max_examples=50)
@given(strange_logs(), st.randoms())
def test_m1_whatever_a_log_holds_of_wrong_types_and_newer_versions(log, random):
    shuffled = log * 2
    random.shuffle(shuffled)
    one, other = Workshop(log), Workshop(shuffled)
    assert one.records() == other.records()
    assert one.ideas() == other.ideas()
    assert one.in_the_bin() == other.in_the_bin()
