"""Words of people who need media, shops, gardens and animals, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "photographer": listed(
        "photos; headshots; newborn shoot; camera; family picture; album; drone pictures; staff pictures; "
        "Fotos; Familienbild; Passbild; Babyfotos; Fotoshooting; Mitarbeiterfotos; portrait de famille; "
        "séance photo; photo d'identité; reportage photo; sesión de fotos; foto de carnet; pasfoto; "
        "servizio fotografico; fototessera; ritratto"
    ),
    "videographer": listed(
        "video; film; image film; clip; drone footage; YouTube video; commercial spot; explainer; reel; "
        "recruitment video; documentary; VHS; Videodreh; Werbespot; Drohnenaufnahmen; Filmteam; Schnitt; "
        "alte Filme; tournage; montage; images par drone; rodaje; dron para grabar; trouwfilm; filmpje; "
        "ripresa; montaggio; filmino; video aziendale"
    ),
    "journalist": listed(
        "article; story for the paper; magazine; whistleblower; scandal; newsroom; radio feature; "
        "investigate a story; local paper; Artikel; Zeitungsartikel; Redaktion; Skandal aufdecken; "
        "Lokalzeitung; Missstände; Magazin; Radiobeitrag; recherchieren; rédaction; enquête; révéler un "
        "scandale; noticia; denunciar públicamente; revista; verslaggever; inchiesta; articolo"
    ),
    "author-ghostwriter": listed(
        "memoir; book about my life; novel; write my story; family chronicle; chapter; self-publish; "
        "editor for my novel; speech written; children's book text; poem; Roman; Lektorat; Autobiografie; "
        "Familienchronik; Korrekturlesen; Gedicht; manuscrit; relecture; escribir mi vida; autobiografía; "
        "libro sobre mi abuelo; levensverhaal; romanzo; scrivere un libro; casa editrice"
    ),
    "sound-and-podcast": listed(
        "record a song; studio; jingle; audiobook; audio; mix my album; recording; mastering; noise in "
        "the recording; episode; radio play; narrator; Aufnahme; Podcastfolge; Lied aufnehmen; Mischung; "
        "Synchronsprecher; Ansage; enregistrement; mixage; générique; grabar una canción; mezcla; "
        "episodio; luisterboek; registrare; doppiatore; audiolibro da registrare; sala di registrazione"
    ),
    "artist": listed(
        "sculpture; exhibition of my work; bronze; canvas; art for the lobby; commission a picture; "
        "gallery show; watercolour; graffiti wall; art collection; Gemälde; Skulptur; Ölbild; Kunst fürs "
        "Büro; Ausstellung; Vernissage; Aquarell; Kunstwerk; Leinwand malen; Sammlung; tableau; oeuvre "
        "d'art; toile; cuadro; escultura; mural en la pared; exposición; obra de arte; lienzo; "
        "beeldhouwwerk; muurschildering; quadro; scultura; mostra; opera d'arte; affresco"
    ),
    "restorer": listed(
        "cracked painting; old frame; antique chair wobbly; fresco faded; old clock case; varnish "
        "yellowed; water-stained picture; listed interior; woodworm in the antique; book binding torn; "
        "porcelain broken; Gemälde beschädigt; alter Rahmen; Vergoldung; antike Kommode; Fresko; Firnis; "
        "Bauernschrank; Porzellan zerbrochen; altes Möbelstück; Denkmal; tableau abîmé; dorure; cadre "
        "ancien; vernis; porcelaine cassée; cuadro dañado; dorado; marco antiguo; barniz; antiek meubel; "
        "beschadigd schilderij; lijst; mobile antico; quadro rovinato; doratura; cornice"
    ),
    "historian-genealogist": listed(
        "ancestors; grandfather in the war; parish records; roots; emigrated; heir search; old "
        "handwriting; birth records; company history; village history; descendants; Kirchenbücher; "
        "Großvater im Krieg; Sütterlin; alte Briefe; Familiengeschichte; Erbenermittlung; registres "
        "paroissiaux; grand-père pendant la guerre; racines; raíces; registros parroquiales; "
        "kerkregisters; antenati; albero genealogico; bisnonno; archivio"
    ),
    "florist": listed(
        "roses; flowers for mum; wreath; bridal bouquet; table flowers; Valentine's; centrepieces; "
        "lilies; flower arrangement; corsage; funeral flowers; dried flowers; Strauß; Blumenschmuck; "
        "Tischdeko Blumen; Muttertag; Valentinstag; Gesteck; Trockenblumen; gerbe; fête des mères; centre "
        "de table; ramo; corona fúnebre; rosas; San Valentín; boeket; rozen; mazzo; corona di fiori; rose "
        "rosse"
    ),
    "jeweller": listed(
        "ring; necklace; diamond; gold; bracelet; earrings; ring too tight; engrave; pearls; "
        "grandmother's ring; silver; watch battery; gemstone; Kette gerissen; Diamant; Goldkette; "
        "Armband; Ohrringe; Perlen; Gravur; Altgold; bague; collier; montre; bijou; boucles d'oreilles; "
        "anillo; pulsera; pendientes; oro; sieraden; ketting van goud; anello; collana; orologio; fedi; "
        "orecchini; gioielli"
    ),
    "tailor": listed(
        "wedding dress; suit; costume; dress doesn't fit; shirt collar; uniform; dirndl; tuxedo; sleeves; "
        "Anzug; Reißverschluss; Saum; Maßanzug; enger nähen; Kostüm; Abendkleid; Ärmel; raccourcir; "
        "traje; dobladillo; trouwjurk; pak; broek inkorten; rits; abito da sposa; orlo; vestito su "
        "misura; cerniera; pantaloni; letting out a dress"
    ),
    "shoemaker": listed(
        "shoes; heel; sole; boots; insoles; leather bag; resole; strap broke; shoe too tight; belt; "
        "handbag; suitcase handle; orthopaedic shoes; leather jacket; Schuhe; Sohle; Stiefel; Einlagen; "
        "Ledertasche; Gürtel; neu besohlen; Handtasche; Riemen; chaussures; semelles; talon; ceinture; "
        "suela; tacón; botas; bolso; cinturón; plantillas; schoenen; hak; zolen; leren tas; scarpe; "
        "tacco; suola; stivali; borsa in pelle"
    ),
    "bookseller": listed(
        "books; novel to read; textbook; out of print; toys; present for a child; stationery; notebook; "
        "greeting card; fountain pen; gift for; first edition; picture book; Bücher; Schulbücher; "
        "vergriffen; Spielzeug; Geschenk; Kinderbuch; Füller; Erstausgabe; Buch bestellen; livres; "
        "manuels scolaires; jouet; cadeau; épuisé; album jeunesse; libros de texto; cuaderno; "
        "descatalogado; cuento infantil; boeken; speelgoed; libri; giocattoli; regalo per; quaderni"
    ),
    "antiques-dealer": listed(
        "antique; inherited silver; coins; stamps; old furniture worth; flea market; attic find; "
        "collection of; auction; grandmother's china; what is it worth; vintage; medals; watch "
        "collection; Persian carpet old; Antiquität; Briefmarken; Silberbesteck; alte Möbel verkaufen; "
        "Flohmarkt; Versteigerung; Nachlass verkaufen; Dachbodenfund; Porzellan; was ist das wert; "
        "Meissener; pièces de monnaie; timbres; argenterie; vente aux enchères; vieux meubles; "
        "antigüedades; monedas; subasta; rastro; plata heredada; antiek; munten; postzegels; veiling; "
        "rommelmarkt; antiquariato; monete; francobolli; asta"
    ),
    "furniture-shop": listed(
        "armchair; dining table; rug; couch; chairs for the kitchen; bedside; fitted kitchen; office "
        "desk; slatted frame; chandelier; bookcase; Sessel; Esstisch; Teppich; Einbauküche; Lattenrost; "
        "Schlafsofa; Leuchten; canapé; fauteuil; table à manger; tapis; cuisine équipée; cama; sillón; "
        "mesa de comedor; alfombra; eettafel; divano; materasso; lampada; tappeto; poltrona; neues Bett"
    ),
    "fashion-retailer": listed(
        "clothes; jeans; dress for a party; coat; outfit; underwear; lingerie; trainers; fashion; bikini; "
        "sunglasses; shop window; Kleidung; Klamotten; Mantel; Jacke; Hut; Mode; Unterwäsche; große "
        "Größen; Turnschuhe; Dessous; vêtements; robe; manteau; chapeau; tenue; ropa; vestido; abrigo; "
        "moda; sombrero; tallas grandes; zapatillas; kleren; jurk; jas; vestiti; cappotto; abbigliamento; "
        "taglie forti; plus sizes; sun hat"
    ),
    "electronics-shop": listed(
        "smartphone; iPhone; tablet; TV; headphones; battery of my phone; stereo; television; charger; "
        "photos on a broken phone; games console; laptop screen; Handy; Display gesprungen; Fernseher; "
        "Kopfhörer; Ladebuchse; Stereoanlage; Akku schwach; portable cassé; écran fissuré; téléphone; "
        "télé; casque audio; chaîne hi-fi; móvil; pantalla rota; auriculares; tocadiscos; cargador; "
        "telefoon scherm; mobieltje; cellulare; schermo rotto; televisore; cuffie"
    ),
    "online-seller": listed(
        "supplier for my shop; import goods; reseller; dropshipping; marketplace; Amazon; eBay; Etsy; "
        "stock up my store; retail partners; sell our products in stores; remaining stock; Lieferant; "
        "Wiederverkäufer; Restposten; Großmengen; Händler für mein Produkt; Importware; B-Ware; "
        "fournisseur; revendeur; en gros; déstockage; proveedor; excedentes; leverancier; restpartij; "
        "ingrosso; fornitore; rivenditore; distributore"
    ),
    "gardener": listed(
        "lawn; hedge; weeds; mow; rake; bushes; turf; plant beds; brambles; compost; sprinkler; Laub; "
        "Gartenarbeit; Rosen schneiden; Sträucher; Heckenschnitt; pelouse; tondre; haie; feuilles mortes; "
        "jardin envahi; césped; setos; jardín descuidado; riego; heg; onkruid; tuin; prato; siepe; "
        "erbacce; fallen leaves"
    ),
    "garden-designer": listed(
        "garden layout; bare garden; new build garden; roof terrace; planting plan; outdoor kitchen; "
        "low-maintenance garden; garden of gravel; front garden; courtyard; wildflower meadow; "
        "Gartenplan; Dachterrasse; Bepflanzungsplan; Vorgarten; pflegeleicht; Neubau Garten; Sichtschutz; "
        "Naturgarten; plan de jardin; toit-terrasse; jardín nuevo; tuinontwerp; vijver; beplantingsplan; "
        "progettare il giardino; laghetto; giardino pensile; aiuole"
    ),
    "tree-surgeon": listed(
        "tree; branches; stump; tree too close to the house; rotten tree; oak leaning; neighbour's tree; "
        "pruning; storm broke a branch; ivy; conifers; woodland; Äste; Baumstumpf; morscher Baum; "
        "Wurzeln; Sturm Baum umgestürzt; Fällgenehmigung; Krone; Wald; Borkenkäfer; arbre; élagage; "
        "forêt; árbol; talar; tocón; podar; bosque; boom kappen; takken; stronk; albero; rami; potatura; "
        "ceppo; bosco"
    ),
    "farmer": listed(
        "eggs; milk; vegetables from the field; cows; tractor; potatoes; organic vegetables; pasture; "
        "apples; pigs; chickens; grain; lamb; Milch; Kühe; Kartoffeln; Gemüsekiste; Weide; Äpfel; "
        "Getreide; Hofladen; Schweine; oeufs; lait; vaches; légumes bio; pommes de terre; pâturage; "
        "huevos; leche; vacas; verdura ecológica; patatas; trigo; eieren; melk; koeien; groentepakket; "
        "uova; latte; fieno; mucche; verdure biologiche"
    ),
    "farm-adviser": listed(
        "soil; fertiliser; crop; yield; combine harvester; EU subsidies for the farm; tractor repair; "
        "harvest failed; slurry; seed drill; organic conversion; pesticide; drought on the fields; "
        "Düngung; Ernteausfall; Ertrag; Mähdrescher; Gülle; Acker; Schlepper; engrais; rendement; PAC; "
        "moissonneuse; récolte; tracteur; sols; abono; cosecha; riego agrícola; PAC ayudas; sequía; "
        "oogst; mest; trekker; concime; raccolto; trattore; terreni agricoli"
    ),
    "beekeeper": listed(
        "bees; swarm; beeswax; pollinate; wild bees; buzzing in the wall; hornets; mead; queen bee; "
        "Bienen; Bienenstock; Schwarm; Bienenwachs; Bestäubung; Hornissen; Wildbienen; Propolis; "
        "Bienenvolk; essaim; cire d'abeille; frelons; cera de abeja; polinización; bijen; bijenkorf; "
        "zwerm; alveare; sciame"
    ),
    "dog-trainer": listed(
        "puppy; pulls on the lead; bites; aggressive dog; house-trained; dog chews; recall; rescue dog "
        "anxious; barking neighbours; dog alone at home; growls; breeder; obedience; Welpe; bellt; zieht "
        "an der Leine; beißt; Leinenführigkeit; stubenrein; aggressiver Hund; Züchter; knurrt; "
        "Tierheimhund; Listenhund; aboie; tire en laisse; mord; dressage; élevage; propreté du chiot; "
        "ladra; muerde; tira de la correa; adiestrar; perro agresivo; blaft; gehoorzaam; cucciolo; "
        "abbaia; tira al guinzaglio; educare il cane"
    ),
    "pet-groomer": listed(
        "matted fur; hamster; poodle; trim my dog; bath for the dog; shedding hair; goldfish; pet food; "
        "collar for the cat; guinea pig; budgie; Fell verfilzt; Pudel; Wellensittich; Meerschweinchen; "
        "Trimmen; Katzenstreu; tondre le chien; toilettage; poils emmêlés; croquettes; cobaya; uñas del "
        "perro; pelo enredado; vacht; aquarium vissen; tosare il cane; acquario; pelo annodato; "
        "crocchette"
    ),
    "farrier": listed(
        "horse; hoof; horseshoe; lame horse; pony; livery; foal; dressage; riding lessons; paddock; "
        "bridle; horse box; Pferd; Huf; Hufeisen; lahmt; Pferdestall; Reitunterricht; Einstellplatz; "
        "Fohlen; Reitbeteiligung; Koppel; cheval; poney; équitation; jument; caballo; casco del caballo; "
        "herradura; yegua; clases de equitación; paard; hoef; hoefijzer; cavallo; zoccolo; ferro di "
        "cavallo; maneggio; equitazione; cheval boite; hoof abscess"
    ),
    "plant-nursery": listed(
        "seedlings; shrubs; potted plants; seeds; hedge plants; balcony flowers; perennials; roses to "
        "plant; olive tree; herbs in pots; palm; bulbs; tomato plants; Pflanzen kaufen; Samen; "
        "Heckenpflanzen; Balkonblumen; Topfpflanzen; Setzlinge; Olivenbaum; Zimmerpflanzen; "
        "Blumenzwiebeln; plantes; graines; semis; vivaces; arbustes; frutales; semillas; macetas; olivo; "
        "planten kopen; zaden; haagplanten; piante; alberi da frutto; vasi"
    ),
    "waste-and-recycling": listed(
        "rubbish; rubble; septic tank; sewer blocked; bulky waste; dump; hazardous waste; old oil; garden "
        "waste; cesspit; bin collection; drain camera; Schutt; Container; Müll; Schrott; Klärgrube; Kanal "
        "verstopft; Sondermüll; Sickergrube; benne; déchets; gravats; égout; basura; contenedor de obra; "
        "residuos; puin; afvalcontainer; schroot; riolering; macerie; rifiuti; rottame; fossa biologica; "
        "eternit"
    ),
    "vet": listed(
        "vaccinate the dog; my dog vomits; neutered; rabbit not eating; ticks; put to sleep; worming; "
        "kitten; chip for the cat; pet passport; colic; lump on the dog; Katze krank; Hund humpelt; Hund "
        "erbricht; kastrieren; Zecken; einschläfern; entwurmen; Hund impfen; Kolik; Chip; Kätzchen; chat "
        "malade; vomit; stériliser; tiques; chaton; gato enfermo; castrar; garrapatas; gatito; "
        "desparasitar; zieke kat; hond braakt; inenting; gatto malato; sterilizzare; zecche; vaccino del "
        "cane"
    ),
}
