"""The photo of a contact person: on the person's page, and in the vCard.

Who is shown, and when, is asked before (`ContactPerson.objects.listed()`); `access.public()` hands
out the photo at exactly those moments.
"""

from dataclasses import replace

from django.conf import settings
from django.db.models import QuerySet

from contacts.models import ContactPerson
from pressreleases.files import bank, showing


def with_photo(persons: QuerySet[ContactPerson]) -> QuerySet[ContactPerson]:
    """Returns the persons with their photos, at no further query."""
    with_file = persons.select_related("photo__file")
    return with_file.annotate(photo_size=bank.full_size("photo__file"))


def shown(person: ContactPerson, language: str) -> bank.Item | None:
    """Returns the photo of a person from `with_photo()`, None when there is none or not yet."""
    if person.photo is None or person.photo_size is None:
        return None
    person.photo.full_size = person.photo_size
    item = bank.item(person.photo, language, showing.public(language))
    return item if item.alt else replace(item, alt=bank.Words(person.name, language))


def address(person: ContactPerson, language: str) -> str:
    """Returns the whole address of the photo in a size for a telephone, "" as `shown()`."""
    photo = shown(person, language)
    return settings.SITE_URL + photo.shown.small if photo else ""
