"""Turns the bytes of a list into text, whatever program wrote them."""

import codecs
import unicodedata
from collections.abc import Iterable

from workshop_app.intake.foreign import refuse_foreign
from workshop_app.intake.refusals import LARGEST, empty, not_text, too_large

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EXPECTED = frozenset(
    "áéíóúüñàèìòùâêîôûäëïöçãõåæøßœÁÉÍÓÚÜÑÀÈÇÄÖØÅ¿¡«»ºª°€£\xa0"
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026"  # quotation marks, dashes, bullet, ellipsis
)
_SAMPLE = 2**16


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file; raises CannotRead if it is empty, too large or no text.

    Known by rules: UTF-8, UTF-16 and UTF-32 with or without their mark, then what Windows, an old Mac
    or DOS wrote; only where these do not fit is the encoding guessed from statistics.
    """
    if len(data) > LARGEST:
        raise too_large(name, len(data))
    if not data:
        raise empty(name)
    refuse_foreign(data, name)
    text = _text(data)
    if text is None or _is_noise(text):
        raise not_text(name)
    return text.replace("\0", "").removeprefix("\ufeff")


def _text(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        return _text(data.removeprefix(codecs.BOM_UTF8))  # some programs add lines of another encoding
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\0" in data:
        return _with_zeros(data)
    return _modern(data) or _line_by_line(data) or _old_western(data) or _guessed(data)


def _with_zeros(data: bytes) -> str | None:
    """Tell UTF-16 without its mark from text into which a few zero bytes have strayed."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    few, rest = (even + odd) * 20 <= len(data), data.replace(b"\0", b"")
    if few and (text := _modern(rest) or (_text(rest) if _is_mostly_latin(rest) else None)):
        return text
    for encoding, mine, other in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if mine > 20 * other and len(data) % 2 == 0:
            text = data.decode(encoding, errors="replace")
            if not _is_noise(text):
                return text
    return _text(rest) if few else None


def _is_mostly_latin(data: bytes) -> bool:
    """Say whether nearly every byte is a letter of English, as it never is in UTF-16."""
    sample = data[:_SAMPLE]
    return sum(byte < 0x7F and (byte > 0x1F or byte in b"\t\r\n") for byte in sample) * 20 >= len(sample) * 17


def _modern(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _line_by_line(data: bytes) -> str | None:
    """Read a file that two programs wrote: some lines in UTF-8, some as Windows writes them."""
    lines, modern, old = [], 0, 0
    for line in data.splitlines(keepends=True):
        try:
            lines.append(line.decode("utf-8"))
            modern += not line.isascii()
        except UnicodeDecodeError:
            lines.append(line.decode("cp1252", errors="replace"))
            old += 1
    text = "".join(lines)
    return text if modern >= old and "\ufffd" not in text else None


def _old_western(data: bytes) -> str | None:
    """Choose between Windows, old Mac and DOS by which of them gives letters that people write.

    In no language of the West are two letters of five accented; where they are, it is another script.
    """
    letters = sum(65 <= byte <= 122 for byte in data[:_SAMPLE])
    if sum(byte >= 0x80 for byte in data[:_SAMPLE]) * 5 > letters * 2:
        return None
    found = [(_likelihood(data, encoding), encoding) for encoding in ("cp1252", "mac_roman", "cp850")]
    likelihood, encoding = max(found, key=lambda pair: pair[0])
    return data.decode(encoding, errors="replace") if likelihood > 0.8 else None


def _likelihood(data: bytes, encoding: str) -> float:
    high = bytes(byte for byte in data[: 2**20] if byte >= 0x80)
    if not high:
        return 1.0 if encoding == "cp1252" else 0.0
    text = high.decode(encoding, errors="replace")
    return sum(letter in _EXPECTED for letter in text) / len(text)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - a tenth of a second that few lists need

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, errors="replace") if best else data.decode("cp1252", errors="replace")


def _is_noise(text: str) -> bool:
    sample = text[:_SAMPLE]
    return _share(sample, (letter for letter in sample if _is_strange(letter))) > 0.02


def _is_strange(letter: str) -> bool:
    return letter not in "\t\n\r\f\v\0\x1a\x85" and (
        letter == "\ufffd" or unicodedata.category(letter) in {"Cc", "Cn", "Co"}
    )


def _share(text: str, some: Iterable[str]) -> float:
    return sum(1 for _ in some) / max(1, len(text))
