"""CardsSheet: idea cards as they will be printed, and printing them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app import words, writing
from workshop_app.desk import ids
from workshop_app.domain.cards import cards_of
from workshop_app.domain.commands import cards
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.records import CardSheetId, GroupId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts.card_printing import CARDS
from workshop_app.handouts.catalogue import Made
from workshop_app.ui.cards.card_choices import CardChoices
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.share.paper_printer import ask, print_pages
from workshop_app.ui.share.press import Order, Press
from workshop_app.ui.share.preview import Preview
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SHOWN = 2
"""Sheets of which the preview shows the pages; the others differ in their names and codes."""

REST = 200
"""Milliseconds after the last key before the preview is made anew."""

Finish = Callable[[Made], bool]
"""What is done with the finished pages; False if it was not done after all."""


class CardsSheet(Sheet):
    """What is chosen at the left, the first pages at the right, and below how much paper that is.

    The cards are noted down in the workshop when they are printed or saved, so that their codes are never
    given again; until then nothing is changed.
    """

    def __init__(
        self,
        parent: QWidget,
        around: Surroundings,
        files: FileChoice,
        press: Press,
        *,
        group: GroupId | None = None,
        table: str = "",
    ) -> None:
        super().__init__(parent, around.controls, say("Idea cards"), width=1060)
        self._around, self._files, self._press = around, files, press
        self._ids: dict[tuple[GroupId | None, str], CardSheetId] = {}
        self._finish: Finish | None = None
        self._new: tuple[NewSheet, ...] = ()
        self._facts = ""
        self._pages: Pages | None = None
        self.choices = CardChoices(around, group, table)
        self.choices.changed.connect(self._change)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._show)
        self._lay_out()
        press.made.connect(self._receive)
        press.failed.connect(self._admit)
        self.closed.connect(self._let_go)
        self._show()

    def accept(self) -> None:
        """Save the cards as a PDF."""
        self.save_pdf()

    def save_pdf(self) -> None:
        """Ask where the PDF should go, note the cards down and save it there."""
        if not self.save.isEnabled():
            return
        name = f"{self._around.open.path.stem}, {say(CARDS.name)}.pdf".replace("/", "-")
        out = self._files.to_save(say("Save PDF"), name, say("PDF (*.pdf)"))
        if out is not None:
            self._make(lambda made: self._write(out.with_suffix(".pdf"), made))

    def print_cards(self) -> None:
        """Print the cards through the system's own dialog, and note them down."""
        if self.print.isEnabled():
            self._make(self._print)

    @property
    def sentence(self) -> str:
        """What stands below: how much paper it is, or why it cannot be printed."""
        return self._said.text()

    def _lay_out(self) -> None:
        px, controls = self.theme.px, self._around.controls
        self.preview = Preview(self.theme, self._around.papers)
        self.preview.setMinimumSize(px(330), px(430))
        about = controls.label(
            say("People write by hand. A photo or a scan brings each card in, with its group and table."),
            "body",
            "ink2",
            wrap=True,
        )
        row = QVBoxLayout() if self.theme.is_large else QHBoxLayout()
        row.setSpacing(px(24))
        row.addWidget(self.choices, 6)
        row.addWidget(self.preview, 5)
        self.body.addWidget(about)
        self.body.addLayout(row)
        self._said = controls.label("", "body", "ink2", wrap=True)
        self.print = controls.button(say("Print"), icon="print", press=self.print_cards)
        self.save = controls.button(say("Save PDF"), kind="primary", icon="pdf", press=self.save_pdf)
        self._sign = QLabel()
        self.foot.addWidget(self._sign)
        self.foot.addWidget(self._said, 1)
        self.foot.addWidget(self.print)
        self.foot.addWidget(self.save)

    # what would be printed

    def _id(self, group: GroupId | None, table: str) -> CardSheetId:
        """Return the id that a sheet keeps while others are chosen beside it."""
        return self._ids.setdefault((group, table), CardSheetId(ids.fresh("cards")))

    def _change(self) -> None:
        self._rest.start()

    def _show(self) -> None:
        """Say how much paper it is, and have the first pages made."""
        try:
            new = self.choices.order().sheets(self._id)
            supposed = self._with(new)
        except RuleBroken as trouble:
            self._refuse(words.of(trouble))
            return
        made = [supposed.card_sheet(sheet.id) for sheet in new]
        first, last = next(cards_of(made[0])), list(cards_of(made[-1]))[-1]
        count = sum(sheet.count for sheet in made)
        pages = len(new) * self.choices.pages
        self._facts = say(
            "{cards} on {pages}: {first} to {last}",
            cards=say_many("{count} card", "{count} cards", count),
            pages=say_many("{count} page", "{count} pages", pages),
            first=first.code,
            last=last.code,
        )
        self._say(self._facts)
        self._enable(can=True)
        self._press.order_cards(
            Order(_PREVIEW, self.choices.paper),
            supposed,
            [sheet.id for sheet in new[:SHOWN]],
            self._around.open.id,
        )

    def _with(self, new: tuple[NewSheet, ...]) -> Workshop:
        workshop = self._around.workshop
        return workshop.supposing(tuple(cards.add(workshop, new)))

    # printing

    def _make(self, finish: Finish) -> None:
        """Have all pages made; `finish` goes on with them."""
        try:
            self._new = self.choices.order().sheets(self._id)
            supposed = self._with(self._new)
        except RuleBroken as trouble:
            self._refuse(words.of(trouble))
            return
        self._finish = finish
        self._enable(can=False)
        self._say(say("Making the pages"))
        order = Order(_ALL, self.choices.paper)
        sheets = [sheet.id for sheet in self._new]
        self._press.order_cards(order, supposed, sheets, self._around.open.id)

    def _receive(self, order: Order, made: Made) -> None:
        if order.kind == _PREVIEW and order.paper == self.choices.paper:
            old, self._pages = self._pages, Pages(made.pdf)
            self.preview.show_pages(self._pages, say(CARDS.name))
            if old is not None:
                old.close()
            if made.findings:
                self._say(" ".join((f"{self._facts}.", *made.findings)), "warn")
        elif order.kind == _ALL and self._finish is not None:
            finish, self._finish = self._finish, None
            self._enable(can=True)
            if finish(made):
                self.close_sheet()
            else:
                self._show()

    def _note_down(self) -> bool:
        """Note the cards down; False, with the reason said, if they could not be kept."""
        new, desk = self._new, self._around.desk
        return bool(self._around.alerts.attempt(lambda: desk.do_as("program", cards.add, new)))

    def _write(self, out: Path, made: Made) -> bool:
        if not self._note_down():
            return False
        if not self._around.alerts.attempt(lambda: writing.put(out, made.pdf)):
            return False
        self._around.alerts.toast(say("Saved {name} in {folder}.", name=out.name, folder=str(out.parent)))
        return True

    def _print(self, made: Made) -> bool:
        pages = Pages(made.pdf)
        printer = ask(self.window(), pages, self._around.workshop.details.title)
        if printer is None or not self._note_down():
            pages.close()
            return False
        print_pages(printer, pages)
        one, many = "{count} page sent to the printer.", "{count} pages sent to the printer."
        self._around.alerts.toast(say_many(one, many, len(pages)))
        pages.close()
        return True

    def _admit(self, order: Order, why: str) -> None:
        if order.kind in {_PREVIEW, _ALL}:
            self._finish = None
            self._refuse(say("The cards could not be made. Your work is safe. Try the other paper size."))
            self._said.setToolTip(why)

    # saying

    def _refuse(self, sentence: str) -> None:
        self._enable(can=False)
        self._say(sentence, "bad")

    def _enable(self, *, can: bool) -> None:
        for button in (self.print, self.save):
            button.setEnabled(can)

    def _say(self, sentence: str, sign: str = "") -> None:
        side, icons = self.theme.px(18), self._around.icons
        self._sign.setVisible(bool(sign))
        if sign:
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(icons.pixmap(f"status.{sign}", side, self.theme.colour(sign), ratio))
        self._said.setText(sentence)
        self._said.setToolTip("")

    def _let_go(self) -> None:
        self._finish = None
        self._press.made.disconnect(self._receive)
        self._press.failed.disconnect(self._admit)
        self.preview.show_pages(None, "")
        if self._pages is not None:
            self._pages.close()


_PREVIEW, _ALL = f"{CARDS.key}, preview", f"{CARDS.key}, all"
