"""Painting what the room is shown: still, or on the way from one thing to the next."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app import assets
from workshop_app.ui.icons import Icons
from workshop_app.ui.room import journeys, views
from workshop_app.ui.room.differing import REACH, differing
from workshop_app.ui.room.journeys import Journey
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.marks import WALL, Card, Picture
from workshop_app.ui.room.painting import MarkPainter
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import Blank, ClockFace, Prompt, Results, RoomCheck, Shown, VoteQuestion
from workshop_app.ui.room.stills import Stills

KEPT_PAGES = 4
CALM_FADE = 120
"""Milliseconds of the one motion that is left where less motion is wished (tokens: motion.reduced)."""


@dataclass(frozen=True, eq=False)
class _Crossing:
    """All that a passage needs to be painted frame by frame: two stills, and the papers that travel."""

    before: QPixmap
    after: QPixmap
    riders: tuple[tuple[Journey, QPixmap], ...]


class RoomBrush:
    """Paints the wall, 1920 by 1080 logical px, in one look and for one room.

    Whoever paints scales the painter. Nothing is laid out twice, and what does not change between two
    frames is painted once.
    """

    def __init__(
        self, look: RoomLook, icons: Icons, room: Room | None = None, *, reduced_motion: bool = False
    ) -> None:
        self.look, self.room = look, room or Room()
        self._calm = reduced_motion
        self._setter = Typesetter(self.room)
        self._painter = MarkPainter(look, icons)
        self._pages: list[tuple[Shown, list[Picture]]] = []
        self._stills = Stills(self._painter)
        self._crossing: tuple[Shown, Shown, float, _Crossing | None] | None = None
        self._ways: tuple[Picture, Picture, bool, tuple[Journey, ...]] | None = None
        motion = assets.tokens()["motion"]
        self._fade, self._move = int(motion["roomFade"]["ms"]), int(motion["roomMove"]["ms"])

    def pages(self, shown: Shown) -> int:
        """Return how many pages this takes in this room."""
        return len(self._laid_out(shown))

    def page_of_news(self, shown: Shown) -> int:
        """Return the first page on which a paper just joined; the page it is on if there is none."""
        for number, picture in enumerate(self._laid_out(shown)):
            if any(card.is_new for card in picture.cards().values()):
                return number
        return views.page_of(shown)

    def picture(self, shown: Shown) -> Picture:
        """Return the page that is asked for; the last one if there are not so many."""
        pages = self._laid_out(shown)
        return pages[max(0, min(views.page_of(shown), len(pages) - 1))]

    def duration(self, before: Shown, shown: Shown) -> int:
        """Return how many milliseconds the passage from one to the other takes: 0, 120, 240 or 420."""
        if before == shown or _is_same_but_for_time(before, shown):
            return 0
        if self._calm:
            return CALM_FADE
        return self._move if self._journeys(before, shown) else self._fade

    def differing(self, before: Shown, shown: Shown) -> list[QRectF]:
        """Return the parts of the wall, in its px, that differ: few where only time has gone by."""
        if not _is_same_but_for_time(before, shown):
            return [WALL]
        was = self.picture(before)
        return differing(was, self.picture(shown))

    def paint(
        self, painter: QPainter, shown: Shown, *, before: Shown | None = None, moment: float = 1.0
    ) -> None:
        """Paint one frame; `moment` is how much of the passage from `before` has gone by, from 0 to 1."""
        scale = painter.deviceTransform().m11()
        crossing = None if before is None or moment >= 1 else self._between(before, shown, scale)
        if crossing is None:
            if self._crossing is not None and self._crossing[2] == scale:
                self._crossing = None  # the passage has ended, and its pictures are large
            self._copy(painter, self._stills.of(self.picture(shown), scale))
            return
        fading = moment * self._move / self._fade if crossing.riders else moment
        self._copy(painter, crossing.before)
        painter.setOpacity(_eased(QEasingCurve.Type.InOutQuad, min(1.0, fading)))
        self._copy(painter, crossing.after)
        painter.setOpacity(1)
        way = _eased(QEasingCurve.Type.InOutCubic, moment)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for journey, sprite in crossing.riders:
            box = journey.at(way).adjusted(-REACH, -REACH, REACH, REACH)
            painter.drawPixmap(box, sprite, QRectF(sprite.rect()))

    def _laid_out(self, shown: Shown) -> list[Picture]:
        for kept, pages in self._pages:
            if kept is shown or _pageless(kept) == _pageless(shown):
                return pages
        pages = views.lay_out(shown, self._setter)
        for at, (kept, before) in enumerate(self._pages):
            if _is_same_but_for_time(kept, shown):
                self._stills.follow(before, pages)  # a second that has gone by does not come again
                del self._pages[at]
                break
        self._pages = [(shown, pages), *self._pages[: KEPT_PAGES - 1]]
        return pages

    def _journeys(self, before: Shown, shown: Shown) -> tuple[Journey, ...]:
        is_other_view = type(before) is not type(shown) or views.page_of(before) != views.page_of(shown)
        if self._calm or is_other_view:
            return ()
        is_other_sheet = getattr(before, "number", 0) != getattr(shown, "number", 0)
        here, there = self.picture(before), self.picture(shown)
        kept = self._ways
        if kept is None or kept[0] is not here or kept[1] is not there or kept[2] != is_other_sheet:
            ways = journeys.between(here, there, only_new=is_other_sheet)
            self._ways = kept = (here, there, is_other_sheet, ways)
        return kept[3]

    @staticmethod
    def _copy(painter: QPainter, still: QPixmap) -> None:
        painter.drawPixmap(WALL, still, QRectF(still.rect()))

    def _between(self, before: Shown, shown: Shown, scale: float) -> _Crossing | None:
        """Return what is needed to paint the passage, made once for all of its frames; None if it is none."""
        if self._crossing is not None:
            kept_before, kept_shown, kept_scale, kept = self._crossing
            if kept_before is before and kept_shown is shown and kept_scale == scale:
                return kept
        crossing = self._crossed(before, shown, scale) if self.duration(before, shown) else None
        self._crossing = (before, shown, scale, crossing)
        return crossing

    def _crossed(self, before: Shown, shown: Shown, scale: float) -> _Crossing:
        here, there = self.picture(before), self.picture(shown)
        ways = self._journeys(before, shown)
        gone = frozenset(journey.card.key for journey in ways)
        return _Crossing(
            self._stills.painted(here, scale, gone) if gone else self._stills.of(here, scale),
            self._stills.painted(there, scale, gone) if gone else self._stills.of(there, scale),
            tuple((journey, self._sprite(journey.card, scale)) for journey in ways),
        )

    def _sprite(self, card: Card, scale: float) -> QPixmap:
        box = card.box.adjusted(-REACH, -REACH, REACH, REACH)
        sprite = QPixmap(ceil(box.width() * scale), ceil(box.height() * scale))
        sprite.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sprite)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(QPointF(0, 0) - box.topLeft())
        self._painter.card(painter, replace(card, tilt=0))
        painter.end()
        return sprite


def _eased(easing: QEasingCurve.Type, moment: float) -> float:
    return QEasingCurve(easing).valueForProgress(moment)


def _is_same_but_for_time(one: Shown, other: Shown) -> bool:
    is_timed = isinstance(one, Prompt | ClockFace | VoteQuestion | Results)
    return is_timed and type(one) is type(other) and _timeless(one) == _timeless(other)


def _timeless(shown: Shown) -> Shown:
    """Return it without its time: a clock that ticks is no passage."""
    if isinstance(shown, Prompt):
        return replace(shown, time_left=None, time_whole=None, runs=True)
    if isinstance(shown, ClockFace):
        return replace(shown, time_left=None, time_whole=None, runs=True, until="")
    return replace(shown, time_left=None) if isinstance(shown, VoteQuestion | Results) else shown


def _pageless(shown: Shown) -> Shown:
    if isinstance(shown, RoomCheck | Blank) or not shown.page:
        return shown
    return replace(shown, page=0)
