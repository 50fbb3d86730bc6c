"""What the program says of a credential: for which place it is, and how far it has come."""

from workshop_app.domain.credential_records import Credential
from workshop_app.domain.credentials import PARTS, lacking, says_something
from workshop_app.domain.growth_records import Level
from workshop_app.domain.records import Pillar
from workshop_app.words import say, say_many

NEVER = "Described here, awarded nowhere in this program: it knows no educator’s name."


def place_of(pillar: Pillar, level: Level | None) -> str:
    """Return for which pillar a credential is, and for which step of its growth."""
    name = pillar.name or say("Pillar without a name")
    if level is None:
        return say("{pillar} as a whole", pillar=name)
    return say("{pillar}, {level}", pillar=name, level=level.name)


def progress(credential: Credential) -> str:
    """Return how far a credential has come, in a few words."""
    if not says_something(credential):
        return say("Nothing written yet")
    missing = lacking(credential)
    if not missing:
        return say("Complete")
    if len(missing) == 1:
        return say("Missing: {part}", part=say(PARTS[missing[0]].title))
    return say_many("{count} part missing", "{count} parts missing", len(missing))
