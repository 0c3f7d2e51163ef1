"""Words of people who need vehicles and lessons, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "car-mechanic": listed(
        "brakes; engine light; exhaust; timing belt; strange noise from the car; battery flat; "
        "overheating; suspension; Bremsen; Motorkontrollleuchte; Auspuff; Zahnriemen; Hauptuntersuchung; "
        "Getriebe; voyant moteur; courroie; embrague; coche no arranca; testigo del motor; neumáticos; "
        "remmen; revisione auto; freni; frizione; cambio gomme"
    ),
    "body-shop": listed(
        "hail; rust on the car; respray; scraped; parking damage; door ding; wing mirror; fender; "
        "windscreen chip; crashed into a post; Beule; Kratzer; Rost; Parkrempler; Kotflügel; Lackschaden; "
        "neu lackieren; bosse; rayure; rouille; aile; peinture de voiture; granizo; golpe en el coche; "
        "óxido; kras; ammaccatura; graffio; paraurti; grandine"
    ),
    "car-dealer": listed(
        "trade-in; second-hand car; part exchange; family car; convertible; test drive; mileage; diesel; "
        "hybrid; Neuwagen; Probefahrt; Inzahlungnahme; Kombi; E-Auto; Kilometerstand; Leasingwagen; "
        "Jahreswagen; reprise; essai routier; kilometraje; coche eléctrico; occasion; inruilen; auto "
        "usata; comprare macchina; permuta"
    ),
    "car-hire": listed(
        "minibus; company cars; fleet; hire a lorry; motorhome; car sharing; leasing for staff cars; pick "
        "up at the airport car; Leihwagen; Wohnmobil; Fuhrpark; Dienstwagen; Sprinter; Kleinbus mieten; "
        "Carsharing; utilitaire; véhicule de remplacement; flotte; furgoneta; coche de sustitución; busje "
        "huren; camper huren; noleggio auto; furgone; camper a noleggio"
    ),
    "car-assessor": listed(
        "accident; write-off; crashed; rear-ended; collision; damage report; value of my car; insurer's "
        "expert; total loss; other driver's fault; residual value; classic car value; Unfall; "
        "Totalschaden; Auffahrunfall; Wertminderung; Schadensgutachten; Restwert; gegnerische "
        "Versicherung; Oldtimergutachten; Blechschaden; accident de voiture; épave; constat; expertise "
        "automobile; carambolage; siniestro total; choque; parte amistoso; colisión; aanrijding; "
        "incidente; perizia auto; tamponamento; constatazione amichevole"
    ),
    "tow-truck": listed(
        "stranded; motorway hard shoulder; car dead; in a ditch; flat tyre on the road; jump start; won't "
        "move; pick up my car; stuck in the snow; car park blocked; smoke from the bonnet; liegen "
        "geblieben; Panne; Autobahn; Starthilfe; Standstreifen; Reifenpanne; Auto steht; falsch geparkt "
        "abschleppen; en panne sur l'autoroute; crevaison; fossé; averiado; tirado en la autopista; "
        "cuneta; wegslepen; langs de snelweg; carro attrezzi; autostrada; gomma a terra"
    ),
    "bicycle-mechanic": listed(
        "puncture; chain; gears; pedal; inner tube; wheel buckled; bike brakes; saddle; commute by "
        "bicycle; ebike battery; children's bike; Fahrrad; Kette; Gangschaltung; Pedelec; Rennrad; "
        "Schlauch; Felge; Acht im Rad; vélo; crevé; dérailleur; pneu de vélo; VTT; bici; bicicleta; "
        "cadena; pinchada; cambios; bicicleta eléctrica; fiets; lekke band; bakfiets; bici elettrica; "
        "catena; platter Reifen; flat tyre on my bike"
    ),
    "motorbike-mechanic": listed(
        "motorbike; Vespa; Harley; carburettor; quad; helmet; motorcycle; bike season; two-stroke; "
        "throttle; Motorrad; Roller; Vergaser; Saisonstart Motorrad; Motorradreifen; Kettensatz; Simson; "
        "moto; scooter en panne; carburateur; mobylette; deux-roues; casque; ciclomotor; motocicleta; "
        "carburador; revisión de la moto; motor die niet start; bromfiets; motorino; carburatore; "
        "Lambretta"
    ),
    "boat-builder": listed(
        "boat; sail; yacht; hull; dinghy; outboard; antifouling; winter berth; keel; teak deck; Boot; "
        "Segel; Rumpf; Außenborder; Jolle; Winterlager; Bootsführerschein; Osmose am Rumpf; bateau; "
        "voilier; coque; hors-bord; barco; velero; fueraborda; casco; vela; zeilboot; ligplaats; "
        "vaarbewijs; vela e timone; patente nautica; fuoribordo; ormeggio; ship's mast"
    ),
    "driving-instructor": listed(
        "failed my test; nervous behind the wheel; licence for my daughter; motorway lesson; refresher "
        "driving; parallel parking; automatic lessons; seventeen; clutch control; durchgefallen; "
        "Fahrangst; Klasse B; Einparken; Auffrischung Fahren; Begleitetes Fahren; Prüfung nicht "
        "bestanden; code de la route; conduite accompagnée; raté le permis; examen práctico; suspendí; "
        "miedo a conducir; rijexamen; patente di guida; guida; esame di guida; bocciato"
    ),
    "tutor": listed(
        "maths; failing; bad marks; chemistry; falling behind; repeat the year; Latin; algebra; grades; "
        "report card; sitzenbleiben; Physik; Latein; Zeugnis; versetzt; Klassenarbeit; Abi-Vorbereitung; "
        "décroche; brevet; redoubler; malas notas; repetir curso; compiti; maturità; brutti voti"
    ),
    "language-teacher": listed(
        "speak fluently; grammar; Spanish lessons; B2 exam; IELTS; TOEFL; conversation practice; Italian "
        "before the move; accent; vocabulary; Duolingo; Englisch lernen; Grammatik; B1-Prüfung; Vokabeln; "
        "Aussprache; Italienisch lernen; Integrationskurs; Goethe-Zertifikat; améliorer mon anglais; "
        "cours d'allemand; DELF; prononciation; clases de alemán; gramática; DELE; hablar con soltura; "
        "inburgering; taalcursus; lezioni di inglese; pronuncia"
    ),
    "music-teacher": listed(
        "piano lessons; guitar; violin; learn an instrument; flute; choir voice; sheet music; cello; "
        "saxophone; grade exam piano; ukulele; practise scales; Gitarre lernen; Geige; Noten lesen; "
        "Blockflöte; Trompete; Instrument lernen; cours de piano; guitare; solfège; violon; chant; "
        "batterie; clases de piano; solfeo; gitaarles; zangles; lezioni di pianoforte; chitarra; violino; "
        "lezioni di canto; play the drums"
    ),
    "driving-theory": listed(
        "cockpit; flight hours; glider; PPL; fly a plane; fear of flying; helicopter; drone licence; "
        "paragliding; ultralight; simulator flight; aerodrome; parachute jump; Flugschein; Segelflug; "
        "Hubschrauber; Drohnenführerschein; Gleitschirm; Ultraleicht; Flugstunden; Fallschirm; ULM; "
        "piloter; parapente; heures de vol; licencia de piloto; avioneta; ultraligero; horas de vuelo; "
        "dron; zweefvliegen; brevetto di volo; aliante; parapendio; volare"
    ),
    "swimming-teacher": listed(
        "can't swim; water wings; seahorse badge; front crawl; learn to swim as an adult; toddler in the "
        "water; breaststroke; lifeguard; aqua aerobics; triathlon swimming; baby swimming; Angst vor "
        "Wasser; Kraulen; Babyschwimmen; Nichtschwimmer; Schwimmabzeichen; Aquafitness; Brustschwimmen; "
        "peur de l'eau; bébé nageur; crawl; miedo al agua; natación para bebés; braza; zwemdiploma; "
        "watervrees; imparare a nuotare; corso di nuoto; paura dell'acqua"
    ),
    "school-adviser": listed(
        "apply to Oxford; gap year; school change; degree choice; scholarship; admission; exchange year; "
        "Studienwahl; Schulwechsel; Stipendium; numerus clausus; Bewerbung Uni; nach dem Abi; Parcoursup; "
        "choix d'études; pensionnat; bourse d'études; carrera universitaria; beca; colegio para mi hijo; "
        "año en el extranjero; kostschool; scelta universitaria; borsa di studio; collegio"
    ),
    "school": listed(
        "enrol; Montessori; Waldorf; primary; secondary school place; parents' evening; classroom; pupil; "
        "bullied at school; Einschulung; Montessorischule; Waldorfschule; Gymnasium; Elternabend; "
        "Ganztagsschule; gemobbt; Mobbing in der Schule; inscription à l'école; rentrée; lycée; "
        "harcèlement scolaire; école privée; matricular; colegio concertado; alumnos; acoso escolar; "
        "basisschool; middelbare school; groep acht; iscrizione a scuola; liceo; scuola elementare; "
        "alunni"
    ),
    "university-teacher": listed(
        "thesis; dissertation; PhD; master's; lecture; peer review; study results; scientific paper; "
        "expert on a topic; supervisor; lab partnership; experiment design; Masterarbeit; Bachelorarbeit; "
        "Promotion; Forschungsprojekt; Vorlesung; Fachartikel; Betreuer; Lehrstuhl; recherche "
        "universitaire; directeur de thèse; doctorat; labo; tesis; doctorado; trabajo fin de grado; "
        "artículo científico; proefschrift; tesi di laurea; dottorato; ricerca universitaria; relatore; "
        "mémoire de master"
    ),
    "learning-therapist": listed(
        "ADHD; letters mixed up; reads slowly; spelling mistakes; gifted child; numbers make no sense; "
        "special needs; learning difficulty; fidgets; Dyskalkulie; ADHS; verdreht Buchstaben; "
        "Lernschwäche; hochbegabt; TDAH; difficultés d'apprentissage; confond les lettres; orthographe; "
        "dificultades de aprendizaje; altas capacidades; leesproblemen; dyslectisch; rekenproblemen; "
        "dislessia; DSA; difficoltà a leggere"
    ),
    "sports-coach-kids": listed(
        "football for my son; gymnastics; toddler gym; summer camp; judo for kids; PE; active kids; "
        "junior team; holiday camp; ballet for a six-year-old; Kinderturnen; Tenniskurs; Fußballcamp; "
        "Ferienlager; Bewegung für Kinder; Reiten für Kinder; Kinderklettern; Jugendmannschaft; stage de "
        "foot; colonie; gymnastique enfant; campamento; fútbol infantil; esquí para niños; kamp; "
        "voetbalkamp; turnen; campo estivo; calcio per bambini; scuola sci; ginnastica"
    ),
    "dance-teacher": listed(
        "waltz; salsa; two left feet; ballroom; hip hop; dance class; prom; Zumba; learn to dance; "
        "Walzer; Standardtanz; Discofox; Abiball; Tanzpartner; valse; rock; danser; apprendre à danser; "
        "bailar; bachata; baile nupcial; flamenco; openingsdans; stijldansen; ballo; lezioni di danza; "
        "valzer; ballare"
    ),
}
