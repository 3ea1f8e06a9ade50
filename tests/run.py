"""All checks in one go: python -m tests.run [lint]. Every stage runs, the last line sums up.

The browser journeys need a Chromium. Without one they do not run and the last line says so;
with CI=true in the environment that is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = (
    "The browser journeys did NOT run: no Chromium was found. On Debian and Ubuntu "
    "`apt install chromium` brings one, elsewhere `.venv/bin/python -m playwright install "
    "chromium`; one in an unusual place is named by the variable CHROMIUM."
)


def find_browser():
    """Return the path of a Chromium, or None."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def call(title, *command, environment=None):
    """Run a command from the project's folder, return its exit code; Ctrl-C lets it clean up."""
    print(f"\n— {title} —", flush=True)
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.wait()
        sys.exit(130)


def lint():
    """Return the names of the linters that found something."""
    commands = {
        "ruff check": ("ruff", "check", "--quiet", "."),
        "ruff format": ("ruff", "format", "--check", "--quiet", "."),
        "djlint": ("djlint", "--lint", "--quiet", "templates"),
    }
    return [name for name, command in commands.items() if call(name, PYTHON, "-m", *command)]


def run_pytest(title, *arguments, wrapper=(), environment=None):
    """Return (whether all went well, the number of tests passed, of tests skipped)."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        pytest = (PYTHON, "-m", "pytest", f"--junit-xml={report}", *arguments)
        code = call(title, *wrapper, *pytest, environment=environment)
        if not report.exists():
            return False, 0, 0
        suite = ElementTree.parse(report).find("testsuite")
    total, *failed, skipped = (
        int(suite.get(name)) for name in ("tests", "failures", "errors", "skipped")
    )
    return code == 0, total - sum(failed) - skipped, skipped


def all_stages():
    """Run everything; return (names of the stages that failed, closing line)."""
    failed = lint()
    without_url = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    sqlite = {"environment": without_url}
    postgresql = {"wrapper": (PYTHON, "-m", "tests.with_postgresql")}
    workers = ("-n", str(max(2, os.cpu_count() or 2)))
    fast = (*workers, "-m", "not browser")
    results = {
        "tests on SQLite": run_pytest("Tests on SQLite", *fast, **sqlite),
        "tests on PostgreSQL": run_pytest("Tests on PostgreSQL", *fast, **postgresql),
    }
    browser = find_browser()
    if browser:
        results["browser journeys"] = run_pytest(
            "Browser journeys", *workers, "-m", "browser", **sqlite
        )
    elif os.environ.get("CI") == "true":
        failed.append("browser journeys, as there is no browser")
    failed += [name for name, (ok, *_) in results.items() if not ok]

    (_, first, _), (_, second, _), *journeys = results.values()
    numbers = f"{first} tests passed on SQLite and "
    numbers += "PostgreSQL" if first == second else f"{second} on PostgreSQL"
    if journeys:
        numbers += f", and {journeys[0][1]} browser journeys"
    if skipped := sum(number for _, _, number in results.values()):
        numbers += f"; {skipped} were skipped"
    return failed, f"All {numbers}." + ("" if browser else f"\n{NO_BROWSER}")


def main(arguments):
    failed, closing = (lint(), "No complaints.") if arguments == ["lint"] else all_stages()
    print(f"\nFAILED: {'; '.join(failed)}." if failed else f"\n{closing}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
