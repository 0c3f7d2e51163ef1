"""Trades of eating, drinking, sleeping and travelling."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="caterer",
        group="food_and_stay",
        names=listed(
            "caterer; catering; catering company; private chef; personal chef; chef; cook; party service; "
            "Partyservice; Mietkoch; Koch; Köchin; Privatkoch; traiteur; chef à domicile; cuisinier; "
            "cuisinière; cocinero; cocinera; servicio de catering; chef privado; kok; kookbedrijf; cuoco"
        ),
        needs=listed(
            "lunch for forty; food for the party; finger food; buffet; sandwiches for the meeting; somebody "
            "to cook for our guests; wedding dinner; canapés; cook at home; vegetarian food for the event; "
            "Essen für die Feier; Häppchen; Fingerfood; Mittagessen liefern; Essen für sechzig Leute; jemand "
            "der kocht; plateaux repas; repas de mariage; cocktail dînatoire; faire le repas; petits fours; "
            "comida para la fiesta; almuerzo para cuarenta; alguien que cocine; bufé; eten voor het feest; "
            "hapjes; cena per gli ospiti"
        ),
        markets=("couples", "larger-companies", "families"),
        hears=("celebration", "marriage", "trade-fair", "death"),
    ),
    Trade(
        key="restaurant",
        group="food_and_stay",
        names=listed(
            "restaurant; restaurateur; restaurant owner; bistro; café owner; bar owner; pub landlord; "
            "Gastronom; Gastwirt; Wirt; Gaststätte; Restaurantbesitzer; Gasthaus; restauratrice; patron de "
            "restaurant; brasserie; restaurante; dueño de restaurante; bar; restauranthouder; ristorante"
        ),
        needs=listed(
            "a table for twenty; a nice place for dinner with clients; lunch place; where to eat; Tisch für "
            "zwanzig; schönes Lokal; essen gehen mit Kunden; où manger; table pour vingt; bon restaurant; "
            "mesa para veinte; dónde comer; sitio para cenar; tafel voor twintig; dove mangiare"
        ),
        markets=("families", "larger-companies", "travellers"),
        hears=("celebration",),
    ),
    Trade(
        key="baker",
        group="food_and_stay",
        names=listed(
            "baker; bakery; pastry chef; cake maker; confectioner; Bäcker; Bäckerei; Konditor; Konditorin; "
            "Konditorei; boulanger; boulangère; pâtissier; pâtissière; panadero; pastelero; pastelería; "
            "repostera; bakker; banketbakker; pasticciere"
        ),
        needs=listed(
            "wedding cake; birthday cake; gluten-free bread; cake for the christening; rolls for breakfast; "
            "Hochzeitstorte; Geburtstagstorte; Torte; Brötchen; pièce montée; gâteau d'anniversaire; gâteau "
            "de mariage; viennoiseries; tarta de boda; tarta de cumpleaños; pastel; bruidstaart; torta"
        ),
        markets=("couples", "hospitality", "families"),
        hears=("marriage", "celebration"),
    ),
    Trade(
        key="wine-merchant",
        group="food_and_stay",
        names=listed(
            "wine merchant; winemaker; sommelier; wine grower; brewer; distiller; Weinhändler; Winzer; "
            "Winzerin; Sommelière; Brauer; Brauerei; caviste; vigneron; viticulteur; œnologue; brasseur; "
            "bodeguero; enólogo; bodega; vinatero; cervecero; wijnhandelaar; wijnboer; enoteca"
        ),
        needs=listed(
            "wine for the wedding; wine tasting; wine as a gift for clients; good red wine; craft beer; Wein "
            "für die Feier; Weinprobe; Weinpräsent; Bier brauen; vin pour le mariage; dégustation; cave à "
            "vin; vino para la boda; cata de vinos; cerveza artesana; wijnproeverij"
        ),
        markets=("hospitality", "couples", "larger-companies"),
        hears=("celebration", "marriage"),
    ),
    Trade(
        key="butcher-and-fine-food",
        group="food_and_stay",
        names=listed(
            "butcher; cheesemonger; delicatessen; fishmonger; greengrocer; farm shop; coffee roaster; organic "
            "food shop; Metzger; Fleischer; Feinkost; Käsehändler; Fischhändler; Hofladen; Kaffeerösterei; "
            "Bioladen; boucher; charcutier; fromager; poissonnier; épicerie fine; primeur; torréfacteur; "
            "carnicero; charcutería; pescadero; frutería; tostador de café; slager; kaasboer; koffiebrander; "
            "macellaio"
        ),
        needs=listed(
            "half a pig; good cheese; fresh fish; organic vegetables; hamper; coffee beans for the office; "
            "Fleisch vom Bauern; Käseplatte; Präsentkorb; Bio-Gemüse; Kaffee fürs Büro; plateau de fromages; "
            "panier garni; légumes bio; café pour le bureau; jamón; cesta de Navidad; verduras ecológicas; "
            "café para la oficina; kerstpakket"
        ),
        markets=("families", "hospitality", "larger-companies"),
        hears=("celebration",),
    ),
    Trade(
        key="hotelier",
        group="food_and_stay",
        names=listed(
            "hotel manager; hotelier; hotel; bed and breakfast; guest house; holiday flat; holiday rentals; "
            "hostel; Hoteldirektor; Pension; Ferienwohnung; Gästehaus; hôtelier; hôtel; chambre d'hôtes; "
            "gîte; hotelero; casa rural; alojamiento; pensión; hotelhouder; albergo"
        ),
        needs=listed(
            "somewhere to stay; rooms for our guests; nice hotel; room for a week; put up my parents; "
            "accommodation for the team; Übernachtung; Zimmer für Gäste; Unterkunft; schönes Hotel; où "
            "dormir; chambres pour les invités; hébergement; dónde dormir; habitaciones para invitados; "
            "hospedaje; overnachting"
        ),
        markets=("travellers", "larger-companies", "couples"),
        hears=("marriage", "trade-fair", "celebration"),
    ),
    Trade(
        key="travel-agent",
        group="food_and_stay",
        names=listed(
            "travel agent; travel agency; tour operator; travel designer; holiday planner; Reisebüro; "
            "Reiseberater; Reiseveranstalter; Reiseverkehrskauffrau; agent de voyages; agence de voyages; "
            "conseiller voyages; agente de viajes; agencia de viajes; tour operador; reisbureau; agenzia "
            "viaggi"
        ),
        needs=listed(
            "honeymoon; trip of a lifetime; round the world; book a cruise; holiday with the children; "
            "business trips; safari; flights for the whole group; Flitterwochen; Hochzeitsreise; Urlaub "
            "buchen; Kreuzfahrt; Weltreise; Gruppenreise; Geschäftsreisen; lune de miel; voyage de noces; "
            "croisière; vacances; tour du monde; luna de miel; viaje de novios; crucero; vacaciones; viaje en "
            "grupo; huwelijksreis; vakantie; viaggio"
        ),
        markets=("couples", "families", "travellers", "larger-companies"),
        hears=("marriage", "retirement", "celebration"),
    ),
    Trade(
        key="tour-guide",
        group="food_and_stay",
        names=listed(
            "tour guide; city guide; mountain guide; Stadtführer; Reiseleiter; Gästeführerin; Bergführer; "
            "guide touristique; guide de montagne; accompagnateur; guía turístico; guía de montaña; "
            "stadsgids; guida turistica"
        ),
        needs=listed(
            "show our visitors round the town; city walk; guided tour; climb a mountain; hike with a guide; "
            "Stadtführung; Gästen die Stadt zeigen; Bergtour; visite guidée; faire visiter la ville; "
            "randonnée; visita guiada; enseñar la ciudad; excursión; rondleiding"
        ),
        markets=("travellers", "larger-companies"),
        hears=("celebration", "trade-fair"),
    ),
    Trade(
        key="kitchen-equipment",
        group="food_and_stay",
        names=listed(
            "catering equipment supplier; kitchen planner for restaurants; vending machines; coffee machine "
            "supplier; Gastronomieausstatter; Großküchentechnik; Getränkelieferant; Getränkehändler; "
            "équipement de cuisine professionnelle; distributeurs automatiques; fournisseur de boissons; "
            "equipamiento de hostelería; máquinas de vending; distribuidor de bebidas; horeca-leverancier"
        ),
        needs=listed(
            "professional kitchen; coffee machine for the office; drinks delivered; Großküche; Kaffeeautomat "
            "fürs Büro; Getränke liefern; cuisine professionnelle; machine à café pour le bureau; cocina "
            "industrial; máquina de café para la oficina"
        ),
        markets=("hospitality", "larger-companies"),
        hears=("new-company", "office-move"),
    ),
)
