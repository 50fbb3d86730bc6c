import pytest
from books import WORDS, document, raw_document, saved
from docx import Document
from docx.enum.style import WD_STYLE_TYPE

from workshop_app.intake import lists
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.refusals import CannotRead
from workshop_app.intake.rows import Left


def texts(found: IdeaList) -> list[str]:
    return [row.text for row in found.rows]


def paragraph(text: str, inside: str = "") -> str:
    return f"<w:p>{inside}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_every_paragraph_is_an_idea_without_its_bullet():
    made = Document()
    made.add_paragraph("Be kind", style="List Bullet")
    made.add_paragraph("")
    made.add_paragraph("Listen", style="List Number")
    made.add_paragraph("• Ask, and ask again")
    found = lists.read(saved(made), "notes.docx")
    assert [(row.row, row.text) for row in found.rows] == [
        (1, "Be kind"),
        (3, "Listen"),
        (4, "Ask, and ask again"),
    ]
    assert (found.columns, found.headed, found.left_out) == ({"text": 0}, False, ())


def test_headings_are_left_out_and_said_also_those_of_a_style_of_ones_own():
    made = Document()
    own = made.styles.add_style("Our headline", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = made.styles["Heading 2"]
    made.add_heading("What we heard", 0)
    made.add_heading("Students", 1)
    made.add_paragraph("Be kind")
    made.add_paragraph("Families", style="Our headline")
    made.add_paragraph("Listen")
    found = lists.read(saved(made), "notes.docx")
    assert texts(found) == ["Be kind", "Listen"]
    assert [(one.row, one.text, one.kind) for one in found.left_out] == [
        (1, "What we heard", Left.HEADING), (2, "Students", Left.HEADING), (4, "Families", Left.HEADING),
    ]  # fmt: skip


def test_a_table_without_headings_is_a_wall_of_notes():
    made = Document()
    made.add_paragraph("Before")
    table = made.add_table(2, 2)
    table.cell(0, 0).text = "Be kind"
    table.cell(0, 1).text = "Listen\nAsk\nwhen it is hard"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Help"
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "Inside"
    made.add_paragraph("After")
    assert texts(lists.read(saved(made), "wall.docx")) == [
        "Before", "Be kind", "Inside", "Listen", "Ask when it is hard", "Help", "After",
    ]  # fmt: skip


def test_a_table_with_headings_is_read_as_columns_and_the_text_can_be_chosen():
    made = Document()
    made.add_heading("Our evening", 1)
    made.add_paragraph("One idea a row")
    for group in ("Students", "Families"):
        table = made.add_table(3, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Who said it", "Idea"
        table.cell(1, 0).merge(table.cell(2, 0)).text = group
        table.cell(1, 1).text, table.cell(2, 1).text = f"{group} be kind", f"{group} listen"
    found = lists.read(saved(made), "table.docx")
    assert [(row.row, row.text, row.group) for row in found.rows] == [
        (2, "Students be kind", "Students"), (3, "Students listen", "Students"),
        (4, "Families be kind", "Families"), (5, "Families listen", "Families"),
    ]  # fmt: skip
    assert (found.sheets, found.sheet_name) == (("Text", "Table 1"), "Table 1")
    assert found.notes == ("“Table 1” was read; there is one more: Text.",)
    assert texts(lists.with_sheet(found, "Text")) == ["One idea a row"]


def test_a_table_of_answers_is_read_like_a_survey():
    made = Document()
    table = made.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Role", "What do you hope for?"
    table.cell(1, 0).text, table.cell(1, 1).text = "Parent", "Be kind\nListen"
    made.add_paragraph()
    found = lists.read(saved(made), "answers.docx")
    assert found.roles == ("group", "question")
    assert texts(found) == ["Be kind", "Listen"]


def test_what_reviewers_inserted_is_read_and_what_they_struck_out_is_not():
    body = (
        "<w:p><w:r><w:t>Be </w:t></w:r><w:ins><w:r><w:t>kind</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>mean</w:delText></w:r></w:del></w:p>"
        f"<w:ins>{paragraph('Listen')}</w:ins>"
        "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
    )
    assert texts(lists.read(raw_document(body), "l.docx")) == ["Be kind", "Listen"]


def test_fields_links_and_boxes_are_read_once():
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
        f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent></mc:Choice><mc:Fallback>"
        f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    )
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('In a form')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>on</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Beside</w:t>{box}</w:r></w:p>"
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert texts(lists.read(raw_document(body), "l.docx")) == ["In a form", "A link on", "Beside", "In a box"]


def test_a_line_that_was_broken_goes_on_and_a_new_line_is_a_new_idea():
    broken = (
        "<w:p><w:r><w:t>Kind, even</w:t><w:br/><w:t>when it is hard</w:t><w:br/><w:t>Listen</w:t></w:r></w:p>"
    )
    assert texts(lists.read(raw_document(broken), "l.docx")) == ["Kind, even when it is hard", "Listen"]


def test_an_outline_level_makes_a_heading():
    body = paragraph("Part one", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + paragraph("Be kind")
    assert texts(lists.read(raw_document(body), "l.docx")) == ["Be kind"]


@pytest.mark.parametrize("data", [document(), document(" ", "\t"), raw_document("")])
def test_a_document_in_which_nothing_is_written_is_empty(data: bytes):
    with pytest.raises(CannotRead, match=r"l\.docx is empty"):
        lists.read(data, "l.docx")


def test_letters_of_every_script_come_through():
    said = ["احترام الجميع", "解决问题", "Play 🎉 more", "Biết lắng nghe"]
    assert texts(lists.read(document(*said), "l.docx")) == said


def test_entities_are_refused_before_the_library_sees_them():
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with pytest.raises(CannotRead, match="is damaged"):
        lists.read(raw_document(paragraph("&b;"), before=bomb), "l.docx")
    assert WORDS
