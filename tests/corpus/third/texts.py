# ruff: noqa: E501, W291
"""Plain texts of the third set. All names, numbers and events are invented."""

from tests.corpus.cases import crlf, text

TEXTS = [
    text(
        "third-smuggling",
        crlf("""
Pressmeddelande den 3 maj 2022

Valpsmugglingen minskar vid Sundsgränsen

För första gången på sex år minskar antalet smugglade hundvalpar vid Sundsgränsen. Det visar Gränsdjursverkets sammanställning för 2021.

Valparna kommer oftast i personbilar och saknar pass. Många är för unga för att vara vaccinerade mot rabies.

– Vi ser att köparna har blivit mer försiktiga. De frågar efter papper, och då blir det svårare att tjäna pengar på smuggling, säger Klara Ottosson, gränsveterinär på Gränsdjursverket.

2021 i korthet:

• 318 valpar stoppades vid gränsen.
• 1 044 fordon kontrollerades.
• Sju personer dömdes till fängelse.
• Knappt 60 procent av valparna kunde återföras till ursprungslandet.
• Ett nytt samarbete med färjerederierna inleddes.

Arbetet fortsätter med kampanjer riktade till unga köpare.

– Ta alltid reda på var valpen är född, uppmanar Klara Ottosson.

Presskontakt:
Klara Ottosson, gränsveterinär, 040-628 04 31
Simon Berglind, pressekreterare, 070-174 06 41, simon.berglind@gransdjur.example
"""),
        encoding="utf-8",
        kind="press_release",
        title="Valpsmugglingen minskar vid Sundsgränsen",
        lead="För första gången på sex år … sammanställning för 2021.",
        dates={"published": "2022-05-03"},
        said=[
            ("Klara Ottosson", "gränsveterinär", "Vi ser att köparna … pengar på smuggling"),
            ("Klara Ottosson", "gränsveterinär", "Ta alltid reda på var valpen är född"),
        ],
        counted=[
            ("318", "valpar"),
            ("1044", "fordon"),
            ("7", "personer"),
            ("60", "procent"),
        ],
        people=[
            ("Klara Ottosson", "gränsveterinär", "", ["+46406280431"], []),
            (
                "Simon Berglind",
                "pressekreterare",
                "",
                ["+46701740641"],
                ["simon.berglind@gransdjur.example"],
            ),
        ],
    ),
    text(
        "third-skolgard",
        """
Nyhet
2024-04-25

Ljungskolan får skog i stället för asfalt

Halva skolgården vid Ljungskolan i Hedevik rivs upp i sommar. I stället planteras träd, buskar och en liten äng.

Idén kommer från elevrådet, som har ritat och räknat tillsammans med kommunens trädgårdsmästare.

Trädgårdsmästare är inte ett yrke som alla elever känner till. Nu vill flera av dem prova.

"Barnen ville ha skugga, gömställen och bär. Det är egentligen samma sak som fåglarna vill ha", säger Oskar Fjällgren, stadsträdgårdsmästare.

Så går det till

Arbetet börjar i juni, när skolan har stängt. Asfalten mals ner och används på en cykelväg.

"Vi räknar med att de flesta träden klarar sig, för varje klass får ta hand om sitt eget", säger Oskar Fjällgren.

Kontakt:
Oskar Fjällgren
stadsträdgårdsmästare
0980-319 225
oskar.fjallgren@hedevik.example
""",
        encoding="cp1252",
        kind="news",
        title="Ljungskolan får skog i stället för asfalt",
        lead="Halva skolgården … en liten äng.",
        dates={"published": "2024-04-25"},
        said=[
            ("Oskar Fjällgren", "stadsträdgårdsmästare", "Barnen ville ha … fåglarna vill ha"),
            ("Oskar Fjällgren", "stadsträdgårdsmästare", "Vi räknar med … om sitt eget"),
        ],
        headings=["Så går det till"],
        people=[
            (
                "Oskar Fjällgren",
                "stadsträdgårdsmästare",
                "",
                ["+46980319225"],
                ["oskar.fjallgren@hedevik.example"],
            ),
        ],
    ),
    text(
        "third-old-ice",
        """
Old ice reveals how winds have changed

Press release from Snöberga University
Published: 12 February 2020

Dust trapped in a small glacier shows that the west wind over northern Sweden has grown stronger since the eighteenth century. The finding surprised the researchers at Snöberga University.

The team drilled three cores in the summer of 2018. Each layer was melted in a clean room and filtered.

“We expected the opposite,” says Elin Hartwell, glaciologist at Snöberga University. “When the first curve appeared we thought that somebody had turned the core upside down.”

The glacier is shrinking by a metre a year. The team fears that the oldest layers will be gone within a decade.

“It is like a library on fire,” says Elin Hartwell.

Contact:
Elin Hartwell, glaciologist
Phone: +46 980-319 241
E-mail: elin.hartwell@snoberga.example

Tom Bergqvist, press officer
Phone: +46 980-319 240

About Snöberga University
Snöberga University is a public university in northern Sweden with research on snow, minerals and languages.
""",
        language="en",
        kind="press_release",
        title="Old ice reveals how winds have changed",
        lead="Dust trapped … at Snöberga University.",
        dates={"published": "2020-02-12"},
        said=[
            ("Elin Hartwell", "glaciologist", "We expected the opposite … "),
            ("Elin Hartwell", "glaciologist", "It is like a library on fire"),
        ],
        people=[
            (
                "Elin Hartwell",
                "glaciologist",
                "",
                ["+46980319241"],
                ["elin.hartwell@snoberga.example"],
            ),
            ("Tom Bergqvist", "press officer", "", ["+46980319240"], []),
        ],
        boilerplate="Snöberga University is a public university in northern Sweden with research on snow, minerals and languages.",
    ),
    text(
        "third-sopsortering",
        """
PRESSMEDDELANDE
Publicerad: 12/3 2021

Matavfallet blir biogas till bussarna

Från den första april sorteras matavfall i hela Ulvsjö kommun. Avfallet blir biogas som driver kommunens bussar.

Hushållen får en brun kanna och en rulle papperspåsar. Den som bor i lägenhet får information av sin hyresvärd.

Innehållet ska vara:

- matrester och skal
- kaffesump med filter
- hushållspapper

Påsen får inte vara av plast, för då stannar maskinerna i anläggningen.

– En bananskal räcker till ungefär hundra meter med buss, berättar renhållningschef Mehmet Aydin.

Kommunen räknar med att avgiften kan sänkas nästa år.

– Den som sorterar ska tjäna på det, säger Mehmet Aydin.

Läs mer: https://www.ulvsjo.example/matavfall

Frågor? Kontakta Mehmet Aydin, renhållningschef, tel 031-39 00 645
""",
        encoding="cp1252",
        kind="press_release",
        title="Matavfallet blir biogas till bussarna",
        lead="Från den första april … kommunens bussar.",
        dates={"published": "2021-03-12"},
        said=[
            (
                "Mehmet Aydin",
                "renhållningschef",
                "En bananskal räcker till ungefär hundra meter med buss",
            ),
            ("Mehmet Aydin", "renhållningschef", "Den som sorterar ska tjäna på det"),
        ],
        items=["matrester och skal", "kaffesump med filter", "hushållspapper"],
        links=["https://www.ulvsjo.example/matavfall"],
        people=[("Mehmet Aydin", "renhållningschef", "", ["+46313900645"], [])],
    ),
    text(
        "third-stipendier",
        """
Nyhet

Stipendier till unga hantverkare

Publicerad: 8 januari 2024
Uppdaterad: 10 januari 2024

Den som är under 25 år och lär sig ett hantverk kan söka stipendium från Slöjdnämnden. Pengarna räcker till en termins studier hos en mästare.

Sista ansökningsdag: 1 mars 2024

Stipendiet har delats ut sedan 1951. Förra året gick det bland annat till en korgmakare och en orgelbyggare.

”Jag lärde mig mer på tre månader hos en gammal gubbe i skogen än på tre år i skolan”, berättar Wilma Stråle, korgmakare.

Till ansökan bifogas:

1. ett personligt brev
2. bilder på tre egna arbeten
3. ett intyg från mästaren

Beslut meddelas i maj.

Relaterad information
Ansök om stipendium: https://www.slojdnamnden.example/ansok

Kontakt
Hillevi Grip, handläggare, 08-465 004 57, hillevi.grip@slojdnamnden.example
""",
        encoding="utf-8-sig",
        kind="news",
        title="Stipendier till unga hantverkare",
        lead="Den som är under 25 år … hos en mästare.",
        dates={"published": "2024-01-08", "updated": "2024-01-10", "deadline": "2024-03-01"},
        said=[("Wilma Stråle", "korgmakare", "Jag lärde mig … tre år i skolan")],
        items=[
            "ett personligt brev",
            "bilder på tre egna arbeten",
            "ett intyg från mästaren",
        ],
        links=["https://www.slojdnamnden.example/ansok"],
        people=[
            (
                "Hillevi Grip",
                "handläggare",
                "",
                ["+46846500457"],
                ["hillevi.grip@slojdnamnden.example"],
            ),
        ],
    ),
    text(
        "third-statement-leak",
        """
Statement

2 December 2021, 16:40

Statement on the leaked exam papers

The Examinations Board has learned that two papers for the spring test in mathematics were shared online last night. The papers have been withdrawn and will not be used.

Pupils do not need to do anything. New papers have already been sent to the printers and will reach the schools on time.

"I am sorry for the worry this has caused. The test will take place as planned, and it will be fair", says Director-General Marianne Blomfelt.

The Board has reported the matter to the police and will not comment on the investigation.

Press office
Phone: +46 8 465 004 99
E-mail: press@examinations.example
""",
        language="en",
        kind="statement",
        title="Statement on the leaked exam papers",
        lead="The Examinations Board has learned … will not be used.",
        dates={"published": "2021-12-02 16:40"},
        said=[("Marianne Blomfelt", "Director-General", "I am sorry … it will be fair")],
        people=[("Press office", "", "", ["+46846500499"], ["press@examinations.example"])],
    ),
    text(
        "third-bostadstillagg",
        """
Pressmeddelande 2018-11-15 kl. 08.00

Fler äldre får hjälp med hyran

Antalet äldre som söker bostadsstöd har ökat kraftigt. En kampanj på landets bibliotek ligger bakom, enligt Stödkassan.

Under hösten har handläggare suttit på biblioteken med kaffe och blanketter. Många besökare visste inte att stödet fanns.

Anders Möller, verksamhetschef, säger:
– Det är pengar som de har rätt till. Att be om hjälp ska inte kännas som att tigga.

Resultat av kampanjen:

1. Drygt 9 700 ansökningar kom in.
2. 4 850 ansökningar beviljades, och fler väntar på beslut.
3. I 62 bibliotek fanns handläggare på plats.
4. Tolv kommuner vill göra om kampanjen nästa år.

Stödkassan betalade under perioden ut 31,5 miljoner kronor.

– Nästa gång tar vi med oss mer kaffe, lovar Anders Möller.

För ytterligare information kontakta:
Anders Möller, verksamhetschef, Stödkassan, 08-465 004 64
Stödkassans pressjour, 08-465 004 60
""",
        encoding="utf-16",
        kind="press_release",
        title="Fler äldre får hjälp med hyran",
        lead="Antalet äldre … enligt Stödkassan.",
        dates={"published": "2018-11-15 08:00"},
        said=[
            ("Anders Möller", "verksamhetschef", "Det är pengar … som att tigga."),
            ("Anders Möller", "verksamhetschef", "Nästa gång tar vi med oss mer kaffe"),
        ],
        counted=[
            ("9700", "ansökningar"),
            ("4850", "ansökningar"),
            ("62", "bibliotek"),
            ("12", "kommuner"),
        ],
        people=[
            ("Anders Möller", "verksamhetschef", "Stödkassan", ["+46846500464"], []),
            ("Stödkassans pressjour", "", "", ["+46846500460"], []),
        ],
    ),
    text(
        "third-ferry",
        """
PRESS RELEASE
September 21, 2023

First self-steering ferry approved for passengers

The Maritime Permit Agency has approved a ferry that steers itself between Kråkskär and the mainland. A captain will stay on board during the first year.

The ferry has crossed the sound more than a thousand times without passengers. It stops for kayaks, swans and driftwood.

– We asked for proof that it can see what a tired human cannot, says Gustav Pilgrim, Head of Permits.

During the trials:

– 1,180 crossings were completed
– the ferry stopped 46 times for other boats
– three alarms turned out to be seabirds

The permit runs until the end of 2025 and may be withdrawn at any time.

– If the captain has nothing to do after a year, we will talk again, says Gustav Pilgrim.

For further information, please contact:
Gustav Pilgrim, Head of Permits, +46 31-390 06 42, gustav.pilgrim@maritimepermit.example
""",
        encoding="cp1252",
        language="en",
        kind="press_release",
        title="First self-steering ferry approved for passengers",
        lead="The Maritime Permit Agency has approved … first year.",
        dates={"published": "2023-09-21"},
        said=[
            ("Gustav Pilgrim", "Head of Permits", "We asked for proof … a tired human cannot"),
            ("Gustav Pilgrim", "Head of Permits", "If the captain … talk again"),
        ],
        counted=[("1180", "crossings"), ("46", "times"), ("3", "alarms")],
        people=[
            (
                "Gustav Pilgrim",
                "Head of Permits",
                "",
                ["+46313900642"],
                ["gustav.pilgrim@maritimepermit.example"],
            ),
        ],
    ),
    text(
        "third-pressvisning",
        """
Pressinbjudan: Se vrakfyndet innan det sänks igen
2022-08-10

I somras lyftes en roddbåt från 1600-talet ur Byfjärden. Nu bjuder Sjöhistoriska nämnden in medier till en visning innan båten läggs tillbaka på botten.

Dag: 18 augusti 2022
Tid: 09.30
Plats: Gamla varvet, Byfjärden
Anmäl dig senast 16 augusti 2022.

Båten är ovanligt väl bevarad. Den läggs tillbaka eftersom träet mår bäst i vatten.

På visningen kan du

• fotografera båten på nära håll
• träffa dykarna som hittade den
• se verktygen som låg ombord

Stövlar rekommenderas. Ingen parkering finns vid varvet.

Kontakt för anmälan
Ebba Torn, marinarkeolog
E-post: ebba.torn (at) sjohistoriska.example
Mobil: +46 (0)70 174 06 73
""",
        kind="invitation",
        title="Se vrakfyndet innan det sänks igen",
        lead="I somras lyftes … på botten.",
        dates={"published": "2022-08-10", "event": "2022-08-18 09:30", "deadline": "2022-08-16"},
        items=[
            "fotografera båten på nära håll",
            "träffa dykarna som hittade den",
            "se verktygen som låg ombord",
        ],
        people=[
            (
                "Ebba Torn",
                "marinarkeolog",
                "",
                ["+46701740673"],
                ["ebba.torn@sjohistoriska.example"],
            ),
        ],
    ),
    # The hard ones.
    text(
        "third-hard-brutet-utskick",
        """
PRESSMEDDELANDE
Skogsbygdens kommun 2015-10-21
Kommunen säljer inte Gamla teatern
Kommunstyrelsen i Skogsbygden beslutade på onsdagen att Gamla teatern
ska vara kvar i kommunens ägo. Därmed avvisas det bud som kom in i
somras.
Byggnaden är från 1897 och har stått tom sedan biografen flyttade. Enligt
en ny besiktning är stommen frisk, men taket måste bytas.
- Vi hade kunnat få in pengar snabbt, men man säljer inte sitt hjärta,
säger kommunalråd Gunilla Hörnfeldt.
Renoveringen ska delvis betalas av en insamling. Föreningen Teaterns
vänner står bakom den.
- Folk ringer och vill skänka allt från spik till kristallkronor, berättar
föreningens ordförande, Nils Påfågel.
Teatern beräknas öppna igen under 2017.
- Då ska jag sitta längst fram, säger Gunilla Hörnfeldt.
Ytterligare information
Gunilla Hörnfeldt, kommunalråd, 0980-31 92 81
Peter Zak, fastighetschef, 0980-31 92 82, 0701-74 06 82
""",
        hard=True,
        encoding="latin-1",
        kind="press_release",
        title="Kommunen säljer inte Gamla teatern",
        lead="Kommunstyrelsen i Skogsbygden beslutade … somras.",
        dates={"published": "2015-10-21"},
        said=[
            ("Gunilla Hörnfeldt", "kommunalråd", "Vi hade kunnat … inte sitt hjärta"),
            ("Nils Påfågel", "föreningens ordförande", "Folk ringer … till kristallkronor"),
            ("Gunilla Hörnfeldt", "kommunalråd", "Då ska jag sitta längst fram"),
        ],
        people=[
            ("Gunilla Hörnfeldt", "kommunalråd", "", ["+46980319281"], []),
            ("Peter Zak", "fastighetschef", "", ["+46980319282", "+46701740682"], []),
        ],
    ),
    text(
        "third-hard-baklanges",
        """
För mer information: Alma Steen, projektledare, tfn 031-390 06 93 eller alma.steen@ostregion.example.
Publicerad 2023-02-14 kl 11.05. Senast uppdaterad
NY APP HJÄLPER PATIENTER ATT HITTA RÄTT PÅ SJUKHUSET
Från i dag kan den som har tid på Östra sjukhuset få hjälp av en app hela vägen till rätt dörr. Appen talar tio språk.
Sjukhuset har byggts ut elva gånger sedan 1911 och har över tjugo ingångar.
”Vi mätte hur lång tid det tog att gå vilse”, säger Alma Steen, projektledare. ”I snitt var det sjutton minuter.”
Resultat av försöket i höstas: 
* 540 patienter provade appen 
* Av dem kom 96 procent fram i tid 
* Fyra personer hamnade i tvättstugan
Appen sparar inga uppgifter om vem som går var.
Pressmeddelande från Östregionen
""",
        hard=True,
        kind="press_release",
        title="NY APP HJÄLPER PATIENTER ATT HITTA RÄTT PÅ SJUKHUSET",
        lead="Från i dag … tio språk.",
        dates={"published": "2023-02-14 11:05"},
        said=[("Alma Steen", "projektledare", "Vi mätte hur lång tid … ")],
        counted=[("540", "patienter"), ("96", "procent"), ("4", "personer")],
        people=[
            (
                "Alma Steen",
                "projektledare",
                "",
                ["+46313900693"],
                ["alma.steen@ostregion.example"],
            ),
        ],
    ),
    text(
        "third-hard-consultation",
        """
Wolves, sheep and fences: have your say

The proposed rules on fences against wolves have been open for comments
since 1 November 2022. Today, 16 January 2023, the Grazing Board extends
the consultation. Comments must now be received no later than 28
February 2023.

The current rules date from 4 May 2011 and were written before wolves
returned to the southern counties.

A farmer who has followed the work is Bengt Ashby. "I have slept in the
pasture for two summers. My dog likes it, my wife does not", says Bengt
Ashby, sheep farmer.

The proposal covers among other things

  - the height of the wire
  - the voltage of the current
  - who pays when a fence fails

The Board expects to decide before the grazing season of 2024. A public
hearing will be held in the spring.

Questions are answered by Cecilia North, legal adviser, who can be
reached at +46 (0) 40 628 04 88 or cecilia.north (at) grazing.example.

Last updated: 17 January 2023
""",
        hard=True,
        language="en",
        title="Wolves, sheep and fences: have your say",
        lead="The proposed rules on fences … February 2023.",
        dates={"published": "2023-01-16", "deadline": "2023-02-28", "updated": "2023-01-17"},
        said=[("Bengt Ashby", "sheep farmer", "I have slept … my wife does not")],
        items=[
            "the height of the wire",
            "the voltage of the current",
            "who pays when a fence fails",
        ],
        people=[
            (
                "Cecilia North",
                "legal adviser",
                "",
                ["+46406280488"],
                ["cecilia.north@grazing.example"],
            ),
        ],
    ),
    text(
        "third-hard-minnesord",
        """
Han gav Hällbo dess klockspel

Hällbo den 9 juni 2016

Hällbo kommun har tilldelat urmakare Ivar Klockar årets kulturpris för klockspelet på rådhuset.

I tolv år har han lagt sina lediga kvällar på att laga det hundraåriga verket, som tystnade 1988.

– Jag gick förbi det varje dag och tänkte att någon borde göra något åt det där. Till slut förstod jag att det var jag.

Men det svåraste var inte kugghjulen, utan att få nycklarna av kommunen, säger Ivar Klockar, urmakare.

Priset är på 20 000 kronor och delas ut på torget i morgon. Glad över valet är också kulturnämndens ordförande Lena Brasten.

– Klockspelet har gett staden tillbaka dess röst, säger hon.

På frågan om vad han ska göra med pengarna är pristagaren bestämd:

– Köpa en klocka som går rätt.

Lena Brasten, kulturnämndens ordförande, 08 - 465 004 70
""",
        hard=True,
        encoding="cp1252",
        title="Han gav Hällbo dess klockspel",
        lead="Hällbo kommun har tilldelat … på rådhuset.",
        dates={"published": "2016-06-09"},
        said=[
            ("Ivar Klockar", "urmakare", "Jag gick förbi … nycklarna av kommunen"),
            (
                "Lena Brasten",
                "kulturnämndens ordförande",
                "Klockspelet har gett staden tillbaka dess röst",
            ),
            ("Ivar Klockar", "urmakare", "Köpa en klocka som går rätt."),
        ],
        people=[("Lena Brasten", "kulturnämndens ordförande", "", ["+46846500470"], [])],
    ),
]
