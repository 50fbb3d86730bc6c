"""Reads the XML of workbooks and documents, none of which may declare entities."""

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from workshop_app.intake.refusals import damaged

_ENCODINGS = {"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}


class _Reached(Exception):
    """The first element was reached."""


def feed(pieces: Iterable[bytes], parser: expat.XMLParserType, name: str) -> None:
    """Let a parser read a part piece by piece; raises CannotRead if it is no XML or declares entities."""
    _refuse_declarations(parser, name)
    parser.buffer_text = True
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by its place only
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise damaged(name) from error
    finally:
        # a parser and what it tells hold each other
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.StartDoctypeDeclHandler = parser.XmlDeclHandler = None


def first_element(beginning: bytes, name: str) -> str:
    """Return what the first element of a part is called, without its namespace.

    Entities can be declared only before it; raises CannotRead if any is.
    """
    parser = expat.ParserCreate()
    _refuse_declarations(parser, name)
    found: list[str] = []

    def reach(element: str, _attributes: dict[str, str]) -> None:
        found.append(element.rpartition(":")[2])
        raise _Reached

    parser.StartElementHandler = reach
    try:
        parser.Parse(beginning)
    except _Reached:
        return found[0]
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise damaged(name) from error
    raise damaged(name)


def tree(part: bytes, name: str) -> Any:
    """Return a small part as a tree of elements; raises CannotRead."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - not needed at the start
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415 - as above

    try:
        return fromstring(part, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise damaged(name) from error


def local(tag: Any) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _refuse_declarations(parser: expat.XMLParserType, name: str) -> None:
    def refuse(*_declared: object) -> None:
        raise damaged(name)

    def read_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise damaged(name)

    parser.StartDoctypeDeclHandler = refuse
    parser.XmlDeclHandler = read_encoding
