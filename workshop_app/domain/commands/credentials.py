"""Everything one can do with micro-credentials: they are described here, and never awarded."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.credential_records import Credential, CredentialId
from workshop_app.domain.credentials import PARTS, credential_at
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.rules import LONGEST_NAME, LONGEST_NOTES, RuleBroken, lines, one_line, within
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop


def write(
    workshop: Workshop, pillar_id: PillarId, level_id: LevelId | None = None, /, **said: str
) -> Iterator[Edit]:
    """Write parts of the credential of a pillar at a level, or of the pillar as a whole, as one change.

    The parts are those of `credentials.PARTS`; of the lists each line is one. An empty text takes a part
    away.
    """
    if not said.keys() <= PARTS.keys():
        raise TypeError(said)
    pillar = workshop.known(Pillar, pillar_id, "That pillar is not in this workshop.")
    if level_id is not None:
        workshop.known(Level, level_id, "That level is not in this workshop.")
    refuse_locked(workshop, pillar.id)
    there = credential_at(workshop, pillar.id, level_id)
    new = {name: _text(name, text) for name, text in said.items()}
    if any(getattr(there, name) != text for name, text in new.items()):
        place = {"pillar": pillar.id, "level": level_id, "rank": "a0", "binned": False}
        yield workshop.edit("credential", there.id, **place, **new)


def keep_guid(workshop: Workshop, credential_id: CredentialId, guid: str) -> Iterator[Edit]:
    """Note under which GUID a credential is known elsewhere, so that it keeps it."""
    yield workshop.edit("credential", _credential(workshop, credential_id).id, guid=guid)


def bin(workshop: Workshop, credential_id: CredentialId) -> Iterator[Edit]:
    """Put a credential in the bin; it can be taken back."""
    there = _credential(workshop, credential_id)
    refuse_locked(workshop, there.pillar)
    yield workshop.edit("credential", there.id, binned=True)


def take_back(workshop: Workshop, credential_id: CredentialId) -> Iterator[Edit]:
    """Take a credential back from the bin."""
    there = _credential(workshop, credential_id)
    refuse_locked(workshop, there.pillar)
    yield workshop.edit("credential", there.id, binned=False)


def _credential(workshop: Workshop, credential_id: str) -> Credential:
    return workshop.known(Credential, credential_id, "That credential is not in this workshop.")


def _text(name: str, text: str) -> str:
    if name == "name":
        longest = RuleBroken("The name of a credential holds {longest} characters.", longest=LONGEST_NAME)
        return within(one_line(text), LONGEST_NAME, longest)
    longest = RuleBroken("A part of a credential holds {longest} characters.", longest=LONGEST_NOTES)
    return within(lines(text) if PARTS[name].is_list else one_line(text), LONGEST_NOTES, longest)
