"""Evenings to print: workshops made through the desk, by the commands a facilitator uses."""

import csv
import itertools
from collections.abc import Iterable

from workshop_app import assets
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import details, groups, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId

PROMPT = "What do we hope every student carries with them when they leave us?"
NAMES = ("Students", "Families", "Teachers and staff", "Employers", "Community partners", "Alumni")
PILLARS = (
    "Curious Thinker",
    "Clear Communicator",
    "Caring Neighbor",
    "Steady Problem Solver",
    "Ready for Life",
)


class Memory(list[Change]):
    """A log that forgets everything when the test is over."""

    def changes(self):
        return tuple(self)

    def append(self, changes: Iterable[Change]) -> None:
        self.extend(changes)


class Evening:
    """A workshop in the making; every method is what a facilitator does."""

    def __init__(self, *group_names: str, **about: str) -> None:
        moments = itertools.count(1_770_000_000_000, 1_000)
        self._numbers = itertools.count(1)
        self.desk = Desk("laptop", Memory(), Clock("aaaaaaaa", lambda: next(moments)))
        told = {"title": "Community evening", "district": "Alder Creek Schools", "prompt": PROMPT} | about
        self.desk.do(details.change, **told)
        self.groups = [self.add_group(name) for name in group_names or NAMES]
        self.pillars: list[PillarId] = []

    @property
    def workshop(self):
        return self.desk.workshop

    def add_group(self, name: str) -> GroupId:
        group = GroupId(self._fresh("group"))
        self.desk.do(groups.add, group, name)
        return group

    def say(self, *texts: str, group: int | None = 0, language: str = "", pillar: int | None = None):
        """Ideas of one group, straight into the pillar of that number or into the tray."""
        made = [
            NewIdea(
                id=IdeaId(self._fresh("idea")),
                text=text,
                group=None if group is None else self.groups[group % len(self.groups)],
                language=language,
                pillar=None if pillar is None else self.pillars[pillar - 1],
            )
            for text in texts
        ]
        self.desk.do(ideas.capture_many, made)
        return self

    def raise_pillars(self, *names: str):
        for name in names:
            self.pillars.append(PillarId(self._fresh("pillar")))
            self.desk.do(pillars.add, self.pillars[-1], name)
        return self

    def fill(self, count: int, placed: float = 0.8):
        """That many ideas of the sample in turn, most of them in pillars."""
        texts = sample()
        for number in range(count):
            text, language = texts[number % len(texts)]
            if number >= len(texts):
                text = f"{text} ({number // len(texts) + 1})"
            goes = self.pillars and number % 10 < 10 * placed
            place = number % len(self.pillars) + 1 if goes else None
            self.say(text, group=number // 3, language=language, pillar=place)
        return self

    def _fresh(self, noun: str) -> str:
        return f"{noun}-{next(self._numbers):06}"


def sample() -> list[tuple[str, str]]:
    """The ideas of the sample evening and their languages, but for those no shipped face can write."""
    with assets.resource("sample/ideas.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["language"]) for row in csv.DictReader(file) if row["language"] != "zh"]


def evening(pillar_count: int = 5, idea_count: int = 62, **about: str) -> Evening:
    """An evening with that many pillars and ideas."""
    names = [PILLARS[n % 5] if n < 5 else f"{PILLARS[n % 5]} {n // 5 + 1}" for n in range(pillar_count)]
    return Evening(**about).raise_pillars(*names).fill(idea_count)
