"""Trades of advice to companies: strategy, processes, quality, energy, sales abroad."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="management-consultant",
        group="advice",
        names=listed(
            "management consultant; business consultant; strategy consultant; strategy adviser; business "
            "adviser; business advisor; organisational consultant; consultant; consulting firm; "
            "management analyst; transformation manager; turnaround manager; business analyst; "
            "Unternehmensberater; Unternehmensberatung; Betriebsberater; Strategieberater; "
            "Organisationsberater; Organisationsentwickler; consultant en stratégie; consultant en "
            "organisation; conseil en management; conseil aux entreprises; consultor; consultor de "
            "empresas; consultor estratégico; consultora; asesor empresarial; organisatieadviseur; "
            "bedrijfsadviseur"
        ),
        needs=listed(
            "business does not grow; profits are falling; new strategy; restructure the company; grow my "
            "company; business is stuck; reorganise; outside view of my company; improve the business; "
            "Firma wächst nicht; neue Strategie; Umsatz geht zurück; Unternehmen umbauen; Unternehmen neu "
            "ausrichten; Gewinn sinkt; développer mon entreprise; stratégie d'entreprise; chiffre "
            "d'affaires en baisse; réorganiser; hacer crecer mi empresa; estrategia; reestructurar la "
            "empresa; bajan los beneficios; bedrijf laten groeien; strategie"
        ),
        markets=("small-businesses", "larger-companies", "founders"),
        hears=("growth", "new-manager", "succession", "insolvency"),
    ),
    Trade(
        key="interim-manager",
        group="advice",
        names=listed(
            "interim manager; interim executive; interim CEO; fractional executive; fractional COO; "
            "interim director; Interimsmanager; Interim Manager; Manager auf Zeit; manager de transition; "
            "directivo interino; interim manager directivo; interim-directeur"
        ),
        needs=listed(
            "bridge a gap in management; manager fell ill; head of production left; somebody to run it "
            "for six months; part-time COO; Führungskraft ausgefallen; Vakanz überbrücken; Manager auf "
            "Zeit; Geschäftsführer auf Zeit; manager de transition; remplacer un directeur; directivo "
            "temporal; cubrir un puesto directivo; tijdelijke manager"
        ),
        markets=("larger-companies", "manufacturers"),
        hears=("new-manager", "layoffs", "illness", "insolvency"),
    ),
    Trade(
        key="project-manager",
        group="advice",
        names=listed(
            "project manager; programme manager; program manager; PMO; project lead; scrum master; agile "
            "coach; project management consultant; project coordinator; project management specialist; "
            "Projektmanager; Projektleiter; Projektkoordinator; Agiler Coach; chef de projet; directeur "
            "de projet; responsable de projet; coordinateur de projet; jefe de proyecto; gestor de "
            "proyectos; director de proyectos; coordinador de proyectos; projectmanager; projectleider"
        ),
        needs=listed(
            "project is late; project runs out of budget; somebody to run a project; introduce agile; "
            "keep the rollout on track; Projekt läuft aus dem Ruder; Projektleitung auf Zeit; Projekt in "
            "Verzug; agil arbeiten; projet en retard; piloter un projet; gérer un projet; proyecto "
            "retrasado; dirigir un proyecto; project loopt uit"
        ),
        markets=("larger-companies", "public-bodies"),
        hears=("new-software", "office-move", "growth"),
    ),
    Trade(
        key="quality-consultant",
        group="advice",
        names=listed(
            "quality manager; quality consultant; ISO consultant; ISO 9001 auditor; quality assurance "
            "manager; lean consultant; six sigma black belt; process consultant; process improvement "
            "consultant; operational excellence manager; Qualitätsmanager; "
            "Qualitätsmanagementbeauftragter; QM-Berater; Prozessberater; Lean Berater; Auditor ISO; "
            "responsable qualité; consultant qualité; consultant lean; responsable de calidad; consultor "
            "de calidad; consultor lean; kwaliteitsmanager; procesadviseur"
        ),
        needs=listed(
            "ISO certification; too many complaints; processes are a mess; waste in production; quality "
            "problems; ISO 9001; customer demands a certificate; work instructions; Zertifizierung; "
            "Prozesse verbessern; zu viele Reklamationen; Qualitätsprobleme; Abläufe chaotisch; "
            "certification ISO; améliorer les processus; problèmes de qualité; certificación ISO; mejorar "
            "los procesos; problemas de calidad; kwaliteitscertificaat; processen verbeteren"
        ),
        markets=("manufacturers", "larger-companies", "practices", "craft-businesses"),
        hears=("audit", "growth", "new-rule"),
    ),
    Trade(
        key="sustainability-consultant",
        group="advice",
        names=listed(
            "sustainability consultant; sustainability manager; ESG consultant; ESG manager; CSR manager; "
            "environmental consultant; carbon consultant; climate consultant; Nachhaltigkeitsberater; "
            "Nachhaltigkeitsmanager; Umweltberater; Umweltmanager; CSR Manager; consultant RSE; "
            "responsable RSE; responsable développement durable; consultant environnement; consultor de "
            "sostenibilidad; responsable de sostenibilidad; consultor medioambiental; "
            "duurzaamheidsadviseur; milieuadviseur"
        ),
        needs=listed(
            "sustainability report; carbon footprint; ESG report; customers ask how green we are; supply "
            "chain rules; environmental permit; Nachhaltigkeitsbericht; CO2-Bilanz; CO2-Fußabdruck; "
            "Lieferkettengesetz; klimaneutral werden; bilan carbone; rapport RSE; réduire notre "
            "empreinte; huella de carbono; memoria de sostenibilidad; impacto ambiental; "
            "duurzaamheidsverslag; co2-voetafdruk"
        ),
        markets=("larger-companies", "manufacturers", "public-bodies"),
        hears=("new-rule", "audit", "growth"),
    ),
    Trade(
        key="energy-adviser",
        group="advice",
        names=listed(
            "energy adviser; energy consultant; energy assessor; energy auditor; energy broker; retrofit "
            "assessor; Energieberater; Energieeffizienz-Experte; Gebäudeenergieberater; conseiller "
            "énergie; diagnostiqueur immobilier; auditeur énergétique; asesor energético; auditor "
            "energético; certificador energético; energieadviseur"
        ),
        needs=listed(
            "heating bills too high; energy certificate; insulate the house; which heating is right; "
            "grant for a heat pump; cheaper electricity contract; save energy; Energieausweis; Heizkosten "
            "zu hoch; Haus dämmen; Wärmepumpe ja oder nein; Förderung für Heizung; Energie sparen im "
            "Betrieb; DPE; facture d'énergie trop élevée; rénovation énergétique; isoler la maison; "
            "certificado energético; factura de la luz; ahorro energético; energielabel; huis isoleren"
        ),
        markets=("homeowners", "landlords", "manufacturers", "hospitality"),
        hears=("house-purchase", "renovation", "new-rule"),
    ),
    Trade(
        key="export-consultant",
        group="advice",
        names=listed(
            "export consultant; international trade adviser; export manager; customs broker; customs "
            "agent; market entry consultant; trade compliance manager; Exportberater; Exportleiter; "
            "Zollberater; Zollagent; Außenhandelsberater; consultant export; responsable export; "
            "commissionnaire en douane; déclarant en douane; consultor de exportación; responsable de "
            "exportación; agente de aduanas; export manager internacional; douaneagent; exportadviseur"
        ),
        needs=listed(
            "sell abroad; export; customs papers; goods stuck in customs; find a distributor abroad; "
            "enter the German market; import duties; ins Ausland verkaufen; Exportgeschäft; Zoll; Ware "
            "hängt im Zoll; Zollpapiere; vendre à l'étranger; exporter; dédouanement; vender en el "
            "extranjero; exportar; aduana; mercancía retenida; exporteren; douane"
        ),
        markets=("manufacturers", "shops", "small-businesses"),
        hears=("going-abroad", "new-product", "new-rule"),
    ),
    Trade(
        key="purchasing-consultant",
        group="advice",
        names=listed(
            "purchasing manager; procurement manager; procurement consultant; buyer; purchasing agent; "
            "head of procurement; supply chain manager; supply chain consultant; supply manager; "
            "Einkäufer; Einkaufsleiter; Einkaufsberater; Leiter Einkauf; Supply Chain Manager; acheteur; "
            "responsable achats; directeur achats; consultant achats; comprador; responsable de compras; "
            "jefe de compras; director de compras; inkoper; inkoopmanager"
        ),
        needs=listed(
            "costs too high; find a new supplier; supplier went bust; buy cheaper; negotiate with "
            "suppliers; delivery delays; neuer Lieferant; Lieferant ausgefallen; Einkaufskosten senken; "
            "günstiger einkaufen; Lieferengpass; trouver un fournisseur; réduire les coûts d'achat; "
            "fournisseur défaillant; nuevo proveedor; reducir costes de compra; leverancier zoeken"
        ),
        markets=("manufacturers", "larger-companies", "hospitality"),
        hears=("growth", "new-product", "insolvency"),
    ),
    Trade(
        key="business-owner",
        group="advice",
        names=listed(
            "business owner; managing director; chief executive officer; CEO; founder; co-founder; "
            "owner-manager; company director; president; entrepreneur; general manager; Geschäftsführer; "
            "Inhaber; Unternehmer; Gründer; Vorstand; Vorstandsvorsitzender; geschäftsführender "
            "Gesellschafter; chef d'entreprise; gérant; dirigeant; PDG; fondateur; directeur général; "
            "empresario; director general; fundador; gerente; dueño; consejero delegado; propietario; "
            "ondernemer; directeur-eigenaar; bestuurder; oprichter"
        ),
        needs=listed(
            "talk to another owner; somebody who runs a company; sparring partner among entrepreneurs; "
            "advisory board member; Unternehmer zum Austausch; Beiratsmitglied; Kontakt zu "
            "Geschäftsführern; échanger avec un dirigeant; hablar con otro empresario; contacto con "
            "gerentes; ondernemer om mee te sparren"
        ),
        markets=("small-businesses", "larger-companies"),
        hears=("growth", "succession", "sale-of-company", "funding"),
    ),
    Trade(
        key="chamber-adviser",
        group="advice",
        names=listed(
            "chamber of commerce; business development agency; economic development officer; trade "
            "association manager; business network manager; networking group leader; IHK; "
            "Handwerkskammer; Wirtschaftsförderer; Wirtschaftsförderung; Verbandsgeschäftsführer; chambre "
            "de commerce; CCI; chambre de métiers; développeur économique; cámara de comercio; agente de "
            "desarrollo local; asociación empresarial; kamer van koophandel; bedrijvenvereniging"
        ),
        needs=listed(
            "meet other companies; join a business network; business permit; which licence do I need; "
            "location for my company; breakfast with entrepreneurs; Netzwerk für Unternehmer; Gewerbe "
            "anmelden; Gewerbefläche; Standort gesucht; Meisterprüfung; réseau d'entreprises; formalités "
            "d'entreprise; local professionnel recherche; red de empresarios; licencia de apertura; "
            "trámites de empresa; netwerk voor ondernemers"
        ),
        markets=("small-businesses", "founders", "craft-businesses"),
        hears=("new-company", "growth", "succession", "going-abroad"),
    ),
)
