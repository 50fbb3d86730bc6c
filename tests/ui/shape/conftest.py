"""A Shape page with one pillar that says something, one that says nothing, and ideas in both."""

from collections.abc import Callable

import pytest

from workshop_app.domain.commands import headlines, ideas, pillars, statements, threads
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.wordings import Wording
from workshop_app.ui.shape.shape_step import ShapeStep
from workshop_app.ui.step import Surroundings

CANS = ("I can notice who is left out.", "I can do my share.", "I can put things right.")
GROUPS = ("families", "partners", "students", "families")


def say_something(around: Surroundings) -> None:
    """Put up two pillars, with four ideas in the first one and words from two of them."""
    do = around.desk.do
    do(pillars.add, "kind", "Caring Neighbor")
    do(pillars.add, "bare", "Ready for Life")
    for n, group in enumerate(GROUPS):
        do(ideas.capture, NewIdea(id=f"idea-{n}", text=f"Idea {n}", group=group))
    do(ideas.move, [f"idea-{n}" for n in range(len(GROUPS))], to="kind", below=None)
    do(headlines.define, "kind", "Notices people and does a fair share.")
    for n, text in enumerate(CANS):
        do(statements.add, NewStatement(id=f"can-{n}", pillar="kind", kind="i-can", text=text))
    do(threads.tie, Wording("statement", "can-0"), ["idea-0", "idea-1"])


@pytest.fixture
def make_shape(qtbot) -> Callable[..., ShapeStep]:
    def make(around: Surroundings, *, is_bare: bool = False) -> ShapeStep:
        if not is_bare:
            say_something(around)
        page = ShapeStep(around)
        qtbot.addWidget(page)
        page.resize(1344, 836)
        around.desk.subscribe(lambda _changes: page.show_workshop(around.workshop))
        page.show_workshop(around.workshop)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


@pytest.fixture
def shape(around, make_shape) -> ShapeStep:
    return make_shape(around)
