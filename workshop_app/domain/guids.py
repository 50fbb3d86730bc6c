"""GUIDs: the names under which others know what is ours, the same in every copy and at every export."""

from uuid import UUID, uuid5

from workshop_app.domain.kinds import Record, kind_of

_OURS = UUID("6d7a1f0e-52b1-5c54-9b5f-2f0c8f2f6a10")
"""Made up once; another one here would give everything another name everywhere."""


def guid_of(workshop_id: str, record: Record) -> str:
    """Return the GUID of a record of a workshop; what came from a framework keeps the one it came under."""
    came_under: str = getattr(record, "guid", "")
    return came_under or guid(workshop_id, kind_of(record), record.id)


def guid(workshop_id: str, *names: str) -> str:
    """Return the GUID that only this workshop and these names, in this order, make."""
    one = uuid5(_OURS, workshop_id)
    for name in names:
        one = uuid5(one, name)
    return str(one)


def is_guid(text: str) -> bool:
    """Say whether a text is a GUID as formats for schools write one."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
