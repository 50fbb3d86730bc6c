"""Differences: what copies say differently, in words that a person can weigh."""

from collections.abc import Mapping
from typing import Any

from workshop_app.domain.clashes import Clash, Said
from workshop_app.domain.skew import Skew
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, say_many

NOUNS = {
    "ideas": "Ideas",
    "pillars": "Pillars and themes",
    "groups": "Groups and people",
    "sessions": "Sessions and their parts",
    "votes": "Votes and recall tests",
    "progress": "Statements and progressions",
    "glossary": "Common language and credentials",
    "workshop": "The workshop",
}
"""Under which heading a difference is told."""

_NOUN_OF = {
    "idea": "ideas",
    "photo": "ideas",
    "cards": "ideas",
    "pillar": "pillars",
    "theme": "pillars",
    "group": "groups",
    "attendance": "groups",
    "seat": "groups",
    "session": "sessions",
    "part": "sessions",
    "prompt": "sessions",
    "pause": "sessions",
    "vote": "votes",
    "choice": "votes",
    "ballot": "votes",
    "tally": "votes",
    "recall": "votes",
    "recalled": "votes",
    "mixup": "votes",
    "offer": "pillars",
    "statement": "progress",
    "thread": "progress",
    "scale": "progress",
    "level": "progress",
    "descriptor": "progress",
    "example": "progress",
    "term": "glossary",
    "translation": "glossary",
    "credential": "glossary",
    "framework": "glossary",
    "framework-item": "glossary",
    "alignment": "glossary",
    "kept": "glossary",
    "off": "glossary",
}

_NAMES = ("text", "name", "title", "question", "code", "answer")

