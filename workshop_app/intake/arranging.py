"""Finds the place of a list in a workshop: whose ideas they are, which pillar, what is there already."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.lists import Further
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.domain.rules import LONGEST_NAME, LONGEST_TABLE, one_line
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.columns import plain
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.named_places import NamedPlaces
from workshop_app.intake.papers import paper_of
from workshop_app.intake.rows import Left, LeftOut, Row
from workshop_app.words import say


@dataclass(frozen=True, kw_only=True)
class Arranged:
    """A list ready for `lists.take_in`: its ideas, and by id the names of groups and pillars to be made.

    `further` holds the sessions and themes to be made besides.

    `rows` are the rows of `ideas`, in the same order; `left_out` are those that do not come in and why.
    """

    ideas: tuple[NewIdea, ...]
    rows: tuple[Row, ...]
    groups: dict[GroupId, str]
    pillars: dict[PillarId, str]
    left_out: tuple[LeftOut, ...]
    further: Further = field(default_factory=Further)

    def in_session(self, session_id: SessionId | None) -> "Arranged":
        """Return the same with every idea whose row names no session in this one."""
        if session_id is None:
            return self
        ideas = tuple(idea if idea.session else replace(idea, session=session_id) for idea in self.ideas)
        return replace(self, ideas=ideas)


def arrange(
    found: IdeaList,
    workshop: Workshop,
    fresh: Callable[[str], str],
    *,
    otherwise: str = "",
    repeats: Collection[Row] | bool = False,
) -> Arranged:
    """Return what a list would bring into the workshop; nothing is changed by asking.

    `fresh` makes a new id for a noun; `otherwise` names the group of ideas whose row names none and whose
    colour is no group's paper. An idea that the same group has on the board already as an answer to the same
    question is left out, unless `repeats` asks for it: what two people of a group wrote comes in twice, the
    same list brought in twice does not; `repeats` may also hold just the rows that come in all the same. At
    which table it was said makes no other idea of it. Raises RuleBroken if the list names more groups, themes
    or pillars than a workshop holds.
    """
    places, asked = NamedPlaces(workshop, fresh), workshop.details.prompt
    there = _There(workshop, asked)
    already = say("This idea is in the workshop already.")
    ideas: list[NewIdea] = []
    rows: list[Row] = []
    left_out = list(found.left_out)
    for row in found.rows:
        why, kind = _too_long_a_name(row), Left.NAME
        group = _group(row, places, otherwise) if not why else None
        comes_again = repeats if isinstance(repeats, bool) else row in repeats
        if not why and not comes_again and there.takes(row.text, group, row.prompt or asked):
            why, kind = already, Left.HERE
        if why:
            left_out.append(LeftOut(row.row, why, row.text, kind, row))
            continue
        rows.append(row)
        pillar = places.pillar(row.pillar) if row.pillar else None
        ideas.append(
            NewIdea(
                id=IdeaId(fresh("idea")),
                text=row.text,
                group=group,
                pillar=pillar,
                theme=places.theme(pillar, row.theme) if pillar is not None and row.theme else None,
                session=places.session(row.session) if row.session else None,
                language=row.language,
                source=found.source,
                table=row.table,
                prompt=row.prompt,
                later=plain(row.later) in _YES,
            )
        )
    places.check()
    left_out.sort(key=lambda one: one.row)
    return Arranged(
        ideas=tuple(ideas),
        rows=tuple(rows),
        groups=places.new_groups,
        pillars=places.new_pillars,
        left_out=tuple(left_out),
        further=Further(places.new_sessions, places.new_themes),
    )


class _There:
    """What is on the board already: how often each group said the same as an answer to the same question."""

    def __init__(self, workshop: Workshop, asked: str) -> None:
        self._said: dict[tuple[str, str], Counter[GroupId | None]] = {}
        for idea in workshop.ideas():
            self._said.setdefault(_words(idea.text, idea.prompt or asked), Counter())[idea.group] += 1

    def takes(self, text: str, group: GroupId | None, prompt: str) -> bool:
        """Say whether an idea is one of them, which is not there a second time then.

        One of which nobody says who said it is the same as anybody's: that may have been settled here since.
        """
        said = self._said.get(_words(text, prompt))
        if not said:
            return False
        who = group if said[group] or group is not None else next((one for one in said if said[one]), None)
        if not said[who]:
            return False
        said[who] -= 1
        return True


def _words(text: str, prompt: str) -> tuple[str, str]:
    return one_line(text).casefold(), prompt.casefold()


def _group(row: Row, places: NamedPlaces, otherwise: str) -> GroupId | None:
    """Return who said it: the group it names, the one on paper of its colour, or who speaks otherwise."""
    if row.group:
        return places.group(row.group)
    by_colour = places.group_on(paper_of(row.colour)) if row.colour else None
    return by_colour or (places.group(otherwise) if otherwise else None)


def _too_long_a_name(row: Row) -> str:
    if len(row.group) > LONGEST_NAME:
        return say("The name of its group has more than {longest} characters.", longest=LONGEST_NAME)
    if len(row.pillar) > LONGEST_NAME:
        return say("The name of its pillar has more than {longest} characters.", longest=LONGEST_NAME)
    if max(len(row.theme), len(row.session)) > LONGEST_NAME:
        return say(
            "The name of its theme or session has more than {longest} characters.", longest=LONGEST_NAME
        )
    if len(row.table) > LONGEST_TABLE:
        return say("The name of its table has more than {longest} characters.", longest=LONGEST_TABLE)
    return ""


_YES = ("yes", "x", "1", "true", "si")
"""What a cell says of an idea that is kept for later."""
