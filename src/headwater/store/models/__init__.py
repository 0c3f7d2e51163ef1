"""The tables, by capability."""

from headwater.store.models.care import Thanks, Touch
from headwater.store.models.changes import Change, Deed, Seal
from headwater.store.models.engagements import Engagement
from headwater.store.models.imports import Batch, BatchRow, Profile
from headwater.store.models.merges import Merge
from headwater.store.models.parties import Address, Behind, Party, Role
from headwater.store.models.referrals import Evidence, Referral, StageChange
from headwater.store.models.today import SignalAnswer
from headwater.store.models.workspaces import Member, SignInLink, Workspace

__all__ = [
    "Address", "Batch", "BatchRow", "Behind", "Change", "Deed", "Engagement", "Evidence", "Member", "Merge",
    "Party", "Profile", "Referral", "Role", "Seal", "SignInLink", "SignalAnswer", "StageChange", "Thanks",
    "Touch", "Workspace",
]  # fmt: skip
