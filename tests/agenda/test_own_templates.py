import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app import places
from workshop_app.agenda.laying_out import lay_out
from workshop_app.agenda.own import own_templates, put_back, remove_own, save_own
from workshop_app.agenda.templates import shipped, template, templates
from workshop_app.agenda.written import LARGEST, TemplateRefused, from_json, to_json
from workshop_app.domain.agenda import parts_of
from workshop_app.domain.commands import agendas, parts, sessions
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKSHOP_HOME", str(tmp_path / "home"))


@pytest.fixture
def evening() -> Workshop:
    number = itertools.count(1)
    new = lay_out(
        template("evening"), lambda noun: f"{noun}-{next(number)}", language="en", date="2026-10-06"
    )
    empty = Workshop()
    return empty.supposing(agendas.lay_out(empty, new))


def session_of(workshop: Workshop) -> SessionId:
    return workshop.sessions()[0].id


def test_an_agenda_saved_under_a_name_is_a_template_like_the_others(evening: Workshop):
    session = session_of(evening)
    first = parts_of(evening, session)[0]
    evening = evening.supposing(parts.retime(evening, {first.id: 25}))
    evening = evening.supposing(parts.ask(evening, first.id, "vi", "Chúng ta hy vọng điều gì?"))
    saved = save_own("Our Thursday", evening, session, purpose="How we do it here")
    assert templates() == (*shipped(), saved)
    assert template(saved.key) == saved
    kept = saved.sessions[0].parts[0]
    assert (kept.minutes, kept.prompt["vi"]) == (25, "Chúng ta hy vọng điều gì?")
    assert saved.minutes == 135
    assert "2026" not in (places.templates() / f"{saved.key}.json").read_text(encoding="utf-8")


def test_what_was_saved_lays_out_the_same_parts_again(evening: Workshop):
    session = session_of(evening)
    saved = save_own("Our Thursday", evening, session)
    number = itertools.count(100)
    new = lay_out(saved, lambda noun: f"{noun}-{next(number)}", language="en")
    again = evening.supposing(agendas.lay_out(evening, new))
    told = [
        [(part.kind, part.title, part.minutes, part.room, part.notes) for part in parts_of(again, one.id)]
        for one in again.sessions()
    ]
    assert told[0] == told[1]


def test_a_name_is_given_once_and_stays_what_it_was(evening: Workshop):
    saved = save_own("Our Thursday", evening, session_of(evening))
    with pytest.raises(TemplateRefused, match="already a template"):
        save_own("our  thursday", evening, session_of(evening))
    assert own_templates().found == (saved,)


@pytest.mark.parametrize("name", ["", "   ", "x" * 200])
def test_a_name_that_is_none_is_refused(evening: Workshop, name: str):
    with pytest.raises(TemplateRefused, match="name"):
        save_own(name, evening, session_of(evening))


@pytest.mark.parametrize("name", ["../../up", "C:\\con", "Ñandú ⁄ 夜", "a/b\x00c", "." * 100])
def test_any_name_makes_a_file_in_its_folder_and_nowhere_else(evening: Workshop, name: str):
    saved = save_own(name, evening, session_of(evening))
    assert [file.stem for file in places.templates().iterdir()] == [saved.key]
    assert own_templates().found == (saved,)


def test_a_session_without_parts_is_not_a_template():
    empty = Workshop()
    workshop = empty.supposing(sessions.add(empty, SessionId("session-1"), "Bare"))
    with pytest.raises(TemplateRefused, match="no parts"):
        save_own("Bare", workshop, SessionId("session-1"))


def test_one_that_was_removed_can_be_put_back_and_a_shipped_one_cannot_be_removed(evening: Workshop):
    saved = save_own("Our Thursday", evening, session_of(evening))
    remove_own(saved.key)
    assert own_templates().found == ()
    put_back(saved)
    assert own_templates().found == (saved,)
    for key in ("evening", "own-nothing", "../preferences", f"own-/../{saved.key}"):
        with pytest.raises(TemplateRefused):
            remove_own(key)


def hostile(**other) -> bytes:
    part = {"kind": "talk", "minutes": 5, "title": {"en": "Talk"}, "prompt": {}, "notes": {}}
    session = {"title": {"en": "One"}, "kind": "forum", "parts": [part | other.pop("part", {})]}
    told = {"key": "own-0", "title": {"en": "Fine"}, "sessions": [session | other.pop("session", {})]}
    return json.dumps(told | other).encode()


HOSTILE = {
    "no json": b"\x00\xff\xfe",
    "nothing": b"",
    "another thing": b"[1, 2]",
    "deep": b"[" * 100_000,
    "a key that is a path": hostile(key="own-/../x"),
    "a key that is a number": hostile(key=3),
    "no title": hostile(title={}),
    "a title that is no text": hostile(title={"en": 3}),
    "a title of blanks": hostile(title={"en": " \t "}),
    "a language that is none": hostile(title={"../en": "x"}),
    "no sessions": hostile(sessions=[]),
    "too many sessions": hostile(sessions=[{}] * 1000),
    "a session kind of nobody": hostile(session={"kind": "seance"}),
    "a time that is none": hostile(session={"starts": "25:99"}),
    "a part kind of nobody": hostile(part={"kind": "dance"}),
    "a part kind that cannot be looked up": hostile(part={"kind": ["talk"]}),
    "minutes below nothing": hostile(part={"minutes": -1}),
    "minutes without end": hostile(part={"minutes": 1e300}),
    "minutes that are true": hostile(part={"minutes": True}),
    "minutes that are no number": b'{"key":"own-0","title":{"en":"a"},"sessions":[{"parts":NaN}]}',
    "a number of too many digits": b'{"rank": ' + b"9" * 5000 + b"}",
    "a prompt longer than the wall": hostile(part={"prompt": {"en": "x" * 301}}),
    "a room of nobody": hostile(part={"room": "cellar"}),
    "too large": b" " * (LARGEST + 1),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_template_is_left_out_in_a_sentence_and_the_others_are_there(
    evening: Workshop, content: bytes
):
    saved = save_own("Our Thursday", evening, session_of(evening))
    (places.templates() / "own-0.json").write_bytes(content)
    own = own_templates()
    assert own.found == (saved,)
    (refused,) = own.refused
    assert "own-0.json" in str(refused)
    assert str(refused).endswith("was.")


def test_a_file_that_is_a_template_is_taken():
    assert from_json(hostile(), name="x").key == "own-0"


def test_a_file_that_calls_itself_by_another_name_hides_nothing():
    (places.templates() / "own-0.json").write_bytes(hostile(key="evening"))
    own = own_templates()
    assert own.found == ()
    assert "another name" in str(own.refused[0])
    assert template("evening").is_own is False


def test_what_steers_a_terminal_is_taken_out_of_names():
    read = from_json(hostile(title={"en": "Fine\x1b[2J\nday"}), name="x")
    assert read.title["en"] == "Fine[2J day"


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_stands_in_one_place_of_a_template_it_is_read_or_refused(data):
    told = json.loads(to_json(shipped()[0]))
    place, name = told, data.draw(st.sampled_from(sorted(told)))
    while data.draw(st.booleans()) and isinstance(place[name], dict | list) and place[name]:
        place = place[name]
        name = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[name] = data.draw(ANY)
    try:
        read = from_json(json.dumps(told).encode("utf-8", "surrogatepass"), name="x")
    except TemplateRefused:
        return
    assert from_json(to_json(read), name="x") == read
