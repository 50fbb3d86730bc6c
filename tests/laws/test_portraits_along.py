"""Whatever another portrait says is said here once it came along, and it comes along once."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.workshops import Bench, a_board
from workshop_app.domain.commands import (
    descriptors,
    examples,
    headlines,
    levels,
    pillars,
    scales,
    statements,
    threads,
    workshops,
)
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell, written
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.shape_records import Descriptor, Example, Statement
from workshop_app.domain.wordings import Wording, stands

ids = st.sampled_from("uvw")
words = st.sampled_from(("Asks", "Waits", "Shares", "asks"))
homes = st.sampled_from(("p1", "p2"))
kinds = st.sampled_from(("indicator", "indicator", "i-can", "look-for"))
steps = st.sampled_from(("One", "Two", "Three"))

deeds = st.one_of(
    st.builds(
        lambda one, home, kind, text: (
            statements.add,
            NewStatement(id=f"n{one}", pillar=home, kind=kind, text=text),
        ),
        *(ids, homes, kinds, words),
    ),
    st.builds(
        lambda one, home, text: (
            examples.add,
            NewExample(id=f"x{one}", pillar=home, subject="arts", text=text),
        ),
        *(ids, homes, words),
    ),
    st.builds(
        lambda one, first, second: (
            scales.lay_out,
            NewScale(id=f"s{one}"),
            [NewLevel(id=f"l{one}1", name=first), NewLevel(id=f"l{one}2", name=second)],
        ),
        *(ids, steps, steps),
    ),
    st.builds(
        lambda row, scale, step, text: (descriptors.write, {Cell(f"n{row}", f"l{scale}{step}"): text}),
        *(ids, ids, st.sampled_from("12"), words),
    ),
    st.builds(
        lambda one, idea: (threads.tie, Wording("statement", f"n{one}"), [idea]), ids, st.sampled_from("abc")
    ),
    st.builds(lambda home, text: (headlines.define, home, text), homes, words),
    st.builds(lambda one: (statements.bin, f"n{one}"), ids),
    st.builds(lambda one: (levels.bin, f"l{one}1"), ids),
    st.builds(lambda home, name: (pillars.rename, home, name), homes, words),
)
day = st.lists(deeds, max_size=14)


def a_day(work, name):
    bench = Bench(name)
    bench.take(*a_board().log)
    live(bench, work)
    return bench


def live(bench, work):
    """Do it, as far as nothing is reworded: what came along once comes no second time with other words."""
    for command, *args in work:
        if not _is_reworded(bench.workshop, args[0]):
            with suppress(RuleBroken):
                bench.do(command, *args)


def _is_reworded(workshop, what):
    if isinstance(what, dict):
        return any(written(workshop, cell).text for cell in what)
    kind = {NewStatement: "statement", NewExample: "example", NewScale: "scale"}.get(type(what))
    return kind is not None and bool(workshop.value(kind, what.id, "rank"))


def said(workshop, sort, of):
    return {
        one.text.casefold()
        for one in workshop.all_of(sort)
        if one.text and stands(workshop, Wording(of, one.id))
    }


@settings(max_examples=25)
@given(day, day, day)
def test_what_another_portrait_says_is_said_here_and_comes_along_once(ours, theirs, later):
    a, b = a_day(ours, "a"), a_day(theirs, "b")
    here = [said(a.workshop, sort, of) for sort, of in SORTS]
    for work in ([], later):
        live(b, work)
        a.do(workshops.bring_in, b.workshop, "workshop-b")
        for (sort, of), before in zip(SORTS, here, strict=True):
            assert said(b.workshop, sort, of) | before <= said(a.workshop, sort, of)
        assert not a.do(workshops.bring_in, b.workshop, "workshop-b").edits


SORTS = ((Statement, "statement"), (Example, "example"), (Descriptor, "descriptor"))
