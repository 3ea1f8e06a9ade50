"""All that SQLite and PostgreSQL need different words for: the index, and matching in it.

SQLite has an FTS5 table for each language, kept level with `SearchEntry` by triggers; PostgreSQL
a GIN index for each. Both are laid down after every migrate, because SQLite loses triggers when
it rebuilds a table. Neither analyses anything: they are given tokens, and match them.
"""

from dataclasses import dataclass

from django.db import connections

TABLE = "pressreleases_searchentry"
EDITION = "pressreleases_edition"
LANGUAGES = ("sv", "en")
#: Letters typed, and the mark before them, for which FTS5 keeps an index of beginnings.
_BEGINNINGS = "4 5 6 7"


_EVENTS = ("insert", "delete", "update")
#: The trigger that takes an edition out of the index when it is deleted, by whatever way.
FORGOTTEN = "searchentry_forgotten"
_FORGET = (
    "DELETE FROM pressreleases_searchsubject WHERE entry_id IN "
    f"(SELECT position FROM {TABLE} WHERE edition_id = OLD.id); "
    f"DELETE FROM {TABLE} WHERE edition_id = OLD.id;"
)


@dataclass(frozen=True)
class Word:
    """A token to be found."""

    token: str
    is_beginning: bool = False


@dataclass(frozen=True)
class Phrase:
    """Stems that stand in this order."""

    stems: tuple[str, ...]


@dataclass(frozen=True)
class Either:
    """One of these must be found."""

    of: tuple


@dataclass(frozen=True)
class Each:
    """All of these must be found."""

    of: tuple


def matching(vendor: str, node) -> str:
    """Returns the expression in the engine's own language, every token quoted.

    Tokens have neither quotes nor backslashes in them (`words.py`).
    """
    write = {"sqlite": _fts5, "postgresql": _tsquery}[vendor]
    return write(node)


def _fts5(node) -> str:
    if isinstance(node, Word):
        return f'"{node.token}"' + (" *" if node.is_beginning else "")
    if isinstance(node, Phrase):
        return '"' + " ".join(node.stems) + '"'
    between = " OR " if isinstance(node, Either) else " AND "
    return "(" + between.join(_fts5(each) for each in node.of) + ")"


def _tsquery(node) -> str:
    if isinstance(node, Word):
        return f"'{node.token}'" + (":*" if node.is_beginning else "")
    if isinstance(node, Phrase):
        return "(" + " <-> ".join(f"'{each}'" for each in node.stems) + ")"
    between = " | " if isinstance(node, Either) else " & "
    return "(" + between.join(_tsquery(each) for each in node.of) + ")"


def source(vendor: str, language: str, expression: str | None) -> tuple[str, str, list]:
    """Returns (FROM, WHERE, parameters) of the entries in a language that match an expression."""
    if vendor == "sqlite" and expression is not None:
        fts = fts_table(language)
        return (
            f"{fts} CROSS JOIN {TABLE} e ON e.position = {fts}.rowid",
            f"{fts} MATCH %s",
            [expression],
        )
    if expression is None:
        return f"{TABLE} e", "e.language = %s", [language]
    where = f"e.language = '{language}' AND e.words @@ %s::tsquery"
    return f"{TABLE} e", where, [expression]


def place(vendor: str, language: str, expression: str | None) -> str:
    """Returns the column whose order the engine can read backwards."""
    return f"{fts_table(language)}.rowid" if vendor == "sqlite" and expression else "e.position"


def trigger_names(vendor: str) -> set[str]:
    """Returns the names of the triggers that keep the index level with its tables."""
    level = {f"{fts_table(each)}_{event}" for each in LANGUAGES for event in _EVENTS}
    return {FORGOTTEN} | (level if vendor == "sqlite" else set())


def fts_table(language: str) -> str:
    return f"pressreleases_search_{language}"


def install(using="default", **kwargs) -> None:
    """Lays the index down if it is not there; the receiver of `post_migrate`."""
    connection = connections[using]
    if TABLE not in connection.introspection.table_names():
        return  # migrated back to before search
    with connection.cursor() as cursor:
        for statement in _STATEMENTS[connection.vendor]():
            cursor.execute(statement)


def optimise(using="default") -> None:
    """Tidies the index after much has been written, so that searches stay quick."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for language in LANGUAGES:
                fts = fts_table(language)
                cursor.execute(f"INSERT INTO {fts}({fts}) VALUES ('optimize')")
        cursor.execute(f"ANALYZE {TABLE}")


def _sqlite():
    for language in LANGUAGES:
        fts = fts_table(language)
        # Tokens are parted by spaces; "ascii" takes every other sign that they have for a letter.
        yield (
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {fts} USING fts5(words, content='{TABLE}', "
            f"content_rowid='position', tokenize='ascii', prefix='{_BEGINNINGS}', columnsize=0)"
        )
        add = f"INSERT INTO {fts}(rowid, words) VALUES (NEW.position, NEW.words)"
        remove = (
            f"INSERT INTO {fts}({fts}, rowid, words) VALUES ('delete', OLD.position, OLD.words)"
        )
        was, becomes = f"OLD.language = '{language}'", f"NEW.language = '{language}'"
        for event, when, body in [
            ("insert", becomes, add),
            ("delete", was, remove),
            ("update", f"{was} AND {becomes}", f"{remove}; {add}"),
        ]:
            yield f"DROP TRIGGER IF EXISTS {fts}_{event}"
            yield (
                f"CREATE TRIGGER {fts}_{event} AFTER {event.upper()} ON {TABLE} "
                f"WHEN {when} BEGIN {body}; END"
            )

    yield f"DROP TRIGGER IF EXISTS {FORGOTTEN}"
    yield f"CREATE TRIGGER {FORGOTTEN} BEFORE DELETE ON {EDITION} BEGIN {_FORGET} END"


def _postgresql():
    yield (
        f"CREATE OR REPLACE FUNCTION {FORGOTTEN}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN {_FORGET} RETURN OLD; END $$"
    )
    yield f"DROP TRIGGER IF EXISTS {FORGOTTEN} ON {EDITION}"
    yield (
        f"CREATE TRIGGER {FORGOTTEN} BEFORE DELETE ON {EDITION} "
        f"FOR EACH ROW EXECUTE FUNCTION {FORGOTTEN}()"
    )
    for language in LANGUAGES:
        yield (
            f"CREATE INDEX IF NOT EXISTS {fts_table(language)} ON {TABLE} "
            f"USING gin (words) WITH (fastupdate = off) WHERE language = '{language}'"
        )
    yield f"ALTER TABLE {TABLE} ALTER COLUMN words SET STORAGE EXTERNAL"
    # How often a word stands in texts decides how it is best looked for.
    yield f"ALTER TABLE {TABLE} ALTER COLUMN words SET STATISTICS 1000"


_STATEMENTS = {"sqlite": _sqlite, "postgresql": _postgresql}
