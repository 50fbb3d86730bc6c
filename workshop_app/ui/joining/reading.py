"""Reading the files that may come in: which can be read, and what they would bring together."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from workshop_app import words
from workshop_app.desk import taking_in
from workshop_app.desk.taking_in import Seen
from workshop_app.domain.changes import Change
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.rules import Trouble


class Looked(NamedTuple):
    """What was found: what the readable files bring together, and of the others what is wrong with them."""

    seen: Seen
    troubles: tuple[tuple[str, str], ...]


def look_into(
    paths: Sequence[Path],
    read: Callable[[Path], OtherCopy],
    *,
    workshop_id: str,
    ours: Callable[[], Iterable[Change]],
    now: int,
    desk: str,
) -> Looked:
    """Read the files and find out what they bring; may run beside the window, of which it touches nothing."""
    copies: dict[str, OtherCopy] = {}
    troubles = list[tuple[str, str]]()
    for path, name in zip(paths, names_of(paths), strict=True):
        try:
            copies[name] = read(path)
        except Trouble as trouble:
            troubles.append((name, words.of(trouble)))
    return Looked(taking_in.look(workshop_id, ours(), copies, now=now, desk=desk), tuple(troubles))


def names_of(paths: Sequence[Path]) -> list[str]:
    """Return what to call each file: its name without the ending, with its folder where two have the same."""
    names = [path.stem for path in paths]
    told = [
        path.stem if names.count(path.stem) == 1 else str(Path(path.parent.name) / path.stem)
        for path in paths
    ]
    return [one if told.count(one) == 1 else str(path) for one, path in zip(told, paths, strict=True)]
