"""What each check weighs stands on figures that are kept, and that the code of today still gives."""

import pytest

from benchmarks.coach_measured import LEAST, by_part, kept, table, weight_by_rule
from benchmarks.coach_sets import OTHER_HANDS, labels
from workshop_app.insight.coach.every_check import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_that_is_wrong_too_often_is_a_note_and_every_other_weighs_what_the_rules_say(check):
    precision = kept()[check.id]["precision"]
    assert isinstance(precision, float)
    assert check.weight == ("note" if precision < LEAST else weight_by_rule(check.id))


def test_the_figures_that_are_kept_are_those_of_the_checks_of_today():
    assert table(by_part()) == kept(), "python -m benchmarks.coach --write"


def test_half_of_the_labelled_texts_are_clean_and_no_text_is_labelled_for_what_nobody_judges():
    every = labels(*OTHER_HANDS)
    assert sum(not one.should for one in every) * 2 >= len(every)
    assert all(one.should | one.either <= one.judged | {"C07"} for one in every)
