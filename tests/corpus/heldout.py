# ruff: noqa: E501
"""The half that was written before its results were seen. All names and numbers are invented."""

from tests.corpus.cases import p, page, run, table, text, word

CASES = [
    text(
        "label-below-the-title",
        """
Nya regler för inköp av skyddsutrustning

NYHET
Publicerad den 7 januari 2021

Prövningsverket inför nya regler för hur regioner köper skyddsutrustning. De börjar gälla i mars.

Reglerna ska göra det lättare att köpa in snabbt i en kris.

— Vi lärde oss mycket under pandemin, konstaterar Eva Sanning, avdelningschef på Prövningsverket.

Vid frågor kontakta

Eva Sanning, avdelningschef, Prövningsverket
Tel: +46 (0) 10-456 04 17
E-post: eva.sanning@example.se
""",
        kind="news",
        title="Nya regler för inköp av skyddsutrustning",
        lead="Prövningsverket inför … i mars.",
        dates={"published": "2021-01-07"},
        said=[("Eva Sanning", "avdelningschef", "Vi lärde oss mycket under pandemin")],
        people=[
            (
                "Eva Sanning",
                "avdelningschef",
                "Prövningsverket",
                ["+46104560417"],
                ["eva.sanning@example.se"],
            )
        ],
    ),
    text(
        "service-stamp-first",
        """
Mynewsdesk
Pressmeddelande   •   2020-10-19 08:05 CEST

Kommuner går samman om elbilar

Elva kommuner i Norrland går samman för att köpa elbilar. Det är den största gemensamma upphandlingen av elbilar hittills.

"Tillsammans får vi bättre villkor", säger Per Norrman, kommundirektör i Provsele.

Avtalet väntas bli klart till sommaren.

Presskontakter:
Per Norrman, kommundirektör, 0980-319 210
Stina Fjäll, upphandlingschef, 0980-319 211, 070-174 06 31
""",
        kind="press_release",
        title="Kommuner går samman om elbilar",
        lead="Elva kommuner … hittills.",
        dates={"published": "2020-10-19 08:05"},
        said=[("Per Norrman", "kommundirektör", "Tillsammans får vi bättre villkor")],
        people=[
            ("Per Norrman", "kommundirektör", "", ["+46980319210"], []),
            ("Stina Fjäll", "upphandlingschef", "", ["+46980319211", "+46701740631"], []),
        ],
    ),
    text(
        "attribution-before",
        """
Pressmeddelande 23/8 2016

Regeringen vill se fler sociala krav

Provdepartementet föreslår att myndigheter ska ställa sociala krav när de köper tjänster för stora belopp.

Civilminister Dag Låtsas säger:

– Den som jobbar på uppdrag av staten ska ha schyssta villkor.

Förslaget skickas nu ut på remiss.

Kontakt: Mia Talare, pressekreterare hos civilminister Dag Låtsas, 08-465 004 20
""",
        kind="press_release",
        title="Regeringen vill se fler sociala krav",
        lead="Provdepartementet föreslår … stora belopp.",
        dates={"published": "2016-08-23"},
        said=[
            (
                "Dag Låtsas",
                "Civilminister",
                "Den som jobbar på uppdrag av staten ska ha schyssta villkor.",
            )
        ],
        people=[
            ("Mia Talare", "pressekreterare hos civilminister Dag Låtsas", "", ["+46846500420"], [])
        ],
    ),
    text(
        "surname-the-second-time",
        """
Statement

Statement by the Director General on the new report

The Example Authority welcomes the report that was published today. It confirms what we have said.

"The conclusions are clear," said Anna Fields, Director General of the Example Authority.

The report lists several measures that can be taken at once.

"We will start tomorrow," Fields said.

Media contact: press@example.org, +46 40 628 04 44
""",
        language="en",
        kind="statement",
        title="Statement by the Director General on the new report",
        lead="The Example Authority … have said.",
        said=[
            ("Anna Fields", "Director General", "The conclusions are clear"),
            ("Anna Fields", "Director General", "We will start tomorrow"),
        ],
        people=[("", "", "", ["+46406280444"], ["press@example.org"])],
    ),
    text(
        "utf16-and-old-line-ends",
        "Inbjudan till pressfrukost\r\rProvmyndigheten bjuder in till pressfrukost om statistik. Vi bjuder på kaffe och siffror.\r\rNär: tisdag den 5 september 2017 klockan 08.30\rVar: Provgatan 3, Solna\rOSA senast den 1 september 2017 till press@example.se\r\rVälkommen!\r",
        encoding="utf-16",
        kind="invitation",
        title="Inbjudan till pressfrukost",
        lead="Provmyndigheten bjuder in … siffror.",
        dates={"event": "2017-09-05 08:30", "deadline": "2017-09-01"},
    ),
    text(
        "results-in-sentences",
        """
Fler tog hjälp av Stödverket

Pressmeddelande, 1 februari 2019

Intresset för Stödverkets rådgivning fortsätter att växa. Under 2018 ökade antalet besök kraftigt.

Några siffror från verksamheten:

– 48 000 besök på webbplatsen i veckan
– cirka 900 samtal till frågeservice
– 27 procent av frågorna gällde direktupphandling
– ett nytt digitalt verktyg

– Vi märker att många behöver stöd, säger verksamhetschef Rut Räknare.

Kontakt: Rut Räknare, verksamhetschef, 08-465 004 55
""",
        kind="press_release",
        title="Fler tog hjälp av Stödverket",
        lead="Intresset för … kraftigt.",
        dates={"published": "2019-02-01"},
        said=[("Rut Räknare", "verksamhetschef", "Vi märker att många behöver stöd")],
        counted=[("48000", "besök"), ("900", "samtal"), ("27", "procent")],
        people=[("Rut Räknare", "verksamhetschef", "", ["+46846500455"], [])],
    ),
    text(
        "two-speakers",
        """
Forskare ska granska upphandlingar

Exempelverket och Provköpings universitet inleder ett samarbete om forskning på upphandling.

Tre doktorander anställs i höst.

– Det saknas forskning på området, menar Nils Lärde, professor i nationalekonomi vid Provköpings universitet.

Arbetet pågår till 2027 och kostar 12 miljoner kronor.

– Vi hoppas få svar på vad som fungerar, säger Lotta Verk, överdirektör på Exempelverket. Det kommer alla till del.

Läs mer: https://www.example.se/forskning

För mer information, kontakta Lotta Verk, överdirektör, tel. 031-390 06 66, eller Nils Lärde, professor, tel. 040-628 04 77.
""",
        title="Forskare ska granska upphandlingar",
        lead="Exempelverket och … upphandling.",
        said=[
            ("Nils Lärde", "professor i nationalekonomi", "Det saknas forskning på området"),
            (
                "Lotta Verk",
                "överdirektör",
                "Vi hoppas få svar på vad som fungerar Det kommer alla till del.",
            ),
        ],
        links=["https://www.example.se/forskning"],
        people=[
            ("Lotta Verk", "överdirektör", "", ["+46313900666"], []),
            ("Nils Lärde", "professor", "", ["+46406280477"], []),
        ],
    ),
    text(
        "no-title-no-date",
        """
Prövningsverket har i dag beslutat att inleda tillsyn av fem kommuner. Besluten rör inköp av konsulttjänster utan annonsering under de senaste tre åren, och tillsynen väntas pågå till hösten.

Kommunerna har fått en månad på sig att svara.

Kontakt: Prövningsverkets presstjänst, 08-465 004 01
""",
        hard=True,
        lead="Prövningsverket har … till hösten.",
        people=[("Prövningsverkets presstjänst", "", "", ["+46846500401"], [])],
    ),
    text(
        "pasted-from-a-page",
        """
Hoppa till innehåll
Start / Press / Pressmeddelanden
Lyssna

Rekordmånga anbud i bygg

Pressmeddelande Publicerad 2023-06-07

Antalet anbud i byggupphandlingar är det högsta på tio år. Det visar Provmyndighetens årliga mätning.

Ökningen är störst i Skåne.

– Konkurrensen är god just nu, kommenterar statistiker Rut Räknare.

Kontakt
Rut Räknare
statistiker
08-465 004 56

Relaterad information
Hela mätningen: https://www.example.se/matning-2023

Dela på: Facebook LinkedIn
Senast uppdaterad: 2023-06-08
Till toppen
""",
        hard=True,
        kind="press_release",
        title="Rekordmånga anbud i bygg",
        lead="Antalet anbud … mätning.",
        dates={"published": "2023-06-07", "updated": "2023-06-08"},
        said=[("Rut Räknare", "statistiker", "Konkurrensen är god just nu")],
        links=["https://www.example.se/matning-2023"],
        people=[("Rut Räknare", "statistiker", "", ["+46846500456"], [])],
    ),
    text(
        "wrapped-with-quote-marks",
        """
Nyhet 2012-05-30

Statliga inköp samordnas

Från och med årsskiftet ska statens inköp av it samordnas av
Exempelverket. Det har regeringen beslutat.

”Vi räknar med att spara tid och pengar. Men det viktigaste är
att kvaliteten höjs”, säger Jan-Erik Provgård,
generaldirektör för Exempelverket.

Arbetet börjar i höst. Först ut är inköp av datorer och
telefoner, som i dag görs av varje myndighet för sig.

Ytterligare information lämnas av Jan-Erik Provgård, telefon
08-465 004 61.
""",
        hard=True,
        kind="news",
        title="Statliga inköp samordnas",
        lead="Från och med … beslutat.",
        dates={"published": "2012-05-30"},
        said=[
            (
                "Jan-Erik Provgård",
                "generaldirektör för Exempelverket",
                "Vi räknar med … kvaliteten höjs",
            )
        ],
        people=[("Jan-Erik Provgård", "", "", ["+46846500461"], [])],
    ),
    text(
        "one-line-each-english",
        """
NEWS
May 22, 2024
Small firms win more public contracts
Small firms won a record share of public contracts last year, according to figures from the Test Agency.
The share has grown every year since 2019.
"Splitting contracts into lots works," says Omar Example, Chief Economist. "We now see it in the numbers."
Read more: https://www.example.org/small-firms
Contact
Omar Example, Chief Economist
+46 70 174 06 44
omar.example@example.org
About the Test Agency
The Test Agency helps public buyers. It has 80 employees.
""",
        language="en",
        kind="news",
        title="Small firms win more public contracts",
        lead="Small firms won … Test Agency.",
        dates={"published": "2024-05-22"},
        said=[
            (
                "Omar Example",
                "Chief Economist",
                "Splitting contracts into lots works We now see it in the numbers.",
            )
        ],
        links=["https://www.example.org/small-firms"],
        people=[
            ("Omar Example", "Chief Economist", "", ["+46701740644"], ["omar.example@example.org"])
        ],
        boilerplate="The Test Agency helps public buyers. It has 80 employees.",
    ),
    text(
        "mac-encoding",
        "Pressmeddelande 2001-09-14\r\rÖkat stöd till små kommuner\r\rProvverket får två miljoner kronor för att stödja små kommuner i deras inköp.\r\r– Små kommuner har svårt att hinna med, säger Örjan Ås, utredningschef.\r\rKontakt: Örjan Ås, utredningschef, 08-465 004 62\r",
        encoding="mac_roman",
        hard=True,
        kind="press_release",
        title="Ökat stöd till små kommuner",
        lead="Provverket får … inköp.",
        dates={"published": "2001-09-14"},
        said=[("Örjan Ås", "utredningschef", "Små kommuner har svårt att hinna med")],
        people=[("Örjan Ås", "utredningschef", "", ["+46846500462"], [])],
    ),
    page(
        "page-with-aside",
        """
<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Ny sajt</title>
<meta property="article:published_time" content="2021-11-30T09:15:00+01:00"></head><body>
<header class="site-header"><a href="/">Stödverket</a><nav><a href="/om">Om oss</a></nav></header>
<main><h1>Ny webbplats samlar stöd om inköp</h1>
<p class="preamble">Stödverket samlar nu allt stöd om inköp på en och samma webbplats.</p>
<p>Besökaren möts av guider, mallar och filmer. Innehållet växer efter hand.</p>
<p>”Det här är bara början”, säger Tove Webb, enhetschef på Stödverket.</p>
<ul><li>Guider steg för steg</li><li>Mallar att ladda ner</li></ul></main>
<aside><h2>Presskontakt</h2><p>Tove Webb, enhetschef</p><p>08-465 004 63</p><p>tove.webb[at]example.se</p></aside>
<footer><p>Kontakta oss: 08-465 004 00</p><p>Om kakor</p></footer></body></html>
""",
        title="Ny webbplats samlar stöd om inköp",
        lead="Stödverket samlar … webbplats.",
        dates={"published": "2021-11-30 09:15"},
        said=[("Tove Webb", "enhetschef", "Det här är bara början")],
        items=["Guider steg för steg", "Mallar att ladda ner"],
        people=[("Tove Webb", "enhetschef", "", ["+46846500463"], ["tove.webb@example.se"])],
    ),
    page(
        "page-of-the-nineties",
        """
<html><head><title>Pressmeddelande</title></head><body bgcolor=white>
<center><h1>Exempelverket</h1></center><hr>
<h3>PRESSMEDDELANDE</h3><i>1998-03-12</i>
<h2>Offentliga kök lagar mer mat fr&aring;n grunden</h2>
<p>Allt fler offentliga k&ouml;k lagar maten fr&aring;n grunden. Det visar en enk&auml;t till 240 kommuner
<p>N&auml;stan alla k&ouml;k har bytt r&aring;varor.
<p>- Vi &auml;r p&aring; r&auml;tt v&auml;g, s&auml;ger G&ouml;te Kock, byr&aring;chef.
<hr><b>Upplysningar:</b><br>G&ouml;te Kock, 08-465 004 64<br>
<a href="/">Tillbaka till startsidan</a></body></html>
""",
        hard=True,
        kind="press_release",
        title="Offentliga kök lagar mer mat från grunden",
        lead="Allt fler offentliga … kommuner",
        dates={"published": "1998-03-12"},
        said=[("Göte Kock", "byråchef", "Vi är på rätt väg")],
        people=[("Göte Kock", "", "", ["+46846500464"], [])],
    ),
    page(
        "page-divs-and-breaks",
        """
<html lang="en"><body><div class="cookie-consent">This site uses cookies. <a href="/c">Read more</a></div>
<div class="topmenu"><a href="/">Home</a> <a href="/news">News</a></div>
<div class="content"><div class="date">2 October 2018</div><h1>Fewer appeals in public procurement</h1>
<div class="text">The number of appeals fell for the second year in a row.<br><br>
Courts tried 2,900 cases, compared with 3,400 the year before.<br><br>
“Better dialogue pays off,” says Senior Adviser Ellen Courts.<br><br>
<b>Contact:</b><br>Ellen Courts, Senior Adviser, +46 8 465 004 65</div></div>
<div class="footer">© The Test Agency</div></body></html>
""",
        language="en",
        title="Fewer appeals in public procurement",
        lead="The number of appeals fell for the second year in a row.",
        dates={"published": "2018-10-02"},
        said=[("Ellen Courts", "Senior Adviser", "Better dialogue pays off")],
        people=[("Ellen Courts", "Senior Adviser", "", ["+46846500465"], [])],
    ),
    page(
        "page-hostile",
        """
<html lang="sv"><body><h1 onclick="alert(1)">Varning för falska fakturor</h1><script>alert("x")</script>
<p>Exempelverket varnar för falska fakturor som skickas i verkets namn. <a href="javascript:alert(1)">Anmäl här</a>.</p>
<p style="display:none">Dold text som ingen ser</p><p>Betala inte. Kontakta avsändaren.</p>
<img src="http://10.0.0.1/x.png" onerror="alert(1)">
<p>Kontakt: Pia Säker, säkerhetschef, 08-465 004 66</p></body></html>
""",
        hard=True,
        title="Varning för falska fakturor",
        lead="Exempelverket varnar … Anmäl här.",
        people=[("Pia Säker", "säkerhetschef", "", ["+46846500466"], [])],
    ),
    word(
        "word-automatic-lists",
        p("Nyhet"),
        p("Fler svar på enkäten om leverantörer", "Rubrik1"),
        p("Svarsfrekvensen i årets enkät till leverantörer är den högsta hittills."),
        p("Enkäten skickas till alla som lämnat anbud under året."),
        p("Resultat i korthet", "Rubrik2"),
        p("Närmare 5 600 leverantörer svarade.", number="1"),
        p("78 % är nöjda med dialogen.", number="1"),
        p("Fyra av tio saknar återkoppling.", number="1"),
        p("Nästa steg", "Rubrik2"),
        p("Svaren analyseras.", number="2"),
        p("En rapport skrivs.", number="2"),
        p("”Vi tar med oss svaren”, säger Love Frågvis, projektledare."),
        p("Frågor besvaras av:"),
        p("Love Frågvis\tprojektledare\t08-465 004 67"),
        kind="news",
        title="Fler svar på enkäten om leverantörer",
        lead="Svarsfrekvensen i … hittills.",
        said=[("Love Frågvis", "projektledare", "Vi tar med oss svaren")],
        counted=[("5600", "leverantörer"), ("78", "%"), ("4", "")],
        headings=["Nästa steg"],
        items=["Svaren analyseras.", "En rapport skrivs."],
        people=[("Love Frågvis", "projektledare", "", ["+46846500467"], [])],
    ),
    word(
        "word-table-and-links",
        p("Pressmeddelande 2022-12-01"),
        p("Nya avtal för tolkar", "Rubrik"),
        p("Stödverket har tecknat nya avtal för tolktjänster med tolv leverantörer."),
        p("Avtalen gäller i två år med möjlighet till förlängning i ytterligare två."),
        p("Läs mer"),
        p(raw=f'<w:hyperlink r:id="rL1">{run("Om avtalen för tolktjänster")}</w:hyperlink>'),
        p("Presskontakt", bold=True),
        table(("Siv Tolk\navtalsansvarig\n08-465 004 68", "Ove Avtal\nenhetschef\n08-465 004 69")),
        p("Om Stödverket", bold=True),
        p("Stödverket är en statlig myndighet med uppgift att ge stöd till upphandlare."),
        hyperlinks=["https://www.example.se/tolkar"],
        links=["https://www.example.se/tolkar"],
        kind="press_release",
        title="Nya avtal för tolkar",
        lead="Stödverket har … leverantörer.",
        dates={"published": "2022-12-01"},
        people=[
            ("Siv Tolk", "avtalsansvarig", "", ["+46846500468"], []),
            ("Ove Avtal", "enhetschef", "", ["+46846500469"], []),
        ],
        boilerplate="Stödverket är en … till upphandlare.",
    ),
    word(
        "word-english-plain",
        p("PRESS RELEASE", bold=True),
        p("Stockholm, 8 June 2020"),
        p("Agency launches helpdesk for public buyers", bold=True),
        p(
            "The Test Agency launches a helpdesk for public buyers who face urgent needs. It opens on Monday."
        ),
        p("The helpdesk answers within one day and is free of charge."),
        p(
            "“Buyers need answers at once,” explains Helen Desk, Project Manager at the Test Agency."
        ),
        p("For further information, please contact:"),
        p("Helen Desk, Project Manager, +46 (0)8-465 004 70"),
        language="en",
        kind="press_release",
        title="Agency launches helpdesk for public buyers",
        lead="The Test Agency launches … on Monday.",
        dates={"published": "2020-06-08"},
        said=[("Helen Desk", "Project Manager", "Buyers need answers at once")],
        people=[("Helen Desk", "Project Manager", "", ["+46846500470"], [])],
    ),
    text(
        "contact-in-a-sentence",
        """
Öppet hus hos Stödverket

2014-09-26 Nyhet

Stödverket öppnar dörrarna för alla som är nyfikna på hur inköp går till.

Under dagen visas filmer och hålls föredrag. Linn Öppen, kommunikatör på Stödverket, svarar på frågor på 070-174 06 55 eller linn.oppen (a) example.se.

Ingen anmälan behövs.
""",
        hard=True,
        kind="news",
        title="Öppet hus hos Stödverket",
        lead="Stödverket öppnar … går till.",
        dates={"published": "2014-09-26"},
        people=[
            (
                "Linn Öppen",
                "kommunikatör",
                "Stödverket",
                ["+46701740655"],
                ["linn.oppen@example.se"],
            )
        ],
    ),
    text(
        "numbers-that-are-no-phones",
        """
Prövningsverket stämmer kommun

Pressmeddelande
17 april 2018
Dnr 2018/0123-45

Prövningsverket ansöker om att en kommun ska betala avgift för en otillåten direktupphandling.

Kommunen köpte konsulter för 1 250 000 kronor utan att annonsera. Köpet strider mot lagen (2016:1145) om offentlig upphandling.

Målet har nummer 4711-18 i förvaltningsrätten.

Kontakt:
Alf Lagrum, jurist, 08-465 004 71, fax 08-465 004 99
Org.nr 202100-0000
""",
        kind="press_release",
        title="Prövningsverket stämmer kommun",
        lead="Prövningsverket ansöker … direktupphandling.",
        dates={"published": "2018-04-17"},
        people=[("Alf Lagrum", "jurist", "", ["+46846500471"], [])],
    ),
    text(
        "monologue-of-dashes",
        """
Ny chef vill öppna dörrarna

I dag börjar Klara Ny som generaldirektör för Stödverket. Hon vill att fler ska hitta till verkets stöd.

– Jag vill att vi ska finnas där upphandlarna finns.
– Det betyder att vi måste ut och resa.
– Och lyssna mer än vi talar, säger Klara Ny.

Hon lämnar ett uppdrag som avdelningschef på Exempelverket.

Pressfunktionen nås på 08-465 004 72.
""",
        hard=True,
        title="Ny chef vill öppna dörrarna",
        lead="I dag börjar … verkets stöd.",
        said=[
            ("Klara Ny", "generaldirektör", "Jag vill att vi ska finnas där upphandlarna finns."),
            ("Klara Ny", "generaldirektör", "Det betyder att vi måste ut och resa."),
            ("Klara Ny", "generaldirektör", "Och lyssna mer än vi talar"),
        ],
        people=[("Pressfunktionen", "", "", ["+46846500472"], [])],
    ),
]
