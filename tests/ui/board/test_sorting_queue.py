"""The queue of Sort together: each idea comes once before any comes again, and none is ever lost."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.ui.board.sorting_queue import SortingQueue

IDEAS = st.lists(st.text("abcdefgh", min_size=1, max_size=3), unique=True, max_size=20)
HANDS = st.lists(st.sampled_from(("place", "later", "next", "back", "arrive", "bin", "undo")), max_size=40)


class Evening:
    """What waits in a workshop, and a queue that follows it."""

    def __init__(self, waiting):
        self.waiting, self.placed, self.new = list(waiting), [], 0
        self.queue = SortingQueue(waiting)

    def do(self, hand, pick=0):
        queue = self.queue
        if hand == "place" and queue.current is not None:
            self.placed.append(queue.current)
            self.waiting.remove(queue.current)
        elif hand == "later":
            queue.later()
        elif hand == "next":
            queue.step(1)
        elif hand == "back":
            queue.step(-1)
        elif hand == "arrive":
            self.new += 1
            self.waiting.append(f"new {self.new}")
        elif hand == "bin" and self.waiting:
            self.placed.append(self.waiting.pop(pick % len(self.waiting)))
        elif hand == "undo" and self.placed:
            self.waiting.append(self.placed.pop())
        queue.follow(self.waiting)


@given(IDEAS, HANDS, st.integers(0, 20))
def test_the_queue_holds_exactly_what_waits_whatever_happened(waiting, hands, pick):
    evening = Evening(waiting)
    for hand in hands:
        evening.do(hand, pick)
        assert sorted(evening.queue.waiting) == sorted(evening.waiting)
        assert (evening.queue.current is None) == (not evening.waiting)
        assert evening.queue.put_off <= len(evening.waiting)


@given(IDEAS, HANDS, st.integers(0, 20))
def test_from_wherever_one_is_each_idea_comes_once_before_any_comes_again(waiting, hands, pick):
    evening = Evening(waiting)
    for hand in hands:
        evening.do(hand, pick)
    shown = []
    for _ in evening.waiting:
        shown.append(evening.queue.current)
        evening.do("later")
    assert sorted(shown) == sorted(evening.waiting)


@given(IDEAS, HANDS)
def test_placing_one_after_another_empties_the_queue_in_as_many_steps_as_there_are_ideas(waiting, hands):
    evening = Evening(waiting)
    for hand in hands:
        evening.do(hand)
    shown = []
    for _ in list(evening.waiting):
        shown.append(evening.queue.current)
        evening.do("place")
    assert evening.queue.current is None
    assert len(set(shown)) == len(shown)


@given(IDEAS, HANDS, st.lists(st.sampled_from(("place", "later", "next")), min_size=1))
def test_an_idea_whose_placing_is_taken_back_is_in_the_hand_again(waiting, hands, more):
    evening = Evening(waiting)
    for hand in [*hands, *more]:
        evening.do(hand)
    shown = evening.queue.current
    if shown is None:
        return
    after = evening.queue.waiting
    evening.do("place")
    evening.do("undo")
    assert evening.queue.current == shown
    assert evening.queue.waiting == after


@given(IDEAS, HANDS, st.integers(1, 10))
def test_one_can_go_back_as_far_as_one_went_on(waiting, hands, steps):
    evening = Evening(waiting)
    for hand in hands:
        evening.do(hand)
    before = evening.queue.waiting
    for _ in range(steps):
        evening.do("next")
    for _ in range(steps):
        evening.do("back")
    assert evening.queue.waiting == before


@given(IDEAS.filter(lambda ideas: len(ideas) > 2))
def test_what_is_new_comes_before_the_round_begins_again(waiting):
    evening = Evening(waiting)
    evening.do("later")
    evening.do("arrive")
    comes = evening.queue.waiting
    assert comes[-2:] == ("new 1", waiting[0])
    assert comes[0] == waiting[1]


def test_it_begins_with_the_idea_under_the_keyboard_and_still_shows_all():
    queue = SortingQueue(["a", "b", "c"], begin_with="b")
    assert queue.waiting == ("b", "c", "a")
    assert SortingQueue(["a"], begin_with="gone").current == "a"
    assert SortingQueue([], begin_with="gone").current is None


def test_when_a_pillar_is_taken_down_its_ideas_join_at_the_end():
    queue = SortingQueue(["a", "b"])
    queue.follow(["b"])
    queue.follow(["b", "x", "y"])
    assert queue.waiting == ("b", "x", "y")
