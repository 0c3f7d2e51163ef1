"""Trades that carry people and goods."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="haulier",
        group="transport",
        names=listed(
            "haulier; haulage company; freight company; lorry driver; truck driver; logistics company; "
            "Spedition; Spediteur; Frachtführer; Lkw-Fahrer; Logistiker; Transportunternehmen; transporteur; "
            "transporteur routier; entreprise de transport; chauffeur routier; logisticien; transportista; "
            "empresa de transporte; camionero; logística; transportbedrijf; vrachtwagenchauffeur; "
            "trasportatore"
        ),
        needs=listed(
            "pallets to Spain; lorry load; goods from the port; regular deliveries; transport a machine; "
            "Paletten; Ladung; Maschine transportieren; Güter vom Hafen; palettes; transporter une machine; "
            "marchandises; palés; mercancía; transportar una máquina; pallets"
        ),
        markets=("manufacturers", "shops", "farms"),
        hears=("growth", "office-move", "going-abroad"),
    ),
    Trade(
        key="freight-forwarder",
        group="transport",
        names=listed(
            "freight forwarder; customs broker; customs agent; shipping agent; Zollagent; Zollberater; "
            "Seefracht; Luftfracht; transitaire; commissionnaire en douane; commissionnaire de transport; "
            "agente de aduanas; transitario; expediteur; douaneagent; spedizioniere"
        ),
        needs=listed(
            "customs; stuck at customs; container from China; export to; sell our goods abroad and how to "
            "pass customs; import duties; customs papers; Zoll; hängt beim Zoll; Container aus China; "
            "exportieren; Einfuhr; Zollpapiere; douane; bloqué en douane; conteneur; exporter; droits de "
            "douane; aduana; pasar la aduana; contenedor; exportar; aranceles; vender en el extranjero; "
            "vender en México; invoerrechten"
        ),
        markets=("manufacturers", "shops", "small-businesses"),
        hears=("going-abroad", "new-product", "new-rule"),
    ),
    Trade(
        key="taxi",
        group="transport",
        names=listed(
            "taxi driver; taxi company; chauffeur; minicab; private driver; limousine service; Taxifahrer; "
            "Taxiunternehmen; Fahrdienst; Limousinenservice; chauffeur de taxi; taxi; VTC; chauffeur privé; "
            "taxista; conductor privado; chófer; taxichauffeur; tassista"
        ),
        needs=listed(
            "drive us to the airport; airport transfer; early taxi; car with driver for the day; wedding car; "
            "Fahrt zum Flughafen; Flughafentransfer; Hochzeitsauto; Auto mit Fahrer; aller à l'aéroport; "
            "transfert aéroport; voiture avec chauffeur; llevar al aeropuerto; traslado al aeropuerto; coche "
            "con conductor; naar het vliegveld"
        ),
        markets=("travellers", "larger-companies", "retirees"),
        hears=("trade-fair", "marriage"),
    ),
    Trade(
        key="coach-operator",
        group="transport",
        names=listed(
            "coach operator; coach hire; bus company; Busunternehmen; Reisebus; Busvermietung; autocariste; "
            "location d'autocar; empresa de autobuses; alquiler de autocares; touringcarbedrijf"
        ),
        needs=listed(
            "bus for fifty people; coach for the school trip; shuttle for the wedding guests; Bus für fünfzig "
            "Leute; Klassenfahrt; Shuttle für Gäste; car pour cinquante personnes; sortie scolaire; navette; "
            "autobús para cincuenta; excursión escolar; bus voor vijftig"
        ),
        markets=("schools", "larger-companies", "couples"),
        hears=("celebration", "trade-fair", "marriage"),
    ),
    Trade(
        key="crane-and-heavy",
        group="transport",
        names=listed(
            "crane hire; heavy transport; machinery movers; plant hire; Kranverleih; Schwertransport; "
            "Baumaschinenverleih; location de grue; transport exceptionnel; location d'engins; alquiler de "
            "grúas; transporte especial; kraanverhuur"
        ),
        needs=listed(
            "lift a machine over the roof; crane for a day; move a heavy press; Kran für einen Tag; schwere "
            "Maschine versetzen; grue pour une journée; grúa por un día; hijskraan"
        ),
        markets=("manufacturers", "craft-businesses"),
        hears=("office-move", "renovation"),
    ),
    Trade(
        key="pilot-and-boat-charter",
        group="transport",
        names=listed(
            "private jet broker; helicopter charter; yacht charter; drone pilot; Yachtcharter; "
            "Hubschrauberflug; Drohnenpilot; courtier en jets privés; location de yacht; télépilote de drone; "
            "alquiler de yates; piloto de dron; jachtverhuur; dronepiloot"
        ),
        needs=listed(
            "private plane; helicopter flight; week on a yacht; pictures from the air; drone footage; roof "
            "inspection by drone; Flug mit dem Hubschrauber; Yacht mieten; Luftaufnahmen; Drohnenaufnahmen; "
            "avion privé; vol en hélicoptère; vues du ciel; avión privado; imágenes aéreas; dron; "
            "luchtopnames"
        ),
        markets=("wealthy", "travellers", "larger-companies"),
        hears=("celebration",),
    ),
    Trade(
        key="warehouse",
        group="transport",
        names=listed(
            "warehouse manager; fulfilment provider; supply chain manager; Lagerist; Lagerleiter; "
            "Fulfillment; Supply-Chain-Manager; entrepôt logistique; responsable logistique; almacén "
            "logístico; jefe de almacén; magazijn"
        ),
        needs=listed(
            "store and ship our goods; pack parcels for our online shop; warehouse is full; stock is a mess; "
            "Ware lagern und versenden; Lager zu klein; Pakete packen; stocker et expédier; entrepôt plein; "
            "almacenar y enviar; almacén lleno; opslag en verzending"
        ),
        markets=("shops", "manufacturers"),
        hears=("growth", "new-product"),
    ),
)
