"""The words that tell a person from a company, a newsletter, a fair or "no idea", in seven languages.

All lists hold folded words (small letters, no accents, see `forms.fold`). Adding a word here is all it takes to
teach the reader a new one.
"""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Single words, written with blanks between."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    """Phrases of one or more words, written with bars between."""
    return frozenset(phrase.strip() for phrase in text.split("|") if phrase.strip())


LEGAL_FORMS = listed(
    """
    gmbh mbh ggmbh gbr ohg kgaa ev eg partg partgmbb partmbb ltd limited llc llp lllp inc incorporated corp
    corporation plc pllc sarl sarlu sasu eurl snc srl srls spa sapa sagl bvba sprl cvba vof asa aps oyj oy
    kft zrt doo dd sro spol spzoo pty pte bhd sdn pvt unltd lda ltda eireli sci scp stiftung cic cio ооо зао
    оао пао
    """
)
"""Legal forms that are safe in any spelling: "gmbh", "Ltd.", "S.r.l."."""

LEGAL_FORMS_IN_CAPITALS = listed(
    """
    AG UG KG KGaA SE SA SAS BV NV AB AS EK SL SLU SC DA PC PA AO ИП CV CA
    """
)
"""Legal forms that are only believed in capitals: "Ag" and "Sa" are also parts of names."""

LEGAL_COMPANIONS = listed(
    """
    co cie company compagnie
    """
)
"""Words that go with a legal form ("& Co. KG")."""

FAMILY_WORDS = listed(
    """
    partner partners partnern partnerschaft sons son sohne soehne sohn tochter toechter brothers bros
    gebruder gebrueder geschwister associates associes associados associati asociados asociadas kollegen
    kolleginnen co cie company compagnie hijos fils filles freres figli fratelli zonen zoon filhos irmaos
    hermanos daughters compagnons
    """
)
"""What follows "&" in the name of one firm: "Smith & Partner", "Müller und Söhne"."""

ORGANISATION_WORDS = listed(
    """
    center centre centers centres zentrum centro care daycare nursery kindergarten kita hospice diocese
    archdiocese bistum league army schools colleges house department office offices buro buero corporation
    authority museum library theater theatre theatergruppe orchestra court gericht police polizei embassy
    botschaft factory fabrik mission home homes bank banca banco banque sparkasse volksbank raiffeisenbank
    kreditbank kanzlei anwaltskanzlei notariat law lawyers solicitors attorneys barristers rechtsanwalte
    rechtsanwaelte avocats abogados advocaten advogados avvocati consulting consultants consultancy beratung
    unternehmensberatung steuerberatung steuerkanzlei buchhaltung accounting accountants bookkeeping conseil
    conseils consultoria consulenza asesoria advisors advisers advisory university universitat universitaet
    universite universidad universidade universita universiteit hochschule college school schule ecole
    escuela scuola academy akademie academie institute institut instituto istituto hotel hostel restaurant
    cafe bistro bakery backerei baeckerei brauerei brewery group gruppe groupe grupo gruppo holding holdings
    agency agentur agence agencia agenzia studio studios atelier werkstatt workshop24 klinik clinic clinique
    clinica hospital krankenhaus spital praxis pharmacy apotheke insurance versicherung versicherungen
    assurance assurances seguros assicurazioni verzekeringen immobilien immobilier realty estates
    architekten architects architectes bau hausverwaltung verlag publishers publishing press software
    systems technologies technology solutions services service digital media design labs lab ventures
    capital invest investments logistics transport spedition autohaus garage werke industries industrie
    manufacturing engineering ingenieurburo ministry ministerium council gemeinde stadt behorde amt
    finanzamt jobcenter foundation fondation fundacion fondazione fundacao supermarket shop store laden
    boutique salon travel reisen tours druckerei printers printing enterprises international worldwide
    global trading trust charity gmbhs firma bufete despacho notaire treuhand wirtschaftsprufung
    wirtschaftspruefung recruiting recruitment personalberatung 公司 有限公司
    metzgerei fleischerei zimmerei schreinerei tischlerei schlosserei gartnerei gaertnerei konditorei gasthof gasthaus
    gaststatte wirtshaus weingut fahrschule reinigung sanitar haustechnik dachdeckerei malerbetrieb baumschule
    buchhandlung tierarztpraxis zahnarztpraxis arztpraxis physiotherapie optik elektrotechnik kosmetikstudio tankstelle
    buchladen dental dentistry plumbing roofing landscaping butchers bakers florists brewing carpentry joinery
    catering veterinary optometry physiotherapy chiropractic salons gym garages motors autos builders construction
    electrical boulangerie patisserie boucherie menuiserie plomberie pharmacie cabinet imprimerie librairie fleuriste
    panaderia carniceria ferreteria farmacia taller peluqueria panetteria macelleria falegnameria officina
    bakkerij slagerij apotheek tandartspraktijk padaria acougue oficina clinicas
    """
)

GROUP_WORDS = listed(
    """
    bni rotary rotarier lions kiwanis toastmasters chamber chambre camara kammer handelskammer ihk hwk
    handwerkskammer soroptimist zonta roundtable mastermind club verein verband association asociacion
    associazione associacao vereniging society gesellschaft bund guild innung union gewerkschaft network
    netzwerk reseau netwerk alumni community cercle circulo kreis federation parish church kirche
    kirchengemeinde eglise parrocchia committee wirtschaftsjunioren bvmw lionsclub rotaryclub
    """
)

CONTENT_WORDS = listed(
    """
    book books buch ebook ebooks e-book livre livres libro libros libri livro boek article articles artikel
    beitrag fachartikel gastbeitrag articolo articulo artigo interview interviews entretien entrevista
    intervista newsletter newsletters rundbrief infolettre boletin mailing podcast podcasts webinar webinars
    webinaire onlinekurs blog blogpost blogbeitrag column kolumne post posts posting video videos
    youtube-video whitepaper guide ratgeber leitfaden checklist checkliste ebookseite brochure broschure
    flyer flugblatt prospekt folder leaflet advert advertisement advertising ad ads anzeige annonce annuncio
    anuncio inserat werbung werbeanzeige reklame publicite publicidad pubblicita banner poster plakat radio
    television tv broadcast press-release pressemitteilung zeitung zeitschrift newspaper paper magazine
    magazin journal gazette revista rivista giornale tijdschrift krant study studie report quiz course kurs
    mailshot postcard postkarte leadmagnet magnet landingpage episode presseartikel bericht review reviews
    bewertung bewertungen rezension listing listings directory directories verzeichnis branchenverzeichnis annuaire
    """
)

EVENT_WORDS = listed(
    """
    fair fairs messe fachmesse hausmesse conference conferences konferenz kongress congress congres congreso
    congresso convegno conferencia conferenza seminar seminars seminaire seminario workshop workshops talk
    talks vortrag vortrage lecture lectures keynote exhibition ausstellung exposition expo tradeshow meetup
    meet-up stammtisch event events evento eventi veranstaltung evenement summit gipfel tagung symposium
    forum party feier wedding hochzeit dinner lunch breakfast fruhstuck netzwerktreffen networking
    networkingevent jobmesse feria fiera foire salon-pro beurs openday hackathon retreat bootcamp rede panel
    podiumsdiskussion sommerfest weihnachtsfeier training schulung
    """
)

CHANNELS: dict[str, str] = {
    alias: shown
    for shown, aliases in {
        "Google": "google|google search|google suche|googlesuche|googled|googeln|gegoogelt|google organic|"
        "recherche google|busqueda google|ricerca google|google.com|google.de|goggle|"
        "google maps|google my business|google business|google business profile|google places",
        "Google Ads": "google ads|google adwords|adwords|google ad|google anzeige|google anzeigen|google werbung",
        "Bing": "bing|bing search|bing.com",
        "LinkedIn": "linkedin|linked in|linkedin message|linkedin.com|linkedin dm|linkedin nachricht|li",
        "Xing": "xing|xing.com",
        "Facebook": "facebook|fb|facebook.com|facebook page|facebook group|facebook gruppe|meta",
        "Facebook Ads": "facebook ads|fb ads|facebook ad|meta ads|facebook anzeige",
        "Instagram": "instagram|insta|ig|instagram.com",
        "X (Twitter)": "twitter|x (twitter)|twitter.com|tweet",
        "YouTube": "youtube|you tube|yt|youtube.com",
        "TikTok": "tiktok|tik tok",
        "Pinterest": "pinterest",
        "WhatsApp": "whatsapp|whats app",
        "Reddit": "reddit",
        "Nextdoor": "nextdoor",
        "Yelp": "yelp",
        "Trustpilot": "trustpilot",
        "ProvenExpert": "provenexpert|proven expert",
        "Jameda": "jameda",
        "Doctolib": "doctolib",
        "Malt": "malt",
        "Upwork": "upwork",
        "Fiverr": "fiverr",
        "Gelbe Seiten": "gelbe seiten|gelbeseiten|die gelben seiten",
        "Yellow Pages": "yellow pages|pages jaunes|pagine gialle|paginas amarillas|yell|yell.com|goudengids",
        "Das Örtliche": "das ortliche|telefonbuch|phone book|phonebook|telephone directory",
        "ChatGPT": "chatgpt|chat gpt|gpt|openai",
        "AI assistant": "ai|ki|ai search|claude|gemini|copilot|perplexity",
        "Internet search": "internet search|internetsuche|internetrecherche|web search|websearch|online search|"
        "search engine|suchmaschine|suchmaschinen|online suche|onlinesuche|recherche internet|organic search|"
        "organic|seo|search|suche|busqueda en internet|ricerca internet|zoekmachine",
        "Internet": "internet|web|online|the internet|the web|www|im internet|im netz|netz|en ligne|en linea",
        "Website": "website|web site|webseite|homepage|home page|my website|our website|meine website|"
        "meine webseite|meine homepage|unsere website|site web|site|sitio web|pagina web|sito|sito web|"
        "contact form|kontaktformular|web form|webformular|website form|formulaire|landing page",
        "Cold call": "cold call|cold calls|cold calling|kaltakquise|telefonakquise|kaltanruf|outbound call",
        "Cold e-mail": "cold email|cold e-mail|cold mail|kaltmail|outbound|outreach|cold outreach",
        "Walk-in": "walk-in|walk in|walkin|walked in|laufkundschaft|passant|passage|passing by|passing trade|"
        "shop window|schaufenster|drive by|drive-by",
        "Signboard": "sign|signboard|schild|firmenschild|praxisschild",
        "Social media": "social media|social|social network|soziale medien|reseaux sociaux|redes sociales",
        "Advertising": "advertising|advertisement|advert|werbung|ads|ppc|paid search|cpc|publicite|pubblicita",
        "Newspaper": "newspaper|zeitung|local newspaper|local paper|the paper|journal|giornale|periodico",
        "Radio": "radio|the radio|im radio",
        "Mailing": "mailing|mailshot|direct mail|postwurf|postwurfsendung|email campaign|e-mail campaign",
        "Directory": "directory|online directory|branchenbuch|verzeichnis|branchenverzeichnis|listing|annuaire",
        "Tender": "tender|ausschreibung|public tender|rfp|appel d'offres|gara",
        "Phone": "phone|telefon|telephone|phone call|anruf|call|incoming call",
        "E-mail": "email|e-mail|mail|courriel",
    }.items()
    for alias in aliases.split("|")
}
"""Folded spelling -> the name a channel is shown by."""

NOT_SAID = _phrases(
    """
    n/a|na|n.a.|n.a|n a|none|no|nil|null|nan|unknown|unkn|unknwon|not known|not sure|unsure|unbekannt|
    unbek.|unbek|k.a.|k.a|ka|k. a.|keine angabe|keine angaben|keine ahnung|weiss nicht|weiss ich nicht|
    nicht bekannt|don't know|dont know|don’t know|do not know|dunno|no idea|can't remember|cannot remember|
    cant remember|forgot|forgotten|#n/a|#na|#ref!|#value!|#nv|#name?|tbd|tbc|tba|to be confirmed|
    to be determined|to ask|ask|open|offen|blank|empty|leer|missing|fehlt|not given|not stated|
    not specified|unspecified|not provided|no answer|no response|inconnu|inconnue|pas connu|ne sait pas|nc|
    n.c.|n.d.|nd|s/o|desconocido|desconocida|no se|se desconoce|sin datos|sconosciuto|sconosciuta|non so|
    non noto|onbekend|weet niet|n.v.t.|nvt|geen|desconhecido|nao sei|sem dados|undefined|(none)|(not set)|
    not set|(direct)|direct|direkt|other|others|sonstige|sonstiges|andere|andere quelle|autre|autres|otro|
    otros|altro|overig|outro|outros|various|diverse|misc|miscellaneous|xxx|xx|x|test|-none-|bitte auswahlen|
    please select|select|choose|keine|kein|niemand|nobody|no one|noone|personne|nadie|nessuno|somebody|
    someone|jemand|quelqu'un|alguien|qualcuno|iemand|alguem|anonymous|anonym|source|quelle|true|false
    """
)

NAMELESS = _phrases(
    """
    friend|friends|a friend|my friend|mate|buddy|freund|freunde|freundin|ein freund|eine freundin|
    freunde und familie|friends and family|friends & family|family|familie|relative|relatives|verwandte|
    verwandter|ami|amie|un ami|une amie|amis|amigo|amiga|un amigo|una amiga|amico|amica|un amico|un'amica|
    vriend|vriendin|um amigo|uma amiga|bekannter|bekannte|bekannten|ein bekannter|eine bekannte|
    bekanntenkreis|acquaintance|an acquaintance|connaissance|conocido|conocida|conoscente|kennis|conhecido|
    word of mouth|word-of-mouth|wom|mund-zu-mund|mundpropaganda|mund-zu-mund-propaganda|horensagen|
    bouche a oreille|bouche-a-oreille|boca a boca|passaparola|mond-tot-mond|mond tot mond|boca-a-boca|
    empfehlung|empfehlungen|weiterempfehlung|personliche empfehlung|referral|referrals|referred|a referral|
    personal referral|recommendation|recommendations|recommended|personal recommendation|empfohlen|
    recommandation|recommande|recommandee|recomendacion|recomendado|recomendada|raccomandazione|consiglio|
    aanbeveling|aanrader|recomendacao|indicacao|indicado|referencia|introduction|introduced|intro|network|
    networking|my network|netzwerk|mein netzwerk|reseau|red de contactos|rete|netwerk|contacts|contact|
    kontakt|kontakte|personal contact|personlicher kontakt|privat|private|personal|personlich|colleague|
    a colleague|colleagues|former colleague|ex colleague|old colleague|coworker|co-worker|kollege|kollegin|
    kollegen|ein kollege|eine kollegin|ex-kollege|collegue|un collegue|collega|colega|ehemaliger kollege|
    neighbour|neighbor|neighbours|neighbors|a neighbour|nachbar|nachbarin|nachbarn|voisin|voisine|vecino|
    vicino|client|a client|another client|other client|customer|a customer|another customer|clients|
    customers|former client|kunde|kundin|kunden|ein kunde|eine kundin|anderer kunde|mandant|mandantin|
    klient|klientin|un client|cliente|klant|patient|patientin|a patient|partner|business partner|
    geschaftspartner|supplier|lieferant|boss|chef|brother|sister|mother|father|husband|wife|son|daughter|
    cousin|uncle|aunt|bruder|schwester|mutter|vater|mann|frau|ehemann|ehefrau|sohn|tochter|onkel|tante|mum|
    mom|dad|lawyer|accountant|doctor|anwalt|steuerberater|arzt|journalist|former boss|school friend|
    old friend|study friend|studienfreund|schulfreund|student|studentin
    """
)
"""Somebody, but no name: the origin stays unknown, the word is kept as a remark."""

ALREADY_CLIENT = _phrases(
    """
    existing client|existing customer|existing|existing contact|already client|already a client|old client|
    repeat client|repeat customer|repeat|repeat business|returning client|returning customer|returning|
    bestandskunde|bestandskundin|bestandskunden|bestand|stammkunde|stammkundin|altkunde|folgeauftrag|
    client existant|cliente existente|bestaande klant|ancien client|fidele|long-standing client|
    previous client
    """
)

SELF = _phrases(
    """
    self|myself|me|i|us|ourselves|self-found|self found|selffound|own|own initiative|own research|
    self referral|self-referral|ich|ich selbst|selbst|wir|eigeninitiative|selbst gefunden|eigene recherche|
    eigenakquise|akquise|moi|moi-meme|yo|yo mismo|io|ik|eu|themselves|himself|herself|himself/herself|
    spontaneous|spontan|acquisition
    """
)

TITLES = listed(
    """
    dr drs prof professor professorin doktor doctor herr herrn hr frau fr fraulein mr mrs ms miss mx sir
    lady dame lord rev reverend father hon mag magister mag.a dipl ing dipl-ing dipl-kfm dipl-kffr
    dipl-psych dipl-bw ir mme madame mlle monsieur me maitre sr sra srta senor senora don dona sig sigra
    signor signora signore dott dottssa dottoressa dottore avv ing. arq lic med jur phil rer nat pol oec hc
    habil dent vet pd univ-prof mevr dhr meneer mevrouw sig.ra dott.ssa stb wp
    """
)
"""Folded, without the full stop. "M." is left to mean an initial."""

COURTESY = listed(
    """
    herr herrn hr frau fr mr mrs ms miss mx mme madame mlle monsieur sr sra srta senor senora sig sigra
    signor signora signore mevr dhr meneer mevrouw
    """
)
"""Titles left out when the name has a first name and a surname anyway."""

WEAK_TITLES = listed(
    """
    me fr father don dona med jur phil nat pol ing rev mag lic sig sr hon dame lord lady ir pd rer habil dent vet
    oec hc wp avv arq dipl ing.
    """
)
"""Titles that are also words or names: believed only with a full stop, or after another title."""

TITLES_IN_CAPITALS = listed(
    """
    RA RAin RAe StB StBin WP
    """
)
CREDENTIALS = listed(
    """
    phd mba cpa cfa esq llm msc bsc dds dphil edd acca fca aca msw lmft pcc mcc acc
    """
)
AGES = listed(
    """
    jr sr jun sen junior senior ii iii iv
    """
)

PARTICLES = listed(
    """
    van der den de la le las los du des del della dello dei di da do dos das von vom zu zum zur af av ter
    ten te bin ibn al el ben bint abu y e und 't op st st. san santa mac mc o d' dal degli lo
    """
)

CONNECTORS = listed(
    """
    and und et
    """
)
"""Words that mean "&" and are left out of a normal form."""

LEAD_INS: tuple[str, ...] = tuple(
    sorted(
        _phrases(
            """
    via|through|thru|by|from|per|thanks to|referred by|ref by|ref. by|ref|ref.|refd by|referral by|
    referral from|referral of|referral via|referral through|recommended by|recommended from|
    recommendation by|recommendation of|recommendation from|rec by|rec. by|introduced by|introduced through|
    introduction by|introduction from|intro by|intro from|intro via|sent by|sent from|came from|came via|
    came through|heard from|heard of me from|heard via|tip from|tip by|tipped by|word of mouth from|
    word of mouth via|contact through|contact via|passed on by|found via|found through|found on|found me on|
    found us on|on the recommendation of|empfehlung von|empfehlung durch|empfehlung uber|empfehlung ueber|
    empfohlen von|empfohlen durch|empf. von|empf. durch|empf von|auf empfehlung von|weiterempfohlen von|
    weiterempfehlung von|geschickt von|vermittelt von|vermittelt durch|vermittlung durch|vermittlung von|
    kontakt uber|kontakt durch|kontakt von|uber|ueber|durch|von|tipp von|hinweis von|dank|dank an|
    bekannt durch|gefunden uber|gefunden bei|kam uber|recommande par|recommandee par|recommandation de|
    conseille par|envoye par|envoyee par|par|grace a|de la part de|par l'intermediaire de|presente par|
    recomendado por|recomendada por|recomendacion de|por|a traves de|gracias a|de parte de|referido por|
    referida por|enviado por|raccomandato da|raccomandata da|consigliato da|consigliata da|tramite|grazie a|
    presentato da|segnalato da|aanbevolen door|door|dankzij|aanbeveling van|doorverwezen door|
    doorgestuurd door|indicado por|indicada por|indicacao de|recomendacao de|atraves de|gracas a
    """
        ),
        key=len,
        reverse=True,
    )
)
"""Words before a name that only say "this one sent them", longest first."""

MET_AT: tuple[str, ...] = (
    "met at the",
    "met at",
    "met on",
    "met through",
    "met via",
    "kennengelernt bei",
    "kennengelernt auf",
    "kennengelernt uber",
    "getroffen bei",
    "getroffen auf",
    "rencontre a",
    "rencontre au",
)

ROLES = listed(
    """
    friend client customer colleague coworker neighbour neighbor partner contact former ex old my our a mein
    meine unser freund freundin kunde kundin kollege kollegin nachbar nachbarin bekannter bekannte mandant
    mandantin klient klientin ami amie collegue amigo amiga amico amica vriend vriendin klant cousin brother
    sister bruder schwester mother father mutter vater wife husband lawyer accountant tax adviser advisor
    steuerberater steuerberaterin anwalt anwaltin rechtsanwalt rechtsanwaltin journalist coach doctor school
    ehemaliger ehemalige trainer trainerin berater beraterin boss chef client: printer broker notary notar
    architect architekt estate agent makler referrer tippgeber son daughter
    """
)
"""What somebody is to me, written before or after the name: "friend Anna Berg"."""

OWN = listed(
    """
    my our mein meine meinen meiner unser unsere mon ma mes notre mi mis mio mia nuestro mijn meu minha the
    """
)
FUNCTION_WORDS = listed(
    """
    the a an of for at on in to with about is was that this my our your his her their not or but as it der
    die das ein eine einer einem im am beim bei mit fur aus auf nach wie wir ich le les un une pour avec sur
    dans los las una para con en il gli uno per nel het een voor met uma com
    """
)
SURNAMES_TOO = listed(
    """
    law bank banks page book post church hall chambers temple fair house king press bond bau lunch brothers son
    sohn park field stadt bund kreis laden talk trust capital column guild shop store bauer bericht
    """
)
"""Marked words that are surnames as well: with a known first name before them they make a person."""
