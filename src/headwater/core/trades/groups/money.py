"""Trades of money: tax, accounts, banking, plans for wealth and loans."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="tax-adviser",
        group="money",
        names=listed(
            "tax adviser; tax advisor; tax consultant; tax accountant; chartered tax adviser; tax "
            "preparer; tax lawyer; tax attorney; enrolled agent; head of tax; tax director; tax manager; "
            "tax partner; tax specialist; Steuerberater; StB; Steuerkanzlei; Steuerberatungsgesellschaft; "
            "Steuerberatung; Steuerbevollmächtigter; Fachanwalt für Steuerrecht; Steuerrecht; "
            "Steuerfachwirt; Steuerreferent; Lohnsteuerhilfe; conseiller fiscal; fiscaliste; avocat "
            "fiscaliste; conseil fiscal; asesor fiscal; asesoría fiscal; abogado tributarista; "
            "fiscalista; belastingadviseur; fiscalist"
        ),
        needs=listed(
            "tax return; do my taxes; tax bill too high; save tax; letter from the tax office; tax audit; "
            "VAT return; inheritance tax; tax when selling a house; self-employed and taxes; how much tax "
            "do I owe; double taxation; corporation tax; HMRC; IRS; Steuererklärung; Finanzamt; Steuern "
            "sparen; Steuerbescheid; Betriebsprüfung; Umsatzsteuer; Steuernachzahlung; Erbschaftsteuer; "
            "selbständig und Steuern; déclaration d'impôts; impôts; contrôle fiscal; TVA; payer moins "
            "d'impôts; droits de succession; declaración de la renta; hacienda; pagar menos impuestos; "
            "IVA; inspección de hacienda; belastingaangifte; belastingdienst"
        ),
        markets=("small-businesses", "freelancers", "landlords", "families", "wealthy"),
        hears=("new-company", "inheritance", "sale-of-company", "house-sale", "audit", "going-abroad"),
    ),
    Trade(
        key="accountant",
        group="money",
        names=listed(
            "accountant; chartered accountant; certified public accountant; CPA; ACCA; ACA; certified "
            "accountant; management accountant; financial accountant; accounting firm; accountancy "
            "practice; accounts manager finance; Bilanzbuchhalter; Buchprüfer; Wirtschaftstreuhänder; "
            "Treuhänder; Steuerberater und Wirtschaftsprüfer; expert-comptable; cabinet comptable; "
            "comptable; contador; contable; contador público; asesoría contable; gestor contable; "
            "accountantskantoor; registeraccountant"
        ),
        needs=listed(
            "annual accounts; year-end accounts; balance sheet; set up the books; accounts for my "
            "company; my accountant retired; my accountant never calls back; new accountant; cash flow "
            "forecast; which legal form; Jahresabschluss; Bilanz; Buchhalter gesucht; "
            "Einnahmenüberschussrechnung; Gewinnermittlung; comptes annuels; bilan comptable; trouver un "
            "comptable; tenue des comptes; cuentas anuales; balance de la empresa; busco contable; "
            "jaarrekening; boekhouder gezocht"
        ),
        markets=("small-businesses", "freelancers", "founders", "charities"),
        hears=("new-company", "first-hire", "growth", "funding", "insolvency"),
    ),
    Trade(
        key="bookkeeper",
        group="money",
        names=listed(
            "bookkeeper; bookkeeping; payroll clerk; payroll manager; payroll bureau; payroll specialist; "
            "accounts assistant; accounts payable; accounts receivable; billing clerk; ledger clerk; "
            "Buchhalter; Buchhaltung; Buchhaltungsservice; Finanzbuchhalter; Lohnbuchhalter; Lohnbüro; "
            "Kreditorenbuchhalter; Debitorenbuchhalter; Steuerfachangestellter; aide-comptable; "
            "gestionnaire de paie; tenue de comptabilité; assistant comptable; auxiliar contable; "
            "auxiliar administrativo contable; gestor de nóminas; gestoría; boekhouder; "
            "salarisadministrateur"
        ),
        needs=listed(
            "shoebox of receipts; receipts pile up; bookkeeping; send invoices and reminders; payroll; "
            "pay slips; nobody does the books; reconcile the bank; Belege sortieren; Buchhaltung machen; "
            "Lohnabrechnung; Gehaltsabrechnung; Rechnungen schreiben; Mahnungen; Buchführung; Schuhkarton "
            "voller Belege; fiches de paie; factures à saisir; comptabilité en retard; bulletin de "
            "salaire; nóminas; llevar la contabilidad; facturas atrasadas; boekhouding; loonstroken"
        ),
        markets=("small-businesses", "freelancers", "craft-businesses", "practices"),
        hears=("new-company", "first-hire", "growth"),
    ),
    Trade(
        key="auditor",
        group="money",
        names=listed(
            "auditor; statutory auditor; internal auditor; external auditor; audit partner; audit "
            "manager; forensic accountant; Wirtschaftsprüfer; Wirtschaftsprüfungsgesellschaft; interner "
            "Revisor; Revisor; Innenrevision; commissaire aux comptes; auditeur; auditeur interne; "
            "auditor de cuentas; auditoría; interventor; controleur jaarrekening"
        ),
        needs=listed(
            "audit of the annual accounts; statutory audit; the bank wants audited accounts; suspect "
            "fraud in the books; due diligence; grant must be audited; Jahresabschlussprüfung; "
            "Prüfungspflicht; Unternehmensprüfung; Betrug in der Buchhaltung; audit des comptes; "
            "certification des comptes; fraude comptable; auditoría de cuentas; fraude contable; controle "
            "van de jaarrekening"
        ),
        markets=("larger-companies", "charities", "public-bodies"),
        hears=("audit", "sale-of-company", "funding"),
    ),
    Trade(
        key="finance-director",
        group="money",
        names=listed(
            "chief financial officer; CFO; finance director; financial director; fractional CFO; interim "
            "CFO; financial controller; controller; head of finance; finance manager; treasurer; "
            "Finanzvorstand; kaufmännischer Leiter; kaufmännischer Geschäftsführer; Leiter Finanzen; "
            "Finanzleiter; Controller; Interim CFO; directeur financier; directeur administratif et "
            "financier; DAF; contrôleur de gestion; responsable financier; director financiero; "
            "responsable de finanzas; controlador financiero; financieel directeur; hoofd financiën"
        ),
        needs=listed(
            "no overview of our figures; part-time CFO; cash is tight; budget and forecast; figures for "
            "the bank; margins fall and we do not know why; Liquiditätsplanung; Zahlen nicht im Griff; "
            "kaufmännischer Leiter gesucht; Controlling aufbauen; trésorerie tendue; directeur financier "
            "à temps partagé; tableau de bord financier; tesorería; director financiero externo; control "
            "de gestión"
        ),
        markets=("small-businesses", "larger-companies", "founders"),
        hears=("growth", "funding", "sale-of-company"),
    ),
    Trade(
        key="financial-adviser",
        group="money",
        names=listed(
            "financial adviser; financial advisor; independent financial adviser; IFA; financial planner; "
            "certified financial planner; wealth manager; wealth adviser; investment adviser; investment "
            "advisor; asset manager; portfolio manager; private banker; pension adviser; retirement "
            "planner; Finanzberater; Finanzplaner; Vermögensberater; Vermögensverwalter; Honorarberater; "
            "Anlageberater; Finanzcoach; Altersvorsorgeberater; conseiller financier; conseiller en "
            "gestion de patrimoine; gestionnaire de patrimoine; CGP; asesor financiero; planificador "
            "financiero; gestor de patrimonios; asesor de inversiones; banca privada; financieel "
            "adviseur; financieel planner; vermogensbeheerder"
        ),
        needs=listed(
            "plan my retirement; pension; pension gap; where to invest; invest my savings; inherited some "
            "money; sold the company and have cash; save for the children; second opinion on my "
            "investments; will the money last; stocks and funds; Geld anlegen; Altersvorsorge; Rente "
            "reicht nicht; Rentenlücke; Geld geerbt; Vermögen aufbauen; Sparplan; Aktien und Fonds; "
            "placer mon argent; préparer la retraite; épargne; investir un héritage; invertir mis "
            "ahorros; plan de pensiones; jubilación; dónde invertir; sparen en beleggen; pensioengat"
        ),
        markets=("families", "retirees", "professionals", "executives", "wealthy"),
        hears=("inheritance", "retirement", "sale-of-company", "birth", "marriage", "separation"),
    ),
    Trade(
        key="mortgage-broker",
        group="money",
        names=listed(
            "mortgage broker; mortgage adviser; mortgage advisor; mortgage consultant; mortgage "
            "specialist; mortgage loan officer; home loan adviser; Baufinanzierer; Baufinanzierung; "
            "Baufinanzierungsberater; Finanzierungsvermittler; Finanzierungsberater; Hypothekenmakler; "
            "Kreditvermittler; courtier en crédit immobilier; courtier en prêt immobilier; courtier en "
            "crédit; asesor hipotecario; bróker hipotecario; intermediario de crédito; hypotheekadviseur"
        ),
        needs=listed(
            "mortgage; remortgage; fixed rate ends; can we afford a house; home loan; the bank said no to "
            "our mortgage; interest on the house; buy to let mortgage; first-time buyer; Baufinanzierung; "
            "Hauskredit; Immobilienkredit; Anschlussfinanzierung; Haus finanzieren; Zinsbindung läuft "
            "aus; Hypothek; prêt immobilier; crédit pour une maison; renégocier mon prêt; taux "
            "immobilier; hipoteca; préstamo para la casa; financiar una vivienda; hypotheek; hypotheek "
            "oversluiten"
        ),
        markets=("home-buyers", "families", "landlords"),
        hears=("house-purchase", "home-move", "separation", "renovation"),
    ),
    Trade(
        key="banker",
        group="money",
        names=listed(
            "bank manager; banker; relationship manager bank; business banker; corporate banker; branch "
            "manager bank; loan officer; credit analyst; bank teller; Bankkaufmann; Bankberater; "
            "Firmenkundenberater; Firmenkundenbetreuer; Filialleiter Bank; Sparkasse; Bankier; "
            "Kreditberater; banquier; conseiller bancaire; chargé d'affaires entreprises; directeur "
            "d'agence bancaire; banquero; gestor bancario; director de sucursal bancaria; asesor "
            "bancario; bankier; accountmanager bank"
        ),
        needs=listed(
            "business loan; overdraft; open a business account; credit line; finance a machine; loan for "
            "my company; bank does not lend; leasing; Firmenkredit; Betriebsmittelkredit; Geschäftskonto; "
            "Kredit für die Firma; Maschine finanzieren; Bank gibt keinen Kredit; prêt professionnel; "
            "compte professionnel; découvert; financement d'une machine; préstamo para mi empresa; cuenta "
            "de empresa; línea de crédito; zakelijke lening; zakelijke rekening"
        ),
        markets=("small-businesses", "families", "larger-companies", "founders"),
        hears=("new-company", "growth", "house-purchase", "funding", "insolvency"),
    ),
    Trade(
        key="investor",
        group="money",
        names=listed(
            "business angel; angel investor; venture capitalist; venture capital; private equity; "
            "investor; investment manager; family office; general partner fund; Beteiligungsgesellschaft; "
            "Risikokapitalgeber; Investor; Investmentmanager; capital-risqueur; investisseur; inversor; "
            "capital riesgo; ángel inversor; investeerder; durfinvesteerder"
        ),
        needs=listed(
            "raise money for a start-up; seed round; find investors; pitch to investors; angel money; "
            "series A; sell shares; Kapital für die Gründung; Investoren finden; Seed-Finanzierung; "
            "Geldgeber gesucht; lever des fonds; levée de fonds; trouver des investisseurs; buscar "
            "inversores; ronda de financiación; capital para mi startup; investeerders zoeken"
        ),
        markets=("founders",),
        hears=("funding", "sale-of-company", "new-product"),
    ),
    Trade(
        key="company-broker",
        group="money",
        names=listed(
            "business broker; M&A adviser; M&A advisor; mergers and acquisitions; corporate finance "
            "adviser; corporate finance; investment banker; business transfer agent; Unternehmensmakler; "
            "Unternehmensnachfolge; Nachfolgeberater; M&A Berater; Unternehmensvermittler; Firmenmakler; "
            "conseil en cession d'entreprise; cession d'entreprise; fusions acquisitions; asesor de "
            "fusiones y adquisiciones; venta de empresas; asesor en compraventa de empresas; "
            "bedrijfsmakelaar; overnameadviseur"
        ),
        needs=listed(
            "sell my business; find a successor; buy a company; what is my company worth; valuation of my "
            "firm; retire and sell the firm; nobody in the family wants the firm; Firma verkaufen; "
            "Nachfolger gesucht; Unternehmen kaufen; was ist meine Firma wert; Unternehmensbewertung; "
            "Übergabe des Betriebs; vendre mon entreprise; trouver un repreneur; reprise d'entreprise; "
            "transmission; vender mi empresa; relevo generacional; valorar mi empresa; traspaso; bedrijf "
            "verkopen; opvolger"
        ),
        markets=("small-businesses", "larger-companies", "craft-businesses"),
        hears=("sale-of-company", "succession", "retirement"),
    ),
    Trade(
        key="grant-adviser",
        group="money",
        names=listed(
            "grant writer; grants adviser; funding consultant; grant consultant; R&D tax credit "
            "consultant; fundraiser; fundraising consultant; Fördermittelberater; Fördermittelmanager; "
            "Fundraiser; Subventionsberater; consultant en subventions; collecteur de fonds; asesor de "
            "subvenciones; consultor de subvenciones; captador de fondos; subsidieadviseur; fondsenwerver"
        ),
        needs=listed(
            "apply for a grant; public funding; subsidy; write a grant application; R&D tax credit; raise "
            "donations; fundraising; money for our charity; Fördermittel; Förderantrag; Zuschuss "
            "beantragen; Spenden sammeln; EU-Förderung; subvention; demande de subvention; crédit d'impôt "
            "recherche; collecte de dons; ayudas públicas; solicitar una subvención; captar donaciones; "
            "subsidie aanvragen"
        ),
        markets=("charities", "founders", "manufacturers", "public-bodies"),
        hears=("new-product", "growth", "new-company"),
    ),
    Trade(
        key="debt-collector",
        group="money",
        names=listed(
            "debt collector; debt collection agency; credit control; credit controller; factoring; "
            "invoice finance; Inkasso; Inkassobüro; Inkassounternehmen; Factoring; Forderungsmanagement; "
            "recouvrement; société de recouvrement; affacturage; gestión de cobros; cobro de morosos; "
            "agencia de cobros; recobro; incassobureau"
        ),
        needs=listed(
            "customer will not pay; unpaid invoices; chase late payers; get my money back; outstanding "
            "invoices; bad debts; sell my invoices; Kunde zahlt nicht; offene Rechnungen; Forderungen "
            "eintreiben; Inkasso; Mahnverfahren; impayés; facture impayée; client ne paie pas; recouvrer "
            "une créance; cliente no paga; facturas impagadas; morosos; klant betaalt niet; openstaande "
            "facturen"
        ),
        markets=("small-businesses", "craft-businesses", "freelancers"),
        hears=("insolvency", "dispute"),
    ),
)
