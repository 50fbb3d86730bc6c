"""ShapeStep: the page on which a heap of ideas becomes words: one pillar at a time, as a document."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.shaping import is_ready
from workshop_app.domain.wordings import Wording, pillar_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.five import five_of
from workshop_app.ui import actions
from workshop_app.ui.choices import Choice
from workshop_app.ui.coach.next_wording import NextWording
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.room.filling import View
from workshop_app.ui.shape.dots import dots_of
from workshop_app.ui.shape.icon_picker import IconPicker
from workshop_app.ui.shape.no_pillars import NoPillars
from workshop_app.ui.shape.pillar_list import PillarList
from workshop_app.ui.shape.portrait_sheet import PortraitSheet
from workshop_app.ui.shape.shape_layout import ShapeLayout
from workshop_app.ui.shape.side.shape_side import ShapeSide
from workshop_app.ui.shape.tying_sheet import TyingSheet
from workshop_app.ui.shape.written import IN_PASSING, Written
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say

LAST_KEY = 8
"""Pillars that have a key of their own, here as on the board."""


class ShapeStep(Step):
    """List, sheet and side; `selected` is sent with the words that somebody came to, None for no words."""

    key = "shape"
    selected = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._pillar: PillarId | None = None
        self.list = PillarList(around, far_of)
        self.sheet = PortraitSheet(around)
        self.side = ShapeSide(around)
        self.work = QWidget()
        self.none = NoPillars(around)
        self._layout = ShapeLayout(around, self.work, self.list, self.sheet, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work, 1)
        whole.addWidget(self.none, 1)
        self.list.chosen.connect(self._show)
        self.list.added.connect(self._name_new)
        self.list.tab_moved.connect(lambda: self.sheet.join_tab(self.list.tab()))
        self.none.added.connect(self._name_new)
        self.side.asked.connect(self._show)
        self.sheet.selected.connect(self.selected)
        self.sheet.selected.connect(self.side.show_selected)
        self.sheet.icon_asked.connect(self._pick_icon)
        self.sheet.ideas_asked.connect(self._tie_ideas)
        self._next: NextWording | None = None
        self._passed = QElapsedTimer()
        self.actions_of = actions.build(
            "shape", self, {**self.side.handlers(), "next_words": self._go_to_next_words}
        )

    @property
    def pillar(self) -> PillarId | None:
        """The pillar that is shown; None while there is none."""
        return self._pillar

    @property
    def is_typed_on(self) -> bool:
        """Whether the next letter would belong to a text that was just entered: it is no command then."""
        is_passed = self._passed.isValid() and self._passed.elapsed() < IN_PASSING
        return is_passed or any(field.is_just_typed for field in self.findChildren(Written))

    def show_workshop(self, workshop: Workshop) -> None:
        standing = workshop.pillars()
        if self._pillar not in {pillar.id for pillar in standing}:
            self._pillar = next((one.id for one in standing if not is_ready(one)), None)
            self._pillar = self._pillar or (standing[0].id if standing else None)
        self.none.setVisible(self._pillar is None)
        self.work.setVisible(self._pillar is not None)
        if self._pillar is None:
            self.none.show_workshop(workshop)
            return
        self.around.room.shape(View("words", self._pillar))
        self.list.show_workshop(workshop, self._pillar)
        self.sheet.show_workshop(workshop, workshop.pillar(self._pillar), dots_of(workshop, self._pillar))
        self.side.show_workshop(workshop, self._pillar)
        self.side.show_selected(self.sheet.wording)

    def arrive(self) -> None:
        if self._pillar is None:
            self.none.button.setFocus()
        else:
            self.sheet.head.name.caret_to_end()

    def leave(self) -> None:
        self.sheet.settle()

    def fact(self, workshop: Workshop) -> str:
        standing = workshop.pillars()
        if not standing:
            return ""
        return say("{ready} of {all}", ready=sum(map(is_ready, standing)), all=len(standing))

    def show_pillar(self, pillar_id: PillarId) -> None:
        if self.around.workshop.number_of(pillar_id):
            self._show(pillar_id)
            self._layout.show_words()
            self.sheet.head.name.caret_to_end()

    def open_wording(self, wording: Wording) -> None:
        pillar = pillar_of(self.around.workshop, wording)
        if pillar is not None and self.around.workshop.number_of(pillar):
            self._show(pillar)
            self._layout.show_words()
            self.sheet.open_wording(wording)

    def wording(self) -> Wording | None:
        return self.sheet.wording

    def regions(self) -> list[QWidget]:
        if self._pillar is None:
            return [self.none.button]
        row = self.list.row(self._pillar)
        first = [row] if row is not None else []
        return [*first, self.sheet.head.name, *self.side.regions()]

    def choices(self) -> list[Choice]:
        return [
            Choice(
                say("Shape {number}: {name}", number=n, name=pillar.name or say("No name yet")),
                partial(self.show_pillar, pillar.id),
                (str(n),) if n <= LAST_KEY else (),
                "rail.shape",
            )
            for n, pillar in enumerate(self.around.workshop.pillars(), 1)
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another pillar by its number, or put up a new one: where nobody types, keys come here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        if event.text().isprintable() and event.text() and self.is_typed_on:
            self._passed.start()  # somebody types on, not yet aware that the words were entered
            return
        number, standing = digit(event), self.around.workshop.pillars()
        if number is not None and 0 < number <= min(LAST_KEY, len(standing)):
            self._show(standing[number - 1].id)
            row = self.list.row(standing[number - 1].id)
            if row is not None:
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_N:
            self.list.add()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.fit(self.width(), self.window().width())

    def _go_to_next_words(self) -> None:
        if self._next is None:  # the button stands in Progress; here its key is enough
            self._next = NextWording(self.around)
            self._next.setParent(self)
            self._next.hide()
        self._next.go()

    def _pick_icon(self) -> None:
        if self._pillar is not None:
            IconPicker(self.window(), self.around, self.around.workshop.pillar(self._pillar)).show_icons()

    def _tie_ideas(self, wording: Wording) -> None:
        TyingSheet(self.window(), self.around, wording).show_sheet()

    def _show(self, pillar_id: str) -> None:
        if pillar_id == self._pillar:
            return
        self.sheet.settle()
        self._pillar = PillarId(pillar_id)
        self.show_workshop(self.around.workshop)

    def _name_new(self, pillar_id: str) -> None:
        self._show(pillar_id)
        self.sheet.head.name.edit()


def far_of(workshop: Workshop, pillar: Pillar) -> str:
    """Return how many of its checks a pillar passes, in words."""
    found = five_of(workshop, pillar.id)
    passed = sum(check.passed for check in found)
    return say("{passed} of {all} checks", passed=passed, all=len(found))
