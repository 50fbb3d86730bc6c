"""The table of actions: one place for every key, and no key that means two things where it is pressed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_app.ui import actions
from workshop_app.ui.action_table import ENTRIES, Entry, entries_of
from workshop_app.ui.icons import Icons
from workshop_app.ui.key_caps import unlike

PLACES = sorted({entry.where for entry in ENTRIES})
ONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.mark.parametrize("where", PLACES)
def test_no_key_means_two_things_in_one_place(where):
    taken: dict[str, str] = {}
    for entry in entries_of(where):
        for key in entry.keys:
            name = QKeySequence(key).toString() or key
            assert taken.setdefault(name, entry.key) == entry.key, f"{key} is taken twice on {where}"


def test_every_entry_has_a_key_of_its_own_in_the_table():
    names = [entry.key for entry in ENTRIES]
    assert len(names) == len(set(names))


def test_every_icon_of_the_table_can_be_drawn():
    icons = Icons.drawn_once()
    for entry in ENTRIES:
        assert not entry.icon or not icons.outline(entry.icon).isEmpty(), entry.key


def test_every_key_can_be_pressed_or_names_a_kind_of_key():
    kinds = {"Letters", "Arrows", "Shift+Arrows", "Ctrl+Arrows", "Alt+Arrows"}
    for entry in ENTRIES:
        for key in entry.keys:
            assert QKeySequence(key).toString() or key in kinds or "…" in key, key


def test_plus_and_minus_need_no_us_keyboard():
    by_key = {entry.key: entry for entry in ENTRIES}
    assert unlike(by_key["zoom_in"].keys) == ["Ctrl++"]
    assert {"Ctrl++", "Ctrl+="} <= set(by_key["zoom_in"].keys)
    assert not actions.is_a_shortcut("Ctrl++")  # where + needs Shift it would be larger text as well
    assert actions.is_a_shortcut("Ctrl+Shift++")


def test_what_cannot_be_done_says_why_instead_of_nothing(qtbot):
    said, done, parent = [], [], QWidget()
    qtbot.addWidget(parent)
    made = actions.build(
        "group",
        parent,
        {"put_down": lambda: done.append(1)},
        obstacle=lambda _key: "Pick ideas up first." if not done and not said else "",
        refuse=said.append,
    )
    made["put_down"].trigger()
    assert (said, done) == (["Pick ideas up first."], [])
    made["put_down"].trigger()
    assert done == [1]


def key_press(key, held, text, scan=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "is_answered"),
    [
        pytest.param(key_press(Qt.Key.Key_QuoteDbl, CTRL, "", 12), True, id="French Ctrl+3"),
        pytest.param(key_press(Qt.Key.Key_3, CTRL, "", 12), False, id="Qt reads Ctrl+3 itself"),
        pytest.param(key_press(Qt.Key.Key_Plus, CTRL, "+"), True, id="Ctrl and + without Shift"),
        pytest.param(key_press(Qt.Key.Key_Plus, CTRL | SHIFT, "+"), False, id="larger text is Qt's"),
        pytest.param(key_press(Qt.Key.Key_B, ONE, "b"), True, id="a letter that holds in the window"),
        pytest.param(key_press(Qt.Key.Key_B, SHIFT, "B"), False, id="a capital letter"),
        pytest.param(key_press(Qt.Key.Key_Q, ONE, "q"), False, id="a letter that means nothing"),
    ],
)
def test_keys_that_qt_knows_no_shortcut_for_are_answered(qtbot, event, is_answered):
    window, done = QWidget(), []
    qtbot.addWidget(window)
    focus = QWidget(window)
    keys = {"group": "Ctrl+3", "blank": "B", "zoom_in": "Ctrl++"}
    for entry in (Entry(name, name, (key,), "workshop") for name, key in keys.items()):
        window.addAction(actions.Action(entry, window, lambda: done.append(1)))
    assert actions.answer(event, focus) is is_answered
    assert bool(done) is is_answered
