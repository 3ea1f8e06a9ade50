# ruff: noqa: E501
"""Web pages of the third set. All names, numbers and events are invented."""

from tests.corpus.cases import page

PAGES = [
    page(
        "third-hittade-kronor",
        """
<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Myntskatt hittad under kyrkgolv | Kulturarvsnämnden</title>
<meta property="og:title" content="Myntskatt hittad under kyrkgolv">
<meta property="og:description" content="Under golvet i Torps kyrka har en skatt kommit fram.">
<meta property="article:published_time" content="2022-09-07">
<meta property="article:modified_time" content="2022-09-08">
<link rel="stylesheet" href="/static/main.css">
</head>
<body>
<div class="cc-window" role="alertdialog"><span>Vi använder cookies för statistik.</span> <a href="/om-cookies">Mer om cookies</a> <button>Jag förstår</button></div>
<header>
<a href="/">Kulturarvsnämnden</a>
<ul class="lang"><li><a href="/en" lang="en">English</a></li><li><a href="/lattlast">Lättläst</a></li></ul>
<nav><a href="/fornlamningar">Fornlämningar</a><a href="/kyrkor">Kyrkor</a><a href="/bidrag">Bidrag</a></nav>
</header>
<nav aria-label="Du är här"><a href="/">Hem</a> / <a href="/nyheter">Nyheter</a> / <span>Myntskatt hittad under kyrkgolv</span></nav>
<main>
<article>
<span class="category">Nyhet</span>
<h1>Myntskatt hittad under kyrkgolv</h1>
<ul class="meta"><li>Publicerad 7 september 2022</li><li>Uppdaterad 8 september 2022</li></ul>
<p class="ingress">När golvet i Torps kyrka togs upp låg en läderpung mellan bjälkarna. Den visade sig innehålla mynt från fyra sekler.</p>
<p>Kyrkan byggdes på 1200-talet och golvet har lagts om flera gånger. Antagligen har mynten fallit ner genom springor.</p>
<p>– Pungen är det märkliga. Någon har samlat ihop mynten och sedan lagt tillbaka dem, säger Disa Malmer, antikvarie.</p>
<h2>Visas för allmänheten</h2>
<p>Mynten ställs ut i sockenstugan så snart de är rengjorda.</p>
<p>– Helst vill jag att de stannar i Torp, säger hon.</p>
<div class="contact"><h2>Kontakt</h2><p>Disa Malmer<br>Antikvarie<br>08-465 004 27<br><a href="mailto:disa.malmer@kulturarv.example">disa.malmer@kulturarv.example</a></p></div>
<div class="related"><h2>Relaterat innehåll</h2><ul><li><a href="https://www.kulturarv.example/fynd/anmal">Så anmäler du ett fynd</a></li></ul></div>
</article>
</main>
<div class="social"><a href="#">Dela på Facebook</a><a href="#">Dela på LinkedIn</a><a href="#">Tipsa en vän</a></div>
<footer><nav><a href="/om">Om oss</a><a href="/personuppgifter">Personuppgifter</a></nav><p>Växel: se kontaktsidan</p></footer>
</body>
</html>
""",
        kind="news",
        title="Myntskatt hittad under kyrkgolv",
        lead="När golvet … fyra sekler.",
        dates={"published": "2022-09-07", "updated": "2022-09-08"},
        said=[
            ("Disa Malmer", "antikvarie", "Pungen är det märkliga. … lagt tillbaka dem"),
            ("Disa Malmer", "antikvarie", "Helst vill jag att de stannar i Torp"),
        ],
        headings=["Visas för allmänheten"],
        links=["https://www.kulturarv.example/fynd/anmal"],
        people=[
            (
                "Disa Malmer",
                "Antikvarie",
                "",
                ["+46846500427"],
                ["disa.malmer@kulturarv.example"],
            ),
        ],
    ),
    page(
        "third-tree-map",
        """
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Every tree in the city is now on a map - City of Rosendala</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Every tree in the city is now on a map","datePublished":"2023-04-18","dateModified":"2023-04-19","author":{"@type":"Organization","name":"City of Rosendala"}}</script>
</head>
<body>
<a href="#content" class="visually-hidden">Skip to content</a>
<div id="gdpr"><p>We use cookies to improve your experience.</p><button>Accept all</button><button>Only necessary</button></div>
<header><div class="logo">City of Rosendala</div><nav><ul><li><a href="/en/living">Living</a></li><li><a href="/en/working">Working</a></li></ul></nav></header>
<main id="content">
<h1>Every tree in the city is now on a map</h1>
<p class="info"><span>Press release</span> <span>Published 18 April 2023</span> <span>Last updated 19 April 2023</span></p>
<p class="lead">The City of Rosendala has counted its trees. The map will help the gardeners to find those that need water in dry summers.</p>
<p>Students walked the streets for three summers. Each tree was measured, photographed and given a number.</p>
<p>Facts from the count:</p>
<ul>
<li>36,200 trees in streets and parks</li>
<li>212 species were found</li>
<li>about 1,900 trees need to be replaced</li>
<li>a rare Siberian elm behind the fire station</li>
</ul>
<blockquote><p>“The oldest lime was planted before there was a city. I take my hat off when I pass it.”</p><p>– Jonas Underhill, city gardener</p></blockquote>
<h2>Anyone can help</h2>
<p>Residents may adopt a tree and water it. The city provides the can.</p>
<h2>Contact</h2>
<ul class="people"><li>Jonas Underhill, city gardener, <a href="tel:+46406280461">+46 40-628 04 61</a></li><li>Press office, <a href="tel:+46406280460">+46 40-628 04 60</a>, <a href="mailto:press@rosendala.example">press@rosendala.example</a></li></ul>
</main>
<section class="share-buttons"><h2>Share this page</h2><a href="#">Facebook</a> <a href="#">X</a></section>
<footer>City of Rosendala</footer>
</body>
</html>
""",
        language="en",
        kind="press_release",
        title="Every tree in the city is now on a map",
        lead="The City of Rosendala has counted … dry summers.",
        dates={"published": "2023-04-18", "updated": "2023-04-19"},
        said=[
            (
                "Jonas Underhill",
                "city gardener",
                "The oldest lime … when I pass it.",
            )
        ],
        counted=[("36200", "trees"), ("212", "species"), ("1900", "trees")],
        headings=["Anyone can help"],
        people=[
            ("Jonas Underhill", "city gardener", "", ["+46406280461"], []),
            ("Press office", "", "", ["+46406280460"], ["press@rosendala.example"]),
        ],
    ),
    page(
        "third-ramar",
        """
<html>
<head><title>Tullmuseet</title><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>
<body bgcolor="white">
<table width="100%" border="0">
<tr><td class="meny" width="20%" valign="top">
<a href="start.asp">Start</a><br>
<a href="utst.asp">Utställningar</a><br>
<a href="press.asp"><b>Pressmeddelanden</b></a><br>
<a href="hitta.asp">Hitta hit</a>
</td>
<td valign="top">
<p class="datum">2001-11-26</p>
<p class="typ">Pressmeddelande</p>
<h2>Smugglarnas bästa gömställen visas på Tullmuseet</h2>
<p><b>En ihålig julgran, en ost och ett kontrabasfodral. På lördag öppnar Tullmuseet en utställning om föremål som aldrig kom fram.</b></p>
<p>Föremålen har legat i magasin sedan 1920-talet. Flera har aldrig tidigare visats.</p>
<p>- Man slås av hur mycket möda folk har lagt ner. En del av det här är rent konsthantverk, säger intendent Ragnvald Ek.</p>
<p>Barn får prova att vara tulltjänsteman:</p>
<ul><li>genomsöka en resväska</li><li>väga ett misstänkt paket</li><li>stämpla sitt eget pass</li></ul>
<p>Utställningen visas hela vintern.</p>
<p>Upplysningar lämnas av Ragnvald Ek, intendent, tfn 08-465&nbsp;004&nbsp;39.</p>
<p><a href="press.asp">Tillbaka till listan</a> | <a href="javascript:window.print()">Skriv ut sidan</a></p>
</td></tr>
</table>
</body></html>
""",
        encoding="cp1252",
        kind="press_release",
        title="Smugglarnas bästa gömställen visas på Tullmuseet",
        lead="En ihålig julgran … aldrig kom fram.",
        dates={"published": "2001-11-26"},
        said=[("Ragnvald Ek", "intendent", "Man slås av … rent konsthantverk")],
        items=[
            "genomsöka en resväska",
            "väga ett misstänkt paket",
            "stämpla sitt eget pass",
        ],
        people=[("Ragnvald Ek", "intendent", "", ["+46846500439"], [])],
    ),
    page(
        "third-inbjudan-webb",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Pressträff om vårdplatserna i sommar - Region Sörmarken</title></head>
<body>
<header><nav><ul><li><a href="/">Start</a></li><li><a href="/jobb">Jobba hos oss</a></li><li><a href="/press">Press</a></li></ul></nav></header>
<main>
<p class="type">Pressinbjudan</p>
<h1>Pressträff om vårdplatserna i sommar</h1>
<p class="published">Publicerad den <time datetime="2019-06-04T13:20">4 juni 2019 klockan 13.20</time></p>
<p class="preamble">Region Sörmarken bjuder in till pressträff om sommarens bemanning. Regiondirektören och cheferna för de tre sjukhusen svarar på frågor.</p>
<dl><dt>Tid</dt><dd>Torsdag 6 juni 2019 kl. 14.00</dd><dt>Plats</dt><dd>Regionhuset, sal Eken</dd><dt>Anmälan senast</dt><dd>5 juni 2019</dd></dl>
<p>Pressträffen sänds även på webben. Frågor kan ställas i förväg.</p>
<p>Medverkande:</p>
<ul><li>regiondirektör Hilma Thorn</li><li>sjukhuschef Omar Said</li><li>sjukhuschef Viveka Lind</li></ul>
<section><h2>Presskontakt</h2><p><b>Nicke Flod</b>, presschef<br>Tel. 031 390 06 60<br>Mobil 0701 74 06 60<br><a href="mailto:nicke.flod@sormarken.example">nicke.flod@sormarken.example</a></p></section>
</main>
<footer><p>Följ oss i sociala medier</p></footer>
</body></html>
""",
        kind="invitation",
        title="Pressträff om vårdplatserna i sommar",
        lead="Region Sörmarken bjuder in … svarar på frågor.",
        dates={
            "published": "2019-06-04 13:20",
            "event": "2019-06-06 14:00",
            "deadline": "2019-06-05",
        },
        items=[
            "regiondirektör Hilma Thorn",
            "sjukhuschef Omar Said",
            "sjukhuschef Viveka Lind",
        ],
        people=[
            (
                "Nicke Flod",
                "presschef",
                "",
                ["+46313900660", "+46701740660"],
                ["nicke.flod@sormarken.example"],
            ),
        ],
    ),
    page(
        "third-sound-of-lake",
        """
<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Listen to a lake freezing | Institute of Inland Waters</title>
<meta property="og:type" content="article"><meta property="og:title" content="Listen to a lake freezing"><meta property="og:image" content="https://www.inlandwaters.example/ice.jpg"></head>
<body>
<header><a href="/en">Institute of Inland Waters</a><nav><a href="/en/research">Research</a><a href="/en/data">Data</a></nav></header>
<div class="breadcrumbs"><a href="/en">Home</a> › <a href="/en/news">News</a></div>
<main><article>
<h1>Listen to a lake freezing</h1>
<p>News | 30 November 2020</p>
<figure><img src="ice.jpg" alt="Ice on a lake at dawn"></figure>
<p class="intro">A microphone at the bottom of Lake Måssjön lets the public hear the ice form. The sound is sent day and night until the thaw.</p>
<p>When the ice grows it cracks, hums and sings. The pitch tells the researchers how thick it is.</p>
<p>Petra Quist, limnologist, says: “The first night sounds like whales. In January it is more like a door in a ghost story.”</p>
<p>Similar microphones will be placed in other lakes next winter.</p>
<h2>For more information</h2>
<p>Petra Quist, limnologist, Institute of Inland Waters<br>+46 (0)980-319 266<br><a href="mailto:petra.quist@inlandwaters.example">petra.quist@inlandwaters.example</a></p>
<h2>Related information</h2>
<ul><li><a href="https://www.inlandwaters.example/listen">Listen live</a></li><li><a href="https://www.inlandwaters.example/ice-safety">Safety on the ice</a></li></ul>
</article></main>
<footer><a href="/en/cookies">Cookies</a> <a href="/en/privacy">Privacy</a></footer>
</body></html>
""",
        language="en",
        kind="news",
        title="Listen to a lake freezing",
        lead="A microphone … until the thaw.",
        dates={"published": "2020-11-30"},
        said=[("Petra Quist", "limnologist", "The first night … in a ghost story.")],
        links=[
            "https://www.inlandwaters.example/listen",
            "https://www.inlandwaters.example/ice-safety",
        ],
        people=[
            (
                "Petra Quist",
                "limnologist",
                "Institute of Inland Waters",
                ["+46980319266"],
                ["petra.quist@inlandwaters.example"],
            )
        ],
    ),
    page(
        "third-varningar",
        """
<!DOCTYPE html>
<html lang="sv">
<head><meta charset="utf-8"><title>Fler företag går på bluffakturor - Konsumentrådet</title></head>
<body>
<div class="menu-wrapper"><button aria-expanded="false">Meny</button><ul><li><a href="/kop">Köp och avtal</a></li><li><a href="/reklamera">Reklamera</a></li></ul></div>
<main role="main">
<div class="date-line">2024-10-02 | Pressmeddelande</div>
<h1>Fler företag går på bluffakturor</h1>
<p class="preamble">Bluffakturor kostar landets små företag allt mer. Under det första halvåret ökade anmälningarna till Konsumentrådet för tredje gången i rad.</p>
<p>Fakturorna liknar dem som kommer från vanliga leverantörer. Ofta gäller de annonser eller kataloger.</p>
<p>”Bestrid fakturan skriftligt och betala ingenting. Den som betalar en gång får snart en ny”, säger Erik Sandmo, jurist på Konsumentrådet.</p>
<p>Några siffror ur rapporten:</p>
<ul>
<li>13 870 anmälningar kom in</li>
<li>Företagen betalade i snitt 8 400 kronor</li>
<li>Nära 2,5 miljoner kronor har krävts tillbaka</li>
<li>Nio domar har fallit under året</li>
</ul>
<p>”Prata om det i fikarummet. Skammen är bedragarnas bästa vän”, avslutar Erik Sandmo.</p>
<h2>Om Konsumentrådet</h2>
<p>Konsumentrådet är en myndighet som ger vägledning till konsumenter och små företag i hela landet.</p>
<h2>Presskontakt</h2>
<table class="contacts"><thead><tr><th>Namn</th><th>Roll</th><th>Telefon</th></tr></thead><tbody>
<tr><td>Erik Sandmo</td><td>jurist</td><td>08-465 004 52</td></tr>
<tr><td>Anita Bohm</td><td>pressansvarig</td><td>070-174 06 52</td></tr></tbody></table>
</main>
<div class="page-rating"><p>Var den här sidan till hjälp?</p><button>Ja</button><button>Nej</button></div>
<footer><p>Konsumentrådet</p><a href="#top">Till toppen</a></footer>
</body>
</html>
""",
        kind="press_release",
        title="Fler företag går på bluffakturor",
        lead="Bluffakturor kostar … gången i rad.",
        dates={"published": "2024-10-02"},
        said=[
            ("Erik Sandmo", "jurist", "Bestrid fakturan … får snart en ny"),
            ("Erik Sandmo", "jurist", "Prata om det … bedragarnas bästa vän"),
        ],
        counted=[
            ("13870", "anmälningar"),
            ("8400", "kronor"),
            ("2500000", "kronor"),
            ("9", "domar"),
        ],
        people=[
            ("Erik Sandmo", "jurist", "", ["+46846500452"], []),
            ("Anita Bohm", "pressansvarig", "", ["+46701740652"], []),
        ],
        boilerplate="Konsumentrådet är en myndighet som ger vägledning till konsumenter och små företag i hela landet.",
    ),
    page(
        "third-school-lunch",
        """
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Pupils to judge school lunches</title>
<meta name="twitter:card" content="summary"><meta name="description" content="Pupils will taste and grade."></head>
<body>
<div class="banner">This site uses cookies <a href="#">OK</a></div>
<main>
<p>Press release</p>
<h1>Pupils to judge school lunches</h1>
<p>Published: 2022-01-26</p>
<p>From next month, pupils in all schools in Fagerdal will grade their lunch on a screen by the door. The municipality hopes that less food will be thrown away.</p>
<p>The trial started in two schools last spring. The pupils asked for more salt, less noise and longer breaks.</p>
<p>«They are tough but fair. Fish soup went from one star to four in a term», says Agneta Cole, head chef.</p>
<h2>What the grades are used for</h2>
<p>The cooks see the grades the same afternoon. A dish with a low grade is changed or dropped.</p>
<p>«I have cried over a potato pancake», Agneta Cole admits.</p>
<h2>Contact</h2>
<p>Agneta Cole, head chef, Municipality of Fagerdal, phone 0980-319 218</p>
</main>
<footer><ul><li><a href="/en/contact">Contact us</a></li><li><a href="/en/map">Site map</a></li></ul></footer>
</body></html>
""",
        language="en",
        kind="press_release",
        title="Pupils to judge school lunches",
        lead="From next month … thrown away.",
        dates={"published": "2022-01-26"},
        said=[
            ("Agneta Cole", "head chef", "They are tough … four in a term"),
            ("Agneta Cole", "head chef", "I have cried over a potato pancake"),
        ],
        headings=["What the grades are used for"],
        people=[("Agneta Cole", "head chef", "Municipality of Fagerdal", ["+46980319218"], [])],
    ),
    # The hard ones.
    page(
        "third-hard-word-export",
        """
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><title>Mall pressmeddelande</title>
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0cm;} @page Section1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=SV><div class=WordSection1>
<table class=MsoTableGrid border=0><tr><td><p class=MsoNormal>Luftvårdsverket<o:p></o:p></p></td><td><p class=MsoNormal>Pressmeddelande<o:p></o:p></p></td><td><p class=MsoNormal>2012-02-29<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoTitle>Renare luft i städerna trots kall vinter<o:p></o:p></p>
<p class=MsoNormal><i>Halterna av partiklar var under vintern de lägsta sedan mätningarna
började. Det visar Luftvårdsverkets preliminära siffror.</i><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Mätningarna görs på tak och vid gator. <span style='mso-spacerun:yes'>  </span>Dubbdäck och vedeldning är
de största källorna.</p>
<p class=MsoNormal>&quot;Det blåste mer än vanligt, så vi ska inte slå oss för bröstet&quot;,
menar Torsten Hylander, meteorolog.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Vintern i siffror:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>34 mätstationer var i drift<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Gränsvärdet överskreds vid elva tillfällen<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Halterna sjönk med i genomsnitt 14 procent<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>De slutliga siffrorna redovisas i maj.<o:p></o:p></p>
<p class=MsoNormal><b>Information:</b> Torsten Hylander, meteorolog, 031-390&nbsp;06&nbsp;29, <a href="mailto:torsten.hylander@luftvard.example">torsten.hylander@luftvard.example</a><o:p></o:p></p>
</div></body></html>
""",
        hard=True,
        kind="press_release",
        title="Renare luft i städerna trots kall vinter",
        lead="Halterna av partiklar … preliminära siffror.",
        dates={"published": "2012-02-29"},
        said=[
            (
                "Torsten Hylander",
                "meteorolog",
                "Det blåste mer än vanligt, så vi ska inte slå oss för bröstet",
            )
        ],
        counted=[("34", "mätstationer"), ("11", "tillfällen"), ("14", "procent")],
        people=[
            (
                "Torsten Hylander",
                "meteorolog",
                "",
                ["+46313900629"],
                ["torsten.hylander@luftvard.example"],
            )
        ],
    ),
    page(
        "third-hard-utskick-kommun",
        """
<html><head><meta charset="utf-8"><title></title></head>
<body>
<div style="display:none;max-height:0">Invigning, simhall och kallbad</div>
<center><table width="620"><tbody>
<tr><td align="right"><a href="https://brev.example/w/77">Läs brevet i webbläsaren</a></td></tr>
<tr><td><h3>Storvikens kommun</h3></td></tr>
<tr><td><div>Pressmeddelande den 1:a december 2022</div></td></tr>
<tr><td><h1 style="font-size:28px">Kallbadhuset öppnar igen efter stormen</h1></td></tr>
<tr><td><p><strong>Ett år efter höststormen är kallbadhuset i Storviken återuppbyggt. Bastun är större och bryggan en meter högre.</strong></p></td></tr>
<tr><td><p>Stormen slog sönder allt utom trappan. Kommunen och badföreningen har delat på kostnaden.</p>
<p>&#8211; Jag badade ändå, varje dag,<br>från en sten, säger Iris Wedin, badmästare.</p>
<p>Huset är öppet för alla. Den som vill bada tyst kan komma på tisdagar.</p>
<p>&#8211; Det finns ingen som är arg när de går härifrån, menar Iris Wedin.</p></td></tr>
<tr><td bgcolor="#eeeeee"><p><b>Kontakt</b></p><table><tr><td>Iris Wedin<br>Badmästare<br>040-628 04 18</td><td>Linus Rot<br>Kommunikatör<br>040-628 04 10<br>linus.rot@storviken.example</td></tr></table></td></tr>
<tr><td><small>Du får detta mejl eftersom du anmält dig till kommunens utskick. <a href="https://brev.example/u/77">Avregistrera dig här</a></small></td></tr>
</tbody></table></center>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Kallbadhuset öppnar igen efter stormen",
        lead="Ett år efter höststormen … en meter högre.",
        dates={"published": "2022-12-01"},
        said=[
            ("Iris Wedin", "badmästare", "Jag badade ändå, varje dag, … från en sten"),
            ("Iris Wedin", "badmästare", "Det finns ingen som är arg när de går härifrån"),
        ],
        people=[
            ("Iris Wedin", "Badmästare", "", ["+46406280418"], []),
            (
                "Linus Rot",
                "Kommunikatör",
                "",
                ["+46406280410"],
                ["linus.rot@storviken.example"],
            ),
        ],
    ),
    page(
        "third-hard-observatory",
        """
<HTML><HEAD><TITLE>News from the Observatory</TITLE></HEAD>
<BODY TEXT="#000000">
<TABLE BORDER=0 WIDTH=700><TR><TD WIDTH=120 VALIGN=TOP><FONT SIZE=2><A HREF="home.html">Home</A><BR><A HREF="staff.html">Staff</A><BR><A HREF="news.html">News</A></FONT></TD>
<TD VALIGN=TOP>
<FONT SIZE=5><B>A new comet is named after a cleaner</B></FONT><BR>
<FONT SIZE=2><I>Press release, August 14, 2004</I></FONT><P>
<FONT SIZE=3>A comet found last month from the observatory at Tallhöjden has been named after Svea Moberg, who cleans the dome. She noticed that one of the stars had moved.<P>
The comet will be visible through binoculars in October. It will not return for six thousand years.<P>
&quot;I dust the screens on Tuesdays, and on Tuesdays that dot was not there&quot;, says Svea Moberg, cleaner.
<P>Astronomers checked the pictures the same night.
<BR>&quot;She was right and the computer was wrong. We have bought a cake&quot;, says Oliver Stenberg, astronomer.<P>
<B>Where to look</B><BR>
Look low in the west an hour after sunset. A dark place is needed.<P>
<B>Information:</B> Oliver Stenberg, astronomer, tel. +46-31-390&nbsp;06&nbsp;95, oliver.stenberg@observatory.example<P>
</FONT>
<HR><FONT SIZE=1>Last modified: <BR>Comments on this page? Write to the webmaster.</FONT>
</TD></TR></TABLE>
</BODY></HTML>
""",
        hard=True,
        encoding="latin-1",
        language="en",
        kind="press_release",
        title="A new comet is named after a cleaner",
        lead="A comet found last month … stars had moved.",
        dates={"published": "2004-08-14"},
        said=[
            ("Svea Moberg", "cleaner", "I dust the screens … was not there"),
            ("Oliver Stenberg", "astronomer", "She was right … bought a cake"),
        ],
        headings=["Where to look"],
        people=[
            (
                "Oliver Stenberg",
                "astronomer",
                "",
                ["+46313900695"],
                ["oliver.stenberg@observatory.example"],
            )
        ],
    ),
]
