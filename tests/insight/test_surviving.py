"""Which words live on in the portrait's own words, and which do not."""

import pytest

from tests.insight.evening import CLEAR, KIND, STUDENTS, Evening
from workshop_app.domain.commands import pillars, themes
from workshop_app.domain.records import PillarId, ThemeId
from workshop_app.insight.surviving import finals, surviving


def words(evening: Evening) -> list[str]:
    return [one.word for one in surviving(evening.workshop, evening.workshop.ideas())]


@pytest.mark.parametrize(
    ("said", "name", "lives"),
    [
        ("Respects elders", "Respectful Neighbor", ["Respects"]),
        ("CARING for the little ones", "Cares for Others", ["CARING"]),
        ("Does not give up", "Never Gives In", ["give"]),
        ("The and of a", "The and of a", []),
        ("Not afraid, 2030", "Not 2030", []),
        ("A kind word", "Curious Inquirer", []),
        ("Neighbor helps neighbor, a good neighbour", "Caring Neighbor", ["Neighbor"]),
        ("Que tenga respeto", "Respeta a los demás", ["respeto"]),
        ("Que tenga empatía", "Empatía para todos", ["empatía"]),
        ("Says cafe", "Café para todos", ["cafe"]),
    ],
)
def test_a_word_lives_on_whatever_its_ending_and_capitals(said, name, lives):
    evening = Evening()
    evening.do(pillars.rename, KIND, name)
    evening.do(pillars.bin, CLEAR)
    evening.say(STUDENTS, said, language="es" if "respeto" in said or "empatía" in said else "")
    assert words(evening) == lives


def test_themes_of_the_board_are_final_and_what_is_gone_is_not():
    evening = Evening()
    evening.say(STUDENTS, "Gardens and music", KIND)
    assert words(evening) == []
    evening.do(themes.add, ThemeId("t"), CLEAR, "The garden")
    assert words(evening) == ["Gardens"]
    found = surviving(evening.workshop, evening.workshop.ideas())
    assert [(final.text, final.pillar, final.theme) for final in found[0].lives_in] == [
        ("The garden", CLEAR, ThemeId("t"))
    ]
    evening.do(pillars.bin, CLEAR)
    assert words(evening) == []
    assert all(final.pillar == KIND for final in finals(evening.workshop))


def test_a_word_counts_once_and_tells_everywhere_it_lives():
    evening = Evening()
    evening.do(pillars.add, PillarId("third"), "Neighbors Who Care")
    evening.say(STUDENTS, "A good neighbor")
    evening.say(STUDENTS, "Neighbors help")
    found = surviving(evening.workshop, evening.workshop.ideas())
    assert [(one.word, len(one.lives_in)) for one in found] == [("neighbor", 2)]
