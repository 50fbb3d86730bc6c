from workshop_app import places
from workshop_app.agenda.templates import shipped


def test_the_templates_are_listed_by_their_keys(call):
    listed = call("templates").out.splitlines()
    assert [line.split()[0] for line in listed] == [one.key for one in shipped()]
    assert "Classic portrait, four evenings (4 sessions, 480 minutes)" in "\n".join(listed)


def test_a_program_gets_one_value_with_every_template(call):
    told = call("templates", "--json").json
    assert {tuple(one) for one in told} == {
        ("key", "title", "purpose", "people", "minutes", "sessions", "own")
    }
    hour = told[0]
    assert (hour["key"], hour["minutes"], hour["own"]) == ("hour", 60, False)
    assert hour["sessions"] == [{"title": "One hour together", "kind": "forum", "minutes": 60, "parts": 6}]


def test_one_template_is_printed_part_by_part_in_the_language_asked_for(call):
    out = call("templates", "evening", "--language", "es").out
    assert "    20  Reunir ideas: ¿Qué esperamos que cada estudiante se lleve consigo al terminar" in out
    told = call("templates", "evening", "--json").json
    assert [part["minutes"] for part in told["sessions"][0]["parts"]] == [10, 20, 30, 10, 20, 10, 15, 5]
    assert set(told["sessions"][0]["parts"][0]["prompts"]) == {"en", "es"}


def test_a_template_that_cannot_be_read_is_told_and_the_others_are_listed(call):
    (places.templates() / "own-bad.json").write_bytes(b"{")
    ended = call("templates")
    assert ended.code == 0
    assert len(ended.out.splitlines()) == len(shipped())
    assert "own-bad.json is damaged" in ended.err


def test_a_workshop_starts_with_the_sessions_of_its_template(call):
    said = ("--template", "classic-portrait", "--date", "2026-10-06", "--starts", "18:30")
    assert call("new", "four.workshop", "-t", "Four evenings", *said, "--json").json == {
        "file": "four.workshop",
        "title": "Four evenings",
    }
    sessions = call("info", "four.workshop", "--json").json["sessions"]
    assert [(one["title"], one["date"]) for one in sessions] == [
        ("Why and who we are", "2026-10-06"),
        ("What matters most", "2026-10-27"),
        ("What we mean", "2026-11-17"),
        ("Our portrait and what is next", "2026-12-08"),
    ]


def test_nothing_is_started_with_an_agenda_that_cannot_be(call, tmp_path):
    assert "There is no template soirée" in call("new", "a", "-t", "A", "--template", "soirée").refused
    assert "no day" in call("new", "a", "-t", "A", "--template", "hour", "--date", "soon").refused
    assert "no time" in call("new", "a", "-t", "A", "--template", "hour", "--starts", "late").refused
    assert call("new", "a", "-t", "A", "--date", "2026-10-06").code == 2
    assert list(tmp_path.glob("*.workshop")) == []
