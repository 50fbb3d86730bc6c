"""Themes: headings inside a pillar, which joined pillars become and which may become pillars again."""

import pytest
from workshops import Bench, a_board

from workshop_app.domain.commands import ideas, pillars, sessions, themes, workshops
from workshop_app.domain.rules import MOST_THEMES, RuleBroken


def sections(board, pillar):
    return {
        section.theme.name if section.theme else "": [note.id for note in section.notes]
        for section in board.workshop.lying_in(pillar).sections
    }


def joined():
    board = a_board(ideas_in={None: "ab", "p1": "de", "p2": "fg"})
    board.do(pillars.join, "p2", into="p1", theme_id="t1")
    return board


def test_a_joined_pillar_stays_as_a_theme_with_its_ideas_under_it():
    board = joined()
    assert sections(board, "p1") == {"": ["d", "e"], "Brave": ["f", "g"]}
    assert [pillar.id for pillar in board.workshop.pillars()] == ["p1"]
    assert board.workshop.in_the_bin() == ()


def test_a_theme_becomes_a_pillar_again_with_its_name_and_ink():
    board = joined()
    ink = board.workshop.pillar("p2").ink
    board.do(themes.put_up, "t1", "p9")
    assert sections(board, "p9") == {"": ["f", "g"]}
    assert sections(board, "p1") == {"": ["d", "e"]}
    assert (board.workshop.pillar("p9").name, board.workshop.pillar("p9").ink) == ("Brave", ink)


def test_themes_of_a_joined_pillar_come_along():
    board = joined()
    board.do(pillars.add, "p3", "Third")
    board.do(pillars.join, "p1", into="p3", theme_id="t2")
    assert sections(board, "p3") == {"": [], "Kind": ["d", "e"], "Brave": ["f", "g"]}


def test_an_idea_is_put_under_a_theme_and_out_again():
    board = joined()
    board.do(ideas.move, ["a"], to="p1", below="f", theme="t1")
    assert sections(board, "p1")["Brave"] == ["f", "a", "g"]
    board.do(ideas.move, ["f"], to="p1", below="d")
    assert sections(board, "p1") == {"": ["d", "f", "e"], "Brave": ["a", "g"]}
    with pytest.raises(RuleBroken, match="another pillar"):
        board.do(ideas.move, ["a"], to=None, theme="t1")


def test_a_theme_moves_with_its_ideas_and_what_lies_under_them():
    board = joined()
    board.do(pillars.add, "p3", "Third")
    board.do(ideas.stack, ["b"], onto="f")
    board.do(themes.move, "t1", to="p3")
    assert sections(board, "p3") == {"": [], "Brave": ["f", "g"]}
    assert [idea.id for idea in board.workshop.beneath("f")] == ["b"]


def test_a_dissolved_theme_leaves_its_ideas_in_the_pillar():
    board = joined()
    board.do(themes.dissolve, "t1")
    assert sections(board, "p1") == {"": ["d", "e", "f", "g"]}


def test_a_theme_is_made_of_a_selection_and_renamed():
    board = joined()
    board.do(themes.add, "t2", "p1", "Calm", holding=["e", "a"])
    board.do(themes.rename, "t2", "Very calm")
    assert sections(board, "p1") == {"": ["d"], "Brave": ["f", "g"], "Very calm": ["e", "a"]}


def test_a_pillar_is_split_right_behind_itself():
    board = a_board(ideas_in={"p1": "abcd"})
    board.do(pillars.split, "p1", "p3", ["b", "c"], "Half")
    assert [pillar.id for pillar in board.workshop.pillars()] == ["p1", "p3", "p2"]
    assert (board.ids_in("p1"), board.ids_in("p3")) == (["a", "d"], ["b", "c"])
    with pytest.raises(RuleBroken, match="Select the ideas"):
        board.do(pillars.split, "p1", "p4", [])


def test_a_board_holds_forty_themes():
    bench = Bench()
    bench.do(pillars.add, "p1", "Kind")
    for n in range(MOST_THEMES):
        bench.do(themes.add, f"t{n}", "p1")
    with pytest.raises(RuleBroken, match="40 themes"):
        bench.do(themes.add, "one more", "p1")


def test_a_pillar_cannot_be_joined_to_itself():
    board = a_board()
    with pytest.raises(RuleBroken, match="itself"):
        board.do(pillars.join, "p1", into="p1", theme_id="t")


def test_ideas_know_the_session_they_came_in_at():
    board = a_board()
    board.do(sessions.add, "s1", "Families, Tuesday", date="2026-11-24")
    board.do(ideas.came_in, ["a"], "s1")
    assert [session.title for session in board.workshop.sessions()] == ["Families, Tuesday"]
    assert board.workshop.idea("a").session == "s1"
    board.do(sessions.bin, "s1")
    assert board.workshop.sessions() == ()
    with pytest.raises(RuleBroken, match="needs a name"):
        board.do(sessions.rename, "s1", " ")


def test_another_workshop_brings_its_themes_stacks_and_sessions_along():
    other = joined()
    other.do(ideas.stack, ["g"], onto="f")
    other.do(sessions.add, "s1", "Tuesday")
    other.do(ideas.came_in, [idea.id for idea in other.workshop.ideas()], "s1")
    board = a_board(ideas_in={None: "x"})
    board.do(workshops.bring_in, other.workshop, "other")
    assert [len(notes) for notes in sections(board, "p1").values()] == [2, 1]
    (theme,) = board.workshop.themes()
    top = next(idea for idea in board.workshop.ideas() if idea.origin == "f")
    assert board.workshop.theme_of(top) == theme
    assert [idea.origin for idea in board.workshop.beneath(top.id)] == ["g"]
    assert [session.title for session in board.workshop.sessions()] == ["Tuesday"]
    again = list(workshops.bring_in(board.workshop, other.workshop, "other"))
    assert again == []
