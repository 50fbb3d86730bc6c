"""PillarTally: what one looks for to see a pillar, counted at a place, and words for what was noticed."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import statements, walks
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.shaping import SENSES
from workshop_app.domain.walk_records import LearningWalkId, PlaceId
from workshop_app.domain.walking import look_fors_of, sightings, visits
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.kept_rows import KeptRows
from workshop_app.ui.pick import Pick
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import Disc
from workshop_app.ui.walks.noticed_words import NoticedWords
from workshop_app.ui.walks.tally_row import TallyRow
from workshop_app.words import say

MOST_DIGITS = 9


class PillarTally(QWidget):
    """`told` is sent with a sentence for those who listen, after each count."""

    told = Signal(str)

    def __init__(self, around: Surroundings, number: int, pillar: Pillar) -> None:
        super().__init__()
        self._around, self.pillar = around, pillar.id
        self._walk, self._place = LearningWalkId(""), PlaceId("")
        controls, px = around.controls, around.theme.px
        name = pillar.name or say("Pillar without a name")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(10))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(Disc(around.theme, str(number), pillar.ink))
        self.name = controls.label(name, "title", wrap=True, size=22)
        head.addWidget(self.name, 1)
        column.addLayout(head)
        self.list: KeptRows[TallyRow] = KeptRows()
        column.addLayout(self.list)
        self.sense = Pick(controls, say("How one notices it"), nothing=say("Look for"))
        self.sense.show_choices([(key, say(words)) for key, words in SENSES.items()], "see")
        self.sense.chosen.connect(self._sense)
        self.new = QLineEdit()
        self.new.setMaxLength(LONGEST_STATEMENT)
        self.new.setPlaceholderText(say("Something to look for, such as: learners ask each other why"))
        self.new.setAccessibleName(say("Something to look for: {pillar}", pillar=name))
        self.new.installEventFilter(self)
        line = QHBoxLayout()
        line.setContentsMargins(px(36), px(2), 0, px(2))
        line.setSpacing(px(8))
        line.addWidget(self.sense)
        line.addWidget(self.new, 1)
        self._line = QWidget()
        self._line.setLayout(line)
        column.addWidget(self._line)
        self.words = NoticedWords(around, pillar.id, name)
        column.addWidget(self.words)

    def show_at(self, workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId) -> None:
        """Show what was counted on a walk at a place."""
        self._walk, self._place = walk_id, place_id
        pillar = workshop.pillar(PillarId(self.pillar))
        self.name.setText(pillar.name or say("Pillar without a name"))
        most = visits(workshop, walk_id, place_id)
        found = {str(one.id): one for one in look_fors_of(workshop, pillar.id)}
        self.list.show_rows(list(found), self._row)
        for at, (id, one) in enumerate(found.items(), 1):
            row = self.list.rows[id]
            row.show_key(str(at) if at <= MOST_DIGITS else "")
            row.show_look_for(one, sightings(workshop, walk_id, place_id, one.id), most)
        self._line.setVisible(not pillar.locked)
        self.words.show_words(workshop, walk_id, place_id)

    def settle(self) -> None:
        """Keep what is half typed."""
        self.keep_look_for()
        self.words.settle()

    def keep_look_for(self) -> None:
        """Add what is typed to what one looks for."""
        text, desk = self.new.text().strip(), self._around.desk
        if text:
            new = NewStatement(
                id=StatementId(fresh("statement")),
                pillar=self.pillar,
                kind="look-for",
                text=text,
                sense=self.sense.key,
            )
            if self._around.alerts.attempt(lambda: desk.do(statements.add, new)):
                self.new.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self.keep_look_for()
            return True
        return False

    def _row(self, id: str) -> TallyRow:
        row = TallyRow(self._around)
        row.counted.connect(partial(self._count, StatementId(id)))
        return row

    def _count(self, look_for: StatementId, count: int) -> None:
        desk, walk, place = self._around.desk, self._walk, self._place
        if self._around.alerts.attempt(lambda: desk.do(walks.see, walk, place, look_for, count)):
            row = self.list.rows.get(look_for)
            if row is not None:
                self.told.emit(row.accessibleDescription())

    def _sense(self, key: str) -> None:
        self.sense.show_choices([(one, say(words)) for one, words in SENSES.items()], key)
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
