import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "shots", *(
    f".{name}" for name in ("mypy_cache", "ruff_cache", "pytest_cache", "import_linter_cache", "hypothesis")
)}  # fmt: skip
NAMES_THAT_LOOK_LIKE_ADDRESSES = {
    "www.apache.org": "the licence's own text",
    "www.w3.org": "the name of a markup's namespace",
    "www.freedesktop.org": "the name of a markup's namespace",
    "www.apple.com": "the name of a document type",
    "schemas.microsoft.com": "the name of a markup's namespace",
    "schemas.openxmlformats.org": "the name of a markup's namespace",
    "ns.adobe.com": "the name of a markup's namespace",
    "www.aiim.org": "the name of a markup's namespace",
    "purl.org": "the name of a markup's namespace",
    "purl.imsglobal.org": "the name of a standard's schema and vocabulary",
    "json-schema.org": "the name of the language that schemas are written in",
    "www.1edtech.org": "a licence's own notice",
    "case.example.org": "kept for examples: where a framework stands until its district has said where",
}
REGISTRIES = ["py" + "pi.", "python" + "hosted.", "npm" + "js.", "deb." + "debian.", "crates" + ".io"]
ADDRESS = re.compile(r"\b(?:https?|ftp|git|ssh)://([\w.-]+)")


def text_files() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts):
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_the_locks_name_packages_and_hashes_but_no_place_to_get_them_from():
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    assert {path.name for path in locks} >= {"app.txt", "dev.txt"}
    for path in locks:
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*(-i|-f|--\w*index|--find-links|--trusted)", text, re.MULTILINE)
        for entry in re.split(r"\n(?=\w)", text.split("\n", 2)[2]):
            assert re.match(r"[\w.-]+==[\w.]+ (; .* )?\\\n    --hash=sha256:[0-9a-f]{64}", entry), entry


def test_nothing_in_the_repository_names_a_registry():
    assert [(name, host) for name, text in text_files() for host in REGISTRIES if host in text] == []


def test_nothing_in_the_repository_holds_an_address_of_the_outside_world():
    found = {(name, host) for name, text in text_files() for host in ADDRESS.findall(text)}
    outside = {one for one in found if one[1] not in NAMES_THAT_LOOK_LIKE_ADDRESSES}
    assert outside == set()
