"""What the clock block offers: the next part, the end of this one, and every part of the session."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.agenda import kind_of_part, starts_at
from workshop_app.domain.agenda_records import Part
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.ui.controls import Controls
from workshop_app.ui.day_words import at_minute
from workshop_app.words import say, say_many

Begin = Callable[[Part], object]


def menu(parent: QWidget, controls: Controls, clock: EveningClock, begin: Begin) -> QMenu:
    """Return the menu as things are now; it goes away by itself once it is closed. `begin` starts a part."""
    made = QMenu(parent)
    made.setAccessibleName(say("Parts of the evening"))
    made.aboutToHide.connect(made.deleteLater)
    _add_next(made, controls, clock, begin)
    made.addSeparator()
    _add_parts(made, controls, clock, begin)
    return made


def _add_next(made: QMenu, controls: Controls, clock: EveningClock, begin: Begin) -> None:
    part, following = clock.part, clock.next_part
    if following is not None:
        words = say("Start {part}", part=following.title)
        _add(made, controls, words, "clock.start", partial(begin, following))
    if part is not None:
        _add(made, controls, say("End {part}", part=part.title), "ph.stop-fill", clock.end)


def _add_parts(made: QMenu, controls: Controls, clock: EveningClock, begin: Begin) -> None:
    parts, running, session = clock.parts(), clock.part, clock.session
    together = QActionGroup(made)
    starts = starts_at(session, parts) if session is not None and session.starts else []
    for number, part in enumerate(parts):
        minutes = clock.minutes_for(part)
        words = say_many("{part}, {count} min", "{part}, {count} min", minutes, part=part.title)
        if starts:
            words = say("{time} · {part}", time=at_minute(starts[number]), part=words)
        is_running = running is not None and part.id == running.id
        words = say("{part} · now", part=words) if is_running else words
        do = clock.resume if is_running else partial(begin, part)
        icon = "done" if part.ended and not is_running else kind_of_part(part).icon
        action = _add(made, controls, words, icon, do, colour="accent" if is_running else "ink2")
        action.setCheckable(True)
        action.setChecked(is_running)
        together.addAction(action)


def _add(
    made: QMenu,
    controls: Controls,
    words: str,
    icon: str,
    do: Callable[[], object],
    *,
    colour: str = "ink2",
) -> QAction:
    action = made.addAction(words.replace("&", "&&"))
    theme = controls.theme
    ink, disabled = theme.colour(colour), theme.colour("disabledText")
    action.setIcon(controls.icons.icon(icon, theme.px(20), ink, disabled))
    action.triggered.connect(lambda _checked: do())
    return action
