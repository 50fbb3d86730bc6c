"""Everything one can do with votes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.rules import (
    LONGEST_IDEA,
    LONGEST_PROMPT,
    MOST_CHOICES,
    MOST_PEOPLE,
    RuleBroken,
    one_line,
)
from workshop_app.domain.vote_records import ChoiceId, Vote, VoteId
from workshop_app.domain.voting import METHODS, choices_of, vote, votes, wording
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVote:
    """A vote on its way in; the fields are those of `Vote`."""

    id: VoteId
    session: SessionId | None = None
    part: PartId | None = None
    method: str = "dots"
    question: str = ""
    how: str = ""
    on: str = "pillars"
    pillar: PillarId | None = None
    dots: int = 3
    cap: int = 0
    top: int = 5
    handed_out: int = 0
    shows_as_we_go: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChoice:
    """Something to vote for: an idea, a pillar, or words of its own."""

    id: ChoiceId
    text: str = ""
    idea: IdeaId | None = None
    pillar: PillarId | None = None


def prepare(workshop: Workshop, new: NewVote, choices: Iterable[NewChoice] = ()) -> Iterator[Edit]:
    """Prepare a vote on these choices; nobody votes until it is opened."""
    standing = votes(workshop)
    said = {name: getattr(new, name) for name in _FIELDS}
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("vote", new.id, **_said(said), rank=rank)
    yield from _offered(workshop, new.id, choices)


def change(workshop: Workshop, vote_id: VoteId, /, **said: Any) -> Iterator[Edit]:
    """Change what is asked and how; the names are the fields of `NewVote`.

    Once it is open only `shows_as_we_go` and `handed_out` can change, for people hold their ballots by then.
    """
    asked = vote(workshop, vote_id)
    if asked.state != "draft" and not said.keys() <= {"shows_as_we_go", "handed_out"}:
        raise RuleBroken("The vote has been opened, so its question and its rules stay as they are.")
    yield workshop.edit("vote", asked.id, **_said(said))


def offer(workshop: Workshop, vote_id: VoteId, choices: Iterable[NewChoice]) -> Iterator[Edit]:
    """Add choices to a vote that is not open yet."""
    _refuse_opened(vote(workshop, vote_id))
    yield from _offered(workshop, vote_id, choices)


def withdraw(workshop: Workshop, vote_id: VoteId, choices: Iterable[ChoiceId]) -> Iterator[Edit]:
    """Take choices out of a vote that is not open yet."""
    _refuse_opened(vote(workshop, vote_id))
    for choice in choices:
        yield workshop.edit("choice", choice, binned=True)


def open(workshop: Workshop, vote_id: VoteId, *, at: int) -> Iterator[Edit]:
    """Open a vote, at a millisecond since 1970 in UTC: from now on its wording stays as it is."""
    asked = vote(workshop, vote_id)
    choices = choices_of(workshop, vote_id)
    if asked.state == "open":
        return
    if len(choices) < (1 if asked.method == "fist" else 2):
        raise RuleBroken("A vote needs something to choose between.")
    if any(not wording(workshop, choice) for choice in choices):
        raise RuleBroken("One of the choices has no words yet. Name it first.")
    for choice in choices:
        yield workshop.edit("choice", choice.id, text=wording(workshop, choice))
    yield workshop.edit("vote", asked.id, state="open", opened=asked.opened or at, closed=0)


def close(workshop: Workshop, vote_id: VoteId, *, at: int) -> Iterator[Edit]:
    """Close a vote: its results can be seen from now on."""
    asked = vote(workshop, vote_id)
    if asked.state == "open":
        yield workshop.edit("vote", asked.id, state="closed", closed=max(at, asked.opened))


def reopen(workshop: Workshop, vote_id: VoteId) -> Iterator[Edit]:
    """Open a closed vote again, because a ballot turned up; its results are hidden until it is closed."""
    asked = vote(workshop, vote_id)
    if asked.state == "closed":
        yield workshop.edit("vote", asked.id, state="open", closed=0)


def hand_out(workshop: Workshop, vote_id: VoteId, count: int) -> Iterator[Edit]:
    """Say how many ballots were given to the room."""
    yield workshop.edit("vote", vote(workshop, vote_id).id, **_said({"handed_out": count}))


def again(workshop: Workshop, vote_id: VoteId, new_id: VoteId, choices: Iterable[ChoiceId]) -> Iterator[Edit]:
    """Prepare the next round of a vote with the same question and choices; `choices` are new ids for them."""
    asked = vote(workshop, vote_id)
    last = votes(workshop)[-1].rank if votes(workshop) else ""
    said = {name: getattr(asked, name) for name in _FIELDS if name != "handed_out"}
    yield workshop.edit(
        "vote", new_id, **said, rank=between(last, ""), round=asked.round + 1, follows=asked.id
    )
    old = choices_of(workshop, vote_id)
    new = (
        NewChoice(
            id=id,
            text=one.text if asked.on == "names" or not (one.idea or one.pillar) else "",
            idea=one.idea,
            pillar=one.pillar,
        )
        for id, one in zip(choices, old, strict=True)
    )
    yield from _offered(workshop, new_id, new)


def bin(workshop: Workshop, vote_id: VoteId) -> Iterator[Edit]:
    """Put a vote in the bin, with its ballots."""
    yield workshop.edit("vote", vote(workshop, vote_id).id, binned=True)


def take_back(workshop: Workshop, vote_id: VoteId) -> Iterator[Edit]:
    """Take a vote out of the bin."""
    yield workshop.edit("vote", vote(workshop, vote_id).id, binned=False)


def _offered(workshop: Workshop, vote_id: VoteId, choices: Iterable[NewChoice]) -> Iterator[Edit]:
    standing = choices_of(workshop, vote_id)
    rank, count = (standing[-1].rank if standing else ""), len(standing)
    for new in choices:
        count += 1
        if count > MOST_CHOICES:
            raise RuleBroken("A vote holds {most} choices.", most=MOST_CHOICES)
        text = one_line(new.text)
        if len(text) > LONGEST_IDEA:
            raise RuleBroken("A choice holds {longest} characters.", longest=LONGEST_IDEA)
        if new.idea is not None:
            workshop.idea(new.idea)
        if new.pillar is not None:
            workshop.pillar(new.pillar)
        rank = between(rank, "")
        yield workshop.edit(
            "choice", new.id, vote=vote_id, text=text, idea=new.idea, pillar=new.pillar, rank=rank
        )


def _said(said: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: one_line(value) if isinstance(value, str) else value for name, value in said.items()
    }
    if not found.keys() <= {*_FIELDS}:
        raise TypeError(str(found.keys() - {*_FIELDS}))
    if found.get("method", "dots") not in METHODS:
        raise RuleBroken("There is no such way of voting.")
    if found.get("on", "pillars") not in ("pillars", "ideas", "names"):
        raise RuleBroken("One can vote on pillars, ideas or names.")
    if max(len(found.get("question", "")), len(found.get("how", ""))) > LONGEST_PROMPT:
        raise RuleBroken("A question holds {longest} characters.", longest=LONGEST_PROMPT)
    for name, least in (("dots", 1), ("cap", 0), ("top", 1)):
        if not least <= found.get(name, least) <= _MOST_DOTS:
            raise RuleBroken("A person has between 1 and {most} dots.", most=_MOST_DOTS)
    if not 0 <= found.get("handed_out", 0) <= MOST_PEOPLE:
        raise RuleBroken("A session holds {most} people.", most=MOST_PEOPLE)
    return found


def _refuse_opened(asked: Vote) -> None:
    if asked.state != "draft":
        raise RuleBroken("The vote has been opened, so its choices stay as they are.")


_MOST_DOTS = 100
_FIELDS = (
    *("session", "part", "method", "question", "how", "on", "pillar", "dots", "cap", "top", "handed_out"),
    "shows_as_we_go",
)
