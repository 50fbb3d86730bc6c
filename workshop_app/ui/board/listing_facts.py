"""What stands in a line of the list, and what a screen reader hears of it; no widgets."""

from collections.abc import Collection
from dataclasses import dataclass

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import saying
from workshop_app.ui.board.listing_outline import LOOSE, TRAY, Line
from workshop_app.ui.board.scene import Scene
from workshop_app.ui.board.selection import Selection, Spot
from workshop_app.ui.board.spoken import spoken
from workshop_app.words import say, say_many, written


@dataclass(frozen=True, slots=True)
class Facts:
    """`text` is what the line says and `beside` what stands at its end, with `missing` groups as a hint.

    `paper` and `mark` are those of who said an idea, `number` and `ink` a pillar's; `voices` is how many say
    the same.
    """

    text: str
    beside: str = ""
    missing: str = ""
    paper: str = ""
    mark: str = ""
    number: int = 0
    ink: str = ""
    voices: int = 1
    is_locked: bool = False
    is_nameless: bool = False


def facts(workshop: Workshop, scene: Scene, line: Line) -> Facts:
    """Return what stands in a line."""
    if line.is_idea:
        idea = workshop.idea(line.id)
        voice = scene.voice(idea.group)
        voices = 1 + len(workshop.beneath(idea.id)) if line.kind == "idea" else 1
        return Facts(written(idea), voice.name, "", voice.paper, voice.mark, voices=voices)
    if line.kind == "pillar":
        return _pillar(workshop, scene, PillarId(line.id))
    if line.kind == "theme":
        theme = workshop.theme(line.id)
        sections = workshop.lying_in(theme.pillar).sections
        notes = next(
            (one.notes for one in sections if one.theme is not None and one.theme.id == theme.id), ()
        )
        count = sum(1 + len(workshop.beneath(note.id)) for note in notes)
        name = theme.name or say("Theme without a name")
        return Facts(name, _ideas(count), is_nameless=not theme.name)
    here = [idea for idea in workshop.ideas_in(None) if (line == LOOSE) == _is_loose(workshop, idea)]
    return Facts(say("Loose on the canvas") if line == LOOSE else say("To place"), _ideas(len(here)))


def heard(workshop: Workshop, scene: Scene, line: Line, chosen: Collection[IdeaId]) -> str:
    """Return what a screen reader hears of a line: of a note what it hears on the board as well."""
    if line.kind == "voice":
        return _voice(workshop, workshop.idea(line.id), is_chosen=line.id in chosen)
    if line in {TRAY, LOOSE}:
        said = facts(workshop, scene, line)
        return say("{name}, {ideas}.", name=said.text, ideas=said.beside)
    selection = Selection()
    selection.ideas = {IdeaId(idea) for idea in chosen}
    selection.current = Spot(line.kind, line.id)  # type: ignore[arg-type] # no others are left
    return saying.where(workshop, scene, selection)


def _pillar(workshop: Workshop, scene: Scene, pillar_id: PillarId) -> Facts:
    pillar, number = workshop.pillar(pillar_id), workshop.number_of(pillar_id)
    ideas = workshop.ideas_in(pillar_id)
    heard_here = {idea.group for idea in ideas}
    missing = [group.name for group in scene.spoken if group.id not in heard_here] if ideas else []
    return Facts(
        pillar.name or say("Pillar {number}", number=number),
        _ideas(len(ideas)),
        say("Not heard yet: {names}", names=", ".join(missing)) if missing else "",
        number=number,
        ink=pillar.ink,
        is_locked=pillar.locked,
        is_nameless=not pillar.name,
    )


def _voice(workshop: Workshop, idea: Idea, *, is_chosen: bool) -> str:
    top = workshop.idea(workshop.top_of(idea.id))
    stack = [top.id, *(one.id for one in workshop.beneath(top.id))]
    place = stack.index(idea.id) + 1 if idea.id in stack else 1
    where = say("In a stack, {place} of {count}.", place=place, count=len(stack))
    return f"{spoken(workshop, idea)} {where} {say('Selected.') if is_chosen else ''}".strip()


def _is_loose(workshop: Workshop, idea: Idea) -> bool:
    top = workshop.idea(workshop.top_of(idea.id))
    return top.x is not None and top.y is not None


def _ideas(count: int) -> str:
    return say_many("{count} idea", "{count} ideas", count)
