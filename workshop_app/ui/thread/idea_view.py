"""IdeaView: one idea, what is known of where it was given, and every word of the portrait it became."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import Idea, IdeaId, Session
from workshop_app.domain.wordings import Wording, pillar_of, text_of
from workshop_app.insight.golden_thread import Became, words_from
from workshop_app.ui.ages import age
from workshop_app.ui.photo.picture_sheet import PictureSheet
from workshop_app.ui.plan.session_words import facts_of
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.large_note import LargeNote
from workshop_app.ui.thread.parts import heading, today
from workshop_app.ui.thread.way_row import WayRow
from workshop_app.ui.thread.wording_words import kind_of, place_of
from workshop_app.ui.voices.place_line import Disc, PlaceLine
from workshop_app.words import say, say_many, written

MOST_ROWS = 60
"""Words that are shown one by one; an idea of a large pillar may have become hundreds of cells."""


class IdeaView(QWidget):
    """Every word leads on to where it came from; a stack to the other voices in it."""

    idea_asked = Signal(str)
    wording_asked = Signal(object)

    def __init__(self, around: Surroundings, idea: Idea, now: int, *, is_narrow: bool) -> None:
        super().__init__()
        self._around, self._idea, self._now = around, idea, now
        self.rows: list[WayRow] = []
        self.became = words_from(around.workshop, idea.id)
        px = around.theme.px
        known = QVBoxLayout()
        known.setSpacing(px(6))
        self.note = LargeNote(around, idea)
        known.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft)
        if idea.picture:
            look: QPushButton = around.controls.button(
                say("Look at its picture"), kind="quiet", icon="ph.image", size="small", press=self._look
            )
            known.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        for icon, words in self._known():
            known.addWidget(self._line(icon, words))
        self._add_voices(known)
        known.addStretch(1)
        became = QVBoxLayout()
        became.setSpacing(px(2))
        self._add_words(became)
        became.addStretch(1)
        ways = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight, self
        )
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(px(28))
        ways.addLayout(known, 2)
        ways.addLayout(became, 3)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard begins: at the idea, so that it is read first."""
        return self.note

    # where it was given

    def _known(self) -> Iterator[tuple[str, str]]:
        """Return what is known of an idea, each with its icon."""
        workshop, idea = self._around.workshop, self._idea
        if idea.picture and idea.text:
            yield "ph.quotes", say("“{text}”", text=idea.text)
        group = workshop.group_of(idea)
        yield "ph.users-three", group.name if group is not None else say("Nobody said who")
        if idea.table:
            seat = say(" · seat {code}", code=idea.seat) if idea.seat else ""
            yield "ph.armchair", say("Table {table}", table=idea.table) + seat
        elif idea.seat:
            yield "ph.armchair", say("Seat {code}", code=idea.seat)
        session = self._session()
        if session is not None:
            facts = facts_of(workshop, session, today())
            named = session.title or say("A session without a name")
            yield (
                "ph.calendar-blank",
                say("{session} · {facts}", session=named, facts=facts) if facts else named,
            )
        asked = idea.prompt or workshop.details.prompt
        if asked:
            yield "ph.chat-circle-text", say("Asked: {prompt}", prompt=asked)
        yield "timer", say("Came in: {age}", age=age(workshop.arrived(idea).millis, self._now))

    def _session(self) -> Session | None:
        return next((one for one in self._around.workshop.sessions() if one.id == self._idea.session), None)

    def _add_voices(self, column: QVBoxLayout) -> None:
        """Add where it lies, and the others that say the same."""
        workshop, idea = self._around.workshop, self._idea
        column.addSpacing(self._around.theme.px(4))
        column.addWidget(PlaceLine.of_idea(self._around, idea))
        top = workshop.top_of(idea.id)
        others = [one for one in (workshop.idea(top), *workshop.beneath(top)) if one.id != idea.id]
        if not others:
            return
        told = say_many("{count} other says the same", "{count} others say the same", len(others))
        column.addSpacing(self._around.theme.px(6))
        column.addWidget(heading(self._around, told))
        for other in others:
            group = workshop.group_of(other)
            below = group.name if group is not None else say("Not said who")
            row = WayRow(self._around, written(other), below)
            row.clicked.connect(partial(self._go_to_idea, other.id))
            self.rows.append(row)
            column.addWidget(row)

    def _line(self, icon: str, words: str) -> QWidget:
        controls, px, theme = self._around.controls, self._around.theme.px, self._around.theme
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        sign = controls.label("")
        ratio = self.devicePixelRatioF()
        sign.setPixmap(self._around.icons.pixmap(icon, px(18), theme.colour("ink3"), ratio))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(controls.label(words, "body", "ink2", wrap=True), 1)
        return line

    # what it became

    def _add_words(self, column: QVBoxLayout) -> None:
        tied = [one for one in self.became if one.is_tied]
        others = [one for one in self.became if not one.is_tied]
        if not self.became:
            column.addWidget(heading(self._around, say("What it became")))
            told = say("It has become no words of the portrait yet. It waits for a place in a pillar.")
            column.addWidget(self._around.controls.label(told, "body", "ink2", wrap=True))
            return
        count = len(self.became)
        told = say_many("It became {count} wording", "It became {count} wordings", count)
        column.addWidget(heading(self._around, told))
        for one in tied[:MOST_ROWS]:
            self._add_word(column, one)
        if others:
            column.addSpacing(self._around.theme.px(10) if tied else 0)
            if tied:
                column.addWidget(heading(self._around, say("And through them, or through its pillar")))
            for one in others[: max(0, MOST_ROWS - len(tied))]:
                self._add_word(column, one)
        more = count - MOST_ROWS
        if more > 0:
            rest = say_many("And {count} more.", "And {count} more.", more)
            column.addWidget(self._around.controls.label(rest, "body", "ink2"))

    def _add_word(self, column: QVBoxLayout, one: Became) -> None:
        workshop = self._around.workshop
        pillar = pillar_of(workshop, one.wording)
        sign = Disc(self._around, workshop.pillar(pillar)) if pillar is not None else None
        kind, place = kind_of(workshop, one.wording), place_of(workshop, one.wording)
        below = say("{kind} · {place}", kind=kind, place=place) if place else kind
        role = "prompt" if one.wording.of == "name" else "bodyLarge" if one.is_tied else "body"
        row = WayRow(self._around, text_of(workshop, one.wording), below, sign=sign, role=role)
        row.clicked.connect(partial(self._go_to, one.wording))
        self.rows.append(row)
        column.addWidget(row)

    def _go_to(self, wording: Wording, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self.wording_asked.emit(wording)

    def _go_to_idea(self, idea_id: IdeaId, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self.idea_asked.emit(idea_id)

    def _look(self) -> None:
        PictureSheet(self.window(), self._around, self._idea.id).show_sheet()
