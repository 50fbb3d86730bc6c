"""Share: paper in hands tonight, and the workshop passed on to others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from workshop_app import writing
from workshop_app.domain.card_orders import sample
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import catalogue
from workshop_app.handouts.card_printing import CARDS
from workshop_app.sharing import data_file, spreadsheet, workbook
from workshop_app.ui import actions
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.share.paper_printer import ask_and_print
from workshop_app.ui.share.passing_on import PassOn
from workshop_app.ui.share.press import Order, Press
from workshop_app.ui.share.preview_panel import PreviewPanel
from workshop_app.ui.share.tiles import Tile
from workshop_app.ui.step import Step, Surroundings
from workshop_app.words import say, say_many

COME_BACK = "Come back as ideas"
"""What stands under the tile of the cards, whose pages are as many as somebody asks for."""


class ShareStep(Step):
    """The gallery of handouts with its preview, and below it the ways a workshop leaves the laptop."""

    key = "share"

    def __init__(
        self,
        around: Surroundings,
        files: FileChoice,
        press: Press,
        save_copy: Callable[[], None],
        bring_in: Callable[[], None],
    ) -> None:
        super().__init__(around)
        self._files, self._press = files, press
        self._kind = catalogue.KINDS[0].key
        self._paper: str = around.preferences.get("paper", "letter")
        self._made: dict[Order, catalogue.Made] = {}
        self._is_print_asked = False
        self._tiles: dict[str, Tile] = {}
        self.panel = PreviewPanel(around, self._paper, self._choose_paper)
        self.panel.save.clicked.connect(lambda _checked: self.save_pdf())
        self.panel.print.clicked.connect(lambda _checked: self.print_handout())
        self.panel.picture.clicked.connect(lambda _checked: self.save_picture())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = self._left(save_copy, bring_in)
        self._scroll.setWidget(left)
        self._scroll.viewport().setAutoFillBackground(False)
        left.setAutoFillBackground(False)
        self._tabs = self._fold() if around.theme.is_large else None
        if self._tabs is None:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(self._scroll, 1)
            row.addWidget(self.panel)
        self._press.made.connect(self._receive)
        self._press.failed.connect(self._admit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._order)
        actions.build("share", self, {"save_pdf": self.save_pdf})

    def show_workshop(self, workshop: Workshop) -> None:
        """Have the handouts made anew; the old pages stay in sight until the new ones are there."""
        self._soon.start()

    def arrive(self) -> None:
        self._tiles[self._kind].setFocus()

    def regions(self) -> list[QWidget]:
        return [self._tiles[self._kind], self.pass_on, self.panel.preview, self.panel.save]

    @property
    def made(self) -> catalogue.Made | None:
        """The handout shown now, or None while it is being made."""
        return self._made.get(Order(self._kind, self._paper))

    def choose(self, kind: str) -> None:
        """Show another handout."""
        self._kind = kind
        self._tiles[kind].setChecked(True)
        self._show()
        if self._tabs is not None:
            self._tabs.setCurrentWidget(self.panel)

    def show_handout(self, kind: str) -> None:
        """Show a handout if there is such a one, with the focus on it."""
        if kind in self._tiles:
            self.choose(kind)
            self.arrive()

    def save_pdf(self) -> None:
        """Ask where the PDF should go and save it there."""
        made = self.made
        if made is None:
            return
        out = self._files.to_save(say("Save PDF"), self._file_name(made.kind, ".pdf"), say("PDF (*.pdf)"))
        if out is not None:
            self._write(out.with_suffix(".pdf"), made.pdf)

    def save_picture(self) -> None:
        """Ask where a picture of the first page should go and save it there (200 dpi)."""
        made = self.made
        if made is None:
            return
        out = self._files.to_save(
            say("Save picture"), self._file_name(made.kind, ".png"), say("Picture (*.png)")
        )
        if out is not None:
            pages = Pages(made.pdf)
            picture = pages.picture(0, round(pages.size(0).width() / 72 * 200))
            pages.close()
            self._write(out.with_suffix(".png"), _png(picture))

    def print_handout(self) -> None:
        """Print the handout through the system's own dialog, as soon as its pages are made."""
        made = self.made
        self._is_print_asked = made is None
        if made is None:
            return
        pages = Pages(made.pdf)
        if ask_and_print(self.window(), pages, self.around.workshop.details.title):
            one, many = "{count} page sent to the printer.", "{count} pages sent to the printer."
            self.around.alerts.toast(say_many(one, many, len(pages)))
        pages.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if ahead and self._tiles[self._kind].hasFocus():
            kinds = list(self._tiles)
            self.choose(kinds[(kinds.index(self._kind) + ahead) % len(kinds)])
            self._tiles[self._kind].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tabs is None:
            self.panel.setFixedWidth(self.around.theme.px(524 if self.window().width() >= 1400 else 440))

    # how it is laid out

    def _fold(self) -> QTabWidget:
        """At large text the panel becomes a tab above the work area (DESIGN § 9)."""
        tabs = QTabWidget()
        tabs.addTab(self._scroll, say("Handouts and copies"))
        tabs.addTab(self.panel, say("Preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tabs)
        return tabs

    def _left(self, save_copy: Callable[[], None], bring_in: Callable[[], None]) -> QWidget:
        theme, controls = self.around.theme, self.around.controls
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(24, theme.px(8), 24, theme.px(24))
        column.setSpacing(theme.px(12))
        column.addWidget(controls.label(say("For the room"), "heading"))
        gallery = QWidget()
        row = FlowLayout(gallery, theme.px(14))
        for kind in catalogue.KINDS:
            tile = Tile(theme, self.around.papers, say(kind.name), "")
            tile.clicked.connect(lambda _checked, key=kind.key: self.choose(key))
            self._tiles[kind.key] = tile
            row.addWidget(tile)
        self.cards = Tile(theme, self.around.papers, say(CARDS.name), say(COME_BACK))
        self.cards.setCheckable(False)
        self.cards.clicked.connect(lambda _checked: actions.carry_out("print_cards", self))
        row.addWidget(self.cards)
        self._tiles[self._kind].setChecked(True)
        column.addWidget(gallery)
        column.addSpacing(theme.px(8))
        column.addWidget(controls.label(say("For other laptops and programs"), "heading"))
        self.pass_on = PassOn(
            self.around,
            save_copy=save_copy,
            bring_in=bring_in,
            save_spreadsheet=self._save_spreadsheet,
            save_workbook=self._save_workbook,
            save_data=self._save_data,
        )
        column.addWidget(self.pass_on)
        column.addStretch(1)
        return left

    def _save_spreadsheet(self) -> None:
        self._export(".csv", say("Spreadsheet (*.csv)"), spreadsheet.csv_of)

    def _save_workbook(self) -> None:
        self._export(".xlsx", say("Workbook (*.xlsx)"), workbook.xlsx_of)

    def _save_data(self) -> None:
        self._export(".json", say("Data file (*.json)"), data_file.json_of)

    def _export(self, ending: str, kinds: str, make: Callable[[Workshop], bytes]) -> None:
        name = self.around.open.path.with_suffix(ending).name
        out = self._files.to_save(say("Save"), name, kinds)
        if out is not None:
            self._write(out.with_suffix(ending), make(self.around.workshop))

    def _write(self, out: Path, content: bytes) -> None:
        if self.around.alerts.attempt(lambda: writing.put(out, content)):
            self.around.alerts.toast(say("Saved {name} in {folder}.", name=out.name, folder=str(out.parent)))

    def _file_name(self, kind: str, ending: str) -> str:
        name = next(one.name for one in catalogue.KINDS if one.key == kind)
        return f"{self.around.open.path.stem}, {say(name)}{ending}".replace("/", "-")

    # the pages

    def _choose_paper(self, paper: str) -> None:
        self._paper = paper
        self.around.preferences.put({"paper": paper})
        self._show()
        self._order()

    def _order(self) -> None:
        supposed, sheets = sample(self.around.workshop)
        self._press.order_cards(Order(CARDS.key, self._paper), supposed, sheets, self.around.open.id)
        kinds = sorted(self._tiles, key=lambda kind: kind != self._kind)
        for kind in kinds:
            self._press.order(Order(kind, self._paper), self.around.workshop, self.around.desk.picture)
        if self.made is None:
            self.panel.wait()

    def _receive(self, order: Order, made: catalogue.Made) -> None:
        if order == Order(CARDS.key, self._paper):
            pages = Pages(made.pdf)
            self.cards.show_page(pages.picture(0, self.cards.page_width()), say(COME_BACK))
            pages.close()
        if order.kind not in self._tiles:
            return  # cards, which somebody else has ordered
        self._made[order] = made
        if order.paper == self._paper:
            tile = self._tiles[order.kind]
            pages = Pages(made.pdf)
            fact = say_many("{count} page", "{count} pages", len(pages))
            tile.show_page(pages.picture(0, tile.page_width()), fact)
            pages.close()
            if order.kind == self._kind:
                self._show()
                if self._is_print_asked:
                    self.print_handout()

    def _admit(self, order: Order, why: str) -> None:
        if order == Order(self._kind, self._paper):
            self.panel.admit(
                say("This handout could not be made. Your work is safe. Try the other paper size."), why
            )

    def _show(self) -> None:
        made = self.made
        kind = next(one for one in catalogue.KINDS if one.key == self._kind)
        if made is None:
            self.panel.wait()
        else:
            self.panel.show_handout(made, say(kind.name))


def _png(picture: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", 20)  # type: ignore[call-overload] # the stubs want bytes for the format
    return bytes(kept.data())
