"""PreparePage: what is asked, how people vote and on what, before anybody holds a ballot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workshop_app.domain import attending
from workshop_app.domain.rules import LONGEST_PROMPT
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import asking
from workshop_app.insight.votes.advice import suggested_dots
from workshop_app.ui.field import Field
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.room.shown import Choice, VoteQuestion
from workshop_app.ui.room.vote_showing import fingers
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.ui.votes.choice_picker import ChoicePicker
from workshop_app.ui.votes.draft import Draft, Offered
from workshop_app.ui.votes.nearly_card import NearlyCard
from workshop_app.ui.votes.room_preview import RoomPreview
from workshop_app.ui.votes.stepper import Stepper
from workshop_app.ui.votes.vote_page import Card, VotePage
from workshop_app.words import say, say_many

ICONS = {
    "dots": "ph.record",
    "approval": "ph.check-circle",
    "rating": "ph.star",
    "ranking": "ph.list-numbers",
    "fist": "ph.hand",
}

NUMBERS = {"dots": ("dots", "cap"), "rating": ("top",), "ranking": ("top",)}
"""Which numbers each way of voting has, besides how many ballots are handed out."""


class PreparePage(VotePage):
    """Shows a draft and lets it be changed; `readied` is sent after each look at whether it can be opened."""

    readied = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.draft: Draft | None = None
        controls = around.controls
        self.question = Field(controls, say("What is asked"), lines=2)
        self.question.edit.setPlaceholderText(say("What matters most to you?"))
        self.question.left.connect(self._keep_question)
        self.how = Field(controls, say("How it is done, under the question"))
        self.how.left.connect(self._keep_how)
        ways = [(one.key, say(one.name), ICONS[one.key]) for one in asking.METHODS]
        self.method = Chips(around, say("How people vote"), ways)
        self.method.chosen.connect(lambda key: self._change(method=key))
        self.what = controls.label("", "body", "ink2", wrap=True)
        self._numbers = QWidget()
        self._numbers_flow = FlowLayout(self._numbers, around.theme.px(28))
        self.steppers: dict[str, Stepper] = {}
        self._blocks: dict[str, QWidget] = {}
        self._number("dots", say("Dots each"), least=1, most=10)
        self._number("cap", say("At most on one"), most=10, nothing=say("No limit"))
        self._number("top", say("Highest number"), least=1, most=9)
        self._number("handed_out", say("Ballots handed out"), most=999, nothing=say("Not said"))
        self.advice = controls.label("", "body", "ink2", wrap=True)
        self.take_advice = controls.button("", kind="suggested", size="small", press=self._take_advice)
        self.picker = ChoicePicker(around)
        self.picker.on_chosen.connect(self._vote_on)
        self.picker.toggled.connect(self._choose)
        self.picker.named.connect(self._name)
        self._build_main()
        self.preview = RoomPreview(around)
        self.as_we_go = QCheckBox(say("Show results as we go"))
        self.as_we_go.clicked.connect(lambda on: self._change(shows_as_we_go=bool(on)))
        self.nearly = NearlyCard(around)
        self.nearly.put_together.connect(self._put_together)
        self.nearly.dismissed.connect(lambda: self.show_workshop(around.workshop))
        self._build_side()

    def show_draft(self, draft: Draft) -> None:
        """Show another vote that is being prepared."""
        self.draft = draft
        self.show_workshop(self.around.workshop)

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the vote as it is planned."""
        if self.draft is None:
            return
        plan, offered = self.draft.plan(), self.draft.offered()
        if not self.question.edit.hasFocus():
            self.question.write(plan.question)
        if not self.how.edit.hasFocus():
            self.how.write(plan.how)
        usual = asking.usual_how(plan.method, dots=plan.dots, cap=plan.cap, top=plan.top)
        self.how.edit.setPlaceholderText(usual)
        self.method.show_current(plan.method)
        self.what.setText(say(asking.words_of(plan.method).what))
        for key, stepper in self.steppers.items():
            stepper.show_number(getattr(plan, key))
            shown = (*NUMBERS.get(plan.method, ()), "handed_out")
            self._blocks[key].setVisible(key in shown)
        self.steppers["cap"].limit(plan.dots)
        self._numbers_flow.invalidate()
        chosen = [one for one in offered if one.choice is not None]
        self._show_advice(workshop, plan, len(chosen))
        self.picker.show_offered(workshop, plan, offered)
        self.as_we_go.setChecked(plan.shows_as_we_go)
        self.preview.show_view(_wall(plan, chosen))
        self.nearly.show_choices(workshop, chosen)
        self.readied.emit()

    @property
    def is_ready(self) -> bool:
        """Whether there is something to choose between."""
        if self.draft is None:
            return False
        chosen = sum(one.choice is not None for one in self.draft.offered())
        return chosen > 1 or self.draft.plan().method == "fist"

    def leave(self) -> None:
        """Keep what is half typed."""
        self._keep_question()
        self._keep_how()
        self.picker.leave()

    def arrive(self) -> None:
        """Put the focus on what is asked, or if that is said, on the way of voting."""
        plan = self.draft.plan() if self.draft is not None else None
        if plan is not None and plan.question:
            self.method.buttons[plan.method].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.question.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        return [self.question.edit, self.method.buttons["dots"], self.picker.first_stop(), self.as_we_go]

    # what is said

    def _change(self, **said: object) -> None:
        if self.draft is not None:
            self.draft.change(**said)
            self.show_workshop(self.around.workshop)

    def _keep_question(self) -> None:
        text = " ".join(self.question.text.split())
        if self.draft is None or text == self.draft.plan().question:
            return
        if len(text) > LONGEST_PROMPT:
            sentence = say("A question holds {longest} characters.", longest=LONGEST_PROMPT)
            self.question.say_trouble(sentence)
            return
        self._change(question=text)

    def _keep_how(self) -> None:
        text = " ".join(self.how.text.split())
        if self.draft is not None and text != self.draft.plan().how:
            self._change(how=text)

    def _vote_on(self, on: str, pillar: str) -> None:
        if self.draft is not None:
            place = next((one.id for one in self.around.workshop.pillars() if one.id == pillar), None)
            self.draft.vote_on(on, place)
            self.show_workshop(self.around.workshop)

    def _choose(self, what: Offered, is_in: bool) -> None:  # noqa: FBT001 - a signal says it so
        if self.draft is not None:
            self.draft.choose([what], are_in=is_in)
            self.show_workshop(self.around.workshop)

    def _name(self, lines: list[str]) -> None:
        if self.draft is not None:
            self.draft.name(lines)
            self.show_workshop(self.around.workshop)

    def _put_together(self, kept: Offered, others: list[Offered]) -> None:
        if self.draft is not None and self.draft.put_together(kept, others):
            self.show_workshop(self.around.workshop)

    # advice

    def _show_advice(self, workshop: Workshop, plan: Vote, choices: int) -> None:
        people = sum(attending.present(workshop, plan.session).values())
        found = suggested_dots(choices, people) if plan.method == "dots" and choices > 1 else None
        self.advice.setVisible(found is not None)
        self.take_advice.setVisible(found is not None and found.dots != plan.dots)
        if found is not None:
            suggested = say_many("Suggested: {count} dot each.", "Suggested: {count} dots each.", found.dots)
            self.advice.setText(f"{suggested} {found.reason}")
            self.take_advice.setText(say_many("Use {count} dot", "Use {count} dots", found.dots))
            self.take_advice.setProperty("dots", found.dots)

    def _take_advice(self) -> None:
        self._change(dots=int(self.take_advice.property("dots")))

    # how it is built

    def _number(self, key: str, words: str, *, least: int = 0, most: int = 99, nothing: str = "") -> None:
        around = self.around
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(6))
        stepper = Stepper(around, words, least=least, most=most, nothing=nothing)
        stepper.changed.connect(lambda number, key=key: self._change(**{key: number}))
        column.addWidget(around.controls.label(words, "label"))
        column.addWidget(stepper)
        self.steppers[key], self._blocks[key] = stepper, block
        self._numbers_flow.addWidget(block)

    def _build_main(self) -> None:
        asked, voted, on = (Card(self.around), Card(self.around), Card(self.around))
        asked.body.addWidget(self.question)
        asked.body.addWidget(self.how)
        voted.body.addWidget(self.around.controls.label(say("How people vote"), "heading"))
        for widget in (self.method, self.what, self._numbers, self.advice):
            voted.body.addWidget(widget)
        voted.body.addWidget(self.take_advice, 0, Qt.AlignmentFlag.AlignLeft)
        on.body.addWidget(self.picker)
        for card in (asked, voted, on):
            self.main.addWidget(card)
        self.main.addStretch(1)

    def _build_side(self) -> None:
        room = Card(self.around, say("The room will see"))
        room.body.addWidget(self.preview)
        words = say("Results stay hidden until you close the vote.")
        room.body.addWidget(self.around.controls.label(words, "small", "ink2", wrap=True))
        self.as_we_go.setMinimumHeight(self.around.theme.px(36))
        room.body.addWidget(self.as_we_go)
        self.side.addWidget(room)
        self.side.addWidget(self.nearly)
        self.side.addStretch(1)


def _wall(plan: Vote, chosen: list[Offered]) -> VoteQuestion:
    """Return what the room will see once the vote is open."""
    shown = tuple(Choice(one.words, one.number, one.ink) for one in chosen)
    if plan.method == "fist" and len(shown) < 2:
        shown = fingers()
    return VoteQuestion(plan.question or say("What matters most to you?"), asking.how(plan), shown)
