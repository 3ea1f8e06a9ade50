"""The database's own guard over what is on record, on SQLite and PostgreSQL alike.

Laid down after every migrate, because SQLite rebuilds a table (and loses its triggers) when a
column changes. The rules:

- an edition never changes, but for its end, which may move while it is empty or still ahead and
  never into the past;
- an edition that has begun cannot be deleted;
- two editions of one release and language never overlap, numbers rise, and an address that was
  public for one release is never given to another;
- events, and the wordings of standing pages, are only ever added;
- a stored file never changes, and one that an edition which has begun holds is never deleted.
"""

from django.db import connections

from contacts.models import PageVersion
from pressreleases.models import Edition, Event, FileUse, StoredFile

#: How far the application's clock may be behind the database's before an end that was set
#: "now" is taken for one set in the past.
CLOCK_TOLERANCE_SECONDS = 120

UNCHANGED = "editions are never changed"
PASSED = "an edition that has ended keeps its end"
NOT_INTO_THE_PAST = "an edition cannot be ended in the past"
KEPT = "an edition that has begun is never deleted"
OVERLAP = "two editions of a release in one language overlap"
RISING = "edition numbers rise with time"
TAKEN = "the address belongs to another release"
APPEND_ONLY = "events are only ever added"
WORDING_KEPT = "wordings of standing pages are only ever added"
FILE_UNCHANGED = "stored files are never changed"
FILE_KEPT = "a file of an edition that has begun is never deleted"

_EDITION = Edition._meta.db_table
_EVENT = Event._meta.db_table
_WORDING = PageVersion._meta.db_table
_FILE = StoredFile._meta.db_table
_FILE_USE = FileUse._meta.db_table
_FIXED = ", ".join(f.column for f in Edition._meta.concrete_fields if f.name != "ends_at")

#: Each engine's own clock, in the form in which it stores moments. (Tests put in another.)
CLOCKS = {
    "sqlite": {
        "now": "strftime('%Y-%m-%d %H:%M:%f000', 'now')",
        "now_minus": "strftime('%Y-%m-%d %H:%M:%f000', 'now', "
        f"'-{CLOCK_TOLERANCE_SECONDS} seconds')",
    },
    "postgresql": {
        "now": "clock_timestamp()",
        "now_minus": f"clock_timestamp() - interval '{CLOCK_TOLERANCE_SECONDS} seconds'",
    },
}

# A condition that must not hold when the event occurs, and what the database then says.
# {now} and {now_minus} stand for the engine's clock.
_RULES = [
    ("edition_fixed", f"UPDATE OF {_FIXED}", _EDITION, "1 = 1", UNCHANGED),
    (
        "edition_end_passed",
        "UPDATE OF ends_at",
        _EDITION,
        "OLD.ends_at IS NOT NULL AND OLD.ends_at <= {now}",
        PASSED,
    ),
    (
        "edition_end_in_past",
        "UPDATE OF ends_at",
        _EDITION,
        "NEW.ends_at IS NOT NULL AND NEW.ends_at < {now_minus}",
        NOT_INTO_THE_PAST,
    ),
    ("edition_kept", "DELETE", _EDITION, "OLD.starts_at <= {now}", KEPT),
    *(
        (
            f"edition_overlap_{event[:6].lower()}",
            event,
            _EDITION,
            f"""EXISTS (SELECT 1 FROM {_EDITION} e
                WHERE e.release_id = NEW.release_id AND e.language = NEW.language
                  AND e.id <> NEW.id
                  AND (e.ends_at IS NULL OR e.ends_at > NEW.starts_at)
                  AND (NEW.ends_at IS NULL OR NEW.ends_at > e.starts_at))""",
            OVERLAP,
        )
        for event in ("INSERT", "UPDATE OF ends_at")
    ),
    (
        "edition_rising",
        "INSERT",
        _EDITION,
        f"""EXISTS (SELECT 1 FROM {_EDITION} e
            WHERE e.release_id = NEW.release_id AND e.language = NEW.language
              AND e.id <> NEW.id
              AND (e.number > NEW.number) <> (e.starts_at > NEW.starts_at))""",
        RISING,
    ),
    (
        "edition_address",
        "INSERT",
        _EDITION,
        f"""EXISTS (SELECT 1 FROM {_EDITION} e
            WHERE e.language = NEW.language AND e.slug = NEW.slug
              AND e.release_id <> NEW.release_id)""",
        TAKEN,
    ),
    ("event_fixed", "UPDATE", _EVENT, "1 = 1", APPEND_ONLY),
    ("event_kept", "DELETE", _EVENT, "1 = 1", APPEND_ONLY),
    ("wording_fixed", "UPDATE", _WORDING, "1 = 1", WORDING_KEPT),
    ("wording_kept", "DELETE", _WORDING, "1 = 1", WORDING_KEPT),
    ("file_fixed", "UPDATE", _FILE, "1 = 1", FILE_UNCHANGED),
    # The file itself is held by the foreign key of its use; so the use is what must stay.
    (
        "file_use_kept",
        "DELETE",
        _FILE_USE,
        f"""EXISTS (SELECT 1 FROM {_EDITION} e
            WHERE e.id = OLD.edition_id AND e.starts_at <= {{now}})""",
        FILE_KEPT,
    ),
    ("file_use_fixed", "UPDATE", _FILE_USE, "1 = 1", FILE_KEPT),
]


