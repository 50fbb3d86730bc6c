"""How the room is told to vote, and the numbers that choices have on every ballot."""

import pytest

from workshop_app.domain.vote_records import Vote, VoteId
from workshop_app.domain.voting import METHODS as KNOWN
from workshop_app.insight.votes.asking import METHODS, how, words_of


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"dots": 3}, "Three dots each. Spread them or stack them."),
        ({"dots": 3, "cap": 2}, "Three dots each. At most 2 on one."),
        ({"dots": 3, "cap": 1}, "Three dots each. Each on a different one."),
        ({"dots": 3, "cap": 3}, "Three dots each. Spread them or stack them."),
        ({"dots": 1}, "One dot each."),
        ({"dots": 8}, "8 dots each. Spread them or stack them."),
        ({"method": "approval"}, "Mark every one that you can agree with."),
        ({"method": "rating", "top": 4}, "Give each one a number from 1 to 4. 4 is the most."),
        ({"method": "ranking", "top": 3}, "Number your first 3. 1 is the one that matters most."),
        ({"method": "ranking", "top": 1}, "Write 1 beside the one that matters most."),
        ({"method": "fist"}, "Show 0 to 5 fingers. From 3 on you can live with it."),
        ({"how": "Use the green dots."}, "Use the green dots."),
    ],
)
def test_the_room_is_told_in_a_sentence_or_two(said, sentence):
    assert how(Vote(id=VoteId("v"), **said)) == sentence


def test_every_way_of_voting_has_its_words():
    assert [one.key for one in METHODS] == list(KNOWN)
    assert words_of("ranking").name == "Ranking"
    assert words_of("of a newer version").key == "dots"
