"""The tables, triggers and views of a workshop file, and how older files become newer ones."""

import sqlite3
from functools import cache
from string import Template

from workshop_app.domain.kinds import DEFAULTS, FIELD_TYPES, REACH

APPLICATION_ID = 0x50576B73
"""`PWks`, in bytes 68 to 71 of every workshop file: what makes it one of ours."""

STEPS = (
    """
CREATE TABLE about (
    key   TEXT NOT NULL PRIMARY KEY,  -- workshop: its own id, the same in every copy; made_by: the program
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
    stamp   TEXT NOT NULL PRIMARY KEY,  -- when and where, in an order all laptops share
    desk    TEXT NOT NULL,              -- the laptop it was made on
    actor   TEXT NOT NULL,              -- facilitator, program or import
    command TEXT NOT NULL,              -- what was done, such as ideas.move
    undoes  TEXT                        -- the stamp of the change it takes back, if any
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
    stamp  TEXT NOT NULL REFERENCES changes (stamp),
    kind   TEXT NOT NULL,               -- idea, pillar, group, details
    id     TEXT NOT NULL,
    before TEXT NOT NULL,               -- the fields touched, as JSON
    after  TEXT NOT NULL,
    PRIMARY KEY (stamp, kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pictures (
    sha256 TEXT NOT NULL PRIMARY KEY,   -- of the bytes; an edit names its picture by it
    bytes  BLOB NOT NULL
) STRICT;

CREATE TRIGGER about_stays BEFORE UPDATE ON about BEGIN
    SELECT RAISE(ABORT, 'what a workshop file is about never changes');
END;

CREATE TRIGGER changes_stay BEFORE UPDATE ON changes BEGIN
    SELECT RAISE(ABORT, 'changes are only ever added');
END;

CREATE TRIGGER changes_last BEFORE DELETE ON changes BEGIN
    SELECT RAISE(ABORT, 'changes are only ever added');
END;

CREATE TRIGGER edits_stay BEFORE UPDATE ON edits BEGIN
    SELECT RAISE(ABORT, 'changes are only ever added');
END;

CREATE TRIGGER edits_last BEFORE DELETE ON edits BEGIN
    SELECT RAISE(ABORT, 'changes are only ever added');
END;

CREATE TRIGGER pictures_stay BEFORE UPDATE ON pictures BEGIN
    SELECT RAISE(ABORT, 'a picture is named by what is in it');
END;
""",
)
"""How a file of version n becomes one of version n + 1; a step that was once released is never edited.

A ladder on `user_version`, because every file is compared with it word for word: the Migrations of
sqlite-utils would put a table of their own into each.
"""

USER_VERSION = len(STEPS)

_FIELDS = Template("""
WITH known (kind, field, type, least, most) AS (VALUES $known)
SELECT edits.kind, edits.id, field.key AS field, field.value, field.type, max(edits.stamp) AS stamp
FROM edits, json_each(edits.after) AS field
WHERE EXISTS (
    SELECT 1 FROM known WHERE known.kind = edits.kind AND known.field = field.key
    AND known.type = field.type AND (least IS NULL OR field.value BETWEEN least AND most)
) OR NOT EXISTS (
    SELECT 1 FROM known WHERE known.kind = edits.kind AND known.field = field.key
)
GROUP BY edits.kind, edits.id, field.key
""")

_RECORDS = Template("""
SELECT id, $fields,
    (SELECT min(stamp) FROM edits WHERE edits.kind = '$kind' AND edits.id = fields.id) AS arrived
FROM fields WHERE kind = '$kind' GROUP BY id HAVING $there
""")

_JSON_TYPES = {
    str: ("text",),
    bool: ("true", "false"),
    int: ("integer",),
    float: ("real", "integer"),
    type(None): ("null",),
}


_MANY = {"tally": "tallies"}


def lay_out(db: sqlite3.Connection) -> None:
    """Make an empty database a workshop file of the newest version, in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    climb(db, 0)
    for view, sql in views().items():
        db.execute(f'CREATE VIEW "{view}" AS {sql}')
    db.execute("COMMIT")


def climb(db: sqlite3.Connection, version: int) -> None:
    """Take the tables from `version` to the newest, inside the transaction the caller has begun."""
    for step in STEPS[version:]:
        for statement in _statements(step):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {USER_VERSION}")


@cache
def wording(version: int) -> frozenset[tuple[str, str, str]]:
    """Return type, name and SQL text of every table and trigger that a file of this version holds."""
    db = sqlite3.connect(":memory:")
    try:
        for step in STEPS[:version]:
            db.executescript(step)
        rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return frozenset((kind, name, sql) for kind, name, sql in rows)
    finally:
        db.close()


@cache
def views() -> dict[str, str]:
    """Return the views through which any SQLite tool reads a workshop: name to SELECT.

    They say what `Workshop` says (law F1): of each field the value with the latest stamp that fits it
    counts, and what was binned or undone is not shown. The program itself never reads them; those of
    another version are made anew when it opens a file for work.
    """
    made = {"fields": _fields()}
    for kind, types in FIELD_TYPES.items():
        name = _MANY.get(kind, kind if kind.endswith("s") else f"{kind}s")
        made[name] = _records(kind, tuple(types))
    return made


def refresh_views(db: sqlite3.Connection) -> None:
    """Replace the views that are not word for word this program's; writes nothing if all are."""
    want = {name: f'CREATE VIEW "{name}" AS {sql}' for name, sql in views().items()}
    have = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    if have == want:
        return
    db.execute("BEGIN IMMEDIATE")
    for name in have:
        db.execute('DROP VIEW "{}"'.format(name.replace('"', '""')))
    for statement in want.values():
        db.execute(statement)
    db.execute("COMMIT")


def _statements(script: str) -> list[str]:
    found, statement = [], ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            found.append(statement.strip().removesuffix(";"))
            statement = ""
    return found


def _fields() -> str:
    known = ", ".join(
        f"('{kind}', '{field}', '{json_type}', {_reach(kind, field, json_type)})"
        for kind, fields in FIELD_TYPES.items()
        for field, types in fields.items()
        for json_type in dict.fromkeys(name for one in types for name in _JSON_TYPES[one])
    )
    return _FIELDS.substitute(known=known).strip()


def _reach(kind: str, field: str, json_type: str) -> str:
    least, most = REACH[kind, field] if json_type in ("integer", "real") else ("NULL", "NULL")
    return f"{least}, {most}"


def _records(kind: str, fields: tuple[str, ...]) -> str:
    picked = ", ".join(f'{_value(kind, name)} AS "{name}"' for name in fields if name != "binned")
    there = f"{_value(kind, 'rank')} <> '' AND NOT {_value(kind, 'binned')}" if "rank" in fields else "true"
    return _RECORDS.substitute(kind=kind, fields=picked, there=there).strip()


def _value(kind: str, field: str) -> str:
    default = DEFAULTS[kind][field]
    held = f"max(value) FILTER (WHERE field = '{field}')"
    if default is None:
        return held
    quoted = "'{}'".format(default.replace("'", "''")) if isinstance(default, str) else str(int(default))
    return f"coalesce({held}, {quoted})"
