"""Random days of real work: what two laptops might do, told with the program's own commands."""

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.changes import Change
from workshop_app.domain.coaching import kept_id
from workshop_app.domain.commands import (
    attendance,
    ballots,
    cards,
    coaching,
    credentials,
    descriptors,
    details,
    examples,
    groups,
    headlines,
    ideas,
    levels,
    lists,
    offers,
    parts,
    pauses,
    photos,
    pillars,
    recalls,
    scales,
    seats,
    sessions,
    statements,
    terms,
    themes,
    threads,
    translations,
    votes,
)
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.commands.photos import NewPhoto
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.credentials import credential_id
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop


class MemoryLog(list):
    """A log that a restart of the test forgets."""

    def changes(self) -> list[Change]:
        return sorted(self.whole(), key=lambda change: change.stamp)

    def whole(self) -> Iterable[Change]:
        """The changes as a file gives them back: parts of one change that came apart are one again."""
        by_stamp: dict[Any, Change] = {}
        for change in self:
            known = by_stamp.get(change.stamp)
            edits = (*known.edits, *change.edits) if known else change.edits
            first = known or change
            by_stamp[change.stamp] = Change(
                first.stamp, first.desk, first.actor, first.command, edits, first.undoes
            )
        return by_stamp.values()

    def append(self, changes: Iterable[Change]) -> None:
        self.extend(changes)

    def append_beside(self, changes: Iterable[Change], go_on: Any) -> None:
        go_on(1.0)
        self.extend(changes)

    def keep(self, pictures: Iterable[bytes]) -> None:
        assert not list(pictures)


def a_desk(name: str, *, sitting: str | None = None, log: MemoryLog | None = None, hour: int = 1000) -> Desk:
    """A desk whose clock moves on seven milliseconds at every look."""
    now = itertools.count(hour, 7).__next__
    return Desk(name, MemoryLog() if log is None else log, Clock(sitting or name * 8, now))


def two_desks() -> tuple[Desk, Desk]:
    """Two laptops whose clocks are a moment apart."""
    return a_desk("a"), a_desk("b", hour=1003)


idea_ids = st.sampled_from(["i1", "i2", "i3", "i4"])
pillar_ids = st.sampled_from(["p1", "p2", "p3"])
theme_ids = st.sampled_from(["t1", "t2"])
group_ids = st.sampled_from(["g1", "g2"])
words = st.text("xyz é", min_size=1, max_size=4)
numbers = st.integers(-5000, 5000)
some_ideas = st.lists(idea_ids, min_size=1, max_size=3)


def _do(command, *args, **named):
    return st.tuples(st.just(command), st.tuples(*args), st.fixed_dictionaries(named))


new_ideas = st.builds(
    NewIdea,
    id=idea_ids,
    text=words,
    group=st.none() | group_ids,
    pillar=st.none() | pillar_ids,
    language=st.sampled_from(["", "es"]),
)

paper_notes = st.builds(
    NewIdea,
    id=idea_ids,
    text=st.just("") | words,
    picture=st.sampled_from(["a" * 64, "b" * 64]),
    photo=st.none() | st.just("w1"),
    table=st.sampled_from(["", "4"]),
)
new_photos = st.just(NewPhoto(id="w1", picture="c" * 64, width=100, height=80))
new_sheets = st.builds(
    NewSheet, id=st.sampled_from(["c1", "c2"]), count=st.just(6), layout=st.sampled_from(["note", "half"])
)

part_ids, session_ids = st.sampled_from(["a1", "a2", "a3"]), st.sampled_from(["s1", "s2"])
vote_ids, choice_ids = st.sampled_from(["v1", "v2"]), st.sampled_from(["o1", "o2"])
new_parts = st.builds(
    NewPart, id=part_ids, kind=st.sampled_from(["gather", "break"]), prompts=st.just({"en": "x", "es": "é"})
)
new_votes = st.builds(NewVote, id=vote_ids, method=st.sampled_from(["dots", "fist"]), session=session_ids)
two_choices = st.just([NewChoice(id="o1", text="x"), NewChoice(id="o2", pillar="p1")])
new_ballots = st.builds(
    NewBallot,
    id=st.sampled_from(["b1", "b2"]),
    vote=vote_ids,
    marks=st.dictionaries(choice_ids, st.integers(0, 3)),
    group=st.none() | group_ids,
)

