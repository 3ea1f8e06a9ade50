"""One rule, one home: a second copy of a rule somewhere in the code is a mistake."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("pressreleases", "contacts", "upphandling")


def sources() -> dict[str, str]:
    """The text of every Python file and template of the site, by path."""
    files = [path for app in APPS for path in (ROOT / app).rglob("*.py")]
    files += [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in files}
    return {path: text for path, text in texts.items() if "/migrations/" not in path}


def where(pattern: str) -> set[str]:
    return {path for path, source in sources().items() if re.search(pattern, source)}


def test_all_sources_are_read():
    found = sources()

    assert len([path for path in found if path.endswith(".py")]) >= 45
    assert len([path for path in found if path.endswith(".html")]) >= 15


def test_text_is_marked_as_safe_in_one_module():
    assert where(r"\bmark_safe\b|\bSafeString\(|safestring import SafeString, mark") == {
        "pressreleases/text.py"
    }
    assert where(r"\|\s*safe\b|\|\s*safeseq\b|autoescape\s+off|__html__") == set()


def test_visibility_is_ruled_in_one_query():
    words = r"ends_at__isnull=True\)\s*\|\s*Q\(ends_at__gt\b"

    assert where(words) == {"pressreleases/models/editions.py", "pressreleases/publishing.py"}
    assert where(r"starts_at__lte") == {"pressreleases/models/editions.py"}


def test_editions_and_statuses_have_one_writer():
    assert where(r"Edition\.objects\.(bulk_)?create\(|[^.\w]Edition\(") == {
        "pressreleases/publishing.py",
        "pressreleases/management/commands/synthetic.py",  # hands them to publishing
        "pressreleases/models/editions.py",  # the class itself
    }
    assert where(r"\.status = |update\(status") == {"pressreleases/workflow.py"}


def test_states_of_the_languages_have_one_writer():
    assert where(r"Translation\.objects\b|[^.\w]Translation\(") == {
        "pressreleases/models/translations.py",  # the class itself
        "pressreleases/vouching.py",
    }


@pytest.mark.parametrize("name", ["Upphandlingsmyndigheten", "National Agency", "uhmynd", "Ek,"])
def test_no_authority_stands_in_code_or_templates(name):
    found = {path for path in where(re.escape(name)) if "/demo/" not in path}

    assert found == set()


def test_name_of_the_authority_stands_in_the_demonstration():
    assert "pressreleases/demo/content.py" in where("Upphandlingsmyndigheten")


def test_clock_is_read_where_it_is_meant_to_be():
    assert where(r"timezone\.(now|localdate)\(\)|datetime\.now\(|date\.today\(") == {
        "contacts/models.py",  # today, when no date is given
        "pressreleases/management/commands/archive.py",
        "pressreleases/management/commands/demo.py",
        "pressreleases/management/commands/import_releases.py",
        "pressreleases/management/commands/synthetic.py",
        "pressreleases/management/commands/unused_files.py",
        "pressreleases/middleware.py",  # the moment of the request
        "pressreleases/models/editions.py",  # now, when no moment is given
    }
