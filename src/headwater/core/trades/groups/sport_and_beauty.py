"""Trades that keep people fit and make them look well."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="hairdresser",
        group="sport_and_beauty",
        names=listed(
            "hairdresser; hair stylist; barber; hair salon; wig maker; Friseur; Friseurin; Friseursalon; "
            "Barbier; Perückenmacher; coiffeur; coiffeuse; salon de coiffure; peluquero; peluquera; "
            "peluquería; barbero; kapper; kapster; parrucchiere"
        ),
        needs=listed(
            "haircut; my hair; colour my hair; highlights; wedding hair; beard trim; cut the children's hair "
            "at home; wig; Haare schneiden; Haare färben; Strähnen; Brautfrisur; Bart; Perücke; coupe de "
            "cheveux; se faire couper les cheveux; coloration; mèches; coiffure de mariée; barbe; cortarse el "
            "pelo; teñir; mechas; peinado de novia; haar knippen; tagliare i capelli"
        ),
        markets=("families", "couples", "retirees"),
        hears=("marriage", "new-job"),
    ),
    Trade(
        key="beautician",
        group="sport_and_beauty",
        names=listed(
            "beautician; beauty therapist; cosmetician; nail studio; make-up artist; tattoo artist; spa; "
            "Kosmetikerin; Kosmetikstudio; Nagelstudio; Visagistin; Tätowierer; esthéticienne; institut de "
            "beauté; prothésiste ongulaire; maquilleuse; tatoueur; esteticista; centro de estética; "
            "manicurista; maquilladora; tatuador; schoonheidsspecialiste; visagiste; estetista"
        ),
        needs=listed(
            "facial; manicure; nails done; waxing; wedding make-up; eyebrows; tattoo; permanent make-up; "
            "Maniküre; Gesichtsbehandlung; Nägel machen; Braut-Make-up; Augenbrauen; soin du visage; ongles; "
            "épilation; maquillage de mariée; sourcils; tatouage; limpieza facial; uñas; depilación; "
            "maquillaje de novia; cejas; tatuaje; gezichtsbehandeling"
        ),
        markets=("couples", "employees"),
        hears=("marriage", "celebration"),
    ),
    Trade(
        key="plastic-surgeon",
        group="sport_and_beauty",
        names=listed(
            "plastic surgeon; aesthetic doctor; cosmetic surgeon; Schönheitschirurg; plastischer Chirurg; "
            "ästhetische Medizin; chirurgien esthétique; médecin esthétique; cirujano plástico; medicina "
            "estética; plastisch chirurg"
        ),
        needs=listed(
            "nose job; wrinkles; botox; scar removed; breast reduction; eyelids; Falten; Nase korrigieren; "
            "Narbe entfernen; Schlupflider; rides; refaire le nez; cicatrice; arrugas; operarse la nariz; "
            "cicatriz; rimpels"
        ),
        markets=("wealthy",),
        hears=("accident", "separation"),
    ),
    Trade(
        key="personal-trainer",
        group="sport_and_beauty",
        names=listed(
            "personal trainer; fitness trainer; fitness coach; gym owner; gym; running coach; boxing coach; "
            "Fitnesstrainer; Fitnesstrainerin; Fitnessstudio; Personaltrainer; Lauftrainer; coach sportif; "
            "salle de sport; entraîneur; entrenador personal; gimnasio; preparador físico; monitor de "
            "fitness; sportschool; allenatore"
        ),
        needs=listed(
            "get fit; lose the belly; train for a marathon; strength training; exercise after fifty; motivate "
            "me to exercise; fitness for the staff; fit werden; Bauch weg; Marathon; Muskelaufbau; Sport ab "
            "fünfzig; Firmenfitness; se remettre en forme; perdre du ventre; préparer un marathon; remise en "
            "forme; ponerse en forma; perder barriga; preparar una maratón; entrenar; conditie; fit worden; "
            "mettersi in forma"
        ),
        markets=("employees", "executives", "sports-people", "retirees"),
        hears=("retirement", "burn-out", "illness"),
    ),
    Trade(
        key="yoga-teacher",
        group="sport_and_beauty",
        names=listed(
            "yoga teacher; yoga studio; Pilates teacher; tai chi teacher; Yogalehrer; Yogalehrerin; "
            "Yogastudio; Pilates; Qigong; professeur de yoga; professeur de Pilates; studio de yoga; "
            "profesora de yoga; profesor de pilates; centro de yoga; yogadocent; yogaschool; insegnante di "
            "yoga"
        ),
        needs=listed(
            "yoga; pilates; stretching classes; yoga at the office; prenatal yoga; more flexible; Yoga im "
            "Büro; Rückbildung; beweglicher werden; Schwangerschaftsyoga; yoga au bureau; yoga prénatal; "
            "assouplissement; yoga en la oficina; yoga para embarazadas; estiramientos"
        ),
        markets=("employees", "parents", "larger-companies"),
        hears=("burn-out", "birth"),
    ),
    Trade(
        key="sports-club",
        group="sport_and_beauty",
        names=listed(
            "sports club; football club; club manager; team coach; martial arts teacher; sports agent; "
            "Sportverein; Fußballverein; Vereinsvorstand; Kampfsportlehrer; Trainer im Verein; club de sport; "
            "entraîneur de football; professeur d'arts martiaux; club deportivo; entrenador de fútbol; "
            "profesor de artes marciales; sportclub; voetbaltrainer"
        ),
        needs=listed(
            "a club for our son; football for the kids; judo; karate; self-defence; climbing; sports for "
            "children; Verein für die Kinder; Fußball für Kinder; Selbstverteidigung; Kinderturnen; club pour "
            "les enfants; foot; autodéfense; gymnastique; club para el niño; fútbol; defensa personal; "
            "gimnasia; voetbalclub; zelfverdediging"
        ),
        markets=("children", "sports-people", "parents"),
        hears=("new-school", "arrival"),
    ),
    Trade(
        key="sports-doctor",
        group="sport_and_beauty",
        names=listed(
            "sports doctor; sports physician; sports scientist; sports psychologist; Sportarzt; "
            "Sportmediziner; Sportwissenschaftler; Sportpsychologe; médecin du sport; préparateur mental; "
            "médico deportivo; psicólogo deportivo; sportarts; sportpsycholoog"
        ),
        needs=listed(
            "performance test; lactate test; mental strength before the match; training plan by a doctor; "
            "Leistungsdiagnostik; Laktattest; mental stark im Wettkampf; test d'effort; préparation mentale; "
            "prueba de esfuerzo; preparación mental; sportkeuring"
        ),
        markets=("sports-people",),
        hears=("accident", "exam"),
    ),
)
