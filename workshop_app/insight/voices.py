"""The voice ledger: per group who was there, what it said, what became of that, and which words live on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop_app.domain.attending import invited, people, people_invited, present
from workshop_app.domain.records import Group, GroupId, Idea, PillarId, SessionId
from workshop_app.domain.vote_records import Ballot, Tally
from workshop_app.domain.voting import votes
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import expected, ideas_of, is_counted
from workshop_app.insight.surviving import Survivor, surviving


@dataclass(frozen=True, slots=True)
class Voice:
    """One line of the ledger; `group` None is nobody in particular: ideas and ballots that say no group.

    `ideas` are all that were given, `placed` those of them that stand in a pillar of the board, `later` those
    kept for *Later: making it real*. `pillars` counts the placed ones, in the order of the pillars, without
    those that have none. `ballots` were given back in votes. `comments` stay 0 until there are drafts to
    comment on. `words` are the surviving ones. `is_expected` says that one looks for this group at all.
    """

    group: Group | None
    invited: int = 0
    present: int = 0
    ideas: int = 0
    placed: int = 0
    later: int = 0
    pillars: tuple[tuple[PillarId, int], ...] = ()
    ballots: int = 0
    comments: int = 0
    words: tuple[Survivor, ...] = ()
    is_expected: bool = True

    @property
    def share_placed(self) -> float:
        """The share of its ideas that stand in a pillar, from 0 to 1."""
        return self.placed / self.ideas if self.ideas else 0.0

    @property
    def is_missing(self) -> bool:
        """Whether one looks for the group and it was not heard yet."""
        return self.group is not None and self.is_expected and not self.ideas


@dataclass(frozen=True, slots=True)
class Ledger:
    """The voices of one session or of all (`session` None): the groups in list order, then nobody's."""

    session: SessionId | None
    voices: tuple[Voice, ...]
    is_counted: bool

    @property
    def people(self) -> int:
        """How many people were there; 0 if nobody counted."""
        return sum(voice.present for voice in self.voices)

    @property
    def ideas(self) -> int:
        """How many ideas there are."""
        return sum(voice.ideas for voice in self.voices)

    @property
    def placed(self) -> int:
        """How many of them stand in a pillar."""
        return sum(voice.placed for voice in self.voices)

    @property
    def heard(self) -> tuple[Group, ...]:
        """The groups that gave an idea."""
        return tuple(voice.group for voice in self.voices if voice.group is not None and voice.ideas)

    @property
    def missing(self) -> tuple[Group, ...]:
        """The groups one looks for that were not heard yet."""
        return tuple(voice.group for voice in self.voices if voice.group is not None and voice.is_missing)


def ledger(workshop: Workshop, session_id: SessionId | None = None) -> Ledger:
    """Return the voices of a session, or of all; people of returning sessions are counted once."""
    there = people(workshop) if session_id is None else present(workshop, session_id)
    called = people_invited(workshop) if session_id is None else invited(workshop, session_id)
    looked_for = {group.id for group in expected(workshop, session_id)}
    given_back = ballots(workshop, session_id)
    voices = []
    for group in (*workshop.groups(), None):
        key = group.id if group is not None else None
        voice = _voice(workshop, group, ideas_of(workshop, key, session_id), given_back)
        if key is None:
            voices += [voice] if voice.ideas or voice.ballots else []
            continue
        voices.append(
            replace(
                voice,
                invited=called.get(key, 0),
                present=there.get(key, 0),
                is_expected=key in looked_for,
            )
        )
    return Ledger(session_id, tuple(voices), is_counted(workshop, session_id))


def ballots(workshop: Workshop, session_id: SessionId | None = None) -> Mapping[GroupId | None, int]:
    """Return how many ballots each group gave back, one by one or in a tally grid, in all votes together.

    Those of no group that is on the list belong to None.
    """
    asked = {vote.id for vote in votes(workshop, session_id)}
    groups = {group.id for group in workshop.groups()}
    found: Counter[GroupId | None] = Counter()
    for ballot in workshop.all_of(Ballot):
        if ballot.vote in asked:
            found[ballot.group if ballot.group in groups else None] += 1
    for tally in workshop.all_of(Tally):
        if tally.vote in asked and tally.choice is None:
            found[tally.group if tally.group in groups else None] += tally.count
    return found


def _voice(
    workshop: Workshop,
    group: Group | None,
    ideas: tuple[Idea, ...],
    given_back: Mapping[GroupId | None, int],
) -> Voice:
    places = Counter(workshop.place_of(idea) for idea in ideas)
    pillars = tuple((pillar.id, places[pillar.id]) for pillar in workshop.pillars() if places[pillar.id])
    return Voice(
        group,
        ideas=len(ideas),
        placed=sum(count for _pillar, count in pillars),
        later=sum(idea.later for idea in ideas),
        pillars=pillars,
        ballots=given_back.get(group.id if group is not None else None, 0),
        words=surviving(workshop, ideas),
    )
