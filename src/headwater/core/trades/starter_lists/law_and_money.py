"""Starter lists for those who advise on law, money, insurance and property.

One profession each: a trade and why it serves the same clients, line by line; at the end the sphere.
"""

from __future__ import annotations

from typing import Final

STARTERS: Final[dict[str, str]] = {
    "accountant": """
        lawyer: New companies need contracts beside their books
        company-lawyer: Shareholders ask both of you before they sign
        banker: A loan needs your figures
        financial-adviser: Owners ask what to do with the profit
        insurance-broker: Businesses you know grow out of their cover
        bookkeeper: They reach a limit where accounts begin
        business-insurance-broker: They see every new company early
        hr-consultant: The first employee brings payroll and contracts
        founders-adviser: They meet people before the company exists
        company-broker: A sale starts with your accounts
        it-support: They see which firms grow
        commercial-property-agent: A bigger office means a bigger firm
        management-consultant: They need somebody to check the figures
        notary: They record every new company
        sphere: lawyer banker financial-adviser insurance-broker it-support marketing-consultant
    """,
    "tax-adviser": """
        company-lawyer: Contracts and tax are planned together
        inheritance-lawyer: Every estate has a tax side
        notary: Deeds and gifts raise tax questions
        bookkeeper: They hand over what goes beyond the books
        financial-adviser: Tax decides what is left to invest
        estate-agent: Sellers ask whether the gain is taxed
        banker: Lenders ask for figures you sign
        insurance-broker: Both of you see the business every year
        company-broker: Buyers and sellers need tax advice first
        founders-adviser: Founders need a tax number on day one
        immigration-lawyer: Newcomers pay tax in two countries
        property-manager: Owners of rented flats file every year
        relocation-agent: They bring people with foreign income
        family-lawyer: A divorce divides what is taxed
        sphere: lawyer notary financial-adviser insurance-broker banker estate-agent management-consultant
    """,
    "bookkeeper": """
        accountant: They need tidy books and seldom want to keep them
        tax-adviser: They send on clients that are too small for them
        virtual-assistant: They sit beside the same pile of paper
        it-support: They set up the machines the books run on
        erp-consultant: New software needs somebody who fills it
        banker: Banks tell clients to get their books in order
        founders-adviser: Founders ask who does the books
        insurance-broker: They visit the same small firms
        hr-consultant: The first employee brings pay slips
        electrician: Craft firms have paper and no time for it
        builder: Sites make money and receipts, not books
        debt-collector: Unpaid invoices show in your list first
        sphere: accountant tax-adviser virtual-assistant it-support insurance-broker web-developer
    """,
    "lawyer": """
        tax-adviser: Their clients ask legal questions every week
        accountant: They see disputes and contracts coming
        notary: They may record but not advise one side
        financial-adviser: Wealth brings wills and contracts
        insurance-broker: Claims that are refused need a lawyer
        estate-agent: Every sale has a contract
        banker: Loans and guarantees need advice
        mediator: What cannot be settled comes to you, and the other way round
        hr-consultant: Dismissals need both of you
        management-consultant: Restructuring changes contracts
        psychotherapist: People in a separation trust them first
        private-investigator: They need a lawyer to use what they find
        interpreter: They stand beside people who need advice
        company-broker: No company is sold without contracts
        sphere: tax-adviser notary financial-adviser insurance-broker banker estate-agent hr-consultant
    """,
    "family-lawyer": """
        mediator: Couples who can still talk begin there
        couples-counsellor: They know first when a couple parts
        psychotherapist: They accompany people through a separation
        estate-agent: The shared house is sold
        tax-adviser: A separation changes the tax of both
        financial-adviser: Two households need two plans
        mortgage-broker: One of them buys the other out
        inheritance-lawyer: New families need new wills
        child-psychologist: They look after the children meanwhile
        mover: One of them moves out
        property-valuer: The house needs a figure both accept
        notary: Agreements are recorded there
        sphere: mediator psychotherapist estate-agent tax-adviser financial-adviser mover
    """,
    "employment-lawyer": """
        hr-consultant: They stop where a dispute begins
        recruiter: They hear of dismissals first
        career-coach: People who were dismissed come to them
        psychotherapist: They see people worn out by work
        management-consultant: They plan the cuts you put into contracts
        tax-adviser: Severance pay is taxed
        accountant: They run the payroll of your clients
        mediator: Conflicts at work can often be settled
        gp: They write the sick notes
        executive-coach: Managers tell them that they want to leave
        insurance-broker: Legal cover is sold there
        chamber-adviser: Small employers ask there first
        sphere: hr-consultant recruiter career-coach tax-adviser insurance-broker
    """,
    "notary": """
        estate-agent: They bring buyer and seller to you
        tax-adviser: They tell clients that a deed is needed
        mortgage-broker: The loan and the deed meet on one day
        banker: They need the charge on the house recorded
        inheritance-lawyer: They draft what you record
        company-lawyer: Companies are set up and changed before you
        architect: They meet people who have just bought land
        funeral-director: Families ask there what to do next
        financial-adviser: They speak of wills and powers of attorney
        founders-adviser: Founders ask how a company begins
        surveyor: Divided land is recorded
        care-adviser: Powers of attorney come up there
        sphere: estate-agent tax-adviser mortgage-broker banker architect financial-adviser
    """,
    "mediator": """
        lawyer: They know which cases should not go to court
        family-lawyer: Couples can be spared a lawsuit
        hr-consultant: Teams in conflict cost them sleep
        couples-counsellor: Some couples part after all, and well
        tax-adviser: They watch partners of a firm quarrel
        management-consultant: Conflicts block the change they were hired for
        executive-coach: Managers bring them their conflicts
        psychotherapist: They may not settle what they listen to
        property-manager: Neighbours quarrel in their houses
        chamber-adviser: Members ask for help before they sue
        clergy: Families trust them first
        school-adviser: Parents and schools get stuck
        sphere: lawyer psychotherapist hr-consultant management-consultant tax-adviser
    """,
    "financial-adviser": """
        tax-adviser: They see who has money to place
        accountant: Owners ask them what to do with the profit
        inheritance-lawyer: An estate has to be planned and placed
        estate-agent: Sellers have money the next day
        notary: They record gifts, sales and wills
        mortgage-broker: A loan is the other half of a plan
        insurance-broker: They cover what you build up
        family-lawyer: Two households need two plans
        company-broker: Sellers of companies need a plan
        hr-manager: Staff ask about pensions
        funeral-director: The bereaved have to settle an estate
        employee-benefits-adviser: They look after the company, you after the people
        property-manager: Landlords hold much of what they own in houses
        career-coach: A new career changes the plan
        sphere: tax-adviser lawyer notary estate-agent mortgage-broker accountant
    """,
    "insurance-broker": """
        estate-agent: New owners need cover on the day they get the key
        car-dealer: No car leaves the yard without cover
        mortgage-broker: Lenders ask for cover
        tax-adviser: They see what is not insured
        accountant: New companies ask what they need
        architect: Builders need cover before they dig
        property-manager: They insure whole houses
        banker: A loan is often tied to cover
        lawyer: They know what happens without cover
        electrician: They see the damage first
        mover: A new home needs new cover
        founders-adviser: Founders ask which cover is a must
        car-mechanic: They repair what you insure
        wedding-planner: A couple merges two sets of policies
        sphere: estate-agent mortgage-broker tax-adviser car-dealer banker lawyer
    """,
    "mortgage-broker": """
        estate-agent: Buyers ask how to pay before they see the second house
        builder: Those who build need money in stages
        architect: They meet people before the loan exists
        notary: They ask whether the money stands ready
        tax-adviser: They know who can afford a house
        insurance-broker: House and loan need cover
        financial-adviser: A loan belongs into the plan
        family-lawyer: One of the couple buys the other out
        property-valuer: The lender wants a value
        interior-designer: New kitchens are financed too
        relocation-agent: Newcomers buy after a year
        mover: They meet people who rent and would rather buy
        employee-benefits-adviser: Staff with secure jobs buy houses
        wedding-planner: Couples marry, then buy
        sphere: estate-agent notary insurance-broker architect tax-adviser mover
    """,
    "estate-agent": """
        mortgage-broker: Those with a loan look for a house
        notary: They hear of inheritances and sales
        family-lawyer: Houses are sold in a divorce
        inheritance-lawyer: Heirs seldom keep the house
        tax-adviser: They know when a sale makes sense
        funeral-director: Families ask what to do with the house
        care-adviser: A move into a home empties a house
        mover: They know who is moving
        architect: They meet people who look for land
        property-manager: Owners tell them that they want to sell
        interior-designer: They prepare a house for sale
        house-clearer: An empty house comes on the market
        hr-manager: New staff look for a home
        relocation-agent: They bring buyers from abroad
        sphere: mortgage-broker notary mover interior-designer insurance-broker architect
    """,
    "property-manager": """
        estate-agent: They sell flats in the houses you run
        electrician: They are in the houses every week
        plumber: They hear when owners are unhappy
        tax-adviser: Owners of rented flats ask who runs them
        tenancy-lawyer: Landlords come to them with trouble
        insurance-broker: Houses are insured as a whole
        banker: They finance houses that are let
        notary: They record who has bought what
        energy-adviser: Owners must renovate
        architect: Houses that are rebuilt need somebody who runs them
        office-cleaner: They clean the stairs you look after
        gardener: They keep the grounds
        sphere: estate-agent tenancy-lawyer insurance-broker electrician plumber energy-adviser
    """,
}
