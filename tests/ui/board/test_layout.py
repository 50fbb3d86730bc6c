"""The arithmetic of the board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.lying import lying
from workshop_app.domain.records import Idea, Pillar
from workshop_app.ui.board import landing
from workshop_app.ui.board.layout import arrange, standing_on, with_gap
from workshop_app.ui.board.racks import LOW, ROOMY, Box, Gap


def ideas(count, start=0):
    return tuple(Idea(id=f"i{n}", text="x", rank=f"{n:05}") for n in range(start, start + count))


def board(counts, *, line_width=1500, gap=None, measures=ROOMY, **fields):
    standing = []
    first = 0
    for n, count in enumerate(counts):
        pillar = Pillar(id=f"p{n}", rank=f"{n}", **fields.get(f"p{n}", {}))
        standing.append(standing_on(pillar, n + 1, ideas(count, first)))
        first += count
    tray = ideas(fields.get("tray", 0), 100_000)
    return arrange(
        standing, lying(tray), measures=measures, line_width=line_width, name_lines=lambda _n, _w: 1, gap=gap
    )


def test_a_sheet_of_two_columns_is_249_wide_and_sheets_stand_14_apart():
    shown = board([10, 9])
    assert shown.sheets[0].width == 249
    assert shown.sheets[1].x - shown.sheets[0].box.right == 14


def test_sheets_that_do_not_fit_in_the_line_go_on_below_the_highest():
    shown = board([30, 2, 2], line_width=600)
    assert [sheet.y for sheet in shown.sheets[:2]] == [0, 0]
    assert shown.sheets[2].y == shown.sheets[0].box.bottom + 14
    assert shown.sheets[2].x == 0


def test_a_sheet_put_down_freely_stays_there_and_leaves_no_hole_in_the_line():
    shown = board([2, 2, 2], p1={"x": 900.0, "y": 40.0})
    assert (shown.sheets[1].x, shown.sheets[1].y) == (900, 40)
    assert shown.sheets[2].x == 249 + 14


def test_a_pillar_with_many_ideas_grows_columns_before_it_becomes_a_ribbon():
    assert board([48]).sheets[0].columns == 2
    assert board([49]).sheets[0].columns == 3
    assert board([10_000]).sheets[0].columns == 12
    assert board([3], p0={"columns": 4}).sheets[0].columns == 4


def test_low_windows_have_notes_of_80_px():
    assert board([4], measures=LOW).sheets[0].slot(0).height == 80


def test_a_gap_moves_what_follows_and_nothing_else():
    shown = board([6], gap=Gap("p0", 2, 2))
    assert [slot and slot.id for slot in shown.sheets[0].slots] == [
        "i0",
        "i1",
        None,
        None,
        "i2",
        "i3",
        "i4",
        "i5",
    ]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6), st.integers(1, 4), st.data())
def test_a_gap_opened_later_leads_to_the_same_arrangement(counts, held, data):
    base = board(counts, line_width=700, tray=3)
    n = data.draw(st.integers(0, len(counts)))
    place = f"p{n}" if n < len(counts) else None
    most = counts[n] if n < len(counts) else 3
    gap = Gap(place, data.draw(st.integers(0, most)), held)
    quick = with_gap(base, gap)
    if quick is None:
        return
    whole = board(counts, line_width=700, tray=3, gap=gap)
    for one, other in zip(quick.racks(), whole.racks(), strict=True):
        assert one.slots == other.slots
        assert [one.slot(k) for k in range(len(one.slots))] == [
            other.slot(k) for k in range(len(other.slots))
        ]
    assert [sheet.box for sheet in quick.sheets] == [sheet.box for sheet in whole.sheets]


def test_an_empty_pillar_keeps_room_to_drop_on():
    sheet = board([0]).sheets[0]
    assert sheet.box.holds(*sheet.slot(0).centre)
    assert sheet.insertion(*sheet.slot(0).centre) == 0


@given(st.integers(0, 200), st.integers(2, 12), st.data())
def test_what_a_box_touches_is_found_without_looking_at_the_rest(count, columns, data):
    sheet = board([count], p0={"columns": columns}).sheets[0]
    number = st.floats(-500, 3000)
    box = Box(
        data.draw(number), data.draw(number), data.draw(st.floats(1, 900)), data.draw(st.floats(1, 900))
    )
    touched = {n for n in range(count) if sheet.slot(n).touches(box)}
    assert touched <= set(sheet.within(box))


@given(st.integers(1, 120), st.integers(2, 4), st.data())
def test_a_note_is_found_under_every_point_of_it(count, columns, data):
    sheet = board([count], p0={"columns": columns}).sheets[0]
    n = data.draw(st.integers(0, count - 1))
    box = sheet.slot(n)
    x = box.x + data.draw(st.floats(0.01, 0.99)) * box.width
    y = box.y + data.draw(st.floats(0.01, 0.99)) * box.height
    assert sheet.at(x, y) == n
    assert sheet.insertion(x, y) in {n, n + 1}


@given(st.integers(0, 60), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_something_dropped_anywhere_on_a_rack_has_a_place_among_its_ideas(count, x, y):
    sheet = board([count]).sheets[0]
    assert 0 <= sheet.insertion(x, y) <= count


def test_the_left_half_of_a_note_means_before_it_and_the_right_half_after_it():
    sheet = board([6]).sheets[0]
    box = sheet.slot(2)
    assert sheet.insertion(box.x + 10, box.centre[1]) == 2
    assert sheet.insertion(box.right - 10, box.centre[1]) == 3


def test_a_landing_passes_over_ideas_that_move_themselves():
    sheet = board([6]).sheets[0]
    assert landing.among(sheet, 3).below == "i2"
    assert landing.among(sheet, 3, {"i2", "i1"}).below == "i0"
    assert landing.among(sheet, 1, {"i0"}).below is None


@pytest.mark.parametrize(
    ("moving", "below", "expected"),
    [
        (["i2"], "i1", True),
        (["i2", "i3"], "i1", True),
        (["i2"], "i3", False),
        (["i0"], None, True),
        (["x"], "i1", False),
    ],
)
def test_putting_ideas_back_where_they_were_is_no_change(moving, below, expected):
    assert landing.is_already_there(board([5]).sheets[0], moving, below) is expected


def test_the_slot_in_the_line_is_between_the_sheets_on_both_sides():
    shown = board([2, 2, 2])
    first, _, third = shown.sheets
    slot = landing.in_line(shown, "p2", first.box.right + 7, 20, 14)
    assert slot is not None
    assert slot.after == "p0"
    assert landing.in_line(shown, "p2", 3, 20, 14).after is None
    assert landing.in_line(shown, "p0", third.box.right + 20, 20, 14).after == "p2"
    assert landing.in_line(shown, "p0", 300, third.box.bottom + 300, 14) is None
    assert landing.in_line(shown, "p0", 300, -400, 14) is None
