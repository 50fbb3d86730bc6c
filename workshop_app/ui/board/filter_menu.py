"""FilterMenu: everything the board can be filtered for besides the groups that have a chip."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.ui.board.filters import Filter, Kind
from workshop_app.words import say

Key = tuple[Kind, str | None]


class FilterMenu(QMenu):
    """Check marks on what is filtered for; `choose` is told of each change."""

    def __init__(
        self,
        parent: QWidget,
        offered: Sequence[Filter],
        chosen: Collection[Key],
        swatches: Mapping[Key, QIcon],
        *,
        choose: Callable[..., None],
        clear: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._chosen, self._swatches, self._choose = chosen, swatches, choose
        self.setAccessibleName(say("Filter"))
        of: dict[Kind, list[Filter]] = {}
        for one in offered:
            of.setdefault(one.kind, []).append(one)
        self._list(self, of.get("group", []))
        if of.get("group"):
            self.addSeparator()
        places = of.get("place", [])
        self._list(self, [one for one in places if one.value is None])
        self._branch(say("Only this pillar"), [one for one in places if one.value is not None])
        self._branch(say("Theme"), of.get("theme", []))
        self._branch(say("Session"), of.get("session", []))
        self._branch(say("Language"), of.get("language", []))
        if self.isEmpty():
            self.addAction(say("Nothing to filter for yet")).setEnabled(False)
        if chosen:
            self.addSeparator()
            self.addAction(say("Show everything")).triggered.connect(lambda _checked: clear())
        self.aboutToHide.connect(self.deleteLater)

    def _branch(self, words: str, filters: Sequence[Filter]) -> None:
        if filters:
            self._list(self.addMenu(words), filters)

    def _list(self, menu: QMenu, filters: Sequence[Filter]) -> None:
        for one in filters:
            entry = menu.addAction(one.name.replace("&", "&&"))
            if one.key in self._swatches:
                entry.setIcon(self._swatches[one.key])
            entry.setCheckable(True)
            entry.setChecked(one.key in self._chosen)
            entry.toggled.connect(lambda on, key=one.key: self._choose(key, on=on))
