"""Printing a finished handout on the operating system's printers, at actual size."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from workshop_app.ui.share.pages import Pages

RESOLUTION = 300
"""Dots per inch: text at 300 dpi is sharp on every office printer, and a page takes a tenth of a second."""


def ask_and_print(window: QWidget, pages: Pages, name: str) -> bool:
    """Open the system's print dialog and print what was chosen there; False if the person cancelled."""
    printer = ask(window, pages, name)
    if printer is None:
        return False
    print_pages(printer, pages)
    return True


def ask(window: QWidget, pages: Pages, name: str) -> QPrinter | None:
    """Open the system's print dialog and return the printer as it was chosen there; None if cancelled."""
    printer = printer_for(pages, name)
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setMinMax(1, len(pages))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def printer_for(pages: Pages, name: str) -> QPrinter:
    """Return a printer set to the size of the pages, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setDocName(name)
    size = pages.size(0)
    portrait = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    printer.setPageSize(QPageSize(portrait, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    turned = size.width() > size.height()
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer


def print_pages(printer: QPrinter, pages: Pages) -> None:
    """Send the pages that were chosen to the printer, each filling its sheet at actual size."""
    first = max(1, printer.fromPage()) - 1
    last = printer.toPage() or len(pages)
    painter = QPainter(printer)
    for number in range(first, min(last, len(pages))):
        if number > first:
            printer.newPage()
        wide = round(pages.size(number).width() / 72 * printer.resolution())
        sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        painter.drawImage(sheet, pages.picture(number, wide))
    painter.end()
