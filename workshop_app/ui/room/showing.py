"""What the room is shown of a workshop: values made from it, without ids, selection or half-typed words."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from zlib import crc32

from workshop_app.domain.records import GroupId, Idea, IdeaId, Pillar, PillarId, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import on_the_wall
from workshop_app.insight.heard import heard
from workshop_app.insight.personal import is_personal
from workshop_app.insight.voices import ledger
from workshop_app.ui.day_words import clock, day_of, long_day, time_of
from workshop_app.ui.room.shown import (
    Headline,
    Heard,
    Newest,
    Note,
    OneNote,
    Prompt,
    Section,
    Slip,
    Sorting,
    Spotlight,
    Thanks,
    Voices,
    Welcome,
    WholeBoard,
)
from workshop_app.words import say, written

MOST_NEWEST = 27
"""Newer ideas than these are looked at on the board: three pages of nine."""


def of_welcome(workshop: Workshop) -> Welcome:
    """Return the welcome to an evening: its name, its place and time, and which paper is whose."""
    details = workshop.details
    day, starts = day_of(details.date), time_of(details.starts)
    said = long_day(day) if day is not None else ""
    if said and starts is not None:
        said = say("{day}, {time}", day=said, time=clock(starts))
    place = details.place or details.district
    return Welcome(details.title, place, said, _voices(workshop))


def of_prompt(
    workshop: Workshop, *, time_left: int | None = None, time_whole: int | None = None, below: str = ""
) -> Prompt:
    """Return the question of the evening with how many ideas came from whom, and never their words.

    `time_left` and `time_whole` are in seconds; without them no clock is shown.
    """
    papers = _papers(workshop)
    return Prompt(workshop.details.prompt, below, time_left, time_whole, _voices(workshop), papers)


def of_newest(workshop: Workshop, *, page: int = 0) -> Newest:
    """Return the ideas that came in last; to be shown only when the facilitator opens them."""
    ideas = workshop.ideas()
    newest = tuple(_note(workshop, idea, ()) for idea in reversed(ideas[-MOST_NEWEST:]))
    return Newest(newest, len(ideas), page)


def of_board(workshop: Workshop, *, joined: Iterable[IdeaId] = (), page: int = 0) -> WholeBoard:
    """Return the whole board; `joined` are the ideas that found their place in the last 3 seconds."""
    new = _placed(workshop, joined)
    places = {workshop.place_of(workshop.idea(idea)) for idea in new}
    joined_in = 0
    for place in places if len(places) == 1 else ():
        joined_in = workshop.number_of(place) if place is not None else 0
    return WholeBoard(_headlines(workshop, new), _to_place(workshop), len(new), joined_in, page)


def of_spotlight(
    workshop: Workshop, pillar_id: PillarId, page: int = 0, just_joined: Iterable[IdeaId] = ()
) -> Spotlight | WholeBoard:
    """Return one pillar with its ideas; the whole board if the pillar no longer stands on it."""
    number = workshop.number_of(pillar_id)
    if not number:
        return of_board(workshop)
    new = _placed(workshop, just_joined)
    return Spotlight(
        number,
        _headlines(workshop, new),
        _sections(workshop, pillar_id, new),
        sum(workshop.place_of(workshop.idea(idea)) == pillar_id for idea in new),
        _to_place(workshop),
        page,
    )


def of_note(workshop: Workshop, idea_id: IdeaId, page: int = 0) -> OneNote:
    """Return one idea in full."""
    idea = workshop.idea(idea_id)
    place = workshop.place_of(idea)
    pillar = None if place is None else _headline(workshop, workshop.pillar(place), ())
    return OneNote(_note(workshop, idea, ()), pillar, page)


def of_sorting(
    workshop: Workshop,
    idea_id: IdeaId,
    pillar_id: PillarId | None = None,
    *,
    just_joined: Iterable[IdeaId] = (),
    page: int = 0,
) -> Sorting:
    """Return Sort together with this idea in the hand; `pillar_id` is the pillar that took the last one."""
    new = _placed(workshop, just_joined)
    number = 0 if pillar_id is None else workshop.number_of(pillar_id)
    return Sorting(
        _note(workshop, workshop.idea(idea_id), ()),
        _headlines(workshop, new),
        number,
        _sections(workshop, pillar_id, new) if number and pillar_id is not None else (),
        _to_place(workshop),
        page,
    )


def of_heard(workshop: Workshop, session_id: SessionId | None = None) -> Heard:
    """Return how many people and groups were heard, in a session or in all; never which said how much."""
    found = ledger(workshop, session_id)
    looked_for = len(found.heard) + len(found.missing)
    papers = _papers(on_the_wall(workshop))
    return Heard(found.people, found.ideas, len(found.heard), looked_for, papers)


def of_thanks(workshop: Workshop, where: str = "") -> Thanks:
    """Return the thank-you; `where` says where people find the draft, in words for them."""
    return Thanks(workshop.details.title, where, len(heard(workshop)), _papers(workshop))


def _headlines(workshop: Workshop, new: Collection[IdeaId]) -> tuple[Headline, ...]:
    return tuple(_headline(workshop, pillar, new) for pillar in workshop.pillars())


def _headline(workshop: Workshop, pillar: Pillar, new: Collection[IdeaId]) -> Headline:
    number, papers = workshop.number_of(pillar.id), _paper_of(workshop)
    slips = tuple(
        _slip(papers.get(idea.group, ""), idea.id)
        if idea.id not in new
        else Slip(papers.get(idea.group, ""), key_of(idea.id), is_new=True)
        for idea in workshop.ideas_in(pillar.id)
    )
    return Headline(number, pillar.ink, pillar.name or say("Pillar {number}", number=number), slips)


def _sections(workshop: Workshop, pillar_id: PillarId, new: Collection[IdeaId]) -> tuple[Section, ...]:
    return tuple(
        Section(
            section.theme.name if section.theme is not None else "",
            tuple(_note(workshop, idea, new) for idea in section.notes),
        )
        for section in workshop.lying_in(pillar_id).sections
        if section.notes
    )


def _note(workshop: Workshop, idea: Idea, new: Collection[IdeaId]) -> Note:
    """Return a note as the wall shows it; a phone number or an e-mail address stays on the laptop."""
    group, beneath = workshop.group_of(idea), workshop.beneath(idea.id)
    return Note(
        say("Not for the wall") if is_personal(idea.text) else written(idea),
        group.paper if group is not None else "",
        group.mark if group is not None else "",
        1 + len(beneath),
        key_of(idea.id),
        idea.id in new or any(other.id in new for other in beneath),
    )


def _voices(workshop: Workshop) -> tuple[Voices, ...]:
    return tuple(
        Voices(group.name, group.paper, group.mark, len(workshop.ideas_of(group.id)))
        for group in workshop.groups()
    )


def _papers(workshop: Workshop) -> tuple[str, ...]:
    papers = _paper_of(workshop)
    return tuple(papers.get(idea.group, "") for idea in workshop.ideas())


def _paper_of(workshop: Workshop) -> dict[GroupId | None, str]:
    return {group.id: group.paper for group in workshop.groups()}


def _to_place(workshop: Workshop) -> int:
    return len(workshop.ideas_in(None))


def _placed(workshop: Workshop, ideas: Iterable[IdeaId]) -> frozenset[IdeaId]:
    """Keep of some ideas those that stand in a pillar now."""
    found = (workshop.idea(idea) for idea in ideas)
    return frozenset(idea.id for idea in found if not idea.binned and workshop.place_of(idea) is not None)


@lru_cache(maxsize=20_000)
def _slip(paper: str, idea_id: IdeaId) -> Slip:
    return Slip(paper, key_of(idea_id))


def key_of(idea_id: IdeaId) -> int:
    """Return a number that stays with an idea and from which nobody finds the idea."""
    return crc32(idea_id.encode())
