"""Trades of gardens, trees, fields and animals."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="gardener",
        group="farming_and_garden",
        names=listed(
            "gardener; gardening; garden maintenance; landscaper; landscape gardener; Gärtner; Gärtnerin; "
            "Gartenbau; Landschaftsgärtner; Gartenpflege; jardinier; jardinière; paysagiste; entretien de "
            "jardin; jardinero; jardinera; jardinería; hovenier; tuinman; giardiniere"
        ),
        needs=listed(
            "garden has gone wild; mow the lawn; cut the hedge; weeds everywhere; plant a hedge; terrace; lay "
            "a lawn; garden overgrown; patio; Rasen mähen; Hecke schneiden; Garten verwildert; Unkraut; "
            "Rollrasen; Terrasse anlegen; Beete; tondre la pelouse; tailler la haie; jardin en friche; "
            "mauvaises herbes; tonte; cortar el césped; podar el seto; jardín abandonado; malas hierbas; gras "
            "maaien; heg snoeien; tuin verwilderd; tagliare l'erba"
        ),
        markets=("homeowners", "retirees", "landlords"),
        hears=("house-purchase", "parent-in-need", "home-move"),
    ),
    Trade(
        key="garden-designer",
        group="farming_and_garden",
        names=listed(
            "garden designer; landscape architect; Landschaftsarchitekt; Landschaftsarchitektin; "
            "Gartenplaner; Gartenarchitekt; architecte paysagiste; concepteur de jardins; paisajista; "
            "diseñadora de jardines; tuinarchitect; architetto paesaggista"
        ),
        needs=listed(
            "redesign the garden; plan for the new garden; roof garden; pond; green courtyard; Garten neu "
            "gestalten; Dachgarten; Teich; Innenhof begrünen; aménager le jardin; toit végétalisé; bassin; "
            "diseñar el jardín; terraza ajardinada; estanque; tuin ontwerpen"
        ),
        markets=("homeowners", "larger-companies", "public-bodies"),
        hears=("house-purchase", "renovation"),
    ),
    Trade(
        key="tree-surgeon",
        group="farming_and_garden",
        names=listed(
            "tree surgeon; arborist; tree care; forester; Baumpfleger; Baumfäller; Förster; Forstwirt; "
            "élagueur; arboriste; forestier; bûcheron; podador; arborista; leñador; ingeniero forestal; "
            "boomverzorger; boswachter"
        ),
        needs=listed(
            "fell a tree; tree might fall on the house; branches over the road; stump removed; firewood; sick "
            "tree; Baum fällen; Baum droht zu stürzen; Äste schneiden; Wurzelstock; Brennholz; Wald "
            "bewirtschaften; abattre un arbre; élaguer; arbre dangereux; souche; bois de chauffage; talar un "
            "árbol; podar el árbol; ramas; leña; boom omzagen; abbattere un albero"
        ),
        markets=("homeowners", "public-bodies", "farms"),
        hears=("water-damage", "house-purchase"),
    ),
    Trade(
        key="farmer",
        group="farming_and_garden",
        names=listed(
            "farmer; farm manager; organic farmer; fruit grower; dairy farmer; farm; Landwirt; Landwirtin; "
            "Bauer; Biobauer; Obstbauer; Bauernhof; agriculteur; agricultrice; éleveur; maraîcher; ferme; "
            "agricultor; ganadero; granjero; finca agrícola; boer; akkerbouwer; agricoltore"
        ),
        needs=listed(
            "a field to rent; hay; straw; manure; fresh eggs; meat from the farm; Acker pachten; Heu; Stroh; "
            "Mist; Eier vom Hof; champ à louer; foin; paille; œufs frais; alquilar un campo; heno; paja; "
            "huevos de granja; hooi"
        ),
        markets=("hospitality", "pet-owners", "shops"),
        hears=("harvest",),
    ),
    Trade(
        key="farm-adviser",
        group="farming_and_garden",
        names=listed(
            "farm adviser; agronomist; agricultural consultant; farm machinery dealer; agricultural engineer; "
            "Landwirtschaftsberater; Agrarberater; Landmaschinenhändler; Landmaschinenmechaniker; conseiller "
            "agricole; agronome; concessionnaire agricole; ingeniero agrónomo; asesor agrario; maquinaria "
            "agrícola; landbouwadviseur"
        ),
        needs=listed(
            "tractor broken; soil test; farm subsidies; irrigation; crop disease; go organic; Traktor kaputt; "
            "Agrarförderung; Bodenprobe; Bewässerung; auf Bio umstellen; tracteur en panne; aides PAC; "
            "analyse de sol; tractor averiado; subvenciones agrarias; riego; plaga en el cultivo; trekker "
            "kapot"
        ),
        markets=("farms",),
        hears=("harvest", "new-rule", "succession"),
    ),
    Trade(
        key="beekeeper",
        group="farming_and_garden",
        names=listed(
            "beekeeper; bee expert; Imker; Imkerin; Imkerei; apiculteur; apicultrice; apicultor; apicoltore"
        ),
        needs=listed(
            "swarm of bees; bees in the chimney; honey; hive; Bienenschwarm; Bienen im Rollladenkasten; "
            "Honig; essaim d'abeilles; abeilles; miel; ruche; enjambre; abejas; colmena; bijenzwerm; honing"
        ),
        markets=("homeowners", "farms"),
        hears=("harvest",),
    ),
    Trade(
        key="dog-trainer",
        group="farming_and_garden",
        names=listed(
            "dog trainer; dog school; animal behaviourist; dog breeder; falconer; Hundetrainer; Hundeschule; "
            "Tierpsychologe; Hundezüchter; Falkner; éducateur canin; comportementaliste; éleveur de chiens; "
            "fauconnier; adiestrador canino; educador canino; etólogo; criador de perros; cetrero; "
            "hondentrainer; hondenschool; valkenier"
        ),
        needs=listed(
            "dog bites; dog pulls on the lead; puppy school; barks all day; dog won't come when called; keep "
            "the gulls off the roof; hawks; Hund zieht an der Leine; Welpe erziehen; bellt den ganzen Tag; "
            "Hund hört nicht; Greifvögel; chien qui aboie; dresser le chien; chiot; chien mord; adiestrar al "
            "perro; perro ladra; cachorro; halcones; hond blaft; puppycursus"
        ),
        markets=("pet-owners",),
        hears=("new-pet",),
    ),
    Trade(
        key="pet-groomer",
        group="farming_and_garden",
        names=listed(
            "dog groomer; pet groomer; pet shop; aquarium shop; Hundefriseur; Hundesalon; Zoohandlung; "
            "toiletteur canin; animalerie; peluquero canino; peluquería canina; tienda de mascotas; "
            "hondentrimmer; dierenwinkel"
        ),
        needs=listed(
            "dog needs a haircut; claws clipped; aquarium; pet food delivered; Hund scheren; Krallen "
            "schneiden; Tierfutter; toiletter le chien; griffes; cortar el pelo al perro; pienso; acuario; "
            "hond trimmen"
        ),
        markets=("pet-owners",),
        hears=("new-pet",),
    ),
    Trade(
        key="farrier",
        group="farming_and_garden",
        names=listed(
            "farrier; horse trainer; livery yard; stable owner; horse dentist; Hufschmied; Pferdetrainer; "
            "Reitstall; Pferdepension; maréchal-ferrant; écurie; entraîneur de chevaux; herrador; cuadra; "
            "hípica; domador de caballos; hoefsmid; manege; maniscalco"
        ),
        needs=listed(
            "shoe the horse; shoe our ponies; hooves; stable for my horse; horse livery; Pferd beschlagen; "
            "Hufe; Stellplatz fürs Pferd; Box frei; ferrer un cheval; pension pour cheval; sabots; herrar el "
            "caballo; cascos; cuadra para el caballo; paard beslaan"
        ),
        markets=("pet-owners", "farms", "sports-people"),
        hears=("new-pet",),
    ),
    Trade(
        key="plant-nursery",
        group="farming_and_garden",
        names=listed(
            "plant nursery; garden centre; tree nursery; seed merchant; Baumschule; Gartencenter; "
            "Staudengärtnerei; pépiniériste; jardinerie; pépinière; vivero; centro de jardinería; kwekerij; "
            "tuincentrum; vivaio"
        ),
        needs=listed(
            "fruit trees; rare roses; plants in large numbers; Obstbäume; Rosen; Stauden; arbres fruitiers; "
            "rosiers; árboles frutales; rosales; fruitbomen"
        ),
        markets=("homeowners", "farms"),
        hears=("house-purchase",),
    ),
    Trade(
        key="waste-and-recycling",
        group="farming_and_garden",
        names=listed(
            "waste disposal; skip hire; recycling company; scrap dealer; drain cleaning; septic tank service; "
            "Entsorgung; Containerdienst; Schrotthändler; Kanalreinigung; Rohrreinigung; location de benne; "
            "recyclage; ferrailleur; assainissement; gestión de residuos; contenedores de obra; chatarrero; "
            "desatascos; afvalverwerking; rioolservice"
        ),
        needs=listed(
            "get rid of rubbish; skip for the building site; scrap metal; asbestos; full septic tank; "
            "Sperrmüll; Bauschutt; Container bestellen; Altmetall; Asbest; benne pour gravats; encombrants; "
            "ferraille; amiante; fosse septique; escombros; chatarra; amianto; fosa séptica; grofvuil"
        ),
        markets=("homeowners", "craft-businesses", "manufacturers"),
        hears=("renovation", "home-move", "death"),
    ),
    Trade(
        key="vet",
        group="farming_and_garden",
        names=listed(
            "vet; veterinarian; veterinary surgeon; animal clinic; Tierarzt; Tierärztin; Tierarztpraxis; "
            "Tierklinik; vétérinaire; clinique vétérinaire; veterinario; veterinaria; dierenarts"
        ),
        needs=listed(
            "the dog limps; the cat won't eat; our cat is sick; dog swallowed something; sick pet; neuter the "
            "cat; puppy jabs; horse is lame; rabbit; hamster; cow calving; der Hund hinkt; der Hund frisst "
            "nicht; die Katze frisst nicht; Katze kastrieren; Haustier krank; Pferd lahmt; Hase krank; le "
            "chat ne mange plus; le chien boite; le chat a avalé; animal malade; vacciner le chien; el perro "
            "cojea; el gato no come; mascota enferma; vacunar al perro; hond ziek; kat eet niet; il cane "
            "zoppica"
        ),
        markets=("pet-owners", "farms"),
        hears=("new-pet",),
    ),
)
