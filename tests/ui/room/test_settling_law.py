"""Laws of the wall: what is undone in time is never on it; in the end it says what the workshop says."""

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.room.director import Director

IDEAS = [IdeaId(f"idea-{n}") for n in range(4)]
PILLARS = [PillarId("first"), PillarId("second")]

DOINGS = ("reword", "rename", "rename", "move", "bin", "add", "redo", "look", "board", "newest")
STEPS = st.lists(
    st.tuples(
        st.sampled_from((*DOINGS, *["undo"] * 5)),
        st.integers(0, 3),
        st.sampled_from([0, 100, 900, 1_999, 2_000, 5_000]),
    ),
    min_size=4,
    max_size=24,
)


class Log(list):
    """A log that lives in memory."""

    def changes(self):
        return list(self)

    def append(self, changes) -> None:
        self.extend(changes)


class Evening:
    """A desk, its wall, and a facilitator who types words that nobody else ever types."""

    def __init__(self) -> None:
        ticks, self.numbers, self.now = count(1_790_000_000_000), count(), 0
        self.desk = Desk("desk", Log(), Clock("aaaaaaaa", lambda: next(ticks)))
        self.desk.do_as(
            "program", ideas.capture_many, [ideas.NewIdea(id=idea, text="said") for idea in IDEAS]
        )
        for pillar in PILLARS:
            self.desk.do_as("program", pillars.add, pillar, "Named")
        self.director = Director(self.desk, now=lambda: self.now)
        self.director.opened("group")
        self.seen = [repr(self.director.showing)]
        self.director.shown.connect(lambda shown: self.seen.append(repr(shown)))
        self.made: list[tuple[str, int]] = []
        self.hidden: set[str] = set()

    def take(self, what: str, which: int, pause: int) -> None:
        """Do one thing and wait."""
        idea, pillar = IDEAS[which], PILLARS[which % 2]
        word = f"word{next(self.numbers)}."
        if what == "reword":
            self._make(word, self.desk.do(ideas.reword, idea, word))
        elif what == "rename":
            self._make(word, self.desk.do(pillars.rename, pillar, word))
        elif what == "add":
            new = ideas.NewIdea(id=IdeaId(word), text=word, pillar=pillar)
            self._make(word, self.desk.do(ideas.capture, new))
        elif what == "move":
            self._make("", self.desk.do(ideas.move, [idea], to=pillar))
        elif what == "bin":
            self._make("", self.desk.do(ideas.bin, [idea]))
        elif what == "undo":
            self._undo()
        elif what == "redo":
            self._redo()
        elif what == "look":
            self.director.look_at(pillar)
        elif what == "board":
            self.director.look_at(None)
        else:
            self.director.choose("newest")
        self.wait(pause)

    def wait(self, milliseconds: int) -> None:
        self.now += milliseconds
        self.director.catch_up()

    def _make(self, word: str, change) -> None:
        if change is not None:
            self.made.append((word, self.now))

    def _undo(self) -> None:
        if self.desk.undo() is not None and self.made:
            word, made = self.made.pop()
            if word and self.now - made < 2_000:
                self.hidden.add(word)

    def _redo(self) -> None:
        if self.desk.redo() is not None:
            self.made.append(("", self.now))
            self.hidden.clear()  # what is brought back may be seen


@settings(max_examples=80)
@given(STEPS)
def test_what_is_undone_within_two_seconds_is_never_on_the_wall(qapp, steps):
    evening = Evening()
    for step in steps:
        evening.take(*step)
        told = "\n".join(evening.seen)
        assert not [word for word in evening.hidden if word in told]
    evening.director.stop()


@settings(max_examples=80)
@given(STEPS)
def test_after_a_while_the_wall_says_what_the_workshop_says(qapp, steps):
    evening = Evening()
    for step in steps:
        evening.take(*step)
    evening.director.look_at(PILLARS[0])
    for _ in range(3):
        evening.wait(3_000)
    fresh = Director(evening.desk, now=lambda: evening.now)
    fresh.opened("group")
    fresh.look_at(PILLARS[0])
    assert evening.director.showing == fresh.showing
    fresh.stop()
    evening.director.stop()
