# ruff: noqa: E501
"""Web pages of the fifth set. All names, numbers and events are invented."""

from tests.corpus.cases import page

PAGES = [
    page(
        "fifth-episerver",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Stopp för giftig leksak | Produktsäkerhetsnämnden</title></head>
<body>
<div class="m-cookie" id="cookieNotice"><p>Den här webbplatsen använder kakor.</p><a href="#">Jag förstår</a></div>
<div class="l-header"><a href="/"><img src="l.svg" alt="Produktsäkerhetsnämnden"></a><div class="m-search"><input placeholder="Sök"></div></div>
<div class="l-content"><div class="l-main">
<ul class="m-breadcrumb"><li><a href="/">Hem</a></li><li><a href="/press/">Press</a></li><li>Stopp för giftig leksak</li></ul>
<p class="m-tag">Pressmeddelande <span>26 nov 2020</span></p>
<h1>Stopp för giftig leksak</h1>
<div class="m-intro"><p>Produktsäkerhetsnämnden förbjuder ett populärt slem. Det innehåller tjugo gånger mer bor än vad som är tillåtet.</p></div>
<div class="m-editor"><p>Slemmet säljs på nätet och i leksaksbutiker under namnet Klabbo.</p>
<p>&mdash;&nbsp;Den som har köpt slemmet ska inte spola ner det utan lämna in det som farligt avfall, säger inspektör Joel&nbsp;Kraft.</p>
<p><strong>Detta gäller för butiker:</strong></p>
<ul><li>Sluta sälja produkten genast.</li><li>Sätt upp ett anslag vid kassan.</li><li>Betala tillbaka pengarna.</li></ul>
<p>&mdash;&nbsp;Vi kommer att följa upp det här före jul, lovar Joel&nbsp;Kraft.</p></div>
<div class="m-contact"><h2>Kontakt</h2><div class="person"><div class="name">Joel Kraft</div><div class="role">Inspektör</div><div><span>Telefon</span> <a href="tel:+46406280441">040-628&nbsp;04&nbsp;41</a></div></div><div class="person"><div class="name">Hanna Sol</div><div class="role">Presschef</div><div><span>E-post</span> <a href="mailto:hanna.sol@produktsakerhet.example">Skicka e-post till Hanna</a></div></div></div>
</div>
<div class="l-aside"><h2>Senaste nytt</h2><ul><li><a href="/1">Nya regler för hoverboards</a></li><li><a href="/2">Cykelhjälmar testade</a></li></ul></div></div>
<div class="l-footer"><p>Box 77, 200 00 Malmvik</p><p>040-628 04 00</p></div>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Stopp för giftig leksak",
        lead="Produktsäkerhetsnämnden förbjuder … tillåtet.",
        dates={"published": "2020-11-26"},
        said=[
            ("Joel Kraft", "inspektör", "Den som har köpt … farligt avfall"),
            ("Joel Kraft", "inspektör", "Vi kommer att följa upp det här före jul"),
        ],
        items=[
            "Sluta sälja produkten genast.",
            "Sätt upp ett anslag vid kassan.",
            "Betala tillbaka pengarna.",
        ],
        people=[
            ("Joel Kraft", "Inspektör", "", ["+46406280441"], []),
            ("Hanna Sol", "Presschef", "", [], ["hanna.sol@produktsakerhet.example"]),
        ],
    ),
    page(
        "fifth-frontpage",
        """
<html><head><meta name="GENERATOR" content="Microsoft FrontPage 4.0"><title>Sjöräddningsinstitutet</title></head>
<body background="vatten.jpg">
<table border="0" cellpadding="4"><tr><td><font face="Arial"><b>SJÖRÄDDNINGSINSTITUTET</b></font></td><td align="right"><font size="1" face="Arial"><a href="../default.htm">Till förstasidan</a></font></td></tr></table>
<p><font face="Arial" size="2">Pressmeddelande 2002-06-17</font></p>
<p><font face="Arial" size="4">Flytväst räddade livet på åtta av tio</font></p>
<p><font face="Arial" size="2"><b>Åtta av tio som räddades ur vattnet förra året bar flytväst. Bland dem som omkom var andelen en av tio.</b></font></p>
<p><font face="Arial" size="2">Det framgår av institutets årliga genomgång av olyckor i insjöar och skärgård.<br>
<br>
- Siffrorna talar för sig själva. Jag förstår inte hur man kan låta bli, säger Lasse Fyrberg, chef för institutet.</font></p>
<p><font face="Arial" size="2">Genomgången visar också att<br>
- 212 personer räddades<br>
- 31 personer omkom<br>
- 19 av olyckorna skedde efter mörkrets inbrott</font></p>
<p><font face="Arial" size="2"><i>Frågor: Lasse Fyrberg, tel 0980-31&nbsp;92&nbsp;63, mobil 070-174&nbsp;06&nbsp;63. Rapporten kan beställas från info@sjoradd.example.</i></font></p>
<p><font size="1" face="Arial">Uppdaterad 02-06-18 av webmaster</font></p>
</body></html>
""",
        hard=True,
        encoding="cp1252",
        kind="press_release",
        title="Flytväst räddade livet på åtta av tio",
        lead="Åtta av tio … en av tio.",
        dates={"published": "2002-06-17", "updated": "2002-06-18"},
        said=[("Lasse Fyrberg", "chef för institutet", "Siffrorna talar … låta bli")],
        counted=[("212", "personer"), ("31", "personer"), ("19", "")],
        people=[("Lasse Fyrberg", "", "", ["+46980319263", "+46701740663"], [])],
    ),
    page(
        "fifth-react-en",
        """
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A ferry named by its passengers – Archipelago Transport</title>
<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2023-06-08T05:00:00Z","headline":"A ferry named by its passengers"}]</script></head>
<body><div id="root"><div class="css-1x2"><div class="css-header"><a href="/en">Archipelago Transport</a><button>Menu</button></div>
<div class="css-main"><div class="css-eyebrow">News</div><div class="css-h1"><h1>A ferry named by its passengers</h1></div>
<div class="css-meta"><span>8 June 2023</span><span>2 min read</span></div>
<div class="css-lead">The new electric ferry to Yxskär will be called Långsamt, “Slowly”. More than 5,000 passengers voted.</div>
<div class="css-p">The runner-up was Ferry McFerryface.</div>
<div class="css-p">“I am relieved,” says Captain Berit Sand with a smile. “Imagine having to say the other one on the radio.”</div>
<div class="css-h2"><h2>Facts about the ferry</h2></div>
<div class="css-list"><div>– Length: 28 metres</div><div>– Passengers: 150</div><div>– Speed: 11 knots</div></div>
<div class="css-p">The ferry enters service on 1 September 2023.</div>
<div class="css-card"><div>Media contact</div><div>Ove Klint</div><div>Head of Communications</div><div>+46 (0)31-390 06 57</div><div>ove.klint@archipelago.example</div></div></div>
<div class="css-footer"><div>© Archipelago Transport</div><div>Customer service 031-390 06 00</div></div></div></div></body></html>
""",
        hard=True,
        language="en",
        kind="news",
        title="A ferry named by its passengers",
        lead="The new electric ferry … voted.",
        dates={"published": "2023-06-08 07:00"},
        said=[("Berit Sand", "Captain", "I am relieved … on the radio.")],
        counted=[("28", "metres"), ("150", "Passengers"), ("11", "knots")],
        people=[
            (
                "Ove Klint",
                "Head of Communications",
                "",
                ["+46313900657"],
                ["ove.klint@archipelago.example"],
            )
        ],
    ),
    page(
        "fifth-lankregister",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Remiss: Nya namn på gator</title></head><body>
<header class="header"><a href="/">Stadsnamnsnämnden</a></header>
<main>
<article>
<h1>Nya förslag på gatunamn ute på remiss</h1>
<p class="article-info">Nyhet publicerad 5 oktober 2021 | Uppdaterad 6 oktober 2021 09:20</p>
<p class="article-lead">Stadsnamnsnämnden föreslår 23 nya gatunamn i Norra hamnen. Invånarna får tycka till fram till den 12 november 2021.</p>
<p>Flera av namnen har anknytning till sjöfart, som Slupgränd och Skotvägen.</p>
<blockquote><p>Vi har lyssnat på barnen i kvarteret. De ville ha en gata som heter Glassgatan, och det får de.</p><footer>Anna-Lisa Mörk, ordförande i nämnden</footer></blockquote>
<h2>Så lämnar du synpunkter</h2>
<ol><li>Läs förslagen.</li><li>Fyll i formuläret.</li><li>Skicka senast den 12 november.</li></ol>
<h2>Handlingar</h2>
<ul><li><a href="https://www.stadsnamn.example/forslag.pdf">Förslag till gatunamn, pdf</a></li><li><a href="https://www.stadsnamn.example/karta">Karta över Norra hamnen</a></li></ul>
<h2>Frågor om remissen</h2>
<p>Sekreterare Tor Dahlin svarar på frågor.<br>Telefon 040-628 04 97<br><a href="mailto:tor.dahlin@stadsnamn.example">tor.dahlin@stadsnamn.example</a></p>
</article></main>
<footer>Stadsnamnsnämnden</footer></body></html>
""",
        hard=True,
        kind="news",
        title="Nya förslag på gatunamn ute på remiss",
        lead="Stadsnamnsnämnden föreslår … 12 november 2021.",
        dates={
            "published": "2021-10-05",
            "updated": "2021-10-06 09:20",
            "deadline": "2021-11-12",
        },
        said=[("Anna-Lisa Mörk", "ordförande i nämnden", "Vi har lyssnat … det får de.")],
        headings=["Så lämnar du synpunkter"],
        items=["Läs förslagen.", "Fyll i formuläret.", "Skicka senast den 12 november."],
        links=[
            "https://www.stadsnamn.example/forslag.pdf",
            "https://www.stadsnamn.example/karta",
        ],
        people=[
            (
                "Tor Dahlin",
                "Sekreterare",
                "",
                ["+46406280497"],
                ["tor.dahlin@stadsnamn.example"],
            )
        ],
    ),
    page(
        "fifth-outlook",
        """
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body lang="SV">
<p class="MsoNormal"><b>Från:</b> Museikansliet &lt;press@kulturmuseerna.example&gt;<br><b>Skickat:</b> den 2 maj 2018 08:31<br><b>Till:</b> Museikansliet<br><b>Ämne:</b> Pressinbjudan: Mumien flyttar hemifrån</p>
<p class="MsoNormal">&nbsp;</p>
<p class="MsoNormal">Hej!</p>
<p class="MsoNormal">Museets äldsta invånare ska flytta. Den 2&nbsp;700 år gamla mumien Tajra körs i specialtransport till det nya magasinet, och ni är välkomna att följa med.</p>
<p class="MsoNormal"><b>Tid:</b> onsdag 9 maj 2018 klockan 05.30 (ja, halv sex på morgonen)<br><b>Plats:</b> Museets lastkaj, Slottsgatan 8<br><b>Anmälan:</b> senast 7 maj 2018 till press@kulturmuseerna.example</p>
<p class="MsoNormal">– Hon har inte varit utomhus sedan 1889, så vi kör i trettio, säger konservator Minna Ylander.</p>
<p class="MsoNormal">Vänliga hälsningar</p>
<p class="MsoNormal">Olle Brandt<br>Pressansvarig<br><b>Kulturmuseerna</b><br>Direkt 08-465 004 73 | Mobil 070-174 06 73<br>Slottsgatan 8, 111 11 Storstad | Växel 08-465 004 00</p>
</body></html>
""",
        hard=True,
        kind="invitation",
        title="Mumien flyttar hemifrån",
        lead="Museets äldsta invånare … följa med.",
        dates={
            "published": "2018-05-02 08:31",
            "event": "2018-05-09 05:30",
            "deadline": "2018-05-07",
        },
        said=[("Minna Ylander", "konservator", "Hon har inte varit … i trettio")],
        people=[
            (
                "Olle Brandt",
                "Pressansvarig",
                "Kulturmuseerna",
                ["+46846500473", "+46701740673"],
                [],
            )
        ],
    ),
]
