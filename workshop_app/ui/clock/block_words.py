"""What the clock block says under the name of the part, and what a screen reader hears of it."""

from workshop_app.domain.agenda_records import Part
from workshop_app.insight.evening.giving_way import GivingWay
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.words import say, say_many


def state_of(clock: EveningClock) -> str:
    """Return the words under the part's name: time left, last minute, paused, or over and what gives way."""
    if clock.is_over:
        over = _over(clock.giving_way(), clock.parts())
        return over if clock.runs else say("paused · {over}", over=over)
    if not clock.runs:
        return say("paused")
    return say("last minute") if clock.is_last_minute else say("time left")


def spoken(clock: EveningClock, part: Part) -> str:
    """Return the part and its time in words that change once a minute, not once a second."""
    left = clock.seconds_left
    if clock.is_over:
        words = ("{part}, +{count} min: {state}", "{part}, +{count} min: {state}")
        return say_many(*words, -left // 60, part=part.title, state=state_of(clock))
    said = say_many("{count} min left", "{count} min left", -(-left // 60))
    if clock.runs and not clock.is_last_minute:
        return say("{part}: {time}", part=part.title, time=said)
    return say("{part}: {time}, {state}", part=part.title, time=said, state=state_of(clock))


def _over(way: GivingWay, parts: tuple[Part, ...]) -> str:
    if way.beyond:
        return say_many("over, ends {count} min late", "over, ends {count} min late", way.beyond)
    giving = next((part for part in parts if part.id == way.latest), None)
    if giving is None:
        return say("over, still ends on time")
    minutes = way.minutes[giving.id]
    if giving.kind == "break":
        return say_many("over, break is now {count} min", "over, break is now {count} min", minutes)
    return say_many(
        "over, {part} is now {count} min", "over, {part} is now {count} min", minutes, part=giving.title
    )
