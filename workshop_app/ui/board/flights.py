"""Flights: notes on their way to their new places, for a fifth of a second; nobody waits for them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.domain.records import IdeaId

MOST = 40
"""At most so many notes move; the rest jump (DESIGN § 8)."""

SETTLE, LAND = 160, 220
"""Milliseconds in which notes move up, and in which one that was let go lands (tokens: motion)."""

OVERSHOOT = 1.05
"""A note that lands goes past its place by 5 % of the way, once (DESIGN § 8)."""

FRAME = 16


class Flight(NamedTuple):
    """A note on its way; places are corners in the widget."""

    idea: IdeaId
    start: QPointF
    end: QPointF
    picture: QPixmap
    lands: bool


class Flights(QObject):
    """Carries notes over the drawn board; while nothing moves there is no timer and nothing to paint."""

    def __init__(
        self, parent: QObject, touch: Callable[[QRectF], object], ended: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._touch, self._ended = touch, ended
        self._flights: Sequence[Flight] = ()
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setInterval(FRAME)
        self._clock.timeout.connect(self._step)
        self._settle, self._land = QEasingCurve(QEasingCurve.Type.OutCubic), _landing()

    @property
    def ideas(self) -> frozenset[IdeaId]:
        """The notes that are on their way."""
        return frozenset(flight.idea for flight in self._flights)

    def start(self, flights: Sequence[Flight]) -> None:
        """Let notes move; those still on their way are there at once."""
        self._flights = flights
        if flights:
            self._since.start()
            self._clock.start()
            self._touch_all()

    def finish(self) -> None:
        """Let every note be where it belongs."""
        if self._flights:
            self._touch_all()
            self._clock.stop()
            self._flights = ()
            self._ended()

    def paint(self, painter: QPainter) -> None:
        """Draw the notes where they are now."""
        for flight in self._flights:
            painter.drawPixmap(self._at(flight), flight.picture)

    def _step(self) -> None:
        longest = LAND if any(flight.lands for flight in self._flights) else SETTLE
        if self._since.elapsed() >= longest:
            self.finish()
        else:
            self._touch_all()

    def _at(self, flight: Flight) -> QPointF:
        curve, lasts = (self._land, LAND) if flight.lands else (self._settle, SETTLE)
        done = curve.valueForProgress(min(1.0, self._since.elapsed() / lasts))
        return flight.start + (flight.end - flight.start) * done

    def _touch_all(self) -> None:
        """Have the way of each note painted; it is short, and the tiles under it are only copied."""
        for flight in self._flights:
            size = QRectF(QPointF(), flight.picture.deviceIndependentSize())
            way = size.translated(flight.start) | size.translated(flight.end)
            beyond = (OVERSHOOT - 1) * 2 * max(way.width(), way.height())
            self._touch(way.adjusted(-beyond, -beyond, beyond, beyond))


def _landing() -> QEasingCurve:
    """Return the curve that goes past its end by 5 % and comes back."""
    curve = QEasingCurve(QEasingCurve.Type.OutBack)
    curve.setOvershoot(0.95)  # Qt's own number, 1.70158, goes past by 10 %
    return curve
