"""StageSheet: a white paper that lies on the page for a while, in place of the columns."""

from PySide6.QtWidgets import QFrame

from workshop_app.ui.step import Surroundings


class StageSheet(QFrame):
    """The ground of the sheets of Gather: white, with an edge and round corners."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.setObjectName("sheet")
        self.setStyleSheet(
            f"#sheet {{ background: {theme.colour('sheet').name()}; border-radius: {theme.px(8)}px;"
            f" border: {theme.border()}px solid {theme.colour('lineStrong').name()}; }}"
        )
