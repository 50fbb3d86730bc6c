"""The look of tables of numbers: quiet heads, no corner, and no grey beside or below them."""

from PySide6.QtWidgets import QTableView

from workshop_app.ui.theme import Theme


def dress_table(table: QTableView, theme: Theme) -> None:
    """Give a table the look of the vote desk; its heads are smaller than its numbers."""
    soft, line = theme.colour("soft").name(), theme.colour("line").name()
    ink, border = theme.colour("ink2").name(), theme.border()
    table.setStyleSheet(
        f"QHeaderView {{ background: {soft}; border: none; }}"
        f"QHeaderView::section {{ background: {soft}; color: {ink}; border: none;"
        f" padding: {theme.px(4)}px {theme.px(2)}px;"
        f" border-bottom: {border}px solid {line}; font-size: {theme.px(13)}px; font-weight: 600; }}"
        f"QHeaderView::section:vertical {{ padding-left: {theme.px(8)}px; padding-right: {theme.px(8)}px; }}"
        f"QTableCornerButton::section {{ background: {soft}; border: none;"
        f" border-bottom: {border}px solid {line}; }}"
    )


def fit_height(table: QTableView, rows: int) -> None:
    """Make a table as high as its rows, with its bar where it is wider than its place."""
    across, down = table.horizontalHeader(), table.verticalHeader()
    wide = down.width() + across.length() + 2 * table.frameWidth()
    bar = table.horizontalScrollBar().sizeHint().height() if wide > table.width() else 0
    high = across.height() if across.isVisible() else across.sizeHint().height()
    table.setFixedHeight(high + rows * down.defaultSectionSize() + bar + 2 * table.frameWidth() + 2)
