"""Tells what a pillar says: statements, rows and cells in every lens and scale, look-fors and examples."""

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, levels_of, scales, state_of, written
from workshop_app.domain.records import Pillar
from workshop_app.domain.rules import Trouble
from workshop_app.domain.shape_records import Descriptor, Example, Statement, StatementId
from workshop_app.domain.shaping import BANDS, OWNERS, SENSES, SUBJECTS, examples_of, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.standards.case import grades, notes
from workshop_app.standards.case.framework import EXEMPLAR, LEVEL, PRECEDES, Item
from workshop_app.standards.case.kinds import CODES, KINDS
from workshop_app.standards.case.told import Told

NO_WORDS = (
    "An indicator of “{pillar}” has levels and no words of its own. Say what it is, then export once more."
)


def tell(told: Told, pillar: Pillar, number: int) -> None:
    """Tell everything under a pillar that was told already; `number` is the pillar's own."""
    _headlines(told, pillar, str(number))
    rows = dict[StatementId, str]()
    statements = [one for one in statements_of(told.workshop, pillar.id) if one.text]
    indicators = statements_of(told.workshop, pillar.id, "indicator")
    for place, one in enumerate(indicators, 1):
        rows[one.id] = f"{number}.{place}"
    counts = dict.fromkeys(CODES, 0)
    for one in statements:
        if one.kind == "indicator":
            told.put(_item(told, one, rows[one.id]), told.guid(pillar))
        elif one.kind in CODES and one.kind != "look-for":
            counts[one.kind] += 1
            code = f"{number}.{CODES[one.kind]}.{counts[one.kind]}"
            told.put(_item(told, one, code), told.guid(pillar))
    for one in indicators:
        _row(told, pillar, one, rows[one.id])
    for one in (one for one in statements if one.kind == "look-for"):
        counts["look-for"] += 1
        _shown(told, pillar, one, _item(told, one, f"{number}.{CODES['look-for']}.{counts['look-for']}"))
    for place, example in enumerate(examples_of(told.workshop, pillar.id), 1):
        _shown(told, pillar, example, _example(told, example, f"{number}.{CODES['example']}.{place}"))


def _headlines(told: Told, pillar: Pillar, code: str) -> None:
    for of, text in (("short", pillar.short), ("definition", pillar.definition)):
        if text:
            item = Item(
                guid=told.guid_at(Wording(of, pillar.id)),
                text=text,
                type=KINDS[of].title,
                code=f"{code}.{of}",
                changed=told.changed(pillar),
            )
            told.put(item, told.guid(pillar))


def _item(told: Told, one: Statement, code: str) -> Item:
    said = (
        BANDS.get(one.band),
        SENSES.get(one.sense),
        LENSES.get(one.lens),
        OWNERS.get(one.owner),
    )
    return Item(
        guid=told.guid(one),
        text=one.text,
        type=KINDS[one.kind].title,
        code=code,
        keywords=tuple(word for word in said if word),
        notes=notes.written(evidence=one.evidence, gap=one.gap),
        grades=grades.codes(one.band),
        changed=told.changed(one),
    )


def _row(told: Told, pillar: Pillar, indicator: Statement, code: str) -> None:
    """Tell the cells of an indicator: by scale, by lens, in level order, each leading to the next."""
    for place, scale in enumerate(scales(told.workshop), 1):
        levels = levels_of(told.workshop, scale.id)
        for lens in LENSES:
            before = ""
            for step, level in enumerate(levels, 1):
                cell = written(told.workshop, Cell(indicator.id, level.id, lens))
                if not cell.text:
                    continue
                if not indicator.text:
                    raise Trouble(NO_WORDS, pillar=pillar.name)
                item = _cell(told, cell, level, f"{code}.S{place}.{step}.{lens}")
                told.put(item, told.guid(indicator))
                told.tie(LEVEL, item.guid, told.guid(level))
                if before:
                    told.tie(PRECEDES, before, item.guid)
                before = item.guid


def _cell(told: Told, cell: Descriptor, level: Level, code: str) -> Item:
    state = state_of(cell)
    return Item(
        guid=told.guid(cell),
        text=cell.text,
        type=KINDS["descriptor"].title,
        code=code,
        label=level.name if len(level.name) <= LONGEST_LABEL else "",
        keywords=(LENSES[cell.lens],),
        grades=grades.codes(level.grades),
        more={"state": state} if state in {"reviewed", "agreed"} else {},
        changed=told.changed(cell),
    )


def _example(told: Told, example: Example, code: str) -> Item:
    subject = SUBJECTS.get(example.subject, "")
    return Item(
        guid=told.guid(example),
        text=example.text,
        type=KINDS["example"].title,
        code=code,
        keywords=(subject,) if subject else (),
        subject=subject,
        changed=told.changed(example),
    )


def _shown(told: Told, pillar: Pillar, one: Statement | Example, item: Item) -> None:
    """Tell a look-for or an example under its indicator, as an exemplar of the cell it belongs to."""
    indicator = told.workshop.find(Statement, one.indicator or "")
    row = told.guid(indicator) if indicator else ""
    under = row if told.has(row) else told.guid(pillar)
    told.put(item, under)
    level = told.workshop.find(Level, one.level or "")
    origin = under
    if level and told.has(told.guid(level)):
        told.tie(LEVEL, item.guid, told.guid(level))
        if indicator and under == row:
            lens = (one.lens if isinstance(one, Statement) else "") or "learner"
            cell = told.guid(written(told.workshop, Cell(indicator.id, level.id, lens)))
            origin = cell if told.has(cell) else under
    told.tie(EXEMPLAR, origin, item.guid)


LONGEST_LABEL = 60
"""Characters other systems keep of an alternative label."""
