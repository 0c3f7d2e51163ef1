"""Trades of the law: lawyers by what they are asked for, notaries, mediators and who works beside them."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="lawyer",
        group="law",
        names=listed(
            "lawyer; solicitor; attorney; attorney at law; barrister; legal counsel; counsel; law firm; "
            "general practice lawyer; Rechtsanwalt; Anwalt; Kanzlei; Rechtsanwaltskanzlei; Jurist; "
            "Rechtsbeistand; avocat; cabinet d'avocats; juriste; conseil juridique; abogado; bufete; "
            "despacho de abogados; letrado; asesor jurídico; advocaat; advocatenkantoor"
        ),
        needs=listed(
            "need a lawyer; legal advice; somebody is suing me; got a letter from a lawyer; take them to "
            "court; court summons; is this legal; my rights; contract check; brauche einen Anwalt; "
            "Rechtsberatung; Klage bekommen; verklagt worden; Brief vom Anwalt; vor Gericht; Anwalt "
            "gesucht; besoin d'un avocat; aller au tribunal; assignation; porter plainte; necesito un "
            "abogado; demanda judicial; me han demandado; asesoría legal; advocaat nodig"
        ),
        markets=("families", "small-businesses", "professionals"),
        hears=("dispute", "separation", "inheritance", "new-company"),
    ),
    Trade(
        key="employment-lawyer",
        group="law",
        names=listed(
            "employment lawyer; employment solicitor; labour lawyer; labor lawyer; labor attorney; "
            "employment law; Fachanwalt für Arbeitsrecht; Arbeitsrechtler; Anwalt für Arbeitsrecht; "
            "Arbeitsrecht; avocat en droit du travail; droit du travail; avocat droit social; abogado "
            "laboralista; laboralista; derecho laboral; arbeidsrechtadvocaat"
        ),
        needs=listed(
            "unfair dismissal; I was fired; they want to let me go; severance pay; settlement agreement "
            "at work; employment contract; notice period; discriminated at work; bullied by my boss; "
            "dismiss an employee; employment tribunal; redundancy terms; non-compete clause; Kündigung "
            "bekommen; mir wurde gekündigt; gekündigt worden; Abfindung; Aufhebungsvertrag; Abmahnung vom "
            "Chef; Kündigungsschutzklage; Arbeitsvertrag prüfen; Mitarbeiter kündigen; licenciement; on "
            "m'a licencié; prud'hommes; rupture conventionnelle; contrat de travail; despido "
            "improcedente; me han despedido; finiquito; acoso laboral; ontslag gekregen"
        ),
        markets=("employees", "executives", "small-businesses", "larger-companies"),
        hears=("redundancy", "layoffs", "first-hire", "new-job"),
    ),
    Trade(
        key="family-lawyer",
        group="law",
        names=listed(
            "family lawyer; family law solicitor; divorce lawyer; divorce attorney; divorce solicitor; "
            "family law; Fachanwalt für Familienrecht; Scheidungsanwalt; Anwalt für Familienrecht; "
            "Familienrecht; avocat en droit de la famille; avocat divorce; droit de la famille; abogado "
            "de familia; abogado de divorcios; derecho de familia; echtscheidingsadvocaat"
        ),
        needs=listed(
            "getting divorced; my wife wants a divorce; my husband left; separation; custody of the "
            "children; who gets the children; child support; alimony; maintenance payments; prenuptial "
            "agreement; marriage contract; adoption; he does not pay for the kids; Scheidung; will mich "
            "scheiden lassen; Trennung vom Ehepartner; Sorgerecht; Unterhalt für die Kinder; Unterhalt "
            "zahlt er nicht; Ehevertrag; Umgangsrecht; divorcer; ma femme demande le divorce; garde des "
            "enfants; pension alimentaire; séparation; divorcio; me quiero divorciar; custodia de los "
            "hijos; pensión de alimentos; scheiden; alimentatie"
        ),
        markets=("couples", "families", "parents"),
        hears=("separation", "marriage", "birth"),
    ),
    Trade(
        key="inheritance-lawyer",
        group="law",
        names=listed(
            "inheritance lawyer; probate lawyer; probate solicitor; estate planning attorney; wills and "
            "probate; estate lawyer; trusts and estates; Fachanwalt für Erbrecht; Anwalt für Erbrecht; "
            "Erbrecht; Testamentsvollstrecker; avocat en successions; droit des successions; abogado de "
            "herencias; abogado de sucesiones; derecho sucesorio; erfrechtadvocaat"
        ),
        needs=listed(
            "write a will; make my will; my mother died and left a house; contested will; my brother got "
            "everything; left out of the will; executor; probate; quarrel among heirs; lasting power of "
            "attorney; leave the house to my children; Testament schreiben; Testament machen; Erbe; "
            "geerbt; Erbengemeinschaft; Streit ums Erbe; enterbt; Pflichtteil; Nachlass; "
            "Vorsorgevollmacht; héritage; succession bloquée; rédiger un testament; déshérité; herencia; "
            "hacer testamento; repartir la herencia; testament opstellen; erfenis"
        ),
        markets=("retirees", "bereaved", "families", "wealthy"),
        hears=("death", "inheritance", "parent-in-need", "succession"),
    ),
    Trade(
        key="property-lawyer",
        group="law",
        names=listed(
            "property lawyer; real estate lawyer; real estate attorney; conveyancer; conveyancing "
            "solicitor; licensed conveyancer; conveyancing; building law; construction lawyer; Fachanwalt "
            "für Bau- und Architektenrecht; Anwalt für Immobilienrecht; Baurecht; Immobilienrecht; avocat "
            "en droit immobilier; droit immobilier; avocat construction; abogado inmobiliario; derecho "
            "inmobiliario; vastgoedadvocaat"
        ),
        needs=listed(
            "buying a house contract; conveyancing; exchange of contracts; title deed; boundary dispute; "
            "the builder did shoddy work; defects after building; builder went bust; neighbour's fence; "
            "right of way; planning permission refused; Baumängel; Pfusch am Bau; Bauträger pleite; "
            "Kaufvertrag Haus prüfen; Grundstück Streit; Nachbar baut; Streit mit dem Nachbarn; "
            "Baugenehmigung abgelehnt; malfaçons; litige avec le constructeur; vice caché maison; conflit "
            "de voisinage; defectos de construcción; vicios ocultos; problema con la constructora; "
            "bouwgebreken"
        ),
        markets=("home-buyers", "homeowners", "landlords", "craft-businesses"),
        hears=("house-purchase", "house-sale", "renovation"),
    ),
    Trade(
        key="tenancy-lawyer",
        group="law",
        names=listed(
            "tenancy lawyer; landlord and tenant solicitor; housing lawyer; eviction lawyer; tenancy law; "
            "Fachanwalt für Miet- und Wohnungseigentumsrecht; Anwalt für Mietrecht; Mietrecht; "
            "Mieterverein; avocat droit du bail; abogado de arrendamientos; abogado de desahucios; "
            "huurrechtadvocaat"
        ),
        needs=listed(
            "my landlord wants me out; eviction notice; landlord keeps the deposit; rent increase; mould "
            "in the flat; heating does not work and the landlord does nothing; my tenant does not pay; "
            "get rid of a tenant; service charges too high; lease dispute; Vermieter will mich raus "
            "haben; Eigenbedarf; Eigenbedarfskündigung; Mieterhöhung; Kaution nicht zurück; Schimmel in "
            "der Wohnung; Mieter zahlt nicht; Nebenkostenabrechnung falsch; Räumungsklage; mon "
            "propriétaire veut me mettre dehors; expulsion locataire; locataire ne paie pas; caution pas "
            "rendue; augmentation de loyer; mi casero me echa; desahucio; inquilino no paga; fianza; "
            "huurverhoging; huisbaas"
        ),
        markets=("tenants", "landlords"),
        hears=("end-of-lease", "home-move"),
    ),
    Trade(
        key="criminal-lawyer",
        group="law",
        names=listed(
            "criminal lawyer; criminal defence lawyer; criminal defense attorney; defence solicitor; "
            "public defender; Strafverteidiger; Fachanwalt für Strafrecht; Anwalt für Strafrecht; "
            "Strafrecht; avocat pénaliste; pénaliste; droit pénal; abogado penalista; penalista; derecho "
            "penal; strafrechtadvocaat"
        ),
        needs=listed(
            "arrested; charged with a crime; police want to question me; caught driving drunk; accused of "
            "fraud; accused of theft; search warrant; my son was arrested; lost my licence; drink "
            "driving; verhaftet; Vorladung von der Polizei; Strafanzeige; Anzeige bekommen; "
            "Hausdurchsuchung; Führerschein weg; betrunken am Steuer; Strafbefehl; garde à vue; arrêté "
            "par la police; plainte pénale; alcool au volant; detenido; denuncia penal; me acusan; juicio "
            "penal; aangehouden"
        ),
        markets=("families", "professionals", "drivers"),
        hears=("accident", "dispute"),
    ),
    Trade(
        key="traffic-lawyer",
        group="law",
        names=listed(
            "personal injury lawyer; personal injury solicitor; accident lawyer; traffic lawyer; injury "
            "attorney; Fachanwalt für Verkehrsrecht; Anwalt für Verkehrsrecht; Verkehrsrecht; avocat "
            "dommages corporels; avocat droit routier; abogado de accidentes; abogado de tráfico; "
            "letselschadeadvocaat"
        ),
        needs=listed(
            "car accident not my fault; the other driver's insurer will not pay; whiplash claim; "
            "compensation after an accident; injured at work; speeding ticket; fell and broke my leg in a "
            "shop; Autounfall; Unfall nicht schuld; Schmerzensgeld; gegnerische Versicherung zahlt nicht; "
            "Bußgeld; geblitzt worden; Punkte in Flensburg; Fahrverbot; accident de voiture; "
            "indemnisation après accident; excès de vitesse; accidente de coche; indemnización por "
            "accidente; multa de tráfico; letselschade"
        ),
        markets=("drivers", "families", "employees"),
        hears=("accident",),
    ),
    Trade(
        key="immigration-lawyer",
        group="law",
        names=listed(
            "immigration lawyer; immigration attorney; immigration solicitor; immigration adviser; visa "
            "consultant; Anwalt für Ausländerrecht; Fachanwalt für Migrationsrecht; Migrationsrecht; "
            "Ausländerrecht; avocat en droit des étrangers; droit des étrangers; abogado de extranjería; "
            "extranjería; immigratieadvocaat"
        ),
        needs=listed(
            "visa; work permit; residence permit; bring my wife over; citizenship; green card; asylum; "
            "visa was refused; hire somebody from abroad; settled status; naturalisation; Visum; "
            "Aufenthaltserlaubnis; Aufenthaltstitel; Arbeitserlaubnis; Einbürgerung; Familiennachzug; "
            "Blaue Karte; Abschiebung; titre de séjour; carte de séjour; visa refusé; regroupement "
            "familial; naturalisation française; permiso de residencia; permiso de trabajo; nacionalidad "
            "española; papeles; verblijfsvergunning"
        ),
        markets=("expatriates", "larger-companies", "students"),
        hears=("arrival", "going-abroad", "new-job"),
    ),
    Trade(
        key="company-lawyer",
        group="law",
        names=listed(
            "company lawyer; corporate lawyer; commercial lawyer; business lawyer; corporate counsel; M&A "
            "lawyer; contract lawyer; startup lawyer; general counsel; in-house counsel; in-house lawyer; "
            "chief legal officer; head of legal; Fachanwalt für Handels- und Gesellschaftsrecht; Anwalt "
            "für Gesellschaftsrecht; Wirtschaftsanwalt; Wirtschaftsjurist; Syndikusrechtsanwalt; "
            "Syndikus; Unternehmensjurist; Leiter Recht; Justiziar; Handelsrecht; Gesellschaftsrecht; "
            "avocat d'affaires; droit des affaires; directeur juridique; juriste d'entreprise; abogado "
            "mercantil; abogado de empresa; mercantilista; derecho mercantil; ondernemingsrechtadvocaat"
        ),
        needs=listed(
            "shareholder agreement; set up a limited company; partnership agreement; sell my company "
            "contract; terms and conditions; customer does not pay; dispute with my business partner; "
            "co-founder wants out; buy out a partner; investment contract; articles of association; NDA; "
            "supplier broke the contract; Gesellschaftsvertrag; GmbH gründen; Gesellschafterstreit; AGB; "
            "Vertrag mit Lieferanten; Geschäftspartner will aussteigen; Beteiligungsvertrag; pacte "
            "d'associés; statuts de société; conditions générales de vente; litige commercial; conflit "
            "entre associés; pacto de socios; constituir una sociedad; contrato mercantil; vennootschap "
            "oprichten; algemene voorwaarden"
        ),
        markets=("founders", "small-businesses", "larger-companies"),
        hears=("new-company", "funding", "sale-of-company", "dispute", "growth", "succession"),
    ),
    Trade(
        key="ip-lawyer",
        group="law",
        names=listed(
            "intellectual property lawyer; IP lawyer; trademark attorney; trade mark attorney; patent "
            "attorney; patent agent; copyright lawyer; Patentanwalt; Markenanwalt; Fachanwalt für "
            "gewerblichen Rechtsschutz; Urheberrecht; Markenrecht; conseil en propriété industrielle; "
            "avocat propriété intellectuelle; propriété intellectuelle; agente de patentes; agente de la "
            "propiedad industrial; propiedad intelectual; octrooigemachtigde; merkengemachtigde"
        ),
        needs=listed(
            "register a trademark; protect my brand; somebody copied my product; somebody uses my name; "
            "patent an invention; protect an idea; used my photos without permission; copyright "
            "infringement; takedown; Marke anmelden; Marke schützen; Patent anmelden; Erfindung schützen; "
            "Idee schützen lassen; jemand kopiert mein Produkt; Abmahnung wegen Fotos; déposer une "
            "marque; déposer un brevet; contrefaçon; protéger mon idée; registrar una marca; patentar un "
            "invento; copiaron mi producto; merk registreren; octrooi aanvragen"
        ),
        markets=("founders", "manufacturers", "artists"),
        hears=("new-product", "new-company", "relaunch"),
    ),
    Trade(
        key="data-protection-adviser",
        group="law",
        names=listed(
            "data protection officer; data protection adviser; data protection consultant; privacy "
            "consultant; privacy officer; GDPR consultant; data privacy lawyer; compliance officer; "
            "compliance consultant; Datenschutzbeauftragter; Datenschutzberater; externer "
            "Datenschutzbeauftragter; Compliance-Beauftragter; Compliance Officer; délégué à la "
            "protection des données; DPO; consultant RGPD; responsable conformité; delegado de protección "
            "de datos; consultor RGPD; functionaris gegevensbescherming"
        ),
        needs=listed(
            "GDPR; privacy policy; data protection; cookie banner; data leak must be reported; somebody "
            "wants all their data; processing agreement; whistleblower rules; DSGVO; "
            "Datenschutzerklärung; Datenschutz im Betrieb; Datenpanne; Auftragsverarbeitung; Auskunft "
            "nach DSGVO; RGPD; mise en conformité; politique de confidentialité; fuite de données; "
            "protección de datos; política de privacidad; cumplir el RGPD; AVG; privacyverklaring"
        ),
        markets=("small-businesses", "larger-companies", "practices", "charities"),
        hears=("data-breach", "relaunch", "new-rule", "audit", "new-software"),
    ),
    Trade(
        key="insolvency-practitioner",
        group="law",
        names=listed(
            "insolvency practitioner; insolvency lawyer; bankruptcy attorney; bankruptcy lawyer; "
            "liquidator; administrator in insolvency; restructuring adviser; debt adviser; debt "
            "counsellor; Insolvenzverwalter; Fachanwalt für Insolvenzrecht; Insolvenzrecht; "
            "Sanierungsberater; Restrukturierungsberater; Schuldnerberater; Schuldnerberatung; mandataire "
            "judiciaire; administrateur judiciaire; liquidateur; administrador concursal; abogado "
            "concursal; asesor de deudas; curator faillissement; schuldhulpverlener"
        ),
        needs=listed(
            "cannot pay my debts; drowning in debt; bankrupt; bailiff at the door; company cannot pay its "
            "bills; close down the company; creditors are calling; debt collectors; wind up a business; "
            "insolvent; Schulden wachsen mir über den Kopf; Privatinsolvenz; Insolvenz anmelden; "
            "zahlungsunfähig; Gerichtsvollzieher; Pfändung; Firma pleite; surendettement; dépôt de bilan; "
            "huissier; cessation de paiements; faillite; deudas que no puedo pagar; concurso de "
            "acreedores; quiebra; embargo; schulden; faillissement"
        ),
        markets=("small-businesses", "founders", "families"),
        hears=("insolvency", "redundancy"),
    ),
    Trade(
        key="notary",
        group="law",
        names=listed(
            "notary; notary public; civil law notary; commissioner for oaths; Notar; Notariat; notaire; "
            "étude notariale; notaría; notario; notaris"
        ),
        needs=listed(
            "notarise a document; have a signature certified; certified copy; apostille; deed of sale; "
            "transfer a house; register of companies; beglaubigen lassen; Beglaubigung; beurkunden; "
            "Notartermin; Grundbuch; Haus überschreiben; Schenkungsvertrag; acte notarié; acte de vente; "
            "signature légalisée; donation aux enfants; compraventa ante notario; escritura; poder "
            "notarial; legalizar firma; akte van levering; volmacht"
        ),
        markets=("home-buyers", "families", "founders"),
        hears=("house-purchase", "house-sale", "inheritance", "new-company", "marriage"),
    ),
    Trade(
        key="mediator",
        group="law",
        names=listed(
            "mediator; mediation; family mediator; commercial mediator; conflict mediator; arbitrator; "
            "ombudsman; conflict coach; Mediator; Wirtschaftsmediator; Familienmediator; Konfliktberater; "
            "Schlichter; Streitschlichter; médiateur; médiation; médiateur familial; conciliateur; "
            "mediador; mediación; mediador familiar; árbitro de conflictos; bemiddelaar"
        ),
        needs=listed(
            "we quarrel and do not want to go to court; settle a dispute; talk it out with a neutral "
            "person; amicable divorce; family quarrel about the business; partners no longer talk; "
            "conflict in the team; neighbour quarrel; siblings fight over the house; Streit schlichten; "
            "Mediation; ohne Gericht einigen; einvernehmliche Scheidung; Konflikt im Team; Gesellschafter "
            "reden nicht mehr; Familienstreit; résoudre un conflit à l'amiable; médiation familiale; "
            "conflit dans l'équipe; divorce à l'amiable; resolver un conflicto; mediación familiar; "
            "llegar a un acuerdo; ruzie oplossen; bemiddeling"
        ),
        markets=("couples", "families", "small-businesses", "larger-companies"),
        hears=("separation", "dispute", "succession", "inheritance"),
    ),
    Trade(
        key="legal-assistant",
        group="law",
        names=listed(
            "paralegal; legal secretary; legal assistant; legal executive; Rechtsanwaltsfachangestellter; "
            "Reno; Notarfachangestellter; assistant juridique; secrétaire juridique; clerc de notaire; "
            "asistente legal; secretario jurídico; procurador; juridisch medewerker"
        ),
        needs=listed(
            "help in a law office; paralegal work; typing legal documents; prepare court papers; filing "
            "documents with the court; Unterstützung in der Kanzlei; Schriftsätze schreiben; Akten "
            "anlegen; secrétariat juridique; asistencia en un despacho"
        ),
        markets=("professionals",),
    ),
    Trade(
        key="private-investigator",
        group="law",
        names=listed(
            "private investigator; private detective; detective agency; background checks; "
            "Privatdetektiv; Detektei; Wirtschaftsdetektiv; détective privé; enquêteur privé; detective "
            "privado; privédetective"
        ),
        needs=listed(
            "find a missing person; employee steals; employee is off sick but works elsewhere; is my "
            "husband cheating; background check; trace a debtor; jemanden ausfindig machen; Mitarbeiter "
            "klaut; krankgemeldet und arbeitet woanders; Schuldner finden; retrouver une personne; "
            "conjoint infidèle; encontrar a una persona; infidelidad; empleado roba"
        ),
        markets=("small-businesses", "families", "professionals"),
        hears=("dispute", "separation"),
    ),
)
