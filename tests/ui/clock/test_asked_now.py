"""What ideas answer while a part runs."""

import pytest

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import details
from workshop_app.ui.clock.asked_now import AskedNow


@pytest.fixture
def voice(evening):
    evening.asked = AskedNow(evening.desk, evening.clock, evening.around.voice)
    return evening.around.voice


def test_a_part_that_gathers_ideas_lets_them_answer_its_question(evening, voice):
    evening.clock.begin(PartId("welcome"))
    assert voice.prompt == ""
    evening.clock.begin(PartId("gather"))
    assert voice.prompt == "What do we hope for?"


def test_the_workshops_own_question_stays_the_workshops_own(evening, voice):
    evening.desk.do(details.change, prompt="What do we hope for?")
    evening.clock.begin(PartId("gather"))
    assert voice.prompt == ""


def test_another_question_that_somebody_chose_stays_until_the_next_part_that_gathers(evening, voice):
    evening.clock.begin(PartId("gather"))
    voice.answer("And at home?")
    evening.clock.pause()
    evening.clock.resume()
    evening.clock.begin(PartId("group"))
    assert voice.prompt == "And at home?"
