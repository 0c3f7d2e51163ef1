"""The tables, by capability."""

from headwater.store.models.care import Thanks, Touch
from headwater.store.models.categories import Category, CategoryMember, Label
from headwater.store.models.changes import Change, Deed, Seal
from headwater.store.models.effort import Activity, ActivitySource, Cost, Milestone
from headwater.store.models.engagements import Engagement
from headwater.store.models.giving import Business, Give, GiveStep, Need
from headwater.store.models.imports import Batch, BatchRow, Profile
from headwater.store.models.journeys import Step
from headwater.store.models.knowing import Finding, Silence
from headwater.store.models.merges import Merge
from headwater.store.models.network import Attendance, Gathering, Membership, Tie
from headwater.store.models.parties import Address, Behind, Party, Role
from headwater.store.models.referrals import Evidence, Referral, StageChange
from headwater.store.models.today import SignalAnswer
from headwater.store.models.workspaces import Member, SignInLink, Workspace

__all__ = [
    "Activity", "ActivitySource", "Address", "Attendance", "Batch", "BatchRow", "Behind", "Business", "Category",
    "CategoryMember", "Change", "Cost", "Deed", "Engagement", "Evidence", "Finding", "Gathering", "Give", "GiveStep",
    "Label", "Member", "Membership", "Merge", "Milestone", "Need", "Party", "Profile", "Referral", "Role", "Seal",
    "SignInLink", "SignalAnswer", "Silence", "StageChange", "Step", "Thanks", "Tie", "Touch", "Workspace",
]  # fmt: skip
