# ruff: noqa: E501
"""Web pages of the fourth set. All names, numbers and events are invented."""

from tests.corpus.cases import page

PAGES = [
    page(
        "fourth-regnskydd",
        """
<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Dammar ska skydda Sältorp mot skyfall | Sältorps stad</title>
<meta name="description" content="Fyra dammar byggs."></head>
<body class="page-template">
<div id="cookie-consent"><h2>Kakor på saltorp.example</h2><p>Vi använder kakor för att webbplatsen ska fungera.</p><button>Godkänn alla</button><button>Endast nödvändiga</button></div>
<header><a class="logo" href="/">Sältorps stad</a><form role="search"><label for="s">Sök på webbplatsen</label><input id="s"><button>Sök</button></form></header>
<nav class="breadcrumb" aria-label="Brödsmulor"><ol><li><a href="/">Startsida</a></li><li><a href="/press">Pressrum</a></li></ol></nav>
<main>
<article>
<p class="vignette">Pressmeddelande</p>
<h1>Dammar ska skydda Sältorp mot skyfall</h1>
<div class="publish-info"><time datetime="2023-08-24">2023-08-24</time></div>
<p class="lead">Fyra dammar byggs väster om centrum. De ska samla upp regnet så att källarna i Gamla stan håller sig torra.</p>
<p>Under skyfallet i fjol översvämmades nittio källare. Kommunen har sedan dess räknat på var vattnet tar vägen.</p>
<p>– Vatten glömmer aldrig en gammal bäck. Vi bygger där bäcken rann på 1700-talet, säger Torbjörn Ahlqvist, VA-chef.</p>
<h2>Också en park</h2>
<p>Runt dammarna anläggs stigar och en lekplats.</p>
<p>– Vi vill att barn ska kunna se vad som händer med regnet, säger Maryam Sedigh, landskapsarkitekt.</p>
<h2>Kontakt</h2>
<p><strong>Torbjörn Ahlqvist</strong><br>VA-chef<br>Telefon: <a href="tel:+46406280433">040-628 04 33</a><br>E-post: <a href="mailto:torbjorn.ahlqvist@saltorp.example">torbjorn.ahlqvist@saltorp.example</a></p>
<p><strong>Maryam Sedigh</strong><br>Landskapsarkitekt<br>Telefon: <a href="tel:+46406280434">040-628 04 34</a></p>
</article>
</main>
<footer><p>Sältorps stad, 200 00 Sältorp</p><ul><li><a href="/tillganglighet">Tillgänglighetsredogörelse</a></li><li><a href="/gdpr">Behandling av personuppgifter</a></li></ul></footer>
</body></html>
""",
        kind="press_release",
        title="Dammar ska skydda Sältorp mot skyfall",
        lead="Fyra dammar … håller sig torra.",
        dates={"published": "2023-08-24"},
        said=[
            ("Torbjörn Ahlqvist", "VA-chef", "Vatten glömmer … på 1700-talet"),
            ("Maryam Sedigh", "landskapsarkitekt", "Vi vill att barn … med regnet"),
        ],
        headings=["Också en park"],
        people=[
            (
                "Torbjörn Ahlqvist",
                "VA-chef",
                "",
                ["+46406280433"],
                ["torbjorn.ahlqvist@saltorp.example"],
            ),
            ("Maryam Sedigh", "Landskapsarkitekt", "", ["+46406280434"], []),
        ],
    ),
    page(
        "fourth-avhandling",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Katter förstår mer än de visar | Högskolan i Ljusås</title></head>
<body>
<a class="skip" href="#main">Hoppa till innehåll</a>
<nav><a href="/utbildning">Utbildning</a><a href="/forskning">Forskning</a><a href="/om">Om högskolan</a></nav>
<main id="main">
<h1>Katter förstår mer än de visar</h1>
<p class="date">Publicerad: 2022-11-14 | Nyhet</p>
<p class="introduction">Katter känner igen sitt namn, men väljer ofta att inte komma. Det visar en avhandling från Högskolan i Ljusås.</p>
<p>I studien fick katter i trettio hem höra fyra ord och sitt eget namn. Öronen avslöjade vilka som lyssnade.</p>
<p>– De hör, de förstår och de stannar kvar i soffan. Jag känner igen det från min tonåring, säger Ida Forslund, doktorand i etologi.</p>
<p>Avhandlingen i korthet:</p>
<ul><li>124 katter deltog</li><li>87 procent rörde på öronen när de hörde sitt namn</li><li>Bara 19 katter gick fram till forskaren</li></ul>
<p>Ida Forslund disputerar den 25 november 2022.</p>
<h2>Läs mer</h2>
<ul><li><a href="https://www.ljusas.example/avhandlingar/katter">Avhandlingen ”Öron som talar”</a></li></ul>
<h2>Kontakt</h2>
<p>Ida Forslund, doktorand, 0980-319 277, <a href="mailto:ida.forslund@ljusas.example">ida.forslund@ljusas.example</a></p>
</main>
<aside><h2>Fler nyheter</h2><ul><li><a href="/n/1">Ny rektor vald</a></li><li><a href="/n/2">Så minns hästar</a></li></ul></aside>
<footer>Högskolan i Ljusås</footer>
</body></html>
""",
        kind="news",
        title="Katter förstår mer än de visar",
        lead="Katter känner igen … Högskolan i Ljusås.",
        dates={"published": "2022-11-14", "event": "2022-11-25"},
        said=[("Ida Forslund", "doktorand i etologi", "De hör, … från min tonåring")],
        counted=[("124", "katter"), ("87", "procent"), ("19", "katter")],
        links=["https://www.ljusas.example/avhandlingar/katter"],
        people=[
            ("Ida Forslund", "doktorand", "", ["+46980319277"], ["ida.forslund@ljusas.example"])
        ],
    ),
    page(
        "fourth-tap-water",
        """
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Boil water notice lifted in Norrdal - Municipality of Norrdal</title></head>
<body>
<header><nav aria-label="Main"><a href="/en">Home</a> <a href="/en/water">Water</a></nav></header>
<main>
<h1>Boil water notice lifted in Norrdal</h1>
<p class="meta">Statement. Published 3 July 2023, 18.30</p>
<p><strong>The tap water in Norrdal is safe to drink again. Residents no longer need to boil it.</strong></p>
<p>Samples from three days show no bacteria. The fault was found in a valve near the waterworks.</p>
<p>“Thank you for your patience, and for helping your neighbours with bottles,” says Eva-Lena Spark, Head of Water Supply.</p>
<p>Before you drink:</p>
<ol><li>Let the cold tap run for five minutes.</li><li>Throw away old ice cubes.</li><li>Rinse the coffee machine.</li></ol>
<h2>Contact</h2>
<address>Eva-Lena Spark, Head of Water Supply<br>Phone <a href="tel:+4631-3900644">031-390 06 44</a></address>
</main>
<footer><p>Municipality of Norrdal</p><p><a href="/en/accessibility">Accessibility</a></p></footer>
</body></html>
""",
        language="en",
        kind="statement",
        title="Boil water notice lifted in Norrdal",
        lead="The tap water … boil it.",
        dates={"published": "2023-07-03 18:30"},
        said=[("Eva-Lena Spark", "Head of Water Supply", "Thank you … with bottles")],
        items=[
            "Let the cold tap run for five minutes.",
            "Throw away old ice cubes.",
            "Rinse the coffee machine.",
        ],
        people=[("Eva-Lena Spark", "Head of Water Supply", "", ["+46313900644"], [])],
    ),
    page(
        "fourth-vinterdack",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Polarpolisen: Kör inte på sommardäck</title></head><body>
<header><div>Polarpolisen</div><nav><ul><li><a href="/">Start</a></li><li><a href="/aktuellt">Aktuellt</a></li></ul></nav></header>
<main>
<div class="article-header"><h1>Kör inte på sommardäck i första snön</h1><span class="type">Nyhet</span><span class="date">31 oktober 2023 14.02</span></div>
<div class="preamble">Första snön väntas i helgen. Polarpolisen kontrollerar däck på alla större vägar i länet.</div>
<div class="text"><p>Den som kör med fel däck får betala böter och lämna bilen där den står.</p>
<p>”Förra året bogserade vi bort 62 bilar första dygnet. Det var 62 för många”, säger trafikpolisen Roine Sandell.</p>
<p>Vinterdäck krävs från den 1 december till den 31 mars när det är vinterväglag.</p></div>
<div class="contact-block"><h3>Presskontakt</h3><p>Polarpolisens presstjänst, 08-465 004 77</p></div>
</main>
<footer><a href="/kakor">Om kakor</a></footer></body></html>
""",
        kind="news",
        title="Kör inte på sommardäck i första snön",
        lead="Första snön … i länet.",
        dates={"published": "2023-10-31 14:02"},
        said=[("Roine Sandell", "trafikpolisen", "Förra året … 62 för många")],
        people=[("Polarpolisens presstjänst", "", "", ["+46846500477"], [])],
    ),
    page(
        "fourth-grants",
        """
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>SEK 90 million for quiet streets | Swedish Noise Agency</title>
<meta property="article:published_time" content="2021-03-30T09:00:00+02:00"></head>
<body>
<nav><a href="/en">Start</a> <a href="/en/grants">Grants</a></nav>
<main><article>
<p class="label">Press release</p>
<h1>SEK 90 million for quiet streets</h1>
<p>30 March 2021</p>
<p class="lead">Forty towns will receive grants to make their streets less noisy. The money is part of a programme that runs until 2025.</p>
<p>Most towns plan to lower speed limits or lay softer asphalt.</p>
<p>“Silence is cheap when you plan for it and expensive when you don't”, says Ulf Grahn, Director General of the Swedish Noise Agency.</p>
<h2>Results so far</h2>
<ul><li>40 towns have received grants</li><li>126 kilometres of road have been resurfaced</li><li>Noise has fallen by 4 decibels on average</li></ul>
<h2>Related links</h2>
<ul><li><a href="https://www.noiseagency.example/grants">Apply for a grant</a></li></ul>
<h2>Contact</h2>
<p>Press desk: <a href="tel:+46846500418">+46 8-465 004 18</a>, <a href="mailto:press@noiseagency.example">press@noiseagency.example</a></p>
<h2>About the Swedish Noise Agency</h2>
<p>The Swedish Noise Agency is responsible for noise outdoors.</p>
</article></main><footer>Swedish Noise Agency</footer></body></html>
""",
        language="en",
        kind="press_release",
        title="SEK 90 million for quiet streets",
        lead="Forty towns … until 2025.",
        dates={"published": "2021-03-30 09:00"},
        said=[("Ulf Grahn", "Director General", "Silence is cheap … when you don't")],
        counted=[("40", "towns"), ("126", "kilometres"), ("4", "decibels")],
        links=["https://www.noiseagency.example/grants"],
        people=[
            ("Press desk", "", "", ["+46846500418"], ["press@noiseagency.example"]),
        ],
        boilerplate="The Swedish Noise Agency is responsible for noise outdoors.",
    ),
    # The hard ones.
    page(
        "fourth-hard-sitevision",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Nu börjar snöröjningen - Fjällmo kommun</title></head>
<body>
<div class="sv-cookie-banner"><p>Vår webbplats använder kakor (cookies) för att vi ska kunna förbättra den.</p><a href="/kakor">Läs mer om kakor</a><button>OK</button></div>
<div class="sv-layout"><ul class="sv-toolbar"><li><a href="#" id="rs">Lyssna</a></li><li><a href="/oversatt">Translate</a></li><li><a href="/logga-in">Logga in</a></li></ul></div>
<div class="pagecontent sv-layout" id="Mittenspalt">
<div class="sv-text-portlet"><div class="sv-text-portlet-content"><h1 class="heading" id="h-1">Nu börjar snöröjningen</h1></div></div>
<div class="sv-text-portlet"><p class="sv-font-normal">Fjällmo kommun &bull; Nyhet &bull; Publicerad: 2020-11-03, kl. 07:45</p></div>
<div class="sv-text-portlet"><p class="sv-font-ingress">I&nbsp;natt föll den första snön. Kommunens plogbilar kör från klockan fyra, och först röjs vägarna till skolor och äldreboenden.</p>
<p class="sv-font-brodtext">Kommunen har 21 plogbilar och 40&nbsp;traktorer. Alla är inte igång samtidigt.<br /><br />– Ha tålamod. Ingen blir bortglömd,&nbsp;men någon blir sist, säger gatuchefen Berith Nykvist.</p>
<p class="sv-font-brodtext"><strong>Det kan du göra själv</strong><br />Skotta framför brevlådan.<br />Flytta bilen från gatan.</p>
<p class="sv-font-brodtext">&nbsp;</p></div>
<div class="sv-text-portlet"><h2>Kontakta oss</h2><p>Berith Nykvist, gatuchef<br />Tfn: 0980-31&nbsp;92&nbsp;56<br /><a href="mailto:berith.nykvist@fjallmo.example">Berith Nykvist</a></p></div>
<div class="sv-script-portlet"><p>Hjälpte informationen på sidan dig?</p><button>Ja</button><button>Nej</button></div>
<div><p>Senast uppdaterad: 3 november 2020</p><p>Sidansvarig: Kommunikationsenheten</p><a href="#">Skriv ut</a> <a href="#">Dela</a></div>
</div>
<div class="sidfot"><h2>Besöksadress</h2><p>Torget 1, Fjällmo</p><p>Växel: 0980-319 200</p><p>Organisationsnummer: 212000-0000</p></div>
</body></html>
""",
        hard=True,
        kind="news",
        title="Nu börjar snöröjningen",
        lead="I natt föll … äldreboenden.",
        dates={"published": "2020-11-03 07:45", "updated": "2020-11-03"},
        said=[("Berith Nykvist", "gatuchefen", "Ha tålamod. Ingen … blir sist")],
        headings=["Det kan du göra själv"],
        people=[
            (
                "Berith Nykvist",
                "gatuchef",
                "",
                ["+46980319256"],
                ["berith.nykvist@fjallmo.example"],
            )
        ],
    ),
    page(
        "fourth-hard-regeringsnytt",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Ny utredning om ljusföroreningar</title></head><body>
<div class="c-langnav"><a href="/">Svenska</a><a href="/en">English</a><a href="/lattlast">Lättläst</a></div>
<div class="col-1">
<h1 id="readspeaker-heading">Ny utredning om ljusföroreningar</h1>
<p><span class="published">Publicerad <time datetime="2022-05-19">19 maj 2022</time></span></p>
<p>Pressmeddelande från Mörkerdepartementet</p>
<div class="has-wordExplanation"><p><strong>Regeringen har i dag gett en särskild utredare i uppdrag att föreslå hur städer kan bli mörkare om natten utan att bli mindre trygga.</strong></p>
<p>&ndash; Halva befolkningen har aldrig sett Vintergatan. Det vill jag ändra på, säger mörkerminister Alva Brandt.</p>
<p>Utredaren ska bland annat</p>
<ul><li>kartlägga gatubelysningen,</li><li>föreslå gränsvärden, och</li><li>analysera tryggheten på gångvägar.</li></ul>
<p>Till särskild utredare utses astronomen Rickard Falk. Uppdraget ska redovisas senast den 31 augusti 2023.</p>
<blockquote>– Mörker är inte farligt. Det är bländningen som gör att vi inte ser, säger Rickard Falk.</blockquote>
</div>
<h2>Presskontakt</h2>
<div class="contact-card"><p><strong>Malin Fors</strong><br>Pressekreterare hos Alva Brandt<br>Telefon (växel) <a href="tel:+46846500400">08-465 004 00</a><br>Mobil <a href="tel:+46701740644">070-174 06 44</a><br><a href="mailto:malin.fors@morkerdep.example">e-post till Malin Fors</a></p></div>
<h2>Genvägar</h2>
<ul><li><a href="https://www.morkerdep.example/dir202249">Kommittédirektiv: Mörkare nätter (Dir. 2022:49)</a></li></ul>
<h2>Mörkerdepartementet</h2>
<p><a href="/sveriges-regering/morker">Ansvarig: Alva Brandt</a></p>
</div>
<div class="share"><p>Dela</p><a href="#">Facebook</a><a href="#">X</a></div>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Ny utredning om ljusföroreningar",
        lead="Regeringen har i dag … mindre trygga.",
        dates={"published": "2022-05-19", "deadline": "2023-08-31"},
        said=[
            ("Alva Brandt", "mörkerminister", "Halva befolkningen … ändra på"),
            ("Rickard Falk", "astronomen", "Mörker är inte farligt. … inte ser"),
        ],
        items=[
            "kartlägga gatubelysningen,",
            "föreslå gränsvärden, och",
            "analysera tryggheten på gångvägar.",
        ],
        links=["https://www.morkerdep.example/dir202249"],
        people=[
            (
                "Malin Fors",
                "Pressekreterare hos Alva Brandt",
                "",
                ["+46846500400", "+46701740644"],
                ["malin.fors@morkerdep.example"],
            )
        ],
    ),
    page(
        "fourth-hard-typo3-1999",
        """
<HTML><HEAD><TITLE>Press</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<IMG SRC="logo.gif" ALT="Fyrverket"><BR>
<A HREF="index.html">Hem</A> | <A HREF="fyrar.html">V&aring;ra fyrar</A> | <A HREF="press.html">Press</A> | <A HREF="english.html">In English</A>
<HR NOSHADE>
<H3>PRESSINFORMATION 1999-10-04</H3>
<H2>Sista fyrvaktaren l&auml;mnar Stork&auml;ringen</H2>
<P><B>N&auml;r Torsten &Ouml;man sl&auml;cker lampan p&aring; onsdag &auml;r 140 &aring;rs fyrvakt &ouml;ver. Fyren p&aring; Stork&auml;ringen sk&ouml;ts d&auml;refter fr&aring;n land.</B>
<P>Fyren fick elektriskt ljus 1951. Tolv familjer har bott p&aring; sk&auml;ret.
<P>- Det ensamma &auml;r inte nattvakten, det ensamma &auml;r n&auml;r b&aring;ten med tidningen vänder, s&auml;ger Torsten &Ouml;man.
<P>- Jag tar med mig kaffepannan i land, resten f&aring;r museet.
<P>Fyrverket h&aring;ller &ouml;ppet hus p&aring; sk&auml;ret den 9 oktober 1999.
<H4>Ytterligare upplysningar:</H4>
<DL><DT>Fyringenj&ouml;r Berndt Lo<DD>tel 08-465 004 61, fax 08-465 004 69
<DT>Informationschef Ulla Wik<DD>tel 08-465 004 62, e-post ulla.wik@fyrverket.example</DL>
<HR><ADDRESS>webmaster@fyrverket.example</ADDRESS>
</BODY></HTML>
""",
        hard=True,
        encoding="latin-1",
        kind="press_release",
        title="Sista fyrvaktaren lämnar Storkäringen",
        lead="När Torsten Öman … från land.",
        dates={"published": "1999-10-04", "event": "1999-10-09"},
        said=[
            ("Torsten Öman", "", "Det ensamma är inte … med tidningen vänder"),
            ("Torsten Öman", "", "Jag tar med mig kaffepannan i land, resten får museet."),
        ],
        people=[
            ("Berndt Lo", "Fyringenjör", "", ["+46846500461"], []),
            ("Ulla Wik", "Informationschef", "", ["+46846500462"], ["ulla.wik@fyrverket.example"]),
        ],
    ),
    page(
        "fourth-hard-newsletter-en",
        """
<html><body>
<table width="600"><tr><td><img src="cid:logo" alt=""><span>Harbour &amp; Islands Authority</span></td><td align="right">No. 14 &middot; 6 Dec 2019</td></tr>
<tr><td colspan="2"><p style="font-size:22pt;font-weight:700">Seals may stay in the marina</p>
<p style="font-size:13pt"><i>The Authority has decided not to move the eleven seals that live in Klinta marina. Boat owners must keep ten metres away.</i></p>
<div>The seals arrived in 2016 and have learned the timetable of the ferry.<br><br>
Harbour master Greta Lundqvist sees no conflict:<br>
&ldquo;They pay no fees, but they are quieter than the guests.&rdquo;<br><br>
&ldquo;I was against it at first,&rdquo; says Percy Holm, chair of the boat club. &ldquo;Then one of them waved.&rdquo;</div>
<p><b>THE SEALS IN NUMBERS</b></p>
<table border="1"><tr><td>Seals</td><td>11</td></tr><tr><td>Complaints</td><td>3</td></tr><tr><td>Visitors last summer</td><td>23,500</td></tr></table>
<p>Questions? Greta Lundqvist, harbour master<br>Office: (+46) 40 628 04 55 Mobile: 0046 70 174 06 55<br>greta.lundqvist@harbourislands.example</p>
</td></tr>
<tr><td colspan="2"><font size="1">You receive this because you are on our press list. <a href="#">Unsubscribe</a></font></td></tr></table>
</body></html>
""",
        hard=True,
        language="en",
        title="Seals may stay in the marina",
        lead="The Authority has decided … ten metres away.",
        dates={"published": "2019-12-06"},
        said=[
            (
                "Greta Lundqvist",
                "Harbour master",
                "They pay no fees, but they are quieter than the guests.",
            ),
            ("Percy Holm", "chair of the boat club", "I was against it at first … "),
        ],
        counted=[("11", "Seals"), ("3", "Complaints"), ("23500", "Visitors last summer")],
        people=[
            (
                "Greta Lundqvist",
                "harbour master",
                "",
                ["+46406280455", "+46701740655"],
                ["greta.lundqvist@harbourislands.example"],
            )
        ],
    ),
    page(
        "fourth-hard-divar",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Halverad kö till bygglov – Tallköpings kommun</title></head>
<body>
<div class="top"><div>Tallköpings kommun</div><div>Meny</div><div>Sök</div></div>
<div class="main">
<div class="label">PRESSMEDDELANDE</div>
<div class="title">Halverad kö till bygglov</div>
<div class="date">Publicerat den 14 september 2021 av Kommunikation</div>
<div class="intro">Den som söker bygglov i Tallköping får nu svar på i snitt fem veckor. För ett år sedan var det elva.</div>
<div class="body">Kommunen har infört e-tjänster och ringer upp den som har glömt något i sin ansökan.
<br><br>&quot;Ett samtal sparar tre brev&quot;, säger bygglovschef Anton Wall. &quot;Dessutom är det trevligare.&quot;
<br><br>Så har det gått hittills i år:
<br>- 1 204 ansökningar avgjorda
<br>- 5 veckors handläggningstid
<br>- nästan 90 procent nöjda sökande
<br><br>Även byggnadsnämndens ordförande Lisbet Ek är glad.
<br><br>&quot;Jag får inga arga brev längre. Jag saknar dem nästan&quot;, säger hon.</div>
<div class="kontakt"><div>Mer information</div><div>Anton Wall, bygglovschef, 031&#8209;390&#160;06&#160;72</div><div>Lisbet Ek, ordförande i byggnadsnämnden, 0701&#8209;74&#160;06&#160;72</div></div>
</div>
<div class="bottom"><div>Kontaktcenter</div><div>031-390 06 00</div><div>Öppet vardagar 8–16</div></div>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Halverad kö till bygglov",
        lead="Den som söker … var det elva.",
        dates={"published": "2021-09-14"},
        said=[
            ("Anton Wall", "bygglovschef", "Ett samtal sparar tre brev … "),
            ("Lisbet Ek", "byggnadsnämndens ordförande", "Jag får inga … nästan"),
        ],
        counted=[("1204", "ansökningar"), ("5", "veckors"), ("90", "procent")],
        people=[
            ("Anton Wall", "bygglovschef", "", ["+46313900672"], []),
            ("Lisbet Ek", "ordförande i byggnadsnämnden", "", ["+46701740672"], []),
        ],
    ),
    page(
        "fourth-hard-wordpress",
        """
<!DOCTYPE html>
<html lang="sv-SE"><head><meta charset="UTF-8"><title>Ett frö till varje hushåll &#8211; Fröbanken</title>
<meta property="og:site_name" content="Fröbanken"><meta property="article:published_time" content="2024-03-20T10:15:00+01:00"></head>
<body class="post-template-default single">
<header id="masthead"><p class="site-title"><a href="/">Fröbanken</a></p><p class="site-description">Vi bevarar det som gror</p></header>
<div id="content"><article id="post-812">
<header class="entry-header"><h1 class="entry-title">Ett frö till varje hushåll</h1><div class="entry-meta">Av <a href="/author/admin">redaktionen</a> | 20 mars, 2024 | <a href="/kategori/press">Pressmeddelanden</a> | 0 kommentarer</div></header>
<div class="entry-content">
<figure class="wp-block-image"><img src="fro.jpg" alt="Ärtor i en hand"><figcaption>Ärtor från Öland. Foto: Mira Strand</figcaption></figure>
<p>Varje hushåll i landet får i vår ett brev med ett frö av en svensk lantsort. Fröbanken vill att gamla sorter ska odlas och inte bara sparas i frys.</p>
<p><em>”En frys kan gå sönder. Fem miljoner krukor går inte sönder samtidigt”</em>, säger <strong>Jon Stenmark</strong>, chef för Fröbanken.</p>
<h3>Vad är det för frö?</h3>
<p>Det avgör slumpen. Ärter, lin och bovete är vanligast.</p>
<p>”Plantera och titta. Det är hela bruksanvisningen”, fortsätter Stenmark.</p>
<hr>
<p><strong>Presskontakt</strong>: Jon Stenmark, <a href="tel:0701740688">0701&#8211;74 06 88</a>, jon.stenmark&#64;frobanken.example</p>
<p><em><strong>Fröbanken</strong> är en stiftelse som sedan 1979 bevarar svenska kulturväxter.</em></p>
</div>
<div class="sharedaddy"><h3>Dela detta:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">E-post</a></li></ul></div>
<nav class="post-navigation"><a href="/a">Föregående inlägg</a><a href="/b">Nästa inlägg</a></nav>
<section id="comments"><h2>Lämna ett svar</h2><p>Din e-postadress kommer inte publiceras.</p></section>
</article></div>
<footer><p>Drivs med WordPress</p></footer>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Ett frö till varje hushåll",
        lead="Varje hushåll i landet … i frys.",
        dates={"published": "2024-03-20 10:15"},
        said=[
            ("Jon Stenmark", "chef för Fröbanken", "En frys kan … samtidigt"),
            (
                "Jon Stenmark",
                "chef för Fröbanken",
                "Plantera och titta. Det är hela bruksanvisningen",
            ),
        ],
        headings=["Vad är det för frö?"],
        people=[("Jon Stenmark", "", "", ["+46701740688"], ["jon.stenmark@frobanken.example"])],
        boilerplate="Fröbanken är en stiftelse som sedan 1979 bevarar svenska kulturväxter.",
    ),
]
