"""ProgressHead: the question of the page, what it is not, a further level, and the next wording to check."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.plan.plan_head import Headline
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

HIGH = 64
"""Px at 100 % from the top bar to the names of the levels."""

QUESTIONS = {
    "learner": "What would you see a student do?",
    "educator": "What would you see an educator do?",
    "leader": "What would you see a school leader do?",
    "family": "What would you see a family do?",
}
SEVERAL = "What would you see people do?"


class ProgressHead(QWidget):
    """`add_level` is the button for a further level; what stands `beside` it comes last."""

    def __init__(self, around: Surroundings, *beside: QWidget) -> None:
        super().__init__()
        theme, px, controls = around.theme, around.theme.px, around.controls
        self._is_large = theme.is_large
        self.title = Headline(around)
        self._path = QWidget()
        words = QHBoxLayout(self._path)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(8))
        sign = QLabel()
        ratio = self.devicePixelRatioF()
        sign.setPixmap(around.icons.pixmap("ph.path", px(20), theme.colour("ink2"), ratio))
        words.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(controls.label(say("A path, not a grade"), "body", "ink2"))
        self.add_level = controls.button(say("Level"), icon="add", size="small" if theme.is_large else "")
        if not theme.is_large:
            self.add_level.setStyleSheet(f"QPushButton {{ font-size: {px(16)}px; padding: 0 {px(16)}px; }}")
            plus = around.icons.icon("add", px(16), theme.colour("ink"), gap=px(4))
            self.add_level.setIcon(plus)
            self.add_level.setIconSize(QSize(px(24), px(16)))
        self.add_level.setAccessibleName(say("Add a level"))
        self.add_level.setToolTip(say("Add a level"))
        if theme.is_large:
            flow = FlowLayout(self, px(8))
            for one in (*beside[:-1], self.add_level, *beside[-1:]):
                flow.addWidget(one)
            for one in (self.title, self._path):  # the largest letters need the room for the cells
                one.setParent(self)
                one.hide()
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            return
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.setSpacing(px(14))
        whole.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addStretch(1)
        for one in (self._path, self.add_level, *beside):
            whole.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(px(HIGH))

    def show_lenses(self, lenses: tuple[str, ...], *, has_levels: bool) -> None:
        """Ask for what is seen through these lenses."""
        self.title.show_text(say(QUESTIONS[lenses[0]] if len(lenses) == 1 else SEVERAL))
        self.add_level.setVisible(has_levels)
        if not self._is_large:
            self._path.setVisible(has_levels)
