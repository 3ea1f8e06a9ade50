"""Another clock for the database's own guard, which else reads the machine's real one."""

import datetime as dt

import pytest
from django.db import connection

from pressreleases import triggers


class DatabaseClock:
    """The clock that the triggers read, inside the test's transaction."""

    def __init__(self, monkeypatch):
        column = "text" if connection.vendor == "sqlite" else "timestamptz"
        self._run(f"CREATE TABLE test_clock (now {column}, now_minus {column})")
        self._run("INSERT INTO test_clock VALUES (NULL, NULL)")
        reads = {name: f"(SELECT {name} FROM test_clock)" for name in ("now", "now_minus")}
        monkeypatch.setitem(triggers.CLOCKS, connection.vendor, reads)
        triggers.install()

    def set(self, at: dt.datetime) -> None:
        minus = at - dt.timedelta(seconds=triggers.CLOCK_TOLERANCE_SECONDS)
        self._run("UPDATE test_clock SET now = %s, now_minus = %s", self._as(at), self._as(minus))

    def _as(self, at):
        # SQLite compares moments as texts: always with six decimals, as the triggers write them.
        return f"{at:%Y-%m-%d %H:%M:%S.%f}" if connection.vendor == "sqlite" else at

    def _run(self, statement, *params):
        with connection.cursor() as cursor:
            cursor.execute(statement, params)


@pytest.fixture
def database_clock(db, monkeypatch):
    """A clock for the triggers; what it changes is undone with the test's transaction."""
    return DatabaseClock(monkeypatch)
