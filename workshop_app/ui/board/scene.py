"""Scene: what the board shows of a workshop, what a hand holds of it, and what differs from before; no Qt."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from workshop_app.domain.lying import Lying, lying
from workshop_app.domain.records import Group, GroupId, Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import heard
from workshop_app.ui.board import damage as damages
from workshop_app.ui.board.arrangement import Arrangement
from workshop_app.ui.board.damage import RING, SHADE, Damage
from workshop_app.ui.board.faces import Face, face
from workshop_app.ui.board.layout import Standing, arrange, with_gap
from workshop_app.ui.board.loose import LOOSE
from workshop_app.ui.board.racks import ROOMY, Box, Gap, Measures


class Voice(NamedTuple):
    """How the notes of a group look: the paper and the mark."""

    paper: str
    mark: str
    name: str


NOBODY = Voice("", "", "")


class Scene:
    """The arrangement of one workshop for one width of window."""

    def __init__(self, name_lines: Callable[[str, float], int]) -> None:
        self._name_lines = name_lines
        self.measures: Measures = ROOMY
        self.line_width = 1500.0
        self.lifted: frozenset[IdeaId] = frozenset()
        self.flying: frozenset[IdeaId] = frozenset()  # notes that are drawn on their way, not in their places
        self.gap: Gap | None = None
        self.target: PillarId | None = None  # the sheet that what is held would join
        self._waiting = Damage([], [])
        self.standing: list[Standing] = []
        self.tray_ideas: tuple[Idea, ...] = ()
        self.waiting: Lying = lying(())
        self.spoken: tuple[Group, ...] = ()
        self._voices: dict[GroupId, Voice] = {}
        self._faces: dict[PillarId, Face] = {}
        self.arrangement = self.base = self._arranged(None, None)

    def show(self, workshop: Workshop) -> Damage:
        """Take in the workshop as it is now; return what must be drawn anew."""
        self.standing = [
            Standing(pillar, number, workshop.ideas_in(pillar.id), workshop.lying_in(pillar.id))
            for number, pillar in enumerate(workshop.pillars(), 1)
        ]
        self.tray_ideas, self.waiting = workshop.ideas_in(None), workshop.lying_in(None)
        self.spoken = heard(workshop)
        looks = {group.id: Voice(group.paper, group.mark, group.name) for group in workshop.groups()}
        changed_looks = looks != self._voices
        self._voices = looks
        damage = self.arrange()
        return Damage(None, None) if changed_looks else damage

    def let_go(self) -> None:
        """Hold nothing any more; what that changes is drawn anew together with the next arrangement."""
        self._waiting = self.around(self.lifted)
        self.lifted, self.gap, self.target = frozenset(), None, None

    def arrange(self) -> Damage:
        """Lay everything out again; return what must be drawn anew."""
        old, old_faces = self.arrangement, self._faces
        self.base = self._arranged(None, self.base)
        self.arrangement = self.base if self.gap is None else self._arranged(self.gap, self.base)
        self._faces = {
            one.pillar.id: face(one.pillar, one.number, one.ideas, self.spoken) for one in self.standing
        }
        return self._differences(old, old_faces)

    def _differences(self, old: Arrangement, old_faces: dict[PillarId, Face]) -> Damage:
        waiting, self._waiting = self._waiting, Damage([], [])
        if old.tray.measures != self.measures:
            return Damage(None, None)
        canvas = [
            sheet.box.grown(RING) for sheet in old.sheets if self.arrangement.sheet(sheet.pillar.id) is None
        ]
        for sheet in self.arrangement.sheets:
            was = old.sheet(sheet.pillar.id)
            faces = old_faces.get(sheet.pillar.id), self._faces[sheet.pillar.id]
            canvas.extend(damages.between(was, sheet, is_same_face=faces[0] == faces[1]))
        canvas.extend(damages.moved_loose(old.loose, self.arrangement.loose))
        canvas.extend(waiting.canvas or [])
        return Damage(canvas, [*damages.moved(old.tray, self.arrangement.tray), *(waiting.tray or [])])

    def open_gap(self, gap: Gap | None) -> Damage:
        """Keep places open where something is about to be put down."""
        if gap == self.gap and not self._waits:
            return Damage([], [])
        self.gap, old = gap, self.arrangement
        shown = self.base if gap is None else with_gap(self.base, gap)
        self.arrangement = shown if shown is not None else self._arranged(gap, self.base)
        return self._differences(old, self._faces)

    def lift(self, ideas: Collection[IdeaId]) -> None:
        """Take notes up; their places stay open, drawn dashed with the gap that opens next."""
        self.lifted = frozenset(ideas)
        self._waiting = self.around(self.lifted)

    @property
    def _waits(self) -> bool:
        return bool(self._waiting.canvas or self._waiting.tray)

    def around(self, ideas: Collection[IdeaId]) -> Damage:
        """Return the damage when these notes look different where they are."""
        canvas: list[Box] = []
        tray: list[Box] = []
        for rack in self.arrangement.racks():
            reach = SHADE if rack.place == LOOSE else RING
            boxes = [rack.slot(rack.index[idea]).grown(reach) for idea in ideas if idea in rack.index]
            here = damages.few(boxes, everywhere=rack.place == LOOSE)
            (tray if rack.place is None else canvas).extend(here)
        return Damage(canvas, tray)

    def face(self, pillar_id: PillarId) -> Face:
        """Return what the sheet of a pillar says."""
        return self._faces[pillar_id]

    def voice(self, group: GroupId | None) -> Voice:
        """Return how the notes of a group look."""
        return self._voices.get(group, NOBODY) if group is not None else NOBODY

    def count(self) -> int:
        """Return how many ideas there are on the board and in the tray."""
        return len(self.tray_ideas) + sum(len(one.ideas) for one in self.standing)

    def _arranged(self, gap: Gap | None, before: Arrangement | None) -> Arrangement:
        return arrange(
            self.standing,
            self.waiting,
            measures=self.measures,
            line_width=self.line_width,
            name_lines=self._name_lines,
            gap=gap,
            before=before,
        )