evenings = st.one_of(
    _do(sessions.add, session_ids, words, kind=st.just("forum"), starts=st.just("18:30")),
    _do(sessions.change, session_ids, returning=st.booleans(), people=st.integers(0, 99)),
    _do(sessions.move, session_ids, below=st.none() | session_ids),
    _do(parts.lay_out, session_ids, st.lists(new_parts, max_size=2, unique_by=lambda part: part.id)),
    _do(parts.add, session_ids, new_parts, below=st.none() | part_ids),
    _do(parts.move, part_ids, below=st.none() | part_ids),
    _do(parts.retime, st.dictionaries(part_ids, st.integers(0, 60), max_size=2)),
    _do(parts.change, part_ids, title=words, room=st.sampled_from(["", "board"])),
    _do(parts.ask, part_ids, st.sampled_from(["en", "es"]), st.just("") | words),
    _do(parts.begin, part_ids, at=st.integers(1, 9)),
    _do(parts.end, part_ids, at=st.integers(1, 9)),
    _do(parts.bin, part_ids),
    _do(attendance.invite, session_ids, group_ids, st.integers(0, 9)),
    _do(attendance.count, session_ids, group_ids, st.integers(0, 9)),
    _do(seats.lay_out, st.dictionaries(st.sampled_from(["4", "Tea"]), st.integers(0, 3), max_size=2)),
    _do(seats.give, st.just(["T4-01"]), st.none() | group_ids),
    _do(recalls.begin, st.just("r1"), st.none(), at=st.just(5)),
    _do(recalls.count, st.just("r1"), st.integers(0, 3)),
    _do(recalls.remember, st.just("r1"), pillar_ids, st.integers(0, 2)),
    _do(recalls.mix_up, st.just("r1"), pillar_ids, pillar_ids, st.integers(0, 2)),
    _do(recalls.take_paper, st.just("r1"), st.lists(pillar_ids, max_size=2)),
    _do(recalls.bin, st.just("r1")),
    _do(recalls.take_back, st.just("r1")),
    _do(pauses.answer, st.sampled_from(["e1", "e2"]), session_ids, before=st.just("group"), answer=words),
    _do(votes.prepare, new_votes, two_choices),
    _do(votes.open, vote_ids, at=st.integers(1, 9)),
    _do(votes.close, vote_ids, at=st.integers(1, 9)),
    _do(votes.reopen, vote_ids),
    _do(ballots.cast, new_ballots),
    _do(ballots.bin, st.just(["b1"])),
    _do(ballots.tally, vote_ids, st.none() | choice_ids, st.integers(0, 9), group=st.none() | group_ids),
)

statement_ids, level_ids = st.sampled_from(["n1", "n2"]), st.sampled_from(["l1", "l2"])
new_statements = st.builds(
    NewStatement,
    id=statement_ids,
    pillar=pillar_ids,
    kind=st.sampled_from(["indicator", "i-can"]),
    text=words,
)
new_scales = st.just(NewScale(id="k1"))
new_levels = st.just([NewLevel(id="l1", name="Emerging"), NewLevel(id="l2", name="Developing")])
new_terms = st.builds(NewTerm, id=st.just("w1"), name=words, avoid=st.just(("zzz",)))
new_examples = st.builds(NewExample, id=st.just("x1"), pillar=pillar_ids, subject=st.just("arts"), text=words)
some_cells = st.builds(Cell, statement_ids, level_ids, st.sampled_from(["learner", "educator"]))
cell_lists = st.lists(some_cells, min_size=1, max_size=2, unique=True)
wordings = st.one_of(
    st.builds(Wording, st.sampled_from(["name", "definition"]), pillar_ids),
    st.builds(Wording, st.just("statement"), statement_ids),
    st.builds(Wording, st.just("level"), level_ids),
)

