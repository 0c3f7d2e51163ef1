"""Short and familiar forms of first names: Bob is Robert, Hans is Johannes."""

from __future__ import annotations

_FAMILIES = """
robert rob bob bobby robbie bert|thomas tom tommy|william will bill billy liam willy|katherine catherine kate katie
kathy cathy kathryn katharina kathrin katrin katarina kathleen kit|johannes hans johann john jon johnny hannes
jonny|elizabeth elisabeth liz lizzie beth betty lisa eliza elise elsa libby|margaret maggie meg peggy margarete
margot gretchen greta|richard rick dick ricky rich|michael mike mick mikey micha|christopher chris christoph
christophe kit|christian chris|christina christine chris tina christa kristina kirsten|alexander alex sascha sasha
alexandre xander|alexandra alex sandra sascha|andreas andy andrew andi|anthony tony antony anton|edward ed eddie ted
ned|daniel dan danny dani|david dave davey|steven steve stephen stefan stephan steffen|matthew matt matthias matthieu
mathias|joseph joe josef joey sepp|james jim jimmy jamie|samuel sam sammy|samantha sam|benjamin ben benny|nicholas nick
nicolas nikolaus klaus claus niklas nico|peter pete|patrick pat paddy|patricia pat trish patty|susan sue susie susanne
suzanne susanna|jennifer jen jenny|jessica jess jessie|deborah debbie deb|rebecca becky becca|victoria vicky vicki|
anna anne ann annie anni ana|barbara barb babs|francis frank|franz francis|frances fran|frederick fred freddy friedrich
fritz frederic frederik|gerald gerry gerd gerhard|gregory greg|harold harry|henry harry heinrich heinz heiner|
joshua josh|kenneth ken kenny|lawrence larry laurence|leonard leo len lenny|louis lou ludwig luis|philip phil philipp
philippe|raymond ray|ronald ron ronnie|terence terry|theodor theodore theo ted|timothy tim timo|tobias tobi|
ulrich uli|ursula uschi|walter walt|wolfgang wolf|gunther gunter guenther|jurgen juergen|jorg joerg|georg george jorge
jurgen|karl carl charles charlie|martin marty|maximilian max|maria mary marie mia|monika monica moni|gabriele gabi
gabriela|angelika angela geli|brigitte gitte|birgit gitte|heidrun heidi|adelheid heidi|helene lene helena helen|
eleonore lore eleanor ellen|sebastian basti|florian flo|dorothea dorothy dora thea|veronika veronica vroni|
kristoffer christopher|mohammed muhammad mohamed mo|francisco paco pancho|jose pepe|giuseppe beppe pino|
guadalupe lupe|ignacio nacho|enrique quique|dolores lola|manuel manolo|isabel isa isabelle isabella isabell|
stefanie steffi stephanie|cornelia conny connie|constanze conny|evelyn evie|abigail abby|amanda mandy|cynthia cindy|
donald don|douglas doug|geoffrey geoff jeffrey jeff|jacob jake jakob|jonathan jon|nathaniel nate nathan|zachary zach|
penelope penny|pamela pam|sarah sara sally|teresa theresa terry tess|virginia ginny|vincent vince|gregor gregory
"""


def _pairs() -> frozenset[tuple[str, str]]:
    families = [family.split() for family in _FAMILIES.split("|")]
    return frozenset(
        (one, other)
        for names in families
        for number, head in enumerate(names[:1])
        for one in names[number:]
        for other in names
        if one != other and (head in (one, other) or len(names) < 5)
    )


NICKNAMES: dict[str, frozenset[str]] = {}
"""Folded first name -> the names that may stand for it."""
for _one, _other in _pairs():
    NICKNAMES[_one] = NICKNAMES.get(_one, frozenset()) | {_other}
    NICKNAMES[_other] = NICKNAMES.get(_other, frozenset()) | {_one}
