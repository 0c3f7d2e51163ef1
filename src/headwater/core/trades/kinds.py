"""Trades that are a special kind of another, and names and words that say too little to tell a trade."""

from __future__ import annotations

from typing import Final

from headwater.core.trades.name_words import plain, words

BROADER: Final[dict[str, str]] = {
    **dict.fromkeys(
        (
            "employment-lawyer", "family-lawyer", "inheritance-lawyer", "property-lawyer", "tenancy-lawyer",
            "criminal-lawyer", "traffic-lawyer", "immigration-lawyer", "company-lawyer", "ip-lawyer",
        ),
        "lawyer",
    ),
    **dict.fromkeys(("executive-coach", "career-coach"), "coach"),
    **dict.fromkeys(
        ("business-insurance-broker", "life-insurance-adviser", "health-insurance-adviser"), "insurance-broker"
    ),
    **dict.fromkeys(("seo-consultant", "social-media-manager", "brand-consultant"), "marketing-consultant"),
    **dict.fromkeys(("sales-trainer", "speaking-coach", "software-trainer"), "trainer"),
    "commercial-property-agent": "estate-agent",
    "it-security": "it-support",
}  # fmt: skip
"""Each special trade with the general one. Who is named by the general one may do the special one: one must ask."""

_TOO_LITTLE: Final = """
    consultant; consultor; consultora; designer; diseñador; coach; trainer; formateur; formador; commercial; comercial;
    counsel; buyer; acheteur; comprador; printer; Drucker; controller; recruiter; investor; president; founder;
    architect; Architekt; architecte; arquitecto; cleaner; Investor; treasurer; facilitator; administrator;
    Rechtsbeistand; Moderator; speaker; Redner; surveyor; auditor; mediator; underwriter; publicist; banker;
    project manager; Projektleiter; Projektmanager; chef de projet; general manager; director general; gerente;
    administrativo; Sachbearbeiter; secretary; receptionist; programmer; developer; messenger; administrador;
    informático; desarrollador; développeur; agent; broker; Makler; Vertreter; doctor; nurse; teacher; therapist;
    engineer; technician; mechanic; operator; driver; guide; instructor; writer; editor; artist; cook; builder
"""
TOO_LITTLE: Final = frozenset(tuple(words(plain(name))) for name in _TOO_LITTLE.split(";"))
"""A name of these counts only where nothing but words of rank stand beside it: a "cloud architect" builds no house."""

_THINGS: Final = """
    hotel; hôtel; pension; Pension; laboratory; nursery; marina; school; Schule; école; escuela; colegio; restaurant;
    garage; gym; gimnasio; farm; ferme; church; Kirche; gallery; newspaper; Zeitung; bar; band; choir; club; spa;
    flooring; gardening; machining; massage; hypnosis; Hypnose; taxi; boutique; catering; embroidery; cardiology;
    neurology; oncology; psychiatry; editorial; reformas; rénovation; cámara; animación; Sanierung; companion; chef;
    cura; mago; tata; mayor; maire; pastor; author; robótica; logística; hospice; hostel; laundry; bakery; bookshop;
    retailer; importer; Prüflabor; Handwerker; architects; Hochschule; Verlag; pharmacy; plumbing; Militar
"""
THINGS: Final = frozenset(tuple(words(plain(name))) for name in _THINGS.split(";"))
"""Names that are rather a place, a thing or a field: in a title they count only alone, in a firm's name always."""
_HEADS: Final = """
    aide worker helper clerk attendant analyst technician technologist manager director consultant specialist
    coordinator officer agent inspector examiner representative nurse engineer professor teacher lecturer assistant
    judge model administrator supervisor operator assembler scientist salesperson associate advocate reporter writer
    editor critic journalist student researcher buyer dealer mechanic driver installer trainer recruiter instructor
    hilfe helfer referent leiter mitarbeiter sachbearbeiter fachangestellte angestellte assistent assistenz
"""
HEADS: Final = frozenset(one for each in _HEADS.split() for one in words(plain(each)))
"""What people are, in the place of the head: a "dental laboratory worker" is a worker, not a laboratory."""

_RANKS: Final = """
    senior junior lead leading head chief principal managing freelance freelancer independent certified chartered
    qualified experienced registered licensed self employed associate partner international professional local expert
    owner founder cofounder co ceo director of the and und et y a an e now today currently jetzt heute nun nu
    selbstständig selbständiger freier freie freiberuflich freiberuflicher unabhängiger unabhängige zertifizierter
    geprüfter diplom dipl leitender leitende angestellter staatlich indépendant indépendante certifié agréé diplômé
    actuellement chef autónomo independiente certificado colegiado titulado ahora geschäftsführer inhaber inhaberin
    geschäftsführender gesellschafter gérant fondateur socio dueño fundador zelfstandig erkend dr prof mag ing msc
    bsc mba llm ll m phd fca aca acca cpa mr mrs ms herr frau uk de us technical business group regional national
    global deputy vice full time part assistant
"""
RANKS: Final = frozenset(one for each in _RANKS.split() for one in words(plain(each)))
"""Words beside a trade that leave it what it is."""

OWNER: Final = "business-owner"
"""The trade of those who only say that a firm is theirs: the firm tells what they do."""
_OWNERS: Final = """
    partner; owner; managing partner; principal; director; associate; associé; associée; socio; Gesellschafter; Partner;
    Mitinhaber; Praxisinhaber; Kanzleiinhaber; firm owner; sole trader; self-employed; freelancer; selbständig;
    équipe; chef; Chef; Leiter; manager
"""
OWNERS: Final = frozenset(tuple(words(plain(name))) for name in _OWNERS.split(";"))
"""What people call themselves in a firm without telling a trade."""
_NOT_THESE: Final = """
    staatsanwalt bundesanwalt generalanwalt oberstaatsanwalt amtsanwalt accidental occidental incidental
    transcendental
"""
NOT_THESE: Final = frozenset(_NOT_THESE.split())
"""Long words that end in the name of a trade, or in a word of firms, and are none of it."""
_SURNAMES: Final = """
    bauer fischer koch müller schneider schmied zimmermann becker bäcker schreiner maler maurer gärtner metzger
    fleischer wagner weber schuster schäfer richter sänger winzer imker baker cook butcher mason potter farmer fisher
    gardner gardener carpenter barber butler page parker turner miller taylor tailor porter painter judge dancer
    singer piper weaver shepherd brewer boulanger berger marchand meunier charpentier boucher tailleur cuisinier
    jardinier zapatero herrero pastor molinero guerrero bakker visser slager timmerman
"""
SURNAMES: Final = frozenset(one for each in _SURNAMES.split() for one in words(plain(each)))
"""Names of trades that are surnames first: in a firm's name or an address they tell nothing."""
_FIRMS: Final = """
    kanzlei agency agentur company firm studio cabinet bufete despacho bank sparkasse service notariat notaría
    practice centre bureau
"""
FIRMS: Final = frozenset(one for each in _FIRMS.split() for one in words(plain(each)))
FIRM_ENDS: Final = (
    "kanzlei",
    "agentur",
    "gesellschaft",
    "firma",
    "unternehmen",
    "praxis",
    "buro",
    "verwaltung",
)
"""Names that end so are a firm: behind another trade they tell where somebody works, not what they do."""
