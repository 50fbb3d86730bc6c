"""Changes become rows and changes again; what this program cannot have written is not believed."""

import json
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.desk.ids import LETTERS
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.store import codec

written = st.characters(exclude_categories=["Cs"], exclude_characters="\0")  # what one_line lets through
names = st.text(written, min_size=1, max_size=12)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(1 << 53), 1 << 53)
    | st.floats(-1e15, 1e15)
    | st.text(written, max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=5,
)
fields = st.dictionaries(names, values, max_size=5)
stamps = st.builds(
    Stamp,
    st.integers(0, codec.LATEST - 1),
    st.integers(0, 0xFFFF),
    st.text(LETTERS, min_size=8, max_size=8),
)
edits = st.builds(Edit, names, names, fields, fields)
changes = st.builds(
    Change,
    stamps,
    names,
    names,
    names,
    st.lists(edits, max_size=3, unique_by=lambda edit: (edit.kind, edit.id)).map(
        lambda found: tuple(sorted(found, key=lambda edit: (edit.kind, edit.id)))
    ),
    st.none() | stamps,
)


def rows_of(log):
    return (
        [tuple(codec.change_row(change).values()) for change in log],
        [tuple(row.values()) for change in log for row in codec.edit_rows(change)],
    )


@settings(max_examples=30)
@given(st.lists(changes, max_size=3, unique_by=lambda change: change.stamp))
def test_changes_come_back_as_they_were(log):
    log.sort(key=lambda change: change.stamp)
    assert list(codec.changes(*rows_of(log))) == log


@given(fields)
def test_sqlite_reads_the_same_fields_out_of_a_row_as_this_program(found):
    (row,) = codec.edit_rows(Change(Stamp(0, 0, "a" * 8), "d", "a", "c", (Edit("k", "i", {}, found),)))
    with closing(sqlite3.connect(":memory:")) as db:
        keys = db.execute("SELECT key, type FROM json_each(?)", (row["after"],)).fetchall()
    kinds = {
        bool: None,
        int: "integer",
        float: "real",
        str: "text",
        type(None): "null",
        list: "array",
        dict: "object",
    }
    expected = [
        (key, str(value).lower() if isinstance(value, bool) else kinds[type(value)])
        for key, value in found.items()
    ]
    assert keys == expected


STAMP = "018f00000000-0000-abcdefgh"
CHANGE = (STAMP, "desk-a", "facilitator", "ideas.capture", None)
EDIT = (STAMP, "idea", "i1", "{}", "{}")


@pytest.mark.parametrize(
    "change",
    [
        (5, *CHANGE[1:]),
        (None, *CHANGE[1:]),
        (b"018f00000000-0000-abcdefgh", *CHANGE[1:]),
        ("018f00000000-0000-abcdefg", *CHANGE[1:]),
        ("018F00000000-0000-abcdefgh", *CHANGE[1:]),
        ("018f00000000-0000-abcdefgh\n", *CHANGE[1:]),
        ("080000000000-0000-abcdefgh", *CHANGE[1:]),  # later than the clock may ever see
        (STAMP, "", *CHANGE[2:]),
        (STAMP, None, *CHANGE[2:]),
        (STAMP, "d" * 101, *CHANGE[2:]),
        (*CHANGE[:4], "yesterday"),
        (*CHANGE[:4], 7),
    ],
)
def test_a_change_of_wrong_shape_is_refused(change):
    with pytest.raises(codec.Unreadable):
        list(codec.changes([change], []))


DEEP = "[" * 50 + "]" * 50
VERY_DEEP = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize(
    "text",
    [
        None,
        7,
        b"{}",
        "",
        "[]",
        "null",
        "{",
        '{"a":1,"a":2}',
        '{"a":{"b":1,"b":2}}',
        '{"a":NaN}',
        '{"a":Infinity}',
        '{"a":-Infinity}',
        '{"a":1e999}',
        '{"a":[1e999]}',
        '{"a":123456789012345678901234567890}',
        '{"a":' + "9" * 5000 + "}",
        '{"a":"\\ud800"}',
        '{"\\udfff":1}',
        '{"a":"\n"}',
        f'{{"a":{DEEP}}}',
        f'{{"a":{VERY_DEEP}}}',
        '{"a":"' + "x" * 1_000_001 + '"}',
    ],
)
def test_fields_that_can_be_read_in_two_ways_or_without_end_are_refused(text):
    for row in ((*EDIT[:3], text, "{}"), (*EDIT[:3], "{}", text)):
        with pytest.raises(codec.Unreadable):
            list(codec.changes([CHANGE], [row]))


@pytest.mark.parametrize(
    "text", ['{"a":"\\ud83d\\ude00"}', '{"a" : [ 1 ]}', '{"mood":{"today":["sunny",1.5]}}']
)
def test_fields_that_any_program_reads_alike_are_kept(text):
    (change,) = codec.changes([CHANGE], [(*EDIT[:3], "{}", text)])
    assert change.edits[0].after == json.loads(text)


def test_edits_of_no_change_are_refused():
    with pytest.raises(codec.Unreadable):
        list(codec.changes([], [EDIT]))
    with pytest.raises(codec.Unreadable):
        list(codec.changes([CHANGE], [("018f00000001-0000-abcdefgh", *EDIT[1:])]))
    with pytest.raises(codec.Unreadable):
        list(codec.changes([CHANGE], [("018e00000001-0000-abcdefgh", *EDIT[1:]), EDIT]))


def test_rows_out_of_order_are_refused():
    later = ("018f00000001-0000-abcdefgh", *CHANGE[1:])
    assert len(list(codec.changes([CHANGE, later], []))) == 2
    for order in ([later, CHANGE], [CHANGE, CHANGE]):
        with pytest.raises(codec.Unreadable):
            list(codec.changes(order, []))


def test_what_a_newer_version_wrote_is_handed_on():
    row = (STAMP, "sticker", "s1", "{}", '{"shape":"star","size":3}')
    (change,) = codec.changes([("018f00000000-0000-abcdefgh", "d", "robot", "stickers.put", None)], [row])
    assert change.actor == "robot"
    assert change.edits == (Edit("sticker", "s1", {}, {"shape": "star", "size": 3}),)


@pytest.mark.parametrize(
    "edit",
    [
        Edit("idea", "i" * 101, {}, {}),
        Edit("", "i1", {}, {}),
        Edit("idea", "i1", {}, {"text": "x" * 1_000_001}),
        Edit("idea", "i1", {}, {"x": float("nan")}),
        Edit("idea", "i1", {"x": float("inf")}, {}),
    ],
)
def test_what_would_not_be_read_again_is_not_written(edit):
    change = Change(Stamp(0, 0, "a" * 8), "d", "a", "c", (edit,))
    with pytest.raises(ValueError):  # noqa: PT011 - JSON raises its own
        list(codec.edit_rows(change))
