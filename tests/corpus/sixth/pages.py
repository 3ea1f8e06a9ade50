# ruff: noqa: E501
"""Web pages of the sixth set. All names, numbers and events are invented."""

from tests.corpus.cases import page

PAGES = [
    page(
        "sixth-gruvmuseum",
        """
<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Gruvmuseet får ny chef | Gruvmuseet</title></head><body>
<header><a href="/">Gruvmuseet</a><nav><ul><li><a href="/besok">Besök oss</a></li><li><a href="/press">Press</a></li></ul></nav></header>
<main><article>
<p class="type">Pressmeddelande</p>
<h1>Gruvmuseet får ny chef</h1>
<p class="date"><time datetime="2022-10-03">3 oktober 2022</time></p>
<p class="preamble">Etnologen Marit Sundqvist blir ny chef för Gruvmuseet. Hon tillträder den 1 december.</p>
<p>Marit Sundqvist kommer närmast från Bergslagens arkiv, där hon har lett arbetet med att spela in gruvarbetares berättelser.</p>
<p>– Ett museum som luktar olja är ett museum som lever, säger Marit Sundqvist.</p>
<p>– Vi sökte någon som kan lyssna, och det kan hon, säger Per-Ove Malm, styrelseordförande.</p>
<h2>Om tjänsten</h2>
<p>Museet har 19 anställda och tar emot 60 000 besökare om året.</p>
<h2>Presskontakt</h2>
<p><strong>Per-Ove Malm</strong><br>Styrelseordförande<br><a href="tel:+46980319251">0980-319 251</a><br><a href="mailto:per-ove.malm@gruvmuseet.example">per-ove.malm@gruvmuseet.example</a></p>
<p><strong>Signe Ro</strong><br>Kommunikatör<br><a href="tel:+46980319252">0980-319 252</a></p>
</article></main>
<footer><p>Gruvmuseet, Schaktvägen 1, växel 0980-319 250, info@gruvmuseet.example</p></footer></body></html>
""",
        kind="press_release",
        title="Gruvmuseet får ny chef",
        lead="Etnologen Marit Sundqvist … 1 december.",
        dates={"published": "2022-10-03"},
        said=[
            ("Marit Sundqvist", "Etnologen", "Ett museum som luktar olja är ett museum som lever"),
            (
                "Per-Ove Malm",
                "styrelseordförande",
                "Vi sökte någon som kan lyssna, och det kan hon",
            ),
        ],
        headings=["Om tjänsten"],
        people=[
            (
                "Per-Ove Malm",
                "Styrelseordförande",
                "",
                ["+46980319251"],
                ["per-ove.malm@gruvmuseet.example"],
            ),
            ("Signe Ro", "Kommunikatör", "", ["+46980319252"], []),
        ],
    ),
    page(
        "sixth-batlinje",
        """
<!DOCTYPE html>
<html lang="sv"><head><title>Båtlinjen till Ytterön blir kvar</title></head><body>
<div class="cookie-banner"><p>Vi använder kakor.</p><button>Godkänn alla</button></div>
<article>
<h1>Båtlinjen till Ytterön blir kvar</h1>
<div class="meta"><span>Nyhet</span> <span>Publicerad 2023-02-21</span></div>
<div class="lead"><p>Regionens trafiknämnd har beslutat att köra båtlinjen till Ytterön även på vintern. Turerna blir färre men säkrare.</p></div>
<p>Beslutet gäller till och med 2026 och kostar 3,2 miljoner kronor om året.</p>
<blockquote>”En ö utan båt är bara utsikt”, säger trafiknämndens ordförande Ragna Boström.</blockquote>
<h2>Vinterns turer</h2>
<ul><li>Vardagar: tre turer</li><li>Lördagar: två turer</li><li>Söndagar: ingen trafik</li></ul>
<h3>Kontakt</h3>
<p>Ragna Boström, ordförande i trafiknämnden, 070-174 06 55</p>
<p>Sten Kallin, trafikplanerare, 0980-319 256, <a href="mailto:sten.kallin@regionasland.example">sten.kallin@regionasland.example</a></p>
<h3>Relaterade länkar</h3>
<ul><li><a href="https://www.regionasland.example/tidtabell">Tidtabell</a></li></ul>
<div class="share"><a href="https://facebook.example/share">Dela</a> <a href="https://x.example/share">Tweeta</a></div>
</article></body></html>
""",
        kind="news",
        title="Båtlinjen till Ytterön blir kvar",
        lead="Regionens trafiknämnd … säkrare.",
        dates={"published": "2023-02-21"},
        said=[
            (
                "Ragna Boström",
                "trafiknämndens ordförande",
                "En ö utan båt är bara utsikt",
            )
        ],
        headings=["Vinterns turer"],
        items=["Vardagar: tre turer", "Lördagar: två turer", "Söndagar: ingen trafik"],
        links=["https://www.regionasland.example/tidtabell"],
        people=[
            ("Ragna Boström", "ordförande i trafiknämnden", "", ["+46701740655"], []),
            (
                "Sten Kallin",
                "trafikplanerare",
                "",
                ["+46980319256"],
                ["sten.kallin@regionasland.example"],
            ),
        ],
    ),
    # The hard ones.
    page(
        "sixth-hard-kort",
        """
<!DOCTYPE html>
<html lang="sv"><head><title>Nya regler för elsparkcyklar</title></head><body>
<div id="wrapper"><div id="content">
<div class="row"><div class="breadcrumb"><a href="/">Start</a> / <a href="/nyheter">Nyheter</a></div></div>
<h1>Nya regler för elsparkcyklar i Storviks kommun</h1>
<p class="ingress">Från den 1 maj får elsparkcyklar bara parkeras på 85 utpekade platser. Felparkerade cyklar flyttas.</p>
<p><small>Publicerad: 12 april 2022 kl. 10.15 · Senast ändrad: 13 april 2022</small></p>
<p>Kommunen har fått 1 900 klagomål på ett år.</p>
<p>&#8212; Nu får cyklarna ett hem, säger stadsingenjör Dan Vretblad.</p>
<div class="cards">
<div class="card"><h3>Frågor från media</h3><p>Pressjouren<br>031-390 06 41<br>press@storvik.example</p></div>
<div class="card"><h3>Ansvarig handläggare</h3><p>Dan Vretblad, stadsingenjör<br>Kontakta via kontaktcenter: 031-390 06 40</p></div>
<div class="card"><h3>Felanmälan</h3><p>Ring 031-390 06 42 eller skriv till felanmalan@storvik.example</p></div>
</div>
</div></div></body></html>
""",
        hard=True,
        title="Nya regler för elsparkcyklar i Storviks kommun",
        lead="Från den 1 maj … flyttas.",
        dates={"published": "2022-04-12 10:15", "updated": "2022-04-13"},
        said=[("Dan Vretblad", "stadsingenjör", "Nu får cyklarna ett hem")],
        people=[
            ("Pressjouren", "", "", ["+46313900641"], ["press@storvik.example"]),
            ("Dan Vretblad", "stadsingenjör", "", [], []),
        ],
    ),
    page(
        "sixth-hard-tabell",
        """
<html><head><title>Press release</title></head><body bgcolor="#FFFFFF">
<table width="600" border="0"><tr><td><img src="logo.gif" alt="Hav och kust"></td><td align="right"><font size="1">Pressmeddelande<br>2009-09-14</font></td></tr>
<tr><td colspan="2"><font size="5"><b>Ålgräset är tillbaka i Grundviken</b></font><br><br>
<b>Efter femton &aring;r v&auml;xer &aring;lgr&auml;s &aring;ter i Grundviken. Det visar &aring;rets inventering.</b><br><br>
Dykare fr&aring;n Hav och kust r&auml;knade 2 300 skott p&aring; en yta d&auml;r det i fjol fanns 40.<br><br>
&#8211; Jag grinade i masken, s&auml;ger marinbiolog Tobias Rev.<br><br>
&#8211; Det som beh&ouml;vdes var f&auml;rre b&aring;tar, till&auml;gger han.<br><br>
</td></tr></table>
<table border="1"><tr><th>Kontakt</th><th>Telefon</th><th>E-post</th></tr>
<tr><td>Tobias Rev, marinbiolog</td><td>031-390 06 51</td><td>tobias.rev(a)havochkust.example</td></tr>
<tr><td>Ulla Strand, informatör</td><td>&nbsp;</td><td>ulla.strand(a)havochkust.example</td></tr>
<tr><td>Hav och kust, kansliet</td><td>031-390 06 50</td><td>info(a)havochkust.example</td></tr></table>
</body></html>
""",
        hard=True,
        kind="press_release",
        title="Ålgräset är tillbaka i Grundviken",
        lead="Efter femton år … inventering.",
        dates={"published": "2009-09-14"},
        said=[
            ("Tobias Rev", "marinbiolog", "Jag grinade i masken"),
            ("Tobias Rev", "marinbiolog", "Det som behövdes var färre båtar"),
        ],
        people=[
            (
                "Tobias Rev",
                "marinbiolog",
                "",
                ["+46313900651"],
                ["tobias.rev@havochkust.example"],
            ),
            ("Ulla Strand", "informatör", "", [], ["ulla.strand@havochkust.example"]),
            (
                "Hav och kust, kansliet",
                "",
                "",
                ["+46313900650"],
                ["info@havochkust.example"],
            ),
        ],
    ),
    page(
        "sixth-hard-union-en",
        """
<!DOCTYPE html>
<html lang="en"><head><title>Nurses' union signs first four-day-week deal</title></head><body>
<main>
<p class="eyebrow">News · 11 March 2024</p>
<h1>Nurses’ union signs first four-day-week deal</h1>
<p>The Swedish Care Workers' Union has signed its first agreement on a four-day week. It covers 480 nurses in two hospitals.</p>
<p>The deal runs until 30 April 2026.</p>
<figure><img src="a.jpg" alt=""><figcaption>Negotiators shake hands. Photo: Stella Quist</figcaption></figure>
<p>“We asked for Fridays and got them,” says chief negotiator Amina Yusuf.</p>
<p>For the employers, Carl Tegner is cautious. “Four days must hold what five did,” he says.</p>
<aside><h2>Contacts</h2>
<dl>
<dt>Amina Yusuf, chief negotiator</dt><dd>+46 70 174 06 81</dd>
<dt>Media desk</dt><dd>+46 8 465 004 80 (weekdays 8 a.m. to 5 p.m.)</dd><dd>media@careworkers.example</dd>
<dt>Members</dt><dd>Please use the members' pages</dd>
</dl></aside>
</main></body></html>
""",
        hard=True,
        language="en",
        kind="news",
        title="Nurses’ union signs first four-day-week deal",
        lead="The Swedish Care Workers' Union … two hospitals.",
        dates={"published": "2024-03-11"},
        said=[
            ("Amina Yusuf", "chief negotiator", "We asked for Fridays and got them"),
            ("Carl Tegner", "", "Four days must hold what five did"),
        ],
        people=[
            ("Amina Yusuf", "chief negotiator", "", ["+46701740681"], []),
            ("Media desk", "", "", ["+46846500480"], ["media@careworkers.example"]),
        ],
    ),
]
