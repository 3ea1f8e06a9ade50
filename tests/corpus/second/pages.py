# ruff: noqa: E501
"""Web pages of the second set. All names, numbers and events are invented."""

from tests.corpus.cases import page

PAGES = [
    page(
        "second-solceller",
        """
<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Solceller på alla skoltak i Ekhaga - Ekhaga kommun</title>
<meta property="og:title" content="Solceller på alla skoltak i Ekhaga">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Ekhaga kommun">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>window.dataLayer = window.dataLayer || [];</script>
<style>.hero{color:#fff}</style>
</head>
<body>
<div id="cookie-banner" role="dialog" aria-label="Kakor"><p>Vi använder kakor för att webbplatsen ska fungera så bra som möjligt.</p><button>Godkänn alla</button><button>Inställningar</button></div>
<a class="skip" href="#main">Hoppa till innehåll</a>
<header><a href="/"><img src="/logo.svg" alt="Ekhaga kommun"></a>
<nav aria-label="Huvudmeny"><ul><li><a href="/barn">Barn och utbildning</a></li><li><a href="/omsorg">Omsorg och stöd</a></li><li><a href="/bygga">Bygga och bo</a></li></ul></nav></header>
<nav aria-label="Brödsmulor" class="breadcrumb"><ol><li><a href="/">Start</a></li><li><a href="/press">Pressmeddelanden</a></li><li>Solceller på alla skoltak i Ekhaga</li></ol></nav>
<main id="main">
<article>
<p class="label">Pressmeddelande</p>
<h1>Solceller på alla skoltak i Ekhaga</h1>
<p class="date">Publicerad: <time datetime="2023-06-01">1 juni 2023</time></p>
<p class="preamble">Till sommaren sätts de sista solcellerna upp på Hagaskolan. Därmed producerar samtliga skolor i Ekhaga egen el.</p>
<p>Kommunfullmäktige tog beslutet för fyra år sedan. Sedan dess har arbetet gått snabbare än väntat, trots att priserna på material har stigit.</p>
<p>– När vi började trodde ingen att vi skulle hinna klart under den här mandatperioden, säger fastighetschef Kerstin Wallander.</p>
<h2>Eleverna följer produktionen</h2>
<p>I varje entré finns en skärm som visar hur mycket el taket ger just nu. Skärmarna används i undervisningen i matematik och teknik.</p>
<p>– Det har blivit en tävling mellan skolorna om vem som har flest soltimmar, berättar Kerstin Wallander.</p>
<h2>Kontakt</h2>
<p><strong>Kerstin Wallander</strong><br>Fastighetschef<br>Telefon: <a href="tel:+46313900611">031-390 06 11</a><br>E-post: <a href="mailto:kerstin.wallander@ekhaga.example">kerstin.wallander@ekhaga.example</a></p>
</article>
<div class="share"><p>Dela sidan</p><ul><li><a href="https://social.example/share">Facebook</a></li><li><a href="https://social.example/x">X</a></li><li><a href="#">Skriv ut</a></li></ul></div>
</main>
<footer><p>Ekhaga kommun, Storgatan 1, 999 99 Ekhaga</p><p>Organisationsnummer 000000-0000</p></footer>
</body></html>
""",
        kind="press_release",
        title="Solceller på alla skoltak i Ekhaga",
        lead="Till sommaren sätts … egen el.",
        dates={"published": "2023-06-01"},
        said=[
            ("Kerstin Wallander", "fastighetschef", "När vi började … den här mandatperioden"),
            ("Kerstin Wallander", "fastighetschef", "Det har blivit … flest soltimmar"),
        ],
        headings=["Eleverna följer produktionen"],
        people=[
            (
                "Kerstin Wallander",
                "Fastighetschef",
                "",
                ["+46313900611"],
                ["kerstin.wallander@ekhaga.example"],
            ),
        ],
    ),
    page(
        "second-snow-load",
        """
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Check the snow on your roof | Building Safety Authority</title>
<meta property="og:title" content="Check the snow on your roof">
<meta property="article:published_time" content="2024-01-09T08:30:00+01:00">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Check the snow on your roof","datePublished":"2024-01-09T08:30:00+01:00","publisher":{"@type":"Organization","name":"Building Safety Authority"}}
</script>
</head>
<body class="page-news">
<div class="cookie-consent">This website uses cookies. <a href="/cookies">Read more about cookies</a> <button>Accept</button></div>
<header><nav><a href="/en">Start</a> <a href="/en/rules">Rules</a> <a href="/en/about">About us</a> <a href="/sv" lang="sv">Svenska</a></nav></header>
<main>
<p class="eyebrow">News</p>
<h1>Check the snow on your roof</h1>
<p class="meta">Published <time datetime="2024-01-09T08:30">9 January 2024, 08:30</time></p>
<p class="intro">Heavy snowfall followed by rain has made roofs in the north unusually heavy. Owners of sports halls and barns should check them before the weekend.</p>
<p>The weight of wet snow can be three times that of dry snow. Wide roofs with a gentle slope run the greatest risk.</p>
<p>“If doors start to jam or the ceiling creaks, leave the building first and call afterwards,” says Sofia Brandell, structural engineer at the Building Safety Authority.</p>
<h2>How to clear a roof</h2>
<ul><li>Clear both sides evenly</li><li>Never work alone</li><li>Use a harness and a plastic shovel</li></ul>
<p>“Every winter people fall from roofs that would have held,” says Sofia Brandell.</p>
<section class="contact"><h2>Press contact</h2><p>Sofia Brandell, structural engineer<br>Phone: +46 70 174 06 22<br><a href="mailto:sofia.brandell@buildingsafety.example">sofia.brandell@buildingsafety.example</a></p></section>
<section><h2>Related information</h2><ul><li><a href="https://www.buildingsafety.example/snow-zones">Map of snow zones</a></li><li><a href="https://www.buildingsafety.example/owners">Responsibilities of the owner</a></li></ul></section>
</main>
<aside><h2>Subscribe</h2><form><label>E-mail <input name="e"></label><button>Subscribe</button></form></aside>
<footer><p>Follow us on social media</p><a href="/en/accessibility">Accessibility statement</a></footer>
</body>
</html>
""",
        language="en",
        kind="news",
        title="Check the snow on your roof",
        lead="Heavy snowfall … before the weekend.",
        dates={"published": "2024-01-09 08:30"},
        said=[
            ("Sofia Brandell", "structural engineer", "If doors start … call afterwards"),
            (
                "Sofia Brandell",
                "structural engineer",
                "Every winter people fall from roofs that would have held",
            ),
        ],
        headings=["How to clear a roof"],
        items=[
            "Clear both sides evenly",
            "Never work alone",
            "Use a harness and a plastic shovel",
        ],
        links=[
            "https://www.buildingsafety.example/snow-zones",
            "https://www.buildingsafety.example/owners",
        ],
        people=[
            (
                "Sofia Brandell",
                "structural engineer",
                "",
                ["+46701740622"],
                ["sofia.brandell@buildingsafety.example"],
            ),
        ],
    ),
    page(
        "second-gammal-tabell",
        """
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">
<TITLE>Länsnämnden i Gylleby</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="4">
<TR><TD COLSPAN="2" BGCOLOR="#003366"><IMG SRC="logga.gif" ALT="Länsnämnden i Gylleby"></TD></TR>
<TR>
<TD WIDTH="150" VALIGN="top"><A HREF="index.html">Startsida</A><BR><A HREF="miljo.html">Miljö</A><BR><A HREF="djur.html">Djur</A><BR><A HREF="press.html">Press</A></TD>
<TD VALIGN="top">
<P><B>PRESSMEDDELANDE</B> 2006-09-18</P>
<H1>Jägarna får bestämma mer när älgjakten börjar</H1>
<P>I år får varje jaktlag själv avgöra hur avskjutningen ska fördelas över säsongen. Länsnämnden i Gylleby hoppas att det ska ge en friskare älgstam.</P>
<P>Tidigare har nämnden fastställt antalet djur för varje vecka. Många jägare har tyckt att det varit krångligt.</P>
<P>"De som finns i skogen vet bäst. Vår uppgift är att se till att helheten går ihop", säger Bertil Ranhem, jaktvårdskonsulent.</P>
<P>Så här rapporterar du:</P>
<UL>
<LI>Fyll i kortet samma dag som djuret fälls.
<LI>Lämna in käken vid närmaste våg.
<LI>Behåll kopian i två år.
</UL>
<P>Jakten pågår till den sista februari.</P>
<P><B>Ytterligare upplysningar:</B><BR>
Bertil Ranhem, jaktvårdskonsulent, tel. 0980-319 261<BR>
Ulla-Britt Stav, länsveterinär, tel. 0980-319 262</P>
</TD>
</TR>
<TR><TD COLSPAN="2" ALIGN="center"><FONT SIZE="1">Copyright Länsnämnden i Gylleby</FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
""",
        encoding="latin-1",
        kind="press_release",
        title="Jägarna får bestämma mer när älgjakten börjar",
        lead="I år får varje jaktlag … friskare älgstam.",
        dates={"published": "2006-09-18"},
        said=[("Bertil Ranhem", "jaktvårdskonsulent", "De som finns … helheten går ihop")],
        items=[
            "Fyll i kortet samma dag som djuret fälls.",
            "Lämna in käken vid närmaste våg.",
            "Behåll kopian i två år.",
        ],
        people=[
            ("Bertil Ranhem", "jaktvårdskonsulent", "", ["+46980319261"], []),
            ("Ulla-Britt Stav", "länsveterinär", "", ["+46980319262"], []),
        ],
    ),
    page(
        "second-regionens-ar",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Rekordmånga valde att ge blod | Region Lindö</title>
<meta name="description" content="Fler än någonsin gav blod i Region Lindö under 2024.">
<link rel="canonical" href="https://www.regionlindo.example/press/blod">
</head><body>
<header class="site-header"><nav class="site-nav"><ul><li><a href="/vard">Vård</a></li><li><a href="/trafik">Trafik</a></li><li><a href="/kultur">Kultur</a></li></ul></nav><form role="search"><label for="q">Sök</label><input id="q"><button>Sök</button></form></header>
<main><article class="press">
<div class="tags"><span>Pressmeddelande</span> <span class="sep">|</span> <time datetime="2025-01-23T09:00">23 januari 2025 09:00</time></div>
<h1>Rekordmånga valde att ge blod</h1>
<div class="ingress"><p>Fler än någonsin gav blod i Region Lindö under 2024. Ökningen är störst bland personer under trettio år.</p></div>
<div class="body">
<p>Regionen har öppnat en tappstation i kollektivtrafikens nya knutpunkt. Där kan man lämna blod i väntan på bussen.</p>
<p>– Att gå dit folk redan är har varit hela hemligheten, säger Nora Hemmingsson, enhetschef.</p>
<p>Blodåret 2024 i siffror:</p>
<ul>
<li>21 450 tappningar genomfördes i regionen</li>
<li>Omkring 6 300 blodgivare var aktiva</li>
<li>1 120 nyanmälningar, varav hälften från studenter</li>
<li>Givarna fick cirka 1,2 miljoner kronor i reseersättning</li>
<li>Nytt avtal om transporter med tåg</li>
</ul>
<p>– Nu hoppas vi att alla nya givare kommer tillbaka. Det är först vid andra tillfället som man blir en riktig blodgivare, avslutar Nora Hemmingsson.</p>
</div>
<div class="contact-cards"><h2>Presskontakt</h2>
<div class="card"><p class="name">Nora Hemmingsson</p><p class="title">Enhetschef</p><p><a href="tel:+46406280441">040-628 04 41</a></p></div>
<div class="card"><p class="name">Idris Kamali</p><p class="title">Pressekreterare</p><p><a href="tel:+46406280440">040-628 04 40</a></p><p><a href="mailto:idris.kamali@regionlindo.example">idris.kamali@regionlindo.example</a></p></div>
</div>
</article></main>
<footer><ul><li><a href="/om-webbplatsen">Om webbplatsen</a></li><li><a href="/tillganglighet">Tillgänglighetsredogörelse</a></li></ul></footer>
</body></html>
""",
        kind="press_release",
        title="Rekordmånga valde att ge blod",
        lead="Fler än någonsin … under trettio år.",
        dates={"published": "2025-01-23 09:00"},
        said=[
            ("Nora Hemmingsson", "enhetschef", "Att gå dit … hela hemligheten"),
            ("Nora Hemmingsson", "enhetschef", "Nu hoppas vi … riktig blodgivare"),
        ],
        counted=[
            ("21450", "tappningar"),
            ("6300", "blodgivare"),
            ("1120", "nyanmälningar"),
            ("1200000", "kronor"),
        ],
        people=[
            ("Nora Hemmingsson", "Enhetschef", "", ["+46406280441"], []),
            (
                "Idris Kamali",
                "Pressekreterare",
                "",
                ["+46406280440"],
                ["idris.kamali@regionlindo.example"],
            ),
        ],
    ),
    page(
        "second-night-trains",
        """
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Passengers want later night trains – Transport Analysis Office</title>
<meta property="og:site_name" content="Transport Analysis Office">
<meta property="og:title" content="Passengers want later night trains">
</head><body>
<div class="topbar"><a href="/sv/">På svenska</a> | <a href="/en/contact">Contact</a> | <a href="/en/search">Search</a></div>
<div class="crumbs">You are here: <a href="/en/">Home</a> &gt; <a href="/en/press/">Press releases</a></div>
<div id="content">
<h1>Passengers want later night trains</h1>
<p class="byline">Press release · 22 May 2019</p>
<p><strong>Two out of three passengers would rather arrive later in the morning than depart earlier in the evening. This is shown in a survey by the Transport Analysis Office.</strong></p>
<p>The survey was carried out on board the night trains during the winter. Passengers were asked about departures, beds and breakfast.</p>
<blockquote><p>A train that arrives at five in the morning is not a night train. It is an alarm clock.</p><footer>Martin Aldersgate, Head of Surveys</footer></blockquote>
<p>The office will present its proposals to the Government in the autumn.</p>
<h2>About the survey</h2>
<p>Questionnaires were handed out in four languages. Children under fifteen were not asked.</p>
<h3>For more information</h3>
<table><tr><th>Name</th><th>Title</th><th>Telephone</th><th>E-mail</th></tr>
<tr><td>Martin Aldersgate</td><td>Head of Surveys</td><td>+46 8 465 004 35</td><td><a href="mailto:martin.aldersgate@transportanalysis.example">martin.aldersgate@transportanalysis.example</a></td></tr>
<tr><td>Eva Kling</td><td>Press Officer</td><td>+46 8 465 004 36</td><td><a href="mailto:eva.kling@transportanalysis.example">eva.kling@transportanalysis.example</a></td></tr></table>
</div>
<div class="share">Share: <a href="#">Facebook</a> <a href="#">LinkedIn</a> <a href="#">E-mail</a></div>
<div id="foot">Transport Analysis Office, Box 0, Stockholm</div>
</body></html>
""",
        language="en",
        kind="press_release",
        title="Passengers want later night trains",
        lead="Two out of three … Transport Analysis Office.",
        dates={"published": "2019-05-22"},
        said=[
            ("Martin Aldersgate", "Head of Surveys", "A train that arrives … It is an alarm clock.")
        ],
        headings=["About the survey"],
        people=[
            (
                "Martin Aldersgate",
                "Head of Surveys",
                "",
                ["+46846500435"],
                ["martin.aldersgate@transportanalysis.example"],
            ),
            (
                "Eva Kling",
                "Press Officer",
                "",
                ["+46846500436"],
                ["eva.kling@transportanalysis.example"],
            ),
        ],
    ),
    page(
        "second-badplatser",
        """
<!DOCTYPE html>
<html lang="sv-SE">
<head><meta charset="utf-8"><title>Bra vatten vid alla badplatser | Lerviks kommun</title></head>
<body>
<div class="alert" role="status">Just nu: <a href="/drift">Driftstörning i e-tjänsten för bygglov</a></div>
<nav><ul><li><a href="/">Start</a></li><li><a href="/uppleva">Uppleva och göra</a></li></ul></nav>
<main>
<h1>Bra vatten vid alla badplatser</h1>
<p>Nyhet</p>
<p>Publicerad: 2024-07-03<br>Senast ändrad: 2024-07-05</p>
<p class="lead">Årets andra provtagning visar att vattnet är tjänligt vid samtliga badplatser i Lerviks kommun. Även algerna håller sig borta.</p>
<p>Proverna togs under midsommarveckan. Nästa provtagning sker i början av augusti.</p>
<p>»Det är ovanligt att allt är grönt samtidigt. Vi håller tummarna för att det fortsätter«, säger Pia Granberg, miljöinspektör.</p>
<p>Om du ser blomning eller döda fiskar får du gärna höra av dig till kommunens kontaktcenter.</p>
<h2>Kontakt</h2>
<table>
<tr><td>Pia Granberg, miljöinspektör</td><td>031-390 06 81</td></tr>
<tr><td>Roger Ask, enhetschef</td><td>031-390 06 82</td></tr>
</table>
<h2>Läs mer</h2>
<ul><li><a href="https://www.lervik.example/badvatten">Badvatten i Lervik</a></li></ul>
<p class="feedback">Hjälpte informationen på denna sida dig? <button>Ja</button> <button>Nej</button></p>
</main>
</body>
</html>
""",
        kind="news",
        title="Bra vatten vid alla badplatser",
        lead="Årets andra provtagning … håller sig borta.",
        dates={"published": "2024-07-03", "updated": "2024-07-05"},
        said=[("Pia Granberg", "miljöinspektör", "Det är ovanligt … att det fortsätter")],
        links=["https://www.lervik.example/badvatten"],
        people=[
            ("Pia Granberg", "miljöinspektör", "", ["+46313900681"], []),
            ("Roger Ask", "enhetschef", "", ["+46313900682"], []),
        ],
    ),
    page(
        "second-digital-archive",
        """
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Church books from 1686 now online</title>
<meta property="og:type" content="article"><meta name="author" content="Communications">
<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"News"}]}</script></head>
<body>
<header><a href="/en">Archive of the Northern Parishes</a><button>Menu</button></header>
<main>
<article>
<header><span>News</span><h1>Church books from 1686 now online</h1><p><time datetime="2021-10-11">11 October 2021</time></p></header>
<p class="preamble">The last of the church books kept by the Archive of the Northern Parishes have been photographed. Anyone can now read them at home.</p>
<p>The work has taken eleven years. The oldest book was begun after the church law of 1686 and smells faintly of smoke.</p>
<p>Results of the project:</p>
<ul><li>1.4 million pages photographed</li><li>5,620 books repaired</li><li>Volunteers from 17 countries took part</li></ul>
<p>"We found a pressed flower, a letter and half a sandwich", says Anders Toller, archivist.</p>
<p>The readers' room will stay open for those who want to see the originals.</p>
<h2>About the Archive of the Northern Parishes</h2>
<p>The Archive of the Northern Parishes is a government agency that preserves records from the parishes of northern Sweden.</p>
<h2>Contact</h2>
<p>Anders Toller, archivist, anders.toller@northernparishes.example, phone +46 980 319 288</p>
<h2>Related links</h2>
<p><a href="https://www.northernparishes.example/search">Search the church books</a></p>
</article>
</main>
<footer>© Archive of the Northern Parishes</footer>
</body></html>
""",
        language="en",
        kind="news",
        title="Church books from 1686 now online",
        lead="The last of the church books … at home.",
        dates={"published": "2021-10-11"},
        said=[
            (
                "Anders Toller",
                "archivist",
                "We found a pressed flower, a letter and half a sandwich",
            )
        ],
        counted=[("1400000", "pages"), ("5620", "books"), ("17", "countries")],
        links=["https://www.northernparishes.example/search"],
        people=[
            (
                "Anders Toller",
                "archivist",
                "",
                ["+46980319288"],
                ["anders.toller@northernparishes.example"],
            )
        ],
        boilerplate="The Archive of the Northern Parishes is a government agency that preserves records from the parishes of northern Sweden.",
    ),
    # The hard ones.
    page(
        "second-hard-word-html",
        """
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 11">
<title>PRESSMEDDELANDE</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 p.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Times New Roman";}
-->
</style>
</head>
<body lang=SV style='tab-interval:65.2pt'>
<div class=Section1>
<p class=MsoNormal><b><span style='font-size:10.0pt;font-family:Arial'>PRESSMEDDELANDE<o:p></o:p></span></b></p>
<p class=MsoNormal><span style='font-family:Arial'>Myrholm den 6 mars 2009<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><b><span style='font-size:18.0pt;font-family:Arial'>Konstmuseet i Myrholm lånar ut
tavlor till vårdcentraler<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><b>Patienter och personal får under våren själva välja
vilka tavlor som ska hänga i väntrummen. Försöket omfattar fem vårdcentraler
i länet.<o:p></o:p></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Bara en liten del av museets samling visas för
publik. Resten står i magasin.</p>
<p class=MsoNormal>&#8211;&nbsp;Konst som ingen ser blir ingen glad av, tycker intendent Laila
Rosendahl.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>På vårdcentralerna är nyfikenheten stor:</p>
<p class=MsoNormal style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Fjällbacken vill ha landskap med vatten</p>
<p class=MsoNormal style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Sågtorp har bett om något att skratta åt</p>
<p class=MsoNormal style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Nysätra har ännu inte bestämt sig</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>&#8211;&nbsp;Vi ställer inga frågor om smak, försäkrar Laila Rosendahl.</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><b>För mer information:</b></p>
<p class=MsoNormal>Laila Rosendahl, intendent, Konstmuseet i Myrholm, tfn 08-465&nbsp;004&nbsp;92, 070-174&nbsp;06&nbsp;92</p>
</div>
</body>
</html>
""",
        hard=True,
        encoding="cp1252",
        kind="press_release",
        title="Konstmuseet i Myrholm lånar ut tavlor till vårdcentraler",
        lead="Patienter och personal … i länet.",
        dates={"published": "2009-03-06"},
        said=[
            ("Laila Rosendahl", "intendent", "Konst som ingen ser blir ingen glad av"),
            ("Laila Rosendahl", "intendent", "Vi ställer inga frågor om smak"),
        ],
        items=[
            "Fjällbacken vill ha landskap med vatten",
            "Sågtorp har bett om något att skratta åt",
            "Nysätra har ännu inte bestämt sig",
        ],
        people=[
            (
                "Laila Rosendahl",
                "intendent",
                "Konstmuseet i Myrholm",
                ["+46846500492", "+46701740692"],
                [],
            )
        ],
    ),
    page(
        "second-hard-nyhetsbrev",
        """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pressmeddelande från Elsäkerhetsnämnden</title></head>
