"""The tables, by capability."""

from headwater.store.models.asking import Ask, Cadence
from headwater.store.models.bearings import Bearing, Promise
from headwater.store.models.care import Thanks, Touch
from headwater.store.models.categories import Category, CategoryMember, Label
from headwater.store.models.changes import Change, Deed, Seal
from headwater.store.models.effort import Activity, ActivitySource, Cost, Milestone
from headwater.store.models.engagements import Engagement
from headwater.store.models.gifts import Gift
from headwater.store.models.giving import Business, Give, GiveStep, Need
from headwater.store.models.imports import Batch, BatchRow, Profile
from headwater.store.models.introductions import Agreement, Introduction, IntroductionStep
from headwater.store.models.journeys import Step
from headwater.store.models.kit import Benefit, KitGiven, KitVersion, Story
from headwater.store.models.knowing import Finding, Silence
from headwater.store.models.letters import Letter, Mailbox, Template
from headwater.store.models.matching import Apart, Candidate, Offer, Wish
from headwater.store.models.merges import Merge
from headwater.store.models.network import Attendance, Gathering, Membership, Tie
from headwater.store.models.parties import Address, Behind, Party, Role
from headwater.store.models.partners import (
    ConfidenceStep,
    Partner,
    PartnerMeeting,
    PartnerState,
    ScanAnswer,
    Volunteering,
)
from headwater.store.models.plans import Appointment, Plan, PlanStep
from headwater.store.models.professions import Profession
from headwater.store.models.referrals import Evidence, Referral, StageChange
from headwater.store.models.rounds import Digest, Feed, Job
from headwater.store.models.seasons import Review, ReviewAnswer, Season
from headwater.store.models.spheres import Opportunity, OpportunityPart, Team, TeamSeat, TradeView, Trigger
from headwater.store.models.telling import Consent, OutcomeTold
from headwater.store.models.today import SignalAnswer, SignalDeed
from headwater.store.models.workspaces import Member, SignInLink, Workspace

__all__ = [
    "Activity", "ActivitySource", "Address", "Agreement", "Apart", "Appointment", "Ask", "Attendance",
    "Batch", "BatchRow", "Bearing", "Behind", "Benefit", "Business", "Cadence", "Candidate", "Category",
    "CategoryMember", "Change", "ConfidenceStep", "Consent", "Cost", "Deed", "Digest", "Engagement",
    "Evidence", "Feed", "Finding", "Gathering", "Gift", "Give", "GiveStep", "Introduction",
    "IntroductionStep", "Job", "KitGiven", "KitVersion", "Label", "Letter", "Mailbox", "Member",
    "Membership", "Merge", "Milestone", "Need", "Offer", "Opportunity", "OpportunityPart", "OutcomeTold",
    "Partner", "PartnerMeeting", "PartnerState", "Party", "Plan", "PlanStep", "Profession", "Profile",
    "Promise", "Referral", "Review", "ReviewAnswer", "Role", "ScanAnswer", "Seal", "Season", "SignInLink",
    "SignalAnswer", "SignalDeed", "Silence", "StageChange", "Step", "Story", "Team", "TeamSeat", "Template",
    "Thanks", "Tie", "Touch", "TradeView", "Trigger", "Volunteering", "Wish", "Workspace",
]  # fmt: skip
