"""Boxes: the boxes drawn around the notes of a photo, what is done to them, and how that is taken back."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.pictures import Corners
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.photo import quads
from workshop_app.ui.photo.quads import Size

DOUBTFUL = 0.5
"""Certainty below which a box may be no note at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One note of the photo, as it will come in.

    `note` is its place in what was found, None if it was drawn by hand; it `is_as_found` until its corners
    are changed. `seen` is the idea that an earlier photo gave for it: it is not added again unless it
    `is_wanted`. `card` is the code of an idea card, `table` and `prompt` what it was printed for; None if
    it is no card, so that those of the whole photo hold.
    """

    key: int
    corners: Corners
    paper: str = ""
    group: GroupId | None = None
    certainty: float = 1.0
    note: int | None = None
    is_as_found: bool = False
    seen: IdeaId | None = None
    is_wanted: bool = True
    card: str = ""
    table: str | None = None
    prompt: str | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look whether this is a note."""
        return self.is_as_found and self.certainty < DOUBTFUL


class Boxes(QObject):
    """The boxes in reading order, the one that is worked on, and those chosen together with it.

    `changed` is sent when a box changed, `went` when another one is current or chosen.
    """

    changed = Signal()
    went = Signal()

    def __init__(self, within: Size, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.within = within
        self.all: tuple[Box, ...] = ()
        self.current: int | None = None
        self.chosen: frozenset[int] = frozenset()
        self._keys = count(1)
        self._undone: list[tuple[Box, ...]] = []
        self._done: list[tuple[Box, ...]] = []
        self._gesture = ""

    def begin(self, boxes: Sequence[Box]) -> None:
        """Show what was found, with nothing to take back; boxes already drawn by hand stay."""
        drawn = [box for box in self.all if box.note is None]
        found = [replace(box, key=next(self._keys)) for box in boxes]
        self._done, self._undone, self._gesture = [], [], ""
        self._show(_ordered([*found, *drawn]))
        if self.current is None and self.all:
            self.go_to(self.all[0].key)

    @property
    def wanted(self) -> tuple[Box, ...]:
        """The boxes that will be added."""
        return tuple(box for box in self.all if box.is_wanted)

    @property
    def box(self) -> Box | None:
        """The box that is worked on."""
        return next((box for box in self.all if box.key == self.current), None)

    @property
    def picked(self) -> tuple[Box, ...]:
        """The boxes that what is done next is done to."""
        return tuple(box for box in self.all if box.key in self.chosen or box.key == self.current)

    @property
    def is_changed(self) -> bool:
        """Whether a person has done anything to them."""
        return bool(self._done)

    def place(self, key: int | None) -> int:
        """Return how many boxes come before one, in reading order."""
        return next((n for n, box in enumerate(self.all) if box.key == key), 0)

    # going about

    def go_to(self, key: int | None, *, choosing: bool = False) -> None:
        """Work on another box; while `choosing`, together with those before."""
        here = frozenset(box.key for box in self.all)
        if not choosing:
            self.chosen = frozenset()
        elif key is not None:
            were = self.chosen or (frozenset({self.current}) if self.current is not None else frozenset())
            self.chosen = (were ^ {key} if key in were and key != self.current else were | {key}) & here
        self.current = key if key in here else None
        self._gesture = ""
        self.went.emit()

    def choose_next(self) -> None:
        """Keep the current box chosen and go on to the next, which is chosen with it."""
        at = self.place(self.current) + 1
        if self.current is not None and at < len(self.all):
            self.go_to(self.all[at].key, choosing=True)

    def choose_all(self) -> None:
        """Choose every box, so that what is done next is done to all of them."""
        self.chosen = frozenset(box.key for box in self.all)
        self.went.emit()

    def step(self, steps: int) -> bool:
        """Go to the next or the previous box; False at the end."""
        if not self.all:
            return False
        at = self.place(self.current) + steps if self.current is not None else (0 if steps > 0 else -1)
        if not -1 <= at < len(self.all) or (at == -1 and self.current is not None):
            return False
        self.go_to(self.all[at].key)
        return True

    def walk(self, dx: int, dy: int) -> None:
        """Go to the box that lies nearest in a direction."""
        box = self.box
        if box is None:
            self.step(1)
            return
        others = [other for other in self.all if other.key != box.key]
        found = quads.nearest(box.corners, [other.corners for other in others], dx, dy)
        if found is not None:
            self.go_to(others[found].key)

    def at(self, x: float, y: float) -> Box | None:
        """Return the smallest box at a point of the photo; the one worked on before others."""
        there = [box for box in self.all if quads.contains(box.corners, x, y)]
        if any(box.key == self.current for box in there):
            return self.box
        return min(there, key=lambda box: quads.size(box.corners).width, default=None)

    # what is done to them

    def add(self, corners: Corners, group: GroupId | None = None, paper: str = "") -> Box | None:
        """Add a box that was drawn by hand; None if nothing could be seen in it."""
        if not quads.is_drawable(corners):
            return None
        new = Box(key=next(self._keys), corners=corners, group=group, paper=paper)
        self._keep([*self.all, new], "")
        self.go_to(new.key)
        return new

    def remember_paper(self, key: int, paper: str, group: GroupId | None) -> None:
        """Say on which paper a box just drawn lies and whose it is; that belongs to drawing it."""
        self._show(
            tuple(replace(box, paper=paper, group=group) if box.key == key else box for box in self.all)
        )

    def grasp(self) -> None:
        """Let what follows be a step of its own when it is taken back."""
        self._gesture = ""

    def move(self, key: int, corners: Corners, *, gesture: str = "") -> None:
        """Give a box other corners; all of one gesture is taken back as one."""
        self._alter({key}, lambda box: replace(box, corners=corners, is_as_found=False), gesture)

    def turn(self) -> None:
        """Turn what is picked by a quarter, so that it can be read."""
        self._alter(
            self._picked_keys(),
            lambda box: replace(box, corners=quads.turned(box.corners), is_as_found=False),
        )

    def give_to(self, group: GroupId | None) -> None:
        """Say which group wrote what is picked."""
        self._alter(self._picked_keys(), lambda box: replace(box, group=group))

    def alter(self, change: Callable[[Box], Box]) -> None:
        """Make another of the box worked on."""
        self._alter({self.current or 0}, change)

    def give_paper_to(self, paper: str, group: GroupId | None) -> None:
        """Say which group wrote on all papers of a colour."""
        keys = {box.key for box in self.all if box.paper == paper}
        self._alter(keys, lambda box: replace(box, group=group))

    def want(self) -> None:
        """Add what is picked, or leave it out if all of it would be added."""
        is_out = all(box.is_wanted for box in self.picked)
        self._alter(self._picked_keys(), lambda box: replace(box, is_wanted=not is_out))

    def split(self, *, is_across: bool) -> None:
        """Make two boxes of the one worked on."""
        box = self.box
        if box is None:
            return
        first, second = quads.halves(box.corners, is_across=is_across)
        if not (quads.is_drawable(first) and quads.is_drawable(second)):
            return
        one = replace(box, corners=first, is_as_found=False, seen=None, card="", table=None, prompt=None)
        other = replace(one, key=next(self._keys), corners=second)
        self._keep([one if kept.key == box.key else kept for kept in self.all] + [other], "")
        self.go_to(box.key)

    def join(self) -> bool:
        """Make one box of those that are picked; False if there are not two."""
        picked = self.picked
        if len(picked) < 2:
            return False
        first = self.box or picked[0]
        corners = quads.joined([first.corners, *(box.corners for box in picked if box.key != first.key)])
        whole = replace(first, corners=corners, is_as_found=False, seen=None, is_wanted=True)
        gone = {box.key for box in picked}
        self._keep([*(box for box in self.all if box.key not in gone), whole], "")
        self.go_to(whole.key)
        return True

    def remove(self) -> None:
        """Remove what is picked and go on to the box behind it."""
        gone = self._picked_keys()
        if not gone:
            return
        at = self.place(self.current)
        left = [box for box in self.all if box.key not in gone]
        self._keep(left, "")
        behind = self.all[min(at, len(self.all) - 1)].key if self.all else None
        self.go_to(behind)

    # taking back

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something can be brought back."""
        return bool(self._undone)

    def undo(self) -> bool:
        """Take back the last thing done to a box; False if there is nothing."""
        return self._travel(self._done, self._undone)

    def redo(self) -> bool:
        """Bring back what was last taken back; False if there is nothing."""
        return self._travel(self._undone, self._done)

    def _travel(self, source: list[tuple[Box, ...]], goal: list[tuple[Box, ...]]) -> bool:
        if not source:
            return False
        goal.append(self.all)
        before = {box.key: box for box in self.all}
        self._gesture = ""
        self._show(source.pop())
        touched = [box.key for box in self.all if before.get(box.key) != box]
        here = {box.key for box in self.all}
        self.go_to(touched[0] if touched else self.current if self.current in here else None)
        return True

    def _picked_keys(self) -> set[int]:
        return {box.key for box in self.picked}

    def _alter(self, keys: Collection[int], change: Callable[[Box], Box], gesture: str = "") -> None:
        self._keep([change(box) if box.key in keys else box for box in self.all], gesture)

    def _keep(self, boxes: Sequence[Box], gesture: str) -> None:
        if tuple(boxes) == self.all:
            return
        if not gesture or gesture != self._gesture:
            self._done.append(self.all)
        self._undone.clear()
        self._gesture = gesture
        same = len(boxes) == len(self.all)
        self._show(tuple(boxes) if same else _ordered(boxes))

    def _show(self, boxes: tuple[Box, ...]) -> None:
        self.all = boxes
        here = {box.key for box in boxes}
        self.chosen &= here
        if self.current not in here:
            self.current = None
        self.changed.emit()


def _ordered(boxes: Sequence[Box]) -> tuple[Box, ...]:
    return tuple(boxes[n] for n in quads.in_reading_order([box.corners for box in boxes]))
