"""More words in which people ask for advice, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "lawyer": listed(
        "sue; being sued; solicitor's letter; legal trouble; a lawyer for; small claims; what are my "
        "rights; Anwalt nötig; rechtlichen Rat; prozessieren; avocat pour; me défendre; un abogado para; "
        "defenderme; avvocato; causa legale"
    ),
    "employment-lawyer": listed(
        "fired; sacked; got the sack; lost my job; let go without notice; dismissal; unfair; wants me out; "
        "made redundant; boss wants me to sign a termination agreement; holiday pay refused; wrongly "
        "dismissed; probation ended; warning letter at work; gekündigt; fristlos gekündigt; rausgeworfen; "
        "Aufhebungsvertrag unterschreiben; Kündigung; Abmahnung vom Arbeitgeber; Arbeitszeugnis schlecht; "
        "viré; mise à pied; viré sans préavis; licencié; mon employeur; harcèlement au travail; despedido; "
        "me han echado; despido; despedida; baja laboral; ontslagen; licenziato; licenziamento; Employment "
        "law partner; labour law; Kündigungsschutz"
    ),
    "family-lawyer": listed(
        "divorce; divorcing; separation from my husband; maintenance; he doesn't pay for the children; "
        "custody; prenup; contact with the children; scheiden lassen; Unterhalt; zahlt keinen Unterhalt; ne "
        "paie plus la pension; contrat de mariage; divorciarse; custodia; capitulaciones; divorzio; "
        "mantenimento; matrimonial law; enfants après la séparation"
    ),
    "inheritance-lawyer": listed(
        "will; power of attorney; sign for him when he no longer can; manage his affairs; can't manage his "
        "own affairs; estate; contest a will; dementia and the bank; living will; Testament; "
        "Patientenverfügung; procuration; mandat de protection future; testamento; poder notarial "
        "preventivo; herederos; volmacht; eredità; wills and trusts"
    ),
    "notary": listed(
        "certify a signature; deed; found a GmbH; buy a house contract notarised; prenuptial deed; share "
        "the house among the heirs; signing of the purchase; Beurkundung; Hauskauf Vertrag; Kaufvertrag "
        "Haus; GmbH gründen; Schenkung Haus; Unterschrift beglaubigen; partager la maison; partage; "
        "succession; donation; achat de l'appartement acte; héritage de la maison; compromis de vente; "
        "firmar la compra; donación; hypotheekakte; rogito; atto notarile"
    ),
    "tenancy-lawyer": listed(
        "evicted; eviction; landlord wants us out; landlord refuses; deposit not returned; notice to quit; "
        "break the lease; Vermieter kündigt; Vermieter hat mir gekündigt; Räumung; Kaution zurück; "
        "Nebenkostenabrechnung; Schimmel Vermieter; expulsion; propriétaire veut nous mettre dehors; "
        "caution non rendue; hausse de loyer; charges locatives; bail commercial; el casero nos echa; "
        "subida del alquiler; uit huis gezet; sfratto"
    ),
    "property-lawyer": listed(
        "buy a flat paperwork; leasehold; building defects; builder did bad work; Grundstückskauf; "
        "Nachbarstreit; Wohnungseigentum; Teilungserklärung; vice caché; servitude; litige avec le voisin; "
        "linde; comunidad de propietarios; burenruzie"
    ),
    "company-lawyer": listed(
        "check a contract; contract with a supplier; supplier contract; contract review; partners fell out; "
        "partner wants out; set up a company; buy a company contract; distribution agreement; Vertrag "
        "prüfen; Lieferantenvertrag; Gesellschafter streiten; relire un contrat; contrat fournisseur; "
        "conditions générales; statuts; contrato con un proveedor; revisar un contrato; estatutos; socio "
        "quiere irse; aandeelhoudersovereenkomst; contract nakijken; contratto; commercial law"
    ),
    "immigration-lawyer": listed(
        "work visa; sponsor; sponsorship; his permit runs out; deported; permis de travail; visado; "
        "nacionalidad; werkvergunning; permesso di soggiorno"
    ),
    "tax-adviser": listed(
        "tax return is late; tax letter; taxman; tax office; tax inspection; tax enquiry; opened an "
        "enquiry; VAT; capital gains; gift tax; gives me the house; Steuerprüfung; Schenkungssteuer; Haus "
        "schenken; déclaration de revenus; fisc; déclaration de la renta; autónomo; autónoma; impuestos; "
        "belasting; btw; dichiarazione dei redditi; tasse; commercialista; partita IVA; agenzia delle "
        "entrate; tax investigations"
    ),
    "accountant": listed(
        "self-employed and clueless about accounts; starting up on my own accounts; bilan; bilan annuel; "
        "tenir mes comptes; à mon compte; comptabilité; clôture; contabilidad; llevar las cuentas; "
        "boekhouding voor mijn zaak; tenere i conti; bilancio; contabilità; conti della ditta"
    ),
    "bookkeeper": listed(
        "do the books; the books; receipts; receipts in a shoebox; bags of receipts; box of receipts; "
        "invoices pile up; VAT returns; keep my accounts; paperwork for the accountant; Belege; facturas; "
        "que me lleve el IVA; tickets y facturas; tenue de comptes; saisie des factures; bonnetjes; "
        "administratie bijhouden; conti; fatture; buste paga; contabile"
    ),
    "business-insurance-broker": listed(
        "public liability; liability insurance; insure the practice; insurance for my shop; Haftpflicht für "
        "die Praxis; Inhaltsversicherung; assurance pour mon commerce; responsabilidad civil; seguro para "
        "el negocio; bedrijfsaansprakelijkheid; assicurazione"
    ),
    "insurance-broker": listed(
        "insure; cover if I cannot work; income protection; who pays when I am ill; claim refused by the "
        "insurer; home insurance; Berufsunfähigkeit; wer zahlt wenn ich nicht mehr arbeiten kann; "
        "Versicherung zahlt nicht; Versicherung prüfen; Hausrat; assurance; prévoyance; seguro; seguro de "
        "vida; verzekeringen; arbeidsongeschiktheid; polizza"
    ),
    "financial-adviser": listed(
        "pension plan; retire early; savings; plan for retirement; money in the bank earns nothing; "
        "long-term care cost; financial plan; Ruhestand planen; Ersparnisse; placer mes économies; ahorros; "
        "invertir; jubilación ahorro; pensioen; sparen; risparmi; investire"
    ),
    "mortgage-broker": listed(
        "first flat loan; fixed rate runs out; borrow for a house; bank refuses the loan; Kredit fürs Haus; "
        "crédit immobilier; emprunter pour acheter; préstamo para el piso; mutuo"
    ),
    "insolvency-practitioner": listed(
        "can't pay its bills; company can't pay; bank is getting nasty; bankruptcy; creditors; cash is "
        "gone; winding up; turn the firm round; Insolvenz; pleite; Gläubiger; kann Rechnungen nicht zahlen; "
        "Sanierung der Firma; cessation de paiement; redressement; dettes; ne peut plus payer; no puede "
        "pagar; deudas; fallimento"
    ),
    "company-broker": listed(
        "sell the company; find a buyer for the firm; buyer for the business; succession; children don't "
        "want the business; hand over the firm; buy a competitor; retire and sell; Nachfolger; Käufer für "
        "die Firma; Unternehmenswert; vendre l'entreprise; repreneur; céder mon entreprise; vender la "
        "empresa; comprador; sucesor; opvolging; vendere l'azienda"
    ),
    "interim-manager": listed(
        "part-time finance director; fractional CFO; senior person for the numbers; a couple of days a "
        "month; step in for six months; manager on leave; part-time CFO; Interim; auf Zeit; Finanzchef auf "
        "Zeit; Vertretung Geschäftsführung; directeur financier à temps partagé; remplacer le directeur; "
        "director financiero a tiempo parcial; sustituir al director"
    ),
    "coach": listed(
        "feels lost; stuck in life; what next in life; Lebensfrage; Selbstvertrauen; wie weiter; confiance "
        "en soi; perdu dans sa vie; confianza; atascado; vastgelopen"
    ),
    "executive-coach": listed(
        "new chief executive; just been made; first time as a leader; managing director feels lost; "
        "difficult boss; leadership; promoted to manager; neue Führungskraft; frisch befördert; Chef "
        "geworden; Führung; Geschäftsführer überfordert; nouveau directeur; vient d'être nommé; manager "
        "débordé; diriger une équipe; acaba de ser nombrado; nuevo jefe; nieuwe directeur; dirigente"
    ),
    "career-coach": listed(
        "change of career; hates her job; new job after forty; CV; job interview; Bewerbung; beruflich neu "
        "orientieren; Jobwechsel; changer de métier; reconversion; entretien d'embauche; reorientación; "
        "sollicitatie; cambiare lavoro"
    ),
    "hr-consultant": listed(
        "very first employee; what to put in writing for a new employee; two employees fell out; formal "
        "complaint at work; grievance; disciplinary; staff keep leaving; HR; HR for a small firm; "
        "Mitarbeiter streiten; erste Mitarbeiterin; Arbeitsverträge; Personalabteilung; Beschwerde einer "
        "Mitarbeiterin; embaucher; règlement intérieur; salariés en conflit; contratar; quejas de "
        "empleados; personeel; primo dipendente"
    ),
    "recruiter": listed(
        "find staff; hire; permanent job to fill; can't find a decent; looking for a developer to employ; "
        "fill a vacancy; need good people; sales director wanted; talent; Fachkräfte finden; "
        "Personalvermittlung; trouver des candidats; poste à pourvoir; contratar un programador; encontrar "
        "personal; cubrir un puesto; personeel vinden; cercare personale; programmer permanent job"
    ),
    "trainer": listed(
        "away-day; strategy day; facilitate; team doesn't talk; run our off-site; Klausurtag; Strategietag; "
        "moderieren; Teamentwicklung; Team streitet; séminaire d'équipe; animer une journée; cohésion "
        "d'équipe; jornada de equipo; dinamizar; teamdag"
    ),
    "mediator": listed(
        "fight among heirs; separate without quarrelling; split up peacefully; neighbours quarrel; partners "
        "quarrel; settle without court; ohne Anwälte trennen; einvernehmlich; Trennung ohne Streit; se "
        "séparer à l'amiable; conflit entre associés; separarse de mutuo acuerdo; conflicto; uit elkaar "
        "zonder ruzie; scheiden zonder ruzie; mediazione"
    ),
    "speaking-coach": listed(
        "speak in public; present to the board; pitch; speech at the wedding; nervous before talks; vor "
        "Leuten sprechen; Präsentation; présentation devant; presentar"
    ),
}
"""Phrases by the key of a trade."""
