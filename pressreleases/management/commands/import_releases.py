"""Imports releases from text files, Word documents and web pages, or whole folders of them."""

import json
from collections import Counter
from pathlib import Path

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from pressreleases.import_files import Importer, files_in
from pressreleases.importing.report import OUTCOMES, json_schema

_WIDTH = 30


class Command(BaseCommand):
    help = (
        "Imports releases (.txt, .html, .docx) as drafts. Files and folders can be mixed; what "
        "was imported before is left alone, and a broken file never stops the rest."
    )

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders")
        parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
        parser.add_argument(
            "--report", metavar="DIR", help="write one JSON report for each file into this folder"
        )
        parser.add_argument(
            "--publish-as-archive",
            action="store_true",
            help="publish what states its date, with that date, marked as imported; "
            "what states none becomes a draft",
        )
        parser.add_argument(
            "--no-new-people",
            action="store_true",
            help="add no contact persons; the words about unknown ones stay in the text",
        )
        parser.add_argument("--user", metavar="NAME", help="who imports, for the record")
        parser.add_argument(
            "--schema", action="store_true", help="print the JSON Schema of the reports and stop"
        )

    def handle(self, *, paths, verbosity, **options):
        if options["schema"]:
            self.stdout.write(json.dumps(json_schema(), indent=2))
            return
        if not paths:
            raise CommandError("Name at least one file or folder.")
        for path in paths:
            if not Path(path).exists():
                raise CommandError(f"There is no file or folder called {path}.")
        importer = Importer(
            at=timezone.now(),
            by=self._user(options["user"]),
            is_dry_run=options["dry_run"],
            as_archive=options["publish_as_archive"],
            adds_people=not options["no_new_people"],
        )
        files = list(files_in(paths))
        if not files:
            raise CommandError("There is no .txt, .html or .docx file in what you named.")
        folder = self._folder(options["report"])
        outcomes = Counter()
        troubles = []
        for number, report in enumerate(importer.take_all(files), start=1):
            outcomes[report.outcome] += 1
            if report.outcome in ("unreadable", "failed", "changed") or report.reason:
                troubles.append(f"{report.path}: {report.reason or OUTCOMES[report.outcome]}")
            if folder:
                self._write_report(folder, number, report)
            if verbosity:
                self._progress(number, len(files))
        self._summary(outcomes, troubles, verbosity)

    def _user(self, name):
        if not name:
            return None
        try:
            return User.objects.get(username=name)
        except User.DoesNotExist:
            raise CommandError(f"There is no user called {name}.") from None

    def _folder(self, named) -> Path | None:
        if not named:
            return None
        folder = Path(named)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"The folder for the reports cannot be made: {error}.") from error
        return folder

    def _write_report(self, folder, number, report):
        name = "".join(c if c.isalnum() or c in "._-" else "_" for c in report.path)[-120:]
        content = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
        target = folder / f"{number:05}-{name}.json"
        target.write_text(content, encoding="utf-8", errors="replace")

    def _progress(self, done, total):
        filled = _WIDTH * done // total
        bar = "#" * filled + "." * (_WIDTH - filled)
        end = "\n" if done == total else ""
        self.stdout.write(f"\r[{bar}] {done} of {total}", ending=end)
        self.stdout.flush()

    def _summary(self, outcomes, troubles, verbosity):
        if not verbosity:
            return
        for outcome, sentence in OUTCOMES.items():
            if outcomes[outcome]:
                self.stdout.write(f"{outcomes[outcome]:>6}  {outcome:<17} {sentence}")
        for trouble in troubles[:50]:
            self.stdout.write(f"  {trouble}")
        if len(troubles) > 50:
            self.stdout.write(f"  … and {len(troubles) - 50} more, in the reports.")
