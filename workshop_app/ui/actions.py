"""Every menu entry, button and shortcut, from one table that feeds menus, keys, palette and F1 sheet."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_app.ui.action_table import ENTRIES, Entry, entries_of
from workshop_app.ui.digit_keys import digit, printed_digit
from workshop_app.words import say

HELD = ("Ctrl+", "Alt+", "Meta+")
READ_HERE = {"Ctrl++", "Shift+Space"}
"""Keys that the widget reads itself: where + needs Shift, Qt takes Ctrl++ for Ctrl+Shift++ as well."""

PAD = Qt.KeyboardModifier.KeypadModifier
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Action(QAction):
    """An entry of the table with somebody to carry it out; `why_not` says what stands in its way."""

    def __init__(
        self,
        entry: Entry,
        parent: QObject,
        act: Callable[[], object],
        obstacle: Callable[[str], str] | None = None,
        refuse: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(say(entry.words), parent)
        self.entry = entry
        self._act, self._obstacle, self._refuse = act, obstacle, refuse
        self.setObjectName(entry.key)
        self.triggered.connect(lambda _checked: self._carry_out())

    @property
    def pressed(self) -> list[QKeySequence]:
        """The keys that mean it, whoever reads them."""
        return [QKeySequence(key) for key in self.entry.keys if "…" not in key]

    def why_not(self) -> str:
        """Return why it cannot be done just now, in one sentence; nothing if it can."""
        if not self.isEnabled():
            return say(self.entry.otherwise) if self.entry.otherwise else say("Not just now.")
        return self._obstacle(self.entry.key) if self._obstacle is not None else ""

    def _carry_out(self) -> None:
        obstacle = self.why_not()
        if obstacle and self._refuse is not None:
            self._refuse(obstacle)  # no key that a person was told of is silent
        else:
            self._act()


def build(
    where: str,
    parent: QWidget,
    handlers: Mapping[str, Callable[[], object]],
    *,
    obstacle: Callable[[str], str] | None = None,
    refuse: Callable[[str], object] | None = None,
) -> dict[str, Action]:
    """Give `parent` the entries of one place that `handlers` can carry out, with their shortcuts.

    Entries of `everywhere` and `workshop` hold in the whole window; those of a step only while the
    focus is inside `parent`. `obstacle` says of an entry why it cannot be done just now, and `refuse` says
    that to the person. Keys that are no shortcut of Qt's are read by the widget itself.
    """
    actions = {}
    for entry in ENTRIES:
        if entry.where != where or entry.key not in handlers:
            continue
        action = Action(entry, parent, handlers[entry.key], obstacle, refuse)
        shortcuts = [one for key in entry.keys if is_a_shortcut(key) for one in _both_enters(key)]
        action.setShortcuts([QKeySequence(key) for key in shortcuts])
        if where not in {"everywhere", "workshop"}:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(action)
        actions[entry.key] = action
    return actions


def answer(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Carry out a key that no widget has used and Qt knows no shortcut for; False if it means nothing.

    Those are letters without Ctrl, Ctrl and +, and Ctrl or Alt with a digit on keyboards whose digits need
    Shift: Qt knows shortcuts by what a key writes.
    """
    number = digit(event) if event.modifiers() & COMMANDS else None
    if number is not None and printed_digit(Qt.Key(event.key())) is None:
        held = event.modifiers() & ~PAD
        wanted = QKeySequence(held.value | (Qt.Key.Key_0.value + number))
    elif event.key() == Qt.Key.Key_Plus and event.modifiers() & ~PAD == Qt.KeyboardModifier.ControlModifier:
        wanted = QKeySequence("Ctrl++")
    elif event.modifiers() == Qt.KeyboardModifier.NoModifier and event.text().isalpha():
        wanted = QKeySequence(event.text().upper())
    else:
        return False
    place = focus
    while place is not None:
        for action in place.actions():
            if isinstance(action, Action) and action.isEnabled() and wanted in action.pressed:
                action.trigger()
                return True
        place = place.parentWidget()
    return False


def carry_out(key: str, widget: QWidget) -> bool:
    """Carry out an entry of the window around a widget; False if nobody there can."""
    action = widget.window().findChild(Action, key)
    if action is None:
        return False
    action.trigger()
    return True


def of(where: str) -> list[Entry]:
    """Return what the F1 sheet says for a screen: its own entries, then those that hold everywhere."""
    return [entry for entry in entries_of(where) if entry.keys]


def is_a_shortcut(key: str) -> bool:
    """Say whether Qt reads a key: letters, digits, arrows and ranges are read by the focused widget."""
    if "…" in key or "Arrows" in key or key in READ_HERE:
        return False
    return key.startswith(HELD) or _is_function_key(key.removeprefix("Shift+"))


def _both_enters(key: str) -> list[str]:
    """Return a key as Qt knows it: for Qt, Enter is the one of the number pad, and the other is Return."""
    return [key.replace("Enter", "Return"), key] if key.endswith("Enter") else [key]


def _is_function_key(key: str) -> bool:
    return key.startswith("F") and key[1:].isdigit() and key != "F10"
