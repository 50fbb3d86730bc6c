"""ChangePanel: whether the winner would change, counted otherwise or without a group or a table."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain import voting
from workshop_app.domain.vote_records import ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import saying
from workshop_app.insight.votes.poll import Poll, poll_of
from workshop_app.insight.votes.recounts import GROUP, TABLE, WAY, Recount, Steadiness, steadiness
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

FEW = 8
"""Counts that are all in sight; of more only those that change something, until the rest is asked for."""

HEADINGS = {WAY: "Counted in another way", GROUP: "Without one group", TABLE: "Without one table"}


class ChangePanel(QWidget):
    """For the facilitator alone, for every group stands in it by itself; shows nothing of an open vote."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Poll, dict[ChoiceId, str], dict[str, str]] | None = None
        self._found: Steadiness | None = None
        self._opened = False
        self._spoken: list[str] = []
        controls, px = around.controls, around.theme.px
        self.headline = controls.label("", "body", wrap=True, weight=600)
        self.more = controls.button("", kind="quiet", size="small", press=self._open)
        self.notes = controls.label("", "small", "ink2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.headline)
        column.addLayout(self._rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notes)
        self.setAccessibleName(say("Would the winner change?"))

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Show how steady the result of a closed vote stands; counted anew only if something altered."""
        is_closed = vote.state == "closed"
        self.setVisible(is_closed)
        if not is_closed:
            return
        called = {one.id: voting.wording(workshop, one) for one in voting.choices_of(workshop, vote.id)}
        groups = {str(group.id): group.name for group in workshop.groups()}
        now = poll_of(workshop, vote), called, groups
        if now != self._shown:
            if self._shown is None or now[0] != self._shown[0]:
                self._found, self._opened = steadiness(now[0]), False
            self._shown = now
            self._show()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, row by row, as it is read aloud."""
        return tuple(self._spoken)

    def _open(self) -> None:
        self._opened = True
        self._show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        found = self._found
        if self._shown is None or found is None:
            return
        _, called, groups = self._shown
        self._clear()
        self._spoken = []
        self.headline.setText(saying.headline(found, called))
        quiet = sum(not one.changes for one in found.recounts)
        shows_all = self._opened or len(found.recounts) <= FEW
        for kind in (WAY, GROUP, TABLE):
            rows = [one for one in found.of(kind) if one.changes or shows_all]
            if rows:
                self._rows.addWidget(self._around.controls.label(say(HEADINGS[kind]), "label", "ink2"))
                for one in rows:
                    self._rows.addWidget(self._row(one, called, groups))
        self.more.setVisible(bool(quiet) and not shows_all)
        self.more.setText(say_many("Show {count} count", "Show all {count} counts", len(found.recounts)))
        self.notes.setText("\n".join(_notes(found)))
        self.setAccessibleDescription("\n".join([self.headline.text(), *self._spoken, self.notes.text()]))

    def _row(self, one: Recount, called: dict[ChoiceId, str], groups: dict[str, str]) -> QWidget:
        around, px = self._around, self._around.theme.px
        title, told = saying.title(one, groups), " ".join(_told(one, called))
        self._spoken.append(say("{title}: {told}", title=title, told=told))
        icon, colour = _sign(one)
        row, sign, words = QWidget(), QLabel(), QVBoxLayout()
        sign.setPixmap(
            around.icons.pixmap(icon, px(18), around.theme.colour(colour), self.devicePixelRatioF())
        )
        words.setSpacing(0)
        words.addWidget(around.controls.label(title, "label", wrap=True))
        words.addWidget(around.controls.label(told, "small", "ink2", wrap=True))
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(10))
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        return row

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _sign(one: Recount) -> tuple[str, str]:
    """Return an icon and its colour: another winner, others among the top few, or nothing new."""
    if one.changes_winner:
        return "status.warn", "warn"
    return ("ph.arrows-down-up", "ink2") if one.changes else ("status.ok", "ok")


def _told(one: Recount, called: dict[ChoiceId, str]) -> Iterator[str]:
    yield saying.first_place(one, called)
    if kept := saying.kept_instead(one, called):
        yield kept


def _notes(found: Steadiness) -> Iterator[str]:
    yield from (note for note in (saying.unknown(found), saying.left_over(found)) if note)
    if found.of(GROUP):
        yield say("Only you see this: small groups stand in it by themselves.")
