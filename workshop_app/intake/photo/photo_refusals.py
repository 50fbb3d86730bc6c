"""What a photo is refused for, in sentences, and what kind of file it is instead."""

from workshop_app.intake.refusals import CannotRead

SMALLEST_SIDE = 64
"""Px: on a smaller picture no note could be found, nor read by anybody."""

_LOOK_LIKE = (
    (0, b"%PDF-", "document"),
    (0, b"PK\x03\x04", "document"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document"),
    (0, b"SQLite format 3\x00", "workshop"),
    (0, b"GIF8", "picture"),
    (0, b"BM", "picture"),
    (0, b"II*\x00", "picture"),
    (0, b"MM\x00*", "picture"),
    (8, b"WEBP", "picture"),
    (0, b"\xff\x0a", "picture"),
    (4, b"JXL ", "picture"),
    (4, b"ftypavi", "picture"),
    (4, b"ftypcrx", "picture"),
    (0, b"FUJIFILMCCD-RAW", "picture"),
    (4, b"ftypqt", "film"),
    (4, b"ftypmp4", "film"),
    (4, b"ftypisom", "film"),
)
_SAID = {
    "picture": (
        "{name} is a picture of a kind that is not read here. Nothing was brought in. "
        "Save it as JPEG or PNG and bring that in."
    ),
    "document": (
        "{name} is a document, not a photo. Nothing was brought in. "
        "Save its page as a picture (JPEG or PNG) and bring that in."
    ),
    "film": "{name} is a film, not a photo. Nothing was brought in. Take a photo of the wall instead.",
    "workshop": "{name} is a workshop file, not a photo. Nothing was brought in. Open it instead.",
}


def not_a_photo(name: str, head: bytes) -> CannotRead:
    """Return the trouble of a file that begins like no photo, and says what it is where that is known."""
    for place, sign, kind in _LOOK_LIKE:
        if head[place:].startswith(sign):
            return CannotRead(_SAID[kind], name=name)
    return CannotRead(
        "{name} is not a photo. Nothing was brought in. Choose a picture in JPEG, PNG or HEIC.", name=name
    )


def empty(name: str) -> CannotRead:
    """Return the trouble of a file without a single byte."""
    return CannotRead(
        "{name} is empty. Nothing was brought in. Copy it from the camera or phone once more.", name=name
    )


def too_heavy(name: str, size: int, most: int) -> CannotRead:
    """Return the trouble of a file that has more bytes than any photo."""
    return CannotRead(
        "{name} has {size:,} MB, and a photo may have {most}. Nothing was brought in. "
        "Save it smaller and bring that in.",
        name=name,
        size=-(-size // 2**20),
        most=most // 2**20,
    )


def too_many_pixels(name: str, width: int, height: int, most: int) -> CannotRead:
    """Return the trouble of a picture that would fill the memory of this computer."""
    return CannotRead(
        "{name} says it has {width:,} × {height:,} pixels, and a photo of its kind may have {most} million. "
        "Nothing was brought in. Save it smaller and bring that in.",
        name=name,
        width=width,
        height=height,
        most=most // 1_000_000,
    )


def too_small(name: str, width: int, height: int) -> CannotRead:
    """Return the trouble of a picture on which no note can be seen."""
    return CannotRead(
        "{name} has only {width} × {height} pixels, too few to read a note. Nothing was brought in. "
        "Bring in the photo itself, not its small preview.",
        name=name,
        width=width,
        height=height,
    )


def damaged(name: str) -> CannotRead:
    """Return the trouble of a photo that breaks off or holds what no camera writes."""
    return CannotRead(
        "{name} is damaged, or only a part of it is there. Nothing was brought in. "
        "Copy it from the camera or phone once more.",
        name=name,
    )


def too_much_in_it(name: str) -> CannotRead:
    """Return the trouble of a photo with so much in it that finding notes would take minutes."""
    return CannotRead(
        "{name} shows so many small things that its notes are not found in good time. Nothing was brought "
        "in. Take a photo in which the notes fill the picture.",
        name=name,
    )


def too_little_memory(name: str) -> CannotRead:
    """Return the trouble of a computer whose memory is full."""
    return CannotRead(
        "There is too little memory left to look at {name}. Nothing was brought in. "
        "Close other programs and try again.",
        name=name,
    )


def out_of_reach(name: str, error: OSError) -> CannotRead:
    """Return the trouble of a file that is missing, a folder, or may not be read."""
    if isinstance(error, FileNotFoundError):
        return CannotRead("There is no file {name}. Look whether it was moved or renamed.", name=name)
    if isinstance(error, IsADirectoryError):
        return CannotRead("{name} is a folder. Choose a photo in it.", name=name)
    if isinstance(error, PermissionError):
        return CannotRead("{name} may not be read. It may be open in another program.", name=name)
    return CannotRead("{name} could not be read ({reason}).", name=name, reason=error.strerror or str(error))
