"""The kinds of letters and our own words for each: on worth and not on reward, promising nothing, naming no client.

`more` is the warm paragraph that somebody brisk does without; `detail` stands in its place for somebody careful.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind: its name, what it is for, and the shipped words. `to_client`: it goes to a client about their own work.

    `asks`: it asks for something, so that it waits until asking is due. `spoken`: words to say rather than to send.
    `introduces`: it belongs to an introduction and is written from there.
    """

    key: str
    name: str
    use: str
    subject: str
    body: str
    more: str = ""
    detail: str = ""
    to_client: bool = False
    asks: bool = False
    spoken: bool = False
    introduces: bool = False


_ALL: Final = (
    LetterKind(
        "thanks", "Thanks for a referral", "Thanks, promptly, whether or not it turns into business.",
        "Thank you",
        "Thank you for thinking of me and passing my name on. It means a lot that you trust me with people you care "
        "about.",
        "Whatever comes of it, I am glad to have you by my side.",
        "You need do nothing more: the next step is mine.",
    ),
    LetterKind(
        "outcome", "It worked out", "Tells a source that what they began turned out well.",
        "A good word from me",
        "You put somebody in touch with me a while ago, and I did not want to keep it to myself: it worked out. "
        "You have a good eye for who belongs together.",
        "Thank you for beginning it. I think of that gladly.",
        "I keep to myself who it is and what it was about, as I would with anybody you care for.",
    ),
    LetterKind(
        "closing-note", "A closing note", "Tells a source kindly that no work came of a referral.",
        "A word on your referral",
        "Thank you again for thinking of me. {ended}",
        "I was glad that you thought of me, and that counts for more than how it ended.",
        "Nothing is left open on my side, and you need do nothing.",
    ),
    LetterKind(
        "repair", "Something went wrong", "Tells a source early that a referral needs looking after.",
        "You should hear this from me",
        "Something around a referral of yours did not go as it should have. You should hear that from me and from "
        "nobody else. I am putting it right myself.",
        "Your good name matters to me as much as mine. If you have heard anything that I should know, please tell me.",
        "You need do nothing. I will write to you again once it is settled.",
    ),
    LetterKind(
        "check-in", "Keeping in touch", "A short sign of life that asks for nothing.",
        "How are you?",
        "You came to my mind today. How are you, and how is it going with {working_on|what you are working on}?",
        "No reason behind it. I just wanted to hear from you.",
        "No need to answer in detail; a line is plenty.",
    ),
    LetterKind(
        "warm-up", "Getting back in touch", "Takes up a tie that has gone quiet, and asks for nothing.",
        "It has been a while",
        "It has been a while, and that is my doing as much as anybody's. How have you been, and what are you working "
        "on these days?",
        "I often think of what we talked about. It would be good to hear how it went on.",
        "I want nothing in particular. A line when it suits you is enough.",
    ),
    LetterKind(
        "birthday", "A birthday", "A wish, and nothing else in it.",
        "Happy birthday!",
        "Happy birthday! I hope the day treats you well, and the year that follows it too.",
        "I am glad to know you.",
    ),
    LetterKind(
        "gift", "With a gift", "The note beside something given. It speaks of the person, not of what they brought.",
        "Something small for you",
        "Here comes something small that made me think of you{idea_in_words}. It asks for nothing and needs no answer.",
        "It is good to have you around.",
    ),
    LetterKind(
        "end-of-work", "Thanks at the end of the work", "Thanks a client when work is done.",
        "Thank you for working with me",
        "We have come to the end of {service|our work}, and I want to thank you for your trust. I learned a good deal "
        "from working with you.",
        "I would love to hear in a while how things went on.",
        "Should any paper or answer still be missing, tell me and I will see to it.",
        to_client=True,
    ),
    LetterKind(
        "satisfaction", "How was it for you?", "Asks a client how satisfied they are, before anybody else hears of it.",
        "How was it for you?",
        "May I ask how it was for you to work with me? On a scale from 1 to 5, and in a sentence if you like: what was "
        "good, and what should I do better?",
        "An honest answer helps me most, also when it is not all praise.",
        "Your answer stays between us.",
        to_client=True,
    ),
    LetterKind(
        "kit", "Whom I can help", "Gives a source what they need to know of me.",
        "Whom I can help",
        "You asked me once whom I can help best. I have put it on a page: whom I serve well{ideal_in_words}, whom I "
        "do not, and what people tell me they gained.",
        "Tell me whom you would like to meet, too. I keep my eyes open for you.",
        "It is one page, dated, and I will send you the next one when it changes.",
    ),
    LetterKind(
        "ask-recommendation", "Asking for a recommendation", "Asks somebody ready for it to speak well of my work.",
        "A favour, if it feels right",
        "You have seen how I work. Should somebody tell you of {ideal|a matter like those we spoke about}, would you "
        "mention my name? A sentence in your own words is plenty.",
        "Only if it feels right to you. What comes after it is my part.",
        "You need not explain what I do or know what it costs; I answer that myself.",
        asks=True,
    ),
    LetterKind(
        "ask-referral", "Asking for a referral", "Asks somebody ready for it to send on somebody who needs help.",
        "Does somebody come to mind?",
        "I have room for a new client and like best to work with people who come through somebody we both trust. Does "
        "somebody come to your mind who has {ideal|a matter like those we spoke about}?",
        "If nobody does, that is quite all right. I value hearing from you either way.",
        "It is enough to give them my name, or to ask them whether I may write. Everything after that is mine.",
        asks=True,
    ),
    LetterKind(
        "ask-introduction", "Asking for an introduction", "Asks somebody ready for it to put two people in touch.",
        "Would you put us in touch?",
        "You know {other|somebody I would like to meet}, and I would be glad to meet them. Would you put the two of us "
        "in touch? A line that copies us both is enough.",
        "Ask them first whether they would like that; a no is fine with me.",
        "I write to them within a day after that, and tell you that I did.",
        asks=True,
    ),
    LetterKind(
        "talk", "Asking for a conversation", "Asks a connector for half an hour, with an offer of help.",
        "Half an hour with you?",
        "You know many people I do not, and I know a few you might like to meet. May I take you out for a coffee, and "
        "hear whom you are looking for?",
        "Tell me before what would help you most, and I will bring a name or two.",
        "Half an hour is plenty; you name the day.",
    ),
    LetterKind(
        "invoice-call", "A friendly call after an invoice", "What to say when you call after sending an invoice.",
        "How are you doing?",
        "I have just sent you the invoice and did not want that to be the only thing you hear from me. How are you "
        "doing, and how is it working out for you?",
        "Is there anything that I should look at once more?",
        to_client=True, spoken=True,
    ),
    LetterKind(
        "follow-up", "Following up", "My own next step after somebody put in a word for me.",
        "My next step",
        "Thank you for putting in a word for me. From here on it is my part: shall I write to them myself, or is there "
        "something I should wait for?",
        "You have done plenty already.",
        "I will let you know that I have been in touch, and no more than that.",
    ),
    LetterKind(
        "origin", "How did you hear of me?", "What to ask a client whose source nobody knows.",
        "May I ask you something?",
        "By the way, I never asked: how did you first hear of me? I would like to thank whoever it was.",
        "", to_client=True, spoken=True,
    ),
    LetterKind(
        "help", "An offer of help", "Gives something: a hint, a name, a hand.",
        "This may help you",
        "I have been thinking about {need|what you are looking for}. I may know somebody who can help. Would you like "
        "me to put you in touch?",
        "There is nothing to it for me but the pleasure of it.",
        "I ask them first, and you decide whether it suits you.",
    ),
    LetterKind(
        "outreach", "Proposing to work together", "Proposes to a possible partner to get to know each other's work.",
        "May I suggest something?",
        "The people I work for often need {trade|somebody in your line of work}, and I would like to send them to "
        "somebody I know. May I take you out for a coffee, and hear whom you like to work for and how I would "
        "recognise such people?",
        "If I can be of use to the people you look after, so much the better; that is no condition.",
        "Half an hour is plenty. I bring a line on whom I serve best, so that you can tell whether it fits.",
    ),
    LetterKind(
        "intro-offer", "Names to somebody in need", "Offers names; a yes or a no to each.",
        "Somebody for you",
        "I have been thinking about {need|what you are looking for}. Here is who comes to my mind: "
        "{names|somebody I know well}. Shall I put you in touch? A yes or a no to each name is all I need.",
        "Before I do, I ask on the other side as well, so that nobody is taken by surprise.",
        "I write to nobody before I have your answer.", introduces=True,
    ),
    LetterKind(
        "intro-ask", "May I introduce somebody to you?", "Asks the other side, with a line that can be passed on.",
        "May I put somebody in touch with you?",
        "{called|Somebody I know} is looking for {sought|help with something they would rather tell you themselves}, "
        "and I thought of you. May I put the two of you in touch? A line is enough, and a no is fine with me."
        "\n\nShould it be something for somebody you know instead, you can pass this on: “{my_name} knows somebody "
        "who is looking for {sought|help with something they would rather tell themselves} and gladly puts you in "
        "touch.”",
        "If you agree, I write one line to both of you, and the rest is yours.", introduces=True,
    ),
    LetterKind(
        "introduction", "The introduction", "Brings two people together in one mail to both.",
        "{asker|You two}, meet {helper|each other}",
        "I would like the two of you to meet.\n\n{asker|You}, I thought of {helper|somebody} for you: "
        "{why|you will get on well}.\n{helper|And you}, I thought of you for {asker|somebody}: "
        "{gain|you can help with what they are looking for}.\n\n{writer|One of you} writes first, with two or three "
        "times that suit. Feel free to drop me from the thread then.",
        "", introduces=True,
    ),
    LetterKind(
        "intro-nudge", "A small reminder", "Reminds whoever writes first, once.",
        "Did you find each other?",
        "A week ago I put you in touch with {met|somebody}. Did you find each other? If your days were full, a line "
        "with two or three times is all it takes.",
        "And should it not suit any more, that is fine with me; a word is enough.", introduces=True,
    ),
    LetterKind(
        "intro-outcome", "How did it go?", "Asks whoever was in need once what came of an introduction.",
        "How did it go?",
        "A while ago I put you in touch with {met|somebody}. How did it go: did you speak, did something come of it?",
        "I ask because I want my next name for you to be a better one still.",
        "One line is enough; I ask this once.", introduces=True,
    ),
    LetterKind(
        "intro-thanks", "Thanks for meeting somebody", "Thanks whoever took the time for somebody I sent.",
        "Thank you for taking the time",
        "Thank you for taking the time for {met|somebody I sent you}. It is good to know somebody to whom I can send "
        "people with a quiet mind.",
        "Tell me whom I should keep my eyes open for on your behalf.", introduces=True,
    ),
)  # fmt: skip
KINDS: Final[dict[str, LetterKind]] = {kind.key: kind for kind in _ALL}
"""Every kind by its key, in the order in which pages list them."""
THROUGH: Final = (
    "Somebody found their way to me through {through} again. Your work still brings the right people here, and I "
    "wanted you to know. Thank you!"
)
"""Thanks to whoever stands behind a content: nobody was passed on by name."""
ENDED: Final[dict[str, str]] = {
    "lost": "This time it did not come to working together, and that is quite all right.",
    "declined": "This time I was not the right one for the task, and I said so.",
    "served": "A first conversation was all that was needed this time.",
    "passed on": "This time somebody else was the better choice, so I passed it on into good hands.",
}
"""How a referral ended without work, in words that name nobody."""
NOTHING_CAME: Final = "This time nothing came of it, and that is quite all right."
