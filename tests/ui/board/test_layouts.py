"""Keyboards of other countries: the same hand movements do the same, whatever is printed on the keys."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from workshop_app.ui.board.keys import Press, read
from workshop_app.ui.digit_keys import digit

Key = Qt.Key
NONE, CTRL, SHIFT, PAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def press(key, held=NONE, text="", *, scan=0, virtual=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        pytest.param(press(Key.Key_3, NONE, "3", scan=12), Press("to_pillar", number=3), id="US 3"),
        pytest.param(
            press(Key.Key_QuoteDbl, NONE, '"', scan=12), Press("to_pillar", number=3), id="French 3"
        ),
        pytest.param(press(Key.Key_Agrave, NONE, "à", scan=19), Press("to_tray"), id="French 0"),
        pytest.param(press(Key.Key_7, PAD, "7", scan=79), Press("to_pillar", number=7), id="keypad 7"),
        pytest.param(press(Key.Key_0, PAD, "0", scan=90), Press("to_tray"), id="keypad 0"),
        pytest.param(press(Key.Key_Exclam, SHIFT, "!", scan=10), Press("fit_all"), id="US Shift+1"),
        pytest.param(press(Key.Key_1, SHIFT, "1", scan=10), Press("fit_all"), id="French Shift+1"),
        pytest.param(press(Key.Key_At, SHIFT, "@", scan=11), Press("fit_selection"), id="US Shift+2"),
        pytest.param(
            press(Key.Key_QuoteDbl, SHIFT, '"', scan=11), Press("fit_selection"), id="German Shift+2"
        ),
        pytest.param(press(Key.Key_QuoteDbl, SHIFT, '"'), Press("fit_selection"), id="place unknown"),
        pytest.param(press(Key.Key_Slash, NONE, "/", scan=61), Press("find"), id="US /"),
        pytest.param(press(Key.Key_Slash, SHIFT, "/", scan=16), Press("find"), id="German / (Shift+7)"),
        pytest.param(press(Key.Key_Plus, CTRL, "", scan=35), Press("zoom_in"), id="German Ctrl++"),
        pytest.param(press(Key.Key_Plus, CTRL | SHIFT, "", scan=21), Press("zoom_in"), id="US Ctrl+Shift+="),
        pytest.param(press(Key.Key_Equal, CTRL, "", scan=21), Press("zoom_in"), id="US Ctrl+="),
        pytest.param(press(Key.Key_Plus, CTRL | PAD, "", scan=86), Press("zoom_in"), id="keypad Ctrl++"),
        pytest.param(press(Key.Key_Minus, CTRL, "", scan=61), Press("zoom_out"), id="German Ctrl+-"),
        pytest.param(press(Key.Key_Minus, CTRL | PAD, "", scan=82), Press("zoom_out"), id="keypad Ctrl+-"),
        pytest.param(press(Key.Key_Agrave, CTRL, "", scan=19), Press("zoom_fit"), id="French Ctrl+0"),
        pytest.param(press(Key.Key_0, CTRL, "", scan=19), Press("zoom_fit"), id="US Ctrl+0"),
        pytest.param(
            press(Key.Key_Odiaeresis, NONE, "ö", scan=47), Press("type_over", text="ö"), id="German ö"
        ),
        pytest.param(press(Key.Key_Ntilde, NONE, "ñ", scan=47), Press("type_over", text="ñ"), id="Spanish ñ"),
        pytest.param(press(Key.Key_N, SHIFT, "N", scan=57), Press("type_over", text="N"), id="a capital N"),
        pytest.param(press(Key.Key_N, NONE, "n", scan=57), Press("new_pillar"), id="n"),
        pytest.param(press(0x0442, NONE, "т", scan=57), Press("type_over", text="т"), id="Cyrillic"),
        pytest.param(press(Key.Key_A, CTRL, "\x01", scan=38), Press("select_all"), id="Ctrl+A"),
        pytest.param(
            press(Key.Key_Left, PAD, "", scan=113), Press("walk", (-1, 0)), id="arrow of a Macintosh"
        ),
        pytest.param(press(Key.Key_Q, CTRL, "\x11", scan=24), None, id="Ctrl+Q is not the board's"),
        pytest.param(press(Key.Key_Shift, SHIFT, "", scan=50), None, id="Shift alone"),
        pytest.param(press(Key.Key_Tab, NONE, "\t", scan=23), None, id="Tab"),
    ],
)
def test_a_key_means_the_same_on_every_keyboard(event, wanted, monkeypatch):
    monkeypatch.setattr("workshop_app.ui.digit_keys.sys.platform", "linux")
    assert read(event) == wanted


@pytest.mark.parametrize("number", range(10))
@pytest.mark.parametrize(
    ("platform", "codes"),
    [
        ("linux", [19, 10, 11, 12, 13, 14, 15, 16, 17, 18]),
        ("win32", [11, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ],
)
def test_the_row_of_digits_is_known_by_where_it_lies(platform, codes, number):
    assert digit(press(Key.Key_Egrave, NONE, "è", scan=codes[number]), platform) == number
    assert digit(press(Key.Key_A, NONE, "a", scan=38), platform) is None
    assert digit(press(Key.Key_QuoteDbl, SHIFT, '"', scan=48), platform) is None
    assert digit(press(Key.Key_3, NONE, "3", scan=204), platform) == 3


def test_a_macintosh_tells_keys_by_another_code():
    assert digit(press(Key.Key_Ampersand, NONE, "&", scan=1, virtual=0x12), "darwin") == 1
    assert digit(press(Key.Key_A, NONE, "a", scan=1), "darwin") is None
