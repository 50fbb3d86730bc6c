"""Suggesting: what is likely on the board is previewed or asked, and stored only when a person says so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.desk.ids import fresh
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.rules import Trouble
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.board import glimpse
from workshop_app.ui.alerts import Offer
from workshop_app.ui.aside import Aside
from workshop_app.ui.board import suggesting_questions as questions
from workshop_app.ui.board.selection import on_idea
from workshop_app.ui.board.suggesting_apart import KeptApart
from workshop_app.ui.board.suggesting_card import SuggestionCard
from workshop_app.ui.board.suggesting_dashes import Dashes
from workshop_app.ui.board.suggesting_offers import Found, Offers, find
from workshop_app.ui.board.view import Board
from workshop_app.words import of, say, say_many

LONGEST_PILLAR_NAME = 60
"""Characters of an idea beyond which it does not become the name of a pillar."""

PATIENCE = 120
"""Milliseconds until it is looked again whether a hand still holds something."""


class Suggesting(QObject):
    """`settled` is sent when the card takes room from the canvas, or gives it back.

    While notes are previewed the board shows the workshop as it would be. Nothing of that is stored, and
    whatever a hand does meanwhile to a previewed note is the person's own doing and ends its preview.
    """

    settled = Signal()

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board, self._around = board, board.around
        self._offers = Offers()
        self._apart = KeptApart(board.around.preferences, board.around.open.id)
        self._kind, self._is_previewing = "place", False
        self._aside = Aside(self)
        self._dashes = Dashes(board, board.around.theme)
        self.card = SuggestionCard(board, board.around)
        self.card.closed.connect(self.close)
        self.card.kind_chosen.connect(self._choose_kind)
        self.card.number_pressed.connect(self._place_by_number)
        self.card.nowhere.clicked.connect(lambda _checked: self._show_nowhere())
        board.seen_as = self.seen

    @property
    def is_open(self) -> bool:
        """Whether something is being suggested."""
        return not self.card.isHidden()

    @property
    def regions(self) -> list[QWidget]:
        """What F6 walks to while something is being suggested."""
        return [self.card] if self.is_open else []

    @property
    def is_looking(self) -> bool:
        """Whether it is still worked out what to suggest."""
        return self._aside.is_busy

    @property
    def previewed(self) -> dict[IdeaId, PillarId]:
        """The notes that are drawn where they would go, with their pillars."""
        return self._offers.sure if self.is_open and self._is_previewing else {}

    def ask(self) -> None:
        """Begin to suggest; when that has begun already, put the keyboard there."""
        if self.is_open:
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if len(self._around.workshop.ideas()) < 2:
            self._around.alerts.toast(say("There is nothing to suggest before there are ideas."))
            return
        self._board.editing.close()
        self._board.give_up()
        self._kind = "place"
        self.card.show_counts({}, "")
        self.card.nowhere.hide()
        self.card.show()
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.settled.emit()
        self._look()

    def close(self) -> None:
        """End suggesting; what was not kept is as it was."""
        if not self.is_open:
            return
        self._aside.forget()
        had_focus = self.card.isAncestorOf(self._board.window().focusWidget() or self._board)
        had_focus = had_focus or self.card.hasFocus()
        self.card.hide()
        self._preview(is_on=False)
        self.settled.emit()
        if had_focus:
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def seen(self, workshop: Workshop) -> Workshop:
        """Return the workshop as the board shows it: with the previewed notes where they would go."""
        if not self.is_open or not self._is_previewing:
            return workshop
        self._offers.follow(workshop)
        sure = self._offers.sure
        return workshop.supposing(ideas.place(workshop, sure)) if sure else workshop

    def show_workshop(self, workshop: Workshop) -> None:
        """Suggest only what still holds in the workshop."""
        if self.is_open and not self.is_looking:
            self._offers.follow(workshop)
            self._show()

    def settle(self) -> None:
        """Lie on the bar of the tray, folded or open."""
        bar, high = self._board.tray_bar, self.card.height_wanted
        self.card.setGeometry(bar.x(), bar.y() - high, bar.width(), high)
        self.card.raise_()

    # what is found

    def _look(self) -> None:
        """Work out beside the window what to suggest."""
        self._preview(is_on=False)
        seen, apart = glimpse(self._around.workshop), self._apart.pairs
        self._ask(questions.looking(self._kind))
        likenesses = self._around.likenesses
        self._aside.run(lambda: find(likenesses, seen, apart), self._take, self._fail)

    def _take(self, found: Found) -> None:
        if self._board.is_holding:
            QTimer.singleShot(PATIENCE, self, lambda: self._take(found))
            return
        if not self.is_open:
            return
        self._offers.take(found, self._around.workshop)
        if not self._offers.count(self._kind):
            self._kind = self._offers.first() or self._kind
        self._preview(is_on=self._kind == "place")
        self._show()

    def _fail(self, trouble: Trouble) -> None:
        self.close()
        self._around.alerts.toast(of(trouble))

    # what is shown

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        if not self.is_looking:
            self._preview(is_on=kind == "place")
            self._show()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        """Ask the next question, or end when there is none."""
        offers = self._offers
        if not offers.count(self._kind):
            self._kind = offers.first()
            self._preview(is_on=self._kind == "place")
        if not self._kind:
            self._end()
            return
        counts = {kind: offers.count(kind) for kind in ("place", "same", "together")}
        trouble = self._around.likenesses.trouble
        by_words = of(trouble) if trouble is not None else questions.by_words()
        self.card.show_counts(counts, "" if offers.by_meaning else by_words)
        nowhere = len(offers.nowhere)
        self.card.nowhere.setVisible(nowhere > 0)
        self.card.nowhere.setText(say_many("{count} fits nowhere", "{count} fit nowhere", nowhere))
        self._dashes.show_around(self.previewed)
        workshop = self._around.workshop
        if self._kind == "same":
            alike = offers.same[0]
            stack, apart = partial(self._stack, alike.notes), partial(self._keep_apart, alike.notes)
            self._ask(questions.same(workshop, alike, stack, apart))
        elif self._kind == "together":
            pile = offers.together[0]
            self._ask(
                questions.together(
                    workshop,
                    pile,
                    partial(self._stack, pile),
                    partial(self._put_up, pile),
                    partial(self._keep_apart, pile),
                )
            )
        elif offers.sure:
            self._preview(is_on=True)
            self._ask(questions.preview(len(offers.sure), len(offers.unread), self._keep, self._keep_none))
        else:
            one, left = offers.open[0], len(offers.open)
            self._ask(
                questions.choose(
                    workshop, one, left, partial(self._place, one.note), partial(self._put_off, one.note)
                )
            )

    def _ask(self, question: questions.Question) -> None:
        is_new = question[:4] != (self.card.question or ("",))[:4]
        self.card.ask(self._around.workshop, question)
        if is_new:
            self._around.alerts.announce(self.card.accessibleName())

    def _preview(self, *, is_on: bool) -> None:
        """Show the sure notes where they would go, or where they are."""
        before = self._is_previewing
        self._is_previewing = is_on and bool(self._offers.sure)
        if self._is_previewing or before:
            self._board.show_workshop(self._around.workshop)
        self._dashes.show_around(self.previewed)

    def _end(self) -> None:
        nowhere = self._offers.nowhere
        self.close()
        if nowhere:
            words = say_many(
                "Nothing more to suggest. {count} idea fits no pillar there is.",
                "Nothing more to suggest. {count} ideas fit no pillar there is.",
                len(nowhere),
            )
            self._around.alerts.toast(words, Offer(say("Select them"), self._show_nowhere))
        else:
            self._around.alerts.toast(say("There is nothing more to suggest."))

    def _show_nowhere(self) -> None:
        there = [note for note in self._offers.nowhere if self._board.scene.arrangement.find(note)]
        if there:
            self._board.setFocus(Qt.FocusReason.OtherFocusReason)
            self._board.go(on_idea(there[0]))
            self._board.selection.take(set(there))
            self._board.update()

    # what is answered

    def _keep(self) -> None:
        sure = self._offers.sure
        words = say_many("{count} idea placed", "{count} ideas placed", len(sure))
        if self._do(lambda: self._around.desk.do(ideas.place, sure), words):
            self._look()

    def _keep_none(self) -> None:
        self._offers.leave_alone(self._offers.sure)
        self._preview(is_on=False)
        self._show()

    def _place(self, note: IdeaId, pillar: PillarId) -> None:
        self._do(lambda: self._around.desk.do(ideas.place, {note: pillar}))

    def _put_off(self, note: IdeaId) -> None:
        self._offers.later(note)
        self._show()

    def _place_by_number(self, number: int) -> None:
        standing = self._around.workshop.pillars()
        if self._kind != "place" or self._is_previewing or not self._offers.open:
            return
        if number > len(standing):
            self._around.alerts.toast(say("There is no pillar {number} yet.", number=number))
        else:
            self._place(self._offers.open[0].note, standing[number - 1].id)

    def _stack(self, notes: tuple[IdeaId, ...]) -> None:
        words = say_many("{count} idea is one stack", "{count} ideas are one stack", len(notes))
        self._do(lambda: self._around.desk.do(ideas.stack, notes[1:], onto=notes[0]), words)

    def _put_up(self, notes: tuple[IdeaId, ...]) -> None:
        text = self._around.workshop.idea(notes[0]).text
        name = text if len(text) <= LONGEST_PILLAR_NAME else ""
        pillar = PillarId(fresh("pillar"))
        words = say_many("A new pillar holds {count} idea", "A new pillar holds {count} ideas", len(notes))
        self._do(lambda: self._around.desk.do(pillars.add, pillar, name, holding=notes), words)

    def _keep_apart(self, notes: tuple[IdeaId, ...]) -> None:
        self._apart.add(notes)
        self._offers.drop(notes)
        self._show()

    def _do(self, act: Callable[[], object], words: str = "") -> bool:
        """Change the workshop; with words, say so and offer to take it back."""
        alerts = self._around.alerts
        done = alerts.attempt(act)
        if done and words:
            alerts.toast(words, Offer(say("Undo"), lambda: alerts.attempt(self._around.desk.undo)))
        return done
