"""What the checks of the portrait say: all of it for the sheet of checks, or only what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.checks import (
    c16_for_every_subject,
    p01_public_page,
    p02_every_language,
    p03_legible,
    p04_no_personal_data,
    p05_sayable,
    p06_recalled,
    p07_many_groups,
    p08_no_loudest,
    p09_today_and_hope,
    p10_observable,
    p11_full_rows,
    p12_no_orphan_terms,
    p13_many_subjects,
    p14_equity_pauses,
    p15_comments_answered,
    p16_every_group_heard,
    p17_agreed_words,
    p18_any_district,
)
from workshop_app.insight.portrait.told import Outcome, Told
from workshop_app.words import say

CHECKS: tuple[PortraitCheck, ...] = (
    p01_public_page.CHECK,
    p02_every_language.CHECK,
    p03_legible.CHECK,
    p04_no_personal_data.CHECK,
    p05_sayable.CHECK,
    p06_recalled.CHECK,
    p07_many_groups.CHECK,
    p08_no_loudest.CHECK,
    p09_today_and_hope.CHECK,
    p10_observable.CHECK,
    p11_full_rows.CHECK,
    p12_no_orphan_terms.CHECK,
    c16_for_every_subject.CHECK,
    p13_many_subjects.CHECK,
    p14_equity_pauses.CHECK,
    p15_comments_answered.CHECK,
    p16_every_group_heard.CHECK,
    p17_agreed_words.CHECK,
    p18_any_district.CHECK,
)
"""The checks there are, element by element."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A check with all that it says."""

    check: PortraitCheck
    told: tuple[Told, ...]

    @property
    def outcome(self) -> Outcome:
        """Flagged if anything is; passed if anything passes and nothing is flagged."""
        outcomes = {one.outcome for one in self.told}
        return "flag" if "flag" in outcomes else "pass" if "pass" in outcomes else "unchecked"

    @property
    def flags(self) -> tuple[Told, ...]:
        """What it flags."""
        return tuple(one for one in self.told if one.outcome == "flag")


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of advice: the id of its check, what it is about, and why."""

    check: str
    where: str
    reason: str
    instead: str = ""


def portrait_findings(workshop: Workshop) -> tuple[Looked, ...]:
    """Return what every check says of the portrait, element by element."""
    return tuple(Looked(check, tuple(check.find(workshop))) for check in CHECKS)


def flags(looked: Iterable[Looked]) -> Iterator[Finding]:
    """Return what they flag, as advice: seldom a mistake, always with its reason."""
    for one in looked:
        for told in one.flags:
            yield Finding(one.check.id, told.place or say("The portrait"), told.reason, told.instead)


def not_looked_at(looked: Iterable[Looked]) -> Iterator[Finding]:
    """Return what was not looked at, so that nobody takes it for well."""
    for one in looked:
        for told in one.told:
            if told.outcome == "unchecked":
                yield Finding(one.check.id, say(one.check.title), told.reason, told.instead)
