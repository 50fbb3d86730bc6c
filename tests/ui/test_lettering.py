"""Text on a note: from the side where its script begins."""

import pytest
from PySide6.QtGui import QFont

from workshop_app.ui.lettering import Size, fit, letters_before, runs_from_the_right


@pytest.mark.parametrize("text", ["احترام الجميع", "«احترام»", "123 شكرا", "שלום"])
def test_what_is_read_from_the_right_stands_at_the_right(fonts_loaded, text):
    set_text = fit(text, [Size(QFont("Source Sans 3", 15), 20)], 400, 60)
    assert runs_from_the_right(text)
    assert min(run.boundingRect().left() for run in set_text.runs) > 150


@pytest.mark.parametrize("text", ["Que respete a todos", "Biết lắng nghe", "尊重别人", "123", ""])
def test_what_is_read_from_the_left_stands_at_the_left(fonts_loaded, text):
    set_text = fit(text, [Size(QFont("Source Sans 3", 15), 20)], 400, 60)
    assert not runs_from_the_right(text)
    assert all(run.boundingRect().left() < 100 for run in set_text.runs[:1])


def test_an_emoji_is_one_letter_though_qt_counts_two(fonts_loaded):
    assert letters_before("🙂ab", 3) == 2
    assert letters_before("ab🙂", 2) == 2
    assert letters_before("plain", 3) == 3
