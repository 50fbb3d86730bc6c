"""A typeface inside a PDF: the glyphs that were used, cut out by HarfBuzz and addressed by their number."""

import struct
from typing import Any

import uharfbuzz
from PySide6.QtGui import QRawFont
from reportlab.pdfbase import pdfdoc

_TABLES = (
    "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "prep", "glyf", "loca",
    "gasp", "CFF ", "VORG",
)  # fmt: skip

_RESTRICTED = 0x0002
"""The bit of a typeface's fsType that forbids to embed it."""

_MOST_IN_A_BLOCK = 100
"""Entries that one bfchar block of a CMap may have."""


class EmbeddedFace:
    """One typeface of one document; `name` is how the pages call it.

    `can_embed` is false for a variable typeface and for one whose maker forbids it: its glyphs are drawn
    as outlines instead. `used` maps the glyphs used so far to the letters behind them.
    """

    def __init__(self, raw: QRawFont, number: int) -> None:
        self.name = self.fontName = f"F{number}"
        self.used: dict[int, str] = {}
        self._tag = "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
        self._ps_name = f"{self._tag}+" + "".join(
            letter
            for letter in f"{raw.familyName()}-{raw.weight()}"
            if letter.isascii() and (letter.isalnum() or letter == "-")
        )
        data = _sfnt(raw)
        self.can_embed = bool(data) and not raw.fontTable("fvar").size() and not _is_restricted(raw)
        self._is_cff = data[:4] == b"OTTO"
        if self.can_embed:
            self._face = uharfbuzz.Face(uharfbuzz.Blob(data))
            self._font = uharfbuzz.Font(self._face)
            self._per_em = 1000.0 / self._face.upem
        self._advances: dict[int, float] = {}

    def advance(self, glyph: int) -> float:
        """Return how wide a glyph is, in thousandths of the type size."""
        if glyph not in self._advances:
            self._advances[glyph] = self._font.get_glyph_h_advance(glyph) * self._per_em
        return self._advances[glyph]

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name by which ReportLab calls it
        """Put the typeface into the document; ReportLab calls this when it writes the PDF."""
        if not self.used:
            return
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType0" if self._is_cff else "CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(self._ps_name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": doc.Reference(self._descriptor(doc), f"descriptor{self.name}"),
                "DW": 1000,
                "W": pdfdoc.PDFArray(
                    [
                        part
                        for glyph in sorted(self.used)
                        for part in (glyph, pdfdoc.PDFArray([round(self.advance(glyph), 3)]))
                    ]
                ),
            }
        )
        if not self._is_cff:
            descendant.dict["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
        whole = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(self._ps_name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant, f"descendant{self.name}")]),
                "ToUnicode": _stream(doc, self._to_unicode(), f"letters{self.name}"),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(whole, f"face{self.name}")

    def _descriptor(self, doc: Any) -> Any:
        extents = self._font.get_font_extents("ltr")
        ascent, descent = round(extents.ascender * self._per_em), round(extents.descender * self._per_em)
        data = self._subset()
        kind = {"Subtype": pdfdoc.PDFName("OpenType")} if self._is_cff else {"Length1": len(data)}
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(self._ps_name),
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([-1000, descent, 2000, ascent]),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": 660,
                "StemV": 80,
                "FontFile3" if self._is_cff else "FontFile2": _stream(doc, data, f"file{self.name}", **kind),
            }
        )

    def _subset(self) -> bytes:
        wanted = uharfbuzz.SubsetInput()
        glyphs = wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX)
        for glyph in self.used:
            glyphs.add(glyph)
        wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        return bytes(uharfbuzz.subset(self._face, wanted).blob.data)

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{glyph:04X}> <{(letters or ' ').encode('utf-16-be').hex().upper()}>"
            for glyph, letters in sorted(self.used.items())
        ]
        blocks = [lines[start : start + _MOST_IN_A_BLOCK] for start in range(0, len(lines), _MOST_IN_A_BLOCK)]
        body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
        return f"{_CMAP_HEAD}{body}{_CMAP_FOOT}".encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _stream(doc: Any, content: bytes, name: str, **entries: Any) -> Any:
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.filters = [pdfdoc.PDFZCompress]
    for key, value in entries.items():
        stream.dictionary[key] = value
    return doc.Reference(stream, name)


def _sfnt(raw: QRawFont) -> bytes:
    """Put the tables that Qt hands out back into a font file; empty if they are not all to be had."""
    tables = {tag: bytes(raw.fontTable(tag).data()) for tag in _TABLES}
    tables = {tag: table for tag, table in sorted(tables.items()) if table}
    if "head" not in tables or not ({"glyf", "CFF "} & set(tables)):
        return b""
    count = len(tables)
    power = count.bit_length() - 1
    head = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    head += struct.pack(">HHHH", count, (1 << power) * 16, power, (count - (1 << power)) * 16)
    offset, body = 12 + 16 * count, bytearray()
    for tag, table in tables.items():
        head += tag.encode("ascii") + struct.pack(">LLL", 0, offset + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + bytes(body)


def _is_restricted(raw: QRawFont) -> bool:
    table = bytes(raw.fontTable("OS/2").data())
    return len(table) >= 10 and struct.unpack(">H", table[8:10])[0] & 0x000F == _RESTRICTED
