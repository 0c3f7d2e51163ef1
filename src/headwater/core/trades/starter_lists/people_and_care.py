"""Starter lists for those who work with people: coaches, advisers to firms, therapists, doctors.

One profession each: a trade and why it serves the same clients, line by line; at the end the sphere.
"""

from __future__ import annotations

from typing import Final

STARTERS: Final[dict[str, str]] = {
    "coach": """
        psychotherapist: They send on those who are not ill
        hr-manager: They look for somebody from outside
        career-coach: A change of job opens larger questions
        executive-coach: Managers also have a private life
        gp: They see stress before anybody else
        yoga-teacher: Their clients want to change something
        couples-counsellor: One of the couple often wants to work alone
        trainer: Seminars wake what coaching goes on with
        financial-adviser: New plans for life begin with money
        recruiter: Candidates who are unsure need a coach
        nutritionist: Habits are changed step by step
        family-lawyer: A separation is a new beginning
        clergy: People speak with them about what matters
        sphere: psychotherapist gp yoga-teacher nutritionist career-coach trainer
    """,
    "executive-coach": """
        hr-manager: They choose who coaches their managers
        management-consultant: Plans fail for want of leading
        recruiter: New leaders need somebody in the first months
        trainer: After the seminar comes the single case
        tax-adviser: They know the loneliness of owners
        company-lawyer: Partners who fall out need help early
        interim-manager: They leave teams that need a leader
        company-broker: A successor has to learn to lead
        mediator: Some conflicts begin with how one leads
        banker: They see owners under pressure
        psychotherapist: They send on managers who are not ill
        chamber-adviser: They know the owners of a town
        employment-lawyer: They see where leading went wrong
        sphere: management-consultant recruiter trainer hr-consultant tax-adviser company-lawyer
    """,
    "management-consultant": """
        tax-adviser: They see falling figures first
        accountant: They know which firms are stuck
        banker: Lenders ask for a plan
        company-lawyer: New structures need new contracts
        company-broker: A firm is made ready before it is sold
        hr-consultant: Plans need people
        erp-consultant: New processes need new software
        executive-coach: Leaders ask for somebody to think with
        interim-manager: They carry out what you plan
        insolvency-practitioner: They know who can still be saved
        chamber-adviser: Owners ask there whom to trust
        grant-adviser: Advice is often supported
        investor: Those they invest in need help to grow
        marketing-consultant: They find that the problem lies deeper
        sphere: tax-adviser banker company-lawyer hr-consultant it-support marketing-consultant
    """,
    "hr-consultant": """
        employment-lawyer: They put into law what you plan
        accountant: Small firms ask them about staff
        recruiter: They fill posts but do not lead people
        executive-coach: Leaders need more than rules
        occupational-safety-adviser: They visit the same employers
        erp-consultant: Personnel software needs somebody who knows how
        trainer: Training belongs into a plan
        employee-benefits-adviser: Benefits keep people
        founders-adviser: The first employee comes early
        management-consultant: Growth needs people
        mediator: Teams in conflict need both of you
        office-manager: In small firms they do what you advise on
        sphere: employment-lawyer accountant recruiter trainer employee-benefits-adviser
    """,
    "recruiter": """
        hr-manager: They have the vacancies
        hr-consultant: They see who needs people
        employment-lawyer: Where people go, posts are free
        career-coach: Their clients look for a new post
        accountant: They see payrolls grow
        management-consultant: New plans need new people
        commercial-property-agent: A bigger office means new staff
        trainer: They know who is ready for more
        investor: New money is spent on people
        relocation-agent: They bring people from abroad
        executive-coach: Managers who want to move tell them
        university-teacher: Graduates look for a first post
        chamber-adviser: Members complain that nobody applies
        interim-manager: They know which posts are empty
        sphere: hr-consultant employment-lawyer career-coach trainer relocation-agent
    """,
    "trainer": """
        hr-manager: They plan who learns what
        hr-consultant: Their plans end in training
        management-consultant: New ways have to be taught
        executive-coach: One coaches the leader, one trains the team
        recruiter: New people need a start
        venue: Seminars need rooms, and they know who books
        event-planner: They plan the day you speak on
        erp-consultant: New software has to be learnt
        quality-consultant: Certificates ask for training
        speaking-coach: They work on another skill of the same people
        occupational-safety-adviser: They train the same teams on safety
        chamber-adviser: They run courses for members
        language-teacher: They teach in the same firms
        sphere: hr-consultant executive-coach management-consultant event-planner venue
    """,
    "psychotherapist": """
        gp: They are asked first, and send on
        psychiatrist: Medicine and talking go together
        couples-counsellor: They see when one of the two needs more
        family-lawyer: Clients in a separation need support
        employment-lawyer: They see what work does to people
        coach: They send on those who are ill
        social-counsellor: They know those without a place
        child-psychologist: Parents need help too
        women-doctor: Births and losses leave marks
        occupational-doctor: They see people worn out by work
        clergy: People tell them first
        school-adviser: Schools look for somebody
        nutritionist: Eating is often not about food
        midwife: They see mothers at their worst hour
        sphere: gp psychiatrist coach physiotherapist social-counsellor
    """,
    "child-psychologist": """
        paediatrician: Parents ask them first
        school-adviser: They see which child is not well
        speech-therapist: Children with two needs meet you both
        occupational-therapist: They work with the same children
        family-lawyer: A separation weighs on children
        social-counsellor: They look after families
        learning-therapist: Trouble at school has more than one cause
        midwife: They know young families
        nanny: They see the child every day
        psychiatrist: Some children need medicine as well
        tutor: They notice fear before anybody
        couples-counsellor: Parents who quarrel have children
        sphere: paediatrician speech-therapist occupational-therapist learning-therapist
    """,
    "physiotherapist": """
        gp: They prescribe what you do
        orthopaedist: After the operation comes the exercise
        sports-club: Players get hurt
        personal-trainer: They see pain they may not treat
        osteopath: They work on the same backs
        midwife: Mothers need to get strong again
        surgeon: They want their work to hold
        podiatrist: Feet and backs belong together
        occupational-safety-adviser: Backs hurt in offices
        yoga-teacher: They know who should not bend
        home-care: They visit those who cannot come
        hr-manager: Firms pay for healthy backs
        masseur: They send on what needs treatment
        dentist: A jaw that grinds is also yours
        sphere: gp orthopaedist osteopath personal-trainer sports-club
    """,
    "dentist": """
        gp: Patients ask whom they trust
        orthodontist: They need somebody for the rest
        paediatrician: First teeth need a first visit
        pharmacist: People with toothache ask there
        ent-doctor: A sinus can feel like a tooth
        physiotherapist: Jaw and neck hurt together
        speech-therapist: Teeth and speech belong together
        health-insurance-adviser: Cover for teeth brings patients
        women-doctor: Expectant mothers need care of their teeth
        beautician: They hear who hides a smile
        care-home: Residents need a dentist who comes
        school: Classes learn to brush
        hr-manager: New staff look for a dentist
        sphere: gp orthodontist paediatrician pharmacist physiotherapist
    """,
    "gp": """
        pharmacist: They hear complaints first
        home-care: They see whom you should visit
        physiotherapist: They tell you how it goes on
        psychotherapist: Body and mind belong together
        care-home: Residents need a doctor
        optician: They notice what lies behind weak eyes
        dentist: They see illness in the mouth
        midwife: New families look for a doctor
        social-counsellor: They know those without a doctor
        sports-club: Members need certificates
        relocation-agent: Newcomers need a doctor
        nutritionist: They work with your patients between visits
        hearing-care: They see older people often
        sphere: pharmacist physiotherapist psychotherapist dentist home-care
    """,
    "nutritionist": """
        gp: They tell patients to change what they eat
        personal-trainer: Training needs the right food
        women-doctor: Pregnancy changes what one eats
        psychotherapist: Eating is often not about food
        pharmacist: People ask there about diets
        paediatrician: Parents worry what children eat
        sports-club: Athletes eat with a plan
        heart-doctor: The heart needs another kitchen
        coach: New habits need both of you
        caterer: Canteens want better menus
        hr-manager: Firms pay for health days
        midwife: Young mothers ask what to eat
        sphere: gp personal-trainer psychotherapist physiotherapist
    """,
}
