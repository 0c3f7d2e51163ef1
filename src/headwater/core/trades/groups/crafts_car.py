"""Trades of cars, bikes and boats: who mends them, sells them, lends them and looks them over."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="car-mechanic",
        group="crafts_car",
        names=listed(
            "car mechanic; mechanic; garage; car repair; auto repair shop; Automechaniker; Kfz-Mechatroniker; "
            "Kfz-Meister; Autowerkstatt; Kfz-Werkstatt; mécanicien auto; garagiste; garage automobile; "
            "mecánico; taller mecánico; taller de coches; automonteur; garagehouder; meccanico"
        ),
        needs=listed(
            "car won't start; car broke down; car failed its MOT; MOT; strange noise from the engine; brakes "
            "squeal; service the car; oil change; winter tyres; warning light is on; gearbox; clutch; Auto "
            "springt nicht an; Auto kaputt; TÜV; durch den TÜV gefallen; Bremsen quietschen; Ölwechsel; "
            "Inspektion; Reifenwechsel; Kupplung; Warnleuchte; voiture en panne; contrôle technique; ne "
            "démarre pas; freins; vidange; embrayage; pneus; coche averiado; no arranca; ITV; frenos; cambio "
            "de aceite; ruedas; auto start niet; APK; macchina non parte"
        ),
        markets=("drivers", "families", "small-businesses"),
        hears=("accident", "new-car"),
    ),
    Trade(
        key="body-shop",
        group="crafts_car",
        names=listed(
            "body shop; car body repair; car painter; dent repair; Karosseriebauer; Lackiererei; "
            "Autolackierer; Smart Repair; carrossier; carrosserie; chapista; taller de chapa y pintura; "
            "autoschadeherstel; carrozziere"
        ),
        needs=listed(
            "dent in the door; scratched the car; bumper; paint scratch; hail damage; windscreen cracked; "
            "Delle im Auto; Kratzer im Lack; Stoßstange; Hagelschaden; Windschutzscheibe; rayure sur la "
            "voiture; pare-chocs; pare-brise; bosse sur la portière; abolladura; rayón; parabrisas; "
            "parachoques; deuk; voorruit"
        ),
        markets=("drivers", "larger-companies"),
        hears=("accident",),
    ),
    Trade(
        key="car-dealer",
        group="crafts_car",
        names=listed(
            "car dealer; car salesman; used car dealer; car showroom; car broker; Autohändler; Autohaus; "
            "Autoverkäufer; Gebrauchtwagenhändler; concessionnaire automobile; vendeur de voitures; "
            "concesionario; vendedor de coches; compraventa de coches; autodealer; autohandelaar; "
            "concessionario auto"
        ),
        needs=listed(
            "buy a used car; new car; sell my old car; company cars; leasing a car; electric car; camper van "
            "to buy; Auto kaufen; Gebrauchtwagen; Auto verkaufen; Firmenwagen; Leasing; Elektroauto kaufen; "
            "acheter une voiture; voiture d'occasion; vendre ma voiture; comprar un coche; coche de segunda "
            "mano; vender mi coche; auto kopen"
        ),
        markets=("drivers", "families", "small-businesses"),
        hears=("new-car", "birth", "growth"),
    ),
    Trade(
        key="car-hire",
        group="crafts_car",
        names=listed(
            "car hire; car rental; van hire; fleet manager; Autovermietung; Mietwagen; Fuhrparkmanager; "
            "Wohnmobilvermietung; location de voitures; location de camionnettes; gestionnaire de flotte; "
            "alquiler de coches; alquiler de furgonetas; gestor de flotas; autoverhuur"
        ),
        needs=listed(
            "rent a car; hire a van for the weekend; replacement car; camper for the holidays; Auto mieten; "
            "Transporter mieten; Ersatzwagen; Wohnmobil mieten; louer une voiture; louer une camionnette; "
            "camping-car; alquilar un coche; alquilar una furgoneta; autocaravana; auto huren"
        ),
        markets=("travellers", "drivers", "larger-companies"),
        hears=("accident", "home-move"),
    ),
    Trade(
        key="car-assessor",
        group="crafts_car",
        names=listed(
            "car assessor; vehicle surveyor; accident surveyor; vehicle inspector; Kfz-Gutachter; "
            "Kfz-Sachverständiger; Unfallgutachter; expert automobile; perito de coches; perito tasador de "
            "vehículos; schade-expert"
        ),
        needs=listed(
            "how much is the damage after the crash; is this used car all right; value of a vintage car; "
            "accident report; Gutachten nach Unfall; Wert des Oldtimers; Gebrauchtwagencheck; expertise après "
            "accident; cote voiture ancienne; peritar el coche; peritaje"
        ),
        markets=("drivers",),
        hears=("accident", "new-car"),
    ),
    Trade(
        key="tow-truck",
        group="crafts_car",
        names=listed(
            "breakdown service; tow truck; recovery service; Abschleppdienst; Pannendienst; dépanneuse; "
            "dépannage auto; grúa; asistencia en carretera; sleepdienst"
        ),
        needs=listed(
            "stuck by the road; towed; flat battery; flat tyre; liegengeblieben; abschleppen; Batterie leer; "
            "Reifen platt; remorquer; batterie à plat; pneu crevé; tirado en la carretera; remolcar; batería "
            "muerta; pinchazo; pech onderweg"
        ),
        markets=("drivers",),
        hears=("accident",),
    ),
    Trade(
        key="bicycle-mechanic",
        group="crafts_car",
        names=listed(
            "bicycle mechanic; bike shop; bike repair; cycle shop; Fahrradmechaniker; Fahrradladen; "
            "Zweiradmechaniker; réparateur de vélos; magasin de vélos; vélociste; mecánico de bicicletas; "
            "tienda de bicicletas; fietsenmaker; riparatore bici"
        ),
        needs=listed(
            "bike repaired; puncture on my bike; e-bike battery; gears slip; bike serviced; cargo bike; "
            "Fahrrad reparieren; Rad kaputt; platter Reifen am Fahrrad; E-Bike; Lastenrad; réparer mon vélo; "
            "vélo électrique; vélo cargo; arreglar la bici; bici eléctrica; fiets kapot; fiets repareren"
        ),
        markets=("families", "sports-people", "students"),
        hears=("new-job", "new-school"),
    ),
    Trade(
        key="motorbike-mechanic",
        group="crafts_car",
        names=listed(
            "motorcycle mechanic; motorbike shop; Motorradwerkstatt; Motorradmechaniker; mécanicien moto; "
            "garage moto; mecánico de motos; taller de motos; motormonteur"
        ),
        needs=listed(
            "motorbike won't start; scooter repair; moped; Motorrad springt nicht an; Roller kaputt; Mofa; "
            "moto en panne; scooter; moto averiada; brommer"
        ),
        markets=("drivers",),
        hears=("accident",),
    ),
    Trade(
        key="boat-builder",
        group="crafts_car",
        names=listed(
            "boat builder; boatyard; skipper; sailing instructor; marina; Bootsbauer; Werft; Segellehrer; "
            "Bootsverleih; Segelschule; constructeur naval; chantier naval; moniteur de voile; constructor de "
            "barcos; astillero; instructor de vela; patrón de barco; botenbouwer; zeilinstructeur"
        ),
        needs=listed(
            "repair the boat; mooring; learn to sail; charter a boat; boat engine; sailing licence; Boot "
            "reparieren; Liegeplatz; segeln lernen; Boot mieten; Segelschein; réparer le bateau; apprendre la "
            "voile; louer un bateau; permis bateau; reparar el barco; aprender a navegar; alquilar un barco; "
            "amarre; zeilen leren"
        ),
        markets=("sports-people", "travellers", "wealthy"),
        hears=("celebration",),
    ),
    Trade(
        key="driving-instructor",
        group="crafts_car",
        names=listed(
            "driving instructor; driving school; Fahrlehrer; Fahrlehrerin; Fahrschule; moniteur d'auto-école; "
            "auto-école; profesor de autoescuela; autoescuela; rijinstructeur; rijschool; scuola guida"
        ),
        needs=listed(
            "learn to drive; driving lessons; driving test; failed the driving test; lorry licence; motorbike "
            "licence; nervous driver; Führerschein; Fahrstunden; Fahrprüfung; Motorradführerschein; permis de "
            "conduire; cours de conduite; leçons de conduite; carnet de conducir; clases de conducir; sacarse "
            "el carnet; rijlessen; rijbewijs; patente"
        ),
        markets=("students", "families", "expatriates"),
        hears=("exam", "arrival"),
    ),
)
