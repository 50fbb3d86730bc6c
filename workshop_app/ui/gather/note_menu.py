"""The menu of the chosen notes: who said it, edit, bin."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.records import GroupId
from workshop_app.ui.later.parking import LATER
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import swatch
from workshop_app.words import say


def note_menu(
    around: Surroundings,
    parent: QWidget,
    *,
    edit: Callable[[], object] | None,
    type_it: Callable[[], object] | None = None,
    look: Callable[[], object] | None = None,
    give_to: Callable[[GroupId | None], object],
    bin: Callable[[], object],
    park: Callable[[], object] | None = None,
    take_up: Callable[[], object] | None = None,
) -> QMenu:
    """Return the menu; what is None cannot be done with the chosen notes.

    `type_it` is for a note that stands on paper only, `look` for one that has a picture; `park` keeps notes
    for later, `take_up` brings those that were kept back to the board.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ink, side = around.theme.colour("ink"), around.theme.px(18)
    who = menu.addMenu(say("Who said it"))
    for group in around.workshop.groups():
        action = who.addAction(swatch(group, around.theme.px(20), around.theme, around.icons), group.name)
        action.triggered.connect(lambda _checked=False, to=group.id: give_to(to))
    who.addSeparator()
    who.addAction(
        swatch(None, around.theme.px(20), around.theme, around.icons),
        say("Not said who"),
        lambda: give_to(None),
    )
    if edit is not None:
        menu.addAction(around.icons.icon("edit", side, ink), say("Edit"), edit)
    if type_it is not None:
        menu.addAction(around.icons.icon("source.type", side, ink), say("Type what it says"), type_it)
    if look is not None:
        menu.addAction(around.icons.icon("picture", side, ink), say("Look at its picture"), look)
    if park is not None:
        later = say("Keep for Later: making it real")
        menu.addAction(around.icons.icon(LATER, side, ink), later, park)
    if take_up is not None:
        menu.addAction(around.icons.icon("undo", side, ink), say("Take up again"), take_up)
    menu.addAction(around.icons.icon("delete", side, ink), say("Put in the bin"), bin)
    return menu
