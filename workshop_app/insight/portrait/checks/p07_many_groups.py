"""P07: each pillar goes back to ideas of several groups, students among them."""

from collections.abc import Iterator

from workshop_app.domain.records import Group, Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.shaped import ideas_behind
from workshop_app.insight.portrait.told import Told, flag, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many

FEWEST_VOICES = 3
_MARK = "ph.student"
_TELLING_MORE = frozenset({"of", "with", "from", "in", "at", "de", "con", "en"})


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar of too few groups, of no idea, or without any idea of students."""
    pillars = workshop.pillars()
    if not pillars:
        yield unchecked(say("There are no pillars yet."))
        return
    students = tuple(group for group in workshop.groups() if are_students(group))
    found = [told for pillar in pillars if (told := _about(workshop, pillar, students))]
    if not students and workshop.groups():
        found.append(
            flag(
                say("No group on the list is of students."),
                say("Add one in the plan, and ask them first: it is about them."),
            )
        )
    yield from found
    if not found:
        yield passes(say("Every pillar goes back to three groups or more, students among them."))


def are_students(group: Group) -> bool:
    """Say whether a group is of students, by its mark or by its name, in English or Spanish.

    "Families of students" are families.
    """
    if group.mark.startswith(_MARK):
        return True
    said = [word.low for word in words(group.name)]
    until = next((at for at, word in enumerate(said) if at and word in _TELLING_MORE), len(said))
    known = word_set("en", "portrait", "students") | word_set("es", "portrait", "students")
    return bool(known.intersection((*said[:1], *said[until - 1 : until])))


def _about(workshop: Workshop, pillar: Pillar, students: tuple[Group, ...]) -> Told | None:
    ideas = ideas_behind(workshop, pillar)
    if not ideas:
        return flag_pillar(
            workshop,
            pillar,
            say("No idea stands behind this pillar."),
            say("Place ideas in it, or tie them to its words."),
        )
    spoke = {group.id for idea in ideas if (group := workshop.group_of(idea))}
    if len(spoke) < FEWEST_VOICES:
        reason = say_many(
            "Its ideas come from {count} group; {fewest} make it everybody's.",
            "Its ideas come from {count} groups; {fewest} make it everybody's.",
            len(spoke),
            fewest=FEWEST_VOICES,
        )
        return flag_pillar(workshop, pillar, reason, say("Ask those who have not spoken."))
    if students and not spoke & {group.id for group in students}:
        reason = say("No idea of students stands behind it.")
        return flag_pillar(workshop, pillar, reason, say("Ask students what it means to them."))
    return None


CHECK = PortraitCheck(id="P07", title="Ideas of several groups", element="representative", find=find)
