"""Text on paper: as large as it fits, never cut, in faces that have its letters."""

import struct
from pathlib import Path

import fontpkg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontDatabase, QRawFont

from workshop_app import fonts
from workshop_app.handouts import colours
from workshop_app.handouts.typesetting import faces, loading, outlines
from workshop_app.handouts.typesetting.block import (
    Block,
    Span,
    Style,
    Wording,
    fitted,
    is_right_to_left,
    runs,
)
from workshop_app.handouts.typesetting.embedded import EmbeddedFace

BODY = Style(12, 16, colours.INK)
SENTENCE = "What do we hope every student carries with them when they leave us?"
VOICES = {
    "es": "Que no pierda su cultura ni su idioma, ¡ñandú!",
    "vi": "Biết lắng nghe, làm việc nhóm",
    "ar": "احترام الجميع وحل المشكلات",
    "hi": "सबका सम्मान करना, क्षमा",
}


def said(block):
    return "".join(block.part(line.textStart(), line.textLength()) for line in block.lines)


def glyphs(block):
    return [glyph for line in block.lines for run in runs(line) for glyph in run.glyphIndexes()]


def used_families(block):
    return {run.rawFont().familyName() for line in block.lines for run in runs(line)}


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), st.floats(20, 300))
@settings(max_examples=30)
def test_no_letter_is_lost_between_the_lines(text, width):
    assert said(Block(Wording(text), BODY, width)) == text


def test_a_text_is_set_as_large_as_its_room_allows():
    block = fitted(Wording(SENTENCE), BODY.at(40), (200, 60), 6)
    assert block.height <= 60
    larger = Block(Wording(SENTENCE), block.style.at(block.style.size / 0.95), 200)
    assert larger.height > 60 or larger.breaks_a_word


def test_a_text_too_long_at_the_smallest_size_stands_out_rather_than_being_cut():
    block = fitted(Wording(SENTENCE * 9), BODY, (100, 20), 10)
    assert block.style.size == 10
    assert block.height > 20
    assert said(block) == SENTENCE * 9


def test_smaller_type_saves_a_word_from_being_broken():
    assert Block(Wording("Incomprehensibilities"), BODY.at(30), 180).breaks_a_word
    assert not fitted(Wording("Incomprehensibilities"), BODY.at(30), (180, 100), 6).breaks_a_word


@pytest.mark.parametrize(
    ("text", "breaks"),
    [("Kind and curious thinkers", False), ("x" * 60, True), ("解决问题解决问题解决问题解决", False)],
)
def test_only_a_word_longer_than_the_line_counts_as_broken(text, breaks):
    assert Block(Wording(text), BODY, 90).breaks_a_word is breaks


def test_balanced_lines_are_about_equally_long_and_not_more():
    plain, even = (Block(Wording(SENTENCE), BODY, 330, balanced=balanced) for balanced in (False, True))
    assert len(plain.lines) == len(even.lines) == 2
    lengths = [line.naturalTextWidth() for line in even.lines]
    assert min(lengths) > 0.7 * max(lengths)
    assert said(even) == SENTENCE


@pytest.mark.parametrize("language", VOICES)
def test_every_letter_has_a_glyph_of_our_own_faces(language):
    block = Block(Wording(VOICES[language], language), BODY, 400)
    assert block.missing == frozenset()
    assert 0 not in glyphs(block)
    assert used_families(block) <= {fonts.SANS, *fonts.FALLBACKS}


@pytest.mark.parametrize(
    ("text", "language", "family"),
    [
        ("解决问题", "zh", "Noto Sans SC"),
        ("解决问题 together", "", "Noto Sans SC"),
        ("問題を直す", "", "Noto Sans JP"),
        ("直", "ja", "Noto Sans JP"),
        ("직접 해결하기", "", "Noto Sans KR"),
    ],
)
def test_letters_that_look_different_in_each_country_stand_in_their_own_face(text, language, family):
    block = Block(Wording(text, language), BODY, 400)
    assert used_families(block) == {family}
    assert block.missing == frozenset()


def test_a_letter_that_no_face_has_is_found():
    assert Block(Wording("a\ue123b\ue456"), BODY, 400).missing == {"\ue123", "\ue456"}


