"""Every menu entry, button and shortcut in one table; menus, keys and the F1 sheet are fed from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop_app.words import say


class Entry(NamedTuple):
    """One thing a person can do: its words in menus, its keys, its icon, and where it holds."""

    key: str
    words: str
    keys: tuple[str, ...]
    where: str
    icon: str = ""


ENTRIES = (
    Entry("plan", "Plan", ("Ctrl+1",), "workshop", "rail.plan"),
    Entry("gather", "Gather", ("Ctrl+2",), "workshop", "rail.gather"),
    Entry("group", "Group", ("Ctrl+3",), "workshop", "rail.group"),
    Entry("shape", "Shape", ("Ctrl+4",), "workshop", "rail.shape"),
    Entry("progress", "Progress", ("Ctrl+5",), "workshop", "rail.progress"),
    Entry("share", "Share", ("Ctrl+6",), "workshop", "rail.share"),
    Entry("undo", "Undo", ("Ctrl+Z",), "workshop", "undo"),
    Entry("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "workshop", "redo"),
    Entry("already_saved", "Save", ("Ctrl+S",), "workshop"),
    Entry("save_copy", "Save a copy…", ("Ctrl+Shift+S",), "workshop", "source.file"),
    Entry("bring_in", "Bring in…", ("Ctrl+O",), "workshop", "source.file"),
    Entry("print", "Print…", ("Ctrl+P",), "workshop", "print"),
    Entry("about_workshop", "Name, place and prompt…", (), "workshop", "edit"),
    Entry("bin", "Show the bin", (), "workshop", "delete"),
    Entry("go_home", "Home", ("Ctrl+W",), "workshop", "home"),
    Entry("next_region", "Next part of the window", ("F6",), "everywhere"),
    Entry("previous_region", "Previous part of the window", ("Shift+F6",), "everywhere"),
    Entry("larger", "Larger text", ("Ctrl+Shift++", "Ctrl+Shift+="), "everywhere"),
    Entry("smaller", "Smaller text", ("Ctrl+Shift+-", "Ctrl+Shift+_"), "everywhere"),
    Entry("high_contrast", "High contrast", (), "everywhere"),
    Entry("keys", "Keys for this screen", ("F1",), "everywhere", "help"),
    Entry("full_screen", "Full screen", ("F11",), "everywhere"),
    Entry("quit", "Quit", ("Ctrl+Q",), "everywhere"),
    Entry("find", "Find an idea", ("Ctrl+F",), "group", "search"),
    Entry("new_pillar", "New pillar", ("N",), "group", "add"),
    Entry("group_selection", "New pillar from the selection", ("Ctrl+G",), "group"),
    Entry("select_all", "Select all", ("Ctrl+A",), "group"),
    Entry("edit_idea", "Edit the idea", ("F2", "Enter"), "group", "edit"),
    Entry("to_tray", "Back to the tray", ("0",), "group"),
    Entry("to_pillar", "Put in pillar 1 to 8", ("1 … 8",), "group"),
    Entry("bin_ideas", "Put in the bin", ("Delete",), "group", "delete"),
    Entry("pick_up", "Pick up", ("Ctrl+X",), "group", "lift"),
    Entry("put_down", "Put down", ("Ctrl+V",), "group", "drop"),
    Entry("open_tray", "The tray", ("T",), "group"),
    Entry("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), "group", "zoomIn"),
    Entry("zoom_out", "Zoom out", ("Ctrl+-",), "group", "zoomOut"),
    Entry("zoom_fit", "Fit the width", ("Ctrl+0",), "group", "fit"),
    Entry("walk", "Walk between notes", ("Arrows",), "group"),
    Entry("tidy", "Put the sheets in order", (), "group"),
    Entry("who_said_it", "Who said it", ("Alt+1 … 8",), "gather"),
    Entry("add_idea", "Add the idea", ("Enter",), "gather", "enter"),
    Entry("paste_list", "Paste a list", ("Ctrl+Shift+V",), "gather", "source.paste"),
    Entry("open_list", "Open a list of ideas…", ("Ctrl+L",), "gather", "source.file"),
    Entry("save_pdf", "Save PDF…", ("Ctrl+E",), "share", "pdf"),
    Entry("new_workshop", "New workshop", ("Ctrl+N",), "home", "add"),
    Entry("open_sample", "Try the sample evening", (), "home", "sample"),
    Entry("open_file", "Bring in a workshop file…", ("Ctrl+O",), "home", "source.file"),
)


def build(where: str, parent: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Give `parent` the entries of one place that `handlers` can carry out, with their shortcuts.

    Entries of `everywhere` and `workshop` hold in the whole window; those of a step only while the
    focus is inside `parent`. Entries whose keys name a range (`1 … 8`) are for the F1 sheet; their keys are
    read by the widget itself.
    """
    actions = {}
    for entry in ENTRIES:
        if entry.where != where or entry.key not in handlers:
            continue
        action = QAction(say(entry.words), parent)
        action.setObjectName(entry.key)
        action.setShortcuts([QKeySequence(key) for key in entry.keys if _is_a_shortcut(key)])
        if where not in {"everywhere", "workshop"}:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked, run=handlers[entry.key]: run())
        parent.addAction(action)
        actions[entry.key] = action
    return actions


def of(where: str) -> list[Entry]:
    """Return what the F1 sheet says for a screen: its own entries, then those that hold everywhere."""
    places = [where, *(["workshop"] if where != "home" else []), "everywhere"]
    return [entry for place in places for entry in ENTRIES if entry.where == place and entry.keys]


def _is_a_shortcut(key: str) -> bool:
    """Single letters, digits, Enter and ranges are read by the widget that has the focus, not by Qt."""
    return len(key) > 1 and "…" not in key and key not in {"Enter", "Arrows", "Delete"}
