# ruff: noqa: E501
"""Plain texts of the fourth set. All names, numbers and events are invented."""

from tests.corpus.cases import crlf, text

TEXTS = [
    text(
        "fourth-tandvard",
        """
Pressmeddelande från Region Norrvik
2024-02-06

Tandvården för unga blir lättare att nå

Region Norrvik öppnar tre nya kliniker för barn och unga. Den första slår upp dörrarna i Älvsbo redan i mars.

Köerna har vuxit sedan pandemin. I inlandet har familjer fått åka tio mil för en undersökning.

– Inget barn ska behöva missa en hel skoldag för att laga en tand, säger Yasmin Calderón, tandvårdsdirektör i Region Norrvik.

De nya klinikerna bemannas av tandhygienister och får besök av tandläkare en dag i veckan.

– Det viktigaste är att vi ser barnen tidigt. Då slipper de borren senare, säger Yasmin Calderón.

Läs mer
Om barntandvård på norrvik.example: https://www.norrvik.example/barntandvard

Kontakt för media
Yasmin Calderón, tandvårdsdirektör, 070-174 06 11
Presstjänsten Region Norrvik, 0980-319 201, press@norrvik.example
""",
        kind="press_release",
        title="Tandvården för unga blir lättare att nå",
        lead="Region Norrvik öppnar … redan i mars.",
        dates={"published": "2024-02-06"},
        said=[
            ("Yasmin Calderón", "tandvårdsdirektör", "Inget barn ska … laga en tand"),
            ("Yasmin Calderón", "tandvårdsdirektör", "Det viktigaste är … borren senare"),
        ],
        links=["https://www.norrvik.example/barntandvard"],
        people=[
            ("Yasmin Calderón", "tandvårdsdirektör", "", ["+46701740611"], []),
            (
                "Presstjänsten Region Norrvik",
                "",
                "",
                ["+46980319201"],
                ["press@norrvik.example"],
            ),
        ],
    ),
    text(
        "fourth-bokslut",
        crlf("""
PRESSMEDDELANDE 2023-02-22

Rekordmånga sökte hjälp mot hemliga avgifter

Avgiftsombudsmannen fick in fler anmälningar under 2022 än något år tidigare. Gymkort och appar står för hälften.

Anmälningarna handlar oftast om avtal som förlängs av sig själva. Ombudsmannen har stämt två bolag.

2022 i siffror:

– 6 312 anmälningar
– 417 ärenden ledde till rättelse
– 3,2 miljoner kronor betalades tillbaka
– två bolag stämdes

"Ett avtal ska vara lika lätt att lämna som att gå in i", säger avgiftsombudsman Tove Lindh.

Hon vill nu att lagen skärps.

"Vi ger inte upp förrän knappen för att säga upp är lika stor som köpknappen", säger hon.

Kontakt:
Samir Holgersson, pressekreterare
Telefon: 08-465 004 12
Mejl: samir.holgersson@avgiftsombud.example

Om Avgiftsombudsmannen
Avgiftsombudsmannen är en statlig myndighet som tar till vara konsumenternas intressen i frågor om avgifter.
"""),
        encoding="cp1252",
        kind="press_release",
        title="Rekordmånga sökte hjälp mot hemliga avgifter",
        lead="Avgiftsombudsmannen fick … för hälften.",
        dates={"published": "2023-02-22"},
        said=[
            ("Tove Lindh", "avgiftsombudsman", "Ett avtal ska … gå in i"),
            ("Tove Lindh", "avgiftsombudsman", "Vi ger inte upp … som köpknappen"),
        ],
        counted=[
            ("6312", "anmälningar"),
            ("417", "ärenden"),
            ("3200000", "kronor"),
            ("2", "bolag"),
        ],
        people=[
            (
                "Samir Holgersson",
                "pressekreterare",
                "",
                ["+46846500412"],
                ["samir.holgersson@avgiftsombud.example"],
            )
        ],
        boilerplate="Avgiftsombudsmannen är en statlig myndighet … frågor om avgifter.",
    ),
    text(
        "fourth-night-trains",
        """
Press release | 7 May 2024

Night trains to the coast will run all year

From December, the night trains between Malmvik and the coast will run every night and not only in summer. The Rail Procurement Agency has signed a contract for six years.

The trains will carry sleeping cars, couchettes and one carriage for bicycles.

"People plan their lives around trains they can trust," said Hanna Lövgren, head of the agency's passenger unit. "A train that only runs in July is a treat, not a transport."

Tickets will go on sale in September.

Notes to editors
The contract is worth SEK 410 million.

Media contact
Per-Olof Dahl, press officer, Rail Procurement Agency
+46 (0)40-628 04 09
per-olof.dahl@railprocurement.example
""",
        language="en",
        kind="press_release",
        title="Night trains to the coast will run all year",
        lead="From December … for six years.",
        dates={"published": "2024-05-07"},
        said=[
            (
                "Hanna Lövgren",
                "head of the agency's passenger unit",
                "People plan their lives … ",
            )
        ],
        headings=["Notes to editors"],
        people=[
            (
                "Per-Olof Dahl",
                "press officer",
                "Rail Procurement Agency",
                ["+46406280409"],
                ["per-olof.dahl@railprocurement.example"],
            )
        ],
    ),
    text(
        "fourth-inbjudan-brand",
        """
Inbjudan till media: Följ med när räddningstjänsten eldar upp ett hus

Räddningstjänsten Mittskog övar släckning i ett rivningshus i Granhult. Medier får följa övningen från första gnistan.

När: tisdag 14 maj 2024 klockan 10.00–13.00
Var: Storgatan 41, Granhult
Anmälan: senast den 10 maj 2024 till Leo Vikander

Övningen är den största i länet på tio år. Sextio brandmän deltar.

Det här får du göra:
• prova rökdykarutrustning
• intervjua insatsledaren
• filma från stegbilen

Ta med varma kläder.

Leo Vikander
Kommunikatör, Räddningstjänsten Mittskog
Tfn 0980-319 214
leo.vikander@mittskog.example
""",
        kind="invitation",
        title="Följ med när räddningstjänsten eldar upp ett hus",
        lead="Räddningstjänsten Mittskog övar … första gnistan.",
        dates={"event": "2024-05-14 10:00", "deadline": "2024-05-10"},
        items=[
            "prova rökdykarutrustning",
            "intervjua insatsledaren",
            "filma från stegbilen",
        ],
        people=[
            (
                "Leo Vikander",
                "Kommunikatör",
                "Räddningstjänsten Mittskog",
                ["+46980319214"],
                ["leo.vikander@mittskog.example"],
            )
        ],
    ),
    # The hard ones.
    text(
        "fourth-hard-statistiknyhet",
        """
Statistiknyhet från Statistikverket 2023-05-30 8.00

Bilparken 2022:
Var tionde bil går på el

Antalet personbilar i trafik ökade under 2022. Störst var ökningen för elbilar, som nu utgör tio procent av beståndet.

Vid årets slut fanns 4 980 543 personbilar i trafik. Det är 0,3 procent fler än ett år tidigare.

Fler äldre bilar

Medelåldern på bilarna steg till 10,7 år. Enligt Folke Brännström, statistiker, beror det på att färre nya bilar har sålts.

Definitioner och förklaringar

Bilar i trafik är bilar som varken är avställda eller avregistrerade.

Nästa publiceringstillfälle

Uppgifter för 2023 publiceras den 29 maj 2024.

Förfrågningar

Folke Brännström
Telefon: 08-465 004 35
E-post: folke.brannstrom@statistikverket.example

Anne Bark
Telefon: 08-465 004 36
E-post: anne.bark@statistikverket.example

Statistiken har producerats av Statistikverket, som ansvarar för officiell statistik inom området.
""",
        hard=True,
        title="Bilparken 2022: Var tionde bil går på el",
        lead="Antalet personbilar … av beståndet.",
        dates={"published": "2023-05-30 08:00"},
        headings=[
            "Fler äldre bilar",
            "Definitioner och förklaringar",
            "Nästa publiceringstillfälle",
        ],
        kind="news",
        people=[
            (
                "Folke Brännström",
                "",
                "",
                ["+46846500435"],
                ["folke.brannstrom@statistikverket.example"],
            ),
            ("Anne Bark", "", "", ["+46846500436"], ["anne.bark@statistikverket.example"]),
        ],
    ),
    text(
        "fourth-hard-mejl-vidarebefordrat",
        """
-----Ursprungligt meddelande-----
Från: Pressfunktionen Havsbyrån
Skickat: den 11 september 2019 13:05
Till: redaktionen@tidningen.example
Ämne: PRM: Spökgarn upptas ur Nordhavet

>> PRESSMEDDELANDE 2019-09-11 <<

Spökgarn upptas ur Nordhavet

ÅTTA TON FÖRLORADE FISKEGARN HAR UNDER SOMMAREN DRAGITS UPP AV HAVSBYRÅNS FARTYG.

Garnen fortsätter att fiska i åratal efter att de har gått förlorade. Även sälar fastnar.
-Det är som att lämna en fälla i skogen och glömma var den står, säger
marinbiolog Ingemar Ruth.

-Och skogen är stor, tillägger han.

Resultat:
* 8 ton garn
* 312 burar
* 1 cykel (!)

Frågor besvaras av Ingemar Ruth, marinbiolog, tel 031/390 06 17, mobil 070/174 06 17, ingemar.ruth[at]havsbyran.example

Med vänlig hälsning
Pressfunktionen
Havsbyrån
Box 41, 450 10 Nordhamn
""",
        hard=True,
        kind="press_release",
        title="Spökgarn upptas ur Nordhavet",
        lead="ÅTTA TON … FARTYG.",
        dates={"published": "2019-09-11"},
        said=[
            ("Ingemar Ruth", "marinbiolog", "Det är som att … var den står"),
            ("Ingemar Ruth", "marinbiolog", "Och skogen är stor"),
        ],
        counted=[("8", "ton"), ("312", "burar"), ("1", "cykel")],
        people=[
            (
                "Ingemar Ruth",
                "marinbiolog",
                "",
                ["+46313900617", "+46701740617"],
                ["ingemar.ruth@havsbyran.example"],
            )
        ],
    ),
    text(
        "fourth-hard-dateline-en",
        """
FOR IMMEDIATE RELEASE
Contact: Lina Marklund, +46-70-174 06 21, lina.marklund@arcticfood.example

ARCTIC FOOD COUNCIL NAMES BERRY OF THE YEAR
Cloudberry beats lingonberry by a single vote

LULEBY, Sweden, March 1, 2022 – The cloudberry has been named Berry of the Year by the Arctic Food Council. It is the first time that the golden berry has won.

A jury of chefs, pickers and bears' advocates met for two days. ‘It was close,’ admitted chair Mikael Sjöstedt. ‘Somebody cried.’

"A berry that refuses to be farmed deserves respect," Sjöstedt continued.

During the vote:
- 11 berries were nominated
- 2,408 people sent in recipes
- more than 50 jars of jam were emptied

About the Arctic Food Council: The Arctic Food Council promotes food from the north and is funded by five regions.

###
""",
        hard=True,
        language="en",
        title="ARCTIC FOOD COUNCIL NAMES BERRY OF THE YEAR",
        lead="LULEBY, Sweden, March 1, 2022 – … berry has won.",
        dates={"published": "2022-03-01"},
        said=[
            ("Mikael Sjöstedt", "chair", "It was close … "),
            ("Mikael Sjöstedt", "chair", "A berry that refuses to be farmed deserves respect"),
        ],
        counted=[("11", "berries"), ("2408", "people"), ("50", "jars")],
        people=[("Lina Marklund", "", "", ["+46701740621"], ["lina.marklund@arcticfood.example"])],
        boilerplate="The Arctic Food Council promotes food … five regions.",
    ),
    text(
        "fourth-hard-dom",
        """
Kammarrätten i Västerby
Pressmeddelande
Datum: 2021-06-18
Mål nr: 1234-20

Kommunen fick säga nej till minkfarm

Sammanfattning: Kammarrätten avslår överklagandet från ett bolag som ville starta en minkfarm i Torsnäs. Domen innebär att kommunens beslut från den 3 mars 2020 står fast.

Enligt 4 kap. 2 § plan- och bygglagen får kommunen reglera användningen av mark. Bolaget ansåg att regeln inte gällde byggnader från 1962.

– Rätten har kommit fram till att planen omfattar även äldre byggnader, säger lagmannen Göran Tilly, som har varit ordförande i målet.

Domen kan överklagas till Högsta förvaltningsdomstolen senast den 9 juli 2021.

En ledamot var skiljaktig.

Läs domen i dess helhet (pdf): https://www.vasterbykammarratt.example/1234-20.pdf

För mer information, kontakta
lagman Göran Tilly, telefon: 031 - 390 06 31
föredraganden Astrid Pihl, telefon: 031 - 390 06 32
""",
        hard=True,
        kind="press_release",
        title="Kommunen fick säga nej till minkfarm",
        lead="Sammanfattning: Kammarrätten avslår … står fast.",
        dates={"published": "2021-06-18", "deadline": "2021-07-09"},
        said=[
            (
                "Göran Tilly",
                "lagmannen",
                "Rätten har kommit fram till att planen omfattar även äldre byggnader",
            )
        ],
        links=["https://www.vasterbykammarratt.example/1234-20.pdf"],
        people=[
            ("Göran Tilly", "lagman", "", ["+46313900631"], []),
            ("Astrid Pihl", "föredraganden", "", ["+46313900632"], []),
        ],
    ),
    text(
        "fourth-hard-fraga-svar",
        """
Sluta mata änderna – så säger kommunens ekolog

Nyhet publicerad den 28 april 2023 kl. 9.15, ändrad den 2 maj 2023

Bröd gör fåglarna sjuka och vattnet grumligt. Nu ber Sjöbo stad alla Sjöbobor att lämna limpan hemma.

Fyra frågor till stadsekologen Pia Ax

Varför är bröd farligt?
– Änderna blir mätta men får ingen näring. Ungarna kan få missbildade vingar.

Vad händer med vattnet?
– Brödet sjunker och ruttnar. Då kommer algerna.

Får man aldrig mata dem?
– Jo, med ärtor. Eller ännu hellre: låt bli.

Hur länge gäller uppmaningen?
– Tills vidare, säger Pia Ax.

Mer om fåglarna i stadsparken hittar du på www.sjobostad.example/faglar.
Undrar du något? Ring Pia Ax på 040-628 04 66 (vardagar 8–10).
""",
        hard=True,
        kind="news",
        title="Sluta mata änderna – så säger kommunens ekolog",
        lead="Bröd gör fåglarna … limpan hemma.",
        dates={"published": "2023-04-28 09:15", "updated": "2023-05-02"},
        said=[
            ("Pia Ax", "stadsekologen", "Änderna blir mätta … missbildade vingar."),
            ("Pia Ax", "stadsekologen", "Brödet sjunker och ruttnar. Då kommer algerna."),
            ("Pia Ax", "stadsekologen", "Jo, med ärtor. Eller ännu hellre: låt bli."),
            ("Pia Ax", "stadsekologen", "Tills vidare"),
        ],
        headings=["Fyra frågor till stadsekologen Pia Ax"],
        people=[("Pia Ax", "", "", ["+46406280466"], [])],
    ),
    text(
        "fourth-hard-utan-blankrader",
        crlf("""
Universitetet i Öresala                                          Pressmeddelande
                                                                 8 oktober 2014
Myror räknar sina steg även i mörker
Ökenmyror hittar hem genom att räkna steg. Nu visar biologer vid
Universitetet i Öresala att de gör det också när solen har gått ner.
I försöket fick myrorna gå i tunnlar av plexiglas. Somliga fick
styltor av svinborst.
    – Myrorna med styltor gick för långt. Det var så vi förstod
att de räknar, förklarar docent Lo Wennberg.
    Styltorna togs sedan bort.
    – Ingen myra kom till skada, bedyrar hon.
Resultaten publiceras i tidskriften Insect Ways.
Så gjordes försöket
Myrorna samlades in i Tunisien under två somrar. Tunnlarna var
mellan tre och tolv meter långa.
Kontaktinformation
Docent Lo Wennberg, Biologiska institutionen, tfn 040–628 04 23
lo.wennberg@oresala.example, pressansvarig Kaj Borg,
tfn 08–465 004 81
"""),
        encoding="cp1252",
        hard=True,
        kind="press_release",
        title="Myror räknar sina steg även i mörker",
        lead="Ökenmyror hittar hem … gått ner.",
        dates={"published": "2014-10-08"},
        said=[
            ("Lo Wennberg", "docent", "Myrorna med styltor … att de räknar"),
            ("Lo Wennberg", "docent", "Ingen myra kom till skada"),
        ],
        headings=["Så gjordes försöket"],
        people=[
            (
                "Lo Wennberg",
                "Docent",
                "Biologiska institutionen",
                ["+46406280423"],
                ["lo.wennberg@oresala.example"],
            ),
            ("Kaj Borg", "pressansvarig", "", ["+46846500481"], []),
        ],
    ),
    text(
        "fourth-hard-presstjanst",
        """
Källgruvans kommun
12.3.2024 08:30:00 CET | Källgruvans kommun | Pressmeddelande

Dela

Kommunen köper tillbaka badhuset för en krona

Tio år efter försäljningen tar Källgruvans kommun över badhuset igen. Köpet blir klart den 1 april 2024.

Bolaget som drev badhuset gick i konkurs i höstas. Sedan dess har bassängen stått tom och 1 100 barn har saknat simundervisning.

»Vi sålde det för en krona och vi köper det för en krona. Där emellan har vi lärt oss något«, konstaterar kommunstyrelsens ordförande Bo-Göran Hållén (HB).

Oppositionsrådet Alma Mårdh (SP) är kritisk: »En krona är för mycket om taket läcker.«

Nyckelord

badhus, simhall, kommun

Kontakter

Bo-Göran Hållén
Kommunstyrelsens ordförande
Tel: 0980-319 261
bo-goran.hallen@kallgruvan.example

Jessica Palo
Presschef
Tel: +46 701 74 06 61
jessica.palo@kallgruvan.example

Om Källgruvans kommun

Källgruvans kommun har 14 000 invånare, två gruvor och ett badhus.
""",
        hard=True,
        kind="press_release",
        title="Kommunen köper tillbaka badhuset för en krona",
        lead="Tio år efter … 1 april 2024.",
        dates={"published": "2024-03-12 08:30"},
        said=[
            (
                "Bo-Göran Hållén",
                "kommunstyrelsens ordförande",
                "Vi sålde det … lärt oss något",
            ),
            ("Alma Mårdh", "Oppositionsrådet", "En krona är för mycket om taket läcker."),
        ],
        people=[
            (
                "Bo-Göran Hållén",
                "Kommunstyrelsens ordförande",
                "",
                ["+46980319261"],
                ["bo-goran.hallen@kallgruvan.example"],
            ),
            (
                "Jessica Palo",
                "Presschef",
                "",
                ["+46701740661"],
                ["jessica.palo@kallgruvan.example"],
            ),
        ],
        boilerplate="Källgruvans kommun har 14 000 invånare, två gruvor och ett badhus.",
    ),
    text(
        "fourth-hard-sammanfattning",
        """
EMBARGO: FÅR PUBLICERAS FÖRST ONSDAG 5 APRIL 2023 KL. 06.00

Vindbolagens avtal granskade: ”Bönderna läste inte det finstilta”

Fyra av tio markägare som har arrenderat ut mark till vindkraft har avtal utan slutdatum. Det framgår av en granskning från Landsbygdsrådet.

Rådet har gått igenom 650 avtal från åren 2004–2021.

– Det är inte bolagen som har lurats. Det är vi som har rådgett för lite, och det ska vi ändra på.

Det säger Margareta Ros som är generalsekreterare på Landsbygdsrådet sedan 2020.

Enligt jordbrukaren Kjell-Åke Mo, som har två verk på sin åker, ”borde någon ha ringt”.

Granskningen visar att:
 1) vartannat avtal saknar regler om nedmontering
 2) 260 avtal saknar slutdatum
 3) ersättningen varierar kraftigt

– Vi kommer att ta fram en mall före sommaren, lovar Margareta Ros.

Vill du veta mer om granskningen? Hör av dig till Margareta Ros eller till utredaren Hilda Sand, hilda.sand@landsbygdsradet.example, 0701 – 74 06 58. Pressbilder finns på landsbygdsradet.example/press.
""",
        hard=True,
        title="Vindbolagens avtal granskade: ”Bönderna läste inte det finstilta”",
        lead="Fyra av tio … Landsbygdsrådet.",
        dates={"embargo": "2023-04-05 06:00"},
        said=[
            ("Margareta Ros", "generalsekreterare", "Det är inte bolagen … ändra på."),
            ("Kjell-Åke Mo", "jordbrukaren", "borde någon ha ringt"),
            ("Margareta Ros", "generalsekreterare", "Vi kommer att ta fram en mall före sommaren"),
        ],
        counted=[("260", "avtal")],
        people=[
            (
                "Hilda Sand",
                "utredaren",
                "",
                ["+46701740658"],
                ["hilda.sand@landsbygdsradet.example"],
            ),
        ],
    ),
]
