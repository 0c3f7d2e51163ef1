"""What the forms of looking after somebody read. Whether it may be is for the actions to say."""

from __future__ import annotations

from typing import Any

from django import forms

from headwater.actions.bearings import NEEDS_BASIS, VALUES
from headwater.actions.helping import KINDS as HELP
from headwater.core.tracks import TRACKS
from headwater.web.people.giving_forms import NAME, TEXT, day

NAMED = {
    "phase": "How far it has come", "attitude": "Attitude towards referring", "style": "Their style",
    "proof": "A proof of liking, trust or competence", "groundwork": "Groundwork for asking one day",
    "complaint": "A complaint", "unpaid": "An unpaid bill", "hold": "A hold: ask for nothing now",
    "trouble": "A referral that goes wrong", "working on": "What they are working on", "invoice": "An invoice sent",
    "competes": "What competes with your work", "complements": "What does not compete with your work",
    "specialty": "What they are special in", "endorsement": "How far they stand behind you in public",
    "influence": "A centre of influence", "gains": "They gain when you get work",
}  # fmt: skip
"""What can be written down of a relationship, each kind in plain words."""
ASKED = {
    "phase": ("Phase", "What happened that shows it?"),
    "attitude": ("Attitude", "What does it rest on?"),
    "style": ("Style", "What does it rest on?"),
    "proof": ("Proof", "What happened?"),
    "groundwork": ("What was laid", "How did it go?"),
    "complaint": ("What they complain about", "How you know"),
    "unpaid": ("Which bill", "Anything to remember"),
    "hold": ("Why", "Anything to remember"),
    "trouble": ("What goes wrong", "How you know"),
    "working on": ("What they are working on", "Anything to remember"),
    "invoice": ("Number", "Anything to remember"),
    "competes": ("Which of their work", "How you know"),
    "complements": ("Which of their work", "How you know"),
    "specialty": ("In what, and you are not", "How you know"),
    "endorsement": ("How far", "What shows it?"),
    "influence": ("Are they one?", "Why do you think so?"),
    "gains": ("Why they gain when you get work", "How you know"),
}
HINTS = {
    "phase": "It is dated with the event that caused it.",
    "style": "Private. Drafts take it as a hint for their wording and say so.",
    "attitude": "Unknown until you say otherwise.",
}
WORDS = {
    "known": "known: you know each other", "trusted": "trusted: they talk with you beyond the business",
    "referring": "referring: they send you people", "brisk": "brisk: short, to the point",
    "lively": "lively: stories, ideas, people", "steady": "steady: warm, no hurry",
    "careful": "careful: facts, details, time to think",
}  # fmt: skip


class StatementForm(forms.Form):
    """One dated statement of a kind, with what it rests on. `value` is a choice where the kind has few values."""

    value = forms.CharField(max_length=300, required=False, widget=TEXT)
    on = day("When")
    basis = forms.CharField(max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    ended_on = day("Over since", required=False, help_text="Leave it empty while it goes on.")
    layout = (("value", "on"), ("basis",), ("ended_on",))

    def __init__(self, *words: Any, kind: str, ends: bool, **more: Any) -> None:
        super().__init__(*words, **more)
        asked, rests = ASKED[kind]
        if kind in VALUES:
            choices = [("", "choose"), *((value, WORDS.get(value, value)) for value in VALUES[kind])]
            self.fields["value"] = forms.ChoiceField(label=asked, choices=choices)
        self.fields["value"].label, self.fields["basis"].label = asked, rests
        self.fields["value"].help_text = HINTS.get(kind, "")
        self.fields["basis"].required = kind in NEEDS_BASIS
        if not ends:
            del self.fields["ended_on"]


class PromiseForm(forms.Form):
    """What I promised, and until when."""

    text = forms.CharField(label="What you promised", max_length=300, widget=TEXT)
    due_on = day("Until when")
    on = day("Promised on")
    layout = (("text",), ("due_on", "on"))


class NextStepForm(forms.Form):
    """The next step with somebody."""

    what = forms.CharField(
        label="The next step",
        max_length=200,
        widget=TEXT,
        help_text="Such as “lunch, ask about her new office”.",
    )
    due_on = day("By when")
    layout = (("what",), ("due_on",))


class PlanForm(forms.Form):
    """Which plan to start."""

    kind = forms.ChoiceField(label="Plan", choices=[(kind, kind) for kind in TRACKS])
    layout = (("kind",),)


class AppointmentForm(forms.Form):
    """A conversation for the calendar."""

    what = forms.CharField(label="What it is about", max_length=200, required=False, widget=TEXT)
    on = day("Day")
    at = forms.TimeField(
        label="Time", widget=forms.TimeInput(attrs={"type": "time", "class": "input"}, format="%H:%M")
    )
    minutes = forms.IntegerField(label="Minutes", min_value=1, max_value=1440, initial=30)
    layout = (("what",), ("on", "at", "minutes"))


class HelpForm(forms.Form):
    """Help given, in one step."""

    kind = forms.ChoiceField(label="What you gave", choices=[(kind, words) for kind, words in HELP.items()])
    what = forms.CharField(label="In a few words", max_length=300, required=False, widget=TEXT)
    other = forms.CharField(
        label="Whom you named", max_length=NAME, required=False, widget=TEXT, help_text="When it was a name."
    )
    layout = (("kind", "what"), ("other",))
