"""Which words are marked, in the languages a workshop uses, and what is offered for them."""

import csv
import tarfile
from io import BytesIO
from lzma import decompress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.assets import resource
from workshop_app.insight.spelling.lexicon import lexicon, path_of
from workshop_app.insight.spelling.spelling import Spelling


@pytest.fixture(scope="module")
def spelling():
    return Spelling(("en",)).ready()


def marked(spelling, text):
    return [text[one.start : one.end] for one in spelling.marks(text)]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Can read something with freinds", ["freinds"]),
        ("Recieve help and give it", ["Recieve"]),
        ("Que sepa cuidar su salud y ayudarles a otros", []),
        ("Que pueda escuhar antes de hablar", ["escuhar"]),
        ("Sabe decírselo con respeto, trabajando y diciendo la verdad", []),
        ("Knows how to pedir ayuda", []),
        ("Asks Ms. Okonkwo at Cedar Hollow", []),
        ("Has 3rd grade reading at T4 by 2026", []),
        ("Writes to help@school.example or school.example", []),
        ("STEM and FAFSA for all", []),
        ("teachers’ lounge, a student's desk", []),
        ("Biết lắng nghe người khác", []),
        ("احترام الجميع", []),
        ("解决问题", []),
        ("Curiosité et respect pour les autres", []),
        ("Zuhören und helfen können", []),
        ("", []),
    ],
)
def test_a_word_is_marked_if_no_language_of_the_workshop_knows_it(spelling, text, unknown):
    assert marked(spelling, text) == unknown


def test_nearly_nothing_of_the_sample_evening_is_marked(spelling):
    with Path(resource("sample/ideas.csv")).open(encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    found = [word for text in texts for word in marked(spelling, text)]
    assert len(found) <= len(texts) / 20, found


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieve", "receive"),
        ("freind", "friend"),
        ("doesnt", "doesn't"),
        ("Mnay", "Many"),
        ("comunicacion", "comunicación"),
        ("ayduar", "ayudar"),
        ("escuhar", "escuchar"),
    ],
)
def test_what_was_meant_is_offered_first(spelling, word, meant):
    offered = spelling.suggestions(word)
    assert offered[0] == meant
    assert len(offered) <= 5


def test_a_word_of_the_workshops_own_is_known_in_any_case(spelling):
    own = Spelling(("en",), ["Hollowites"])
    assert marked(own, "hollowites ask why") == []
    assert marked(spelling, "hollowites ask why") == ["hollowites"]
    own.learn("agritech")
    assert marked(own, "learns agritech with others") == []


@given(st.text(max_size=80))
def test_whatever_is_typed_marks_are_words_of_it_in_order(text):
    spelling = Spelling(("en",))
    marks = spelling.marks(text)
    assert list(marks) == sorted(marks)
    assert all(0 <= one.start < one.end <= len(text) for one in marks)
    assert all(text[one.start : one.end].replace("'", "").replace("’", "").isalpha() for one in marks)


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_dictionary_comes_with_its_licence(language):
    with tarfile.open(fileobj=BytesIO(decompress(path_of(language).read_bytes()))) as archive:
        licence = archive.extractfile("license").read().decode("utf-8")
    assert "MPL" in licence or "BSD" in licence or "Permission" in licence


def test_a_language_without_a_dictionary_has_none():
    assert lexicon("vi") is None
    assert lexicon("../tokens") is None
