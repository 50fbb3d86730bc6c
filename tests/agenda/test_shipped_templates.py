import json
import re
from itertools import pairwise

import pytest

from workshop_app import assets
from workshop_app.agenda.template import Template, in_language
from workshop_app.agenda.templates import shipped, three_to_start_with
from workshop_app.agenda.written import from_json, to_json
from workshop_app.domain.agenda import PART_KINDS, SESSION_KINDS
from workshop_app.domain.rules import LONGEST_PROMPT

THE_FIELD_KNOWS = {
    "classic-portrait": [120, 120, 120, 120],
    "one-day-launch": [360],
    "student-listening-30": [30],
    "student-listening-60": [60],
    "affinity-listening": [60, 60, 60, 60],
    "community-forum": [90],
    "feedback-gallery": [30],
    "needs-assessment": [120, 90],
    "learning-walk": [300],
    "common-language": [90, 90],
    "learning-model": [120, 120],
    "progressions": [180, 180, 150, 150, 120],
    "micro-credentials": [120, 120],
    "review-and-recommit": [180],
}
TO_START_WITH = {"hour": [60], "evening": [120], "half-day": [240]}
EVERY = pytest.mark.parametrize("template", shipped(), ids=lambda template: template.key)


def every_words(template: Template):
    yield from (template.title, template.purpose, template.people)
    for session in template.sessions:
        yield from (session.title, *session.before, *session.handouts)
        for part in session.parts:
            yield from (part.title, part.prompt, part.notes)


def test_the_templates_that_the_field_asks_for_are_there_and_their_minutes_add_up():
    found = {one.key: [meeting.minutes for meeting in one.sessions] for one in shipped()}
    assert found == THE_FIELD_KNOWS | TO_START_WITH


def test_three_are_to_start_with_an_hour_an_evening_and_half_a_day():
    assert [(one.key, one.minutes) for one in three_to_start_with()] == [
        ("hour", 60),
        ("evening", 120),
        ("half-day", 240),
    ]


def test_the_classic_portrait_runs_as_the_field_runs_it():
    runs = [
        [(part.kind, part.minutes) for part in session.parts]
        for session in next(one for one in shipped() if one.key == "classic-portrait").sessions
    ]
    assert runs == [
        [
            *[("welcome", 10), ("norms", 10), ("talk", 20), ("alone", 12), ("gather", 35), ("gallery", 15)],
            *[("pause", 10), ("exit", 8)],
        ],
        [
            *[("talk", 10), ("group", 35), ("titles", 15), ("merge", 15), ("write-in", 15), ("vote", 15)],
            *[("fist", 10), ("exit", 5)],
        ],
        [("talk", 10), ("words", 30), ("words", 30), ("tuning", 20), ("name", 20), ("fist", 10)],
        [
            ("talk", 15),
            ("talk", 25),
            ("fist", 15),
            ("look-fors", 25),
            ("talk", 20),
            ("close", 10),
            ("recall", 10),
        ],
    ]


@EVERY
def test_everything_a_template_says_is_said_in_english_and_spanish(template: Template):
    for words in every_words(template):
        assert set(words) == {"en", "es"}
        assert words["en"] != words["es"]


@EVERY
def test_every_part_is_of_a_kind_that_is_known_and_asks_what_fits_on_the_wall(template: Template):
    for session in template.sessions:
        assert session.kind in SESSION_KINDS
        assert len(session.parts) >= 4
        for part in session.parts:
            assert part.kind in PART_KINDS
            assert part.minutes > 0
            assert all(len(asked) <= LONGEST_PROMPT // 2 for asked in part.prompt.values())


@EVERY
def test_meetings_follow_one_another_and_only_later_ones_have_people_who_return(template: Template):
    assert not template.sessions[0].returning
    assert template.sessions[0].days_after == 0
    assert all(before.days_after < after.days_after for before, after in pairwise(template.sessions))


@EVERY
def test_no_template_speaks_as_the_program_does_not(template: Template):
    never = r"\bplease\b|successful|\binvalid\b|\busers?\b|\bsync\b|\bitems?\b|\bpor favor\b"
    unwanted = re.compile(rf"[!¡\"'—]|{never}", re.IGNORECASE)
    said = [text for words in every_words(template) for text in words.values()]
    assert [text for text in said if unwanted.search(text)] == []


@EVERY
def test_a_spanish_question_is_marked_at_both_ends(template: Template):
    for session in template.sessions:
        for part in session.parts:
            asked = part.prompt["es"]
            assert asked.count("?") == asked.count("¿")


@EVERY
def test_a_template_is_the_same_once_it_was_written_and_read_again(template: Template):
    assert from_json(to_json(template), name="again") == template


def test_the_shipped_files_are_named_by_their_keys_and_hold_nothing_that_is_not_read():
    for file in assets.resource("templates").glob("*.json"):
        read = from_json(file.read_bytes(), name=file.name)
        assert read.key == file.stem
        assert json.loads(to_json(read)) == json.loads(file.read_bytes())


def test_words_are_given_in_the_language_asked_for_and_in_english_otherwise():
    words = {"en": "Break", "es": "Descanso"}
    assert in_language(words, "es_MX") == "Descanso"
    assert in_language(words, "vi") == "Break"
    assert in_language({"vi": "Nghỉ"}, "es") == "Nghỉ"
    assert in_language({}, "en") == ""
