"""Trades of pictures, sound and the written word that is not advertising."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="photographer",
        group="media",
        names=listed(
            "photographer; wedding photographer; portrait photographer; photo studio; product photographer; "
            "Fotograf; Fotografin; Fotostudio; Hochzeitsfotograf; photographe; studio photo; fotógrafo; "
            "fotógrafa; estudio de fotografía; fotograaf; fotografo"
        ),
        needs=listed(
            "pictures of the team; portrait; head shots; photos for our website; wedding pictures; product "
            "photos; baby photos; passport photo; application photo; Bewerbungsfotos; Teamfotos; "
            "Hochzeitsfotos; schönes Bild; Porträt; Produktfotos; photos de l'équipe; photos de mariage; "
            "portrait professionnel; fotos del equipo; fotos de boda; retrato; fotos de producto; teamfoto; "
            "trouwfoto's; foto di matrimonio"
        ),
        markets=("couples", "small-businesses", "employees"),
        hears=("marriage", "relaunch", "new-job", "birth"),
    ),
    Trade(
        key="videographer",
        group="media",
        names=listed(
            "videographer; film maker; video producer; film production; cameraman; video editor; Videograf; "
            "Filmemacher; Videoproduzent; Filmproduktion; Kameramann; vidéaste; réalisateur; production "
            "vidéo; cadreur; monteur vidéo; videógrafo; productora de vídeo; realizador; cámara; editor de "
            "vídeo; filmmaker; videoproducent"
        ),
        needs=listed(
            "a film about our company; record people talking on camera; video for the website; short clip; "
            "explainer video; wedding film; interviews on camera; Imagefilm; Video drehen; Erklärvideo; "
            "Interviews filmen; Hochzeitsfilm; film d'entreprise; tourner une vidéo; témoignages filmés; "
            "vídeo corporativo; grabar un vídeo; vídeo de boda; bedrijfsfilm"
        ),
        markets=("larger-companies", "charities", "couples"),
        hears=("relaunch", "new-product", "marriage"),
    ),
    Trade(
        key="journalist",
        group="media",
        names=listed(
            "journalist; reporter; editor-in-chief; newspaper; radio presenter; local press; Journalistin; "
            "Redakteur; Redakteurin; Chefredakteur; Zeitung; journaliste; rédacteur en chef; periodista; "
            "redactora; redactor jefe; giornalista"
        ),
        needs=listed(
            "write a story about us; a reporter interested in; article in the local paper; Artikel in der "
            "Zeitung; Bericht über uns; article dans le journal; un reportage; artículo en el periódico; un "
            "reportaje; artikel in de krant"
        ),
        markets=("charities", "artists", "founders"),
        hears=("new-product", "relaunch"),
    ),
    Trade(
        key="author-ghostwriter",
        group="media",
        names=listed(
            "author; writer; biographer; book editor; publisher; literary agent; proofreader; Autor; Autorin; "
            "Schriftsteller; Verlag; Verleger; Korrektor; écrivain; auteure; biographe; éditeur; relecteur; "
            "correctrice; agent littéraire; escritor; escritora; editorial; corrector; biógrafo; agente "
            "literario; schrijver; uitgever; redacteur"
        ),
        needs=listed(
            "write a book; my life story; publish a novel; proofread a thesis; memoirs for the grandchildren; "
            "manuscript; Buch schreiben; Lebensgeschichte; Manuskript; Korrektur lesen; Roman "
            "veröffentlichen; écrire un livre; publier un roman; relire un manuscrit; mémoires; escribir un "
            "libro; publicar una novela; corregir un texto; memorias; boek schrijven"
        ),
        markets=("professionals", "artists", "retirees"),
        hears=("retirement", "succession"),
    ),
    Trade(
        key="sound-and-podcast",
        group="media",
        names=listed(
            "podcast producer; recording studio; music producer; voice artist; voice-over artist; radio "
            "producer; Podcast-Produzent; Tonstudio; Sprecher; Sprecherin; Musikproduzent; producteur de "
            "podcasts; studio d'enregistrement; voix off; comédien voix; productor de podcasts; estudio de "
            "grabación; locutor; locutora; opnamestudio; voice-over"
        ),
        needs=listed(
            "start a podcast; voice for our film; record an album; audio book; Podcast starten; Stimme für "
            "den Film; Album aufnehmen; Hörbuch; lancer un podcast; enregistrer un album; livre audio; "
            "empezar un podcast; grabar un disco; audiolibro; podcast"
        ),
        markets=("artists", "founders", "larger-companies"),
        hears=("new-product",),
    ),
    Trade(
        key="artist",
        group="media",
        names=listed(
            "artist; painter; sculptor; gallery owner; art dealer; gallery; calligrapher; Künstler; "
            "Künstlerin; Bildhauer; Kunstmaler; Galerist; Galerie; artiste peintre; sculpteur; galeriste; "
            "galerie d'art; artista; escultora; galerista; galería de arte; kunstenaar; beeldhouwer; "
            "galeriehouder"
        ),
        needs=listed(
            "a painting for the lobby; portrait in oil; illustrations for a children's book; sell a painting; "
            "art for the office; mural; Bild für die Kanzlei; Kunst im Büro; Gemälde verkaufen; "
            "Illustrationen fürs Kinderbuch; Wandbild; tableau pour le hall; vendre un tableau; fresque; "
            "illustrations; cuadro para la oficina; vender un cuadro; ilustraciones; schilderij"
        ),
        markets=("wealthy", "larger-companies", "artists"),
        hears=("office-move", "inheritance"),
    ),
    Trade(
        key="restorer",
        group="media",
        names=listed(
            "art restorer; picture restorer; conservator; antique restorer; Restaurator; Restauratorin; "
            "Gemälderestaurator; restaurateur d'art; restauration de tableaux; restaurador de arte; "
            "restauradora de muebles"
        ),
        needs=listed(
            "restore an old painting; damaged painting; old book falling apart; antique furniture restored; "
            "gilding; Gemälde restaurieren; altes Buch binden; Antiquität restaurieren; restaurer un tableau; "
            "relier un livre; meuble ancien; restaurar un cuadro; encuadernar; mueble antiguo; schilderij "
            "restaureren"
        ),
        markets=("wealthy", "charities", "bereaved"),
        hears=("inheritance", "water-damage"),
    ),
    Trade(
        key="historian-genealogist",
        group="media",
        names=listed(
            "genealogist; historian; archivist; archaeologist; museum curator; librarian; Ahnenforscher; "
            "Historiker; Archivar; Museumsleiter; Bibliothekarin; généalogiste; historien; archiviste; "
            "conservateur de musée; bibliothécaire; genealogista; historiador; archivero; conservador de "
            "museo; bibliotecaria; genealoog; historicus"
        ),
        needs=listed(
            "family tree; trace my ancestors; great-grandparents; heirs nobody can find; history of the firm; "
            "sort our archive; old letters in handwriting nobody can read; Stammbaum; Ahnen suchen; "
            "Vorfahren; Firmengeschichte; Archiv ordnen; alte Schrift lesen; arbre généalogique; ancêtres; "
            "arrière-grands-parents; histoire de l'entreprise; árbol genealógico; antepasados; bisabuelos; "
            "stamboom; voorouders"
        ),
        markets=("families", "larger-companies", "bereaved"),
        hears=("inheritance", "celebration", "death"),
    ),
)
