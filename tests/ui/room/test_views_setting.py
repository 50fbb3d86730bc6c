"""Setting text for the wall: nothing is lost between two pages, whatever people wrote."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app.ui.room.block import Notch
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.setting import Typesetter

WORDS = st.text("abc éñ ạữ يلاحظ 한국 🙂 -–’", min_size=1, max_size=300).filter(str.strip)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS, width=st.integers(150, 1800), height=st.integers(60, 900), floor=st.sampled_from([8, 15]))
def test_a_long_text_goes_on_on_further_pages_and_none_of_it_is_lost(
    fonts_loaded, text, width, height, floor
):
    setter = Typesetter(Room(2.4, floor))
    style = setter.style("read")
    parts = setter.parts(text, style, width, height)
    assert "".join("".join(part.text for part in parts).split()) == "".join(text.split())
    for part in parts:
        assert part.height <= height + 1 or len(part.lines) == 1
        assert part.px >= setter.room.floor
        assert part.width <= width + 1


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS, width=st.integers(200, 900))
def test_what_is_surely_too_long_really_is(fonts_loaded, text, width):
    setter = Typesetter(Room())
    style = setter.style("read")
    if setter.is_longer(text, style, width, 3 * style.line):
        assert len(setter.set(text, style, width).lines) > 3


def test_words_keep_out_of_the_corner_where_the_mark_is(fonts_loaded):
    setter = Typesetter(Room())
    style = setter.style("read")
    for said in ("Votes, and knows what it is for the town", "يلاحظ عندما يجلس أحدهم وحيدًا ويذهب ليجلس معه"):
        block = setter.set(said, style, 350, notch=Notch(44, 40, 156))
        for line in block.lines:
            assert line.bottom <= 156 - 40 or line.right <= 350 - 44 + 1


def test_a_balanced_text_has_no_lonely_last_word(fonts_loaded):
    setter = Typesetter(Room())
    style = setter.style("label")
    said = "Write one idea per note. The portrait fills as you do."
    greedy, balanced = setter.set(said, style, 950), setter.balanced(said, style, 950)
    assert len(greedy.lines) == len(balanced.lines) == 2
    last = balanced.lines[-1]
    assert last.right - last.left > 0.6 * balanced.width


def test_text_from_the_right_stands_at_the_right(fonts_loaded):
    setter = Typesetter(Room())
    block = setter.set("مرحبا", setter.style("read"), 900)
    assert block.left + block.width == pytest.approx(900, abs=1)


def test_the_same_text_is_set_once(fonts_loaded):
    setter = Typesetter(Room())
    assert setter.set("Shares", setter.style("read"), 300) is setter.set("Shares", setter.style("read"), 300)


def test_letters_that_no_longer_join_where_a_word_is_cut_still_get_lines_of_their_own(fonts_loaded):
    setter = Typesetter(Room(2.4, 15))
    parts = setter.parts("aaظا", setter.style("read"), 150, 60)
    assert [len(part.lines) for part in parts] == [1] * len(parts)
    assert "".join(part.text for part in parts) == "aaظا"
