"""How many keys an idea costs beyond its own letters, counted from real key events."""

from itertools import groupby

from PySide6.QtCore import Qt

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

SAID = [
    (1, "Asks why and keeps asking"),
    (1, "Fixes what is broken"),
    (1, "Learns to cook something real"),
    (1, "Cares for the river"),
    (1, "Makes music with others"),
    (2, "Que no tenga miedo de preguntar"),
    (2, "Respeta a los mayores"),
    (2, "Confianza en uno mismo"),
    (2, "Good with their hands"),
    (2, "Sabe cuidar su salud"),
    (3, "Can explain how they got the answer"),
    (3, "Sees a mistake as information"),
    (3, "Manages their own time"),
    (3, "Shares the credit"),
    (3, "Reads for pleasure"),
    (4, "Shows up on time every day"),
    (4, "Uses the tools of the trade safely"),
    (4, "Writes an email that is understood"),
    (4, "Breaks a big job into small steps"),
    (4, "Talks to a customer face to face"),
    (5, "Knows where to get help in town"),
    (5, "Stays calm when plans change"),
    (5, "Knows the neighbors by name"),
    (5, "Puts the phone down and listens"),
    (5, "Helps at the park clean-up"),
    (6, "Budgets a paycheck"),
    (6, "Votes and knows what for"),
    (6, "Learns a second language"),
    (6, "Starts a business or a garden"),
    (6, "Comes back to help"),
]
"""Thirty ideas as they are said at six tables, one group after the other."""


def test_thirty_ideas_of_six_groups_cost_at_most_two_keys_each_beyond_their_letters(ready, capsys):
    start, letters = ready.pressed, 0
    for group, said in groupby(SAID, key=lambda one: one[0]):
        ready.alt(group)
        for _, text in said:
            ready.enter(text)
            letters += len(text)
    beyond = ready.pressed - start - letters
    groups = [group.id for group in ready.desk.workshop.groups()]
    assert [(one.group, one.text) for one in ready.ideas()] == [(groups[n - 1], text) for n, text in SAID]
    assert beyond == len(SAID) + 6, "Enter for each idea, Alt and a digit for each group: 1.2 keys an idea"


def test_even_with_another_group_for_each_idea_it_is_two_keys(ready):
    start, letters = ready.pressed, 0
    for n, (_, text) in enumerate(SAID[:12]):
        ready.alt(n % 6 + 1)
        ready.enter(text)
        letters += len(text)
    assert ready.pressed - start - letters == 2 * 12


def test_the_same_line_in_gather_costs_no_more(scribe):
    scribe.start("gather")
    start, letters = scribe.pressed, 0
    for group, said in groupby(SAID[:15], key=lambda one: one[0]):
        scribe.alt(group)
        for _, text in said:
            scribe.enter(text)
            letters += len(text)
    assert scribe.pressed - start - letters == 15 + 3
    assert len(scribe.ideas()) == 15


def test_what_was_said_already_costs_no_key_more_and_is_one_voice_more(ready):
    ready.alt(1)
    ready.enter("Listens first")
    ready.alt(2)
    ready.type("listens first")
    ready.qtbot.waitUntil(lambda: ready.bar.entry.same.enter_stacks)
    before = ready.pressed
    ready.enter()
    assert ready.pressed - before == 1
    first = ready.ideas()[0]
    assert [one.text for one in ready.desk.workshop.beneath(first.id)] == ["listens first"]
    ready.type("LISTENS FIRST")
    ready.qtbot.waitUntil(lambda: ready.bar.entry.same.enter_stacks)
    assert ready.bar.entry.same.words.startswith("2 said this")
    ready.press(Qt.Key.Key_Return, CTRL)
    assert len(ready.desk.workshop.beneath(first.id)) == 1
    assert ready.texts() == ["Listens first", "listens first", "LISTENS FIRST"]
    assert ready.bar.line.hasFocus()


def test_bringing_the_bar_up_for_one_idea_from_the_board_costs_two_keys_more(scribe):
    scribe.start("gather")
    scribe.enter("Asks")
    scribe.frame.go_to("group")
    before, start = scribe.focus, scribe.pressed
    scribe.ctrl_space()
    scribe.enter("Listens")
    scribe.ctrl_space()
    assert scribe.pressed - start - len("Listens") == 3
    assert scribe.focus is before
