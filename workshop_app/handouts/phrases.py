"""What several handouts say: days, lists of groups, and what a person is told about the print."""

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from workshop_app import assets, words
from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.insight import heard as voices_heard
from workshop_app.insight.personal import is_personal
from workshop_app.words import say, say_many

MOST_NAMED, LONGEST_LIST = 8, 190
"""Groups, and characters, that are still read in a foot."""

_SCRIPTS = {
    "ARABIC": "Arabic",
    "ARMENIAN": "Armenian",
    "BENGALI": "Bengali",
    "BOPOMOFO": "Chinese",
    "CHEROKEE": "Cherokee",
    "CJK": "Chinese",
    "DEVANAGARI": "Hindi",
    "ETHIOPIC": "Amharic",
    "GEORGIAN": "Georgian",
    "GUJARATI": "Gujarati",
    "GURMUKHI": "Punjabi",
    "HANGUL": "Korean",
    "HEBREW": "Hebrew",
    "HIRAGANA": "Japanese",
    "KANNADA": "Kannada",
    "KATAKANA": "Japanese",
    "KHMER": "Khmer",
    "LAO": "Lao",
    "MALAYALAM": "Malayalam",
    "MYANMAR": "Burmese",
    "NYIAKENG": "Hmong",
    "PAHAWH": "Hmong",
    "SINHALA": "Sinhala",
    "TAMIL": "Tamil",
    "TELUGU": "Telugu",
    "THAI": "Thai",
    "TIBETAN": "Tibetan",
}
"""What a script is called after the language it is most often seen in, by the first word of its letters."""


def locale() -> Locale:
    """Return the locale that dates and lists are written in."""
    try:
        return Locale.parse(words.reader())
    except (UnknownLocaleError, ValueError):
        return Locale("en", "US")


def language() -> str:
    """Return the language of a handout's fixed sentences, as it stands in a PDF."""
    return str(locale()).replace("_", "-")


def short_day(day: dt.date) -> str:
    """Return a day such as "May 14"."""
    return str(format_skeleton("MMMMd", day, locale=locale()))


def day(when: dt.date) -> str:
    """Return a day such as "May 14, 2026"."""
    return str(format_date(when, "long", locale=locale()))


def long_day(written: str) -> str:
    """Return a day written as 2026-05-14 as "Thursday, May 14, 2026"; empty if it is not a day."""
    try:
        return str(format_date(dt.date.fromisoformat(written), "full", locale=locale()))
    except ValueError:
        return ""


def listed(names: Iterable[str]) -> str:
    """Return names as one enumeration: "students, families and alumni"."""
    return str(format_list(list(names), locale=locale()))


def listed_with_or(names: Iterable[str]) -> str:
    """Return names of which any may be meant: "students, families or alumni"."""
    return str(format_list(list(names), style="or", locale=locale()))


def within_a_sentence(name: str) -> str:
    """Return a group's name as it stands inside a sentence: the design's own names begin small there."""
    own = {paper["defaultGroup"] for paper in assets.tokens()["notePapers"]}
    return name[:1].lower() + name[1:] if name in own or name in {say(one) for one in own} else name


def heard(workshop: Workshop) -> list[str]:
    """Return the names of the groups that said something, as they stand inside a sentence."""
    return [within_a_sentence(group.name) for group in voices_heard.heard(workshop)]


def silent(workshop: Workshop) -> list[str]:
    """Return the names of the groups that have not said anything yet, as they stand inside a sentence."""
    return [within_a_sentence(group.name) for group in voices_heard.not_heard(workshop)]


def listed_or_counted(groups: list[str]) -> str:
    """Return the groups as one enumeration, or how many they are where that would be too long to read."""
    said = listed(groups)
    if len(groups) > MOST_NAMED or len(said) > LONGEST_LIST:
        return say_many("{count} group", "{count} groups", len(groups))
    return said


def quoted(text: str, *, from_the_right: bool) -> str:
    """Return a text in quotation marks."""
    return f"\u00ab{text}\u00bb" if from_the_right else f"\u201c{text}\u201d"


def not_printed(missing: Counter[str]) -> Iterator[str]:
    """Say of which scripts letters could not be printed, because this computer has no face for them."""
    scripts = dict.fromkeys(_script(letter) for letter in sorted(missing))
    known = [say(script) for script in scripts if script]
    if known:
        yield say(
            "This computer has no typeface for {languages}: empty boxes stand on paper. The words are safe.",
            languages=listed(known),
        )
    elif scripts:
        yield say("This computer has no typeface for some signs: empty boxes stand on paper.")


def personal(ideas: Iterable[Idea]) -> Iterator[str]:
    """Say how many of the ideas hold a phone number or an e-mail address, which are better not handed out."""
    count = sum(is_personal(idea.text) for idea in ideas)
    if count:
        yield say_many(
            "{count} idea holds a phone number or an e-mail address.",
            "{count} ideas hold a phone number or an e-mail address.",
            count,
        )


def _script(letter: str) -> str:
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "")
