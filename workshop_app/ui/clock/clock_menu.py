"""What the clock block offers: the next part, the end of this one, and every part of the session."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.agenda import kind_of_part, starts_at
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.ui.controls import Controls
from workshop_app.ui.day_words import at_minute
from workshop_app.words import say, say_many


def menu(parent: QWidget, controls: Controls, clock: EveningClock) -> QMenu:
    """Return the menu as things are now; it goes away by itself once it is closed."""
    made = QMenu(parent)
    made.setAccessibleName(say("Parts of the evening"))
    made.aboutToHide.connect(made.deleteLater)
    _add_next(made, controls, clock)
    made.addSeparator()
    _add_parts(made, controls, clock)
    return made


def _add_next(made: QMenu, controls: Controls, clock: EveningClock) -> None:
    part, following = clock.part, clock.next_part
    if following is not None:
        words = say("Start {part}", part=following.title)
        _add(made, controls, words, "clock.start", partial(clock.begin, following.id))
    if part is not None:
        _add(made, controls, say("End {part}", part=part.title), "done", clock.end)


def _add_parts(made: QMenu, controls: Controls, clock: EveningClock) -> None:
    parts, running, session = clock.parts(), clock.part, clock.session
    together = QActionGroup(made)
    starts = starts_at(session, parts) if session is not None and session.starts else []
    for number, part in enumerate(parts):
        minutes = clock.minutes_for(part)
        words = say_many("{part}, {count} min", "{part}, {count} min", minutes, part=part.title)
        if starts:
            words = say("{time} · {part}", time=at_minute(starts[number]), part=words)
        is_running = running is not None and part.id == running.id
        begin = clock.resume if is_running else partial(clock.begin, part.id)
        action = _add(made, controls, words, kind_of_part(part).icon, begin)
        action.setCheckable(True)
        action.setChecked(is_running)
        together.addAction(action)


def _add(made: QMenu, controls: Controls, words: str, icon: str, do: Callable[[], object]) -> QAction:
    action = made.addAction(words.replace("&", "&&"))
    theme = controls.theme
    action.setIcon(
        controls.icons.icon(icon, theme.px(20), theme.colour("ink2"), theme.colour("disabledText"))
    )
    action.triggered.connect(lambda _checked: do())
    return action
