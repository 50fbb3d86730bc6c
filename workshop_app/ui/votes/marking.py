"""Marking: one ballot on its way from paper into the workshop, digit by digit; no Qt."""

from collections.abc import Sequence

from workshop_app.domain.vote_records import ChoiceId, Vote
from workshop_app.insight.votes.ballot_lines import BallotLine

FIST = 5
"""The most fingers one can show."""


class Marking:
    """What stands on the ballot in the hand; `at` is the line on which a number or a blank would go.

    With more than nine choices a digit that could begin a longer number waits in `typed` for the next one.
    """

    def __init__(self, vote: Vote, rows: Sequence[BallotLine]) -> None:
        self.vote, self.rows = vote, tuple(rows)
        self.marks: dict[ChoiceId, int] = {}
        self.at = 0
        self.typed = 0
        self._before: list[tuple[dict[ChoiceId, int], int]] = []

    @property
    def gives_numbers(self) -> bool:
        """Whether each line is given a number, so that digits are those numbers and not the lines'."""
        return self.vote.method in {"rating", "fist"}

    @property
    def highest(self) -> int:
        """The highest number that a line can be given."""
        return FIST if self.vote.method == "fist" else self.vote.top

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on it yet."""
        return not self.marks

    @property
    def used(self) -> int:
        """How many dots, marks or places are on it."""
        return sum(self.marks.values()) if self.vote.method == "dots" else len(self.marks)

    def fill(self, marks: dict[ChoiceId, int]) -> None:
        """Take up a ballot as it was kept, to correct it; what is not offered any more is left out."""
        here = {row.choice for row in self.rows}
        self.marks = {choice: mark for choice, mark in marks.items() if choice in here}
        self.at = self.typed = 0
        self._before.clear()

    def digit(self, digit: int) -> BallotLine | None:
        """Take a digit; return the line it altered, None if it only begins a number or means nothing."""
        if self.gives_numbers:
            return self._number_here(digit)
        number = self.typed * 10 + digit
        longer = any(row.number > 9 and row.number // 10 == number for row in self.rows) and not self.typed
        row = self._numbered(number)
        if longer and number:
            self.typed = number
            return None
        self.typed = 0
        if row is None:
            return None
        self.at = self.rows.index(row)
        self.more(row)
        return row

    def settle(self) -> BallotLine | None:
        """Take the digit that waits as a number of its own; return the line it altered."""
        row = self._numbered(self.typed) if self.typed else None
        self.typed = 0
        if row is not None:
            self.at = self.rows.index(row)
            self.more(row)
        return row

    def more(self, row: BallotLine) -> None:
        """Put one more on a line: a dot, a mark or its removal, the next place, the next number."""
        now, method = self.marks.get(row.choice), self.vote.method
        if method == "dots":
            self._set(row, (now or 0) + 1)
        elif method in {"approval", "ranking"} and now is not None:
            self.clear(row)
        elif method == "approval":
            self._set(row, 1)
        elif method == "ranking":
            self._set(row, max(self.marks.values(), default=0) + 1)
        else:
            least = 0 if method == "fist" else 1
            self._set(row, least if now is None else min(self.highest, now + 1))

    def less(self, row: BallotLine) -> None:
        """Take one off a line."""
        now = self.marks.get(row.choice)
        if now is None:
            return
        least = 0 if self.vote.method == "fist" else 1
        if self.vote.method in {"approval", "ranking"} or now <= least:
            self.clear(row)
        else:
            self._set(row, now - 1)

    def give(self, row: BallotLine, mark: int) -> None:
        """Give a line this number."""
        self._set(row, mark)

    def clear(self, row: BallotLine) -> None:
        """Take off a line what stands on it; places behind it move up."""
        if row.choice not in self.marks:
            return
        self._remember()
        gone = self.marks.pop(row.choice)
        if self.vote.method == "ranking":
            self.marks = {one: place - (place > gone) for one, place in self.marks.items()}

    def take_back(self) -> bool:
        """Take back what was done last; False if nothing was."""
        if self.typed:
            self.typed = 0
            return True
        if not self._before:
            return False
        self.marks, self.at = self._before.pop()
        return True

    def walk(self, steps: int) -> BallotLine | None:
        """Go to another line; return it."""
        self.typed = 0
        if not self.rows:
            return None
        self.at = max(0, min(len(self.rows) - 1, self.at + steps))
        return self.rows[self.at]

    def here(self) -> BallotLine | None:
        """Return the line one is on."""
        return self.rows[self.at] if self.rows else None

    def _number_here(self, digit: int) -> BallotLine | None:
        row = self.here()
        least = 0 if self.vote.method == "fist" else 1
        if row is None or not least <= digit <= self.highest:
            return None
        self._set(row, digit)
        if self.at < len(self.rows) - 1:
            self.at += 1
        return row

    def _numbered(self, number: int) -> BallotLine | None:
        return next((row for row in self.rows if row.number == number), None)

    def _set(self, row: BallotLine, mark: int) -> None:
        self._remember()
        self.marks[row.choice] = mark

    def _remember(self) -> None:
        self._before.append((dict(self.marks), self.at))
