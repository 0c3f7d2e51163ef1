"""Words in which people tell what they need from the trades of law and money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "lawyer": listed(
        "lawsuit; legal matter; injunction; hearing in court; threatened with court; legal letter; contract "
        "I signed; liability question; legal opinion; court date; power to sue; sued by a customer; "
        "Rechtsstreit; Rechtslage; Rechtsfrage; Klageschrift; Gerichtstermin; Amtsgericht; Landgericht; "
        "Prozesskosten; einstweilige Verfügung; Unterlassungserklärung; Streitwert; litige; mise en demeure; "
        "tribunal judiciaire; procès; recours juridique; aide juridictionnelle; pleito; juzgado; burofax; "
        "querella; rechtszaak; dagvaarding; tribunale; citazione in giudizio; diffida"
    ),
    "employment-lawyer": listed(
        "laid off; severance; severance offer; redundancy; redundancy package; warning letter; termination "
        "letter; gardening leave; constructive dismissal; fixed-term contract; dismissal protection; pushed "
        "out of my job; fired during maternity leave; unpaid overtime; written warning; employer reference; "
        "unfairly sacked; golden handshake; Abmahnung; Kündigungsfrist; fristlos; betriebsbedingt gekündigt; "
        "Arbeitszeugnis; Betriebsrat; Freistellung; Arbeitsgericht; Mobbing am Arbeitsplatz; "
        "Wettbewerbsverbot; befristeter Vertrag; Sozialplan; lettre d'avertissement; préavis; clause de "
        "non-concurrence; indemnización por despido; ERE; ontslagvergoeding; vaststellingsovereenkomst; "
        "buonuscita"
    ),
    "family-lawyer": listed(
        "divorce papers; ex-wife; ex-husband; weekends with the kids; marriage is over; child maintenance; "
        "paternity test; youth welfare office; stepchild; surname of the child; share of the house after "
        "divorce; domestic violence; restraining order; Scheidungspapiere; Kindesunterhalt; "
        "Zugewinnausgleich; Versorgungsausgleich; Exfrau; Exmann; Vaterschaft; Gütertrennung; gemeinsames "
        "Sorgerecht; Familiengericht; garde alternée; garde partagée; juge aux affaires familiales; séparer "
        "de mon mari; custodia compartida; pareja de hecho; echtscheiding; omgangsregeling; huwelijkse "
        "voorwaarden; separazione; affidamento dei figli"
    ),
    "inheritance-lawyer": listed(
        "heirs; estate of my father; disinherited; letters of administration; stepmother inherits; father "
        "passed away without a will; siblings and the estate; beneficiary; patchwork family inheritance; "
        "Erbschaft; Erbschein; Erbvertrag; Berliner Testament; Erben streiten; Nachlassgericht; Vermächtnis; "
        "Erbe ausschlagen; vererben; Erbauseinandersetzung; part réservataire; indivision; usufruit; "
        "héritiers en conflit; legítima; albacea; declaración de herederos; erfgenamen; nalatenschap; "
        "onterfd; testamento olografo; successione"
    ),
    "property-lawyer": listed(
        "hidden defects; leaking new build; easement; land register; access road; party wall; buying land; "
        "home purchase contract; snagging; builder walked off; restrictive covenant; encroachment; "
        "overhanging branches; new build handed over late; Mängel am Bau; Bauvertrag; Wegerecht; "
        "Grenzstreit; Nachbarrecht; Bauabnahme; Bauamt; Nachbar klagt; Hecke des Nachbarn; Eigentumswohnung "
        "Mängel; compromis de vente; mitoyenneté; garantie décennale artisan; promoteur immobilier; terrain "
        "constructible; contrato de arras; arras; servidumbre; medianería; promotora; recht van overpad; "
        "burengeschil; koopcontract huis; confine con il vicino; compromesso casa"
    ),
    "tenancy-lawyer": listed(
        "landlady; deposit; rent arrears; rent reduction; rent cap; subletting; kicked out of my flat; "
        "landlord sells; flatmate on the lease; tenant trashed the flat; handover protocol; dilapidations; "
        "Vermieter; Mietminderung; Mietvertrag; Kaution; Nebenkosten; Schimmel; Mietpreisbremse; "
        "Mietrückstand; Untermiete; Schönheitsreparaturen; Wohnung gekündigt; propriétaire; locataire; "
        "loyer; loyers impayés; dépôt de garantie; état des lieux; préavis de location; moisissure; "
        "inquilino; contrato de alquiler; okupas; huurder; verhuurder; borg terug; huurachterstand; affitto; "
        "inquilino moroso; padrone di casa"
    ),
    "criminal-lawyer": listed(
        "police station; criminal charge; prison; jail; custody cell; summons from the police; prosecutor; "
        "assault; fraud charge; theft; embezzlement; interrogation; criminal record; cannabis possession; "
        "prison sentence; Polizei; Festnahme; Untersuchungshaft; Strafverfahren; Staatsanwaltschaft; "
        "Beschuldigter; Anklage; Körperverletzung; Diebstahl; Betrug vorgeworfen; Gefängnis; Vorstrafe; "
        "Ladendiebstahl; Fahrerflucht; Drogenbesitz; Beleidigung angezeigt; garde à vue de mon fils; mise en "
        "examen; casier judiciaire; vol à l'étalage; comparution; policía; detención; cárcel; antecedentes "
        "penales; fiscalía; robo; verdachte; gevangenis; strafblad; arrestato; carcere; accusato; "
        "carabinieri; police"
    ),
    "traffic-lawyer": listed(
        "car crash; whiplash; personal injury; knocked off my bike; rear-ended; pile-up; speeding; speed "
        "camera; parking fine; penalty points; driving ban; hit and run; slipped on ice; damages for pain; "
        "medical negligence; botched operation; Verkehrsunfall; Auffahrunfall; Schleudertrauma; Blitzer; "
        "Bußgeldbescheid; Strafzettel; MPU; Schadenersatz; Schmerzensgeld nach Unfall; vom Auto angefahren; "
        "Behandlungsfehler; Ärztepfusch; Punkte; Unfallgegner; accident de la route; renversé par une "
        "voiture; dommages corporels; radar; retrait de permis; perte de points; erreur médicale; "
        "contravention; atropello; latigazo cervical; multa; puntos del carnet; negligencia médica; "
        "aanrijding; flitsboete; verkeersboete; incidente stradale; colpo di frusta; risarcimento; multa "
        "autovelox"
    ),
    "immigration-lawyer": listed(
        "passport; immigration; immigration office; student visa; skilled worker visa; refugee; asylum "
        "claim; residency; permit expires; overstayed; sponsor licence; second nationality; foreign fiancée; "
        "embassy appointment; Ausländerbehörde; Ausländeramt; Reisepass; Asyl; Asylantrag; Flüchtling; "
        "Duldung; Niederlassungserlaubnis; Aufenthalt; Einreise; Fachkräfteeinwanderung; Staatsbürgerschaft; "
        "doppelte Staatsangehörigkeit; Botschaft; Visum abgelehnt; préfecture; carte de résident; demande "
        "d'asile; OQTF; passeport; nationalité; conjoint étranger; arraigo; pasaporte; reagrupación "
        "familiar; asilo; IND; verblijf; paspoort; inburgering; cittadinanza; questura; passaporto"
    ),
    "company-lawyer": listed(
        "shareholders; shareholder dispute; founders agreement; term sheet; share purchase agreement; "
        "limited company; holding structure; GmbH; terms of business; confidentiality agreement; franchise "
        "agreement; joint venture; breach of contract; silent partner; board resolution; general meeting; "
        "Gesellschafter; Gesellschafterversammlung; Geschäftsführervertrag; Geheimhaltungsvereinbarung; "
        "Handelsregister; Handelsvertretervertrag; Liefervertrag; Kaufvertrag Firma; Holding; Satzung; "
        "Anteile übertragen; stille Beteiligung; allgemeine Geschäftsbedingungen; associés; SARL; SAS; CGV; "
        "contrat de distribution; sociedad limitada; condiciones generales; aandeelhouders; aandelen; "
        "contratto di società; patto parasociale"
    ),
    "ip-lawyer": listed(
        "trademark; copyright; counterfeit; copied my design; plagiarism; stole my logo; stolen photos; "
        "infringement; licence for my music; royalties; registered design; brand name taken; copycat; domain "
        "name dispute; patent office; song rights; Erfindung; Plagiat; Markenschutz; Patentamt; "
        "Gebrauchsmuster; Geschmacksmuster; Bildrechte; Logo geklaut; Nachahmer; Produktpiraterie; "
        "Lizenzgebühren; brevet; INPI; droits d'auteur; modèle déposé; imitation de mon produit; derechos de "
        "autor; plagio; marca registrada; invento; OEPM; falsificación; octrooi; auteursrecht; namaak; "
        "merkinbreuk; marchio registrato; diritto d'autore; invenzione"
    ),
    "data-protection-adviser": listed(
        "privacy notice; consent form; personal data; data breach; GDPR audit; data subject request; data "
        "protection complaint; erase my data; records of processing; newsletter consent; CCTV notice; sent "
        "customer list by mistake; consent management; Datenschutzvorfall; Cookie-Hinweis; Einwilligung; "
        "Verarbeitungsverzeichnis; Datenschutzbehörde; personenbezogene Daten; Löschkonzept; AVV; Impressum "
        "und Datenschutz; Hinweisgeberschutz; CNIL; registre des traitements; consentement cookies; DPO "
        "externe; droit à l'oubli; datos personales; AEPD; LOPD; brecha de datos; aviso legal web; "
        "consentimiento; privacy verklaring; persoonsgegevens; datalek; verwerkersovereenkomst; dati "
        "personali; informativa privacy; garante"
    ),
    "insolvency-practitioner": listed(
        "insolvency; debts; over my head in debt; going bust; receivership; debt relief; repossession; "
        "seizure of wages; maxed out credit cards; winding-up petition; restructuring plan; loan shark; "
        "cannot pay wages; Insolvenzverfahren; Schuldenberatung; Überschuldung; Konkurs; "
        "Restschuldbefreiung; Lohnpfändung; P-Konto; Kontopfändung; Insolvenzverschleppung; "
        "Vollstreckungsbescheid; créanciers; redressement judiciaire; liquidation judiciaire; Banque de "
        "France; saisie sur salaire; ruine; acreedores; segunda oportunidad; insolvencia; embargo de nómina; "
        "schuldsanering; deurwaarder; failliet; beslag op loon; debiti; pignoramento; creditori"
    ),
    "notary": listed(
        "notarise; legalise; certify copies; sign before a notary; house transfer deed; authenticated; "
        "stamped and sealed; gift of a house; land charge; company deed; register entry; oath; Notarvertrag; "
        "notariell; beglaubigt; beurkundet; Grundbuchamt; Grundschuld eintragen; Grundschuld löschen; "
        "Auflassung; Überlassungsvertrag; Schenkung; Handelsregisteranmeldung; Hauskauf beurkunden; "
        "Wohnrecht eintragen; Nießbrauch; compromis chez le notaire; frais de notaire; acte authentique; "
        "firma ante notario; poderes; akte; eigendomsoverdracht; autentica di firma"
    ),
    "mediator": listed(
        "mediation session; amicable; amicable solution; neutral third party; settle it peacefully; feud; "
        "family feud; dispute between siblings; conflict between colleagues; co-owners quarrel; deadlock; "
        "parents in dispute; quarrelling heirs want peace; bury the hatchet; tension between departments; "
        "Schiedsverfahren; gütlich; gütliche Einigung; außergerichtlich; Konflikt; Konfliktklärung; "
        "zerstritten; Familienfehde; neutrale Person; Streitparteien; verhärtete Fronten; à l'amiable; "
        "conciliation; brouille; conflit familial; tiers neutre; arbitrage; discorde; arbitraje; disputa "
        "familiar; reconciliar; ruzie; conflict oplossen; verzoening; familieruzie; conciliazione; lite in "
        "famiglia; controversia"
    ),
    "legal-assistant": listed(
        "court filing; legal dictation; bundle for trial; case files; file the pleadings; legal typing; "
        "prepare exhibits; law office backlog; deadlines at court; document review; contract database; temp "
        "for a law firm; court deadlines calendar; legal research; beA; Fristen; Fristenkalender; "
        "Kanzleikraft; Schriftsatz; Diktate schreiben; Aktenführung; Kanzleiassistenz; Kostenfestsetzung; "
        "RVG abrechnen; dossiers du cabinet; dictée juridique; actes de procédure; greffe; escritos "
        "judiciales; expedientes; LexNET; tramitar expedientes; plazos judiciales; juridische administratie; "
        "processtukken; dossiers ordenen; atti giudiziari; fascicoli; pratiche dello studio legale"
    ),
    "private-investigator": listed(
        "cheating spouse; vanished; disappeared; find my birth mother; long-lost brother; romance scam; "
        "stalker; proof of an affair; debtor moved away; evidence for court; listening device; inside job; "
        "employee fakes illness; observieren; untergetaucht; verschwunden; Heiratsschwindler; Beweise "
        "sammeln; Seitensprung; Lohnfortzahlungsbetrug; Wanze; verschollen; Hintergrund prüfen; filature; "
        "disparu; preuves d'adultère; arnaqueur; retrouver mon père biologique; desaparecido; seguimiento; "
        "espiar; pruebas de infidelidad; estafador; paradero; vermist; schaduwen; bewijs verzamelen; "
        "pedinare; scomparso; prove di tradimento"
    ),
    "tax-adviser": listed(
        "tax bill; tax refund; property tax; tax penalty; back taxes; home office deduction; company car "
        "tax; tax on rental income; tax class; payments on account; self assessment; moved abroad and tax; "
        "offshore account; late filing; Steuer; Steuerschätzung; Steuerbescheid Einspruch; Steuerklasse; "
        "absetzen; Vorauszahlung; Schenkungsteuer; Spekulationssteuer; Gewerbesteuer; Einkommensteuer; "
        "Körperschaftsteuer; Grundsteuer; Elster; Steuerfahndung; Selbstanzeige; impôt sur le revenu; "
        "redressement fiscal; URSSAF; défiscalisation; taxe foncière; avis d'imposition; borrador de la "
        "renta; agencia tributaria; plusvalía; autónomo impuestos; belastingaanslag"
    ),
    "accountant": listed(
        "annual statements; profit and loss; depreciation; financial statements; filing at Companies House; "
        "books for my limited company; switch accountants; chart of accounts; bank wants the balance sheet; "
        "interim accounts; Gewinn- und Verlustrechnung; GuV; Abschreibung; BWA; Kontenrahmen; "
        "Rückstellungen; Quartalsabschluss; Offenlegung Bundesanzeiger; EÜR; Kleinunternehmer; liasse "
        "fiscale; compte de résultat; amortissement; exercice comptable; clôture des comptes; cierre del "
        "ejercicio; cuentas; amortización; Registro Mercantil cuentas; balance; jaarcijfers; winst- en "
        "verliesrekening; accountant gezocht; jaarstukken; commercialista; chiusura esercizio; conti annuali"
    ),
    "bookkeeper": listed(
        "ledger; invoices and receipts; wage slips; payslips; petty cash; bank statements; reminders for "
        "unpaid invoices; DATEV; QuickBooks; Xero; payroll run; expense claims; books are behind; data entry "
        "of invoices; supplier invoices; cash book; Quittungen; Kassenbuch; Kontoauszüge; Löhne; Reisekosten "
        "abrechnen; Debitoren; Kreditoren; Eingangsrechnungen; Lexware; Umsatzsteuervoranmeldung; Minijobber "
        "anmelden; justificatifs; notes de frais; relevés bancaires; saisie comptable; feuille de paie; "
        "déclaration URSSAF; recibos; tickets de gastos; extractos bancarios; apuntes contables; "
        "loonadministratie; bankafschriften; scontrini; prima nota"
    ),
    "auditor": listed(
        "annual audit; audit opinion; internal controls; independent check of the books; missing money; "
        "irregularities; embezzled; books checked by an outsider; certificate for the grant; acquisition "
        "check; group accounts; special audit; compliance audit; stock count; examine the accounts; "
        "irregular payments; Prüfbericht; Bestätigungsvermerk; Sonderprüfung; interne Revision; "
        "Konzernabschluss; Unterschlagung; Verwendungsnachweis; Testat; Inventur prüfen; Kassenprüfung; "
        "rapport d'audit; détournement de fonds; comptes certifiés; cuentas auditadas; informe de auditoría; "
        "desfalco; verificación de cuentas; accountantscontrole; controleverklaring; revisione contabile; "
        "bilancio certificato; ammanco"
    ),
    "finance-director": listed(
        "cash flow; liquidity squeeze; budget; forecasting; margins; board wants figures; monthly reporting; "
        "KPIs; cost control; unit economics; financial model; investor reporting; burn rate; working "
        "capital; runs out of cash; cost accounting; which product earns money; planning for the bank; "
        "Liquidität; Liquiditätsengpass; Budgetplanung; Deckungsbeitrag; Kennzahlen; Finanzplanung; "
        "Kalkulation; Kostenrechnung; Finanzchef; Nachkalkulation; Planzahlen; Finanzmodell; trésorerie; "
        "prévisionnel; budget prévisionnel; marges; plan de trésorerie; prix de revient; presupuesto; "
        "liquidez; flujo de caja; márgenes; cuadro financiero; liquiditeit; begroting; kasstroom; marges "
        "dalen; liquidità; flusso di cassa; margini; budget aziendale"
    ),
    "financial-adviser": listed(
        "nest egg; portfolio; ETF; bonds; dividends; retirement savings; pension pot; pension transfer; "
        "state pension; windfall; lump sum; lottery win; inflation eats my savings; wealth; college fund; "
        "savings plan; interest on savings; gold; crypto; rebalancing; Geldanlage; Rentenbescheid; "
        "Ruhestand; Vermögen; Depot; Aktien; Zinsen; Riester; Rürup; Fondssparplan; Tagesgeld; Festgeld; "
        "Frührente; Inflation; anlegen; sparen fürs Kind; Abfindung anlegen; épargne retraite; livret A; "
        "bourse; retraite; patrimoine; actions; inversión; fondos de inversión; bolsa; patrimonio; "
        "spaargeld; beleggen; aandelenportefeuille; vervroegd pensioen; pensione; fondi; azioni"
    ),
    "mortgage-broker": listed(
        "home finance; loan for the house; house deposit saved; fixed-rate; repayments; mortgage rate; "
        "refinance the house; equity release; lender; mortgage in principle; stamp duty affordable; bridging "
        "loan; how much can we borrow; instalments on the house; mortgage renewal; reverse mortgage; "
        "self-employed mortgage; Baukredit; Eigenkapital fürs Haus; Tilgung; Bauzinsen; Zinsbindung; "
        "Umschuldung Haus; Forward-Darlehen; KfW; Bausparvertrag; Finanzierung Eigenheim; "
        "Finanzierungszusage; Darlehen Wohnung; Monatsrate; emprunt immobilier; apport; taux fixe; "
        "primo-accédant; rachat de crédit; courtier en prêt; prêt relais; mensualités; interés fijo; "
        "Euríbor; cuota hipotecaria; subrogar; entrada para el piso; rente vast; hypotheekrente; eerste "
        "huis; aflossen; mutuo casa; tasso fisso; surroga; rata del mutuo"
    ),
    "banker": listed(
        "bank account; overdraft limit; loan; working capital loan; account frozen; bank guarantee; letter "
        "of credit; card terminal; lease a machine; equipment finance; payment terminal; house bank; account "
        "for our association; start-up loan; bridge finance for an order; Kontokorrent; Dispo; Bürgschaft "
        "der Bank; Avalkredit; Firmenkonto; Hausbank; Darlehen; Kreditrahmen; Kartenlesegerät; "
        "Geschäftskredit; Konto gesperrt; Vereinskonto; Akkreditiv; Bank kündigt Kredit; crédit-bail; ligne "
        "de crédit; compte bancaire; caution bancaire; facilité de caisse; terminal de paiement; banco; "
        "préstamo; aval bancario; cuenta bloqueada; descubierto; TPV; lening; krediet; bankgarantie; "
        "pinautomaat; prestito; fido; conto aziendale; finanziamento macchinario"
    ),
    "investor": listed(
        "funding round; seed money; seed capital; angels; pitch deck; convertible loan; equity stake; raise "
        "capital; pre-seed; cap table; dilution; crowdfunding; runway; growth capital; investor for my "
        "startup; term sheet from a fund; Wagniskapital; Risikokapital; Finanzierungsrunde; Beteiligung am "
        "Start-up; Pitchdeck; Wandeldarlehen; Startkapital; Anschubfinanzierung; Wachstumskapital; "
        "Eigenkapitalgeber; Seedrunde; amorçage; tour de table; financement participatif; fonds "
        "d'investissement; ouvrir le capital; capital semilla; socio inversor; micromecenazgo; durfkapitaal; "
        "startkapitaal; financieringsronde; investitore; capitale di rischio; round di investimento; soci "
        "finanziatori; VC"
    ),
    "company-broker": listed(
        "business for sale; sell the firm; handover of the company; buyer for my company; takeover; merger; "
        "acquisition; acquire a competitor; MBO; management buyout; exit; asking price for the business; "
        "hand over my practice; retiring owner; Firmenverkauf; Firmenübernahme; Käufer für den Betrieb; "
        "Betrieb abgeben; Übernahme; Fusion; Zukauf; Kaufpreis der Firma; Praxisübernahme; Altersnachfolge; "
        "Firmenwert; céder mon affaire; fonds de commerce; reprendre une entreprise; rachat d'entreprise; "
        "passer la main; sucesión; traspasar el negocio; vender el negocio; comprador para mi empresa; "
        "adquirir una empresa; bedrijfsoverdracht; overname; bedrijfsopvolging; koper voor mijn bedrijf; "
        "cessione d'azienda; vendere l'attività; passaggio generazionale"
    ),
    "grant-adviser": listed(
        "grant; subsidised; public money; Horizon Europe; EU programme; innovation grant; research funding; "
        "foundation money; donors; non-repayable; application deadline for funding; lottery fund; community "
        "project money; sponsors for the association; grant report; Fördergelder; Zuschuss; Fördertopf; "
        "BAFA; Stiftung; Spenden; Spendenaktion; ZIM; Forschungszulage; Förderprogramm; Antrag bei der EU; "
        "Sponsoren für den Verein; Stiftungsgelder; subventions; appel à projets; Bpifrance; aides "
        "publiques; mécénat; CIR; fonds européens; dossier de subvention; subvenciones; subvención; fondos "
        "europeos; convocatoria; donaciones; kit digital; subsidieaanvraag; donaties; contributi a fondo "
        "perduto; fondi europei; finanziamento pubblico"
    ),
    "debt-collector": listed(
        "overdue; overdue invoices; late payers; late payment; owes me money; reminder ignored; dunning; "
        "collect the money; bad payer; receivables; second reminder; third reminder; ghosting my invoice; "
        "still waiting for payment; payment default; unbezahlt; unbezahlte Rechnungen; Zahlungsverzug; "
        "Mahnung ignoriert; schuldet mir Geld; Außenstände; Forderung; Mahnbescheid; säumige Kunden; "
        "Zahlungsausfall; offene Posten; mauvais payeur; relance; créance; retard de paiement; impago; "
        "cobrar facturas; deudor; reclamar una factura; wanbetaler; aanmaning; onbetaalde facturen; incasso; "
        "insoluti; fattura non pagata; recupero crediti"
    ),
}
