# ruff: noqa: E501
"""Plain texts of the second set. All names, numbers and events are invented."""

from tests.corpus.cases import crlf, text

TEXTS = [
    text(
        "second-bibliotek",
        """
Bokbussen får fler hållplatser i höst

Pressmeddelande från Tallmyra kommun
Publicerad 21 augusti 2023

Från och med september stannar bokbussen på ytterligare nio platser i Tallmyra kommun. Satsningen görs för att barn på landsbygden ska få närmare till böcker.

Bussen har rullat i kommunen sedan 1974. De senaste åren har antalet lån ökat, framför allt bland barn mellan sex och tolv år.

– Vi har haft kö utanför bussen hela våren. Att vi nu kan stanna på fler ställen betyder mycket för familjer som bor långt från centralorten, säger Greta Lövqvist, bibliotekschef.

Ny buss drivs med el

Den nya bussen är tystare än den gamla och har en ramp för rullstolar. Den rymmer omkring 3 000 böcker och har ett litet hörn för sagostunder.

– Barnen har själva fått välja färgen. Det blev orange, säger Greta Lövqvist.

Turlistan delas ut i alla brevlådor under vecka 35.

Kontakt
Greta Lövqvist, bibliotekschef, 0980-319 214, greta.lovqvist@tallmyra.example
Tallmyra kommuns presstjänst, 0980-319 200
""",
        kind="press_release",
        title="Bokbussen får fler hållplatser i höst",
        lead="Från och med september … närmare till böcker.",
        dates={"published": "2023-08-21"},
        said=[
            ("Greta Lövqvist", "bibliotekschef", "Vi har haft kö … långt från centralorten"),
            (
                "Greta Lövqvist",
                "bibliotekschef",
                "Barnen har själva fått välja färgen. Det blev orange",
            ),
        ],
        headings=["Ny buss drivs med el"],
        people=[
            (
                "Greta Lövqvist",
                "bibliotekschef",
                "",
                ["+46980319214"],
                ["greta.lovqvist@tallmyra.example"],
            ),
            ("Tallmyra kommuns presstjänst", "", "", ["+46980319200"], []),
        ],
    ),
    text(
        "second-tillsynsaret",
        crlf("""
PRESSMEDDELANDE
2022-02-17

Allt fler brister i skyddet av dricksvatten

Nästan hälften av de vattenverk som Kranmyndigheten granskade under förra året saknade en aktuell plan för avbrott. Det framgår av myndighetens sammanställning av tillsynen.

Under 2021 granskades både små och stora vattenverk. Urvalet gjordes med stöd av lagen (2006:412) om allmänna vattentjänster.

"Det är inte rimligt att så många fortfarande saknar en plan. Vi kommer att följa upp varje vattenverk", säger Rasmus Tegelkvist, avdelningschef.

Tillsynen i siffror:

- 146 vattenverk granskades, de flesta i södra Sverige.
- 71 förelägganden om att ta fram en plan.
- Drygt 1 900 vattenprover togs under året.
- Av alla prover var 3,5 procent otjänliga.
- Två vattenverk stängdes tillfälligt.

Granskningen fortsätter under 2022 och då ligger tyngden på kommuner med ett enda vattenverk.

För mer information, kontakta:
Rasmus Tegelkvist, avdelningschef, tfn 08-465 004 23
Kranmyndighetens presstjänst, tfn 08-465 004 20, press@kranmyndigheten.example

Om Kranmyndigheten
Kranmyndigheten är en statlig myndighet som arbetar för ett säkert dricksvatten i hela landet.
"""),
        encoding="cp1252",
        kind="press_release",
        title="Allt fler brister i skyddet av dricksvatten",
        lead="Nästan hälften … sammanställning av tillsynen.",
        dates={"published": "2022-02-17"},
        said=[
            ("Rasmus Tegelkvist", "avdelningschef", "Det är inte rimligt … upp varje vattenverk"),
        ],
        counted=[
            ("146", "vattenverk"),
            ("71", "förelägganden"),
            ("1900", "vattenprover"),
            ("3.5", "procent"),
            ("2", "vattenverk"),
        ],
        people=[
            ("Rasmus Tegelkvist", "avdelningschef", "", ["+46846500423"], []),
            (
                "Kranmyndighetens presstjänst",
                "",
                "",
                ["+46846500420"],
                ["press@kranmyndigheten.example"],
            ),
        ],
        boilerplate="Kranmyndigheten är en statlig myndighet som arbetar för ett säkert dricksvatten i hela landet.",
    ),
    text(
        "second-tide-gauges",
        """
Press release
14 March 2024

New tide gauges along the west coast

The Swedish Shoreline Agency has put twelve new tide gauges into service between Strömvik and Havsand. The instruments will give ports earlier warnings of high water.

The gauges replace equipment from the 1980s. They send a reading every five minutes and run on solar power.

“We have waited a long time for this. A port captain can now see the water rising before it reaches the quay,” says Helen Marsh, Head of Oceanography at the Swedish Shoreline Agency.

The readings are open to everyone and may be used free of charge.

How the warnings are sent

Warnings are sent by text message to the ports that have asked for them. No personal data is stored.

“The next step is to cover the islands as well,” says Helen Marsh.

Media contact
Helen Marsh, Head of Oceanography, +46 31 390 06 14, helen.marsh@shoreline.example
""",
        encoding="utf-8",
        language="en",
        kind="press_release",
        title="New tide gauges along the west coast",
        lead="The Swedish Shoreline Agency has put … of high water.",
        dates={"published": "2024-03-14"},
        said=[
            ("Helen Marsh", "Head of Oceanography", "We have waited … reaches the quay"),
            (
                "Helen Marsh",
                "Head of Oceanography",
                "The next step is to cover the islands as well",
            ),
        ],
        headings=["How the warnings are sent"],
        people=[
            (
                "Helen Marsh",
                "Head of Oceanography",
                "",
                ["+46313900614"],
                ["helen.marsh@shoreline.example"],
            ),
        ],
    ),
    text(
        "second-pressinbjudan-akuten",
        """
Pressinbjudan

2 maj 2024

Se den nya akutmottagningen i Stenhamra före invigningen

Region Västmarken bjuder in medier till en visning av den nya akutmottagningen vid Stenhamra sjukhus. Det blir tillfälle att intervjua personal och att fotografera i lokaler där inga patienter ännu vistas.

Tid: 14 maj 2024 kl. 10.00
Plats: Stenhamra sjukhus, huvudentrén
Anmälan senast: 10 maj 2024

På plats finns bland andra regiondirektören och sjukhusets chefläkare.

Program:

• Välkomsttal i entrén
• Rundvandring i akutrummen
• Visning av helikopterplattan
• Enskilda intervjuer

Meddela i förväg om ni vill filma. Parkering finns i garaget under huset.

Anmälan görs till Moa Sandelius, kommunikatör, moa.sandelius@vastmarken.example, 070-174 06 31.
""",
        kind="invitation",
        title="Se den nya akutmottagningen i Stenhamra före invigningen",
        lead="Region Västmarken bjuder in … patienter ännu vistas.",
        dates={"published": "2024-05-02", "event": "2024-05-14 10:00", "deadline": "2024-05-10"},
        items=[
            "Välkomsttal i entrén",
            "Rundvandring i akutrummen",
            "Visning av helikopterplattan",
            "Enskilda intervjuer",
        ],
        people=[
            (
                "Moa Sandelius",
                "kommunikatör",
                "",
                ["+46701740631"],
                ["moa.sandelius@vastmarken.example"],
            ),
        ],
    ),
    text(
        "second-uttalande-rektor",
        """
Uttalande 9 november 2023 kl. 14.15

Rektorn om branden i kemihuset

Natten till i dag brann det i två laboratorier vid Norrsjö universitet. Ingen person skadades, men undervisningen ställs in resten av veckan.

I ett uttalande säger rektor Yvonne Hägerstrand:
”Jag vill tacka räddningstjänsten för en snabb insats. Nu tar vi hand om våra studenter och medarbetare, och vi lovar att berätta mer så snart vi vet vad som har hänt.”

Polisen utreder hur branden startade. Universitetet lämnar inga uppgifter om utredningen.

Nästa information lämnas på universitetets webbplats.

Pressjour
Telefon: 08-465 004 77
E-post: pressjour@norrsjo.example
""",
        encoding="utf-8-sig",
        kind="statement",
        title="Rektorn om branden i kemihuset",
        lead="Natten till i dag … resten av veckan.",
        dates={"published": "2023-11-09 14:15"},
        said=[("Yvonne Hägerstrand", "rektor", "Jag vill tacka … vad som har hänt.")],
        people=[("Pressjour", "", "", ["+46846500477"], ["pressjour@norrsjo.example"])],
    ),
    text(
        "second-bees",
        """
Wild bees return to the old railway yards

News, 6 June 2022

Three bee species that were thought to have left the region are nesting again along the disused tracks in Malmfors. Researchers at Malmfors University found them in a survey with the help of schoolchildren.

The children photographed bees on their way to school. The pictures were then compared with drawings from the 1930s.

"I did not believe my eyes when the first picture came in," says Peter Lindgren-Shaw, ecologist at Malmfors University.

The railway yards were closed in 1996. Since then, sand and thistles have been left undisturbed.

"It is a reminder that places we call waste are home to somebody," Peter Lindgren-Shaw adds.

The survey goes on until the autumn of 2023. Schools that want to take part can write to the research group.

Contact: Peter Lindgren-Shaw, ecologist, peter.shaw@malmfors.example, +46 (0)40-628 04 17
""",
        language="en",
        kind="news",
        title="Wild bees return to the old railway yards",
        lead="Three bee species … help of schoolchildren.",
        dates={"published": "2022-06-06"},
        said=[
            (
                "Peter Lindgren-Shaw",
                "ecologist",
                "I did not believe my eyes when the first picture came in",
            ),
            (
                "Peter Lindgren-Shaw",
                "ecologist",
                "It is a reminder that places we call waste are home to somebody",
            ),
        ],
        people=[
            (
                "Peter Lindgren-Shaw",
                "ecologist",
                "",
                ["+46406280417"],
                ["peter.shaw@malmfors.example"],
            ),
        ],
    ),
    text(
        "second-tandvard",
        crlf("""
Region Björkslätten
Pressmeddelande 2020-10-08

Kortare köer till tandvården för barn

Väntetiden till en första undersökning har nästan halverats på ett år. Det visar regionens egen uppföljning av Folktandvården i Björkslätten.

Förbättringen beror på att fler tandhygienister har anställts och att kallelserna numera skickas digitalt.

- Det är ett styrkebesked från våra kliniker. Personalen har själva hittat lösningarna, berättar tandvårdschef Farid Hosseini.

Störst är skillnaden i Granvik, där väntetiden har gått från elva till fyra månader. I Ulvåsa är läget oförändrat.

- Där har vi ännu inte lyckats rekrytera, men annonsen ligger ute, berättar Farid Hosseini.

Vid frågor, kontakta gärna:

Farid Hosseini
tandvårdschef
Telefon: 031-390 06 52
Mobil: 070-174 06 53
farid.hosseini@bjorkslatten.example

Annika Ryd
pressansvarig
Telefon: 031-390 06 50
"""),
        encoding="latin-1",
        kind="press_release",
        title="Kortare köer till tandvården för barn",
        lead="Väntetiden till en första … i Björkslätten.",
        dates={"published": "2020-10-08"},
        said=[
            ("Farid Hosseini", "tandvårdschef", "Det är ett styrkebesked … hittat lösningarna"),
            ("Farid Hosseini", "tandvårdschef", "Där har vi ännu … annonsen ligger ute"),
        ],
        people=[
            (
                "Farid Hosseini",
                "tandvårdschef",
                "",
                ["+46313900652", "+46701740653"],
                ["farid.hosseini@bjorkslatten.example"],
            ),
            ("Annika Ryd", "pressansvarig", "", ["+46313900650"], []),
        ],
    ),
    text(
        "second-grants-open",
        """
Press release
Published: 15 January 2025
Last updated: 20 January 2025

Grants for repairing historic barns

Owners of listed barns can now apply for grants from the Rural Heritage Board. The grants cover up to half of the cost of a new roof.

Deadline for applications: 31 March 2025

An application should contain:

1. a photograph of each side of the barn
2. a tender from a builder
3. a letter from the municipality

Decisions will be sent out before the summer. Applicants who are turned down may apply again next year.

"Many barns have stood for two hundred years. One leaking winter is enough to lose them", says Johan Ekman-Price, Programme Manager.

Related information
Application form: https://www.ruralheritage.example/barns/form
Conditions for grants: https://www.ruralheritage.example/barns/conditions

Contact
Johan Ekman-Price
Programme Manager
johan.ekman-price@ruralheritage.example
+46 8 465 004 61
""",
        encoding="utf-16",
        language="en",
        kind="press_release",
        title="Grants for repairing historic barns",
        lead="Owners of listed barns … a new roof.",
        dates={"published": "2025-01-15", "updated": "2025-01-20", "deadline": "2025-03-31"},
        items=[
            "a photograph of each side of the barn",
            "a tender from a builder",
            "a letter from the municipality",
        ],
        said=[
            ("Johan Ekman-Price", "Programme Manager", "Many barns have … to lose them"),
        ],
        links=[
            "https://www.ruralheritage.example/barns/form",
            "https://www.ruralheritage.example/barns/conditions",
        ],
        people=[
            (
                "Johan Ekman-Price",
                "Programme Manager",
                "",
                ["+46846500461"],
                ["johan.ekman-price@ruralheritage.example"],
            ),
        ],
    ),
    # The hard ones.
    text(
        "second-hard-brutna-rader",
        """
Hamnverket

PRESSMEDDELANDE                         2018-04-19

Farleden in till Klövervik görs djupare

Från och med maj muddras farleden in till Klövervik. Arbetet ska vara
klart före midsommar och gör att större fartyg kan gå in utan att vänta
på högvatten.
   Muddringen har föregåtts av undersökningar av botten. Massorna läggs
i en gammal lergrop på land, eftersom de innehåller rester av båtbotten-
färg.
   - Vi har lagt stor omsorg om att inte sprida sedimenten. Därför
använder vi slutna skopor och mäter grumligheten varje timme, säger
projektledare Sten Oskarsson.
   Fiskare och båtklubbar i området har fått brev. Den som har synpunkter
kan lämna dem till Hamnverket.
   - De flesta är positiva, men vi förstår att det stör, säger Sten
Oskarsson.

Kontakt:
Sten Oskarsson, projektledare, Hamnverket, 040-628 04 71
Kristin Bladh, informatör, Hamnverket, 040/628 04 72
""",
        hard=True,
        encoding="latin-1",
        kind="press_release",
        title="Farleden in till Klövervik görs djupare",
        lead="Från och med maj … på högvatten.",
        dates={"published": "2018-04-19"},
        said=[
            ("Sten Oskarsson", "projektledare", "Vi har lagt … grumligheten varje timme"),
            (
                "Sten Oskarsson",
                "projektledare",
                "De flesta är positiva, men vi förstår att det stör",
            ),
        ],
        people=[
            ("Sten Oskarsson", "projektledare", "Hamnverket", ["+46406280471"], []),
            ("Kristin Bladh", "informatör", "Hamnverket", ["+46406280472"], []),
        ],
    ),
    text(
        "second-hard-ett-block",
        """
Kontaktperson: Lotta Frykman, näringslivschef, 0980-319 233
Pressmeddelande
Sju nya företag flyttar in i gamla pappersbruket
När vårsolen når in genom takfönstren i Åtorps pappersbruk är det för första gången på tjugo år människor där inne. Åtorps kommun har hyrt ut samtliga lokaler i bruket.
Kommunen köpte bruket 2016 för en krona och har sedan dess sanerat marken.
– Det var många som skakade på huvudet då. I dag är det ingen som gör det, säger Lotta Frykman, näringslivschef.
Bland hyresgästerna finns en bryggare och en verkstad för elcyklar.
– Jag letade i hela länet och hittade ingenstans så högt i tak, säger Jamal Reza, bryggare.
Invigning hålls senare i vår och alla Åtorpsbor är välkomna.
Åtorps kommun 2019-03-27
""",
        hard=True,
        kind="press_release",
        title="Sju nya företag flyttar in i gamla pappersbruket",
        lead="När vårsolen når … lokaler i bruket.",
        dates={"published": "2019-03-27"},
        said=[
            (
                "Lotta Frykman",
                "näringslivschef",
                "Det var många som skakade på huvudet då. I dag är det ingen som gör det",
            ),
            (
                "Jamal Reza",
                "bryggare",
                "Jag letade i hela länet och hittade ingenstans så högt i tak",
            ),
        ],
        people=[("Lotta Frykman", "näringslivschef", "", ["+46980319233"], [])],
    ),
    text(
        "second-hard-embargo-mail",
        """
*** PRESS RELEASE ***
EMBARGOED UNTIL 00:01 ON 3 OCTOBER 2023
Issued 29 September 2023

RIVER SALMON AT THEIR HIGHEST LEVEL IN FORTY YEARS

More salmon climbed the Storälven river this summer than in any year
since counting began in 1983, according to the Inland Fisheries
Institute.

The fish are counted by a camera in the ladder at Kvarnfors. Between
1 June and 15 September the camera recorded every fish that passed.

Key figures:

* 18,420 salmon passed the ladder
* almost 2,300 sea trout were counted
* the largest fish weighed 21.5 kilograms
* four pike were caught

Maria Sundqvist, senior biologist, says: "The ban on drift nets is part
of the answer, but so are the people who carried gravel back into the
streams by hand."

The Institute warns that one good summer is not a trend. A dry spring
could still harm the eggs laid this autumn.

"Enjoy it, but do not touch the quotas yet", says Maria Sundqvist.

Journalists with questions are welcome to call Maria Sundqvist, senior
biologist, on +46 (0)70-174 06 84 or to write to maria.sundqvist (at)
inlandfisheries.example.
""",
        hard=True,
        language="en",
        kind="press_release",
        title="RIVER SALMON AT THEIR HIGHEST LEVEL IN FORTY YEARS",
        lead="More salmon climbed … Institute.",
        dates={"published": "2023-09-29", "embargo": "2023-10-03 00:01"},
        said=[
            ("Maria Sundqvist", "senior biologist", "The ban on drift nets … streams by hand."),
            (
                "Maria Sundqvist",
                "senior biologist",
                "Enjoy it, but do not touch the quotas yet",
            ),
        ],
        counted=[
            ("18420", "salmon"),
            ("2300", "sea trout"),
            ("21.5", "kilograms"),
            ("4", "pike"),
        ],
        people=[
            (
                "Maria Sundqvist",
                "senior biologist",
                "",
                ["+46701740684"],
                ["maria.sundqvist@inlandfisheries.example"],
            ),
        ],
    ),
    text(
        "second-hard-flera-datum",
        """
Förslag till nya regler för fyrverkerier ute på remiss

Explosivverket har i dag den 5 februari 2021 skickat ett förslag till nya föreskrifter på remiss. Svar ska ha kommit in senast den 30 april 2021.

De nuvarande reglerna beslutades den 12 juni 2009 och ändrades senast den 1 juni 2019, då raketer med styrpinne förbjöds utan särskilt tillstånd.

Förslaget innebär bland annat att

– försäljning bara får ske under fyra dagar om året
– den som säljer ska ha gått en utbildning
– avståndet till vårdinrättningar ska vara minst 200 meter.

Det är djurägarna och sjukvården som har drivit på. "Vi har fått in fler brev om fyrverkerier än om något annat", menar Elsebeth Norring, chefsjurist på Explosivverket, som har lett arbetet med föreskrifterna.

Hon tror att reglerna kan börja gälla till nästa nyårsafton.

Den som vill veta mer når Elsebeth Norring, chefsjurist, på telefon 08-465 004 48 eller elsebeth.norring@explosivverket.example.

Senast uppdaterad: 8 februari 2021
""",
        hard=True,
        title="Förslag till nya regler för fyrverkerier ute på remiss",
        lead="Explosivverket har i dag … den 30 april 2021.",
        dates={"published": "2021-02-05", "deadline": "2021-04-30", "updated": "2021-02-08"},
        said=[
            (
                "Elsebeth Norring",
                "chefsjurist",
                "Vi har fått in fler brev om fyrverkerier än om något annat",
            ),
        ],
        items=[
            "försäljning bara får ske under fyra dagar om året",
            "den som säljer ska ha gått en utbildning",
            "avståndet till vårdinrättningar ska vara minst 200 meter.",
        ],
        people=[
            (
                "Elsebeth Norring",
                "chefsjurist",
                "",
                ["+46846500448"],
                ["elsebeth.norring@explosivverket.example"],
            ),
        ],
    ),
    text(
        "second-hard-langa-citat",
        """
Hon blir årets eldsjäl i Rönnsta

Rönnsta 2022-12-13

Priset Årets eldsjäl går i år till Birgitta Ahlmark, som i trettio år har lett simskolan i Rönnsta.

Kultur- och fritidsnämnden skriver i sin motivering att hon har lärt tre generationer att flyta.

”Jag trodde först att de hade ringt fel. Jag har aldrig fått ett pris i hela mitt liv, inte ens på tombola.

”Men när jag förstod att det var barnen som hade nominerat mig, då grät jag. Det finns inget finare än ett barn som vågar doppa huvudet”, säger Birgitta Ahlmark, simlärare.

Priset delades ut vid en ceremoni i simhallen, där flera av de första eleverna fanns på plats.

Så här berättar fritidschef Hannes Tuvesson:
”Vi hade kunnat fylla hela bassängen med folk som ville gratulera.”

Till nästa sommar ska simskolan få en egen brygga, och den ska bära Birgittas namn.

Hannes Tuvesson, fritidschef
hannes.tuvesson@ronnsta.example
0980-31 92 71
""",
        hard=True,
        title="Hon blir årets eldsjäl i Rönnsta",
        lead="Priset Årets eldsjäl … simskolan i Rönnsta.",
        dates={"published": "2022-12-13"},
        said=[
            ("Birgitta Ahlmark", "simlärare", "Jag trodde först … vågar doppa huvudet"),
            (
                "Hannes Tuvesson",
                "fritidschef",
                "Vi hade kunnat fylla hela bassängen med folk som ville gratulera.",
            ),
        ],
        people=[
            (
                "Hannes Tuvesson",
                "fritidschef",
                "",
                ["+46980319271"],
                ["hannes.tuvesson@ronnsta.example"],
            ),
        ],
    ),
]
