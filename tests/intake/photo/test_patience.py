"""A photo on which finding would take for ever is given up in a sentence; any other is never disturbed."""

import threading
import time

from workshop_app.intake.photo.patience import Patience


def told_while(working, *, seconds):
    """What is told of a photo whose notes are found by `working`, and whether it was given up."""
    told, given_up = [], threading.Event()
    patience = Patience(told.append, "wall.jpg", given_up.set, seconds=seconds)
    patience.tell({"doing": "opening"})
    patience.tell({"doing": "finding"})
    working(given_up)
    patience.tell({"found": {}})
    patience.tell({"done": True})
    return told, given_up.is_set()


def busy(given_up):
    """Work until it is given up."""
    while not given_up.is_set():
        sum(range(10_000))


def test_finding_that_takes_too_long_is_given_up_in_a_sentence():
    told, given_up = told_while(busy, seconds=0.2)
    assert given_up
    assert told[:2] == [{"doing": "opening"}, {"doing": "finding"}]
    assert "Nothing was brought in." in told[2]["trouble"]["sentence"]
    assert told[2]["trouble"]["values"] == {"name": "wall.jpg"}
    assert len(told) == 3


def test_finding_in_good_time_is_not_disturbed():
    told, given_up = told_while(lambda _: sum(range(1000)), seconds=30.0)
    assert not given_up
    assert told[-1] == {"done": True}


def test_a_process_that_only_waits_uses_up_no_patience():
    waiting = threading.Event()
    told, given_up = told_while(lambda _: waiting.wait(0.4), seconds=0.2)
    assert (given_up, told[-1]) == (False, {"done": True})
    assert time.process_time() > 0
