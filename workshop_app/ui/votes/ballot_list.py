"""BallotList: the ballots that were entered, the latest first; those that do not count say why."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workshop_app.domain import voting
from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import Ballot, BallotId, ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.ballot_lines import BallotLine, lines_of
from workshop_app.insight.votes.checks import place_of, sentence_of
from workshop_app.insight.votes.filling import Rules, faults
from workshop_app.insight.votes.poll import rules_of
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class _About(NamedTuple):
    """What the lines of the list are made from, besides the ballots."""

    vote: Vote
    lines: tuple[BallotLine, ...]
    rules: Rules
    groups: dict[GroupId | None, str]


class BallotList(QWidget):
    """`wanted` is sent with the ballot that is to be corrected, `binned` with one that is to be taken out."""

    wanted = Signal(object)
    binned = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._about: _About | None = None
        self._shown: tuple[Ballot, ...] = ()
        px = around.theme.px
        self.list = _List(self._correct, self._bin)
        self.list.setAccessibleName(say("Ballots entered"))
        self.list.setWordWrap(True)
        theme = around.theme
        tint, ink, accent = (theme.colour(name).name() for name in ("accentTint", "ink", "accent"))
        self.list.setStyleSheet(
            f"QListView::item {{ padding: {px(4)}px {px(6)}px; }}"
            f"QListView::item:selected {{ background: {tint}; color: {ink};"
            f" border: {theme.border()}px solid {accent}; }}"
        )
        self.list.setMinimumHeight(px(180))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self._correct())
        self.list.currentRowChanged.connect(lambda _row: self._show_buttons())
        self.none = around.controls.label(say("No ballot is entered yet."), "body", "ink2", wrap=True)
        controls = around.controls
        self.correct_button = controls.button(say("Correct"), size="small", icon="edit", press=self._correct)
        self.bin_button = controls.button(say("Take out"), size="small", icon="delete", press=self._bin)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, px(8))
        flow.addWidget(self.correct_button)
        flow.addWidget(self.bin_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self.none, self.list, self._buttons):
            column.addWidget(widget)

    @property
    def ballot_id(self) -> BallotId | None:
        """The ballot one is on."""
        item = self.list.currentItem()
        return BallotId(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def show_ballots(self, workshop: Workshop, vote: Vote) -> None:
        """Show the ballots of this vote; one that came in is put on top, and only else all is made anew."""
        was = self.ballot_id if self.list.hasFocus() else None  # else the latest is the one in mind
        groups: dict[GroupId | None, str] = {group.id: group.name for group in workshop.groups()}
        about = _About(vote, lines_of(workshop, vote), rules_of(workshop, vote), groups)
        is_fist = vote.method == "fist"
        kept = voting.ballots_of(workshop, vote.id)
        standing = tuple(one for one in kept if one.marks or not (is_fist and one.concern))
        if about == self._about and standing == self._shown:
            return
        grew = about == self._about and standing[: len(self._shown)] == self._shown
        new = list(enumerate(standing, 1))[len(self._shown) if grew else 0 :]
        self._about, self._shown = about, standing
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        if not grew:
            self.list.clear()
        for number, ballot in new:
            self.list.insertItem(0, self._item(about, number, ballot))
        at = next((n for n, one in enumerate(reversed(standing)) if one.id == was), 0)
        self.list.setCurrentRow(at if standing else -1)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.none.setVisible(not standing)
        self.list.setVisible(bool(standing))
        self._show_buttons()

    def _item(self, about: "_About", number: int, ballot: Ballot) -> QListWidgetItem:
        called = {line.choice: line.name for line in about.lines}
        found = faults(about.rules, voting.marks_of(ballot.marks))
        why = " ".join(sentence_of(one, called) for one in found)
        place = place_of(about.groups, ballot.group, ballot.table)
        head = say("{number} · {place}", number=number, place=place) if place else str(number)
        said = _marks_said(about.vote, ballot, {line.choice: line for line in about.lines})
        item = QListWidgetItem("\n".join(part for part in (f"{head}   {said}", ballot.concern, why) if part))
        item.setData(Qt.ItemDataRole.UserRole, ballot.id)
        spoken = say("Ballot {number}.", number=number)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            " ".join(part for part in (spoken, place, said, ballot.concern, why) if part),
        )
        if why:
            theme = self._around.theme
            item.setIcon(self._around.icons.icon("status.warn", theme.px(18), theme.colour("warn")))
        return item

    def _show_buttons(self) -> None:
        self._buttons.setVisible(self.ballot_id is not None)

    def _correct(self) -> None:
        if self.ballot_id is not None:
            self.wanted.emit(self.ballot_id)

    def _bin(self) -> None:
        if self.ballot_id is not None:
            self.binned.emit(self.ballot_id)


class _List(QListWidget):
    """Enter corrects, Delete takes out."""

    def __init__(self, correct: object, bin: object) -> None:
        super().__init__()
        self._acts = {Qt.Key.Key_Return: correct, Qt.Key.Key_Enter: correct, Qt.Key.Key_Delete: bin}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts.get(Qt.Key(event.key()))
        if callable(act) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.accept()
            act()
        else:
            super().keyPressEvent(event)


def _marks_said(vote: Vote, ballot: Ballot, lines: dict[ChoiceId, BallotLine]) -> str:
    """Return what stands on a ballot, short: the numbers that got dots, or number and mark."""
    marks = voting.marks_of(ballot.marks)
    found = [(lines[choice].number, mark) for choice, mark in marks.items() if choice in lines]
    if not found:
        return say("empty")
    if vote.method == "dots":
        return ", ".join(str(number) for number, mark in sorted(found) for _ in range(mark))
    if vote.method == "approval":
        return ", ".join(str(number) for number, _ in sorted(found))
    if vote.method == "ranking":
        return " > ".join(str(number) for number, _ in sorted(found, key=lambda one: one[1]))
    if len(lines) == 1:
        return str(found[0][1])
    return ", ".join(f"{number}: {mark}" for number, mark in sorted(found))
