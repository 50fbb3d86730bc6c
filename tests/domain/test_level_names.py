"""What a level may be called: the rule of the workshop and the coach's check C19 are one."""

import pytest

from workshop_app.domain.level_names import refuse_ranking, what_it_does
from workshop_app.domain.progressing import LEVELS_ON_OFFER, SCALE_KINDS
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.saying import Said

RANKING = (
    "Below basic",
    "Far-below basic",
    "Advanced",
    "Gold",
    "Not yet",
    "Básico",
    "por debajo",
    "Beginner",
)
GRADING = ("Proficient", "Meets standard", "A-", "Grade B", "80 %", "Sobresaliente", "Pass")
STEPS = ("Wayfinding", "With help", "Grade 3", "K-2", "Strategic thinking", "Ä")


@pytest.mark.parametrize("name", RANKING)
def test_a_name_that_ranks_people_is_refused_and_the_coach_says_the_same(name):
    assert what_it_does(name) == "ranks"
    with pytest.raises(RuleBroken, match="ranks people"):
        refuse_ranking(name)
    assert [one.check for one in findings(Said((name,), "scale"))] == ["C19"]


@pytest.mark.parametrize("name", GRADING)
def test_a_name_that_is_a_grade_is_refused_and_the_coach_says_the_same(name):
    assert what_it_does(name) == "grades"
    with pytest.raises(RuleBroken, match="is a grade"):
        refuse_ranking(name)
    assert [one.check for one in findings(Said((name,), "scale"))] == ["C19"]


@pytest.mark.parametrize("name", STEPS)
def test_a_name_of_a_step_is_taken(name):
    refuse_ranking(name)


def test_no_name_that_the_program_offers_ranks_anybody():
    offered = (*LEVELS_ON_OFFER, *(name for kind in SCALE_KINDS.values() for name in kind.levels))
    assert not [name for name in offered if what_it_does(name)]
    assert findings(Said(tuple(dict.fromkeys(offered)), "scale")) == ()
