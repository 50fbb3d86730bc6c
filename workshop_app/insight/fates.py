"""Fates: where the words of one seat or one card went, idea by idea."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.attending import seat_code
from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.kinds import is_there
from workshop_app.domain.records import Idea, Pillar, Theme
from workshop_app.domain.vote_records import Choice, Vote
from workshop_app.domain.voting import votes
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.surviving import Survivor, surviving


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one idea.

    `first` are its words as they first came in; `idea.text` are those of now. It stands in `pillar` under
    `theme`, or in none of the board's: in the tray, kept for later, or in the bin, as the idea itself says.
    `voices` is how many said the same, itself included; `beneath` the words of the note it was stacked under,
    if it is not the top. `votes` are those it or its pillar stood in, once they were opened. `words` live on.
    """

    idea: Idea
    first: str
    pillar: Pillar | None
    theme: Theme | None
    voices: int
    beneath: str
    votes: tuple[Vote, ...]
    words: tuple[Survivor, ...]

    @property
    def is_reworded(self) -> bool:
        """Whether its words are others now than those it came in with."""
        return self.first != self.idea.text


def fates(workshop: Workshop, changes: Iterable[Change], code: str) -> tuple[Fate, ...]:
    """Return what became of the ideas of a seat, or of the card with this code, in the order they came.

    `changes` are all of the workshop's: first words stand only there. Raises RuleBroken for what is no code.
    """
    wanted = seat_code(code)
    if not wanted:
        return ()
    found = [
        record
        for record in workshop.records().values()
        if isinstance(record, Idea) and record.rank and wanted in {record.seat, record.card}
    ]
    found.sort(key=lambda idea: (workshop.arrived(idea), idea.id))
    first = first_words(changes, {idea.id for idea in found})
    return tuple(_fate(workshop, idea, first.get(idea.id, idea.text)) for idea in found)


def first_words(changes: Iterable[Change], ids: set[str]) -> dict[str, str]:
    """Return the words with which these ideas came in; of one from paper, those that were typed first."""
    found: dict[str, tuple[Stamp, str]] = {}
    for change in changes if ids else ():
        for edit in change.edits:
            text = edit.after.get("text")
            if edit.kind == "idea" and edit.id in ids and isinstance(text, str) and text:
                earlier = found.get(edit.id)
                if earlier is None or change.stamp < earlier[0]:
                    found[edit.id] = (change.stamp, text)
    return {id: text for id, (_stamp, text) in found.items()}


def _fate(workshop: Workshop, idea: Idea, first: str) -> Fate:
    is_on_board = is_there(idea) and not idea.later
    place = workshop.place_of(idea) if is_on_board else None
    top = workshop.idea(workshop.top_of(idea.id)) if is_on_board else idea
    return Fate(
        idea,
        first,
        workshop.pillar(place) if place is not None else None,
        workshop.theme_of(top) if place is not None else None,
        1 + len(workshop.beneath(top.id)) if is_on_board else 1,
        top.text if top.id != idea.id else "",
        _voted_on(workshop, idea, place),
        surviving(workshop, (idea,)),
    )


def _voted_on(workshop: Workshop, idea: Idea, place: str | None) -> tuple[Vote, ...]:
    on = {
        choice.vote
        for choice in workshop.all_of(Choice)
        if choice.idea == idea.id or (place is not None and choice.pillar == place)
    }
    return tuple(vote for vote in votes(workshop) if vote.id in on and vote.state != "draft")
