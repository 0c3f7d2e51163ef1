"""Trades that make and repair things: industry, instruments, textiles, and the workshop round the corner."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="mechanical-engineer",
        group="making",
        names=listed(
            "mechanical engineer; engineering firm; design engineer; product developer; machine builder; "
            "Maschinenbauer; Maschinenbauingenieur; Konstrukteur; Ingenieurbüro; Produktentwickler; ingénieur "
            "mécanique; bureau d'études; dessinateur industriel; ingeniero mecánico; oficina técnica; "
            "werktuigbouwkundige; ingenieursbureau; ingegnere meccanico"
        ),
        needs=listed(
            "design a part; prototype; drawings for a machine; invention to build; CAD drawings; machine "
            "keeps failing; Prototyp bauen; Bauteil konstruieren; Konstruktionszeichnung; Erfindung umsetzen; "
            "concevoir une pièce; plans de machine; diseñar una pieza; prototipo; planos; fabricar un "
            "invento; tekening voor een machine"
        ),
        markets=("manufacturers", "founders"),
        hears=("new-product",),
    ),
    Trade(
        key="toolmaker",
        group="making",
        names=listed(
            "toolmaker; precision engineer; CNC workshop; machining; plastics manufacturer; contract "
            "manufacturer; 3D printing; foundry; Werkzeugmacher; Feinmechaniker; CNC-Dreher; Zerspaner; "
            "Kunststofftechnik; Lohnfertiger; 3D-Druck; Gießerei; usineur; tourneur-fraiseur; plasturgie; "
            "sous-traitant industriel; impression 3D; fonderie; matricero; tornero; mecanizado; fabricante; "
            "inyección de plástico; impresión 3D; verspaner; draaier"
        ),
        needs=listed(
            "make a thousand pieces; metal part milled; spare part nobody sells; small series; 3D print; "
            "moulds; injection moulding; Ersatzteil anfertigen; Kleinserie; Teile fräsen; Spritzguss; "
            "fabriquer des pièces; petite série; pièce de rechange; fabricar piezas; serie corta; pieza de "
            "repuesto; onderdeel maken"
        ),
        markets=("manufacturers", "founders"),
        hears=("new-product", "growth"),
    ),
    Trade(
        key="automation-engineer",
        group="making",
        names=listed(
            "automation engineer; robotics engineer; control engineer; production manager; factory manager; "
            "Automatisierungstechniker; Produktionsleiter; Werksleiter; Robotik; ingénieur automatisme; "
            "directeur d'usine; responsable de production; automaticien; ingeniero de automatización; jefe de "
            "producción; director de fábrica; robótica; productieleider; automatiseringsingenieur"
        ),
        needs=listed(
            "automate the line; robot for packing; production is too slow; too much scrap; Fertigung "
            "automatisieren; Roboter; Ausschuss zu hoch; automatiser la production; trop de rebuts; "
            "automatizar la producción; la línea va lenta; productie automatiseren"
        ),
        markets=("manufacturers",),
        hears=("growth", "new-product"),
    ),
    Trade(
        key="quality-and-safety",
        group="making",
        names=listed(
            "ISO auditor; safety engineer; fire safety consultant; CE marking consultant; laboratory; food "
            "safety consultant; ISO-Auditor; Prüflabor; Lebensmittelkontrolle HACCP; auditeur ISO; sécurité "
            "incendie; laboratoire d'essais; prevención de riesgos laborales; laboratorio de ensayos"
        ),
        needs=listed(
            "ISO certification; CE mark; fire safety; risk assessment; hygiene inspection; HACCP; test our "
            "product in a lab; ISO-Zertifizierung; CE-Kennzeichnung; Brandschutz; Gefährdungsbeurteilung; "
            "Arbeitssicherheit; Hygienekontrolle; certification ISO; marquage CE; document unique; sécurité "
            "au travail; contrôle d'hygiène; certificación ISO; marcado CE; plan de prevención; inspección de "
            "sanidad; ISO-certificering; brandveiligheid"
        ),
        markets=("manufacturers", "hospitality", "larger-companies"),
        hears=("audit", "new-rule", "new-product"),
    ),
    Trade(
        key="instrument-maker",
        group="making",
        names=listed(
            "piano tuner; instrument maker; violin maker; luthier; organ builder; Klavierstimmer; "
            "Klavierbauer; Geigenbauer; Instrumentenbauer; Orgelbauer; accordeur de piano; facteur de pianos; "
            "afinador de pianos; lutier; pianostemmer; vioolbouwer; accordatore"
        ),
        needs=listed(
            "tune the piano; piano is out of tune; repair a violin; old violin; cracked cello; trumpet valve; "
            "guitar neck; Klavier stimmen; Klavier verstimmt; Geige reparieren; alte Geige; Flügel; accorder "
            "le piano; piano désaccordé; réparer un violon; afinar el piano; piano desafinado; reparar un "
            "violín; guitarra rota; piano stemmen; viool repareren; accordare il pianoforte"
        ),
        markets=("families", "artists", "schools"),
        hears=("home-move", "inheritance"),
    ),
    Trade(
        key="upholsterer",
        group="making",
        names=listed(
            "upholsterer; curtain maker; interior textiles; Polsterer; Raumausstatter; Polsterei; tapissier; "
            "tapissier d'ameublement; tapicero; tapicería; stoffeerder; tappezziere"
        ),
        needs=listed(
            "reupholster a chair; old armchair springs; sofa torn; curtains; cushion covers; Sessel neu "
            "beziehen; Sofa polstern; Stühle beziehen; Vorhänge; Gardinen; retapisser un fauteuil; retaper un "
            "fauteuil; canapé déchiré; rideaux; tapizar un sillón; sofá roto; cortinas; stoel stofferen; "
            "gordijnen"
        ),
        markets=("homeowners", "hospitality"),
        hears=("home-move", "renovation", "inheritance"),
    ),
    Trade(
        key="potter-and-craft",
        group="making",
        names=listed(
            "potter; ceramicist; glass artist; weaver; basket maker; candle maker; knitwear maker; Töpfer; "
            "Keramikerin; Glasbläser; Weberin; Korbflechter; potière; céramiste; souffleur de verre; "
            "tisserand; vannier; ceramista; alfarero; soplador de vidrio; tejedora; pottenbakker; glasblazer"
        ),
        needs=listed(
            "handmade mugs with our logo; pottery class; stained glass window; basket repaired; handmade "
            "gifts; Töpferkurs; Keramik; Bleiverglasung; handgemachte Geschenke; cours de poterie; vitrail; "
            "cadeaux faits main; taller de cerámica; vidriera; regalos hechos a mano; pottenbakken"
        ),
        markets=("shops", "families", "hospitality"),
        hears=("celebration",),
    ),
    Trade(
        key="textile-maker",
        group="making",
        names=listed(
            "textile manufacturer; clothing manufacturer; workwear supplier; embroidery; laundry; dry "
            "cleaner; Textilhersteller; Modedesignerin; Berufsbekleidung; Stickerei; Wäscherei; "
            "Textilreinigung; fabricant de textile; vêtements de travail; broderie; blanchisserie; pressing; "
            "fabricante textil; diseñadora de moda; ropa laboral; bordados; lavandería; tintorería; "
            "kledingfabrikant; stomerij"
        ),
        needs=listed(
            "uniforms for the staff; work clothes with our logo; stain on a silk dress; linen washed for the "
            "hotel; start a fashion label; Arbeitskleidung; Uniformen; Fleck im Seidenkleid; Hotelwäsche; "
            "uniformes; tenues de travail; tache; linge de l'hôtel; uniformes para el personal; ropa de "
            "trabajo; mancha; ropa de cama del hotel; bedrijfskleding"
        ),
        markets=("hospitality", "craft-businesses", "shops"),
        hears=("relaunch", "new-product", "growth"),
    ),
    Trade(
        key="packaging",
        group="making",
        names=listed(
            "packaging manufacturer; label printer; Verpackungshersteller; Verpackungen; Etiketten; fabricant "
            "d'emballages; emballage; étiquettes; envases; embalajes; etiquetas; verpakkingen"
        ),
        needs=listed(
            "boxes for our product; labels for jars; packaging without plastic; Kartons für unser Produkt; "
            "Etiketten für Gläser; Verpackung ohne Plastik; boîtes pour nos produits; emballage sans "
            "plastique; cajas para nuestro producto; etiquetas para botes; doosjes"
        ),
        markets=("manufacturers", "shops", "farms"),
        hears=("new-product", "relaunch"),
    ),
    Trade(
        key="scientist-chemist",
        group="making",
        names=listed(
            "chemist in industry; biologist; biotech researcher; food technologist; pharmacologist; Chemiker; "
            "Biologe; Biotechnologe; Lebensmitteltechnologe; chimiste; biologiste; ingénieur agroalimentaire; "
            "químico; bióloga; tecnólogo de alimentos; chemicus; levensmiddelentechnoloog"
        ),
        needs=listed(
            "recipe for a new drink; shelf life; analyse a sample; new material; Rezeptur entwickeln; "
            "Haltbarkeit; Probe analysieren; développer une recette; durée de conservation; analyser un "
            "échantillon; desarrollar una receta; vida útil; analizar una muestra"
        ),
        markets=("manufacturers", "founders"),
        hears=("new-product",),
    ),
)
