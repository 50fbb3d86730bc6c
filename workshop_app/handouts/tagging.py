"""The structure of a PDF for those who listen to it: headings, lists, figures, in order (PDF/UA-1)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, BinaryIO, NamedTuple
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

_ATTRIBUTES = {"alt": "Alt", "actual": "ActualText", "language": "Lang", "title": "T"}


class Element:
    """One heading, list, paragraph, figure …: its role and what is in it."""

    def __init__(self, role: str, parent: "Element | None", attributes: dict[str, str]) -> None:
        self.role, self.attributes = role, attributes
        self.inside: list[Element | tuple[int, int]] = []
        if parent is not None:
            parent.inside.append(self)

    def is_empty(self) -> bool:
        """Whether nothing on any page belongs to it; empty elements within it are dropped."""
        self.inside = [one for one in self.inside if isinstance(one, tuple) or not one.is_empty()]
        return not self.inside


class About(NamedTuple):
    """What a document says about itself: `language` is the code of its fixed sentences."""

    title: str
    author: str
    language: str
    made_on: date


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A ReportLab canvas that knows what each thing drawn on it is.

    `size` is in points. The bytes depend on nothing but what is drawn and what it says about itself.
    """

    def __init__(self, file: BinaryIO, size: tuple[float, float], about: About) -> None:
        rl_config.useA85 = 0  # streams as bytes, a fifth smaller
        super().__init__(
            file, pagesize=size, lang=about.language, pageCompression=1, invariant=1, pdfVersion=(1, 7)
        )
        self._about = about
        self._root = Element("Document", None, {})
        self._open = [self._root]
        self._is_inside = False
        self._page: list[Element] = []
        self._pages: list[list[Element]] = []
        self._page_names: list[Any] = []
        self.setTitle(about.title)
        self.setAuthor(about.author)
        self.setCreator("Portrait Workshop")
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc._timeStamp = _Morning(about.made_on)  # noqa: SLF001 - there is no other way to say when
        self._doc.addPage = self._add_page

    @contextmanager
    def element(self, role: str, **attributes: str) -> Iterator[None]:
        """Open an element that holds others, such as a list or a section.

        A `TH` says with its `scope` what it is the head of: `Row`, `Column` or `Both`.
        """
        self._open.append(Element(role, self._open[-1], attributes))
        try:
            yield
        finally:
            self._open.pop()

    @contextmanager
    def content(self, role: str, **attributes: str) -> Iterator[None]:
        """Say what is drawn meanwhile is: a leaf of the structure; within another it changes nothing."""
        if self._is_inside:
            yield
            return
        element = Element(role, self._open[-1], attributes)
        element.inside.append((len(self._pages), len(self._page)))
        with self._marked(f"/{role} <</MCID {len(self._page)}>> BDC"):
            self._page.append(element)
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Say that what is drawn meanwhile is decoration, or was said before."""
        if self._is_inside:
            yield
            return
        with self._marked("/Artifact BMC"):
            yield

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End the page."""
        super().showPage()
        self._pages.append(self._page)
        self._page = []

    def save(self) -> None:
        """End the document and write its structure."""
        if self._code:
            self.showPage()
        self._write_structure()
        metadata = _PlainStream()
        metadata.content = _XMP.format(
            title=escape(self._about.title), language=escape(self._about.language)
        ).encode()
        metadata.dictionary["Type"] = pdfdoc.PDFName("Metadata")
        metadata.dictionary["Subtype"] = pdfdoc.PDFName("XML")
        self._doc.Catalog.Metadata = self._doc.Reference(metadata, "Metadata")
        super().save()

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"  # ReportLab's own names an unembedded Helvetica on every page

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        self.addLiteral(opening)
        self._is_inside = True
        try:
            yield
        finally:
            self._is_inside = False
            self.addLiteral("EMC")

    def _add_page(self, page: Any) -> None:
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._page_names)
        page.Tabs = pdfdoc.PDFName("S")
        self._page_names.append(pdfdoc.PDFObjectReference(self._doc.thisPageName()))
        pdfdoc.PDFDocument.addPage(self._doc, page)

    def _write_structure(self) -> None:
        doc = self._doc
        self._root.is_empty()
        top = pdfdoc.PDFObjectReference("StructTreeRoot")
        names: dict[Element, Any] = {}
        root = self._write_element(self._root, top, names)
        numbers: list[Any] = []
        for number, page in enumerate(self._pages):
            numbers += [number, pdfdoc.PDFArray([names[element] for element in page])]
        tree = doc.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}), "ParentTree")
        entries = {
            "Type": pdfdoc.PDFName("StructTreeRoot"),
            "K": pdfdoc.PDFArray([root]),
            "ParentTree": tree,
            "ParentTreeNextKey": len(self._pages),
        }
        doc.Reference(pdfdoc.PDFDictionary(entries), "StructTreeRoot")
        doc.Catalog.StructTreeRoot = top
        doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _write_element(self, element: Element, parent: Any, names: dict[Element, Any]) -> Any:
        name = f"Element{len(names)}"
        names[element] = reference = pdfdoc.PDFObjectReference(name)
        entries = {"Type": pdfdoc.PDFName("StructElem"), "S": pdfdoc.PDFName(element.role), "P": parent}
        for attribute, value in element.attributes.items():
            if attribute == "scope":
                scope = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName(value)}
                entries["A"] = pdfdoc.PDFDictionary(scope)
            else:
                entries[_ATTRIBUTES[attribute]] = pdfdoc.PDFString(value)
        if element.role == "L":
            listed = {"O": pdfdoc.PDFName("List"), "ListNumbering": pdfdoc.PDFName("None")}
            entries["A"] = pdfdoc.PDFDictionary(listed)
        entries["K"] = pdfdoc.PDFArray(
            [
                self._write_content(*one)
                if isinstance(one, tuple)
                else self._write_element(one, reference, names)
                for one in element.inside
            ]
        )
        self._doc.Reference(pdfdoc.PDFDictionary(entries), name)
        return reference

    def _write_content(self, page: int, number: int) -> Any:
        entries = {"Type": pdfdoc.PDFName("MCR"), "Pg": self._page_names[page], "MCID": number}
        return pdfdoc.PDFDictionary(entries)


class _PlainStream(pdfdoc.PDFStream):  # type: ignore[misc]
    """A stream that is neither packed nor says so: metadata has to be readable as it is."""

    def format(self, document: Any) -> bytes:
        entries = dict(self.dictionary.dict) | {"Length": len(self.content)}
        head = pdfdoc.format(pdfdoc.PDFDictionary(entries), document)
        return bytes(head) + b"\nstream\n" + bytes(self.content) + b"\nendstream\n"


class _Morning(TimeStamp):  # type: ignore[misc]
    """The beginning of a day, as the moment at which a document says it was made."""

    def __init__(self, day: date) -> None:
        super().__init__(invariant=1)
        self.YMDhms = (day.year, day.month, day.day, 0, 0, 0)


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part><pdf:Producer>ReportLab</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
