"""What is half typed has its id as an idea, so that no crash loses it and none brings it in twice."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.preferences import Preferences
from workshop_app.ui.scribe.half_typed import BAR, HalfTyped

ACTS = st.lists(st.sampled_from(["key", "rest", "enter", "crash", "crash in between", "wipe"]), max_size=30)


class Log(list[Change]):
    """A log that outlives the program."""

    def changes(self):
        return list(self)

    def append(self, changes):
        self.extend(changes)


class Program:
    """The line, the desk and what is kept, as one run of the program has them."""

    def __init__(self, folder: Path, log: Log) -> None:
        millis = iter(range(1_790_000_000_000 + len(log), 1_999_000_000_000))
        self.desk = Desk("desk", log, Clock("aaaaaaaa", millis.__next__))
        self.kept = HalfTyped(Preferences(folder), "workshop", BAR)
        self.line = self.kept.restored(self.desk.workshop)

    def enter(self, *, to_the_end: bool) -> None:
        if self.line:
            self.kept.keep(self.line, at_once=False)
            self.desk.do(ideas.capture, NewIdea(id=self.kept.idea_id(), text=self.line))
            if to_the_end:
                self.line = ""
                self.kept.keep("", at_once=False)


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_nothing_that_rested_is_lost_and_nothing_comes_in_twice(acts):
    log, wanted, number, rested = Log(), [], 0, ""
    with tempfile.TemporaryDirectory() as folder:
        program = Program(Path(folder), log)
        for act in acts:
            if act == "key":
                number += 1
                program.line += f"word{number} "
            elif act == "rest":
                program.kept.keep(program.line)
                rested = program.line
            elif act == "wipe":
                program.line = rested = ""
                program.kept.keep("")
            elif act == "crash":
                program = Program(Path(folder), log)
                assert program.line == rested
            elif program.line:
                wanted.append(program.line.strip())
                program.enter(to_the_end=act == "enter")
                rested = ""
                if act != "enter":
                    program = Program(Path(folder), log)
                    assert program.line == ""
        assert [idea.text for idea in program.desk.workshop.ideas()] == wanted


def test_a_text_keeps_its_id_while_it_is_changed_and_the_next_has_another(tmp_path):
    kept = HalfTyped(Preferences(tmp_path), "workshop")
    kept.keep("Half")
    first = kept.idea_id()
    kept.keep("Half a word")
    assert kept.idea_id() == first
    assert HalfTyped(Preferences(tmp_path), "workshop").idea_id() == first
    kept.keep("")
    kept.keep("Another")
    assert kept.idea_id() != first


def test_the_line_of_gather_and_that_of_the_bar_wait_apart(tmp_path):
    preferences = Preferences(tmp_path)
    HalfTyped(preferences, "workshop").keep("In Gather", "a list")
    HalfTyped(preferences, "workshop", BAR).keep("In the bar")
    assert HalfTyped(preferences, "workshop").text == "In Gather"
    assert HalfTyped(preferences, "workshop").list == "a list"
    assert HalfTyped(preferences, "workshop", BAR).text == "In the bar"
