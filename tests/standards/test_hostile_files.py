import json

import pytest
from frameworks import Framework, badge
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.standards.reading import LARGEST, Unreadable
from workshop_app.standards.validating import verdict, verdict_on_file
from workshop_app.words import of

PACKAGE = Framework().bytes()
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "The file is empty."),
    "blanks": (b" \n", "The file is empty."),
    "no JSON": (b"%PDF-1.7", "not JSON: in line 1, at letter 1"),
    "half of a package": (PACKAGE[:500], "not JSON: in line 1"),
    "something behind": (PACKAGE + b"}", "not JSON"),
    "UTF-16": (PACKAGE.decode().encode("utf-16"), "not in UTF-8"),
    "UTF-16 without a mark": (PACKAGE.decode().encode("utf-16-le"), "not in UTF-8"),
    "Windows' letters": ('{"title": "ñandú"}'.encode("cp1252"), "not in UTF-8"),
    "a byte order mark": (b"\xef\xbb\xbf" + PACKAGE, "begins with a byte order mark"),
    "NaN": (b'{"CFDocument": NaN}', "holds NaN where a number belongs"),
    "a number beyond numbers": (b'{"CFDocument": 1e999}', "holds 1e999 where a number"),
    "a number without end": (b'{"CFDocument": ' + b"9" * 9000 + b"}", "more digits than any system reads"),
    "a name twice": (b'{"CFDocument": {}, "CFDocument": {}}', "names “CFDocument” twice"),
    "half a letter": (rb'{"CFDocument": {"title": "\ud800"}}', "half of a letter"),
    "lists in lists": (b"[" * 50 + b"]" * 50, "more than 40 deep"),
    "a hundred thousand lists": (b"[" * 100_000, "more than 40 deep"),
    "objects in objects": (b'{"a":' * 100_000, "more than 40 deep"),
    "too much": (b" " * (LARGEST + 1), "larger than 32 MB"),
    "a number": (b"7", "neither a CASE package nor Open Badges"),
    "a list of nothing": (b"[]", "neither a CASE package nor"),
    "another system's object": (b'{"name": "x"}', "neither a CASE package nor"),
    "one item": (b'{"identifier": "x", "fullStatement": "y"}', "one part of a CASE framework"),
    "a server's list": (b'{"CFDocuments": []}', "a server's list of CASE documents"),
    "a badge of somebody": (
        json.dumps(
            {"type": ["VerifiableCredential"], "credentialSubject": {"achievement": badge()}}
        ).encode(),
        "awarded to somebody",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_such_file_gets_one_sentence(kind: str):
    data, sentence = HOSTILE[kind]
    with pytest.raises(Unreadable) as refused:
        verdict_on_file(data)
    assert sentence in of(refused.value)


def test_of_a_file_with_countless_faults_the_first_thousand_are_told():
    said = verdict({"CFDocument": {}, "CFItems": [{} for _ in range(1_000)]})
    assert len(said.faults) == 1001
    assert said.faults[-1].why.startswith("There is more to mend")


def test_a_chain_of_thousands_of_items_is_walked_without_falling():
    value = Framework().value
    ids = [f"{number:08x}-0000-4000-8000-000000000000" for number in range(5_000)]
    value["CFAssociations"] = [
        {
            "associationType": "isChildOf",
            "originNodeURI": {"identifier": a},
            "destinationNodeURI": {"identifier": b},
        }
        for a, b in zip(ids, ids[1:] + ids[:1], strict=True)
    ]
    assert len(verdict(value).faults) == 1001


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=60)
@given(value=ANYTHING)
def test_no_json_value_brings_it_down(value):
    with pytest.raises(Unreadable):
        verdict_on_file(json.dumps(value).encode())


def places(value, way=()):
    """Every place in a value: what may be swapped for something else."""
    yield way
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from places(inner, (*way, step))


SOUND = {
    "1.0": Framework("1.0").value,
    "1.1": Framework("1.1").value,
    "badges": [badge()],
}
PLACES = {name: list(places(value))[1:] for name, value in SOUND.items()}


@settings(max_examples=100)
@given(data=st.data(), name=st.sampled_from(sorted(SOUND)), other=ANYTHING)
def test_no_value_in_any_place_of_a_good_file_brings_it_down(data, name: str, other):
    value = json.loads(json.dumps(SOUND[name]))
    *way, last = data.draw(st.sampled_from(PLACES[name]))
    here = value
    for step in way:
        here = here[step]
    here[last] = other
    try:
        said = verdict(value)
    except Unreadable as refused:
        told = [of(refused)]
    else:
        told = [text for one in said.faults for text in (one.where, one.why)]
    assert all(told)
