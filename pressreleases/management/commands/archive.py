"""Writes the newsroom as it stood at a moment into a zip file; `archive.py` says what is in it."""

import datetime as dt
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from pressreleases import archive, moments


class Command(BaseCommand):
    help = "Writes the newsroom as it stood at a moment (pages, data, log, checksums) into a zip."

    def add_arguments(self, parser):
        parser.add_argument(
            "moment", help="Swedish time, such as “2018-02-27 08:00”, or with an offset"
        )
        parser.add_argument(
            "--to", type=Path, help="the file; one in this folder is made otherwise"
        )

    def handle(self, *, moment, to, verbosity, **options):
        now = timezone.now()
        at = self._moment(moment)
        if at > now:
            raise CommandError("That moment has not come yet.")
        total = archive.editions_at(at).count()
        if not total:
            raise CommandError("Nothing had been published by then.")
        path = to or Path(archive.name(at))
        if path.exists():
            raise CommandError(f"{path} exists already. Name another file with --to.")

        def progress(done):
            if verbosity and (done % 50 == 0):
                self.stdout.write(f"\r{done} pages", ending="")
                self.stdout.flush()

        half = path.with_name(path.name + ".part")
        try:
            with half.open("wb") as file:
                archive.write(file, at, asked_at=now, progress=progress)
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)
        if verbosity:
            self.stdout.write(f"\rThe {total} versions of that moment are in {path}.")

    def _moment(self, written: str) -> dt.datetime:
        try:
            at = dt.datetime.fromisoformat(written)
        except ValueError as error:
            raise CommandError("Write the moment as “2018-02-27 08:00”.") from error
        if at.tzinfo:
            return at
        try:
            with translation.override("en"):
                return moments.from_clock(at)
        except ValidationError as error:
            raise CommandError(
                f"{error.messages[0]} Or add the offset: 2018-10-28T02:30+01:00"
            ) from error
