"""What is behind the words that are looked at: which ideas, which are tied, and what that is called."""

from typing import NamedTuple

from workshop_app.domain.records import Group, Idea, IdeaId, PillarId
from workshop_app.domain.shaping import behind, walk_back
from workshop_app.domain.wordings import Wording, stands, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heat_map import ideas_at
from workshop_app.ui.plain_letters import plain
from workshop_app.words import say

OPENINGS = ("i can ", "puedo ", "learners ", "students ")
"""How statements begin; what is behind one is told without it."""

BREAKS = (", ", "; ", " and ", " y ", ": ")
"""Where a title may end if a text is too long for it."""

SHORT = 34
"""Letters of a text that a title has room for."""

WHOLE_PILLAR = {"name", "short"}
"""Words that stand for all of their pillar: what is behind them is what is behind the pillar."""


class Behind(NamedTuple):
    """What is shown under a title; `told` says in a sentence what is special about it, if anything is."""

    title: str
    ideas: tuple[Idea, ...] = ()
    tied: frozenset[IdeaId] = frozenset()
    told: str = ""


def of_pillar(workshop: Workshop, pillar_id: PillarId) -> Behind:
    """Return all ideas of a pillar."""
    ideas = workshop.ideas_in(pillar_id)
    told = "" if ideas else say("No idea lies in this pillar yet. Put some there in Group.")
    return Behind(say("Behind “{words}”", words=called(workshop, pillar_id)), ideas, told=told)


def of_words(workshop: Workshop, pillar_id: PillarId, wording: Wording) -> Behind:
    """Return the ideas tied to words of a pillar; where there are none, those one comes to from there."""
    if not stands(workshop, wording):
        return of_pillar(workshop, pillar_id)
    tied = behind(workshop, wording)
    if wording.of in WHOLE_PILLAR and not tied:
        return of_pillar(workshop, pillar_id)
    title = say("Behind “{words}”", words=quoted(text_of(workshop, wording)))
    if tied:
        return Behind(title, tied, frozenset(idea.id for idea in tied))
    walk = walk_back(workshop, wording)
    if not walk.ideas:
        return Behind(title, told=say("No idea is tied to these words yet."))
    through = quoted(text_of(workshop, walk.through)) or called(workshop, pillar_id)
    told = say("No idea is tied to these words yet. These are behind “{words}”.", words=through)
    return Behind(title, walk.ideas, told=told)


def of_group(workshop: Workshop, pillar_id: PillarId, group: Group | None) -> Behind:
    """Return the ideas of one group in a pillar."""
    ideas = ideas_at(workshop, group.id if group is not None else None, pillar_id)
    who = group.name if group is not None else say("Not said who")
    title = say("{group} in “{words}”", group=who, words=called(workshop, pillar_id))
    return Behind(title, ideas, told="" if ideas else say("Nobody of this group said anything here yet."))


def found(workshop: Workshop, pillar_id: PillarId, typed: str, wording: Wording | None) -> Behind:
    """Return the ideas in which all that is typed occurs, those of the pillar first; all of it at first."""
    wanted = plain(typed).split()
    inside = workshop.ideas_in(pillar_id)
    tied = frozenset(idea.id for idea in behind(workshop, wording)) if wording is not None else frozenset()
    if not wanted:
        return Behind(say("All ideas of “{words}”", words=called(workshop, pillar_id)), inside, tied)
    here = {idea.id for idea in inside}
    others = (idea for idea in workshop.ideas() if idea.id not in here)
    ideas = tuple(idea for idea in (*inside, *others) if all(part in plain(idea.text) for part in wanted))
    told = "" if ideas else say("No idea says that.")
    return Behind(say("Ideas with “{words}”", words=typed.strip()), ideas, tied, told)


def called(workshop: Workshop, pillar_id: PillarId) -> str:
    """Return what a pillar is called, by its number if it has no name."""
    name = workshop.pillar(pillar_id).name
    return name or say("Pillar {number}", number=workshop.number_of(pillar_id))


def quoted(text: str) -> str:
    """Return a text as a title names it: without its opening and its full stop, and not too long."""
    words = " ".join(text.split()).rstrip(".!")
    opening = next((one for one in OPENINGS if words.casefold().startswith(one)), "")
    words = words[len(opening) :] or words
    if len(words) <= SHORT:
        return words
    ends = [at for mark in BREAKS if 0 < (at := words.find(mark)) <= SHORT]
    if ends and max(ends) > SHORT // 3:
        return words[: max(ends)]
    cut = words[:SHORT].rsplit(" ", 1)[0]
    return f"{cut}…"
