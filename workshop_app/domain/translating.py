"""Translating: which wordings are said in which language, and whether they still say the same."""

from workshop_app.domain.glossary_records import Translation, TranslationId
from workshop_app.domain.made_of import made_of
from workshop_app.domain.wordings import Wording, digest, text_of
from workshop_app.domain.workshop import Workshop

STATES = {
    "missing": "Missing",
    "stale": "Made from older words",
    "draft": "Draft",
    "approved": "Approved",
}
"""How far a translation has come."""


def translation_id(wording: Wording, language: str) -> TranslationId:
    """Return the id of a wording in a language, the same on every laptop."""
    return TranslationId(made_of("translation", wording.of, wording.id, language))


def translation(workshop: Workshop, wording: Wording, language: str) -> Translation | None:
    """Return a wording in a language; None if nobody translated it."""
    return workshop.find(Translation, translation_id(wording, language))


def translations_of(workshop: Workshop, wording: Wording) -> tuple[Translation, ...]:
    """Return a wording in all languages it was translated to, by their codes."""
    found = (one for one in workshop.all_of(Translation) if (one.of, one.wording) == wording)
    return tuple(sorted(found, key=lambda one: one.language))


def languages(workshop: Workshop) -> tuple[str, ...]:
    """Return the codes of the languages in which something of the portrait is said."""
    return tuple(sorted({one.language for one in workshop.all_of(Translation)}))


def state_of(workshop: Workshop, wording: Wording, language: str) -> str:
    """Return how far a wording has come in a language, one of `STATES`.

    A translation goes stale when the words it was made from change; nobody has approved other words than
    those that were approved, whichever laptop changed them.
    """
    found = translation(workshop, wording, language)
    if found is None or not found.text:
        return "missing"
    source = text_of(workshop, wording)
    if found.made_from != digest(source):
        return "stale"
    return "approved" if found.approval == approval_of(source, found.text) else "draft"


def approval_of(source: str, text: str) -> str:
    """Return what tells that these words were approved for those."""
    return digest(source, text)
