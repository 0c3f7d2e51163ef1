"""Shops and those who sell to people: what is worn, read, given and kept at home."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="florist",
        group="shops",
        names=listed(
            "florist; flower shop; Floristin; Blumenladen; Blumengeschäft; fleuriste; florista; floristería; "
            "bloemist; fiorista"
        ),
        needs=listed(
            "flowers; wedding flowers; bouquet; wreath for the funeral; table decorations; plants for the "
            "office; Blumen; Brautstrauß; Blumenstrauß; Trauerkranz; Kranz; Tischdeko; fleurs; bouquet de "
            "mariée; couronne; compositions florales; flores; ramo de novia; corona de flores; centros de "
            "mesa; bloemen; bruidsboeket; fiori"
        ),
        markets=("couples", "bereaved", "hospitality"),
        hears=("marriage", "death", "celebration"),
    ),
    Trade(
        key="jeweller",
        group="shops",
        names=listed(
            "jeweller; goldsmith; watchmaker; wedding rings; gemmologist; Juwelier; Goldschmied; "
            "Goldschmiedin; Uhrmacher; Trauringe; bijoutier; joaillier; horloger; joyero; orfebre; relojero; "
            "goudsmid; horlogemaker; gioielliere; orologiaio"
        ),
        needs=listed(
            "engagement ring; wedding rings; watch stopped; resize a ring; value inherited jewellery; pearl "
            "necklace broken; grandfather clock; Verlobungsring; Eheringe; Uhr stehen geblieben; Ring enger "
            "machen; Schmuck schätzen; bague de fiançailles; alliances; montre arrêtée; estimer des bijoux; "
            "anillo de compromiso; alianzas; reloj parado; tasar joyas; verlovingsring; horloge"
        ),
        markets=("couples", "wealthy", "bereaved"),
        hears=("marriage", "inheritance", "celebration"),
    ),
    Trade(
        key="tailor",
        group="shops",
        names=listed(
            "tailor; dressmaker; seamstress; alterations; bridal shop; Schneider; Schneiderin; "
            "Änderungsschneiderei; Maßschneider; Brautmoden; tailleur; couturière; couturier; retoucheuse; "
            "robes de mariée; sastre; modista; costurera; arreglos de ropa; vestidos de novia; kleermaker; "
            "naaister; sarto"
        ),
        needs=listed(
            "suit made to measure; alter a wedding dress; take in the trousers; hem; zip broken; curtains "
            "sewn; dress for the ball; Anzug nach Maß; Kleid ändern; Hose kürzen; Reißverschluss kaputt; "
            "Vorhänge nähen; Brautkleid; costume sur mesure; retoucher une robe; ourlet; fermeture éclair; "
            "robe de mariée; traje a medida; arreglar un vestido; bajo del pantalón; cremallera; vestido de "
            "novia; pak op maat; kleding vermaken; abito su misura"
        ),
        markets=("couples", "executives", "families"),
        hears=("marriage", "new-job", "celebration"),
    ),
    Trade(
        key="shoemaker",
        group="shops",
        names=listed(
            "shoemaker; cobbler; orthopaedic shoemaker; leather worker; saddler; Schuster; Schuhmacher; "
            "Orthopädieschuhmacher; Sattler; cordonnier; bottier; maroquinier; sellier; zapatero; "
            "talabartero; schoenmaker; calzolaio"
        ),
        needs=listed(
            "resole my shoes; heels worn; leather bag torn; shoes made to measure; saddle; Schuhe besohlen; "
            "Absatz ab; Ledertasche reparieren; Maßschuhe; Sattel; ressemeler; talon cassé; sac en cuir; "
            "suelas; tacón roto; bolso de cuero; schoenen repareren"
        ),
        markets=("families", "sports-people"),
        hears=("new-job",),
    ),
    Trade(
        key="bookseller",
        group="shops",
        names=listed(
            "bookseller; bookshop; antiquarian bookseller; stationer; toy shop; gift shop; Buchhändler; "
            "Buchhändlerin; Buchhandlung; Antiquariat; Schreibwaren; Spielwaren; libraire; librairie; "
            "papeterie; magasin de jouets; librero; librería; papelería; juguetería; boekhandel; "
            "boekhandelaar; libraio"
        ),
        needs=listed(
            "a book that is out of print; sell a library of old books; presents for children; reading at a "
            "bookshop; vergriffenes Buch; alte Bücher verkaufen; Lesung; livre épuisé; vendre des livres "
            "anciens; libro agotado; vender libros antiguos; oude boeken"
        ),
        markets=("families", "schools", "artists"),
        hears=("celebration", "inheritance"),
    ),
    Trade(
        key="antiques-dealer",
        group="shops",
        names=listed(
            "antiques dealer; valuer; auction house; coin dealer; stamp dealer; second-hand dealer; "
            "Antiquitätenhändler; Auktionshaus; Münzhändler; Trödler; antiquaire; brocanteur; maison de "
            "ventes; anticuario; casa de subastas; numismático; tasador de antigüedades; antiquair; "
            "veilinghuis; antiquario"
        ),
        needs=listed(
            "what is this old clock worth; sell grandmother's silver; coins inherited; stamp collection; "
            "antique furniture to sell; Erbstücke schätzen; Münzsammlung; Briefmarkensammlung; Silber "
            "verkaufen; Antiquitäten verkaufen; estimer des meubles anciens; collection de timbres; vendre "
            "l'argenterie; valorar antigüedades; colección de monedas; sellos; postzegelverzameling"
        ),
        markets=("bereaved", "wealthy"),
        hears=("inheritance", "death", "home-move"),
    ),
    Trade(
        key="furniture-shop",
        group="shops",
        names=listed(
            "furniture shop; bed shop; kitchen showroom; lighting shop; carpet dealer; Möbelhaus; "
            "Bettengeschäft; Küchenstudio; Leuchtengeschäft; Teppichhändler; magasin de meubles; literie; "
            "luminaires; tienda de muebles; tienda de colchones; iluminación; meubelzaak; beddenwinkel"
        ),
        needs=listed(
            "a new sofa; a good mattress; office chairs; lamps for the dining room; Persian rug; neues Sofa; "
            "gute Matratze; Bürostühle; Lampen; Perserteppich; nouveau canapé; bon matelas; sofá nuevo; buen "
            "colchón; sillas de oficina; lámparas; nieuwe bank; matras"
        ),
        markets=("homeowners", "small-businesses"),
        hears=("home-move", "office-move"),
    ),
    Trade(
        key="fashion-retailer",
        group="shops",
        names=listed(
            "fashion shop owner; boutique; shop owner; retailer; shopkeeper; store manager; Modehändler; "
            "Einzelhändler; Ladenbesitzerin; Filialleiter; commerçant; commerçante; gérant de boutique; "
            "comerciante; dueña de tienda; tienda de moda; winkelier; negoziante"
        ),
        needs=listed(
            "what to wear for interviews; new wardrobe; colour and style advice; somebody to stock our "
            "products; was anziehen; Garderobe; Stilberatung; Händler für unser Produkt; quoi porter; "
            "garde-robe; relooking; qué ponerme; asesoramiento de imagen; tienda que venda nuestro producto; "
            "stijladvies"
        ),
        markets=("executives", "families", "manufacturers"),
        hears=("new-job", "relaunch"),
    ),
    Trade(
        key="electronics-shop",
        group="shops",
        names=listed(
            "phone repair; mobile phone shop; electronics shop; hi-fi dealer; television repair; "
            "Handyreparatur; Handyladen; Elektronikfachgeschäft; Fernsehtechniker; réparateur de téléphones; "
            "magasin d'électronique; réparateur télé; reparación de móviles; tienda de electrónica; técnico "
            "de televisores; telefoonreparatie"
        ),
        needs=listed(
            "phone screen cracked; phone fell into water; television has no picture; record player; satellite "
            "dish; Display kaputt; Handy ins Wasser gefallen; Fernseher kein Bild; Plattenspieler; écran de "
            "téléphone cassé; téléviseur; pantalla del móvil rota; el televisor no se ve; antena; "
            "telefoonscherm kapot"
        ),
        markets=("families", "students"),
        hears=("accident",),
    ),
    Trade(
        key="online-seller",
        group="shops",
        names=listed(
            "online retailer; e-commerce owner; wholesale dealer; wholesaler; importer; distributor; "
            "Onlinehändler; Großhändler; Importeur; Vertriebspartner; grossiste; importateur; distributeur; "
            "vendeur en ligne; mayorista; importador; distribuidor; vendedor en línea; groothandel"
        ),
        needs=listed(
            "a distributor for our product; buy in bulk; wholesale prices; importer for our wine; "
            "Vertriebspartner gesucht; Großhandel; distributeur pour nos produits; acheter en gros; "
            "distribuidor para nuestro producto; al por mayor; distributeur gezocht"
        ),
        markets=("manufacturers", "shops", "farms"),
        hears=("new-product", "going-abroad"),
    ),
)
