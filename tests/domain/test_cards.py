"""Idea cards: their codes, which are never given twice, and the marks by which a machine knows them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import card_codes, cards
from workshop_app.domain.card_codes import CardCode, SheetCode, key_of, read_code, read_sheet, series_of
from workshop_app.domain.card_layouts import ABOVE, CORNER, EDGE, LAYOUTS, QUIET, RING
from workshop_app.domain.card_orders import CardOrder, tables_in
from workshop_app.domain.commands import cards as card_commands
from workshop_app.domain.commands import details, groups, ideas
from workshop_app.domain.commands.cards import MOST_CARDS, NewSheet
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE, RuleBroken


def sheet(id="cards-1", count=6, layout="note", group="g1", table="4", **more):
    return NewSheet(id=id, count=count, layout=layout, group=group, table=table, **more)


def printed(*sheets):
    bench = a_board()
    for one in sheets:
        bench.do(card_commands.add, [one])
    return bench.workshop


# codes


@pytest.mark.parametrize(
    ("table", "series"),
    [
        ("4", "T4"),
        ("Table 4", "T4"),
        ("Mesa 12", "T12"),
        ("4b", "T4B"),
        ("Table 4 (2nd floor)", "T4"),
        ("٤", "T4"),
        ("Library corner", "LC"),
        ("Éxito", "E"),
        ("by the very big window", "BTV"),
        ("المكتبة", "X"),
        ("", "C"),
        ("  ", "C"),
    ],
)
def test_a_table_has_a_series_of_letters_that_every_keyboard_has(table, series):
    assert series_of(table) == series


@pytest.mark.parametrize("typed", ["T4-07", "t4-7", " T4 07 ", "t4–007", "T4 - 7", "T4-O7", "Ｔ４－０７"])
def test_a_code_is_understood_however_it_is_keyed_in(typed):
    assert read_code(typed) == CardCode("T4", 7)


@pytest.mark.parametrize(
    "typed", ["", "T4", "07", "T4-", "-07", "T4-00", "T4-07-1", "TABLE-07", "T4-٧x", "T4-99999"]
)
def test_what_is_no_code_is_not_taken_for_one(typed):
    assert read_code(typed) is None


@given(st.text(max_size=40), st.integers(1, 9999))
@settings(max_examples=40)
def test_every_code_that_is_printed_can_be_keyed_in(table, number):
    code = CardCode(series_of(table), number)
    assert read_code(str(code)) == code
    assert str(code).isascii()


@given(st.text(max_size=60))
def test_no_text_makes_the_reading_of_codes_fail(text):
    read_code(text)
    read_sheet(text)


def test_the_squares_of_a_page_say_whose_it_is():
    code = SheetCode(key_of("workshop-abc"), "cards-7k2m9xa4q1", CardCode("T4", 7))
    assert str(code) == f"PW1:{key_of('workshop-abc')}:7K2M9XA4Q1:T4-07"
    assert read_sheet(str(code)) == code


@pytest.mark.parametrize(
    "squares", ["", "A page of somebody else", "PW1:ABC", "PW2:ABCDEF:X:T4-07", "PW1:ABCDEF:X:7"]
)
def test_the_squares_of_something_else_are_not_ours(squares):
    assert read_sheet(squares) is None


def test_each_copy_of_a_workshop_has_its_key_and_another_workshop_another():
    assert key_of("workshop-a") == key_of("workshop-a")
    assert key_of("workshop-a") != key_of("workshop-b")
    assert len(key_of("workshop-a")) == 6
    assert set(key_of("workshop-a")) <= set(card_codes._LETTERS)


# printing


def test_codes_go_on_from_sheet_to_sheet_and_tables_of_one_series_share_them():
    workshop = printed(sheet("s1"), sheet("s2", table="Table 4", group="g2"), sheet("s3", table="5"))
    codes = [str(one.code) for made in cards.sheets(workshop) for one in cards.cards_of(made)]
    assert codes[:7] == ["T4-01", "T4-02", "T4-03", "T4-04", "T4-05", "T4-06", "T4-07"]
    assert codes[12] == "T5-01"
    assert len(set(codes)) == 18


def test_a_sheet_in_the_bin_keeps_its_codes():
    bench = a_board()
    bench.do(card_commands.add, [sheet("s1")])
    bench.do(lambda workshop: [workshop.edit("cards", "s1", binned=True)])
    bench.do(card_commands.add, [sheet("s2")])
    assert bench.workshop.card_sheet("s2").first == 7
    assert cards.of_code(bench.workshop, "T4-03").sheet.id == "s1"


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "4", "T 4", "5", "Lab", "Library"]), st.integers(1, 40)),
        min_size=1,
        max_size=8,
    )
)
def test_no_code_is_given_twice_and_no_mark_while_there_are_any(orders):
    bench = a_board()
    new = [sheet(f"cards-{n}", count, table=table) for n, (table, count) in enumerate(orders)]
    bench.do(card_commands.add, new)
    made = [one for each in cards.sheets(bench.workshop) for one in cards.cards_of(each)]
    assert len({one.code for one in made}) == len(made) == sum(count for _, count in orders)
    assert cards.given_twice(bench.workshop) == ()
    uppers, lowers = {one.marks[0] for one in made}, {one.marks[1] for one in made}
    assert all(0 <= mark < RING for mark in uppers)
    assert all(RING <= mark < 2 * RING for mark in lowers)
    if len(made) <= RING // 3:
        assert len(uppers) == len(lowers) == len(made)


def test_when_there_are_no_marks_left_the_pairs_still_differ():
    bench = a_board()
    bench.do(card_commands.add, [sheet(f"cards-{n}", 60, table=str(n)) for n in range(12)])
    pairs = [one.marks for each in cards.sheets(bench.workshop) for one in cards.cards_of(each)]
    assert len(set(pairs)) == len(pairs) == 720


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (sheet(count=0), "Print 1 to"),
        (sheet(count=MOST_CARDS + 1), "Print 1 to"),
        (sheet(layout="poster"), "no cards of the size poster"),
        (sheet(group="g9"), "group"),
        (sheet(table="t" * (LONGEST_TABLE + 1)), "table holds"),
        (sheet(prompt="q" * (LONGEST_PROMPT + 1)), "question holds"),
    ],
)
def test_what_cannot_be_printed_is_refused(wrong, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        printed(wrong)


def test_the_workshops_own_question_is_not_written_on_the_sheet():
    bench = a_board()
    bench.do(details.change, prompt="What do we hope for?")
    bench.do(card_commands.add, [sheet("s1", prompt="What do we hope for?"), sheet("s2", prompt="And now?")])
    assert [one.prompt for one in bench.workshop.card_sheets()] == ["", "And now?"]


# the card in somebody's hand


def test_a_code_alone_says_who_wrote_the_card_and_what_it_answers():
    workshop = printed(sheet("s1"), sheet("s2", group="g2", table="5", prompt="And at home?"))
    card = cards.of_code(workshop, "t5 2")
    assert (card.group, card.table, card.prompt) == ("g2", "5", "And at home?")
    assert (card.sheet.id, card.place, str(card.code)) == ("s2", 1, "T5-02")
    assert cards.card(workshop, "s2", 1) == card


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("seven", "seven is not the code of a card"),
        ("T4-19", "printed no card T4-19"),
        ("T9-01", "no card T9-01"),
    ],
)
def test_a_code_that_cannot_be_is_refused_in_a_sentence(typed, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        cards.of_code(printed(sheet()), typed)


def two_laptops(one, other):
    """What two laptops with the same workshop have after each printed and both were merged."""
    first = a_board()
    second = Bench("b", start=100)
    second.take(*first.log)
    first.do(card_commands.add, [one])
    mine = second.do(card_commands.add, [other])
    first.take(mine)
    return first.workshop


def test_two_laptops_that_gave_one_code_to_two_groups_are_found_out():
    workshop = two_laptops(sheet("cards-a"), sheet("cards-b", group="g2"))
    with pytest.raises(RuleBroken, match="Two laptops have each printed a card T4-02"):
        cards.of_code(workshop, "T4-02")
    assert len(cards.all_of_code(workshop, CardCode("T4", 2))) == 2
    assert [str(code) for code in cards.given_twice(workshop)][:2] == ["T4-01", "T4-02"]


def test_two_laptops_that_printed_for_the_same_people_may_share_a_code():
    workshop = two_laptops(sheet("cards-a"), sheet("cards-b"))
    assert cards.of_code(workshop, "T4-02").group == "g1"


def test_the_marks_tell_the_cards_of_two_laptops_apart():
    workshop = two_laptops(sheet("cards-a"), sheet("cards-b", group="g2"))
    pairs = [one.marks for each in cards.sheets(workshop) for one in cards.cards_of(each)]
    assert len(set(pairs)) == 12


def test_after_merging_codes_go_on_after_those_of_both():
    bench = Bench("c", start=500)
    workshop = two_laptops(sheet("cards-a", count=6), sheet("cards-b", count=12))
    bench.workshop = workshop
    bench.do(card_commands.add, [sheet("cards-c")])
    assert bench.workshop.card_sheet("cards-c").first == 13


def test_a_card_that_came_in_is_here_already_until_its_idea_is_binned():
    bench = a_board()
    bench.do(card_commands.add, [sheet()])
    bench.do(ideas.capture, NewIdea(id="x", text="", picture="f" * 64, card="T4-03"))
    assert cards.here_already(bench.workshop) == {"T4-03": "x"}
    bench.do(ideas.bin, ["x"])
    assert cards.here_already(bench.workshop) == {}


def test_a_removed_group_does_not_lose_its_cards():
    bench = a_board()
    bench.do(card_commands.add, [sheet()])
    bench.do(groups.bin, "g1")
    assert cards.of_code(bench.workshop, "T4-01").group == "g1"


# how they stand


PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
REACH = 6.35
"""A quarter of an inch, in mm: no printer is asked for more."""


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_everything_on_a_page_stays_within_what_printers_reach(layout, paper):
    width, height = PAPERS[paper]
    left, top = (width - layout.grid[0]) / 2, (height - layout.grid[1]) / 2
    for place in (*layout.corners, layout.squares):
        there = place.moved(left, top)
        assert there.x >= REACH
        assert there.top >= REACH
        assert there.x + there.width <= width - REACH
        assert there.top + there.height <= height - REACH
    assert left >= REACH
    assert top >= REACH


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_marks_have_their_white_around_them_and_writing_its_room(layout):
    assert min(layout.width, layout.height) >= 76.19
    assert layout.upper.x == layout.upper.top == EDGE > QUIET
    writing = layout.writing
    assert writing.top >= layout.upper.top + layout.upper.height + QUIET
    assert writing.top + writing.height <= layout.lower.top - QUIET + 1e-9
    assert writing.width * writing.height >= 0.45 * layout.width * layout.height
    assert ABOVE >= QUIET * CORNER / 12
    assert layout.squares.x + layout.squares.width < layout.corners[1].x


# orders


@pytest.mark.parametrize(
    ("typed", "tables"),
    [
        ("", ("",)),
        (" ", ("",)),
        ("4", ("4",)),
        ("1-4", ("1", "2", "3", "4")),
        ("4 – 2", ("2", "3", "4")),
        ("1, 3; 5-6", ("1", "3", "5", "6")),
        ("Library corner, Hall", ("Library corner", "Hall")),
        ("4, 4, 3-5", ("4", "3", "5")),
    ],
)
def test_tables_are_named_by_numbers_ranges_and_names(typed, tables):
    assert tables_in(typed) == tables


@pytest.mark.parametrize("typed", ["1-61", "1-9999", ",".join(map(str, range(61)))])
def test_more_tables_than_a_hall_has_are_refused(typed):
    with pytest.raises(RuleBroken, match="up to 60 tables"):
        tables_in(typed)


@given(st.text(max_size=80))
def test_whatever_is_typed_for_tables_is_understood_or_refused(typed):
    try:
        tables = tables_in(typed)
    except RuleBroken:
        return
    assert tables
    assert len(set(tables)) == len(tables)


def test_an_order_is_a_sheet_for_each_group_at_each_table():
    order = CardOrder(groups=("g1", None), tables=("4", "5"), count=12, prompt="And now?")
    new = order.sheets(lambda group, table: f"{group} {table}")
    assert [(one.table, one.group, one.count, one.id) for one in new] == [
        ("4", "g1", 12, "g1 4"),
        ("4", None, 12, "None 4"),
        ("5", "g1", 12, "g1 5"),
        ("5", None, 12, "None 5"),
    ]


def test_an_order_for_nobody_or_for_a_whole_town_is_refused():
    with pytest.raises(RuleBroken, match="Say who"):
        CardOrder(groups=()).sheets(lambda *_: "x")
    many = CardOrder(groups=tuple(f"g{n}" for n in range(8)), tables=tuple(map(str, range(60))))
    with pytest.raises(RuleBroken, match="more paper"):
        many.sheets(lambda *_: "x")
