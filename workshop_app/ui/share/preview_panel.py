"""The panel at the right of Share: paper size, the pages, and what can be done with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.handouts import catalogue
from workshop_app.ui.share.pages import Pages
from workshop_app.ui.share.preview import Preview
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PAPERS = (("letter", "Letter"), ("a4", "A4"))


class PreviewPanel(QWidget):
    """Shows one handout; its filled button is the only one of the screen."""

    def __init__(self, around: Surroundings, paper: str, choose_paper: Callable[[str], None]) -> None:
        super().__init__()
        self._around = around
        self._pages: Pages | None = None
        theme, controls = around.theme, around.controls
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(12), theme.px(10), theme.px(12))
        column.setSpacing(theme.px(12))
        papers = QHBoxLayout()
        papers.setSpacing(0)
        self._papers = QButtonGroup(self)
        for key, words in PAPERS:
            button = QPushButton(say(words))
            button.setCheckable(True)
            button.setProperty("segment", "true")
            button.setChecked(key == paper)
            button.setAccessibleName(say("Paper size {name}", name=say(words)))
            button.clicked.connect(lambda _checked, key=key: choose_paper(key))
            self._papers.addButton(button)
            papers.addWidget(button)
        papers.addStretch(1)
        column.addLayout(papers)
        self.preview = Preview(theme, around.papers)
        column.addWidget(self.preview, 1)
        self.save = controls.button(say("Save PDF"), kind="primary", icon="pdf", size="big")
        self.print = controls.button(say("Print"), icon="print")
        self.picture = controls.button(say("Picture"), icon="picture")
        for button in (self.print, self.picture):
            button.setMinimumHeight(theme.px(56))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.save, 3)
        row.addWidget(self.print, 1)
        row.addWidget(self.picture, 1)
        column.addLayout(row)
        self._sign = QLabel()
        self._check = controls.label("", "body", "ink2", wrap=True)
        checks = QHBoxLayout()
        checks.addStretch(1)
        checks.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        checks.addWidget(self._check, 8)
        checks.addStretch(1)
        column.addLayout(checks)
        self.wait()

    def show_handout(self, made: catalogue.Made, name: str) -> None:
        """Show a finished handout with its line of checks."""
        old, self._pages = self._pages, Pages(made.pdf)
        self.preview.show_pages(self._pages, name)
        if old is not None:
            old.close()
        self._enable(can=True)
        if made.findings:
            self._say("status.warn", "warn", " ".join(made.findings))
        else:
            fits = say_many("Fits one page.", "Fits {count} pages.", made.pages)
            self._say("done", "ok", say("{fits} Reads well in black and white.", fits=fits))

    def wait(self) -> None:
        """Say that the handout is being made."""
        if self._pages is not None:
            self.preview.show_pages(None, "")
            self._pages.close()
            self._pages = None
        self._enable(can=False)
        self._say("timer", "ink3", say("Making the pages"))

    def admit(self, sentence: str, why: str) -> None:
        """Say that the handout could not be made."""
        self._enable(can=False)
        self._say("status.bad", "bad", sentence)
        self._check.setToolTip(why)

    @property
    def sentence(self) -> str:
        """The line of checks."""
        return self._check.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._around.theme.colour("rail"))
        painter.setPen(QPen(self._around.theme.colour("railEdge"), self._around.theme.border()))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()

    def _enable(self, *, can: bool) -> None:
        for button in (self.save, self.print, self.picture):
            button.setEnabled(can)

    def _say(self, icon: str, colour: str, sentence: str) -> None:
        theme = self._around.theme
        self._sign.setPixmap(self._around.icons.pixmap(icon, theme.px(18), theme.colour(colour)))
        self._check.setText(sentence)
        self._check.setToolTip("")
