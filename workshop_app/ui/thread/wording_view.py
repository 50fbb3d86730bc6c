"""WordingView: words of the portrait and where they came from: ideas, groups, sessions, the words above."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.records import Group, Idea, Session
from workshop_app.domain.shaping import walk_back
from workshop_app.domain.wordings import Wording, pillar_of, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.golden_thread import above, ties
from workshop_app.ui.plan.session_words import facts_of
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.note_grid import AIR, NoteGrid
from workshop_app.ui.thread.note_look import faces_of
from workshop_app.ui.thread.parts import heading, today
from workshop_app.ui.thread.way_row import WayRow
from workshop_app.ui.thread.wording_words import kind_of, place_of
from workshop_app.ui.voices.place_line import Disc
from workshop_app.ui.voices.signs import GroupPaper
from workshop_app.words import say, say_many

MOST_OTHERS = 12
"""Other words of the same ideas that are shown; the rest is reached from the ideas."""


class WordingView(QWidget):
    """Everything leads on: an idea to all it became, words above to their own ideas."""

    idea_asked = Signal(str)
    wording_asked = Signal(object)

    def __init__(self, around: Surroundings, wording: Wording, *, is_narrow: bool) -> None:
        super().__init__()
        self._around, self._wording = around, wording
        self.rows: list[WayRow] = []
        self._sieves: dict[WayRow, Callable[[Idea], bool]] = {}
        workshop, px, controls = around.workshop, around.theme.px, around.controls
        walk = walk_back(workshop, wording)
        self.ideas = walk.ideas
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._said())
        self.told = controls.label(self._told(walk.through), "body", "ink2", wrap=True)
        if not self.told.text():  # shown before it stands anywhere, it would be a window of its own
            self.told.hide()
        column.addWidget(self.told)
        self.notes = NoteGrid(around, say("Ideas behind these words"), opens_on_press=True, high=82)
        self.notes.opened.connect(self.idea_asked)
        self.count = heading(around, "", AIR)
        main = QVBoxLayout()
        main.setSpacing(px(6))
        main.addWidget(self.count)
        main.addWidget(self.notes)
        main.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(px(2))
        self._add_groups(beside)
        self._add_sessions(beside)
        self._add_words(beside, walk.through)
        beside.addStretch(1)
        ways = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        ways.setSpacing(px(24))
        ways.addLayout(main, 3)
        ways.addLayout(beside, 2)
        column.addSpacing(px(4))
        column.addLayout(ways, 1)
        self._sift()

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        if self.notes.faces:
            return self.notes
        return self.rows[0] if self.rows else None

    def _said(self) -> QWidget:
        """Return the words themselves, and what they are."""
        around, px, workshop = self._around, self._around.theme.px, self._around.workshop
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        text = text_of(workshop, self._wording)
        role = "title" if self._wording.of in {"name", "title"} else "definition"
        column.addWidget(around.controls.label(text or say("Nothing is written here yet."), role, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        pillar = pillar_of(workshop, self._wording)
        if pillar is not None:
            row.addWidget(Disc(around, workshop.pillar(pillar)), 0, Qt.AlignmentFlag.AlignTop)
        place, kind = place_of(workshop, self._wording), kind_of(workshop, self._wording)
        words = say("{kind} · {place}", kind=kind, place=place) if place else kind
        row.addWidget(around.controls.label(words, "body", "ink2", wrap=True), 1)
        column.addLayout(row)
        return box

    def _told(self, through: Wording) -> str:
        """Return how one comes to the ideas, if not directly."""
        if not self.ideas:
            return say("No idea is behind these words yet. Drag ideas onto them in Shape.")
        if through == self._wording:
            return ""
        if through.of == "name" and through not in ties(self._around.workshop):
            return say("No idea is tied to these words themselves. These are the ideas of the pillar.")
        words = text_of(self._around.workshop, through)
        return say("No idea is tied to these words themselves. These are behind “{words}”.", words=words)

    def _add_groups(self, column: QVBoxLayout) -> None:
        workshop = self._around.workshop
        counts = Counter(group.id if (group := workshop.group_of(idea)) else None for idea in self.ideas)
        if not counts:
            return
        column.addWidget(heading(self._around, say("Said by")))
        for group in (*workshop.groups(), None):
            count = counts[group.id if group is not None else None]
            if count:
                paper = GroupPaper(self._around, 22)
                paper.show_group(group, is_heard=True)
                name = group.name if group is not None else say("Not said who")
                row = WayRow(self._around, name, sign=paper, count=count)
                self._add(column, row, partial(_is_of_group, workshop, group))

    def _add_sessions(self, column: QVBoxLayout) -> None:
        workshop = self._around.workshop
        counts = Counter(idea.session for idea in self.ideas)
        standing = [session for session in workshop.sessions() if counts[session.id]]
        if not standing:
            return
        column.addSpacing(self._around.theme.px(10))
        column.addWidget(heading(self._around, say("In")))
        for session in standing:
            below = facts_of(workshop, session, today())
            name = session.title or say("A session without a name")
            row = WayRow(self._around, name, below, count=counts[session.id])
            self._add(column, row, partial(_is_of_session, session))

    def _add_words(self, column: QVBoxLayout, through: Wording) -> None:
        """Add the words above, and others that came from the same ideas."""
        workshop, tied = self._around.workshop, ties(self._around.workshop)
        own = {idea.id for idea in self.ideas}
        higher = [one for one in above(workshop, self._wording) if one != self._wording]
        higher = [one for one in higher if stands(workshop, one)]
        others = [
            one
            for one, ideas in tied.items()
            if one not in {self._wording, *higher} and ideas & own and stands(workshop, one)
        ]
        others.sort(key=lambda one: (-len(tied[one] & own), one))
        for title, found in (
            (say("Stands under"), higher),
            (say("Other words from these ideas"), others[:MOST_OTHERS] if through == self._wording else []),
        ):
            if found:
                column.addSpacing(self._around.theme.px(10))
                column.addWidget(heading(self._around, title))
            for one in found:
                row = WayRow(self._around, text_of(workshop, one), kind_of(workshop, one))
                row.clicked.connect(lambda _checked, one=one: self.wording_asked.emit(one))
                self._add(column, row)

    def _add(self, column: QVBoxLayout, row: WayRow, sieve: Callable[[Idea], bool] | None = None) -> None:
        self.rows.append(row)
        if sieve is not None:
            self._sieves[row] = sieve
            row.clicked.connect(lambda _checked: self._pressed(row))
        column.addWidget(row)

    def _pressed(self, row: WayRow) -> None:
        """Look at one group or one session at a time."""
        for other in self._sieves:
            if other is not row:
                other.setChecked(False)
        self._sift()

    def _sift(self) -> None:
        """Show the ideas of the group or the session that is looked at, or all of them."""
        wanted = [sieve for row, sieve in self._sieves.items() if row.isChecked()]
        shown = [idea for idea in self.ideas if all(sieve(idea) for sieve in wanted)]
        self.count.setText(say_many("{count} idea", "{count} ideas", len(shown)))
        self.count.setVisible(bool(self.ideas))
        self.notes.show_faces(faces_of(self._around.workshop, shown))
        self.notes.setVisible(bool(shown))


def _is_of_group(workshop: Workshop, group: Group | None, idea: Idea) -> bool:
    return workshop.group_of(idea) == group


def _is_of_session(session: Session, idea: Idea) -> bool:
    return idea.session == session.id
