"""Importing many files: each on its own, none twice, with a report of what became of it.

`manage.py import_releases` is the door. One file at a time is read, written and forgotten, so that
memory does not grow with the archive.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Q

from pressreleases import import_pairs, imports
from pressreleases.import_drafts import draft_of
from pressreleases.import_people import Known
from pressreleases.importing import Source, Unreadable, parse
from pressreleases.importing.report import FileReport
from pressreleases.importing.sources import MOST_BYTES, SUFFIXES
from pressreleases.models import ImportedSource

#: Files that share a commit: few enough that an editor who saves meanwhile waits for no time.
_MOST_TOGETHER = 20
_MOST_BYTES_TOGETHER = 1_000_000

_REASONS = {
    "too_long": "The text is longer than a release can be.",
    "has_text": "The release has text in that language already.",
    "locked": "The release is being reviewed or scheduled; import into it in the admin.",
    "no_date": "No date of publication is stated, so it became a draft.",
    "date_ahead": "The stated date is ahead or under embargo, so it became a draft.",
    "no_title": "No title was found, so it became a draft.",
    "not_a_file": "It is no file that can be opened.",
}


def files_in(paths) -> Iterator[tuple[Path, str]]:
    """Yields (file, path to record) of every file that can be imported, in a steady order.

    A named file is taken whatever it is called; in a folder, those with a known ending. The text
    in a second language comes after the first.
    """
    for path in paths:
        path = Path(path)
        if path.is_dir():
            found = [
                file
                for file in path.rglob("*")
                if file.suffix.lower() in SUFFIXES and not file.name.startswith((".", "~$"))
            ]
            for file in sorted(
                found, key=lambda f: (import_pairs.order(f.relative_to(path).as_posix()), f)
            ):
                yield file, file.relative_to(path).as_posix()
        else:
            yield path, path.name


def _handfuls(files) -> Iterator[list[tuple[Path, str]]]:
    """Parts files into handfuls that are small enough to be held in memory together."""
    handful, size = [], 0
    for file, path in files:
        handful.append((file, path))
        with suppress(OSError):  # what is not there is said in its report
            size += file.stat().st_size
        if len(handful) >= _MOST_TOGETHER or size >= _MOST_BYTES_TOGETHER:
            yield handful
            handful, size = [], 0
    if handful:
        yield handful


@dataclass
class Importer:
    """Imports files one by one.

    Attributes:
        at: The time of import.
        by: Who imports, or None.
        is_dry_run: Reads and reports, writes nothing.
        as_archive: Publishes what states its date, with that date.
        adds_people: Adds contact persons who are not on record.
    """

    at: dt.datetime
    by: object = None
    is_dry_run: bool = False
    as_archive: bool = False
    adds_people: bool = True

    def __post_init__(self):
        self.known = Known()

    def take_all(self, files: Iterable[tuple[Path, str]]) -> Iterator[FileReport]:
        """Imports files in the order given; yields the report of each once it is on record.

        A handful share a commit, as waiting for the disk would take most of the time. Each has
        its own savepoint; when the commit fails, they are taken again one by one.
        """
        for handful in _handfuls(files):
            try:
                with nullcontext() if self.is_dry_run else transaction.atomic():
                    reports = [self.take(file, path) for file, path in handful]
            except DatabaseError:
                self.known = Known()
                reports = [self.take(file, path) for file, path in handful]
            yield from reports

    def take(self, file: Path, path: str) -> FileReport:
        """Imports one file. Never raises for what is in the file, or for what the database says
        of it."""
        report = FileReport(path=path)
        try:
            if file.stat().st_size > MOST_BYTES:
                raise Unreadable("too_big")
            source = Source(data=file.read_bytes(), name=path)
        except OSError:
            return replace(report, outcome="unreadable", reason=_REASONS["not_a_file"])
        except Unreadable as error:
            return replace(report, outcome="unreadable", reason=str(error))
        report = replace(report, sha256=imports.digest(source))
        before = self._before(report)
        if before and before.outcome != "changed":
            return before
        try:
            parsed = parse(source)
        except Unreadable as error:
            return before or replace(report, outcome="unreadable", reason=str(error))
        except (ValueError, RecursionError, MemoryError) as error:
            reason = f"It could not be taken apart ({type(error).__name__})."
            return before or replace(report, outcome="failed", reason=reason)
        if before and not self._is_another(report, parsed):
            return before
        try:
            with transaction.atomic():
                return self._write(replace(report, parsed=parsed), source, parsed)
        except imports.NotWritten as error:
            if error.code == "has_text":  # by another file, or by hand: it is there
                reason = _REASONS["has_text"]
                return replace(report, parsed=parsed, outcome="already_imported", reason=reason)
            return replace(report, parsed=parsed, outcome="failed", reason=_REASONS[error.code])
        except (DatabaseError, ValidationError) as error:
            self.known = Known()  # what was added is gone again
            reason = f"The database refused it: {error}"
            return replace(report, parsed=parsed, outcome="failed", reason=reason)

    def _before(self, report) -> FileReport | None:
        """What is to be said of a file that was imported before."""
        path = report.path[-500:]
        rows = ImportedSource.objects.filter(Q(sha256=report.sha256) | Q(path=path))
        known = list(rows.values_list("sha256", "release"))
        if same := next((release for sha256, release in known if sha256 == report.sha256), None):
            return replace(report, outcome="already_imported", release=same)
        if known:
            return replace(report, outcome="changed", release=known[0][1])
        return None

    def _is_another(self, report, parsed) -> bool:
        """Whether a file has the name of one that was imported, and is another text.

        Archives of several years often have files of the same names. It is another when both
        state a date of publication, and the dates and the titles differ from all that came so.
        """
        stated = parsed.date("published")
        if not stated or not parsed.title:
            return False
        rows = ImportedSource.objects.filter(path=report.path[-500:]).select_related("release")
        return all(
            row.stated_date
            and not row.stated_date.startswith(stated.date)
            and parsed.title not in (row.release.title_sv, row.release.title_en)
            for row in rows
        )

    def _write(self, report, source, parsed) -> FileReport:
        draft = draft_of(parsed, self.known, name=report.path, adds_people=self.adds_people)
        release = import_pairs.other_language(report.path, parsed.language)
        archived_at, reason = self._archived_at(parsed)
        report = replace(
            report,
            reason=_REASONS.get(reason, ""),
            people_matched=tuple(p.existing.name for p in draft.people if p.existing),
            people_new=tuple(p.name for p in draft.people if not p.existing),
            slug=draft.slug,
        )
        if self.is_dry_run:
            return replace(report, outcome="would_import")
        stated = parsed.date("published")
        updated_at = imports.stated_moment(parsed, "updated")
        written = imports.write(
            draft,
            source,
            by=self.by,
            at=self.at,
            release=release,
            stated_date=f"{stated.date} {stated.time}".strip() if stated else "",
            address=parsed.address,
            archived_at=archived_at,
            updated_at=(
                updated_at if archived_at and updated_at and updated_at > archived_at else None
            ),
        )
        if report.people_new:
            for row in written.release_contacts.select_related("person"):
                self.known.add(row.person)
        outcome = "published" if archived_at else "draft"
        slug = getattr(written, f"slug_{draft.language}") or ""
        if release:
            outcome = "language_added"
        return replace(report, outcome=outcome, release=written.pk, slug=slug)

    def _archived_at(self, parsed) -> tuple[dt.datetime | None, str]:
        """When the text was published elsewhere, or None and why it becomes a draft."""
        if not self.as_archive:
            return None, ""
        moment = imports.stated_moment(parsed)
        if moment is None:
            return None, "no_date"
        if not parsed.title:
            return None, "no_title"
        embargo = imports.stated_moment(parsed, "embargo")
        if moment >= self.at or (embargo and embargo >= self.at):
            return None, "date_ahead"
        return moment, ""
