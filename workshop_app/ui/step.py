"""Step: what the six pages of the rail have in common, and what each is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QWidget

from workshop_app import places
from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda import latest_session
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.evening.moments import Moment
from workshop_app.insight.likeness import likenesses
from workshop_app.insight.likeness.likenesses import Likenesses
from workshop_app.preferences import Preferences
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.choices import Choice
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.ui.clock.this_moment import this_moment
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.pictures import Pictures
from workshop_app.ui.shelf import OpenWorkshop, Shelf
from workshop_app.ui.theme import Theme
from workshop_app.ui.voice import Voice

if TYPE_CHECKING:
    from workshop_app.ui.room.director import Director  # the start does not wait for it


@dataclass(frozen=True)
class Surroundings:
    """What a page finds around it: the look, the workshop being worked on, and where to say things."""

    theme: Theme
    icons: Icons
    controls: Controls
    papers: PaperBrush
    alerts: Alerts
    shelf: Shelf
    open: OpenWorkshop
    preferences: Preferences
    room: "Director"
    go_to: Callable[[str], None]
    now: Callable[[], Moment] = this_moment
    likenesses: Likenesses = field(default_factory=lambda: likenesses.ready(places.drawn()))

    @property
    def desk(self) -> Desk:
        """Where the workshop is changed."""
        return self.open.desk

    @cached_property
    def pictures(self) -> Pictures:
        """What stands on the paper of its ideas, as it was photographed."""
        return Pictures(self.open.desk.picture)

    @cached_property
    def voice(self) -> Voice:
        """Who speaks, where, and to which question: what every idea written down is given."""
        return Voice(self.preferences, self.open.id)

    @property
    def session(self) -> SessionId | None:
        """The session this laptop works in: the one that was chosen, else the one of the day."""
        chosen = self.voice.session
        standing = {session.id for session in self.workshop.sessions()}
        if chosen in standing:
            return chosen
        latest = latest_session(self.workshop, date.today().isoformat())  # noqa: DTZ011 - the day of this laptop
        return latest.id if latest is not None else None

    @cached_property
    def clock(self) -> EveningClock:
        """The part of the evening that runs, and its time."""
        return EveningClock(
            self.desk,
            self.open.id,
            preferences=self.preferences,
            alerts=self.alerts,
            room=self.room,
            voice=self.voice,
            session=lambda: self.session,
            now=self.now,
        )

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self.open.desk.workshop


class Step(QWidget):
    """One page of the rail; `key` is its name in the action table, such as `gather`.

    A page is a picture: `show_workshop` makes it look like the workshop, whatever it looked like before.
    The frame calls it when the page is opened and after each change while it is shown.
    """

    key = ""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the page look like the workshop."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Put the focus on the page's main object; called when the page is opened."""
        self.setFocus()

    def leave(self) -> None:
        """Keep what is half typed; called before another page or window is shown, and before closing."""

    def stop(self) -> None:
        """Finish what is still on its way; called before the page goes for good."""

    def fact(self, workshop: Workshop) -> str:
        """Return the one fact that stands under the page's name in the rail, or nothing."""
        return ""

    def open_list(self, *paths: Path) -> None:
        """Look over lists of ideas and photos of notes before they come in; only Gather does."""

    def line_for_ideas(self) -> QWidget | None:
        """Return the page's own line for ideas, if one could type there now; only Gather has one."""
        return None

    def print_handout(self) -> None:
        """Print what is shown; only Share does."""

    def show_handout(self, kind: str) -> None:
        """Show a handout; only Share does."""

    def pointing_area(self) -> QRect:
        """Return the part of the screen over which the pointer stands for a place on the room's wall."""
        return QRect(self.mapToGlobal(QPoint(0, 0)), self.size())

    def show_pillar(self, pillar_id: PillarId) -> None:
        """Put the keyboard on a pillar; Group, Shape and Progress do."""

    def show_idea(self, idea_id: IdeaId) -> None:
        """Put the keyboard on an idea; only Group does."""

    def open_wording(self, wording: Wording) -> None:
        """Put the keyboard on words of the portrait; only Shape and Progress do."""

    def wording(self) -> Wording | None:
        """Return the words of the portrait that the keyboard is on; only Shape and Progress know any."""
        return None

    def keys_of(self) -> str:
        """Return the screen of the action table whose keys hold on the page now."""
        return self.key

    def choices(self) -> list[Choice]:
        """Return what can be done here that no entry of the action table names; for the palette."""
        return []

    def chosen(self) -> tuple[IdeaId, ...]:
        """Return the ideas that are selected; only Group has any."""
        return ()

    def pointed_at(self, at: QPoint) -> tuple[IdeaId, QPointF] | None:
        """Return the idea whose note lies under a point of the screen, and where in it, from 0 to 1."""
        return None

    def regions(self) -> list[QWidget]:
        """Return the parts of the page that F6 walks, in reading order."""
        return [self]
