"""Drafts of letters: for every kind words of our own, fields with fallbacks, styles that change wording only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.core.folder import STYLES as FOLDER_STYLES
from headwater.core.letters import KINDS, Words, shipped_words, write
from headwater.core.letters.confidence import check
from headwater.core.letters.fields import FIELDS, filled, unclosed, unknown_fields
from headwater.core.letters.kinds import ENDED
from headwater.core.letters.selling import selling_in
from headwater.core.letters.styles import STYLES

KNOWN = {"first_name": "Ann", "name": "Ann Berg", "my_name": "Kim Vale"}
ALL = [(kind, style) for kind in KINDS for style in ("", *STYLES)]


def test_there_are_words_for_every_kind_that_is_written():
    assert set(KINDS) == {
        "thanks", "outcome", "closing-note", "repair", "check-in", "warm-up", "birthday", "gift", "end-of-work",
        "satisfaction", "kit", "ask-recommendation", "ask-referral", "ask-introduction", "talk", "invoice-call",
        "follow-up", "origin", "help", "intro-offer", "intro-ask", "introduction", "intro-nudge", "intro-outcome",
        "intro-thanks", "outreach",
    }  # fmt: skip
    assert set(STYLES) == set(FOLDER_STYLES)


@pytest.mark.parametrize(("kind", "style"), ALL)
def test_our_own_words_are_whole_name_no_client_speak_of_no_reward_and_make_nobody_sell(kind, style):
    made = write(kind=kind, fields=KNOWN, their_style=style)
    text = f"{made.subject}\n{made.body}"
    assert made.subject and len(made.body) < 700
    assert "{" not in text and "  " not in text and " ." not in text and "\n\n\n" not in text
    if not KINDS[kind].spoken:
        assert "Ann" in made.body.splitlines()[0] and made.body.rstrip().endswith("Kim Vale")
    names = ["Will Good", "May Best", "Bob Stone", "Grace Hope", "Mark Long", "Joy Young", "Art Love"]
    assert check(text, names=names, matters=["My marriage: divorce, tax"], amounts=["4000"]) == ()
    assert selling_in(text) == ()
    for word in ("reward", "commission", "in return", "owe you", "pay you", "guarantee"):
        assert word not in text.lower()


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_that_is_shipped_uses_fields_that_exist(kind):
    for style in ("", *STYLES):
        words = shipped_words(kind=kind, their_style=style)
        assert unknown_fields(words.subject + words.body) == ()
        assert unclosed(words.body) == ""


def test_a_letter_after_a_referral_without_a_client_says_how_it_ended_and_names_nobody():
    for ending, words in ENDED.items():
        assert words in write(kind="closing-note", fields={**KNOWN, "ending": ending}).body
    assert "nothing came of it" in write(kind="closing-note", fields=KNOWN).body


def test_thanks_to_whoever_stands_behind_a_content_speak_of_the_content():
    body = write(kind="thanks", fields={**KNOWN, "through": "The interview"}).body
    assert "through The interview again" in body and "passing my name on" not in body


def test_styles_change_greeting_length_and_closing_and_say_so():
    bodies = {style: write(kind="check-in", fields=KNOWN, their_style=style).body for style in STYLES}
    assert bodies["brisk"].startswith("Hi Ann,") and "Best,\nKim" in bodies["brisk"]
    assert bodies["lively"].startswith("Hello Ann!") and "Warmly," in bodies["lively"]
    assert bodies["careful"].startswith("Dear Ann,") and "a line is plenty" in bodies["careful"]
    assert len(bodies["brisk"]) == min(map(len, bodies.values()))
    core = KINDS["check-in"].body.split("{")[0]
    assert all(core in body for body in bodies.values())
    for style in STYLES:
        notes = write(kind="check-in", fields=KNOWN, their_style=style).notes
        assert f"Written for somebody {style}: {STYLES[style].reads}." in notes


def test_my_own_style_gives_hints_and_my_closing():
    made = write(kind="thanks", fields=KNOWN, my_style="brisk", their_style="steady")
    assert made.body.startswith("Dear Ann,") and "Best,\nKim Vale" in made.body
    assert any(note.startswith("You are brisk, so your letters run short") for note in made.notes)
    assert any("They differ from you" in note for note in made.notes)
    same = write(kind="thanks", fields=KNOWN, my_style="brisk", their_style="brisk")
    assert not any("differ" in note for note in same.notes)


def test_without_styles_nothing_is_said_of_them():
    assert write(kind="thanks", fields=KNOWN).notes == ()
    assert write(kind="thanks", fields=KNOWN, their_style="unheard of") == write(kind="thanks", fields=KNOWN)


def test_the_users_own_words_go_before_ours():
    mine = Words("For {first_name}", "{greeting}\n\nthanks, {first_name|friend}!\n\n{closing}\n{my_name}")
    made = write(kind="thanks", fields=KNOWN, template=mine, their_style="brisk")
    assert made.subject == "For Ann" and made.body == "Hi Ann,\n\nthanks, Ann!\n\nBest,\nKim Vale\n"
    assert made.notes[0] == "These are your own words for this kind of letter."


def test_fields_have_fallbacks_of_the_template_and_of_their_own():
    assert filled("Dear {first_name|friend},", {}) == ("Dear friend,", ("first_name",))
    assert filled("Dear {first_name},", {}) == ("Dear there,", ("first_name",))
    assert filled("Dear {first_name|},", {}) == ("Dear,", ())
    assert filled("Dear { first_name },", {"first_name": " Ann "}) == ("Dear Ann,", ())
    assert filled("a {my_name} b", {}) == ("a b", ())


def test_what_a_field_brings_in_is_never_read_as_a_field():
    made = write(kind="thanks", fields={"first_name": "{my_name}", "my_name": "{first_name|x}"})
    assert made.body.startswith("Dear {my_name},") and made.body.endswith("{first_name|x}\n")


@pytest.mark.parametrize(
    "written", ["{7*7}", "{0.__class__}", "{first name|x}", "{firstname}", "{% include %}", "{}", "{Name}"]
)
def test_a_field_that_does_not_exist_is_told_at_once(written):
    told = unknown_fields(f"Dear {written}, welcome")
    assert len(told) == 1 and "There is no field" in told[0]


def test_a_misspelt_field_is_told_with_the_one_that_was_meant():
    assert "Did you mean {first_name}?" in unknown_fields("{frist_name}")[0]
    assert "Did you mean {my_name}?" in unknown_fields("{My Name}")[0]


def test_a_brace_that_stands_alone_is_told():
    for text in ("{first_name", "first_name}", "{{first_name}", "{first_name|{name}}"):
        assert unclosed(text)
    assert unclosed("{first_name|there} :-)") == ""


def test_a_subject_is_one_line_whatever_a_field_brings_in():
    made = write(
        kind="thanks", fields={"first_name": "Ann\r\nBcc: all@x.test"}, template=Words("Hi {first_name}", "x")
    )
    assert made.subject == "Hi Ann Bcc: all@x.test"


def test_what_stands_in_general_words_is_told():
    notes = write(kind="help", fields=KNOWN).notes
    assert any("what they are looking for" in note for note in notes)
    assert write(kind="help", fields={**KNOWN, "need": "a printer"}).notes == ()


@given(st.text(max_size=80), st.sampled_from(sorted(KINDS)), st.sampled_from(sorted(FIELDS)))
def test_no_text_breaks_a_draft(text, kind, field):
    made = write(kind=kind, fields={field: text}, template=Words(text, text), my_style=text, their_style=text)
    assert "\n" not in made.subject
    write(kind=kind, fields={field: text})
    unknown_fields(text)
    unclosed(text)


def test_a_hint_on_asking_stands_only_under_a_letter_that_asks():
    thanks, ask = (
        write(kind=kind, fields={}, my_style="steady").notes for kind in ("thanks", "ask-referral")
    )
    assert any("say plainly what you would like" in note for note in ask)
    assert not any("would like" in note or "Yours" in note for note in thanks)