_WHAT = {
    ("idea", "text"): "The words of “{name}”",
    ("idea", "group"): "Who said “{name}”",
    ("idea", "pillar"): "The pillar of “{name}”",
    ("idea", "language"): "The language of “{name}”",
    ("idea", "session"): "The session of “{name}”",
    ("idea", "table"): "The table of “{name}”",
    ("idea", "seat"): "The seat of “{name}”",
    ("idea", "prompt"): "What “{name}” answers",
    ("idea", "binned"): "Whether “{name}” is in the bin",
    ("pillar", "name"): "The name of the pillar “{name}”",
    ("pillar", "locked"): "Whether the pillar “{name}” is locked",
    ("pillar", "binned"): "Whether the pillar “{name}” is in the bin",
    ("pillar", "short"): "What the pillar “{name}” says in short",
    ("pillar", "definition"): "The definition of “{name}”",
    ("pillar", "ready"): "Whether the pillar “{name}” is ready",
    ("offer", "name"): "The name on offer “{name}”",
    ("offer", "binned"): "Whether the name “{name}” is on offer",
    ("statement", "text"): "The words of the statement “{name}”",
    ("statement", "band"): "The grades for “{name}”",
    ("statement", "indicator"): "The indicator of “{name}”",
    ("statement", "level"): "The level of “{name}”",
    ("statement", "owner"): "Who provides “{name}”",
    ("statement", "evidence"): "What shows “{name}”",
    ("statement", "gap"): "What is missing for “{name}”",
    ("statement", "binned"): "Whether the statement “{name}” is in the bin",
    ("thread", "binned"): "Whether “{name}” is behind the words it was tied to",
    ("scale", "name"): "The name of the scale “{name}”",
    ("scale", "binned"): "Whether the scale “{name}” is in the bin",
    ("level", "name"): "The name of the level “{name}”",
    ("level", "description"): "What the level “{name}” is",
    ("level", "support"): "The support at the level “{name}”",
    ("level", "grades"): "The grades at the level “{name}”",
    ("level", "binned"): "Whether the level “{name}” is in the bin",
    ("descriptor", "text"): "The words of the cell “{name}”",
    ("descriptor", "state"): "How far the cell “{name}” has come",
    ("descriptor", "frozen"): "Whether the cell “{name}” is frozen",
    ("example", "text"): "The words of the example “{name}”",
    ("example", "subject"): "The subject area of “{name}”",
    ("example", "binned"): "Whether the example “{name}” is in the bin",
    ("term", "name"): "The word of the term “{name}”",
    ("term", "meaning"): "The meaning of “{name}”",
    ("term", "is_not"): "What “{name}” is not",
    ("term", "example"): "The example for “{name}”",
    ("term", "preferred"): "How “{name}” is written",
    ("term", "avoid"): "The words to avoid for “{name}”",
    ("term", "binned"): "Whether the term “{name}” is in the glossary",
    ("translation", "text"): "The translation “{name}”",
    ("translation", "approval"): "Whether the translation “{name}” is approved",
    ("translation", "binned"): "Whether the translation “{name}” is kept",
    ("credential", "name"): "The name of the credential “{name}”",
    ("credential", "competency"): "The competency of the credential “{name}”",
    ("credential", "method"): "The method of the credential “{name}”",
    ("credential", "method_parts"): "The parts of the method of “{name}”",
    ("credential", "evidence"): "The evidence “{name}” asks for",
    ("credential", "criteria"): "The criteria of the credential “{name}”",
    ("credential", "resources"): "The resources for “{name}”",
    ("credential", "research"): "The research behind “{name}”",
    ("framework", "binned"): "Whether the framework “{name}” lies beside the portrait",
    ("alignment", "kind"): "How words are aligned with a framework",
    ("alignment", "binned"): "Whether words are aligned with a framework",
    ("kept", "binned"): "Whether the coach is silent about “{name}”",
    ("off", "binned"): "Whether the coach looks for “{name}”",
    ("off", "reason"): "Why the coach does not look for “{name}”",
    ("credential", "binned"): "Whether the credential “{name}” is in the bin",
    ("theme", "name"): "The name of the theme “{name}”",
    ("theme", "pillar"): "The pillar of the theme “{name}”",
    ("theme", "binned"): "Whether the theme “{name}” is dissolved",
    ("group", "name"): "The name of the group “{name}”",
    ("group", "binned"): "Whether the group “{name}” is in the bin",
    ("attendance", "invited"): "How many are invited: {name}",
    ("attendance", "present"): "How many are there: {name}",
    ("seat", "group"): "The group of seat {name}",
    ("session", "title"): "The name of the session “{name}”",
    ("session", "date"): "The day of “{name}”",
    ("session", "starts"): "When “{name}” starts",
    ("session", "ends"): "When “{name}” ends",
    ("session", "place"): "The place of “{name}”",
    ("session", "people"): "How many people “{name}” expects",
    ("session", "kind"): "What kind of session “{name}” is",
    ("session", "binned"): "Whether the session “{name}” is in the bin",
    ("part", "title"): "The name of the part “{name}”",
    ("part", "minutes"): "The minutes of the part “{name}”",
    ("part", "notes"): "The notes to the part “{name}”",
    ("part", "room"): "What the room sees during “{name}”",
    ("part", "began"): "When the part “{name}” began",
    ("part", "binned"): "Whether the part “{name}” is in the bin",
    ("prompt", "text"): "The question “{name}”",
    ("pause", "answer"): "The answer “{name}”",
    ("vote", "question"): "The question of the vote “{name}”",
    ("vote", "state"): "Whether the vote “{name}” is open",
    ("vote", "handed_out"): "How many ballots were handed out for “{name}”",
    ("vote", "binned"): "Whether the vote “{name}” is in the bin",
    ("ballot", "marks"): "The marks on a ballot of “{name}”",
    ("ballot", "concern"): "The concern on a ballot of “{name}”",
    ("ballot", "group"): "The group of a ballot of “{name}”",
    ("ballot", "binned"): "Whether a ballot of “{name}” counts",
    ("tally", "count"): "The count for “{name}”",
    ("recall", "wrote"): "How many papers a recall test has",
    ("recall", "binned"): "Whether a recall test is kept",
    ("recalled", "count"): "How many people remember “{name}”",
    ("mixup", "count"): "How many people mixed up two pillars",
    ("details", "title"): "The name of the workshop",
    ("details", "district"): "The district",
    ("details", "place"): "The place",
    ("details", "date"): "The day",
    ("details", "starts"): "The time it starts",
    ("details", "prompt"): "The prompt",
    ("details", "language"): "The language of the workshop",
    ("details", "base"): "The address of the framework",
    ("details", "adoption"): "How far the framework has come",
}

_DID = {
    "text": "reworded",
    "name": "renamed",
    "title": "renamed",
    "pillar": "moved",
}

