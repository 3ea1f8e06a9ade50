"""Whom to call: the contact page with its look-up, a person's page, and the vCard."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from contacts.models import ContactPerson, PressOffice
from contacts.vcard import vcard as make_vcard
from pressreleases import text
from pressreleases.pages import OTHER_LANGUAGE

#: Longer questions than this are cut: nobody's name is longer.
QUERY_LENGTH = 100


def contact_list(request, language):
    query = text.one_line(request.GET.get("q"))[:QUERY_LENGTH]
    persons = _listed(request).prefetch_related("subjects")
    return render(
        request,
        "contacts/contact_list.html",
        {
            "query": query,
            "persons": [person for person in persons if _matches(person, query)],
            "alternates": {
                code: reverse("contact_list", kwargs={"language": code}) for code in OTHER_LANGUAGE
            },
            "switch_url": reverse("contact_list", kwargs={"language": OTHER_LANGUAGE[language]}),
            "section": "contacts",
        },
    )


def contact(request, language, slug):
    person = _person_or_404(request, slug)
    addresses = {
        code: reverse("contact", kwargs={"language": code, "slug": slug}) for code in OTHER_LANGUAGE
    }
    return render(
        request,
        "contacts/contact.html",
        {
            "person": person,
            "alternates": addresses,
            "switch_url": addresses[OTHER_LANGUAGE[language]],
            "section": "contacts",
        },
    )


def vcard(request, language, slug):
    person = _person_or_404(request, slug)
    url = settings.SITE_URL + reverse("contact", kwargs={"language": language, "slug": slug})
    card = make_vcard(person, PressOffice.load(), language, url)
    response = HttpResponse(card, content_type="text/vcard; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{person.slug}.vcf"'
    return response


def _listed(request):
    return ContactPerson.objects.listed(timezone.localdate(request.now))


def _person_or_404(request, slug) -> ContactPerson:
    person = _listed(request).filter(slug=slug).prefetch_related("subjects").first()
    if person is None:
        raise Http404
    return person


def _matches(person: ContactPerson, query: str) -> bool:
    """Whether every word asked for begins a word of the name, title, unit or a subject.

    Both languages are searched, without regard to case and diacritics: "asa" finds Åsa.
    """
    said = [person.name, person.title_sv, person.title_en, person.unit_sv, person.unit_en]
    for subject in person.subjects.all():
        said += [subject.name_sv, subject.name_en]
    words = [word for value in said if value for word in text.fold(value).split()]
    return all(any(w.startswith(asked) for w in words) for asked in text.fold(query).split())
