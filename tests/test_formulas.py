import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.formulas import guarded, unguarded

CALCULATED = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\rx",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
]


@pytest.mark.parametrize("text", CALCULATED)
def test_what_a_spreadsheet_would_calculate_stands_behind_an_apostrophe(text: str):
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Be kind", "a=b", "'tis", "1-1", "“=1”", "ñ", "'"])
def test_other_texts_stay_as_they_are(text: str):
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(alphabet="'=+-@＝ \tab1", max_size=12) | st.text(max_size=40))
def test_every_text_comes_back_from_its_cell(text: str):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r＝＋－＠")