def statements(vendor: str, *, remove_only: bool = False) -> list[str]:
    """Returns the SQL that lays the triggers down afresh (or only takes them away).

    Args:
        vendor: "sqlite" or "postgresql".
        remove_only: For tests that must empty the tables.
    """
    build = {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]
    return list(build(remove_only))


def install(using="default", **kwargs) -> None:
    """Lays the triggers down; the receiver of `post_migrate`."""
    connection = connections[using]
    tables = connection.introspection.table_names()
    if not {_EDITION, _EVENT, _WORDING, _FILE, _FILE_USE} <= set(tables):
        return  # migrated back to before these tables
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)


def _sqlite(remove_only):
    clock = CLOCKS["sqlite"]
    for name, event, table, wrong, message in _RULES:
        yield f"DROP TRIGGER IF EXISTS {name}"
        if not remove_only:
            # After an insert the row has its id, so that it does not overlap itself.
            moment = "AFTER" if event == "INSERT" else "BEFORE"
            yield (
                f"CREATE TRIGGER {name} {moment} {event} ON {table} FOR EACH ROW "
                f"WHEN {wrong.format(**clock)} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )


def _postgresql(remove_only):
    clock = CLOCKS["postgresql"]
    for name, event, table, wrong, message in _RULES:
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        if not remove_only:
            # The lock makes two transactions that write editions of one release queue, so that
            # each sees what the other wrote.
            lock = (
                "PERFORM 1 FROM pressreleases_pressrelease WHERE id = NEW.release_id "
                "FOR NO KEY UPDATE;"
                if "NEW.release_id" in wrong
                else ""
            )
            result = "OLD" if event == "DELETE" else "NEW"
            yield (
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
                f"BEGIN {lock} IF {wrong.format(**clock)} THEN "
                f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; "
                f"END IF; RETURN {result}; END $$"
            )
            yield (
                f"CREATE TRIGGER {name} BEFORE {event} ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION {name}()"
            )
    never_emptied = {
        _EDITION: KEPT,
        _EVENT: APPEND_ONLY,
        _WORDING: WORDING_KEPT,
        _FILE: FILE_KEPT,
        _FILE_USE: FILE_KEPT,
    }
    for table, message in never_emptied.items():
        name = f"{table}_not_emptied"
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        if not remove_only:
            yield (
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
                f"BEGIN RAISE EXCEPTION '{message}' "
                f"USING ERRCODE = 'integrity_constraint_violation'; END $$"
            )
            yield (
                f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            )
