"""Who was heard, as data files and spreadsheets tell it: the voice ledger, group by group."""

from typing import Any

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.voices import ledger


def voices_told(workshop: Workshop) -> list[dict[str, Any]]:
    """Return the voice ledger over all sessions; for others of what `as_others_see` returns."""
    return [
        {
            "group": voice.group.name if voice.group is not None else None,
            "invited": voice.invited,
            "present": voice.present,
            "ideas": voice.ideas,
            "placed": voice.placed,
            "later": voice.later,
            "ballots": voice.ballots,
            "comments": voice.comments,
            "surviving_words": [survivor.word for survivor in voice.words],
        }
        for voice in ledger(workshop).voices
    ]
