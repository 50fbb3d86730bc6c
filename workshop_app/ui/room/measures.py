"""How large each room is, as this computer was told: the picture's width and the way to the last row."""

import locale

from workshop_app.preferences import Preferences
from workshop_app.ui.room.legibility import Room

ROOMS, UNIT = "rooms", "room unit"
"""Names in the preferences: metres by place, the last told under an empty name, and the unit to speak in."""

FOOT = 0.3048
"""Metres in a foot."""

WIDTHS, ROWS = (0.5, 12.0), (1.0, 60.0)
"""Metres between which a picture's width and the way to the last row are believed."""


def room_of(preferences: Preferences, place: str) -> Room:
    """Return the room at a place; where nobody measured, the last one measured or an ordinary one."""
    rooms = preferences.get(ROOMS, {})
    for name in (place, ""):
        told = rooms.get(name)
        if isinstance(told, list) and len(told) == 2 and all(isinstance(side, int | float) for side in told):
            width, row = (
                min(most, max(least, float(side)))
                for side, (least, most) in zip(told, (WIDTHS, ROWS), strict=True)
            )
            return Room(width, row)
    return Room()


def is_measured(preferences: Preferences, place: str) -> bool:
    """Say whether somebody told how large the room at this place is."""
    return place in preferences.get(ROOMS, {})


def keep(preferences: Preferences, place: str, room: Room) -> None:
    """Keep how large the room at a place is; rooms not measured yet are taken to be like it."""
    told = [round(room.picture_width, 3), round(room.last_row, 3)]
    preferences.put({ROOMS: preferences.get(ROOMS, {}) | {place: told, "": told}})


def speaks_feet(preferences: Preferences) -> bool:
    """Say whether lengths are said in feet: as chosen, or as people count where this computer is."""
    chosen = preferences.get(UNIT, "")
    if chosen:
        return bool(chosen == "feet")
    country = (locale.getlocale()[0] or "en_US").partition("_")[2]
    return country in {"", "US", "LR", "MM"}
