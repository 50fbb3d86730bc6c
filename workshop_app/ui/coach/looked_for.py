"""What each check of the coach looks for, said to a facilitator in one line."""

from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.words import say

LOOKED_FOR = {
    "C01": "Words for what a learner lacks: limited, fails to, at-risk.",
    "C02": "What somebody does not do: “does not give up”.",
    "C03": "Steps that differ only in rarely, sometimes, often, always.",
    "C04": "Verbs for what goes on inside: understand, know, value.",
    "C05": "Statements whose first verb is nothing one can see.",
    "C06": "Four actions or more in one statement, and slashes.",
    "C07": "Texts with too many words, or too few.",
    "C08": "Long words and long sentences, for those who read it.",
    "C09": "Statements of one list that begin in different ways.",
    "C10": "A person, a quality and an adjective among the pillars’ names.",
    "C11": "Fewer than 4 pillars, or more than 8.",
    "C12": "Two pillars that mean much the same.",
    "C13": "Definitions that say their name again, or in which nobody acts.",
    "C14": "Words of the trade, and initials that nobody explained.",
    "C16": "Words of one school subject in what is for all of them.",
    "C17": "Praise that two people see in two ways: effectively, good.",
    "C18": "Points, percents, pass and fail in what is a path.",
    "C19": "Names of levels that rank people: Below Basic, Advanced.",
    "C20": "Cells that hold TBD, dots or “same as above”.",
    "C21": "A step that is nearly a copy of the one before it.",
    "C22": "Verbs that fall, and steps that are about something else.",
    "C23": "Help that grows from one step to the next.",
    "C25": "Words that leave somebody out: mankind, his or her.",
    "C26": "Sayings that other languages may not have: outside the box.",
    "C27": "Sentences that hide who acts: “is used by”.",
    "C29": "What is only tried: tries to, may, should.",
    "C30": "More, better, deeper, and nobody knows than what.",
    "C33": "One thing called by two names: learner and student.",
    "C34": "Translations that are missing or older than their text.",
    "C35": "Full stops, blanks and & that differ from line to line.",
}

ELSEWHERE = {
    "C19": "Always: such a name is refused where it is typed.",
    "C34": "Always: they stand in the list of translations.",
}
"""Checks that are no advice, and where they are made whatever is switched off here."""


def title_of(check: str) -> str:
    """Return what a check is called, in the reader's language."""
    return say(next(one.title for one in CHECKS if one.id == check))


def looked_for(check: str) -> str:
    """Return what a check looks for, in the reader's language."""
    return say(LOOKED_FOR[check])
