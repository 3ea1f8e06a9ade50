# ruff: noqa: E501
"""The half of the corpus that the rules were written with. All names and numbers are invented."""

from pathlib import Path

from pressreleases import demo
from tests.corpus.cases import p, page, run, table, text, word

_SEED = Path(demo.__file__).with_name("press-release-2017.txt").read_text(encoding="utf-8")

CASES = [
    text(
        "plain-ordinary",
        """
Pressmeddelande
3 mars 2021

Ny vägledning ska minska matsvinnet

Provmyndigheten lanserar i dag en vägledning för kommuner som vill minska matsvinnet i skolan. Den har tagits fram tillsammans med 14 kommuner.

Vägledningen beskriver hur krav kan ställas och följas upp.

– Det här har många väntat på. Nu blir det enklare att göra rätt, säger Maja Prov, generaldirektör på Provmyndigheten.

Så ska kraven följas upp

Uppföljningen görs en gång om året och rapporteras till nämnden. Resultaten publiceras öppet för alla som vill läsa dem.

Presskontakt
Otto Exempel, pressekreterare, 08-465 004 11, otto.exempel@example.se
""",
        kind="press_release",
        title="Ny vägledning ska minska matsvinnet",
        lead="Provmyndigheten lanserar i dag … 14 kommuner.",
        dates={"published": "2021-03-03"},
        said=[
            (
                "Maja Prov",
                "generaldirektör",
                "Det här har många väntat på. Nu blir det enklare att göra rätt",
            )
        ],
        headings=["Så ska kraven följas upp"],
        people=[
            ("Otto Exempel", "pressekreterare", "", ["+46846500411"], ["otto.exempel@example.se"])
        ],
    ),
    text(
        "kind-and-date-on-one-line",
        """
PRESSMEDDELANDE 2019-11-05 kl. 09.30

Fler upphandlar hållbart

Andelen upphandlingar med miljökrav ökar för tredje året i rad. Det visar ny statistik från Provverket.

"Vi ser att kraven blir skarpare för varje år", säger analyschef Lo Testlund.

Kontakt: Lo Testlund, analyschef, tfn 031-390 06 21
""",
        kind="press_release",
        title="Fler upphandlar hållbart",
        lead="Andelen upphandlingar … Provverket.",
        dates={"published": "2019-11-05 09:30"},
        said=[("Lo Testlund", "analyschef", "Vi ser att kraven blir skarpare för varje år")],
        people=[("Lo Testlund", "analyschef", "", ["+46313900621"], [])],
    ),
    text(
        "without-blank-lines",
        """
Ny rapport om läkemedel klar
Nyhet | Publicerad: 12 maj 2022 | Uppdaterad: 13 maj 2022
Regionerna kan spara stora summor på gemensamma inköp av läkemedel. Det visar en rapport från Provmyndigheten.
Rapporten bygger på intervjuer med inköpare i alla regioner och på uppgifter om avtal från de senaste fem åren.
– Samarbetet har bara börjat, säger utredaren Kim Provberg.
– Men det går åt rätt håll, tillägger Kim Provberg.
För mer information, kontakta:
Kim Provberg, utredare, mobil 070-174 06 12
Senast uppdaterad:
""",
        kind="news",
        title="Ny rapport om läkemedel klar",
        lead="Regionerna kan spara … Provmyndigheten.",
        dates={"published": "2022-05-12", "updated": "2022-05-13"},
        said=[
            ("Kim Provberg", "utredaren", "Samarbetet har bara börjat"),
            ("Kim Provberg", "utredaren", "Men det går åt rätt håll"),
        ],
        people=[("Kim Provberg", "utredare", "", ["+46701740612"], [])],
    ),
    text(
        "hard-wrapped",
        """
Pressmeddelande                                  2018-06-14

Upphandlingen av städtjänster ska bli bättre för dem som
städar

Provmyndigheten har fått regeringens uppdrag att ta fram
villkor för hur städtjänster köps in. Villkoren ska gälla
från årsskiftet och omfattar alla statliga myndigheter.

Uppdraget ska redovisas i november. Då ska det finnas en
plan för hur villkoren följs upp och vad som händer om de
inte följs.

– Den som städar ska ha samma villkor som andra, oavsett
vem som är arbetsgivare. Det är själva utgångspunkten för
arbetet, säger Ida Testgren, projektledare.

Kontakt:
Ida Testgren, projektledare, 08-465 004 33
""",
        hard=True,
        kind="press_release",
        title="Upphandlingen av städtjänster ska bli bättre för dem som städar",
        lead="Provmyndigheten har fått … statliga myndigheter.",
        dates={"published": "2018-06-14"},
        said=[("Ida Testgren", "projektledare", "Den som städar … utgångspunkten för arbetet")],
        people=[("Ida Testgren", "projektledare", "", ["+46846500433"], [])],
    ),
    text(
        "one-block",
        "PRESSMEDDELANDE 2020-02-11 Nya krav ska ge renare luft i skolor Under våren börjar nya krav på ventilation att gälla. "
        "Kraven har tagits fram av Provmyndigheten tillsammans med branschen. – Luften i klassrummet påverkar hur barn lär sig, säger "
        "enhetschef Sol Exempel. Kraven omfattar både nya och gamla byggnader. För mer information, kontakta Sol Exempel, enhetschef, "
        "08-465 004 44.",
        hard=True,
        kind="press_release",
        title="Nya krav ska ge renare luft i skolor",
        lead="Under våren börjar … att gälla.",
        dates={"published": "2020-02-11"},
        said=[("Sol Exempel", "enhetschef", "Luften i klassrummet påverkar hur barn lär sig")],
        people=[("Sol Exempel", "enhetschef", "", ["+46846500444"], [])],
    ),
    text(
        "english-ordinary",
        """
Press release
14 March 2023

New guidance on buying electric vehicles

The Test Agency today publishes guidance for municipalities that buy electric vehicles. The guidance covers charging, batteries and total cost.

“Municipalities have asked for this for years,” says Director General Maja Prov.

“Now they can compare costs over the whole life of a vehicle,” Prov adds.

Press contact
Otto Exempel, Press Officer, +46 8 465 004 11, otto.exempel@example.se
""",
        language="en",
        kind="press_release",
        title="New guidance on buying electric vehicles",
        lead="The Test Agency today … total cost.",
        dates={"published": "2023-03-14"},
        said=[
            ("Maja Prov", "Director General", "Municipalities have asked for this for years"),
            (
                "Maja Prov",
                "Director General",
                "Now they can compare costs over the whole life of a vehicle",
            ),
        ],
        people=[
            ("Otto Exempel", "Press Officer", "", ["+46846500411"], ["otto.exempel@example.se"])
        ],
    ),
    text(
        "invitation",
        """
Pressinbjudan

Pressträff om nya siffror för offentliga inköp

Provmyndigheten bjuder in till pressträff när årets statistik släpps. Generaldirektören presenterar siffrorna och svarar på frågor.

Tid: torsdag 16 november 2023 kl. 10.00–11.00
Plats: Provgatan 3, Solna
Anmälan senast 14 november 2023 till press@example.se.

Kontaktperson: Otto Exempel, presschef, 070-174 06 20
""",
        kind="invitation",
        title="Pressträff om nya siffror för offentliga inköp",
        lead="Provmyndigheten bjuder in … på frågor.",
        dates={"event": "2023-11-16 10:00", "deadline": "2023-11-14"},
        people=[("Otto Exempel", "presschef", "", ["+46701740620"], [])],
    ),
    text(
        "results-with-large-figures",
        """
Året i korthet klart

Nyhet 2024-02-20

Provverkets årsredovisning för 2023 visar ett år med hög takt. Fler än någonsin fick stöd.

Resultat under 2023:
• Drygt 12 480 företag fick rådgivning.
• 1,5 miljoner kronor delades ut i stöd.
• Tre nya handböcker.
• Utbildningar på 40 orter under 2023.
• Ny lag (2022:1145) började gälla.

Mer information
Provverkets presstjänst: 010-456 04 00, press@example.se
""",
        kind="news",
        title="Året i korthet klart",
        lead="Provverkets årsredovisning … fick stöd.",
        dates={"published": "2024-02-20"},
        counted=[
            ("12480", "företag"),
            ("1500000", "kronor"),
            ("3", "nya handböcker"),
            ("40", "orter"),
        ],
        people=[("Provverkets presstjänst", "", "", ["+46104560400"], ["press@example.se"])],
    ),
    text(
        "list-that-is-no-result",
        """
Så anmäler du dig till utbildningen

Provmyndigheten öppnar anmälan till höstens utbildning. Platserna fördelas i turordning.

Så gör du:
1. Gå till utbildningens sida.
2. Välj ett av 4 datum.
3. Skicka anmälan före den 1 september 2025.

Frågor besvaras av Lo Testlund, utbildningsledare, 040-628 04 10.
""",
        title="Så anmäler du dig till utbildningen",
        lead="Provmyndigheten öppnar … i turordning.",
        items=[
            "Gå till utbildningens sida.",
            "Välj ett av 4 datum.",
            "Skicka anmälan före den 1 september 2025.",
        ],
        people=[("Lo Testlund", "utbildningsledare", "", ["+46406280410"], [])],
    ),
    text(
        "contacts-on-many-lines",
        """
Provmyndigheten får ny chef

Regeringen har utsett Maja Prov till ny generaldirektör för Provmyndigheten. Hon tillträder den 1 oktober.

Maja Prov kommer närmast från Exempelverket, där hon har varit avdelningschef.

"Det är ett hedersamt uppdrag", säger hon.

Kontaktpersoner

Otto Exempel
Presschef
Telefon: 08-465 004 11
Mobil: +46 (0)70-174 06 20
otto.exempel (at) example.se

Ida Testgren
Kommunikatör, Provmyndigheten
08/465 004 12
ida.testgren@example.se

Om Provmyndigheten
Provmyndigheten är en statlig myndighet som prövar och utvecklar. Vi finns i Solna.
""",
        title="Provmyndigheten får ny chef",
        lead="Regeringen har utsett … 1 oktober.",
        said=[("Maja Prov", "generaldirektör", "Det är ett hedersamt uppdrag")],
        people=[
            (
                "Otto Exempel",
                "Presschef",
                "",
                ["+46846500411", "+46701740620"],
                ["otto.exempel@example.se"],
            ),
            (
                "Ida Testgren",
                "Kommunikatör",
                "Provmyndigheten",
                ["+46846500412"],
                ["ida.testgren@example.se"],
            ),
        ],
        boilerplate="Provmyndigheten är en … i Solna.",
    ),
    text(
        "windows-encoding",
        "Pressmeddelande 2009-04-02\r\n\r\nÖverskott i årets bokslut\r\n\r\nProvverket redovisar ett överskott för åtta månader i följd. Åren före var det underskott.\r\n\r\n– Äntligen går det åt rätt håll, säger Åsa Öberg, ekonomichef.\r\n\r\nKontakt\r\nÅsa Öberg, ekonomichef, 08-465 004 50\r\n",
        encoding="cp1252",
        kind="press_release",
        title="Överskott i årets bokslut",
        lead="Provverket redovisar … underskott.",
        dates={"published": "2009-04-02"},
        said=[("Åsa Öberg", "ekonomichef", "Äntligen går det åt rätt håll")],
        people=[("Åsa Öberg", "ekonomichef", "", ["+46846500450"], [])],
    ),
    text(
        "quote-in-the-middle-and-over-paragraphs",
        """
Digitala inköp sparar tid

Kommuner som handlar digitalt sparar tid, visar en studie från Exempelverket. Störst är skillnaden i små kommuner.

– Vi trodde att det skulle bli bättre, säger Bo Mätare, forskare vid Exempelverket, men inte att det skulle gå så fort. Det är en glad nyhet.

»Först förstod vi inte siffrorna. De såg för bra ut.

»Sedan räknade vi om allt och fick samma svar», berättar Bo Mätare.

Studien är gjord i tolv kommuner.

Kontakt
Bo Mätare, forskare, bo.matare@example.se
""",
        hard=True,
        title="Digitala inköp sparar tid",
        lead="Kommuner som handlar … små kommuner.",
        said=[
            (
                "Bo Mätare",
                "forskare",
                "Vi trodde att det skulle bli bättre men inte att … en glad nyhet.",
            ),
            ("Bo Mätare", "forskare", "Först förstod vi inte … samma svar"),
        ],
        people=[("Bo Mätare", "forskare", "", [], ["bo.matare@example.se"])],
    ),
    page(
        "page-new",
        """
<!DOCTYPE html><html lang="sv"><head><title>Fler kvinnor bygger | Provmyndigheten</title>
<link rel="canonical" href="https://www.example.se/aktuellt/fler-kvinnor-bygger/"></head><body>
<a class="skip-link" href="#main">Hoppa till innehållet</a>
<div id="cookie-banner"><p>Vi använder kakor för att webbplatsen ska fungera. <button>Acceptera</button></p></div>
<header><nav><ul><li><a href="/">Start</a></li><li><a href="/aktuellt/">Aktuellt</a></li></ul></nav></header>
<main id="main"><nav class="breadcrumb"><a href="/">Start</a> / <a href="/aktuellt/">Aktuellt</a></nav>
<article><p class="meta">Pressmeddelande <time datetime="2022-09-01">1 september 2022</time></p>
<h1>Fler kvinnor bygger</h1>
<p class="ingress">Andelen kvinnor i byggbranschen ökar, visar nya siffror från Provmyndigheten.</p>
<p>Ökningen är störst i <a href="/statistik/">de tre största länen</a>.</p>
<blockquote><p>– Det är ett trendbrott, säger Ida Testgren, analytiker.</p></blockquote>
<h2>Stora skillnader</h2><p>I vissa yrken har andelen knappt ändrats alls på tio år.</p>
<h2>Relaterad information</h2><ul><li><a href="https://www.example.se/rapport.pdf">Rapporten om byggbranschen</a></li></ul>
<h2>Presskontakt</h2><p>Otto Exempel<br>pressekreterare<br>Telefon: <a href="tel:+46846500411">08-465 004 11</a><br>
<a href="mailto:otto.exempel@example.se">Mejla Otto Exempel</a></p>
<div class="share"><a href="#">Dela på Facebook</a></div></article></main>
<footer><p>Provmyndigheten, Box 1, växel 08-465 004 00</p></footer></body></html>
""",
        kind="press_release",
        title="Fler kvinnor bygger",
        lead="Andelen kvinnor … Provmyndigheten.",
        dates={"published": "2022-09-01"},
        said=[("Ida Testgren", "analytiker", "Det är ett trendbrott")],
        headings=["Stora skillnader"],
        links=["https://www.example.se/rapport.pdf"],
        people=[
            ("Otto Exempel", "pressekreterare", "", ["+46846500411"], ["otto.exempel@example.se"])
        ],
    ),
    page(
        "page-old-with-tables",
        """
<HTML><HEAD><TITLE>Exempelverket - Pressmeddelanden</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"></HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="100%"><TR><TD WIDTH="150">
<A HREF="/">Startsida</A><BR><A HREF="/press/">Press</A><BR><A HREF="/om/">Om oss</A></TD>
<TD><FONT SIZE="2">2003-10-07</FONT><BR><BR><FONT SIZE="5"><B>Lägre avgifter för småföretag</B></FONT><BR><BR>
Exempelverket sänker avgifterna för små företag från och med nästa år.<BR><BR>
Sänkningen gäller alla företag med färre än tio anställda. Den betyder mest för nystartade företag.<BR><BR>
- Vi vill att fler ska våga starta eget, säger Ulf Prövare, generaldirektör.<BR><BR>
För ytterligare information:<BR>Ulf Prövare, generaldirektör, tel 08-465 004 60<BR><BR>
<A HREF="javascript:window.print()">Skriv ut</A></TD></TR></TABLE></BODY></HTML>
""",
        encoding="iso-8859-1",
        hard=True,
        title="Lägre avgifter för småföretag",
        lead="Exempelverket sänker … nästa år.",
        dates={"published": "2003-10-07"},
        said=[("Ulf Prövare", "generaldirektör", "Vi vill att fler ska våga starta eget")],
        people=[("Ulf Prövare", "generaldirektör", "", ["+46846500460"], [])],
    ),
    page(
        "page-contact-table",
        """
<html lang="sv"><body><h1>Ny e-tjänst för leverantörer</h1><p>Publicerad 4 april 2017 Senast uppdaterad 6 april 2017</p>
<p><strong>Nu kan leverantörer lämna anbud i en ny e-tjänst från Provverket.</strong></p>
<p>Tjänsten ersätter blanketter på papper. Den har testats i sex månader.</p>
<h2>Kontakt</h2><table><tr><th>Namn</th><th>Titel</th><th>Telefon</th></tr>
<tr><td>Åke Testare</td><td>projektledare</td><td>08-465 004 71</td></tr>
<tr><td>Siv Provkvist</td><td>kommunikatör</td><td>08-465 004 72</td></tr></table></body></html>
""",
        title="Ny e-tjänst för leverantörer",
        lead="Nu kan leverantörer … Provverket.",
        dates={"published": "2017-04-04", "updated": "2017-04-06"},
        people=[
            ("Åke Testare", "projektledare", "", ["+46846500471"], []),
            ("Siv Provkvist", "kommunikatör", "", ["+46846500472"], []),
        ],
    ),
    word(
        "word-with-styles",
        p("Ny handbok om avtal", "Rubrik"),
        p("Pressmeddelande den 9 december 2015"),
        p("Provmyndigheten ger ut en handbok om hur avtal följs upp.", "Ingress"),
        p("Handboken vänder sig till alla som förvaltar avtal i kommuner och regioner."),
        p("– Uppföljning är det svåraste, säger Maja Prov, generaldirektör."),
        p("Året i siffror", "Rubrik2"),
        p("19 utbildningar för inköpare.", "Punktlista"),
        p("3 200 svarade på enkäten.", "Punktlista"),
        p("Kontakt", "Rubrik2"),
        p("Otto Exempel, presschef, 08-465 004 11"),
        kind="press_release",
        title="Ny handbok om avtal",
        lead="Provmyndigheten ger ut en handbok om hur avtal följs upp.",
        dates={"published": "2015-12-09"},
        said=[("Maja Prov", "generaldirektör", "Uppföljning är det svåraste")],
        counted=[("19", "utbildningar"), ("3200", "svarade")],
        people=[("Otto Exempel", "presschef", "", ["+46846500411"], [])],
    ),
    word(
        "word-without-styles",
        p("PRESSMEDDELANDE", bold=True),
        p("2016-01-21"),
        p("Beslut om nya regler dröjer", bold=True),
        p(
            "Beslutet om nya regler för direktupphandling dröjer till hösten. Det meddelar Provmyndigheten i dag."
        ),
        p("Reglerna skulle ha börjat gälla den 1 april.\tFörslaget har varit på remiss."),
        p("”Vi tar hellre lite längre tid på oss och gör det rätt”, säger chefsjurist Ann Lagman."),
        p("För mer information kontakta:"),
        p("Ann Lagman\nchefsjurist\n08-465 004 80\nann.lagman@example.se"),
        kind="press_release",
        title="Beslut om nya regler dröjer",
        lead="Beslutet om nya … i dag.",
        dates={"published": "2016-01-21"},
        said=[
            ("Ann Lagman", "chefsjurist", "Vi tar hellre lite längre tid på oss och gör det rätt")
        ],
        people=[("Ann Lagman", "chefsjurist", "", ["+46846500480"], ["ann.lagman@example.se"])],
    ),
    word(
        "word-tracked-boxes-fields",
        p("Rapport om livsmedel försenad", "Rubrik1"),
        p(
            "Rapporten om livsmedel ",
            raw='<w:del w:id="1"><w:r><w:delText>kommer aldrig.</w:delText></w:r></w:del>'
            f'<w:ins w:id="2">{run("kommer i maj 2019, meddelar Provverket.")}</w:ins>',
        ),
        p(
            "Den skulle ha lämnats den ",
            raw=f'<w:fldSimple w:instr="DATE">{run("4 mars 2019")}</w:fldSimple>{run(".")}'
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ),
        p(
            raw='<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
            f"<w:txbxContent>{p('Ruta med fakta om rapporten.')}</w:txbxContent></wps:txbx>"
            f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            f"{p('Ruta med fakta om rapporten.')}</w:txbxContent></v:textbox></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        table(("Otto Exempel", "presschef", "08-465 004 11"), ("Maja Prov", "gd", "08-465 004 12")),
        hard=True,
        notes=p("Enligt regleringsbrevet."),
        title="Rapport om livsmedel försenad",
        lead="Rapporten om livsmedel kommer i maj 2019, meddelar Provverket.",
        people=[
            ("Otto Exempel", "presschef", "", ["+46846500411"], []),
            ("Maja Prov", "gd", "", ["+46846500412"], []),
        ],
    ),
    text(
        "embargo-and-english-dates",
        """
EMBARGO UNTIL March 3, 2021, 9:00 a.m. CET

Press release | Distributed by Cision

Public buyers cut their emissions

Emissions from public purchasing fell by eight per cent last year, the Test Agency reports.

“This is real change,” said Ann Field, Head of Analysis at the Test Agency. “It shows that rules work.”

Some results from the year:
- 120 buyers took part.
- More than 4,500 contracts were reviewed.
- A new tool was launched.

For further information, please contact Ann Field, Head of Analysis, on +46 31 390 06 40 or ann.field@example.se.

About the Test Agency
The Test Agency is a government agency that tests things.
""",
        language="en",
        kind="press_release",
        title="Public buyers cut their emissions",
        lead="Emissions from public … reports.",
        dates={"embargo": "2021-03-03 09:00"},
        said=[("Ann Field", "Head of Analysis", "This is real change It shows that rules work.")],
        counted=[("120", "buyers"), ("4500", "contracts")],
        people=[("Ann Field", "Head of Analysis", "", ["+46313900640"], ["ann.field@example.se"])],
        boilerplate="The Test Agency is a government agency that tests things.",
    ),
    text(
        "dash-list-and-quote-without-blank-line",
        """
Nytt år med rekord

Provmyndigheten sammanfattar ett rekordår. Intresset för stöd har aldrig varit större.

Under 2022 har myndigheten bland annat tagit fram:
- 7 vägledningar
- 31 svar på remisser
- en ny strategi
– Vi är stolta över det här året, säger Maja Prov, generaldirektör.

Vid frågor, ring pressjouren: 08-465 004 90
""",
        hard=True,
        title="Nytt år med rekord",
        lead="Provmyndigheten sammanfattar … större.",
        said=[("Maja Prov", "generaldirektör", "Vi är stolta över det här året")],
        counted=[("7", "vägledningar"), ("31", "svar")],
        people=[("pressjouren", "", "", ["+46846500490"], [])],
    ),
    text(
        "seed",
        _SEED,
        kind="press_release",
        title="Grunden lagd för rätt stöd i sunda offentliga affärer",
        lead="Upphandlingsmyndighetens utveckling … strategisk nivå.",
        said=[
            ("Inger Ek", "generaldirektör", "Vi strävar … fortsatt utveckling"),
            ("Inger Ek", "generaldirektör", "Vi ska inte … behov av stöd"),
            ("Inger Ek", "generaldirektör", "Den strategiska … verklig förändring"),
        ],
        counted=[
            ("5", "vägledningar"),
            ("11", "rapporter"),
            ("23", "remissvar"),
            ("235", "tillfällen"),
        ],
        people=[
            ("Inger Ek", "generaldirektör", "Upphandlingsmyndigheten", ["+46858621785"], []),
            ("Åsa Olsson", "kommunikationschef", "Upphandlingsmyndigheten", ["+46765021799"], []),
        ],
    ),
]