_NAMED = {
    "pillar": "pillar",
    "group": "group",
    "session": "session",
    "level": "level",
    "indicator": "statement",
}
"""Fields that hold an id, and the kind it is one of."""

_NAMES_OF = {"session": "title", "statement": "text"}
"""In which field of a kind its name stands, where it is not `name`."""


def noun_of(clash: Clash) -> str:
    """Return the key in `NOUNS` under which a difference is told."""
    return _NOUN_OF.get(clash.kind, "workshop")


def what(workshop: Workshop, clash: Clash) -> str:
    """Return what it is that copies say differently, by its name in the workshop that comes of them."""
    sentence = _WHAT.get((clash.kind, clash.field), "The {field} of “{name}”")
    return say(sentence, name=_name(workshop, clash), field=clash.field)


def value(workshop: Workshop, clash: Clash, said: Said) -> str:
    """Return in words what one copy says."""
    if clash.is_about_the_bin:
        return _kept_or_gone(said)
    told = named(workshop, clash.field, said.value)
    if clash.kind == "translation" and clash.field == "approval":
        return say("yes") if told else say("no")
    if clash.kind == "ballot" and clash.field == "marks":
        return _marks(workshop, str(told))
    if isinstance(told, bool):
        return say("yes") if told else say("no")
    if clash.field == "pillar" and told is None:
        return say("the tray")
    return str(told) if told not in {None, ""} else say("nothing")


def named(workshop: Workshop, field: str, value: Any) -> Any:
    """Name the pillar, group or session a value is about, instead of its id."""
    if field in _NAMED and isinstance(value, str):
        kind = _NAMED[field]
        return workshop.value(kind, value, _NAMES_OF.get(kind, "name")) or value
    return value


def _kept_or_gone(said: Said) -> str:
    if said.value:
        return say("put in the bin")
    return next((say(did) for field, did in _DID.items() if field in said.did), say("changed"))


def _name(workshop: Workshop, clash: Clash) -> str:
    if clash.field in _NAMES and clash.kind != "details":
        return str(clash.said[0].value)
    if clash.kind == "attendance":
        group = named(workshop, "group", workshop.value("attendance", clash.id, "group"))
        session = named(workshop, "session", workshop.value("attendance", clash.id, "session"))
        return say("{group}, {session}", group=group or "", session=session or "")
    if clash.kind == "thread":
        return str(workshop.value("idea", workshop.value("thread", clash.id, "idea") or "", "text") or "")
    if clash.kind in {"ballot", "choice"}:
        vote = workshop.value(clash.kind, clash.id, "vote")
        return str(workshop.value("vote", vote or "", "question") or "")
    if clash.kind == "tally":
        choice = workshop.value("tally", clash.id, "choice")
        return _wording(workshop, choice) if choice else say("ballots")
    found = (workshop.value(clash.kind, clash.id, field) for field in (*_NAMES, "words", "check"))
    return next((str(one) for one in found if one), clash.id)


def _wording(workshop: Workshop, choice_id: str) -> str:
    values: Mapping[str, Any] = {
        field: workshop.value("choice", choice_id, field) for field in ("text", "idea", "pillar")
    }
    return str(
        values["text"]
        or workshop.value("idea", values["idea"] or "", "text")
        or workshop.value("pillar", values["pillar"] or "", "name")
        or choice_id
    )


def _marks(workshop: Workshop, marks: str) -> str:
    lines = (line.rpartition(" ") for line in marks.splitlines())
    told = [
        say("{choice}: {count}", choice=_wording(workshop, choice), count=count)
        for choice, _, count in lines
        if choice
    ]
    return ", ".join(told) or say("nothing")


def of_clock(skew: Skew) -> str:
    """Return what a person should know about the clock of another laptop before joining."""
    if skew.is_behind:
        return say(
            "The clock of that laptop is behind. What was changed there counts as earlier than it was, so "
            "look at what both changed."
        )
    if skew.minutes >= _LONG:
        return say("The clock of that laptop is far ahead. Look at what both changed, then set that clock.")
    return say_many(
        "The clock of that laptop is {count} minute ahead. Where both changed something, its value counts "
        "as the later one unless you choose.",
        "The clock of that laptop is {count} minutes ahead. Where both changed something, its value counts "
        "as the later one unless you choose.",
        skew.minutes,
    )


_LONG = 3 * 24 * 60
"""Minutes from which nobody wants to read how many."""
