"""Starter lists for those who design, build, write, picture and celebrate.

One profession each: a trade and why it serves the same clients, line by line; at the end the sphere.
"""

from __future__ import annotations

from typing import Final

STARTERS: Final[dict[str, str]] = {
    "graphic-designer": """
        web-developer: Pages need a look
        printer: They print what others design badly
        marketing-consultant: Plans need pictures
        copywriter: Words and looks are bought together
        photographer: Pictures need a layout
        founders-adviser: A new company needs a logo
        exhibition-designer: Stands need graphics
        pr-consultant: Reports have to look good
        accountant: They see new companies first
        event-planner: Invitations and programmes are designed
        packaging: A box needs a face
        ip-lawyer: A new logo is protected
        author-ghostwriter: Own books need a cover
        translator: Brochures appear in several languages
        sphere: web-developer copywriter photographer printer marketing-consultant
    """,
    "web-developer": """
        graphic-designer: They design, you build
        marketing-consultant: Campaigns need pages
        copywriter: New texts need a place
        seo-consultant: Slow pages are not found
        it-support: Their clients ask them for a website
        photographer: New pictures go on the web
        founders-adviser: A new company needs a page
        data-protection-adviser: They find what is wrong on old pages
        social-media-manager: Posts lead to a page
        printer: Those who order cards need a page
        e-commerce-consultant: They plan shops that you build
        accountant: They see new companies first
        translator: Pages appear in several languages
        telecoms-technician: They move firms that renew everything
        sphere: graphic-designer copywriter seo-consultant it-support photographer
    """,
    "it-support": """
        telecoms-technician: Lines and networks are laid together
        web-developer: Their clients' mail does not work
        erp-consultant: New software needs machines
        it-security: They find holes that somebody must close
        office-supplier: They equip offices that need a network
        commercial-property-agent: A move means a new network
        accountant: They know which firms grow
        data-protection-adviser: They ask who looks after the servers
        electrician: They lay the cables
        mover: They carry the computers
        founders-adviser: New firms need three laptops
        insurance-broker: Cover against hackers asks for order
        software-trainer: Learners have machines that fail
        sphere: telecoms-technician web-developer erp-consultant office-supplier electrician
    """,
    "marketing-consultant": """
        web-developer: They build what nobody visits yet
        graphic-designer: A look needs a plan
        copywriter: Texts need readers
        photographer: Pictures want to be seen
        printer: They see who advertises
        management-consultant: Growth needs customers
        founders-adviser: New companies need their first customers
        sales-trainer: Sellers need leads
        accountant: They see sales fall
        event-planner: An event wants guests
        pr-consultant: News and advertising complete each other
        chamber-adviser: Members ask how to be found
        banker: A plan for growth needs marketing
        erp-consultant: A customer list wants to be used
        sphere: web-developer graphic-designer copywriter pr-consultant sales-trainer
    """,
    "copywriter": """
        graphic-designer: A layout needs words
        web-developer: Pages wait for text
        marketing-consultant: Plans need somebody who writes
        pr-consultant: They have more to write than time
        seo-consultant: Being found needs text
        translator: What is translated was written first
        photographer: Pictures need a caption
        founders-adviser: New firms have to explain themselves
        executive-coach: Managers hold speeches
        social-media-manager: Posts need good lines
        market-researcher: Results need readers
        author-ghostwriter: They write books, you the rest
        sphere: graphic-designer web-developer marketing-consultant photographer translator
    """,
    "photographer": """
        wedding-planner: Every wedding is photographed
        graphic-designer: A layout needs pictures
        web-developer: New pages need new pictures
        event-planner: Events are recorded
        estate-agent: Houses sell by pictures
        marketing-consultant: Campaigns need pictures
        beautician: Portraits begin in the chair
        florist: They are at the same weddings
        venue: They are asked whom to book
        career-coach: Applicants need a portrait
        pr-consultant: The press wants pictures
        hr-manager: Staff pages need portraits
        restaurant: Menus live from pictures
        midwife: Young families want pictures
        sphere: wedding-planner graphic-designer web-developer florist venue
    """,
    "wedding-planner": """
        venue: Couples book the place first
        photographer: They meet couples early
        florist: No wedding without flowers
        caterer: Guests eat
        musician: Guests dance
        jeweller: They know of an engagement first
        tailor: Dresses are fitted months before
        funeral-speaker: Speakers hold free ceremonies too
        hotelier: Guests sleep there
        baker: The cake is ordered early
        hairdresser: Brides come for a trial
        coach-operator: Guests have to be driven
        travel-agent: Honeymoons are booked there
        printer: Invitations are printed
        sphere: venue photographer florist caterer musician jeweller
    """,
    "event-planner": """
        venue: They are asked who can plan it
        caterer: They see which firms celebrate
        event-technician: They light what you plan
        hotelier: Conferences need beds
        marketing-consultant: Campaigns need events
        hr-manager: Summer parties are their task
        pr-consultant: News needs a stage
        photographer: They are at every event
        presenter-speaker: They are asked who organises
        office-manager: They book for the boss
        coach-operator: Guests are driven
        chamber-adviser: Members meet
        sphere: venue caterer event-technician hotelier photographer
    """,
    "architect": """
        estate-agent: They meet people who have bought land
        builder: They are asked who draws
        structural-engineer: Walls need somebody who calculates
        surveyor: They measure before you plan
        mortgage-broker: They know who is going to build
        notary: They record who has bought
        interior-designer: Rooms lead to walls
        energy-adviser: Old houses need more than insulation
        garden-designer: House and garden are planned together
        electrician: They see what owners dream of
        property-manager: Houses must be renovated
        carpenter: Roofs become rooms
        banker: Projects need money and plans
        property-lawyer: They know whose permit was refused
        sphere: structural-engineer surveyor builder interior-designer garden-designer estate-agent
    """,
    "interior-designer": """
        architect: They leave rooms empty
        estate-agent: New owners want to furnish
        painter-decorator: They see the rooms first
        furniture-shop: They sell single pieces
        carpenter: They build what you draw
        floor-layer: Floors come before furniture
        electrician: Light is planned early
        mover: They see what does not fit
        commercial-property-agent: New offices are fitted out
        hotelier: Rooms are renewed every few years
        restaurant: Guests come for the room too
        property-manager: Entrances want to look good
        gp: Practices want to feel calm
        sphere: architect painter-decorator carpenter floor-layer furniture-shop estate-agent
    """,
    "electrician": """
        plumber: You meet on every site
        builder: They need you on time
        architect: They plan for you
        property-manager: Something always fails
        estate-agent: Old wiring stops a sale
        solar-installer: Panels need a connection
        heating-engineer: Heat pumps need power
        it-support: Networks need cables
        painter-decorator: They see bare wires
        kitchen-equipment: Ovens need a connection
        security-service: Alarms need power
        energy-adviser: Their advice ends in work for you
        window-fitter: Shutters need motors
        insurance-broker: Damage has to be repaired
        sphere: plumber builder heating-engineer painter-decorator architect
    """,
    "builder": """
        architect: They choose who builds
        structural-engineer: They know who builds well
        estate-agent: Buyers ask what it costs to rebuild
        plumber: They open walls that you close
        electrician: You meet on every site
        roofer: Roofs and walls meet
        property-manager: Houses are always under repair
        mortgage-broker: They know who is going to build
        surveyor: They are on the land first
        garden-designer: Terraces need foundations
        insurance-broker: Damage has to be repaired
        scaffolder: They stand where work begins
        energy-adviser: Insulation is building work
        sphere: architect plumber electrician roofer structural-engineer
    """,
    "plumber": """
        electrician: You meet on every site
        heating-engineer: They see leaks
        property-manager: Pipes burst at night
        builder: They need you on time
        estate-agent: Old bathrooms stop a sale
        interior-designer: New bathrooms are drawn first
        floor-layer: They find the wet spot
        insurance-broker: Water damage is reported there
        painter-decorator: They see stains come through
        architect: They plan for you
        home-care: Bathrooms have to be made safe
        restaurant: Kitchens cannot wait
        sphere: electrician heating-engineer builder floor-layer property-manager
    """,
    "translator": """
        lawyer: Contracts come in other languages
        notary: Deeds have to be understood
        immigration-lawyer: Papers have to be translated
        export-consultant: They open markets with other languages
        web-developer: Pages appear in several languages
        interpreter: They speak, you write
        relocation-agent: Newcomers bring certificates
        marketing-consultant: Campaigns cross borders
        copywriter: Good texts deserve a good translation
        ip-lawyer: Patents are filed abroad
        language-teacher: They are asked for translations
        university-teacher: Papers appear in English
        mechanical-engineer: Machines need manuals
        wedding-planner: Couples from two countries need papers
        sphere: interpreter lawyer export-consultant relocation-agent copywriter
    """,
}
