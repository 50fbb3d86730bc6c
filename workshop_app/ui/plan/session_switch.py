"""SessionSwitch: which of the workshop's sessions this laptop works in; pressed, it shows all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QSizePolicy

from workshop_app.domain.agenda import parts_of
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.choices import Choice
from workshop_app.ui.plan.own_template_sheet import OwnTemplateSheet
from workshop_app.ui.plan.seats_sheet import SeatsSheet
from workshop_app.ui.plan.session_sheet import SessionSheet
from workshop_app.ui.plan.session_words import place_of
from workshop_app.ui.plan.sessions_sheet import SessionsSheet
from workshop_app.ui.plan.templates_sheet import TemplatesSheet
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDEST = 320
"""Px at 100 % for the name of a session; a longer one ends in an ellipsis and is whole in the tip."""


class SessionSwitch(QPushButton):
    """Stands in the head of the plan; hidden while there is no session."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._words = ""
        theme, px = around.theme, around.theme.px
        self.setProperty("kind", "plain")
        self.setProperty("measure", "small")
        self.setStyleSheet(f"padding: 0 {px(8)}px;")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ways = Qt.LayoutDirection
        self.setLayoutDirection(ways.LeftToRight if mirrored else ways.RightToLeft)  # the caret comes last
        side = px(14)
        self.setIcon(around.icons.icon("menu", side, theme.colour("ink2"), gap=px(4)))
        self.setIconSize(QSize(side + px(8), side))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: self.open_list())

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the session this laptop works in, and which of how many it is."""
        here = self._around.session
        self.setVisible(here is not None)
        if here is None:
            return
        session = workshop.session(here)
        number, count = place_of(workshop, session)
        title = session.title
        self._words = (
            say("{number} of {count} · {session}", number=number, count=count, session=title)
            if count > 1
            else title
            if session.date
            else say("{count} session", count=1)  # its name stands beside it, in large letters
        )
        self.setAccessibleName(say("Session: {session}. Show all sessions", session=self._words))
        self.setToolTip(self._words)
        self._fit()

    def open_list(self) -> SessionsSheet:
        """Show every session over the window."""
        sheet = SessionsSheet(self.window(), self._around)
        sheet.show_sheet(sheet.current)
        return sheet

    def open_session(self) -> SessionSheet | None:
        """Show what is known of the session this laptop works in, to be changed."""
        here = self._around.session
        if here is None:
            return None
        sheet = SessionSheet(self.window(), self._around, here)
        sheet.show_sheet()
        return sheet

    def choices(self) -> list[Choice]:
        """Return what can be done with sessions, for the palette: each to work in, and the sheets."""
        here, workshop = self._around.session, self._around.workshop
        others = [session for session in workshop.sessions() if session.id != here]
        found = [
            Choice(
                say("Work in session {session}", session=session.title),
                partial(self._around.voice.attend, session.id),
                icon="ph.calendar-blank",
            )
            for session in others
        ]
        found.append(Choice(say("Sessions of this workshop"), self.open_list, icon="ph.calendar-blank"))
        if here is not None:
            found.append(Choice(say("Name, day and place of the session"), self.open_session, icon="edit"))
            save = partial(self._show_sheet, OwnTemplateSheet, here)
            empty = "" if parts_of(workshop, here) else say("This session has no parts yet.")
            words = say("Save the agenda as my own template")
            found.append(Choice(words, save, icon="ph.bookmark-simple", why_not=empty))
        found.append(
            Choice(say("Lay out a template"), partial(self._show_sheet, TemplatesSheet), icon="ph.stack")
        )
        found.append(Choice(say("Lay out seats"), partial(self._show_sheet, SeatsSheet), icon="ph.armchair"))
        return found

    def _show_sheet(self, sheet: Callable[..., Sheet], *said: object) -> None:
        sheet(self.window(), self._around, *said).show_sheet()

    def _fit(self) -> None:
        px = self._around.theme.px
        metrics = QFontMetricsF(self.font())
        room = min(px(WIDEST), metrics.horizontalAdvance(self._words) + 2)
        text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))
