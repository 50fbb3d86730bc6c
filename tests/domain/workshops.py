"""Workshops for the tests of the domain, made by its own commands without a desk."""

import itertools

from workshop_app.domain.changes import Change, Stamp, gathered
from workshop_app.domain.commands import groups, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.workshop import Workshop


class Bench:
    """Does commands one after the other and remembers the changes."""

    def __init__(self, name="a", start=1):
        self.workshop, self.log = Workshop(), []
        self._name, self._turns = name, itertools.count(start)

    def do(self, command, *args, **named):
        edits = gathered(command(self.workshop, *args, **named))
        stamp = Stamp(next(self._turns), 0, self._name * 8)
        change = Change(stamp, self._name, "facilitator", command.__name__, edits)
        self.take(change)
        return change

    def take(self, *changes):
        for change in changes:
            self.log.append(change)
            self.workshop.apply(change)

    def ids_in(self, place):
        return [idea.id for idea in self.workshop.ideas_in(place)]


def a_board(*, ideas_in=None):
    """Two groups, two pillars, and ideas by place: `{None: "abc", "p1": "de"}`."""
    bench = Bench()
    for id, name in (("g1", "Students"), ("g2", "Families")):
        bench.do(groups.add, id, name)
    for id, name in (("p1", "Kind"), ("p2", "Brave")):
        bench.do(pillars.add, id, name)
    for place, letters in (ideas_in or {None: "abc", "p1": "de"}).items():
        bench.do(ideas.capture_many, [NewIdea(id=id, text=f"idea {id}", pillar=place) for id in letters])
    return bench
