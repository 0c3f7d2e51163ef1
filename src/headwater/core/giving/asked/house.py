"""Words of people who need the crafts of the house, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "plumber": listed(
        "tap; dripping; leak under the sink; toilet blocked; water pressure; shower; cistern; overflow; "
        "flooded kitchen; bathtub; drain smells; hot water gone; tropfender Wasserhahn; Abfluss; "
        "Waschbecken; Dusche; Badsanierung; Wasserschaden; Spülkasten; robinet; évier; dégât des eaux; "
        "grifo; tubería; desagüe; kraan; wc verstopt; lavandino"
    ),
    "heating-engineer": listed(
        "radiator; boiler; freezing; house is cold; gas smell; thermostat; oil tank; boiler makes noise; "
        "error code on the boiler; Heizkörper; Gastherme; Ölheizung; kalt in der Wohnung; Heizungsgesetz; "
        "Brenner; chaudière; chauffage en panne; radiateur; il fait froid; plancher chauffant; caldera; "
        "calefacción; cv-ketel; verwarming; caldaia; riscaldamento; termosifone"
    ),
    "electrician": listed(
        "fuse; light switch; power cut; wires; rewiring; sparks; cable; ceiling light; electric shock; "
        "Sicherung; Stromausfall; Lichtschalter; Kabel; Lampe anschließen; E-Check; FI-Schalter; prise; "
        "court-circuit; tableau électrique; cuadro eléctrico; meterkast; presa elettrica; corto circuito; "
        "breaker trips"
    ),
    "solar-installer": listed(
        "panels on the roof; inverter; feed-in tariff; kilowatt; own electricity; balcony power; sell "
        "power to the grid; sun on the roof; electricity bill and sun; Balkonkraftwerk; Wechselrichter; "
        "PV-Anlage; Einspeisevergütung; Solarmodule; eigenen Strom; Kilowattstunden; Solarthermie; "
        "Netzanschluss PV; autoconsommation; onduleur; produire mon électricité; batterie solaire; "
        "paneles; energía solar; batería solar; zonnestroom; omvormer; thuisbatterij; pannelli solari; "
        "fotovoltaico; accumulo"
    ),
    "carpenter": listed(
        "wardrobe; shelves; staircase; wooden; table made to measure; kitchen worktop; oak; timber; roof "
        "beams; banister; pergola; solid wood; Regal; Massivholz; Eiche; Küche einbauen; étagères; bois "
        "massif; armario empotrado; estantería; madera; mesa a medida; inbouwkast; hout; armadio su "
        "misura; scala in legno; legno"
    ),
    "builder": listed(
        "bricks; attic conversion; loft; cracks in the wall; new house built; concrete; garage built; gut "
        "the flat; cowboy builder; insulation; Rohbau; Dachausbau; Dämmung; Beton; Einfamilienhaus bauen; "
        "Kernsanierung; agrandissement; gros oeuvre; extension de maison; dalle béton; reforma integral; "
        "ladrillos; humedad en el sótano; aanbouw; muur slopen; ristrutturazione; abbattere un muro"
    ),
    "roofer": listed(
        "tile; water through the roof; shingles; skylight; moss on the roof; chimney flashing; slipped "
        "slate; Ziegel; Flachdach; Dachpfannen; Schiefer; Regenrinne; es regnet rein; tuiles; ardoise; "
        "toit plat; tejas; dakgoot; lekkend dak; tegole; grondaia; infiltrazione dal tetto"
    ),
    "painter-decorator": listed(
        "repaint; walls white; peeling paint; plaster crumbling; magnolia; colours for the living room; "
        "ceiling stained; mould stains; streichen; Tapete; Wände weißeln; Farbe; Fassade; Putz bröckelt; "
        "Raufaser; Schimmelfleck; Decke streichen; Spachteln; peindre le salon; ravalement; enduit; "
        "peinture qui s'écaille; pared; gotelé; yeso; schilderen; stucwerk; imbiancare; tinteggiare; "
        "carta da parati"
    ),
    "floor-layer": listed(
        "tiles; laminate; carpet; floorboards; vinyl; squeaky floor; grout; bathroom tiled; sanding the "
        "floor; scratched wood floor; lino; Fliesen; Parkett; Laminat; Dielen abschleifen; Estrich; "
        "Fugen; knarrender Boden; Vinylboden; gefliest; parquet abîmé; poncer; sol stratifié; joints; "
        "baldosas; lijar el parqué; suelo; vloer; parketvloer; pavimento; moquette da posare"
    ),
    "locksmith": listed(
        "key broke; door slammed shut; spare key; stolen keys; peephole; deadbolt; Schlüssel abgebrochen; "
        "Tresor; Zylinder; Schließanlage; clés; coffre-fort; cerradura; llaves; perdí las llaves; puerta "
        "bloqueada; caja fuerte; sleutel; chiave; serratura; furto in casa; safe won't open"
    ),
    "window-fitter": listed(
        "pane; broken glass; shutters; blinds; conservatory; condensation between the panes; fly screen; "
        "single glazed; shop window cracked; Scheibe; Glasbruch; Rollladen; Jalousie; es zieht; "
        "Wintergarten; Haustür; Terrassentür; dreifach verglast; Fliegengitter; double vitrage; volet; "
        "baie vitrée; doble acristalamiento; mosquitera; raam; ruit; kozijnen; finestra; vetro rotto; "
        "tapparella; infissi"
    ),
    "chimney-sweep": listed(
        "chimney; soot; fireplace; smoke in the room; log burner; carbon monoxide; flue; tiled stove; "
        "stove won't draw; open fire; Kamin; Feuerstätte; Kachelofen; Rauch im Zimmer; Kehrbezirk; "
        "Feinstaub Ofen; Feuerstättenbescheid; cheminée; suie; conduit; insert; hollín; humo; salamandra; "
        "schoorsteen; open haard; stufa; canna fumaria; camino; fuliggine; Ruß im Kamin; chimney fire"
    ),
    "pest-control": listed(
        "mice; wasps; bedbugs; bites in the morning; droppings; nest in the attic; termites; pigeons; "
        "fleas; marten; infestation; Wespen; Marder; Ungeziefer; Silberfische; Flöhe; guêpes; termites au "
        "grenier; carcoma; bedwantsen; topi; scarafaggi; vespe; cimici"
    ),
    "handyman": listed(
        "put up a shelf; flat-pack; curtain rail; small repairs; squeaking door; TV on the wall; snow "
        "clearing; stairwell; change a bulb; IKEA; Löcher bohren; Gardinenstange; Winterdienst; "
        "Treppenhausreinigung; Regal anbringen; bricolage; tringle; fixer une étagère; pequeños arreglos; "
        "chapuzas; taladro; lamp ophangen; kast in elkaar; piccoli lavori; montare mobili"
    ),
    "appliance-repair": listed(
        "washing machine; dishwasher; dryer; oven; fridge; freezer; hob; won't drain; won't spin; fridge "
        "not cold; hoover broken; microwave; Waschmaschine; Spülmaschine; Trockner; Kühlschrank; "
        "Backofen; Herd kaputt; schleudert nicht; pumpt nicht ab; Gefriertruhe; Kaffeevollautomat; "
        "lave-linge; frigo; sèche-linge; four en panne; lavadora; nevera; secadora; horno; frigorífico; "
        "wasmachine; vaatwasser; koelkast; lavatrice; lavastoviglie; forno"
    ),
    "stonemason": listed(
        "grave; inscription; sandstone; stone steps; kitchen top in stone; memorial; engraved letters; "
        "statue of stone; stone wall; Inschrift; Granit; Sandstein; Steintreppe; Grabeinfassung; Denkmal; "
        "gravure; tumba; encimera de piedra; natuursteen; hardsteen; tomba; pietra"
    ),
    "air-conditioning": listed(
        "air con; too hot in the bedroom; sweltering office; heatwave; cooling; cold room; humidity; "
        "stuffy air; server room too warm; refrigerant; split unit; walk-in fridge; extractor hood; zu "
        "heiß; Hitze im Büro; Kühlung; Kühlzelle; Luftfeuchtigkeit; Klimagerät; Wärmerückgewinnung; "
        "climatisation; clim; canicule; trop chaud; VMC; aire acondicionado; ventilación; airco; te warm; "
        "ventilatie; condizionatore; aria condizionata; cella frigorifera"
    ),
    "metalworker": listed(
        "railing; steel; gate; balcony rail; rusty gate; spiral staircase; steel beam; stainless; wrought "
        "iron; aluminium frame; fire escape; Tor; Stahl; Edelstahl; schmiedeeisern; Balkongeländer; "
        "Stahltreppe; Stahlträger; rostig; garde-corps; portail; soudure; rambarde; acier; fer forgé; "
        "hierro; acero; valla metálica; smeedijzer; ringhiera; cancello; saldatura; ferro battuto"
    ),
    "swimming-pool": listed(
        "pool; chlorine; filter pump; jacuzzi; sauna; hot tub; algae; pool liner; pool cover; whirlpool; "
        "steam bath; pond to swim; leaking pool; Schwimmbecken; Poolpumpe; Chlor; Algen; Dampfbad; "
        "Schwimmteich; Poolabdeckung; Becken undicht; eau verte; liner; hammam; pompe de piscine; "
        "depuradora; cloro; agua verde; bañera de hidromasaje; groen water; vasca idromassaggio; cloro in "
        "piscina; bagno turco"
    ),
    "scaffolder": listed(
        "demolish; tear down a shed; paving; driveway asphalt; bulldozer; level the plot; pull down the "
        "barn; gravel; drainage trench; abreißen; Baugrube; Aushub; Pflasterung; Asphalt; Einfahrt; "
        "Schuppen weg; pelleteuse; tranchée; enrobé; zanja; asfalto; graafwerk; slopen; ponteggio; scavo; "
        "demolizione; escavatore"
    ),
}
