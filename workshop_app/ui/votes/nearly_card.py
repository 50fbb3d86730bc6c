"""NearlyCard: choices that say nearly the same, offered to be put together before the vote opens."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.vote_records import Choice, ChoiceId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.near_duplicates import Nearly, near_duplicates
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.draft import Offered
from workshop_app.ui.votes.vote_page import Card
from workshop_app.words import say, say_many

MOST = 4
"""Sets that are offered at once."""


class NearlyCard(Card):
    """`put_together` is sent with the choice that stays and a list of those that go under it or out.

    `dismissed` is sent when a person said that a set is different.

    What a person said is different is not offered again while the desk is open.
    """

    put_together = Signal(object, object)
    dismissed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around, say("Nearly the same"))
        self._around = around
        self._different: set[frozenset[str]] = set()
        self._seen: tuple[object, ...] = ()
        words = say("Choices that say the same split each other's votes. Put them together before you open.")
        self.body.addWidget(around.controls.label(words, "small", "ink2", wrap=True))
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(14))
        self.body.addWidget(self._holder)
        self.hide()

    def show_choices(self, workshop: Workshop, chosen: Sequence[Offered]) -> None:
        """Look through what is taken in."""
        seen = (*((one.words, one.choice) for one in chosen), len(self._different))
        if seen == self._seen:
            return
        self._seen = seen
        by_id = {str(one.choice): one for one in chosen}
        plain = [
            Choice(id=ChoiceId(id), text=one.words, idea=one.idea, pillar=one.pillar)
            for id, one in by_id.items()
        ]
        found = near_duplicates(workshop, plain) if len(plain) > 1 else ()
        found = tuple(one for one in found if self._key(by_id, one) not in self._different)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in found[:MOST]:
            self._column.addWidget(self._set(one, [by_id[str(id)] for id in one.choices]))
        self.setVisible(bool(found))
        self.title.setText(say_many("Nearly the same: {count}", "Nearly the same: {count}", len(found)))

    def _set(self, nearly: Nearly, members: list[Offered]) -> QWidget:
        around, px = self._around, self._around.theme.px
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for member in members:
            said = say("“{words}”", words=member.words)
            column.addWidget(around.controls.label(said, "body", wrap=True))
        row = QWidget()
        flow = FlowLayout(row, px(8))
        kept, others = members[0], members[1:]
        words = say("Stack them") if nearly.can_stack else say("Keep the first alone")
        together = around.controls.button(words, kind="suggested", size="small")
        together.setAccessibleName(say("{act}: {words}", act=words, words=kept.words))
        together.clicked.connect(lambda _on: self.put_together.emit(kept, others))
        apart = around.controls.button(say("They differ"), kind="quiet", size="small")
        apart.setAccessibleName(say("They differ: {words}", words=kept.words))
        apart.clicked.connect(partial(self._keep_apart, frozenset(_name(one) for one in members)))
        flow.addWidget(together)
        flow.addWidget(apart)
        column.addWidget(row)
        return holder

    def _keep_apart(self, key: frozenset[str], _on: object = None) -> None:
        self._different.add(key)
        self._seen = ()
        self.dismissed.emit()

    @staticmethod
    def _key(by_id: dict[str, Offered], nearly: Nearly) -> frozenset[str]:
        return frozenset(_name(by_id[str(id)]) for id in nearly.choices)


def _name(one: Offered) -> str:
    return one.idea or one.pillar or one.words
