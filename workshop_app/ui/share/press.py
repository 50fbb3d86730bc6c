"""The press: makes handouts in one long-lived process beside the window, so that the window never waits."""

import datetime as dt
import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.records import CardSheetId
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import card_printing, catalogue
from workshop_app.ui.share.picture_folder import PictureFolder

Find = Callable[[str], bytes | None]
Work = Callable[[], catalogue.Made]


class Order(NamedTuple):
    """Which handout on which paper."""

    kind: str
    paper: str


class Press(QObject):
    """Makes one handout at a time; of several orders for the same handout only the newest is made.

    One worker, started at the first order and kept: fonts shared by threads that come and go crash Qt,
    and a process that stays has its fonts loaded (the first order takes a second, later ones a tenth).
    """

    made = Signal(object, object)
    """Sent with the Order and the handout (catalogue.Made)."""

    failed = Signal(object, str)
    """Sent with the Order and what went wrong, for the log."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = PictureFolder()
        self._worker: ProcessPoolExecutor | None = None
        self._waiting: dict[Order, Callable[[], Work]] = {}
        self._printing: Order | None = None
        self._done.connect(self._finish)

    def order(self, order: Order, workshop: Workshop, find: Find = catalogue.no_picture) -> None:
        """Ask for a handout of the workshop as it is now; `find` returns a picture by its name."""
        self._wait(order, lambda: self._handout(order, workshop, find))

    def order_cards(
        self, order: Order, workshop: Workshop, sheets: Sequence[CardSheetId], workshop_id: str
    ) -> None:
        """Ask for idea cards of sheets that the workshop knows."""
        work = partial(card_printing.make, workshop, tuple(sheets), workshop_id=workshop_id)
        self._wait(order, lambda: partial(work, paper=order.paper, made_on=_today()))

    @property
    def is_busy(self) -> bool:
        """Whether a handout is being made or waits to be."""
        return self._printing is not None or bool(self._waiting)

    def stop(self) -> None:
        """Let the worker go; orders that wait are dropped."""
        self._waiting.clear()
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None
        self._pictures.clear()

    def _wait(self, order: Order, prepare: Callable[[], Work]) -> None:
        self._waiting.pop(order, None)
        self._waiting[order] = prepare
        self._next()

    def _handout(self, order: Order, workshop: Workshop, find: Find) -> Work:
        self._pictures.lay_out(workshop, find)
        found = self._pictures.in_folder
        return partial(catalogue.make, workshop, order.kind, paper=order.paper, made_on=_today(), find=found)

    def _next(self) -> None:
        if self._printing is not None or not self._waiting:
            return
        order = next(iter(self._waiting))
        prepare = self._waiting.pop(order)
        if self._worker is None:
            self._worker = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
        self._printing = order
        try:
            future = self._worker.submit(prepare())
        except RuntimeError as broken:  # the worker died: the next order starts another
            self._finish(order, broken)
            return
        future.add_done_callback(lambda done: self._tell(order, done))

    def _tell(self, order: Order, future: "Future[catalogue.Made]") -> None:
        """Pass the result to the window's own thread."""
        if future.cancelled():
            return
        result = future.exception() or future.result()
        try:
            self._done.emit(order, result)
        except RuntimeError:
            return  # the window is gone: nobody waits for this page any more

    def _finish(self, order: Order, result: object) -> None:
        self._printing = None
        if isinstance(result, BaseException):
            if self._worker is not None and not isinstance(result, ValueError):
                self._worker.shutdown(wait=False, cancel_futures=True)
                self._worker = None
            self.failed.emit(order, f"{type(result).__name__}: {result}")
        else:
            self.made.emit(order, result)
        self._next()


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.UTC).astimezone().date()
