"""The common language in CASE: terms as concepts, each with what it is not, an example and words to avoid."""

import re
from collections.abc import Iterator, Mapping

from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary import avoided
from workshop_app.domain.glossary_records import Term, TermId
from workshop_app.domain.guids import guid
from workshop_app.domain.made_of import made_of
from workshop_app.domain.translating import languages, state_of, translation
from workshop_app.domain.wordings import Wording
from workshop_app.standards.case import notes
from workshop_app.standards.case.framework import Concept
from workshop_app.standards.case.told import Told

Spoken = Mapping[str, Mapping[Wording, str]]
"""What wordings are in other languages, by language."""

_BETWEEN = " | "
_IN_A_LANGUAGE = re.compile(r"(\d+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")


def concepts(told: Told) -> tuple[Concept, ...]:
    """Return the terms in order, each followed by what it is called in other languages."""
    found = list[Concept]()
    for number, term in enumerate(told.workshop.all_of(Term), 1):
        found.append(_concept(told, term, str(number)))
        found += _translated(told, term, str(number))
    return tuple(found)


def _concept(told: Told, term: Term, code: str) -> Concept:
    description = notes.written(
        term.meaning,
        is_not=term.is_not,
        example=term.example,
        written_as=term.preferred,
        avoid=_BETWEEN.join(avoided(term)),
        taken_from=term.taken_from,
    )
    return Concept(
        guid=told.guid(term), title=term.name, code=code, description=description, changed=told.changed(term)
    )


def _translated(told: Told, term: Term, code: str) -> Iterator[Concept]:
    for language in languages(told.workshop):
        said = dict[str, str]()
        changed = list[int]()
        for of in ("term", "meaning"):
            wording = Wording(of, term.id)
            there = translation(told.workshop, wording, language)
            if there and state_of(told.workshop, wording, language) in {"draft", "approved"}:
                said[of] = there.text
                changed.append(told.changed(there))
        if said:
            yield Concept(
                guid=in_language(told.guid(term), language),
                title=said.get("term", term.name),
                code=f"{code}.{language}",
                description=said.get("meaning", ""),
                keywords=(language,),
                changed=max(changed),
            )


def in_language(source: str, language: str) -> str:
    """Return the GUID of something in another language."""
    return guid(source, "translation", language)


def terms(
    found: tuple[Concept, ...],
) -> tuple[tuple[NewTerm, ...], Spoken]:
    """Return the terms that concepts tell, and what they are called in other languages, by language."""
    spoken: dict[str, dict[Wording, str]] = {}
    sources = {one.code: one for one in found}
    new = list[NewTerm]()
    for one in found:
        told_as = _IN_A_LANGUAGE.fullmatch(one.code)
        source = sources.get(told_as[1]) if told_as else None
        if told_as and source and in_language(source.guid, told_as[2]) == one.guid:
            id = term_id(source.guid)
            said = {
                "term": one.title if one.title != source.title else "",
                "meaning": one.description if source.description else "",
            }
            texts = {Wording(of, id): text for of, text in said.items() if text}
            spoken.setdefault(told_as[2], {}).update(texts)
        else:
            new.append(_term(one))
    return tuple(new), spoken


def term_id(guid: str) -> TermId:
    """Return the id of the term that a concept becomes, on every laptop."""
    return TermId(made_of("term", guid))


def _term(one: Concept) -> NewTerm:
    told = notes.read(one.description)
    return NewTerm(
        id=term_id(one.guid),
        name=one.title,
        meaning=told[""],
        is_not=told.get("is_not", ""),
        example=told.get("example", ""),
        preferred=told.get("written_as", ""),
        avoid=tuple(word for word in told.get("avoid", "").split(_BETWEEN) if word),
        taken_from=told.get("taken_from", ""),
        guid=one.guid,
    )
