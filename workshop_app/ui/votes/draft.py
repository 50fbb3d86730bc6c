"""Draft: a vote being prepared; it comes into the workshop with the first thing said about it; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from workshop_app.desk import ids
from workshop_app.domain import agenda, attending, voting
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.commands import ideas, votes
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.shaping import offers_of
from workshop_app.domain.vote_records import ChoiceId, Vote, VoteId
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, written

MOST_AT_ONCE = 24
"""More ideas than these are chosen one by one, for nobody can vote on a whole wall."""

FIELDS = ("session", "part", "method", "question", "how", "on", "pillar", "dots", "cap", "top", "handed_out")


class Offered(NamedTuple):
    """Something that could be voted on, and the choice that it is already, if it is one."""

    words: str
    number: int = 0
    ink: str = ""
    idea: IdeaId | None = None
    pillar: PillarId | None = None
    choice: ChoiceId | None = None


class Draft:
    """Prepares one vote at the desk of `around`; nothing is stored until something was said about it."""

    def __init__(
        self,
        around: Surroundings,
        vote_id: VoteId | None = None,
        part: Part | None = None,
        on_ideas: Sequence[IdeaId] = (),
        names_of: PillarId | None = None,
    ) -> None:
        self._around = around
        self._names_of = names_of
        self.id = vote_id or VoteId(ids.fresh("vote"))
        self._ideas = tuple(on_ideas)
        self._part = part

    @property
    def is_kept(self) -> bool:
        """Whether it stands in the workshop."""
        return any(one.id == self.id for one in voting.votes(self._around.workshop))

    def plan(self) -> Vote:
        """Return the vote as it is planned so far."""
        workshop = self._around.workshop
        kept = next((one for one in voting.votes(workshop) if one.id == self.id), None)
        if kept is not None:
            return kept
        part = self._part
        method = "fist" if part is not None and part.kind == "fist" else "dots"
        session = part.session if part is not None else self._around.session
        people = sum(attending.present(workshop, session).values())
        has_pillars = len(workshop.pillars()) > 1 and self._names_of is None
        return Vote(
            id=self.id,
            session=session,
            part=part.id if part is not None else None,
            method=method,
            question=self._asked(part),
            on="ideas" if self._ideas else ("pillars" if has_pillars else "names"),
            pillar=self._names_of,
            handed_out=people,
        )

    def offered(self) -> list[Offered]:
        """Return everything that could be voted on, chosen or not, in its order."""
        plan, workshop = self.plan(), self._around.workshop
        choices = voting.choices_of(workshop, self.id) if self.is_kept else ()
        if plan.on == "pillars":
            of_pillar = {one.pillar: one.id for one in choices}
            return [
                Offered(
                    pillar.name or say("Pillar {number}", number=number),
                    *(number, pillar.ink, None, pillar.id),
                    of_pillar.get(pillar.id) if self.is_kept else _all(pillar.id),
                )
                for number, pillar in enumerate(workshop.pillars(), 1)
            ]
        if plan.on == "ideas":
            of_idea = {one.idea: one.id for one in choices}
            here = [workshop.idea(one) for one in self._ideas] if not self.is_kept else []
            here += [idea for idea in workshop.notes_in(plan.pillar) if idea not in here] if not here else []
            here += [
                workshop.idea(one.idea) for one in choices if one.idea and workshop.idea(one.idea) not in here
            ]
            asked = set(self._ideas) if not self.is_kept else set()
            return [
                Offered(
                    written(idea),
                    *(n, "", idea.id, None),
                    of_idea.get(idea.id) or (_all(idea.id) if idea.id in asked else None),
                )
                for n, idea in enumerate(here, 1)
            ]
        if plan.pillar is not None and not self.is_kept:
            names = (
                workshop.pillar(plan.pillar).name,
                *(one.name for one in offers_of(workshop, plan.pillar)),
            )
            standing = dict.fromkeys(name for name in names if name)
            return [Offered(name, n, choice=ChoiceId(f"planned {n}")) for n, name in enumerate(standing, 1)]
        return [Offered(one.text, n, "", None, one.pillar, one.id) for n, one in enumerate(choices, 1)]

    def change(self, **said: Any) -> bool:
        """Say something else about the vote; False if it was refused."""
        if not self._keep():
            return False
        return self._attempt(votes.change, self.id, **said)

    def vote_on(self, on: str, pillar: PillarId | None = None) -> bool:
        """Put it on pillars, on the ideas of a place, or on names; what was chosen before is taken out."""
        if not self._keep() or not self._withdraw_all():
            return False
        if not self._attempt(votes.change, self.id, on=on, pillar=pillar):
            return False
        if on == "names":
            return True
        there = self.offered()
        return self.choose(there, are_in=True) if len(there) <= MOST_AT_ONCE else True

    def choose(self, what: Iterable[Offered], *, are_in: bool) -> bool:
        """Take these into the vote, or out of it."""
        if not self._keep():
            return False
        current = {(one.idea, one.pillar): one.choice for one in self.offered()}
        if are_in:
            new = [_new(one) for one in what if current.get((one.idea, one.pillar)) is None]
            return self._attempt(votes.offer, self.id, new)
        gone = [choice for one in what if (choice := current.get((one.idea, one.pillar))) is not None]
        return self._attempt(votes.withdraw, self.id, gone)

    def put_together(self, kept: Offered, others: Sequence[Offered]) -> bool:
        """Let one choice stand for others that say the same: ideas are stacked under it on the board."""
        under = [one.idea for one in others if one.idea is not None]
        if not self.choose(others, are_in=False):
            return False
        if kept.idea is None or not under:
            return True
        return self._attempt(ideas.stack, under, onto=kept.idea)

    def name(self, lines: Sequence[str]) -> bool:
        """Offer these lines as names, in this order; those that stand already stay what they are."""
        if not self._keep():
            return False
        workshop, wanted = (
            self._around.workshop,
            list(dict.fromkeys(one for line in lines if (one := line.strip()))),
        )
        standing = voting.choices_of(workshop, self.id)
        gone = [one.id for one in standing if one.text not in wanted]
        here = {one.text for one in standing}
        pillar = self.plan().pillar
        new = [
            NewChoice(id=ChoiceId(ids.fresh("choice")), text=line, pillar=pillar)
            for line in wanted
            if line not in here
        ]
        return (not gone or self._attempt(votes.withdraw, self.id, gone)) and (
            not new or self._attempt(votes.offer, self.id, new)
        )

    def open(self) -> bool:
        """Open the vote; False if it was refused, and why was said."""
        if not self._keep():
            return False
        plan = self.plan()
        if plan.method == "fist" and not voting.choices_of(self._around.workshop, self.id):
            text = plan.question or say("This proposal")
            whole = NewChoice(id=ChoiceId(ids.fresh("choice")), text=text)
            if not self._attempt(votes.offer, self.id, [whole]):
                return False
        desk, alerts = self._around.desk, self._around.alerts
        return alerts.attempt(lambda: desk.do_as("program", votes.open, self.id, at=ids.now()))

    def _keep(self) -> bool:
        """Bring the vote into the workshop as it is planned, if it is not there yet."""
        if self.is_kept:
            return True
        plan = self.plan()
        said = {name: getattr(plan, name) for name in FIELDS}
        choices = [_new(one) for one in self.offered() if one.choice is not None]
        if plan.on == "names":
            choices = [replace(one, pillar=plan.pillar) for one in choices]
        if plan.method == "fist":
            choices = []
            said["on"] = "names"
        return self._attempt(votes.prepare, NewVote(id=self.id, **said), choices)

    def _withdraw_all(self) -> bool:
        standing = [one.id for one in voting.choices_of(self._around.workshop, self.id)]
        return not standing or self._attempt(votes.withdraw, self.id, standing)

    def _attempt(self, command: Any, *args: Any, **kwargs: Any) -> bool:
        return self._around.alerts.attempt(lambda: self._around.desk.do(command, *args, **kwargs))

    def _asked(self, part: Part | None) -> str:
        workshop = self._around.workshop
        if self._names_of is not None:
            number = workshop.number_of(self._names_of)
            return say("Which name fits pillar {number} best?", number=number)
        return agenda.prompt_in(workshop, part.id, workshop.details.language) if part is not None else ""


def _all(id: str) -> ChoiceId:
    """Return what stands for a choice that is not stored yet."""
    return ChoiceId(f"planned {id}")


def _new(one: Offered) -> NewChoice:
    choice = NewChoice(id=ChoiceId(ids.fresh("choice")), text="", idea=one.idea, pillar=one.pillar)
    return choice if one.idea or one.pillar else replace(choice, text=one.words)
