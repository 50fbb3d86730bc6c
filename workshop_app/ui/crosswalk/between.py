"""What is said of the chosen words on both sides, in whole sentences."""

from collections.abc import Sequence

from workshop_app.domain.framework_records import FrameworkItemId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.crosswalk.crossing import Crossing
from workshop_app.insight.crosswalk.likely import Likely
from workshop_app.ui.crosswalk.aligner import Between
from workshop_app.ui.crosswalk.rows import named
from workshop_app.words import say, say_many


def between(
    crossing: Crossing,
    wording: Wording | None,
    items: Sequence[FrameworkItemId],
    offer: Likely | None,
) -> Between:
    """Return what there is to say and to do about the words chosen at our side and at theirs."""
    if wording is None and not items:
        return Between(say("Choose words on both sides, or drag from one side to the other."))
    if wording is None:
        return _theirs_alone(crossing, items)
    if not items:
        return _ours_alone(crossing, wording)
    if len(items) > 1:
        return _several(crossing, wording, items)
    return _one(crossing, wording, items[0], offer)


def _one(crossing: Crossing, wording: Wording, item: FrameworkItemId, offer: Likely | None) -> Between:
    our, theirs = named(crossing.told[wording].text), named(_text(crossing, item))
    if kind := crossing.kind_of(wording, item):
        return Between(_aligned(kind, our, theirs), kind, can_align=True, can_remove=True)
    if offer is None:
        template = "“{ours}” and “{theirs}” are not aligned. What are they to each other?"
        return Between(say(template, ours=our, theirs=theirs), can_align=True)
    sentence = say(
        "These may be the same: “{ours}” and “{theirs}”. Both speak of: {words}.",
        ours=our,
        theirs=theirs,
        words=", ".join(offer.shared),
    )
    return Between(sentence, can_align=True, is_offer=True)


def _several(crossing: Crossing, wording: Wording, items: Sequence[FrameworkItemId]) -> Between:
    kinds = [crossing.kind_of(wording, item) for item in items]
    aligned = sum(bool(kind) for kind in kinds)
    one = "“{ours}” and {count} of theirs. {aligned} of them are aligned with it."
    sentence = say_many(one, one, len(items), ours=named(crossing.told[wording].text), aligned=aligned)
    same = kinds[0] if len(set(kinds)) == 1 else ""
    return Between(sentence, same, can_align=True, can_remove=aligned > 0)


def _ours_alone(crossing: Crossing, wording: Wording) -> Between:
    our, met = named(crossing.told[wording].text), crossing.by_wording.get(wording, ())
    if not met:
        sentence = say(
            "“{ours}” meets nothing of theirs yet. Choose what it meets at the other side.", ours=our
        )
        return Between(sentence)
    one, many = "“{ours}” meets {count} of theirs.", "“{ours}” meets {count} of theirs."
    return Between(say_many(one, many, len(met), ours=our), can_remove=len(met) == 1, leads_on=True)


def _theirs_alone(crossing: Crossing, items: Sequence[FrameworkItemId]) -> Between:
    if len(items) > 1:
        one, many = (
            "{count} of theirs are chosen. Choose words of ours, too.",
            "{count} of theirs are chosen. Choose words of ours, too.",
        )
        return Between(say_many(one, many, len(items)))
    theirs, met = named(_text(crossing, items[0])), crossing.by_item.get(items[0], ())
    if not met:
        sentence = say(
            "“{theirs}” meets nothing of ours yet. Choose what it meets at the other side.", theirs=theirs
        )
        return Between(sentence)
    one, many = "“{theirs}” meets {count} of our words.", "“{theirs}” meets {count} of our words."
    return Between(say_many(one, many, len(met), theirs=theirs), can_remove=len(met) == 1, leads_on=True)


def _text(crossing: Crossing, item: FrameworkItemId) -> str:
    there = crossing.item[item]
    return there.text or there.code


def _aligned(kind: str, ours: str, theirs: str) -> str:
    match kind:
        case "exactMatchOf":
            return say("“{ours}” says the same as “{theirs}”.", ours=ours, theirs=theirs)
        case "isPartOf":
            return say("“{ours}” is a part of “{theirs}”.", ours=ours, theirs=theirs)
        case _:
            return say("“{ours}” is related to “{theirs}”.", ours=ours, theirs=theirs)
