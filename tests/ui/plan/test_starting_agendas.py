"""An agenda to begin with: chosen once, laid out as one change, whatever it holds."""

import pytest

from tests.ui.plan.side_bench import an_evening, in_a_window, press, undoable
from workshop_app.agenda.own import own_templates, save_own
from workshop_app.agenda.templates import shipped
from workshop_app.domain.agenda import minutes_over, parts_of, prompts_of
from workshop_app.domain.commands import details
from workshop_app.ui.plan.starting import Starting
from workshop_app.ui.plan.templates_sheet import TemplatesSheet


@pytest.fixture
def starting(around, qtbot):
    starting = Starting(around)
    in_a_window(qtbot, around, starting)
    starting.show_workshop(around.workshop, None)
    return starting


def row_of(rows, key):
    return next(row for row in rows if row.template.key == key)


def test_one_press_lays_out_an_evening_that_ends_on_time_and_one_undo_takes_it_away(starting, around):
    around.desk.do(details.change, date="2026-12-03", starts="18:30", place="Library")
    starting.arrive()
    assert starting.cards[1].hasFocus()
    press(starting.cards[1])
    (session,) = around.workshop.sessions()
    assert around.session == session.id
    assert (session.date, session.starts, session.ends) == ("2026-12-03", "18:30", "20:30")
    laid = parts_of(around.workshop, session.id)
    assert len(laid) == len(starting.cards[1].template.sessions[0].parts)
    assert minutes_over(session, laid) == 0
    assert undoable(around) == ["details.change", "agendas.lay_out"]
    around.desk.undo()
    assert not around.workshop.sessions()


def test_a_template_of_four_evenings_makes_four_sessions_in_one_change(starting, around):
    around.desk.do(details.change, starts="18:30")
    starting.show_more()
    row = row_of(starting.list.rows, "classic-portrait")
    row.head.click()
    assert row.is_open
    row.use.click()
    standing = around.workshop.sessions()
    assert [session.returning for session in standing] == [False, True, True, True]
    assert all(parts_of(around.workshop, session.id) for session in standing)
    assert {session.starts for session in standing} == {"18:30"}
    assert around.session == standing[0].id
    assert undoable(around) == ["details.change", "agendas.lay_out"]


def test_questions_come_along_in_every_language(starting, around):
    press(starting.cards[0])
    asked = [prompts_of(around.workshop, part.id) for part in parts_of(around.workshop, around.session)]
    assert {prompt.language for prompts in asked for prompt in prompts} == {"en", "es"}


def test_a_session_without_parts_is_filled_and_keeps_what_is_known_of_it(starting, around):
    session = an_evening(around, starts="17:00", place="Gym")
    starting.show_workshop(around.workshop, session)
    press(starting.cards[0])
    (only,) = around.workshop.sessions()
    assert (only.title, only.starts, only.ends, only.place) == ("What matters most", "17:00", "18:00", "Gym")
    assert parts_of(around.workshop, session)


def test_one_can_begin_with_nothing(starting, around):
    press(starting.empty)
    (session,) = around.workshop.sessions()
    assert session.title == "Community evening"
    assert not parts_of(around.workshop, session.id)
    starting.show_workshop(around.workshop, around.session)
    assert not starting.empty.isVisible()


def test_every_template_says_what_it_is_for_and_how_much_of_everything_it_has(starting):
    starting.show_more()
    assert starting.more.text() == "Fewer templates"
    offered = [
        *(card.template.key for card in starting.cards),
        *(row.template.key for row in starting.list.rows),
    ]
    assert offered == [template.key for template in shipped()]
    classic = row_of(starting.list.rows, "classic-portrait").head.accessibleDescription()
    assert "4 sessions · 8 h" in classic
    assert "handouts" in classic
    assert "prompts" in classic


def test_ones_own_templates_stand_first_and_one_that_was_removed_comes_back(starting, around, qtbot):
    press(starting.cards[0])
    save_own("Our hour", around.workshop, around.session)
    sheet = TemplatesSheet(starting.window(), around)
    sheet.show_sheet()
    own = sheet.list.rows[0]
    assert own.template.is_own
    own.head.click()
    sheet.list._remove(own.template)
    assert not own_templates().found
    assert not sheet.list.rows[0].template.is_own
    sheet.list._put_back(own.template)
    assert [one.key for one in own_templates().found] == [own.template.key]
    first = sheet.list.rows[0]
    first.head.click()
    first.use.click()
    assert len(around.workshop.sessions()) == 2
    assert not sheet.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_three_agendas_show_all_their_words_at_every_size(make_around, qtbot, scale):
    around = make_around(scale=scale)
    starting = Starting(around)
    in_a_window(qtbot, around, starting, 1184, 600)
    starting.show_workshop(around.workshop, None)
    cards = starting.cards
    qtbot.waitUntil(lambda: all(card.height() >= card.heightForWidth(card.width()) for card in cards))
    assert starting.widget().width() <= starting.viewport().width()
    stands = {card.mapTo(starting, card.rect().topLeft()).y() for card in cards}
    assert len(stands) == (1 if scale == 1.0 else 3)
