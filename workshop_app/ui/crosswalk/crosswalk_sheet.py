"""CrosswalkSheet: our portrait beside the frameworks of others, over any page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain import crosswalk
from workshop_app.domain.framework_records import Framework, FrameworkId
from workshop_app.domain.rules import Trouble
from workshop_app.insight.crosswalk.crossing import Crossing, crossing
from workshop_app.insight.crosswalk.likely import Likely, Texts, likely, texts
from workshop_app.ui.aside import Aside
from workshop_app.ui.crosswalk.aligner import Aligner
from workshop_app.ui.crosswalk.between import between
from workshop_app.ui.crosswalk.crosswalk_board import CrosswalkBoard
from workshop_app.ui.crosswalk.gone_line import GoneLine
from workshop_app.ui.crosswalk.row_menu import row_menu
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.frameworks.coming import framework_kinds
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

WIDE = 1392
"""Px at 100 % that the sheet takes where there is room."""


class CrosswalkSheet(Sheet):
    """Follows the workshop while it is open; what may be the same is thought about beside the window."""

    def __init__(self, window: QWidget, around: Surroundings, files: FileChoice) -> None:
        super().__init__(window, around.controls, say("Crosswalk"), width=WIDE, is_tall=True)
        self._around, self._window, self._files = around, window, files
        self._chosen = FrameworkId("")
        self._crossing: Crossing | None = None
        self._compared: Texts | None = None
        self._found: tuple[Likely, ...] = ()
        self._aside = Aside(self)
        px, controls = around.theme.px, around.controls
        self.switch = QComboBox()
        self.switch.setAccessibleName(say("Which framework"))
        self.switch.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.switch.setMinimumContentsLength(14)
        self.switch.activated.connect(lambda at: self.show_framework(self.switch.itemData(at)))
        self.maybe: QPushButton = controls.button("", kind="suggested", size="small", icon="suggest")
        self.more = controls.icon_button("more", say("More"), press=self._more)
        self.board = CrosswalkBoard(around)
        self.maybe.clicked.connect(lambda _on: self.board.next_offer())
        for at, one in enumerate((self.switch, self.maybe, self.more), 1):
            self._head.insertWidget(at, one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.gone = GoneLine(around, self.board.deeds.clear)
        self.aligner = Aligner(around)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.gone)
        column.addWidget(self.board, 1)
        self.calm = Calm(
            around,
            say("Another portrait beside yours"),
            say(
                "Bring in what your state or a partner has published, and see which of your words meet "
                "theirs, what of theirs you do not say, and what you alone say. Nothing is sent anywhere."
            ),
            words=say("Bring in a framework…"),
            press=self.bring_in,
            icon="ph.file-arrow-down",
        )
        self._pages = QStackedWidget()
        for one in (page, self.calm):
            self._pages.addWidget(one)
        self.body.setContentsMargins(px(28), px(4), px(28), px(10))
        self.body.addWidget(self._pages, 1)
        self.foot.setContentsMargins(px(18), px(6), px(18), px(8))
        if around.theme.is_large:
            self.board.setMinimumHeight(px(250))
        self.board.went.connect(self._tell)
        self.board.menu_asked.connect(self._menu)
        self.aligner.said.connect(self.board.align)
        self.aligner.removed.connect(self.board.remove)
        self.aligner.refused.connect(self._refuse)
        self.aligner.listed.connect(self._list)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(lambda _changes: self._show())
        self.closed.connect(self._leave)
        self._show()

    def open_sheet(self) -> None:
        """Show it, with the keyboard on the first of our words."""
        tree = self.board.ours
        if self._crossing is None:
            self.show_sheet(self.calm.button)
            return
        self.show_sheet(tree)
        if tree.topLevelItemCount() and not tree.chosen:
            tree.choose(tree.keys[0])

    def show_framework(self, id: FrameworkId) -> None:
        """Show another framework that lies beside the portrait."""
        if id != self._chosen:
            self._chosen = id
            self._found, self._compared = (), None
            for panel in (self.board.left, self.board.right):
                panel.show_all()
            self._show()

    def bring_in(self) -> None:
        """Ask for the file of a framework, and lay it beside the portrait."""
        from workshop_app.standards import bringing_in  # noqa: PLC0415 - the start does not wait for it

        path = self._files.to_open(say("Bring in a framework of others"), framework_kinds())
        if path is None:
            return
        try:
            coming = bringing_in.look(path, self._around.workshop, beside=True)
        except Trouble as refused:
            self._around.alerts.toast(words.of(refused))
            return
        if not self._around.alerts.attempt(lambda: bringing_in.take_in(self._around.desk, coming)):
            return
        self.show_framework(FrameworkId(coming.new.id))  # type: ignore[union-attr] # it is beside
        one, many = (
            "“{title}” lies beside the portrait now: {count} item.",
            "“{title}” lies beside the portrait now: {count} items.",
        )
        self._around.alerts.toast(say_many(one, many, coming.items, title=coming.new.title))
        self.board.ours.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Enter alone means nothing here; the trees go across with it."""

    def _show(self) -> None:
        """Show the workshop as it is now."""
        workshop = self._around.workshop
        standing = crosswalk.frameworks(workshop)
        if self._chosen not in {one.id for one in standing}:
            self._chosen = standing[0].id if standing else FrameworkId("")
            self._found, self._compared = (), None
        self._crossing = crossing(workshop, self._chosen)
        self._offer_frameworks(standing)
        is_there = self._crossing is not None
        self._pages.setCurrentIndex(0 if is_there else 1)
        for one in (self.more, self.aligner):
            one.setVisible(is_there)
        self.foot.removeWidget(self.aligner)
        if is_there:
            self.foot.addWidget(self.aligner, 1)
        self.maybe.hide()
        if self._crossing is None:
            self.gone.hide()
            if self.isVisible():
                self.calm.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.gone.show_gone(workshop, crosswalk.dangling(workshop, self._chosen))
        self._show_board()
        self._compare(self._crossing)

    def _show_board(self) -> None:
        if self._crossing is None:
            return
        here, aside = self._crossing, self.board.deeds.aside.pairs
        offers = [
            one
            for one in self._found
            if one.wording in here.told
            and one.item in here.item
            and not here.kind_of(one.wording, one.item)
            and (*one.wording, one.item) not in aside
        ]
        self.board.show_crossing(self._around.workshop, here, offers)
        one, many = "{count} may be the same", "{count} may be the same"
        self.maybe.setText(say_many(one, many, len(offers)))
        self.maybe.setVisible(bool(offers))
        self._tell()

    def _compare(self, here: Crossing) -> None:
        """Look for what may be the same, unless it was looked for in these texts."""
        said = texts(here, self._around.workshop.details.language)
        if said != self._compared:
            self._compared = said
            self._aside.run(lambda: likely(said), self._take, lambda _trouble: None)

    def _take(self, found: tuple[Likely, ...]) -> None:
        self._found = found
        self._show_board()

    def _tell(self) -> None:
        """Say what is between the chosen words."""
        if self._crossing is None:
            return
        wording = self.board.wording
        items = [item for item in self.board.items if item in self._crossing.item]
        if wording is not None and wording not in self._crossing.told:
            wording = None
        self.aligner.show_between(between(self._crossing, wording, items, self.board.offer))

    def _refuse(self) -> None:
        self.board.refuse()
        self._show_board()

    def _offer_frameworks(self, standing: tuple[Framework, ...]) -> None:
        self.switch.clear()
        for one in standing:
            self.switch.addItem(one.title or say("A framework without a name"), one.id)
        self.switch.setCurrentIndex(self.switch.findData(self._chosen))
        self.switch.setVisible(len(standing) > 1)

    # menus

    def _menu(self, at: QPoint) -> None:
        if self._crossing is not None:
            row_menu(self.board, self._crossing, self).popup(at)

    def _list(self) -> None:
        if self._crossing is None:
            return
        menu = row_menu(self.board, self._crossing, self, meets_only=True)
        menu.popup(self.aligner.list.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()))

    def _more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Bring in another framework, or a newer one…")).triggered.connect(self.bring_in)
        here = self._crossing
        if here is not None:
            title = say("Take “{title}” away", title=here.framework.title).replace("&", "&&")
            menu.addAction(title).triggered.connect(lambda: self.board.deeds.remove(here.framework))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _leave(self) -> None:
        self._aside.forget()
        self._news.stop()
