"""What comes along of the portrait of another workshop: statements with their rows, threads, and terms."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workshop_app.domain.changes import Edit
from workshop_app.domain.credential_records import Credential
from workshop_app.domain.credentials import PARTS, credential_id
from workshop_app.domain.glossary_records import Term, TermId, Translation
from workshop_app.domain.growth_along import levels_along
from workshop_app.domain.kinds import KINDS, Standing, kind_of
from workshop_app.domain.made_of import made_of
from workshop_app.domain.progressing import Cell, descriptor_id
from workshop_app.domain.ranks import between
from workshop_app.domain.records import Idea, Pillar, PillarId
from workshop_app.domain.rules import MOST_EXAMPLES, MOST_OFFERS, MOST_STATEMENTS, MOST_TERMS
from workshop_app.domain.shape_records import Descriptor, Example, Statement, StatementId, Thread
from workshop_app.domain.shaping import examples_of, offers_of, statements_of, thread_id
from workshop_app.domain.translating import translation_id
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop


def says_something(workshop: Workshop, pillar: Pillar) -> bool:
    """Say whether a pillar says anything besides its name."""
    own = pillar.short or pillar.definition or statements_of(workshop, pillar.id)
    return bool(own or examples_of(workshop, pillar.id))


def met_in(workshop: Workshop, other: Workshop, other_id: str) -> dict[str, PillarId | None]:
    """Return for each of their pillars that is known here which one of ours it is.

    It is the one made of it, else the one to which its words went, else the one of the same name, else the
    one to which its ideas went.
    """
    standing = {one.id for one in workshop.pillars()}
    by_name = {one.name.casefold(): one.id for one in reversed(workshop.pillars()) if one.name}
    met = dict[str, PillarId | None]()
    for pillar in other.pillars():
        places = (
            made_of("pillar", other_id, pillar.id),
            *_went_to(workshop, other_id, "statement", statements_of(other, pillar.id)),
            by_name.get(pillar.name.casefold()),
            *_went_to(workshop, other_id, "idea", other.ideas_in(pillar.id)),
        )
        found = next((PillarId(one) for one in places if one in standing), None)
        if found is not None:
            met[pillar.id] = found
    return met


def _went_to(
    workshop: Workshop, other_id: str, kind: str, records: Iterable[Statement | Idea]
) -> Iterator[str | None]:
    return (workshop.value(kind, made_of(kind, other_id, one.id), "pillar") for one in records)


class PortraitAlong:
    """The words of one other workshop on their way in; `pillars` says which of our pillars each of theirs is.

    What is said here already is ours, and what both say differently stays as it is here: an indicator whose
    cells say other things than ours comes as a row of its own. Everything else is new, under ids made of
    theirs; what came before comes no second time. Nobody here has reviewed or agreed to any of it yet.
    """

    def __init__(
        self,
        workshop: Workshop,
        other: Workshop,
        other_id: str,
        pillars: Mapping[str, PillarId | None],
    ) -> None:
        self._ours, self._theirs, self._id = workshop, other, other_id
        self._pillars: dict[str, PillarId] = {
            theirs: ours
            for theirs, ours in pillars.items()
            if ours is not None and not workshop.pillar(ours).locked
        }
        self._levels: dict[str, Any] = {}
        self._statements: dict[str, StatementId] = {}
        self._examples: dict[str, str] = {}
        self._terms: dict[str, TermId] = {}

    def edits(self) -> Iterator[Edit]:
        """Return the edits that take it in."""
        self._levels, made = levels_along(self._ours, self._theirs, self._id)
        made = (*made, *self._headlines(), *self._words(), *self._cells(), *self._glossary())
        yield from made
        after = self._ours.supposing(made)
        yield from self._threads(after)
        yield from self._languages(after)

    @property
    def known(self) -> dict[str, Mapping[str, Any]]:
        """Which of our pillars, statements and terms each of theirs is; whole once `edits` were taken."""
        return {"pillar": self._pillars, "statement": self._statements, "term": self._terms}

    def _headlines(self) -> Iterator[Edit]:
        for theirs, id in self._pillars.items():
            their, our = self._theirs.pillar(PillarId(theirs)), self._ours.pillar(id)
            said = {
                name: getattr(their, name)
                for name in ("short", "definition")
                if getattr(their, name) and not getattr(our, name)
            }
            if said:
                yield self._ours.edit("pillar", id, **said)

    def _words(self) -> Iterator[Edit]:
        for their, id in self._pillars.items():
            theirs = PillarId(their)
            yield from self._said_of(theirs, id)
            yield from self._shown_in(theirs, id)
            yield from self._on_offer(theirs, id)
            yield from self._asked_of_educators(theirs, id)

    def _said_of(self, theirs: PillarId, id: PillarId) -> Iterator[Edit]:
        """Statements, the indicators first: what belongs to a row needs to know which one it is here."""
        there = statements_of(self._ours, id)
        rank, room = (there[-1].rank if there else ""), MOST_STATEMENTS - len(there)
        coming = sorted(statements_of(self._theirs, theirs), key=lambda one: one.kind != "indicator")
        for one in coming:
            new = StatementId(self._new("statement", one.id))
            place = self._place(one)
            same = next((our for our in there if self._says_the_same(one, our, place)), None)
            if not self._is_new("statement", new):
                self._statements[one.id] = new
            elif same is not None:
                self._statements[one.id] = same.id
            elif room > 0:
                rank, room = between(rank, ""), room - 1
                self._statements[one.id] = new
                yield self._added(one, new, pillar=id, **place, origin="", guid="", rank=rank)

    def _says_the_same(self, their: Statement, our: Statement, place: dict[str, Any]) -> bool:
        if (their.kind, their.text.casefold()) != (our.kind, our.text.casefold()):
            return False
        if their.kind == "indicator":
            return not self._clash(their, our)
        return all(getattr(our, name) == value for name, value in place.items()) and all(
            getattr(our, name) == getattr(their, name) for name in ("band", "sense", "lens")
        )

    def _clash(self, their: Statement, our: Statement) -> bool:
        """Say whether a cell of two rows that are called the same says one thing here and another there."""
        here = {(one.level, one.lens): one.text for one in self._rows(self._ours, our.id)}
        return any(
            here.get((self._levels.get(one.level or ""), one.lens), one.text) not in {"", one.text}
            for one in self._rows(self._theirs, their.id)
        )

    def _rows(self, workshop: Workshop, indicator: StatementId) -> Iterator[Descriptor]:
        return (one for one in workshop.all_of(Descriptor) if one.indicator == indicator and one.text)

    def _shown_in(self, theirs: PillarId, id: PillarId) -> Iterator[Edit]:
        there = examples_of(self._ours, id)
        rank, room = (there[-1].rank if there else ""), MOST_EXAMPLES - len(there)
        for one in examples_of(self._theirs, theirs):
            new, said = self._new("example", one.id), (one.subject, one.text.casefold())
            same = next((our for our in there if (our.subject, our.text.casefold()) == said), None)
            self._examples[one.id] = same.id if same is not None and self._is_new("example", new) else new
            if same is None and room > 0 and self._is_new("example", new):
                rank, room = between(rank, ""), room - 1
                yield self._added(one, new, pillar=id, **self._place(one), origin="", guid="", rank=rank)

    def _on_offer(self, theirs: PillarId, id: PillarId) -> Iterator[Edit]:
        there = offers_of(self._ours, id)
        names = {self._ours.pillar(id).name.casefold(), *(one.name.casefold() for one in there)}
        rank, room = (there[-1].rank if there else ""), MOST_OFFERS - len(there)
        for one in offers_of(self._theirs, theirs):
            new = self._new("offer", one.id)
            if one.name.casefold() not in names and room > 0 and self._is_new("offer", new):
                names.add(one.name.casefold())
                rank, room = between(rank, ""), room - 1
                yield self._added(one, new, pillar=id, rank=rank)

    def _asked_of_educators(self, theirs: PillarId, id: PillarId) -> Iterator[Edit]:
        for one in self._theirs.all_of(Credential):
            level = self._levels.get(one.level) if one.level is not None else None
            if one.pillar != theirs or (one.level is not None and level is None):
                continue
            new = credential_id(id, level)
            if self._is_new("credential", new):
                said = {name: getattr(one, name) for name in PARTS}
                yield self._ours.edit("credential", new, pillar=id, level=level, rank="a0", **said)

    def _cells(self) -> Iterator[Edit]:
        for one in self._theirs.all_of(Descriptor):
            cell = self._cell(one)
            if one.text and cell is not None and self._is_new("descriptor", descriptor_id(cell)):
                place = {"indicator": cell.indicator, "level": cell.level, "lens": cell.lens}
                yield self._ours.edit("descriptor", descriptor_id(cell), **place, text=one.text, rank="a0")

    def _cell(self, their: Descriptor) -> Cell | None:
        """Return which cell of ours it is, if its row and its level came along."""
        indicator = self._statements.get(their.indicator or "")
        level = self._levels.get(their.level or "")
        return Cell(indicator, level, their.lens) if indicator is not None and level is not None else None

    def _glossary(self) -> Iterator[Edit]:
        there = {one.name.casefold(): one for one in self._ours.all_of(Term)}
        rank, room = max((one.rank for one in there.values()), default=""), MOST_TERMS - len(there)
        for one in self._theirs.all_of(Term):
            new, same = TermId(self._new("term", one.id)), there.get(one.name.casefold())
            self._terms[one.id] = same.id if same is not None else new
            if same is None and room > 0 and self._is_new("term", new):
                rank, room = between(rank, ""), room - 1
                yield self._added(one, new, guid="", rank=rank)

    def _threads(self, after: Workshop) -> Iterator[Edit]:
        ideas = {idea.id for idea in self._theirs.ideas()}
        for one in self._theirs.all_of(Thread):
            wording = self._wording(after, Wording(one.of, one.wording))
            if wording is None or one.idea not in ideas:
                continue
            is_ours = bool(self._ours.value("idea", one.idea, "rank"))
            idea = one.idea if is_ours else self._new("idea", one.idea)
            id = thread_id(wording, idea)
            if self._is_new("thread", id):
                yield self._ours.edit("thread", id, of=wording.of, wording=wording.id, idea=idea, rank="a0")

    def _languages(self, after: Workshop) -> Iterator[Edit]:
        for one in self._theirs.all_of(Translation):
            wording = self._wording(after, Wording(one.of, one.wording))
            if wording is None:
                continue
            id = translation_id(wording, one.language)
            if self._is_new("translation", id):
                yield self._added(one, id, wording=wording.id)

    def _wording(self, after: Workshop, theirs: Wording) -> Wording | None:
        """Return which wording of ours it is, if that says the same."""
        ids: dict[str, Mapping[str, Any]] = {
            **dict.fromkeys(("name", "short", "definition"), self._pillars),
            **dict.fromkeys(("level", "level-description"), self._levels),
            **dict.fromkeys(("term", "meaning"), self._terms),
            "statement": self._statements,
            "example": self._examples,
        }
        id = ids.get(theirs.of, {}).get(theirs.id)
        if theirs.of == "descriptor":
            their = self._theirs.find(Descriptor, theirs.id)
            cell = self._cell(their) if their is not None else None
            id = descriptor_id(cell) if cell is not None else None
        if id is None:
            return None
        ours = Wording(theirs.of, id)
        return ours if text_of(after, ours) == text_of(self._theirs, theirs) else None

    def _place(self, record: Statement | Example) -> dict[str, Any]:
        """Return the row and the level a statement or an example belongs to here."""
        return {
            "indicator": self._statements.get(record.indicator or ""),
            "level": self._levels.get(record.level or ""),
        }

    def _new(self, noun: str, id: str) -> str:
        return made_of(noun, self._id, id)

    def _is_new(self, kind: str, id: str) -> bool:
        return not self._ours.value(kind, id, "rank")

    def _added(self, record: Standing, id: str, **fields: Any) -> Edit:
        names = (name for name in KINDS[kind_of(record)].__slots__ if name not in {"id", "binned"})
        return self._ours.edit(kind_of(record), id, **{n: getattr(record, n) for n in names} | fields)
