"""The tree behind the list: always the same as one made afresh, and changed only where the board changed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.domain.workshops import Bench
from workshop_app.domain.commands import ideas, pillars, themes
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.board.listing_model import ListingModel
from workshop_app.ui.board.listing_outline import LOOSE, TRAY, Line

IDEAS = [f"i{n}" for n in range(8)]
PILLARS = ["p0", "p1"]


def fresh_model(workshop=None):
    model = ListingModel(lambda line: line.id, lambda line: f"{line.kind} {line.id}")
    if workshop is not None:
        model.show_workshop(workshop)
    return model


def whole(model, parent=None):
    """Return the tree as nested lists of lines, asked of the model as a view asks."""
    index = parent if parent is not None else model.index(-1, 0)
    rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return [(model.line(row), whole(model, row)) for row in rows]


@pytest.fixture
def desk(qapp):
    return evening()


def evening():
    desk = Bench()
    for pillar in PILLARS:
        desk.do(pillars.add, pillar)
    desk.do(ideas.capture_many, [NewIdea(id=idea, text=f"Text of {idea}") for idea in IDEAS])
    return desk


def test_pillars_hold_ideas_and_themes_and_stacks_hold_voices(desk):
    desk.do(ideas.move, ["i0", "i1", "i2", "i3"], to="p0")
    desk.do(themes.add, "th", "p0", "Kindness", holding=["i3"])
    desk.do(ideas.stack, ["i1"], onto="i0")
    desk.do(ideas.lay, {"i4": (10, 20)})
    assert whole(fresh_model(desk.workshop)) == [
        (
            Line("pillar", "p0"),
            [
                (Line("idea", "i0"), [(Line("voice", "i1"), [])]),
                (Line("idea", "i2"), []),
                (Line("theme", "th"), [(Line("idea", "i3"), [])]),
            ],
        ),
        (Line("pillar", "p1"), []),
        (TRAY, [(Line("idea", one), []) for one in ("i5", "i6", "i7")]),
        (LOOSE, [(Line("idea", "i4"), [])]),
    ]


def test_one_idea_that_moves_touches_its_two_places_only(desk):
    model = fresh_model(desk.workshop)
    seen = []
    model.rowsRemoved.connect(lambda parent, *rows: seen.append(("out", model.line(parent), *rows)))
    model.rowsInserted.connect(lambda parent, *rows: seen.append(("in", model.line(parent), *rows)))
    desk.do(ideas.move, ["i3"], to="p1")
    model.show_workshop(desk.workshop)
    assert sorted(seen) == [("in", Line("pillar", "p1"), 0, 0), ("out", TRAY, 3, 3)]


def test_reading_out_a_line_says_what_it_is_told_to(desk):
    model = fresh_model(desk.workshop)
    index = model.index_of(Line("idea", "i2"))
    assert model.data(index) == "i2"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "idea i2"
    assert not model.index_of(Line("idea", "none")).isValid()
    assert not model.index_of(None).isValid()


some_ideas = st.lists(st.sampled_from(IDEAS), min_size=1, max_size=3, unique=True)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("move"), some_ideas, st.sampled_from([*PILLARS, None])),
        st.tuples(st.just("stack"), some_ideas, st.sampled_from(IDEAS)),
        st.tuples(st.just("open"), some_ideas, st.none()),
        st.tuples(st.just("lay"), some_ideas, st.none()),
        st.tuples(st.just("theme"), some_ideas, st.sampled_from(PILLARS)),
        st.tuples(st.just("bin"), some_ideas, st.none()),
        st.tuples(st.just("down"), some_ideas, st.sampled_from(PILLARS)),
        st.tuples(st.just("up"), some_ideas, st.sampled_from(PILLARS)),
    ),
    max_size=12,
)


def carry_out(desk, step, n):
    what, some, where = step
    acts = {
        "move": lambda: desk.do(ideas.move, some, to=where),
        "stack": lambda: desk.do(ideas.stack, some, onto=where),
        "open": lambda: desk.do(ideas.open_stack, some[0]),
        "lay": lambda: desk.do(ideas.lay, dict.fromkeys(some, (100, 100))),
        "theme": lambda: desk.do(themes.add, f"th{n}", where, "A theme", holding=some),
        "bin": lambda: desk.do(ideas.bin, some),
        "down": lambda: desk.do(pillars.bin, where),
        "up": lambda: desk.do(pillars.take_back, where),
    }
    try:
        acts[what]()
    except RuleBroken:
        return


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_after_any_changes_the_tree_is_the_tree_of_a_fresh_model(qapp, changes):
    desk = evening()
    model = fresh_model(desk.workshop)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for n, step in enumerate(changes):
        carry_out(desk, step, n)
        model.show_workshop(desk.workshop)
        assert whole(model) == whole(fresh_model(desk.workshop))
    assert list(model.lines()) == [line for line, _ in _flat(whole(model))]
    tester.deleteLater()


def _flat(tree):
    for line, below in tree:
        yield line, below
        yield from _flat(below)


def test_every_idea_of_the_workshop_stands_in_the_list_once(desk):
    desk.do(ideas.move, IDEAS[:5], to="p0")
    desk.do(ideas.stack, ["i1", "i2"], onto="i0")
    desk.do(pillars.bin, "p0")
    lines = [line.id for line in fresh_model(desk.workshop).lines() if line.is_idea]
    assert sorted(lines) == IDEAS
