"""Which ideas speak for a pillar: short, calm, of many groups, none twice."""

from tests.handouts.evenings import Evening
from workshop_app.insight.quotes import LONGEST, quotes


def chosen(evening, most=3, **options):
    return [idea.text for idea in quotes(evening.workshop, evening.pillars[0], most, **options)]


def test_new_groups_come_before_more_of_the_same():
    evening = Evening().raise_pillars("Kind").say("One of us", "Two of us", "All of us", pillar=1)
    evening.say("Parents too", group=1, pillar=1).say("And the school", group=2, pillar=1)
    assert chosen(evening) == ["One of us", "Parents too", "And the school"]


def test_they_stand_in_the_order_of_the_pillar():
    evening = Evening().raise_pillars("Kind").say("TEAMWORK", group=1, pillar=1)
    evening.say("Says sorry and means it", "Shares the load", pillar=1)
    assert chosen(evening) == ["TEAMWORK", "Says sorry and means it", "Shares the load"]


def test_short_calm_sentences_come_before_shouting_single_words_and_long_ones():
    evening = Evening().raise_pillars("Kind")
    evening.say(
        "TEAMWORK", "Hope", "problem solving!!", "Has more to say than fits one breath " * 2, pillar=1
    )
    evening.say("Says sorry and means it", pillar=1)
    assert chosen(evening, most=1) == ["Says sorry and means it"]


def test_nothing_is_said_twice():
    evening = Evening().raise_pillars("Kind").say("Team work", pillar=1).say("TEAMWORK", group=1, pillar=1)
    assert chosen(evening) == ["Team work"]


def test_what_would_have_to_be_cut_or_names_somebody_is_not_quoted():
    evening = Evening().raise_pillars("Kind")
    evening.say("x " * LONGEST, "call 555-0134", "write to maria@example.org", pillar=1)
    assert chosen(evening) == []


def test_what_cannot_be_printed_makes_room_for_another():
    evening = Evening().raise_pillars("Kind").say("解决问题", "Solves problems", pillar=1)
    assert chosen(evening, most=1) == ["解决问题"]
    assert chosen(evening, most=1, can_stand=lambda idea: idea.text.isascii()) == ["Solves problems"]


def test_a_pillar_without_ideas_has_nothing_to_quote():
    assert chosen(Evening().raise_pillars("Kind")) == []
