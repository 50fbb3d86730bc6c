"""ListingEditing: the one editor that may be open over a line of the list."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.editors import NameEditor, NoteEditor
from workshop_app.ui.board.listing_deeds import ListingDeeds
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.board.listing_tree import ListingTree
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

NAME_HIGH, NOTE_HIGH, WIDEST = 38, 84, 560


class ListingEditing:
    """Opens, places and closes the editor; what was typed is kept as on the board."""

    def __init__(
        self, tree: ListingTree, around: Surroundings, deeds: ListingDeeds, refresh: Callable[[], object]
    ) -> None:
        self._tree, self._around, self._deeds, self._refresh = tree, around, deeds, refresh
        self.editor: NoteEditor | NameEditor | None = None
        self._line: Line | None = None

    def open(self, line: Line) -> None:
        """Change what a line says, where it stands."""
        if line.kind in {"tray", "loose"} or not self.close():
            return
        make = self._note if line.is_idea else self._theme if line.kind == "theme" else self._name
        self.editor, self._line = make(line), line
        self.editor.keeping.closed.connect(self._closed)
        self.lie_anew()
        self.editor.show()
        self.editor.raise_()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, text: str) -> bool:
        """Write more behind what the editor says; False if none is open."""
        if isinstance(self.editor, NoteEditor):
            self.editor.insertPlainText(text)
        elif self.editor is not None:
            self.editor.insert(text)
        return self.editor is not None

    def lie_anew(self) -> None:
        """Keep the editor over its line; close it if that is gone."""
        if self.editor is None or self._line is None:
            return
        if not self._tree.lines.index_of(self._line).isValid():
            self.editor.keeping.close(giving_up=True)
            return
        px, box = self._around.theme.px, self._tree.text_box(self._line)
        is_name = isinstance(self.editor, NameEditor)
        high = px(NAME_HIGH if is_name else NOTE_HIGH)
        lying = QRect(box.left(), box.center().y() - high // 2, min(box.width(), px(WIDEST)), high)
        font = self._around.theme.font("heading" if is_name else "note", size=18)
        self.editor.lie_at(lying, font, self._tree.viewport().rect())

    def close(self) -> bool:
        """Keep what was typed and close the editor; False if it could not be kept."""
        return self.editor.keeping.close() if self.editor is not None else True

    def _note(self, line: Line) -> NoteEditor:
        workshop, theme = self._around.workshop, self._around.theme
        idea = workshop.idea(IdeaId(line.id))
        group = workshop.group_of(idea)
        paper = theme.paper(group.paper if group is not None else "").fill.name()
        over = self._tree.viewport()
        editor = NoteEditor(
            over, theme, idea.text, lambda text: self._deeds.reword(idea.id, text), paper=paper
        )
        editor.setAccessibleName(say("Edit the idea"))
        return editor

    def _name(self, line: Line) -> NameEditor:
        workshop, theme, over = self._around.workshop, self._around.theme, self._tree.viewport()
        pillar = PillarId(line.id)
        name = workshop.pillar(pillar).name
        editor = NameEditor(over, theme, name, lambda new: self._deeds.rename(pillar, new))
        editor.setPlaceholderText(say("Name this pillar"))
        number = workshop.number_of(pillar)
        editor.setAccessibleName(say("Name of pillar {number}", number=number))
        return editor

    def _theme(self, line: Line) -> NameEditor:
        theme = self._around.workshop.theme(ThemeId(line.id))
        editor = NameEditor(
            self._tree.viewport(),
            self._around.theme,
            theme.name,
            lambda new: self._deeds.rename_theme(theme.id, new),
        )
        editor.setPlaceholderText(say("Name this theme"))
        editor.setAccessibleName(say("Name of the theme"))
        return editor

    def _closed(self) -> None:
        editor, focus = self.editor, self._tree.window().focusWidget()
        self.editor = self._line = None
        if editor is None:
            return
        if focus is None or focus is editor:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self._refresh()
