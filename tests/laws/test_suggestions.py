"""What is suggested about a board, whatever the board: the laws every suggestion keeps."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.workshops import Bench
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.insight.likeness import likenesses
from workshop_app.insight.likeness.board import board_of

TEXTS = (
    "teamwork", "TEAM WORK!", "Be kind", "kindness", "kind to animals", "Listens", "really listens", "say it",
    "Que respete a todos", "respetar a todos", "解决问题", "problem solver", "Problem solving", "!", "know",
)  # fmt: skip
NAMES = ("Kind", "Team Player", "", "Problem Solver")

told = st.lists(
    st.tuples(
        st.sampled_from(TEXTS),
        st.sampled_from(["tray", "p0", "p1", "p2", "p3", "bin", "loose"]),
        st.booleans(),
    ),
    max_size=14,
)
SUGGESTS = [likenesses.Likenesses(), likenesses.ready()]


def a_workshop(notes, locked, *, order=lambda notes: notes):
    bench = Bench()
    for n, name in enumerate(NAMES):
        bench.do(pillars.add, f"p{n}", name)
    numbered = list(enumerate(notes))
    for n, (text, place, _) in order(numbered):
        there = place if place.startswith("p") else None
        bench.do(ideas.capture, NewIdea(id=f"i{n:02}", text=text, pillar=there))
        if place == "bin":
            bench.do(ideas.bin, [f"i{n:02}"])
        elif place == "loose":
            bench.do(ideas.lay, {f"i{n:02}": (5.0, 5.0)})
    for place in ("tray", "p0", "p1", "p2", "p3"):
        here = [f"i{n:02}" for n, (_, where, stacks) in numbered if where == place and stacks]
        if len(here) > 1:
            bench.do(ideas.stack, sorted(here[1:]), onto=here[0])
    for pillar in locked:
        bench.do(pillars.lock, pillar)
    return bench.workshop


def all_said(found, board):
    placed = found.placements(board)
    return placed, found.alike(board), found.together(board)


@settings(max_examples=60)
@given(notes=told, locked=st.sets(st.sampled_from(["p0", "p1", "p2", "p3"]), max_size=2))
def test_nothing_that_somebody_placed_or_binned_is_to_be_moved(notes, locked):
    workshop = a_workshop(notes, locked)
    waiting = {idea.id for idea in workshop.notes_in(None) if idea.x is None}
    standing = {pillar.id for pillar in workshop.pillars() if not pillar.locked}
    for found in SUGGESTS:
        placed, alike, together = all_said(found, board_of(workshop))
        named = [*(one.note for one in placed.offered), *placed.nowhere, *placed.unread]
        assert sorted(named) == sorted(note for note in waiting)
        assert all(set(one.pillars) <= standing for one in placed.offered)
        assert all(set(pile.notes) <= waiting and len(pile.notes) > 1 for pile in together)
        stacked = [note for one in alike for note in one.notes]
        assert len(stacked) == len(set(stacked))
        for note in stacked:
            idea = workshop.idea(note)
            assert not idea.binned
            assert workshop.top_of(note) == note
            assert workshop.place_of(idea) not in locked


@settings(max_examples=40)
@given(notes=told, locked=st.sets(st.sampled_from(["p0", "p1"]), max_size=1), random=st.randoms())
def test_the_order_of_ideas_does_not_change_what_is_said(notes, locked, random):
    def shuffled(numbered):
        return random.sample(numbered, len(numbered))

    one = board_of(a_workshop(notes, locked))
    other = board_of(a_workshop(notes, locked, order=shuffled))
    voices = [replaced(board) for board in (one, other)]
    for found in SUGGESTS:
        assert all_said(found, voices[0]) == all_said(found, voices[1])


def replaced(board):
    """Sort the voices of a stack: they lie in the order in which they were laid."""
    notes = tuple(
        note._replace(voices=(note.voices[0], *sorted(note.voices[1:], key=str))) for note in board.notes
    )
    return board._replace(notes=notes)


@settings(max_examples=40)
@given(notes=told)
def test_what_is_stacked_is_not_offered_again(notes):
    workshop = a_workshop(notes, [])
    found = SUGGESTS[0]
    bench = Bench("b", start=1000)
    bench.workshop = workshop
    offered = found.alike(board_of(workshop))
    for one in offered:
        bench.do(ideas.stack, list(one.notes[1:]), onto=one.notes[0])
    again = {frozenset(one.notes) for one in found.alike(board_of(workshop))}
    assert not again & {frozenset(one.notes) for one in offered}
    assert len(workshop.ideas()) == sum(place != "bin" for _, place, _ in notes)


@settings(max_examples=40)
@given(notes=told)
def test_what_was_kept_apart_is_never_offered_together(notes):
    board = board_of(a_workshop(notes, []))
    for found in SUGGESTS:
        apart = [
            frozenset((one, other))
            for offered in (*found.alike(board), *found.together(board))
            for one in offered.notes
            for other in offered.notes
            if one != other
        ]
        for offered in (*found.alike(board, apart), *found.together(board, apart)):
            assert not any(pair <= set(offered.notes) for pair in apart)
