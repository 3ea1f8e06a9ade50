"""Start-up of the app: database triggers and roles are laid down after every migrate."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PressreleasesConfig(AppConfig):
    name = "pressreleases"
    verbose_name = _("Newsroom")

    def ready(self):
        from pressreleases import roles, triggers, vouching
        from pressreleases.search import engines, indexing

        vouching.connect()
        post_migrate.connect(triggers.install, sender=self)
        post_migrate.connect(vouching.catch_up, sender=self)
        post_migrate.connect(engines.install, sender=self)
        post_migrate.connect(indexing.catch_up, sender=self)
        # The permissions of every app exist only when the last app has been migrated.
        post_migrate.connect(roles.install)
