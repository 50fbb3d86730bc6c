"""What happens at the desk, told to the window for as long as somebody there listens."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from workshop_app.domain.commands import details
from workshop_app.ui.desk_signals import DeskSignals


def test_a_sheet_that_went_with_its_window_does_not_stand_in_the_way_of_the_next_change(around):
    parent, told = QObject(), []
    gone = DeskSignals(around.desk, parent)
    stays = DeskSignals(around.desk)
    stays.changed.connect(lambda _changes: told.append(around.workshop.details.title))
    delete(parent)
    around.desk.do(details.change, title="The next evening")
    assert told == ["The next evening"]
    gone.stop()
    stays.stop()
    stays.stop()
    around.desk.do(details.change, title="The one after")
    assert told == ["The next evening"]
