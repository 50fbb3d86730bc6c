"""The menu of ideas behind words: to be tied to other words, to be tied no longer, to be followed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.shaping import behind, statements_of
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.shape.side.behind import quoted
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

MOST_STATEMENTS = 40
"""Statements that a menu names; the rest are reached by dragging or by their own rows."""


class BehindDeeds(NamedTuple):
    """What the menu asks of whoever shows it."""

    tie: Callable[[Wording, Sequence[IdeaId]], object]
    cut: Callable[[Wording, Sequence[IdeaId]], object]
    follow: Callable[[IdeaId], object]


class BehindMenu:
    """Made anew each time: it says what holds now."""

    def __init__(self, parent: QWidget, around: Surroundings, deeds: BehindDeeds) -> None:
        self._parent, self._around, self._deeds = parent, around, deeds

    def menu(self, pillar_id: PillarId, selected: Wording | None, ideas: Sequence[IdeaId]) -> QMenu:
        """Return the menu of ideas beside the words of a pillar."""
        workshop, deeds = self._around.workshop, self._deeds
        menu = QMenu(self._parent)
        menu.setAccessibleName(say("Ideas behind the words"))
        menu.aboutToHide.connect(menu.deleteLater)
        self._add(menu, say("Where this came from"), partial(deeds.follow, ideas[0]), "ph.git-branch")
        menu.addSeparator()
        if selected is not None and stands(workshop, selected):
            tied = {idea.id for idea in behind(workshop, selected)}
            words = quoted(text_of(workshop, selected))
            if tied.issuperset(ideas):
                cut = partial(deeds.cut, selected, ideas)
                self._add(menu, say("Take out from behind “{words}”", words=words), cut, "ph.link-break")
            else:
                tie = partial(deeds.tie, selected, ideas)
                self._add(menu, say("Put behind “{words}”", words=words), tie, "ph.link")
        others = menu.addMenu(say("Put behind"))
        places = wordings_of(workshop, pillar_id)
        others.setEnabled(bool(places))
        for wording in places[:MOST_STATEMENTS]:
            entry = self._add(others, quoted(text_of(workshop, wording)), partial(deeds.tie, wording, ideas))
            entry.setCheckable(True)
            entry.setChecked({idea.id for idea in behind(workshop, wording)}.issuperset(ideas))
        return menu

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], icon: str = "") -> QAction:
        entry = menu.addAction(words.replace("&", "&&"))
        if icon:
            theme = self._around.theme
            entry.setIcon(self._around.icons.icon(icon, theme.px(20), theme.colour("ink2")))
        entry.triggered.connect(lambda _checked: act())
        return entry


def wordings_of(workshop: Workshop, pillar_id: PillarId) -> list[Wording]:
    """Return the words of a pillar to which ideas can be tied, in the order of its sheet."""
    own = (Wording("definition", pillar_id), Wording("short", pillar_id))
    said = (Wording("statement", one.id) for one in statements_of(workshop, pillar_id))
    return [wording for wording in (*own, *said) if stands(workshop, wording)]
