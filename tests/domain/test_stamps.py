"""Stamps sort as text like they sort themselves, and are read back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.desk.ids import LETTERS
from workshop_app.domain.changes import Edit, Stamp, gathered

stamps = st.builds(
    Stamp, st.integers(0, (1 << 43) - 1), st.integers(0, 0xFFFF), st.text(LETTERS, min_size=8, max_size=8)
)


@given(stamps)
def test_a_stamp_is_read_back_as_it_was_written(stamp):
    assert Stamp.parse(str(stamp)) == stamp


@given(stamps, stamps)
def test_stamps_sort_as_text_like_they_sort_themselves(one, other):
    assert (one < other) == (str(one) < str(other))
    assert (str(one).encode() < str(other).encode()) == (one < other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1-2-abcdefgh",
        "00000000000g-0000-abcdefgh",
        "0X0000000000-0000-abcdefgh",
        "000000000000-0000",
    ],
)
def test_what_is_no_stamp_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - parse raises no other
        Stamp.parse(text)


def test_edits_of_one_record_become_one_with_the_first_before_and_the_last_after():
    first = Edit("idea", "i1", {"text": "a", "rank": ""}, {"text": "b", "rank": "1"})
    other = Edit("idea", "i2", {"text": ""}, {"text": "x"})
    second = Edit("idea", "i1", {"text": "b", "binned": False}, {"text": "c", "binned": True})
    assert gathered([first, other, second]) == (
        Edit(
            "idea",
            "i1",
            {"text": "a", "rank": "", "binned": False},
            {"text": "c", "rank": "1", "binned": True},
        ),
        other,
    )
