"""What two copies bring each other, and where they disagree."""

from workshops import Bench, a_board

from workshop_app.domain.abridging import abridged
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import details, ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.merging import bringing, disagreements, news


def two_copies():
    """One board on two laptops."""
    ours, theirs = a_board(), Bench("b", 500)
    theirs.take(*ours.log)
    return ours, theirs


def test_two_copies_of_the_same_bring_each_other_nothing():
    ours, theirs = two_copies()
    brings = bringing(ours.log, theirs.log)
    assert (brings.changes, brings.ideas, brings.pillars, brings.changed, brings.disagreements) == (
        (),
        (),
        (),
        (),
        (),
    )


def test_what_came_and_what_changed_are_told_apart():
    ours, theirs = two_copies()
    theirs.do(ideas.capture, NewIdea(id="new", text="new"))
    theirs.do(pillars.add, "p3", "Curious")
    theirs.do(ideas.reword, "a", "other words")
    theirs.do(details.change, place="Library")
    theirs.do(ideas.bin, ["b"])
    brings = bringing(ours.log, theirs.log)
    assert [idea.id for idea in brings.ideas] == ["new"]
    assert [pillar.id for pillar in brings.pillars] == ["p3"]
    assert {record.id for record in brings.changed} == {"a", "b"}
    assert len(brings.changes) == 5
    assert brings.disagreements == ()


def test_an_idea_that_came_and_went_is_not_brought():
    ours, theirs = two_copies()
    theirs.do(ideas.capture, NewIdea(id="new", text="new"))
    theirs.do(ideas.bin, ["new"])
    assert bringing(ours.log, theirs.log).ideas == ()


def test_two_wordings_are_a_disagreement_and_the_later_counts():
    ours, theirs = two_copies()
    ours.do(ideas.reword, "a", "ours")
    theirs.do(ideas.reword, "a", "theirs")
    (found,) = disagreements(ours.log, theirs.log)
    assert (found.kind, found.id, found.field) == ("idea", "a", "text")
    assert (found.ours, found.theirs, found.kept) == ("ours", "theirs", "theirs")
    (found,) = disagreements(theirs.log, ours.log)
    assert (found.ours, found.theirs, found.kept) == ("theirs", "ours", "theirs")


def test_the_same_words_on_both_laptops_are_no_disagreement():
    ours, theirs = two_copies()
    ours.do(ideas.reword, "a", "same")
    theirs.do(ideas.reword, "a", "same")
    assert disagreements(ours.log, theirs.log) == []


def test_what_was_settled_before_they_parted_is_no_disagreement():
    ours, theirs = two_copies()
    ours.do(ideas.reword, "a", "ours")
    theirs.take(ours.log[-1])
    theirs.do(ideas.reword, "a", "theirs")
    assert disagreements(ours.log, theirs.log) == []


def test_different_fields_of_one_idea_are_no_disagreement():
    ours, theirs = two_copies()
    ours.do(ideas.reword, "a", "ours")
    theirs.do(ideas.move, ["a"], to="p2")
    assert disagreements(ours.log, theirs.log) == []


def test_of_a_change_known_in_part_the_rest_is_news():
    whole = Change(
        Stamp(1, 0, "aaaaaaaa"),
        "a",
        "facilitator",
        "ideas.capture_many",
        (Edit("idea", "x", {}, {"text": "x"}), Edit("idea", "y", {}, {"text": "y"})),
    )
    part = Change(whole.stamp, "a", "program", whole.command, whole.edits[:1])
    (rest,) = news([part], [whole])
    assert rest == Change(whole.stamp, "a", "program", whole.command, whole.edits[1:])
    assert news([whole], [part]) == ()


def test_what_a_newer_version_put_in_outlives_the_leaving_out_of_history():
    log = [
        Change(Stamp(1, 0, "a" * 8), "a", "facilitator", "x", (Edit("sticker", "s", {}, {"shape": "star"}),)),
        Change(Stamp(2, 0, "a" * 8), "a", "facilitator", "x", (Edit("sticker", "s", {}, {"shape": "sun"}),)),
    ]
    kept = [edit.after for change in abridged(log) for edit in change.edits]
    assert kept == [{}, {"shape": "sun"}]


def test_leaving_out_history_twice_is_leaving_it_out_once():
    board = a_board()
    board.do(ideas.reword, "a", "other words")
    board.do(ideas.bin, ["b"])
    once = abridged(board.log)
    assert abridged(once) == once
