"""An evening of six parts on a computer whose clocks go on only when a test says so."""

from dataclasses import replace

import pytest

from tests.a_computer import Computer
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts, sessions
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import SessionId
from workshop_app.preferences import Preferences
from workshop_app.ui.room.director import Director

PARTS = (
    ("welcome", "Welcome", 10, {}),
    ("gather", "Gather ideas", 20, {"en": "What do we hope for?", "es": "¿Qué esperamos?"}),
    ("group", "Group together", 30, {"en": "What belongs together?"}),
    ("break", "Break", 10, {"en": "Coffee by the door"}),
    ("vote", "Dot vote", 10, {}),
    ("close", "Close", 5, {}),
)


class Evening:
    """The surroundings of a window on one laptop, which may be closed and opened again."""

    def __init__(self, around, computer: Computer) -> None:
        self.computer, self.around = computer, replace(around, now=computer.now)
        self.desk = around.desk
        session = SessionId("first")
        self.desk.do(sessions.add, session, "First evening", starts="18:30", ends="19:55", date="2026-04-21")
        new = [
            NewPart(id=PartId(kind), kind=kind, title=title, minutes=minutes, prompts=prompts)
            for kind, title, minutes, prompts in PARTS
        ]
        self.desk.do(parts.lay_out, session, new)

    @property
    def clock(self):
        return self.around.clock

    @property
    def room(self) -> Director:
        return self.around.room

    def pass_time(self, milliseconds: int) -> None:
        """Let time go by and what the clock's timer would do happen."""
        self.computer.pass_time(milliseconds)
        self.clock.look()

    def open_again(self) -> None:
        """Close the window, or let it crash, and open it again."""
        self.clock.stop()
        self.room.stop()
        self.computer.start_program()
        preferences = Preferences(self.around.preferences._path.parent)
        room = Director(self.desk, parent=self.room.parent())
        self.around = replace(self.around, preferences=preferences, room=room)


@pytest.fixture
def evening(around):
    evening = Evening(around, Computer())
    yield evening
    evening.clock.stop()
    evening.room.stop()
