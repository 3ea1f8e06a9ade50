"""Says which files nothing needs, and removes them when told to: `manage.py unused_files`."""

from pathlib import PurePosixPath

from django.core.management.base import BaseCommand
from django.template.defaultfilters import filesizeformat
from django.utils import timezone, translation

from pressreleases.files import names, shelf, unused


class Command(BaseCommand):
    help = (
        "Lists the files that no picture, document or version on record has; with --remove it "
        "removes them. What was ever public is never among them."
    )

    def add_arguments(self, parser):
        parser.add_argument("--remove", action="store_true", help="remove what is listed")

    def handle(self, *args, remove, **options):
        at = timezone.now()
        files, left = list(unused.records(at)), list(unused.leftovers(at))
        removed = 0
        with translation.override("sv"):
            for file in files:
                said = f"{file.sha256[:12]}…  {filesizeformat(file.size)}  {file.name}"
                self.stdout.write(f"unused    {said}")
                removed += bool(remove and unused.remove(file))
        for path in left:
            self.stdout.write(f"left over {path}")
            if not remove:
                continue
            if name := names.read(PurePosixPath(path).name):
                removed += unused.remove_leftovers(name.sha256, [path])
            else:
                shelf.remove(path)
                removed += 1
        total = len(files) + len(left)
        if remove:
            self.stdout.write(f"{removed} of {total} removed.")
        else:
            self.stdout.write(
                f"{total} could be removed: manage.py unused_files --remove."
                if total
                else "Every file is needed."
            )
