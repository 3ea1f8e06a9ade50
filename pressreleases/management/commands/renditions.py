"""Makes the forms of pictures that are missing: `manage.py renditions`."""

from django.core.management.base import BaseCommand, CommandError

from pressreleases.files import storing
from pressreleases.files.renditions import Unreadable
from pressreleases.models import StoredFile
from pressreleases.models.files import FileKind


class Command(BaseCommand):
    help = "Makes the forms of pictures that are missing; those that are there stay as they are."

    def handle(self, *args, **options):
        pictures = StoredFile.objects.filter(kind=FileKind.PICTURE).order_by("pk")
        made, failed = 0, []
        for file in pictures.iterator(100):
            try:
                made += storing.complete(file)
            except (OSError, Unreadable) as error:
                failed.append(f"{file.sha256} ({file.name}): {error}")
        self.stdout.write(f"{made} forms made, of {pictures.count()} pictures.")
        if failed:
            raise CommandError("These pictures could not be read:\n" + "\n".join(failed))