growing = st.one_of(
    _do(headlines.define, pillar_ids, words),
    _do(headlines.dress, pillar_ids, ink=st.just("teal")),
    _do(headlines.make_ready, pillar_ids),
    _do(offers.add, st.just("f1"), pillar_ids, words),
    _do(offers.take, st.just("f1")),
    _do(statements.add, new_statements),
    _do(statements.reword, statement_ids, words),
    _do(statements.move, statement_ids, below=st.none() | statement_ids),
    _do(statements.bin, statement_ids),
    _do(statements.take_back, statement_ids),
    _do(threads.tie, wordings, some_ideas),
    _do(threads.cut, wordings, some_ideas),
    _do(scales.lay_out, new_scales, new_levels),
    _do(levels.rename, level_ids, words),
    _do(levels.move, level_ids, below=st.none() | level_ids),
    _do(descriptors.write, st.dictionaries(some_cells, st.just("") | words, max_size=3)),
    _do(descriptors.agree, cell_lists),
    _do(descriptors.freeze, cell_lists, words),
    _do(descriptors.thaw, cell_lists),
    _do(examples.add, new_examples),
    _do(terms.add, new_terms),
    _do(terms.change, st.just("w1"), meaning=words),
    _do(translations.say, st.just("es"), st.dictionaries(wordings, st.just("") | words, max_size=2)),
    _do(translations.approve, wordings, st.just("es")),
    _do(coaching.keep, st.just("C02"), wordings, st.just("not")),
    _do(coaching.hear_again, st.just([kept_id("C02", Wording("name", "p1"), "not")])),
    _do(coaching.switch_off, st.just("C02"), words),
    _do(coaching.switch_on, st.just("C02")),
    _do(credentials.write, pillar_ids, st.none() | level_ids, name=words, evidence=words),
    _do(credentials.bin, st.just(credential_id(PillarId("p1"), None))),
    _do(headlines.say_short, pillar_ids, words),
    _do(headlines.reopen, pillar_ids),
    _do(offers.reword, st.just("f1"), words),
    _do(offers.bin, st.just("f1")),
    _do(offers.take_back, st.just("f1")),
    _do(statements.change, statement_ids, evidence=words, lens=st.just("educator")),
    _do(levels.add, st.just("k1"), st.just(NewLevel(id="l3", name="Leading"))),
    _do(levels.change, level_ids, support=words),
    _do(levels.bin, level_ids),
    _do(levels.take_back, level_ids),
    _do(scales.rename, st.just("k1"), words),
    _do(scales.bin, st.just("k1")),
    _do(scales.take_back, st.just("k1")),
    _do(descriptors.review, cell_lists),
    _do(descriptors.draft, cell_lists),
    _do(examples.change, st.just("x1"), text=words),
    _do(examples.bin, st.just("x1")),
    _do(examples.take_back, st.just("x1")),
    _do(terms.bin, st.just("w1")),
    _do(terms.take_back, st.just("w1")),
)

