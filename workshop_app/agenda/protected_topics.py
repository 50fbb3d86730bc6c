"""Questions to students that touch what the law protects, found by words of our own in English and Spanish.

In the United States a survey of minors on eight topics (the Protection of Pupil Rights Amendment) needs the
consent of families or a way out, and families may read it first. This is a reminder, not legal advice: it
knows words, not meanings.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from workshop_app import assets
from workshop_app.domain.agenda_records import Attendance
from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say

TOPICS = {
    "politics": (
        "This may ask students about politics. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "mental health": (
        "This may ask students about their mental health. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "sex": (
        "This may ask students about sex. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "illegal acts": (
        "This may ask students about something that is not allowed. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "family": (
        "This may ask students to judge their own family. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "privileged": (
        "This may ask students what they said to a doctor, a lawyer or a minister. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "religion": (
        "This may ask students about religion. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
    "income": (
        "This may ask students what their family earns. "
        "Families have a right to see such a question first, and to say no. "
        "Ask your school, or ask about something else."
    ),
}
"""The eight protected topics, each with what the facilitator is told."""


def touches(text: str, language: str) -> str | None:
    """Return the sentence of the protected topic a question may touch, in the reader's language; else None.

    `language` is that of the text, such as `es`; a text in a language without a list of words is looked
    through with all of them.
    """
    topic = topic_of(text, language)
    return None if topic is None else say(TOPICS[topic])


def asks_students(workshop: Workshop, session: Session) -> bool:
    """Say whether students are among those a session asks: invited, present, or those its template is for."""
    if session.template.startswith("student-"):
        return True
    students = {group.id for group in workshop.groups() if _STUDENTS.search(_plain(group.name))}
    return any(
        one.session == session.id and one.group in students and (one.invited or one.present)
        for one in workshop.all_of(Attendance)
    )


def topic_of(text: str, language: str) -> str | None:
    """Return which of `TOPICS` a question may touch, or None."""
    plain = _plain(text)
    code = language.replace("_", "-").split("-")[0]
    for topic, by_language in _patterns().items():
        chosen = [by_language[code]] if code in by_language else by_language.values()
        for words, pairs in chosen:
            if words.search(plain) or any(all(one.search(plain) for one in pair) for pair in pairs):
                return topic
    return None


_STUDENTS = re.compile(r"\b(student|pupil|learner|estudiant|alumn[oa]s?\b)")
_Patterns = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]


@cache
def _patterns() -> Mapping[str, Mapping[str, _Patterns]]:
    """Return for each topic and language what suffices by itself, and what does only with something else."""
    told = json.loads(assets.resource("agenda/protected_topics.json").read_text(encoding="utf-8"))
    return {
        topic: {
            code: (_any(lists["words"]), tuple((_any(one), _any(other)) for one, other in lists["pairs"]))
            for code, lists in by_language.items()
        }
        for topic, by_language in told.items()
    }


def _any(entries: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of these words and phrases; one that ends in `*` may go on."""
    found = "|".join(re.escape(_plain(entry)).replace(r"\*", r"\w*") for entry in entries)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)")


def _plain(text: str) -> str:
    """Return a text in small letters without accents, one blank between words and no hyphens."""
    letters = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("-", " ").casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())
