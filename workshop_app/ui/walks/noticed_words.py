"""NoticedWords: words for what was noticed of a pillar at a place, with a warning while a person is named."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import walks
from workshop_app.domain.commands.walks import NewNoticed
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT
from workshop_app.domain.walk_records import LearningWalkId, Noticed, NoticedId, PlaceId
from workshop_app.domain.walking import may_name_somebody, noticed
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.personal import is_personal
from workshop_app.ui.alerts import Offer
from workshop_app.ui.field import Field
from workshop_app.ui.kept_rows import KeptRows
from workshop_app.ui.plan.standing_text import StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

NOBODY = "Is somebody named here? Say what happened, without a name."


class NoticedWords(QWidget):
    """`field` takes new words: Enter keeps them and is ready for the next."""

    def __init__(self, around: Surroundings, pillar_id: PillarId, name: str) -> None:
        super().__init__()
        self._around, self._pillar = around, pillar_id
        self._walk, self._place = LearningWalkId(""), PlaceId("")
        px = around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(36), px(2), 0, px(4))
        column.setSpacing(px(4))
        self.list: KeptRows[NoticedLine] = KeptRows(px(2))
        column.addLayout(self.list)
        self.field = Field(
            around.controls, say("What we saw or heard"), hint=say("What happened, and never who")
        )
        self.field.edit.setAccessibleName(say("What we saw or heard: {pillar}", pillar=name))
        self.field.edit.textChanged.connect(self._look)
        self.field.edit.installEventFilter(self)
        column.addWidget(self.field)

    def show_words(self, workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId) -> None:
        """Show what was noticed on a walk at a place; what is half typed is for the place it was typed at."""
        if (walk_id, place_id) != (self._walk, self._place):
            self.settle()
            self._walk, self._place = walk_id, place_id
        found = {
            str(one.id): one for one in noticed(workshop, walk=walk_id, place=place_id, pillar=self._pillar)
        }
        self.list.show_rows(list(found), lambda _id: NoticedLine(self._around))
        for id, one in found.items():
            self.list.rows[id].show_noticed(one)

    def settle(self) -> None:
        """Keep what is half typed."""
        for line in self.list.rows.values():
            line.text.settle()
        if self.field.text.strip() and self._walk and self._place:
            self.keep()

    def keep(self) -> None:
        """Keep the new words; words that name somebody stay in the line, with the reason."""
        text, desk = self.field.text.strip(), self._around.desk
        if not text:
            return
        new = NewNoticed(
            id=NoticedId(fresh("noticed")),
            walk=self._walk,
            place=self._place,
            pillar=self._pillar,
            text=text,
        )
        if self._around.alerts.attempt(lambda: desk.do(walks.notice, new)):
            self.field.write("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text:
                self.field.write("")
                return True
        return False

    def _look(self) -> None:
        text = self.field.text
        if len(text) > LONGEST_STATEMENT:
            self.field.say_trouble(say("This line holds {count} characters.", count=LONGEST_STATEMENT))
        elif may_name_somebody(text) or is_personal(text):
            self.field.say_trouble(say(NOBODY))


class NoticedLine(QWidget):
    """One of them, edited where it stands."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self._id = around, NoticedId("")
        controls, theme = around.controls, around.theme
        self.text = StandingText(
            theme, say("What we saw or heard"), font=theme.font("definition"), most=LONGEST_STATEMENT
        )
        self.text.kept.connect(self._reword)
        self.warning = controls.label(say(NOBODY), "small", "bad", wrap=True)
        self.remove = controls.icon_button("delete", say("Remove these words"), press=self._remove)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.text)
        column.addWidget(self.warning)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_noticed(self, one: Noticed) -> None:
        """Show these words."""
        self._id = one.id
        self.text.show_text(one.text)
        self.warning.setVisible(may_name_somebody(one.text) or is_personal(one.text))

    def _reword(self, text: str) -> None:
        desk, id = self._around.desk, self._id
        command = walks.reword if text.strip() else None
        if command is None:
            self._remove()
        else:
            self._around.alerts.attempt(lambda: desk.do(command, id, text))

    def _remove(self) -> None:
        desk, alerts, id = self._around.desk, self._around.alerts, self._id
        if alerts.attempt(lambda: desk.do(walks.drop, id)):
            back = partial(alerts.attempt, lambda: desk.do(walks.pick_up, id))
            alerts.toast(say("The words were removed."), Offer(say("Undo"), back))
