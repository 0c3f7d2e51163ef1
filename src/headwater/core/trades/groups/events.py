"""Trades around a party, a wedding, a conference: who plans, plays, decorates, lends and performs."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="event-planner",
        group="events",
        names=listed(
            "event planner; event manager; events agency; party planner; conference organiser; Eventmanager; "
            "Eventmanagerin; Veranstaltungsplaner; Eventagentur; Veranstaltungsagentur; organisateur "
            "d'événements; agence événementielle; chef de projet événementiel; organizadora de eventos; "
            "organizador de eventos; agencia de eventos; evenementenbureau; organizzatore di eventi"
        ),
        needs=listed(
            "organise a conference; company party; summer fair; big birthday; product launch party; team "
            "event; charity gala; anniversary of the firm; Firmenfeier; Betriebsfest; Weihnachtsfeier; "
            "Jubiläum; Tagung organisieren; Geburtstagsfeier; Sommerfest; soirée d'entreprise; organiser un "
            "séminaire; anniversaire; inauguration; fiesta de empresa; organizar un congreso; cumpleaños; "
            "inauguración; aniversario; bedrijfsfeest"
        ),
        markets=("larger-companies", "charities", "families"),
        hears=("celebration", "trade-fair", "new-product"),
    ),
    Trade(
        key="wedding-planner",
        group="events",
        names=listed(
            "wedding planner; wedding organiser; wedding coordinator; Hochzeitsplaner; Hochzeitsplanerin; "
            "organisatrice de mariage; wedding planneuse; organizadora de bodas; planificadora de bodas; "
            "weddingplanner"
        ),
        needs=listed(
            "getting married; wedding; plan our wedding; engaged and no idea how to organise it; heiraten; "
            "Hochzeit; verlobt; Hochzeit planen; se marier; mariage; organiser notre mariage; nos casamos; "
            "boda; organizar la boda; trouwen; bruiloft; matrimonio"
        ),
        markets=("couples",),
        hears=("marriage",),
    ),
    Trade(
        key="musician",
        group="events",
        names=listed(
            "musician; band; live music; pianist; violinist; singer; DJ; string quartet; choir; organist; "
            "composer; Musiker; Musikerin; Sängerin; Sänger; Hochzeitsband; Pianistin; Chorleiter; Komponist; "
            "musicien; musicienne; chanteuse; chanteur; groupe de musique; pianiste; músico; música en "
            "directo; cantante; orquesta; muzikant; zangeres; musicista"
        ),
        needs=listed(
            "live music; music for the reception; a band for the party; DJ for the wedding; somebody to play "
            "the piano at dinner; singer for the church; Musik für die Feier; Musik für die Hochzeit; Band "
            "gesucht; DJ gesucht; Orgel spielen; musique pour la soirée; musique pour le mariage; animer la "
            "soirée; música para la boda; música para la fiesta; grupo para la fiesta; muziek voor het feest"
        ),
        markets=("couples", "hospitality", "larger-companies"),
        hears=("celebration", "marriage"),
    ),
    Trade(
        key="entertainer",
        group="events",
        names=listed(
            "entertainer; magician; clown; children's entertainer; puppeteer; stand-up comedian; circus "
            "artist; Zauberer; Zauberkünstler; Kinderanimateur; Kabarettist; magicien; animateur; conteur; "
            "mago; payaso; animador infantil; animación; goochelaar; prestigiatore"
        ),
        needs=listed(
            "children's birthday; kids' party; magic tricks; face painting; bouncy castle; something funny at "
            "the party; Kindergeburtstag; Zaubershow; Kinderschminken; Hüpfburg; anniversaire d'enfant; "
            "spectacle de magie; animation pour enfants; fiesta infantil; cumpleaños infantil; trucos de "
            "magia; castillo hinchable; kinderfeestje"
        ),
        markets=("parents", "families"),
        hears=("celebration",),
    ),
    Trade(
        key="presenter-speaker",
        group="events",
        names=listed(
            "speaker; keynote speaker; presenter; moderator; master of ceremonies; auctioneer; Moderatorin; "
            "Keynote-Speaker; Auktionator; conférencier; animateur de conférences; commissaire-priseur; "
            "presentador; conferenciante; moderador; subastador; spreker; dagvoorzitter"
        ),
        needs=listed(
            "speaker for our conference; host for the evening; moderate the panel; auction; Vortrag für "
            "unsere Tagung; durch den Abend führen; Podium moderieren; Versteigerung; intervenant pour une "
            "conférence; animer une table ronde; vente aux enchères; ponente; moderar un debate; subasta"
        ),
        markets=("larger-companies", "charities"),
        hears=("trade-fair", "celebration"),
    ),
    Trade(
        key="event-technician",
        group="events",
        names=listed(
            "event technician; sound engineer; lighting technician; stage builder; audio-visual hire; "
            "Veranstaltungstechniker; Tontechniker; Lichttechnik; Bühnenbau; technicien son et lumière; "
            "ingénieur du son; sonorisation; técnico de sonido; técnico de luces; montaje de escenarios; "
            "geluidstechnicus"
        ),
        needs=listed(
            "microphones and speakers; stage and lights; PA for the speech; projector hire; live stream of "
            "our event; sound for the conference; Mikrofone; Bühne und Licht; Beamer mieten; Livestream; "
            "Lautsprecher; sono; micros; scène et lumière; vidéoprojecteur; micrófonos; altavoces; escenario; "
            "proyector; geluidsinstallatie"
        ),
        markets=("larger-companies", "artists", "charities"),
        hears=("trade-fair", "celebration"),
    ),
    Trade(
        key="event-hire",
        group="events",
        names=listed(
            "marquee hire; party hire; furniture hire; tent hire; Zeltverleih; Partyverleih; Mietmöbel; "
            "Geschirrverleih; location de tentes; location de vaisselle; location de mobilier; alquiler de "
            "carpas; alquiler de mobiliario; tentverhuur"
        ),
        needs=listed(
            "marquee; tent for the party; tables and chairs; glasses and plates hire; Festzelt; Tische und "
            "Bänke; Geschirr leihen; barnum; tables et chaises; vaisselle; carpa; mesas y sillas; vajilla; "
            "feesttent"
        ),
        markets=("couples", "charities", "families"),
        hears=("celebration", "marriage"),
    ),
    Trade(
        key="venue",
        group="events",
        names=listed(
            "event venue; wedding venue; conference centre; function room; Eventlocation; Hochzeitslocation; "
            "Tagungszentrum; Festsaal; salle de réception; lieu de réception; centre de congrès; salón de "
            "bodas; finca para bodas; salón de actos; trouwlocatie; zaalverhuur"
        ),
        needs=listed(
            "a place to celebrate; room for eighty people; place for our wedding; hall for the concert; "
            "off-site meeting room; Raum für die Feier; Saal mieten; Ort für die Hochzeit; Tagungsraum; salle "
            "pour la fête; louer une salle; lieu pour le mariage; sitio para celebrar; alquilar un salón; "
            "lugar para la boda; feestzaal"
        ),
        markets=("couples", "larger-companies", "charities"),
        hears=("celebration", "marriage", "trade-fair"),
    ),
)
