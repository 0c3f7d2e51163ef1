"""Words in which people tell what they need from the trades of insurance, coaching and staff."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "insurance-broker": listed(
        "premium; underinsured; insurer cancelled me; hail; hailstorm; flood cover; pet insurance; travel "
        "insurance; legal expenses insurance; third party cover; bike stolen cover; policies in a drawer; "
        "insurance check; renewal of the policy; fully comprehensive; Prämie; Selbstbeteiligung; "
        "Versicherungscheck; Hagel; Elementarschaden; Rechtsschutz; Vollkasko; Teilkasko; Tierversicherung; "
        "Reiserücktritt; Privathaftpflicht; Glasbruch; schadenfreiheitsklasse; Versicherungsordner; "
        "Hundehaftpflicht; prime d'assurance; franchise; bonus-malus; grêle; assurance emprunteur; résilier "
        "mon assurance; prima del seguro; franquicia; granizo; asegurado; inboedelverzekering; "
        "opstalverzekering; autoverzekering; eigen risico; assicurazione; premio assicurativo; grandine; "
        "franchigia"
    ),
    "business-insurance-broker": listed(
        "employers liability; product liability; product recall cover; malpractice cover; indemnity cover; "
        "trade credit insurance; insure a restaurant; insure tools; insure the warehouse; contractors all "
        "risks; cyber cover; event insurance; goods in transit; van fleet cover; business policy; machinery "
        "breakdown; Haftpflicht für Selbstständige; Haftpflicht für den Betrieb; "
        "Vermögensschadenhaftpflicht; Transportversicherung; Warenkreditversicherung; Produkthaftpflicht; "
        "Maschinenversicherung; Firmenflotte; Elektronikversicherung; Bauleistungsversicherung; "
        "Veranstalterhaftpflicht; Werkzeug versichern; RC pro; assurance pro; assurance décennale; flotte "
        "automobile assurer; perte d'exploitation; cyberassurance; assurance marchandises; local "
        "professionnel assurer; responsabilidad civil profesional; seguro de flota; seguro de crédito; "
        "pérdida de beneficios; póliza ciber; cyberverzekering; wagenpark verzekeren; bedrijfsschade; "
        "assicurazione aziendale; RC professionale; polizza impresa"
    ),
    "life-insurance-adviser": listed(
        "breadwinner; widow and children provided; term life; critical illness cover; income protection; "
        "disability cover; death benefit; mortgage protection; new baby and cover; young family cover; "
        "funeral insurance; long-term care insurance; unable to work any more cover; hazardous job cover; "
        "Berufsunfähigkeit; Berufsunfähigkeit absichern; BU-Versicherung; Hinterbliebene; Sterbegeld; "
        "Sterbegeldversicherung; Risikoleben; Erwerbsunfähigkeit; Absicherung der Kinder; Pflegeversicherung "
        "privat; Grundfähigkeit; Dread Disease; Alleinverdiener; invalidité; assurance obsèques; capital "
        "décès; perte de revenus maladie; assurance dépendance; conjoint survivant; seguro de decesos; "
        "invalidez; fallecimiento; incapacidad; proteger a los hijos; seguro de dependencia; "
        "overlijdensrisico; overlijdensrisicoverzekering; AOV; uitvaartverzekering; polizza vita; "
        "assicurazione sulla vita; invalidità; caso morte"
    ),
    "health-insurance-adviser": listed(
        "health insurance; health plan; private patient; medical insurance; hospital cover; health cover for "
        "expats; sick pay insurance; supplementary cover; public or private insurance; orthodontics cover; "
        "insurer refuses treatment; premium of private health; student health cover; freelancers health "
        "insurance; Krankenversicherung; Krankenkasse; private oder gesetzliche; gesetzlich versichert; "
        "Privatpatient; PKV; GKV; Beitragserhöhung; Zusatzversicherung; Krankentagegeld; Heilpraktikertarif; "
        "Chefarztbehandlung; Zahnzusatz; Beihilfe; Tarifwechsel; Auslandskrankenversicherung; "
        "Krankenhauszusatz; mutuelle; sécu; reste à charge; complémentaire; mutuelle trop chère; assurance "
        "maladie; remboursement dentaire; mutuelle senior; frontalier assurance; sanidad privada; seguro "
        "médico privado; cobertura dental; copago; Adeslas; aanvullende verzekering; zorgverzekeraar; "
        "assicurazione sanitaria; polizza salute; rimborso dentista"
    ),
    "employee-benefits-adviser": listed(
        "perks; staff perks; fringe benefits; job bike; meal vouchers; company pension scheme; pension "
        "scheme for staff; group insurance; health cover for employees; salary sacrifice; profit sharing; "
        "share options for staff; childcare voucher; fitness allowance; retention package; wellbeing "
        "package; bAV; Betriebsrente; Direktversicherung; Entgeltumwandlung; Jobrad; Jobticket; Sachbezug; "
        "Gutscheinkarte; Zusatzleistungen; Mitarbeiterbindung; Essensgutscheine; bKV; Unterstützungskasse; "
        "Mitarbeiterbeteiligung; Tankgutschein; titres-restaurant; intéressement; PEE; mutuelle collective; "
        "avantages salariés; retraite collective; CSE avantages; participation salariés; cheques "
        "restaurante; plan de empleo; beneficios sociales; seguro colectivo; retención de talento; "
        "incentivos para la plantilla; pensioenregeling; leasefiets; secundaire arbeidsvoorwaarden; "
        "collectieve verzekering; welfare aziendale; buoni pasto; fondo pensione aziendale"
    ),
    "loss-adjuster": listed(
        "claim refused; burst pipe damage; fire damage; storm damage; flood damage; smoke damage; subsidence "
        "claim; adjuster; insurer offers too little; stolen goods list; water came through the ceiling; "
        "evidence for the insurer; estimate of the loss; hail damage report; Schadensfall; "
        "Schadenregulierung; Brandschaden; Wasserschaden; Rohrbruch Schaden; Schadensgutachten; Versicherung "
        "kürzt; Schadenshöhe; Einbruchschaden; Regulierung; Versicherung lehnt ab; Überschwemmung; "
        "Feuerschaden; Schadenaufnahme; Leitungswasserschaden; sinistre; dégât des eaux; incendie; "
        "indemnisation refusée; contre-expertise; inondation; tempête dégâts; catastrophe naturelle; perito; "
        "peritaje; daños por agua; incendio; inundación; parte del seguro; indemnización baja; schade; "
        "waterschade; schadeclaim; danni da acqua; perizia; allagamento"
    ),
    "coach": listed(
        "life change; midlife crisis; stuck in a rut; inner critic; self-doubt; self-esteem; purpose; "
        "meaning in life; crossroads; lost my drive; procrastination; limiting beliefs; empty nest; life "
        "goals; set boundaries; impostor; clarity; at a turning point; Lebensziel; Sinnkrise; Selbstzweifel; "
        "Selbstbewusstsein; Sackgasse; Wendepunkt; Klarheit; innere Blockaden; Grenzen setzen; Motivation "
        "verloren; Lebensfreude; Potenzial; Persönlichkeitsentwicklung; Aufschieberitis; développement "
        "personnel; estime de soi; manque de confiance; retrouver du sens; crise de la quarantaine; "
        "objectifs de vie; blocages; tournant; autoestima; crecimiento personal; sentido de la vida; "
        "propósito; bloqueada; cambio de vida; metas; zelfvertrouwen; levensdoel; persoonlijke ontwikkeling; "
        "crescita personale; bloccato nella vita; realizzarmi"
    ),
    "executive-coach": listed(
        "promoted; first-time manager; became a team lead; former peers now report to me; executive "
        "presence; difficult talks with staff; feedback to employees; boardroom; management team; young "
        "manager; head of department; leadership style; micromanage; CEO sounding board; Führungsstil; "
        "Teamleiter geworden; befördert; Mitarbeiterführung; Abteilungsleiter; Sandwichposition; "
        "frischgebackener Chef; Führungsteam; Geschäftsleitung begleiten; Kollegen plötzlich führen; "
        "Sparring für Geschäftsführer; promu manager; manager une équipe; comité de direction; posture de "
        "manager; dirigeant seul; codir; ascendido; jefe de equipo; liderar; comité de dirección; "
        "directivos; mando intermedio; leiderschap; teamleider geworden; directieteam; guidare un team; "
        "promosso a capo; dirigenti; delegare"
    ),
    "career-coach": listed(
        "resume; cover letter; job hunt; job search; job applications; applying for jobs; rejected "
        "applications; unemployed; dead-end job; career break; outplacement; assessment centre; what should "
        "I study after army; job offer to weigh; LinkedIn for job seekers; graduate job; Bewerbungsgespräch; "
        "Bewerbungsunterlagen; Anschreiben; Jobsuche; arbeitslos; Arbeitslosigkeit; Absagen; Karriere; "
        "Umschulung; Quereinstieg; Gehaltsverhandlung; Traumjob; innerlich gekündigt; Wiedereinstieg nach "
        "der Elternzeit; lettre de motivation; chômage; recherche d'emploi; évolution de carrière; VAE; "
        "entrevista; carta de presentación; desempleado; cambio profesional; oposiciones no quiero; cv "
        "maken; sollicitatiegesprek; werkloos; colloquio di lavoro; disoccupato; cercare lavoro"
    ),
    "hr-consultant": listed(
        "personnel; staff turnover; absenteeism; appraisals; handbook; employee handbook; job description; "
        "onboarding; exit interviews; remote work policy; bonus scheme; pay bands; engagement survey; "
        "performance review; HR from outside; culture problem; dress code policy; works agreement; HR "
        "software for staff files; Personalarbeit; Personalakte; Fluktuation; Krankenstand; "
        "Vergütungssystem; Personalkonzept; Homeoffice-Regelung; Einarbeitung; Zielvereinbarung; Probezeit; "
        "Unternehmenskultur; Personalstrategie; Kündigungswelle; Leistungsbeurteilung; ressources humaines; "
        "absentéisme; entretien annuel; grille de salaires; fidéliser les salariés; marque employeur; "
        "télétravail charte; recursos humanos; rotación de personal; absentismo; evaluación del desempeño; "
        "manual del empleado; clima laboral; plan de igualdad; personeelszaken; functioneringsgesprek; "
        "personeelshandboek; risorse umane; assenteismo; turnover; valutazione dipendenti"
    ),
    "hr-manager": listed(
        "HR department; HR decision maker; training budget holder; learning and development head; HR "
        "network; personnel officer; intro to HR; payroll and people lead; Personalabteilung; Personaler; "
        "Personalvorstand; Personalentwicklung; Ausbildungsleiter; HR-Abteilung; Ansprechpartner Personal; "
        "Personalverantwortliche; service RH; service du personnel; responsable formation; RRHH; "
        "departamento de recursos humanos; directora de RRHH; personeelsafdeling; hoofd HR; HR-manager "
        "spreken; ufficio personale; responsabile risorse umane; capo del personale; direttore HR"
    ),
    "recruiter": listed(
        "open position; candidates; job advert; fill the role; replace my assistant who quit; staff "
        "shortage; short-staffed; cook quit; nurses to hire; skilled labour; find an engineer to employ; "
        "night shift staff; Stellenanzeige; Bewerber; Kandidaten; offene Stelle; Auszubildende finden; "
        "Personalmangel; Personalnot; einstellen; Saisonkräfte; Nachbesetzung; offre d'emploi; personne ne "
        "postule; apprenti; saisonniers; manque de personnel; oferta de empleo; vacante; falta de personal; "
        "ETT; temporeros; uitzendkrachten; sollicitanten; personeelstekort; assumere; candidati; stagionali; "
        "annuncio di lavoro"
    ),
    "trainer": listed(
        "webinar; training course for staff; soft skills; communication training; in-house training; "
        "conflict training; e-learning; training provider; upskill; apprentices training day; offsite; train "
        "the trainer; assertiveness course; Teambuilding; Strategietag moderieren; Inhouse-Schulung; "
        "Seminare; Zeitmanagement; Kommunikationstraining; Azubi-Seminar; Lernplattform; Teamworkshop; "
        "Unterweisung im Kurs; Fortbildungen; atelier; formation en entreprise; OPCO; Qualiopi; "
        "facilitateur; taller; dinámicas de grupo; formación bonificada; gestión del tiempo; teamuitje met "
        "training; workshop begeleiden; formazione aziendale; corso per dipendenti; facilitatore"
    ),
    "sales-trainer": listed(
        "sales team; sales pitch; closing; objections; price objections; cold calling scripts; discounts too "
        "quickly; upselling; sales targets missed; salespeople; sales script; quotes; follow up on offers; "
        "conversion of offers; reps do not sell; Verkaufsgespräch; Verkäufer schulen; Abschlussquote; "
        "Einwände; Preisverhandlung; Einwandbehandlung; Rabatte; Verhandlung; Verkaufszahlen; Vertriebler; "
        "Umsatzziele verfehlt; Akquise; Telefonakquise; Angebote nachfassen; techniques de vente; "
        "commerciaux; prospection; taux de transformation; argumentaire; vendedores; objeciones; cierre de "
        "ventas; prospección; técnicas de venta; comerciales no venden; verkoopgesprek; acquisitie; "
        "onderhandelen; tecniche di vendita; venditori; trattativa; obiezioni; chiudere contratti"
    ),
    "speaking-coach": listed(
        "keynote; nerves on stage; microphone; presentation skills; TED talk; toast; elevator pitch; camera "
        "shy; shaky voice; speak too fast; accent; rhetoric; body language; filler words; panel discussion; "
        "blush when speaking; Vortrag; Rhetorik; Körpersprache; Bühne; Trauzeugenrede; Stimme; nervös vor "
        "Publikum; Ähm; Kameratraining; Podium; Redeangst; Auftritt; Medientraining; Publikum; présentation "
        "orale; éloquence; parler devant; prise de parole en public; langage corporel; exposé; oratoria; "
        "lenguaje corporal; nervios al hablar; charla; presenteren; speech houden; podiumangst; "
        "plankenkoorts; spreekangst; parlare in pubblico; discorso; dizione; palco"
    ),
    "occupational-safety-adviser": listed(
        "workplace accident; health and safety; hard hats; fire extinguisher; fire exit; first aiders; "
        "ladders; forklift training; hazardous substances; safety data sheets; protective equipment; noise "
        "at work; safety briefing; labour inspector; working at height; emergency drill; "
        "Berufsgenossenschaft; Gefahrstoffe; Feuerlöscher; Fluchtweg; Brandschutzhelfer; Räumungsübung; "
        "Unterweisung; Schutzausrüstung; Staplerschein; Leiterprüfung; Gewerbeaufsicht; Ersthelfer; "
        "Evakuierung; Explosionsschutz; DUERP; extincteur; évacuation; inspection du travail; EPI; sauveteur "
        "secouriste; prévention des accidents; produits dangereux; chariot élévateur; PRL; prevención; "
        "riesgos laborales; inspección de trabajo; extintor; EPIs; caída en obra; arbo; BHV; brandblusser; "
        "arbeidsongeval; arbeidsinspectie; sicurezza sul lavoro; RSPP; DVR; estintore; infortunio sul lavoro"
    ),
    "founders-adviser": listed(
        "startup; side business; side hustle; freelancing; quit my job to start; business model canvas; "
        "pricing for freelancers; food truck idea; incubator; accelerator; open a café; open a shop; "
        "register as self-employed; lean startup; Selbstständigkeit; Freiberufler; nebenberuflich; "
        "Kleingewerbe; eigenes Café; Laden eröffnen; Gründerzentrum; Gründerberatung; Nebengewerbe; eigener "
        "Chef; Geschäftsmodell; créateur d'entreprise; micro-entreprise; lancer ma boîte; ouvrir un "
        "restaurant; incubateur; ACRE; autónomo; emprendedor; emprendedora; mi propio negocio; abrir una "
        "tienda; capitalizar el paro; darme de alta; eigen zaak; startende ondernemer; mettersi in proprio; "
        "avviare un'attività; aprire partita IVA; imprenditrice alle prime armi"
    ),
    "virtual-assistant": listed(
        "emails pile up; e-mail backlog; diary management; appointments; schedule meetings; travel bookings; "
        "dictation; data entry; answering service; invoicing and admin; office chores; Terminkoordination; "
        "Terminplanung; Sekretariat auf Stunden; Schreibarbeiten; Diktat; Ablage; Reisen buchen; Assistenz "
        "aus der Ferne; Anrufe entgegennehmen; Datenpflege; Bürokram; abtippen; Telefonsekretariat; "
        "E-Mail-Flut; secrétariat; télésecrétariat; paperasse; prise de rendez-vous; boîte mail; saisie de "
        "données; assistante freelance; frappe; secretaria por horas; papeleo; correos sin responder; "
        "gestiones; mailtjes; afspraken plannen; typewerk; assistente virtuale; segreteria a ore; "
        "scartoffie; agenda piena"
    ),
}
