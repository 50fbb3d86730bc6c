"""Files that somebody else made: read rightly or refused with one sentence, in good time, and left alone."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time

import pytest
from files import DESK, a_workshop, tamper, tamper_with_schema, texts_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop_app import opening
from workshop_app.domain.merging import OtherCopy
from workshop_app.domain.workshop import Workshop
from workshop_app.store import checks, safe_open, schema
from workshop_app.store.trouble import StoreError

FOR_EVER = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
STAMP = "018f00000000-0000-abcdefgh"


@pytest.fixture
def good(tmp_path):
    return a_workshop(tmp_path / "good.workshop", "first", "second")


def assert_refused(path, sentence):
    """Both for reading and for work, with the same words, in good time; the file stays as it was."""
    before, began = path.read_bytes() if path.is_file() else None, time.monotonic()
    for attempt in (lambda: opening.read(path), lambda: opening.open_workshop(path, DESK)):
        with pytest.raises(StoreError, match=sentence) as caught:
            attempt()
        assert "\n" not in str(caught.value)
        assert path.name in str(caught.value)
    assert time.monotonic() - began < 10
    assert before is None or path.read_bytes() == before


def assert_read_rightly(path, texts=("first", "second")):
    copy = opening.read(path)
    assert [idea.text for idea in Workshop(copy.changes).ideas()] == list(texts)
    assert texts_in(path) == list(texts)


def test_a_good_file_is_read_and_opened(good):
    assert_read_rightly(good)


# what is no workshop at all


def test_a_file_that_is_not_there(tmp_path):
    assert_refused(tmp_path / "gone.workshop", "is not where it was")


def test_a_folder(tmp_path):
    (tmp_path / "folder.workshop").mkdir()
    assert_refused(tmp_path / "folder.workshop", "is a folder")


def test_an_empty_file(tmp_path):
    (tmp_path / "empty.workshop").touch()
    assert_refused(tmp_path / "empty.workshop", "is an empty file")


@pytest.mark.parametrize(
    "content",
    [
        b"We want students to be kind.\n" * 50,
        b"SQLite format 3\0",
        b"PK\x03\x04" + bytes(200),
        b"\xff\xfe" * 90,
    ],
)
def test_another_kind_of_file(tmp_path, content):
    path = tmp_path / "list.workshop"
    path.write_bytes(content)
    assert_refused(path, "is not a workshop file")


def test_another_programs_sqlite_file(tmp_path):
    path = tamper(tmp_path / "other.workshop", "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('x')")
    assert_refused(path, "is not a workshop file")
    tamper(path, "PRAGMA application_id = 1096107097")
    assert_refused(path, "is not a workshop file")


def test_another_programs_file_that_claims_to_be_ours(tmp_path):
    path = tamper(
        tmp_path / "other.workshop", "CREATE TABLE notes (text)", "PRAGMA application_id = 1347906419"
    )
    assert_refused(path, "does not write")
    tamper(path, "PRAGMA user_version = 1")
    assert_refused(path, "does not write")


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes among files there")
def test_a_pipe_does_not_keep_anybody_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.workshop")
    assert_refused(tmp_path / "pipe.workshop", "is not a workshop file")


def test_a_file_of_a_newer_version(good):
    assert_refused(tamper(good, "PRAGMA user_version = 2"), "newer version of this program")


def test_a_file_in_another_encoding(tmp_path):
    path = tmp_path / "utf16.workshop"
    statements = [sql for _, _, sql in schema.wording(1) if sql.startswith("CREATE TABLE")]
    tamper(path, "PRAGMA encoding = 'UTF-16'", *statements, "PRAGMA user_version = 1")
    tamper(path, "PRAGMA application_id = 1347906419")
    assert_refused(path, "does not write")


# what would run if it were let


def test_views_that_never_end_or_fill_the_memory_are_not_run(good):
    tamper(
        good,
        "DROP VIEW ideas",
        "DROP VIEW fields",
        f"CREATE VIEW ideas AS {FOR_EVER}",
        "CREATE VIEW fields AS SELECT printf('%.*c', 2000000000, 'x')",
        "CREATE VIEW sideways AS SELECT * FROM sideways",
    )
    assert_read_rightly(good)


def test_a_view_in_the_place_of_a_table(good):
    tamper_with_schema(
        good,
        lambda db: db.execute(
            "UPDATE sqlite_master SET type = 'view', rootpage = 0, sql = ? WHERE name = 'changes'",
            (f"CREATE VIEW changes AS {FOR_EVER}",),
        ),
    )
    assert_refused(good, "does not write|is damaged")


def test_a_trigger_that_does_more(good):
    tamper(
        good,
        "CREATE TRIGGER more AFTER INSERT ON changes BEGIN INSERT INTO pictures VALUES ('x', x'00'); END",
    )
    assert_refused(good, "does not write")


def test_a_trigger_of_ours_that_was_rewritten(good):
    tamper(
        good,
        "DROP TRIGGER edits_last",
        "CREATE TRIGGER edits_last BEFORE DELETE ON edits BEGIN SELECT 1; END",
    )
    assert_refused(good, "does not write")


def test_a_missing_trigger(good):
    assert_refused(tamper(good, "DROP TRIGGER edits_last"), "does not write")


def test_one_more_table(good):
    assert_refused(tamper(good, "CREATE TABLE more (x)"), "does not write")


def test_one_more_index(good):
    assert_refused(tamper(good, "CREATE INDEX more ON edits (kind)"), "does not write")


def test_an_index_that_computes(good):
    tamper(good, "CREATE INDEX more ON edits (json_extract(after, '$.text'))")
    assert_refused(good, "does not write|is damaged")


def test_a_virtual_table(good):
    try:
        tamper(good, "CREATE VIRTUAL TABLE more USING fts5(x)")
    except sqlite3.OperationalError:
        pytest.skip("this SQLite was built without fts5")
    assert_refused(good, "does not write")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("command TEXT NOT NULL", "command TEXT NOT NULL AS (printf('%.*c', 1000000000, 'x'))"),
        ("actor   TEXT NOT NULL", "actor   TEXT NOT NULL CHECK (length(printf('%.*c', 1000000000, 'x')))"),
        (" STRICT,", ""),
        ("desk    TEXT NOT NULL", "desk    TEXT"),
        ("changes (\n", "changes(\n"),
    ],
)
def test_a_table_that_is_not_word_for_word_ours(good, was, becomes):
    def rewrite(db):
        (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'changes'").fetchone()
        assert was in sql
        db.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'changes'", (sql.replace(was, becomes),))

    assert_refused(tamper_with_schema(good, rewrite), "does not write|is damaged")


def test_a_schema_of_ten_thousand_tables_is_not_read_to_its_end(good):
    def add(db):
        db.execute("BEGIN")
        for number in range(10_000):
            sql = f"CREATE TABLE t{number} (x)"
            db.execute(
                "INSERT INTO sqlite_master VALUES ('table', ?, ?, 2, ?)", (f"t{number}", f"t{number}", sql)
            )
        db.execute("COMMIT")

    assert_refused(tamper_with_schema(good, add), "does not write|is damaged")


# what our own tables may hold


def edit(after):
    """SQL that adds an edit to the first change; `after` is SQL too."""
    return f"INSERT INTO edits SELECT min(stamp), 'idea', 'odd', '{{}}', {after} FROM changes"  # noqa: S608 - a test


def change(stamp="'018f00000000-0000-abcdefgh'", desk="'d'"):
    """SQL that adds a change without edits."""
    return f"INSERT INTO changes VALUES ({stamp}, {desk}, 'robot', 'ideas.sing', NULL)"  # noqa: S608 - a test


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM about",
        change("'yesterday'"),
        change("'ffffffffffff-ffff-zzzzzzzz'"),
        change(desk="''"),
        change(desk="printf('%.*c', 5000, 'd')"),
        "INSERT INTO edits VALUES ('018f00000000-0000-abcdefgh', 'idea', 'i', '{}', '{}')",
        edit("'[1]'"),
        edit("""'{"rank":1,"rank":2}'"""),
        edit("""'{"text":NaN}'"""),
        edit("""printf('{"a":%.*c', 100000, '[')"""),
        edit("""printf('{"a":"%.*c"}', 2000000, 'x')"""),
        edit("""printf('{"a":%.*c}', 5000, '9')"""),
    ],
)
def test_rows_that_this_program_cannot_have_written(good, statement):
    assert_refused(tamper(good, statement), "does not write")


def test_text_that_is_no_text(good):
    assert_refused(tamper(good, change(desk="CAST(x'ff80' AS TEXT)")), "is damaged|does not write")


def test_a_cell_larger_than_any_photo_is_not_loaded(good):
    tamper(good, "INSERT INTO pictures VALUES ('x', zeroblob(70000000))")
    assert_read_rightly(good)
    tamper(good, change(desk="printf('%.*c', 70000000, 'x')"))
    assert_refused(good, "larger than a workshop can be")


def test_values_of_a_wrong_type_are_kept_and_not_believed(good):
    after = '{"text":5,"rank":{"a":[1]},"binned":"yes","mood":"sunny"}'
    tamper(
        good,
        change(),
        edit(f"'{after}'"),
        """INSERT INTO edits SELECT min(stamp), 'sticker', 's1', '{}', '{"shape":"star"}' FROM changes""",
    )
    assert_read_rightly(good)
    handed_on = {edit.kind: edit.after for change in opening.read(good).changes for edit in change.edits[-1:]}
    assert handed_on["sticker"] == {"shape": "star"}


def test_a_pillar_put_beyond_the_horizon_stands_in_line(good):
    after = '{"rank":"1","name":"Far","x":1e308,"y":-1e308,"columns":1000000000}'
    tamper(
        good,
        change(),
        edit(f"'{after}'").replace("'idea'", "'pillar'"),
    )
    (pillar,) = Workshop(opening.read(good).changes).pillars()
    assert (pillar.name, pillar.x, pillar.y, pillar.columns) == ("Far", None, None, 2)


def test_more_rows_than_any_workshop_has(good, monkeypatch):
    monkeypatch.setattr(safe_open, "MOST_ROWS", 2)
    with pytest.raises(StoreError, match="larger than a workshop can be"):
        opening.read(good)


# what is damaged


def test_a_file_that_was_cut_off(good):
    whole = good.read_bytes()
    for length in (50, 100, 4000, 4096, len(whole) // 2, len(whole) - 1):
        good.write_bytes(whole[:length])
        assert_refused(good, "is damaged|is not a workshop file")


def test_a_sparse_file_of_two_terabytes(good):
    with good.open("r+b") as file:
        try:
            file.truncate(2 << 40)
        except OSError:
            pytest.skip("this disk has no sparse files of that size")
    began = time.monotonic()
    for attempt in (lambda: opening.read(good), lambda: opening.open_workshop(good, DESK)):
        with pytest.raises(StoreError, match="larger than a workshop can be"):
            attempt()
    assert time.monotonic() - began < 5


def test_bytes_behind_the_end_of_a_workshop_are_not_looked_at(good):
    with good.open("r+b") as file:
        file.truncate(1 << 26)
    assert_read_rightly(good)


@pytest.fixture(scope="module")
def a_file(tmp_path_factory):
    return a_workshop(tmp_path_factory.mktemp("fuzz") / "a.workshop", *(f"idea {n}" for n in range(30)))


def outcome(attempt):
    """What came of it: something, or a sentence; anything else is a failure."""
    try:
        return attempt()
    except StoreError as refused:
        return str(refused)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    flips=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), min_size=1, max_size=12
    ),
    front=st.booleans(),
)
def test_flipped_bits_are_refused_or_read_and_nothing_else(a_file, tmp_path, flips, front):
    content = bytearray(a_file.read_bytes())
    reach = 4096 if front else len(content)
    for place, bits in flips:
        content[int(place * reach)] ^= bits
    path = tmp_path / "flipped.workshop"
    path.write_bytes(content)
    read = outcome(lambda: opening.read(path))
    assert isinstance(read, OtherCopy) or read.startswith("flipped.workshop ")
    opened = outcome(lambda: opening.open_workshop(path, DESK).close())
    assert opened is None or opened.startswith("flipped.workshop ")


# what lies beside a file


def test_a_write_ahead_log_beside_a_strangers_file_is_not_believed(good, tmp_path):
    writer = sqlite3.connect(good, isolation_level=None)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute(change())
    (tmp_path / "sent").mkdir()
    for name in ("good.workshop", "good.workshop-wal"):
        shutil.copy(tmp_path / name, tmp_path / "sent" / name)
    writer.close()
    copy = opening.read(tmp_path / "sent" / "good.workshop")
    assert [idea.text for idea in Workshop(copy.changes).ideas()] == ["first", "second"]
    assert STAMP not in {str(change.stamp) for change in copy.changes}


def test_a_file_that_another_tool_has_put_into_wal_mode_is_opened(good):
    tamper(good, "PRAGMA journal_mode = WAL")
    assert_read_rightly(good)


def hot_journal(good, tmp_path, statement):
    """A file caught in the middle of a change, and the journal that takes the change back."""
    code = (
        "import sqlite3, sys, os, signal\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "db.execute('PRAGMA cache_size = 1')\n"
        "db.execute('PRAGMA cache_spill = 1')\n"
        "db.execute('BEGIN')\n"
        "db.execute(sys.argv[2])\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code, good, statement], check=False)
    journal = good.with_name(good.name + "-journal")
    assert journal.stat().st_size > 512
    return journal


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that cannot be refused")
def test_a_change_that_was_interrupted_is_taken_back_in_the_copy_and_the_file_is_left_alone(good, tmp_path):
    many = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
        "INSERT INTO changes SELECT printf('018f%08x-0000-abcdefgh', i), 'd', 'a', 'c', NULL FROM n"
    )
    journal = hot_journal(good, tmp_path, many)
    before = good.read_bytes(), journal.read_bytes()
    copy = opening.read(good)
    assert [idea.text for idea in Workshop(copy.changes).ideas()] == ["first", "second"]
    assert not any(str(change.stamp).endswith("abcdefgh") for change in copy.changes)
    assert (good.read_bytes(), journal.read_bytes()) == before
    assert texts_in(good) == ["first", "second"]
    assert not journal.exists()


def test_a_journal_that_names_further_files_is_not_followed(good, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("mine")
    journal = good.with_name(good.name + "-journal")
    journal.write_bytes(bytes(600) + b"victim" + bytes.fromhex("d9d505f920a163d7"))
    assert_refused(good, "does not write")
    assert victim.read_text() == "mine"


def test_reading_leaves_nothing_behind(good, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    opening.read(good)
    with pytest.raises(StoreError):
        opening.read(tamper(good, "CREATE TABLE more (x)"))
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.workshop", "temporary"]


def test_memory_stays_small_whatever_a_file_says(good):
    """In a process that may use 80 MB more than it does at rest."""
    if sys.platform != "linux":
        pytest.skip("limits on memory mean something else there")
    tamper(
        good,
        "INSERT INTO pictures VALUES ('x', zeroblob(150000000))",
        "DROP VIEW ideas",
        "CREATE VIEW ideas AS SELECT printf('%.*c', 2000000000, 'x')",
    )
    code = (
        "import pathlib, resource, sys\n"
        "from workshop_app import opening\n"
        "pages = int(open('/proc/self/statm').read().split()[0])\n"
        "most = pages * resource.getpagesize() + 80_000_000\n"
        "resource.setrlimit(resource.RLIMIT_AS, (most, most))\n"
        "print(len(opening.read(pathlib.Path(sys.argv[1])).changes))\n"
    )
    told = subprocess.run([sys.executable, "-c", code, good], capture_output=True, text=True, check=True)
    assert int(told.stdout) == 3


def test_the_limits_are_those_of_a_workshop():
    assert checks.LARGEST >= 512 << 20
    assert checks.SECONDS <= 20
