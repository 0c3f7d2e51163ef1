"""What the forms of spheres, power teams, events and markets read. Whether it may be is for the actions to say."""

from __future__ import annotations

from django import forms

from headwater.core.trades import trades
from headwater.core.trades.markets import MARKETS
from headwater.web.partners.forms import LINES, TEXT, day

NAME = 300
TRADE_HELP = "A trade such as “notary”, in your own words if you like."


def trade_choices(empty: str) -> list[tuple[str, str]]:
    """Every trade by its name, after one that says none."""
    return [
        ("", empty),
        *sorted(((key, one.name) for key, one in trades().items()), key=lambda one: one[1].casefold()),
    ]


class SphereForm(forms.Form):
    """A sphere: trades that serve the same clients without competing."""

    name = forms.CharField(label="Name", max_length=120, widget=TEXT, help_text="Such as “Around the house”.")
    target = forms.CharField(
        label="Whom they all serve", required=False, max_length=300, widget=TEXT,
        help_text="The client that these trades share, in a few words.",
    )  # fmt: skip
    places = forms.CharField(
        label="Trades",
        required=False,
        max_length=4000,
        widget=LINES,
        help_text="One on each line. More can follow later.",
    )
    layout = (("name",), ("target",), ("places",))


class TeamForm(forms.Form):
    """A power team: people who committed to send each other referrals."""

    name = forms.CharField(label="Name", max_length=120, widget=TEXT, help_text="Such as “Founders first”.")
    target = forms.CharField(
        label="The client you share", required=False, max_length=300, widget=TEXT,
        help_text="Such as “founders in their first two years”.",
    )  # fmt: skip
    group = forms.CharField(
        label="Its group in the ledger", required=False, max_length=NAME, widget=TEXT,
        help_text="Its meetings stand there. Empty: a group of the same name.",
    )  # fmt: skip
    layout = (("name",), ("target",), ("group",))


class SetForm(forms.Form):
    """The name and the shared client of a set that is there already."""

    name = forms.CharField(label="Name", max_length=120, widget=TEXT)
    target = forms.CharField(label="The client they share", required=False, max_length=300, widget=TEXT)
    layout = (("name",), ("target",))


class PlaceForm(forms.Form):
    """A place: the trade, who sits there, and since when they are committed."""

    party = forms.CharField(
        label="Who", required=False, max_length=NAME, widget=TEXT, help_text="Empty: the place is open."
    )
    trade = forms.CharField(label="Trade", required=False, max_length=120, widget=TEXT, help_text=TRADE_HELP)
    committed_on = day("Committed on", required=False)
    layout = (("party", "trade"), ("committed_on",))


class MeetForm(forms.Form):
    """A meeting of a power team."""

    on = day("When")
    people = forms.CharField(
        label="Who was there",
        max_length=20_000,
        widget=LINES,
        help_text="One name on each line, besides you.",
    )
    title = forms.CharField(label="What about", required=False, max_length=200, widget=TEXT)
    minutes = forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=10_000)
    layout = (("on", "minutes"), ("people",), ("title",))


class TradeForm(forms.Form):
    """What I do, and whom I serve."""

    trade = forms.ChoiceField(
        label="What you do", required=False, widget=forms.Select(attrs={"class": "input"})
    )
    markets = forms.MultipleChoiceField(
        label="Whom you serve",
        required=False,
        choices=list(MARKETS.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    layout = (("trade",), ("markets",))

    def __init__(self, *words: object, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.fields["trade"].choices = trade_choices("not said")  # type: ignore[attr-defined]


class TriggerForm(forms.Form):
    """An event that makes somebody need me, and who hears of it first."""

    name = forms.CharField(
        label="What happens",
        max_length=120,
        widget=TEXT,
        help_text="Such as “A company moves to other premises.”",
    )
    heard_by = forms.CharField(
        label="Who hears of it early",
        required=False,
        max_length=2000,
        widget=LINES,
        help_text="One trade on each line.",
    )
    note = forms.CharField(
        label="Why it matters to you", required=False, max_length=300, widget=TEXT,
        help_text="What they need of you then. It stands in the words for the call.",
    )  # fmt: skip
    layout = (("name",), ("heard_by",), ("note",))
