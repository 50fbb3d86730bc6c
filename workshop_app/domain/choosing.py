"""Choosing: what a person wants kept where copies differ, as what must be set and put beside for it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop_app.domain.changes import Fields
from workshop_app.domain.clashes import Clash, Said
from workshop_app.domain.commands.copies import Beside
from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import IdeaId

BOTH = -1
"""Keep what every copy says, side by side."""

Choices = Mapping[tuple[str, str, str], int]
"""For kind, id and field whose value a person wants: 0 ours, 1 the first other copy's, and so on, or BOTH."""


class Chosen(NamedTuple):
    """What a person's choices come to: fields to set, by kind and id, and second ideas."""

    fields: dict[tuple[str, str], Fields]
    besides: tuple[Beside, ...]


def chosen(clashes: Iterable[Clash], choices: Choices, joining_id: str) -> Chosen:
    """Return what is to be done so that the choices hold; what nobody chose stays as it was merged."""
    fields: dict[tuple[str, str], Fields] = {}
    besides = list[Beside]()
    for clash in clashes:
        choice = choices.get((clash.kind, clash.id, clash.field))
        if choice is None:
            continue
        wanted = _wanted(clash, choice)
        if wanted.value != clash.kept.value:
            fields.setdefault((clash.kind, clash.id), {}).update(wanted.fields)
        if choice == BOTH and clash.both:
            others = {said.value: said for said in clash.said if said.value != wanted.value}
            for said in others.values():
                id = IdeaId(made_of("idea", joining_id, clash.id, clash.field, str(said.whose)))
                besides.append(Beside(idea=IdeaId(clash.id), id=id, fields=_alone(clash, said)))
    return Chosen(fields, tuple(besides))


def _wanted(clash: Clash, choice: int) -> Said:
    whose = {said.whose: said for said in clash.said}
    if choice == BOTH:
        return clash.said[0]  # ours stays where it is, if we said anything
    return whose.get(choice, clash.kept)


def _alone(clash: Clash, said: Said) -> Fields:
    """Return what a second idea has of its own: other words, or another place."""
    if clash.field == "text":
        return {"text": said.value}
    return {name: said.fields.get(name) for name in ("pillar", "theme")}
