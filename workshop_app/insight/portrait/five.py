"""The five checks of one pillar that stand beside its sheet: short, and told anew after every change."""

from typing import NamedTuple

from workshop_app.domain.records import Group, Pillar, PillarId
from workshop_app.domain.shape_records import Statement
from workshop_app.domain.shaping import statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.checks.c05_no_action import CHECK as NO_ACTION
from workshop_app.insight.coach.rows import alike, bag, placeholder
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.heard import expected
from workshop_app.insight.portrait.coached import marks
from workshop_app.insight.portrait.group_names import groups_within
from workshop_app.words import say, say_many

SHORT_NAME = 3
POSTER_WORDS = 25
FEWEST_STATEMENTS = 4
_ALIKE = 0.5
_TELLING = 3
"""With fewer words that say something, two pillars are not held against each other."""


class PillarCheck(NamedTuple):
    """One of the five: whether the pillar passes, in one sentence, and what can be done about it.

    `key` is one of `heard`, `name`, `definition`, `i-can`, `different`. `action` is what a button says, ""
    where there is none. It asks the `groups` for ideas, or goes to the `wording`, whichever there is.
    """

    key: str
    passed: bool
    sentence: str
    action: str = ""
    groups: tuple[Group, ...] = ()
    wording: Wording | None = None


def five_of(workshop: Workshop, pillar_id: PillarId) -> tuple[PillarCheck, ...]:
    """Return the five checks of a pillar in their order; quick enough to be asked after every change.

    Raises RuleBroken if there never was such a pillar.
    """
    pillar = workshop.pillar(pillar_id)
    return (
        _heard(workshop, pillar),
        _name(pillar),
        _definition(pillar),
        _statements(workshop, pillar),
        _different(workshop, pillar),
    )


def passed_of(workshop: Workshop, pillar_id: PillarId) -> int:
    """Return how many of the five a pillar passes."""
    return sum(check.passed for check in five_of(workshop, pillar_id))


def words_in(text: str) -> int:
    """Return how many words a text has, counted as the coach counts them."""
    return len(words(text))


def much_alike(workshop: Workshop, pillar: Pillar) -> Pillar | None:
    """Return the first pillar on the board that says much the same as this one; None if it differs."""
    own = _said_of(pillar, workshop.details.language)
    for other in workshop.pillars():
        if other.id == pillar.id:
            continue
        if pillar.name and pillar.name.casefold() == other.name.casefold():
            return other
        its = _said_of(other, workshop.details.language)
        if min(len(own), len(its)) >= _TELLING and alike(own, its) >= _ALIKE:
            return other
    return None


def _heard(workshop: Workshop, pillar: Pillar) -> PillarCheck:
    groups = expected(workshop)
    spoke = {idea.group for idea in workshop.ideas_in(pillar.id)}
    silent = tuple(group for group in groups if group.id not in spoke)
    if not groups:
        return PillarCheck("heard", passed=False, sentence=say("No groups on the list yet"))
    if not silent:
        return PillarCheck("heard", passed=True, sentence=say("Heard from every group"))
    if len(silent) == len(groups):
        sentence = say("No idea from any group yet")
    else:
        sentence = say("No idea from {groups} yet", groups=groups_within(silent))
    return PillarCheck("heard", passed=False, sentence=sentence, action=say("Ask them"), groups=silent)


def _name(pillar: Pillar) -> PillarCheck:
    count, where = words_in(pillar.name), Wording("name", pillar.id)
    if 0 < count <= SHORT_NAME:
        return PillarCheck("name", passed=True, sentence=say("Name is three words or fewer"), wording=where)
    if pillar.name:
        sentence = say_many(
            "Name has {count} word; three or fewer are kept",
            "Name has {count} words; three or fewer are kept",
            count,
        )
        return PillarCheck("name", passed=False, sentence=sentence, action=say("Shorten it"), wording=where)
    return PillarCheck(
        "name", passed=False, sentence=say("No name yet"), action=say("Name it"), wording=where
    )


def _definition(pillar: Pillar) -> PillarCheck:
    count, where = words_in(pillar.definition), Wording("definition", pillar.id)
    if not count or placeholder(pillar.definition, "en"):
        return PillarCheck(
            "definition",
            passed=False,
            sentence=say("No definition yet"),
            action=say("Write it"),
            wording=where,
        )
    if count <= POSTER_WORDS:
        return PillarCheck("definition", passed=True, sentence=say("Definition fits a poster"), wording=where)
    sentence = say_many(
        "Definition has {count} word; a poster holds {most}",
        "Definition has {count} words; a poster holds {most}",
        count,
        most=POSTER_WORDS,
    )
    return PillarCheck("definition", passed=False, sentence=sentence, action=say("Shorten it"), wording=where)


def _statements(workshop: Workshop, pillar: Pillar) -> PillarCheck:
    said = [one for one in statements_of(workshop, pillar.id, "i-can") if one.text]
    idle = next((one for one in said if _is_no_action(workshop, one)), None)
    if idle is not None:
        return PillarCheck(
            "i-can",
            passed=False,
            sentence=say("An “I can” statement is no action yet"),
            action=say("Show it"),
            wording=Wording("statement", idle.id),
        )
    if len(said) < FEWEST_STATEMENTS:
        sentence = say_many(
            "{count} “I can” statement of four", "{count} “I can” statements of four", len(said)
        )
        return PillarCheck("i-can", passed=False, sentence=sentence)
    if len(said) == FEWEST_STATEMENTS:
        return PillarCheck("i-can", passed=True, sentence=say("Four “I can” statements, each an action"))
    sentence = say_many(
        "{count} “I can” statement, each an action", "{count} “I can” statements, each an action", len(said)
    )
    return PillarCheck("i-can", passed=True, sentence=sentence)


def _is_no_action(workshop: Workshop, statement: Statement) -> bool:
    said = [(Wording("statement", statement.id), statement.text)]
    return any(marks(workshop, NO_ACTION, "i-can", said))


def _different(workshop: Workshop, pillar: Pillar) -> PillarCheck:
    other = much_alike(workshop, pillar)
    where = Wording("definition", pillar.id)
    if other is not None:
        sentence = say("Much like “{pillar}”", pillar=other.name)
        return PillarCheck("different", passed=False, sentence=sentence, wording=where)
    if not pillar.definition and len(workshop.pillars()) > 1:
        sentence = say("Without a definition, not told from the others")
        return PillarCheck("different", passed=False, sentence=sentence, wording=where)
    return PillarCheck("different", passed=True, sentence=say("Different from the other pillars"))


def _said_of(pillar: Pillar, language: str) -> frozenset[str]:
    return bag(pillar.definition or pillar.short, language.partition("-")[0])
