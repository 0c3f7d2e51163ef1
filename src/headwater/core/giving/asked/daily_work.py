"""How people tell at a table that something must be done: what happened, without the name of a trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "plumber": listed(
        "water in the cellar; dishwasher to connect; toilet keeps running; shower cold and weak; smell from "
        "the drain; tap; Wasser im Keller; Klospülung läuft; stinkt aus dem Abfluss; Wasserdruck; eau dans "
        "la cave; chasse d'eau coule; odeur d'égout; agua en el sótano; cisterna pierde; mal olor del "
        "desagüe; water in de kelder; wc loopt door"
    ),
    "heating-engineer": listed(
        "freezing at home and a baby; radiator bangs; oil tank; thermostat; pilot light; gas smell; es ist "
        "eiskalt zu Hause; Heizkörper klopft; Öltank; Gasgeruch; on gèle à la maison; odeur de gaz; "
        "radiateur; en casa nos congelamos; olor a gas; radiador; ijskoud in huis"
    ),
    "electrician": listed(
        "half the house is dark; switch sparks; lamp to hang; oven trips the fuse; doorbell dead; more "
        "sockets in the study; old wiring; halbes Haus dunkel; Schalter funkt; Lampe anschließen; alte "
        "Leitungen; Klingel tot; la moitié de la maison sans lumière; interrupteur étincelle; installer une "
        "lampe; vieille installation; media casa sin luz; chispas en el enchufe; colgar una lámpara; "
        "instalación antigua; halve huis donker"
    ),
    "solar-installer": listed(
        "make our own electricity; power from the sun; wallbox and panels; farm roof for energy; eigenen "
        "Strom erzeugen; Sonne nutzen; produire notre électricité; soleil; producir nuestra propia "
        "electricidad; sol; eigen stroom"
    ),
    "carpenter": listed(
        "bookcase under the stairs; kitchen doors hang; oak table for twelve; window frames rotten; wooden "
        "terrace; Bücherwand; Küchentüren hängen; Fensterrahmen morsch; Holzterrasse; bibliothèque sous "
        "l'escalier; portes de cuisine; terrasse en bois; librería bajo la escalera; marcos podridos; "
        "terraza de madera; boekenkast op maat"
    ),
    "builder": listed(
        "bathroom from the seventies; make two rooms into one; the ceiling came down; a granny flat; "
        "step-free shower; Bad aus den Siebzigern; aus zwei Zimmern eins; barrierefreie Dusche; Decke "
        "heruntergekommen; salle de bain vétuste; deux pièces en une; douche de plain-pied; baño de los "
        "setenta; unir dos habitaciones; plato de ducha; badkamer uit de jaren zeventig"
    ),
    "roofer": listed(
        "drips into the bedroom when it rains; storm took tiles; moss; skylight leaks; tropft ins "
        "Schlafzimmer; nach dem Sturm; Moos; goutte dans la chambre; après la tempête; gotea en el "
        "dormitorio; tras la tormenta; druppelt"
    ),
    "painter-decorator": listed(
        "stains on the ceiling; children drew on the wall; stairwell shabby; freshen up before letting; "
        "Flecken an der Decke; Treppenhaus schäbig; vor dem Vermieten auffrischen; taches au plafond; "
        "rafraîchir avant de louer; manchas en el techo; pintar antes de alquilar; vlekken op het plafond"
    ),
    "locksmith": listed(
        "key broke in the door; door won't lock; flatmate gone with the keys; safe won't open; Schlüssel "
        "abgebrochen; Tür schließt nicht; Tresor geht nicht auf; clé cassée; porte ne ferme plus; coffre "
        "bloqué; llave partida; la puerta no cierra; caja fuerte; sleutel afgebroken"
    ),
    "gardener": listed(
        "can't bend down any more and the lawn grows; hedge higher than the neighbour likes; front garden "
        "for the practice; leaves; snow; kann sich nicht mehr bücken und der Rasen wächst; Hecke zu hoch; "
        "Vorgarten; Laub; Winterdienst; l'herbe pousse; haie trop haute; feuilles mortes; crece la hierba; "
        "seto alto; hojas; gras groeit"
    ),
    "car-mechanic": listed(
        "engine light; car pulls to the left; rattles; exhaust; battery dead every morning; pass the test "
        "next week; Auto zieht nach links; klappert; Auspuff; Hauptuntersuchung; la voiture tire à gauche; "
        "bruit bizarre; pot d'échappement; el coche se va; ruido raro; tubo de escape; auto rammelt"
    ),
    "tutor": listed(
        "daughter cries over maths; fractions; might have to repeat the year; entrance exam; chemistry at "
        "university; Tochter weint wegen Mathe; sitzenbleiben; Aufnahmeprüfung; pleure devant les maths; "
        "redoubler; concours d'entrée; llora con las mates; repetir curso; examen de acceso; blijft zitten"
    ),
    "language-teacher": listed(
        "new colleague from Syria needs the language; presentation in English next month; grandchildren "
        "only speak French; move to Italy next year; citizenship test; Präsentation auf Englisch; Enkel "
        "sprechen nur Französisch; Einbürgerungstest; présentation en anglais; petits-enfants; déménager en "
        "Italie; presentación en inglés; nietos hablan francés; presentatie in het Engels"
    ),
    "music-teacher": listed(
        "always wanted to play; son drums on everything; sing without hurting my throat; choir voice; "
        "wollte immer spielen lernen; singen lernen; toujours rêvé de jouer; apprendre à chanter; siempre "
        "quise tocar; aprender a cantar; wil leren spelen"
    ),
    "school-adviser": listed(
        "daughter unhappy in her class; moving mid-year with teenagers; bilingual; gifted; which subjects; "
        "Tochter unglücklich in der Klasse; zweisprachig; hochbegabt; malheureuse dans sa classe; bilingue; "
        "surdoué; infeliz en clase; bilingüe; altas capacidades; tweetalig"
    ),
    "event-planner": listed(
        "eighty guests and I can't do it all; open day; summer party for staff; congress for doctors; club "
        "anniversary; achtzig Gäste; Tag der offenen Tür; Kongress; quatre-vingts invités; portes ouvertes; "
        "congrès; ochenta invitados; jornada de puertas abiertas; congreso; tachtig gasten"
    ),
    "musician": listed(
        "something gentle during dinner; somebody for the church and the party; background music; dance "
        "floor; etwas Ruhiges zum Essen; Tanzfläche; fond musical; faire danser; música de fondo; que la "
        "gente baile; achtergrondmuziek"
    ),
    "caterer": listed(
        "feed a hundred on a meadow; nothing with pork; brunch after the christening; tapas; barbecue; "
        "sandwiches; hundert Leute satt; Brunch nach der Taufe; Grill; nourrir cent personnes; brunch; dar "
        "de comer a cien; barbacoa; picoteo; honderd man eten"
    ),
    "travel-agent": listed(
        "somewhere warm with a wheelchair; surprise my wife for the anniversary; two weeks in Japan; ski "
        "week for the office; flights keep changing; irgendwohin ins Warme; zwei Wochen Japan; quelque part "
        "au soleil; deux semaines au Japon; algún sitio cálido; dos semanas en Japón; ergens warm"
    ),
    "photographer": listed(
        "nice picture for LinkedIn; pictures of our dishes; grandparents' golden wedding photos; photos of "
        "flats; newborn pictures; Bild für LinkedIn; Speisen fotografieren; goldene Hochzeit; photo pour "
        "LinkedIn; photos des plats; foto para LinkedIn; fotos de los platos; foto voor LinkedIn"
    ),
    "videographer": listed(
        "show how our machine works; film the conference; message from the boss for the intranet; tutorial "
        "clips; zeigen, wie die Maschine läuft; Tagung filmen; filmer la conférence; montrer la machine; "
        "grabar la conferencia; mostrar la máquina; congres filmen"
    ),
    "translator": listed(
        "contract came in Polish and I understand nothing; marriage certificate for the registry; leaflet "
        "in four languages; school reports for abroad; court papers from Spain; Vertrag auf Polnisch; "
        "Heiratsurkunde fürs Standesamt; Prospekt in vier Sprachen; contrat en polonais; acte de mariage; "
        "brochure en quatre langues; contrato en polaco; certificado de matrimonio; folleto en cuatro "
        "idiomas; contract in het Pools"
    ),
    "interpreter": listed(
        "doctor's appointment and she only speaks Ukrainian; negotiation with the Turks; factory tour for "
        "Chinese visitors; beim Arzt übersetzen; Verhandlung mit Türken; rendez-vous chez le médecin "
        "traduit; négociation avec des Chinois; acompañar al médico y traducir; negociación con chinos; "
        "tolk bij de dokter"
    ),
    "relocation-agent": listed(
        "my colleague starts here in September and knows nobody; register, bank account, flat; partner of "
        "our new hire is unhappy here; kommt im September und kennt niemanden; Bankkonto und Anmeldung; "
        "arrive en septembre et ne connaît personne; ouvrir un compte et s'inscrire; llega en septiembre y "
        "no conoce a nadie; abrir cuenta y registrarse; kent hier niemand"
    ),
    "export-consultant": listed(
        "sell our cheese in Germany; container stuck in the port; papers for Switzerland after Brexit; Ware "
        "hängt im Hafen; Käse ins Ausland; conteneur bloqué au port; vendre notre fromage en Allemagne; "
        "contenedor parado en el puerto; vender queso en Alemania; container in de haven"
    ),
    "courier": listed(
        "the contract must be in Bradford by noon; cakes delivered; muss bis mittags da sein; doit arriver "
        "avant midi; tiene que llegar antes del mediodía; moet er voor de middag zijn"
    ),
    "funeral-director": listed(
        "grandpa passed away in the home; bring the body back from Spain; simple farewell without church; "
        "urn; Opa ist im Heim gestorben; Überführung aus Spanien; Urne; papi est parti; rapatrier le corps; "
        "el abuelo murió en la residencia; repatriar; urna; opa is overleden"
    ),
    "professional-organiser": listed(
        "wardrobe bursting; office full of paper; moving to a small flat and can't part with anything; "
        "Kleiderschrank platzt; Büro voller Papier; kann mich nicht trennen; placards débordent; bureau "
        "plein de papiers; armario a reventar; no puedo tirar nada; kast puilt uit"
    ),
    "security-service": listed(
        "stuff vanishes from the site; feel unsafe in the shop at night; Sachen verschwinden von der "
        "Baustelle; nachts unsicher im Laden; des vols la nuit; roban en la obra; spullen verdwijnen"
    ),
    "office-cleaner": listed(
        "toilets in the office are filthy; practice must be spotless every evening; Praxis abends putzen; "
        "Toiletten schmutzig; cabinet propre tous les soirs; baños sucios en la oficina; kantoor is vies"
    ),
    "hairdresser": listed(
        "hair for the big day; cut at my mother's home; grey roots; zum Haareschneiden nach Hause kommen; "
        "couper à domicile; cortar el pelo en casa; haar thuis knippen"
    ),
    "yoga-teacher": listed(
        "stiff from sitting; something calming for the team; steif vom Sitzen; raide; rígida de estar "
        "sentada; stijf"
    ),
    "personal-trainer": listed(
        "out of breath on the stairs; doctor says move more; außer Atem auf der Treppe; mehr bewegen; "
        "essoufflé; bouger plus; sin aliento; moverme más; buiten adem"
    ),
    "printer": listed(
        "invitations on nice paper; programme for the concert; stickers for jars; catalogue in small "
        "numbers; Einladungen auf schönem Papier; Programmheft; invitations sur beau papier; programme du "
        "concert; invitaciones en papel bonito; programa del concierto; uitnodigingen"
    ),
    "energy-adviser": listed(
        "old house eats gas; which grants for insulation; heat escapes; altes Haus frisst Gas; Zuschuss für "
        "Dämmung; maison chauffe la rue; aides pour isoler; la casa pierde calor; ayudas para aislar; huis "
        "tocht"
    ),
    "structural-engineer": listed(
        "cracks get wider; may we take this wall out; balcony sags; Risse werden breiter; darf die Wand "
        "weg; fissures s'élargissent; peut-on abattre ce mur; grietas más anchas; se puede tirar esta "
        "pared; scheuren worden groter"
    ),
    "telecoms-technician": listed(
        "calls drop; no signal in the office; fibre line; Gespräche brechen ab; kein Empfang; appels "
        "coupés; pas de réseau; llamadas se cortan; sin cobertura; geen bereik"
    ),
    "quality-consultant": listed(
        "inspectors come next month; customers complain about defects; Reklamationen; Prüfer kommen; trop "
        "de réclamations; quejas de clientes por defectos; klachten"
    ),
    "charity-manager": listed(
        "would like to give something back; retired and time to help; etwas zurückgeben; Zeit zum Helfen; "
        "aider une association; quiero ayudar a una ONG; iets terugdoen"
    ),
    "occupational-safety-adviser": listed(
        "accident in the workshop; evacuation plan; Unfall in der Werkstatt; accident à l'atelier; "
        "accidente en el taller; ongeval op het werk"
    ),
    "osteopath": listed(
        "crooked after lifting; baby always looks to one side; nach dem Heben schief; bébé tourne la tête; "
        "torcida tras levantar peso; scheef"
    ),
    "optician": listed(
        "squints at the blackboard; blinzelt an der Tafel; plisse les yeux; entorna los ojos; knijpt zijn "
        "ogen dicht"
    ),
    "vet": listed(
        "puppy has diarrhoea; kitten; Welpe hat Durchfall; chiot malade; cachorro con diarrea; puppy ziek"
    ),
}
"""Phrases by the key of a trade."""
