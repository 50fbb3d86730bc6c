"""What becomes of the words of a pillar that is joined to another one: they go along with its ideas."""

from collections.abc import Iterator, Mapping, Sequence

from workshop_app.domain.changes import Edit
from workshop_app.domain.credential_records import Credential
from workshop_app.domain.credentials import PARTS, credential_id, says_something
from workshop_app.domain.glossary_records import Translation
from workshop_app.domain.kinds import kind_of
from workshop_app.domain.need_records import Recommendation
from workshop_app.domain.ranks import between
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import MOST_EXAMPLES, MOST_OFFERS, MOST_STATEMENTS, RuleBroken
from workshop_app.domain.shape_records import Example, Statement, Thread
from workshop_app.domain.shaping import examples_of, offers_of, statements_of, thread_id
from workshop_app.domain.translating import translation_id
from workshop_app.domain.walk_records import Noticed
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop


def words_of_both(workshop: Workshop, joined: Pillar, host: Pillar) -> Iterator[Edit]:
    """Return the edits that bring the words of one pillar to another one.

    Statements and examples go behind those that are there; rows keep their cells, words their threads. What
    the other pillar says of itself stays; where it says nothing yet, it says what this one said. Raises
    RuleBroken if there are too many statements together.
    """
    yield from _statements(workshop, joined, host)
    yield from _examples(workshop, joined, host)
    yield from _offers(workshop, joined, host)
    for name in ("short", "definition"):
        if getattr(joined, name) and not getattr(host, name):
            yield workshop.edit("pillar", host.id, **{name: getattr(joined, name)})
            yield from _what_hangs_on(workshop, Wording(name, joined.id), Wording(name, host.id))
    yield from _credentials(workshop, joined, host)
    told: Sequence[Noticed | Recommendation] = (*workshop.all_of(Noticed), *workshop.all_of(Recommendation))
    for one in told:
        if one.pillar == joined.id:
            yield workshop.edit(kind_of(one), one.id, pillar=host.id, origin=one.origin or joined.id)


def words_taken_out(workshop: Workshop, origin: str, host: PillarId | None, out: PillarId) -> Iterator[Edit]:
    """Return the edits that give a pillar its words again when it is taken out of the one it was joined to.

    `origin` is what it was; what was said of it since stays with the other pillar.
    """
    records: Sequence[Statement | Example | Noticed | Recommendation] = (
        *workshop.all_of(Statement),
        *workshop.all_of(Example),
        *workshop.all_of(Noticed),
        *workshop.all_of(Recommendation),
    )
    for one in records:
        if origin and one.pillar == host and one.origin == origin:
            yield workshop.edit(kind_of(one), one.id, pillar=out, origin="")
    said = {name: workshop.value("pillar", origin, name) or "" for name in ("short", "definition", "alt")}
    if any(said.values()):
        yield workshop.edit("pillar", out, **said)


def _statements(workshop: Workshop, joined: Pillar, host: Pillar) -> Iterator[Edit]:
    moving, there = statements_of(workshop, joined.id), statements_of(workshop, host.id)
    if moving and len(moving) + len(there) > MOST_STATEMENTS:
        raise RuleBroken(
            "Together these pillars have more than {most} statements. Remove some in Shape first.",
            most=MOST_STATEMENTS,
        )
    origins: dict[str, str] = {one.id: one.origin or joined.id for one in moving}
    yield from _behind(workshop, "statement", origins, there, host)


def _examples(workshop: Workshop, joined: Pillar, host: Pillar) -> Iterator[Edit]:
    moving, there = examples_of(workshop, joined.id), examples_of(workshop, host.id)
    if moving and len(moving) + len(there) > MOST_EXAMPLES:
        raise RuleBroken(
            "Together these pillars have more than {most} examples. Remove some in Shape first.",
            most=MOST_EXAMPLES,
        )
    origins: dict[str, str] = {one.id: one.origin or joined.id for one in moving}
    yield from _behind(workshop, "example", origins, there, host)


def _behind(
    workshop: Workshop,
    kind: str,
    origins: Mapping[str, str],
    there: Sequence[Statement | Example],
    host: Pillar,
) -> Iterator[Edit]:
    rank = there[-1].rank if there else ""
    for id, origin in origins.items():
        rank = between(rank, "")
        yield workshop.edit(kind, id, pillar=host.id, rank=rank, origin=origin)


def _offers(workshop: Workshop, joined: Pillar, host: Pillar) -> Iterator[Edit]:
    there = offers_of(workshop, host.id)
    names = {host.name.casefold(), *(one.name.casefold() for one in there)}
    rank, room = (there[-1].rank if there else ""), MOST_OFFERS - len(there)
    for one in offers_of(workshop, joined.id):
        if one.name.casefold() not in names and room > 0:
            names.add(one.name.casefold())
            rank, room = between(rank, ""), room - 1
            yield workshop.edit("offer", one.id, pillar=host.id, rank=rank)


def _what_hangs_on(workshop: Workshop, old: Wording, new: Wording) -> Iterator[Edit]:
    """Give threads and translations of a wording to the one that says the same now."""
    place = {"of": new.of, "wording": new.id, "rank": "a0", "binned": False}
    for thread in workshop.all_of(Thread):
        if (thread.of, thread.wording) == old and thread.idea is not None:
            yield workshop.edit("thread", thread_id(new, thread.idea), **place, idea=thread.idea)
    for one in workshop.all_of(Translation):
        if (one.of, one.wording) == old:
            said = {"text": one.text, "made_from": one.made_from, "approval": one.approval}
            id = translation_id(new, one.language)
            yield workshop.edit("translation", id, **place, language=one.language, **said)


def _credentials(workshop: Workshop, joined: Pillar, host: Pillar) -> Iterator[Edit]:
    """Give what the joined pillar asks of educators to the other one, where that one asks nothing."""
    for one in workshop.all_of(Credential):
        if one.pillar != joined.id or not says_something(one):
            continue
        id = credential_id(host.id, one.level)
        there = workshop.find(Credential, id)
        if there is None or not says_something(there):
            said = {name: getattr(one, name) for name in (*PARTS, "guid")}
            place = {"pillar": host.id, "level": one.level, "rank": "a0", "binned": False}
            yield workshop.edit("credential", id, **place, **said)
