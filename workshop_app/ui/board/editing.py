"""Editing: the one editor that may be open over a note or a name on the board."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.editors import NameEditor, NoteEditor
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Editing:
    """Opens, places and closes the editor."""

    def __init__(self, picture: BoardPicture, around: Surroundings, deeds: Deeds) -> None:
        self._picture, self._around, self._deeds = picture, around, deeds
        self._editor: NoteEditor | NameEditor | None = None
        self._idea: IdeaId | None = None
        self._pillar: PillarId | None = None
        self._theme: ThemeId | None = None

    @property
    def is_open(self) -> bool:
        """Whether a text is being edited."""
        return self._editor is not None

    @property
    def editor(self) -> NoteEditor | NameEditor | None:
        """The editor that is open."""
        return self._editor

    def open_note(self, idea_id: IdeaId) -> None:
        """Edit what an idea says, over its note."""
        if not self.close() or self._picture.view_of(idea_id) is None:
            return
        workshop, theme = self._around.workshop, self._around.theme
        idea = workshop.idea(idea_id)
        group = workshop.group_of(idea)
        paper = theme.paper(group.paper if group is not None else "")
        self._idea = idea_id
        self._show(
            NoteEditor(
                self._picture,
                theme,
                idea.text,
                lambda text: self._deeds.reword(idea_id, text),
                paper=paper.fill.name(),
            ),
            say("Edit the idea"),
        )

    def open_name(self, pillar_id: PillarId) -> None:
        """Edit what a pillar is called, over its sheet's head."""
        sheet = self._picture.scene.arrangement.sheet(pillar_id)
        if not self.close() or sheet is None:
            return
        self._picture.reveal(sheet.head)
        self._pillar = pillar_id
        editor = NameEditor(
            self._picture,
            self._around.theme,
            sheet.pillar.name,
            lambda name: self._deeds.rename(pillar_id, name),
        )
        editor.setPlaceholderText(say("Name this pillar"))
        self._show(editor, say("Name of pillar {number}", number=sheet.number))

    def open_theme(self, theme_id: ThemeId) -> None:
        """Edit what a theme is called, over its heading."""
        there = self._picture.scene.arrangement.theme(theme_id)
        if not self.close() or there is None:
            return
        self._picture.reveal(there[0].title(there[1]))
        self._theme = theme_id
        editor = NameEditor(
            self._picture,
            self._around.theme,
            self._around.workshop.theme(theme_id).name,
            lambda name: self._deeds.rename_theme(theme_id, name),
        )
        editor.setPlaceholderText(say("Name this theme"))
        self._show(editor, say("Name of the theme"))

    def close(self) -> bool:
        """Keep what was typed and close the editor; False if it could not be kept."""
        return self._editor.keeping.close() if self._editor is not None else True

    def follow(self) -> None:
        """Keep the editor over what it edits; close it if that is gone."""
        if self._editor is None:
            return
        box = self._box()
        if box is None:
            self._editor.keeping.close(giving_up=True)
            return
        inside = self._picture.canvas.rect
        if self._idea is not None and self._picture.tray_bar.contains(box.center()):
            inside = self._picture.rect()
        self._editor.lie_at(box, self._font(), inside)

    def _show(self, editor: NoteEditor | NameEditor, name: str) -> None:
        editor.setAccessibleName(name)
        editor.keeping.closed.connect(self._closed)
        self._editor = editor
        self.follow()
        editor.show()
        editor.raise_()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _box(self) -> QRect | None:
        picture = self._picture
        if self._idea is not None:
            view = picture.view_of(self._idea)
            if view is not None and self._around.workshop.idea(self._idea).is_untyped:
                view.translate(0, view.height())  # one types what one sees
            return view.toRect() if view is not None else None
        there = picture.scene.arrangement.theme(self._theme) if self._theme is not None else None
        if there is not None:
            return picture.canvas.to_view(there[0].title(there[1])).toRect()
        sheet = picture.scene.arrangement.sheet(self._pillar) if self._pillar is not None else None
        if sheet is None:
            return None
        head = sheet.head
        name = head._replace(x=head.x + 44, y=head.y + 7, width=head.width - 52, height=36)
        return picture.canvas.to_view(name).toRect()

    def _font(self) -> QFont:
        theme = self._around.theme
        if self._theme is not None:
            return theme.font("label")
        return theme.font("note", size=16) if self._idea is not None else theme.font("heading")

    def _closed(self) -> None:
        editor, focus = self._editor, self._picture.window().focusWidget()
        self._editor = self._idea = self._pillar = self._theme = None
        if editor is None:
            return
        if focus is None or focus is editor:
            self._picture.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self._picture.update()
