"""What a screen reader hears of the board: where the keyboard is, and what is held; no Qt."""

from workshop_app.domain.records import Idea, IdeaId, PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.loose import LOOSE
from workshop_app.ui.board.racks import Rack
from workshop_app.ui.board.scene import Scene
from workshop_app.ui.board.selection import Selection
from workshop_app.ui.board.spoken import spoken
from workshop_app.words import say, say_many


def where(workshop: Workshop, scene: Scene, selection: Selection) -> str:
    """Return the sentences about the note or sheet under the keyboard, or about the whole board."""
    if selection.idea is not None:
        told = _idea(workshop, scene, selection.idea)
        if told:
            return f"{told} {_selected(selection)}".strip()
    if selection.theme is not None:
        told = _theme(workshop, scene, selection.theme)
        if told:
            return told
    if selection.pillar is not None and scene.arrangement.sheet(selection.pillar) is not None:
        return _pillar(workshop, scene, selection.pillar)
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
    said = spoken(workshop, idea)
    stack = _stack(workshop, rack.beneath.get(idea_id, ()))
    return " ".join(sentence for sentence in (said, stack, _place(workshop, rack, n)) if sentence)


def _place(workshop: Workshop, rack: Rack, n: int) -> str:
    if rack.place is None:
        return say("In the tray, {place} of {count}.", place=n + 1, count=len(rack.slots))
    if rack.place == LOOSE:
        return say("Loose on the canvas, {place} of {count}.", place=n + 1, count=len(rack.slots))
    part, name = rack.part_of(n), _name(workshop, rack.place)
    place = {"pillar": name, "place": n - part.start + 1, "count": part.size}
    if part.heading is not None:
        theme = part.heading.theme.name or say("a theme without a name")
        return say("In {pillar}, under {theme}, {place} of {count}.", theme=theme, **place)
    return say("In {pillar}, {place} of {count}.", **place)


def _stack(workshop: Workshop, beneath: tuple[Idea, ...]) -> str:
    """Return how many voices lie in a stack, and whose the others are."""
    if not beneath:
        return ""
    groups = [group.name for idea in beneath if (group := workshop.group_of(idea)) is not None]
    names = ", ".join(dict.fromkeys(groups))
    count = len(beneath) + 1
    if names:
        return say_many("{count} voice, also {names}.", "{count} voices, also {names}.", count, names=names)
    return say_many("{count} voice.", "{count} voices.", count)


def _theme(workshop: Workshop, scene: Scene, theme_id: ThemeId) -> str:
    found = scene.arrangement.theme(theme_id)
    heading = found[1].heading if found is not None else None
    if found is None or heading is None:
        return ""
    return say(
        "Theme in {pillar}: {name}, {ideas}.",
        pillar=_name(workshop, found[0].pillar.id),
        name=heading.theme.name or say("no name yet"),
        ideas=say_many("{count} idea", "{count} ideas", heading.voices),
    )


def _name(workshop: Workshop, pillar_id: PillarId) -> str:
    name = workshop.pillar(pillar_id).name
    return name or say("Pillar {number}", number=workshop.number_of(pillar_id))


def _pillar(workshop: Workshop, scene: Scene, pillar_id: PillarId) -> str:
    face = scene.face(pillar_id)
    count = say_many("{count} idea", "{count} ideas", face.count)
    name = face.name or say("no name yet")
    said = say("Pillar {number}: {name}, {ideas}.", number=face.number, name=name, ideas=count)
    sentences = [said]
    themes = len(workshop.themes_in(pillar_id))
    if themes:
        sentences.append(say_many("{count} theme.", "{count} themes.", themes))
    if face.count and face.missing:
        sentences.append(say("Not heard yet: {names}.", names=", ".join(face.missing)))
    if face.is_locked:
        sentences.append(say("Locked."))
    return " ".join(sentences)


def _selected(selection: Selection) -> str:
    if len(selection.ideas) > 1:
        return say_many("{count} selected.", "{count} selected.", len(selection.ideas))
    return say("Selected.") if selection.idea in selection.ideas else ""
