"""Invented texts, and what somebody types to find each: the list that the search is held to.

Every document has a name; a pair is (what is typed, the document that must be found first).
`NEAR_MISSES` are (what is typed, documents that must not be found at all).
"""

#: name: (title, lead, body)
SWEDISH = {
    "stöd": (
        "Nytt upphandlingsstöd till små kommuner",
        "Sex handläggare svarar på frågor varje vardag.",
        "Stödet är kostnadsfritt. Den som ringer får hjälp med kravställning samma dag.",
    ),
    "inköp": (
        "Fyra regioner prövar inköpssamordning",
        "Tillsammans köper de förbrukningsvaror för 1 240 miljoner kronor.",
        "Försöket pågår i två år och följs av forskare vid Norrsunds högskola.",
    ),
    "lou": (
        "Så ändras reglerna nästa år",
        "Ändringarna i lagen om offentlig upphandling gäller från årsskiftet.",
        "Tröskelvärdena höjs. Läs 4 kap. 9 § och förarbetena, SFS 2017:1145.",
    ),
    "espd": (
        "Enklare att visa att man kan leverera",
        "Ett europeiskt enhetligt upphandlingsdokument räcker i första skedet.",
        "Företag som redan har intyg behöver inte skicka dem igen.",
    ),
    "mat": (
        "Skolmåltiderna i Älvsunda har blivit grönare",
        "Andelen ekologiska råvaror är 47 procent.",
        "Köksmästaren berättar hur menyn lades om. Barnen märkte ingen skillnad på potatisen.",
    ),
    "elbilar": (
        "Hemtjänsten byter till elbilar",
        "Utsläppen minskar med en tredjedel på ett år.",
        "Laddstolpar sätts upp vid alla äldreboenden. Personalen har fått utbildning i körning.",
    ),
    "ramavtal": (
        "Tre leverantörer får ramavtalet för tolkning",
        "Avtalsperioden är fyra år.",
        "Beställaren följer upp kvaliteten varje kvartal.",
    ),
    "namn": (
        "Åsa Sjövall-Öberg blir ny chefsjurist",
        "Hon kommer närmast från Hovrätten i Björkvik.",
        "Företrädaren Göran O’Hara går i pension.",
    ),
    "idé": (
        "Idébank för hållbara inköp öppnar",
        "Över 235 exempel från hela landet.",
        "Vem som helst kan lämna ett förslag. En jury på Café Linné väljer månadens exempel.",
    ),
    "säkerhet": (
        "Högre krav på informationssäkerhet",
        "Myndigheterna ska anmäla allvarliga störningar inom ett dygn.",
        "Föreskrifterna träder i kraft i oktober. En handbok kommer i september.",
    ),
    "rättvisa": (
        "Granskningen: få anbudsgivare klagar",
        "Antalet överprövningar har halverats sedan 2014.",
        "Domstolarna avgör ett mål på i genomsnitt 38 dagar.",
    ),
    "böcker": (
        "Biblioteken köper fler böcker på minoritetsspråk",
        "Länderna runt Östersjön samarbetar.",
        "Städerna i norr bidrar mest. Ledamöterna i nämnden är eniga.",
    ),
    "e-handel": (
        "E-fakturor blir obligatoriska",
        "EU-kommissionens förslag träffar alla som säljer till det offentliga.",
        "Mindre företag får ett år på sig. Tekniken är densamma som i e-handel.",
    ),
    "bygg": (
        "Byggentreprenader: vad gick fel i Karlslunda?",
        "Kostnaden blev dubbelt så hög som planerat.",
        "Revisorerna riktar kritik mot styrningen av underhållet på bron.",
    ),
    "statistik": (
        "Årets statistik är här",
        "Den samlade köpsumman var 843,5 miljarder kronor.",
        "Siffrorna bygger på annonser från hela året.",
    ),
    "kommunikation": (
        "Kommunikationschefen svarar på kritiken",
        "Intervju om mediernas rapportering.",
        "Kommunikationen med medierna ska bli snabbare.",
    ),
    "vård": (
        "Sjukvårdsmateriel måste kunna spåras",
        "Ett register införs vid alla sjukhus.",
        "Läkarna rapporterar in. Registret kostar nio miljoner.",
    ),
    "ungdom": (
        "Ungdomar testade webbplatsen",
        "Tillgänglighetskraven är inte uppfyllda, enligt rapporten.",
        "Menyerna var svåra att förstå. En ny version prövas i vår.",
    ),
    "djur": (
        "Djurskydd i kravspecifikationen",
        "Hur man ställer krav på uppfödning av gris och kyckling.",
        "Veterinärerna har tagit fram ett underlag som är fritt att använda.",
    ),
    "konferens": (
        "Anmälan till höstens konferens är öppen",
        "Temat är innovationsupphandling.",
        "Talarna kommer från nio länder. Platserna är begränsade.",
    ),
    "näringsliv": (
        "Små företag vinner oftare än man tror",
        "Näringslivets organisationer är positiva.",
        "Sex av tio kontrakt går till företag med färre än femtio anställda.",
    ),
    "miljö": (
        "Miljökraven skärps för städtjänster",
        "Kemikalier fasas ut till 2030.",
        "Den nya vägledningen beskriver miljöledningssystemen.",
    ),
}

