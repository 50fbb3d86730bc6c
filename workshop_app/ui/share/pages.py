"""Pages: the pages of a finished PDF as pictures, for the preview and for the printer."""

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0


class Pages:
    """Opens a PDF held in memory; sizes are in points, pictures in device px."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> QSizeF:
        """Return the size of a page in points; pages count from 0."""
        width, height = self._document.get_page_size(number)
        return QSizeF(width, height)

    def picture(self, number: int, width: int) -> QImage:
        """Return a page as a picture of that many px in width."""
        page = self._document[number]
        drawn = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        picture = QImage(
            bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
        ).copy()
        page.close()
        return picture

    def close(self) -> None:
        """Let go of the PDF."""
        self._document.close()
