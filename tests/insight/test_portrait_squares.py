"""The portrait made of squares: every idea has its square, and it looks like a person."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.insight import portrait_outline
from workshop_app.insight.portrait_squares import figure, mixed, squares

PAPERS = ("lemon", "rose", "sky", "apricot", "mint", "lilac", "kraft", "chalk", "")


def evening(count):
    """Tables speak in runs: nine ideas on one paper, then nine on the next."""
    return [PAPERS[(index // 9) % len(PAPERS)] for index in range(count)]


@pytest.mark.parametrize("count", [0, 1, 11, 12, 20, 47, 62, 64, 65, 200, 1_000, 10_000])
@pytest.mark.parametrize("made", [squares, figure])
def test_every_idea_has_a_square_of_its_own_paper(made, count):
    papers = evening(count)
    portrait = made(papers)
    assert sorted(c.paper for c in portrait.cells if c.paper is not None) == sorted(papers)
    assert portrait.filled == count


@pytest.mark.parametrize("count", [0, 1, 20, 47, 62, 64, 65, 128, 200, 1_000])
@pytest.mark.parametrize("made", [squares, figure])
def test_squares_lie_in_the_box_without_touching(made, count):
    portrait = made(evening(count))
    boxes = sorted((round(c.y, 6), round(c.x, 6), c.size) for c in portrait.cells)
    for y, x, size in boxes:
        assert portrait.left <= x
        assert x + size <= portrait.left + portrait.width
        assert portrait.top <= y
        assert y + size <= 1
    assert portrait.top >= -1e-9
    assert portrait.left >= -1e-9
    for (y, x, size), (below, right, _) in pairwise(boxes):
        assert below > y + size or (below == y and right > x + size)


def test_an_outline_waits_empty_until_somebody_speaks():
    assert len(squares([]).cells) == 64
    assert all(cell.paper is None for cell in squares([]).cells)
    assert [cell.paper for cell in squares(["rose"]).cells] == ["rose"] + [None] * 63


def test_it_fills_from_the_bottom_row_and_from_the_centre_outwards():
    cells = squares(evening(20)).cells
    rows = [round(cell.y, 6) for cell in cells]
    assert rows == sorted(rows, reverse=True)
    bottom = [abs(c.x + c.size / 2 - 0.5) for c in cells if round(c.y, 6) == rows[0]]
    assert bottom == pytest.approx(sorted(bottom))


def test_the_sixty_four_squares_are_a_head_on_broad_shoulders():
    assert portrait_outline.rows(64, bricks=False)[:2] == ((3, 5, 5, 5, 5, 3), (7, 9, 11, 11))


@pytest.mark.parametrize("count", [*range(12, 72), 95, 118, 139, 257, 513, 999, 1_001, 2_503, 6_007, 9_999])
def test_every_number_of_squares_makes_head_and_shoulders(count):
    rows = portrait_outline.rows(count, bricks=True)
    assert sum(rows.head) + sum(rows.shoulders) == count
    assert list(rows.shoulders) == sorted(rows.shoulders)
    assert max(rows.shoulders) > 1.4 * max(rows.head)
    assert len(rows.head) >= len(rows.shoulders)
    widest = rows.head.index(max(rows.head))
    assert list(rows.head[: widest + 1]) == sorted(rows.head[: widest + 1])
    assert list(rows.head[widest:]) == sorted(rows.head[widest:], reverse=True)


@pytest.mark.parametrize("count", [65, 100, 129, 257, 700, 1_025, 9_000])
def test_a_growing_outline_is_never_less_than_half_full(count):
    assert count <= len(squares(evening(count)).cells) < 2 * count


@given(st.lists(st.sampled_from(PAPERS), max_size=80), st.sampled_from(PAPERS))
def test_one_more_idea_moves_at_most_one_earlier_square(papers, another):
    before, after = mixed(papers), mixed([*papers, another])
    moved = [place for place, paper in enumerate(before) if after[place] != paper]
    assert len(moved) <= 1
    assert sorted(after) == sorted([*papers, another])


def test_a_table_that_speaks_in_runs_does_not_lie_in_one_stripe():
    bottom = [cell.paper for cell in squares(evening(64)).cells[:11]]
    assert len(set(bottom)) > 3


def test_the_same_ideas_always_make_the_same_picture():
    assert figure(evening(62)) == figure(evening(62))
    assert figure(evening(62), seed=1) != figure(evening(62), seed=2)
