"""Menus of notes and sheets: every drag has a way through words as well."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.records import IdeaId, Pillar, PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.action_table import first_key
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.ordering import Ordering, free_note
from workshop_app.ui.icons import Icons
from workshop_app.ui.later.parking import LATER
from workshop_app.ui.theme import Theme
from workshop_app.words import say, say_many, written


class IdeaDeeds(NamedTuple):
    """What the menu of notes asks of whoever shows it; what is None is not offered."""

    move: Callable[[PillarId | None], object]
    new_pillar: Callable[[], object]
    edit: Callable[[], object]
    pick_up: Callable[[], object]
    bin: Callable[[], object]
    park: Callable[[], object]
    ordering: Ordering | None = None


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
            for theme in workshop.themes_in(pillar.id):
                if deeds.ordering is None:
                    break
                words = say("      {theme}", theme=theme.name or say("New theme"))
                self._add(places, words, partial(deeds.ordering.move_under, pillar.id, theme.id))
        if workshop.pillars():
            places.addSeparator()
        self._add(places, say("The tray"), partial(deeds.move, None), keys="to_tray")
        self._add(places, say("A new pillar"), deeds.new_pillar, icon="add", keys="group_selection")
        if deeds.ordering is not None:
            self._add(places, say("Loose on the canvas"), deeds.ordering.lay_chosen)
            self._stacks(menu, workshop, ideas, deeds.ordering)
        one = self._add(menu, say("Edit"), deeds.edit, icon="edit", keys="edit_idea")
        one.setEnabled(len(ideas) == 1)
        if deeds.ordering is not None and len(ideas) == 1 and workshop.idea(ideas[0]).picture:
            look = partial(deeds.ordering.show_paper, ideas[0])
            self._add(menu, say("Look at its picture"), look, icon="ph.image")
        follow = partial(actions.carry_out, "golden_thread", self._parent)
        self._add(menu, say("Where it went"), follow, icon="ph.git-branch", keys="golden_thread")
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
        self._add(menu, say("Pick up"), deeds.pick_up, icon="lift", keys="pick_up")
        if deeds.ordering is not None and deeds.ordering.home() is not None:
            words = say("New theme with it") if len(ideas) == 1 else say("New theme with them")
            self._add(menu, words, deeds.ordering.new_theme, keys="new_theme")
            self._add(menu, say("Split: into a new pillar"), deeds.ordering.split)
        menu.addSeparator()
        self._add(menu, say("Keep for Later: making it real"), deeds.park, icon=LATER, keys="park")
        self._add(menu, say("Put in the bin"), deeds.bin, icon="delete", keys="bin_ideas")
        return menu

    def _stacks(self, menu: QMenu, workshop: Workshop, ideas: Sequence[IdeaId], ordering: Ordering) -> None:
        if len(ideas) > 1:
            words = say_many("Stack the {count} selected", "Stack the {count} selected", len(ideas))
            self._add(menu, words, ordering.stack_chosen, icon="ph.stack", keys="stack_ideas")
            return
        others = ordering.near(ideas[0])
        onto = menu.addMenu(say("Stack on"))
        onto.setEnabled(bool(others))
        for other in others:
            words = free_note(written(workshop.idea(other)))
            self._add(onto, words, partial(ordering.stack_on, other))
        if workshop.beneath(ideas[0]):
            show = partial(ordering.show_stack, ideas[0])
            self._add(menu, say("Show what lies in it"), show, icon="ph.stack", keys="Return")
            self._add(
                menu, say("Lay them side by side"), partial(ordering.open_stack, ideas[0]), keys="open_stack"
            )

    def of_sheet(
        self,
        workshop: Workshop,
        pillar_id: PillarId,
        *,
        rename: Callable[[], object],
        ordering: Ordering | None = None,
    ) -> QMenu:
        """Return the menu of a pillar's sheet; of a locked one all that it offers is to be unlocked."""
        deeds, pillar = self._deeds, workshop.pillar(pillar_id)
        menu = self._menu(deeds.name_of(pillar_id))
        if pillar.locked:
            unlock = partial(deeds.lock, pillar_id, locked=False)
            self._add(menu, say("Unlock"), unlock, icon="ph.lock-simple-open")
            return menu
        self._add(menu, say("Rename"), rename, icon="edit", keys="edit_idea")
        self._numbers(menu, workshop, pillar_id)
        widths = menu.addMenu(say("Width"))
        for columns in (2, 3, 4):
            words = say_many("{count} note side by side", "{count} notes side by side", columns)
            entry = self._add(widths, words, partial(deeds.widen, pillar_id, columns))
            entry.setCheckable(True)
            entry.setChecked(pillar.columns == columns)
        if ordering is not None:
            menu.addSeparator()
            self._add(menu, say("New theme"), partial(ordering.theme_in, pillar_id), icon="add")
            into = menu.addMenu(say("Join to"))
            others = [one for one in workshop.pillars() if one.id != pillar_id]
            into.setEnabled(bool(others))
            for other in others:
                entry = self._add(
                    into, self._numbered(workshop, other), partial(ordering.join, pillar_id, other.id)
                )
                entry.setEnabled(not other.locked)
        menu.addSeparator()
        lock = partial(deeds.lock, pillar_id, locked=True)
        self._add(menu, say("Lock"), lock, icon="ph.lock-simple")
        back = self._add(menu, say("Send its ideas back to the tray"), lambda: deeds.empty(pillar_id))
        back.setEnabled(bool(workshop.ideas_in(pillar_id)))
        self._add(menu, say("Take down"), lambda: deeds.take_down(pillar_id), icon="delete", keys="bin_ideas")
        return menu

    def of_theme(
        self, workshop: Workshop, theme_id: ThemeId, *, rename: Callable[[], object], ordering: Ordering
    ) -> QMenu:
        """Return the menu of a heading inside a sheet."""
        deeds, theme = self._deeds, workshop.theme(theme_id)
        menu = self._menu(theme.name or say("New theme"))
        self._add(menu, say("Rename"), rename, icon="edit", keys="edit_idea")
        places = menu.addMenu(say("Move to"))
        for pillar in workshop.pillars():
            there = workshop.themes_in(pillar.id)
            move = partial(deeds.move_theme, theme_id, pillar.id, there[-1].id if there else None)
            entry = self._add(places, self._numbered(workshop, pillar), move)
            entry.setEnabled(pillar.id != theme.pillar and not pillar.locked)
        self._add(menu, say("Make it a pillar"), partial(ordering.put_up, theme_id), icon="add")
        menu.addSeparator()
        self._add(menu, say("Dissolve the theme"), partial(deeds.dissolve, theme_id), keys="bin_ideas")
        return menu

    def of_canvas(self, *, new_pillar: Callable[[], object], has_free: bool, ordering: Ordering) -> QMenu:
        """Return the menu of the empty canvas."""
        menu = self._menu(say("Board"))
        self._add(menu, say("New pillar"), new_pillar, icon="add", keys="new_pillar")
        tidy = self._add(menu, say("Tidy"), self._deeds.tidy)
        tidy.setEnabled(has_free)
        loose = len(ordering.loose())
        words = say_many(
            "Back to the tray: {count} loose idea", "Back to the tray: {count} loose ideas", loose
        )
        back = self._add(menu, words if loose else say("Back to the tray"), ordering.back_to_tray)
        back.setEnabled(bool(loose))
        return menu

    def _numbers(self, menu: QMenu, workshop: Workshop, pillar_id: PillarId) -> None:
        deeds, standing = self._deeds, workshop.pillars()
        here = workshop.number_of(pillar_id)
        numbers = menu.addMenu(say("Make it number"))
        numbers.setEnabled(len(standing) > 1)
        for number in range(1, len(standing) + 1):
            entry = self._add(numbers, f"{number}", partial(deeds.number, pillar_id, number))
            entry.setCheckable(True)
            entry.setChecked(number == here)
        if workshop.pillar(pillar_id).x is not None:
            after = standing[here - 2].id if here > 1 else None
            self._add(menu, say("Back in line"), lambda: deeds.stand_in_line(pillar_id, after))

    def _numbered(self, workshop: Workshop, pillar: Pillar) -> str:
        return f"{workshop.number_of(pillar.id)}  {self._deeds.name_of(pillar.id)}"

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
            pressed = first_key(keys) or keys  # an entry of the table, or a digit
            shown = QKeySequence(pressed).toString(QKeySequence.SequenceFormat.NativeText)
            entry.setText(f"{entry.text()}\t{shown}")
        entry.triggered.connect(lambda _checked: act())
        return entry
