"""PhotoDesk: photos of notes on their way in, from the file to the last typed word."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.photo.looking import ENDINGS
from workshop_app.ui.alerts import Offer
from workshop_app.ui.choices import Choice
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.photo.heaps_offer import HeapsOffer
from workshop_app.ui.photo.looker import looker_for
from workshop_app.ui.photo.photo_screen import PhotoScreen
from workshop_app.ui.photo.picture_sheet import PictureSheet
from workshop_app.ui.photo.review import LookerFor, Review
from workshop_app.ui.photo.taken_photos import TakenPhotos
from workshop_app.ui.photo.taking_in import Taken
from workshop_app.ui.photo.wall_heaps import WallHeaps
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

ROOM_FOR_OFFER = 700
"""Px of the page, at 100 %, from which what to do with heaps is offered while one types."""


class PhotoDesk(QObject):
    """Takes in photos of notes over the page `over`; `opened` and `closed` are sent as it comes and goes."""

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        around: Surroundings,
        over: QWidget,
        files: FileChoice | None = None,
        look: LookerFor = looker_for,
    ) -> None:
        super().__init__(over)
        self._around, self._over, self._look = around, over, look
        self._files = files or FileChoice(over)
        self.heaps = WallHeaps(around)
        self._screen: PhotoScreen | None = None
        self._offer: HeapsOffer | None = None
        self._waiting: list[Path] = []
        self._turn = self._of = 0
        self._taken: TakenPhotos | None = None
        self._put_away: Review | None = None
        self._name = f"photos {around.open.id}"

    # what the page asks

    @property
    def is_open(self) -> bool:
        """Whether photos lie over the page."""
        return self._screen is not None and not self._screen.isHidden()

    @property
    def screen(self) -> PhotoScreen:
        """What lies over the page, made when it is first needed."""
        if self._screen is None:
            self._screen = screen = PhotoScreen(self._around, self._over)
            cards = (screen.typing.panel.offer, screen.done.offer)
            self._offer = HeapsOffer(self._around, self.heaps, cards, self.arrive)
            self._taken = TakenPhotos(screen.typing)
            screen.closed.connect(self.close)
            screen.resized.connect(self._offer_heaps)
            screen.reviewing.taken.connect(self._has_taken)
            screen.reviewing.closed.connect(self.close)
            screen.reviewing.another.connect(self._another)
            screen.typing.finished.connect(self._all_typed)
            screen.typing.closed.connect(self.close)
            screen.done.meant.connect(self._done_with)
        return self._screen

    def ask_for_photo(self) -> None:
        """Ask for photos in the system's dialog and look at them."""
        if paths := self._chosen():
            self.open_photos(paths)

    def open_photo(self, path: Path) -> None:
        """Look at a photo: find its notes, and show them to be checked."""
        self.open_photos([path])

    def open_photos(self, paths: Sequence[Path]) -> None:
        """Look at photos, one after the other; while one is looked at, these wait behind it."""
        if self.is_open and self.screen.phase == "review":
            self._waiting += paths
            self._of += len(paths)
            self.screen.reviewing.panel.turn.setText(
                say("Photo {number} of {count}", number=self._turn, count=self._of)
            )
            self.screen.reviewing.panel.turn.show()
            return
        self._waiting, self._turn, self._of = list(paths), 0, len(paths)
        self._next_photo()

    def type_on(self, first: IdeaId | None = None) -> bool:
        """Type the notes that stand on paper only; False if there are none."""
        if not self.screen.typing.begin(first):
            return False
        self._offer_heaps()
        self._show("typing")
        return True

    def look_at(self, idea_id: IdeaId) -> None:
        """Show the picture of an idea large, and where on the wall its note hung."""
        PictureSheet(self._over.window(), self._around, idea_id).show_sheet()

    def choices(self) -> list[Choice]:
        """Return the notes that are still to type, for the palette."""
        count = len(self._around.workshop.untyped())
        words = say_many(
            "Type {count} note that is on paper only", "Type {count} notes that are on paper only", count
        )
        return [Choice(words, self.type_on, (), "source.type")] if count else []

    def keys_of(self) -> str:
        """Return the screen whose keys hold now: `photo`, `typing`, or nothing while the page is seen."""
        names = {"review": "photo", "typing": "typing"}
        return names.get(self.screen.phase, "") if self.is_open else ""

    def show_workshop(self, workshop: Workshop) -> None:
        """Follow the workshop."""
        if not self.is_open:
            return
        screen = self.screen
        if screen.phase == "typing":
            screen.typing.show_workshop(workshop)
            self._offer_heaps()
            if screen.typing.queue.idea is None:
                self.close()
        elif screen.phase == "review":
            screen.reviewing.show_groups()
        else:
            self._offer_heaps()
            if workshop.untyped():
                self.type_on()

    def arrive(self) -> None:
        """Put the focus where the work goes on."""
        self.screen.arrive()

    def regions(self) -> list[QWidget]:
        """Return what F6 walks while photos lie over the page."""
        return self.screen.regions()

    def leave(self) -> None:
        """Keep what is half done; called before another page is shown and before closing."""
        if self._screen is not None:
            self._screen.typing.keep()

    def resume(self) -> None:
        """Open again what lay over the page when it went: the notes being typed, or the photo looked over."""
        left: dict[str, object] = self._around.preferences.get(self._name, {})
        if not left:
            return
        self._around.preferences.put({self._name: {}})
        paths = left.get("paths")
        there = (
            [Path(str(one)) for one in paths if Path(str(one)).is_file()] if isinstance(paths, list) else []
        )
        if there:
            self.open_photos(there)
        else:
            self.type_on()

    def stop(self) -> None:
        """End every process that looks at a photo; called before the page goes."""
        self.leave()
        if self.is_open and self.screen.phase != "done":
            review = self.screen.reviewing.review
            paths = [str(path) for path in ([review.path, *self._waiting] if review is not None else [])]
            self._around.preferences.put({self._name: {"paths": paths}})
        self._let_readers_go()
        if self._screen is not None and self._screen.reviewing.review is not None:
            self._screen.reviewing.review.let_go()

    def close(self) -> None:
        """Show the page again; notes that came in wait to be typed, a photo not added can be opened again."""
        if not self.is_open:
            return
        screen = self.screen
        if screen.phase == "review" and screen.reviewing.review is not None:
            self._put_photo_away(screen.reviewing.review)
        screen.typing.keep()
        self._let_readers_go()
        screen.reviewing.close()
        screen.hide()
        self.closed.emit()

    # from photo to photo

    def _next_photo(self) -> None:
        if not self._waiting:
            self._type_or_close()
            return
        self._turn += 1
        review = Review(self._around, self._waiting.pop(0), self, self._look)
        self._open(review)
        review.start()

    def _open(self, review: Review) -> None:
        self.screen.reviewing.open(review, turn=self._turn, of=self._of)
        self._show("review")
        self._around.alerts.announce(say("Looking for notes"))

    def _type_or_close(self) -> None:
        if self._taken is None or self._taken.is_empty or not self.type_on(self._first_taken()):
            self.screen.reviewing.close()
            self.screen.hide()
            self.closed.emit()
            return
        self.screen.reviewing.close()

    def _first_taken(self) -> IdeaId | None:
        """Return the first note of the photos just added that is not typed yet."""
        untyped = {idea.id for idea in self._around.workshop.untyped()}
        new = self._taken.ideas() if self._taken is not None else iter(())
        return next((idea for idea in new if idea in untyped), None)

    def _let_readers_go(self) -> None:
        if self._taken is not None:
            self._taken.let_go()

    def _has_taken(self, review: Review, taken: Taken) -> None:
        if self._taken is not None:
            self._taken.add(review, taken)
        if review.wall is not None:
            self.heaps.take(review.wall.together, review.boxes.all, taken.ideas)
        count, desk, alerts = len(taken.ideas), self._around.desk, self._around.alerts
        back = Offer(say("Undo"), lambda: alerts.attempt(desk.undo))
        alerts.toast(say_many("Added {count} idea", "Added {count} ideas", count), back)
        self._next_photo()

    def _put_photo_away(self, review: Review) -> None:
        """Close a photo from which nothing came in; what was drawn on it stays for a while."""
        if self._put_away is not None and self._put_away is not review:
            self._put_away.let_go()
        self._put_away = review
        review.stop_looking()
        if not review.cannot_be_shown:
            again = Offer(say("Open it again"), lambda: self._open(review))
            self._around.alerts.toast(say("Nothing was added from “{name}”", name=review.path.name), again)
        self._waiting.clear()

    def _chosen(self) -> list[Path]:
        """Return the photos that a person chooses in the system's dialog."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = say("Photos ({endings});;All files (*)", endings=endings)
        return self._files.several_to_open(say("Open photos of notes"), kinds)

    def _another(self) -> None:
        """Ask for a photo in place of the one that is looked at."""
        review = self.screen.reviewing.review
        paths = self._chosen()
        if not paths:
            return
        if review is not None:
            review.let_go()
        self._waiting = [*paths, *self._waiting]
        self._turn -= 1
        self._of += len(paths) - 1
        self._next_photo()

    # while typing

    def _offer_heaps(self) -> None:
        """Offer to make pillars of what hung together; while one types only where there is room for that."""
        if self._offer is not None and self._screen is not None:
            has_room = self._over.height() >= self._around.theme.px(ROOM_FOR_OFFER)
            self._offer.show(has_room=has_room and self._screen.phase != "done")

    def _all_typed(self) -> None:
        screen, workshop = self.screen, self._around.workshop
        self._let_readers_go()
        screen.done.show_count(screen.typing.typed_here, len(workshop.ideas()))
        screen.phase = "done"
        self._offer_heaps()
        self._show("done")
        self._around.alerts.announce(screen.done.title.text())

    def _done_with(self, meant: str) -> None:
        if meant == "another":
            self.ask_for_photo()
            return
        self.close()
        if meant == "group":
            self._around.go_to("group")

    def _show(self, phase: str) -> None:
        was_open = self.is_open
        self.screen.setGeometry(self._over.rect())
        self.screen.show_phase(phase)
        if not was_open:
            self.opened.emit()
