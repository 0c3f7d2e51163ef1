"""Words of firms and of mail addresses that tell a trade, each with a name of that trade: "plumbing" tells a plumber.

They come beside the names of the trades themselves, which are looked for in firms and addresses as well.
"""

from __future__ import annotations

from typing import Final

_TOLD: Final = """
    lawyer: law legal lawfirm solicitors solicitor advocates kanzlei anwaltskanzlei recht rechtsanwaelte
    rechtsanwalte anwaelte anwalte avocats avocat abogados abogado bufete advocaten;
    notary: notaires notariat notaria;
    mediator: mediation mediacion;
    tax adviser: tax taxes steuer steuern steuerberatung steuerkanzlei fiscal;
    accountant: accounting accountancy accountants accounts treuhand comptable comptables compta contable;
    bookkeeper: bookkeeping buchhaltung payroll gestoria;
    auditor: audit wirtschaftspruefung wirtschaftsprufung;
    banker: bank sparkasse volksbank banque banco;
    financial adviser: wealth finanzberatung vermoegen vermogen patrimoine;
    mortgage broker: mortgage mortgages baufinanz hypotheken;
    insurance broker: insurance insurances versicherung versicherungen assurance assurances seguros
    verzekeringen;
    debt collector: inkasso;
    investor: capital ventures;
    coach: coaching;
    trainer: training trainings;
    recruiter: recruiting recruitment personalberatung staffing headhunting;
    management consultant: unternehmensberatung;
    marketing consultant: marketing;
    advertising agency: werbeagentur advertising;
    SEO consultant: seo;
    graphic designer: design grafik;
    interior designer: interiors innenarchitektur;
    web developer: webdesign;
    software developer: software;
    IT support: systemhaus edv informatique informatica;
    IT security consultant: cybersecurity;
    estate agent: immobilien immo realty realestate properties immobilier inmobiliaria makelaardij;
    property manager: hausverwaltung;
    architect: architekten architects architektur architecture arquitectos arquitectura;
    surveyor: vermessung surveyors;
    structural engineer: statik;
    mover: umzug umzuege umzuge removals movers mudanzas demenagement;
    storage company: storage;
    house clearance: entruempelung entrumpelung;
    printer: print druckerei druck printing imprimerie imprenta;
    cleaning company: cleaning reinigung limpieza nettoyage;
    security company: security sicherheit;
    locksmith: locksmiths;
    courier: kurier;
    plumber: plumbing plumbers sanitaer sanitar heizung plomberie fontaneria;
    electrician: electrical electric elektro electricite electricidad;
    roofer: roofing bedachungen dachdecker;
    joiner: joinery tischlerei schreinerei;
    carpenter: carpentry zimmerei menuiserie;
    painter: malerbetrieb;
    builder: builders construction bau bauunternehmen hochbau;
    dentist: dental zahnarzt zahnarztpraxis zahnaerzte dentaire clinicadental;
    physiotherapist: physio physiotherapie fisioterapia kine;
    psychotherapist: psychotherapie psychotherapy;
    osteopath: osteopathie osteopathy;
    pharmacist: apotheke pharmacy pharmacie farmacia;
    doctor: arztpraxis;
    veterinarian: tierarzt vets;
    optician: optik opticians;
    audiologist: hoerakustik;
    yoga teacher: yoga pilates;
    personal trainer: fitness;
    photographer: photography photo foto fotografie fotografia;
    film maker: film;
    videographer: videography;
    caterer: catering;
    restaurant owner: restaurant;
    hotel manager: hotel;
    baker: baeckerei backerei bakery boulangerie panaderia;
    florist: florist blumen flowers fleurs;
    hairdresser: friseur coiffure peluqueria;
    car dealer: autohaus;
    car mechanic: kfz garage;
    taxi driver: taxi;
    travel agent: reisebuero reiseburo travel voyages viajes;
    landscape gardener: gartenbau landscaping;
    gardener: gardens jardins;
    translator: translations translation uebersetzungen ubersetzungen traductions traducciones;
    funeral director: bestattungen bestattung funerals pompesfunebres funeraria;
    wedding planner: hochzeit weddings;
    event manager: events veranstaltungen;
    driving instructor: fahrschule;
    music teacher: musikschule;
    language teacher: sprachschule;
    tutor: nachhilfe tutoring;
    haulier: spedition logistik logistics;
    metalworker: schlosserei metallbau;
    solar installer: solar
"""
FIRM_WORDS: Final[dict[str, str]] = {
    word: trade.strip()
    for trade, _, told in (line.partition(":") for line in " ".join(_TOLD.split()).split(";"))
    for word in told.split()
}
"""Each word in small plain letters, with a name of its trade."""
_PUBLIC: Final = """
    gmail googlemail gmx web yahoo ymail hotmail outlook live icloud me mac aol t-online freenet posteo mailbox
    protonmail proton orange wanadoo free laposte sfr neuf bluewin bluemail msn mail email arcor 1und1 telefonica
    terra btinternet sky virginmedia ntlworld blueyonder talktalk tiscali comcast verizon att sbcglobal ziggo kpnmail
    xs4all planet hetnet telenet skynet libero zoho fastmail tutanota yandex
"""
PUBLIC_MAIL: Final = frozenset(_PUBLIC.split())
"""The first part of mail domains that belong to everybody."""
