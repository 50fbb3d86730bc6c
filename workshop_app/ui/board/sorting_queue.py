"""SortingQueue: which idea is in the hand while everybody sorts together, and which one comes next; no Qt."""

from collections.abc import Sequence

from workshop_app.domain.records import IdeaId


class SortingQueue:
    """Walks in a round over the ideas that wait for a place; each comes once before any comes again.

    `follow` is told what waits, after every change and from wherever it came: what was placed or binned
    leaves, what is new joins at the end of the round, and of what comes back the one that left last is shown
    again at once. The queue decides nothing about the workshop.
    """

    def __init__(self, waiting: Sequence[IdeaId] = (), *, begin_with: IdeaId | None = None) -> None:
        self._round = list(waiting)
        self._at = self._round.index(begin_with) if begin_with in self._round else 0
        self._left: list[IdeaId] = []
        self._put_off: set[IdeaId] = set()

    @property
    def current(self) -> IdeaId | None:
        """The idea in the hand; None if every idea has its place."""
        return self._round[self._at] if self._round else None

    @property
    def waiting(self) -> tuple[IdeaId, ...]:
        """What waits, in the order in which it will come, the idea in the hand first."""
        return (*self._round[self._at :], *self._round[: self._at])

    @property
    def put_off(self) -> int:
        """How many of those that wait were left for later."""
        return len(self._put_off)

    def later(self) -> None:
        """Leave the idea in the hand for later: it comes again when all others have had their turn."""
        if self.current is not None:
            self._put_off.add(self.current)
        self.step(1)

    def step(self, ahead: int) -> None:
        """Show the next idea (1) or the one before (-1); from the last it goes on to the first."""
        if self._round:
            self._at = (self._at + ahead) % len(self._round)

    def follow(self, waiting: Sequence[IdeaId]) -> None:
        """Make the round hold exactly what waits now."""
        there, known = set(waiting), set(self._round)
        gone = [idea for idea in self._round if idea not in there]
        if gone:
            before = sum(idea not in there for idea in self._round[: self._at])
            self._round = [idea for idea in self._round if idea in there]
            self._at = (self._at - before) % len(self._round) if self._round else 0
            self._put_off &= there
            self._left.extend(gone)
        come = [idea for idea in waiting if idea not in known]
        if not come:
            return
        back = self._left[-1] if self._left and self._left[-1] in come else None
        self._left = [idea for idea in self._left if idea not in there]
        self._round.extend(idea for idea in come if idea != back)
        if back is not None:
            self._round.insert(self._at, back)
