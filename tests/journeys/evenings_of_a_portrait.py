"""A Classic portrait as it might go: who comes, what they say, where it goes, how they vote; plain data.

Nothing here asks the program: the figures of the journey are worked out from these lists alone.
"""

import itertools
from collections import Counter
from typing import Any

PEOPLE = {
    "Students": 18,
    "Families": 16,
    "Teachers and staff": 14,
    "Employers": 9,
    "Community partners": 8,
    "Alumni": 4,
    "School board": 2,
}
"""71 people, by the names of the groups; two groups are small."""

INVITED = {**PEOPLE, "Families": 24, "Alumni": 10}
SMALL = ("Alumni", "School board")
PILLARS = {
    "pillar-1": "Curious Thinker",
    "pillar-2": "Clear Communicator",
    "pillar-3": "Caring Neighbor",
    "pillar-4": "Steady Problem Solver",
    "pillar-5": "Ready for Life",
}
HOPES = (
    "asks why and waits for the answer",
    "says sorry to a neighbor and means it",
    "reads a bus timetable",
    "finishes what they began",
    "listens to somebody they disagree with",
    "cooks supper for four",
    "stays curious, also about a small child",
    "tries again after a mistake",
)


class Portrait:
    """Who said what at which laptop on which evening, and what became of it."""

    def __init__(self) -> None:
        self._number = itertools.count(1)
        self.ideas: dict[str, dict[str, Any]] = {}
        self.at: dict[str, tuple[int, str]] = {}
        """By idea: its session, counted from 1, and its laptop."""
        self.place: dict[str, str] = {}
        self.later: set[str] = set()
        self.ballots: list[dict[str, Any]] = []

    def hopes(self, session: int, laptop: str, count: int) -> list[dict[str, Any]]:
        """What `count` people say at a laptop, each group in proportion, from its seats."""
        voices = list(itertools.chain.from_iterable([name] * n for name, n in PEOPLE.items()))
        made = []
        for _ in range(count):
            number = next(self._number)
            table = number % 9 + 1
            said = {
                "id": f"idea-{number:03}",
                "text": f"{HOPES[number % len(HOPES)]}, {number}",
                "group": voices[(number * 7) % len(voices)],
                "table": str(table),
                "seat": f"T{table}-{number % 8 + 1:02}",
            }
            self.ideas[said["id"]], self.at[said["id"]] = said, (session, laptop)
            made.append(said)
        return made

    def sort(self, wanted: list[str]) -> dict[str, str]:
        """Where these ideas go; one in eleven stays in the tray."""
        names = list(PILLARS)
        going = {id: names[n % 5] for n, id in enumerate(wanted) if n % 11}
        self.place |= going
        return going

    def vote(self, first: int, count: int) -> list[dict[str, Any]]:
        """So many ballots of three dots, each from the group of its turn."""
        names = list(itertools.chain.from_iterable([name] * n for name, n in PEOPLE.items()))
        made = []
        for n in range(first, first + count):
            marks = Counter(f"choice-{(n * step) % 5 + 1}" for step in (1, 2, 3))
            made.append({"id": f"ballot-{n:03}", "marks": dict(marks), "group": names[(n * 5) % len(names)]})
        self.ballots += made
        return made

    # the figures, worked out from the lists alone

    def said_by(self, group: str, session: int | None = None) -> list[str]:
        """The ideas of a group, of one session or of all."""
        return [
            id
            for id, said in self.ideas.items()
            if said["group"] == group and session in {None, self.at[id][0]}
        ]

    def placed(self, group: str) -> Counter[str]:
        """How many of a group's ideas stand in each pillar."""
        return Counter(
            self.place[id] for id in self.said_by(group) if id in self.place and id not in self.later
        )

    def dots(self) -> Counter[str]:
        """The dots on each choice."""
        found: Counter[str] = Counter()
        for ballot in self.ballots:
            found.update(ballot["marks"])
        return found

    def living_words(self, group: str, wordings: list[str]) -> set[str]:
        """The words of a group that stand in these wordings too; "for" says nothing by itself."""
        living = {word.lower() for wording in wordings for word in wording.split()} - {"for"}
        texts = " ".join(self.ideas[id]["text"] for id in self.said_by(group))
        return living & {word.strip(",").lower() for word in texts.split()}

    def ballots_of(self, group: str) -> int:
        """How many ballots a group gave back."""
        return sum(ballot["group"] == group for ballot in self.ballots)
