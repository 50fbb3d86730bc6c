"""What Home says of a workshop: where and when, how much there is, where the work stopped."""

from datetime import datetime

from workshop_app.domain.summary import Card, Summary
from workshop_app.ui.day_words import when
from workshop_app.ui.rail import STOPS
from workshop_app.words import say, say_many


def title(card: Card) -> str:
    """Return what the workshop is called, or what its file is called while nobody can read it."""
    return (card.summary.details.title if card.summary else "") or card.path.stem


def when_and_where(summary: Summary, now: datetime) -> str:
    """Return the day and the place, as far as they are known: "Tonight, 6:30 PM · Alder Creek High"."""
    day = when(summary, now)
    where = summary.details.place or summary.details.district
    if day and where:
        return say("{day} · {place}", day=day, place=where)
    return day or where


def how_far(summary: Summary) -> str:
    """Return how much there is and where the work stopped."""
    if not summary.ideas:
        return say("No ideas yet.")
    step = step_name(summary)
    if not summary.pillars:
        return say("{ideas}. You stopped at {step}.", ideas=ideas(summary), step=step)
    pillars = say_many("{count} pillar", "{count} pillars", summary.pillars)
    return say("{ideas}, {pillars}. You stopped at {step}.", ideas=ideas(summary), pillars=pillars, step=step)


def ideas(summary: Summary) -> str:
    """Return how many ideas there are."""
    if not summary.ideas:
        return say("No ideas yet")
    return say_many("{count} idea", "{count} ideas", summary.ideas)


def stopped(summary: Summary) -> str:
    """Return where the work stopped."""
    return say("Stopped at {step}", step=step_name(summary))


def step_name(summary: Summary) -> str:
    """Return the name of the step where the work stands."""
    return say(STOPS[steps_done(summary)].name)


def steps_done(summary: Summary) -> int:
    """Return how many of the six steps lie behind the one where the work stands."""
    return next(n for n, stop in enumerate(STOPS) if stop.key == summary.step)


def is_whole(summary: Summary) -> bool:
    """Say whether gathering is over, so that the portrait is a whole figure without empty squares."""
    return bool(summary.pillars)


def searched(card: Card) -> str:
    """Return the words that Find looks through."""
    details = card.summary.details if card.summary else None
    also = (details.place, details.district) if details else ()
    return " ".join((title(card), *also)).casefold()