#: (what is typed, name of the document), by the kind of difficulty.
SWEDISH_PAIRS = [
    # inflection
    ("kommun", "stöd"),
    ("kommunerna", "stöd"),
    ("kommunens upphandlingsstöd", "stöd"),
    ("region", "inköp"),
    ("regionernas", "inköp"),
    ("leverantörerna", "ramavtal"),
    ("leverantör", "ramavtal"),
    ("bok", "böcker"),
    ("böckerna", "böcker"),
    ("land östersjön", "böcker"),
    ("stad", "böcker"),
    ("ledamot", "böcker"),
    ("konferenser", "konferens"),
    ("konferensen", "konferens"),
    ("talare", "konferens"),
    ("hållbart", "idé"),
    ("hållbar", "idé"),
    ("exemplet", "idé"),
    ("register", "vård"),
    ("läkare", "vård"),
    ("störning", "säkerhet"),
    ("föreskriften", "säkerhet"),
    ("domstol", "rättvisa"),
    ("överprövning", "rättvisa"),
    ("ungdom", "ungdom"),
    ("ungdomarnas", "ungdom"),
    ("kemikalie", "miljö"),
    ("revisor", "bygg"),
    ("siffra", "statistik"),
    ("ekologiskt", "mat"),
    # definite forms
    ("avtalsperiod", "ramavtal"),
    ("granskning", "rättvisa"),
    ("bro", "bygg"),
    ("kritik", "bygg"),
    ("näringsliv", "näringsliv"),
    ("registren", "vård"),
    # compounds, from a part to the whole
    ("upphandling stöd", "stöd"),
    ("samordning", "inköp"),
    ("måltid", "mat"),
    ("skola", "mat"),
    ("bil", "elbilar"),
    ("avtal tolkning", "ramavtal"),
    ("entreprenad", "bygg"),
    ("sjukvård", "vård"),
    ("materiel", "vård"),
    ("krav tillgänglighet", "ungdom"),
    ("skydd djur", "djur"),
    ("specifikation", "djur"),
    ("innovation", "konferens"),
    ("ledningssystem", "miljö"),
    ("städ", "miljö"),
    ("anbud", "rättvisa"),
    # abbreviations
    ("LOU", "lou"),
    ("lou", "lou"),
    ("LOU:s", "lou"),
    ("lagen om offentlig upphandling", "lou"),
    ("ESPD", "espd"),
    ("espd", "espd"),
    # numbers and signs
    ("235", "idé"),
    ("1 240", "inköp"),
    ("1240", "inköp"),
    ("1\u00a0240", "inköp"),
    ("2017:1145", "lou"),
    ("9 §", "lou"),
    ("§ 9", "lou"),
    ("843,5", "statistik"),
    ("47", "mat"),
    # names, hyphens, apostrophes
    ("Åsa Sjövall-Öberg", "namn"),
    ("sjövall öberg", "namn"),
    ("Öberg", "namn"),
    ("O'Hara", "namn"),
    ("O’Haras", "namn"),
    ("Björkvik", "namn"),
    ("e-faktura", "e-handel"),
    ("efaktura", "e-handel"),
    ("EU-kommissionen", "e-handel"),
    ("ehandel", "e-handel"),
    # letters composed and not, capitals
    ("A\u030asa", "namn"),
    ("SKOLMA\u030aLTIDER", "mat"),
    ("ÄLVSUNDA", "mat"),
    # without diacritics, or with the wrong ones
    ("alvsunda", "mat"),
    ("asa sjovall", "namn"),
    ("overprovning", "rättvisa"),
    ("sakerhet", "säkerhet"),
    ("hållbära inkop", "idé"),
    ("cafe linne", "idé"),
    ("foreskrifter", "säkerhet"),
    ("kommunikationschef", "kommunikation"),
    # half a word
    ("upphandlingss", "stöd"),
    ("konfer", "konferens"),
    ("tröskelv", "lou"),
    # quoted
    ('"offentlig upphandling"', "lou"),
]

