"""Menus of notes and sheets: every drag has a way through words as well."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme
from workshop_app.words import say, say_many


class IdeaDeeds(NamedTuple):
    """What the menu of notes asks of the board."""

    move: Callable[[PillarId | None], object]
    new_pillar: Callable[[], object]
    edit: Callable[[], object]
    pick_up: Callable[[], object]
    bin: Callable[[], object]


class Menus:
    """Makes the menus; what they offer is carried out by the functions handed over."""

    def __init__(self, parent: QWidget, theme: Theme, icons: Icons, deeds: Deeds) -> None:
        self._parent, self._theme, self._icons, self._deeds = parent, theme, icons, deeds

    def of_ideas(
        self,
        workshop: Workshop,
        ideas: Sequence[IdeaId],
        deeds: IdeaDeeds,
    ) -> QMenu:
        """Return the menu of the selected notes."""
        menu = self._menu(say_many("{count} idea", "{count} ideas", len(ideas)))
        places = menu.addMenu(say("Move to"))
        for number, pillar in enumerate(workshop.pillars(), 1):
            name = pillar.name or say("Pillar {number}", number=number)
            keys = str(number) if number <= 8 else ""
            self._add(places, f"{number}  {name}", partial(deeds.move, pillar.id), keys=keys)
        if workshop.pillars():
            places.addSeparator()
        self._add(places, say("The tray"), partial(deeds.move, None), keys="0")
        self._add(places, say("A new pillar"), deeds.new_pillar, icon="add", keys="Ctrl+G")
        one = self._add(menu, say("Edit"), deeds.edit, icon="edit", keys="F2")
        one.setEnabled(len(ideas) == 1)
        voices = menu.addMenu(say("Who said it"))
        said = {workshop.idea(idea).group for idea in ideas}
        for group in workshop.groups():
            entry = self._add(voices, group.name, partial(self._deeds.give_to, ideas, group.id))
            entry.setCheckable(True)
            entry.setChecked(said == {group.id})
        voices.addSeparator()
        entry = self._add(voices, say("Nobody in particular"), partial(self._deeds.give_to, ideas, None))
        entry.setCheckable(True)
        entry.setChecked(said == {None})
        self._add(menu, say("Pick up"), deeds.pick_up, icon="lift", keys="Ctrl+X")
        menu.addSeparator()
        self._add(menu, say("Put in the bin"), deeds.bin, icon="delete", keys="Delete")
        return menu

    def of_sheet(self, workshop: Workshop, pillar_id: PillarId, *, rename: Callable[[], object]) -> QMenu:
        """Return the menu of a pillar's sheet."""
        deeds, pillar = self._deeds, workshop.pillar(pillar_id)
        number, last = workshop.number_of(pillar_id), len(workshop.pillars())
        menu = self._menu(deeds.name_of(pillar_id))
        self._add(menu, say("Rename"), rename, icon="edit", keys="F2")
        lower = self._add(menu, say("Lower number"), lambda: deeds.renumber(pillar_id, -1))
        higher = self._add(menu, say("Higher number"), lambda: deeds.renumber(pillar_id, 1))
        lower.setEnabled(number > 1)
        higher.setEnabled(number < last)
        menu.addSeparator()
        for columns in (2, 3, 4):
            words = say_many("{count} note side by side", "{count} notes side by side", columns)
            entry = self._add(menu, words, partial(deeds.widen, pillar_id, columns))
            entry.setCheckable(True)
            entry.setChecked(pillar.columns == columns)
        if pillar.x is not None:
            order = [one.id for one in workshop.pillars()]
            after = order[number - 2] if number > 1 else None
            self._add(menu, say("Back in line"), lambda: deeds.stand_in_line(pillar_id, after))
        menu.addSeparator()
        back = self._add(menu, say("Send its ideas back to the tray"), lambda: deeds.empty(pillar_id))
        back.setEnabled(bool(workshop.ideas_in(pillar_id)))
        self._add(menu, say("Take down"), lambda: deeds.take_down(pillar_id), icon="delete", keys="Delete")
        return menu

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._parent)
        menu.setAccessibleName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(
        self, menu: QMenu, words: str, act: Callable[[], object], *, icon: str = "", keys: str = ""
    ) -> QAction:
        entry = menu.addAction(words.replace("&", "&&"))
        if icon:
            side = self._theme.px(20)
            entry.setIcon(self._icons.icon(icon, side, self._theme.colour("ink2")))
        if keys:  # shown beside the words; the board reads the keys itself
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            entry.setText(f"{entry.text()}\t{shown}")
        entry.triggered.connect(lambda _checked: act())
        return entry
