"""The run sheet: every part with its time, its questions in each language, and what to say and do."""

import itertools

from tests.handouts.evenings import Evening
from workshop_app.agenda.laying_out import lay_out
from workshop_app.agenda.templates import template
from workshop_app.domain.agenda import parts_of, prompts_of
from workshop_app.domain.commands import agendas, parts, sessions
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import SessionId


def with_agenda(key="evening", **said):
    """An evening with the agenda of a template."""
    number, one = itertools.count(1), Evening()
    told = {"language": "en", "start": "18:30", "date": "2026-05-14", "place": "Library", **said}
    new = lay_out(template(key), lambda noun: f"{noun}-{next(number)}", **told)
    one.desk.do(agendas.lay_out, new)
    return one


def test_every_part_stands_there_with_its_time_its_questions_and_its_notes(printed):
    one = with_agenda()
    paper = printed(one, "run-sheet")
    session = one.workshop.sessions()[0]
    for part in parts_of(one.workshop, session.id):
        assert paper.says(part.title)
        assert paper.says(part.notes)
        for prompt in prompts_of(one.workshop, part.id):
            assert paper.says(prompt.text)
    said = [line.replace("\u202f", " ") for page in paper.said for line in page]
    assert [line for line in said if line.endswith(" PM")] == [
        *("6:30 PM", "6:40 PM", "7:00 PM", "7:30 PM", "7:40 PM", "8:00 PM", "8:10 PM", "8:25 PM")
    ]
    assert "Thursday, May 14, 2026, Library" in said
    assert "6:30 PM to 8:30 PM, 8 parts" in said
    assert paper.made.findings == ()


def test_each_session_begins_on_a_page_of_its_own(printed):
    one = with_agenda("needs-assessment")
    paper = printed(one, "run-sheet")
    heads = [tag.whole_text for tag in paper.structure.all("H1")]
    assert heads == [session.title for session in one.workshop.sessions()]
    assert ["What we need most"] in [page[1:2] for page in paper.said]


def test_nothing_runs_into_anything_and_everything_is_told_to_those_who_listen(printed):
    paper = printed(with_agenda("evening"), "run-sheet", "a4")
    assert paper.faults() == []
    assert paper.untold == []
    assert paper.boxes_without_glyph == []


def test_the_questions_are_read_in_their_own_languages_that_of_the_session_first(printed):
    paper = printed(with_agenda("hour", language="es"), "run-sheet")
    sections = paper.structure.all("Sect")[1:]
    asked = [[tag.attributes.get("/Lang") for tag in one.all("P")][:4] for one in sections]
    assert all("es" in languages and "en" in languages for languages in asked)
    assert all(languages.index("es") < languages.index("en") for languages in asked)


def test_a_session_that_is_too_long_says_by_how_much(printed):
    one = with_agenda()
    session = one.workshop.sessions()[0]
    one.desk.do(sessions.change, session.id, ends="20:18")
    paper = printed(one, "run-sheet")
    assert paper.made.findings == ("Community evening is 12 minutes too long.",)
    assert paper.says("12 minutes too long")


def test_a_question_that_lacks_a_language_is_told(printed):
    one = with_agenda()
    part = parts_of(one.workshop, one.workshop.sessions()[0].id)[1]
    one.desk.do(parts.ask, part.id, "es", "")
    assert printed(one, "run-sheet").made.findings == (
        "Community evening: 1 question is not there in Spanish.",
    )


def test_a_part_longer_than_a_page_goes_on_on_the_next(printed):
    one = Evening()
    session = SessionId("session-1")
    one.desk.do(sessions.add, session, "Long")
    lines = "\n".join(f"Line {n}: say this slowly, and look at the last row while you do." for n in range(25))
    asked = {
        f"{a}{b}": f"In {a}{b} we ask much more than would ever fit into one line of it. " * 3
        for a in "abcde"
        for b in "xyz"
    }
    one.desk.do(parts.lay_out, session, [NewPart(id="part-1", kind="talk", notes=lines, prompts=asked)])
    paper = printed(one, "run-sheet")
    assert paper.pages > 1
    assert paper.says("Line 24")
    assert paper.faults() == []
    assert paper.untold == []


def test_without_an_agenda_it_says_where_one_is_made(printed):
    paper = printed(Evening().say("Hope"), "run-sheet")
    assert paper.pages == 1
    assert paper.says("There is no agenda yet.")


def test_a_session_without_times_has_minutes_only(printed):
    one = with_agenda("hour")
    session = one.workshop.sessions()[0]
    one.desk.do(sessions.change, session.id, starts="", ends="")
    paper = printed(one, "run-sheet")
    assert paper.says("6 parts, 60 minutes")
    assert not paper.says(" PM")
