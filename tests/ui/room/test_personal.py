"""A phone number or an e-mail address that somebody wrote on a note never reaches the wall."""

import pytest

from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui.room import showing


@pytest.mark.parametrize("text", ["Call 555-0134 about the survey", "write to somebody@example.org"])
def test_what_one_could_call_or_write_to_stays_on_the_laptop(around, text):
    around.desk.do(ideas.capture, NewIdea(id="i", text=text))
    for shown in (showing.of_note(around.workshop, "i"), showing.of_newest(around.workshop)):
        assert text not in repr(shown)
        assert "Not for the wall" in repr(shown)


def test_an_ordinary_number_is_shown(around):
    around.desk.do(ideas.capture, NewIdea(id="i", text="Knows 2030 is not far away"))
    assert showing.of_note(around.workshop, "i").note.text == "Knows 2030 is not far away"
