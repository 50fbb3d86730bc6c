"""A log without its history: what a workshop has become, and no way back to what it was."""

from collections.abc import Iterable

from workshop_app.domain.changes import Change, Edit, Fields, Stamp
from workshop_app.domain.kinds import DEFAULTS, Record, fits
from workshop_app.domain.records import Details
from workshop_app.domain.workshop import Workshop


def abridged(changes: Iterable[Change]) -> list[Change]:
    """Return changes that add up to the same workshop, from which nothing older can be read.

    Each value that counts keeps the stamp that won it, so the copy still merges. The first edit of a record
    stays, be it empty, because it says when the record arrived. Of a record that is in the bin, or whose
    arrival was undone, only the edit that says so is left: its other edits are missing as a whole, and a
    merge with a copy that has them brings them.
    """
    changes = sorted(changes, key=lambda change: change.stamp)
    records, winners = Workshop(changes).records(), _winners(changes)
    arrived: set[tuple[str, str]] = set()
    kept = []
    for change in changes:
        edits = []
        for edit in change.edits:
            where = (edit.kind, edit.id)
            after = {
                name: value
                for name, value in edit.after.items()
                if winners.get((*where, name)) == change.stamp
            }
            if _is_there(records.get(where)):
                is_first = where not in arrived
                arrived.add(where)
                if is_first and "rank" in edit.after:  # it tells the ideas of one list apart
                    after = {"rank": edit.after["rank"], **after}
            else:
                is_first, after = False, after if _says_gone(after) else {}
            if after or is_first:
                edits.append(Edit(*where, _before(edit.kind, after), after))
        if edits:
            kept.append(Change(change.stamp, change.desk, "program", change.command, tuple(edits)))
    return kept


def _winners(changes: list[Change]) -> dict[tuple[str, str, str], Stamp]:
    return {
        (edit.kind, edit.id, name): change.stamp
        for change in changes
        for edit in change.edits
        for name, value in edit.after.items()
        if name not in DEFAULTS.get(edit.kind, {}) or fits(edit.kind, name, value)
    }


def _is_there(record: Record | None) -> bool:
    if record is None or isinstance(record, Details):
        return True  # of a newer version: nothing is known against it
    return bool(record.rank) and not record.binned


def _says_gone(after: Fields) -> bool:
    return after.get("binned") is True or after.get("rank") == ""


def _before(kind: str, after: Fields) -> Fields:
    return {name: DEFAULTS.get(kind, {}).get(name) for name in after}