def test_spaces_and_joiners_are_no_missing_letters():
    assert Block(Wording("a\u200d\u00a0\u2067b\u2069\u00ad\u200b"), BODY, 400).missing == frozenset()


@pytest.mark.parametrize("serif", [False, True])
def test_a_text_moves_to_another_face_as_a_whole(serif):
    own = fonts.SERIF if serif else fonts.SANS
    assert faces.families_for("Señor Nguyễn", "", serif=serif)[0] == own
    assert faces.families_for("Works in हिन्दी", "", serif=serif)[0] == "Noto Sans"
    style = Style(12, 16, colours.INK, serif=serif)
    assert used_families(Block(Wording("Works in हिन्दी"), style, 400)) == {"Noto Sans"}


def test_arabic_letters_are_joined():
    apart = glyphs(Block(Wording("ح ل"), BODY, 400))
    assert not set(glyphs(Block(Wording("حل"), BODY, 400))) & (
        set(apart) - {glyphs(Block(Wording(" "), BODY, 9))[0]}
    )


@pytest.mark.parametrize(
    ("text", "language", "from_the_right"),
    [
        ("احترام", "", True),
        ("احترام", "en", True),  # whoever gave the language was mistaken
        ("STEM في المدرسة", "ar", True),
        ("STEM في المدرسة", "", False),
        ("TEAMWORK", "ar", False),
        ("2026", "ar", False),
        ("Hope", "es-MX", False),
        ("", "", False),
    ],
)
def test_the_direction_follows_the_language_and_the_letters(text, language, from_the_right):
    assert is_right_to_left(text, language) is from_the_right


def test_who_said_it_stands_behind_an_arabic_idea_too():
    who = Span("\u2002Families", BODY.at(9))
    block = Block(Wording("«احترام»", "ar"), BODY, 300, after=who)
    (line,) = block.lines
    name = line.cursorToX(len(block.text))[0]
    idea = line.cursorToX(2)[0]
    assert name > idea
    assert not block.rtl


def test_a_second_span_has_its_own_size():
    block = Block(Wording("An idea"), BODY, 300, after=Span("  Students", BODY.at(8)))
    spans = list(block.spans(block.lines[0]))
    assert [block.part(start, length) for start, length, _ in spans] == ["An idea", "  Students"]
    assert [style.size for _, _, style in spans] == [12, 8]


def test_a_variable_face_is_drawn_rather_than_embedded():
    variable = QRawFont(str(fontpkg.path("Noto Sans Arabic", nearest=True)), 20)
    static = QRawFont(str(fonts.cut(fonts.SCREEN[0])), 20)
    assert not EmbeddedFace(variable, 0).can_embed
    assert EmbeddedFace(static, 1).can_embed


def test_a_face_whose_maker_forbids_it_is_not_embedded(tmp_path):
    data = bytearray(fonts.cut(fonts.SCREEN[0]).read_bytes())
    count = struct.unpack(">H", data[4:6])[0]
    records = [data[12 + 16 * n : 28 + 16 * n] for n in range(count)]
    (offset,) = (struct.unpack(">L", record[8:12])[0] for record in records if record[:4] == b"OS/2")
    data[offset + 8 : offset + 10] = struct.pack(">H", 0x0002)
    (tmp_path / "theirs.ttf").write_bytes(data)
    assert not EmbeddedFace(QRawFont(str(tmp_path / "theirs.ttf"), 20), 0).can_embed


def test_an_icon_fills_its_box_and_an_unknown_one_is_said():
    numbers = [float(part) for part in outlines.icon("ph.leaf-fill").split() if part[-1].isdigit()]
    assert min(numbers) >= 0
    assert max(numbers) <= 1000
    with pytest.raises(KeyError):
        outlines.icon("ph.no-such-icon")


def test_a_typeface_that_is_asked_for_again_is_not_loaded_again(drawn: Path):
    known = fonts.files()
    loading.load(known)
    free = QFontDatabase.addApplicationFont(str(known[0]))
    QFontDatabase.removeApplicationFont(free)
    loading.load([file.parent / ".." / file.parent.name / file.name for file in known])
    assert QFontDatabase.addApplicationFont(str(known[0])) == free
    QFontDatabase.removeApplicationFont(free)
