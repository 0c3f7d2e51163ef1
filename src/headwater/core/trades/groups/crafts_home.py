"""Trades that build, mend and keep a house: water, heat, power, wood, stone, paint, roof, doors and what creeps in."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="plumber",
        group="crafts_home",
        names=listed(
            "plumber; plumbing; plumbing and heating; sanitary engineer; Klempner; Installateur; Sanitär; "
            "Sanitärinstallateur; Spengler; plombier; plomberie; fontanero; fontanería; loodgieter; idraulico"
        ),
        needs=listed(
            "leak; leaking tap; dripping tap; water through the ceiling; burst pipe; blocked drain; toilet "
            "won't flush; blocked sink; shower leaks; washing machine connection; new bathroom; low water "
            "pressure; Wasserhahn tropft; Rohrbruch; Wasserrohr geplatzt; Abfluss verstopft; Klo verstopft; "
            "Wasser kommt durch die Decke; Toilette läuft; Spüle verstopft; fuite d'eau; robinet qui fuit; "
            "évier bouché; toilettes bouchées; tuyau percé; canalisation; chasse d'eau; fuga de agua; grifo "
            "gotea; tubería rota; desagüe atascado; váter atascado; lekkage; kraan lekt; perdita d'acqua; "
            "rubinetto"
        ),
        markets=("homeowners", "tenants", "landlords", "hospitality"),
        hears=("water-damage", "renovation", "home-move"),
    ),
    Trade(
        key="heating-engineer",
        group="crafts_home",
        names=listed(
            "heating engineer; boiler engineer; gas engineer; heating installer; heat pump installer; "
            "Heizungsbauer; Heizungsinstallateur; Heizungstechniker; Heizung und Sanitär; chauffagiste; "
            "installateur de chauffage; técnico de calefacción; calefactor; instalador de gas; cv-monteur; "
            "caldaista"
        ),
        needs=listed(
            "boiler is leaking; boiler broke down; no hot water; no heating; radiators are cold; cold "
            "radiators; house is freezing; heat pump; new heating; underfloor heating; gas check; boiler "
            "service; Heizung ausgefallen; Heizung geht nicht; kein warmes Wasser; Heizkörper kalt; Therme; "
            "Wärmepumpe; Heizungswartung; neue Heizung; Fußbodenheizung; chaudière en panne; plus d'eau "
            "chaude; plus de chauffage; radiateurs froids; pompe à chaleur; caldera rota; sin agua caliente; "
            "calefacción no funciona; radiadores fríos; bomba de calor; ketel kapot; verwarming doet het "
            "niet; warmtepomp; caldaia rotta"
        ),
        markets=("homeowners", "landlords", "tenants"),
        hears=("renovation", "home-move", "new-rule"),
    ),
    Trade(
        key="electrician",
        group="crafts_home",
        names=listed(
            "electrician; electrical contractor; electrical engineer for buildings; Elektriker; Elektrikerin; "
            "Elektroinstallateur; Elektromeister; Elektrobetrieb; électricien; électricienne; electricista; "
            "elektricien; elettricista"
        ),
        needs=listed(
            "fuse keeps blowing; lights flicker; no power in the kitchen; sockets; rewire the house; short "
            "circuit; wallbox; charge the electric car at home; new fuse box; outside lights; Sicherung "
            "fliegt raus; Licht flackert; Strom ausgefallen; Steckdosen; Kurzschluss; E-Auto laden; "
            "Ladestation; neue Leitungen; Sicherungskasten; panne de courant; disjoncteur saute; lumière "
            "clignote; prises électriques; mise aux normes électriques; borne de recharge; se va la luz; "
            "saltan los plomos; enchufes; cortocircuito; cargador para el coche; stroom valt uit; "
            "stopcontact; salta la corrente"
        ),
        markets=("homeowners", "landlords", "small-businesses"),
        hears=("renovation", "home-move", "new-car"),
    ),
    Trade(
        key="solar-installer",
        group="crafts_home",
        names=listed(
            "solar installer; solar panels; photovoltaics; Solarteur; Photovoltaik; Solaranlage; installateur "
            "photovoltaïque; panneaux solaires; instalador solar; placas solares; zonnepanelen"
        ),
        needs=listed(
            "solar on the roof; electricity bill is killing us; use the roof for power; battery storage; "
            "energy certificate; insulate the house subsidies; Strom vom Dach; Stromrechnung; Solar aufs "
            "Dach; Energieausweis; Stromspeicher; Förderung Sanierung; panneaux sur le toit; facture "
            "d'électricité; diagnostic énergétique; factura de la luz; aprovechar el tejado; autoconsumo; "
            "certificado energético; energierekening"
        ),
        markets=("homeowners", "farms", "small-businesses"),
        hears=("renovation", "house-purchase", "new-rule"),
    ),
    Trade(
        key="carpenter",
        group="crafts_home",
        names=listed(
            "carpenter; joiner; cabinet maker; furniture maker; kitchen fitter; Schreiner; Schreinerin; "
            "Tischler; Tischlerin; Zimmermann; Möbelbauer; Küchenbauer; menuisier; charpentier; ébéniste; "
            "carpintero; ebanista; carpintería; timmerman; meubelmaker; falegname"
        ),
        needs=listed(
            "built-in cupboards; door sticks; shelves made to measure; new kitchen; wooden stairs; table made "
            "of oak; fitted wardrobe; garden shed; loft conversion wood; Einbauschrank; Tür klemmt; Regal "
            "nach Maß; neue Küche; Holztreppe; Tisch nach Maß; Carport; Dachstuhl; placard sur mesure; porte "
            "qui coince; étagères sur mesure; escalier en bois; meuble sur mesure; armario a medida; puerta "
            "que roza; estanterías a medida; mueble a medida; escalera de madera; kast op maat"
        ),
        markets=("homeowners", "hospitality", "shops"),
        hears=("renovation", "home-move", "office-move"),
    ),
    Trade(
        key="builder",
        group="crafts_home",
        names=listed(
            "builder; building contractor; construction company; general contractor; renovation company; "
            "bricklayer; home improvement; Bauunternehmer; Bauunternehmen; Maurer; Generalunternehmer; "
            "Sanierung; entrepreneur en bâtiment; maçon; entreprise de rénovation; rénovation; constructor; "
            "albañil; empresa de reformas; reformas; aannemer; metselaar; muratore"
        ),
        needs=listed(
            "extension; knock down a wall; renovate the flat; redo the whole house; new bathroom and kitchen; "
            "old house to be done up; damp cellar; conversion of the barn; foundations; Anbau; Wand "
            "einreißen; Wohnung renovieren; Altbau sanieren; Umbau; Haus bauen; feuchter Keller; "
            "Badsanierung; agrandir la maison; abattre un mur; rénover l'appartement; travaux; refaire la "
            "salle de bain; reformar el piso; tirar un tabique; obra en casa; cambiar el baño; rehacer todo; "
            "ampliar la casa; verbouwing; uitbouw; ristrutturare"
        ),
        markets=("homeowners", "landlords", "home-buyers", "hospitality"),
        hears=("renovation", "house-purchase", "water-damage"),
    ),
    Trade(
        key="roofer",
        group="crafts_home",
        names=listed(
            "roofer; roofing contractor; Dachdecker; Dachdeckerin; Dachdeckerei; couvreur; zingueur; "
            "techador; tejados; dakdekker"
        ),
        needs=listed(
            "roof leaks; tiles blown off; missing slates; gutters; storm damaged the roof; flat roof; attic "
            "is wet; Dach undicht; Ziegel herunter; Dachrinne; Sturmschaden; Dach decken; Dachfenster; toit "
            "qui fuit; tuiles envolées; gouttière; toiture; goteras; tejas rotas; tejado; canalón; dak lekt; "
            "dakpannen; tetto"
        ),
        markets=("homeowners", "landlords"),
        hears=("water-damage", "renovation", "house-purchase"),
    ),
    Trade(
        key="painter-decorator",
        group="crafts_home",
        names=listed(
            "painter and decorator; house painter; decorator; plasterer; wallpaper hanger; Maler; Malerin; "
            "Malerbetrieb; Lackierer; Anstreicher; Stuckateur; Verputzer; peintre en bâtiment; plâtrier; "
            "tapissier décorateur; pintor de paredes; pintor; yesero; schilder; stukadoor; imbianchino"
        ),
        needs=listed(
            "paint the flat; walls need painting; wallpaper; facade peeling; paint before moving out; plaster "
            "the walls; mould on the wall; woodwork repainted; Wohnung streichen; weißeln; Wände streichen; "
            "tapezieren; Fassade streichen; Fassade blättert; verputzen; Schimmel an der Wand; peindre "
            "l'appartement; repeindre; papier peint; façade; murs à refaire; pintar el piso; pintar las "
            "paredes; fachada; papel pintado; muren verven; behang"
        ),
        markets=("homeowners", "tenants", "landlords"),
        hears=("renovation", "home-move", "end-of-lease"),
    ),
    Trade(
        key="floor-layer",
        group="crafts_home",
        names=listed(
            "floor layer; tiler; parquet layer; flooring; carpet fitter; Bodenleger; Fliesenleger; "
            "Parkettleger; Estrichleger; carreleur; parqueteur; solador; alicatador; parquetista; "
            "tegelzetter; vloerenlegger; piastrellista"
        ),
        needs=listed(
            "new floor; sand the floorboards; parquet scratched; tiles cracked; lay tiles; carpet fitted; "
            "Parkett abschleifen; Boden verlegen; Fliesen kaputt; neuer Boden; Fliesen legen; Teppichboden; "
            "poncer le parquet; carrelage; poser du carrelage; moquette; pulir el parquet; azulejos; poner "
            "suelo; tarima; vloer leggen; tegels"
        ),
        markets=("homeowners", "landlords", "shops"),
        hears=("renovation", "home-move"),
    ),
    Trade(
        key="locksmith",
        group="crafts_home",
        names=listed(
            "locksmith; key service; security door; burglar alarm; Schlüsseldienst; Schlosser; Alarmanlage; "
            "serrurier; installateur d'alarme; cerrajero; alarmas; slotenmaker; fabbro"
        ),
        needs=listed(
            "locked out; lost my keys; lock is broken; change the locks; burgled; break-in; door forced; "
            "CCTV; ausgesperrt; Schlüssel verloren; Schloss defekt; Schloss austauschen; eingebrochen; "
            "Einbruch; Tür zugefallen; porte claquée; clés perdues; serrure cassée; changer la serrure; "
            "cambriolage; cambriolé; enfermé dehors; me he dejado las llaves; cerradura rota; cambiar la "
            "cerradura; robo en casa; han entrado a robar; buitengesloten; inbraak; chiuso fuori"
        ),
        markets=("homeowners", "tenants", "landlords", "shops"),
        hears=("home-move", "end-of-lease"),
    ),
    Trade(
        key="window-fitter",
        group="crafts_home",
        names=listed(
            "window fitter; glazier; window and door installer; double glazing; sun blinds; Fensterbauer; "
            "Glaser; Glaserei; Rollladenbauer; Sonnenschutz; vitrier; installateur de fenêtres; volets "
            "roulants; cristalero; ventanas; persianas; glaszetter; vetraio"
        ),
        needs=listed(
            "broken window; draughty windows; new windows; shutters stuck; awning; shop window smashed; "
            "mirror cut to size; Fenster undicht; Scheibe kaputt; Scheibe eingeschlagen; Rollladen klemmt; "
            "Markise; neue Fenster; vitre cassée; fenêtres; volet bloqué; store; cristal roto; cambiar las "
            "ventanas; persiana atascada; toldo; raam kapot"
        ),
        markets=("homeowners", "landlords", "shops"),
        hears=("renovation", "house-purchase"),
    ),
    Trade(
        key="chimney-sweep",
        group="crafts_home",
        names=listed(
            "chimney sweep; stove fitter; fireplace builder; Schornsteinfeger; Kaminkehrer; Ofenbauer; "
            "Kaminbauer; Rauchfangkehrer; ramoneur; poêlier; fumiste; deshollinador; chimeneas; "
            "schoorsteenveger; spazzacamino"
        ),
        needs=listed(
            "sweep the chimney; chimney swept; wood stove; fireplace smokes; Kamin fegen; Kamin kehren; "
            "Kaminofen; Schornstein; Feuerstätte abnehmen; ramoner la cheminée; ramonage; poêle à bois; "
            "limpiar la chimenea; estufa de leña; schoorsteen vegen; houtkachel"
        ),
        markets=("homeowners", "landlords"),
        hears=("renovation", "house-purchase"),
    ),
    Trade(
        key="pest-control",
        group="crafts_home",
        names=listed(
            "pest control; exterminator; pest controller; Schädlingsbekämpfer; Kammerjäger; désinsectisation; "
            "dératisation; dératiseur; control de plagas; exterminador; ongediertebestrijder; disinfestazione"
        ),
        needs=listed(
            "mice in the kitchen; rats; cockroaches; bed bugs; wasp nest; ants; moths; woodworm; gulls; "
            "pigeons on the roof; Mäuse; Ratten; Kakerlaken; Bettwanzen; Wespennest; Ameisen; Motten; "
            "Holzwurm; Tauben; souris; cafards; punaises de lit; nid de guêpes; fourmis; ratones; ratas; "
            "cucarachas; chinches; avispas; hormigas; muizen"
        ),
        markets=("homeowners", "tenants", "hospitality"),
        hears=("home-move",),
    ),
    Trade(
        key="handyman",
        group="crafts_home",
        names=listed(
            "handyman; caretaker; property maintenance; Hausmeister; Hausmeisterservice; Handwerker; "
            "Allrounder; homme à tout faire; bricoleur; concierge d'immeuble; manitas; mantenimiento; "
            "portero; klusjesman; conciërge; tuttofare"
        ),
        needs=listed(
            "hang pictures; put up shelves; odd jobs; assemble furniture; small repairs round the house; fix "
            "the fence; drill holes; kleine Reparaturen; Regal aufhängen; Möbel aufbauen; Bilder aufhängen; "
            "petits travaux; monter un meuble; accrocher des tableaux; pequeñas reparaciones; montar muebles; "
            "colgar cuadros; klusjes; kast in elkaar zetten"
        ),
        markets=("homeowners", "tenants", "retirees", "landlords"),
        hears=("home-move", "parent-in-need"),
    ),
    Trade(
        key="appliance-repair",
        group="crafts_home",
        names=listed(
            "appliance repair; white goods engineer; Hausgerätetechniker; Haushaltsgeräte Reparatur; "
            "Kundendienst für Waschmaschinen; réparateur électroménager; dépannage électroménager; técnico de "
            "electrodomésticos; reparación de electrodomésticos; witgoedmonteur"
        ),
        needs=listed(
            "washing machine broken; dishwasher won't drain; fridge is warm; oven does not heat; coffee "
            "machine; dryer makes a noise; Waschmaschine kaputt; Spülmaschine pumpt nicht; Kühlschrank kühlt "
            "nicht; Backofen heizt nicht; Kaffeemaschine; lave-linge en panne; lave-vaisselle; frigo ne "
            "refroidit plus; lavadora rota; lavavajillas; nevera no enfría; wasmachine kapot"
        ),
        markets=("homeowners", "tenants", "hospitality"),
        hears=("home-move",),
    ),
    Trade(
        key="stonemason",
        group="crafts_home",
        names=listed(
            "stonemason; stone cutter; monumental mason; Steinmetz; Steinmetzin; Natursteine; tailleur de "
            "pierre; marbrier; cantero; marmolista; steenhouwer"
        ),
        needs=listed(
            "gravestone; headstone; churchyard wall; stone worktop; dry stone wall; marble; granite; "
            "Grabstein; Natursteinmauer; Arbeitsplatte aus Stein; Marmor; pierre tombale; mur en pierre; plan "
            "de travail en granit; lápida; encimera de mármol; muro de piedra; grafsteen"
        ),
        markets=("bereaved", "homeowners", "charities"),
        hears=("death", "renovation"),
    ),
    Trade(
        key="air-conditioning",
        group="crafts_home",
        names=listed(
            "air conditioning engineer; ventilation engineer; refrigeration engineer; Klimatechniker; "
            "Lüftungsbauer; Kältetechniker; Klimaanlage; climaticien; frigoriste; técnico de aire "
            "acondicionado; frigorista; airco-monteur"
        ),
        needs=listed(
            "too hot in the office; air con broken; cold room fails; ventilation smells; Klimaanlage defekt; "
            "Büro zu heiß; Kühlraum; Lüftung; climatisation en panne; trop chaud au bureau; chambre froide; "
            "aire acondicionado no enfría; demasiado calor; cámara frigorífica; airco kapot"
        ),
        markets=("larger-companies", "hospitality", "homeowners"),
        hears=("office-move", "renovation"),
    ),
    Trade(
        key="metalworker",
        group="crafts_home",
        names=listed(
            "metalworker; welder; blacksmith; steel builder; fence builder; Metallbauer; Schlosserei; "
            "Schmied; Schweißer; Zaunbauer; métallier; ferronnier; soudeur; forgeron; herrero; soldador; "
            "cerrajería metálica; smid; lasser; fabbro ferraio"
        ),
        needs=listed(
            "railing for the stairs; iron gate; welding job; steel balcony; balustrade; fence; Geländer; "
            "Eisentor; schweißen; Balkon anbauen; Zaun; rampe d'escalier; portail en fer; souder; clôture; "
            "barandilla; verja; soldar; valla; hek"
        ),
        markets=("homeowners", "manufacturers", "farms"),
        hears=("renovation",),
    ),
    Trade(
        key="swimming-pool",
        group="crafts_home",
        names=listed(
            "pool builder; pool maintenance; sauna builder; Poolbauer; Schwimmbadbauer; Saunabauer; "
            "pisciniste; piscinista; mantenimiento de piscinas; zwembadbouwer"
        ),
        needs=listed(
            "pool is green; build a pool; pool pump; sauna in the cellar; Pool ist grün; Pool bauen; Sauna im "
            "Keller; piscine verte; construire une piscine; piscina verde; construir una piscina; zwembad"
        ),
        markets=("homeowners", "hospitality", "wealthy"),
        hears=("renovation", "house-purchase"),
    ),
    Trade(
        key="scaffolder",
        group="crafts_home",
        names=listed(
            "scaffolder; demolition contractor; civil engineering contractor; excavator; road builder; "
            "Gerüstbauer; Abbruchunternehmen; Tiefbau; Erdarbeiten; Baggerunternehmen; échafaudeur; "
            "démolition; terrassier; andamios; demoliciones; excavaciones; steigerbouwer; grondwerker"
        ),
        needs=listed(
            "scaffolding; tear down the old garage; dig a trench; driveway paving; digger; Gerüst; Abriss; "
            "Bagger; Einfahrt pflastern; échafaudage; démolir; terrassement; allée à paver; andamio; "
            "derribar; excavadora; pavimentar; steiger"
        ),
        markets=("craft-businesses", "homeowners"),
        hears=("renovation",),
    ),
)
