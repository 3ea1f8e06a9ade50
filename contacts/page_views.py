"""The standing pages, pages in minority languages, and security.txt."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from contacts.security import SecurityContact, security_txt
from contacts.standing import Key, LanguagePage, StandingPage
from contacts.statement import statement_facts
from pressreleases.pages import OTHER_LANGUAGE


def page(request, language, key):
    """A standing page; in the language where it is not written it says so, and leads on."""
    other = OTHER_LANGUAGE[language]
    page = StandingPage.objects.filter(key=key).first()
    there = page.languages() if page else []
    if not there:
        raise Http404
    address = {code: _address(code, key) for code in (language, other)}
    context = {"page": page, "switch_url": address[other], "section": key}
    if language not in there:
        return render(request, "contacts/page_only_in_other_language.html", context)
    context["alternates"] = {code: address[code] for code in there}
    if key == Key.ACCESSIBILITY:
        context |= statement_facts(request.now, language)
    return render(request, "contacts/page.html", context)


def language_page(request, language, code):
    page = LanguagePage.objects.filter(language=code, title__gt="").first()
    if page is None:
        raise Http404
    address = {
        each: reverse("language_page", kwargs={"language": each, "code": code})
        for each in OTHER_LANGUAGE
    }
    context = {
        "page": page,
        "switch_url": address[OTHER_LANGUAGE[language]],
        # The text is one and the same under both addresses.
        "canonical": address["sv"],
        "section": code,
    }
    return render(request, "contacts/language_page.html", context)


def security(request):
    contact = SecurityContact.objects.first()
    if contact is None or not contact.days_left(request.now.date()):
        raise Http404
    content = security_txt(contact, settings.SITE_URL + request.path)
    return HttpResponse(content, content_type="text/plain; charset=utf-8")


def _address(language, key) -> str:
    return reverse("standing_page", kwargs={"language": language, "key": key})
