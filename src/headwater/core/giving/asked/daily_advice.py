"""How people tell at a table that they need advice or care: what happened, without the name of a trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "employment-lawyer": listed(
        "my contract was not renewed after maternity leave; they stopped paying overtime; forced to resign; "
        "offered money to go quietly; my employer wants me to sign something; boss accuses me of stealing; "
        "a non-compete stops me from starting; demoted after sick leave; discrimination because of age; we "
        "must let two people go; works council; Abfindung angeboten; Chef droht mit Rauswurf; Überstunden "
        "nicht bezahlt; befristeter Vertrag läuft aus; nach der Elternzeit keinen Job mehr; zum "
        "Aufhebungsvertrag gedrängt; heures supplémentaires impayées; mon patron veut que je démissionne; "
        "indemnités de départ; signer une rupture; no me pagan las horas extra; me obligan a firmar la "
        "baja; carta de despido; mijn baas wil van me af"
    ),
    "family-lawyer": listed(
        "he moved out and took the children; she won't let me see my son; splitting the house after the "
        "marriage; who keeps the flat when we part; unmarried and separating with a child; paternity; my ex "
        "stopped paying; verlassen worden; Trennungsjahr; Zugewinn; Vater darf Kind nicht sehen; il est "
        "parti avec les enfants; droit de visite; prestation compensatoire; adopter; mi ex no paga; no me "
        "deja ver a mis hijos; régimen de visitas; adopción"
    ),
    "inheritance-lawyer": listed(
        "father left nothing in writing; brothers fight over the estate; cut out of the will; who inherits; "
        "appoint somebody to decide for me; stepmother keeps everything; executor of my uncle; put my "
        "affairs in order; leave the house to my partner; Geschwister streiten ums Erbe; für den Ernstfall "
        "vorsorgen; Vollmacht für die Eltern; hériter; fratrie en conflit; rédiger mon testament; désigner "
        "un tuteur; pelea por la herencia; tutela de mi padre"
    ),
    "notary": listed(
        "put it in writing officially; sign before an official; transfer the flat to our daughter; register "
        "the company; land register; authenticate a document; Wohnung überschreiben; Vollmacht beglaubigen; "
        "Ehevertrag beurkunden; Handelsregister; Termin zum Unterschreiben beim Hauskauf; signer la vente; "
        "donner l'appartement à ma fille; légaliser une signature; pasar el piso a mi hija; legalizar una "
        "firma; acta de manifestaciones"
    ),
    "tenancy-lawyer": listed(
        "my flat has mould and the owner does nothing; tenant does not pay; get a tenant out; rent far too "
        "high; subletting forbidden; thrown out of the shop; lease runs out early; Mieter loswerden; "
        "Wohnung schimmelt; Miete zu hoch; rauswerfen wegen Eigenbedarf; locataire ne paie plus; expulser "
        "un locataire; logement insalubre; echar a un inquilino; contrato de alquiler abusivo; huurder "
        "betaalt niet"
    ),
    "property-lawyer": listed(
        "buying a house, who checks the papers; neighbour built over the line; developer went bust; the "
        "roof was botched and the builder refuses; Nachbar baut zu nah; Bauträger insolvent; le voisin "
        "construit trop près; maison mal construite; el vecino construye; obra mal hecha"
    ),
    "company-lawyer": listed(
        "draw up terms for our website; customer refuses to pay and threatens; co-founder leaves; shares "
        "for an employee; sell shares; licence agreement; non-disclosure agreement; competitor copies our "
        "product; letter of intent; cooperation contract; Mitgründer steigt aus; Geheimhaltung; Kunde droht "
        "mit Klage; Anteile abgeben; associé qui part; accord de confidentialité; cession de parts; un "
        "socio se va; acuerdo de confidencialidad; participaciones; geheimhouding"
    ),
    "immigration-lawyer": listed(
        "how can she stay in the country; bring a developer from India; employer needs papers for a foreign "
        "worker; entry refused; spouse visa; become a citizen; my student status ends; Fachkraft aus dem "
        "Ausland einstellen; Ehepartner nachholen; abgeschoben; bleiben dürfen; faire venir mon mari; "
        "régulariser sa situation; refus de visa; quedarse en el país; traer a mi esposa; denegaron el "
        "visado; verblijf verlengen"
    ),
    "criminal-lawyer": listed(
        "police want to question my son; charged with; caught shoplifting; house searched; accused; "
        "festgenommen; convoqué à la police; accusé; permis retiré; citación judicial; alcoholemia"
    ),
    "tax-adviser": listed(
        "I rent out a flat, what do I declare; moved abroad mid-year and two tax systems; sold shares, how "
        "much goes to the state; the taxman wants more money; pay less tax; tax on a gift; tax on my "
        "crypto; freelancing beside the job; letter from the revenue; Brief vom Finanzamt; Vermietung "
        "versteuern; zwei Länder Steuern; nachzahlen; Nebengewerbe; lettre des impôts; revenus locatifs; "
        "travailler dans deux pays; carta de Hacienda; alquilo un piso y no sé declararlo; brief van de "
        "belastingdienst"
    ),
    "accountant": listed(
        "which legal form for my business; year end; the bank asks for figures; go limited; audit of our "
        "accounts; charity accounts signed off; Zahlen für die Bank; welche Rechtsform; Abschluss machen; "
        "quel statut pour ma société; chiffres pour la banque; clôturer l'exercice; qué forma jurídica; "
        "cifras para el banco; cerrar el año"
    ),
    "bookkeeper": listed(
        "my invoices are a mess; I never know what I am owed; wages for three people; chase late payers; "
        "quarterly VAT; someone to sort the paperwork once a month; Rechnungen sortieren; Löhne abrechnen; "
        "Mahnungen schreiben; Papierkram einmal im Monat; mes factures en désordre; paies de trois "
        "salariés; relancer les impayés; mis facturas son un caos; nóminas de tres empleados; reclamar "
        "cobros; factureren"
    ),
    "financial-adviser": listed(
        "can I afford to stop working at sixty; what to do with an inheritance; money for the children's "
        "studies; how much do I need when I'm old; put something aside every month; divorce and my pension; "
        "reicht das Geld im Alter; geerbtes Geld anlegen; monatlich sparen; fürs Studium der Kinder sparen; "
        "ai-je assez pour arrêter de travailler; placer un héritage; mettre de côté; puedo jubilarme antes; "
        "invertir la herencia; ahorrar cada mes; genoeg voor later"
    ),
    "mortgage-broker": listed(
        "self-employed and no bank lends; first home and little saved; better rate on the house loan; buy "
        "to let; bridge between two houses; keine Bank gibt Kredit; wenig Eigenkapital; Umschuldung; la "
        "banque refuse; premier achat sans apport; renégocier le prêt; el banco no me presta; primera "
        "vivienda; mejorar la hipoteca; eerste huis lenen"
    ),
    "insurance-broker": listed(
        "what happens if I fall ill and cannot earn; insurer won't pay for the water damage; cover for the "
        "family if I die; too many policies and no overview; private health insurance; travel cover; pet "
        "cover; wenn mir etwas passiert, ist die Familie abgesichert; Versicherungen durchblicken; "
        "krankenversichern; Schaden wird nicht bezahlt; protéger ma famille si je meurs; trop de contrats "
        "d'assurance; mutuelle santé; l'assurance refuse; proteger a mi familia; el seguro no paga; seguro "
        "médico privado; verzekering betaalt niet uit"
    ),
    "business-insurance-broker": listed(
        "a client sues us for a mistake; cover for a trade fair; insure machines; insure our vans; event "
        "cover; directors' liability; Fehler beim Kunden versichern; Maschinen versichern; Flotte "
        "versichern; erreur professionnelle; assurer les machines; assurer la flotte; error profesional; "
        "asegurar maquinaria; asegurar las furgonetas"
    ),
    "insolvency-practitioner": listed(
        "salaries can't be paid next month; personal debts have grown over my head; suppliers stop "
        "delivering; wind down the company; bailiff; Gehälter nicht mehr zahlen; Schulden über den Kopf; "
        "Firma abwickeln; ne plus payer les salaires; fermer la société; no llego a pagar nóminas; cerrar "
        "la empresa; schulden te hoog"
    ),
    "company-broker": listed(
        "I want to stop and nobody takes over; what would somebody pay for my practice; buy a small firm; "
        "partner for the takeover; Praxis abgeben; niemand übernimmt die Firma; kleine Firma kaufen; céder "
        "mon cabinet; personne ne reprend; racheter une petite entreprise; nadie quiere seguir con el "
        "negocio; vender la consulta; comprar un negocio; praktijk overdragen"
    ),
    "interim-manager": listed(
        "our head of sales left overnight; controlling is a mess and we can't hire yet; somebody "
        "experienced a few days a week; bridge until the new one comes; Leiterin plötzlich weg; jemand "
        "Erfahrenes für ein paar Tage; überbrücken; notre directeur est parti du jour au lendemain; "
        "quelqu'un d'expérimenté quelques jours par mois; se fue el director; alguien con experiencia unos "
        "días"
    ),
    "executive-coach": listed(
        "team doesn't respect her; promoted above her friends; boss explodes in meetings; can't delegate; "
        "works eighty hours and can't stop; imposter; new role and scared; takes every problem home; kann "
        "nicht delegieren; plötzlich Chef der Freunde; arbeitet rund um die Uhr; n'arrive pas à déléguer; "
        "se sent illégitime; travaille sans arrêt; no sabe delegar; síndrome del impostor; trabaja sin "
        "parar; kan niet delegeren"
    ),
    "career-coach": listed(
        "bored at work and no idea what else; after the children back into a job; rewrite my LinkedIn; "
        "twenty applications and no answer; made redundant at fifty and lost; what could I do with my "
        "degree; gelangweilt im Job; zwanzig Bewerbungen und keine Antwort; mit fünfzig nochmal neu "
        "anfangen; m'ennuie au travail; vingt candidatures sans réponse; reprendre le travail après les "
        "enfants; aburrido en el trabajo; veinte solicitudes sin respuesta; empezar de nuevo a los "
        "cincuenta"
    ),
    "hr-consultant": listed(
        "how do I tell somebody they are not good enough; two colleagues shout at each other; sickness "
        "absence is high; write job descriptions; appraisal talks; holiday rules; how to fire somebody "
        "properly; first person on the payroll; Krankenstand hoch; Mitarbeitergespräche führen; "
        "Stellenbeschreibung; wie kündige ich richtig; trop d'absences; entretiens annuels; fiche de poste; "
        "comment licencier; muchas bajas; evaluar a los empleados; cómo despedir bien; ziekteverzuim"
    ),
    "recruiter": listed(
        "we have been searching for a nurse for months; nobody answers our adverts; find a managing "
        "director quietly; seasonal workers; temps for the warehouse; I need an assistant; an apprentice; "
        "seit Monaten niemanden gefunden; keiner bewirbt sich; Aushilfen; Azubi gesucht; on ne trouve "
        "personne; personne ne répond aux annonces; intérimaires; nadie responde a la oferta; trabajadores "
        "temporales; llevamos meses buscando; niemand solliciteert"
    ),
    "trainer": listed(
        "get the leadership team talking; two departments don't understand each other; retreat; team "
        "building; a day for the whole staff; customer service course; time management; Abteilungen reden "
        "nicht; Betriebsausflug mit Sinn; Umgang mit Kunden üben; deux services ne se parlent pas; journée "
        "pour toute l'équipe; gestion du temps; los departamentos no se entienden; día de equipo; "
        "afdelingen praten niet"
    ),
    "mediator": listed(
        "family business and the siblings don't talk; stop before it goes to court; parents quarrel over "
        "the children after parting; neighbours at war; Geschwister in der Firma zerstritten; bevor es vor "
        "Gericht geht; frères et sœurs fâchés; éviter le tribunal; hermanos enfrentados; evitar el juicio; "
        "ruzie in de familie"
    ),
    "speaking-coach": listed(
        "voice shakes when I present; give the best man's speech; investor pitch; appear on television; "
        "talk too fast; Stimme zittert; Hochzeitsrede; Auftritt im Fernsehen; ma voix tremble; discours de "
        "mariage; passer à la télé; me tiembla la voz; discurso; salir en la tele"
    ),
    "virtual-assistant": listed(
        "drown in email; someone for phone calls and bookings; type my handwritten notes; organise my week; "
        "invoices and appointments from home; ertrinke in E-Mails; Reisen buchen und Termine; noyée sous "
        "les mails; quelqu'un pour mes rendez-vous; me ahogo en correos; alguien que organice mi semana; "
        "verdrink in e-mails"
    ),
    "founders-adviser": listed(
        "have an idea and no clue how to begin; is my idea worth anything; apply for a start-up grant; "
        "found a company with a friend; go freelance next year; Idee, aber keine Ahnung; nächstes Jahr "
        "freiberuflich; une idée mais par où commencer; aide à la création; tengo una idea; ayuda para "
        "emprender; idee voor een bedrijf"
    ),
    "management-consultant": listed(
        "we grow and everything breaks; margins shrink; lose money on every job; too many meetings and no "
        "decisions; merge two offices; wir wachsen und nichts klappt; Marge schrumpft; on grandit et tout "
        "déraille; la marge baisse; crecemos y todo falla; el margen baja"
    ),
    "marketing-consultant": listed(
        "the phone doesn't ring; too few enquiries; open a shop and want people to come; whom should we "
        "target; price our offer; competitor takes our clients; Telefon klingelt nicht; zu wenig Anfragen; "
        "Neueröffnung bekannt machen; le téléphone ne sonne plus; trop peu de demandes; faire venir du "
        "monde; no entran clientes; pocas consultas; dar a conocer la apertura; te weinig klanten"
    ),
    "seo-consultant": listed(
        "competitors come first in the search; nobody finds our site; clicks cost too much; Konkurrenz "
        "steht oben; niemand findet unsere Seite; concurrents avant nous; personne ne trouve notre site; la "
        "competencia sale primero; nadie encuentra la web"
    ),
    "social-media-manager": listed(
        "nobody likes our posts; a teenager runs our account; post regularly; reels; what to post; Beiträge "
        "liest keiner; regelmäßig posten; personne ne voit nos posts; que publier; nadie ve lo que "
        "publicamos; qué publicar"
    ),
    "pr-consultant": listed(
        "get on the radio; scandal and reporters are calling; story for the local paper; become known as an "
        "expert; ins Radio kommen; Reporter rufen an; passer à la radio; un scandale et des journalistes; "
        "salir en la radio; crisis y llaman los medios; op de radio komen"
    ),
    "copywriter": listed(
        "can't put into words what we do; about page; sounds like a lawyer wrote it; speech for the "
        "anniversary; product descriptions; mailing nobody reads; in Worte fassen, was wir tun; klingt "
        "steif; Produktbeschreibungen; trouver les mots; ça sonne faux; poner en palabras lo que hacemos; "
        "suena frío; woorden vinden"
    ),
    "graphic-designer": listed(
        "our leaflet looks home-made; menu for the restaurant; poster for the concert; annual report that "
        "looks good; book cover; slides that look better; sieht selbst gebastelt aus; Speisekarte "
        "gestalten; Plakat fürs Konzert; Buchumschlag; fait maison; carte du restaurant; affiche du "
        "concert; couverture de livre; parece casero; carta del restaurante; cartel del concierto; portada"
    ),
    "brand-consultant": listed(
        "we look like everybody else; two firms merged and no common name; sehen aus wie alle; wofür stehen "
        "wir; on ressemble à tout le monde; parecemos todos iguales"
    ),
    "web-developer": listed(
        "can't update our page ourselves; the contact form is broken; page looks awful on the phone; site "
        "was down all weekend; online booking on our page; photographer needs a portfolio page; Seite auf "
        "dem Handy schrecklich; Kontaktformular kaputt; Seite selbst ändern; formulaire ne marche plus; "
        "site illisible sur téléphone; el formulario no funciona; la web se ve mal en el móvil; site werkt "
        "niet op telefoon"
    ),
    "software-developer": listed(
        "two systems don't talk to each other; a tool for our volunteers' rota; prototype for investors; "
        "our developer left and nobody understands the code; automate a boring task; scan in delivery "
        "notes; Systeme verbinden; Entwickler weg und keiner versteht den Code; langweilige Aufgabe "
        "automatisieren; relier deux systèmes; notre développeur est parti; automatiser une tâche; conectar "
        "dos sistemas; se fue el programador; automatizar"
    ),
    "it-support": listed(
        "laptop won't start; lost all my files; deleted photos; email went to spam; set up ten "
        "workstations; screen stays black; mailbox is full; work from home access; printer; Laptop startet "
        "nicht; Dateien weg; Bildschirm schwarz; Arbeitsplätze einrichten; Homeoffice einrichten; "
        "ordinateur ne démarre plus; fichiers perdus; écran noir; télétravail; portátil no enciende; perdí "
        "mis archivos; pantalla negra; teletrabajo; laptop start niet; bestanden kwijt"
    ),
    "it-security": listed(
        "somebody got into our mailbox; strange bill from a fake supplier; staff click on everything; bank "
        "transfer fraud; jemand ist in unserem Postfach; falsche Rechnung; quelqu'un a piraté la "
        "messagerie; fausse facture; entraron en el correo; factura falsa"
    ),
    "data-protection-adviser": listed(
        "a patient wants to know what we store; lost a laptop with client files; newsletter list without "
        "consent; may we film the entrance; was wir über Patienten speichern; Laptop mit Kundenakten "
        "verloren; Newsletter ohne Einwilligung; ordinateur perdu avec des dossiers; fichier clients sans "
        "accord; portátil perdido con datos; lista de correo sin permiso"
    ),
    "e-commerce-consultant": listed(
        "orders don't come in from the web; sell my jewellery on Etsy; Amazon; payment on the site; shop "
        "abandoned carts; Amazon Verkauf; im Netz verkaufen; Bezahlung auf der Seite; vendre mes bijoux en "
        "ligne; paiement en ligne; vender mis joyas por internet; pago en la web"
    ),
    "estate-agent": listed(
        "downsize after the children left; sell mother's bungalow; how long would it take to sell; "
        "somewhere bigger with a garden; a flat near the station; looking for rooms for a year; let the "
        "flat while we're abroad; cottage by the sea; Elternhaus verkaufen; größere Wohnung mit Garten; "
        "etwas Kleineres suchen; möbliert für ein Jahr; Bleibe in der Stadt; vendre la maison de maman; "
        "plus grand avec jardin; logement meublé pour un an; près de la gare; vender la casa de mi madre; "
        "algo más grande con jardín; piso amueblado; cerca de la estación; kleiner wonen; groter huis met "
        "tuin"
    ),
    "commercial-property-agent": listed(
        "a bigger place for the team; shop with a window on the high street; rooms for a practice; desk for "
        "one day a week; hall for our machines; größere Räume fürs Team; Laden in der Fußgängerzone; Halle "
        "für Maschinen; Arbeitsplatz tageweise; locaux plus grands; boutique en centre-ville; un bureau un "
        "jour par semaine; local a pie de calle; espacio más grande; mesa un día por semana; grotere ruimte"
    ),
    "property-manager": listed(
        "flats we inherited and live far away; owners' meeting; heating bill for the tenants; tenants call "
        "me at night; geerbte Wohnungen verwalten; Nebenkosten abrechnen; immeuble hérité; assemblée de "
        "copropriété; pisos heredados; junta de propietarios"
    ),
    "surveyor": listed(
        "is the house worth the price or falling down; strange damp patch; subsidence; party wall; floors "
        "slope; Haus marode; feuchter Fleck; Boden schief; maison saine ou pas; tache d'humidité; plancher "
        "penché; casa en mal estado; mancha de humedad; suelo inclinado; vochtplek"
    ),
    "architect": listed(
        "turn the barn into a home; house for a steep plot; glass extension; attic into a room; convert the "
        "practice; Scheune umbauen; Dachboden ausbauen; Haus am Hang; grange à transformer; maison sur un "
        "terrain en pente; combles; convertir el granero; casa en pendiente; buhardilla; schuur verbouwen"
    ),
    "interior-designer": listed(
        "flat looks like a waiting room; new practice should feel calm; which furniture fits; colours for "
        "the café; small flat and no room for anything; Praxis soll beruhigen; welche Möbel passen; Café "
        "einrichten; cabinet apaisant; quels meubles; petit appartement; consulta acogedora; qué muebles; "
        "decorar la cafetería"
    ),
    "mover": listed(
        "a grand piano to the third floor; help carry on Saturday; our things go to Portugal; removal; "
        "moving abroad with furniture; fridge down the stairs; Klavier in den dritten Stock; beim Tragen "
        "helfen; Möbel ins Ausland; monter un piano; aider à porter; nos meubles au Portugal; subir un "
        "piano; ayuda para cargar; llevar muebles a otro país; helpen dragen"
    ),
    "gp": listed(
        "child of two and no doctor yet; repeat prescription; blood pressure; dizzy and nobody has time for "
        "me; travel jabs; keinen Arzt finden; ständig müde; Rezept nötig; pas de médecin; toujours "
        "fatiguée; ordonnance; sin médico; siempre cansada; geen huisarts"
    ),
    "dentist": listed(
        "gum bleeds; child chipped a tooth; crown came off; abscess; afraid of drilling; bad breath; "
        "Zahnfleisch blutet; Krone raus; Kind hat Zahn ausgeschlagen; gencives saignent; couronne tombée; "
        "abcès; sangran las encías; se cayó la corona; absceso; kroon los"
    ),
    "physiotherapist": listed(
        "sits all day and the neck is stiff; ran a marathon and the knee swells; after the new hip; frozen "
        "shoulder; can't bend; pulled a muscle; tennis elbow; posture; pelvic floor; learn to walk again; "
        "Nacken steif vom Sitzen; Knie geschwollen; nach der Hüft-OP; Muskel gezerrt; Tennisarm; "
        "Beckenboden; nuque raide; genou gonflé; après l'opération de la hanche; déchirure; cuello rígido; "
        "rodilla hinchada; después de la operación de cadera; tirón; stijve nek; dikke knie"
    ),
    "nutritionist": listed(
        "doctor says sugar is too high; bloated after every meal; wants to lose ten kilos; son only eats "
        "pasta; heart attack and must eat differently; Blähbauch; zehn Kilo abnehmen; Zucker zu hoch; Sohn "
        "isst nur Nudeln; ventre gonflé; perdre dix kilos; trop de sucre; hinchazón después de comer; bajar "
        "diez kilos; mi hijo solo come pasta"
    ),
    "midwife": listed(
        "baby comes in March; first child and so many questions; newborn drinks badly; after a Caesarean; "
        "Baby kommt im März; Kaiserschnitt; trinkt schlecht; bébé arrive en mars; césarienne; nouveau-né; "
        "el bebé llega en marzo; cesárea; recién nacido; baby komt in maart"
    ),
    "psychotherapist": listed(
        "sleepless since the divorce; she lost her job and cries; afraid to leave the house; heart races in "
        "the underground; washes his hands forty times a day; son stays in bed all day; can't get over it; "
        "schlaflos seit der Trennung; traut sich nicht aus dem Haus; Herzrasen in der U-Bahn; ne dort plus; "
        "peur de sortir; pleure tout le temps; no duerme; miedo a salir; llora sin parar; durft niet naar "
        "buiten"
    ),
    "couples-counsellor": listed(
        "married twenty years and nothing to say; only live side by side; since the baby only quarrels; he "
        "wants to leave, she wants to try; leben nebeneinander her; seit dem Baby nur Streit; plus rien à "
        "se dire; depuis le bébé on se dispute; viven como extraños; desde el bebé solo peleas; leven langs "
        "elkaar"
    ),
    "child-psychologist": listed(
        "screams every morning before kindergarten; scared of the dark; since we separated she wets the "
        "bed; no friends in class; schreit jeden Morgen; keine Freunde in der Klasse; hurle tous les "
        "matins; pas d'amis à l'école; grita cada mañana; sin amigos en clase"
    ),
    "speech-therapist": listed(
        "grandson hardly talks at three; words get stuck; voice gone after teaching; can't say r; spricht "
        "mit drei kaum; Wörter bleiben stecken; parle à peine à trois ans; les mots bloquent; apenas habla; "
        "se traba"
    ),
    "home-care": listed(
        "granny forgets the stove; somebody in the house at night; help getting up and washing; back from "
        "hospital and weak; can't leave him alone; company in the afternoon; Oma vergisst den Herd; nachts "
        "jemand im Haus; hilft beim Aufstehen; nicht allein lassen; mamie oublie le gaz; quelqu'un la nuit; "
        "l'aider à se lever; la abuela olvida el fuego; alguien por la noche; ayudar a levantarse; oma "
        "vergeet"
    ),
    "care-adviser": listed(
        "which help can we claim for my father; home or care at home; forms from the care fund; who pays "
        "for the nursing home; welche Hilfe steht uns zu; Formulare der Pflegekasse; Heim oder zu Hause; "
        "quelles aides pour mon père; qui paie la maison de retraite; qué ayudas hay; quién paga la "
        "residencia; wie betaalt het verpleeghuis"
    ),
    "nanny": listed(
        "both work and school ends at noon; evening out and the toddler; nursery closes; bridge until the "
        "day care place; somebody to play with the twins; Schule endet mittags; Abend zu zweit; bis zum "
        "Kitaplatz; école finit à midi; une soirée à deux; en attendant la crèche; el colegio acaba a "
        "mediodía; salir por la noche; hasta que haya plaza; crèche dicht"
    ),
    "cleaner": listed(
        "no time for the household; flat must shine before handing back; every second Friday; dust; keine "
        "Zeit für den Haushalt; vor der Übergabe putzen; pas le temps pour le ménage; avant l'état des "
        "lieux; sin tiempo para la casa; dejar el piso limpio; geen tijd voor het huishouden"
    ),
}
"""Phrases by the key of a trade."""
