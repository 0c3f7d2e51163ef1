"""Trades of insurance: brokers and agents, claims and what employers insure."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="insurance-broker",
        group="insurance",
        names=listed(
            "insurance broker; insurance agent; insurance adviser; insurance advisor; insurance "
            "consultant; insurance agency; insurance salesperson; underwriter; Versicherungsmakler; "
            "Versicherungsvertreter; Versicherungsagent; Versicherungsfachmann; Versicherungsberater; "
            "Versicherungskaufmann; Versicherungsagentur; Kaufmann für Versicherungen und Finanzen; "
            "courtier en assurances; courtier d'assurance; conseiller en assurances; conseiller "
            "assurances; agent général d'assurance; assureur; agent d'assurances; corredor de seguros; "
            "agente de seguros; mediador de seguros; correduría de seguros; asesor de seguros; "
            "verzekeringsadviseur; assurantietussenpersoon"
        ),
        needs=listed(
            "insurance; am I insured; insure my house; liability insurance; contents insurance; insurance "
            "too expensive; compare insurance; new car insurance; household insurance; storm damage "
            "insurance; Versicherung; Haftpflicht; Hausratversicherung; Kfz-Versicherung; "
            "Wohngebäudeversicherung; bin ich versichert; Versicherung vergleichen; assurance habitation; "
            "assurance auto; responsabilité civile; trop cher mon assurance; seguro de hogar; seguro de "
            "coche; seguro de responsabilidad civil; comparar seguros; verzekering; "
            "aansprakelijkheidsverzekering"
        ),
        markets=("families", "homeowners", "drivers", "small-businesses"),
        hears=("house-purchase", "home-move", "birth", "marriage", "new-car", "accident"),
    ),
    Trade(
        key="business-insurance-broker",
        group="insurance",
        names=listed(
            "business insurance broker; commercial insurance broker; commercial lines broker; cyber "
            "insurance broker; professional indemnity broker; risk manager; Industrieversicherungsmakler; "
            "Gewerbeversicherung; Firmenversicherungen; courtier assurance entreprise; courtier risques "
            "professionnels; corredor de seguros de empresa; gerente de riesgos; zakelijke verzekeringen"
        ),
        needs=listed(
            "professional indemnity; business liability insurance; insure my business; cyber insurance; "
            "insure machines and stock; business interruption; directors and officers; insure the fleet; "
            "Betriebshaftpflicht; Berufshaftpflicht; Cyberversicherung; Betrieb versichern; "
            "Betriebsunterbrechung; Flottenversicherung; assurance professionnelle; responsabilité civile "
            "professionnelle; multirisque entreprise; décennale; seguro de empresa; seguro de "
            "responsabilidad profesional; ciberseguro; bedrijfsverzekering; beroepsaansprakelijkheid"
        ),
        markets=("small-businesses", "craft-businesses", "professionals", "larger-companies"),
        hears=("new-company", "first-hire", "growth", "office-move", "data-breach"),
    ),
    Trade(
        key="life-insurance-adviser",
        group="insurance",
        names=listed(
            "life insurance agent; life insurance adviser; protection adviser; income protection adviser; "
            "Lebensversicherung; Berufsunfähigkeit Spezialist; Vorsorgeberater; conseiller en prévoyance; "
            "assurance vie conseiller; asesor de seguros de vida; seguros de vida; levensverzekeringen"
        ),
        needs=listed(
            "life insurance; if I die who pays the house; income if I cannot work; disability insurance; "
            "cover for the family; funeral plan; Risikolebensversicherung; "
            "Berufsunfähigkeitsversicherung; Familie absichern; BU abschließen; was wenn ich nicht mehr "
            "arbeiten kann; assurance vie; assurance décès; prévoyance; protéger ma famille; seguro de "
            "vida; proteger a mi familia; incapacidad laboral seguro; levensverzekering; "
            "arbeidsongeschiktheidsverzekering"
        ),
        markets=("families", "parents", "freelancers", "professionals"),
        hears=("birth", "marriage", "house-purchase", "new-company"),
    ),
    Trade(
        key="health-insurance-adviser",
        group="insurance",
        names=listed(
            "health insurance adviser; health insurance broker; medical insurance consultant; private "
            "medical insurance; Krankenversicherung Spezialist; PKV Berater; private Krankenversicherung; "
            "conseiller mutuelle santé; courtier mutuelle; asesor de seguros de salud; seguros médicos; "
            "zorgverzekeringen"
        ),
        needs=listed(
            "private health insurance; medical cover; dental cover; switch health insurance; health "
            "insurance too expensive; health insurance abroad; private Krankenversicherung; Krankenkasse "
            "wechseln; PKV zu teuer; Zahnzusatzversicherung; Krankenversicherung im Ausland; mutuelle "
            "santé; complémentaire santé; changer de mutuelle; seguro médico; seguro de salud; seguro "
            "dental; zorgverzekering overstappen"
        ),
        markets=("families", "freelancers", "expatriates", "professionals"),
        hears=("new-company", "new-job", "arrival", "birth"),
    ),
    Trade(
        key="employee-benefits-adviser",
        group="insurance",
        names=listed(
            "employee benefits consultant; employee benefits adviser; benefits consultant; group pensions "
            "adviser; workplace pension adviser; benefits manager; pensions manager; betriebliche "
            "Altersvorsorge; bAV Berater; bAV Spezialist; épargne salariale; conseiller protection "
            "sociale; consultor de beneficios; previsión social empresarial; pensioenadviseur"
        ),
        needs=listed(
            "company pension; workplace pension; benefits for staff; keep staff with benefits; group "
            "health cover; staff bikes; auto enrolment; betriebliche Altersvorsorge; betriebliche "
            "Krankenversicherung; Benefits für Mitarbeiter; Mitarbeiter binden; mutuelle d'entreprise; "
            "épargne salariale; prévoyance collective; plan de pensiones de empresa; retribución "
            "flexible; beneficios para empleados; bedrijfspensioen"
        ),
        markets=("small-businesses", "larger-companies"),
        hears=("first-hire", "growth", "new-rule"),
    ),
    Trade(
        key="loss-adjuster",
        group="insurance",
        names=listed(
            "loss adjuster; claims adjuster; insurance adjuster; claims handler; claims manager; "
            "insurance assessor; Schadenregulierer; Schadengutachter; Sachverständiger für Schäden; "
            "Schadensachverständiger; expert en assurances; expert d'assuré; gestionnaire sinistres; "
            "perito de seguros; perito tasador de seguros; tramitador de siniestros; schade-expert"
        ),
        needs=listed(
            "insurer will not pay the damage; assess the damage; water damage claim; fire damage report; "
            "damage report for the insurance; burglary claim; Schaden begutachten; Versicherung zahlt "
            "nicht; Wasserschaden Gutachten; Schaden melden; expertise après sinistre; dégât des eaux "
            "expert; assurance refuse de payer; peritaje de daños; el seguro no paga; siniestro; schade "
            "taxatie"
        ),
        markets=("homeowners", "small-businesses", "landlords"),
        hears=("water-damage", "accident"),
    ),
)
