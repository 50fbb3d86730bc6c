import itertools

import pytest

from tests.handouts.evenings import Evening
from workshop_app.agenda.laying_out import lay_out
from workshop_app.agenda.templates import shipped, template
from workshop_app.domain.agenda import minutes_over, parts_of, prompt_in, prompts_of
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.changes import Change, Stamp, gathered
from workshop_app.domain.commands import agendas, sessions
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop


def ids():
    number = itertools.count(1)
    return lambda noun: f"{noun}-{next(number)}"


def carried_out(workshop: Workshop, edits) -> Workshop:
    whole = Workshop()
    whole.apply(Change(Stamp(1, 0, "a"), "d", "facilitator", "c", gathered(edits)))
    return whole


def laid_out(key: str, **said) -> Workshop:
    empty = Workshop()
    return carried_out(empty, agendas.lay_out(empty, lay_out(template(key), ids(), **said)))


def test_one_change_lays_out_four_evenings_with_everything_in_them():
    workshop = laid_out("classic-portrait", language="en", start="18:30", date="2026-10-06")
    evenings = workshop.sessions()
    assert [one.title for one in evenings] == [
        *["Why and who we are", "What matters most", "What we mean", "Our portrait and what is next"]
    ]
    assert [one.date for one in evenings] == ["2026-10-06", "2026-10-27", "2026-11-17", "2026-12-08"]
    assert {(one.starts, one.ends, one.kind, one.template) for one in evenings} == {
        ("18:30", "20:30", "design-team", "classic-portrait")
    }
    assert [one.returning for one in evenings] == [False, True, True, True]
    assert [len(parts_of(workshop, one.id)) for one in evenings] == [8, 8, 6, 7]
    assert all(minutes_over(one, parts_of(workshop, one.id)) == 0 for one in evenings)


def test_a_spanish_agenda_has_spanish_titles_and_notes_and_asks_in_spanish_first():
    workshop = laid_out("evening", language="es")
    session = workshop.sessions()[0]
    gather = parts_of(workshop, session.id)[1]
    assert gather.title == "Reunir ideas"
    assert gather.notes.startswith("Una idea en cada tarjeta")
    assert [prompt.language for prompt in prompts_of(workshop, gather.id)] == ["es", "en"]
    assert prompt_in(workshop, gather.id, "en").startswith("What do we hope")


def test_a_language_that_no_template_speaks_gets_the_english_agenda():
    workshop = laid_out("hour", language="vi")
    session = workshop.sessions()[0]
    assert session.language == "vi"
    assert parts_of(workshop, session.id)[0].title == "Welcome"


def test_every_template_can_be_laid_out_into_one_workshop():
    workshop = Workshop()
    new = ids()
    edits = []
    for one in shipped():
        found = list(agendas.lay_out(workshop, lay_out(one, new, language="en", date="2026-10-06")))
        edits += found
        workshop = workshop.supposing(found)
    assert len(workshop.sessions()) == sum(len(one.sessions) for one in shipped())


def test_a_session_that_is_there_keeps_its_name_and_times_and_gets_the_parts():
    empty = Workshop()
    there = SessionId("session-mine")
    workshop = carried_out(empty, sessions.add(empty, there, "Thursday", starts="19:00"))
    new = lay_out(template("evening"), ids(), language="en", into=there)
    workshop = workshop.supposing(agendas.lay_out(workshop, new))
    (session,) = workshop.sessions()
    assert (session.title, session.starts, session.ends) == ("Thursday", "19:00", "21:00")
    assert (session.kind, session.template) == ("design-team", "evening")
    assert len(parts_of(workshop, there)) == 8


@pytest.mark.parametrize(
    ("said", "sentence"),
    [({"start": "7 pm"}, "no time"), ({"date": "Tuesday"}, "no day"), ({"date": "9999-12-30"}, "no day")],
)
def test_a_day_or_time_that_is_none_is_refused_in_a_sentence(said, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        lay_out(template("classic-portrait"), ids(), language="en", **said)


def test_an_evening_that_goes_past_midnight_ends_the_next_day():
    (agenda,) = lay_out(template("evening"), ids(), language="en", start="23:00")
    assert agenda.said["ends"] == "01:00"


def test_one_undo_takes_all_of_it_back_and_one_redo_brings_it_again():
    desk = Evening().desk
    desk.do(agendas.lay_out, lay_out(template("classic-portrait"), ids(), language="en"))
    laid = [len(parts_of(desk.workshop, one.id)) for one in desk.workshop.sessions()]
    desk.undo()
    assert desk.workshop.sessions() == ()
    assert desk.workshop.all_of(Part) == ()
    desk.redo()
    assert [len(parts_of(desk.workshop, one.id)) for one in desk.workshop.sessions()] == laid
