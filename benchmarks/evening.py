"""A long evening to measure on: as many ideas as asked for, half of them in ten pillars."""

from pathlib import Path

from workshop_app import opening
from workshop_app.desk import ids
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.opening import Opened

SAID = (
    "Listens before speaking",
    "Knows how to ask for help and takes it when it comes",
    "Can fix a bike, a budget and a friendship",
    "Stands up for somebody who is being left out",
    "Habla con su abuela en su idioma",
    "Reads the fine print before signing anything",
    "Keeps going when the first plan did not work out",
)
NAMES = ("Caring Neighbor", "Clear Voice", "Problem Solver", "Steady Hand", "Lifelong Learner",
         "Bridge Builder", "Good Citizen", "Maker", "Thinker", "Team Player")  # fmt: skip


def hold(path: Path, count: int) -> Opened:
    """Hold an evening in a new file and return it, open."""
    opened = opening.start_workshop(path, f"An evening of {count}", "desk-benchmark")
    desk = opened.desk
    places = [PillarId(ids.fresh("pillar")) for _ in NAMES]
    for place, name in zip(places, NAMES, strict=True):
        desk.do(pillars.add, place, name)
    groups = [group.id for group in desk.workshop.groups()]
    desk.do(
        ideas.capture_many,
        [
            NewIdea(
                id=IdeaId(ids.fresh("idea")),
                text=f"{SAID[n % len(SAID)]} ({n})",
                group=groups[n % len(groups)],
                pillar=places[n // 2 % len(places)] if n % 2 else None,
            )
            for n in range(count)
        ],
    )
    return opened
