"""Voices in the whole window: the ledger from any page, and the equity pause on the way to the board."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.agenda_records import Pause
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.gather.heard_card import HeardCard
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.voices.ledger_sheet import LedgerSheet
from workshop_app.ui.voices.trace_sheet import TraceSheet


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_equity_pause_is_reached_by_f6_answered_and_found_in_the_ledger(window):
    frame = window.frame
    assert not frame.pause.is_open, "the sample had its pause"
    around = frame.around
    frame.go_to("gather")
    new = NewIdea(id=IdeaId(ids.fresh("idea")), text="Knows when to rest", session=around.session)
    around.desk.do(ideas.capture, new)
    frame.go_to("group")
    assert frame.pause.is_open
    assert not frame.pause.line.hasFocus()
    for _ in frame.regions():
        if frame.pause.line.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    QTest.keyClicks(QApplication.focusWidget(), "Nobody said who that was")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert frame.step.isAncestorOf(QApplication.focusWidget()), "the work goes on where it was"
    kept = around.workshop.all_of(Pause)[-1]
    assert (kept.session, kept.before, kept.answer) == (around.session, "group", "Nobody said who that was")
    frame.actions_of["who_was_heard"].trigger()
    ledger = window.findChild(LedgerSheet)
    assert ledger is not None
    said = [label.text() for label in ledger.findChildren(QLabel) if label.isVisibleTo(ledger)]
    assert "Nobody said who that was" in said
    ledger.trace.click()
    assert window.findChild(TraceSheet).line.hasFocus()


def test_the_card_of_who_was_heard_in_gather_opens_the_ledger(window):
    window.frame.go_to("gather")
    QTest.mouseClick(window.findChild(HeardCard), Qt.MouseButton.LeftButton)
    assert window.findChild(LedgerSheet).isVisible()
