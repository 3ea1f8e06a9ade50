"""The demonstration's standing pages: made-up facts for the accessibility statement, an easy
text in Swedish, and a page in Finnish. The other pages keep the texts they are laid down with."""

import datetime as dt

from contacts.models import (
    AccessibilityDefect,
    AccessibilityStatement,
    LanguagePage,
    StandingPage,
)
from contacts.statement import statement_changed


def load(now: dt.datetime) -> None:
    AccessibilityStatement.objects.create(
        method_sv="Exempel: Vi har själva testat alla typer av sidor med tangentbord, skärmläsare "
        "och automatiska verktyg.",
        method_en="Example: We have tested every kind of page ourselves, with a keyboard, a screen "
        "reader and automatic tools.",
        assessed_on=dt.date(2026, 10, 1),
        feedback_answer_sv="inom två arbetsdagar",
        feedback_answer_en="within two working days",
        supervisor_sv="Tillsynsmyndigheten (exempel)",
        supervisor_en="The supervisory authority (example)",
        supervisor_url_sv="https://tillsyn.example.se/anmalan",
        supervisor_url_en="https://tillsyn.example.se/en/report",
    )
    AccessibilityDefect.objects.create(
        description_sv="Exempel: Äldre årsredovisningar finns bara som pdf utan rubriker, och går "
        "inte att läsa i ordning med skärmläsare.",
        description_en="Example: Older annual reports exist only as PDF without headings, and "
        "cannot be read in order with a screen reader.",
        criterion="1.3.1",
        reason="not_compliant",
        found_on=dt.date(2026, 10, 1),
        planned_on=dt.date(2027, 6, 30),
    )
    statement_changed(at=now)
    easy = StandingPage.objects.get(key="easy_reading")
    easy.title_sv = "Lättläst om pressrummet"
    easy.body_sv = (
        "<p>Exempel: Här skriver [myndigheten] om sitt arbete.</p>"
        "<p>Du kan läsa nyheter. Du kan också se vem du kan ringa.</p>"
        "<p>Vi hjälper dig gärna. Ring till oss eller skriv ett mejl.</p>"
    )
    easy.publish(at=now)
    page = LanguagePage(
        language="fi",
        title="Tietoa suomeksi",
        body="<p>Esimerkki: Voit ottaa meihin yhteyttä suomeksi.</p>",
    )
    page.publish(at=now)
