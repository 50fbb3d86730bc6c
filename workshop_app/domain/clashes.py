"""Clashes: what copies say differently without knowing of each other, and what one put away meanwhile."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from workshop_app.domain.changes import Change, Fields, Stamp
from workshop_app.domain.kinds import fits
from workshop_app.domain.workshop import Workshop

UNSAID = {
    *("rank", "x", "y", "columns", "ink", "icon", "paper", "mark", "theme", "under", "reading", "spot"),
    *("picture", "photo", "template", "origin", "laptop", "card", "source", "follows", "brought"),
    *("guid", "made_from", "alt"),
}
"""Fields of which nobody could say which value is right; where several set them, the later one counts."""

TOGETHER: dict[tuple[str, str], tuple[str, ...]] = {
    ("idea", "pillar"): ("pillar", "theme", "under", "rank", "x", "y", "later"),
    ("vote", "state"): ("state", "opened", "closed"),
    ("part", "began"): ("began", "ended"),
    ("pillar", "ready"): ("ready", "readied", "reason"),
    ("descriptor", "state"): ("state", "read"),
    ("descriptor", "frozen"): ("frozen", "reason"),
    ("translation", "text"): ("text", "made_from"),
}
"""What must be kept from one copy as a whole, under the field that is shown for it."""

_LED = {
    (kind, field): lead
    for (kind, lead), fields in TOGETHER.items()
    for field in fields
    if field not in UNSAID
}


class Said(NamedTuple):
    """What one copy says; `whose` is 0 for ours and counts the others from 1.

    `fields` is what keeping it means. Of something that one copy binned, `did` names the fields that this
    one had set meanwhile.
    """

    whose: int
    value: Any
    stamp: Stamp
    fields: Fields
    did: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clash:
    """One thing that copies say differently; the value of the latest stamp counts unless a person chooses."""

    kind: str
    id: str
    field: str
    said: tuple[Said, ...]

    @property
    def kept(self) -> Said:
        """What counts if nobody chooses; what one copy binned stays there, whatever others did to it."""
        return max(self.said, key=lambda said: (said.stamp, said.value is True))

    @property
    def is_about_the_bin(self) -> bool:
        """Whether one copy put it in the bin while another went on with it."""
        return self.field == "binned"

    @property
    def both(self) -> bool:
        """Whether all values can stand side by side: wordings of an idea, and pillars it was put in."""
        if self.kind != "idea":
            return False
        return self.field == "text" or (self.field == "pillar" and all(said.value for said in self.said))


def clashes(sides: Sequence[Iterable[Change]]) -> list[Clash]:
    """Return what these logs, ours first, say differently without knowing of each other."""
    logs = [sorted(side, key=lambda change: change.stamp) for side in sides]
    knows = [{change.stamp for change in log} for log in logs]
    common = set[Stamp].intersection(*knows)
    claims = [_last_set(change for change in log if change.stamp not in common) for log in logs]
    folds = _Folds(logs)
    found: dict[tuple[str, str, str], Clash] = {}
    told_by = Counter(where for claim in claims for where in claim)
    for kind, id, field in sorted(where for where, sides in told_by.items() if sides > 1):
        lead = _LED.get((kind, field), field)
        heads = _heads((kind, id, field), claims, knows)
        if len({_key(value) for _, _, value in heads}) < 2 or lead in UNSAID or kind == "joining":
            continue
        if (kind, id, lead) in found:
            continue
        together = TOGETHER.get((kind, lead), (lead,))
        said = tuple(
            Said(side, folds.value(side, kind, id, lead), stamp, folds.fields(side, kind, id, together))
            for side, stamp, _ in heads
        )
        if len({_key(one.value) for one in said}) > 1:
            found[kind, id, lead] = Clash(kind, id, lead, said)
    gone = _kept_and_gone(claims, knows, folds)
    return [*found.values(), *(one for one in gone if (one.kind, one.id, "binned") not in found)]


class _Folds:
    """The workshops that the copies are by themselves, made when one is asked for."""

    def __init__(self, logs: Sequence[Sequence[Change]]) -> None:
        self._logs = logs
        self._made: dict[int, Workshop] = {}

    def value(self, side: int, kind: str, id: str, field: str) -> Any:
        if side not in self._made:
            self._made[side] = Workshop(self._logs[side])
        return self._made[side].value(kind, id, field)

    def fields(self, side: int, kind: str, id: str, names: Iterable[str]) -> Fields:
        return {name: self.value(side, kind, id, name) for name in names}


def _last_set(changes: Iterable[Change]) -> dict[tuple[str, str, str], tuple[Stamp, Any]]:
    return {
        (edit.kind, edit.id, field): (change.stamp, value)
        for change in changes
        for edit in change.edits
        for field, value in edit.after.items()
        if fits(edit.kind, field, value)
    }


def _heads(
    where: tuple[str, str, str],
    claims: Sequence[Mapping[tuple[str, str, str], tuple[Stamp, Any]]],
    knows: Sequence[set[Stamp]],
) -> list[tuple[int, Stamp, Any]]:
    """Return who says what of a field, without those whose word another copy knew and went on from."""
    told = [(side, *claim[where]) for side, claim in enumerate(claims) if where in claim]
    heads: dict[Stamp, tuple[int, Stamp, Any]] = {}
    for side, stamp, value in told:
        if not any(stamp in knows[other] and stamp < later for other, later, _ in told):
            heads.setdefault(stamp, (side, stamp, value))
    return list(heads.values())


def _kept_and_gone(
    claims: Sequence[Mapping[tuple[str, str, str], tuple[Stamp, Any]]],
    knows: Sequence[set[Stamp]],
    folds: _Folds,
) -> Iterator[Clash]:
    """Return what one copy put in the bin while another, not knowing, went on working on it."""
    worked = [_worked_on(claim) for claim in claims]
    told = set[tuple[str, str]]()
    for side, claim in enumerate(claims):
        for (kind, id, field), (stamp, value) in claim.items():
            is_gone = (field == "binned" and value is True) or (field == "rank" and value == "")
            if not is_gone or kind == "joining" or (kind, id) in told:
                continue
            others = [
                (other, *worked[other][kind, id])
                for other in range(len(claims))
                if other != side and (kind, id) in worked[other] and stamp not in knows[other]
            ]
            others = [one for one in others if one[1] not in knows[side]]
            if others:
                told.add((kind, id))
                gone = Said(side, True, max(stamp, *(one[1] for one in others)), {field: value})  # noqa: FBT003 - a value
                kept = (
                    Said(other, False, at, folds.fields(other, kind, id, ("binned", "rank")), did)  # noqa: FBT003 - a value
                    for other, at, did in others
                )
                yield Clash(kind, id, "binned", tuple(sorted((gone, *kept), key=lambda one: one.whose)))


def _worked_on(
    claim: Mapping[tuple[str, str, str], tuple[Stamp, Any]],
) -> dict[tuple[str, str], tuple[Stamp, tuple[str, ...]]]:
    """Return when a copy last set something that can be said, and what, for each record."""
    found: dict[tuple[str, str], tuple[Stamp, tuple[str, ...]]] = {}
    for (kind, id, field), (stamp, _) in sorted(claim.items()):
        if field not in UNSAID and field != "binned":
            last, did = found.get((kind, id), (stamp, ()))
            found[kind, id] = max(last, stamp), (*did, field)
    return found


def _key(value: Any) -> tuple[type, Any]:
    return type(value), value
