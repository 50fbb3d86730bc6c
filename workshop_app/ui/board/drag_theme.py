"""DragTheme: a heading in the hand with its notes: within its sheet, into another, or onto the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from workshop_app.domain.records import PillarId, ThemeId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import landing
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.caption import Caption
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box, Part
from workshop_app.words import say


class DragTheme:
    """Inside a sheet a theme finds another place among the others; on empty canvas it becomes a pillar."""

    def __init__(
        self,
        picture: BoardPicture,
        deeds: Deeds,
        workshop: Callable[[], Workshop],
        there: tuple[Sheet, Part],
        start: QPointF,
    ) -> None:
        self._picture, self._deeds, self._workshop = picture, deeds, workshop
        self._sheet, self._part = there
        x, y = picture.canvas.to_scene(start)
        title = self._sheet.title(self._part)
        high = title.height + self._part.rows * self._sheet.pitch[1]
        self._box = Box(title.x - 4, title.y, title.width + 8, high)
        self._grip = (x - self._box.x, y - self._box.y)
        self._to: tuple[PillarId, ThemeId | None] | None = None
        self._at: tuple[float, float] | None = None
        self._is_new = False
        self._edge = EdgeScroll(picture, self)
        self.caption = Caption(picture, picture.look.theme)
        picture.marks.is_moving = True
        picture.marks.held_picture = picture.drawn(self._box)
        picture.setCursor(Qt.CursorShape.ClosedHandCursor)

    @property
    def theme(self) -> ThemeId:
        """The theme in the hand."""
        return ThemeId(self._part.theme or "")

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        picture, marks = self._picture, self._picture.marks
        self._touch()
        x, y = picture.canvas.to_scene(point)
        marks.held = self._box._replace(x=x - self._grip[0], y=y - self._grip[1])
        marks.insertion = marks.ghost = None
        self._to, self._is_new = None, False
        sheet = picture.scene.arrangement.sheet_at(x, y)
        self.caption.tell("")
        if sheet is not None and sheet.pillar.locked:
            self.caption.tell(say("{name} is locked", name=self._deeds.name_of(sheet.pillar.id)))
        elif sheet is not None:
            self._among(sheet, y)
        elif picture.pane_at(point) is picture.canvas:
            scene = picture.scene
            box, is_in_line = landing.new_sheet(scene.base, scene.measures, scene.line_width, x, y)
            marks.ghost, self._is_new = box, True
            self._at = None if is_in_line else (round(box.x), round(box.y))
        self._touch()
        self.caption.follow(point)
        self._edge.watch(point)

    def finish(self) -> None:
        """Let the theme stand here."""
        to, is_new = self._to, self._is_new
        self._end()
        if is_new:
            self._deeds.put_up(self.theme, self._at)
        elif to is not None and not self._is_there(*to):
            self._deeds.move_theme(self.theme, to[0], to[1])
        self._picture.settle(self._workshop())

    def cancel(self) -> None:
        """Let the theme stand where it stood."""
        self._end()
        self._picture.settle(self._workshop())

    def _among(self, sheet: Sheet, y: float) -> None:
        """Aim at the place among the themes of a sheet that is nearest to the hand."""
        others = [part for part in sheet.parts[1:] if part.theme != self.theme]
        after: ThemeId | None = None
        edge = sheet.title(others[0]).y if others else sheet.top + sheet.depth
        for n, part in enumerate(others):
            if y < sheet.title(part).y + part.rows * sheet.pitch[1] / 2:
                break
            after = part.theme
            behind = others[n + 1] if n + 1 < len(others) else None
            edge = sheet.title(behind).y if behind is not None else sheet.top + sheet.depth + 6
        self._to = (sheet.pillar.id, after)
        self._picture.marks.insertion = Box(
            sheet.left - 2, edge - 2, sheet.title(sheet.parts[0]).width + 4, 4
        )
        if sheet.pillar.id != self._sheet.pillar.id:
            self.caption.tell(say("Into {name}", name=self._deeds.name_of(sheet.pillar.id)))

    def _is_there(self, pillar: PillarId, after: ThemeId | None) -> bool:
        at = self._sheet.parts.index(self._part)
        return pillar == self._sheet.pillar.id and self._sheet.parts[at - 1].theme == after

    def _touch(self) -> None:
        marks = self._picture.marks
        for box in (marks.held, marks.insertion, marks.ghost):
            if box is not None:
                self._picture.touch(self._picture.canvas.to_view(box))

    def _end(self) -> None:
        self._touch()
        self._edge.stop()
        self.caption.hide()
        self.caption.deleteLater()
        self._picture.unsetCursor()
