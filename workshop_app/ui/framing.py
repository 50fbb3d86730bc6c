"""Framing: puts the frame around an open workshop, with everything that its menus and keys open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop_app.preferences import Preferences
from workshop_app.ui import pages
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.bin_sheet import BinSheet
from workshop_app.ui.cards.card_printing import CardPrinting
from workshop_app.ui.clock.asked_now import AskedNow
from workshop_app.ui.coach.opening import coach_sheets
from workshop_app.ui.controls import Controls
from workshop_app.ui.copies import Copies
from workshop_app.ui.credentials.opening import credential_sheets
from workshop_app.ui.crosswalk.opening import crosswalk_sheets
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.frame import Frame
from workshop_app.ui.frameworks.opening import framework_sheets
from workshop_app.ui.icons import Icons
from workshop_app.ui.language.opening import language_sheets
from workshop_app.ui.needs.opening import need_sheets
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.recall.opening import recall_sheets
from workshop_app.ui.share.press import Press
from workshop_app.ui.shelf import OpenWorkshop, Shelf
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme
from workshop_app.ui.thread.following import follow
from workshop_app.ui.walks.opening import walk_sheets
from workshop_app.words import say

if TYPE_CHECKING:
    from workshop_app.ui.room.room_side import RoomSide  # the start does not wait for it


class Surface(NamedTuple):
    """How the window looks just now, and what paints it."""

    theme: Theme
    icons: Icons
    controls: Controls
    papers: PaperBrush


@dataclass(frozen=True)
class Framed:
    """A workshop's frame, and what the window keeps of it."""

    frame: Frame
    alerts: Alerts
    copies: Copies


def frame(
    window: QWidget,
    room: "RoomSide",
    opened: OpenWorkshop,
    surface: Surface,
    *,
    shelf: Shelf,
    preferences: Preferences,
    files: FileChoice,
    press: Press,
    elsewhere: Mapping[str, Callable[[], object]],
    everywhere: Mapping[str, QAction],
) -> Framed:
    """Return a frame around the workshop; it shows no page yet. What lies `elsewhere` is the window's own."""
    alerts = Alerts(surface.theme, surface.icons, window)
    made: Frame

    def go_to(key: str) -> None:
        made.go_to(key)

    around = Surroundings(
        theme=surface.theme,
        icons=surface.icons,
        controls=surface.controls,
        papers=surface.papers,
        alerts=alerts,
        shelf=shelf,
        open=opened,
        preferences=preferences,
        room=room.director or room.attend(opened.desk),
        go_to=go_to,
    )
    copies = Copies(window, around, files)
    handlers: dict[str, Callable[[], object]] = {
        **elsewhere,
        "save_copy": copies.save,
        "bring_in": copies.bring_in,
        "already_saved": lambda: alerts.toast(say("Already saved. Everything is kept as you work.")),
        "print_cards": CardPrinting(window, around, files, press).show,
        **_sheets(window, around),
        "golden_thread": lambda: follow(window, around, made.step),
        **language_sheets(window, around),
        **coach_sheets(window, around),
        **recall_sheets(window, around),
        **credential_sheets(window, around),
        **walk_sheets(window, around),
        **need_sheets(window, around),
        **framework_sheets(window, around, files),
        **crosswalk_sheets(window, around, files),
        **room.handlers(),
    }
    made = Frame(
        around,
        pages.makers(around, files, press, copies),
        handlers,
        everywhere,
        room.block(surface.controls, around.room),
    )
    AskedNow(around.desk, around.clock, around.voice, made)
    return Framed(made, alerts, copies)


def _sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return, by their names in the action table, the sheets that can lie over any page."""

    def about_workshop() -> None:
        from workshop_app.ui.about_sheet import AboutSheet  # noqa: PLC0415 - the start does not wait for it

        AboutSheet(window, around).show_sheet()

    def where_words_went() -> None:
        from workshop_app.ui.voices.trace_sheet import TraceSheet  # noqa: PLC0415 - the start does not wait for it

        TraceSheet(window, around).show_sheet()

    def who_was_heard() -> None:
        from workshop_app.ui.voices.ledger_sheet import LedgerSheet  # noqa: PLC0415 - the start does not wait for it

        LedgerSheet(window, around, where_words_went).show_sheet()

    def later() -> None:
        from workshop_app.ui.later.later_sheet import LaterSheet  # noqa: PLC0415 - the start does not wait for it

        LaterSheet(window, around).show_sheet()

    def bin() -> None:
        BinSheet(window, around).show_sheet()

    return {
        "about_workshop": about_workshop,
        "bin": bin,
        "later": later,
        "where_words_went": where_words_went,
        "who_was_heard": who_was_heard,
    }