#: What is typed, and documents that must not be found by it.
NEAR_MISSES = [
    ("kommun", ["kommunikation"]),
    ("35", ["idé"]),
    ("240", ["inköp"]),
    ("23", ["idé"]),
    ("1145:2017", ["lou"]),
    ("handling", ["stöd", "espd", "konferens"]),
    ("bud", ["rättvisa"]),
    ("ton", ["stöd"]),
    ("val", ["näringsliv", "ramavtal"]),
    ('"upphandling offentlig"', ["lou"]),
    ("asa", ["vård"]),
]

ENGLISH = {
    "guide": (
        "New guide to buying cleaning services",
        "Chemicals are phased out by 2030.",
        "The guidance was written together with suppliers and three municipalities.",
    ),
    "prize": (
        "Municipality of Lakebury wins the procurement prize",
        "The jury praised its organisation of joint purchasing.",
        "Some 1,240 buyers voted. The prize is worth 2.5 million kronor.",
    ),
    "law": (
        "What changes next year",
        "Amendments to the Public Procurement Act enter into force in January.",
        "Thresholds are raised. See section 9 and SFS 2017:1145.",
    ),
    "espd": (
        "Easier to prove one's ability",
        "One European Single Procurement Document is enough.",
        "Companies need not send certificates again.",
    ),
    "person": (
        "Zoë O’Neill-Smyth appointed Director-General",
        "She takes office in May.",
        "The Government’s decision was announced today.",
    ),
    "cars": (
        "Home care switches to electric cars",
        "Emissions fell by 35 per cent.",
        "Charging points are being installed at all nursing homes.",
    ),
    "statistics": (
        "The figures for the year",
        "The total value of contracts was SEK 843.5 billion.",
        "Analyses of 235 authorities are published as open data.",
    ),
}

ENGLISH_PAIRS = [
    ("municipality", "prize"),
    ("supplier", "guide"),
    ("chemical", "guide"),
    ("guides", "guide"),
    ("purchase", "prize"),
    ("organization", "prize"),
    ("organisations", "prize"),
    ("1240", "prize"),
    ("1,240", "prize"),
    ("2.5 million", "prize"),
    ("LOU", "law"),
    ("amendment", "law"),
    ("2017:1145", "law"),
    ("ESPD", "espd"),
    ("certificate", "espd"),
    ("O'Neill", "person"),
    ("zoe", "person"),
    ("government's decision", "person"),
    ("director general", "person"),
    ("electric car", "cars"),
    ("emission", "cars"),
    ("installing", "cars"),
    ("235", "statistics"),
    ("authority", "statistics"),
    ("analysis", "statistics"),
    ("contra", "statistics"),
]
