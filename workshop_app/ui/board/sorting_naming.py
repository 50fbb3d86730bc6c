"""SortingNaming: the name of a pillar that was just started, typed where it stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.editors import NameEditor
from workshop_app.ui.board.sorting_deeds import SortingDeeds
from workshop_app.ui.board.sorting_pillars import SortingPillars
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class SortingNaming:
    """Opens and closes the editor over the pillar's row; `done` is called when it has closed."""

    def __init__(
        self,
        around: Surroundings,
        pillars: SortingPillars,
        deeds: SortingDeeds,
        *,
        done: Callable[[], object],
    ) -> None:
        self._around, self._pillars, self._deeds, self._done = around, pillars, deeds, done
        self.editor: NameEditor | None = None
        self.pillar: PillarId | None = None

    def open(self, pillar: PillarId) -> None:
        """Let a pillar be named; its row is there already."""
        self._pillars.row_at(pillar)  # into sight
        row = self._pillars.rows[pillar]
        editor = NameEditor(row, self._around.theme, "", lambda name: self._deeds.name(pillar, name))
        editor.setPlaceholderText(say("Name this pillar"))
        number = self._around.workshop.number_of(pillar)
        editor.setAccessibleName(say("Name of pillar {number}", number=number))
        editor.keeping.closed.connect(self._closed)
        self.editor, self.pillar = editor, pillar
        self.lie_anew()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, workshop: Workshop) -> None:
        """Close if the pillar was taken away meanwhile."""
        if self.pillar is not None and not workshop.number_of(self.pillar):
            self.close()

    def lie_anew(self) -> None:
        """Keep the editor over the name."""
        row = self._pillars.rows.get(self.pillar) if self.pillar is not None else None
        if self.editor is not None and row is not None:
            self.editor.lie_at(row.name_box(), row.name_font(), row.rect())

    def close(self) -> None:
        """Keep what was typed, if it can be kept."""
        if self.editor is not None and not self.editor.keeping.close():
            self.editor.keeping.close(giving_up=True)

    def _closed(self) -> None:
        editor, self.editor, self.pillar = self.editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        self._done()
