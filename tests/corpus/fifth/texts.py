# ruff: noqa: E501
"""Plain texts of the fifth set. All names, numbers and events are invented."""

from tests.corpus.cases import crlf, text

TEXTS = [
    text(
        "fifth-oljeutslapp",
        """
KUSTVAKTEN
Region Syd
Vakthavande befäl
2016-08-02, kl 22:10

LÄGESRAPPORT 3: OLJEUTSLÄPP UTANFÖR STENHAMRA

Ett oljeutsläpp på cirka fyra kvadratkilometer driver mot Stenhamra. Två fartyg och ett flygplan från Kustvakten arbetar på platsen.

Utsläppet upptäcktes av en fritidsfiskare vid 14-tiden. Källan är ännu inte känd.

Åtgärder hittills:

1. Länsor har lagts ut vid hamninloppet.
2. Prover har tagits för analys.
3. Kommunen har spärrat av badstranden.

- Vi räknar med att ha samlat upp det mesta innan det blir mörkt i morgon, säger räddningsledare Fredrik Ståhl vid Kustvakten.

Nästa rapport lämnas den 3 augusti 2016 kl. 07.00.

Media hänvisas till Kustvaktens presstjänst, tfn 08-465 004 13. Övriga frågor: växel 08-465 004 00.
""",
        hard=True,
        title="LÄGESRAPPORT 3: OLJEUTSLÄPP UTANFÖR STENHAMRA",
        lead="Ett oljeutsläpp … på platsen.",
        dates={"published": "2016-08-02 22:10"},
        said=[("Fredrik Ståhl", "räddningsledare", "Vi räknar med … i morgon")],
        items=[
            "Länsor har lagts ut vid hamninloppet.",
            "Prover har tagits för analys.",
            "Kommunen har spärrat av badstranden.",
        ],
        people=[("Kustvaktens presstjänst", "", "", ["+46846500413"], [])],
    ),
    text(
        "fifth-anstalt",
        crlf("""
Interner bakar bröd till härbärget
Anstalten Lövsta, 24 november 2017

Varje torsdag lämnar 200 limpor anstalten i Lövsta. De har bakats av intagna och delas ut på stadens härbärge.

Idén kom från en av de intagna, som är utbildad konditor.
- Jag ville göra något som doftar gott, säger 34-åringen, som vill vara anonym.

Verksamhetschef Sussi Lagerkvist, anstalten Lövsta, understryker att brödet inte konkurrerar med bagerierna i stan.
- De skänker mjölet. Det säger väl allt, säger hon.

Vid härbärget är uppskattningen stor:
- Första gången trodde gästerna att det var julafton, berättar föreståndaren Kalle Dunder.

FAKTA: Anstalten Lövsta har 96 platser i säkerhetsklass 3.

Kontakt
Sussi Lagerkvist
tel 0980-319 228
Kalle Dunder
tel 070-174 06 28
"""),
        encoding="latin-1",
        hard=True,
        title="Interner bakar bröd till härbärget",
        lead="Varje torsdag … härbärge.",
        dates={"published": "2017-11-24"},
        said=[
            ("34-åringen", "", "Jag ville göra något som doftar gott"),
            ("Sussi Lagerkvist", "Verksamhetschef", "De skänker mjölet. Det säger väl allt"),
            (
                "Kalle Dunder",
                "föreståndaren",
                "Första gången trodde gästerna att det var julafton",
            ),
        ],
        people=[
            ("Sussi Lagerkvist", "", "", ["+46980319228"], []),
            ("Kalle Dunder", "", "", ["+46701740628"], []),
        ],
    ),
    text(
        "fifth-storm",
        """
Pressmeddelande från Väderverket, 2022-01-29 kl 11.45
Stormen Malte kan bli den värsta på femton år

Röd varning gäller för Västkusten från lördag kväll. Väderverket uppmanar alla att stanna inomhus.

”Det här är inte en dag för att gå ut och titta på vågorna. Vi förväntar oss vindbyar på 38 meter per sekund”, säger vakthavande meteorolog Tuva Hellsing.

Stormen väntas nå land vid 20-tiden och avta under söndagen.

    Tidigare stormar i jämförelse

    Gerda 2007      33 m/s
    Pelle 2013      35 m/s
    Urd 2019        31 m/s

Följ varningarna på www.vaderverket.example och i appen.

Presstelefon (endast för media): 031-390 06 55
Vakthavande meteorolog nås via presstelefonen.
""",
        hard=True,
        kind="press_release",
        title="Stormen Malte kan bli den värsta på femton år",
        lead="Röd varning … inomhus.",
        dates={"published": "2022-01-29 11:45"},
        said=[("Tuva Hellsing", "vakthavande meteorolog", "Det här är inte … per sekund")],
        headings=["Tidigare stormar i jämförelse"],
        people=[("Presstelefon", "", "", ["+46313900655"], [])],
    ),
    text(
        "fifth-concert",
        """
Swedish Music Schools Federation
www.musicschools.example

** NEWS RELEASE ** NEWS RELEASE ** NEWS RELEASE **

Tuesday 9 April 2019
10,000 children to play the same tune at noon

On 4 May 2019 at 12 noon, children in 190 music schools will play the same tune at the same time, from Kiruna in the north to Ystad in the south.

The tune was written by Wilma Strand, 11, who won a competition last autumn. "I wanted it to be easy to play but hard to forget," she says.

Federation president Håkan Ödmark believes it will be a record. "Nobody has been mad enough to try before!"

Why noon? "Because the bells are ringing anyway", Håkan Ödmark explains.

Journalists are invited to follow the event at any music school. Contact Ebba Norlin at the federation's office: ebba.norlin@musicschools.example or 070 174 06 77.
""",
        hard=True,
        language="en",
        kind="press_release",
        title="10,000 children to play the same tune at noon",
        lead="On 4 May 2019 … in the south.",
        dates={"published": "2019-04-09"},
        said=[
            ("Wilma Strand", "", "I wanted it to be easy to play but hard to forget"),
            ("Håkan Ödmark", "Federation president", "Nobody has been mad enough to try before!"),
            ("Håkan Ödmark", "Federation president", "Because the bells are ringing anyway"),
        ],
        people=[("Ebba Norlin", "", "", ["+46701740677"], ["ebba.norlin@musicschools.example"])],
    ),
    text(
        "fifth-vaccin",
        """
PRESSMEDDELANDE / REGION NORRÅS / 210312
---------------------------------------

Nu vaccineras de äldsta i hemmet

Ingress: Sjuksköterskor på skoter och spark ska vaccinera alla över 90 år i Norrås. Hembesöken börjar på måndag.

Brödtext:
Regionen har delat in länet i 14 rundor. Varje runda tar en dag.

Smittskyddsläkare Abbas Karimi är optimistisk.
– Det enda som kan stoppa oss är snöstorm, konstaterar han.

Primärvårdschef Elsa Winge tillägger att ingen behöver ringa. ”Vi har listorna. Sitt kvar i stugvärmen.”

Vaccinläget i Norrås vecka 10:
9 840 doser givna
1 212 personer fullvaccinerade
5 % kassation

Kontaktpersoner för journalister:
Abbas Karimi (smittskydd) 0980 319 251; Elsa Winge (primärvård) 0980 319 252; pressjour 0980 319 250
""",
        hard=True,
        kind="press_release",
        title="Nu vaccineras de äldsta i hemmet",
        lead="Sjuksköterskor på skoter … på måndag.",
        dates={"published": "2021-03-12"},
        said=[
            ("Abbas Karimi", "Smittskyddsläkare", "Det enda som kan stoppa oss är snöstorm"),
            ("Elsa Winge", "Primärvårdschef", "Vi har listorna. Sitt kvar i stugvärmen."),
        ],
        counted=[("9840", "doser"), ("1212", "personer"), ("5", "%")],
        people=[
            ("Abbas Karimi", "smittskydd", "", ["+46980319251"], []),
            ("Elsa Winge", "primärvård", "", ["+46980319252"], []),
            ("pressjour", "", "", ["+46980319250"], []),
        ],
    ),
    text(
        "fifth-arkivfynd",
        """
RIKSLANDSARKIVET
PRESSMEDDELANDE
1 april 2008

Kungens inköpslista hittad i bokpärm

En inköpslista från 1697 har hittats när en bokpärm lagades
på Rikslandsarkivet. Listan nämner bland annat åtta tunnor
sill och "thet gröna klädet".

  Bokbindaren Görel Pärm upptäckte att pärmen var styvare
än vanligt. "När jag blötte upp den kom texten fram, rad för
rad", berättar hon. "Det var som att framkalla ett foto."

  Förste arkivarie Einar Böök daterar listan till hösten före
den stora branden. Han är försiktig med slutsatser:

  "Att kungen åt sill vet vi. Att han åt så mycket är nytt."

  Listan visas i arkivets entré från den 7 april.

Upplysningar: Einar Böök, 1:e arkivarie, tel 08/465 004 08
              Görel Pärm, bokbindare, tel 08/465 004 09
              E-post: fornamn.efternamn@rikslandsarkivet.example
""",
        hard=True,
        encoding="cp850",
        kind="press_release",
        title="Kungens inköpslista hittad i bokpärm",
        lead='En inköpslista … gröna klädet".',
        dates={"published": "2008-04-01"},
        said=[
            ("Görel Pärm", "Bokbindaren", "När jag blötte … ett foto."),
            ("Einar Böök", "Förste arkivarie", "Att kungen åt sill … är nytt."),
        ],
        people=[
            ("Einar Böök", "1:e arkivarie", "", ["+46846500408"], []),
            ("Görel Pärm", "bokbindare", "", ["+46846500409"], []),
        ],
    ),
    text(
        "fifth-bostader",
        """
Byggstarten skjuts upp i Ekdalen – grodor hittade

Ekdalens kommun har beslutat att vänta med de 120 lägenheterna vid Dammgatan, sedan större vattensalamander och åkergroda hittats på tomten. Byggstart planeras nu till våren 2024.
-- Det är klart att vi är besvikna, men grodorna var här först, säger Torsten Brokvist, planchef på Ekdalens kommun.
Länsstyrelsen ska nu pröva om en ny damm kan anläggas.
-- En flytt måste ske innan leken börjar, annars får man vänta ett år till, säger Isabelle Kärr, naturvårdshandläggare på länsstyrelsen, som varit på plats.

*Detta händer nu*
* Ansökan om dispens lämnas in före 30 juni 2023.
* Beslut väntas i oktober.

Ekdalens kommun 230515

Torsten Brokvist, 0980 - 319 276 (ej fredagar) · Isabelle Kärr, 0701-740 676
""",
        hard=True,
        title="Byggstarten skjuts upp i Ekdalen – grodor hittade",
        lead="Ekdalens kommun har beslutat … våren 2024.",
        dates={"published": "2023-05-15"},
        said=[
            (
                "Torsten Brokvist",
                "planchef",
                "Det är klart att vi är besvikna, men grodorna var här först",
            ),
            ("Isabelle Kärr", "naturvårdshandläggare", "En flytt måste … ett år till"),
        ],
        headings=["Detta händer nu"],
        items=[
            "Ansökan om dispens lämnas in före 30 juni 2023.",
            "Beslut väntas i oktober.",
        ],
        people=[
            ("Torsten Brokvist", "", "", ["+46980319276"], []),
            ("Isabelle Kärr", "", "", ["+46701740676"], []),
        ],
    ),
]
