"""Everything one can do with the terms of the common language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.glossary_records import Term, TermId
from workshop_app.domain.ranks import between
from workshop_app.domain.rules import (
    LONGEST_NAME,
    LONGEST_STATEMENT,
    MOST_TERMS,
    RuleBroken,
    lines,
    one_line,
    within,
)
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTerm:
    """A term on its way into the glossary; its fields are those of `Term`, `avoid` word by word."""

    id: TermId
    name: str
    meaning: str = ""
    is_not: str = ""
    example: str = ""
    preferred: str = ""
    avoid: tuple[str, ...] = ()
    taken_from: str = ""
    guid: str = ""


def add(workshop: Workshop, new: NewTerm) -> Iterator[Edit]:
    """Add a term to the glossary."""
    yield from lay_out(workshop, [new])


def lay_out(workshop: Workshop, new: Iterable[NewTerm]) -> Iterator[Edit]:
    """Add terms to the glossary, all as one change."""
    standing = workshop.all_of(Term)
    rank, count = standing[-1].rank if standing else "", len(standing)
    names = {one.name.casefold() for one in standing}
    for one in new:
        count += 1
        if count > MOST_TERMS:
            raise RuleBroken("A glossary holds {most} terms.", most=MOST_TERMS)
        name = _name(one.name)
        _refuse_twice(name, names)
        names.add(name.casefold())
        rank = between(rank, "")
        said = {field: _text(getattr(one, field)) for field in _TEXTS}
        avoid = _avoid(name, "\n".join(one.avoid))
        yield workshop.edit("term", one.id, name=name, avoid=avoid, guid=one.guid, rank=rank, **said)


def change(workshop: Workshop, term_id: TermId, /, **said: str) -> Iterator[Edit]:
    """Change a term, field by field; `avoid` has one word a line. An empty text takes a field away."""
    term = _term(workshop, term_id)
    new = dict[str, str]()
    for field, text in said.items():
        if field == "name":
            new["name"] = _name(text)
            others = {one.name.casefold() for one in workshop.all_of(Term) if one.id != term.id}
            _refuse_twice(new["name"], others)
        elif field == "avoid":
            new["avoid"] = _avoid(said.get("name", term.name), text)
        elif field in _TEXTS:
            new[field] = _text(text)
        else:
            raise TypeError(field)
    yield workshop.edit("term", term.id, **new)


def bin(workshop: Workshop, term_id: TermId) -> Iterator[Edit]:
    """Take a term out of the glossary; it can be taken back."""
    yield workshop.edit("term", _term(workshop, term_id).id, binned=True)


def take_back(workshop: Workshop, term_id: TermId) -> Iterator[Edit]:
    """Put a term back into the glossary, unless another one has its name by now."""
    term = _term(workshop, term_id)
    _refuse_twice(term.name, {one.name.casefold() for one in workshop.all_of(Term) if one.id != term.id})
    yield workshop.edit("term", term.id, binned=False)


def _term(workshop: Workshop, term_id: str) -> Term:
    return workshop.known(Term, term_id, "That term is not in this glossary.")


def _name(name: str) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("A term needs a word.")
    otherwise = RuleBroken("A term holds {longest} characters.", longest=LONGEST_NAME)
    return within(name, LONGEST_NAME, otherwise)


def _refuse_twice(name: str, names: Iterable[str]) -> None:
    if name.casefold() in set(names):
        raise RuleBroken("“{name}” is in the glossary already.", name=name)


def _text(text: str) -> str:
    otherwise = RuleBroken("What is said of a term holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(one_line(text), LONGEST_STATEMENT, otherwise)


def _avoid(name: str, text: str) -> str:
    words = {word.casefold(): word for word in lines(text).splitlines()}
    if one_line(name).casefold() in words:
        raise RuleBroken("“{name}” cannot be a word to avoid for itself.", name=name)
    otherwise = RuleBroken("The words to avoid hold {longest} characters.", longest=LONGEST_STATEMENT)
    return within("\n".join(words.values()), LONGEST_STATEMENT, otherwise)


_TEXTS = ("meaning", "is_not", "example", "preferred", "taken_from")
