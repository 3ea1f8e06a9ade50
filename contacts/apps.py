"""Start-up of the app: its name in the admin, the first texts of the standing pages, its checks."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ContactsConfig(AppConfig):
    name = "contacts"
    verbose_name = _("Contacts")

    def ready(self):
        from contacts import checks, defaults

        post_migrate.connect(defaults.install, sender=self)
        register(checks.standing_facts, Tags.security, deploy=True)
