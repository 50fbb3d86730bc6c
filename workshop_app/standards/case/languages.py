"""The portrait in other languages: each translation an item beside the one it says again."""

from workshop_app.domain.glossary_records import Translation
from workshop_app.domain.translating import state_of
from workshop_app.domain.wordings import Wording, stands
from workshop_app.domain.workshop import Workshop
from workshop_app.standards.case.framework import TRANSLATION, Item
from workshop_app.standards.case.glossary import in_language
from workshop_app.standards.case.kinds import KINDS
from workshop_app.standards.case.told import Told

_IN_THE_GLOSSARY = ("term", "meaning")


def tell(told: Told, document: str) -> None:
    """Tell every translation that says what its words say now, behind all other children of the parent."""
    items = {item.guid: item for item in told.items}
    places = {guid: place for place, guid in enumerate(items)}
    sources = [(one, told.guid_at(Wording(one.of, one.wording))) for one in _standing(told.workshop)]
    for one, source in sorted(sources, key=lambda found: (found[0].language, places.get(found[1], -1))):
        item = items.get(source)
        if item is None and one.of != "title":
            continue
        state = state_of(told.workshop, Wording(one.of, one.wording), one.language)
        if state not in {"draft", "approved"}:
            continue
        translated = Item(
            guid=in_language(source, one.language),
            text=one.text,
            type=item.type if item else KINDS["title"].title,
            code=f"{item.code if item else 'title'}.{one.language}",
            keywords=item.keywords if item else (),
            grades=item.grades if item else (),
            language=one.language,
            more={"state": state} if state == "approved" else {},
            changed=told.changed(one),
        )
        told.put(translated, told.above[source] if item else document)
        told.tie(TRANSLATION, source, translated.guid)


def stale(workshop: Workshop) -> int:
    """Return how many translations say what their words no longer say, and so are not told."""
    return sum(
        state_of(workshop, Wording(one.of, one.wording), one.language) == "stale"
        for one in _standing(workshop, _IN_THE_GLOSSARY)
    )


def _standing(workshop: Workshop, besides: tuple[str, ...] = ()) -> list[Translation]:
    return [
        one
        for one in workshop.all_of(Translation)
        if (one.of not in _IN_THE_GLOSSARY or besides) and stands(workshop, Wording(one.of, one.wording))
    ]
