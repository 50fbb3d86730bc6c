"""Held: notes lifted from their places, with the gap or the note where they would land."""

from collections.abc import Callable
from math import ceil, sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.fan import LIFT, Fan
from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.words import say, say_many


class Held:
    """Lifted notes with their dashed places, the gap where they would land and the fan that shows them."""

    def __init__(
        self,
        picture: BoardPicture,
        deeds: Deeds,
        workshop: Callable[[], Workshop],
        ideas: list[IdeaId],
        *,
        first: IdeaId,
        new_pillar: Callable[[PillarId], object],
    ) -> None:
        self.picture, self._deeds, self._workshop = picture, deeds, workshop
        self.ideas, self.first, self._new_pillar = ideas, first, new_pillar
        self.voices = sum(1 + len(workshop().beneath(idea)) for idea in ideas)
        loose = picture.scene.base.loose.index
        self.are_loose = all(idea in loose for idea in ideas)
        self.opens_at_once = False
        self.grip = (0.0, 0.0)
        self.lying_at: Callable[[], dict[IdeaId, QRectF]] = dict
        self.landing: Landing | None = None
        picture.marks.is_moving = True
        picture.lift(set(self.ideas))

    @property
    def over(self) -> QWidget:
        """The widget over all of which the fan is carried."""
        return self.picture.parentWidget() or self.picture

    def fan(self, grip: QPointF, zoom: float) -> Fan:
        """Return the fan of the notes held; `zoom` is device px per px of the design."""
        scene, look, workshop = self.picture.scene, self.picture.look, self._workshop()
        top = [self.first, *(idea for idea in self.ideas if idea != self.first)][:3]
        pictures = []
        for idea in map(workshop.idea, top):
            under = tuple(scene.voice(one.group) for one in workshop.beneath(idea.id))
            voice = scene.voice(idea.group)
            pictures.append(look.lifted(idea, voice, scene.measures, zoom * LIFT, under))
        return Fan(
            self.over, pictures, len(self.ideas), grip, accent=look.accent, font=look.theme.font("label")
        )

    def aim(self, landing: Landing | None) -> None:
        """Show where the notes would land."""
        if landing != self.landing:
            self.landing = landing
            self.picture.show_landing(landing, self.voices, at_once=self.opens_at_once)

    def outcome(self) -> str:
        """Return in words what letting go would do, where the board does not show it well enough."""
        landing = self.landing
        if landing is None:
            return ""
        if landing.onto is not None:
            count = self.voices + 1 + len(self._workshop().beneath(landing.onto))
            return say_many("Stack them: {count} voice", "Stack them: {count} voices", count)
        if landing.refused and landing.place is not None:
            return say("{name} is locked", name=self._deeds.name_of(landing.place))
        if landing.is_loose:
            return say("Leave it here") if len(self.ideas) == 1 else say("Leave them here")
        if landing.is_new and self.picture.scene.standing:
            return say("Hold Alt to leave it loose here")
        return ""

    def put_down(self, *, aloud: bool) -> None:
        """Put the notes down where they were shown to land, then show the workshop, whatever happened."""
        landing, marks, base = self.landing, self.picture.marks, self.picture.scene.base
        ghost = marks.ghost if not marks.is_in_line else None
        pillar = None
        self.picture.lands_from = self.lying_at()
        self.picture.let_go()  # before the desk speaks: then one picture is drawn, not two
        if landing is None:
            pass
        elif landing.is_new:
            at = (round(ghost.x), round(ghost.y)) if ghost is not None else None
            pillar = self._deeds.new_pillar(self.ideas, at)
        elif landing.is_loose:
            self.picture.is_fitted = False  # what was put somewhere stays there on the screen as well
            self._deeds.lay(self._places(landing))
        elif landing.onto is not None:
            self._deeds.stack(self.ideas, landing.onto, aloud=True)  # what lies under another is not seen
        else:
            self._deeds.move(self.ideas, landing, base, aloud=aloud)
        self.picture.settle(self._workshop())
        if pillar is not None:
            self._new_pillar(pillar)

    def _places(self, landing: Landing) -> dict[IdeaId, tuple[float, float]]:
        """Return where the notes would lie loose: as they lay to each other, or side by side."""
        x, y = landing.x - self.grip[0], landing.y - self.grip[1]
        base = self.picture.scene.base
        if self.are_loose:
            boxes = {idea: base.loose.slot(base.loose.index[idea]) for idea in self.ideas}
            first = boxes[self.first]
            return {
                idea: (round(x + box.x - first.x), round(y + box.y - first.y)) for idea, box in boxes.items()
            }
        across, down = base.tray.pitch
        columns = ceil(sqrt(len(self.ideas)))
        return {
            idea: (round(x + n % columns * across), round(y + n // columns * down))
            for n, idea in enumerate(self.ideas)
        }

    def put_back(self) -> None:
        """Show the notes where they came from."""
        self.picture.settle(self._workshop())
