"""Trades of design: how things, pages and rooms look and work."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="graphic-designer",
        group="design",
        names=listed(
            "graphic designer; visual designer; communication designer; logo designer; art director; "
            "design studio; design agency; layout artist; packaging designer; Grafikdesigner; Grafiker; "
            "Mediengestalter; Kommunikationsdesigner; Artdirector; Layouter; Designagentur; Designer; "
            "graphiste; designer graphique; infographiste; directeur artistique; maquettiste; diseñador "
            "gráfico; diseñador; estudio de diseño; director de arte; maquetador; grafisch ontwerper; "
            "vormgever"
        ),
        needs=listed(
            "logo; business cards; brochure; flyer design; packaging; our look is old-fashioned; "
            "corporate design; layout of a book; slides that look good; Logo gestalten; Visitenkarten; "
            "Flyer; Broschüre gestalten; Corporate Design; Verpackung gestalten; créer un logo; carte de "
            "visite; plaquette; identité visuelle; diseñar un logo; tarjetas de visita; folleto; imagen "
            "corporativa; huisstijl; visitekaartjes"
        ),
        markets=("small-businesses", "founders", "shops", "hospitality"),
        hears=("new-company", "relaunch", "new-product", "trade-fair"),
    ),
    Trade(
        key="illustrator",
        group="design",
        names=listed(
            "illustrator; cartoonist; comic artist; graphic recorder; sketchnoter; concept artist; "
            "animator; 3D artist; 3D animator; motion designer; visualisation artist; Illustrator; "
            "Zeichner; Karikaturist; Animator; 3D-Artist; illustrateur; dessinateur; caricaturiste; "
            "dessinateur de bande dessinée; animateur 3D; ilustrador; dibujante; caricaturista; animador "
            "3D; tekenaar; illustratrice"
        ),
        needs=listed(
            "drawings for a book; children's book pictures; cartoon; explain it in pictures; animated "
            "video; infographic; Zeichnungen fürs Buch; Kinderbuch illustrieren; Erklärvideo animieren; "
            "Karikatur; illustrer un livre; dessins; vidéo animée; ilustrar un libro; dibujos; vídeo "
            "animado; tekeningen"
        ),
        markets=("artists", "small-businesses", "schools"),
        hears=("new-product", "celebration", "trade-fair"),
    ),
    Trade(
        key="ux-designer",
        group="design",
        names=listed(
            "UX designer; UI designer; UX/UI designer; product designer; user experience designer; "
            "interaction designer; user researcher; usability consultant; service designer; UX "
            "researcher; web designer UX; UX-Designer; Interface-Designer; Usability Experte; designer "
            "UX; ergonome; ergonome web; designer d'interface; diseñador UX; diseñador de interfaces; "
            "diseñador de producto digital; UX-ontwerper"
        ),
        needs=listed(
            "app is hard to use; users give up; redesign our app; usability test; prototype of an app; "
            "website confuses people; App schwer zu bedienen; Nutzer springen ab; Benutzeroberfläche; "
            "Prototyp für eine App; application difficile à utiliser; maquette d'application; test "
            "utilisateur; mi app es difícil de usar; prototipo de app; gebruiksvriendelijk"
        ),
        markets=("founders", "larger-companies"),
        hears=("new-product", "relaunch", "new-software"),
    ),
    Trade(
        key="product-designer",
        group="design",
        names=listed(
            "industrial designer; product design engineer; commercial and industrial designer; CAD "
            "designer; furniture designer; prototype maker; Industriedesigner; Produktdesigner; "
            "Produktgestalter; Möbeldesigner; designer industriel; designer produit; designer mobilier; "
            "diseñador industrial; diseñador de producto; diseñador de muebles; industrieel ontwerper; "
            "productontwerper"
        ),
        needs=listed(
            "design a product; prototype of an invention; housing for a device; make my invention look "
            "good; 3D model of a part; Produkt gestalten; Prototyp bauen; Gehäuse entwerfen; "
            "Produktentwicklung; concevoir un produit; prototype d'une invention; diseñar un producto; "
            "prototipo de un invento; product ontwerpen"
        ),
        markets=("manufacturers", "founders"),
        hears=("new-product",),
    ),
    Trade(
        key="interior-designer",
        group="design",
        names=listed(
            "interior designer; interior architect; interior decorator; home stager; home staging; "
            "kitchen designer; retail designer; feng shui consultant; colour consultant; Innenarchitekt; "
            "Raumausstatter; Inneneinrichter; Einrichtungsberater; Wohnberater; Home Stager; "
            "Küchenplaner; Ladenbauer; architecte d'intérieur; décorateur d'intérieur; décorateur; "
            "cuisiniste; home stager d'intérieur; diseñador de interiores; interiorista; decorador; "
            "decorador de interiores; diseñador de cocinas; interieurarchitect; binnenhuisarchitect; "
            "interieurontwerper"
        ),
        needs=listed(
            "furnish the new flat; redo the living room; new kitchen planned; make the office nicer; "
            "colours for the walls; make the house look good for sale; fit out a shop; Wohnung "
            "einrichten; neue Küche planen; Büro einrichten; Farben für die Wände; Praxis einrichten; "
            "Laden einrichten; aménager mon appartement; décoration intérieure; aménager un bureau; "
            "nouvelle cuisine; decorar mi casa; reformar la cocina; diseñar la oficina; huis inrichten"
        ),
        markets=("homeowners", "home-buyers", "hospitality", "practices", "shops"),
        hears=("home-move", "house-purchase", "renovation", "office-move", "house-sale"),
    ),
    Trade(
        key="fashion-designer",
        group="design",
        names=listed(
            "fashion designer; clothing designer; costume designer; textile designer; stylist; fashion "
            "consultant; image consultant; personal shopper; colour and style consultant; Modedesigner; "
            "Modeschöpfer; Kostümbildner; Textildesigner; Stilberater; Imageberater; Farb- und "
            "Stilberater; styliste; créateur de mode; conseiller en image; costumier; diseñador de moda; "
            "asesor de imagen; figurinista; estilista de moda; modeontwerper; stijladviseur"
        ),
        needs=listed(
            "what to wear; look for a new job; wedding dress design; nothing to wear; work clothes with "
            "our logo; find my style; was ziehe ich an; mein Stil; Outfit für den Auftritt; Brautkleid; "
            "Imageberatung; relooking; trouver mon style; tenue professionnelle; robe de mariée sur "
            "mesure; asesoría de imagen; qué ponerme; encontrar mi estilo; vestido de novia; "
            "kledingadvies"
        ),
        markets=("executives", "couples", "artists"),
        hears=("new-job", "marriage", "celebration"),
    ),
    Trade(
        key="exhibition-designer",
        group="design",
        names=listed(
            "exhibition stand builder; exhibition designer; stand builder; set designer; stage designer; "
            "scenographer; sign maker; signwriter; vehicle wrapping; Messebauer; Messedesigner; "
            "Ausstellungsgestalter; Bühnenbildner; Werbetechniker; Schildermacher; Beschriftung; "
            "standiste; scénographe; enseigniste; lettrage; décorateur de stands; diseñador de stands; "
            "montador de stands; escenógrafo; rotulista; rótulos; standbouwer; belettering"
        ),
        needs=listed(
            "trade fair stand; sign for the shop; lettering on the van; banner; exhibition in a museum; "
            "Messestand; Schild für den Laden; Fahrzeugbeschriftung; Banner; Leuchtreklame; stand de "
            "salon; enseigne; lettrage véhicule; bâche publicitaire; stand para feria; rótulo para la "
            "tienda; rotular la furgoneta; beursstand; reclamebord"
        ),
        markets=("manufacturers", "shops", "craft-businesses"),
        hears=("trade-fair", "new-company", "office-move", "relaunch"),
    ),
)
