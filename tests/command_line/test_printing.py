from pathlib import Path

import pypdfium2

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "community-evening.workshop"
A4 = (595, 842)
LETTER = (612, 792)


def read_back(file: Path) -> tuple[list[str], tuple[int, int]]:
    """The text of every page and the size of the first in points."""
    with pypdfium2.PdfDocument(file) as pdf:
        width, height = pdf[0].get_size()
        return [page.get_textpage().get_text_bounded() for page in pdf], (round(width), round(height))


def test_the_handouts_are_listed_for_people_and_for_programs(call):
    assert {one["kind"] for one in call("handout", "--list", "--json").json} >= {"portrait", "what-we-heard"}
    assert [line.split()[0] for line in call("handout", "--list").out.splitlines()][:1] == ["portrait"]


def test_one_handout_is_printed_without_a_display(terminal, tmp_path: Path):
    (told,) = terminal("handout", SAMPLE, "portrait", "-o", "draft.pdf", "--json").json
    assert (told["kind"], told["file"], told["pages"]) == ("portrait", "draft.pdf", 1)
    pages, size = read_back(tmp_path / "draft.pdf")
    assert len(pages) == 1
    assert size == LETTER
    assert "Curious Inquirer" in pages[0]


def test_every_handout_is_printed_into_a_folder(terminal, tmp_path: Path):
    told = terminal("handout", SAMPLE, "--all", "-o", "for/tonight", "--paper", "a4", "--json").json
    assert [set(one) for one in told] == [{"kind", "file", "pages", "findings"}] * len(told)
    for one in told:
        pages, size = read_back(tmp_path / one["file"])
        assert (len(pages), tuple(sorted(size))) == (one["pages"], A4)  # one lies on its side
    assert sorted(path.name for path in (tmp_path / "for" / "tonight").iterdir()) == sorted(
        f"{one['kind']}.pdf" for one in told
    )


def test_a_handout_that_cannot_be_printed_leaves_what_was_there(terminal, tmp_path: Path):
    (tmp_path / "old.pdf").write_bytes(b"what was there")
    (tmp_path / "notes.workshop").write_bytes(b"no workshop at all " * 20)
    assert (
        "is not a workshop file" in terminal("handout", "notes.workshop", "portrait", "-o", "old.pdf").refused
    )
    assert "is a file, not a folder" in terminal("handout", SAMPLE, "--all", "-o", "old.pdf").refused
    assert (tmp_path / "old.pdf").read_bytes() == b"what was there"
