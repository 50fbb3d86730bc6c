"""What single values must look like: addresses, GUIDs, languages, days, and statements without markup."""

import re
from datetime import date, datetime, timedelta

_GUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x1f\x7f]+")
_ON_THE_WEB = re.compile(r"https?://[^\s/?#:@\[\]]+(:\d{1,5})?([/?#].*)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_MARKUP = re.compile(r"</?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
_LINK = re.compile(r"<(?:https?:|mailto:)[^\s<>]+>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_EXTENSION = re.compile(r"ext:[A-Za-z0-9._-]+")
_EXAMPLE = re.compile(r"https?://([^/?#:]+\.)?example\.(org|com|net|edu)\b", re.IGNORECASE)


def is_guid(text: str) -> bool:
    """Return whether the text is a GUID and nothing else: 8-4-4-4-12 hexadecimal digits."""
    return _GUID.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Return whether the text is a whole URI: a scheme, and for the web a host."""
    if not _ADDRESS.fullmatch(text):
        return False
    return not text.lower().startswith(("http:", "https:")) or _ON_THE_WEB.fullmatch(text) is not None


def is_on_the_web(text: str) -> bool:
    """Return whether the text is the address of a web page: http or https, and a host."""
    return is_address(text) and _ON_THE_WEB.fullmatch(text) is not None


def is_example(address: str) -> bool:
    """Return whether an address is one that only examples have, so that nobody will ever answer there."""
    return _EXAMPLE.match(address) is not None


def is_language(text: str) -> bool:
    """Return whether the text looks like the code of a language: en, es-MX; also en_US, as some write."""
    return _LANGUAGE.fullmatch(text) is not None


def is_extension(text: str) -> bool:
    """Return whether the text is a word of somebody's own: ext: and letters, digits, dot, dash, low line."""
    return _EXTENSION.fullmatch(text) is not None


def has_markup(text: str) -> bool:
    """Return whether the text holds HTML; a Markdown link in pointed brackets is none."""
    return any(pattern.search(_LINK.sub("", text)) for pattern in (_MARKUP, _ENTITY))


def day_of(text: str) -> date | None:
    """Return the day a date or a date with time begins with; None if it begins with none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def is_in_utc(moment: str) -> bool:
    """Return whether a moment is told in UTC; one that cannot be read is not judged here."""
    try:
        read = datetime.fromisoformat(moment.upper())
    except ValueError:
        return True
    return read.utcoffset() in {None, timedelta(0)}
