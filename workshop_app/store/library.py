"""The workshops on this computer: those in its folder, and those remembered from elsewhere."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from workshop_app import words, writing
from workshop_app.domain import summary
from workshop_app.domain.rules import Trouble
from workshop_app.domain.summary import Card, Summary
from workshop_app.domain.workshop import Workshop
from workshop_app.store import names, safe_open, small_json, trouble
from workshop_app.store.glances import Glances
from workshop_app.store.trouble import Doing


class Library:
    """The list of workshops that Home shows.

    `folder` holds this laptop's workshops, `settings` what was chosen, `drawn` what can be made again;
    every path is absolute.
    """

    def __init__(self, folder: Path, settings: Path, drawn: Path) -> None:
        self._folder = folder
        self._list = settings / "library.json"
        self._glances = drawn / "glances.json"

    def cards(self, working_on: Mapping[Path, Summary]) -> list[Card]:
        """Return every workshop on the list, the last worked on first.

        `working_on` are those open in this window, which are not read again. What cannot be read stays on
        the list with the reason.
        """
        paths, glances = self._paths(), Glances(self._glances)
        found = [
            (Card(path, working_on[path]), working_on[path].changed)
            if path in working_on
            else _card(path, glances)
            for path in paths
        ]
        glances.save(paths)
        found.sort(key=lambda pair: (-pair[1], str(pair[0].path)))
        return [card for card, _ in found]

    def free_path(self, title: str) -> Path:
        """Return where a new workshop of this title is kept; no file is there."""
        with trouble.plainly(self._folder, Doing.OPENING):
            return names.free_path(self._folder, title)

    def remember(self, path: Path) -> None:
        """Keep a workshop on the list that lies elsewhere, or that was taken off before."""
        elsewhere, hidden = self._kept("elsewhere"), self._kept("hidden")
        if path.parent != self._folder and path not in elsewhere:
            elsewhere.append(path)
        elif path not in hidden:
            return
        with suppress(writing.CannotWrite):  # a list that cannot be kept is no reason not to work
            self._keep(elsewhere, [other for other in hidden if other != path])

    def forget(self, path: Path) -> None:
        """Take a workshop off the list; its file stays where it is. Raises CannotWrite."""
        elsewhere, hidden = self._kept("elsewhere"), self._kept("hidden")
        if path.parent == self._folder and path not in hidden:
            hidden.append(path)
        self._keep([other for other in elsewhere if other != path], hidden)

    def glance(self, path: Path, seen: Summary) -> None:
        """Keep what a workshop looked like when it was closed, so that the list need not read it."""
        glances = Glances(self._glances)
        glances.keep(path, seen)
        glances.save()

    def _paths(self) -> list[Path]:
        hidden = set(self._kept("hidden"))
        with trouble.plainly(self._folder, Doing.OPENING):
            here = sorted(path for path in self._folder.iterdir() if path.suffix.lower() == names.ENDING)
        everywhere = dict.fromkeys((*here, *self._kept("elsewhere")))
        return [path for path in everywhere if path not in hidden]

    def _kept(self, which: str) -> list[Path]:
        paths = small_json.read(self._list).get(which)
        return [Path(path) for path in paths if isinstance(path, str)] if isinstance(paths, list) else []

    def _keep(self, elsewhere: list[Path], hidden: list[Path]) -> None:
        small_json.write(self._list, {"elsewhere": [*map(str, elsewhere)], "hidden": [*map(str, hidden)]})


def _card(path: Path, glances: Glances) -> tuple[Card, int]:
    """Return the card of a file, and the millisecond in which it was last worked on."""
    seen = glances.of(path)
    if isinstance(seen, Summary):
        return Card(path, seen), seen.changed
    last = glances.last_of(path)
    seen = seen or _look_at(path)
    if isinstance(seen, Summary):
        glances.keep(path, seen)
        return Card(path, seen), seen.changed
    if last is not None and seen.sentence in (trouble.IN_USE, trouble.MISSING):
        return Card(path, last, words.of(seen)), last.changed
    if seen.sentence != trouble.IN_USE:
        glances.keep(path, seen)
    return Card(path, None, words.of(seen)), _modified(path)


def _look_at(path: Path) -> Summary | Trouble:
    try:
        changes = safe_open.read(path).changes
    except Trouble as reason:
        return reason
    return summary.of(Workshop(changes), changes[-1].stamp.millis if changes else 0)


def _modified(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns // 1_000_000
    except OSError:
        return 0
