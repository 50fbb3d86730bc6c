"""The menu behind a workshop on Home: open it, show where it lies, take it off the list."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.words import say


@dataclass(frozen=True)
class Doings:
    """What can be done with a workshop on the list, each given its file."""

    open: Callable[[Path], object]
    take_off: Callable[[Path], object]


def show_menu(at: QWidget, controls: Controls, path: Path, doings: Doings) -> QMenu:
    """Show the menu below a control; the menu goes away by itself."""
    menu = QMenu(at)
    ink = controls.theme.colour("ink2")
    side = controls.theme.px(20)
    for icon, words, press in (
        ("open", say("Open"), lambda: doings.open(path)),
        ("ph.folder-open", say("Show in folder"), lambda: show_in_folder(path)),
        ("remove", say("Take off this list"), lambda: doings.take_off(path)),
    ):
        action = menu.addAction(controls.icons.icon(icon, side, ink), words)
        action.triggered.connect(lambda _checked, press=press: press())
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
    return menu


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's own file window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