acts = st.one_of(
    evenings,
    growing,
    _do(ideas.capture, new_ideas),
    _do(ideas.capture_many, st.lists(new_ideas, max_size=4, unique_by=lambda idea: idea.id)),
    _do(ideas.reword, idea_ids, words),
    _do(ideas.give_to, some_ideas, st.none() | group_ids),
    _do(ideas.move, some_ideas, to=st.none() | pillar_ids, below=st.none() | idea_ids),
    _do(ideas.move, some_ideas, to=pillar_ids, theme=theme_ids),
    _do(ideas.lay, st.dictionaries(idea_ids, st.tuples(numbers, numbers), max_size=2)),
    _do(ideas.stack, some_ideas, onto=idea_ids),
    _do(ideas.open_stack, idea_ids),
    _do(ideas.take_off, idea_ids),
    _do(ideas.copy, idea_ids, st.sampled_from(["i5", "i6"])),
    _do(photos.take_in, st.none() | new_photos, st.lists(paper_notes, max_size=2)),
    _do(photos.bin, st.just("w1")),
    _do(photos.take_back, st.just("w1")),
    _do(cards.add, st.lists(new_sheets, max_size=2, unique_by=lambda sheet: sheet.id)),
    _do(ideas.seat, some_ideas, st.sampled_from(["", "7"])),
    _do(ideas.answers, some_ideas, st.just("xyz")),
    _do(ideas.came_in, some_ideas, st.none() | st.just("s1")),
    _do(ideas.from_seat, some_ideas, st.sampled_from(["", "t4 7"])),
    _do(ideas.park, some_ideas),
    _do(ideas.take_up, some_ideas),
    _do(ideas.bin, some_ideas),
    _do(ideas.take_back, some_ideas),
    _do(lists.take_in, st.lists(new_ideas, max_size=2), groups=st.just({"g3": "xyz"})),
    _do(pillars.add, pillar_ids, words, holding=st.lists(idea_ids, max_size=2)),
    _do(pillars.add, pillar_ids, at=st.none() | st.tuples(numbers, numbers)),
    _do(pillars.rename, pillar_ids, words),
    _do(pillars.reorder, pillar_ids, after=st.none() | pillar_ids),
    _do(pillars.place, pillar_ids, numbers, numbers),
    _do(pillars.widen, pillar_ids, st.integers(0, 9)),
    _do(pillars.tidy),
    _do(pillars.bin, pillar_ids),
    _do(pillars.take_back, pillar_ids),
    _do(pillars.empty, pillar_ids),
    _do(pillars.join, pillar_ids, into=pillar_ids, theme_id=theme_ids),
    _do(pillars.split, pillar_ids, pillar_ids, st.lists(idea_ids, max_size=2)),
    _do(pillars.lock, pillar_ids),
    _do(pillars.unlock, pillar_ids),
    _do(themes.add, theme_ids, pillar_ids, words, holding=st.lists(idea_ids, max_size=2)),
    _do(themes.rename, theme_ids, words),
    _do(themes.move, theme_ids, to=pillar_ids, after=st.none() | theme_ids),
    _do(themes.dissolve, theme_ids),
    _do(themes.put_up, theme_ids, pillar_ids),
    _do(sessions.add, st.just("s1"), words),
    _do(sessions.bin, st.just("s1")),
    _do(groups.add, group_ids, words),
    _do(groups.rename, group_ids, words),
    _do(groups.bin, group_ids),
    _do(groups.take_back, group_ids),
    _do(details.change, title=words, prompt=words),
    st.just("undo"),
    st.just("redo"),
)

_start = [
    (pillars.add, ("p1", "xyz"), {}),
    (pillars.add, ("p2", "zyx"), {}),
    (groups.add, ("g1", "x"), {}),
    (ideas.capture_many, ([NewIdea(id=id, text=id, group="g1") for id in ("i1", "i2", "i3")],), {}),
    (ideas.move, (["i2", "i3"],), {"to": "p1"}),
]

starts = st.sampled_from([[], _start])
day = st.builds(list.__add__, starts, st.lists(acts, max_size=25))
day_of_two = st.builds(
    list.__add__,
    starts.map(lambda start: [(0, what) for what in start]),
    st.lists(st.tuples(st.integers(0, 1), acts), max_size=25),
)


def act(desk: Desk, what: Any) -> Change | None:
    """Do one thing; what the workshop does not allow is simply not done."""
    if isinstance(what, str):
        return getattr(desk, what)()
    command, args, named = what
    try:
        return desk.do(command, *args, **named)
    except RuleBroken:
        return None


def spend(desks: Sequence[Desk], day: Iterable[tuple[int, Any]]) -> None:
    """Let each desk do its part of a day, without hearing of the others."""
    for who, what in day:
        act(desks[who], what)


def shown(workshop: Workshop) -> dict[str, Any]:
    """Everything a screen could show of a workshop, order included."""
    places = [None, *(pillar.id for pillar in workshop.pillars())]
    return {
        "records": workshop.records(),
        "ideas": workshop.ideas(),
        "pillars": workshop.pillars(),
        "groups": workshop.groups(),
        "places": [workshop.ideas_in(place) for place in places],
        "notes": [_lying(workshop, place) for place in places],
        "themes": workshop.themes(),
        "sessions": workshop.sessions(),
        "columns": [workshop.ideas_of(g) for g in (None, *(group.id for group in workshop.groups()))],
        "bin": workshop.in_the_bin(),
        "details": workshop.details,
    }


def _lying(workshop: Workshop, place: Any) -> Any:
    lying = workshop.lying_in(place)
    return lying.notes, lying.sections, lying.beneath


def log_of(desk: Desk) -> list[Change]:
    """Every change of a desk, oldest first."""
    return list(desk.changes())
