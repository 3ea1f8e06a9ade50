"""The first texts of the standing pages, so that a new site has them. They name no authority.

Laid down after every migrate where a page is missing; what somebody has written is never
touched. They say only what is true of this site as it is built; the rest is for the editors.
"""

from django.db import connections

from contacts.standing import Key, StandingPage

TEXTS = {
    Key.ABOUT: {
        "sv": (
            "Om pressrummet",
            "<p>Här publicerar [myndigheten] pressmeddelanden, nyheter och uttalanden, siffror ur "
            "årsredovisningen och uppgifter om vem du kan ringa.</p>"
            "<h2>Det som är publicerat ligger kvar</h2>"
            "<p>En text som har publicerats är en allmän handling. Om den ändras sparas varje "
            "version oförändrad, och du når de tidigare versionerna från texten. Om en text dras "
            "tillbaka står det varför.</p>"
            "<h2>Använd materialet</h2>"
            "<p>Du får citera och återge texterna. Ange var de kommer ifrån och när de "
            "publicerades.</p>"
            "<h2>Svenska och engelska</h2>"
            "<p>Texterna skrivs på svenska. En del översätts till engelska. Om versionerna skiljer "
            "sig åt gäller den svenska.</p>",
        ),
        "en": (
            "About the newsroom",
            "<p>Here, [authority] publishes press releases, news and statements, figures from the "
            "annual report, and whom you can call.</p>"
            "<h2>What has been published stays</h2>"
            "<p>A text that has been published is an official document. If it changes, each "
            "version is kept as it was, and the text leads to its earlier versions. If a text is "
            "withdrawn, the page says why.</p>"
            "<h2>Use the material</h2>"
            "<p>You may quote and reproduce the texts. Say where they come from and when they were "
            "published.</p>"
            "<h2>Swedish and English</h2>"
            "<p>The texts are written in Swedish. Some are translated into English. If they "
            "differ, the Swedish text applies.</p>",
        ),
    },
    Key.ACCESSIBILITY: {
        "sv": (
            "Tillgänglighet",
            "<p>[myndigheten] står bakom den här webbplatsen. Vi vill att så många som möjligt ska "
            "kunna använda den. Här står hur väl den uppfyller lagen om tillgänglighet till "
            "digital offentlig service, vilka brister vi känner till och hur du berättar om "
            "andra.</p>",
        ),
        "en": (
            "Accessibility",
            "<p>This website is run by [authority]. We want as many as possible to be able to use "
            "it. This page says how far it complies with the Swedish act on accessibility to "
            "digital public services, which defects we know of, and how to tell us about "
            "others.</p>",
        ),
    },
    Key.PERSONAL_DATA: {
        "sv": (
            "Personuppgifter",
            "<p>[myndigheten] är personuppgiftsansvarig för de uppgifter som behandlas här.</p>"
            "<h2>När du läser</h2>"
            "<p>Du behöver inte lämna några uppgifter för att läsa. Vi mäter inte vem du är eller "
            "vad du klickar på. Webbservern för en logg med din ip-adress och vilken sida du "
            "hämtade, för att webbplatsen ska fungera och vara säker.</p>"
            "<h2>Personer som vi nämner</h2>"
            "<p>Kontaktpersoner visas med namn, titel och uppgifter till arbetet, för att "
            "journalister och allmänhet ska nå dem. Uppgifterna tas bort när personen slutar. I "
            "publicerade texter står namnet kvar, eftersom de är allmänna handlingar som ska "
            "bevaras.</p>"
            "<h2>När du skriver till oss</h2>"
            "<p>Det du skickar till en myndighet blir som regel en allmän handling och kan lämnas "
            "ut, om den inte omfattas av sekretess.</p>"
            "<h2>Dina rättigheter</h2>"
            "<p>Du har rätt att få veta vilka uppgifter vi har om dig, få fel rättade och i vissa "
            "fall få uppgifter raderade. Du kan också klaga hos Integritetsskyddsmyndigheten.</p>",
        ),
        "en": (
            "Personal data",
            "<p>The controller of the personal data that is processed here is [authority].</p>"
            "<h2>When you read</h2>"
            "<p>You need not give any information in order to read. We do not measure who you are "
            "or what you click. The web server keeps a log with your IP address and the page that "
            "you fetched, so that the website works and is secure.</p>"
            "<h2>People whom we name</h2>"
            "<p>Contact persons are shown with their name, title and work details, so that "
            "journalists and the public can reach them. The details are removed when the person "
            "leaves. In published texts the name remains, as they are official documents that must "
            "be preserved.</p>"
            "<h2>When you write to us</h2>"
            "<p>What you send to a Swedish authority normally becomes an official document, and "
            "may be released to anyone who asks unless it is covered by secrecy.</p>"
            "<h2>Your rights</h2>"
            "<p>You have the right to know what data we hold about you, to have mistakes corrected "
            "and, in some cases, to have data erased. You may also lodge a complaint with the "
            "Swedish Authority for Privacy Protection.</p>",
        ),
    },
    Key.COOKIES: {
        "sv": (
            "Kakor",
            "<p>De öppna sidorna på den här webbplatsen sätter inga kakor och sparar inget i din "
            "webbläsare. De hämtar inget från andra webbplatser, och ingen annan får veta att du "
            "är här. Därför frågar vi inte om lov.</p>"
            "<p>Språket står i sidans adress. Färgerna, ljusa eller mörka, följer inställningen i "
            "din dator eller telefon.</p>"
            "<p>De som arbetar med webbplatsen loggar in på en egen del av den. Där används de "
            "kakor som inloggningen kräver.</p>",
        ),
        "en": (
            "Cookies",
            "<p>The public pages of this website set no cookies and store nothing in your browser. "
            "They fetch nothing from other websites, and nobody else learns that you are here. "
            "That is why we do not ask for consent.</p>"
            "<p>The language is part of the address. The colours, light or dark, follow the "
            "setting of your computer or telephone.</p>"
            "<p>Those who work with the website sign in to a part of their own. It uses the "
            "cookies that signing in requires.</p>",
        ),
    },
}


def install(using="default", **kwargs) -> None:
    """Lays down the pages that are missing; the receiver of `post_migrate`."""
    if StandingPage._meta.db_table not in _tables(using):
        return  # migrated back to before this table
    there = set(StandingPage.objects.using(using).values_list("key", flat=True))
    for key in Key:
        if key not in there:
            page = StandingPage(key=key)
            for language, (title, body) in TEXTS.get(key, {}).items():
                setattr(page, f"title_{language}", title)
                setattr(page, f"body_{language}", body)
            page.save(using=using)


def _tables(using) -> list[str]:
    return connections[using].introspection.table_names()
