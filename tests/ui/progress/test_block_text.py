"""Blocks of cells as spreadsheets write them: tabs, quotation marks, and line breaks inside a cell."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.ui.progress.block_text import block_of_text, text_of_block

CELLS = st.text(st.sampled_from('ab \t\n"ñم,'), max_size=6)


@settings(max_examples=60)
@given(
    st.integers(1, 4).flatmap(
        lambda wide: st.lists(st.lists(CELLS, min_size=wide, max_size=wide), min_size=1)
    )
)
def test_a_block_comes_back_as_it_was_copied(block):
    assert block_of_text(text_of_block(block)) == block


def test_rows_of_a_spreadsheet_end_in_any_way():
    for end in ("\n", "\r\n", "\r"):
        assert block_of_text(f"a\tb{end}c\td{end}") == [["a", "b"], ["c", "d"]]


def test_a_cell_in_quotation_marks_keeps_its_line_breaks_and_marks():
    assert block_of_text('"Asks\nand ""listens"""\tb') == [['Asks\nand "listens"', "b"]]


def test_a_sentence_that_begins_with_a_quotation_is_read_as_it_stands():
    assert block_of_text('"Why?" she asks\tb') == [['"Why?" she asks', "b"]]


def test_a_mark_that_is_never_closed_is_part_of_the_words():
    assert block_of_text('"Asks\tb') == [['"Asks', "b"]]


def test_nothing_is_one_empty_cell():
    assert block_of_text("") == [[""]]
