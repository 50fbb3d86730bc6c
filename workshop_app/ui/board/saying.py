"""What a screen reader hears of the board: where the keyboard is, and what is held; no Qt."""

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.scene import Scene
from workshop_app.ui.board.selection import Selection
from workshop_app.words import say, say_many


def where(workshop: Workshop, scene: Scene, selection: Selection) -> str:
    """Return the sentences about the note or sheet under the keyboard, or about the whole board."""
    if selection.idea is not None:
        told = _idea(workshop, scene, selection.idea)
        if told:
            return f"{told} {_selected(selection)}".strip()
    if selection.pillar is not None and scene.arrangement.sheet(selection.pillar) is not None:
        return _pillar(scene, selection.pillar)
    pillars = say_many("{count} pillar", "{count} pillars", len(workshop.pillars()))
    waiting = say_many("{count} idea to place", "{count} ideas to place", len(scene.tray_ideas))
    return say("Board: {pillars}, {ideas}.", pillars=pillars, ideas=waiting)


def picked_up(count: int) -> str:
    """Return what is said when notes are picked up with the keyboard."""
    return say_many(
        "{count} idea picked up. Arrows choose the place, Enter puts it down, Escape puts it back.",
        "{count} ideas picked up. Arrows choose the place, Enter puts them down, Escape puts them back.",
        count,
    )


def _idea(workshop: Workshop, scene: Scene, idea_id: IdeaId) -> str:
    found = scene.arrangement.find(idea_id)
    if found is None:
        return ""
    rack, n = found
    idea = workshop.idea(idea_id)
    group = workshop.group_of(idea)
    text = idea.text.rstrip(".")
    said = (
        say("{group}: {text}.", group=group.name, text=text)
        if group is not None
        else say("Idea: {text}.", text=text)
    )
    if rack.place is None:
        at = say("In the tray, {place} of {count}.", place=n + 1, count=len(rack.slots))
    else:
        name = workshop.pillar(rack.place).name or say(
            "Pillar {number}", number=workshop.number_of(rack.place)
        )
        at = say("In {pillar}, {place} of {count}.", pillar=name, place=n + 1, count=len(rack.slots))
    return f"{said} {at}"


def _pillar(scene: Scene, pillar_id: PillarId) -> str:
    face = scene.face(pillar_id)
    count = say_many("{count} idea", "{count} ideas", face.count)
    name = face.name or say("no name yet")
    said = say("Pillar {number}: {name}, {ideas}.", number=face.number, name=name, ideas=count)
    if face.count and face.missing:
        names = ", ".join(face.missing)
        return f"{said} {say('Not heard yet: {names}', names=names)}."
    return said


def _selected(selection: Selection) -> str:
    if len(selection.ideas) > 1:
        return say_many("{count} selected.", "{count} selected.", len(selection.ideas))
    return say("Selected.") if selection.idea in selection.ideas else ""
