"""Every column that points at a party: what moves when two entries turn out to be one (docs/decisions/0009).

Stated relations are told from either side, so they move on their own (see `merging_ties`); so do shares behind a
content that both stand behind (see `merging_shares`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from headwater.store.models import (
    ActivitySource,
    Address,
    Apart,
    Appointment,
    Ask,
    Attendance,
    Bearing,
    Behind,
    Business,
    Cadence,
    Candidate,
    CategoryMember,
    Consent,
    Cost,
    Engagement,
    Evidence,
    Gathering,
    Gift,
    Give,
    Introduction,
    KitGiven,
    Label,
    Letter,
    Membership,
    Need,
    Offer,
    Opportunity,
    OpportunityPart,
    OutcomeTold,
    Partner,
    Plan,
    Promise,
    Referral,
    ReviewAnswer,
    Role,
    ScanAnswer,
    SignalDeed,
    Silence,
    Step,
    Story,
    Team,
    TeamSeat,
    Thanks,
    Touch,
    Volunteering,
    Wish,
)


class Pointer(NamedTuple):
    """One column of a table.

    `once` are the columns that with it stand only once among the rows out of the trash. `apart` is the column that
    names another party: nobody is tied to themselves. What is `between` me and others, or among others, is never
    moved to me. A row that cannot move stays with the entry that goes to the trash, and counts nowhere.
    """

    table: Any
    column: str
    once: tuple[str, ...] = ()
    apart: str = ""
    between: bool = False

    @property
    def name(self) -> str:
        """Its name among what a merge remembers."""
        return f"{self.table._meta.model_name}.{self.column}"


POINTERS: tuple[Pointer, ...] = (
    Pointer(Referral, "source"),
    Pointer(Referral, "prospect"),
    Pointer(Referral, "provider"),
    Pointer(Referral, "group"),
    Pointer(Engagement, "client"),
    Pointer(Touch, "contact"),
    Pointer(Thanks, "person", once=("referral_id",)),
    Pointer(Behind, "content", once=("person_id", "role")),
    Pointer(Behind, "person", once=("content_id", "role")),
    Pointer(Address, "party", once=("kind", "folded")),
    Pointer(Role, "party", once=("name",)),
    Pointer(Evidence, "source"),
    Pointer(Give, "contact", apart="other", between=True),
    Pointer(Give, "other", apart="contact", between=True),
    Pointer(Need, "contact", between=True),
    Pointer(Business, "seller", once=("buyer_id", "on", "reference"), apart="buyer", between=True),
    Pointer(Business, "buyer", once=("seller_id", "on", "reference"), apart="seller", between=True),
    Pointer(Membership, "group", once=("member_id",), apart="member"),
    Pointer(Membership, "member", once=("group_id",), apart="group"),
    Pointer(Gathering, "group"),
    Pointer(Attendance, "party", once=("gathering_id",), between=True),
    Pointer(Step, "person", apart="source"),
    Pointer(Step, "source", apart="person"),
    Pointer(Silence, "source"),
    Pointer(Cost, "source"),
    Pointer(ActivitySource, "party", once=("activity_id",)),
    Pointer(CategoryMember, "party", once=("category_id",)),
    Pointer(Label, "party", once=("kind", "name")),
    Pointer(Bearing, "contact", between=True),
    Pointer(Promise, "contact", between=True),
    Pointer(Plan, "contact", once=("kind", "ended_on", "engagement_id"), between=True),
    Pointer(Appointment, "contact", between=True),
    Pointer(Gift, "contact", between=True),
    Pointer(Story, "person"),
    Pointer(KitGiven, "contact", between=True),
    Pointer(Ask, "contact", between=True),
    Pointer(Cadence, "contact", once=("scope",), between=True),
    Pointer(Consent, "client"),
    Pointer(Letter, "contact", between=True),
    Pointer(OutcomeTold, "person", once=("referral_id", "outcome")),
    Pointer(ReviewAnswer, "client", once=("review_id",)),
    Pointer(SignalDeed, "contact"),
    Pointer(Need, "may_know"),
    Pointer(Letter, "other", between=True),
    Pointer(Offer, "contact"),
    Pointer(Wish, "party", between=True),
    Pointer(Wish, "may_know"),
    Pointer(Apart, "one", once=("other_id",), apart="other", between=True),
    Pointer(Apart, "other", once=("one_id",), apart="one", between=True),
    Pointer(Candidate, "party", once=("need_id",), apart="need__contact", between=True),
    Pointer(Introduction, "asker", apart="other", between=True),
    Pointer(Introduction, "other", once=("need_id",), apart="asker", between=True),
    Pointer(Partner, "party", once=("workspace_id",), between=True),
    Pointer(Volunteering, "organisation", between=True),
    Pointer(ScanAnswer, "party", once=("category_id",)),
    Pointer(Team, "group"),
    Pointer(TeamSeat, "party", once=("team_id",)),
    Pointer(Opportunity, "prospect", between=True),
    Pointer(OpportunityPart, "party", once=("opportunity_id",), between=True),
)
