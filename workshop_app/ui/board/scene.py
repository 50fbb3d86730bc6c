"""Scene: what the board shows of a workshop, what a hand holds of it, and what differs from before; no Qt."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from workshop_app.domain.records import Group, GroupId, Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.faces import Face, face, voices
from workshop_app.ui.board.layout import Standing, arrange
from workshop_app.ui.board.racks import ROOMY, Arrangement, Box, Gap, Measures, Rack, Sheet

MANY = 40
"""More damaged notes than this on one sheet are drawn anew as one box."""

TARGET_REACH = 24.0
"""How far the shadow of the sheet reaches that ideas are about to join."""

EDGE = 5.0
"""Nothing of a head lies this close to the edge of its sheet."""

RING = 6.0
"""How far shadows and edges reach beyond a sheet or note."""


class Damage(NamedTuple):
    """What must be drawn anew on the canvas and in the tray; None means all of it."""

    canvas: list[Box] | None
    tray: list[Box] | None


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
        self.gap: Gap | None = None
        self.target: PillarId | None = None
        self._waiting = Damage([], [])
        self.standing: list[Standing] = []
        self.tray_ideas: tuple[Idea, ...] = ()
        self.spoken: tuple[Group, ...] = ()
        self._voices: dict[GroupId, Voice] = {}
        self._faces: dict[PillarId, Face] = {}
        self.arrangement = arrange((), (), measures=ROOMY, line_width=self.line_width, name_lines=name_lines)
        self.base = self.arrangement

    def show(self, workshop: Workshop) -> Damage:
        """Take in the workshop as it is now; return what must be drawn anew."""
        self.standing = [
            Standing(pillar, number, workshop.ideas_in(pillar.id))
            for number, pillar in enumerate(workshop.pillars(), 1)
        ]
        self.tray_ideas = workshop.ideas_in(None)
        groups = workshop.groups()
        heard = voices(self.tray_ideas).union(*(voices(one.ideas) for one in self.standing))
        self.spoken = tuple(group for group in groups if group.id in heard)
        looks = {group.id: Voice(group.paper, group.mark, group.name) for group in groups}
        changed_looks = looks != self._voices
        self._voices = looks
        damage = self.arrange()
        return Damage(None, None) if changed_looks else damage

    def let_go(self) -> None:
        """Hold nothing any more; what that changes is drawn anew together with the next arrangement."""
        canvas, tray = self.around(self.lifted)
        sheet = self.arrangement.sheet(self.target) if self.target is not None else None
        if sheet is not None and canvas is not None:
            canvas.append(sheet.box.grown(TARGET_REACH))
        self._waiting = Damage(canvas, tray)
        self.lifted, self.gap, self.target = frozenset(), None, None

    def arrange(self) -> Damage:
        """Lay everything out again; return what must be drawn anew."""
        waiting, self._waiting = self._waiting, Damage([], [])
        old, old_faces = self.arrangement, self._faces
        self.base = self._arranged(None, self.base)
        self.arrangement = self.base if self.gap is None else self._arranged(self.gap, self.base)
        self._faces = {
            pillar.id: face(pillar.name, number, pillar.ink, ideas, self.spoken)
            for pillar, number, ideas in self.standing
        }
        if old.tray.measures != self.measures:
            return Damage(None, None)
        canvas = [
            sheet.box.grown(RING) for sheet in old.sheets if self.arrangement.sheet(sheet.pillar.id) is None
        ]
        for sheet in self.arrangement.sheets:
            was = old.sheet(sheet.pillar.id)
            faces = old_faces.get(sheet.pillar.id), self._faces[sheet.pillar.id]
            canvas.extend(_differences(was, sheet, is_same_face=faces[0] == faces[1]))
        canvas.extend(waiting.canvas or [])
        return Damage(canvas, [*_moved_slots(old.tray, self.arrangement.tray), *(waiting.tray or [])])

    def open_gap(self, gap: Gap | None) -> Damage:
        """Keep places open where something is about to be put down; the sheet there becomes the target."""
        if gap == self.gap and not self._waits:
            return Damage([], [])
        before = self.target
        self.gap, self.target = gap, gap.place if gap else None
        damage = self.arrange()
        if before != self.target:
            for pillar_id in (before, self.target):
                sheet = self.arrangement.sheet(pillar_id) if pillar_id else None
                if sheet is not None and damage.canvas is not None:
                    damage.canvas.append(sheet.box.grown(TARGET_REACH))
        return damage

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
            boxes = [rack.slot(rack.index[idea]).grown(RING) for idea in ideas if idea in rack.index]
            (tray if rack.place is None else canvas).extend(_few(boxes))
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

    def _arranged(self, gap: Gap | None, before: Arrangement) -> Arrangement:
        return arrange(
            self.standing,
            self.tray_ideas,
            measures=self.measures,
            line_width=self.line_width,
            name_lines=self._name_lines,
            gap=gap,
            before=before,
        )


def _differences(old: Sheet | None, new: Sheet, *, is_same_face: bool) -> Iterator[Box]:
    if old is None:
        yield new.box.grown(RING)
        return
    if old is new and is_same_face:
        return
    same_place = (old.x, old.y, old.columns, old.header) == (new.x, new.y, new.columns, new.header)
    if not same_place or old.is_free != new.is_free:
        yield old.box.grown(RING)
        yield new.box.grown(RING)
        return
    if not is_same_face:
        head = new.head  # its edge stays: neither the tiles beside it nor the shadow need mending
        yield Box(head.x + EDGE, head.y + EDGE, head.width - 2 * EDGE, head.height - EDGE)
    if not is_same_face or old.height != new.height:
        low = min(old.height, new.height) - new.measures.foot
        high = max(old.height, new.height)
        foot = Box(new.x, new.y + low, new.width, high - low)
        yield foot if old.height == new.height else foot.grown(RING)
    yield from _moved_slots(old, new)


def _moved_slots(old: Rack, new: Rack) -> Iterator[Box]:
    if old.slots is new.slots:
        return
    most, least = max(len(old.slots), len(new.slots)), min(len(old.slots), len(new.slots))
    rack = new if len(new.slots) >= len(old.slots) else old
    changed = [n for n in range(least) if old.slots[n] is not new.slots[n]]
    changed.extend(range(least, most))
    yield from _few([rack.slot(n).grown(RING) for n in changed])


def _few(boxes: list[Box]) -> list[Box]:
    if len(boxes) <= MANY:
        return boxes
    whole = boxes[0]
    for box in boxes:
        whole = whole.around(box)
    return [whole]
