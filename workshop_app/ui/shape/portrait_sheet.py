"""PortraitSheet: a pillar as a document; every text on it is edited where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from workshop_app.domain.glossary import terms_in
from workshop_app.domain.records import IdeaId, Pillar, PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT
from workshop_app.domain.shaping import examples_of, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.shape.coach_beside import CoachBeside
from workshop_app.ui.shape.coached import coached
from workshop_app.ui.shape.definition import DefinitionField
from workshop_app.ui.shape.empty_words import EmptyWords
from workshop_app.ui.shape.look_strip import LookStrip
from workshop_app.ui.shape.row_deeds import RowDeeds, Said
from workshop_app.ui.shape.row_kinds import NARROW, ON_DEMAND, ROW_KINDS
from workshop_app.ui.shape.sheet_deeds import SheetDeeds
from workshop_app.ui.shape.sheet_extras import Adders, LockedStrip
from workshop_app.ui.shape.sheet_head import SheetHead
from workshop_app.ui.shape.sheet_layout import Parts, SheetLayout
from workshop_app.ui.shape.sheet_paper import SheetPaper
from workshop_app.ui.shape.sheet_walk import SheetWalk
from workshop_app.ui.shape.tab_order import TabOrder
from workshop_app.ui.shape.terms_line import TermsLine
from workshop_app.ui.shape.tied import behind_all
from workshop_app.ui.shape.wording_row import WordingRow
from workshop_app.ui.shape.wording_rows import WordingRows
from workshop_app.ui.shape.written import Written
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class PortraitSheet(SheetPaper):
    """`selected` is sent with the words that somebody came to, `icon_asked` when all icons are wanted.

    `ideas_asked` is sent with words whose ideas somebody wants to choose from a list.
    """

    selected = Signal(object)
    icon_asked = Signal()
    ideas_asked = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._pillar: PillarId | None = None
        self._wording: Wording | None = None
        self._begun = set[str]()
        self._order = TabOrder()
        self.setAccessibleName(say("The pillar’s words"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._own = SheetDeeds(around, lambda: self._pillar)
        theme, self._deeds = around.theme, RowDeeds(around)
        self.head = SheetHead(around)
        self.definition = DefinitionField(around, self._own.define, self._tie_definition)
        self.short = Written(
            theme,
            say("Short statement"),
            self._own.say_short,
            font=theme.font("definition", size=18),
            colour="ink2",
            line=theme.px(25),
            hint=say("As a learner would say it"),
            most=LONGEST_STATEMENT,
        )
        self._short = coached(around, Wording("short", ""), self.short)
        self._short.setContentsMargins(0, theme.px(10), 0, 0)
        self.rows = {
            key: WordingRows(around, kind, self._deeds, is_narrow=key in NARROW)
            for key, kind in ROW_KINDS.items()
        }
        self.terms = TermsLine(around)
        self.empty = EmptyWords(around)
        self.look = LookStrip(around)
        self.locked = LockedStrip(around, self._own.unlock)
        self.adders = Adders(around, self.begin)
        parts = Parts(
            *(self.locked, self.head, self.definition, self._short, self.rows, self.terms),
            *(self.adders, self.empty, self.look),
        )
        self._layout = SheetLayout(around, self.inside, parts)
        if theme.is_large:  # the words need the height; icon and ink roll with them
            self._layout.column.addLayout(self._layout.foot())
        else:
            self.set_foot(self._layout.foot())
        self._beside = CoachBeside(around, self, self._coached)
        self._connect()

    @property
    def wording(self) -> Wording | None:
        """The words that are selected."""
        return self._wording

    def show_workshop(self, workshop: Workshop, pillar: Pillar, dots: int | None) -> None:
        """Show a pillar; `dots` is how many it was given in a vote, None if there was none."""
        if pillar.id != self._pillar and self._pillar is not None:
            self.settle()
            self.inside.hide()  # else everything is laid out anew with every part that comes or goes
            self._show(workshop, pillar, dots)
            self.inside.show()
        else:
            self._show(workshop, pillar, dots)

    def _show(self, workshop: Workshop, pillar: Pillar, dots: int | None) -> None:
        if pillar.id != self._pillar:
            self._turn_to(pillar)
        self.head.show_pillar(workshop, pillar, dots)
        for field, text in ((self.definition.field, pillar.definition), (self.short, pillar.short)):
            field.show_text(text)
            field.setReadOnly(pillar.locked)
        behind, said = behind_all(workshop), self._said(workshop, pillar.id)
        for key, rows in self.rows.items():
            rows.show_said(pillar.id, said[key], behind, is_locked=pillar.locked)
        texts = (one.text for every in said.values() for one in every)
        self.terms.show_terms(terms_in(workshop, (pillar.name, pillar.short, pillar.definition, *texts)))
        self.empty.show_pillar(workshop, pillar)
        self.look.show_pillar(workshop, pillar)
        self.locked.setVisible(pillar.locked)
        self._arrange(pillar, said)
        self._order.follow(self._in_order())
        self._beside.follow(pillar.id)
        is_gone = self._wording is not None and self._target(self._wording) is None
        if is_gone:
            self._select(None)
        else:
            self._show_selected()

    def begin(self, key: str) -> None:
        """Put the caret where a part of the pillar is written, in a new row if it has rows."""
        self._begun.add(key)
        self._show_again(keeping=key)
        if key in self.rows:
            self.rows[key].begin()
        else:
            field = self.short if key == "short" else self.definition.field
            field.caret_to_end()
            self._soon_in_sight(field)

    def open_wording(self, wording: Wording) -> bool:
        """Put the keyboard on words of the pillar that is shown; False if they do not stand here."""
        if wording.id == self._pillar and wording.of in {"short", "definition"}:
            self._begun.add(wording.of)
            self._show_again(keeping=wording.of)
        target = self._target(wording)
        if target is None:
            return False
        if isinstance(target, Written):
            target.caret_to_end()
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon_in_sight(target)
        return True

    def settle(self) -> None:
        """Keep everything that is half typed."""
        self.head.settle()
        self.definition.field.settle()
        self.short.settle()
        for rows in self.rows.values():
            rows.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._wording is not None:
            self._select(None)  # the side shows all ideas of the pillar again
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.modifiers() or not self._walk.go_on(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        if self.hasFocus():
            self._walk.go_back()
        return super().focusNextPrevChild(next)

    # how it is shown

    def _coached(self) -> dict[Wording, CoachedField]:
        fields = [self.head.coached, self.definition.coached, self._short]
        fields += [row.coached for rows in self.rows.values() for row in rows.rows]
        return {field.wording: field for field in fields}

    def _in_order(self) -> Iterator[QWidget]:
        yield from (self.locked, self.head.disc, self.head.name, self.head.offers)
        yield from (self.empty, self.definition, self.short)
        for rows in self.rows.values():
            yield from rows.parts()
        yield from (self.terms, self.adders, *self.look.parts())

    def _turn_to(self, pillar: Pillar) -> None:
        self._pillar, self._wording = pillar.id, None
        self._begun = set()
        self.definition.coached.marks.wording = Wording("definition", pillar.id)
        self.definition.field.forget(pillar.definition)
        self._short.marks.wording = Wording("short", pillar.id)
        self.short.forget(pillar.short)
        self.area.show_top()

    def _said(self, workshop: Workshop, pillar: PillarId) -> Mapping[str, Sequence[Said]]:
        """Return what the pillar says by kind; what belongs to a level stands in Progress."""
        found: dict[str, list[Said]] = {key: [] for key in self.rows}
        for statement in statements_of(workshop, pillar):
            if statement.kind in found and statement.level is None:
                found[statement.kind].append(statement)
        found["example"] += [one for one in examples_of(workshop, pillar) if one.level is None]
        return found

    def _arrange(self, pillar: Pillar, said: Mapping[str, Sequence[Said]]) -> None:
        """Show the parts that hold something, and offer the others."""
        begun = self._begun | {key for key, rows in self.rows.items() if rows.is_begun}
        is_empty = not (pillar.definition or pillar.short or any(said.values()) or begun)
        self.empty.setVisible(is_empty)
        self._layout.words.setVisible(not is_empty)
        is_short = bool(pillar.short or self.short.text) or "short" in begun
        self._short.setVisible(is_short)
        self._layout.pair.setVisible(not pillar.locked or bool(said["outcome"] or said["condition"]))
        offered = set[str]() if is_short else {"short"}
        for key in ON_DEMAND:
            is_there = bool(said[key]) or key in begun
            self._layout.holders[key].setVisible(is_there)
            offered |= set() if is_there else {key}
        self.adders.offer(set() if pillar.locked else offered)

    def _show_again(self, *, keeping: str = "") -> None:
        """Arrange the sheet anew: what was begun and left without a word goes."""
        workshop = self.around.workshop
        if self._pillar is None or workshop.number_of(self._pillar) == 0:
            return
        fields = {"short": self.short, "definition": self.definition.field}
        for key in self._begun - {keeping}:
            if key in fields and not (fields[key].hasFocus() or fields[key].text):
                self._begun = self._begun - {key}
        pillar = workshop.pillar(self._pillar)
        self._arrange(pillar, self._said(workshop, pillar.id))

    # what hands and keys mean

    def _connect(self) -> None:
        self.head.icon_asked.connect(self.icon_asked)
        self.look.more_asked.connect(self.icon_asked)
        self.look.iconed.connect(self._own.give_icon)
        self.look.inked.connect(self._own.ink)
        self.empty.begun.connect(self.begin)
        self._fields = {"name": self.head.name, "definition": self.definition.field, "short": self.short}
        self._walk = SheetWalk(self, self._fields, self.rows, instead=self.empty.prompts[0])
        for of, field in self._fields.items():
            field.reached.connect(partial(self._reached, of))
            field.left.connect(lambda: QTimer.singleShot(0, self, self._show_again))
        for key, rows in self.rows.items():
            rows.chosen.connect(self._select)
            rows.chosen.connect(self._row_in_sight)
            rows.ideas_asked.connect(self.ideas_asked)
            rows.emptied.connect(partial(self._emptied, key))

    def _reached(self, of: str) -> None:
        if self._pillar is not None:
            self._select(Wording(of, self._pillar))

    def _emptied(self, key: str) -> None:
        self._begun.discard(key)
        self._show_again()

    def _select(self, wording: Wording | None) -> None:
        if wording != self._wording:
            self._wording = wording
            self.selected.emit(wording)
        self._show_selected()

    def _show_selected(self) -> None:
        for rows in self.rows.values():
            rows.show_selected(self._wording)

    def _target(self, wording: Wording) -> Written | WordingRow | None:
        """Return what holds these words."""
        if wording.id == self._pillar:
            return self._fields.get(wording.of)
        return next((row for rows in self.rows.values() if (row := rows.row(wording.id)) is not None), None)

    def _row_in_sight(self, wording: Wording) -> None:
        row = self._target(wording)
        if row is not None:
            self._soon_in_sight(row)

    def _soon_in_sight(self, widget: QWidget) -> None:
        QTimer.singleShot(0, widget, partial(self.area.bring_into_sight, widget))

    def _tie_definition(self, ideas: Sequence[IdeaId]) -> bool:
        if self._pillar is None or not self._deeds.tie(Wording("definition", self._pillar), ideas):
            return False
        self._select(Wording("definition", self._pillar))
        return True
