"""What each workshop looked like when it was last read, so that Home shows hundreds at once."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workshop_app import __version__, writing
from workshop_app.domain.records import Details
from workshop_app.domain.rules import Trouble
from workshop_app.domain.summary import Summary
from workshop_app.store import small_json


class Glances:
    """Summaries by path, each good for as long as its file has the same size and time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        found = small_json.read(file)
        same = found.get("made_by") == __version__ and isinstance(found.get("seen"), dict)
        self._seen: dict[str, Any] = found["seen"] if same else {}
        self._altered = False

    def of(self, path: Path) -> Summary | Trouble | None:
        """Return what the file looked like, or why it could not be read, if it is still the same file."""
        seen = self._seen.get(str(path))
        if not isinstance(seen, dict) or seen.get("mark") != _mark(path):
            return None
        return _trouble(seen) or _summary(seen)

    def last_of(self, path: Path) -> Summary | None:
        """Return what the workshop last looked like, even if its file is other now, or gone."""
        seen = self._seen.get(str(path))
        return _summary(seen) if isinstance(seen, dict) else None

    def keep(self, path: Path, seen: Summary | Trouble) -> None:
        """Take note of what the file looks like now, or of why it cannot be read."""
        mark = _mark(path)
        if mark is None:
            return
        self._altered = True
        if isinstance(seen, Trouble):
            self._seen[str(path)] = {"mark": mark, "trouble": [seen.sentence, seen.values]}
        else:
            self._seen[str(path)] = {"mark": mark, **asdict(seen)}

    def save(self, listed: Collection[Path] | None = None) -> None:
        """Write down what is new, of the listed files alone; a disk that refuses costs only time."""
        if listed is not None:
            names = {str(path) for path in listed}
            gone = [name for name in self._seen if name not in names]
            for name in gone:
                del self._seen[name]
            self._altered = self._altered or bool(gone)
        if self._altered:
            with suppress(writing.CannotWrite):
                small_json.write(self._file, {"made_by": __version__, "seen": self._seen})


def _mark(path: Path) -> list[int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size]


def _summary(seen: dict[str, Any]) -> Summary | None:
    try:
        return Summary(
            details=Details(**{name: str(value) for name, value in seen["details"].items()}),
            papers=tuple(map(str, seen["papers"])),
            pillars=int(seen["pillars"]),
            placed=int(seen["placed"]),
            changed=int(seen["changed"]),
            meant=int(seen["meant"]),
            cells=int(seen["cells"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _trouble(seen: dict[str, Any]) -> Trouble | None:
    match seen.get("trouble"):
        case [str(sentence), dict(values)]:
            return Trouble(sentence, **values)
        case _:
            return None
