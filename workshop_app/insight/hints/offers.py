"""Offers: what a rule can safely make of a person's own words; it never makes up a sentence."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from workshop_app.insight.coach.finding import Finding, Span
from workshop_app.insight.coach.spanish_forms import as_said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.verbs import is_adverb, third
from workshop_app.insight.coach.word_lists import phrase_list, word_set
from workshop_app.insight.hints.denied import turned
from workshop_app.insight.hints.looking import Ways

_ENDS = frozenset(
    {"", ".", ",", ";", "when", "if", "even", "after", "until", "because", "while", "although"}
    | {"cuando", "si", "aunque", "porque", "después", "hasta", "mientras"}
)
"""What may follow words that were turned around without changing what they are about."""


class Offered(NamedTuple):
    """Whole texts, what differs between them, and words to begin with instead of those marked."""

    texts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


class Marked(NamedTuple):
    """What was found, the place that is marked for it in a text, and the language."""

    found: Finding
    span: Span
    text: str
    tongue: str

    @property
    def words(self) -> list[str]:
        """The marked words, in small letters."""
        return [word.low for word in words(self.text[slice(*self.span)])]

    @property
    def behind(self) -> str:
        """The word that follows, in small letters, or the mark that ends the clause; "" at the end."""
        rest = self.text[self.span[1] :].strip()
        return rest[:1] if rest[:1] in ".,;" else next((word.low for word in words(rest)), "")


def offered(one: Finding, span: Span, text: str, ways: Ways) -> Offered:
    """Return what could stand in a text instead of the words of a finding."""
    make = _OFFERS.get(one.check)
    return make(Marked(one, span, text, ways.tongue)) if make else Offered()


def put(text: str, span: Span, words: str) -> str:
    """Return a text with other words at a place, with the capital that stood there."""
    before, after = text[: span[0]], text[span[1] :]
    if not words:
        before, after = before.rstrip(" "), after.lstrip(" ")
        joint = " " if before.strip() and after and after[0] not in ",.;:!?\n" and before[-1] != "\n" else ""
        whole = before + joint + after
        return whole[:1].upper() + whole[1:] if text[:1].isupper() else whole
    if text[span[0] : span[0] + 1].isupper() and (not before.strip() or before.rstrip(" ")[-1:] in ".!?\n"):
        words = words[:1].upper() + words[1:]
    return before + words + after


def _verbs(at: Marked) -> Offered:
    """Name actions that one can see, in the form the vague verb has."""
    said = " ".join(at.words)
    best = _better(said, at.tongue)
    behind = at.behind
    if not best or said in word_set(at.tongue, "said_instead", "inside") or not _is_object(behind, at.tongue):
        return Offered(starts=_starts(at.text, at.span, at.tongue))
    asks = behind in word_set(at.tongue, "said_instead", "asking")
    others = in_order(at.tongue, "seen_of_questions" if asks else "seen")
    is_apt = " " in best if asks else best not in _unlike_others(at.tongue)
    found = dict.fromkeys([*([best] if is_apt else []), *(_like(said, verb, at.tongue) for verb in others)])
    verbs = [verb for verb in found if verb][:5]
    return Offered(tuple(put(at.text, at.span, verb) for verb in verbs), tuple(verbs))


@cache
def _unlike_others(tongue: str) -> frozenset[str]:
    """Return the verbs that would need other words behind them: ask, choose, say."""
    listed = word_set(tongue, "said_instead", "not_with_things")
    return listed | ({third(verb) for verb in listed} if tongue == "en" else frozenset())


def _is_object(behind: str, tongue: str) -> bool:
    """Say whether what follows a verb would follow any other: things, or a question; not to do, not about."""
    if not behind or not behind[0].isalnum() or behind in word_set(tongue, "said_instead", "joined"):
        return False
    return not behind.endswith(("ar", "er", "ir") if tongue == "es" else "ing")


def _better(said: str, tongue: str) -> str:
    phrase = phrase_list(tongue, "vague_verbs", "phrases").get(said)
    if phrase:
        return phrase
    listed = phrase_list(tongue, "vague_verbs", "verbs")
    if tongue == "es":
        return as_said(said, listed[said]) if said in listed else ""
    base = next((verb for verb in listed if said in {verb, third(verb)}), "")
    if not base:
        return ""
    return listed[base] if said == base else third(listed[base])


def _like(said: str, verb: str, tongue: str) -> str:
    """Return a verb in the form of the one that was said: explains for understands."""
    if tongue == "es":
        return as_said(said, verb)
    return third(verb) if said.split(" ", maxsplit=1)[0].endswith("s") else verb


def _action(at: Marked) -> Offered:
    return Offered(starts=_starts(at.text, at.span, at.tongue))


def _starts(text: str, span: Span, tongue: str) -> tuple[str, ...]:
    """Return words to begin with, as the text says who acts: Tries, or try after I."""
    listed = in_order(tongue, "starts")
    before = text[text.rfind("\n", 0, span[0]) + 1 : span[0]]
    if tongue == "es":
        marked = words(text[slice(*span)])
        found = [as_said(marked[-1].low, verb) for verb in listed] if marked else []
    else:
        spoken = words(before)
        is_third = not spoken or spoken[-1].low in {"learner", "student", "graduate"}
        found = [third(verb) if is_third else verb for verb in listed]
    first = not before.strip()
    return tuple(verb[:1].upper() + verb[1:] if first else verb for verb in found if verb)


def _denied(at: Marked) -> Offered:
    """Turn around what is listed, where nothing behind it says how or when; else name words to begin with."""
    said, known = at.words, turned(at.tongue)
    for length in (4, 3, 2, 1):
        instead = known.get(" ".join(said[-length:]), "")
        if instead and at.behind in _ENDS:
            is_third = at.tongue == "en" and said[0] in {"does", "doesn't"}
            return Offered((put(at.text, at.span, third(instead) if is_third else instead),))
    return Offered(starts=_starts(at.text, at.span, at.tongue))


def _dropped(at: Marked) -> Offered:
    """Leave out an adverb, or a phrase that says how well: nothing else hangs on it."""
    said = at.words
    is_phrase = said[0] in {"in", "to", "with", "at"}
    is_free = is_phrase or all(is_adverb(word, at.tongue) for word in said)
    whole = put(at.text, at.span, "")
    is_free = is_free and not at.text[: at.span[0]].rstrip().endswith(",") and at.behind != ","
    return Offered((whole,)) if is_free and len(words(whole)) >= 3 else Offered()


def _done(at: Marked) -> Offered:
    """Say what is tried as done: I listen for I try to listen, listens for tries to listen."""
    said = at.words
    rest = words(at.text[at.span[1] :])
    if said[-1] != "to" or said[0].endswith("ing") or not rest or rest[0].low.endswith("ing"):
        return Offered()
    verb = third(rest[0].low) if said[0].endswith("s") or said[0] == "is" else rest[0].low
    if len(said) > 2 and said[0] in {"am", "is", "are"} and is_adverb(rest[0].low, at.tongue):
        return Offered()
    return Offered((put(at.text, (at.span[0], at.span[1] + rest[0].end), verb),))


def _plainer(at: Marked) -> Offered:
    """Put a plain word in the place of one of the trade; an explanation of several words fits nowhere."""
    instead = phrase_list(at.tongue, "jargon", "words").get(_as_listed(at), "")
    return _put_if(at, instead, is_apt=instead.isalpha())


def _including(at: Marked) -> Offered:
    """Put a word for everybody in the place of one for some, where no other word has to change with it."""
    said = _as_listed(at)
    lists = (phrase_list(at.tongue, "excluding_words", name) for name in ("words", "pronouns"))
    instead = next((one[said] for one in lists if one.get(said)), "")
    is_owned = instead in word_set(at.tongue, "said_instead", "for_all")
    return _put_if(at, instead, is_apt=is_owned or said.endswith(("man", "men", "mankind")))


def _put_if(at: Marked, instead: str, *, is_apt: bool) -> Offered:
    """Put other words there if they fit, an article before them too: a chairman, a chair; not: an actor."""
    before = words(at.text[: at.span[0]])
    article = before[-1].low if before and before[-1].low in {"a", "an"} else ""
    fits = not article or (instead[:1].casefold() in {*"aeiou"}) is (article == "an")
    return Offered((put(at.text, at.span, instead),)) if instead and is_apt and fits else Offered()


def _as_listed(at: Marked) -> str:
    return " ".join(at.text[slice(*at.span)].casefold().split())


def _opened(at: Marked) -> Offered:
    """Begin a statement as the others do, where only “can” is missing or too much."""
    said = at.text[slice(*at.span)].casefold()
    wanted = re.search(r"“([^”]+)”", at.found.instead)
    new = wanted.group(1) if wanted else ""
    if any({said, new.casefold()} <= pair for pair in ({"i", "i can"}, {"we", "we can"})):
        return Offered((put(at.text, at.span, new),))
    return Offered()


def _mended(at: Marked) -> Offered:
    """Set or take away a full stop, take away blanks, write and for &."""
    marked = at.text[slice(*at.span)]
    joining = "y" if at.tongue == "es" else "and"
    if marked == "&":
        return Offered((put(at.text, at.span, joining),))
    if not marked.strip():
        middle = (
            " "
            if at.span[0] > 0 and at.span[1] < len(at.text) and at.text[at.span[1]] not in ",;:.!?"
            else ""
        )
        return Offered((at.text[: at.span[0]] + middle + at.text[at.span[1] :],))
    end = at.text.rstrip()
    return Offered((end[:-1],)) if end.endswith(".") else Offered((end + ".",))


def in_order(tongue: str, name: str) -> Sequence[str]:
    """Return the words of a list of `said_instead` in their order."""
    return tuple(phrase_list(tongue, "said_instead", name))


_OFFERS: Mapping[str, Callable[[Marked], Offered]] = MappingProxyType(
    {
        "C02": _denied,
        "C04": _verbs,
        "C05": _action,
        "C09": _opened,
        "C14": _plainer,
        "C17": _dropped,
        "C25": _including,
        "C29": _done,
        "C35": _mended,
    }
)
