"""Who is printed in which edition: an index over the frozen contacts, for a person's own page.

Derived from `Edition.contacts` when an edition is written, and no record of its own.
"""

from collections.abc import Iterable

from django.db import models

from pressreleases.models.editions import Edition


class Appearance(models.Model):
    """A contact person printed in an edition."""

    # Without a constraint: an index never stands in the way of what it is an index of.
    edition = models.ForeignKey(
        Edition, on_delete=models.CASCADE, db_constraint=False, related_name="appearances"
    )
    person = models.ForeignKey(
        "contacts.ContactPerson", on_delete=models.CASCADE, related_name="appearances"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "edition"], name="appearance_once")
        ]

    def __str__(self):
        return f"{self.person_id} in {self.edition_id}"

    @classmethod
    def index(cls, editions: Iterable[Edition]) -> None:
        """Notes who is printed in these editions. Somebody who has been deleted is left out."""
        printed = {
            (edition.pk, contact["person"]) for edition in editions for contact in edition.contacts
        }
        persons = cls._meta.get_field("person").related_model.objects
        ids = {person for _edition, person in printed}
        known = set(persons.filter(pk__in=ids).values_list("pk", flat=True))
        cls.objects.bulk_create(
            [cls(edition_id=e, person_id=p) for e, p in sorted(printed) if p in known]
        )
