"""Blocks of cells as text, the way spreadsheets put them on the clipboard and take them from it."""

from collections.abc import Iterator, Sequence

MARK = '"'


def text_of_block(rows: Sequence[Sequence[str]]) -> str:
    """Return the block with a tab between cells and a line for each row.

    A cell is put in quotation marks where its words would be taken for more than one cell otherwise.
    """
    text = "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)
    return text + "\n" if len(rows) > 1 and list(rows[-1]) == [""] else text  # else that row would be lost


def block_of_text(text: str) -> list[list[str]]:
    """Return the cells of a block that a spreadsheet, or anybody, has copied; one row at least.

    A cell in quotation marks may hold tabs and line breaks. One that only begins with such a mark, as a
    sentence with somebody's words in it does, is read as it stands.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        cell, at = _cell_at(text, at)
        rows[-1].append(cell)
        if at < len(text) and text[at] == "\n":
            rows.append([])
        at += 1
    if len(rows) > 1 and rows[-1] == [""]:
        rows.pop()  # spreadsheets end the last row as they end the others
    return rows


def _quoted(cell: str) -> str:
    if cell.startswith(MARK) or "\t" in cell or "\n" in cell:
        return MARK + cell.replace(MARK, MARK * 2) + MARK
    return cell


def _cell_at(text: str, at: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and the place of the tab or line break behind it."""
    if text.startswith(MARK, at):
        end = next(_ends(text, at + 1), -1)
        if end > 0:
            return text[at + 1 : end].replace(MARK * 2, MARK), end + 1
    ends = [place for place in (text.find("\t", at), text.find("\n", at)) if place >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _ends(text: str, at: int) -> Iterator[int]:
    """Yield where a cell in quotation marks may end: at a single mark with the next cell behind it."""
    while (at := text.find(MARK, at)) >= 0:
        if text.startswith(MARK * 2, at):
            at += 2
            continue
        if at + 1 == len(text) or text[at + 1] in "\t\n":
            yield at
        return
