"""Writes the search index anew from the editions, for example when something went wrong with it."""

from django.core.management.base import BaseCommand

from pressreleases.search import indexing


class Command(BaseCommand):
    help = "Writes the search index anew. Readers can search meanwhile."

    def add_arguments(self, parser):
        parser.add_argument(
            "--missing",
            action="store_true",
            help="only what this version of the analyser has not read yet",
        )

    def handle(self, *, missing, verbosity, **options):
        def progress(done, count):
            self.stdout.write(f"\r{done} of {count} editions", ending="")
            self.stdout.flush()

        count = indexing.rebuild(only_missing=missing, progress=progress if verbosity else None)
        if verbosity:
            self.stdout.write("" if count else "There is nothing to index.")