<body style="margin:0;background:#eee">
<table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table width="600" cellpadding="0" cellspacing="0" style="background:#fff">
<tr><td style="font-size:11px;text-align:center"><a href="https://utskick.example/visa/123">Visa i webbläsare</a></td></tr>
<tr><td><img src="https://utskick.example/logga.png" width="180" alt="Elsäkerhetsnämnden" /></td></tr>
<tr><td style="padding:20px 30px 0;font-family:Arial;font-size:12px;color:#666">Pressmeddelande 2023-11-28</td></tr>
<tr><td style="padding:5px 30px;font-family:Arial;font-size:26px;font-weight:bold">Var fjärde ljusslinga underkänd</td></tr>
<tr><td style="padding:5px 30px;font-family:Arial;font-size:16px;font-weight:bold">Inför advent har Elsäkerhetsnämnden provat ljusslingor som säljs på nätet. Sladdar som lossnar är det vanligaste felet.</td></tr>
<tr><td style="padding:5px 30px;font-family:Arial;font-size:14px">
<p>Proverna köptes in av myndigheten utan att säljarna visste om det. Alla underkända slingor har förbjudits.</p>
<p>&ndash; Köp aldrig en slinga utan CE-m&auml;rke. &Auml;r den m&auml;rkligt billig finns det ofta en anledning, s&auml;ger Viktor Malm, inspekt&ouml;r.</p>
<p>Resultat av provningen:</p>
<p>&bull; 88 slingor provades<br />&bull; 22 slingor underkändes<br />&bull; Åtta säljare fick betala en avgift<br />&bull; Samtliga varningar finns på myndighetens webbplats</p>
<p>&ndash; De flesta säljare drog själva tillbaka varorna, men två fick vi jaga länge, berättar han.</p>
</td></tr>
<tr><td style="padding:5px 30px;font-family:Arial;font-size:14px"><b>Kontakt</b><br />Viktor Malm, inspektör<br />Tel: 08 465 004 16<br />viktor.malm(at)elsakerhetsnamnden.example</td></tr>
<tr><td style="padding:20px 30px;font-size:11px;color:#999;text-align:center">Du får det här brevet för att du prenumererar på pressmeddelanden från oss.<br /><a href="https://utskick.example/avsluta/123">Avsluta prenumerationen</a></td></tr>
</table>
</td></tr></table>
<img src="https://utskick.example/pixel.gif" width="1" height="1" alt="" />
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Var fjärde ljusslinga underkänd",
        lead="Inför advent … vanligaste felet.",
        dates={"published": "2023-11-28"},
        said=[
            ("Viktor Malm", "inspektör", "Köp aldrig en slinga … en anledning"),
            ("Viktor Malm", "inspektör", "De flesta säljare … jaga länge"),
        ],
        counted=[("88", "slingor"), ("22", "slingor"), ("8", "säljare")],
        people=[
            (
                "Viktor Malm",
                "inspektör",
                "",
                ["+46846500416"],
                ["viktor.malm@elsakerhetsnamnden.example"],
            )
        ],
    ),
    page(
        "second-hard-font-och-br",
        """
<html>
<head><title>Hugsta universitet - nyheter 2003</title></head>
<body>
<center><font size="2"><a href="/">Hugsta universitet</a> | <a href="/utb">Utbildning</a> | <a href="/forsk">Forskning</a> | <a href="/kont">Kontakt</a></font></center>
<hr>
<font face="Verdana" size="4"><b>Mjölkens historia skrivs om efter fynd i Hugsta mosse</b></font><br>
<font face="Verdana" size="1">2003-05-20 - Pressmeddelande</font><br><br>
<font face="Verdana" size="2">
Människor i Hugsta åt ost redan under stenåldern. Det visar en analys av krukskärvor som studenter hittade i en mosse förra sommaren.<br><br>
Skärvorna låg i ett lager som är omkring 5 000 år gammalt. I porerna fanns spår av mjölkfett.<br>
&#150; Vi trodde att det var ett skämt från laboratoriet, skrattar arkeolog Gunvor Skantz. Sedan gjorde vi om provet fyra gånger.<br>
Fyndet är äldre än något liknande i landet.<br><br>
<b>Fler grävningar i sommar</b><br>
Arbetet fortsätter i juni. Allmänheten är välkommen att titta på, men ombeds att hålla sig på spängerna.<br>
&#150; Mossen är mjukare än den ser ut, varnar Gunvor Skantz.<br><br>
Mer information lämnas av:<br>
Gunvor Skantz, arkeolog, 040-628&nbsp;04&nbsp;25, gunvor.skantz@hugsta.example<br>
Tryggve Lans, museichef, 040-628&nbsp;04&nbsp;26<br><br>
</font>
<hr>
<font size="1">Ansvarig för sidan: webbredaktionen</font><br><font size="1">Senast uppdaterad: </font>
</body>
</html>
""",
        hard=True,
        kind="press_release",
        title="Mjölkens historia skrivs om efter fynd i Hugsta mosse",
        lead="Människor i Hugsta … förra sommaren.",
        dates={"published": "2003-05-20"},
        said=[
            ("Gunvor Skantz", "arkeolog", "Vi trodde att det … provet fyra gånger."),
            ("Gunvor Skantz", "arkeolog", "Mossen är mjukare än den ser ut"),
        ],
        headings=["Fler grävningar i sommar"],
        people=[
            (
                "Gunvor Skantz",
                "arkeolog",
                "",
                ["+46406280425"],
                ["gunvor.skantz@hugsta.example"],
            ),
            ("Tryggve Lans", "museichef", "", ["+46406280426"], []),
        ],
    ),
]
