"""How notes look at any zoom: blank papers kept as pictures, letters over them."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap

from workshop_app.domain.records import Idea
from workshop_app.ui.board.racks import Measures
from workshop_app.ui.board.scene import Voice
from workshop_app.ui.icons import Icons
from workshop_app.ui.lettering import NO_NOTCH, Lettering, Notch, Size, fit, line_of, unhinted
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.pictures import Pictures
from workshop_app.ui.theme import Theme
from workshop_app.words import say, written

TEXT_FROM = 0.45
"""Zoom below which notes are blank papers (DESIGN § 4: 04 Group)."""

NAMES_FROM = 0.25
"""Zoom below which sheets show only their numbers and counts."""

SHADOW_FROM = 0.4
FILTERED = 0.28
PADDING = 8.0
ON_PAPER = 4.0
"""How much of the paper is seen around the picture of one that is not typed yet."""

MARK = 14.0
SHADOW_REACH = 12.0
EDGE, MOST_EDGES = 3.0, 2
"""How far the papers of a stack look out, each beyond the one before it, and how many of them do."""

COUNT_LINE = 18.0
KEPT_LETTERINGS = 3000
KEPT_PAPERS = 96


class Look:
    """Draws notes in one theme; `unit` is how many device px one px of the design is at a zoom of 100 %."""

    def __init__(self, theme: Theme, icons: Icons, papers: PaperBrush, pictures: Pictures) -> None:
        self.theme, self.icons, self.papers = theme, icons, papers
        self._pictures = pictures
        self.unit = 1.0
        self.ink = theme.colour("ink")
        self.accent = theme.colour("accent")
        self._slot = theme.colour("control")
        plain = Theme(theme.high_contrast)  # the board is laid out at ordinary size and drawn larger
        self._sizes = [
            Size(unhinted(plain.font("note", size=px)), line) for px, line in ((15, 18), (14, 17), (13, 16))
        ]
        self._letterings: OrderedDict[tuple[str, float, float], Lettering] = OrderedDict()
        self._places: dict[tuple[int, int, bool], QPixmap] = {}
        self._is_warm = False
        self._shadows: dict[float, QPixmap] = {}
        self._papers: OrderedDict[tuple[tuple[str, ...], str, float, float], QPixmap] = OrderedDict()
        self._counts: dict[int, Lettering] = {}
        self._strong = unhinted(plain.font("caption", weight=QFont.Weight.DemiBold))

    @property
    def note_font(self) -> QFont:
        """The font of notes at 100 %."""
        return self._sizes[0].font

    def lettering(self, text: str, measures: Measures, *, is_stack: bool = False) -> Lettering:
        """Return the text of a note set into its paper; that of a stack leaves the last line to its count."""
        high = measures.note_height - (COUNT_LINE if is_stack else 0)
        key = (text, measures.note_width, high)
        found = self._letterings.get(key)
        if found is None:
            width = measures.note_width - 2 * PADDING
            height = high - 2 * PADDING
            found = fit(text, self._sizes, width, height, NO_NOTCH if is_stack else Notch(MARK + 6, MARK))
            self._letterings[key] = found
            if len(self._letterings) > KEPT_LETTERINGS:
                self._letterings.popitem(last=False)
        return found

    def note(
        self,
        painter: QPainter,
        idea: Idea,
        voice: Voice,
        measures: Measures,
        *,
        corner: tuple[int, int],
        zoom: float,
        is_filtered: bool = False,
        under: tuple[Voice, ...] = (),
    ) -> None:
        """Draw a note with its corner at a device pixel; `zoom` is device px per px of the design.

        `under` are the voices that lie under it: their papers look out, and their number is said.
        """
        x, y = corner
        shown = zoom / self.unit
        if shown < TEXT_FROM:
            self.blank(painter, voice, measures, corner, zoom, is_filtered=is_filtered)
            return
        if is_filtered:
            painter.setOpacity(FILTERED)
        reach = round(SHADOW_REACH * zoom)
        painter.drawPixmap(x - reach, y - reach, self._paper(voice, measures, zoom, under))
        painter.save()
        painter.translate(x, y)
        painter.scale(zoom, zoom)
        painter.setPen(self.ink)
        self._write(painter, idea, voice, measures, len(under))
        painter.restore()
        if is_filtered:
            painter.setOpacity(1)

    def _write(self, painter: QPainter, idea: Idea, voice: Voice, measures: Measures, under: int) -> None:
        """Write the words of a note, and how many say the same; the painter's corner is the note's."""
        if not (idea.is_untyped and self._show_paper(painter, idea, voice, measures, under)):
            self.lettering(written(idea), measures, is_stack=under > 0).draw(painter, PADDING, PADDING)
        if under:
            if under not in self._counts:
                self._counts[under] = line_of(say("× {count}", count=under + 1), self._strong, 60)
            self._counts[under].draw(painter, PADDING, measures.note_height - PADDING - 16.5)

    def _show_paper(
        self, painter: QPainter, idea: Idea, voice: Voice, measures: Measures, under: int
    ) -> bool:
        """Show what stands on the paper of an idea that nobody has typed; its group's mark stays in sight."""
        box = QRectF(0, 0, measures.note_width, measures.note_height)
        inside = box.adjusted(ON_PAPER, ON_PAPER, -ON_PAPER, -ON_PAPER - (COUNT_LINE if under else 0))
        if self._pictures.paint(painter, idea.picture, inside).isEmpty():
            return False
        corner = QRectF(0, 0, MARK + 9, MARK + 8)
        corner.moveBottomRight(box.bottomRight() - QPointF(1, 2))
        painter.fillRect(corner, self.theme.paper(voice.paper).fill)
        self.papers.mark(painter, box, voice.mark, MARK)
        painter.setPen(self.ink)
        return True

    def resting(
        self, idea: Idea, voice: Voice, measures: Measures, zoom: float, under: tuple[Voice, ...]
    ) -> QPixmap:
        """Return a note as it lies on the board, with 12 px of air on every side, to be moved over it."""
        air = round(SHADOW_REACH * zoom)
        wide, high = round(measures.note_width * zoom), round(measures.note_height * zoom)
        picture = QPixmap(wide + 2 * air, high + 2 * air)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.note(painter, idea, voice, measures, corner=(air, air), zoom=zoom, under=under)
        painter.end()
        return picture

    def blank(
        self,
        painter: QPainter,
        voice: Voice,
        measures: Measures,
        corner: tuple[int, int],
        zoom: float,
        *,
        is_filtered: bool = False,
    ) -> None:
        """Draw a note as a blank paper, as far away as one reads nothing on it."""
        paper = self.theme.paper(voice.paper)
        width = max(2, round(measures.note_width * zoom))
        height = max(2, round(measures.note_height * zoom))
        if is_filtered:
            painter.setOpacity(FILTERED)
        painter.fillRect(corner[0], corner[1], width, height, paper.edge)
        if width > 4:
            painter.fillRect(corner[0] + 1, corner[1] + 1, width - 2, height - 2, paper.fill)
        if is_filtered:
            painter.setOpacity(1)

    def open_place(
        self, painter: QPainter, measures: Measures, corner: tuple[int, int], zoom: float, *, is_landing: bool
    ) -> None:
        """Draw the dashed place that a note came from, or the one where it will land."""
        wide, high = round(measures.note_width * zoom), round(measures.note_height * zoom)
        key = (wide, high, is_landing)
        if key not in self._places:
            if len(self._places) > 20:
                self._places.clear()
            self._places[key] = self._dashed(wide, high, is_landing=is_landing)
        painter.drawPixmap(*corner, self._places[key])

    def _dashed(self, wide: int, high: int, *, is_landing: bool) -> QPixmap:
        picture = QPixmap(max(2, wide), max(2, high))
        picture.fill(self.theme.colour("accentTint") if is_landing else Qt.GlobalColor.transparent)
        pen = QPen(self.accent if is_landing else self._slot, 2 if is_landing else self.theme.border())
        pen.setDashPattern([4, 3])
        inset = pen.widthF() / 2
        painter = QPainter(picture)
        painter.setPen(pen)
        painter.drawRect(QRectF(picture.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()
        return picture

    def warm_up(self) -> None:
        """Draw the deep shadows once, before a hand waits for them."""
        if self._is_warm:
            return
        self._is_warm = True
        painter = QPainter(picture := QPixmap(8, 8))
        for kind in ("noteLifted", "dropTarget", "popover"):
            self.papers.shadow(painter, QRectF(picture.rect()), kind)
        painter.end()

    def lifted(
        self, idea: Idea, voice: Voice, measures: Measures, zoom: float, under: tuple[Voice, ...] = ()
    ) -> QPixmap:
        """Return a note with its deep shadow, to be carried about: 24 px of air on every side, at `zoom`."""
        air = 24.0
        picture = QPixmap(
            round((measures.note_width + 2 * air) * zoom), round((measures.note_height + 2 * air) * zoom)
        )
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.scale(zoom, zoom)
        box = QRectF(air, air, measures.note_width, measures.note_height)
        self.papers.shadow(painter, box, "noteLifted")
        self._edges(painter, box, tuple(one.paper for one in under), 1)
        self.papers.paper(painter, box, self.theme.paper(voice.paper))
        self.papers.mark(painter, box, voice.mark, MARK)
        painter.setPen(self.ink)
        painter.translate(air, air)
        self._write(painter, idea, voice, measures, len(under))
        painter.end()
        return picture

    def _shadow(self, measures: Measures) -> QPixmap:
        """Return the shadow of a note at 100 %; drawn at once in nine parts it would show its seams."""
        found = self._shadows.get(measures.note_height)
        if found is None:
            reach = round(SHADOW_REACH)
            wide, high = round(measures.note_width), round(measures.note_height)
            found = QPixmap(wide + 2 * reach, high + 2 * reach)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            self.papers.shadow(painter, QRectF(reach, reach, wide, high), "noteRest")
            painter.end()
            self._shadows[measures.note_height] = found
        return found

    def _edges(self, painter: QPainter, box: QRectF, papers: tuple[str, ...], zoom: float) -> None:
        """Draw the edges of one or two papers that look out from behind a stack (13: merged duplicates)."""
        for n in range(min(len(papers), MOST_EDGES), 0, -1):
            step = n * EDGE * zoom
            self.papers.paper(painter, box.translated(step, step), self.theme.paper(papers[n - 1]))

    def _paper(self, voice: Voice, measures: Measures, zoom: float, under: tuple[Voice, ...]) -> QPixmap:
        papers = (voice.paper, *(one.paper for one in under[:MOST_EDGES]))
        key = (papers, voice.mark, measures.note_height, zoom)
        found = self._papers.get(key)
        if found is not None:
            return found
        width, height = round(measures.note_width * zoom), round(measures.note_height * zoom)
        reach = round(SHADOW_REACH * zoom)
        found = QPixmap(width + 2 * reach, height + 2 * reach)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        box = QRectF(reach, reach, width, height)
        if zoom / self.unit >= SHADOW_FROM:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(found.rect(), self._shadow(measures))
        self._edges(painter, box, papers[1:], zoom)
        self.papers.paper(painter, box, self.theme.paper(voice.paper))
        self.papers.mark(painter, box, voice.mark, MARK * zoom)
        painter.end()
        self._papers[key] = found
        if len(self._papers) > KEPT_PAPERS:
            self._papers.popitem(last=False)
        return found
