"""Whatever the coach offers for the thousand examples of its checks, it keeps the person's own words."""

import json
import re
from pathlib import Path

from tests.domain.workshops import a_board
from tests.insight.hints.portraits import an_i_can
from workshop_app.domain.commands import details
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.hints.at_wording import hints_of

EXAMPLES = Path(__file__).parents[1] / "coach" / "examples"


def texts(folder):
    for path in sorted(folder.glob("C*.json")):
        kept = json.loads(path.read_text(encoding="utf-8"))
        for one in (*kept["flag"], *kept["pass"]):
            for text in one if isinstance(one, list) else [one]:
                if isinstance(text, str):
                    yield text


def low(text):
    return [word.low for word in words(text)]


def check(text, hint):
    start, end = hint.span
    assert 0 <= start < end <= len(text)
    assert hint.tag
    assert hint.title
    assert hint.reason
    for offer in hint.offers:
        assert offer.strip()
        assert offer != text
        if "  " not in text:
            assert not re.search(r"  | [,.;:!?](?:\s|$)|,[.!?,]", offer), offer
        if hint.check != "C29":  # there the verb that follows takes another form
            before, after = low(text[:start]), low(text[end:])
            said = low(offer)
            assert said[: len(before)] == before, (text, offer)
            assert not after or said[-len(after) :] == after, (text, offer)


def test_every_english_offer_keeps_what_stands_around_the_marked_words():
    bench = a_board()
    wording = an_i_can(bench, "I ask for help.")
    offered = 0
    for text in texts(EXAMPLES):
        for hint in hints_of(bench.workshop, wording, text):
            check(text, hint)
            offered += bool(hint.offers)
    assert offered > 50


def test_every_spanish_offer_does_too():
    bench = a_board()
    bench.do(details.change, language="es")
    wording = an_i_can(bench, "Pregunto algo.")
    offered = 0
    for text in texts(EXAMPLES / "es"):
        for hint in hints_of(bench.workshop, wording, text):
            check(text, hint)
            offered += bool(hint.offers)
    assert offered > 8
