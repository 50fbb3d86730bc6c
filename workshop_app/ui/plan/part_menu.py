"""The menus of the Plan page: what can be done with a part, which kinds there are, what the room may see."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.agenda import PART_KINDS, ROOM_VIEWS, kind_of_part
from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.agenda_slots import Agenda, Slot
from workshop_app.ui.plan.part_deeds import PartDeeds
from workshop_app.ui.plan.part_words import FREQUENT, LANGUAGES, VIEWS
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.vote_desk import KINDS, ask_for
from workshop_app.words import say


class Hands(NamedTuple):
    """What is done in the open part itself: its name, its question and its notes are written there."""

    rename: Callable[[], object]
    edit_prompt: Callable[[], object]
    take_notes: Callable[[], object]


class PartMenus:
    """Every drag and every key has its way here as well."""

    def __init__(self, around: Surroundings, deeds: PartDeeds) -> None:
        self._around, self._deeds = around, deeds

    def of_kinds(self, parent: QWidget, choose: Callable[[str], object]) -> QMenu:
        """Return the menu of the kinds of parts, each with its icon."""
        menu = _menu(parent, say("Kinds of parts"))
        self._fill_kinds(menu, choose)
        return menu

    def of_part(self, parent: QWidget, agenda: Agenda, slot: Slot, hands: Hands) -> QMenu:
        """Return the menu of one part."""
        deeds, menu = self._deeds, _menu(parent, slot.title)
        ids = [one.id for one in agenda.slots]
        at = ids.index(slot.id)
        if slot.state == "running":
            self._add(menu, say("End it"), deeds.end, icon="done")
        else:
            words = say("Start it again") if slot.state == "done" else say("Start it now")
            self._add(menu, words, partial(deeds.begin, slot.id), icon="clock.start")
        menu.addSeparator()
        self._add(menu, say("Edit prompt"), hands.edit_prompt, icon="edit", keys="F2")
        self._add(menu, say("Rename"), hands.rename, icon="ph.text-t", keys="Shift+F2")
        self._add(menu, say("Notes for the facilitator"), hands.take_notes, icon="ph.notebook")
        if slot.part.kind in KINDS:
            self._add(menu, say("Prepare the vote"), partial(ask_for, parent, slot.part.id), icon="vote")
        _fill_views(menu.addMenu(self._icon("room"), say("What the room sees")), slot, deeds)
        kinds = menu.addMenu(self._icon(kind_of_part(slot.part).icon), say("Kind of part"))
        self._fill_kinds(kinds, partial(deeds.become, slot.id))
        menu.addSeparator()
        below = menu.addMenu(self._icon("add"), say("Add a part below"))
        self._fill_kinds(below, lambda kind: deeds.add(agenda.session.id, kind, below=slot.id))
        up, down = (partial(deeds.nudge, slot.id, way) for way in (-1, 1))
        self._add(menu, say("Move up"), up, icon="ph.arrow-up", keys="Alt+Up").setEnabled(at > 0)
        is_above = at + 1 < len(ids)
        self._add(menu, say("Move down"), down, icon="ph.arrow-down", keys="Alt+Down").setEnabled(is_above)
        places = menu.addMenu(say("Move to…"))
        places.setEnabled(len(ids) > 1)
        _fill_places(places, agenda, slot, deeds)
        menu.addSeparator()
        self._add(menu, say("Remove"), partial(deeds.remove, slot.id), icon="delete", keys="Delete")
        return menu

    def _fill_kinds(self, menu: QMenu, choose: Callable[[str], object]) -> None:
        """Put the kinds of parts into a menu; the rarer ones stand in one of their own."""
        for kind in FREQUENT:
            self._kind(menu, kind, choose)
        menu.addSeparator()
        more = menu.addMenu(say("Other ways to work"))
        for kind in PART_KINDS:
            if kind not in FREQUENT:
                self._kind(more, kind, choose)

    def _kind(self, menu: QMenu, kind: str, choose: Callable[[str], object]) -> None:
        self._add(menu, say(PART_KINDS[kind].title), partial(choose, kind), icon=PART_KINDS[kind].icon)

    def _add(
        self, menu: QMenu, words: str, act: Callable[[], object], *, icon: str, keys: str = ""
    ) -> QAction:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        text = words.replace("&", "&&")
        entry = menu.addAction(f"{text}\t{shown}" if shown else text)
        entry.setIcon(self._icon(icon))
        entry.triggered.connect(lambda _checked: act())
        return entry

    def _icon(self, name: str) -> QIcon:
        around = self._around
        return around.icons.icon(name, around.theme.px(20), around.theme.colour("ink2"))


def views_menu(parent: QWidget, slot: Slot, deeds: PartDeeds) -> QMenu:
    """Return the menu of what the room may see during a part."""
    menu = _menu(parent, say("What the room sees"))
    _fill_views(menu, slot, deeds)
    return menu


def languages_menu(parent: QWidget, slot: Slot, choose: Callable[[str], object]) -> QMenu:
    """Return the menu of the languages in which a part asks nothing yet."""
    menu = _menu(parent, say("Add a language"))
    asked = {prompt.language for prompt in slot.prompts}
    for code in LANGUAGES:
        if code not in asked:
            menu.addAction(language_name(code), partial(choose, code))
    return menu


def _fill_places(menu: QMenu, agenda: Agenda, slot: Slot, deeds: PartDeeds) -> None:
    menu.addAction(say("Before all others"), partial(deeds.move, slot.id, None))
    for one in agenda.slots:
        if one.id != slot.id:
            words = say("Behind “{part}”", part=one.title).replace("&", "&&")
            menu.addAction(words, partial(deeds.move, slot.id, one.id))


def _fill_views(menu: QMenu, slot: Slot, deeds: PartDeeds) -> None:
    usual = say("As usual: {view}", view=say(VIEWS[kind_of_part(slot.part).room]))
    for view, words in (("", usual), *((view, say(VIEWS[view])) for view in ROOM_VIEWS)):
        entry = menu.addAction(words, partial(deeds.show, slot.id, view))
        entry.setCheckable(True)
        entry.setChecked(slot.part.room == view)
        if not view:
            menu.addSeparator()


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
