"""Whom to call: the contact page with its look-up, a person's page, and the vCard."""

from django.conf import settings
from django.db.models import F
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from contacts.answering import answer_for
from contacts.lookup import find
from contacts.models import ContactPerson, PressOffice
from contacts.vcard import vcard as make_vcard
from pressreleases import text
from pressreleases.files import portraits
from pressreleases.models import Edition, Subject
from pressreleases.pages import OTHER_LANGUAGE

#: Longer questions than this are cut: nobody's name is longer.
QUERY_LENGTH = 100
#: How many of the releases that a person appears in are shown.
RELEASES = 10


def contact_list(request, language):
    query = text.one_line(request.GET.get("q"))[:QUERY_LENGTH]
    persons, is_forgiven = find(_listed(request).prefetch_related("subjects"), query)
    for person in persons:
        person.answer = answer_for(person, on=request.now)
    address = {code: reverse("contact_list", kwargs={"language": code}) for code in OTHER_LANGUAGE}
    switch = address[OTHER_LANGUAGE[language]]
    return render(
        request,
        "contacts/contact_list.html",
        {
            "query": query,
            "persons": persons,
            "is_forgiven": is_forgiven and persons,
            "groups": [] if query else _by_subject(persons, language),
            "alternates": address,
            "switch_url": f"{switch}?{urlencode({'q': query})}" if query else switch,
            "section": "contacts",
        },
    )


def _by_subject(persons, language) -> list[tuple[Subject | None, list[ContactPerson]]]:
    """Returns the persons by subject, in the subjects' order; those without one come last."""
    groups, rest = {}, []
    for person in persons:
        subjects = [s for s in person.subjects.all() if s.name_in(language)]
        for subject in subjects:
            groups.setdefault(subject, []).append(person)
        if not subjects:
            rest.append(person)
    ordered = sorted(groups.items(), key=lambda group: text.sort_key(group[0].name_in(language)))
    return [*ordered, (None, rest)] if rest else ordered


def contact(request, language, slug):
    # One row for each subject: the person and the subjects in one query.
    rows = _listed(request).filter(slug=slug).order_by("subjects__slug")
    rows = list(portraits.with_photo(rows).annotate(subject_name=F(f"subjects__name_{language}")))
    if not rows:
        raise Http404
    person = rows[0]
    person.answer = answer_for(person, on=request.now)
    addresses = {
        code: reverse("contact", kwargs={"language": code, "slug": slug}) for code in OTHER_LANGUAGE
    }
    appears_in = Edition.objects.public(request.now).in_language(language).listed()
    appears_in = appears_in.filter(appearances__person=person).newest_first()
    return render(
        request,
        "contacts/contact.html",
        {
            "person": person,
            "photo": portraits.shown(person, language),
            "subjects": [row.subject_name for row in rows if row.subject_name],
            "releases": appears_in.defer("body", "highlights")[:RELEASES],
            "alternates": addresses,
            "switch_url": addresses[OTHER_LANGUAGE[language]],
            "section": "contacts",
        },
    )


def vcard(request, language, slug):
    person = portraits.with_photo(_listed(request)).filter(slug=slug).first()
    if person is None or person.is_away(timezone.localdate(request.now)):
        raise Http404  # nobody is to save a number that is not answered
    url = settings.SITE_URL + reverse("contact", kwargs={"language": language, "slug": slug})
    photo = portraits.address(person, language)
    card = make_vcard(person, PressOffice.load(), language, url, photo)
    response = HttpResponse(card, content_type="text/vcard; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{person.slug}.vcf"'
    return response


def _listed(request):
    listed = ContactPerson.objects.listed(timezone.localdate(request.now))
    return listed.select_related("deputy")
