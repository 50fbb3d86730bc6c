"""CountingPage: a place on a walk: how often one went in, and what was seen there, pillar by pillar."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.commands import places, walks
from workshop_app.domain.records import Pillar
from workshop_app.domain.rules import LONGEST_NAME, MOST_VISITS
from workshop_app.domain.walk_records import LearningWalkId, Place, PlaceId
from workshop_app.domain.walking import may_name_somebody, visits
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.kept_rows import KeptRows
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.ui.walks.noticed_words import NOBODY
from workshop_app.ui.walks.pillar_tally import PillarTally
from workshop_app.ui.walks.tally_row import TallyRow
from workshop_app.words import say

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
MORE = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
LESS = {Qt.Key.Key_Minus, Qt.Key.Key_Backspace}


class CountingPage(QWidget):
    """Digits count the look-fors of the pillar that the keyboard is in, V a visit, W goes to the words."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._walk, self.place = LearningWalkId(""), PlaceId("")
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.name = StandingText(
            theme, say("Name of the place"), font=theme.font("title", size=30), most=LONGEST_NAME
        )
        self.name.kept.connect(self._rename)
        self.name.finished.connect(self.begin)
        self.warning = controls.label(say(NOBODY), "body", "bad", wrap=True)
        self.warning.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        self.visit = controls.button(
            say("We go in: one more visit"), kind="primary", icon="add", press=self.go_in
        )
        self.visits = Stepper(around, say("Visits on this walk"), most=MOST_VISITS)
        self.visits.changed.connect(self._count_visits)
        self.remove = controls.icon_button("delete", say("Remove this place"), press=self._remove)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        counts = QHBoxLayout()
        counts.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        counts.setSpacing(px(12))
        counts.addWidget(self.visit)
        counts.addWidget(controls.label(say("Visits on this walk"), "body", "ink2"))
        counts.addWidget(self.visits)
        counts.addStretch(1)
        keys = say(
            "V one more visit · 1 to 9 seen once more · - once less · ↑ ↓ rows · "
            "Page Up, Page Down pillars · W words"
        )
        hint = controls.label(keys, "small", "ink2", wrap=True)
        hint.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        self.list: KeptRows[PillarTally] = KeptRows(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(8), px(22), px(24))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.warning)
        column.addLayout(counts)
        column.addWidget(hint)
        column.addLayout(self.list)
        column.addStretch(1)

    def show_at(self, workshop: Workshop, walk_id: LearningWalkId, place: Place) -> None:
        """Show what was counted on a walk at a place."""
        if (walk_id, place.id) != (self._walk, self.place):
            self.settle()
            self._walk, self.place = walk_id, place.id
        self.name.show_text(place.name)
        self.warning.setVisible(may_name_somebody(place.name))
        self.visits.show_number(visits(workshop, walk_id, place.id))
        pillars = {str(one.id): (n, one) for n, one in enumerate(workshop.pillars(), 1)}
        self.list.show_rows(list(pillars), lambda pillar: self._tally(*pillars[pillar]))
        for tally in self.list.rows.values():
            tally.show_at(workshop, walk_id, place.id)

    def settle(self) -> None:
        """Keep what is half typed, at the place where it was typed."""
        if self.place:
            self.name.settle()
            for tally in list(self.list.rows.values()):
                tally.settle()

    def begin(self) -> None:
        """Put the keyboard on what is counted first."""
        first = next(iter(self.rows), None)
        (first or self.visit).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[TallyRow]:
        """The rows of all pillars, in order."""
        return [row for tally in self.list.rows.values() for row in tally.list.rows.values()]

    def go_in(self) -> None:
        """Count one more visit."""
        self._count_visits(self.visits.number + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        key, digit, row = Qt.Key(event.key()), event.text(), self._row()
        tally = self._tally_here()
        if key == Qt.Key.Key_V:
            self.go_in()
        elif key == Qt.Key.Key_W and tally is not None:
            tally.words.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif digit in set("123456789") and tally is not None:
            self._see(tally, int(digit))
        elif row is not None and key in MORE:
            row.step(1)
        elif row is not None and key in LESS:
            row.step(-1)
        elif row is not None and key in {UP, DOWN}:
            self._walk_rows(row, 1 if key == DOWN else -1)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and tally is not None:
            self._walk_pillars(tally, 1 if key == Qt.Key.Key_PageDown else -1)
        else:
            event.ignore()

    def _see(self, tally: PillarTally, number: int) -> None:
        rows = list(tally.list.rows.values())
        if number <= len(rows):
            rows[number - 1].setFocus(Qt.FocusReason.OtherFocusReason)
            rows[number - 1].step(1)

    def _row(self) -> TallyRow | None:
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, TallyRow) else None

    def _tally_here(self) -> PillarTally | None:
        """Return the pillar that the keyboard is in, the first one if it is in none."""
        focus, tallies = QApplication.focusWidget(), list(self.list.rows.values())
        inside = (one for one in tallies if focus is not None and one.isAncestorOf(focus))
        return next(inside, tallies[0] if tallies else None)

    def _walk_rows(self, row: TallyRow, way: int) -> None:
        rows = self.rows
        to = rows.index(row) + way
        if 0 <= to < len(rows):
            rows[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk_pillars(self, tally: PillarTally, way: int) -> None:
        tallies = list(self.list.rows.values())
        to = tallies[max(0, min(len(tallies) - 1, tallies.index(tally) + way))]
        next(iter([*to.list.rows.values(), to.new])).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tally(self, number: int, pillar: Pillar) -> PillarTally:
        tally = PillarTally(self._around, number, pillar)
        tally.told.connect(self._around.alerts.announce)
        return tally

    def _rename(self, text: str) -> None:
        desk, place = self._around.desk, self.place
        if not self._around.alerts.attempt(lambda: desk.do(places.rename, place, text)):
            found = self._around.workshop.find(Place, place)
            if found is not None:
                self.name.show_text(found.name)

    def _count_visits(self, count: int) -> None:
        desk, walk, place = self._around.desk, self._walk, self.place
        self._around.alerts.attempt(lambda: desk.do(walks.visit, walk, place, count))
        self.visits.show_number(visits(self._around.workshop, walk, place))

    def _remove(self) -> None:
        desk, alerts, place = self._around.desk, self._around.alerts, self.place
        if alerts.attempt(lambda: desk.do(places.bin, place)):
            back = partial(alerts.attempt, lambda: desk.do(places.take_back, place))
            alerts.toast(say("The place was removed."), Offer(say("Undo"), back))
