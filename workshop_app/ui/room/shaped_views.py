"""ShapedViews: which pillar the wall turns to while its words or its levels are worked on; no Qt."""

from collections.abc import Iterable

from workshop_app.domain.changes import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.room.filling import View
from workshop_app.ui.room.settling import SAYINGS
from workshop_app.ui.room.step_views import SHAPED


class ShapedViews:
    """Remembers what each of the two steps told; `is_chosen` while somebody picked another view there."""

    def __init__(self) -> None:
        self._told = dict[str, View]()
        self.is_chosen = False

    def tell(self, view: View, step: str) -> bool:
        """Take note of the pillar that a step works on; True if the wall is to turn to it now."""
        is_new = self._told.get(view.name) != view
        self._told[view.name] = view
        if is_new and SHAPED.get(step) == view.name:
            self.is_chosen = False
            return True
        return False

    def opened(self, name: str, otherwise: View) -> View:
        """Return the view of that name when its step is opened; the other one if no pillar was told yet."""
        if name in SHAPED.values():
            return self._told.get(name, otherwise)
        return View(name) if name else otherwise

    def picked(self, name: str, workshop: Workshop) -> View:
        """Return the view that was picked by its name: of the pillar that is worked on, or of the first."""
        self.is_chosen = True
        if name not in SHAPED.values():
            return View(name)
        first = next((pillar.id for pillar in workshop.pillars()), None)
        return self._told.get(name, View(name, first))

    def followed(self, changes: Iterable[Change], step: str) -> View | None:
        """Return the view that these changes turn the wall to, if they are about words that are shaped."""
        view = self._told.get(SHAPED.get(step, ""))
        if view is None or self.is_chosen:
            return None
        edits = (edit for change in changes for edit in change.edits)
        is_shaping = any(edit.kind in SAYINGS or WORDS & set(edit.after) for edit in edits)
        return view if is_shaping else None


WORDS = {"definition", "short"}
"""What else of a pillar is words that are shaped; its name is given on the board as well."""
