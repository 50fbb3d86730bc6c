"""Spanish forms: another verb in the form in which one was said: explica for entiende."""

from functools import cache

from workshop_app.insight.coach.spanish_verbs import forms
from workshop_app.insight.coach.word_lists import word_set

TO_DO, I_DO, ONE_DOES, WE_DO, THEY_DO = range(5)


def as_said(said: str, verb: str) -> str:
    """Return a verb, given as its infinitive or in the form of I, in the form of the first word said."""
    infinitive = verb if verb.endswith(("ar", "er", "ir")) else _infinitive(verb)
    found = forms(infinitive) if infinitive else ()
    return found[_form(said.partition(" ")[0])] if len(found) == 5 else ""


def _form(word: str) -> int:
    if word.endswith(("ar", "er", "ir")):
        return TO_DO
    if word.endswith("mos"):
        return WE_DO
    if word.endswith("n"):
        return THEY_DO
    return I_DO if word.endswith(("o", "é", "oy")) else ONE_DOES


@cache
def _infinitive(first_person: str) -> str:
    every = (verb for name in _LISTS for verb in word_set("es", "action_verbs", name))
    return next((verb for verb in sorted(every) if forms(verb)[1:2] == (first_person,)), "")


_LISTS = ("name", "explain", "use", "compare", "judge", "create")
