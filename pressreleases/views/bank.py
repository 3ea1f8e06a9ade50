"""The press images: the bank with its filters, and a page for each picture in it."""

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from contacts.models import ContactPerson
from pressreleases.files import bank, showing
from pressreleases.pages import OTHER_LANGUAGE, Page, number_or_404


@require_safe
def press_images(request, language):
    shelf = bank.Bank(language, request.now)
    wanted = shelf.wanted(request.GET)
    keys = shelf.matching(wanted)
    page = Page(keys, request.GET.get("page"), bank.SIZE)
    address = {code: reverse("press_images", kwargs={"language": code}) for code in OTHER_LANGUAGE}
    here, there = address[language], address[OTHER_LANGUAGE[language]]
    in_other = shelf.in_other_language(wanted)
    query = wanted.query(page.number)
    return render(
        request,
        "pressreleases/bank.html",
        {
            "items": bank.items(page.items, language) if page.items else [],
            "is_empty": not len(shelf),
            "count": len(keys),
            "total": len(shelf),
            "wanted": wanted,
            "kinds": shelf.choices("kind", wanted),
            "any_kind": bank.Wanted(subject=wanted.subject, person=wanted.person),
            "subjects": shelf.choices("subject", wanted),
            "persons": shelf.choices("person", wanted),
            "page": page,
            "address": here,
            "newer": page.previous_number and here + wanted.query(page.previous_number),
            "older": page.next_number and here + wanted.query(page.next_number),
            "canonical": here + query if query else "",
            "alternates": {} if query else address,
            "switch_url": there + in_other.query(page.number if in_other == wanted else 1),
            "section": "images",
        },
    )


@require_safe
def press_image(request, language, number):
    shown = ContactPerson.objects.listed(timezone.localdate(request.now))
    found = bank.pictures().filter(pk=number_or_404(number))
    picture = found.prefetch_related("subjects", Prefetch("persons", queryset=shown)).first()
    if picture is None:
        raise Http404
    addresses = {
        code: reverse("press_image", kwargs={"language": code, "number": number})
        for code in OTHER_LANGUAGE
    }
    return render(
        request,
        "pressreleases/bank_picture.html",
        {
            "item": bank.item(picture, language, showing.public(language)),
            "subjects": [each for each in picture.subjects.all() if each.name_in(language)],
            "persons": picture.persons.all(),
            "alternates": addresses,
            "switch_url": addresses[OTHER_LANGUAGE[language]],
            "section": "images",
        },
    )
