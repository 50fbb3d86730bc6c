"""P16: no group is left unheard, unless somebody wrote down why."""

from collections.abc import Iterator

from workshop_app.domain.agenda_records import Pause
from workshop_app.domain.records import Group
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import not_heard
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, passes, unchecked
from workshop_app.words import say, say_many


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each group of which nobody was heard, and which no equity pause names."""
    if not workshop.ideas():
        yield unchecked(say("There are no ideas yet."))
        return
    silent = not_heard(workshop)
    explained = [group for group in silent if _is_explained(workshop, group)]
    for group in silent:
        if group not in explained:
            yield Told(
                "flag",
                say("Nobody of this group has been heard yet."),
                say("Ask them, or name them in the equity pause and say why."),
                group.name,
                group=group.id,
            )
    if explained:
        yield passes(
            say_many(
                "{count} group was not heard, and an equity pause says so.",
                "{count} groups were not heard, and an equity pause says so.",
                len(explained),
            )
        )
    elif not silent:
        yield passes(say("Every group on the list was heard."))


def _is_explained(workshop: Workshop, group: Group) -> bool:
    name = group.name.casefold()
    return bool(name) and any(name in pause.answer.casefold() for pause in workshop.all_of(Pause))


CHECK = PortraitCheck(id="P16", title="Every group heard", element="process", find=find)
