"""Place the rest: likely pillars for what nobody has placed yet, and no word about what somebody has."""

import pytest

from tests.insight.likeness.boards import a_board
from workshop_app.insight.likeness.likenesses import Likenesses

PILLARS = {
    "Communication": ["Speaks clearly and writes clearly", "how to disagree without yelling"],
    "Resilience": ["keep going even when your tired", "Pick yourself up and try again"],
    "Digital_literacy": ["staying safe online", "Coding / programming"],
    "Citizenship": ["know your rights", "Good citizens who give back"],
}
TRAY = [
    "Perseveres through challenges",
    "Creates with technology, not only consumes it",
    "Understands how government works",
    "being able to say what I mean without freezing up",
]
RIGHT = ["Resilience", "Digital_literacy", "Citizenship", "Communication"]


@pytest.fixture(params=["by_meaning", "by_words"])
def likenesses(request: pytest.FixtureRequest) -> Likenesses:
    found: Likenesses = request.getfixturevalue(request.param)
    return found


def test_the_right_pillar_is_offered_first(by_meaning: Likenesses):
    offered = {one.note: one for one in by_meaning.placements(a_board(TRAY, **PILLARS)).offered}
    assert [offered[f"t{n}"].pillars[0] for n in range(4)] == RIGHT


def test_what_shares_its_words_with_a_pillar_is_offered_it_without_the_model(by_words: Likenesses):
    tray = ["Speaks and writes well", "Safe on the internet, safe online", "Tired? keep going!"]
    offered = {one.note: one.pillars[0] for one in by_words.placements(a_board(tray, **PILLARS)).offered}
    assert offered == {"t0": "Communication", "t1": "Digital_literacy", "t2": "Resilience"}


def test_only_ideas_of_the_tray_are_offered_anything(likenesses: Likenesses):
    found = likenesses.placements(a_board(TRAY, **PILLARS))
    said = {one.note for one in found.offered} | {*found.nowhere, *found.unread}
    assert said == {f"t{n}" for n in range(len(TRAY))}


def test_three_pillars_are_offered_at_most_and_none_twice(likenesses: Likenesses):
    for one in likenesses.placements(a_board(TRAY, **PILLARS)).offered:
        assert 1 <= len(one.pillars) <= 3
        assert len(set(one.pillars)) == len(one.pillars)
        assert 0 <= one.likelihood <= 1


def test_a_locked_pillar_is_offered_nothing(likenesses: Likenesses):
    everything = likenesses.placements(a_board(TRAY, locked=["Resilience"], **PILLARS))
    assert everything.offered
    assert not any("Resilience" in one.pillars for one in everything.offered)


def test_what_fits_no_pillar_is_listed_and_not_forced(by_meaning: Likenesses):
    found = by_meaning.placements(
        a_board(["imagine stuff that doesn't exist yet", "trades are just as good as college"], **PILLARS)
    )
    assert not found.sure
    assert set(found.nowhere) == {"t0", "t1"}


def test_another_language_is_offered_only_a_pillar_with_text_in_it(likenesses: Likenesses):
    tray = ["Usar la tecnología de forma segura", "尊重别人"]
    english = likenesses.placements(a_board(tray, **PILLARS))
    assert english.offered == ()
    assert set(english.unread) == {"t0", "t1"}
    spanish = {**PILLARS, "Digital_literacy": ["Usar la tecnología para crear"]}
    (offered,) = likenesses.placements(a_board(tray, **spanish)).offered
    assert (offered.note, offered.pillars, offered.is_sure) == ("t0", ("Digital_literacy",), False)


def test_a_pillar_that_is_only_a_strange_name_is_never_sure(likenesses: Likenesses):
    names = {"Bends_without_breaking": [], "Rooted_in_our_town": [], "Together_we_can": []}
    tray = ["bends without breaking", "proud of our town and its history", "teamwork"]
    assert likenesses.placements(a_board(tray, **names)).sure == ()
    with_ideas = {**names, "Rooted_in_our_town": ["knows the history of our town, proud of our town"]}
    assert [one.note for one in likenesses.placements(a_board(tray, **with_ideas)).sure] == ["t1"]


def test_without_pillars_without_names_and_without_ideas_nothing_is_offered(likenesses: Likenesses):
    assert likenesses.placements(a_board(TRAY)).offered == ()
    assert likenesses.placements(a_board(TRAY, _=[])).offered == ()
    assert likenesses.placements(a_board(**PILLARS)) == ((), (), ())
    assert likenesses.placements(a_board()) == ((), (), ())


def test_one_pillar_alone_is_offered_what_is_like_it(likenesses: Likenesses):
    found = likenesses.placements(
        a_board(["staying safe online, always", "brave"], Digital=["staying safe online"])
    )
    assert found.offered[0].note == "t0"
