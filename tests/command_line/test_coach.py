"""The language coach from a terminal: advice as lines for a person and as one JSON value."""


def test_a_terminal_gets_the_shape_that_is_promised(call):
    told = call("coach", "--scope", "descriptor", "Shows limited ability to work with others.", "--json").json
    one = next(row for row in told if row["check"] == "C01")
    assert list(one) == ["check", "weight", "text", "span", "reason", "instead"]
    assert (one["weight"], one["text"], one["span"]) == ("stop", 0, [6, 13])


def test_several_texts_are_looked_at_together(call):
    told = call("coach", "--scope", "list", "I can ask.", "I share ideas.", "I can plan.", "--json").json
    assert [(row["check"], row["text"]) for row in told if row["check"] == "C09"] == [("C09", 1)]


def test_a_person_reads_the_place_the_reason_and_another_way(call):
    lines = call("coach", "--scope", "i-can", "I understand different cultures.").out.splitlines()
    assert lines[0] == "C04 warn  understand: Nobody can see “understand”."
    assert lines[1].startswith("    Instead: ")


def test_of_a_text_that_is_well_it_has_nothing_to_say(call):
    assert call("coach", "--scope", "i-can", "I set a goal and track my progress.", "--json").json == []
    ended = call("coach", "--scope", "i-can", "I set a goal and track my progress.")
    assert (ended.code, ended.out) == (0, "The coach has nothing to say.\n")


def test_an_unknown_scope_and_no_text_are_wrong_usage(call):
    assert call("coach", "--scope", "poem", "I ask.").code == 2
    assert call("coach", "--scope", "name").code == 2
    assert call("coach", "I ask.").code == 2
