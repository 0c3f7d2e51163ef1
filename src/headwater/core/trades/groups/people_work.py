"""Trades of people and work: coaching, training, hiring and what employers ask for."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="coach",
        group="people_work",
        names=listed(
            "coach; life coach; personal coach; certified coach; wellbeing coach; mindset coach; "
            "transformation coach; systemic coach; systemischer Coach; Lebensberater; Coachin; "
            "Persönlichkeitscoach; Persönlichkeitstrainer; coach de vie; coach personnel; coach certifié; "
            "coach de vida; coach personal; coach certificado; levenscoach; loopbaan- en levenscoach"
        ),
        needs=listed(
            "stuck in my life; do not know what I want; find my direction; more confidence; work-life "
            "balance; somebody to talk things through; reach my goals; coaching; new chapter in life; "
            "stecke fest; komme nicht weiter; weiß nicht was ich will; Coaching; mehr Selbstvertrauen; "
            "Lebenskrise; Neuorientierung; je me sens bloqué; besoin d'un coach; confiance en moi; "
            "équilibre de vie; estoy estancado; necesito un coach; más confianza; vastgelopen in mijn "
            "leven"
        ),
        markets=("professionals", "executives", "employees", "couples"),
        hears=("redundancy", "separation", "burn-out", "new-job", "retirement"),
    ),
    Trade(
        key="executive-coach",
        group="people_work",
        names=listed(
            "executive coach; leadership coach; business coach; management coach; team coach; performance "
            "coach; corporate coach; Führungskräftecoach; Führungskräfte-Coach; Business Coach; Executive "
            "Coach; Managementtrainer; Teamcoach; coach de dirigeants; coach professionnel; coach "
            "d'entreprise; coach ejecutivo; coach de negocios; coach empresarial; coach directivo; "
            "leiderschapscoach; bedrijfscoach"
        ),
        needs=listed(
            "new in a leadership role; lead a team for the first time; lonely at the top; managers need "
            "coaching; my team does not follow; delegate better; first hundred days; presence in board "
            "meetings; Führungskräfte coachen; erste Führungsrolle; Führung lernen; Team läuft nicht; als "
            "Chef überfordert; coaching de dirigeant; prise de poste; mon équipe ne suit pas; liderazgo; "
            "coaching directivo; mi equipo no funciona; leidinggeven"
        ),
        markets=("executives", "founders", "larger-companies", "small-businesses"),
        hears=("new-manager", "new-job", "growth", "burn-out"),
    ),
    Trade(
        key="career-coach",
        group="people_work",
        names=listed(
            "career coach; career counsellor; career counselor; career adviser; careers advisor; "
            "outplacement consultant; job coach; CV writer; resume writer; vocational counsellor; "
            "Karriereberater; Karrierecoach; Berufsberater; Laufbahnberater; Bewerbungscoach; "
            "Outplacementberater; Jobcoach; conseiller d'orientation; conseiller en évolution "
            "professionnelle; coach carrière; conseiller en insertion; orientador laboral; coach de "
            "carrera; orientador profesional; loopbaancoach; loopbaanbegeleider"
        ),
        needs=listed(
            "change my career; write my CV; interview coming up; lost my job and need help; unhappy in my "
            "job; what job suits me; LinkedIn profile for applying; negotiate my salary; get back to work "
            "after children; Bewerbung schreiben; Lebenslauf; Vorstellungsgespräch; beruflich neu "
            "anfangen; unzufrieden im Job; Berufswechsel; Wiedereinstieg; refaire mon CV; reconversion "
            "professionnelle; préparer un entretien; bilan de compétences; cambiar de trabajo; "
            "currículum; entrevista de trabajo; reorientación laboral; loopbaan; sollicitatiebrief"
        ),
        markets=("employees", "students", "executives", "parents"),
        hears=("redundancy", "layoffs", "exam", "birth"),
    ),
    Trade(
        key="hr-consultant",
        group="people_work",
        names=listed(
            "HR consultant; human resources consultant; HR adviser; HR advisor; HR freelancer; people "
            "consultant; outsourced HR; compensation consultant; HR business consultant; Personalberatung "
            "HR; HR-Berater; HR Consultant; consultant RH; consultant en ressources humaines; conseil RH; "
            "consultor de recursos humanos; consultor de RRHH; HR-adviseur"
        ),
        needs=listed(
            "first employee; staff handbook; HR problem; people keep leaving; difficult employee; "
            "appraisal system; pay structure; job descriptions; policies for staff; sickness absence; "
            "erster Mitarbeiter; Personalabteilung fehlt; Mitarbeiter laufen weg; hoher Krankenstand; "
            "Mitarbeitergespräche; Gehaltsstruktur; premier salarié; gérer le personnel; fiches de poste; "
            "turnover du personnel; primer empleado; gestión de personal; conflictos con empleados; "
            "personeelsbeleid; eerste werknemer"
        ),
        markets=("small-businesses", "larger-companies", "practices"),
        hears=("first-hire", "growth", "layoffs", "new-rule"),
    ),
    Trade(
        key="hr-manager",
        group="people_work",
        names=listed(
            "HR manager; human resources manager; HR director; head of HR; chief people officer; CHRO; "
            "people manager; people and culture manager; HR business partner; HR generalist; human "
            "resources specialist; people partner; talent manager; Personalleiter; Personalreferent; "
            "Personalmanager; Leiter Personal; HR-Leiter; Personalchef; directeur des ressources "
            "humaines; DRH; responsable RH; responsable ressources humaines; chargé RH; director de "
            "recursos humanos; responsable de recursos humanos; jefe de personal; técnico de recursos "
            "humanos; HR-manager; personeelsmanager"
        ),
        needs=listed(
            "know somebody in HR; contact in a personnel department; who decides on training in a "
            "company; interim HR manager; Kontakt in die Personalabteilung; Personalleiter auf Zeit; wer "
            "entscheidet über Weiterbildung; DRH de transition; contact RH; responsable de personal "
            "interino; contacto en recursos humanos"
        ),
        markets=("employees", "larger-companies"),
        hears=("layoffs", "growth", "new-job", "burn-out", "redundancy", "new-manager"),
    ),
    Trade(
        key="recruiter",
        group="people_work",
        names=listed(
            "recruiter; recruitment consultant; recruiting manager; headhunter; executive search; talent "
            "acquisition; talent acquisition manager; talent partner; staffing agency; employment agency; "
            "placement specialist; technical recruiter; search consultant; temp agency; "
            "Personalvermittler; Personalberater; Personaldienstleister; Personaldisponent; Zeitarbeit; "
            "Recruiterin; chargé de recrutement; consultant en recrutement; cabinet de recrutement; "
            "chasseur de têtes; intérim agence; reclutador; técnico de selección; consultor de selección; "
            "cazatalentos; empresa de trabajo temporal; wervingsadviseur; uitzendbureau"
        ),
        needs=listed(
            "hire staff; find employees; fill a position; cannot find people; vacancy open for months; "
            "looking for a developer to hire; need a sales manager; temp staff; skilled workers; recruit "
            "a managing director; Mitarbeiter finden; Personal suchen; Stelle besetzen; Fachkräfte "
            "gesucht; finden niemanden für die Stelle; Fachkräftemangel; Leiharbeiter; recruter; trouver "
            "du personnel; poste vacant; embaucher; pénurie de candidats; contratar personal; cubrir una "
            "vacante; buscar empleados; selección de personal; personeel zoeken; vacature"
        ),
        markets=("small-businesses", "larger-companies", "practices", "hospitality", "employees"),
        hears=("growth", "first-hire", "new-manager", "redundancy", "new-job"),
    ),
    Trade(
        key="trainer",
        group="people_work",
        names=listed(
            "trainer; corporate trainer; training consultant; learning and development; L&D manager; "
            "training manager; training specialist; facilitator; workshop leader; soft skills trainer; "
            "instructional designer; instructional coordinator; e-learning developer; Trainer für "
            "Führungskräfte; Seminarleiter; Weiterbildungsreferent; Dozent Erwachsenenbildung; "
            "Personalentwickler; Moderator Workshops; formateur; formateur professionnel; responsable "
            "formation; organisme de formation; ingénieur pédagogique; formador; formador de empresas; "
            "responsable de formación; facilitador; opleider; bedrijfstrainer"
        ),
        needs=listed(
            "train our staff; workshop for the team; team day; facilitate a workshop; seminar on "
            "communication; e-learning course; onboarding programme; time management course; Mitarbeiter "
            "schulen; Schulung; Seminar; Workshop moderieren; Teamtag; Weiterbildung; Fortbildung fürs "
            "Team; formation pour mes salariés; animer un atelier; séminaire; formation continue; formar "
            "a mis empleados; taller para el equipo; curso para empresas; training voor het team; "
            "bijscholing"
        ),
        markets=("larger-companies", "small-businesses", "public-bodies", "schools"),
        hears=("growth", "new-software", "new-manager", "trade-fair"),
    ),
    Trade(
        key="sales-trainer",
        group="people_work",
        names=listed(
            "sales trainer; sales coach; sales consultant; sales training; negotiation trainer; "
            "Verkaufstrainer; Vertriebstrainer; Vertriebsberater; Vertriebscoach; formateur commercial; "
            "coach commercial; consultant commercial; formador de ventas; coach de ventas; consultor "
            "comercial; verkooptrainer; salestrainer"
        ),
        needs=listed(
            "sell more; sales team underperforms; learn to sell; cold calling; negotiate better; close "
            "more deals; quotes do not turn into orders; mehr verkaufen; Vertrieb aufbauen; Vertrieb "
            "läuft nicht; Kaltakquise; Verhandeln lernen; Angebote werden nicht angenommen; vendre plus; "
            "améliorer les ventes; former mes commerciaux; négocier; vender más; mejorar las ventas; "
            "equipo comercial; cerrar ventas; meer verkopen"
        ),
        markets=("small-businesses", "larger-companies", "freelancers"),
        hears=("growth", "new-product", "new-manager"),
    ),
    Trade(
        key="speaking-coach",
        group="people_work",
        names=listed(
            "public speaking coach; presentation coach; presentation trainer; voice coach; communication "
            "coach; communications trainer; rhetoric trainer; media trainer; keynote speaker; "
            "motivational speaker; Rhetoriktrainer; Stimmtrainer; Sprechtrainer; Kommunikationstrainer; "
            "Keynote Speaker; Redner; coach prise de parole; formateur en communication; conférencier; "
            "coach de oratoria; formador en comunicación; conferenciante; spreekcoach; presentatietrainer"
        ),
        needs=listed(
            "afraid of public speaking; speech at a conference; stage fright; presentation to the board; "
            "pitch training; better voice; speaker for our event; interview with a journalist; Angst vor "
            "Reden; Rede halten; Lampenfieber; Präsentation üben; Redner für Veranstaltung; Stimme "
            "trainieren; parler en public; prise de parole; le trac; discours; hablar en público; miedo "
            "escénico; preparar una presentación; ponente para un evento; spreken in het openbaar"
        ),
        markets=("executives", "founders", "professionals"),
        hears=("trade-fair", "new-job", "celebration"),
    ),
    Trade(
        key="occupational-safety-adviser",
        group="people_work",
        names=listed(
            "health and safety consultant; health and safety officer; safety officer; EHS manager; HSE "
            "manager; occupational safety specialist; fire safety adviser; occupational physician; "
            "occupational health adviser; Fachkraft für Arbeitssicherheit; Sicherheitsfachkraft; "
            "Sicherheitsingenieur; Brandschutzbeauftragter; Betriebsarzt; Arbeitsschutz; responsable "
            "QHSE; préventeur; conseiller en prévention; médecin du travail; técnico de prevención; "
            "técnico de prevención de riesgos laborales; prevencionista; médico de empresa; "
            "veiligheidskundige; bedrijfsarts"
        ),
        needs=listed(
            "risk assessment; accident at work; safety inspection; fire drill; first aid course for "
            "staff; safety training; Gefährdungsbeurteilung; Arbeitsunfall; Arbeitssicherheit; "
            "Brandschutz; Ersthelfer ausbilden; Betriebsarzt gesucht; document unique; accident du "
            "travail; sécurité au travail; prévention des risques; prevención de riesgos laborales; "
            "accidente laboral; plan de emergencia; veiligheid op het werk; risico-inventarisatie"
        ),
        markets=("craft-businesses", "manufacturers", "larger-companies", "hospitality"),
        hears=("accident", "audit", "first-hire", "new-rule"),
    ),
    Trade(
        key="founders-adviser",
        group="people_work",
        names=listed(
            "start-up adviser; startup mentor; start-up coach; business start-up adviser; incubator "
            "manager; accelerator manager; enterprise adviser; Gründungsberater; Gründercoach; "
            "Existenzgründungsberater; Gründungscoach; Existenzgründerberater; conseiller création "
            "d'entreprise; accompagnateur de créateurs; mentor startups; asesor de emprendedores; mentor "
            "de startups; coach de emprendedores; startersadviseur"
        ),
        needs=listed(
            "start a business; business plan; go self-employed; business idea; leave my job and start "
            "something; set up as a freelancer; Existenzgründung; Businessplan; selbständig machen; "
            "Geschäftsidee; Gründungszuschuss; Firma gründen; créer mon entreprise; plan d'affaires; me "
            "mettre à mon compte; auto-entrepreneur; montar un negocio; plan de negocio; hacerme "
            "autónomo; emprender; bedrijf beginnen; ondernemingsplan; zzp worden"
        ),
        markets=("founders", "freelancers", "employees"),
        hears=("new-company", "redundancy", "funding"),
    ),
    Trade(
        key="virtual-assistant",
        group="people_work",
        names=listed(
            "virtual assistant; VA; online business manager; freelance assistant; remote assistant; "
            "virtueller Assistent; virtuelle Assistenz; Büroservice; assistant virtuel; télésecrétaire; "
            "secrétaire indépendante; asistente virtual; virtueel assistent"
        ),
        needs=listed(
            "drowning in e-mails; somebody to answer my phone; help with admin; no time for paperwork; "
            "calendar is chaos; help a few hours a week; answer calls while I work; Büroarbeit bleibt "
            "liegen; Papierkram; Hilfe im Büro stundenweise; Telefonservice; Mails beantworten; aide "
            "administrative; débordé par la paperasse; secrétariat à distance; permanence téléphonique; "
            "ayuda administrativa; desbordado de papeleo; atender llamadas; administratieve hulp"
        ),
        markets=("freelancers", "small-businesses", "professionals"),
        hears=("growth", "new-company"),
    ),
)
